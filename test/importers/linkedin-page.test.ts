import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import type { DataRow } from '../../src/model/row.ts';
import {
  contentDays,
  makeCompetitors,
  makeContent,
  makeVisitors,
  makeXls,
  POSTER,
  pagePosts,
  postsHeader,
} from '../fixtures/make-linkedin-page.ts';
import { contentOf, dataOf, linesOf, sum, tableOf, textFile } from './read.ts';

const days = contentDays(30);
const posts = pagePosts(12);
const account = 'Dalbit Bakery';
const ACTIONS = ['clicks', 'reactions', 'comments', 'shares'] as const satisfies readonly MeasureId[];

const [metrics, all] = contentOf(makeContent(days, posts), { account }).tables;
/** Numbers of a column as the file has them, read without the importers. */
const columnOf = (sheet: string, name: string): number[] => {
  const book = read(makeContent(days, posts).bytes, { type: 'array' });
  const [, header = [], ...lines] = utils.sheet_to_json<unknown[]>(book.Sheets[sheet] ?? {}, { header: 1 });
  return lines.map(line => Number(line[header.indexOf(name)]));
};
const of = (rows: readonly DataRow[], placement: string) => rows.filter(row => row.placement === placement);

describe('LinkedIn content, days', () => {
  const rows = metrics ? dataOf(metrics) : [];

  it('reads organic and sponsored as placements', () => {
    expect(metrics).toMatchObject({
      file: 'dalbit-bakery_content_1739343974503.xls › Metrics',
      importer: 'linkedin-days',
      level: 'account',
      grain: 'day',
      encoding: 'XLS',
      rejected: [],
      ignored: [],
      questions: [{ about: 'account' }],
    });
    expect(metrics?.rows.map(row => row.line)).toEqual(days.map((_, i) => i + 3));
    expect(isoOf(rows[0]?.from ?? 0)).toBe('2025-03-01');
    for (const [placement, part] of [
      ['organic', 'organic'],
      ['paid', 'sponsored'],
    ] as const) {
      const told = (metric: 'impressions' | 'clicks' | 'reactions' | 'comments' | 'reposts') =>
        days.reduce((total, day) => total + day[part][metric], 0);
      expect(sum(of(rows, placement), 'impressions')).toBe(told('impressions'));
      expect(sum(of(rows, placement), 'reactions')).toBe(told('reactions'));
      expect(sum(of(rows, placement), 'shares')).toBe(told('reposts'));
    }
    expect(of(rows, 'organic').map(row => row.measures.reach)).toEqual(days.map(day => day.unique));
    expect(of(rows, 'paid').every(row => row.measures.reach === undefined)).toBe(true);
  });

  it('keeps a day on which a reaction was taken back', () => {
    expect(of(rows, 'organic')[3]?.measures.reactions).toBe(-1);
  });

  it('checks the sums against LinkedIn’s totals', () => {
    expect(metrics?.checks.map(({ measure }) => measure).sort()).toEqual([...ACTIONS, 'impressions'].sort());
    for (const { listed, told } of metrics?.checks ?? []) expect(listed).toBe(told);
    const header =
      'Date,Impressions (organic),Impressions (sponsored),Impressions (total),Clicks (organic),Clicks (total)';
    const wrong = tableOf(textFile(`${header}\n03/14/2025,10,5,16,1,1\n`));
    expect(wrong.checks).toEqual([
      { measure: 'impressions', listed: 15, told: 16 },
      { measure: 'clicks', listed: 1, told: 1 },
    ]);
  });

  it('has LinkedIn’s rate on days without advertising; on others LinkedIn counts actions that no column shows', () => {
    const own = columnOf('Metrics', 'Engagement rate (total)');
    const ours = (metrics?.rows ?? []).map(({ rows: day }) => sum(day, 'engagements') / sum(day, 'impressions'));
    expect(ours).toHaveLength(own.length);
    for (const [i, rate] of ours.entries()) {
      if (days[i]?.hidden === 0) expect(rate).toBeCloseTo(own[i] ?? Number.NaN, 12);
      else expect((own[i] ?? 0) - rate).toBeGreaterThan(0);
    }
    expect(days.filter(day => day.hidden > 0)).toHaveLength(5);
  });
});

describe('LinkedIn content, posts', () => {
  const rows = all ? dataOf(all) : [];

  it('reads all of a post but who posted it', () => {
    expect(all).toMatchObject({
      importer: 'linkedin-posts',
      level: 'post',
      grain: 'lifetime',
      rejected: [],
      personal: ['Posted by'],
    });
    expect(all?.rows).toHaveLength(12);
    expect(JSON.stringify(all)).not.toContain(POSTER);
    expect(rows[0]).toMatchObject({
      postId: posts[0]?.id,
      postTitle: posts[0]?.title,
      postUrl: `https://www.linkedin.com/feed/update/urn:li:activity:${posts[0]?.id}`,
      postType: 'Video',
      placement: 'organic',
      breakdown: '',
    });
    expect(sum(rows, 'views')).toBe(posts.reduce((total, post) => total + (post.views ?? 0), 0));
    expect(rows[1]?.measures.views).toBeUndefined();
  });

  it('keeps what two campaigns made of one post apart', () => {
    expect(of(rows, 'paid').map(row => [row.postId, row.campaign, row.breakdown])).toEqual([
      [posts[2]?.id, 'Spring 3', 'campaign=Spring 3'],
      [posts[2]?.id, 'Spring 4', 'campaign=Spring 4'],
    ]);
  });

  it('has LinkedIn’s own engagement rate on every row', () => {
    const own = columnOf('All posts', 'Engagement rate');
    const ours = rows.map(({ measures }) => (measures.engagements ?? 0) / (measures.impressions ?? 0));
    expect(ours).toHaveLength(12);
    for (const [i, rate] of ours.entries()) expect(rate).toBeCloseTo(own[i] ?? Number.NaN, 12);
  });

  it('has no engagements where one of their parts is missing', () => {
    const cells = postsHeader.map(name => {
      if (name === 'Post link') return 'https://www.linkedin.com/posts/bakery_bread-share-7305104007691563008-Ab1c';
      if (name === 'Created date') return '03/14/2025';
      return name === 'Impressions' ? 10 : '';
    });
    const [row] = dataOf(tableOf(makeXls('c.xls', [{ name: 'All posts', rows: [['x'], postsHeader, cells] }])));
    expect(row).toMatchObject({ postId: '7305104007691563008', measures: { impressions: 10 } });
    expect(row?.measures.engagements).toBeUndefined();
  });

  it('reads the new workbook the same', () => {
    const other = contentOf(makeContent(days, posts, 'xlsx'), { account }).tables;
    expect(other.map(table => table.encoding)).toEqual(['XLSX', 'XLSX']);
    expect(other.map(dataOf)).toEqual([metrics, all].map(table => table && dataOf(table)));
  });
});

describe('LinkedIn visitors', () => {
  it('counts the views of all pages and devices once, and no people', () => {
    const { tables, unknown } = contentOf(makeVisitors([31, 0, 7]), { account });
    const [visits, segments] = tables;
    expect(visits).toMatchObject({ importer: 'linkedin-visitors', grain: 'day', rejected: [] });
    expect(visits && dataOf(visits).map(row => row.measures)).toEqual([
      { pageVisits: 31 },
      { pageVisits: 0 },
      { pageVisits: 7 },
    ]);
    expect(segments).toMatchObject({ importer: 'linkedin-audience', rows: [], rejected: [] });
    expect(segments?.ignored).toEqual([
      { line: 2, reason: { code: 'audience-not-imported' }, values: { pageVisits: 33 } },
    ]);
    expect(unknown).toEqual([]);
  });
});

describe('LinkedIn competitors', () => {
  const rivals = [
    { page: 'Naru Bakery', followers: 1927, gained: 41, engagements: 1863, posts: 60 },
    { page: 'Dalbit Bakery', followers: 306, gained: -3, engagements: 90, posts: 12 },
  ];

  it('are rivals by their own names, over the days above the header', () => {
    const table = tableOf(makeCompetitors(rivals, '3/1/2025', '3/31/2025'));
    expect(table).toMatchObject({ level: 'rival', grain: 'month', rejected: [], ignored: [], questions: [] });
    expect(linesOf(table)).toEqual([3, 4]);
    expect(dataOf(table).map(row => [row.account, row.level, isoOf(row.from), isoOf(row.to), row.measures])).toEqual([
      [
        'Naru Bakery',
        'rival',
        '2025-03-01',
        '2025-03-31',
        { followers: 1927, followersGained: 41, engagements: 1863, posts: 60 },
      ],
      [
        'Dalbit Bakery',
        'rival',
        '2025-03-01',
        '2025-03-31',
        { followers: 306, followersGained: -3, engagements: 90, posts: 12 },
      ],
    ]);
  });

  it('has the month first without asking, and asks about long periods', () => {
    const file = makeCompetitors(rivals, '2/12/2024', '2/10/2025');
    expect(tableOf(file).questions).toEqual([{ about: 'ranges' }]);
    const told = dataOf(tableOf(file, { ranges: 'whole' }));
    expect([isoOf(told[0]?.from ?? 0), isoOf(told[0]?.to ?? 0), told[0]?.basis]).toEqual([
      '2024-02-12',
      '2025-02-10',
      'whole',
    ]);
  });

  it('rejects rows of no period', () => {
    const table = tableOf(
      textFile('Page,Total Followers,New Followers,Total post engagements,Total posts\nA,1,2,3,4\n'),
    );
    expect(table.rejected).toEqual([{ line: 2, reason: { code: 'period-missing' } }]);
  });
});
