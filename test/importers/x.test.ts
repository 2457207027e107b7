import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { keyOf } from '../../src/model/row.ts';
import { encodings } from '../fixtures/bytes.ts';
import {
  engagementsOf,
  makeNewXDays,
  makeNewXPosts,
  makeOldXDays,
  makeOldXPosts,
  makeXVideos,
  xDays,
  xPosts,
} from '../fixtures/make-x.ts';
import { makeXlsx } from '../fixtures/make-xlsx.ts';
import { dataOf, linesOf, sum, tableOf, textFile } from './read.ts';

const posts = xPosts(28);
const days = xDays(31);
const total = <T>(items: readonly T[], value: (item: T) => number) => items.reduce((all, item) => all + value(item), 0);

describe('X posts, old export', () => {
  const table = tableOf(makeOldXPosts(posts));
  const organic = dataOf(table).filter(row => row.placement === 'organic');
  const paid = dataOf(table).filter(row => row.placement === 'paid');

  it('says what it is', () => {
    expect(table).toMatchObject({
      importer: 'x-posts',
      platform: 'X',
      level: 'post',
      grain: 'lifetime',
      encoding: 'UTF-8',
      currencies: [],
      questions: [],
      rejected: [],
      ignored: [],
      warnings: [],
    });
    expect(table.period && [isoOf(table.period.from), isoOf(table.period.to)]).toEqual(['2025-03-09', '2025-04-05']);
  });

  it('adds up to what was written', () => {
    expect(organic).toHaveLength(posts.length);
    expect(sum(organic, 'impressions')).toBe(total(posts, post => post.impressions));
    expect(sum(organic, 'engagements')).toBe(total(posts, engagementsOf));
    expect(sum(organic, 'reactions')).toBe(total(posts, post => post.likes));
    expect(sum(organic, 'comments')).toBe(total(posts, post => post.replies));
    expect(sum(organic, 'shares')).toBe(total(posts, post => post.retweets));
    expect(sum(organic, 'linkClicks')).toBe(total(posts, post => post.urlClicks));
    expect(sum(organic, 'followersGained')).toBe(total(posts, post => post.follows));
    expect(organic[0]?.measures.saves).toBeUndefined();
  });

  it('gives promotion rows of its own, where there was any', () => {
    const promoted = posts.filter(post => post.promotedImpressions !== null);
    expect(paid.map(row => row.postId)).toEqual(promoted.map(post => post.id));
    expect(sum(paid, 'impressions')).toBe(total(promoted, post => post.promotedImpressions ?? 0));
  });

  it('keeps long ids, texts and the day in the file’s own zone', () => {
    expect(organic.map(row => row.postId)).toEqual(posts.map(post => post.id));
    expect(organic.map(row => row.postTitle)).toEqual(posts.map(post => post.text));
    expect(organic.map(row => isoOf(row.from))).toEqual(posts.map(post => post.date));
    expect(organic.every(row => row.from === row.to && row.basis === 'lifetime' && row.account === 'kopisenja')).toBe(
      true,
    );
  });

  it('reads the same from every encoding', () => {
    for (const encoding of encodings)
      expect(dataOf(tableOf(makeOldXPosts(posts, 'kopisenja', encoding)))).toEqual(dataOf(table));
  });

  it('tells the physical line of each row', () => {
    const text = new TextDecoder().decode(makeOldXPosts(posts).bytes).split('\n');
    for (const { line, rows } of table.rows) expect(text[line - 1]).toContain(rows[0]?.postId);
  });
});

describe('X posts, new export', () => {
  it.each([2025, 2026] as const)('headers of %i', year => {
    const table = tableOf(makeNewXPosts(posts, year));
    const rows = dataOf(table);
    expect(table).toMatchObject({ importer: 'x-posts', level: 'post', grain: 'lifetime', rejected: [], questions: [] });
    expect(rows.map(row => isoOf(row.from))).toEqual(posts.map(post => post.date));
    expect(sum(rows, 'shares')).toBe(total(posts, post => post.retweets));
    expect(sum(rows, 'saves')).toBe(total(posts, post => post.bookmarks));
    expect(sum(rows, 'engagements')).toBe(total(posts, engagementsOf));
    expect(new Set(rows.map(row => row.placement))).toEqual(new Set(['mixed']));
  });

  it('finds the id in the link when Excel rounded it', () => {
    const damaged = new TextDecoder()
      .decode(makeNewXPosts(posts.slice(0, 2), 2026).bytes)
      .replace(/^\d{19}/gmu, '1.89156E+18');
    expect(dataOf(tableOf(textFile(damaged))).map(row => row.postId)).toEqual(posts.slice(0, 2).map(post => post.id));
  });

  it('finds it in a workbook too, where the id is a number', () => {
    const header = ['Post id', 'Date', 'Post text', 'Post Link', 'Impressions', 'Likes', 'Engagements'];
    const row = [
      Number('1891564128784855141'),
      { day: 45_725 },
      'hi',
      'https://x.com/a/status/1891564128784855141',
      5,
      1,
      2,
    ];
    const [post] = dataOf(tableOf(makeXlsx('posts.xlsx', [{ name: 'Sheet1', rows: [header, row] }])));
    expect(post).toMatchObject({ postId: '1891564128784855141', account: 'a', from: 45_725 });
  });

  it('refuses a rounded id without a link', () => {
    const table = tableOf(
      textFile(
        'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements\n1.47689E+18,"Sat, Aug 15, 2026",hi,,5,1,1\n',
      ),
    );
    expect(table.rejected).toEqual([{ line: 2, reason: { code: 'id-damaged', parameters: { value: '1.47689E+18' } } }]);
  });
});

describe('X days', () => {
  it.each([
    ['old', makeOldXDays(days)],
    ['new', makeNewXDays(days)],
  ])('%s export', (_, file) => {
    const table = tableOf(file, { account: '@kopisenja' });
    const rows = dataOf(table);
    expect(table).toMatchObject({
      importer: 'x-days',
      level: 'account',
      grain: 'day',
      rejected: [],
      ignored: [],
      questions: [{ about: 'account' }],
    });
    expect(rows).toHaveLength(31);
    expect(sum(rows, 'impressions')).toBe(total(days, day => day.impressions));
    expect(sum(rows, 'shares')).toBe(total(days, day => day.reposts));
    expect(sum(rows, 'followersGained')).toBe(total(days, day => day.follows));
    expect(rows.every(row => row.account === 'kopisenja' && row.basis === 'activity')).toBe(true);
    expect(rows.every(row => row.measures.views === undefined)).toBe(true);
  });

  it('has a blank account until it is answered', () => {
    expect(dataOf(tableOf(makeOldXDays(days)))[0]?.account).toBe('');
  });
});

describe('the same thing twice in one file', () => {
  const header = 'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements\n';
  const row = (id: number, impressions: number) =>
    `${id},"Sat, Aug 15, 2026",hi,https://x.com/a/status/${id},${impressions},1,1\n`;

  it('counts once', () => {
    const table = tableOf(textFile(header + row(11, 5) + row(11, 5) + row(12, 7) + row(11, 6)));
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(table.ignored).toEqual([{ line: 3, reason: { code: 'repeated', parameters: { line: 2 } } }]);
    expect(table.rejected).toEqual([{ line: 5, reason: { code: 'same-key', parameters: { line: 2 } } }]);
    expect(linesOf(table)).toEqual([2, 3, 4, 5]);
  });

  it('has one key in old and new exports of days', () => {
    const keys = (file: Parameters<typeof tableOf>[0]) =>
      dataOf(tableOf(file, { account: 'kopisenja' }))
        .map(keyOf)
        .sort();
    expect(keys(makeNewXPosts(posts, 2025))).toEqual(keys(makeNewXPosts(posts, 2026)));
  });
});

describe('X videos', () => {
  const table = tableOf(
    makeXVideos([
      { date: 'Tue, Feb 18, 2025', views: 120 },
      { date: 'Mon, Feb 17, 2025', views: 30 },
    ]),
    { account: 'kopisenja' },
  );

  it('are views by day, and no revenue', () => {
    expect(table).toMatchObject({
      importer: 'x-videos',
      evidence: 'quoted',
      grain: 'day',
      rejected: [],
      currencies: [],
    });
    expect(dataOf(table).map(row => [isoOf(row.from), row.measures])).toEqual([
      ['2025-02-18', { views: 120 }],
      ['2025-02-17', { views: 30 }],
    ]);
  });

  it('fill the rows of the account’s days', () => {
    const text =
      'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Create Post\n';
    const [day] = dataOf(tableOf(textFile(`${text}2025-02-18,62,0,3,,0,1,0,,1,0\n`), { account: 'kopisenja' }));
    expect(day).toMatchObject({ measures: { impressions: 62, engagements: 3, shares: 1 } });
    // Blank cells, as they are reported, are missing.
    expect(day?.measures).not.toHaveProperty('saves');
    expect(day?.measures).not.toHaveProperty('comments');
    expect(dataOf(table).slice(0, 1).map(keyOf)).toEqual(day && [keyOf(day)]);
  });
});

describe('X in Japanese', () => {
  const names =
    'インプレッション,エンゲージメント,エンゲージメント率,リツイート,返信,いいね,ユーザープロフィールクリック,URLクリック数,ハッシュタグクリック,詳細クリック,固定リンクのクリック数';
  const numbers = '100,9,0.09,2,1,5,0,1,0,0,0';

  it('reads posts and days', () => {
    const post = `ツイートID,ツイートの固定リンク,ツイート本文,時間,${names}\n1498000000000000001,https://twitter.com/kopisenja/status/1498000000000000001,パン,2022-02-28 17:39 +0000,${numbers}\n`;
    const day = `日付,Tweets published,${names}\n2022-02-28,3,${numbers}\n`;
    const measures = { impressions: 100, engagements: 9, shares: 2, comments: 1, reactions: 5, linkClicks: 1 };
    expect(dataOf(tableOf(textFile(post)))).toMatchObject([
      { postId: '1498000000000000001', postTitle: 'パン', account: 'kopisenja', measures },
    ]);
    expect(dataOf(tableOf(textFile(day)))).toMatchObject([{ level: 'account', measures: { ...measures, posts: 3 } }]);
  });
});

describe('rows that are cut or too long', () => {
  const header = 'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements\n';
  it('are rejected with the reason', () => {
    const table = tableOf(
      textFile(
        `${header}11,"Sat, Aug 15, 2026",a,https://x.com/a/status/11,1,2,3,4\n12,"Sat, Aug 15, 2026",b,https://x.com/a/status/12,45`,
      ),
    );
    expect(table.rejected.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2, 'too-many-cells'],
      [3, 'cut-off'],
    ]);
  });
});
