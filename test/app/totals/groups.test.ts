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
  const quarter = { period: { unit: 'custom', from: day('2026-01-01'), to: day('2026-03-31') } } as const;
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

describe('lives of campaigns', () => {
  const lives = totalsOf([
    paid('2026-01-05', { spend: 10 }, 'New year'),
    paid('2026-01-09', { spend: 10 }, 'On X only', 'x'),
    paid('2026-02-03', { spend: 20 }, 'New year'),
    paid('2026-03-01', { spend: 5, revenue: 8 }, 'Spring'),
  ]);
  test('hold the flows of all months, from the first day with data to the last', () => {
    const found = rowsOf(lives, 'campaignLife').map(row => [row['campaign'], row['from'], row['to'], row['spend']]);
    expect(found).toEqual([
      ['Spring', day('2026-03-01'), day('2026-03-01'), 5],
      ['New year', day('2026-01-05'), day('2026-02-03'), 30],
      ['On X only', day('2026-01-09'), day('2026-01-09'), 10],
    ]);
  });

  test('name the last campaign before them on one of their channels', () => {
    expect(rowsOf(lives, 'campaignLife').map(row => row['reference'])).toEqual(['New year', '', '']);
    const keyOf = (campaign: string) =>
      rowsOf(lives, 'campaignLife').find(row => row['campaign'] === campaign)?.['campaignKey'];
    expect(rowsOf(lives, 'campaignLife').map(row => row['referenceKey'])).toEqual([keyOf('New year'), '', '']);
  });

  test('name none that still ran when they began', () => {
    const found = totalsOf([
      paid('2026-01-05', { spend: 10 }, 'Long'),
      paid('2026-02-10', { spend: 10 }, 'Long'),
      paid('2026-02-10', { spend: 5 }, 'Began on its last day'),
      paid('2026-02-11', { spend: 5 }, 'Began the day after'),
    ]);
    expect(rowsOf(found, 'campaignLife').map(row => [row['campaign'], row['reference']])).toEqual([
      ['Began the day after', 'Began on its last day'],
      ['Began on its last day', ''],
      ['Long', ''],
    ]);
  });
});

test('channels are ordered by return, then impressions, and say which days Data has of them', () => {
  const found = totalsOf([
    paid('2026-01-05', { impressions: 10 }, '', 'x'),
    paid('2026-03-05', { impressions: 70 }, '', 'x'),
    paid('2026-03-06', { impressions: 90 }, '', 'linkedin'),
    paid('2026-03-07', { impressions: 1, revenue: 5 }, '', 'facebook'),
    paid('2026-03-08', { siteSessions: 500 }, '', 'web'),
    paid('2026-02-08', { impressions: 500 }, '', 'tiktok'),
  ]);
  expect(rowsOf(found, 'channel').map(row => [row['channel'], row['from'], row['to'], row['impressions']])).toEqual([
    ['facebook', day('2026-03-07'), day('2026-03-07'), 1],
    ['linkedin', day('2026-03-06'), day('2026-03-06'), 90],
    ['x', day('2026-01-05'), day('2026-03-05'), 70],
    ['tiktok', day('2026-02-08'), day('2026-02-08'), ''],
  ]);
});

test('the same days of the year before are summed beside the comparison', () => {
  const found = totalsOf([paid('2025-03-05', { spend: 3 }, ''), paid('2026-02-05', { spend: 4 }, ''), ...march]);
  expect([found.sum('spend', 'previous'), found.sum('spend', 'lastYear')]).toEqual([4, 3]);
});

describe('posts', () => {
  const post = (postId: string, date: string, measures: DataRow['measures'], more: Partial<DataRow> = {}) =>
    accountDay(date, measures, { level: 'post', basis: 'lifetime', channel: 'x', postId, ...more });
  const found = rowsOf(
    totalsOf([
      post('a', '2026-03-05', { engagements: 5 }, { postTitle: '=HYPERLINK("x")', postUrl: 'https://x.com/a' }),
      post('b', '2026-03-06', { engagements: 50 }, { source: 'x-overview' }),
      post('b', '2026-03-06', { engagements: 60 }),
      post('old', '2026-02-06', { engagements: 900 }),
      post('c', '2026-03-01', { engagements: 4 }, { basis: 'activity' }),
      post('c', '2026-03-02', { engagements: 4 }, { basis: 'activity' }),
      ...Array.from({ length: 12 }, (_, index) => post(`n${index}`, '2026-03-09', { impressions: index })),
    ]),
    'post',
  );
  test('are listed once, by engagements, then by impressions', () => {
    expect(found.map(row => [row['title'], row['engagements']])).toEqual([
      ['b', 60],
      ['c', 8],
      ['=HYPERLINK("x")', 5],
      ...Array.from({ length: 7 }, (_, index) => [`n${11 - index}`, '']),
    ]);
  });
  test('without id, link and title are none', () => {
    const nameless = [post('', '2026-03-05', { engagements: 70 }), post('', '2026-03-06', { engagements: 5 })];
    const titled = post('', '2026-03-07', { engagements: 1 }, { postTitle: 'Only a title' });
    const titles = rowsOf(totalsOf([...nameless, titled]), 'post').map(row => row['title']);
    expect(titles).toEqual(['Only a title']);
  });
  test('keep their link', () => {
    expect(found[2]).toMatchObject({ reference: 'https://x.com/a', channel: 'x', from: day('2026-03-05') });
  });
});

test('rivals have their flows in the period and their last followers, and count in nothing else', () => {
  const rival = (date: string, measures: DataRow['measures']) =>
    accountDay(date, measures, { level: 'rival', channel: 'linkedin', account: 'Rival Inc' });
  const found = totalsOf([
    ...march,
    rival('2026-03-05', { followers: 900, engagements: 4 }),
    rival('2026-03-20', { followers: 950, engagements: 6 }),
    rival('2026-02-20', { followers: 100, engagements: 100 }),
  ]);
  expect(rowsOf(found, 'rival').map(row => [row['account'], row['followers'], row['engagements']])).toEqual([
    ['Rival Inc', 950, 10],
  ]);
  expect(found.sum('engagements', 'chosen')).toBeNull();
});

test('around a moving holiday, as many days as far from the one before are compared', () => {
  const around = { unit: 'custom', from: day('2025-09-29'), to: day('2025-10-12') } as const;
  const found = totalsOf(
    [
      paid('2025-10-06', { spend: 5 }, ''),
      paid('2024-09-17', { spend: 3 }, ''),
      paid('2024-10-06', { spend: 900 }, ''),
    ],
    { period: around, comparison: 'chuseok' },
  );
  expect([found.sum('spend', 'chosen'), found.sum('spend', 'previous')]).toEqual([5, 3]);
  expect(found.control('previousFrom')).toBe(day('2024-09-10'));
});
