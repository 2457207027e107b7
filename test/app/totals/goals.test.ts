import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell.ts';
import { kpis } from '../../../src/kpis/catalogue.ts';
import type { Kpi } from '../../../src/kpis/kpi.ts';
import type { MeasureId } from '../../../src/model/measures.ts';
import type { DataRow } from '../../../src/model/row.ts';
import { type Combination, coefficientsOf, neededMeasures } from '../../../src/readings/coefficients.ts';
import { accountDay, day } from '../support/imports.ts';
import { type TotalsRow, totalsOf } from '../support/totals-of.ts';

const goal = (parts: Readonly<Record<string, Cell>>) => ({
  id: 'g0000000a',
  start: day('2026-01-01'),
  deadline: day('2026-03-31'),
  baseline: 1,
  target: 500,
  ...parts,
});

/** The row of the first goal. */
function rowOf(
  goals: readonly Readonly<Record<string, Cell>>[],
  rows: readonly DataRow[],
  ledgers: Parameters<typeof totalsOf>[3] = {},
): TotalsRow {
  const found = totalsOf(rows, {}, [], { ...ledgers, goals }).rows.filter(row => row['period'] === 'goal');
  expect(found).toHaveLength(goals.length);
  return found[0] as TotalsRow;
}

/** What the sheet's formulas compute from the row, by the coefficients of the KPI. */
function kpiValue(id: string, row: TotalsRow): number | null {
  const kpi = (kpis as readonly Kpi[]).find(one => one.id === id) as Kpi;
  const { numerator, denominator } = coefficientsOf(kpi);
  if (neededMeasures(kpi).some(measure => row[measure] === '')) return null;
  const sum = ({ constant, measures }: Combination) =>
    [...measures].reduce(
      (total, [measure, times]) => total + times * Number(row[measure satisfies MeasureId]),
      constant,
    );
  return sum(numerator) / sum(denominator);
}

const site = (iso: string, measures: DataRow['measures'], parts: Partial<DataRow> = {}) =>
  accountDay(iso, measures, { source: 'ga4', level: 'site', account: 'shop', ...parts });

describe('a goal’s row holds the value of its KPI', () => {
  test('a total: from its start to its last day with data, over all social channels', () => {
    const rows = [
      accountDay('2025-12-31', { leads: 100 }),
      accountDay('2026-01-01', { leads: 7 }),
      accountDay('2026-02-10', { leads: 5 }, { channel: 'instagram' }),
      accountDay('2026-02-09', { leads: 1 }),
      accountDay('2026-02-09', { leads: 900 }, { channel: 'web' }),
    ];
    const row = rowOf([goal({ kpi: 'leads' })], rows);
    expect(row).toMatchObject({
      goal: 'g0000000a',
      from: day('2026-01-01'),
      to: day('2026-02-09'),
      channel: '',
      account: '',
      campaign: '',
      placement: '',
    });
    expect(kpiValue('leads', row)).toBe(8);
  });

  test('one channel, a campaign in any case, paid; a month that spans the start counts by its days', () => {
    const ads = { channel: 'instagram', level: 'campaign', source: 'meta-ads', placement: 'paid' } as const;
    const range = { from: day('2025-12-17'), to: day('2026-01-15') };
    const rows = [
      accountDay('2025-12-17', { impressions: 300 }, { ...ads, ...range, campaign: 'Spring' }),
      accountDay('2026-01-20', { impressions: 40 }, { ...ads, campaign: 'Autumn' }),
      accountDay('2026-01-20', { impressions: 1000 }, { channel: 'instagram', placement: 'organic' }),
      accountDay('2026-01-20', { impressions: 7 }, { campaign: 'Spring', placement: 'paid' }),
    ];
    const one = goal({ kpi: 'impressions', channel: 'Instagram', campaign: 'spring', placement: 'paid' });
    const row = rowOf([one], rows);
    expect(row).toMatchObject({ channel: 'instagram', campaign: 'spring', to: day('2026-01-20') });
    expect(kpiValue('impressions', row)).toBe(150);
  });

  test('a level: followers as they stand at the as-of day, never after the deadline', () => {
    const rows = [
      accountDay('2026-01-05', { followers: 900 }),
      accountDay('2026-03-20', { followers: 950 }),
      accountDay('2026-03-02', { followers: 50 }, { account: 'second' }),
      accountDay('2026-04-02', { followers: 5000 }),
    ];
    const row = rowOf([goal({ kpi: 'followers', channel: 'x', placement: 'organic' })], rows);
    expect(row['to']).toBe(day('2026-03-31'));
    expect(kpiValue('followers', row)).toBe(1000);
  });

  test('a rate: bounce rate over what has both of its sides', () => {
    const rows = [
      site('2026-01-05', { sessions: 400, engagedSessions: 200, siteSessions: 400 }),
      site('2026-01-05', { sessions: 600, engagedSessions: 400, siteSessions: 600 }, { channel: 'instagram' }),
      accountDay('2026-01-05', { sessions: 5000 }, { channel: 'tiktok' }),
      site('2026-01-05', { siteSessions: 9000 }, { channel: 'web' }),
    ];
    const row = rowOf([goal({ kpi: 'bounce_rate_by_sessions' })], rows);
    expect(row).toMatchObject({ sessions: 1000, engagedSessions: 600, siteSessions: 10_000 });
    expect(kpiValue('bounce_rate_by_sessions', row)).toBe(0.4);
    // What isn't the goal's KPI is added up over all of its scope.
    expect(rowOf([goal({ kpi: 'sessions' })], rows)['sessions']).toBe(6000);
    expect(kpiValue('share_of_site_sessions', rowOf([goal({ kpi: 'share_of_site_sessions' })], rows))).toBe(0.6);
  });

  test('a rate by followers: flows and stocks of the accounts that have both', () => {
    const rows = [
      accountDay('2026-01-05', { engagements: 30, followers: 600 }),
      accountDay('2026-01-05', { engagements: 99 }, { channel: 'instagram' }),
      accountDay('2026-01-05', { followers: 10_000 }, { channel: 'tiktok' }),
    ];
    expect(kpiValue('engagement_rate_by_followers', rowOf([goal({ kpi: 'engagement_rate_by_followers' })], rows))).toBe(
      0.05,
    );
  });

  test('cost per lead: all costs of the days until the as-of day over all leads', () => {
    const rows = [
      accountDay('2026-01-01', { leads: 100 }, { conversionType: 'e-book' }),
      accountDay('2026-02-14', { leads: 60 }, { channel: 'instagram', conversionType: 'booking' }),
      accountDay('2026-02-14', { leads: 0 }),
    ];
    const costs = [{ category: 'tools', amount: 280, frequency: 'monthly', from: day('2026-01-01') }];
    const row = rowOf([goal({ kpi: 'cost_per_lead' })], rows, { costs });
    expect(row['to']).toBe(day('2026-02-14'));
    expect(Number(row['investment'])).toBeCloseTo(420, 9);
    expect(kpiValue('cost_per_lead', row)).toBeCloseTo(2.625, 9);
  });

  test('a conversion type narrows conversions and leads, nothing else, also beside an undivided total', () => {
    const rows = [
      accountDay('2026-01-05', { leads: 12, sessions: 50 }),
      accountDay('2026-01-05', { leads: 7 }, { conversionType: 'E-book' }),
      accountDay('2026-01-05', { leads: 5 }, { conversionType: 'booking' }),
    ];
    const row = rowOf(
      [goal({ kpi: 'leads', conversionType: 'e-book' }), goal({ id: 'g0000000b', kpi: 'leads' })],
      rows,
    );
    expect(row).toMatchObject({ leads: 7, sessions: 50 });
    expect(totalsOf(rows, {}, [], { goals: [goal({ kpi: 'leads' })] }).sum('leads', 'goal')).toBe(12);
  });
});

test('a goal without data in its span has a row without numbers', () => {
  const rows = [accountDay('2025-12-31', { leads: 1 }), accountDay('2026-04-02', { leads: 1 })];
  const row = rowOf([goal({ kpi: 'leads', channel: 'x' })], rows, {
    costs: [{ category: 'tools', amount: 280, from: day('2026-01-01') }],
  });
  expect(row).toMatchObject({ goal: 'g0000000a', from: day('2026-01-01'), to: '', leads: '', investment: '' });
});

test('paused goals are followed, archived ones are not', () => {
  const goals = [
    goal({ kpi: 'leads', state: 'Paused' }),
    goal({ id: 'g0000000b', kpi: 'leads', state: 'archived' }),
    goal({ id: 'g0000000c', kpi: 'reach', state: 'on ice' }),
  ];
  const totals = totalsOf([accountDay('2026-01-05', { leads: 2, reach: 5 })], {}, [], { goals });
  const found = totals.rows.filter(row => row['period'] === 'goal').map(row => row['goal']);
  expect(found).toEqual(['g0000000a', 'g0000000c']);
  // Its state can't be read, so it is told; the goal counts.
  expect(totals.outcome.toMend).toMatchObject([{ sheet: 'goals', row: 5, column: 'state', problem: 'state-unknown' }]);
});

describe('a goal month by month', () => {
  const monthsIn = (rows: readonly DataRow[], parts: Readonly<Record<string, Cell>>) =>
    totalsOf(rows, {}, [], { goals: [goal(parts)] }).rows.filter(row => row['period'] === 'goalMonth');
  const rows = [
    accountDay('2026-01-10', { leads: 4 }),
    accountDay('2026-01-14', { leads: 7 }),
    accountDay('2026-01-20', { leads: 1 }, { channel: 'instagram', campaign: 'Sale*', placement: 'paid' }),
    accountDay('2026-03-02', { leads: 2 }, { channel: 'instagram', campaign: 'Sale*', placement: 'paid' }),
    accountDay('2026-03-02', { leads: 5 }),
  ];

  test('holds its scope from its start to its as-of day; parts add up to the goal’s row', () => {
    const found = monthsIn(rows, { kpi: 'leads', start: day('2026-01-12') });
    expect(found.map(row => [row['referenceKey'], row['from'], row['to'], row['leads']])).toEqual([
      ['g0000000a 1', day('2026-01-12'), day('2026-01-31'), 8],
      ['g0000000a 2', day('2026-02-01'), day('2026-02-28'), ''],
      ['g0000000a 3', day('2026-03-01'), day('2026-03-02'), 7],
    ]);
    expect(rowOf([goal({ kpi: 'leads', start: day('2026-01-12') })], rows)['leads']).toBe(15);
  });

  test('keeps to its channel and campaign, and gives keys that no criterion takes for a pattern', () => {
    const found = monthsIn(rows, { kpi: 'leads', campaign: 'Sale*' });
    expect(found.map(row => row['leads'])).toEqual([1, '', 2]);
    expect(found[0]?.['campaignKey']).toMatch(/^c[0-9a-f]+$/u);
    const own = monthsIn([accountDay('2026-01-10', { leads: 2 }, { channel: 'Our *blog' })], {
      kpi: 'leads',
      channel: 'Our *blog',
    });
    expect(own.map(row => [row['leads'], String(row['channelKey'])])).toEqual([
      [2, expect.stringMatching(/^o[0-9a-f]+$/u)],
    ]);
  });

  test('of a goal over more than two years the latest 24 months', () => {
    const long = [accountDay('2024-01-10', { leads: 1 }), accountDay('2026-03-02', { leads: 5 })];
    const found = monthsIn(long, { kpi: 'leads', start: day('2024-01-01') });
    expect(found).toHaveLength(24);
    expect([found[0]?.['from'], found.at(-1)?.['to']]).toEqual([day('2024-04-01'), day('2026-03-02')]);
  });
});
