import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importTables, setUp } from '../../scripts/headless/drive.ts';
import { columnLetters } from '../../src/core/cell.ts';
import { fill, languages } from '../../src/i18n/language.ts';
import { KEY_ROW, LABEL_ROW } from '../../src/model/keyed-sheet.ts';
import { type CostSheetKey, costPlace } from '../../src/templates/costs-places.ts';
import { FIRST, rowOf } from '../../src/templates/dashboard-places.ts';
import { type GoalColumn, goalColumn } from '../../src/templates/goal-row.ts';
import { startRows } from '../../src/templates/start-sheet.ts';
import type { Host, HostOptions, SavedWorkbook } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';
import { distFiles } from '../support/dist.ts';
import { sampleRows, sampleTable } from '../templates/support/sample-rows.ts';
import { BY_HAND } from './support/by-hand.ts';

const { tryIt } = startRows;
/** Cells of the Dashboard: of a line, columns from its first; of the months table, from and to these columns. */
const at = (line: Parameters<typeof rowOf>[0], column = 0): string => `${columnLetters(FIRST + column)}${rowOf(line)}`;
const months = (from: number, to: number, rows: number): string =>
  `${at('monthRows', from)}:${columnLetters(FIRST + to)}${rowOf('monthRows') + rows - 1}`;

const open: Host[] = [];
const host = async (options: Omit<HostOptions, 'files'> = {}): Promise<Host> => {
  const made = await createHeadlessHost({ files: { ...(await distFiles()), 'by-hand.js': BY_HAND }, ...options });
  open.push(made);
  return made;
};
afterAll(() => {
  for (const each of open) each.dispose();
});

describe('a new workbook', () => {
  let book: Host;
  beforeAll(async () => {
    book = await host();
    expect(await setUp(book, 'en')).toEqual([]);
  });

  test('has our sheets in their order, and no others', () => {
    expect(book.sheetNames()).toEqual([
      'Start',
      'Dashboard',
      'Report',
      'Goals',
      'Costs',
      'Values',
      'Data',
      'Settings',
      'Totals',
      'KPIs',
      'Journal',
    ]);
  });

  test('takes at most 420 service calls, each server call under 20 s by the time model', () => {
    const calls = book.executions.reduce((sum, execution) => sum + execution.calls.length, 0);
    expect(calls).toBeLessThanOrEqual(420);
    expect(Math.max(...book.executions.map(execution => execution.modelMilliseconds))).toBeLessThan(20_000);
  });

  test('shows the known answers in the try-it cells', () => {
    expect(book.displayValues('Start', `C${tryIt}:C${tryIt + 2}`)).toEqual([['177%'], ['8.4%'], ['180,000']]);
  });

  test('says what to do next, and shows dashes, not zeros', () => {
    expect(book.values('Start', 'C6:C11').flat()).toEqual(['✓ Done', '→ Next', ...new Array(4).fill('After step 2')]);
    expect(book.values('Start', `B${startRows.data}`)).toEqual([['No data yet']]);
    expect(String(book.values('Dashboard', at('notice'))[0]?.[0])).toContain('No numbers yet');
    expect(book.displayValues('Dashboard', at('reach value'))).toEqual([['–']]);
    expect(
      book
        .displayValues('Dashboard', months(0, 9, 1))
        .flat()
        .join(''),
    ).toBe('');
  });
});

const sumOf = (
  measure: 'impressions' | 'engagements' | 'linkClicks' | 'spend' | 'followers',
  month: string,
  placement?: string,
) =>
  sampleRows()
    .filter(row => new Date((row.from - 25_569) * 86_400_000).toISOString().startsWith(month))
    .filter(row => placement === undefined || row.placement === placement)
    .reduce((sum, row) => sum + (row.measures[measure] ?? 0), 0);

let withNumbers: SavedWorkbook;

describe('a workbook with numbers', () => {
  let book: Host;
  const number = (a1: string) => book.values('Dashboard', a1)[0]?.[0];
  beforeAll(async () => {
    book = await host();
    await setUp(book, 'en');
    await importTables(book, [sampleTable()]);
    withNumbers = structuredClone(book.save());
  });

  test('cards show the latest month, organic and paid, beside the month before', () => {
    expect(number(at('reach value'))).toBe(sumOf('impressions', '2026-03'));
    expect(number(at('reach placed'))).toBe(sumOf('impressions', '2026-03', 'organic'));
    expect(number(at('reach placed', 1))).toBe(sumOf('impressions', '2026-03', 'paid'));
    const change = sumOf('impressions', '2026-03') / sumOf('impressions', '2026-02') - 1;
    expect(number(at('reach change'))).toBeCloseTo(change, 3);
    const rate = sumOf('engagements', '2026-03') / sumOf('impressions', '2026-03');
    expect(number(at('engagement value', 2))).toBeCloseTo(rate, 12);
    expect(number(at('value value', 8))).toBeCloseTo(sumOf('spend', '2026-03'), 9);
    expect(book.displayValues('Dashboard', at('value placed', 8))).toEqual([['–']]);
  });

  test('months stand below each other, the last one at the bottom', () => {
    expect(book.displayValues('Dashboard', months(0, 0, 12)).flat()).toEqual([
      ...Array.from({ length: 9 }, (_, i) => `2025-${String(i + 4).padStart(2, '0')}`),
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    const month = (row: number, column: number) => book.values('Dashboard', months(column, column, 12))[row]?.[0];
    expect(month(0, 1)).toBe(sumOf('impressions', '2025-04'));
    expect(month(11, 5)).toBe(sumOf('followers', '2026-03'));
    expect(month(6, 8)).toBeCloseTo(sumOf('spend', '2025-10'), 9);
  });

  test('two charts over the months, each with its finding above it', () => {
    expect(book.charts('Dashboard').map(chart => chart.ranges.length)).toEqual([3, 3]);
    expect(String(number(at('finding')))).toMatch(
      /^2026-03: impressions up \d+% on the month before; engagement rate /u,
    );
    expect(String(number(at('finding', 5)))).toMatch(/^2026-03: an investment of [\d,]+; no return known$/u);
  });

  test('each card with numbers has a sparkline of its twelve months', () => {
    const numbers = book
      .sparklines('Dashboard')
      .map(({ values }) => values.flat())
      .filter(values => values.length === 12 && values.filter(value => typeof value === 'number').length > 1);
    // Impressions, reach, followers, sessions; engagements, their rate, clicks, their rate; conversions, their rate and cost;
    // investment and ad spend. The three others are bars of the funnel.
    expect(numbers).toHaveLength(13);
  });

  test('the base of the engagement rate is the one chosen, and named', async () => {
    await book.type('Settings', 'C9', 'Followers');
    expect(number(at('engagement label', 2))).toBe('Engagement rate by followers');
    // Only accounts that count both: dividing the engagements of ads by other accounts' followers would say nothing.
    const both = sumOf('engagements', '2026-03', 'organic') / sumOf('followers', '2026-03', 'organic');
    expect(number(at('engagement value', 2))).toBeCloseTo(both, 12);
    await book.type('Settings', 'C9', 'Impressions');
  });
});

describe('set up again after people worked in it', () => {
  let book: Host;
  let errors: unknown;
  const goal = (key: GoalColumn) => columnLetters(goalColumn(key));
  const cost = (key: CostSheetKey) => columnLetters(costPlace(key));
  beforeAll(async () => {
    book = await host({ saved: withNumbers });
    await book.rpc('put', [
      [
        ['Settings', 'C3', 'Kopi Senja'],
        ['Settings', 'C4', 'EUR'],
        ['Settings', 'C8', 'Same period last year'],
        ['Start', `C${tryIt}`, '=SOCIAL_ROI(300,100)'],
        ['Start', `B${startRows.where + 10}`, 'our note'],
        ['Dashboard', at('reach value'), 'typed over'],
        ['Goals', `${goal('kpi')}3`, 'leads'],
        ['Goals', `${goal('baseline')}3`, 0.15, '0%'],
        ['Goals', `${goal('start')}3`, 46_082],
        ['Costs', `${cost('category')}5`, 'tools'],
        ['Costs', `${cost('amount')}5`, 80],
        ['Costs', `${cost('share')}5`, 0.25],
        ['Costs', `${cost('from')}5`, 46_082],
      ],
    ]);
    await book.rpc('insertColumn', ['Costs', costPlace('amount')]);
    await book.rpc('put', [[['Costs', `${cost('amount')}5`, 0.5, '0.00 "ours"']]]);
    await book.rpc('emptyRow', ['Values', KEY_ROW]);
    await book.rpc('emptyRow', ['Values', LABEL_ROW]);
    errors = await setUp(book, 'ko');
  });

  test('an error in a cell of goals, costs or values is found', async () => {
    expect(errors).toEqual([]);
    await book.rpc('put', [[['비용', `${cost('what')}9`, '=1/0']]]);
    expect(await book.rpc('goalpost_verifySetUp', [])).toEqual({
      ok: true,
      value: { errors: [{ sheet: '비용', cell: `${cost('what')}9`, value: '#DIV/0!' }] },
    });
    await book.rpc('put', [[['비용', `${cost('what')}9`, '']]]);
  });

  test('a number keeps the format in which it was typed, and a day has its own', () => {
    expect(book.displayValues('목표', `${goal('baseline')}3`)).toEqual([['15%']]);
    expect(book.displayValues('목표', `${goal('start')}3`)).toEqual([['2026-03-01']]);
  });

  test('a column of people’s own stays between ours, which are found where they stand now', () => {
    const at = (key: CostSheetKey) => columnLetters(costPlace(key) + (costPlace(key) < costPlace('amount') ? 0 : 1));
    expect(book.displayValues('비용', `${cost('amount')}5`)).toEqual([['0.50 ours']]);
    expect(book.values('비용', `${at('amount')}1:${at('amount')}5`).flat()).toEqual([
      'amount',
      texts.ko.costs.columns.amount,
      '',
      '',
      80,
    ]);
    expect(book.values('비용', `${at('forSocial')}5:${at('toCheck')}5`)).toEqual([[20, '']]);
    expect(book.values('비용', `${at('forSocial')}2`)).toEqual([[texts.ko.costsSheet.forSocial]]);
  });

  test('a sheet without its keys and headings is left alone, and said so', () => {
    expect(book.values('Values', 'B1:B2')).toEqual([[''], ['']]);
    expect(book.toasts.at(-1)).toBe(fill(texts.ko.app.sheetLeftAlone, { sheet: 'Values' }));
  });

  test('labels are in the other language', () => {
    expect(book.sheetNames()).toEqual([
      '시작',
      '대시보드',
      '보고서',
      '목표',
      '비용',
      // Left alone, see above.
      'Values',
      '데이터',
      '설정',
      '합계',
      'KPI',
      '기록',
    ]);
    expect(book.values('데이터', 'E2')).toEqual([[texts.ko.model.dimensions.from]]);
    expect(book.values('설정', 'B4')).toEqual([[texts.ko.workbook.settings.baseCurrency]]);
  });

  test('what was typed is kept; a choice keeps its meaning', () => {
    expect(book.values('설정', 'C3:C4').flat()).toEqual(['Kopi Senja', 'EUR']);
    expect(book.values('설정', 'C8')).toEqual([[texts.ko.app.comparisons['same-period-last-year']]]);
    expect(book.values('시작', `C${tryIt}`)).toEqual([[2]]);
    expect(book.values('시작', `B${startRows.where + 10}`)).toEqual([['our note']]);
    expect(book.values('대시보드', 'B2')).toEqual([['Kopi Senja']]);
  });

  test('what is ours is repaired, and the rows are all there', () => {
    expect(book.values('대시보드', at('reach value'))).toEqual([[sumOf('impressions', '2026-03')]]);
    expect(book.values('데이터', `AB3:AB${sampleRows().length + 2}`).flat()).toHaveLength(sampleRows().length);
    expect(book.charts('대시보드')).toHaveLength(2);
    expect(book.report().flatMap(sheet => sheet.errors)).toEqual([]);
  });
});

test('texts of all languages fit the table head of the dashboard', () => {
  // Two lines of 97 pixels at 9 points: about 2 x 15 Latin letters, or 2 x 7 of Korean and Chinese.
  for (const language of languages) {
    const { model, workbook } = texts[language];
    const labels = [
      workbook.dashboard.sessions,
      workbook.dashboard.engagementRate,
      model.measures.investment,
      model.measures.totalReturn,
    ];
    const width = (label: string) =>
      [...label].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
    for (const label of labels) expect(width(label), label).toBeLessThanOrEqual(30);
  }
});
