import type { ExampleValue } from '../../src/kpis/kpi.ts';
import type { goalFormulas } from '../../src/readings/goal-formulas.ts';

/**
 * Known answers of the functions of goals, worked out by hand: for the arithmetic, the cell functions and the native
 * formulas in every engine. Arguments stand in the order of the parameters, null is a blank cell.
 */
export interface GoalVector {
  readonly given: readonly ExampleValue[];
  /** null: no value. */
  readonly expect: number | string | null;
  /** The cell function says what is wrong, where the native formula has no value. */
  readonly refused?: 'days-out-of-order' | 'argument-too-small';
}

const d = (day: string): ExampleValue => ({ day });
type Days = readonly [start: ExampleValue, deadline: ExampleValue, asOf: ExampleValue];

/** A goal of 100 days, and how it stands on some of them. */
const on = (asOf: string): Days => [d('2026-01-01'), d('2026-04-10'), d(asOf)];
const before = on('2025-12-31');
const firstDay = on('2026-01-01');
const tenth = on('2026-01-10');
const half = on('2026-02-19');
const eve = on('2026-04-09');
const end = on('2026-04-10');
const after = on('2026-05-01');
/** 31 of 90 days. */
const quarter: Days = [d('2026-01-01'), d('2026-03-31'), d('2026-01-31')];
/** 15 of the 29 days of a leap year's February. */
const leap: Days = [d('2028-02-01'), d('2028-02-29'), d('2028-02-15')];
const oneDay: Days = [d('2026-06-01'), d('2026-06-01'), d('2026-06-01')];
const reversed: Days = [d('2026-04-10'), d('2026-04-09'), d('2026-04-09')];
/** As `half`, with times of day. */
const timed: Days = [{ moment: '2026-01-01T09:00' }, { moment: '2026-04-10T01:30' }, { moment: '2026-02-19T18:00' }];
const noStart: Days = [null, d('2026-04-10'), d('2026-02-19')];
const noDeadline: Days = [d('2026-01-01'), null, d('2026-02-19')];
const noAsOf: Days = [d('2026-01-01'), d('2026-04-10'), null];

type Row = readonly [given: readonly ExampleValue[], expect: number | string | null];
const vectors = (rows: readonly Row[]): readonly GoalVector[] => rows.map(([given, expect]) => ({ given, expect }));
const refused = (code: NonNullable<GoalVector['refused']>, rows: readonly (readonly ExampleValue[])[]) =>
  rows.map((given): GoalVector => ({ given, expect: null, refused: code }));

export const goalVectors: Readonly<Record<keyof typeof goalFormulas, readonly GoalVector[]>> = {
  // baseline, target, actual, kind
  GOAL_PROGRESS: vectors([
    [[10_000, 10_500, 10_000, 'level'], 0],
    [[10_000, 10_500, 10_250, 'level'], 0.5],
    [[10_000, 10_500, 10_250, null], 0.5],
    [[10_000, 10_500, 10_500, 'level'], 1],
    [[10_000, 10_500, 10_600, 'level'], 1.2],
    [[10_000, 10_500, 9900, 'level'], -0.2],
    [[1000, 800, 900, 'level'], 0.5],
    [[1000, 800, 800, 'level'], 1],
    [[1000, 800, 750, 'level'], 1.25],
    [[1000, 800, 1100, 'level'], -0.5],
    [[-100, 100, 0, 'level'], 0.5],
    [[0, 500, 0, 'level'], 0],
    [[100, 100, 100, 'level'], null],
    [[100, 100, 150, 'level'], null],
    [[null, 500, 100, 'level'], null],
    [[null, 500, 100, null], null],
    [[100, null, 100, 'level'], null],
    [[100, 500, null, 'level'], null],
    [[null, null, null, 'level'], null],
    [[0, 500, 150, 'total'], 0.3],
    [[null, 500, 150, 'total'], 0.3],
    [[null, 500, 0, 'total'], 0],
    [[null, 500, 500, 'total'], 1],
    [[null, 500, 625, 'total'], 1.25],
    [[400, 500, 150, 'total'], 0.3],
    [[500, 500, 250, 'total'], 0.5],
    [[80, 50, 40, 'total'], 0.8],
    [[80, 50, 60, 'total'], 1.2],
    [[null, -100, -50, 'total'], 0.5],
    [[null, 0, 5, 'total'], null],
    [[null, 0, 0, 'total'], null],
    [[null, null, 5, 'total'], null],
    [[null, 500, null, 'total'], null],
    [[0.6, 0.48, 0.54, 'rate'], 0.5],
    [[0.6, 0.48, 0.48, 'rate'], 1],
    [[0.6, 0.48, 0.66, 'rate'], -0.5],
    [[0.02, 0.03, 0.025, 'rate'], 0.5],
    [[0.03, 0.03, 0.03, 'rate'], null],
    [[null, 0.03, 0.03, 'rate'], null],
    [[1e12, 3e12, 2e12, 'level'], 0.5],
  ]),

  // baseline, target, start, deadline, asOf, kind
  GOAL_PACE: [
    ...vectors([
      [[null, 500, ...before, 'total'], 0],
      [[null, 500, ...firstDay, 'total'], 5],
      [[null, 500, ...tenth, 'total'], 50],
      [[null, 500, ...half, 'total'], 250],
      [[null, 500, ...timed, 'total'], 250],
      [[null, 500, ...eve, 'total'], 495],
      [[null, 500, ...end, 'total'], 500],
      [[null, 500, ...after, 'total'], 500],
      // 172.22
      [[0, 500, ...quarter, 'total'], 15_500 / 90],
      [[null, 58, ...leap, 'total'], 30],
      [[null, 500, ...oneDay, 'total'], 500],
      [[80, 50, ...half, 'total'], 25],
      [[null, 0, ...half, 'total'], 0],
      [[null, -100, ...half, 'total'], -50],
      [[null, null, ...half, 'total'], null],
      [[null, 500, ...noStart, 'total'], null],
      [[null, 500, ...noDeadline, 'total'], null],
      [[null, 500, ...noAsOf, 'total'], null],
      [[10_000, 10_500, ...before, 'level'], 10_000],
      [[10_000, 10_500, ...firstDay, 'level'], 10_005],
      [[10_000, 10_500, ...half, 'level'], 10_250],
      [[10_000, 10_500, ...half, null], 10_250],
      [[10_000, 10_500, ...timed, 'level'], 10_250],
      [[10_000, 10_500, ...end, 'level'], 10_500],
      [[10_000, 10_500, ...after, 'level'], 10_500],
      [[10_000, 10_900, ...quarter, 'level'], 10_310],
      [[1000, 800, ...half, 'level'], 900],
      [[-100, 100, ...half, 'level'], 0],
      [[100, 100, ...half, 'level'], 100],
      [[null, 500, ...half, 'level'], null],
      [[null, 500, ...half, null], null],
      [[0.6, 0.48, ...before, 'rate'], 0.48],
      [[0.6, 0.48, ...half, 'rate'], 0.48],
      [[0.6, 0.48, ...end, 'rate'], 0.48],
      [[null, 0.48, ...half, 'rate'], null],
    ]),
    ...refused('days-out-of-order', [
      [null, 500, ...reversed, 'total'],
      [100, 500, ...reversed, 'level'],
      [0.6, 0.48, ...reversed, 'rate'],
    ]),
  ],

  // baseline, actual, start, deadline, asOf, kind
  GOAL_FORECAST: [
    ...vectors([
      [[null, 7, ...before, 'total'], null],
      [[null, 7, ...firstDay, 'total'], 700],
      [[null, 40, ...tenth, 'total'], 400],
      [[null, 250, ...half, 'total'], 500],
      [[0, 250, ...half, 'total'], 500],
      [[900, 250, ...half, 'total'], 500],
      [[null, 250, ...timed, 'total'], 500],
      [[null, 99, ...eve, 'total'], 100],
      [[null, 320, ...end, 'total'], 320],
      [[null, 320, ...after, 'total'], 320],
      [[0, 155, ...quarter, 'total'], 450],
      [[null, 30, ...leap, 'total'], 58],
      [[null, 12, ...oneDay, 'total'], 12],
      [[null, 0, ...half, 'total'], 0],
      [[null, -5, ...half, 'total'], -10],
      [[null, null, ...half, 'total'], null],
      [[null, 7, ...noStart, 'total'], null],
      [[null, 7, ...noDeadline, 'total'], null],
      [[null, 7, ...noAsOf, 'total'], null],
      [[10_000, 10_000, ...before, 'level'], null],
      [[10_000, 10_003, ...firstDay, 'level'], 10_300],
      [[10_000, 9990, ...tenth, 'level'], 9900],
      [[10_000, 10_250, ...half, 'level'], 10_500],
      [[10_000, 10_250, ...half, null], 10_500],
      [[10_000, 10_000, ...half, 'level'], 10_000],
      [[10_000, 10_400, ...end, 'level'], 10_400],
      [[10_000, 10_400, ...after, 'level'], 10_400],
      [[10_000, 10_310, ...quarter, 'level'], 10_900],
      [[1000, 950, ...half, 'level'], 900],
      [[null, 950, ...half, 'level'], null],
      [[null, 950, ...half, null], null],
      [[1000, null, ...half, 'level'], null],
      [[0.6, 0.55, ...before, 'rate'], null],
      [[0.6, 0.55, ...half, 'rate'], 0.55],
      [[0.6, 0.55, ...end, 'rate'], 0.55],
      [[null, 0.55, ...half, 'rate'], null],
    ]),
    ...refused('days-out-of-order', [
      [null, 500, ...reversed, 'total'],
      [100, 500, ...reversed, 'level'],
      [0.6, 0.48, ...reversed, 'rate'],
    ]),
  ],

  // actual, target, deadline, asOf
  GOAL_RUN_RATE: vectors([
    [[205, 500, d('2026-03-31'), d('2026-01-31')], 5],
    [[205, 500, { moment: '2026-03-31T08:00' }, { moment: '2026-01-31T20:00' }], 5],
    [[560, 500, d('2026-03-31'), d('2026-03-01')], -2],
    [[500, 500, d('2026-03-31'), d('2026-03-01')], 0],
    [[0, 365, d('2026-12-31'), d('2025-12-31')], 1],
    [[490, 500, d('2026-03-31'), d('2026-03-30')], 10],
    [[1000, 800, d('2026-03-31'), d('2026-03-21')], -20],
    [[205, 500, d('2026-03-31'), d('2026-03-31')], null],
    [[205, 500, { moment: '2026-03-31T20:00' }, { moment: '2026-03-31T08:00' }], null],
    [[205, 500, d('2026-03-31'), d('2026-04-01')], null],
    [[null, 500, d('2026-03-31'), d('2026-01-31')], null],
    [[205, null, d('2026-03-31'), d('2026-01-31')], null],
    [[205, 500, null, d('2026-01-31')], null],
    [[205, 500, d('2026-03-31'), null], null],
  ]),

  // baseline, target, actual, start, deadline, asOf, kind
  GOAL_STATUS: [
    ...vectors([
      // A total that should rise.
      [[null, 500, null, ...half, 'total'], 'no data'],
      [[null, 500, null, ...end, 'total'], 'no data'],
      [[null, 500, null, ...before, 'total'], 'no data'],
      [[null, 500, 600, ...before, 'total'], 'no data'],
      [[null, 500, 0, ...half, 'total'], 'behind'],
      [[null, 500, 224, ...half, 'total'], 'behind'],
      [[null, 500, 225, ...half, 'total'], 'at risk'],
      [[null, 500, 249, ...half, 'total'], 'at risk'],
      [[null, 500, 250, ...half, 'total'], 'on track'],
      [[0, 500, 250, ...half, 'total'], 'on track'],
      [[500, 500, 250, ...half, 'total'], 'on track'],
      [[null, 500, 250, ...timed, 'total'], 'on track'],
      [[null, 500, 499, ...half, 'total'], 'on track'],
      [[null, 500, 500, ...half, 'total'], 'achieved'],
      [[null, 500, 600, ...half, 'total'], 'achieved'],
      [[null, 500, 500, ...end, 'total'], 'achieved'],
      [[null, 500, 499, ...end, 'total'], 'missed'],
      [[null, 500, 500, ...after, 'total'], 'achieved'],
      [[null, 500, 499, ...after, 'total'], 'missed'],
      [[null, 500, 500, ...oneDay, 'total'], 'achieved'],
      [[null, 500, 499, ...oneDay, 'total'], 'missed'],
      [[null, 500, 4, ...firstDay, 'total'], 'behind'],
      [[null, 500, 5, ...firstDay, 'total'], 'on track'],
      [[null, 100, 98, ...eve, 'total'], 'at risk'],
      [[null, 100, 99, ...eve, 'total'], 'on track'],
      [[null, 500, -1, ...half, 'total'], 'behind'],
      // Equal on paper, not in binary.
      [[null, 0.7, 0.07, ...tenth, 'total'], 'on track'],
      [[null, 1.1, 0.099, ...tenth, 'total'], 'at risk'],
      [[null, 4.35, 0.435, ...tenth, 'total'], 'on track'],
      [[null, 90, 31, ...quarter, 'total'], 'on track'],
      [[null, 90, 27.9, ...quarter, 'total'], 'at risk'],
      [[null, 90, 27.89, ...quarter, 'total'], 'behind'],
      [[null, 1, 0.9999999999999999, ...end, 'total'], 'achieved'],
      [[null, 1e10, 9_999_999_999, ...end, 'total'], 'missed'],
      // A target of 0 or below has no share.
      [[null, 0, 0, ...half, 'total'], 'achieved'],
      [[null, 0, -1, ...half, 'total'], 'behind'],
      [[null, 0, -1, ...end, 'total'], 'missed'],
      [[null, -100, -100, ...half, 'total'], 'achieved'],
      [[null, -100, -120, ...half, 'total'], 'behind'],
      // A total that should stay low: judged at the deadline only.
      [[80, 50, 0, ...half, 'total'], 'on track'],
      [[80, 50, 25, ...half, 'total'], 'on track'],
      [[80, 50, 26, ...half, 'total'], 'at risk'],
      [[80, 50, 27.5, ...half, 'total'], 'at risk'],
      [[80, 50, 28, ...half, 'total'], 'behind'],
      [[80, 50, 60, ...half, 'total'], 'behind'],
      [[80, 50, null, ...half, 'total'], 'no data'],
      [[80, 50, 50, ...end, 'total'], 'achieved'],
      [[80, 50, 49, ...end, 'total'], 'achieved'],
      [[80, 50, 51, ...end, 'total'], 'missed'],
      [[80, 50, 51, ...after, 'total'], 'missed'],
      [[8, 5, 0.55, ...tenth, 'total'], 'at risk'],
      [[2, 0.7, 0.07, ...tenth, 'total'], 'on track'],
      [[2, 0.7, 0.077, ...tenth, 'total'], 'at risk'],
      [[2, 0.7, 0.0771, ...tenth, 'total'], 'behind'],
      [[10, 0, 0, ...half, 'total'], 'on track'],
      [[10, 0, 1, ...half, 'total'], 'behind'],
      [[10, 0, 0, ...end, 'total'], 'achieved'],
      [[10, 0, 1, ...end, 'total'], 'missed'],
      // A level that should rise.
      [[10_000, 10_500, 9900, ...half, 'level'], 'behind'],
      [[10_000, 10_500, 10_000, ...half, 'level'], 'behind'],
      [[10_000, 10_500, 10_224, ...half, 'level'], 'behind'],
      [[10_000, 10_500, 10_225, ...half, 'level'], 'at risk'],
      [[10_000, 10_500, 10_249, ...half, 'level'], 'at risk'],
      [[10_000, 10_500, 10_250, ...half, 'level'], 'on track'],
      [[10_000, 10_500, 10_250, ...half, null], 'on track'],
      [[10_000, 10_500, 10_250, ...timed, 'level'], 'on track'],
      [[10_000, 10_500, 10_500, ...half, 'level'], 'achieved'],
      [[10_000, 10_500, 10_600, ...half, 'level'], 'achieved'],
      [[10_000, 10_500, 10_500, ...end, 'level'], 'achieved'],
      [[10_000, 10_500, 10_499, ...end, 'level'], 'missed'],
      [[10_000, 10_500, 10_499, ...after, 'level'], 'missed'],
      [[10_000, 10_500, 10_000, ...before, 'level'], 'no data'],
      [[10_000, 10_500, null, ...half, 'level'], 'no data'],
      [[0.1, 0.8, 0.17, ...tenth, 'level'], 'on track'],
      [[0.1, 0.8, 0.163, ...tenth, 'level'], 'at risk'],
      [[-100, 100, 0, ...half, 'level'], 'on track'],
      // 1 follower more, of a thousand million.
      [[1e9, 1_000_000_001, 1e9, ...half, 'level'], 'behind'],
      [[1e9, 1_000_000_001, 1e9, ...end, 'level'], 'missed'],
      [[null, 500, 100, ...half, 'level'], null],
      [[null, 500, 100, ...half, null], null],
      [[null, 500, 600, ...end, 'level'], null],
      [[null, 500, null, ...half, 'level'], 'no data'],
      // A level that should fall.
      [[1000, 800, 1100, ...half, 'level'], 'behind'],
      [[1000, 800, 911, ...half, 'level'], 'behind'],
      [[1000, 800, 910, ...half, 'level'], 'at risk'],
      [[1000, 800, 900, ...half, 'level'], 'on track'],
      [[1000, 800, 800, ...half, 'level'], 'achieved'],
      [[1000, 800, 790, ...half, 'level'], 'achieved'],
      [[1000, 800, 800, ...end, 'level'], 'achieved'],
      [[1000, 800, 801, ...end, 'level'], 'missed'],
      // A value to be held.
      [[100, 100, 100, ...half, 'level'], 'on track'],
      [[100, 100, 101, ...half, 'level'], 'on track'],
      [[100, 100, 99, ...half, 'level'], 'behind'],
      [[100, 100, 100, ...end, 'level'], 'achieved'],
      [[100, 100, 99, ...end, 'level'], 'missed'],
      [[0.03, 0.03, 0.03, ...half, 'rate'], 'on track'],
      [[0.03, 0.03, 0.029, ...half, 'rate'], 'behind'],
      [[0.03, 0.03, 0.03, ...end, 'rate'], 'achieved'],
      // A rate that should fall: never achieved before the deadline.
      [[0.6, 0.48, 0.47, ...half, 'rate'], 'on track'],
      [[0.6, 0.48, 0.48, ...half, 'rate'], 'on track'],
      [[0.6, 0.48, 0.49, ...half, 'rate'], 'at risk'],
      [[0.6, 0.48, 0.492, ...half, 'rate'], 'at risk'],
      [[0.6, 0.48, 0.4921, ...half, 'rate'], 'behind'],
      [[0.6, 0.48, 0.6, ...half, 'rate'], 'behind'],
      [[0.6, 0.48, 0.492, ...firstDay, 'rate'], 'at risk'],
      [[0.6, 0.48, 0.48, ...end, 'rate'], 'achieved'],
      [[0.6, 0.48, 0.481, ...end, 'rate'], 'missed'],
      [[0.6, 0.48, 0.48, ...before, 'rate'], 'no data'],
      [[0.6, 0.48, null, ...end, 'rate'], 'no data'],
      [[null, 0.48, 0.48, ...half, 'rate'], null],
      [[null, 0.48, 0.48, ...end, 'rate'], null],
      // 0.1 + 0.2
      [[0.4, 0.3, 0.30000000000000004, ...end, 'rate'], 'achieved'],
      [[0.4, 0.3, 0.30000000000000004, ...half, 'rate'], 'on track'],
      // A rate that should rise.
      [[0.02, 0.03, 0.03, ...half, 'rate'], 'on track'],
      [[0.02, 0.03, 0.029, ...half, 'rate'], 'at risk'],
      [[0.02, 0.03, 0.0289, ...half, 'rate'], 'behind'],
      [[0.02, 0.03, 0.03, ...end, 'rate'], 'achieved'],
      [[0.02, 0.03, 0.0299, ...end, 'rate'], 'missed'],
      // Without a target or a day there is nothing to judge.
      [[null, null, 100, ...half, 'total'], null],
      [[10_000, null, 10_250, ...half, 'level'], null],
      [[null, 500, 100, ...noStart, 'total'], null],
      [[null, 500, 100, ...noDeadline, 'total'], null],
      [[null, 500, 100, ...noAsOf, 'total'], null],
      [[null, null, null, null, null, null, null], null],
    ]),
    ...refused('days-out-of-order', [
      [null, 500, 100, ...reversed, 'total'],
      [null, 500, null, ...reversed, 'total'],
      [100, 500, 100, ...reversed, 'level'],
    ]),
  ],

  // baseline, ratePerPeriod, periods
  COMPOUND_TARGET: [
    ...vectors([
      [[100, 0.15, 0], 100],
      [[100, 0.15, 1], 115],
      [[100, 0.15, 2], 132.25],
      [[100, 0.15, 3], 152.0875],
      [[100, 0.15, 4], 174.900625],
      [[100, 0, 12], 100],
      [[100, 1, 3], 800],
      [[100, -0.5, 2], 25],
      [[100, -1, 3], 0],
      [[100, -1, 0], 100],
      [[0, 0.15, 4], 0],
      [[-100, 0.5, 2], -225],
      // Half a period of a doubling and more: 2.25 ^ 0.5.
      [[100, 1.25, 0.5], 150],
      [[null, 0.15, 4], null],
      [[100, null, 4], null],
      [[100, null, 0], null],
      [[100, 0.15, null], null],
      [[null, null, null], null],
    ]),
    ...refused('argument-too-small', [
      [100, -1.01, 2],
      [100, 0.15, -1],
    ]),
  ],

  // now, before
  PERIOD_CHANGE: vectors([
    [[115, 100], 0.15],
    [[500, 100], 4],
    [[100, 100], 0],
    [[80, 100], -0.2],
    [[0, 100], -1],
    [[-50, 100], -1.5],
    [[0.03, 0.02], 0.5],
    [[50, 0], null],
    [[0, 0], null],
    [[50, -10], null],
    [[null, 100], null],
    [[100, null], null],
    [[null, null], null],
  ]),
};
