import { type Day, dayOf, partsOf } from '../core/day.ts';
import type { CostFrequency } from '../model/costs.ts';

/** A span of days, both ends counted; one that ends before it begins holds no day. */
interface Span {
  readonly first: Day;
  readonly last: Day;
}

export interface Cost {
  readonly amount: number;
  readonly frequency: CostFrequency;
  readonly first: Day;
  /** null: a cost that recurs goes on; one that comes once belongs to its first day. */
  readonly last: Day | null;
}

/** The part of a cost that falls into a period, by days, in the currency of its amount. */
export function periodCost({ amount, frequency, first, last }: Cost, period: Span): number {
  const end = last ?? (frequency === 'once' ? first : period.last);
  const shared = { first: Math.max(first, period.first), last: Math.min(end, period.last) };
  if (shared.last < shared.first) return 0;
  switch (frequency) {
    case 'once':
      return (amount * (shared.last - shared.first + 1)) / (end - first + 1);
    case 'monthly':
      return amount * units(shared, monthOf);
    case 'yearly':
      return amount * units(shared, yearOf);
  }
}

/** The calendar month or year that a day is in. */
interface Unit {
  /** Counts the months or years, so that two differ by how many lie between them. */
  readonly index: number;
  readonly first: Day;
  readonly days: number;
}

function monthOf(day: Day): Unit {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const first = Math.floor(day) - dayOfMonth + 1;
  return { index: year * 12 + month, first, days: dayOf(year, month + 1, 1) - first };
}

function yearOf(day: Day): Unit {
  const { year } = partsOf(day);
  const first = dayOf(year, 1, 1);
  return { index: year, first, days: dayOf(year + 1, 1, 1) - first };
}

/** How many months or years a span holds, parts by their days. Full ones are counted, never added up: they stay exact. */
function units({ first, last }: Span, unitOf: (day: Day) => Unit): number {
  const from = unitOf(first);
  const to = last < from.first + from.days ? from : unitOf(last);
  const ahead = (first - from.first) / from.days;
  const reached = (last - to.first + 1) / to.days;
  return to.index - from.index + (reached - ahead);
}
