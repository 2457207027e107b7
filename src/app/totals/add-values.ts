import type { Day } from '../../core/day.ts';
import { type ValuedResult, type ValueRule, valuedResults } from '../../model/values.ts';
import { isMeasured, totalReturn } from '../../values/return.ts';
import { type ValueStep, valueLookup, worthOf } from '../../values/value-on.ts';
import type { LineSums } from './line-sums.ts';
import type { ReadRows } from './read-rows.ts';

type AddWorth = (period: number, row: number, m: number, value: number, from: Day, to: Day) => void;

/** Adds what counted values are worth to the sums of their line; null where nothing is worth anything. */
export function worthAdder(rows: ReadRows, rules: readonly ValueRule[], sums: LineSums): AddWorth | null {
  const ruled = new Set(rules.map(rule => rule.result));
  const results = rows.measures.map(id => valuedResults.find(result => result === id && ruled.has(result)) ?? null);
  if (results.every(result => result === null)) return null;
  const lookup = valueLookup(rules);
  const at = { valuedReturn: sums.at('valuedReturn'), careSavings: sums.at('careSavings') };
  const width = rows.measures.length;
  const revenueAt = rows.measures.indexOf('revenue');
  const hasAmounts = (row: number): boolean => {
    const revenue = revenueAt < 0 ? Number.NaN : (rows.values[row * width + revenueAt] as number);
    return !Number.isNaN(revenue) && revenue !== 0;
  };
  // A sheet has tens of thousands of rows, and every goal's span asks anew: what a row's results are worth is kept.
  const known = new Map<number, readonly ValueStep[]>();
  const stepsOf = (row: number, m: number, result: ValuedResult): readonly ValueStep[] => {
    const type = rows.conversionType[row] as number;
    const knowsAmounts = hasAmounts(row);
    const place = ((rows.group[row] as number) * rows.conversionTypes.length + type) * width + m;
    const key = place * 2 + Number(knowsAmounts);
    let steps = known.get(key);
    if (steps === undefined) {
      const { channel } = rows.groups[rows.group[row] as number] as ReadRows['groups'][number];
      const conversionType = rows.conversionTypes[type] as string;
      const isInRevenue = isMeasured(result, { hasAmounts: knowsAmounts, conversionType });
      steps = isInRevenue ? [] : lookup(result, conversionType, channel);
      known.set(key, steps);
    }
    return steps;
  };
  return (period, row, m, value, from, to) => {
    const result = results[m] as ValuedResult | null;
    if (result === null) return;
    for (const { into, amount } of worthOf(stepsOf(row, m, result), value, from, to)) {
      sums.add(period, rows.line[row] as number, at[into], amount);
    }
  };
}

/** What follows from the sums of each line: its whole return, and what organic cost is held against. */
export function addDerived(sums: LineSums): void {
  const at = {
    revenue: sums.at('revenue'),
    valuedReturn: sums.at('valuedReturn'),
    careSavings: sums.at('careSavings'),
    totalReturn: sums.at('totalReturn'),
    impressions: sums.at('impressions'),
    organicImpressions: sums.at('organicImpressions'),
  };
  for (const { line, values } of sums.all()) {
    const known = (m: number): number => values[m] ?? Number.NaN;
    values[at.totalReturn] =
      totalReturn(known(at.revenue), known(at.valuedReturn), known(at.careSavings)) ?? Number.NaN;
    if (line.placement === 'organic') values[at.organicImpressions] = known(at.impressions);
  }
}
