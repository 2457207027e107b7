import type { Day } from '../core/day.ts';
import { type ValuedResult, valuedResults } from '../model/values.ts';
import { type ValueLookup, type Worth, worthOf } from './value-on.ts';

/** Results of one row of Data, or of the part of it that falls into a period. */
export interface ResultRow {
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly channel: string;
  readonly conversionType: string;
  /** The numbers that count (by level and by source); absent or NaN: not known. */
  readonly results: Readonly<Partial<Record<ValuedResult, number>>>;
  /** Measured revenue that counts, in the base currency; null or NaN: not known. */
  readonly revenue: number | null;
  /**
   * Whether the row knows the amounts of its orders: it has revenue other than 0, even if another source's counts
   * instead.
   */
  readonly hasAmounts: boolean;
}

/** The parts of the return stay apart, for a saving is labelled so. Null is not known, never 0. */
export interface Return {
  readonly revenue: number | null;
  readonly valuedReturn: number | null;
  readonly careSavings: number | null;
  readonly totalReturn: number | null;
}

/**
 * What the results of a row are worth. What is measured isn't valued again: orders of a row with their amounts, and
 * conversions of a named type with theirs (a shop's purchases). Of all else the rules say so.
 */
export function worthOfRow(lookup: ValueLookup, row: ResultRow): readonly Worth[] {
  const all: Worth[] = [];
  // Plain loops: this runs once a row, and a sheet has tens of thousands.
  for (const result of valuedResults) {
    const count = row.results[result];
    if (count === undefined || isMeasured(result, row)) continue;
    for (const worth of worthOf(lookup(result, row.conversionType, row.channel), count, row.from, row.to)) {
      all.push(worth);
    }
  }
  return all;
}

export const isMeasured = (
  result: ValuedResult,
  { hasAmounts, conversionType }: Pick<ResultRow, 'hasAmounts' | 'conversionType'>,
): boolean => hasAmounts && (result === 'orders' || (result === 'conversions' && conversionType.trim() !== ''));

/**
 * Measured revenue + valued results + savings: the sum of what is known, null where nothing is. NaN is not known, too.
 * Earned media value is no part of it: nobody was paid.
 */
export function totalReturn(
  revenue: number | null,
  valuedReturn: number | null,
  careSavings: number | null,
): number | null {
  return plus(plus(plus(null, revenue), valuedReturn), careSavings);
}

/** The return of a line of Totals: all its rows together. */
export function returnOf(lookup: ValueLookup, rows: Iterable<ResultRow>): Return {
  let revenue: number | null = null;
  const worth: Record<Worth['into'], number | null> = { valuedReturn: null, careSavings: null };
  for (const row of rows) {
    revenue = plus(revenue, row.revenue);
    for (const { into, amount } of worthOfRow(lookup, row)) worth[into] = plus(worth[into], amount);
  }
  return { revenue, ...worth, totalReturn: totalReturn(revenue, worth.valuedReturn, worth.careSavings) };
}

function plus(sum: number | null, part: number | null): number | null {
  return part === null || Number.isNaN(part) ? sum : (sum ?? 0) + part;
}
