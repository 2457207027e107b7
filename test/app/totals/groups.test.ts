import { describe, expect, test } from 'vitest';
import type { DataRow } from '../../../src/model/row.ts';
import type { Control } from '../../../src/model/totals-layout.ts';
import { accountDay, day } from '../support/imports.ts';
import { type Computed, totalsOf } from '../support/totals-of.ts';

const paid = (date: string, measures: DataRow['measures'], campaign: string, channel = 'instagram') =>
  accountDay(date, measures, {
    source: 'meta-ads',
    channel,
    account: 'ads',
    campaign,
    placement: 'paid',
    currency: 'USD',
  });
const rowsOf = (totals: Computed, period: string) => totals.rows.filter(row => row['period'] === period);

const march = [
  paid('2026-03-05', { spend: 400, revenue: 900 }, 'Spring Sale'),
  paid('2026-03-06', { spend: 100, revenue: 50 }, 'Spring Sale', 'facebook'),
  paid('2026-03-07', { spend: 800, followers: 9 }, 'Launch*'),
];
const february = paid('2026-02-03', { spend: 70 }, '');
const costs = [
  { category: 'tools', amount: 60, frequency: 'monthly', from: '2026-01-01' },
  { category: 'agencies', amount: 1000, adSpend: 700, from: '2026-03', channel: 'x', campaign: 'Launch*' },
  { category: 'Swag', amount: 5, from: '2026-03' },
];
const totals = totalsOf([...march, february], {}, [], { costs });

describe('categories', () => {
  const by = (period: string) =>
    rowsOf(totals, period).map(row => [row['category'], row['investment'], row['organicCost'], row['spend']]);

  test('hold what costs come to in the chosen period and the one before, the dearest first', () => {
    expect(by('category')).toEqual([
      ['ads', 1300, '', 1300],
      ['agencies', 1000, 300, 700],
      ['tools', 60, 60, ''],
      ['Swag', 5, 5, ''],
    ]);
    expect(by('previousCategory')).toEqual([
      ['ads', 70, '', 70],
      ['tools', 60, 60, ''],
    ]);
  });

  test('add up to the investment of the period', () => {
    expect(totals.sum('investment', 'category')).toBeCloseTo(totals.sum('investment', 'chosen') ?? 0, 9);
    expect(totals.sum('investment', 'previousCategory')).toBeCloseTo(totals.sum('investment', 'previous') ?? 0, 9);
  });
});

test('campaigns hold the flows of all channels in the chosen period', () => {
  const found = rowsOf(totals, 'campaign');
  expect(found.map(row => [row['campaign'], row['investment'], row['revenue'], row['followers']])).toEqual([
    ['Launch*', 1800, '', ''],
    ['Spring Sale', 500, 950, ''],
  ]);
});

describe('coverage: of which part of the period costs and returns are known', () => {
  const control = (of: Computed, id: Control) => of.control(id);
  const covered = (of: Computed) =>
    (['returnTo', 'costTo', 'monthsWithoutReturn', 'monthsWithoutCost'] as const).map(id => control(of, id));
  const quarter = { period: { from: day('2026-01-01'), to: day('2026-03-31') } };
  const sale = (date: string) => accountDay(date, { revenue: 5 }, { currency: 'USD' });
  const monthly = { category: 'tools', amount: 5, frequency: 'monthly', from: day('2026-01-01') };

  test('both end together', () => {
    const rows = ['2026-01-31', '2026-02-28', '2026-03-31'].map(sale);
    expect(covered(totalsOf(rows, quarter, [], { costs: [monthly] }))).toEqual([
      day('2026-03-31'),
      day('2026-03-31'),
      0,
      0,
    ]);
  });

  test('the return ends earlier, and lacks a month', () => {
    const rows = [sale('2026-01-10'), sale('2026-03-12')];
    expect(covered(totalsOf(rows, quarter, [], { costs: [monthly] }))).toEqual([
      day('2026-03-12'),
      day('2026-03-31'),
      1,
      0,
    ]);
  });

  test('costs end earlier, or are not known at all', () => {
    const rows = [sale('2026-01-31'), sale('2026-03-31')];
    const ended = { ...monthly, to: day('2026-02-10') };
    expect(covered(totalsOf(rows, quarter, [], { costs: [ended] }))).toEqual([
      day('2026-03-31'),
      day('2026-02-10'),
      1,
      1,
    ]);
    expect(covered(totalsOf(rows, quarter))).toEqual([day('2026-03-31'), '', 0, 2]);
  });

  test('nothing is known of either', () => {
    expect(covered(totalsOf([accountDay('2026-03-05', { impressions: 4 })], quarter))).toEqual(['', '', 0, 0]);
  });

  test('ad spend left out, and claims of more than one source, are counted for the period', () => {
    const claims = [
      paid('2026-03-05', { orders: 5, spend: 400 }, 'S'),
      accountDay('2026-03-05', { orders: 3 }, { source: 'ga4', channel: 'instagram', account: 'shop', level: 'site' }),
    ];
    const of = totalsOf(claims, {}, [], {
      costs: [{ category: 'ads', amount: 450, from: '2026-03', channel: 'instagram' }],
    });
    expect([control(of, 'spendLeftOut'), control(of, 'claimedTwice')]).toEqual([450, 1]);
    expect([control(totals, 'spendLeftOut'), control(totals, 'claimedTwice')]).toEqual([0, 0]);
  });
});
