import { describe, expect, test } from 'vitest';
import { checkMeasurable, type MeasuredChannels, sources } from '../../src/goals/measurable.ts';
import { type KpiId, kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { followerDays, makeFollowersCsv } from '../fixtures/make-linkedin.ts';
import { dataOf, tableOf, textFile } from '../importers/read.ts';

const all: readonly Kpi[] = kpis;
const check = (id: KpiId, channel: string, measured: Readonly<Record<string, readonly MeasureId[]>>) => {
  const channels: MeasuredChannels = new Map(Object.entries(measured).map(([name, ids]) => [name, new Set(ids)]));
  return checkMeasurable(all.find(kpi => kpi.id === id) as Kpi, channel, channels);
};

describe('a KPI is measurable', () => {
  test('where its channel has all of its measures', () => {
    const measured = { x: ['impressions', 'engagements'] } as const;
    expect(check('engagement_rate_by_impressions', 'x', measured)).toEqual({ verdict: 'measurable', missing: [] });
    expect(check('engagement_rate_by_impressions', '', measured).verdict).toBe('measurable');
  });

  test('not by what another channel has', () => {
    const measured = { x: ['impressions'], linkedin: ['engagements'] } as const;
    expect(check('engagement_rate_by_impressions', 'x', measured)).toEqual({
      verdict: 'measures-missing',
      missing: [{ measure: 'engagements', from: ['x', 'table'] }],
    });
    expect(check('engagement_rate_by_impressions', '', measured)).toEqual({
      verdict: 'spread-over-channels',
      missing: [],
    });
  });

  test('over all channels where its measures may stand apart', () => {
    const measured = { x: ['leads'], meta: ['investment'] } as const;
    expect(check('cost_per_lead', '', measured).verdict).toBe('measurable');
  });

  test('beside what is measured of the whole site', () => {
    const measured = { instagram: ['sessions'], web: ['siteSessions'] } as const;
    expect(check('share_of_site_sessions', 'instagram', measured).verdict).toBe('measurable');
  });
});

describe('what is missing comes from', () => {
  test.each([
    ['sessions', 'tiktok', ['ga4', 'table']],
    ['conversions', 'instagram', ['meta-ads', 'ga4', 'table']],
    ['conversions', 'tiktok', ['ga4', 'table']],
    ['followers', 'instagram', ['table']],
    ['net_new_followers', 'linkedin', ['linkedin', 'table']],
    ['impressions', '', ['x', 'meta-ads', 'table']],
    ['investment', '', ['costs']],
    ['organic_cost', 'x', ['costs']],
    ['valued_return', '', ['values']],
    ['total_return', '', ['values']],
  ] as const)('%s of “%s”', (kpi, channel, from) => {
    expect(check(kpi, channel, {}).missing[0]?.from).toEqual(from);
  });
});

/** Every column that an importer knows, with a 1 in it. */
const filled = (fixed: Readonly<Record<string, string>>, columns: readonly string[]) => {
  const header = [...Object.keys(fixed), ...columns];
  return textFile(`${header.join(',')}\n${[...Object.values(fixed), ...columns.map(() => '1')].join(',')}\n`);
};

test.each([
  [
    'x',
    filled({ Date: '"Mon, Feb 17, 2025"' }, [
      ...['Impressions', 'Likes', 'Engagements', 'Bookmarks', 'Reposts', 'New follows', 'Unfollows', 'Replies'],
      ...['Profile visits', 'Create Post', 'Video views', 'URL clicks'],
    ]),
  ],
  [
    'meta-ads',
    filled({ 'Reporting starts': '2025-03-01', 'Reporting ends': '2025-03-01', 'Campaign name': 'Spring' }, [
      ...['Amount spent (USD)', 'Impressions', 'Reach', 'Link clicks', 'Clicks (all)', 'Post engagements'],
      ...['Post reactions', 'Post comments', 'Post shares', 'Post saves', '3-second video plays', 'Leads'],
      ...['Purchases', 'Purchases conversion value'],
    ]),
  ],
  ['linkedin', makeFollowersCsv(followerDays(3))],
  [
    'ga4',
    filled({ Date: '20250301', 'Session source / medium': 'facebook / cpc' }, [
      ...['Sessions', 'Engaged sessions', 'Key events', 'Total revenue', 'Ecommerce purchases'],
      'Average engagement time per session',
    ]),
  ],
] as const)('%s brings what the importer reads', (source, file) => {
  const rows = dataOf(tableOf(file));
  expect(new Set(rows.map(row => row.source))).toEqual(new Set([source]));
  const found = new Set(rows.flatMap(row => Object.keys(row.measures)));
  expect(found).toEqual(new Set(sources[source].measures));
});
