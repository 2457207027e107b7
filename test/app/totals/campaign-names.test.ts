import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsWords } from '../../../src/app/words.ts';
import type { Cell } from '../../../src/core/cell.ts';
import type { DataRow } from '../../../src/model/row.ts';
import { readSettings } from '../../../src/model/settings.ts';
import { accountDay, call, day, importAll } from '../support/imports.ts';
import { MemoryWorkbook } from '../support/memory-workbook.ts';
import { totalsOf } from '../support/totals-of.ts';

type Record = Readonly<{ [key: string]: Cell }>;

const table = [
  ['ss26_fb', 'Spring Sale'],
  ['SS26 IG', 'Spring Sale'],
  ['kampagne 7', 'Launch'],
] as const;
const keys = ['campaignAlias', 'campaignName'];
const { campaigns, aliases } = readSettings([keys, keys, ...table], settingsWords);

const paid = (iso: string, campaign: string, measures: DataRow['measures'], parts: Partial<DataRow> = {}) =>
  accountDay(iso, measures, {
    source: 'meta-ads',
    channel: 'instagram',
    account: 'ads',
    level: 'campaign',
    campaign,
    placement: 'paid',
    currency: 'USD',
    ...parts,
  });

const rows = [
  paid('2026-03-05', 'ss26_fb', { spend: 400, reach: 70, leads: 4, revenue: 900 }),
  paid('2026-03-05', 'ss26 ig', { spend: 100, reach: 50, leads: 2 }),
  paid('2026-03-06', 'spring sale', { spend: 9, reach: 5 }, { channel: 'tiktok' }),
  paid('2026-03-07', 'Kampagne 7', { spend: 30, reach: 8 }),
  paid('2026-03-07', 'Other', { spend: 1, reach: 1 }),
];
const typed = [{ from: '2026-03', channel: 'x', campaign: 'SS26_FB', impressions: 70 }];
const ledgers = {
  goals: [
    {
      id: 'g0000000a',
      kpi: 'leads',
      campaign: 'ss26_FB',
      start: day('2026-03-01'),
      deadline: day('2026-03-31'),
      target: 9,
    },
    {
      id: 'g0000000b',
      kpi: 'leads',
      campaign: 'Spring sale',
      start: day('2026-03-01'),
      deadline: day('2026-03-31'),
      target: 9,
    },
  ],
  costs: [
    { category: 'ads', amount: 450, from: '2026-03', channel: 'instagram', campaign: 'SS26 ig' },
    { category: 'agencies', amount: 60, from: '2026-03', campaign: 'ss26_fb' },
  ],
  values: [{ result: 'leads', method: 'history', inputA: 10, inputB: 150 }],
};

describe('a campaign goes by one name', () => {
  const before = totalsOf(rows, {}, typed, ledgers);
  const after = totalsOf(rows, { campaigns, aliases }, typed, ledgers);
  const names = (totals: typeof after) =>
    [...new Set(totals.rows.filter(row => row['period'] === 'month').map(row => row['campaign']))].sort();

  test('its rows stand together, whatever a file or a person calls it', () => {
    expect(names(before)).toEqual(['Kampagne 7', 'Other', 'SS26_FB', 'spring sale', 'ss26 ig', 'ss26_fb'].sort());
    expect(names(after)).toEqual(['Launch', 'Other', 'Spring Sale']);
    for (const measure of ['spend', 'reach', 'leads', 'revenue', 'impressions'] as const) {
      expect(after.sum(measure), measure).toBe(before.sum(measure));
    }
    const spring = { campaign: 'Spring Sale' };
    // Imported ad spend counts; the 450 typed for the same campaign and channel may be the same money.
    expect(after.sum('spend', 'month', spring)).toBe(509);
    expect(after.sum('reach', 'month', spring)).toBe(125);
    expect(after.sum('spend', 'campaign', spring)).toBe(509);
    expect(after.rows.filter(row => row['period'] === 'campaign' && row['campaign'] === 'Spring Sale')).toHaveLength(1);
    expect(after.outcome.spendOverlaps).toMatchObject([
      { campaign: 'Spring Sale', entered: 450, imported: 500, counted: 0 },
    ]);
    // Before, the entry met the one name that it has.
    expect(before.outcome.spendOverlaps).toMatchObject([{ imported: 100 }]);
  });

  test('its goals and costs follow, under either name', () => {
    const goals = (totals: typeof after) =>
      totals.rows.filter(row => row['period'] === 'goal').map(row => [row['goal'], row['campaign'], row['leads']]);
    expect(goals(before)).toEqual([
      ['g0000000a', 'ss26_FB', 4],
      ['g0000000b', 'Spring sale', ''],
    ]);
    expect(goals(after)).toEqual([
      ['g0000000a', 'Spring Sale', 6],
      ['g0000000b', 'Spring Sale', 6],
    ]);
    const cost = after.rows.filter(row => row['period'] === 'month' && row['organicCost'] !== '');
    expect(new Set(cost.map(row => row['campaign']))).toEqual(new Set(['Spring Sale']));
    expect(after.sum('organicCost')).toBeCloseTo(60, 9);
    expect(after.sum('totalReturn', 'month', { campaign: 'Spring Sale' })).toBe(after.sum('totalReturn'));
  });
});

test('Totals are those of rows that had the name from the start: any rows, levels, stocks, goals and costs', () => {
  const names = ['ss26_fb', 'SS26 ig', 'Spring Sale', 'KAMPAGNE 7', 'Other', ''];
  const goesBy = (name: Cell | undefined): string =>
    campaigns.get(String(name ?? '').toLowerCase()) ?? String(name ?? '');
  const renamed = <Row extends DataRow | Record>(one: Row): Row => ({ ...one, campaign: goesBy(one.campaign) });
  const amount = fc.nat(1000);
  const row = fc
    .record({
      iso: fc.constantFrom('2026-02-03', '2026-03-05', '2026-03-06'),
      days: fc.constantFrom(0, 0, 40),
      campaign: fc.constantFrom(...names),
      level: fc.constantFrom('account', 'campaign', 'ad', 'post'),
      source: fc.constantFrom('meta-ads', 'ga4'),
      channel: fc.constantFrom('instagram', 'x'),
      placement: fc.constantFrom('paid', 'organic', 'mixed'),
      measures: fc.record(
        { spend: amount, reach: amount, followers: amount, leads: amount, impressions: amount },
        { requiredKeys: [] },
      ),
    } as const)
    .map(({ iso, days, measures, campaign, ...parts }) =>
      paid(iso, campaign, measures, { ...parts, to: day(iso) + days, postId: parts.level === 'post' ? iso : '' }),
    );
  const cost = fc.record({
    category: fc.constantFrom('ads', 'tools'),
    amount: fc.nat(900),
    from: fc.constant('2026-03'),
    campaign: fc.constantFrom(...names),
    channel: fc.constantFrom('instagram', ''),
  });
  const goal = fc.record({
    id: fc.constant('g0000000a'),
    kpi: fc.constantFrom('leads', 'follower_growth'),
    campaign: fc.constantFrom(...names),
    start: fc.constant(day('2026-02-10')),
    deadline: fc.constant(day('2026-03-31')),
    target: fc.constant(5),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(cost, { maxLength: 3 }), goal, (data, entered, watched) => {
      const costs = entered.map((entry, at) => ({ id: `c000000a${at}`, ...entry }));
      const byHand = data.slice(0, 1).map(({ campaign }) => ({ from: '2026-03', channel: 'x', campaign, leads: 3 }));
      const joined = totalsOf(data, { campaigns, aliases }, byHand, { costs, goals: [watched] });
      const same = totalsOf(data.map(renamed), {}, byHand.map(renamed), {
        costs: costs.map(renamed),
        goals: [renamed(watched)],
      });
      expect(joined.rows).toEqual(same.rows);
      expect(joined.outcome).toEqual(same.outcome);
    }),
    { numRuns: 100 },
  );
});

test('Data keep the platform’s name, so an import again changes nothing; the pages of goals know both names', () => {
  const book = new MemoryWorkbook().withLedgers();
  const settings = book.sheet('settings');
  settings.put(3, settings.columnOf('campaignAlias'), table);
  importAll(book, rows);
  const months = () =>
    book
      .sheet('totals')
      .records()
      .filter(({ period }) => period === 'month')
      .map(({ campaign }) => campaign);
  expect(new Set(months())).toEqual(new Set(['Launch', 'Other', 'Spring Sale']));
  expect(
    book
      .sheet('data')
      .records()
      .map(({ campaign }) => campaign),
  ).toEqual(rows.map(({ campaign }) => campaign));
  expect(importAll(book, rows).outcomes).toBe('sssss');

  expect(call(book, 'ledger', { sheet: 'goals' }).campaigns).toEqual([
    'Spring Sale',
    'Launch',
    'Other',
    'ss26_fb',
    'SS26 IG',
    'kampagne 7',
  ]);
  const history = (campaign: string) => call(book, 'goalHistory', { campaign }).rows;
  expect(history('ss26_fb')).toHaveLength(2);
  expect(history('SS26_FB')).toEqual(history('Spring Sale'));

  // The table is edited: what was imported before follows.
  settings.put(3, settings.columnOf('campaignName'), [['Sale'], ['Sale']]);
  call(book, 'refreshTotals');
  expect(new Set(months())).toEqual(new Set(['Launch', 'Other', 'Sale', 'spring sale']));
});
