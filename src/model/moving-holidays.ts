import { type Day, dayOf } from '../core/day.ts';

/** Holidays that move through the calendar: a period around one is compared with the same days around the one before. */
export const movingHolidays = ['lunar-new-year', 'ramadan', 'chuseok'] as const;
export type MovingHoliday = (typeof movingHolidays)[number];

/**
 * First days, as year, month and day in one number. Lunar New Year as in Beijing (in Seoul 2027 a day later); Ramadan by the
 * calendar of Umm al-Qura, from which a country's own sighting may differ by a day or two: for a comparison that is near
 * enough. A test holds them to the calendars of ICU, give or take a day.
 */
const firstDays: Readonly<Record<MovingHoliday, readonly number[]>> = {
  'lunar-new-year': [
    20160208, 20170128, 20180216, 20190205, 20200125, 20210212, 20220201, 20230122, 20240210, 20250129, 20260217,
    20270206, 20280126, 20290213, 20300203, 20310123, 20320211, 20330131, 20340219, 20350208, 20360128, 20370215,
    20380204, 20390124, 20400212,
  ],
  ramadan: [
    20160606, 20170527, 20180516, 20190506, 20200424, 20210413, 20220402, 20230323, 20240311, 20250301, 20260218,
    20270208, 20280128, 20290116, 20300105, 20301226, 20311216, 20321204, 20331123, 20341112, 20351101, 20361021,
    20371010, 20380930, 20390919, 20400908,
  ],
  chuseok: [
    20160915, 20171004, 20180924, 20190913, 20201001, 20210921, 20220910, 20230929, 20240917, 20251006, 20260925,
    20270915, 20281003, 20290922, 20300912, 20311001, 20320919, 20330908, 20340927, 20350916, 20361004, 20370924,
    20380913, 20391002, 20400921,
  ],
};

/** The first days of a holiday from 2016 to 2040, rising. */
export const holidayDays = (holiday: MovingHoliday): readonly Day[] =>
  firstDays[holiday].map(number => dayOf(Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100));

/**
 * How many days lie between the holiday nearest to the middle of a period and the one before it; null outside of the years
 * that are known.
 */
export function holidayShift(holiday: MovingHoliday, from: Day, to: Day): number | null {
  const days = holidayDays(holiday);
  const middle = (from + to) / 2;
  let nearest = 0;
  days.forEach((day, index) => {
    if (Math.abs(day - middle) < Math.abs((days[nearest] as Day) - middle)) nearest = index;
  });
  const [holidayDay, before] = [days[nearest], days[nearest - 1]];
  // Half a lunar year and some days: beyond that, the holiday of this year isn't in the list.
  if (holidayDay === undefined || before === undefined || Math.abs(holidayDay - middle) > 200) return null;
  return holidayDay - before;
}
