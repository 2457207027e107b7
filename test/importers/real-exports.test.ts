import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/importers/read-file.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { dataOf, linesOf, sum, tableOf, tools } from './read.ts';

/** Files that platforms really produced lie beside the checkout, where there are any; they are nobody's to copy. */
const folder = resolve(import.meta.dirname, '../../../shared/exports/files');
const present = existsSync(folder);
if (!present) console.warn(`Skipped: no real export files at ${folder}`);

const fileOf = (path: string) => ({
  name: path.split('/').at(-1) ?? path,
  bytes: new Uint8Array(readFileSync(join(folder, path))),
});

describe.skipIf(!present)('real export files', () => {
  it('are all read or refused with a reason, and no line is lost or doubled', () => {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    expect(paths.length).toBeGreaterThan(50);
    const refused: string[] = [];
    for (const entry of paths) {
      const bytes = new Uint8Array(readFileSync(join(entry.parentPath, entry.name)));
      const content = readFile({ name: entry.name, bytes }, {}, tools);
      if (!content.ok) {
        refused.push(`${entry.name}: ${content.error.code}`);
        continue;
      }
      for (const table of content.value.tables) {
        const lines = linesOf(table);
        expect(new Set(lines).size, entry.name).toBe(lines.length);
        expect(table.rejected, entry.name).toEqual([]);
      }
    }
    // Column names only; filters without a number; names and descriptions of columns, and no row of data.
    expect(refused.sort()).toEqual([
      'empty_campaign_report_alltime.csv: no-rows',
      'gsc_Filters.csv: no-table',
      'vic_video_posts_2014-01_2014-02.csv: no-table',
    ]);
  });

  const totals: readonly (readonly [string, number, Partial<Record<MeasureId, number>>])[] = [
    [
      'x_twitter/daily_tweet_activity_metrics_20210101_20210201_en.csv',
      31,
      {
        impressions: 428_246,
        engagements: 15_473,
        reactions: 1981,
        comments: 245,
        shares: 561,
        linkClicks: 3510,
        posts: 189,
      },
    ],
    [
      'x_twitter/tweet_activity_metrics_rOpenSci_20161201_20170101_en.csv',
      37,
      { impressions: 110_828, engagements: 1421, shares: 145 },
    ],
    [
      'x_twitter/tweet_activity_metrics_rOpenSci_20180601_20180701_en.csv',
      28,
      { impressions: 238_799, engagements: 3637, reactions: 525 },
    ],
    [
      'x_twitter/wormhole_account_analytics_content_2024-11-21_2025-02-19.csv',
      141,
      { impressions: 9325, shares: 63, pageVisits: 120 },
    ],
    [
      'x_twitter/wormhole_account_overview_analytics.csv',
      50,
      { impressions: 9699, shares: 63, followersGained: 139, followersLost: 4 },
    ],
    [
      'meta_ads/lemauricien_adsets_age_gender_Jun-Jul-2025.csv',
      144,
      { impressions: 149_829, clicks: 5967, views: 13_499, engagements: 74_639 },
    ],
  ];

  it.each(totals)('%s has %i rows and these totals', (path, rows, expected) => {
    const table = tableOf(fileOf(path));
    expect(table.rows).toHaveLength(rows);
    for (const [measure, total] of Object.entries(expected))
      expect(sum(dataOf(table), measure as MeasureId), measure).toBe(total);
  });

  it('LinkedIn followers: 153 gained in a year', () => {
    const content = readFile(fileOf('linkedin_page/bs4cl_followers_1739343974503.xlsx'), {}, tools);
    const [gains, ...audience] = content.ok ? content.value.tables : [];
    expect(gains && [gains.rows.length, sum(dataOf(gains), 'followersGained')]).toEqual([365, 153]);
    expect(audience).toHaveLength(5);
  });

  it.each([
    'daily_tweet_activity_metrics_20210101_20210201_en.csv',
    'tweet_activity_metrics_rOpenSci_20161201_20170101_en.csv',
    'tweet_activity_metrics_rOpenSci_20180601_20180701_en.csv',
  ])('X’s own engagement rate equals ours on every row of %s', name => {
    const file = fileOf(`x_twitter/${name}`);
    // Read here without the importer: the third number behind the time of a post, or behind a day and its tweets.
    const rate = /(?:\+0000"|^"\d{4}-\d\d-\d\d","\d+"),"[\d.]+","[\d.]+","([^"]+)"/gmu;
    const own = [...new TextDecoder().decode(file.bytes).matchAll(rate)].map(match => Number(match[1]));
    const rows = dataOf(tableOf(file));
    const rates = rows.map(row => (row.measures.engagements ?? 0) / (row.measures.impressions ?? 0));
    expect(rates).toHaveLength(own.length);
    for (const [i, value] of rates.entries()) expect(value).toBeCloseTo(own[i] ?? Number.NaN, 12);
  });
});
