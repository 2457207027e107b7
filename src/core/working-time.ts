import type { Day } from './day.ts';

const DAY_MS = 86_400_000;
/** The serial of 1 January 1900, a Monday. */
const A_MONDAY = 2;

/** Which days of the week are off, Monday first. */
export type WeekdaysOff = readonly boolean[];

/** How many working days lie before a day. Only differences mean anything: it counts from a Monday long ago. */
export type WorkingDaysBefore = (day: Day) => number;

/** When work begins and ends, in milliseconds after midnight. */
export interface WorkingHours {
  readonly start: number;
  readonly end: number;
}

/** Every day is a working day. */
export const everyDay: WorkingDaysBefore = day => day;

/** Counts by whole weeks and looks holidays up, so that a century takes no longer than a day. */
export function workingDaysBefore(off: WeekdaysOff, holidays: readonly Day[]): WorkingDaysBefore {
  const weekday = (day: Day): number => (((day - A_MONDAY) % 7) + 7) % 7;
  const workedBefore = [0];
  for (let i = 0; i < 7; i++) workedBefore.push((workedBefore[i] ?? 0) + (off[i] ? 0 : 1));
  const inWeek = workedBefore[7] ?? 0;
  // A holiday on a day that is off anyway takes nothing away.
  const lost = Float64Array.from(new Set(holidays.filter(day => !off[weekday(day)]))).sort();
  return day => Math.floor((day - A_MONDAY) / 7) * inWeek + (workedBefore[weekday(day)] ?? 0) - countBelow(lost, day);
}

function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Working time between two moments, in milliseconds. Moments are milliseconds of the sheet's clock since day 0.
 *
 * Wall-clock arithmetic, as sheets do it: where summer time begins at night, that day still has 24 hours.
 */
export const workingTime = (before: WorkingDaysBefore, hours: WorkingHours, from: number, to: number): number =>
  workedUntil(before, hours, to) - workedUntil(before, hours, from);

function workedUntil(before: WorkingDaysBefore, { start, end }: WorkingHours, moment: number): number {
  const day = Math.floor(moment / DAY_MS);
  const wholeDays = before(day);
  const today = before(day + 1) - wholeDays;
  const worked = Math.min(Math.max(moment - day * DAY_MS, start), end) - start;
  return wholeDays * (end - start) + today * worked;
}
