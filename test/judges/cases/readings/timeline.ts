import { addMonths, monthEnd, monthStart } from '../../../../src/core/day.ts';
import { pace } from '../../../../src/goals/arithmetic.ts';
import { asOfDay } from '../../../../src/goals/as-of.ts';
import { goalKindOf } from '../../../../src/goals/goal-kind.ts';
import type { Kpi } from '../../../../src/kpis/kpi.ts';
import type { Goal } from '../../../../src/model/goals.ts';
import { seriesKpis } from '../../../../src/templates/kpi-series.ts';
import {
  TIMELINE_MONTHS,
  timelineGoal,
  timelineHidden,
  timelineKpi,
  timelineRows,
} from '../../../../src/templates/timeline-sheet.ts';
import { countedIn } from '../count-data.ts';
import { changeOf, type Facts, kpiOf, social, value } from './facts.ts';
import { Readings } from './readings.ts';

const first = timelineRows.first;
/** The months of a year stand before the first that is shown, to be compared with. */
const COMPUTED = TIMELINE_MONTHS + 12;

/** The KPI that is chosen, month by month, and beside the year before; the goal's months against its path. */
export function timelineReadings(facts: Facts): Readings {
  const readings = new Readings('Timeline');
  readKpi(facts, readings);
  readGoal(facts, readings);
  return readings;
}

function readKpi({ story, words, months, lastMonth: last }: Facts, readings: Readings): void {
  const kpi = kpiOf(seriesKpis.find(id => words.kpis[id] === story.picks.kpi) ?? seriesKpis[0]);
  const of = (back: number): number | null => {
    const month = last === undefined ? undefined : months.find(each => each.first === addMonths(last, -back));
    return month ? value(social(month.lines), kpi) : null;
  };
  for (let row = 0; row < COMPUTED; row++) {
    const back = COMPUTED - 1 - row;
    const given = `${kpi.id}, ${back} months back, of ${story.name}`;
    readings.put(first + row, timelineHidden('monthValue'), 'month', given, of(back), 1);
    const shown = row - (COMPUTED - TIMELINE_MONTHS);
    if (shown < 0) continue;
    const month = last === undefined ? null : addMonths(last, -back);
    readings.put(first + shown, timelineKpi('month'), 'month shown', given, month);
    readings.put(first + shown, timelineKpi('change'), 'change', given, changeOf(of(back), of(back + 12)));
  }
}

interface GoalMonth {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
}

function readGoal(facts: Facts, readings: Readings): void {
  const { story, goals } = facts;
  const goal = goals.find(({ name, state }) => (story.picks.goal ? name === story.picks.goal : state === 'active'));
  if (!goal) return;
  const kpi: Kpi = kpiOf(goal.kpi);
  if (goalKindOf(kpi) !== 'total' || goal.placement !== '' || goal.campaign !== '') {
    throw new Error('The reading of months is of totals of all placements and campaigns');
  }
  const months = monthsOfGoal(goal, kpi, facts);
  if (months.length > TIMELINE_MONTHS) throw new Error('The goal has more months than the sheet lists');
  let soFar: number | null = null;
  for (const [index, { from, to, value: number }] of months.entries()) {
    const row = first + index;
    const given = `month ${index + 1} of ${goal.kpi} of ${story.name}`;
    const isCounted = number !== undefined && index < countedMonths(goal, facts);
    if (number !== null) soFar = (soFar ?? 0) + number;
    const path = pace({
      kind: 'total',
      baseline: goal.baseline ?? Number.NaN,
      target: goal.target ?? Number.NaN,
      start: goal.start,
      deadline: goal.deadline,
      asOf: to,
    });
    readings.put(row, timelineGoal('month'), "goal's month", given, monthStart(from));
    readings.put(row, timelineHidden('value'), "goal's value", given, number);
    readings.put(row, timelineHidden('soFar'), 'goal so far', given, isCounted ? soFar : null);
    readings.put(row, timelineHidden('path'), "goal's path", given, path);
  }
}

/** The day up to which the goal is judged; null where there is nothing to judge it by. */
function asOfOf(goal: Goal, { story }: Facts): number | null {
  const rows = story.rows.filter(({ level }) => level !== 'rival');
  const lastDays = new Map<string, number>();
  for (const { channel, to } of rows) lastDays.set(channel, Math.max(lastDays.get(channel) ?? 0, to));
  const near = rows.filter(({ from, to }) => from <= goal.deadline && to >= goal.start);
  return asOfDay(goal, lastDays, new Set(near.map(({ channel }) => channel)));
}

/** Months from the start to the as-of day. */
function countedMonths(goal: Goal, facts: Facts): number {
  const asOf = asOfOf(goal, facts);
  let count = 0;
  if (asOf !== null) for (let month = monthStart(goal.start); month <= asOf; month = addMonths(month, 1)) count++;
  return count;
}

/** From the start to the deadline; the last with data ends where the data do. */
function monthsOfGoal(goal: Goal, kpi: Kpi, facts: Facts): readonly GoalMonth[] {
  const asOf = asOfOf(goal, facts);
  const found: GoalMonth[] = [];
  for (let month = monthStart(goal.start); month <= goal.deadline; month = addMonths(month, 1)) {
    const from = Math.max(goal.start, month);
    const isCounted = asOf !== null && from <= asOf;
    const to = Math.min(monthEnd(month), isCounted ? asOf : goal.deadline);
    const lines = isCounted ? social(countedIn(facts.counted, { first: from, last: to })) : [];
    const own = lines.filter(({ channel }) => goal.channel === '' || channel === goal.channel);
    found.push({ from, to, value: value(own, kpi) });
  }
  return found;
}
