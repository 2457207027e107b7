import { expect, test } from 'vitest';
import { callCellFunction } from '../../src/functions/registry.ts';
import { languages } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { isSame, knownAnswers } from '../goals/known-answers.ts';
import { cellOf } from '../support/example-argument.ts';

test.each(knownAnswers)('$name of $given is $expect', ({ name, given, expect: value, refused, tolerance }) => {
  const call = () => callCellFunction(name, 'en', given.map(cellOf));
  if (refused === 'days-out-of-order')
    return expect(call).toThrow('"deadline" (2026-04-09) is before "start" (2026-04-10).');
  if (refused) return expect(call).toThrow("can't be below");
  const found = call();
  expect(isSame(found, value ?? '', tolerance), `found ${String(found)}`).toBe(true);
});

test('there are many known answers', () => {
  expect(knownAnswers.length).toBeGreaterThan(270);
});

test('the kind may be left out', () => {
  expect(callCellFunction('GOAL_PROGRESS', 'en', [10_000, 10_500, 10_250])).toBe(0.5);
});

test('days may be dates, read by the clock of the sheet', () => {
  const serialOf = (date: Date) => date.getTime() / 86_400_000 + 25_569;
  const run = (asOf: unknown) =>
    callCellFunction('GOAL_RUN_RATE', 'ko', [205, 500, new Date(Date.UTC(2026, 2, 31)), asOf as Date], serialOf);
  expect(run(new Date(Date.UTC(2026, 0, 31, 18)))).toBe(5);
  expect(() => run(new Date(Number.NaN))).toThrow('asOf');
});

test('what is no number, day or kind is refused by name', () => {
  expect(() => callCellFunction('GOAL_PROGRESS', 'en', ['12%', 5, 5])).toThrow('"baseline" is the text "12%"');
  expect(() => callCellFunction('GOAL_RUN_RATE', 'en', [1, 2, '2026-03-31', 46_000])).toThrow(
    '"deadline" is the text "2026-03-31", not a date.',
  );
  expect(() => callCellFunction('GOAL_PROGRESS', 'en', [1, 2, 3, 'monthly'])).toThrow('"kind" is "monthly"');
  expect(() => callCellFunction('PERIOD_CHANGE', 'en', [new Date(0), 5])).toThrow(
    '"now" must be a number, but is a date',
  );
});

test('a column of goals spills; a bad one carries its message in its own place', () => {
  const [start, deadline, asOf] = [46_023, 46_122, 46_072];
  expect(
    callCellFunction('GOAL_STATUS', 'en', [
      [[''], [10_000], [''], ['x'], [5]],
      [[500], [10_500], [''], [1], [1]],
      [[250], [10_000], [''], [1], [1]],
      [[start], [start], [start], [start], [deadline + 1]],
      deadline,
      asOf,
      [['total'], [''], [''], ['total'], ['']],
    ]),
  ).toEqual([
    ['on track'],
    ['behind'],
    [''],
    ['⚠ "baseline" must be a number, but is the text "x".'],
    ['⚠ "deadline" (2026-04-10) is before "start" (2026-04-11).'],
  ]);
  expect(callCellFunction('COMPOUND_TARGET', 'en', [200, 0.5, [[1], [''], [2], [-1]]])).toEqual([
    [300],
    [''],
    [450],
    ['⚠ "periods" is -1, but can\'t be below 0.'],
  ]);
  expect(
    callCellFunction('PERIOD_CHANGE', 'en', [
      [[150], [5], ['']],
      [[100], [0], [3]],
    ]),
  ).toEqual([[0.5], [''], ['']]);
});

test.each(languages)('a status and a kind are words of %s', language => {
  const { statuses, choices } = texts[language].cellWords;
  expect(callCellFunction('GOAL_STATUS', language, ['', 500, 225, 46_023, 46_122, 46_072, choices.total])).toBe(
    statuses['at risk'],
  );
});
