import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kpis } from '../../src/kpis/catalogue.ts';
import { type Kpi, measuresOf } from '../../src/kpis/kpi.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { groupTotals, groupValues, type MeasuredRows } from '../../src/readings/group-total.ts';
import { type NaiveRow, naiveKpi } from '../support/naive-kpi.ts';

interface Row {
  readonly group: number;
  readonly account: number;
  readonly to: number;
  readonly values: Partial<Record<MeasureId, number>>;
}

function inColumns(rows: readonly Row[], measures: readonly MeasureId[]): MeasuredRows {
  return {
    count: rows.length,
    values: Object.fromEntries(measures.map(id => [id, Float64Array.from(rows, row => row.values[id] ?? Number.NaN)])),
    group: Int32Array.from(rows, row => row.group),
    groups: Math.max(0, ...rows.map(row => row.group + 1)),
    account: Int32Array.from(rows, row => row.account),
    accounts: 4,
    to: Int32Array.from(rows, row => row.to),
  };
}

const naive = (rows: readonly Row[]): readonly NaiveRow[] =>
  rows.map(({ group, account, ...rest }) => ({ group: String(group), account: String(account), ...rest }));

// Halves add up exactly in any order, so that results are compared exactly.
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2000 }).map(value => value / 2) },
  fc.constantFrom(0, -5),
);

test.each(kpis.map(kpi => [kpi.id, kpi as Kpi] as const))('%s is what its definition says', (_, kpi) => {
  const { flows, stocks } = measuresOf(kpi);
  const measures = [...flows, ...stocks];
  const row = fc.record({
    group: fc.nat(2),
    account: fc.nat(3),
    to: fc.integer({ min: 46_000, max: 46_003 }),
    values: fc.record(Object.fromEntries(measures.map(id => [id, amount])), { requiredKeys: [] }),
  });
  let values = 0;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), rows => {
      const columns = inColumns(rows, measures);
      const expected = naiveKpi(kpi, naive(rows));
      const given = [...groupValues(kpi, columns)].map(value => (Number.isNaN(value) ? null : value));
      const wanted = given.map((_, group) => expected.get(String(group)) ?? null);
      expect(given).toEqual(wanted.map(value => (value === null ? null : expect.closeTo(value, 9))));
      values += wanted.filter(value => value !== null).length;
    }),
    { numRuns: 60 },
  );
  expect(values).toBeGreaterThan(20);
});

const followersRate = { formula: kpis.find(({ id }) => id === 'engagement_rate_by_followers')?.formula } as Kpi;

test('a stock is the latest of each account; accounts without it don’t count, nor do their flows', () => {
  const rows = inColumns(
    [
      { group: 0, account: 0, to: 10, values: { engagements: 5, followers: 100 } },
      // Two campaigns on the last day: both are the stock of that day.
      { group: 0, account: 0, to: 12, values: { engagements: 5, followers: 60 } },
      { group: 0, account: 0, to: 12, values: { followers: 50 } },
      { group: 0, account: 0, to: 13, values: { engagements: 2 } },
      { group: 0, account: 1, to: 12, values: { engagements: 1000 } },
      { group: 0, account: 2, to: 12, values: { followers: 1000 } },
    ],
    ['engagements', 'followers'],
  );
  const complete = groupTotals({ ...followersRate, rows: 'complete' }, rows);
  expect(complete.get('engagements')).toEqual(Float64Array.of(12));
  expect(complete.get('followers')).toEqual(Float64Array.of(110));
  const any = groupTotals({ ...followersRate, rows: 'any' }, rows);
  expect(any.get('engagements')).toEqual(Float64Array.of(1012));
  expect(any.get('followers')).toEqual(Float64Array.of(1110));
});

test('nothing measured, and sums beyond what a number holds, are no value', () => {
  const rows = inColumns([{ group: 0, account: 0, to: 1, values: {} }], ['engagements']);
  expect(groupValues({ ...followersRate, rows: 'complete' }, rows)).toEqual(Float64Array.of(Number.NaN));
  const huge = inColumns(
    [1, 2].map(() => ({ group: 0, account: 0, to: 1, values: { engagements: 1e308 } })),
    ['engagements'],
  );
  expect(groupValues({ formula: { op: 'variable', name: 'engagements' }, rows: 'any' }, huge)).toEqual(
    Float64Array.of(Number.NaN),
  );
});
