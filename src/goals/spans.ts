import { addMonths, type Day, dayOf, partsOf } from '../core/day.ts';
import type { SpanUnit } from '../model/goals.ts';

/** First and last day of a goal, both included. */
export interface GoalSpan {
  readonly start: Day;
  readonly deadline: Day;
}

const WEEK = 7;
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;
/** Ten years: what lasts longer is counted in days. */
const MOST_MONTHS = 120;

/** How many whole months a span lasts, from any day of the month on; null where its end is no month's. */
export function wholeMonths({ start, deadline }: GoalSpan): number | null {
  const [from, to] = [partsOf(start), partsOf(deadline)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  // It ends in the month that the next one starts in, or, from a first day on, in the month before.
  for (const count of [months, months + 1]) {
    if (count > 0 && count <= MOST_MONTHS && addMonths(start, count) - 1 === deadline) return count;
  }
  return null;
}

/** The unit that a span lasts; null for any other length. */
export function unitOf(span: GoalSpan): SpanUnit | null {
  if (span.deadline - span.start + 1 === WEEK) return 'week';
  const months = wholeMonths(span);
  return months === 1 ? 'month' : months === 3 ? 'quarter' : months === 12 ? 'year' : null;
}

/** The span so many lengths of itself later, earlier below 0: after a quarter comes a quarter, not 90 days. */
export function spanAfter(span: GoalSpan, lengths = 1): GoalSpan {
  const months = wholeMonths(span);
  if (months !== null) {
    return {
      start: addMonths(span.start, months * lengths),
      deadline: addMonths(span.start, months * (lengths + 1)) - 1,
    };
  }
  const days = (span.deadline - span.start + 1) * lengths;
  return { start: span.start + days, deadline: span.deadline + days };
}

/** The same season: as long, and from the same day of the year before on. */
export function spanLastYear(span: GoalSpan): GoalSpan {
  const start = addMonths(span.start, -12);
  const months = wholeMonths(span);
  return { start, deadline: months === null ? start + span.deadline - span.start : addMonths(start, months) - 1 };
}

/**
 * Spans that follow one another. `calendar`: weeks from Monday, months, quarters, years; the first is the first that
 * begins on `from` or later. `start-day`: from that very day on.
 */
export function repeatedSpans(
  from: Day,
  unit: SpanUnit,
  times: number,
  alignment: 'calendar' | 'start-day',
): readonly GoalSpan[] {
  const first = alignment === 'start-day' ? from : firstOf(unit, from);
  const startOf = (nth: number): Day => (unit === 'week' ? first + WEEK * nth : addMonths(first, monthsOf[unit] * nth));
  return Array.from({ length: times }, (_, nth) => ({ start: startOf(nth), deadline: startOf(nth + 1) - 1 }));
}

function firstOf(unit: SpanUnit, from: Day): Day {
  // Day 2 was a Monday.
  if (unit === 'week') return from + ((2 - (from % WEEK) + WEEK) % WEEK);
  const { year, month } = partsOf(from);
  const months = monthsOf[unit];
  const current = dayOf(year, month - ((month - 1) % months), 1);
  return current === from ? from : addMonths(current, months);
}
