import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayFromIso, dayOf, partsOf } from '../../src/core/day.ts';
import { type Cost, periodCost } from '../../src/costs/period-cost.ts';
import type { CostFrequency } from '../../src/model/costs.ts';

const day = (iso: string): Day => dayFromIso(iso) ?? expect.fail(iso);
const cost = (amount: number, frequency: CostFrequency, first: string, last: string | null): Cost => ({
  ...{ amount, frequency, first: day(first) },
  last: last === null ? null : day(last),
});
const partOf = (given: Cost, first: string, last: string) => periodCost(given, { first: day(first), last: day(last) });

const licence = cost(12_000, 'yearly', '2026-01-01', null);
const tool = cost(100, 'monthly', '2026-01-01', null);
const campaign = cost(900, 'once', '2026-01-01', '2026-01-30');

test.each([
  ['a full month of a yearly cost, by its days', licence, '2026-01-01', '2026-01-31', (12_000 * 31) / 365],
  ['a full year', licence, '2026-01-01', '2026-12-31', 12_000],
  ['a full leap year', licence, '2028-01-01', '2028-12-31', 12_000],
  ['a day of a leap year', licence, '2028-02-29', '2028-02-29', 12_000 / 366],
  ['a night over New Year', licence, '2027-12-31', '2028-01-01', 12_000 / 365 + 12_000 / 366],
  ['a yearly cost that ended', { ...licence, last: day('2026-01-10') }, '2026-01-01', '2026-12-31', 120_000 / 365],
  ['full months of a monthly cost', tool, '2026-01-01', '2026-03-31', 300],
  ['a February', tool, '2026-02-01', '2026-02-28', 100],
  ['a part of a month', tool, '2026-02-01', '2026-02-07', 25],
  ['the middle of a month', tool, '2026-04-11', '2026-04-20', 100 / 3],
  ['parts of two months', tool, '2026-01-31', '2026-02-14', 100 / 31 + 50],
  ['parts of two months around full ones', tool, '2026-04-16', '2026-09-15', 50 + 400 + 50],
  ['a monthly cost that began later', tool, '2025-10-05', '2026-01-31', 100],
  ['a cost at once, wholly inside', campaign, '2025-01-01', '2026-12-31', 900],
  ['a cost at once, its end', campaign, '2026-01-21', '2026-02-28', 300],
  ['a cost at once, its middle', campaign, '2026-01-11', '2026-01-11', 30],
  ['nothing before', campaign, '2025-12-01', '2025-12-31', 0],
  ['nothing after', campaign, '2026-01-31', '2026-03-31', 0],
  ['one day for a cost without an end', { ...campaign, last: null }, '2026-01-01', '2026-03-31', 900],
  ['nothing after that day', { ...campaign, last: null }, '2026-01-02', '2026-03-31', 0],
  ['nothing for a period that ends before it begins', tool, '2026-03-31', '2026-01-01', 0],
  [
    'nothing for a cost that ends before it begins',
    { ...campaign, last: day('2025-12-31') },
    '2025-01-01',
    '2027-01-01',
    0,
  ],
])('%s', (_, given, first, last, expected) => {
  expect(partOf(given, first, last)).toBeCloseTo(expected, 9);
});

test('12,000 a year are 1,019.18 in January 2026', () => {
  expect(partOf(licence, '2026-01-01', '2026-01-31').toFixed(2)).toBe('1019.18');
});

test('full months and years are exact', () => {
  expect(partOf({ ...tool, amount: 0.1 }, '2026-01-01', '2026-10-31')).toBe(0.1 * 10);
  expect(partOf({ ...tool, amount: 33.33 }, '2027-02-01', '2027-02-28')).toBe(33.33);
  expect(partOf(licence, '2027-01-01', '2028-12-31')).toBe(24_000);
});

const anyDay = fc.integer({ min: day('2023-12-01'), max: day('2029-03-01') });
const anyCost = fc
  .record({
    amount: fc.double({ min: 0.01, max: 1e9, noNaN: true }),
    frequency: fc.constantFrom<CostFrequency>('once', 'monthly', 'yearly'),
    days: fc.tuple(anyDay, anyDay),
    isOpen: fc.boolean(),
  })
  .map(({ amount, frequency, days, isOpen }): Cost => {
    const [first, last] = [Math.min(...days), Math.max(...days)];
    return { amount, frequency, first, last: isOpen ? null : last };
  });

/** Day by day, as a person would count it. */
function countedUp({ amount, frequency, first, last }: Cost, from: Day, to: Day): number {
  const end = last ?? (frequency === 'once' ? first : to);
  let sum = 0;
  for (let at = from; at <= to; at++) {
    if (at < first || at > end) continue;
    const { year, month } = partsOf(at);
    if (frequency === 'once') sum += amount / (end - first + 1);
    else if (frequency === 'monthly') sum += amount / (dayOf(year, month + 1, 1) - dayOf(year, month, 1));
    else sum += amount / (year % 4 === 0 ? 366 : 365);
  }
  return sum;
}

describe('whatever the cost', () => {
  test('its parts are what counting day by day gives', () => {
    fc.assert(
      fc.property(anyCost, anyDay, anyDay, (given, a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const counted = countedUp(given, first, last);
        expect(Math.abs(periodCost(given, { first, last }) - counted)).toBeLessThanOrEqual(1e-9 * counted);
      }),
      { numRuns: 300 },
    );
  });

  test('periods side by side hold what the whole holds', () => {
    fc.assert(
      fc.property(anyCost, fc.array(anyDay, { minLength: 2, maxLength: 12 }), (given, days) => {
        const cuts = [...days].sort((a, b) => a - b);
        const first = cuts[0] ?? 0;
        const last = cuts.at(-1) ?? 0;
        let parts = 0;
        for (let i = 1; i < cuts.length; i++) {
          parts += periodCost(given, { first: (cuts[i - 1] ?? 0) + (i === 1 ? 0 : 1), last: cuts[i] ?? 0 });
        }
        const whole = periodCost(given, { first, last });
        expect(Math.abs(parts - whole)).toBeLessThanOrEqual(1e-9 * whole);
      }),
      { numRuns: 500 },
    );
  });
});

test('eight thousand years take no longer than a day', () => {
  const began = performance.now();
  for (let i = 0; i < 10_000; i++) partOf(tool, '2026-01-01', '9999-12-31');
  expect(partOf(tool, '2026-01-01', '9999-12-31')).toBe(100 * 12 * 7974);
  expect(performance.now() - began).toBeLessThan(2000);
});
