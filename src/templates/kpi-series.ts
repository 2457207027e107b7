import { type KpiId, kpis } from '../kpis/catalogue.ts';
import type { Kpi } from '../kpis/kpi.ts';
import { measuresOf } from '../kpis/kpi.ts';
import { type MeasureId, measureIds } from '../model/measures.ts';
import { coefficientsOf } from '../readings/coefficients.ts';

/**
 * KPIs that a cell chooses among, as numbers for formulas: `above / below x times + plus`, each side one measure. Both sides
 * are summed over the rows that have both, unless they are recorded apart.
 */
export interface KpiSeries {
  readonly id: KpiId;
  readonly unit: Kpi['unit'];
  readonly direction: Kpi['direction'];
  /** Places of measures among those of Totals, from 1; `below` is 0 for a KPI that is no quotient. */
  readonly above: number;
  readonly below: number;
  /** Of the measure that a row must have besides: the other side, or itself. */
  readonly besideAbove: number;
  readonly besideBelow: number;
  readonly times: number;
  readonly plus: number;
}

/** In the order in which they are offered; the first is the default. */
export const seriesKpis = [
  'impressions',
  'reach',
  'views',
  'followers',
  'engagements',
  'engagement_rate_by_impressions',
  'engagement_rate_by_reach',
  'engagement_rate_by_followers',
  'engagement_rate_by_views',
  'link_clicks',
  'link_click_through_rate',
  'sessions',
  'leads',
  'qualified_leads',
  'conversions',
  'conversion_rate_by_sessions',
  'orders',
  'new_customers',
  'revenue',
  'total_return',
  'investment',
  'spend',
  'social_roi',
  'return_on_ad_spend',
  'ad_cpm',
  'organic_cpm',
  'cost_per_lead',
  'cost_per_conversion',
] as const satisfies readonly KpiId[];

export const kpiSeries = (): readonly KpiSeries[] =>
  seriesKpis.map(id => {
    const kpi = (kpis as readonly Kpi<KpiId>[]).find(one => one.id === id);
    if (!kpi) throw new Error(`No KPI ${id}`);
    return seriesOf(kpi);
  });

/** @throws for a KPI of three measures, or of another form. */
export function seriesOf(kpi: Kpi<KpiId>): KpiSeries {
  const { flows, stocks } = measuresOf(kpi);
  const { numerator, denominator } = coefficientsOf(kpi);
  const bottom = [...denominator.measures];
  const below = bottom[0];
  // (return - investment) / investment is return / investment - 1.
  const top = [...numerator.measures].filter(([id]) => id !== below?.[0]);
  const [above] = top;
  const isOne = bottom.length === 0 && denominator.constant === 1;
  const fits =
    top.length === 1 && numerator.constant === 0 && (isOne || (bottom.length === 1 && denominator.constant === 0));
  if (!above || !fits || flows.length + stocks.length > 2) throw new Error(`${kpi.id} has another form`);
  const at = (id: MeasureId): number => measureIds.indexOf(id) + 1;
  const [aboveAt, belowAt] = [at(above[0]), below ? at(below[0]) : 0];
  const both = kpi.rows === 'complete' && below !== undefined;
  return {
    id: kpi.id,
    unit: kpi.unit,
    direction: kpi.direction,
    above: aboveAt,
    below: belowAt,
    besideAbove: both ? belowAt : aboveAt,
    besideBelow: both ? aboveAt : belowAt,
    times: above[1] / (below?.[1] ?? 1),
    plus: below ? (numerator.measures.get(below[0]) ?? 0) / below[1] : 0,
  };
}
