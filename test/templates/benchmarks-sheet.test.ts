import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import {
  benchmarksSheet,
  historyColumn,
  historyKpis,
  industryColumn,
  rivalColumn,
  benchmarkRows as rows,
} from '../../src/templates/benchmarks-sheet.ts';
import { contextIn, type EngineBook, engineBook } from './support/engine-book.ts';

const MARCH = 46_082; // 2026-03-01
const SHEET = 'Benchmarks';

const chosen = { period: 'chosen', channelKey: 'x', channel: 'x' };
const totals: readonly Readonly<Record<string, Cell>>[] = [
  { period: 'month', from: MARCH - 59, channel: 'x', impressions: 9000, engagements: 90, leads: 10, investment: 50 },
  { period: 'month', from: MARCH - 28, channel: 'x', impressions: 2000, engagements: 100 },
  { period: 'month', from: MARCH, channel: 'x', impressions: 4000, engagements: 120, leads: 10, investment: 200 },
  { ...chosen, impressions: 4000, engagements: 120, leads: 10, investment: 200, posts: 6, followers: 500 },
  { ...chosen, engagements: 30 },
  { ...chosen, channel: 'instagram', channelKey: 'instagram', engagements: 999, posts: 9 },
  { ...chosen, channel: 'B*g', channelKey: 'o9', engagements: 50, posts: 2 },
  { period: 'previous', channel: 'x', impressions: 5000, engagements: 100 },
  { period: 'lastYear', channel: 'x', impressions: 2000, leads: 20, investment: 100 },
  { period: 'rival', channel: 'x', channelKey: 'x', account: 'Rival*', followers: 900, posts: 10, engagements: 250 },
  { period: 'rival', channel: 'x', channelKey: 'x', account: 'Other', engagements: 100 },
  { period: 'rival', channel: 'B*g', channelKey: 'o9', account: 'Blogger', engagements: 70, posts: 7 },
  // We tell nothing there, so it counts in no share.
  { period: 'rival', channel: 'tiktok', channelKey: 'tiktok', account: 'Third', engagements: 5000 },
];

let book: EngineBook;
const context = contextIn('en');
beforeAll(async () => {
  book = await engineBook(context, [benchmarksSheet(context)]);
}, 300_000);
afterAll(() => book.host.dispose());

const history = (id: (typeof historyKpis)[number]) =>
  book.row(SHEET, rows.historyFirst + historyKpis.indexOf(id), historyColumn('kpi'), 8);
const rival = (index: number) => book.row(SHEET, rows.rivalsFirst + index, rivalColumn('account'), 8);
const voice = () => String(book.at(SHEET, rows.voice, rivalColumn('account')));
const industry = async (cells: readonly Cell[]): Promise<Cell[]> => {
  await book.put(SHEET, rows.industryFirst, industryColumn('kpi'), [
    [...cells, ...new Array<Cell>(6 - cells.length).fill('')],
  ]);
  return book.row(SHEET, rows.industryFirst, industryColumn('own'), 3);
};

test('empty, it says how to begin and shows no number and no error', () => {
  expect(book.errors()).toEqual([]);
  expect(voice()).toContain('No rivals yet: import their numbers, or type rows of the level “Rival” into Data.');
  expect(history('impressions')).toEqual(['Impressions', '–', '–', '', '–', '', '–', '']);
  expect(rival(0).join('')).toBe('');
  expect(book.row(SHEET, rows.industryFirst, industryColumn('own'), 3).join('')).toBe('');
});

describe('with a history and rivals', () => {
  beforeAll(() => book.totals(totals, { chosenFrom: MARCH, chosenTo: MARCH + 30 }), 300_000);

  test('the period stands beside the one before, the year before and the best month', () => {
    expect(book.errors()).toEqual([]);
    expect(history('impressions')).toEqual(['Impressions', 4000, 5000, -0.2, 2000, 1, 9000, MARCH - 59]);
    expect(history('rate')).toEqual(['Engagement rate by impressions', 0.03, 0.02, 0.5, '–', '', 0.05, MARCH - 28]);
    // Of costs, the lowest is the best.
    expect(history('cost_per_lead').slice(1)).toEqual([20, '–', '', 5, 3, 5, MARCH - 59]);
    expect(String(book.at(SHEET, rows.finding, 2))).toBe('1 of 3 KPIs are better than on the same days last year.');
  });

  test('a share of voice counts channels of which both tell', () => {
    expect(rival(-1)).toEqual(['We, on the rivals’ channels', '', 500, 8, 200, 25, '–', 200 / 620]);
    expect(rival(0)).toEqual(['Rival*', 'X', 900, 10, 250, 25, '–', 250 / 620]);
    expect(rival(1).slice(2)).toEqual(['–', '–', 100, '–', '–', 100 / 620]);
    expect(rival(2).slice(0, 5)).toEqual(['Blogger', 'B*g', '–', 7, 70]);
    expect(rival(3).at(-1)).toBe('–');
    expect(rival(4).join('')).toBe('');
    expect(book.at(SHEET, rows.rivalsHead, rivalColumn('voice'))).toBe('Share of voice, by Engagements');
    expect(voice()).toBe('Engagements: 32% are ours, on the channels of the rivals listed here.');
  });

  test('rows of the industry are held against ours', async () => {
    const source = ['A report', 2025];
    expect(await industry(['Impressions', 3000, '', ...source])).toEqual(['4,000', 0.333, 'Ours is better.']);
    expect(await industry(['리드당 총비용', 16, '', ...source])).toEqual(['20', 0.25, 'Ours is weaker.']);
    expect((await industry(['Impressions', 3000]))[2]).toContain('without source and year');
    expect((await industry(['Reach', 3000, '', ...source]))[2]).toBe('We have no number for it in this period.');
    expect((await industry(['Luck', 3000]))[2]).toBe('Choose a KPI from the list.');
    expect((await industry(['Impressions']))[2]).toBe('Type the industry value.');
  });

  test('rates of another base are refused in words', async () => {
    const source = ['A report', 2025];
    expect(await industry(['Engagement rate', 0.02, 'Impressions', ...source])).toEqual(['3%', 0.5, 'Ours is better.']);
    expect(await industry(['Engagement rate', 0.02, 'Followers', ...source])).toEqual([
      '',
      '',
      'Not compared: theirs is by Followers, ours by Impressions. Change ours in Settings.',
    ]);
    expect((await industry(['Engagement rate', 0.02, '', ...source])).slice(1)).toEqual([
      '',
      'Not compared: say what the rate is divided by.',
    ]);
    expect(book.errors()).toEqual([]);
  });
});
