import type { KpiId } from '../kpis/catalogue.ts';
import type { Objective, ReadyMadeGoalId, SpanUnit, TargetKind } from '../model/goals.ts';

/** A goal to start from: everything in it can be changed. Its name is in the texts. */
interface ReadyMadeGoal {
  readonly id: ReadyMadeGoalId;
  readonly kpi: KpiId;
  readonly targetKind: TargetKind;
  /** A number to begin with, in the unit of the KPI or as a fraction. */
  readonly target: number;
  readonly span: SpanUnit;
  /** How many such spans follow one another, each from the target of the one before. */
  readonly repeats: number;
  readonly objective: Objective;
  /** The channel to begin with; `ask`: it should name one; `''`: all of them together are fine. */
  readonly channel: 'instagram' | 'ask' | '';
  readonly conversionType: string;
  /** The goal that belongs to it: what one result may cost, what a basket should be worth. */
  readonly companion: { readonly kpi: KpiId; readonly target: number } | null;
}

const plain = { repeats: 1, channel: '', conversionType: '', companion: null } as const;

export const readyMade: readonly ReadyMadeGoal[] = [
  {
    ...plain,
    id: 'more-traffic',
    kpi: 'sessions',
    targetKind: 'relative',
    target: 0.1,
    span: 'month',
    objective: 'traffic',
    channel: 'ask',
  },
  {
    ...plain,
    id: 'share-of-traffic',
    kpi: 'share_of_site_sessions',
    targetKind: 'absolute',
    target: 0.2,
    span: 'quarter',
    objective: 'traffic',
  },
  {
    ...plain,
    id: 'more-sessions-every-month',
    kpi: 'sessions',
    targetKind: 'relative',
    target: 0.05,
    span: 'month',
    repeats: 12,
    objective: 'traffic',
  },
  {
    ...plain,
    id: 'lower-bounce-rate',
    kpi: 'bounce_rate_by_sessions',
    targetKind: 'relative',
    target: -0.2,
    span: 'quarter',
    objective: 'traffic',
  },
  {
    ...plain,
    id: 'more-impressions-every-quarter',
    kpi: 'impressions',
    targetKind: 'relative',
    target: 0.15,
    span: 'quarter',
    repeats: 4,
    objective: 'awareness',
    channel: 'instagram',
  },
  {
    ...plain,
    id: 'more-followers',
    kpi: 'followers',
    targetKind: 'relative',
    target: 0.05,
    span: 'quarter',
    objective: 'awareness',
    channel: 'ask',
  },
  {
    ...plain,
    id: 'downloads',
    kpi: 'conversions',
    targetKind: 'absolute',
    target: 1000,
    span: 'quarter',
    objective: 'leads',
    conversionType: 'e-book',
  },
  {
    ...plain,
    id: 'leads-within-budget',
    kpi: 'leads',
    targetKind: 'absolute',
    target: 500,
    span: 'quarter',
    objective: 'leads',
    companion: { kpi: 'cost_per_lead', target: 2.75 },
  },
  {
    ...plain,
    id: 'cost-per-conversion',
    kpi: 'cost_per_conversion',
    targetKind: 'absolute',
    target: 10,
    span: 'quarter',
    objective: 'sales',
    companion: { kpi: 'average_order_value', target: 80 },
  },
  {
    ...plain,
    id: 'more-orders',
    kpi: 'orders',
    targetKind: 'relative',
    target: 0.1,
    span: 'quarter',
    objective: 'sales',
  },
  {
    ...plain,
    id: 'share-of-sales',
    kpi: 'share_of_site_sales',
    targetKind: 'absolute',
    target: 0.1,
    span: 'quarter',
    objective: 'sales',
  },
  {
    ...plain,
    id: 'repeat-customers',
    kpi: 'repeat_customers',
    targetKind: 'absolute',
    target: 100,
    span: 'year',
    objective: 'loyalty',
  },
  {
    ...plain,
    id: 'lower-churn',
    kpi: 'churn_rate',
    targetKind: 'relative',
    target: -0.1,
    span: 'year',
    objective: 'loyalty',
  },
];
