import type { Level } from '../../model/dimensions.ts';
import type { Answers, ImportedTable } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { importerOf } from '../report.ts';
import { normalName, type SourceTable } from '../source-table.ts';
import { TableReader } from '../table-reader.ts';

/**
 * "Facebook Insights Data Export", until about 2023. Names stand twice, for times and for people (`Total Count`, `Unique
 * Users`): the larger column is the times. Weekly and 28-day columns count each day many times over: never read.
 */
const PLATFORM = 'Facebook Insights';
const SOURCE = 'facebook-insights';

const posts = importerOf({
  id: 'facebook-insights-posts',
  platform: PLATFORM,
  source: SOURCE,
  evidence: 'seen',
  channel: 'facebook',
  level: 'post',
  basis: 'lifetime',
  placement: 'mixed',
  monthFirst: true,
  dimensions: {
    from: ['posted'],
    postId: ['post id'],
    postUrl: ['permalink'],
    postTitle: ['post message'],
    postType: ['type'],
    postTheme: ['content tags'],
  },
  measures: {
    reach: ['lifetime post total reach'],
    impressions: ['lifetime post total impressions'],
    views: ['lifetime total video views'],
    clicks: ['lifetime post consumptions'],
    linkClicks: ['lifetime post consumptions by type - link clicks'],
    reactions: ['lifetime post stories by action type - like'],
    comments: ['lifetime post stories by action type - comment'],
    shares: ['lifetime post stories by action type - share'],
    negativeFeedback: ['lifetime negative feedback from users'],
  },
  parts: {
    organic: {
      reach: ['lifetime post organic reach'],
      impressions: ['lifetime post organic impressions'],
      views: ['lifetime organic video views'],
    },
    paid: {
      reach: ['lifetime post paid reach'],
      impressions: ['lifetime post paid impressions'],
      views: ['lifetime paid video views'],
    },
  },
  needs: [['post id'], ['permalink'], ['post message'], ['posted']],
});

/** In the workbook, sheets hold what a metric is made of, under bare names; the sheet's name is the metric's, cut short. */
const SHEETS: readonly (readonly [start: string, metric: string])[] = [
  ['lifetime post stories by act', 'Lifetime Post Stories by action type'],
  ['lifetime post consumptions b', 'Lifetime Post Consumptions by type'],
];
const KINDS = new Set(['like', 'comment', 'share', 'link clicks', 'other clicks', 'photo view', 'video play']);

const sheetOf = (table: SourceTable): string =>
  /^(?:XLSX?|SpreadsheetML)$/u.test(table.encoding) ? (table.file.split(' › ').at(-1) ?? '') : '';

const metricOf = (table: SourceTable): string | undefined =>
  SHEETS.find(([start]) => normalName(sheetOf(table)).startsWith(start))?.[1];

function withMetric(table: SourceTable): SourceTable {
  const metric = metricOf(table);
  if (metric === undefined) return table;
  const header = table.header.map(name => (KINDS.has(normalName(name)) ? `${metric} - ${name}` : name));
  return { ...table, header };
}

/** Sheets of what is no measure of ours, people by kind of action or country: known, so that nobody maps 50 of them. */
function unread(importer: string, level: Level, table: SourceTable, answers: Answers): ImportedTable {
  const title = sheetOf(table);
  const shape = {
    importer,
    platform: PLATFORM,
    level,
    grain: 'day',
    measures: [],
    dimensions: [],
    dateColumns: [],
  } as const;
  const imported = new TableReader(table, answers, shape).read(() => ({
    ignored: { code: 'metric-unknown', parameters: { title } },
  }));
  return { ...imported, warnings: [] };
}

/** The metric's name; somebody's own sheet may be called `Daily report`. */
const OF_ONE_METRIC =
  /^(?:lifetime|daily|weekly|28 days) (?:likes? |talking |reach |demographics |country |city |language |logged-in |external |negative |positive |check-ins |liked |page (?:posts|stories|consumptions) |post (?:stories|consum\w+) |total (?:frequency|get direct|phone calls|web ?site))/iu;
const isSheetOfOne = (sheet: string): boolean => OF_ONE_METRIC.test(`${sheet} `);

export const facebookInsightsPosts: Importer = {
  ...posts,
  read: (table, answers) => {
    const isRead = !isSheetOfOne(sheetOf(table)) || metricOf(table) !== undefined;
    const imported = isRead ? posts.read(withMetric(table), answers) : unread(posts.id, 'post', table, answers);
    // Of workbooks, no more than the names of their sheets is known.
    return sheetOf(table) === '' ? imported : { ...imported, evidence: 'quoted' };
  },
};

const page = importerOf({
  id: 'facebook-insights-page',
  platform: PLATFORM,
  source: SOURCE,
  evidence: 'seen',
  channel: 'facebook',
  level: 'account',
  basis: 'activity',
  placement: 'mixed',
  monthFirst: true,
  dimensions: { from: ['date'] },
  measures: {
    followers: ['lifetime total likes'],
    followersGained: ['daily new likes'],
    followersLost: ['daily unlikes'],
    reach: ['daily total reach'],
    impressions: ['daily total impressions'],
    views: ['daily total video views'],
    pageVisits: ['daily logged-in page views', 'daily total logged-in views'],
    clicks: ['daily page consumptions', 'daily total consumptions'],
    linkClicks: ['daily page consumptions by type - link clicks'],
    reactions: ['daily positive feedback from users - like'],
    comments: ['daily positive feedback from users - comment'],
    negativeFeedback: ['daily negative feedback from users'],
  },
  parts: {
    organic: { reach: ['daily organic reach'], impressions: ['daily organic impressions'] },
    paid: { reach: ['daily paid reach'], impressions: ['daily paid impressions'] },
  },
  needs: [['date'], ['lifetime total likes', 'daily new likes', 'daily total reach', 'daily total impressions']],
  lacks: ['post id'],
});

export const facebookInsightsPage: Importer = {
  ...page,
  recognises: (header, above, sheet) =>
    page.recognises(header, above, sheet) || (isSheetOfOne(sheet) && normalName(header[0] ?? '') === 'date'),
  read: (table, answers) =>
    page.recognises(table.header, table.preamble, '')
      ? page.read(table, answers)
      : unread(page.id, 'account', table, answers),
};
