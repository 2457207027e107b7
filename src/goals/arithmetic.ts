import type { Day } from '../core/day.ts';

/*
 * How goals are reckoned. Numbers that are not known are NaN; null is no value. Spans count both ends: on its as-of day a
 * goal has that whole day behind it. A deadline before the start leaves nothing to reckon: null, too.
 */

/**
 * - `total`: a count that starts at 0 with the goal (leads, revenue);
 * - `level`: goes from its baseline to its target (followers);
 * - `rate`: nothing accumulates, the value so far is held against the target (bounce rate, cost per lead).
 */
export type GoalKind = 'total' | 'level' | 'rate';

export type GoalStatus = 'no data' | 'on track' | 'at risk' | 'behind' | 'achieved' | 'missed';

interface Aim {
  readonly kind: GoalKind;
  /** A total needs none; one above the target makes the total one that should stay low. */
  readonly baseline: number;
}

interface Span {
  readonly start: Day;
  readonly deadline: Day;
  /** The last complete day of the data. */
  readonly asOf: Day;
}

interface Values {
  readonly target: number;
  readonly actual: number;
}

/** Values that are equal on paper may differ by their last binary digits: an actual may itself be a quotient. */
const SAME_VALUE = 1e-12;
/** Differences and quotients widen that gap, so forecasts are compared less closely. */
const SAME_FORECAST = 1e-9;

const atLeast = (value: number, border: number, tolerance: number): boolean =>
  value >= border - Math.abs(border) * tolerance;
const atMost = (value: number, border: number, tolerance: number): boolean =>
  value <= border + Math.abs(border) * tolerance;

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

const isReckoned = ({ start, deadline, asOf }: Span): boolean => deadline >= start && !Number.isNaN(asOf);
const days = ({ start, deadline }: Span): number => deadline - start + 1;
const daysBehind = ({ start, deadline, asOf }: Span): number => Math.max(0, Math.min(asOf, deadline) - start + 1);

/** What a gain will be at the deadline. Multiplied first: 155 in 31 of 90 days is 450, not 450.00000000000006. */
const onward = (gain: number, span: Span): number => (gain * days(span)) / daysBehind(span);

/** Share of the way that is done, as a fraction (of a total, share of the target); may be below 0 or above 1. */
export function progress({ kind, baseline, target, actual }: Aim & Values): number | null {
  return known(kind === 'total' ? actual / target : (actual - baseline) / (target - baseline));
}

/** Where the goal should be at the end of the as-of day, in its own unit. */
export function pace(goal: Aim & Span & Pick<Values, 'target'>): number | null {
  const { kind, baseline, target } = goal;
  if (!isReckoned(goal)) return null;
  if (kind === 'total') return known((target * daysBehind(goal)) / days(goal));
  if (Number.isNaN(baseline)) return null;
  return known(kind === 'rate' ? target : baseline + ((target - baseline) * daysBehind(goal)) / days(goal));
}

/** Where the goal arrives if it goes on as it did so far, in its own unit; nothing before the start. */
export function forecast(goal: Aim & Span & Pick<Values, 'actual'>): number | null {
  const { kind, baseline, actual } = goal;
  if (!isReckoned(goal) || goal.asOf < goal.start) return null;
  if (kind === 'total') return known(onward(actual, goal));
  if (Number.isNaN(baseline)) return null;
  return known(kind === 'rate' ? actual : baseline + onward(actual - baseline, goal));
}

/** What each day has to bring from now on, below 0 where the value has to fall; nothing from the deadline on. */
export function runRate({ actual, target, deadline, asOf }: Values & Omit<Span, 'start'>): number | null {
  return asOf >= deadline ? null : known((target - actual) / (deadline - asOf));
}

/**
 * Judged by the value from the deadline on, before it by the forecast. A rising total and a level are achieved as soon as
 * they arrive. What may still be lost is judged at the deadline only: a total that should stay low, a rate, and a value
 * to be held (target and baseline are the same).
 */
export function status(goal: Aim & Span & Values): GoalStatus | null {
  const { kind, baseline, target, actual } = goal;
  if (!isReckoned(goal) || Number.isNaN(target)) return null;
  if (Number.isNaN(actual) || goal.asOf < goal.start) return 'no data';
  if (kind !== 'total' && Number.isNaN(baseline)) return null;

  const falls = target < baseline;
  const isMet = falls ? atMost(actual, target, SAME_VALUE) : atLeast(actual, target, SAME_VALUE);
  if (goal.asOf >= goal.deadline) return isMet ? 'achieved' : 'missed';
  if (kind === 'total') return falls ? statusOfLimit(target, onward(actual, goal)) : statusOfTotal(goal, isMet);
  if (target === baseline) return isMet ? 'on track' : 'behind';
  if (kind === 'level' && isMet) return 'achieved';
  // By what was gained, not by the value: followers that stay at their baseline are on no part of the way.
  const gain = actual - baseline;
  return statusOfShare((kind === 'rate' ? gain : onward(gain, goal)) / (target - baseline));
}

function statusOfTotal(goal: Span & Values, isMet: boolean): GoalStatus | null {
  if (isMet) return 'achieved';
  return goal.target <= 0 ? 'behind' : statusOfShare(onward(goal.actual, goal) / goal.target);
}

/** At risk from 90% of the way on. */
function statusOfShare(share: number): GoalStatus | null {
  if (!Number.isFinite(share)) return null;
  if (atLeast(share, 1, SAME_FORECAST)) return 'on track';
  return atLeast(share, 0.9, SAME_FORECAST) ? 'at risk' : 'behind';
}

/** The mirror of it, for a total that should stay below its target: at risk up to 10% above. */
function statusOfLimit(limit: number, arrives: number): GoalStatus | null {
  if (!Number.isFinite(arrives)) return null;
  if (atMost(arrives, limit, SAME_FORECAST)) return 'on track';
  return atMost(arrives, limit * 1.1, SAME_FORECAST) ? 'at risk' : 'behind';
}

/** The target after some periods of the same growth; `rate` is a fraction, not below -1. */
export const compoundTarget = (baseline: number, rate: number, periods: number): number | null =>
  // NaN to the power of 0 is 1: an unknown rate is asked for by name.
  !(rate >= -1) || periods < 0 ? null : known(baseline * (1 + rate) ** periods);

/** The change as a fraction of the earlier value; from 0 or below there is none. */
export const change = (now: number, before: number): number | null =>
  before > 0 ? known((now - before) / before) : null;
