import type { Settings } from '../../model/settings.ts';
import { type AddedCosts, addCosts } from './add-costs.ts';
import { addDerived, worthAdder } from './add-values.ts';
import { type Counted, countRows } from './count-rows.ts';
import { type GoalRow, goalRows, watchedGoals } from './goal-rows.ts';
import { LineSums } from './line-sums.ts';
import { type chosenPeriods, holdsMonth, type Period, type Span } from './periods.ts';
import type { Ledgers } from './read-ledgers.ts';
import type { ReadRows } from './read-rows.ts';

export interface SummedUp {
  readonly sums: LineSums;
  readonly goals: readonly GoalRow[];
  readonly counted: Counted;
  readonly costs: AddedCosts;
}

/**
 * All sums of all periods: what counts of the rows and what it is worth, costs, and what follows from both.
 *
 * @param chosen null where there is neither data nor costs.
 */
export function sumUp(
  rows: ReadRows,
  ledgers: Pick<Ledgers, 'goals' | 'costs' | 'values'>,
  months: readonly Period[],
  chosen: ReturnType<typeof chosenPeriods> | null,
  settings: Settings,
): SummedUp {
  const watched = watchedGoals(ledgers.goals, rows);
  const spans: readonly Span[] = [...(chosen ? [chosen.chosen, chosen.previous] : []), ...watched.spans];
  const periods = [...months, ...spans];
  const sums = new LineSums(rows, periods);
  const addWorth = worthAdder(rows, ledgers.values, sums);
  const counted = countRows(rows, months, spans, settings.levels, (period, row, m, value, from, to) => {
    sums.add(period, rows.line[row] as number, m, value);
    addWorth?.(period, row, m, value, from, to);
  });
  spans.forEach((span, index) => {
    months.forEach((month, at) => {
      if (holdsMonth(span, month)) sums.addFlows(months.length + index, at);
    });
  });
  const costs = addCosts(sums, periods, months.length, ledgers.costs, settings);
  addDerived(sums);
  return { sums, goals: goalRows(watched, sums, periods.length - watched.spans.length), counted, costs };
}
