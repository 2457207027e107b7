import { expect, test } from 'vitest';
import { chosenPeriods } from '../../../src/app/totals/periods.ts';
import { isoOf } from '../../../src/core/day.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { day } from '../support/imports.ts';
import { plainSettings } from '../support/totals-of.ts';

/** First and last days of the chosen period and of the one before, for data up to Wednesday, 2026-05-20. */
const periods = (settings: Partial<Settings>): string[] => {
  const { chosen, previous } = chosenPeriods({ ...plainSettings, ...settings }, day('2026-05-20'));
  return [chosen, previous].map(({ from, to }) => `${isoOf(from)} ${isoOf(to)}`);
};

test.each([
  ['month', null, '2026-05-01 2026-05-31', '2026-04-01 2026-04-30'],
  ['month', '2026-02-28', '2026-02-01 2026-02-28', '2026-01-01 2026-01-31'],
  ['quarter', null, '2026-04-01 2026-06-30', '2026-01-01 2026-03-31'],
  ['quarter', '2026-01-31', '2026-01-01 2026-03-31', '2025-10-01 2025-12-31'],
  ['quarter', '2025-12-31', '2025-10-01 2025-12-31', '2025-07-01 2025-09-30'],
  ['year', null, '2026-01-01 2026-12-31', '2025-01-01 2025-12-31'],
  ['year', '2024-02-29', '2024-01-01 2024-12-31', '2023-01-01 2023-12-31'],
  ['week', null, '2026-05-18 2026-05-24', '2026-05-11 2026-05-17'],
] as const)('a %s around %s, and the one before', (unit, around, chosen, previous) => {
  expect(periods({ period: { unit, around: around && day(around) } })).toEqual([chosen, previous]);
});

test.each([
  ['monday', '2026-05-11 2026-05-17'],
  ['sunday', '2026-05-17 2026-05-23'],
  ['saturday', '2026-05-16 2026-05-22'],
] as const)('a week that begins on %s holds the day', (weekStart, chosen) => {
  // A Sunday.
  expect(periods({ period: { unit: 'week', around: day('2026-05-17') }, weekStart })[0]).toBe(chosen);
});

test('days of one’s own are compared with as many before, or with the year before', () => {
  const period = { unit: 'custom', from: day('2026-05-04'), to: day('2026-05-13') } as const;
  expect(periods({ period })).toEqual(['2026-05-04 2026-05-13', '2026-04-24 2026-05-03']);
  expect(periods({ period, comparison: 'same-period-last-year' })[1]).toBe('2025-05-04 2025-05-13');
});
