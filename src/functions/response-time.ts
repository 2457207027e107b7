import { type Day, isoOf } from '../core/day.ts';
import { everyDay, type WorkingDaysBefore, workingDaysBefore, workingTime } from '../core/working-time.ts';
import { type CellArgument, isBlankInput, isRange, readValue } from './argument.ts';
import type { CellContext } from './cell-context.ts';
import { CellError } from './cell-error.ts';
import type { Implementation, ParametersOf } from './implementation.ts';
import { readWeekend, saturdayAndSunday } from './weekend.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Moments before 1927 are times without a day: 9:00 is 0.375. */
const FIRST_DAY = 10_000;

/**
 * Without working hours every minute counts, nights and weekends too. Holidays or a weekend given without hours take out
 * these days whole; holidays alone, or hours alone, go with a weekend of Saturday and Sunday.
 */
export const responseTime: Implementation<ParametersOf<'RESPONSE_TIME'>> = {
  each({ holidays, weekend }, context) {
    const weekdaysOff = readWeekend(weekend, 'weekend');
    const workingDays = workingDaysBefore(weekdaysOff ?? saturdayAndSunday, readDays(holidays, 'holidays', context));
    // A range of holidays that is still blank counts as given: filling it in must not change what weekends mean.
    const hasDaysOff = weekdaysOff !== null || isRange(holidays) || !isBlankInput(holidays);

    return ({ receivedAt, answeredAt, dayStart, dayEnd }) => {
      const hours = readHours(dayStart, dayEnd);
      checkOrder(receivedAt, answeredAt);
      // Times without a day have no weekday: all of them are on a working day.
      const countsAllDays = answeredAt < FIRST_DAY || (hours === null && !hasDaysOff);
      const days: WorkingDaysBefore = countsAllDays ? everyDay : workingDays;
      const time = workingTime(days, hours ?? wholeDay, toMs(receivedAt), toMs(answeredAt));
      return Math.round(time / 60) / 1000;
    };
  },
};

const wholeDay = { start: 0, end: DAY_MS };

/** A serial's fraction is never quite a minute: milliseconds are. */
const toMs = (serial: number): number => Math.round(serial * DAY_MS);

function readDays(argument: CellArgument, name: string, context: CellContext): Day[] {
  const cells = isRange(argument) ? argument.flat() : [argument];
  return cells
    .filter(cell => !isBlankInput(cell))
    .map(cell => readValue(cell, name, { kind: 'day' }, context) as number);
}

function readHours(dayStart: number, dayEnd: number) {
  if (Number.isNaN(dayStart) && Number.isNaN(dayEnd)) return null;
  if (Number.isNaN(dayStart) || Number.isNaN(dayEnd)) {
    const argument = Number.isNaN(dayStart) ? 'dayStart' : 'dayEnd';
    throw new CellError('argument-missing', { function: 'RESPONSE_TIME', argument });
  }
  if (dayEnd <= dayStart) {
    throw new CellError('hours-out-of-order', {
      first: 'dayStart',
      firstHour: dayStart,
      last: 'dayEnd',
      lastHour: dayEnd,
    });
  }
  // 9:00 and 18:00 typed as times are fractions of the day; no work ends within the first hour of it.
  const unit = dayEnd < 1 ? DAY_MS : HOUR_MS;
  return { start: Math.round(dayStart * unit), end: Math.round(dayEnd * unit) };
}

function checkOrder(receivedAt: number, answeredAt: number): void {
  // A time beside a date would wait for a century.
  if (receivedAt < FIRST_DAY !== answeredAt < FIRST_DAY) {
    const [argument, moment] = receivedAt < FIRST_DAY ? ['receivedAt', receivedAt] : ['answeredAt', answeredAt];
    throw new CellError('argument-is-no-date', { argument, text: momentText(moment) });
  }
  if (toMs(answeredAt) < toMs(receivedAt)) {
    throw new CellError('days-out-of-order', {
      last: 'answeredAt',
      lastDay: momentText(answeredAt),
      first: 'receivedAt',
      firstDay: momentText(receivedAt),
    });
  }
}

/** `2026-03-02 09:00`; seconds where there are any, no day where there is none. */
function momentText(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  const clock = new Date((seconds - day * 86_400) * 1000).toISOString().slice(11, 19).replace(/:00$/, '');
  return day === 0 ? clock : `${isoOf(day)} ${clock}`;
}
