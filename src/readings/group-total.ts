import { type Kpi, measuresOf } from '../kpis/kpi.ts';
import type { MeasureId } from '../model/measures.ts';
import { compile } from './evaluate.ts';

/**
 * Rows to add up, in columns. Groups and accounts are numbered from 0; NaN is a value that nobody measured.
 */
export interface MeasuredRows {
  readonly count: number;
  /** One column of `count` values a measure; a measure without a column was measured nowhere. */
  readonly values: Partial<Readonly<Record<MeasureId, Float64Array>>>;
  readonly group: Int32Array;
  readonly groups: number;
  /** Whose stock it is: channel and account together. Only stocks need it. */
  readonly account: Int32Array;
  readonly accounts: number;
  /** Last day of the row. Only stocks need it. */
  readonly to: Int32Array;
}

type CountedKpi = Pick<Kpi, 'formula' | 'rows'>;

/**
 * The KPI's value in each group: its formula over the group's totals, NaN where it has none.
 *
 * @see groupTotals for what is added up.
 */
export function groupValues(kpi: CountedKpi, rows: MeasuredRows): Float64Array {
  const totals = groupTotals(kpi, rows);
  const compiled = compile(kpi.formula, [...totals.keys()], rows.groups);
  return compiled([...totals.values()], rows.groups).map(value => (Number.isFinite(value) ? value : Number.NaN));
}

/**
 * The total of each of the KPI's measures in each group; NaN where no counted row has it.
 *
 * Of a KPI with `complete` rows, only rows that have all of its flows count. If it has stocks, the flows are added up
 * over the accounts that have a value of every stock (and a complete row), and the stocks over the same accounts. With
 * `any`, each measure is added up for itself. A stock is the account's latest value within the group: what stands on the
 * rows of its last day, added up.
 */
export function groupTotals(kpi: CountedKpi, rows: MeasuredRows): ReadonlyMap<MeasureId, Float64Array> {
  const { flows, stocks } = measuresOf(kpi);
  const totals = new Map<MeasureId, Float64Array>();
  const counts = kpi.rows === 'complete' ? completeRows(flows, rows) : null;
  if (stocks.length > 0) {
    const pairs = pairsOf(rows);
    const latest = stocks.map(id => latestValues(columnOf(rows, id), pairs, rows));
    const counting = counts ? countingPairs(pairs, latest, flows.length > 0 ? counts : null) : null;
    if (counts && counting) {
      for (let row = 0; row < rows.count; row++) {
        if (counting[pairs.of[row] as number] === 0) counts[row] = 0;
      }
    }
    stocks.forEach((id, s) => {
      totals.set(id, sumOfPairs(latest[s] as Float64Array, counting, pairs, rows.groups));
    });
  }
  for (const id of flows) totals.set(id, sumOfRows(columnOf(rows, id), counts, rows));
  return totals;
}

/** 1 for each row that has all of the measures. */
export function completeRows(measures: readonly MeasureId[], rows: Pick<MeasuredRows, 'count' | 'values'>): Uint8Array {
  const complete = new Uint8Array(rows.count).fill(1);
  for (const id of measures) {
    const column = columnOf(rows, id);
    for (let row = 0; row < rows.count; row++) if (Number.isNaN(column[row])) complete[row] = 0;
  }
  return complete;
}

const columnOf = ({ values, count }: Pick<MeasuredRows, 'count' | 'values'>, id: MeasureId): Float64Array =>
  values[id] ?? new Float64Array(count).fill(Number.NaN);

/** The accounts of each group, numbered: accounts of two groups are two. */
export interface Pairs {
  /** Of each row. */
  readonly of: Int32Array;
  /** Of each pair. */
  readonly group: readonly number[];
}

export function pairsOf({ count, group, account, accounts }: MeasuredRows): Pairs {
  const ids = new Map<number, number>();
  const of = new Int32Array(count);
  const groupOfPair: number[] = [];
  for (let row = 0; row < count; row++) {
    const key = (group[row] as number) * accounts + (account[row] as number);
    let pair = ids.get(key);
    if (pair === undefined) {
      pair = groupOfPair.length;
      ids.set(key, pair);
      groupOfPair.push(group[row] as number);
    }
    of[row] = pair;
  }
  return { of, group: groupOfPair };
}

/** The stock of each pair: the sum of what its rows of the last day hold; NaN where there is none. */
function latestValues(column: Float64Array, pairs: Pairs, { count, to }: MeasuredRows): Float64Array {
  const latest = new Float64Array(pairs.group.length).fill(Number.NaN);
  const lastDay = new Int32Array(pairs.group.length);
  for (let row = 0; row < count; row++) {
    const value = column[row] as number;
    if (Number.isNaN(value)) continue;
    const pair = pairs.of[row] as number;
    const day = to[row] as number;
    const before = latest[pair] as number;
    if (Number.isNaN(before) || day > (lastDay[pair] as number)) {
      latest[pair] = value;
      lastDay[pair] = day;
    } else if (day === lastDay[pair]) latest[pair] = before + value;
  }
  return latest;
}

/** 1 for each pair that has every stock and, where flows are asked for, a complete row. */
function countingPairs(pairs: Pairs, stocks: readonly Float64Array[], complete: Uint8Array | null): Uint8Array {
  const counting = new Uint8Array(pairs.group.length).fill(complete ? 0 : 1);
  if (complete) {
    for (let row = 0; row < complete.length; row++) if (complete[row]) counting[pairs.of[row] as number] = 1;
  }
  for (const stock of stocks) {
    for (let pair = 0; pair < stock.length; pair++) if (Number.isNaN(stock[pair])) counting[pair] = 0;
  }
  return counting;
}

function sumOfPairs(values: Float64Array, counting: Uint8Array | null, { group }: Pairs, groups: number): Float64Array {
  const totals = new Float64Array(groups).fill(Number.NaN);
  for (let pair = 0; pair < values.length; pair++) {
    if (!counting || counting[pair]) addTo(totals, group[pair] as number, values[pair] as number);
  }
  return totals;
}

function sumOfRows(column: Float64Array, counting: Uint8Array | null, { count, group, groups }: MeasuredRows) {
  const totals = new Float64Array(groups).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    if (!counting || counting[row]) addTo(totals, group[row] as number, column[row] as number);
  }
  return totals;
}

function addTo(totals: Float64Array, group: number, value: number): void {
  if (Number.isNaN(value)) return;
  const before = totals[group] as number;
  totals[group] = Number.isNaN(before) ? value : before + value;
}
