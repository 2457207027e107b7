import { addMonths, type Day, monthEnd, monthStart } from '../core/day.ts';
import type { CostEntry } from '../model/costs.ts';
import { periodCost } from './period-cost.ts';

/** What one unit of a currency is worth on a day, in the base currency; null when no rate is known. */
export type RateOn = (currency: string, day: Day) => number | null;

/** Days of one calendar month, both ends counted. */
export interface MonthPart {
  /** The month's first day. */
  readonly month: Day;
  /** The month's last day. */
  readonly monthEnd: Day;
  readonly first: Day;
  readonly last: Day;
}

/** A span of days, cut at the ends of months. */
export function monthParts(from: Day, to: Day): readonly MonthPart[] {
  const parts: MonthPart[] = [];
  for (let month = monthStart(from); month <= to; month = addMonths(month, 1)) {
    const end = monthEnd(month);
    parts.push({ month, monthEnd: end, first: Math.max(month, from), last: Math.min(end, to) });
  }
  return parts;
}

/** Money in the base currency. */
export interface Amounts {
  readonly adSpend: number;
  /** All but the ad spend. */
  readonly rest: number;
}

/**
 * What of an entry is for social media in some days of one month; null when no rate converts it.
 *
 * A month's cost is converted at the rate of the month's last day, whichever of its days are asked for, and a one-off
 * cost at the rate of its first day: so parts add up, however a period is cut.
 */
export function amountsIn(entry: CostEntry, part: MonthPart, rateOn: RateOn): Amounts | null {
  const { amount, adSpend, frequency, from: first, currency, share } = entry;
  const whole = partOf(amount, entry, part);
  if (whole === 0 || share === 0) return NOTHING;
  const rate = currency === '' ? 1 : rateOn(currency, frequency === 'once' ? first : part.monthEnd);
  if (rate === null) return null;
  if (adSpend === 0) return { adSpend: 0, rest: whole * share * rate };
  if (adSpend === amount) return { adSpend: whole * share * rate, rest: 0 };
  const ads = partOf(adSpend, entry, part);
  return { adSpend: ads * share * rate, rest: (whole - ads) * share * rate };
}
const NOTHING: Amounts = { adSpend: 0, rest: 0 };

function partOf(amount: number, { frequency, from, to }: CostEntry, part: MonthPart): number {
  // Most parts are whole months of monthly costs, and need no calendar.
  const isWhole = part.first === part.month && part.last === part.monthEnd;
  const covers = from <= part.first && (to === null || to >= part.last);
  if (frequency === 'monthly' && isWhole && covers) return amount;
  return periodCost({ amount, frequency, first: from, last: to }, part);
}
