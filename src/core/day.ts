/**
 * Calendar days as serial numbers, the way Sheets counts them: day 1 is 31 December 1899, 1 January 2026 is 46023.
 *
 * A day serial has no time zone, so a script in UTC and a sheet in Seoul agree on what 1 March is. Dates never travel
 * as `Date` objects inside the pure code.
 */
export type Day = number;

const DAY_MS = 86_400_000;
/** The serial of 1 January 1970. */
const UNIX_EPOCH = 25_569;

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day serial; months and days beyond their range roll over, as in `DATE()`. */
export const dayOf = (year: number, month: number, day: number): Day =>
  Date.UTC(year, month - 1, day) / DAY_MS + UNIX_EPOCH;

/** The day serial of a date that exists, or null: 30 February is null. */
export function realDay(year: number, month: number, day: number): Day | null {
  const serial = dayOf(year, month, day);
  const back = partsOf(serial);
  return back.year === year && back.month === month && back.day === day ? serial : null;
}

export function partsOf(day: Day): YearMonthDay {
  const date = new Date((Math.floor(day) - UNIX_EPOCH) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-01`: how days travel in messages and JSON. */
export function isoOf(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** The day of `2026-03-01`, or null when the text is no such date. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? realDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `2026-03`: the month's id in Totals. */
export const monthOf = (day: Day): string => isoOf(day).slice(0, 7);

export function monthStart(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1);
}

export function monthEnd(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month + 1, 0);
}

/** The same day some months on, held inside the month: 31 January + 1 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const first = dayOf(year, month + months, 1);
  return Math.min(first + dayOfMonth - 1, monthEnd(first));
}
