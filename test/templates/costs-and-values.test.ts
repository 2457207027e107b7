import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { costWords, valueWords } from '../../src/app/words.ts';
import { type Cell, columnLetters, type Grid } from '../../src/core/cell.ts';
import { readCosts } from '../../src/costs/read-costs.ts';
import { languages } from '../../src/i18n/language.ts';
import { COST_ROWS } from '../../src/model/costs.ts';
import { FIRST_ROW, LABEL_ROW } from '../../src/model/keyed-sheet.ts';
import { type Control, controlRow, totalsColumn, totalsKeys } from '../../src/model/totals-layout.ts';
import { VALUE_ROWS, valueMethods } from '../../src/model/values.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { type CostSheetKey, costPlace, costSheetKeys, SUMMARY } from '../../src/templates/costs-places.ts';
import { summaryRows as costRows } from '../../src/templates/costs-summary.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import { compileSheet } from '../../src/templates/sheet-template.ts';
import { templates } from '../../src/templates/templates.ts';
import {
  SUMMARY as VALUES_SUMMARY,
  type ValueSheetKey,
  valuePlace,
  valueSheetKeys,
} from '../../src/templates/values-places.ts';
import { summaryRows as valueRows } from '../../src/templates/values-summary.ts';
import { readValues } from '../../src/values/read-values.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';

const contextIn = (language: (typeof languages)[number]): TemplateContext => ({
  language,
  texts: texts[language],
  names: texts.en.model.sheets,
  settings: settingsState([]),
  dataKeys: [],
  suggestedCurrency: '',
});
const english = contextIn('en');

const MARCH = 46_082; // 2026-03-01
type Costs = Partial<Record<CostSheetKey, Cell>>;
type Values = Partial<Record<ValueSheetKey, Cell>>;

/** One row each, as people type them; those that are wrong say in what. */
const costs: readonly (Costs & { readonly wrong?: keyof typeof texts.en.costs.problems })[] = [
  { category: 'Tools', amount: 300, from: MARCH, share: 0.4, frequency: 'Monthly' },
  { category: '도구', amount: 100, from: MARCH, frequency: '매월' },
  { category: 'people', hourlyRate: 25, hours: 40, from: MARCH },
  { category: 'Ads', amount: 500, adSpend: 500, from: MARCH, currency: 'USD', channel: 'Instagram' },
  { category: 'Ads', amount: 80, from: MARCH, currency: 'EUR', overlap: 'Count both' },
  { category: 'Gifts', amount: 60, from: MARCH, split: 'By hand', shares: 'instagram 60%, x 40%' },
  { category: 'Tools', hourlyRate: 33.33, hours: 3, amount: 99.99, from: '2026-03' },
  { what: 'A thing', note: 'no cost yet' },
  { wrong: 'category-missing', amount: 10, from: MARCH },
  { wrong: 'not-a-number', category: 'Tools', amount: 'ten', from: MARCH },
  { wrong: 'negative', category: 'Tools', amount: -10, from: MARCH },
  { wrong: 'amount-missing', category: 'Tools', from: MARCH },
  { wrong: 'amount-missing', category: 'People', hours: 10, from: MARCH },
  { wrong: 'two-amounts', category: 'People', amount: 100, hourlyRate: 10, hours: 11, from: MARCH },
  { wrong: 'from-missing', category: 'Tools', amount: 10 },
  { wrong: 'to-before-from', category: 'Tools', amount: 10, from: MARCH, to: MARCH - 1 },
  { wrong: 'share-above-100', category: 'Tools', amount: 10, from: MARCH, share: 40 },
  { wrong: 'ad-spend-above-amount', category: 'Agencies', amount: 10, adSpend: 11, from: MARCH },
  { wrong: 'ad-spend-above-amount', category: 'Agencies', hourlyRate: 2, hours: 5, adSpend: 11, from: MARCH },
  { wrong: 'choice-unknown', category: 'Tools', amount: 10, from: MARCH, frequency: 'Now and then' },
  { wrong: 'choice-unknown', category: 'Tools', amount: 10, from: MARCH, split: 'Somehow' },
  { wrong: 'choice-unknown', category: 'Tools', amount: 10, from: MARCH, overlap: 'Perhaps' },
  { wrong: 'shares-missing', category: 'Tools', amount: 10, from: MARCH, split: '手动输入' },
];

const values: readonly (Values & { readonly wrong?: keyof typeof texts.en.values.problems })[] = [
  { result: 'Conversions', conversionType: 'sign-up', method: 'One in N', inputA: 10, inputB: 150 },
  { result: '리드 수', method: 'history', inputA: 3, inputB: 150 },
  { result: 'Orders', channel: 'X', method: 'Rate × customer value', inputA: 0.75, inputB: 300 },
  { result: 'sessions', method: '下单率 × 订单金额', inputA: 0.02, inputB: 80 },
  { result: 'Followers gained', method: 'Yang bersedia dibayar', inputB: 2.75, inputA: -4 },
  { result: 'Contacts resolved', method: 'Saving per contact', inputA: 4, inputB: 9 },
  { result: 'New customers', counts: 'In measured revenue' },
  { result: 'Qualified leads', counts: 'measured', method: 'One in N', inputA: 10 },
  { note: 'nothing yet', agreedBy: 'Head of sales' },
  { wrong: 'result-missing', method: 'One in N', inputA: 10, inputB: 150 },
  { wrong: 'result-unknown', result: 'Luck', method: 'One in N', inputA: 10, inputB: 150 },
  { wrong: 'method-missing', result: 'Leads', channel: 'A' },
  { wrong: 'method-unknown', result: 'Leads', channel: 'B', method: 'Guess' },
  { wrong: 'counts-unknown', result: 'Leads', channel: 'C', method: 'What we would pay', inputB: 1, counts: 'twice' },
  { wrong: 'only-contacts', result: 'Leads', channel: 'D', method: 'Saving per contact', inputA: 1, inputB: 2 },
  { wrong: 'a-missing', result: 'Leads', channel: 'E', method: 'One in N', inputB: 150 },
  { wrong: 'a-missing', result: 'Leads', channel: 'F', counts: 'measured', method: 'One in N', inputA: 'x', inputB: 1 },
  { wrong: 'b-missing', result: 'Leads', channel: 'G', method: 'What we would pay', inputA: 150 },
  { wrong: 'a-negative', result: 'Leads', channel: 'H', method: 'rate', inputA: -0.1, inputB: 150 },
  { wrong: 'b-negative', result: 'Leads', channel: 'I', method: 'willingness', inputB: -1 },
  { wrong: 'n-below-1', result: 'Leads', channel: 'J', method: 'One in N', inputA: 0.1, inputB: 150 },
  { wrong: 'n-below-1', result: 'Leads', channel: 'K', method: 'One in N', inputA: 0, inputB: 150 },
  { wrong: 'rate-above-100', result: 'Leads', channel: 'L', method: 'order', inputA: 10, inputB: 150 },
];

type TotalsRow = Readonly<Record<string, Cell>>;
const totals: readonly TotalsRow[] = [
  { period: 'chosen', channel: 'instagram', investment: 40_000, organicCost: 30_000, spend: 10_000, totalReturn: 0 },
  { period: 'chosen', channel: 'instagram', campaign: 'Spring', investment: 5_000, organicCost: 5_000 },
  { period: 'chosen', channel: 'x', investment: 15_000, organicCost: 15_000, valuedReturn: 170_000 },
  { period: 'chosen', channel: 'our radio', investment: 3_000, organicCost: 3_000 },
  { period: 'chosen', channel: '', investment: 2_000, organicCost: 2_000, careSavings: 10_000, totalReturn: 180_000 },
  { period: 'chosen', channel: 'web', totalReturn: 999, investment: 999 },
  { period: 'previous', channel: 'x', investment: 800, organicCost: 800 },
  { period: 'month', from: MARCH, channel: 'x', investment: 15_000, organicCost: 15_000 },
  { period: 'month', from: MARCH, channel: 'instagram', spend: 10_000, investment: 45_000, organicCost: 35_000 },
  { period: 'goal', from: MARCH, channel: 'x', investment: 7 },
  { period: 'category', from: MARCH, category: 'people', investment: 40_000, organicCost: 40_000 },
  { period: 'category', from: MARCH, category: 'ads', investment: 10_000, spend: 10_000 },
  { period: 'category', from: MARCH, category: 'Swag', investment: 15_000, organicCost: 15_000 },
  { period: 'previousCategory', category: 'people', investment: 800, organicCost: 800 },
  { period: 'campaign', from: MARCH, campaign: 'Sale*', investment: 30_000, spend: 9_000 },
  { period: 'campaign', from: MARCH, campaign: 'Sale now', investment: 5_000, organicCost: 5_000 },
  ...Array.from({ length: 9 }, (_, at) => ({ period: 'campaign', campaign: `Small ${at}`, investment: 9 - at })),
];

let host: Host;
type Put = readonly [sheet: string, row: number, column: number, grid: readonly (readonly Cell[])[]];
const column = (sheet: string, at: number, rows: number): Cell[] => {
  const letters = columnLetters(at);
  return host.values(sheet, `${letters}${FIRST_ROW}:${letters}${FIRST_ROW + rows - 1}`).map(([cell = '']) => cell);
};
const across = (sheet: string, row: number, from: number, count: number): Cell[] =>
  host.values(sheet, `${columnLetters(from)}${row}:${columnLetters(from + count - 1)}${row}`)[0] ?? [];

/** What the sheets compute, before and after people typed. */
const look = () => ({
  costs: {
    forSocial: column('Costs', costPlace('forSocial'), COST_ROWS),
    toCheck: column('Costs', costPlace('toCheck'), COST_ROWS),
    summary: host.values(
      'Costs',
      `${columnLetters(SUMMARY + 1)}${FIRST_ROW}:${columnLetters(SUMMARY + 4)}${costRows.typed + 6}`,
    ),
  },
  values: {
    value: column('Values', valuePlace('value'), VALUE_ROWS),
    toCheck: column('Values', valuePlace('toCheck'), VALUE_ROWS),
    summary: host.values(
      'Values',
      `${columnLetters(VALUES_SUMMARY + 1)}${FIRST_ROW}:${columnLetters(VALUES_SUMMARY + 2)}${valueRows.roi}`,
    ),
  },
});
/** Writes a control figure as a refresh does. */
const control = async (key: Control, value: Cell): Promise<void> => {
  await host.rpc('put', [[['Totals', controlRow(key), totalsColumn('atRefresh'), [[value]]]]]);
};
let empty: ReturnType<typeof look>;
let filled: ReturnType<typeof look>;

beforeAll(async () => {
  host = await createHeadlessHost({
    files: {
      'Code.js': `function put(all) {
        const book = SpreadsheetApp.getActiveSpreadsheet();
        for (const [name, row, column, grid] of all) {
          const sheet = book.getSheetByName(name) || book.insertSheet(name);
          if (sheet.getMaxColumns() < 80) sheet.insertColumnsAfter(1, 80);
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
  const laidOut = (['costs', 'values'] as const).flatMap(id =>
    compileSheet(templates[id](english)).product.map((block): Put => {
      const content = block.content.map(row => row.map(cell => (typeof cell === 'object' ? cell.formula : cell)));
      return [english.names[id], block.row, block.column, content];
    }),
  );
  await host.rpc('put', [
    [
      ['Settings', rows.baseCurrency, columns.value, [['USD']]],
      ['Totals', 1, 1, [totalsKeys]],
      ...laidOut,
    ] satisfies Put[],
  ]);
  await host.settle();
  empty = look();

  await host.rpc('put', [
    [
      ...typed('Costs', costSheetKeys, costs),
      ...typed('Values', valueSheetKeys, values),
      ['Totals', FIRST_ROW, 1, totals.map(row => totalsKeys.map(key => row[key] ?? ''))],
      ['Totals', controlRow('chosenFrom'), totalsColumn('atRefresh'), [[MARCH], [MARCH + 30]]],
    ] satisfies Put[],
  ]);
  await host.settle();
  filled = look();
}, 60_000);
afterAll(() => host.dispose());

/** Column by column, for between them stand those that are computed. */
const typed = <Key extends string>(
  sheet: string,
  keys: readonly Key[],
  rows: readonly Partial<Record<Key, Cell>>[],
): Put[] =>
  keys
    .map((key, index): Put => [sheet, FIRST_ROW, index + 1, rows.map(row => [row[key] ?? ''])])
    .filter((_, index) => !['forSocial', 'toCheck', 'value'].includes(keys[index] ?? ''));

/** A sheet as the script reads it, key row included. */
const gridOf = (name: string, keys: readonly string[], rows: number): Grid =>
  host.values(name, `A1:${columnLetters(keys.length)}${FIRST_ROW + rows}`);

describe('empty sheets', () => {
  test('show nothing but where to begin', () => {
    const hints = [empty.costs.toCheck.slice(0, 1), empty.values.toCheck.slice(0, 1)];
    expect(hints).toEqual([[texts.en.costsSheet.start], [texts.en.valuesSheet.start]]);
    const others = [
      ...empty.costs.toCheck.slice(1),
      ...empty.values.toCheck.slice(1),
      ...empty.costs.forSocial,
      ...empty.values.value,
      ...empty.values.summary.flat(),
    ];
    expect(others.filter(cell => cell !== '')).toEqual([]);
  });

  test('have totals of nothing only', () => {
    const labels: readonly unknown[] = [
      ...Object.values(texts.en.costs.frequencies),
      ...Object.values(texts.en.model.measures),
      texts.en.costsSheet.summary.investmentBefore,
    ];
    expect(empty.costs.summary.flat().filter(cell => cell !== '' && !labels.includes(cell))).toEqual([]);
  });
});

describe('rows of the ledger', () => {
  test('come to the amounts that the reader finds', () => {
    const { entries } = readCosts(gridOf('Costs', costSheetKeys, costs.length), costWords);
    expect(entries).toHaveLength(7);
    const amounts: Cell[] = Array.from({ length: COST_ROWS }, () => '');
    for (const { row, amount, share } of entries) amounts[row - FIRST_ROW] = amount * share;
    expect(filled.costs.forSocial).toEqual(amounts);
    expect(amounts.slice(0, 4)).toEqual([120, 100, 1000, 500]);
  });

  test('say what is wrong, where the reader finds it', () => {
    const said = costs.map(({ wrong }) => (wrong ? texts.en.costs.problems[wrong] : ''));
    expect(filled.costs.toCheck.slice(0, costs.length)).toEqual(said);
    expect(filled.costs.toCheck.slice(costs.length).filter(cell => cell !== '')).toEqual([]);
    const { toMend } = readCosts(gridOf('Costs', costSheetKeys, costs.length), costWords);
    expect([...new Set(toMend.map(({ row }) => row))]).toEqual(
      said.flatMap((text, index) => (text === '' ? [] : [index + FIRST_ROW])),
    );
  });
});

describe('totals beside the ledger', () => {
  const row = (at: number) => across('Costs', at, SUMMARY + 1, 4);
  const channelRow = (label: string) => {
    const at = column('Costs', SUMMARY, COST_ROWS).indexOf(label);
    return row(FIRST_ROW + at);
  };

  test('are of the chosen period and the one before', () => {
    expect(row(costRows.periods).slice(0, 3)).toEqual([65_000, 55_000, 10_000]);
    expect(row(costRows.periods + 1).slice(0, 3)).toEqual([800, 800, '']);
  });

  test('by channel, with what no channel of ours has', () => {
    expect(channelRow('Instagram')).toEqual([45_000, 35_000, 10_000, '']);
    expect(channelRow('X')).toEqual([15_000, 15_000, '', 800]);
    expect(channelRow('LinkedIn')).toEqual(['', '', '', '']);
    expect(channelRow(texts.en.costsSheet.summary.otherChannels)).toEqual([5_000, 5_000, '', '']);
  });

  test('by month, up to the end of the chosen period', () => {
    const months = column('Costs', SUMMARY, COST_ROWS).slice(
      costRows.byMonth - FIRST_ROW,
      costRows.byMonth - FIRST_ROW + 12,
    );
    expect([months[0], months[11]]).toEqual([45_748, MARCH]);
    expect(row(costRows.byMonth + 11).slice(0, 3)).toEqual([60_000, 50_000, 10_000]);
    expect(row(costRows.byMonth + 10).slice(0, 3)).toEqual(['', '', '']);
  });

  test('by category, own ones together, beside the period before', () => {
    const found = Array.from({ length: 7 }, (_, index) => row(costRows.byCategory + index));
    expect(found).toEqual([
      ['', '', '', ''],
      [10_000, '', 10_000, ''],
      [40_000, 40_000, '', 800],
      ['', '', '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
      [15_000, 15_000, '', ''],
    ]);
  });

  test('by campaign: the dearest as Totals lists them, whatever they are called, then all others', () => {
    const named = (index: number) => across('Costs', costRows.byCampaign + index, SUMMARY, 4);
    const { otherCampaigns, noCampaign } = texts.en.costsSheet.summary;
    expect(named(0)).toEqual(['Sale*', 30_000, '', 9_000]);
    expect(named(1)).toEqual(['Sale now', 5_000, 5_000, '']);
    expect(named(9)).toEqual(['Small 7', 2, '', '']);
    expect(named(10)).toEqual([otherCampaigns, 1, '', '']);
    expect(named(11)).toEqual([noCampaign, 65_000 - 35_045, 50_000, 1_000]);
  });

  test('say what of the ad spend counts once', async () => {
    const note = () => across('Costs', costRows.notes + 1, SUMMARY, 1)[0];
    expect(note()).toBe('');
    await control('spendLeftOut', 450);
    expect(note()).toContain('450');
    await control('spendLeftOut', '');
  });

  test('by category and frequency, of entries in the base currency', () => {
    const typed = Array.from({ length: 7 }, (_, index) => row(costRows.typed + index).slice(0, 3));
    expect(typed).toEqual([
      [99.99, 220, ''],
      [500, '', ''],
      [1000, '', ''],
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
      [60, '', ''],
    ]);
    expect(across('Costs', costRows.typed + 8, SUMMARY, 1)).toEqual([
      texts.en.costsSheet.summary.otherCurrencies.replace('{count}', '1'),
    ]);
  });
});

describe('rows of values', () => {
  test('are worth what the reader says', () => {
    const { rules } = readValues(gridOf('Values', valueSheetKeys, values.length), valueWords);
    expect(new Set(rules.map(({ method }) => method))).toEqual(new Set([...valueMethods, null]));
    expect(filled.values.value.slice(0, 8)).toEqual(rules.map(({ value }) => value ?? ''));
    expect(filled.values.value.slice(0, 7)).toEqual([15, 50, 225, 1.6, 2.75, -5, '']);
    expect(filled.values.value.slice(8).filter(cell => cell !== '')).toEqual([]);
  });

  test('say what is wrong, where the reader finds it', () => {
    const said = values.map(({ wrong }) => (wrong ? texts.en.values.problems[wrong] : ''));
    expect(filled.values.toCheck.slice(0, values.length)).toEqual(said);
    const { problems } = readValues(gridOf('Values', valueSheetKeys, values.length), valueWords);
    expect([...new Set(problems.map(({ row }) => row))]).toEqual(
      said.flatMap((text, index) => (text === '' ? [] : [index + FIRST_ROW])),
    );
  });
});

describe('how far return and costs are known', () => {
  const { summary: words } = texts.en.valuesSheet;
  const said = (line: number) => across('Values', valueRows.coverage + line, VALUES_SUMMARY, 2);

  test.each([
    ['both to the end', {}, ''],
    ['neither', { returnTo: '', costTo: '' }, ''],
    ['no return', { returnTo: '' }, words.noReturn],
    ['no costs', { costTo: '' }, words.noCost],
    ['a month without return', { monthsWithoutReturn: 2 }, words.monthsWithoutReturn.replace('{count}', '2')],
    ['a month without costs', { monthsWithoutCost: 1 }, words.monthsWithoutCost.replace('{count}', '1')],
    ['costs that run on', { returnTo: MARCH + 11 }, words.costsRunOn],
  ] as const)('%s', async (_, parts, message) => {
    const figures = {
      returnTo: MARCH + 30,
      costTo: MARCH + 30,
      monthsWithoutReturn: 0,
      monthsWithoutCost: 0,
      ...parts,
    };
    for (const [key, value] of Object.entries(figures)) await control(key as Control, value);
    expect(said(0)).toEqual([words.returnTo, figures.returnTo]);
    expect(said(1)).toEqual([words.costTo, figures.costTo]);
    expect(said(2)[0]).toBe(message);
  });

  test('results that count once are counted', async () => {
    expect(said(3)[0]).toBe('');
    await control('claimedTwice', 3);
    expect(said(3)[0]).toBe(words.claimedTwice.replace('{count}', '3'));
  });
});

test('the return of the period: its parts, its cost, its ROI', () => {
  const chosen = filled.values.summary.map(row => row[0]);
  expect(chosen).toEqual([MARCH, MARCH + 30, '', 170_000, 10_000, 180_000, 65_000, 115_000 / 65_000]);
  const previous = filled.values.summary.map(row => row[1]);
  expect(previous).toEqual(['', '', '', '', '', '', 800, '']);
});

describe.each(languages)('in %s', language => {
  const context = contextIn(language);

  test('every problem of a row is in a list that its formulas know', () => {
    for (const id of ['costs', 'values'] as const) {
      const cells = compileSheet(templates[id](context)).product.flatMap(block => block.content.flat());
      const messages = [texts[language][`${id}Sheet`].start, ...Object.values(texts[language][id].problems)];
      expect(messages.filter(message => !cells.includes(message))).toEqual([]);
    }
  });

  test('choices offered in the cells are words that the script knows', () => {
    const offered = (id: 'costs' | 'values') =>
      templates[id](context).columnFormats.map(({ start, validation }) => ({
        key: (id === 'costs' ? costSheetKeys : valueSheetKeys)[start - 1],
        words: validation?.kind === 'list' ? validation.values : [],
      }));
    const unknown = [
      ...offered('costs').map(column => [column, costWords] as const),
      ...offered('values').map(column => [column, valueWords] as const),
    ].flatMap(([{ key, words }, lookUps]) =>
      words.filter(
        word => (lookUps as unknown as Record<string, (word: string) => unknown>)[key ?? '']?.(word) == null,
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('labels fit their columns', () => {
    for (const id of ['costs', 'values'] as const) {
      const { columnWidths, areas } = templates[id](context);
      const width = (at: number) =>
        columnWidths.filter(({ start, count }) => at >= start && at < start + count).at(-1)?.size ?? 100;
      const tooLong = areas
        .filter(({ row }) => row === LABEL_ROW)
        .flatMap(area => (area.content?.[0] ?? []).map((cell, index) => ({ cell, at: area.column + index })))
        .filter(({ cell, at }) => typeof cell === 'string' && pixels(cell) > 2 * (width(at) - 8));
      expect(tooLong).toEqual([]);
    }
  });
});

/** A head of 9 points: full-width letters 12 pixels, others 6.5. Heads have room for two lines. */
const pixels = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\p{Script=Hangul}\p{Script=Han}]/u.test(letter) ? 12 : 6.5), 0);
