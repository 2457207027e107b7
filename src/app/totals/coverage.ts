import type { Day } from '../../core/day.ts';
import type { CostEntry } from '../../model/costs.ts';
import type { MeasureId } from '../../model/measures.ts';
import type { LineSums } from './line-sums.ts';
import type { Period } from './periods.ts';
import type { ReadRows } from './read-rows.ts';

/** Of which part of the chosen period returns and costs are known: ROI over unequal parts would be of nothing. */
export interface Coverage {
  /** The last days of it that they reach; null where there is none. */
  readonly returnTo: Day | null;
  readonly costTo: Day | null;
  /** Months of it in which only the other is known. */
  readonly monthsWithoutReturn: number;
  readonly monthsWithoutCost: number;
}

/**
 * Returns reach as far as the data of the channels that have any in the period do: a day without a sale is known, too.
 *
 * @param months the months of the sums' first periods, from the first.
 */
export function coverageOf(
  chosen: Period,
  months: readonly Period[],
  sums: LineSums,
  rows: ReadRows,
  costs: readonly CostEntry[],
): Coverage {
  const has = (period: number, id: MeasureId): boolean => {
    const m = sums.at(id);
    return sums.in(period).some(({ values }) => !Number.isNaN(values[m] as number));
  };
  let monthsWithoutReturn = 0;
  let monthsWithoutCost = 0;
  const withReturn = new Set<number>();
  months.forEach((month, index) => {
    if (month.to < chosen.from || month.from > chosen.to) return;
    const [returned, spent] = [has(index, 'totalReturn'), has(index, 'investment')];
    if (returned) withReturn.add(index);
    if (spent && !returned) monthsWithoutReturn++;
    if (returned && !spent) monthsWithoutCost++;
  });

  const channels = new Set([...withReturn].flatMap(index => returningChannels(sums, index)));
  let returnTo: Day | null = null;
  let costTo: Day | null = null;
  const spendAt = rows.measures.indexOf('spend');
  for (let row = 0; row < rows.count; row++) {
    const [from, to] = [rows.from[row] as Day, Math.min(rows.to[row] as Day, chosen.to)];
    if (from > chosen.to || to < chosen.from) continue;
    const channel = rows.groups[rows.group[row] as number]?.channel ?? '';
    if (channels.has(channel)) returnTo = Math.max(returnTo ?? to, to);
    if (spendAt >= 0 && !Number.isNaN(rows.values[row * rows.measures.length + spendAt])) {
      costTo = Math.max(costTo ?? to, to);
    }
  }
  for (const { from, to, frequency } of costs) {
    if (from > chosen.to || (to ?? (frequency === 'once' ? from : chosen.to)) < chosen.from) continue;
    // A one-off cost of a single day is no sign that costs end there.
    if (to === null && frequency === 'once') costTo = Math.max(costTo ?? from, from);
    else costTo = Math.max(costTo ?? from, Math.min(to ?? chosen.to, chosen.to));
  }
  return { returnTo, costTo, monthsWithoutReturn, monthsWithoutCost };
}

function returningChannels(sums: LineSums, period: number): readonly string[] {
  const m = sums.at('totalReturn');
  return sums.in(period).flatMap(({ line, values }) => (Number.isNaN(values[m] as number) ? [] : [line.channel]));
}
