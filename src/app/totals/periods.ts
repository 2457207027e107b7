import { addMonths, type Day, monthEnd, monthStart, partsOf } from '../../core/day.ts';
import { holidayShift } from '../../model/moving-holidays.ts';
import type { Settings, WeekStart } from '../../model/settings.ts';
import type { PeriodKind } from '../../model/totals-layout.ts';

export interface Period {
  readonly kind: PeriodKind;
  readonly from: Day;
  readonly to: Day;
}

/** A period that is computed from the rows, since it need not be whole months. */
export interface Span extends Period {
  /** Conversions and leads of this type only (as `plainName` has it); absent for all. */
  readonly conversionType?: string;
}

/** Whether the flows of a month count in a span as they count in the month. */
export const holdsMonth = (span: Span, month: Period): boolean =>
  span.conversionType === undefined && span.from <= month.from && month.to <= span.to;

/** Each month from the first day with data to the last, rising. */
export function monthsBetween(first: Day, last: Day): readonly Period[] {
  const months: Period[] = [];
  for (let from = monthStart(first); from <= last; from = addMonths(from, 1)) {
    months.push({ kind: 'month', from, to: monthEnd(from) });
  }
  return months;
}

/** The chosen period and what it is compared with. */
export function chosenPeriods(
  settings: Settings,
  latestDay: Day,
): Readonly<Record<'chosen' | 'previous' | 'lastYear', Period>> {
  const { from, to } = daysOf(settings, latestDay);
  return {
    chosen: { kind: 'chosen', from, to },
    previous: { kind: 'previous', ...comparedWith(from, to, settings) },
    lastYear: { kind: 'lastYear', ...yearBefore(from, to) },
  };
}

function daysOf({ period, weekStart }: Settings, latestDay: Day): { readonly from: Day; readonly to: Day } {
  if (period.unit === 'custom') return period;
  const day = period.around ?? latestDay;
  const month = monthStart(day);
  switch (period.unit) {
    case 'week': {
      // Day 1 of the calendar of Sheets was a Sunday.
      const from = day - ((((day - 1 - daysAfterSunday[weekStart]) % 7) + 7) % 7);
      return { from, to: from + 6 };
    }
    case 'month':
      return { from: month, to: monthEnd(day) };
    case 'quarter':
      return monthsFrom(addMonths(month, -((partsOf(day).month - 1) % 3)), 3);
    case 'year':
      return monthsFrom(addMonths(month, 1 - partsOf(day).month), 12);
  }
}
const daysAfterSunday: Readonly<Record<WeekStart, number>> = { saturday: -1, sunday: 0, monday: 1 };

const monthsFrom = (from: Day, months: number) => ({ from, to: addMonths(from, months) - 1 });

const isWholeMonths = (from: Day, to: Day): boolean => from === monthStart(from) && to === monthEnd(to);

function yearBefore(from: Day, to: Day): { readonly from: Day; readonly to: Day } {
  const end = addMonths(to, -12);
  // The last of February has no fixed day.
  return { from: addMonths(from, -12), to: isWholeMonths(from, to) ? monthEnd(end) : end };
}

function comparedWith(from: Day, to: Day, { comparison }: Settings): { readonly from: Day; readonly to: Day } {
  if (comparison === 'same-period-last-year') return yearBefore(from, to);
  if (comparison !== 'previous-period') {
    const shift = holidayShift(comparison, from, to);
    return shift === null ? yearBefore(from, to) : { from: from - shift, to: to - shift };
  }
  if (!isWholeMonths(from, to)) return { from: from - (to - from + 1), to: from - 1 };
  // Whole months are compared with as many whole months: March with February, not with 31 days.
  let months = 1;
  while (addMonths(from, months) <= to) months++;
  return { from: addMonths(from, -months), to: from - 1 };
}
