import { expect, test } from 'vitest';
import * as goals from '../../src/goals/arithmetic.ts';
import { cellOf } from '../support/example-argument.ts';
import { type GoalFunction, isSame, knownAnswers, parametersOf } from './known-answers.ts';

type Given = Parameters<typeof goals.status>[0] &
  Parameters<typeof goals.runRate>[0] &
  Readonly<Record<string, number>>;

const reckoned: Readonly<Record<GoalFunction, (given: Given) => number | string | null>> = {
  GOAL_PROGRESS: goals.progress,
  GOAL_PACE: goals.pace,
  GOAL_FORECAST: goals.forecast,
  GOAL_RUN_RATE: goals.runRate,
  GOAL_STATUS: goals.status,
  COMPOUND_TARGET: ({ baseline, ratePerPeriod = 0, periods = 0 }) =>
    goals.compoundTarget(baseline, ratePerPeriod, periods),
  PERIOD_CHANGE: ({ now = 0, before = 0 }) => goals.change(now, before),
};

const days = ['start', 'deadline', 'asOf'];

test.each(knownAnswers)('$name of $given is $expect', ({ name, given, expect: value, tolerance }) => {
  const entries = parametersOf(name).map((parameter, i) => {
    const cell = cellOf(given[i] ?? null);
    if (parameter === 'kind') return [parameter, cell || 'level'];
    if (cell === '') return [parameter, Number.NaN];
    return [parameter, days.includes(parameter) ? Math.floor(Number(cell)) : cell];
  });
  const found = reckoned[name](Object.fromEntries(entries) as Given);
  expect(isSame(found, value, tolerance), `found ${found}`).toBe(true);
});

test('compound growth of 15% is no addition of 15%', () => {
  const quarters = [1, 2, 3, 4].map(periods => goals.compoundTarget(100, 0.15, periods));
  for (const [i, value] of [115, 132.25, 152.0875, 174.900625].entries()) expect(quarters[i]).toBeCloseTo(value, 10);
});
