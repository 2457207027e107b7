import type { Cadence, GoalProblem, GoalState, Objective, TargetKind } from '../../model/goals.ts';

/** Words of the Goals sheet: its closed lists and columns. */
export const goals = {
  objectives: {
    awareness: 'Awareness',
    traffic: 'Traffic',
    leads: 'Leads',
    sales: 'Sales',
    loyalty: 'Loyalty',
    service: 'Service',
  } satisfies Readonly<Record<Objective, string>>,
  cadences: { weekly: 'Weekly', monthly: 'Monthly', quarterly: 'Quarterly' } satisfies Readonly<
    Record<Cadence, string>
  >,
  states: { active: 'Active', paused: 'Paused', archived: 'Archived' } satisfies Readonly<Record<GoalState, string>>,
  targetKinds: {
    absolute: 'Number to reach',
    relative: 'Change in %',
    points: 'Percentage points',
  } satisfies Readonly<Record<TargetKind, string>>,
  columns: {
    id: 'Goal ID',
    series: 'Series ID',
    name: 'Goal',
    kpi: 'KPI',
    start: 'Start',
    deadline: 'Deadline',
    baseline: 'Baseline',
    targetKind: 'Kind of target',
    target: 'Target as typed',
    objective: 'Objective',
    owner: 'Owner',
    cadence: 'Looked at',
    state: 'State',
    note: 'Note',
    kpiRow: 'Row of the KPI',
    totalsRow: 'Row of the totals',
    kind: 'Kind',
    unit: 'Unit',
    targetValue: 'To reach',
    asOf: 'As of',
    actual: 'Actual',
    progress: 'Progress',
    pace: 'Pace',
    forecast: 'Forecast',
    runRate: 'Needed per day',
    status: 'Status',
    problem: 'To mend',
  },
};

/** What is wrong with a row of the Goals sheet. */
export const goalProblems = {
  'kpi-missing': 'No KPI. Choose one from the list.',
  'kpi-unknown': 'Unknown KPI. Choose one from the list.',
  'placement-unknown': 'Choose organic or paid, or leave it blank for both.',
  'type-without-conversions': 'This KPI has no conversion types. Clear the type.',
  'start-missing': 'No start. Enter a date.',
  'start-not-a-day': 'The start is not a date.',
  'deadline-missing': 'No deadline. Enter a date.',
  'deadline-not-a-day': 'The deadline is not a date.',
  'deadline-before-start': 'The deadline is before the start.',
  'baseline-missing': 'No baseline. Enter the value at the start, or that of the period before.',
  'baseline-not-a-number': 'The baseline is not a number.',
  'baseline-not-above-zero': 'A change in % needs a baseline above 0. Enter the number to reach.',
  'target-missing': 'No target. Enter a number.',
  'target-not-a-number': 'The target is not a number.',
  'target-below-nothing': 'More than 100% less is not possible.',
  'target-kind-unknown': 'Unknown kind of target. Choose one from the list.',
  'points-not-a-rate': 'Percentage points fit only KPIs in %. Choose another kind of target.',
  'cadence-unknown': 'Unknown rhythm. Choose one from the list; until then it is monthly.',
  'state-unknown': 'Unknown state. Choose one from the list; until then the goal is active.',
} satisfies Readonly<Record<GoalProblem, string>>;
