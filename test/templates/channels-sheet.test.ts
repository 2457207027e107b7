import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import {
  channelColumn,
  channelPlacementColumn,
  channelsSheet,
  channelRows as rows,
} from '../../src/templates/channels-sheet.ts';
import { contextIn, type EngineBook, engineBook } from './support/engine-book.ts';

const MARCH = 46_082; // 2026-03-01
const SHEET = 'Channels';

/** As a refresh writes them: the list first, then what the rates are summed over. */
const totals: readonly Readonly<Record<string, Cell>>[] = [
  // Instagram: one line without impressions, whose engagements and clicks are no part of a rate.
  {
    period: 'chosen',
    channel: 'instagram',
    channelKey: 'instagram',
    placement: 'organic',
    impressions: 10_000,
    engagements: 400,
    linkClicks: 50,
    organicImpressions: 10_000,
  },
  {
    period: 'chosen',
    channel: 'instagram',
    channelKey: 'instagram',
    placement: 'paid',
    impressions: 30_000,
    engagements: 200,
    linkClicks: 350,
    spend: 600,
  },
  {
    period: 'chosen',
    channel: 'instagram',
    channelKey: 'instagram',
    placement: 'paid',
    engagements: 999,
    linkClicks: 9,
  },
  {
    period: 'chosen',
    channel: 'instagram',
    channelKey: 'instagram',
    placement: 'organic',
    investment: 400,
    organicCost: 400,
    totalReturn: 3000,
    leads: 20,
  },
  { period: 'chosen', channel: 'x', channelKey: 'x', placement: 'mixed', impressions: 5000, engagements: 50 },
  { period: 'chosen', channel: 'x', channelKey: 'x', investment: 500, organicCost: 500, totalReturn: 400, leads: 5 },
  { period: 'chosen', channel: 'X*', channelKey: 'o1', impressions: 100, engagements: 30 },
  { period: 'chosen', channel: '', channelKey: '', investment: 100, organicCost: 100, totalReturn: 50 },
  { period: 'chosen', channel: 'web', channelKey: 'web', impressions: 77, engagements: 77, totalReturn: 77 },
  { period: 'previous', channel: 'instagram', channelKey: 'instagram', impressions: 50_000, totalReturn: 2000 },
  {
    period: 'channel',
    to: MARCH + 30,
    channel: 'instagram',
    channelKey: 'instagram',
    impressions: 40_000,
    engagements: 1599,
    linkClicks: 409,
    spend: 600,
    investment: 1000,
    organicCost: 400,
    totalReturn: 3000,
    organicImpressions: 10_000,
    leads: 20,
  },
  {
    period: 'channel',
    to: MARCH + 18,
    channel: 'x',
    channelKey: 'x',
    impressions: 5000,
    engagements: 50,
    investment: 500,
    organicCost: 500,
    totalReturn: 400,
    leads: 5,
  },
  { period: 'channel', to: MARCH + 5, channel: 'X*', channelKey: 'o1', impressions: 100, engagements: 30 },
];
const controls = { chosenFrom: MARCH, chosenTo: MARCH + 30, previousFrom: MARCH - 28, previousTo: MARCH - 1 };
// The chosen rows hold the ad spend of Instagram as investment, too.
const all = totals.map(row => (row['spend'] === 600 && row['period'] === 'chosen' ? { ...row, investment: 600 } : row));

let book: EngineBook;
beforeAll(async () => {
  const context = contextIn('en');
  book = await engineBook(context, [channelsSheet(context)]);
}, 300_000);
afterAll(() => book.host.dispose());

const shown = (row: number, id: Parameters<typeof channelColumn>[0]): Cell => book.at(SHEET, row, channelColumn(id));
const below = (row: number, id: Parameters<typeof channelPlacementColumn>[0]): Cell =>
  book.at(SHEET, row, channelPlacementColumn(id));
const line = (row: number) => book.row(SHEET, row, channelColumn('name'), 12);
const finding = () => String(shown(rows.finding, 'name'));

test('empty, it says so and shows no number and no error', () => {
  expect(book.errors()).toEqual([]);
  expect(String(book.at(SHEET, 4, 2))).toContain('No numbers yet');
  expect(finding()).toContain('fills with the first cost');
  expect(line(rows.first).join('')).toBe('');
  expect(line(rows.total).slice(1).join('')).toBe('–'.repeat(11));
});

describe('over three channels', () => {
  beforeAll(() => book.totals(all, controls), 300_000);

  test('no cell is in error', () => expect(book.errors()).toEqual([]));

  test('rates are of the rows that have both of their numbers', () => {
    expect(line(rows.first)).toEqual([
      'Instagram',
      1000,
      3000,
      2,
      3000 / 3450,
      0.5,
      20,
      40,
      600 / 40_000,
      0.01,
      50,
      '–',
    ]);
    expect(line(rows.first + 1)).toEqual(['X', 500, 400, -0.2, 400 / 3450, '–', '–', '–', 0.01, '–', 100, '–']);
  });

  test('a channel of an own name is compared by its key, never by its name', () => {
    expect(line(rows.first + 2)).toEqual(['X*', '–', '–', '–', '–', '–', '–', '–', 0.3, '–', '–', '–']);
    expect(line(rows.first + 3).join('')).toBe('');
  });

  test('all together divides the sums; what belongs to no channel stands apart', () => {
    expect(line(rows.total).slice(1)).toEqual([
      1600,
      3450,
      (3450 - 1600) / 1600,
      1,
      0.725,
      20,
      100,
      680 / 45_100,
      0.01,
      1600 / 25,
      '–',
    ]);
    expect(line(rows.rest).slice(0, 3)).toEqual(['Other, or no channel', 100, 50]);
  });

  test('best and weakest are named where two have the rate', () => {
    expect(line(rows.best)).toEqual(['Best', '', '', 'Instagram', '', '', '', '', 'X*', '', 'Instagram', '']);
    expect(line(rows.weakest)).toEqual(['Weakest', '', '', 'X', '', '', '', '', 'X', '', 'X', '']);
    expect(shown(rows.bestValue, 'leadCost')).toBe(50);
    expect(finding()).toBe('Instagram pays back best: ROI 200%. Weakest is X: -20%.');
  });

  test('organic stands beside paid, only where the data tell', () => {
    expect(book.row(SHEET, rows.placementsFirst, channelPlacementColumn('name'), 12)).toEqual([
      'Instagram',
      40_000,
      -0.2,
      10_000,
      30_000,
      0.04,
      200 / 30_000,
      0.005,
      350 / 30_000,
      400,
      600,
      MARCH + 30,
    ]);
    expect(below(rows.placementsFirst + 1, 'organicRate')).toBe('–');
    expect(below(rows.placementsTotal, 'impressions')).toBe(45_100);
  });

  test('the chart has numbers only', () => {
    expect(shown(rows.head + 1, 'chartReturn')).toBe(3000);
    expect(shown(rows.head + 3, 'chartInvestment')).toBe('');
  });

  test('another base of the engagement rate changes its name and its value', async () => {
    const { settings, names } = contextIn('en');
    await book.put(names.settings, settings.rows.engagementBase, settings.columns.value, [['노출수']]);
    expect(shown(rows.head, 'rate')).toBe('Engagement rate by impressions');
    await book.put(names.settings, settings.rows.engagementBase, settings.columns.value, [['Reach']]);
    expect(shown(rows.head, 'rate')).toBe('Engagement rate by reach');
    expect(shown(rows.first, 'rate')).toBe('–');
    await book.put(names.settings, settings.rows.engagementBase, settings.columns.value, [['']]);
  });
});

test('one channel is neither best nor weakest', async () => {
  await book.totals(
    all.filter(row => row['channel'] === 'instagram'),
    controls,
  );
  expect(line(rows.best).slice(1).join('')).toBe('');
  expect(finding()).toBe('Instagram: a return of 3,000 on an investment of 1,000, ROI 200%.');
  expect(shown(rows.rest, 'name')).toBe('');
}, 300_000);
