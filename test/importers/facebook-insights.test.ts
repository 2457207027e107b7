import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import type { InsightsDay, InsightsPost } from '../fixtures/make-facebook-insights.ts';
import {
  insightsPosts,
  makeInsightsPage,
  makeInsightsPosts,
  makeInsightsWorkbook,
} from '../fixtures/make-facebook-insights.ts';
import { makeXlsx } from '../fixtures/make-xlsx.ts';
import { contentOf, dataOf, sum, tableOf } from './read.ts';

const total = (value: (post: InsightsPost) => number) => insightsPosts.reduce((all, post) => all + value(post), 0);

describe('legacy Insights of posts', () => {
  const table = tableOf(makeInsightsPosts(insightsPosts), { account: 'Lyon' });
  const of = (placement: string) => dataOf(table).filter(row => row.placement === placement);

  it('takes the second header row for what it is', () => {
    expect(table).toMatchObject({
      importer: 'facebook-insights-posts',
      level: 'post',
      grain: 'lifetime',
      rejected: [],
    });
    expect(table.ignored).toEqual([{ line: 2, reason: { code: 'footer' } }]);
    expect(table.rows.map(row => row.line)).toEqual([3, 4]);
  });

  it('reads totals, and what was organic and paid', () => {
    expect(sum(dataOf(table), 'impressions')).toBe(total(post => post.organic + post.paid));
    expect(sum(of('organic'), 'impressions')).toBe(total(post => post.organic));
    expect(sum(of('paid'), 'reach')).toBe(total(post => post.paid / 2));
    expect(sum(of('mixed'), 'clicks')).toBe(total(post => post.clicks));
    expect(sum(of('mixed'), 'negativeFeedback')).toBe(4);
  });

  it('counts times, not people, where a name stands twice', () => {
    expect(sum(of('organic'), 'views')).toBe(total(post => post.organicVideoViews));
  });

  it('keeps blank actions blank, and days after an American clock', () => {
    expect(of('mixed').map(({ measures }) => [measures.reactions, measures.comments, measures.shares])).toEqual([
      [2, undefined, undefined],
      [5, 1, 2],
    ]);
    expect(of('mixed').map(row => isoOf(row.from))).toEqual(['2014-02-19', '2014-02-18']);
    expect(of('mixed').map(row => row.postTitle)).toEqual(insightsPosts.map(post => post.message));
  });

  it('has no rows where there are headers only', () => {
    const empty = tableOf(makeInsightsPosts([]));
    expect([empty.rows.length, empty.ignored.length, empty.warnings]).toEqual([0, 1, [{ code: 'no-rows' }]]);
  });
});

describe('legacy Insights of posts, workbook', () => {
  const { tables, unknown } = contentOf(makeInsightsWorkbook(insightsPosts), { account: 'Lyon' });

  it('has what people did on sheets of its own', () => {
    expect(unknown).toEqual([]);
    expect(tables.every(table => table.encoding === 'SpreadsheetML')).toBe(true);
    expect(tables.map(table => [table.evidence, table.rows.length])).toEqual([
      ['quoted', 2],
      ['quoted', 0],
      ['quoted', 2],
      ['quoted', 2],
    ]);
    const rows = tables.flatMap(dataOf);
    expect(sum(rows, 'reactions')).toBe(7);
    expect(sum(rows, 'shares')).toBe(2);
    expect(sum(rows, 'linkClicks')).toBe(total(post => post.clicks - 2));
  });

  it('says of people that they aren’t imported', () => {
    const unread = { code: 'metric-unknown', parameters: { title: 'Lifetime Talking About This(...' } };
    expect(tables[1]?.ignored.map(({ reason }) => reason)).toEqual([{ code: 'footer' }, unread, unread]);
  });
});

describe('legacy Insights of pages', () => {
  const days: readonly InsightsDay[] = Array.from({ length: 20 }, (_, i) => ({
    date: `1/${i + 1}/2014`,
    likes: 100 + i,
    newLikes: i % 3,
    organic: 40 + i,
    paid: i % 2 === 0 ? 0 : 15,
  }));
  const table = tableOf(makeInsightsPage(days), { account: 'Lyon' });
  const of = (placement: string) => dataOf(table).filter(row => row.placement === placement);

  it('reads days and stocks, never weeks or 28 days', () => {
    expect(table).toMatchObject({ importer: 'facebook-insights-page', level: 'account', grain: 'day', rejected: [] });
    expect(of('mixed')).toHaveLength(20);
    const fields = table.columns.filter(({ field }) => field !== '').map(({ header }) => header);
    expect(fields.filter(name => /^(?:weekly|28 days)/iu.test(name))).toEqual([]);
    expect(of('mixed').map(row => row.measures.followers)).toEqual(days.map(day => day.likes));
    expect(sum(dataOf(table), 'reach')).toBe(days.reduce((all, day) => all + day.organic + day.paid, 0));
    expect(sum(of('paid'), 'impressions')).toBe(days.reduce((all, day) => all + day.paid * 2, 0));
    expect(sum(of('mixed'), 'clicks')).toBe(80);
  });

  it('takes the larger of two columns of one name', () => {
    expect(sum(of('mixed'), 'pageVisits')).toBe(100);
  });

  it('knows the sheets of single metrics, and leaves other people’s sheets alone', () => {
    const sheet = (name: string) =>
      contentOf(
        makeXlsx('insights.xlsx', [
          {
            name,
            rows: [
              ['Date', 'Lyon', 'Paris'],
              [{ day: 41_640 }, 3, 4],
            ],
          },
        ]),
      );
    expect(sheet('Lifetime Likes by City').tables.map(one => one.ignored[0]?.reason.code)).toEqual(['metric-unknown']);
    expect(sheet('Daily report').unknown).toHaveLength(1);
  });
});
