import type { GoalHistory } from '../../app/ledger-api.ts';
import { addMonths, type Day, monthStart } from '../../core/day.ts';
import type { OwnHistory } from '../../goals/achievable.ts';
import { asOfDay } from '../../goals/as-of.ts';
import type { MeasuredChannels } from '../../goals/measurable.ts';
import { type GoalSpan, wholeMonths } from '../../goals/spans.ts';
import type { Kpi } from '../../kpis/kpi.ts';
import type { Goal } from '../../model/goals.ts';
import { type MeasureId, measureSpec } from '../../model/measures.ts';
import { groupValues } from '../../readings/group-total.ts';

type Scope = Pick<Goal, 'channel' | 'placement'>;

/** The site's other traffic is no social channel. */
const SITE = 'web';
/** Of the whole site, whichever channel a goal is about. */
const ofTheSite: ReadonlySet<MeasureId> = new Set(['siteSessions', 'siteSales']);
/** Older periods say little of the next one. */
const MOST_PERIODS = 12;

/**
 * What the KPI was in the periods before a goal. The months that Totals holds make them up: a goal of so many whole
 * months is held against periods of as many, up to the month it starts in; one of any other length against nothing.
 */
export function ownHistory(history: GoalHistory, kpi: Kpi, scope: Scope, span: GoalSpan): OwnHistory {
  const months = wholeMonths(span);
  const first = Math.min(...history.rows.map(({ month }) => month));
  if (months === null || history.rows.length === 0) return { values: [], lastYear: null };
  const start = monthStart(span.start);
  const valueFrom = (from: Day): number | null => {
    const end = addMonths(from, months) - 1;
    return isComplete(history, scope, { start: from, deadline: end }) ? valueIn(history, kpi, scope, from, end) : null;
  };
  const starts = Array.from({ length: MOST_PERIODS }, (_, nth) => addMonths(start, -months * (MOST_PERIODS - nth)));
  return {
    values: starts.filter(from => from >= first).map(valueFrom),
    lastYear: valueFrom(addMonths(start, -12)),
  };
}

/** Which channels have any numbers of a measure. */
export function measuredChannels({ measures, rows }: GoalHistory): MeasuredChannels {
  const measured = new Map<string, Set<MeasureId>>();
  for (const { channel, values } of rows) {
    const found = measured.get(channel) ?? new Set();
    measures.forEach((id, m) => {
      if ((values[m] ?? null) !== null) found.add(id);
    });
    measured.set(channel, found);
  }
  return measured;
}

/** A period that the data don't reach the end of would look bad beside whole ones. */
function isComplete({ rows, lastDays }: GoalHistory, { channel }: Scope, { start, deadline }: GoalSpan): boolean {
  const inSpan = new Set(rows.flatMap(row => (row.month >= start && row.month <= deadline ? [row.channel] : [])));
  const days = new Map(lastDays.map(last => [last.channel, last.day]));
  return asOfDay({ channel, deadline }, days, inSpan) === deadline;
}

/** The rule of the KPI over lines of one channel and placement, each added up over the months: as Totals has it. */
function valueIn({ measures, rows }: GoalHistory, kpi: Kpi, scope: Scope, from: Day, to: Day): number | null {
  const lines = new Map<
    string,
    { readonly channel: string; readonly placement: string; readonly sums: Float64Array }
  >();
  for (const row of [...rows].sort((one, other) => one.month - other.month)) {
    if (row.month < from || row.month > to) continue;
    const key = `${row.channel}\u001f${row.placement}`;
    const line = lines.get(key) ?? { ...row, sums: new Float64Array(measures.length).fill(Number.NaN) };
    lines.set(key, line);
    measures.forEach((id, m) => {
      const value = row.values[m] ?? null;
      if (value === null) return;
      const before = line.sums[m] as number;
      const isStock = measureSpec(id).aggregation === 'latest';
      line.sums[m] = isStock || Number.isNaN(before) ? value : before + value;
    });
  }
  const all = [...lines.values()];
  const count = all.length;
  const channels = [...new Set(all.map(({ channel }) => channel))];
  const [value = Number.NaN] = groupValues(kpi, {
    count,
    values: Object.fromEntries(
      measures.map((id, m) => [
        id,
        Float64Array.from(all, line => (isInScope(line, id, scope) ? (line.sums[m] as number) : Number.NaN)),
      ]),
    ),
    group: new Int32Array(count),
    groups: 1,
    account: Int32Array.from(all, ({ channel }) => channels.indexOf(channel)),
    accounts: channels.length,
    to: new Int32Array(count),
  });
  return Number.isNaN(value) ? null : value;
}

/** A stock is an account's, neither organic nor paid. */
function isInScope(
  line: Scope | { readonly channel: string; readonly placement: string },
  id: MeasureId,
  scope: Scope,
) {
  if (ofTheSite.has(id)) return true;
  if (scope.channel === '' ? line.channel === SITE : line.channel !== scope.channel) return false;
  return scope.placement === '' || line.placement === scope.placement || measureSpec(id).aggregation === 'latest';
}
