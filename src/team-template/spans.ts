import { type Day, dayOf, monthEnd, partsOf } from '../core/day.ts';

/** A length that means the same wherever it begins: a quarter stays a quarter. */
export type Span = { readonly months: number } | { readonly days: number };

/** From one day to another, not before it. Months where both are the same day of their month. */
export function spanBetween(from: Day, to: Day): Span {
  const [one, other] = [partsOf(from), partsOf(to)];
  const months = (other.year - one.year) * 12 + other.month - one.month;
  return months > 0 && one.day === other.day ? { months } : { days: to - from };
}

/** The day so long after; the last of its month where the month is too short. */
export function dayAfter(day: Day, span: Span): Day {
  if ('days' in span) return day + span.days;
  const { year, month, day: dayOfMonth } = partsOf(day);
  return Math.min(dayOf(year, month + span.months, dayOfMonth), monthEnd(dayOf(year, month + span.months, 1)));
}
