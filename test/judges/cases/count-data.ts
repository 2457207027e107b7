import { addMonths, type Day, monthEnd, monthStart } from '../../../src/core/day.ts';
import type { Activity } from '../../../src/costs/activity.ts';
import { allocateCosts } from '../../../src/costs/allocate.ts';
import type { CostEntry } from '../../../src/model/costs.ts';
import type { Placement } from '../../../src/model/dimensions.ts';
import { type MeasureId, measureSpec } from '../../../src/model/measures.ts';
import type { DataRow } from '../../../src/model/row.ts';
import { type ValueRule, valuedResults } from '../../../src/model/values.ts';
import { isMeasured } from '../../../src/values/return.ts';
import { valueLookup, worthOf } from '../../../src/values/value-on.ts';
import type { Span } from './stories.ts';

/** What an account, a campaign of it, organic or paid, had in some days. */
export interface Line {
  readonly channel: string;
  readonly account: string;
  readonly campaign: string;
  readonly placement: Placement;
  readonly values: ReadonlyMap<MeasureId, number>;
}

export interface Counted {
  readonly rows: readonly DataRow[];
  readonly costs: readonly CostEntry[];
  readonly values: readonly ValueRule[];
  readonly rateOf: (currency: string) => number;
}

/**
 * What rows of Data, costs and values come to in some days: the plain rule that the refresh of Totals has to keep, row by row,
 * for rows of which all count but posts and rivals. (Which of several sources counts is tested where that is decided.)
 */
export function countedIn(counted: Counted, span: Span): readonly Line[] {
  const lines = new Lines();
  countRows(counted, span, lines);
  for (const { values } of lines.all) {
    const spend = values.get('spend');
    if (spend !== undefined) values.set('investment', spend);
  }
  const periods = [{ from: span.first, to: span.last }];
  for (const cost of allocateCosts(counted.costs, periods, activityOf(counted), counted.rateOf).lines) {
    const line = lines.of({ ...cost, account: '' });
    lines.add(line, 'investment', cost.investment);
    lines.add(line, cost.placement === 'organic' ? 'organicCost' : 'spend', cost.investment);
  }
  for (const line of lines.all) {
    const returns = (['revenue', 'valuedReturn', 'careSavings'] as const).flatMap(id => line.values.get(id) ?? []);
    if (returns.length > 0)
      lines.add(
        line,
        'totalReturn',
        returns.reduce((sum, amount) => sum + amount, 0),
      );
    const shown = line.values.get('impressions');
    if (line.placement === 'organic' && shown !== undefined) lines.add(line, 'organicImpressions', shown);
  }
  return lines.all;
}

/** Which channels, and campaigns on them, had anything in each month. */
function activityOf(counted: Counted): readonly Activity[] {
  const known = activities.get(counted);
  if (known) return known;
  const found = monthsOf(counted.rows).flatMap(month => {
    const ofMonth = new Lines();
    countRows(counted, { first: month, last: monthEnd(month) }, ofMonth);
    return ofMonth.all
      .filter(({ channel, values }) => channel !== 'web' && [...values.keys()].some(id => !isStock(id)))
      .map(({ channel, campaign, values }) => ({ month, channel, campaign, spend: values.get('spend') ?? 0 }));
  });
  activities.set(counted, found);
  return found;
}
const activities = new WeakMap<Counted, readonly Activity[]>();

/** First days of the months from the first to the last row. */
export function monthsOf(rows: readonly Pick<DataRow, 'from' | 'to'>[]): readonly Day[] {
  const months: Day[] = [];
  if (rows.length === 0) return months;
  const last = Math.max(...rows.map(({ to }) => to));
  const first = monthStart(Math.min(...rows.map(({ from }) => from)));
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

const isStock = (id: MeasureId): boolean => measureSpec(id).aggregation === 'latest';
type Named = Omit<Line, 'values'>;
type OpenLine = Named & { readonly values: Map<MeasureId, number> };

class Lines {
  private readonly byName = new Map<string, OpenLine>();

  get all(): readonly OpenLine[] {
    return [...this.byName.values()];
  }

  of({ channel, account, campaign, placement }: Named): OpenLine {
    const name = [channel, account, campaign, placement].join('\u001f');
    const line = this.byName.get(name) ?? { channel, account, campaign, placement, values: new Map() };
    this.byName.set(name, line);
    return line;
  }

  add({ values }: OpenLine, id: MeasureId, value: number): void {
    values.set(id, (values.get(id) ?? 0) + value);
  }
}

function countRows({ rows: all, values: rules, rateOf }: Counted, span: Span, lines: Lines): void {
  const rows = all.filter(({ level }) => level !== 'post' && level !== 'rival');
  const stepsOf = valueLookup(rules);
  for (const row of rows) {
    const [first, last] = [Math.max(row.from, span.first), Math.min(row.to, span.last)];
    if (first > last) continue;
    const part = (last - first + 1) / (row.to - row.from + 1);
    for (const [id, value] of measuresOf(row)) {
      if (isStock(id) || (part < 1 && !measureSpec(id).splits)) continue;
      const amount = value * part * (measureSpec(id).unit === 'currency' ? rateOf(row.currency) : 1);
      lines.add(lines.of(row), id, amount);
      const result = valuedResults.find(each => each === id);
      const hasAmounts = (row.measures.revenue ?? 0) !== 0;
      if (!result || isMeasured(result, { hasAmounts, conversionType: row.conversionType })) continue;
      for (const worth of worthOf(stepsOf(result, row.conversionType, row.channel), amount, first, last)) {
        lines.add(lines.of(row), worth.into, worth.amount);
      }
    }
  }
  // Stocks: what an account's last row up to the end says, however long ago.
  for (const id of new Set(rows.flatMap(row => measuresOf(row).map(([each]) => each)))) {
    if (!isStock(id)) continue;
    const known = rows.filter(row => row.measures[id] !== undefined && row.to <= span.last);
    const nameOf = ({ channel, account }: DataRow) => `${channel}\u001f${account}`;
    const last = new Map<string, Day>();
    for (const row of known) last.set(nameOf(row), Math.max(last.get(nameOf(row)) ?? 0, row.to));
    for (const row of known) {
      if (row.to === last.get(nameOf(row))) lines.add(lines.of(row), id, row.measures[id] ?? 0);
    }
  }
}

const measuresOf = ({ measures }: DataRow) => Object.entries(measures) as readonly [MeasureId, number][];
