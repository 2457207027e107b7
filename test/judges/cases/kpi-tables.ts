import fc from 'fast-check';
import { type Day, dayOf, isoOf, partsOf } from '../../../src/core/day.ts';
import { type MeasureId, measureIds, measureSpec } from '../../../src/model/measures.ts';
import type { SqlGroup } from '../../../src/readings/google-sql.ts';
import { measureColumn } from '../../../src/readings/google-sql-table.ts';
import type { MeasuredRows } from '../../../src/readings/group-total.ts';
import type { SqlTable } from '../query.ts';
import { everyday } from './amounts.ts';
import { groupBy } from './group-by.ts';

export interface KpiRow {
  readonly from: Day;
  readonly to: Day;
  readonly channel: string | null;
  readonly account: string | null;
  readonly campaign: string | null;
  readonly placement: string | null;
  readonly values: Readonly<Record<MeasureId, number | null>>;
}

const firstDay = dayOf(2026, 1, 1);
/** How much of a table is blank: the first one little, so that there is always something to judge. */
const blankShares = [0.02, 0.3, 0.7] as const;
const ROWS = 40;

/** Tables with few channels, accounts and months, so that groups have several rows; from nearly full to nearly blank. */
export const anyTables = (seed: number, count: number): readonly (readonly KpiRow[])[] =>
  Array.from({ length: count }, (_, i) => {
    const blanks = blankShares[i % blankShares.length] ?? 0;
    const table = fc
      .constantFrom(...coins)
      .chain(coin =>
        fc.array(anyRow(blanks, coin), { minLength: i === 0 ? ROWS / 2 : 0, maxLength: ROWS, size: 'max' }),
      );
    return fc.sample(table, { seed: seed + i, numRuns: 1 })[0] ?? [];
  });

const anyRow = (blanks: number, coin: Coin): fc.Arbitrary<KpiRow> =>
  fc
    .record({
      start: fc.integer({ min: 0, max: 150 }),
      length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
      channel: fc.constantFrom('instagram', 'linkedin', 'x', '', null),
      account: fc.constantFrom('acme', 'acme.id', '', null),
      campaign: fc.constantFrom('Spring', 'Sale*', '', null),
      placement: fc.constantFrom('organic', 'paid', 'mixed'),
      values: fc.record(Object.fromEntries(measureIds.map(id => [id, anyMeasure(id, blanks, coin)]))),
    })
    .map(({ start, length, values, ...dimensions }) => ({
      ...dimensions,
      from: firstDay + start,
      to: firstDay + start + length,
      values: values as KpiRow['values'],
    }));

/**
 * Amounts of a table are whole numbers of one coin. SQL adds money up exactly, and we to 16 digits: where cents stand beside
 * billions, a difference of such sums (a return less an investment) would be nothing but the digits that we don't have.
 */
type Coin = (count: number) => number;
const coins: readonly Coin[] = [count => count / 100, count => count / 1e9, count => count * 1e9];

function anyMeasure(id: MeasureId, blanks: number, coin: Coin): fc.Arbitrary<number | null> {
  const isMoney = measureSpec(id).unit === 'currency';
  const edges = isMoney ? [0, 0, 1, -1250].map(coin) : [0, 0, 1, -3, 0.25, 1e-300, 1e15, 1e300];
  const usual = isMoney ? fc.integer({ min: 0, max: 10_000_000 }).map(coin) : everyday('count');
  const weight = 1000 * (1 - blanks);
  return fc.oneof(
    { weight: Math.round(weight * 0.8), arbitrary: usual },
    { weight: Math.round(weight * 0.2), arbitrary: fc.constantFrom(...edges) },
    { weight: Math.round(1000 * blanks), arbitrary: fc.constant(null) },
  );
}

export const sqlTable = (name: string, rows: readonly KpiRow[]): SqlTable => ({
  name,
  rows: rows.map(({ from, to, values, ...dimensions }) => ({
    day_from: isoOf(from),
    day_to: isoOf(to),
    ...dimensions,
    ...Object.fromEntries(measureIds.map(id => [measureColumn(id), values[id]])),
  })),
});

/** The rows as `groupValues` takes them, and the key of each group, in the order of their numbers. */
export function measuredRows(
  all: readonly KpiRow[],
  keyOf: (row: KpiRow) => string,
): { readonly rows: MeasuredRows; readonly keys: readonly string[] } {
  const group = numbered(all, keyOf);
  const account = numbered(all, row => JSON.stringify([row.channel ?? '', row.account ?? '']));
  const rows: MeasuredRows = {
    count: all.length,
    values: Object.fromEntries(
      measureIds.map(id => [id, Float64Array.from(all, ({ values }) => values[id] ?? Number.NaN)]),
    ),
    group: group.numbers,
    groups: group.keys.length,
    account: account.numbers,
    accounts: account.keys.length,
    to: Int32Array.from(all, ({ to }) => to),
  };
  return { rows, keys: group.keys };
}

function numbered(rows: readonly KpiRow[], keyOf: (row: KpiRow) => string): { numbers: Int32Array; keys: string[] } {
  const keys = [...groupBy(rows, keyOf).keys()];
  return { keys, numbers: Int32Array.from(rows, row => keys.indexOf(keyOf(row))) };
}

/** What a query groups a row by. */
export function partOf(row: KpiRow, part: SqlGroup): string {
  const { year, month } = partsOf(row.from);
  switch (part) {
    case 'month':
      return isoOf(dayOf(year, month, 1));
    case 'quarter':
      return isoOf(dayOf(year, month - ((month - 1) % 3), 1));
    case 'year':
      return isoOf(dayOf(year, 1, 1));
    default:
      return row[part] ?? '';
  }
}
