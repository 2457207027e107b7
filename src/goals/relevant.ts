import type { KpiId } from '../kpis/catalogue.ts';
import type { Kpi, Stage } from '../kpis/kpi.ts';
import type { FunnelStage, RelevantVerdict } from '../model/goal-checks.ts';
import { type Objective, objectives } from '../model/goals.ts';

export interface Relevant {
  readonly verdict: RelevantVerdict;
  /** Null for what is spent, which belongs to no stage. */
  readonly funnel: FunnelStage | null;
  /** What the KPI usually serves. */
  readonly serves: readonly Objective[];
}

/** Whether the KPI tells anything about the objective. Objectives in a brand's own words are taken as they are. */
export function checkRelevant(kpi: Kpi, objective: string): Relevant {
  const { funnel, serves } = purposes[kpi.id as KpiId] ?? ofStage[kpi.stage];
  const isOwn = !(objectives as readonly string[]).includes(objective);
  const verdict = (): RelevantVerdict => {
    if (objective === '') return 'objective-missing';
    if (vanity.has(kpi.id)) return objective === 'awareness' ? 'relevant' : 'vanity';
    return isOwn || (serves as readonly string[]).includes(objective) ? 'relevant' : 'other-objective';
  };
  return { verdict: verdict(), funnel, serves };
}

/** They say how many looked, not what came of it. */
const vanity: ReadonlySet<string> = new Set<KpiId>([
  'impressions',
  'views',
  'followers',
  'net_new_followers',
  'reactions',
]);

type Purpose = Pick<Relevant, 'funnel' | 'serves'>;

const ofStage: Readonly<Record<Stage, Purpose>> = {
  reach: { funnel: 'cold', serves: ['awareness'] },
  engagement: { funnel: 'warm', serves: ['awareness', 'loyalty'] },
  leads: { funnel: 'hot', serves: ['leads', 'sales'] },
  conversion: { funnel: 'customer', serves: ['sales', 'leads'] },
  value: { funnel: 'customer', serves: ['sales', 'leads'] },
  cost: { funnel: null, serves: objectives },
  care: { funnel: 'customer', serves: ['service', 'loyalty'] },
  advocacy: { funnel: 'warm', serves: ['awareness', 'loyalty'] },
  // No KPI stands in these two.
  goals: { funnel: null, serves: objectives },
  tables: { funnel: null, serves: objectives },
};

const traffic: Purpose = { funnel: 'warm', serves: ['traffic', 'leads', 'sales'] };
const loyalty: Purpose = { funnel: 'customer', serves: ['loyalty', 'sales'] };
const reputation: Purpose = { funnel: 'cold', serves: ['awareness', 'loyalty', 'service'] };

/** KPIs that serve something else than their stage says. */
const purposes: Readonly<Partial<Record<KpiId, Purpose>>> = {
  sessions: traffic,
  visit_rate_by_impressions: traffic,
  clicks: traffic,
  link_clicks: traffic,
  click_through_rate: traffic,
  link_click_through_rate: traffic,
  ad_spend_per_link_click: traffic,
  share_of_site_sessions: traffic,
  bounce_rate_by_sessions: traffic,
  time_on_page_per_session: traffic,
  repeat_customers: loyalty,
  repeat_purchase_rate: loyalty,
  churn_rate: loyalty,
  net_sentiment: reputation,
  positive_mention_share: reputation,
  negative_feedback_rate_by_reach: reputation,
};
