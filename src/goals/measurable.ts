import { variablesOf } from '../core/expression.ts';
import type { Kpi } from '../kpis/kpi.ts';
import type { MeasurableVerdict, Report } from '../model/goal-checks.ts';
import { type MeasureId, measureSpec } from '../model/measures.ts';

/** Which measures there are any numbers of, by channel. */
export type MeasuredChannels = ReadonlyMap<string, ReadonlySet<MeasureId>>;

interface Missing {
  readonly measure: MeasureId;
  /** Any one of them brings it. */
  readonly from: readonly Report[];
}

export interface Measurable {
  readonly verdict: MeasurableVerdict;
  readonly missing: readonly Missing[];
}

/** Whether the data that are there can tell the KPI, of one channel or (`''`) of all. */
export function checkMeasurable(kpi: Kpi, channel: string, measured: MeasuredChannels): Measurable {
  const needed = variablesOf(kpi.formula);
  const everywhere = new Set([...measured.values()].flatMap(measures => [...measures]));
  const here = channel === '' ? everywhere : (measured.get(channel) ?? new Set());
  const isThere = (id: MeasureId): boolean => (ofTheSite.has(id) ? everywhere : here).has(id);

  const missing = needed.filter(id => !isThere(id)).map(measure => ({ measure, from: reportsWith(measure, channel) }));
  if (missing.length > 0) return { verdict: 'measures-missing', missing };
  // Spend of one channel over leads of another is a cost per lead of nothing.
  const together =
    channel !== '' || kpi.rows === 'any' || [...measured.values()].some(has => needed.every(id => has.has(id)));
  return { verdict: together ? 'measurable' : 'spread-over-channels', missing };
}

/** What is measured of the whole site stands beside any channel. */
const ofTheSite: ReadonlySet<MeasureId> = new Set(['siteSessions', 'siteSales']);

interface Source {
  /** Absent where it tells of any channel. */
  readonly channels?: readonly string[];
  readonly measures: readonly MeasureId[];
}

/** What importers give; a test holds it to them. */
export const sources: Readonly<Record<Exclude<Report, 'table' | 'costs' | 'values'>, Source>> = {
  x: {
    channels: ['x'],
    measures: [
      'impressions',
      'engagements',
      'reactions',
      'comments',
      'shares',
      'saves',
      'linkClicks',
      'pageVisits',
      'followersGained',
      'followersLost',
      'posts',
      'views',
    ],
  },
  'meta-ads': {
    channels: ['meta', 'facebook', 'instagram', 'threads', 'whatsapp'],
    measures: [
      'spend',
      'impressions',
      'reach',
      'linkClicks',
      'clicks',
      'engagements',
      'reactions',
      'comments',
      'shares',
      'saves',
      'views',
      'leads',
      'conversions',
      'revenue',
    ],
  },
  linkedin: { channels: ['linkedin'], measures: ['followersGained'] },
  ga4: {
    measures: [
      'sessions',
      'engagedSessions',
      'timeOnPage',
      'conversions',
      'orders',
      'revenue',
      'siteSessions',
      'siteSales',
    ],
  },
};

/** What is computed comes from costs or from values, and never from a file. */
const computedFrom = (measure: MeasureId): 'costs' | 'values' =>
  measure === 'investment' || measure === 'organicCost' ? 'costs' : 'values';

function reportsWith(measure: MeasureId, channel: string): readonly Report[] {
  if (measureSpec(measure).computed) return [computedFrom(measure)];
  const files = (Object.keys(sources) as (keyof typeof sources)[]).filter(id => {
    const { channels, measures } = sources[id];
    return measures.includes(measure) && (channel === '' || !channels || channels.includes(channel));
  });
  return [...files, 'table'];
}
