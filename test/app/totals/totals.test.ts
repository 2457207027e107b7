import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/core/hash.ts';
import type { DataRow } from '../../../src/model/row.ts';
import { accountDay, day } from '../support/imports.ts';
import { totalsOf } from '../support/totals-of.ts';

const post = (iso: string, id: string, measures: DataRow['measures'], parts: Partial<DataRow> = {}) =>
  accountDay(iso, measures, { level: 'post', basis: 'lifetime', postId: id, ...parts });
const range = (from: string, to: string, measures: DataRow['measures'], parts: Partial<DataRow> = {}) =>
  accountDay(from, measures, { to: day(to), ...parts });

describe('which rows count', () => {
  test('days and posts of one account: the account’s days where they have the measure, posts for the rest', () => {
    const totals = totalsOf([
      accountDay('2026-03-01', { impressions: 100, followersGained: 3 }),
      accountDay('2026-03-02', { impressions: 200 }),
      post('2026-03-01', '1', { impressions: 290, saves: 4 }),
      post('2026-03-02', '2', { impressions: 5, saves: 1 }),
    ]);
    expect(totals.sum('impressions')).toBe(300);
    expect(totals.sum('saves')).toBe(5);
    expect(totals.sum('followersGained')).toBe(3);
    expect(totals.outcome.levels).toEqual([
      {
        channel: 'x',
        account: 'brand',
        measure: 'impressions',
        chosen: 'x|account|',
        options: [
          { id: 'x|account|', source: 'x', level: 'account', breakdown: '' },
          { id: 'x|post|', source: 'x', level: 'post', breakdown: '' },
        ],
      },
    ]);
  });

  test('the user’s choice, where it has the measure', () => {
    const rows = [
      accountDay('2026-03-01', { impressions: 100 }),
      post('2026-03-01', '1', { impressions: 290 }),
      accountDay('2026-04-01', { impressions: 7 }),
    ];
    const levels = [{ channel: 'x', account: 'brand', measure: 'impressions', choice: 'x|post|' }] as const;
    const totals = totalsOf(rows, { levels });
    expect(totals.sum('impressions', 'month', { from: day('2026-03-01') })).toBe(290);
    expect(totals.sum('impressions', 'month', { from: day('2026-04-01') })).toBe(7);
    expect(totals.outcome.levels).toMatchObject([{ chosen: 'x|post|' }]);
  });

  test('undivided rows before broken-down ones of any level', () => {
    const ads = { level: 'ad', source: 'meta-ads', channel: 'meta', placement: 'paid' } as const;
    const totals = totalsOf([
      accountDay('2026-03-01', { spend: 10 }, { ...ads, ad: 'A', currency: 'USD' }),
      accountDay('2026-03-01', { spend: 6 }, { ...ads, level: 'campaign', breakdown: 'age=18-24', currency: 'USD' }),
      accountDay('2026-03-01', { spend: 4 }, { ...ads, level: 'campaign', breakdown: 'age=25-34', currency: 'USD' }),
    ]);
    expect(totals.sum('spend')).toBe(10);
  });

  test('an organic source and a paid one add up; one that does not separate them counts alone', () => {
    const organic = accountDay('2026-03-01', { impressions: 100 }, { placement: 'organic' });
    const paid = accountDay('2026-03-01', { impressions: 40 }, { source: 'ads', level: 'ad', placement: 'paid' });
    const mixed = accountDay('2026-03-01', { impressions: 150 }, { source: 'all' });
    expect(totalsOf([organic, paid]).sum('impressions')).toBe(140);
    expect(totalsOf([paid, mixed]).sum('impressions')).toBe(150);
  });

  test('of two sources, the one that covers more days', () => {
    const totals = totalsOf([
      accountDay('2026-03-01', { impressions: 9 }, { source: 'a' }),
      accountDay('2026-03-01', { impressions: 1 }, { source: 'b' }),
      accountDay('2026-03-02', { impressions: 1 }, { source: 'b' }),
    ]);
    expect(totals.sum('impressions')).toBe(2);
  });

  test('parts by conversion type never stand beside their undivided total', () => {
    const totals = totalsOf([
      accountDay('2026-03-01', { conversions: 10 }),
      accountDay('2026-03-01', { conversions: 6 }, { conversionType: 'purchase' }),
      accountDay('2026-03-01', { conversions: 4, revenue: 5 }, { conversionType: 'lead', currency: 'USD' }),
    ]);
    expect(totals.sum('conversions')).toBe(10);
    expect(totals.sum('revenue')).toBe(5);
  });
});

describe('rows typed by hand', () => {
  const imported = [
    accountDay('2026-03-01', { impressions: 100, clicks: 5 }),
    accountDay('2026-03-01', { impressions: 30 }, { account: 'second' }),
    accountDay('2026-04-01', { impressions: 7 }),
  ];

  test('count instead of imports for their account, month and measure', () => {
    const totals = totalsOf(imported, {}, [{ from: '2026-03', channel: 'X', account: 'brand', impressions: 1000 }]);
    const march = { from: day('2026-03-01') };
    expect(totals.sum('impressions', 'month', march)).toBe(1030);
    expect(totals.sum('clicks', 'month', march)).toBe(5);
    expect(totals.sum('impressions', 'month', { from: day('2026-04-01') })).toBe(7);
    expect(totals.outcome.typedOver).toBe(1);
    expect(totals.outcome.levels).toMatchObject([{ account: 'brand', chosen: 'typed' }]);
  });

  test('stand for all accounts of the channel when they name none', () => {
    const typed = [
      { from: day('2026-03-01'), channel: '네이버', impressions: 1 },
      { from: day('2026-03-01'), channel: 'x', impressions: 1000 },
    ];
    const totals = totalsOf(imported, {}, typed);
    expect(totals.sum('impressions', 'month', { from: day('2026-03-01'), channel: 'x' })).toBe(1000);
    expect(totals.sum('impressions', 'month', { channel: 'naver' })).toBe(1);
    expect(totals.sum('clicks')).toBe(5);
    const levels = [{ channel: 'x', account: 'second', measure: 'impressions', choice: 'x|account|' }] as const;
    expect(
      totalsOf(imported, { levels }, typed).sum('impressions', 'month', { from: day('2026-03-01'), channel: 'x' }),
    ).toBe(130);
  });

  test('need a month, a channel and numbers: amounts without a currency are in the base currency', () => {
    const totals = totalsOf([], {}, [{ from: '2026-02', channel: 'naver', spend: 12, sessions: 3 }]);
    expect(totals.rows[0]).toMatchObject({
      period: 'month',
      to: day('2026-02-28'),
      channel: 'naver',
      spend: 12,
      sessions: 3,
    });
    expect(totals.outcome.unconverted).toEqual([]);
  });

  test('that are wrong are named, and break nothing', () => {
    const typed = [
      { from: 'March', channel: 'x', impressions: 1 },
      { channel: 'x', impressions: 1 },
      { from: '2026-03', impressions: 1 },
      { from: '2026-03', channel: 'x', placement: 'billboard', impressions: 1 },
      { from: day('2026-03-05'), to: day('2026-03-01'), channel: 'x' },
      { from: '2026-03', channel: 'x', impressions: '1,234', clicks: 2 },
      {},
      { from: '2026-03', channel: 'my own', level: '게시물', placement: 'Berbayar', views: 5 },
    ];
    const totals = totalsOf([], {}, typed);
    expect(totals.outcome.toMend.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [3, 'from', 'not-a-day'],
      [4, 'from', 'missing'],
      [5, 'channel', 'missing'],
      [6, 'placement', 'not-a-choice'],
      [7, 'to', 'before-from'],
      [8, 'impressions', 'not-a-number'],
    ]);
    expect(totals.sum('clicks')).toBe(2);
    expect(totals.sum('views', 'month', { channel: 'my own', placement: 'paid' })).toBe(5);
  });
});

describe('periods', () => {
  test('split a range by its days; people and ranges kept as one are counted only where they lie wholly', () => {
    const rows = [
      range('2026-01-30', '2026-02-02', { impressions: 400, reach: 90 }),
      range('2026-01-30', '2026-02-02', { clicks: 40 }, { account: 'kept', basis: 'whole' }),
    ];
    const totals = totalsOf(rows, { period: { unit: 'custom', from: day('2026-01-01'), to: day('2026-02-28') } });
    expect(totals.sum('impressions', 'month', { from: day('2026-01-01') })).toBe(200);
    expect(totals.sum('reach')).toBeNull();
    expect(totals.sum('clicks')).toBeNull();
    expect(totals.sum('reach', 'chosen')).toBe(90);
    expect(totals.sum('clicks', 'chosen')).toBe(40);
    expect(totals.sum('impressions', 'chosen')).toBe(400);
  });

  test('a long row of people does not stand beside months that count', () => {
    const rows = [
      accountDay('2026-01-05', { reach: 10 }),
      range('2026-01-01', '2026-02-28', { reach: 90 }, { source: 'other' }),
    ];
    const totals = totalsOf(rows, { period: { unit: 'custom', from: day('2026-01-01'), to: day('2026-03-31') } });
    expect(totals.sum('reach', 'chosen')).toBe(10);
  });

  test('the chosen one takes days, not months; the default is the latest month beside the one before', () => {
    const rows = ['2026-02-10', '2026-02-27', '2026-03-02', '2026-03-20'].map((iso, i) =>
      accountDay(iso, { clicks: 10 ** i }),
    );
    const latest = totalsOf(rows);
    expect([latest.sum('clicks', 'chosen'), latest.sum('clicks', 'previous')]).toEqual([1100, 11]);
    const days = totalsOf(rows, { period: { unit: 'custom', from: day('2026-02-20'), to: day('2026-03-10') } });
    expect([days.sum('clicks', 'chosen'), days.sum('clicks', 'previous')]).toEqual([110, 1]);
    const year = totalsOf([...rows, accountDay('2025-03-05', { clicks: 5 })], { comparison: 'same-period-last-year' });
    expect(year.sum('clicks', 'previous')).toBe(5);
  });

  test('lifetime rows count on their publish date', () => {
    const totals = totalsOf([post('2026-03-31', '1', { impressions: 8 })]);
    expect(totals.sum('impressions', 'month', { from: day('2026-03-01') })).toBe(8);
  });
});

describe('stocks', () => {
  const rows = [
    accountDay('2026-01-10', { followers: 100 }),
    accountDay('2026-01-31', { followers: 120 }),
    accountDay('2026-03-05', { followers: 150, impressions: 1 }),
    accountDay('2026-01-20', { followers: 10 }, { account: 'second' }),
    accountDay('2026-03-01', { impressions: 1 }, { account: 'second' }),
  ];
  test('are the last value of each account, carried forward', () => {
    const totals = totalsOf(rows);
    const at = (iso: string) => totals.sum('followers', 'month', { from: day(iso) });
    expect([at('2026-01-01'), at('2026-02-01'), at('2026-03-01')]).toEqual([130, 130, 160]);
    const cut = totalsOf(rows, { period: { unit: 'custom', from: day('2026-03-01'), to: day('2026-03-04') } });
    expect([cut.sum('followers', 'chosen'), cut.sum('followers', 'previous')]).toEqual([130, 130]);
  });

  test('typed for the whole channel, they stand until an account has a newer month', () => {
    const typed = [{ from: '2026-02', channel: 'x', followers: 500 }];
    const totals = totalsOf(rows, {}, typed);
    const at = (iso: string) => totals.sum('followers', 'month', { from: day(iso) });
    expect([at('2026-01-01'), at('2026-02-01'), at('2026-03-01')]).toEqual([130, 500, 160]);
  });

  test('of segments are added on their last day', () => {
    const segment = (iso: string, name: string, followers: number) =>
      accountDay(iso, { followers }, { level: 'audience', segment: name });
    const totals = totalsOf([
      segment('2026-01-01', 'a', 1),
      segment('2026-01-31', 'a', 2),
      segment('2026-01-31', 'b', 3),
    ]);
    expect(totals.sum('followers')).toBe(5);
  });
});

describe('amounts', () => {
  const spend = (iso: string, currency: string, amount = 100) =>
    accountDay(iso, { spend: amount, clicks: 1 }, { currency });
  test('are converted at the rate of their day; without a rate they are blank and counted', () => {
    const rates = [
      { currency: 'EUR', from: day('2026-01-01'), rate: 1.1 },
      { currency: 'EUR', from: day('2026-03-01'), rate: 1.2 },
    ];
    const totals = totalsOf(
      [
        spend('2026-02-28', 'EUR'),
        spend('2026-03-01', 'EUR'),
        spend('2025-12-31', 'EUR'),
        spend('2026-03-02', ''),
        spend('2026-03-03', 'KRW', 0),
      ],
      { rates },
    );
    expect(totals.sum('spend', 'month', { from: day('2026-02-01') })).toBeCloseTo(110);
    expect(totals.sum('spend', 'month', { from: day('2026-03-01') })).toBeCloseTo(120);
    expect(totals.sum('spend', 'month', { from: day('2025-12-01') })).toBeNull();
    expect(totals.sum('clicks')).toBe(5);
    expect(totals.outcome.unconverted).toEqual([
      { currency: 'EUR', rows: 1 },
      { currency: '', rows: 1 },
    ]);
  });
});

test('campaigns are compared by a key that is no pattern', () => {
  const totals = totalsOf([
    accountDay('2026-03-01', { clicks: 1 }, { campaign: 'Sale*' }),
    accountDay('2026-03-01', { clicks: 2 }),
  ]);
  expect(
    totals.rows.filter(row => row['period'] === 'month').map(row => [row['campaign'], row['campaignKey']]),
  ).toEqual([
    ['', ''],
    ['Sale*', `c${fingerprint('Sale*')}`],
  ]);
});
