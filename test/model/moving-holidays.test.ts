import { describe, expect, test } from 'vitest';
import { type Day, dayFromIso, isoOf } from '../../src/core/day.ts';
import { holidayDays, holidayShift, type MovingHoliday, movingHolidays } from '../../src/model/moving-holidays.ts';

const calendars: Readonly<Record<MovingHoliday, readonly [calendar: string, month: number, day: number]>> = {
  'lunar-new-year': ['chinese', 1, 1],
  ramadan: ['islamic-umalqura', 9, 1],
  chuseok: ['dangi', 8, 15],
};
const dayOf = (iso: string): Day => dayFromIso(iso) ?? Number.NaN;

/** Days on which ICU's calendar has the given month and day. */
function byIcu(holiday: MovingHoliday): readonly Day[] {
  const [calendar, month, day] = calendars[holiday];
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  const found: Day[] = [];
  for (let at = dayOf('2016-01-01'); at <= dayOf('2040-12-31'); at++) {
    const parts = format.formatToParts(new Date(`${isoOf(at)}T00:00:00Z`));
    const said = (type: string) => parts.find(part => part.type === type)?.value;
    if (said('month') === String(month) && said('day') === String(day)) found.push(at);
  }
  return found;
}

describe.each(movingHolidays)('%s', holiday => {
  test('is when ICU has it, give or take a day', () => {
    const icu = byIcu(holiday);
    const ours = holidayDays(holiday);
    expect(ours.length).toBe(icu.length);
    expect(ours.filter((day, index) => Math.abs(day - (icu[index] ?? 0)) > 1)).toEqual([]);
  });
});

describe('the shift', () => {
  test('is from the holiday that the period lies around to the one before', () => {
    // 2025-10-06 and 2024-09-17.
    expect(holidayShift('chuseok', dayOf('2025-09-29'), dayOf('2025-10-12'))).toBe(384);
    // Early in the year the last Chuseok is nearer than the next: 2025-10-06 again.
    expect(holidayShift('chuseok', dayOf('2026-01-01'), dayOf('2026-01-31'))).toBe(384);
  });

  test('follows Ramadan through a year that has it twice', () => {
    expect(holidayShift('ramadan', dayOf('2030-12-20'), dayOf('2031-01-10'))).toBe(
      dayOf('2030-12-26') - dayOf('2030-01-05'),
    );
  });

  test('is unknown where the years are', () => {
    expect(holidayShift('lunar-new-year', dayOf('2012-01-01'), dayOf('2012-01-31'))).toBeNull();
    expect(holidayShift('lunar-new-year', dayOf('2016-02-01'), dayOf('2016-02-29'))).toBeNull();
    expect(holidayShift('lunar-new-year', dayOf('2050-02-01'), dayOf('2050-02-28'))).toBeNull();
  });
});
