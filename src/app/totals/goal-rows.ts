import type { Day } from '../../core/day.ts';
import { plainName } from '../../core/plain-name.ts';
import { asOfDay } from '../../goals/as-of.ts';
import { kpis } from '../../kpis/catalogue.ts';
import { type Kpi, measuresOf } from '../../kpis/kpi.ts';
import type { Goal } from '../../model/goals.ts';
import { type MeasureId, measureSpec } from '../../model/measures.ts';
import { groupTotals, type MeasuredRows } from '../../readings/group-total.ts';
import type { GroupRow } from './group-rows.ts';
import { Interning } from './interning.ts';
import type { LineName, LineSums, Sums } from './line-sums.ts';
import { monthsBetween, type Span } from './periods.ts';
import type { ReadRows } from './read-rows.ts';

/** What Totals says of a goal. */
export interface GoalRow {
  readonly goal: Goal;
  /** Its as-of day; null when there are no data in its span. */
  readonly to: Day | null;
  readonly measures: ReadonlyMap<MeasureId, number>;
}

interface Watched {
  readonly goal: Goal;
  /** Its place among the spans; null when there are no data in its span. */
  readonly span: number | null;
  /** Places of its months, as far as it has data: the latest `GOAL_MONTHS`. */
  readonly months: readonly number[];
}

export interface WatchedGoals {
  readonly goals: readonly Watched[];
  /** Each once, however many goals share it. */
  readonly spans: readonly Span[];
}

export const GOAL_MONTHS = 24;
const SITE = 'web';
/** Of the whole site, whichever channel a goal is about. */
const ofTheSite: ReadonlySet<MeasureId> = new Set(['siteSessions', 'siteSales']);

/** The goals that somebody follows, and the days that each is judged by. */
export function watchedGoals(goals: readonly Goal[], rows: ReadRows): WatchedGoals {
  const lastDays = new Map<string, Day>();
  const channels = Array.from(rows.group.subarray(0, rows.count), group => rows.groups[group]?.channel ?? '');
  channels.forEach((channel, row) => {
    lastDays.set(channel, Math.max(lastDays.get(channel) ?? 0, rows.to[row] as Day));
  });
  const channelsIn = remembered((start: Day, deadline: Day): ReadonlySet<string> => {
    const found = new Set<string>();
    channels.forEach((channel, row) => {
      if ((rows.from[row] as Day) <= deadline && (rows.to[row] as Day) >= start) found.add(channel);
    });
    return found;
  });

  const spans = new Interning<Span>();
  const watched = goals.flatMap((goal): Watched[] => {
    if (goal.id === '' || goal.state === 'archived') return [];
    const inSpan = channelsIn(goal.start, goal.deadline);
    const to = goal.channel === '' || inSpan.has(goal.channel) ? asOfDay(goal, lastDays, inSpan) : null;
    if (to === null || to < goal.start) return [{ goal, span: null, months: [] }];
    const type = plainName(goal.conversionType);
    const spanId = (first: Day, last: Day): number =>
      spans.idOf(`${first} ${last} ${type}`, () => ({
        kind: 'goal',
        from: first,
        to: last,
        ...(type === '' ? {} : { conversionType: type }),
      }));
    const months = monthsBetween(goal.start, to).slice(-GOAL_MONTHS);
    return [
      {
        goal,
        span: spanId(goal.start, to),
        months: months.map(month => spanId(Math.max(goal.start, month.from), Math.min(to, month.to))),
      },
    ];
  });
  return { goals: watched, spans: spans.values };
}

/**
 * @param firstSpan number of the first goal's span among the periods of the sums.
 */
export function goalRows({ goals, spans }: WatchedGoals, sums: LineSums, firstSpan: number): readonly GoalRow[] {
  const linesOf = spans.map((_, span) => sums.in(firstSpan + span));
  return goals.map(({ goal, span }) =>
    span === null
      ? { goal, to: null, measures: new Map() }
      : { goal, to: (spans[span] as Span).to, measures: measuresOfGoal(goal, linesOf[span] ?? [], sums.measures) },
  );
}

/** The goal's scope month by month, by the same rules. */
export function goalMonthRows({ goals, spans }: WatchedGoals, sums: LineSums, firstSpan: number): readonly GroupRow[] {
  const linesOf = spans.map((_, span) => sums.in(firstSpan + span));
  return goals.flatMap(({ goal, months }) =>
    months.map((span, at): GroupRow => {
      const { from, to } = spans[span] as Span;
      return {
        period: { kind: 'goalMonth', from, to },
        goal: goal.id,
        month: at + 1,
        channel: goal.channel,
        campaign: goal.campaign,
        measures: measuresOfGoal(goal, linesOf[span] ?? [], sums.measures),
      };
    }),
  );
}

/** All sums of the goal's scope; those of its KPI by the rule of the KPI, so that their quotient is its value. */
function measuresOfGoal(
  goal: Goal,
  lines: readonly Sums[],
  measures: readonly MeasureId[],
): ReadonlyMap<MeasureId, number> {
  const isInScope = scopeOf(goal);
  const kpi = (kpis as readonly Kpi[]).find(({ id }) => id === goal.kpi);
  const totals = new Map<MeasureId, number>();
  const put = (id: MeasureId, total: number): void => {
    if (Number.isNaN(total)) totals.delete(id);
    else totals.set(id, total);
  };
  measures.forEach((id, m) => {
    let total = Number.NaN;
    for (const { line, values } of lines) {
      const value = values[m] as number;
      if (!Number.isNaN(value) && isInScope(line, id)) total = Number.isNaN(total) ? value : total + value;
    }
    put(id, total);
  });
  if (kpi) {
    const { flows, stocks } = measuresOf(kpi);
    const rows = measuredRows(lines, [...flows, ...stocks], measures, isInScope);
    for (const [id, total] of groupTotals(kpi, rows)) put(id, total[0] as number);
  }
  return totals;
}

/** Whether a line's measure belongs to the goal. A stock is an account's, neither organic nor paid. */
function scopeOf(goal: Goal): (line: LineName, id: MeasureId) => boolean {
  const campaign = plainName(goal.campaign);
  return (line, id) => {
    if (ofTheSite.has(id)) return true;
    if (goal.channel === '' ? line.channel === SITE : line.channel !== goal.channel) return false;
    if (campaign !== '' && plainName(line.campaign) !== campaign) return false;
    return goal.placement === '' || line.placement === goal.placement || measureSpec(id).aggregation === 'latest';
  };
}

function measuredRows(
  lines: readonly Sums[],
  ids: readonly MeasureId[],
  measures: readonly MeasureId[],
  isInScope: (line: LineName, id: MeasureId) => boolean,
): MeasuredRows {
  const accounts = new Interning<null>();
  const account = Int32Array.from(lines, ({ line }) =>
    accounts.idOf(`${line.channel}\u001f${line.account}`, () => null),
  );
  const columnOf = (id: MeasureId): Float64Array => {
    const m = measures.indexOf(id);
    return Float64Array.from(lines, ({ line, values }) =>
      isInScope(line, id) ? (values[m] ?? Number.NaN) : Number.NaN,
    );
  };
  return {
    count: lines.length,
    values: Object.fromEntries(ids.map(id => [id, columnOf(id)])),
    group: new Int32Array(lines.length),
    groups: 1,
    account,
    accounts: accounts.values.length,
    to: new Int32Array(lines.length),
  };
}

function remembered<Found>(find: (start: Day, deadline: Day) => Found): (start: Day, deadline: Day) => Found {
  const known = new Map<string, Found>();
  return (start, deadline) => {
    const key = `${start} ${deadline}`;
    const found = known.get(key) ?? find(start, deadline);
    known.set(key, found);
    return found;
  };
}
