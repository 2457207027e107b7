import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cell, columnLetters } from '../../src/core/cell.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { FIRST_ROW, KEY_ROW } from '../../src/model/keyed-sheet.ts';
import type { SheetId } from '../../src/model/sheet-ids.ts';
import { type Control, controlRow, totalsColumn, totalsKeys } from '../../src/model/totals-layout.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { type GoalColumn, goalColumns } from '../../src/templates/goal-row.ts';
import { kpisSheet } from '../../src/templates/kpis-sheet.ts';
import { FIRST, LAST, PART_HEIGHT, partIds, ROWS, rowOf } from '../../src/templates/report-places.ts';
import { reportSheet } from '../../src/templates/report-sheet.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import { compileSheet, formulasOf } from '../../src/templates/sheet-template.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';

/** Column moved by people: the goal's name stands last, behind one of their own. */
const goalKeys = [...goalColumns.filter(key => key !== 'name'), '', 'name'];
const names: Record<SheetId, string> = { ...texts.en.model.sheets, goals: "What's to reach", totals: 'Sums (2)' };
const contextIn = (language: Language): TemplateContext => ({
  language,
  texts: texts[language],
  names,
  settings: settingsState([]),
  dataKeys: [],
  goalKeys,
  suggestedCurrency: '',
});
const english = contextIn('en');
const words = texts.en.reportSheet;

const MARCH = 46_082; // 2026-03-01
const LAST_OF_MARCH = MARCH + 30;
type Row = Readonly<Record<string, Cell>>;

/**
 * Chosen: Instagram organic and paid, a channel called `Sale*`, costs that no channel has, and the site's other traffic.
 * Return 1,200 + 300 + 100 = 1,600; investment 400 + 200 + 250 + 150 = 1,000; ROI 60%.
 */
const totals: readonly Row[] = [
  {
    period: 'chosen',
    channel: 'instagram',
    placement: 'organic',
    impressions: 10_000,
    engagements: 500,
    linkClicks: 300,
    sessions: 200,
    conversions: 10,
    leads: 40,
    qualifiedLeads: 10,
    revenue: 1200,
    totalReturn: 1200,
    investment: 400,
    organicCost: 400,
    followers: 5000,
    positiveMentions: 30,
    neutralMentions: 50,
    negativeMentions: 20,
    satisfied: 45,
    answered: 50,
    contactsReceived: 70,
  },
  {
    period: 'chosen',
    channel: 'instagram',
    placement: 'paid',
    impressions: 30_000,
    engagements: 300,
    sessions: 300,
    revenue: 300,
    totalReturn: 300,
    investment: 200,
    spend: 200,
    newCustomers: 4,
  },
  // Conversions without sessions: no side of the conversion rate.
  {
    period: 'chosen',
    channel: 'Sale*',
    placement: 'mixed',
    conversions: 7,
    orders: 3,
    totalReturn: 100,
    investment: 250,
  },
  { period: 'chosen', channel: '', placement: 'organic', investment: 150, organicCost: 150 },
  { period: 'chosen', channel: 'web', siteSessions: 4000, sessions: 3500 },
  { period: 'previous', channel: 'instagram', placement: 'organic', sessions: 400, conversions: 8, leads: 50 },
  { period: 'previous', channel: 'x', placement: 'paid', totalReturn: 2000, investment: 1600, revenue: 2000 },
  // As the refresh lists them, the largest return first.
  {
    period: 'channel',
    channel: 'instagram',
    from: MARCH,
    to: LAST_OF_MARCH - 2,
    totalReturn: 1500,
    investment: 600,
    impressions: 40_000,
    linkClicks: 300,
    sessions: 500,
    leads: 40,
    conversions: 10,
  },
  {
    period: 'channel',
    channel: 'Sale*',
    from: MARCH,
    to: MARCH + 9,
    totalReturn: 100,
    investment: 250,
    conversions: 7,
  },
  { period: 'channel', channel: 'x', from: MARCH - 31, to: MARCH - 1 },
  { period: 'category', category: 'Swag*', investment: 550 },
  { period: 'category', category: 'people', investment: 250 },
  { period: 'category', category: 'ads', investment: 200 },
];

type Goal = Partial<Record<GoalColumn, Cell>>;
const ready = { kpiRow: 5, start: MARCH, deadline: LAST_OF_MARCH, unit: 'count', problem: '' } as const;
const { statuses } = texts.en.cellWords;
const goals: readonly Goal[] = [
  {
    ...ready,
    name: 'More leads',
    kpi: 'Leads',
    targetValue: 50,
    actual: 40,
    targetShown: '50',
    actualShown: '40',
    progress: 0.8,
    status: statuses.missed,
  },
  { ...ready, name: 'Paused', kpi: 'Reach', state: 'Paused', status: statuses.behind },
  {
    ...ready,
    name: '=1+1',
    kpi: 'Followers',
    channel: 'X',
    targetValue: 100,
    actual: 120,
    targetShown: '100',
    actualShown: '120',
    progress: 1.2,
    status: statuses.achieved,
    state: '진행 중',
  },
  {
    ...ready,
    kpi: 'Bounce rate by sessions',
    unit: 'ratio',
    targetValue: 0.48,
    actual: 0.525,
    targetShown: '48%',
    actualShown: '52.5%',
    status: statuses.behind,
    state: 'Active',
  },
  { ...ready, name: 'Of last year', start: MARCH - 400, deadline: MARCH - 100, kpi: 'Leads', status: statuses.missed },
  {
    ...ready,
    name: 'Ends on the first day',
    start: MARCH - 90,
    deadline: MARCH,
    kpi: 'Reach',
    status: statuses['on track'],
  },
  {
    ...ready,
    name: 'Nothing counted',
    kpi: 'Views',
    problem: texts.en.workbook.goalsSheet.noNumbers,
    status: statuses['no data'],
  },
  { name: 'Not begun', start: MARCH, deadline: LAST_OF_MARCH },
];

type Put = readonly [sheet: string, row: number, column: number, grid: readonly (readonly Cell[])[]];
let host: Host;
const put = async (...all: Put[]): Promise<void> => {
  await host.rpc('put', [all]);
  await host.settle();
};
const REPORT = names.report;
const across = (row: number, from = FIRST, to = LAST): Cell[] =>
  (host.values(REPORT, `${columnLetters(from)}${row}:${columnLetters(to)}${row}`)[0] ?? []).map(rounded);
/** The engine divides in decimals, so its last bit differs. */
const rounded = (cell: Cell): Cell => (typeof cell === 'number' ? Math.round(cell * 1e12) / 1e12 : cell);
const at = (row: number, column = FIRST): Cell => across(row, column, column)[0] ?? '';
const visible = (): Cell[][] => host.values(REPORT, `A1:${columnLetters(LAST + 1)}${ROWS}`);
const filled = (row: number): Cell[] => across(row).filter(cell => cell !== '');
const control = (key: Control, value: Cell): Put => [
  names.totals,
  controlRow(key),
  totalsColumn('atRefresh'),
  [[value]],
];

let empty: Cell[][];

beforeAll(async () => {
  host = await createHeadlessHost({
    files: {
      'Code.js': `function put(all) {
        const book = SpreadsheetApp.getActiveSpreadsheet();
        for (const [name, row, column, grid] of all) {
          const sheet = book.getSheetByName(name) || book.insertSheet(name);
          const wanted = column + grid[0].length;
          if (sheet.getMaxColumns() < wanted) sheet.insertColumnsAfter(1, wanted - sheet.getMaxColumns());
          sheet.getRange(row, column, grid.length, grid[0].length).setValues(grid);
        }
      }`,
      'appsscript.json': JSON.stringify({
        timeZone: 'Etc/UTC',
        oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
      }),
    },
  });
  const { rows, columns } = english.settings;
  const blocks = (name: string, template: ReturnType<typeof reportSheet>): Put[] =>
    compileSheet(template).product.map(block => [
      name,
      block.row,
      block.column,
      block.content.map(row => row.map(cell => (typeof cell === 'object' ? cell.formula : cell))),
    ]);
  await put(
    [names.settings, rows.brand, columns.value, [['Kopi Senja']]],
    [names.settings, rows.baseCurrency, columns.value, [['USD']]],
    [names.totals, KEY_ROW, 1, [totalsKeys]],
    [names.goals, KEY_ROW, 1, [goalKeys]],
    ...blocks(names.kpis, kpisSheet(english)),
    ...blocks(REPORT, reportSheet(english)),
  );
  empty = visible();
  await put(
    [names.totals, FIRST_ROW, 1, totals.map(row => totalsKeys.map(key => row[key] ?? ''))],
    [
      names.goals,
      FIRST_ROW,
      1,
      goals.map(row => goalKeys.map(key => (key === '' ? 'mine' : asText(row[key as GoalColumn] ?? '')))),
    ],
    control('rows', 12),
    control('chosenFrom', MARCH),
    control('chosenTo', LAST_OF_MARCH),
    control('previousFrom', MARCH - 28),
    control('previousTo', MARCH - 1),
    control('returnTo', LAST_OF_MARCH - 2),
    control('costTo', LAST_OF_MARCH),
    control('monthsWithoutReturn', 0),
    control('monthsWithoutCost', 0),
  );
}, 60_000);
afterAll(() => host.dispose());

const asText = (cell: Cell): Cell => (typeof cell === 'string' && /^=|%$/u.test(cell) ? `'${cell}` : cell);

describe('an empty workbook', () => {
  test('shows no number but page numbers, and no error', () => {
    const cells = empty.flat();
    expect(cells.filter(cell => typeof cell === 'number')).toEqual([]);
    expect(cells.filter(cell => typeof cell === 'string' && cell.startsWith('#'))).toEqual([]);
  });

  test('says what is missing', () => {
    const said = empty.flat();
    for (const text of [
      words.goals.none,
      words.channels.none,
      words.channels.chartWaits,
      words.sales.noVisits,
      words.sales.funnelWaits,
      words.shortfall.noCosts,
    ]) {
      expect(said).toContain(text);
    }
    expect(String(empty[rowOf('goals', 'gap') - 1]?.[FIRST - 1])).toContain('No numbers yet');
  });
});

test('every page is headed by brand, page, period, comparison, currency and the last day with data', () => {
  for (const [index, part] of partIds.entries()) {
    const row = rowOf(part, 'title');
    expect(filled(row)).toEqual(['Kopi Senja · Social media ROI report', `Page ${index + 1} of 4`]);
    expect(filled(row + 1)).toEqual([
      '2026-03-01 – 2026-03-31 · compared with 2026-02-01 – 2026-02-28 · Amounts in USD · data to 2026-03-29',
    ]);
    expect(at(row + 2)).toBe(`${index + 1}  ${words.parts[part]}`);
  }
});

describe('goals and headline figures', () => {
  test('ROI, return and investment beside the period before', () => {
    const values = across(rowOf('goals', 'cardValue'));
    expect([values[0], values[3], values[6], values[9]]).toEqual([0.6, 1600, 1000, '2 of 5']);
    const notes = across(rowOf('goals', 'cardNote'));
    // ROI before: (2000 - 1600) / 1600 = 25%, so 35 points more.
    expect(notes.slice(0, 9)).toEqual([35, 'before', 0.25, -0.2, 'before', 2000, -0.375, 'before', 1600]);
  });

  test('how far return and costs are known stands below', () => {
    expect(at(rowOf('goals', 'known'))).toBe('Return known until 2026-03-29, costs until 2026-03-31.');
    expect(at(rowOf('goals', 'gap'))).toBe(texts.en.valuesSheet.summary.costsRunOn);
  });

  test('those of the period that nobody paused, in their order', () => {
    const first = rowOf('goals', 'list');
    const rows = Array.from({ length: 6 }, (_, index) => across(first + index));
    expect(rows.map(row => row[0])).toEqual([
      'More leads',
      '=1+1',
      'Bounce rate by sessions',
      'Ends on the first day',
      'Nothing counted',
      '',
    ]);
    expect(rows[0]?.slice(4)).toEqual(['Leads', '', '50', '40', 0.8, LAST_OF_MARCH, statuses.missed, '']);
    expect(rows[1]?.slice(4)).toEqual(['Followers · X', '', '100', '120', 1.2, LAST_OF_MARCH, statuses.achieved, '']);
    expect(rows[2]?.[8]).toBe('–');
    expect(rows[4]?.[10]).toBe(`⚠ See the sheet ${names.goals}`);
    expect(at(rowOf('goals', 'finding'))).toBe('2 of 5 goals are achieved or on track, 2 behind or missed');
    expect(at(rowOf('goals', 'more'))).toBe('');
  });
});

describe('channels', () => {
  test('each with its own numbers, the rest, and all', () => {
    const first = rowOf('channels', 'list');
    expect(across(first)).toEqual([
      'Instagram',
      '',
      1500,
      1500 / 1600,
      600,
      1.5,
      40_000,
      300,
      500,
      40,
      10,
      LAST_OF_MARCH - 2,
    ]);
    expect(across(first + 1)).toEqual(['Sale*', '', 100, 0.0625, 250, -0.6, '–', '–', '–', '–', 7, MARCH + 9]);
    expect(across(first + 2)).toEqual(['X', '', '–', '–', '–', '–', '–', '–', '–', '–', '–', MARCH - 1]);
    expect(filled(first + 3)).toEqual([]);
    const others = across(rowOf('channels', 'others'));
    expect([others[0], others[2], others[4], others[6]]).toEqual([words.channels.others, '–', 150, '–']);
    const all = across(rowOf('channels', 'total'));
    expect(all.slice(2, 6)).toEqual([1600, '', 1000, 0.6]);
    expect(all.slice(6)).toEqual([40_000, 300, 500, 40, 17, LAST_OF_MARCH - 2]);
  });

  test('findings say who contributed most, and who paid back', () => {
    expect(at(rowOf('channels', 'finding'))).toBe('Instagram contributed most: 1,500, 94% of the return');
    expect(at(rowOf('channels', 'finding2'))).toBe(
      '1 of 2 channels with return and costs brought in more than they cost',
    );
  });

  test('organic beside paid, and what is not separated', () => {
    const first = rowOf('channels', 'chart') + 1;
    const numbers = Array.from({ length: 8 }, (_, index) => across(first + index, LAST - 2));
    expect(numbers).toEqual([
      [10_000, 30_000, '–'],
      [500, 300, '–'],
      [0.05, 0.01, '–'],
      [200, 300, '–'],
      [10, '–', 7],
      [1200, 300, 100],
      [550, 200, 250],
      [Math.round((650 / 550) * 1e12) / 1e12, 0.5, -0.6],
    ]);
  });
});

describe('visits, leads and sales', () => {
  const row = (index: number) => across(rowOf('sales', 'list') + index, FIRST + 4, FIRST + 6);
  test('beside the period before, rates over the rows that have both sides', () => {
    expect([0, 1, 2, 3, 4, 5].map(row)).toEqual([
      [300, '–', ''],
      [500, 400, 0.25],
      [0.125, '–', ''],
      [40, 50, -0.2],
      [17, 8, 1.125],
      [0.05, 0.02, 3],
    ]);
    expect([6, 7, 8, 9, 10].map(row)).toEqual([
      [10, '–', ''],
      [0.25, '–', ''],
      [3, '–', ''],
      [1500, 2000, -0.25],
      [4, '–', ''],
    ]);
    expect(at(rowOf('sales', 'finding'))).toBe(
      '500 visits came from social media, 12.5% of all visits to the site; 17 conversions, 5% of the visits',
    );
  });

  test('the way from visit to customer', () => {
    const head = rowOf('sales', 'head');
    const stages = Array.from({ length: 4 }, (_, index) => across(head + 1 + index, LAST - 1));
    expect(stages).toEqual([
      [500, ''],
      [40, 0.08],
      [10, 0.25],
      [4, 0.4],
    ]);
    expect(at(head + 5, LAST - 3)).toBe('Leads per 100 visits: 8');
  });

  test('what has no money value stands beside the ROI', () => {
    const first = rowOf('sales', 'beside');
    const shown = Array.from({ length: 5 }, (_, index) => [at(first + index), at(first + index, FIRST + 4)]);
    expect(shown.map(([, value]) => value)).toEqual([100, 0.1, 0.9, 70, 5000]);
    expect(across(first, LAST - 3)).toEqual([texts.en.valuesSheet.summary.roi, '', '', 0.6]);
    expect(at(first + 4, LAST - 3)).toBe(words.sales.unequal);
  });
});

describe('what fell short', () => {
  test('goals behind or missed, and how much is missing', () => {
    const first = rowOf('shortfall', 'list');
    expect(across(first)).toEqual([
      'More leads',
      '',
      '',
      '',
      'Leads',
      '',
      '50',
      '40',
      '10',
      LAST_OF_MARCH,
      statuses.missed,
      '',
    ]);
    expect(across(first + 1).slice(6, 9)).toEqual(['48%', '52.5%', '4.5 pts']);
    expect(filled(first + 2)).toEqual([]);
    expect(at(rowOf('shortfall', 'finding'))).toBe(
      '2 of 5 goals are behind or missed; channels that pay back less than the whole: 1',
    );
  });

  test('channels below the whole, and the dearest costs', () => {
    const first = rowOf('shortfall', 'channels');
    expect(across(first, FIRST, FIRST + 5)).toEqual(['Sale*', '', 100, 250, -0.6, 120]);
    expect(across(first + 1, FIRST, FIRST + 5).every(cell => cell === '')).toBe(true);
    const costs = Array.from({ length: 4 }, (_, index) => {
      const cells = across(first + index, FIRST + 7);
      return [cells[0], cells[3], cells[4]];
    });
    expect(costs).toEqual([
      ['Swag*', 550, 0.55],
      ['People', 250, 0.25],
      ['Ads', 200, 0.2],
      ['', '', ''],
    ]);
    expect(at(rowOf('shortfall', 'finding2'))).toBe('Channels that pay back less than the whole (ROI 60%)');
    expect(at(rowOf('shortfall', 'finding2'), FIRST + 7)).toBe('Swag* cost most: 55% of the investment');
  });
});

test('more goals than fit are counted, none twice', async () => {
  const many = Array.from(
    { length: 13 },
    (_, index): Goal => ({ ...ready, name: `Goal ${index}`, kpi: 'Leads', status: statuses.missed }),
  );
  const grid = (rows: readonly Goal[]) => rows.map(row => goalKeys.map(key => asText(row[key as GoalColumn] ?? '')));
  await put([names.goals, FIRST_ROW + goals.length, 1, grid(many)]);
  expect(at(rowOf('goals', 'more'))).toBe(`5 more on the sheet ${names.goals}`);
  expect(at(rowOf('shortfall', 'more'))).toBe(`9 more on the sheet ${names.goals}`);
  expect(at(rowOf('goals', 'list') + 9)).toBe('Goal 4');
  await put([names.goals, FIRST_ROW + goals.length, 1, grid(many.map(() => ({})))]);
  expect(at(rowOf('goals', 'more'))).toBe('');
}, 30_000);

test('a period without return or without costs has no ROI, and says so', async () => {
  const column = (key: string) => totalsKeys.indexOf(key) + 1;
  const returns = totals.map(row => [row['totalReturn'] ?? '']);
  await put([names.totals, FIRST_ROW, column('totalReturn'), returns.map(() => [''])], control('returnTo', ''));
  expect(at(rowOf('goals', 'cardValue'))).toBe('–');
  expect(at(rowOf('goals', 'gap'))).toBe(texts.en.valuesSheet.summary.noReturn);
  expect(at(rowOf('channels', 'finding'))).toBe(words.channels.noReturn);
  expect(at(rowOf('channels', 'list'), FIRST + 3)).toBe('–');
  expect(at(rowOf('shortfall', 'channels'))).toBe('');
  await put([names.totals, FIRST_ROW, column('totalReturn'), returns], control('returnTo', LAST_OF_MARCH - 2));
  expect(at(rowOf('goals', 'cardValue'))).toBe(0.6);
}, 30_000);

describe.each(languages)('in %s', language => {
  const template = reportSheet({ ...contextIn(language), names: texts[language].model.sheets });

  test('each part fills a page of A4: the next one’s first row has no room on it', () => {
    const height = (row: number) =>
      template.rowHeights.find(({ start, count }) => row >= start && row < start + count)?.size ?? 0;
    const sum = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => height(from + index)).reduce((all, one) => all + one, 0);
    const starts = [...partIds.map(part => rowOf(part, 'title')), ROWS + 1];
    for (const [index, start] of starts.slice(0, -1).entries()) {
      expect(sum(start, starts[index + 1] ?? 0)).toBe(PART_HEIGHT);
    }
    // Width of the columns that print, and the ratio of A4 less 0.7 and 0.75 inches on each side.
    for (const width of [1000, 1028]) {
      const page = (width * (8.27 - 1.5)) / (11.69 - 1.4);
      expect(PART_HEIGHT).toBeLessThanOrEqual(page);
      expect(PART_HEIGHT + height(1)).toBeGreaterThan(page);
    }
  });

  test('people’s cells are the comments, and nothing else', () => {
    const inputs = template.areas.filter(area => area.input);
    expect(inputs).toHaveLength(5);
    expect(inputs.every(area => area.content === undefined)).toBe(true);
  });

  test('heads of numbers fit two lines of a column, labels their space', () => {
    const head = (row: number, column: number) =>
      template.areas
        .filter(area => area.row === row && area.column === column)
        .flatMap(area => area.content?.[0] ?? [])
        .filter(cell => typeof cell === 'string')
        .at(-1) ?? '';
    const pixels = (text: string, wide: number, other: number) =>
      [...text].reduce((sum, letter) => sum + (/[\p{Script=Hangul}\p{Script=Han}]/u.test(letter) ? wide : other), 0);
    for (const row of [
      rowOf('goals', 'head'),
      rowOf('channels', 'head'),
      rowOf('shortfall', 'head'),
      rowOf('shortfall', 'head2'),
    ]) {
      for (let column = FIRST + 2; column <= LAST; column++) {
        const label = head(row, column);
        expect(pixels(label, 12, 6.2), label).toBeLessThanOrEqual(2 * 75);
      }
    }
  });
});

test('no formula names the sheets by another name than theirs', () => {
  const formulas = formulasOf(reportSheet(english)).join('\n');
  expect(formulas).not.toMatch(/'Totals'!|'Goals'!/u);
  expect(formulas).toContain("'What''s to reach'!");
});
