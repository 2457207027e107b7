import type { Day } from '../core/day.ts';
import type { Placement } from './dimensions.ts';
import type { MeasureId } from './measures.ts';

/**
 * A goal, as one row of the Goals sheet says it: a KPI of the catalogue, where it is measured, from what to what, until
 * when. What it has reached so far is computed by the sheet's own formulas over the goal's row of Totals.
 */
export interface Goal {
  /** `g` and 8 hex digits; given by the add-on, also to a row that was typed by hand: `''` until then. */
  readonly id: string;
  /** The sentence of the goal, or what a person called it. */
  readonly name: string;
  /** Id of a KPI. */
  readonly kpi: string;
  /** Id or own name of a channel; `''` for all social channels. */
  readonly channel: string;
  /** `''` for all campaigns. */
  readonly campaign: string;
  /** `''` for organic and paid together. */
  readonly placement: GoalPlacement;
  /** Only `typedMeasures` of this type (e-book, newsletter, booking); `''` for all. What has no type counts whole. */
  readonly conversionType: string;
  readonly start: Day;
  /** Included. */
  readonly deadline: Day;
  /** Null where it isn't known, which only a total that should rise can do without. */
  readonly baseline: number | null;
  readonly targetKind: TargetKind;
  /** As typed: 500; 0.15 for "15% more", -0.2 for "20% less"; -0.05 for five percentage points less. */
  readonly target: number;
  /** One of `objectives`, or words of the brand's own; `''` for none. */
  readonly objective: string;
  readonly owner: string;
  /** How often somebody looks at it. */
  readonly cadence: Cadence;
  readonly state: GoalState;
  /** Goals that were made together (each quarter of a repeating one) or adjusted from one another; `''` for none. */
  readonly series: string;
  readonly note: string;
}

export type GoalPlacement = '' | Exclude<Placement, 'mixed'>;

/** What a conversion type narrows. Visits and costs have none. */
export const typedMeasures: readonly MeasureId[] = ['conversions', 'leads'];

/**
 * `relative`: target = baseline x (1 + typed), from a baseline above 0. `points`: target = baseline + typed, for KPIs that
 * are shown in percent. A blank cell means `absolute`.
 */
export const targetKinds = ['absolute', 'relative', 'points'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** A blank cell means `monthly`. */
export const cadences = ['weekly', 'monthly', 'quarterly'] as const;
export type Cadence = (typeof cadences)[number];

/** A blank cell means `active`. */
export const goalStates = ['active', 'paused', 'archived'] as const;
export type GoalState = (typeof goalStates)[number];

/** What a goal serves, in the words of the business. */
export const objectives = ['awareness', 'traffic', 'leads', 'sales', 'loyalty', 'service'] as const;
export type Objective = (typeof objectives)[number];

/** How often a goal repeats, and how long each of them lasts. */
export const spanUnits = ['week', 'month', 'quarter', 'year'] as const;
export type SpanUnit = (typeof spanUnits)[number];

/** Goals to start from. */
export const readyMadeGoals = [
  'more-traffic',
  'share-of-traffic',
  'more-sessions-every-month',
  'lower-bounce-rate',
  'more-impressions-every-quarter',
  'more-followers',
  'downloads',
  'leads-within-budget',
  'cost-per-conversion',
  'more-orders',
  'share-of-sales',
  'repeat-customers',
  'lower-churn',
] as const;
export type ReadyMadeGoalId = (typeof readyMadeGoals)[number];

/**
 * Columns of the Goals sheet, by the keys of its hidden first row.
 *
 * - What people type: `inputs`. A row with a KPI, a start, a deadline and a target is a goal; all else may be blank.
 * - What formulas compute: `computed`, native and over Totals only. `totalsRow` (where the goal stands on Totals), `kpiRow`
 *   (where its KPI stands on the coefficient sheet) and `kind` are hidden.
 */
export const goalInputs = [
  'id',
  'series',
  'name',
  'kpi',
  'channel',
  'campaign',
  'placement',
  'conversionType',
  'start',
  'deadline',
  'baseline',
  'targetKind',
  'target',
  'objective',
  'owner',
  'cadence',
  'state',
  'note',
] as const;
export type GoalInput = (typeof goalInputs)[number];

export const goalComputed = [
  'kpiRow',
  'totalsRow',
  'kind',
  'targetValue',
  'asOf',
  'actual',
  'progress',
  'pace',
  'forecast',
  'runRate',
  'status',
  'problem',
] as const;

/** What may be wrong with a row; it is said in the row's `problem`. */
export const goalProblems = [
  'kpi-missing',
  'kpi-unknown',
  'placement-unknown',
  /** The KPI counts nothing that has a conversion type. */
  'type-without-conversions',
  'start-missing',
  'start-not-a-day',
  'deadline-missing',
  'deadline-not-a-day',
  'deadline-before-start',
  'baseline-missing',
  'baseline-not-a-number',
  /** A relative target needs a baseline above 0. */
  'baseline-not-above-zero',
  'target-missing',
  'target-not-a-number',
  /** More than 100% less. */
  'target-below-nothing',
  'target-kind-unknown',
  /** Points of a KPI that isn't shown in percent. */
  'points-not-a-rate',
  'cadence-unknown',
  'state-unknown',
] as const;
export type GoalProblem = (typeof goalProblems)[number];

/** Rows that are ready to be typed into. */
export const GOAL_ROWS = 100;
