import type { Kpi } from '../kpis/kpi.ts';
import type { AchievableVerdict, BenchmarkVerdict } from '../model/goal-checks.ts';
import type { Goal } from '../model/goals.ts';
import { change } from './arithmetic.ts';
import { asksForLess, goalKindOf } from './goal-kind.ts';
import { targetValue } from './target.ts';

export interface OwnHistory {
  /** The KPI in the periods before the goal, each as long as it, oldest first; null where nothing was measured. */
  readonly values: readonly (number | null)[];
  /** The same season a year earlier. */
  readonly lastYear: number | null;
}

/** What others reach. A benchmark is of one KPI, whose id says its base. */
interface Benchmark {
  readonly kpi: string;
  readonly value: number;
}

/** Numbers are in the unit of the KPI; changes are fractions, below 0 where it falls. */
export interface Achievable {
  readonly verdict: AchievableVerdict;
  /** What the verdict compares: values, or how far they moved from one period to the next. */
  readonly by: 'value' | 'growth';
  readonly falls: boolean;
  readonly target: number;
  readonly best: number | null;
  readonly median: number | null;
  readonly last: number | null;
  readonly lastYear: number | null;
  /** From the baseline, or from the last period where there is none. */
  readonly growth: number | null;
  readonly bestGrowth: number | null;
  readonly growthOnLastYear: number | null;
  /** How many times the record the target is; null where that says nothing, as beside a record of 0. */
  readonly times: number | null;
  readonly benchmark: { readonly verdict: BenchmarkVerdict; readonly value: number | null } | null;
}

/** From twice the record on, it is said how many times. */
const MANY = 2;
const SAME = 1e-9;

/**
 * The target beside what the brand itself has reached. A level and a target in percent are judged by growth: followers
 * nearly always stand at a record. Null where the goal has no target yet.
 */
export function checkAchievable(
  kpi: Kpi,
  aim: Pick<Goal, 'baseline' | 'targetKind' | 'target'>,
  history: OwnHistory,
  benchmark: Benchmark | null,
): Achievable | null {
  const target = targetValue(aim);
  if (target === null) return null;
  const values = history.values.filter(value => value !== null);
  const last = values.at(-1) ?? null;
  const falls = asksForLess(kpi, aim.baseline ?? last, target);
  const best = bestOf(values, falls);
  const bestGrowth = bestOf(changesOf(history.values), falls);
  const from = aim.baseline ?? last;
  const growth = from === null ? null : change(target, from);

  const isLevel = goalKindOf(kpi) === 'level';
  const byGrowth = (isLevel || aim.targetKind === 'relative') && growth !== null && bestGrowth !== null;
  const record = byGrowth ? bestGrowth : isLevel ? null : best;
  const sought = byGrowth ? growth : target;
  const times = record === null ? null : timesOf(sought, record, falls && !byGrowth);
  return {
    verdict: record === null ? 'no-history' : verdictOf(sought, record, falls, times),
    by: byGrowth ? 'growth' : 'value',
    falls,
    target,
    best,
    median: medianOf(values),
    last,
    lastYear: history.lastYear,
    growth,
    bestGrowth,
    growthOnLastYear: history.lastYear === null ? null : change(target, history.lastYear),
    times,
    benchmark: benchmark && beside(benchmark, kpi, target, falls),
  };
}

function verdictOf(sought: number, record: number, falls: boolean, times: number | null): AchievableVerdict {
  const slack = Math.abs(record) * SAME;
  if (falls ? sought >= record - slack : sought <= record + slack) return 'within-best';
  return times !== null && times >= MANY ? 'times-record' : 'record';
}

/** A low record is beaten by a share of it: half the cost is twice as good. */
function timesOf(sought: number, record: number, isLow: boolean): number | null {
  const times = isLow ? record / sought : sought / record;
  return Number.isFinite(times) && times > 0 ? times : null;
}

const bestOf = (values: readonly number[], falls: boolean): number | null =>
  values.length === 0 ? null : falls ? Math.min(...values) : Math.max(...values);

/** Changes from one period to the very next. */
const changesOf = (values: readonly (number | null)[]): readonly number[] =>
  values.flatMap((now, i) => {
    const before = values[i - 1] ?? null;
    return now === null || before === null ? [] : (change(now, before) ?? []);
  });

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function beside({ kpi, value }: Benchmark, own: Kpi, target: number, falls: boolean): Achievable['benchmark'] {
  if (kpi !== own.id) return { verdict: 'another-base', value: null };
  return { verdict: (falls ? target <= value : target >= value) ? 'beyond' : 'short-of', value };
}
