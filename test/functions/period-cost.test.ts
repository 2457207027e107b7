import { expect, test } from 'vitest';
import type { CellArgument } from '../../src/functions/argument.ts';
import { callCellFunction } from '../../src/functions/registry.ts';
import { periodCost } from '../../src/kpis/cost.ts';
import { exampleArgument } from '../support/example-argument.ts';

const serialOf = (date: Date) => date.getTime() / 86_400_000 + 25_569;
const call = (...given: CellArgument[]) => callCellFunction('PERIOD_COST', 'en', given, serialOf);
/** 1 January 2026. */
const NEW_YEAR = 46_023;

test.each(periodCost.examples)('of $given is $expect', ({ given, expect: value }) => {
  expect(call(...given.map(exampleArgument))).toBeCloseTo(value as number, 9);
});

test('days may be dates, and hold a time', () => {
  const first = new Date(Date.UTC(2026, 0, 1, 15));
  expect(call(900, first, NEW_YEAR + 29, NEW_YEAR + 20.5, new Date(Date.UTC(2026, 1, 28)))).toBe(300);
});

test('a blank end is the day of the start for a cost at once, and open otherwise', () => {
  expect(call(900, NEW_YEAR, '', NEW_YEAR, NEW_YEAR + 89)).toBe(900);
  expect(call(900, NEW_YEAR, '', NEW_YEAR + 1, NEW_YEAR + 89, 'once')).toBe(0);
  expect(call(900, NEW_YEAR, '', NEW_YEAR + 365, NEW_YEAR + 395, 'monthly')).toBe(900);
});

test('without an amount, a start or a period there is no value', () => {
  expect(call('', NEW_YEAR, '', NEW_YEAR, NEW_YEAR)).toBe('');
  expect(call(5, '', '', NEW_YEAR, NEW_YEAR)).toBe('');
  expect(call(5, NEW_YEAR, '', NEW_YEAR, '')).toBe('');
  expect(call('', '', '', '', '', '')).toBe('');
});

test('an end before its start is refused with both days', () => {
  expect(() => call(900, NEW_YEAR, NEW_YEAR - 1, NEW_YEAR, NEW_YEAR)).toThrow(
    '"costEnd" (2025-12-31) is before "costStart" (2026-01-01).',
  );
  expect(() => call(900, NEW_YEAR, '', NEW_YEAR, NEW_YEAR - 1)).toThrow(
    '"periodEnd" (2025-12-31) is before "periodStart" (2026-01-01).',
  );
});

test.each([
  [[-1, NEW_YEAR, '', NEW_YEAR, NEW_YEAR], '"amount" is -1, but can\'t be below 0.'],
  [['900', NEW_YEAR, '', NEW_YEAR, NEW_YEAR], '"amount" is the text "900"'],
  [[900, '2026-01-01', '', NEW_YEAR, NEW_YEAR], '"costStart" is the text "2026-01-01", not a date.'],
  [[900, NEW_YEAR, 'open', NEW_YEAR, NEW_YEAR], '"costEnd" must be a date, but is "open".'],
  [[900, NEW_YEAR, '', 2026, NEW_YEAR], '"periodStart" must be a date, but is "2026".'],
  [[900, NEW_YEAR, '', NEW_YEAR, NEW_YEAR, 'weekly'], '"frequency" is "weekly"'],
  [[900, NEW_YEAR, '', NEW_YEAR], 'PERIOD_COST needs the argument "periodEnd".'],
] as const)('%j is refused: %s', (given, message) => {
  expect(() => call(...given)).toThrow(message);
});

test('a ledger over a row of months spills a table', () => {
  const months = [[NEW_YEAR, NEW_YEAR + 31]];
  const ends = [[NEW_YEAR + 30, NEW_YEAR + 58]];
  expect(
    call(
      [[100], [280], ['x']],
      [[NEW_YEAR], [NEW_YEAR + 31], [NEW_YEAR]],
      [[''], [NEW_YEAR + 58], ['']],
      months,
      ends,
      [['monthly'], ['once'], ['yearly']],
    ),
  ).toEqual([[100, 100], [0, 280], Array(2).fill('⚠ "amount" must be a number, but is the text "x".')]);
});
