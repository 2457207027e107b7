import { fold } from '../core/expression.ts';
import { type Kpi, measuresOf } from '../kpis/kpi.ts';
import type { MeasureId } from '../model/measures.ts';
import type { GoalKind } from './arithmetic.ts';

/** A quotient is a rate; of what has none, a stock makes it a level, and flows alone a total. */
export function goalKindOf(kpi: Pick<Kpi, 'formula'>): GoalKind {
  const either = (left: boolean, right: boolean): boolean => left || right;
  const divides = fold<boolean, MeasureId>(kpi.formula, {
    variable: () => false,
    number: () => false,
    add: either,
    subtract: either,
    multiply: either,
    divide: () => true,
  });
  if (divides) return 'rate';
  return measuresOf(kpi).stocks.length > 0 ? 'level' : 'total';
}

/**
 * Whether the goal asks for less: by its target and baseline; where there is no baseline, by the KPI. A total is judged by
 * its baseline alone, see `status`, which is why one that should stay low can't be without it.
 */
export function asksForLess(kpi: Pick<Kpi, 'direction'>, baseline: number | null, target: number): boolean {
  return baseline === null || baseline === target ? kpi.direction === 'lower-is-better' : target < baseline;
}
