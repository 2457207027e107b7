import type { MeasureId, MeasureValues } from '../../model/measures.ts';
import type { ImportedTable } from '../imported-table.ts';
import type { SocialSource } from './traffic-source.ts';

const SOCIAL = ['sessions', 'engagedSessions', 'conversions', 'revenue', 'orders'] as const;

/**
 * Of web analytics: social rows carry their numbers and their part of the whole site's, all others only their part of the
 * site's. So `siteSessions` adds up to the site, and `sessions` to what came from social.
 *
 * @param timeOnPage seconds in all, where the file has no more than averages
 */
export function siteMeasures(
  told: MeasureValues,
  social: SocialSource | null,
  timeOnPage = told.timeOnPage,
): MeasureValues {
  const values: Partial<Record<MeasureId, number>> = {};
  if (told.sessions !== undefined) values.siteSessions = told.sessions;
  if (told.revenue !== undefined) values.siteSales = told.revenue;
  if (!social) return values;
  for (const measure of SOCIAL) if (told[measure] !== undefined) values[measure] = told[measure];
  if (timeOnPage !== undefined) values.timeOnPage = timeOnPage;
  return values;
}

/** A row of totals is of the whole site; of key events only social ones are rows, so theirs can't be checked. */
export function withSiteChecks(table: ImportedTable): ImportedTable {
  const listed = (measure: MeasureId) =>
    table.rows.flatMap(({ rows }) => rows).reduce((sum, row) => sum + (row.measures[measure] ?? 0), 0);
  const checks = table.checks.flatMap(({ measure, told }) => {
    const site = ({ sessions: 'siteSessions', revenue: 'siteSales' } as const)[measure as 'sessions' | 'revenue'];
    return site === undefined ? [] : [{ measure: site, told, listed: listed(site) }];
  });
  return { ...table, checks };
}

/** Names that stand for no campaign: `(organic)`, `(not set)`. */
export const campaignName = (text: string): string =>
  /^\((?:not set|direct|organic|referral|none|data not available)\)$/iu.test(text) ? '' : text;
