import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayFromIso,
  dayOf,
  isoOf,
  monthEnd,
  monthOf,
  monthStart,
  partsOf,
  realDay,
} from '../../src/core/day.ts';

const anyDay = fc.integer({ min: 2, max: 80_000 });

describe('day serials', () => {
  test('count as Sheets does', () => {
    expect(dayOf(2026, 1, 1)).toBe(46_023);
    expect(dayOf(1970, 1, 1)).toBe(25_569);
    expect(dayOf(2024, 2, 29)).toBe(45_351);
  });

  test('roll over beyond a month', () => {
    expect(isoOf(dayOf(2025, 13, 1))).toBe('2026-01-01');
    expect(isoOf(dayOf(2026, 3, 0))).toBe('2026-02-28');
  });

  test('a date that does not exist is null', () => {
    expect(realDay(2026, 2, 30)).toBeNull();
    expect(realDay(2025, 2, 29)).toBeNull();
    expect(dayFromIso('2026-13-01')).toBeNull();
    expect(dayFromIso('1 March')).toBeNull();
  });

  test('every day survives the way to text and parts and back', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { year, month, day: dayOfMonth } = partsOf(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
        expect(dayFromIso(isoOf(day))).toBe(day);
      }),
    );
  });

  test('a month holds its days', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(monthStart(day)).toBeLessThanOrEqual(day);
        expect(monthEnd(day)).toBeGreaterThanOrEqual(day);
        expect(monthOf(monthStart(day))).toBe(monthOf(monthEnd(day)));
        expect(monthOf(monthEnd(day) + 1)).not.toBe(monthOf(day));
      }),
    );
  });

  test('months are added inside the month', () => {
    expect(isoOf(addMonths(dayOf(2026, 1, 31), 1))).toBe('2026-02-28');
    expect(isoOf(addMonths(dayOf(2026, 3, 31), -1))).toBe('2026-02-28');
    expect(isoOf(addMonths(dayOf(2026, 12, 15), 2))).toBe('2027-02-15');
  });
});
