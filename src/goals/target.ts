import type { Goal } from '../model/goals.ts';
import { compoundTarget } from './arithmetic.ts';
import { type GoalSpan, spanAfter } from './spans.ts';

/** A goal before it has an id. */
export type GoalDraft = Omit<Goal, 'id'>;

type Aim = Pick<Goal, 'baseline' | 'targetKind' | 'target'>;

/** What a goal is to reach, in the unit of its KPI; null where the baseline doesn't carry its kind of target. */
export function targetValue({ baseline, targetKind, target }: Aim): number | null {
  if (targetKind === 'absolute') return target;
  if (baseline === null) return null;
  if (targetKind === 'points') return baseline + target;
  // Of 0 and below, "15% more" says nothing or the opposite.
  return baseline > 0 ? compoundTarget(baseline, target, 1) : null;
}

/**
 * One goal for each span. With `compounds`, each starts from what the one before it is to reach: +15% every quarter is
 * 115, 132.25, 152.09 and 174.90 from 100. Without, all start from the same baseline; absolute targets are the same
 * anyway. Names and series are the caller's.
 */
export function repeated(goal: GoalDraft, spans: readonly GoalSpan[], compounds: boolean): readonly GoalDraft[] {
  let baseline = goal.baseline;
  return spans.map(({ start, deadline }) => {
    const next = { ...goal, start, deadline, baseline };
    if (compounds && goal.targetKind !== 'absolute') baseline = targetValue(next);
    return next;
  });
}

/** What a goal becomes for its next period. */
export interface Adjustment {
  /** The earlier goal, now part of a series. */
  readonly earlier: Goal;
  readonly next: GoalDraft;
}

/**
 * The goal again for the time right after it, with another target. The earlier one keeps its own; both are of one series.
 *
 * What, where, for whom and how often carry over; the baseline is what the earlier goal reached, where that is known.
 * `note` says what the earlier target was.
 */
export function adjustedGoal(
  earlier: Goal,
  aim: Pick<Goal, 'targetKind' | 'target'>,
  actual: number | null,
  note: string,
): Adjustment {
  const { id, ...rest } = earlier;
  const series = earlier.series || id;
  return {
    earlier: { ...earlier, series },
    next: { ...rest, ...spanAfter(earlier), ...aim, baseline: actual, series, state: 'active', note },
  };
}

/** Results x cost of one = budget: 500 leads at 2.75 are 1,375. */
export interface Budget {
  readonly results: number;
  readonly costPerResult: number;
  readonly budget: number;
}

/** The third figure from the other two; null where not exactly two are known, or they are no amounts above 0. */
export function completeBudget({ results, costPerResult, budget }: Partial<Budget>): Budget | null {
  const isAmount = (value: number | undefined): value is number => value !== undefined && value > 0 && value < Infinity;
  if (budget === undefined) {
    return isAmount(results) && isAmount(costPerResult)
      ? { results, costPerResult, budget: results * costPerResult }
      : null;
  }
  if (!isAmount(budget)) return null;
  if (costPerResult === undefined)
    return isAmount(results) ? { results, costPerResult: budget / results, budget } : null;
  return results === undefined && isAmount(costPerResult)
    ? { results: budget / costPerResult, costPerResult, budget }
    : null;
}
