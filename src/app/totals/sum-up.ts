import type { Settings } from '../../model/settings.ts';
import { type AddedCosts, addCosts } from './add-costs.ts';
import { addDerived, worthAdder } from './add-values.ts';
import { type Counted, countRows } from './count-rows.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type GoalRow, goalMonthRows, goalRows, watchedGoals } from './goal-rows.ts';
import { campaignLifeRows, campaignRows, categoryRows, channelRows, type GroupRow } from './group-rows.ts';
import { LineSums } from './line-sums.ts';
import { type chosenPeriods, holdsMonth, type Period, type Span } from './periods.ts';
import type { Ledgers } from './read-ledgers.ts';
import type { ReadRows } from './read-rows.ts';

export interface SummedUp {
  readonly sums: LineSums;
  readonly goals: readonly GoalRow[];
  readonly counted: Counted;
  readonly costs: AddedCosts;
  readonly groups: readonly GroupRow[];
  /** Null where there is neither data nor costs. */
  readonly coverage: Coverage | null;
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
  const spans: readonly Span[] = [
    ...(chosen ? [chosen.chosen, chosen.previous, chosen.lastYear] : []),
    ...watched.spans,
  ];
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
  const firstGoal = periods.length - watched.spans.length;
  const groups = chosen
    ? [
        ...categoriesOf(costs, { ...chosen.chosen, kind: 'category' }, months.length),
        ...categoriesOf(costs, { ...chosen.previous, kind: 'previousCategory' }, months.length + 1),
        ...campaignRows({ ...chosen.chosen, kind: 'campaign' }, months.length, sums),
        ...campaignLifeRows(months.length, sums, rows),
        ...channelRows(months.length, sums, rows),
        ...goalMonthRows(watched, sums, firstGoal),
      ]
    : [];
  return {
    sums,
    goals: goalRows(watched, sums, firstGoal),
    counted,
    costs,
    groups,
    coverage: chosen ? coverageOf(chosen.chosen, months, sums, rows, ledgers.costs) : null,
  };
}

const categoriesOf = ({ lines, imported }: AddedCosts, period: Period, at: number): readonly GroupRow[] =>
  categoryRows(
    period,
    imported[at] ?? 0,
    lines.filter(line => line.period === at),
  );
