import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import { repeatedSpans } from '../../src/goals/spans.ts';
import { adjustedGoal, completeBudget, repeated, targetValue } from '../../src/goals/target.ts';
import { madeGoal } from './made-goal.ts';

test.each([
  ['an absolute target', { baseline: null, targetKind: 'absolute', target: 500 }, 500],
  ['bounce rate down 20%', { baseline: 0.6, targetKind: 'relative', target: -0.2 }, 0.48],
  ['5 points less', { baseline: 0.6, targetKind: 'points', target: -0.05 }, 0.55],
  ['points from 0', { baseline: 0, targetKind: 'points', target: 0.05 }, 0.05],
  ['15% more than nobody knows', { baseline: null, targetKind: 'relative', target: 0.15 }, null],
  ['points from nobody knows', { baseline: null, targetKind: 'points', target: 0.05 }, null],
  ['15% more than 0', { baseline: 0, targetKind: 'relative', target: 0.15 }, null],
  ['15% more than a loss', { baseline: -0.4, targetKind: 'relative', target: 0.15 }, null],
  ['120% less', { baseline: 10, targetKind: 'relative', target: -1.2 }, null],
] as const)('the target of %s', (_, aim, expected) => {
  const value = targetValue(aim);
  if (expected === null) expect(value).toBeNull();
  else expect(value).toBeCloseTo(expected, 12);
});

describe('a repeating goal', () => {
  const quarters = repeatedSpans(dayOf(2026, 1, 1), 'quarter', 4, 'calendar');
  const goal = madeGoal({ kpi: 'impressions', baseline: 100, targetKind: 'relative', target: 0.15 });
  const targets = (compounds: boolean, rest = {}) =>
    repeated({ ...goal, ...rest }, quarters, compounds).map(one => targetValue(one));

  test('of +15% every quarter shows its four targets, start and deadline', () => {
    const goals = repeated(goal, quarters, true);
    [115, 132.25, 152.0875, 174.900625].forEach((target, i) => {
      expect(targetValue(goals[i] ?? goal)).toBeCloseTo(target, 9);
    });
    expect(goals.map(({ start, deadline }) => ({ start, deadline }))).toEqual(quarters);
  });

  test('may start from the same baseline each time', () => {
    for (const target of targets(false)) expect(target).toBeCloseTo(115, 9);
  });

  test('adds points up, and leaves absolute targets alone', () => {
    const points = targets(true, { baseline: 0.1, targetKind: 'points', target: 0.02 });
    for (const [i, target] of [0.12, 0.14, 0.16, 0.18].entries()) expect(points[i]).toBeCloseTo(target, 12);
    const leads = repeated(madeGoal(), quarters, true);
    expect(leads.map(one => [one.target, one.baseline])).toEqual(Array(4).fill([500, null]));
  });

  test('has no target without a baseline, however often it repeats', () => {
    expect(targets(true, { baseline: null })).toEqual([null, null, null, null]);
  });
});

describe('an adjusted goal', () => {
  const earlier = madeGoal({ baseline: 300 });
  const aim = { targetKind: 'relative', target: 0.1 } as const;

  test('is for the time right after, from what was reached; the earlier target is kept', () => {
    const { earlier: kept, next } = adjustedGoal(earlier, aim, 480, 'Earlier target: 500');
    expect(kept).toEqual({ ...earlier, series: earlier.id });
    expect(next).not.toHaveProperty('id');
    expect(next).toMatchObject({
      kpi: 'leads',
      owner: 'Mina',
      cadence: 'weekly',
      start: dayOf(2026, 4, 1),
      deadline: dayOf(2026, 6, 30),
      baseline: 480,
      targetKind: 'relative',
      target: 0.1,
      series: earlier.id,
      note: 'Earlier target: 500',
    });
  });

  test('stays in its series, and is active again', () => {
    const { next } = adjustedGoal({ ...earlier, series: 'g00000001', state: 'paused' }, aim, null, '');
    expect(next).toMatchObject({ series: 'g00000001', state: 'active', baseline: null });
  });
});

test.each([
  [
    { results: 500, costPerResult: 2.75 },
    { results: 500, costPerResult: 2.75, budget: 1375 },
  ],
  [
    { budget: 1375, costPerResult: 2.75 },
    { results: 500, costPerResult: 2.75, budget: 1375 },
  ],
  [
    { budget: 1375, results: 500 },
    { results: 500, costPerResult: 2.75, budget: 1375 },
  ],
  [{ budget: 1375 }, null],
  [{ budget: 1375, results: 500, costPerResult: 3 }, null],
  [{ budget: 1375, results: 0 }, null],
  [{ results: -1, costPerResult: 2 }, null],
  [{ results: Number.NaN, costPerResult: 2 }, null],
])('the budget of %o', (given, expected) => {
  expect(completeBudget(given)).toEqual(expected);
});
