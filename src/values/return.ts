import type { ValuedResult } from '../model/values.ts';

/**
 * Whether a result is in the measured revenue already: orders of a row that knows their amounts, and conversions of a
 * named type beside theirs (a shop's purchases). Of all else the rules of the Values sheet say so.
 */
export const isMeasured = (
  result: ValuedResult,
  { hasAmounts, conversionType }: { readonly hasAmounts: boolean; readonly conversionType: string },
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
  let sum: number | null = null;
  for (const part of [revenue, valuedReturn, careSavings]) {
    if (part !== null && !Number.isNaN(part)) sum = (sum ?? 0) + part;
  }
  return sum;
}
