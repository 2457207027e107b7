import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import {
  CAMPAIGN_ROWS,
  campaignColumn,
  campaignsSheet,
  lifeColumn,
  campaignRows as rows,
} from '../../src/templates/campaigns-sheet.ts';
import { contextIn, type EngineBook, engineBook } from './support/engine-book.ts';

const MARCH = 46_082; // 2026-03-01
const SHEET = 'Campaigns';
const many = Array.from({ length: CAMPAIGN_ROWS }, (_, index) => ({
  campaign: `Small ${index}`,
  campaignKey: `c5${index}`,
  investment: 2,
  spend: 2,
}));

/** "Sale*" would match "Sale now" as a criterion. */
const totals: readonly Readonly<Record<string, Cell>>[] = [
  { period: 'month', from: MARCH - 28, campaign: 'Sale now', campaignKey: 'c1', impressions: 1000, engagements: 100 },
  { period: 'month', from: MARCH, campaign: 'Sale*', campaignKey: 'c2', impressions: 4000, engagements: 100 },
  { period: 'month', from: MARCH, campaign: 'Sale*', campaignKey: 'c2', engagements: 77 },
  {
    period: 'chosen',
    campaign: 'Sale*',
    campaignKey: 'c2',
    placement: 'paid',
    impressions: 4000,
    engagements: 100,
    spend: 200,
    investment: 200,
  },
  {
    period: 'chosen',
    campaign: 'Sale*',
    campaignKey: 'c2',
    placement: 'organic',
    engagements: 77,
    investment: 100,
    totalReturn: 600,
    leads: 6,
  },
  {
    period: 'chosen',
    campaign: 'Sale now',
    campaignKey: 'c1',
    placement: 'organic',
    impressions: 1000,
    engagements: 100,
    investment: 60,
    totalReturn: 30,
    leads: 1,
  },
  ...many.map(row => ({ period: 'chosen', ...row })),
  { period: 'chosen', campaign: '', campaignKey: '', investment: 40, totalReturn: 70, impressions: 9 },
  {
    period: 'campaign',
    campaign: 'Sale*',
    campaignKey: 'c2',
    impressions: 4000,
    engagements: 177,
    spend: 200,
    investment: 300,
    totalReturn: 600,
    leads: 6,
  },
  {
    period: 'campaign',
    campaign: 'Sale now',
    campaignKey: 'c1',
    impressions: 1000,
    engagements: 100,
    investment: 60,
    totalReturn: 30,
    leads: 1,
    organicImpressions: 1000,
  },
  ...many.map(row => ({ period: 'campaign', ...row })),
  {
    period: 'campaignLife',
    from: MARCH,
    to: MARCH + 9,
    campaign: 'Sale*',
    campaignKey: 'c2',
    reference: 'Sale now',
    referenceKey: 'c1',
    impressions: 4000,
    engagements: 177,
    investment: 300,
    totalReturn: 600,
  },
  {
    period: 'campaignLife',
    from: MARCH - 28,
    to: MARCH - 5,
    campaign: 'Sale now',
    campaignKey: 'c1',
    impressions: 1000,
    engagements: 100,
    investment: 100,
    totalReturn: 400,
  },
];

let book: EngineBook;
beforeAll(async () => {
  const context = contextIn('en', { totals: "Sum's, all" });
  book = await engineBook(context, [campaignsSheet(context)]);
}, 300_000);
afterAll(() => book.host.dispose());

const line = (row: number) => book.row(SHEET, row, campaignColumn('name'), 12);
const life = (row: number) => book.row(SHEET, row, lifeColumn('name'), 12);

test('empty, it shows no number and no error', () => {
  expect(book.errors()).toEqual([]);
  expect(line(rows.first).join('') + life(rows.livesFirst).join('')).toBe('');
  expect(String(book.at(SHEET, rows.finding, 2))).toContain('fills with the first cost');
});

describe('over two campaigns more than are listed', () => {
  beforeAll(() => book.totals(totals), 300_000);

  test('each has its own numbers, whatever it is called; no cell is in error', () => {
    expect(book.errors()).toEqual([]);
    const all = 300 + 60 + 2 * CAMPAIGN_ROWS;
    expect(line(rows.first)).toEqual(['Sale*', 300, 600, 1, 600 / 630, 50, 0.025, '–', 50, '–', '–', 4000]);
    expect(line(rows.first + 1)).toEqual(['Sale now', 60, 30, -0.5, 30 / 630, '–', 0.1, '–', 60, '–', 1000, '–']);
    expect(line(rows.total)).toEqual([
      'All campaigns',
      all,
      630,
      expect.closeTo((630 - all) / all, 12),
      1,
      50,
      0.04,
      '–',
      all / 7,
      '–',
      '–',
      4000,
    ]);
  });

  test('campaigns beyond the list, and what belongs to none, stand apart', () => {
    expect(line(rows.others).slice(0, 3)).toEqual(['Other campaigns', 4, '']);
    expect(line(rows.none).slice(0, 3)).toEqual(['No campaign', 40, 70]);
    expect(line(rows.first + CAMPAIGN_ROWS - 1)[0]).toBe(`Small ${CAMPAIGN_ROWS - 3}`);
  });

  test('the best and the weakest are named', () => {
    expect(line(rows.best).slice(3, 10)).toEqual(['Sale*', '', '', 'Sale now', '', 'Sale*', '']);
    expect(line(rows.weakest).slice(3, 10)).toEqual(['Sale now', '', '', 'Sale*', '', 'Sale now', '']);
  });

  test('a whole life stands beside the campaign before it', () => {
    expect(life(rows.livesFirst)).toEqual(['Sale*', MARCH, MARCH + 9, 300, 600, 1, 4000, 0.025, 'Sale now', 0.5, 3, 3]);
    expect(life(rows.livesFirst + 1)).toEqual([
      'Sale now',
      MARCH - 28,
      MARCH - 5,
      100,
      400,
      3,
      1000,
      0.1,
      '–',
      '–',
      '–',
      '–',
    ]);
    expect(life(rows.livesFirst + 2).join('')).toBe('');
  });
});
