import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../src/core/cell.ts';
import { dayOf } from '../../src/core/day.ts';
import { type GoalLookUps, readGoals } from '../../src/goals/read-goals.ts';
import { languages } from '../../src/i18n/language.ts';
import { lookUp } from '../../src/i18n/look-up.ts';
import { texts } from '../../src/i18n/texts.ts';
import { type KpiId, kpis } from '../../src/kpis/catalogue.ts';
import { channels } from '../../src/model/channels.ts';
import { placements } from '../../src/model/dimensions.ts';
import {
  cadences,
  type GoalInput,
  type GoalProblem,
  goalComputed,
  goalInputs,
  goalProblems,
  goalStates,
  objectives,
  targetKinds,
} from '../../src/model/goals.ts';
import { madeGoal } from './made-goal.ts';

const words: GoalLookUps = {
  kpi: lookUp(
    kpis.map(({ id }): KpiId => id),
    text => text.kpis,
  ),
  channel: lookUp(channels, text => text.model.channels),
  placement: lookUp(placements, text => text.model.placements),
  targetKind: lookUp(targetKinds, text => text.goals.targetKinds),
  objective: lookUp(objectives, text => text.goals.objectives),
  cadence: lookUp(cadences, text => text.goals.cadences),
  state: lookUp(goalStates, text => text.goals.states),
};

type Row = Partial<Readonly<Record<GoalInput, Cell>>>;
const [start, deadline] = [dayOf(2026, 1, 1), dayOf(2026, 3, 31)];
const leads: Row = { kpi: 'leads', start, deadline, target: 500 };

/** Columns in another order than the list's, with one of somebody's own among them. */
const keys: readonly string[] = [...goalComputed, '', ...[...goalInputs].reverse()];
const sheet = (...rows: readonly Row[]): Grid => [
  keys,
  keys.map(key => `Label of ${key}`),
  ...rows.map(row => keys.map(key => row[key as GoalInput] ?? '')),
];
const read = (...rows: readonly Row[]) => readGoals(sheet(...rows), words);
const problemsOf = (row: Row): readonly (readonly [GoalInput, GoalProblem])[] =>
  read(row).problems.map(({ column, problem }) => [column, problem]);

test('a whole row is read, wherever its columns stand', () => {
  const goal = madeGoal({
    kpi: 'conversions',
    channel: 'instagram',
    campaign: 'Spring',
    placement: 'paid',
    conversionType: 'e-book',
    baseline: 300,
    targetKind: 'relative',
    target: 0.15,
    cadence: 'quarterly',
    state: 'paused',
    series: 'g00000001',
    note: 'Earlier target: 400',
  });
  expect(read({ ...goal, baseline: 300 })).toEqual({ goals: [{ row: 3, goal }], problems: [], withoutId: [] });
});

test('a KPI, a start, a deadline and a target are a goal', () => {
  const { goals, problems, withoutId } = read(leads);
  const goal = { id: '', name: '', objective: '', owner: '', cadence: 'monthly' } as const;
  expect(goals).toEqual([{ row: 3, goal: madeGoal(goal) }]);
  expect({ problems, withoutId }).toEqual({ problems: [], withoutId: [3] });
});

test('times of day are cut off, blanks around words too', () => {
  const { goals } = read({ ...leads, start: start + 0.75, kpi: ' Leads ', channel: ' Our blog ' });
  expect(goals[0]?.goal).toMatchObject({ start, kpi: 'leads', channel: 'Our blog' });
});

test.each(languages)('labels of %s are understood', language => {
  const { goals: text, kpis: names, model } = texts[language];
  const { goals, problems } = read({
    ...leads,
    kpi: names.bounce_rate_by_sessions,
    channel: model.channels.naver,
    placement: model.placements.organic,
    baseline: 0.6,
    targetKind: text.targetKinds.points,
    target: -0.05,
    objective: text.objectives.traffic,
    cadence: text.cadences.quarterly,
    state: text.states.archived,
  });
  expect(problems).toEqual([]);
  expect(goals[0]?.goal).toMatchObject({
    kpi: 'bounce_rate_by_sessions',
    channel: 'naver',
    placement: 'organic',
    targetKind: 'points',
    objective: 'traffic',
    cadence: 'quarterly',
    state: 'archived',
  });
});

describe('rows', () => {
  test('that are empty, or emptied but for what is hidden, are nothing', () => {
    const { goals, problems } = read({}, { id: 'g0000000a', series: 'g00000001' }, { name: '  ' }, leads);
    expect(goals.map(({ row }) => row)).toEqual([6]);
    expect(problems).toEqual([]);
  });

  test('that are copies of one above are goals of their own', () => {
    const id = 'g0000000a';
    const { goals, withoutId } = read({ ...leads, id }, { ...leads, id }, { ...leads, id: 'my goal' });
    expect(goals.map(({ goal }) => goal.id)).toEqual([id, '', '']);
    expect(withoutId).toEqual([4, 5]);
  });

  test('of a sheet without content are none', () => {
    expect(readGoals([], words)).toEqual({ goals: [], problems: [], withoutId: [] });
    expect(read()).toEqual({ goals: [], problems: [], withoutId: [] });
  });
});

/** With each of them there is no goal. */
const inTheWay: readonly (readonly [GoalInput, GoalProblem, Row])[] = [
  ['kpi', 'kpi-missing', { kpi: '' }],
  ['kpi', 'kpi-unknown', { kpi: 'Luck' }],
  ['placement', 'placement-unknown', { placement: 'both' }],
  ['placement', 'placement-unknown', { placement: 'mixed' }],
  ['start', 'start-missing', { start: '' }],
  ['start', 'start-not-a-day', { start: 'spring' }],
  ['start', 'start-not-a-day', { start: '2026-01-01' }],
  ['deadline', 'deadline-missing', { deadline: '' }],
  ['deadline', 'deadline-not-a-day', { deadline: 31 }],
  ['deadline', 'deadline-before-start', { deadline: start - 1 }],
  ['target', 'target-missing', { target: '' }],
  ['target', 'target-not-a-number', { target: '#REF!' }],
  ['targetKind', 'target-kind-unknown', { targetKind: 'roughly' }],
];
/** With these there is one. */
const beside: readonly (readonly [GoalInput, GoalProblem, Row])[] = [
  ['conversionType', 'type-without-conversions', { kpi: 'impressions', conversionType: 'e-book' }],
  ['baseline', 'baseline-not-a-number', { baseline: 'unknown' }],
  ['baseline', 'baseline-missing', { targetKind: 'relative', target: 0.1 }],
  ['baseline', 'baseline-missing', { kpi: 'followers' }],
  ['baseline', 'baseline-missing', { kpi: 'cost_per_lead' }],
  ['baseline', 'baseline-missing', { kpi: 'spend' }],
  ['baseline', 'baseline-not-above-zero', { baseline: 0, targetKind: 'relative', target: 0.1 }],
  ['target', 'target-below-nothing', { baseline: 10, targetKind: 'relative', target: -1.5 }],
  ['targetKind', 'points-not-a-rate', { kpi: 'cost_per_lead', baseline: 3, targetKind: 'points', target: -1 }],
  ['cadence', 'cadence-unknown', { cadence: 'daily' }],
  ['state', 'state-unknown', { state: 'asleep' }],
];

describe('what is wrong', () => {
  test.each(inTheWay)('in %s: %s, and it is no goal', (column, problem, cells) => {
    expect(problemsOf({ ...leads, ...cells })).toEqual([[column, problem]]);
    expect(read({ ...leads, ...cells }).goals).toEqual([]);
  });

  test.each(beside)('in %s: %s, and it is a goal all the same', (column, problem, cells) => {
    expect(problemsOf({ ...leads, ...cells })).toEqual([[column, problem]]);
    expect(read({ ...leads, ...cells }).goals).toHaveLength(1);
  });

  test('is told of every row, and of all of a row', () => {
    const { problems } = read(leads, { name: 'A wish' });
    expect(problems.map(({ row, problem }) => [row, problem])).toEqual([
      [4, 'kpi-missing'],
      [4, 'start-missing'],
      [4, 'deadline-missing'],
      [4, 'target-missing'],
    ]);
  });

  test('is all that the list of problems names', () => {
    expect(new Set([...inTheWay, ...beside].map(([, problem]) => problem))).toEqual(new Set(goalProblems));
  });
});
