import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { keyOf } from '../../src/model/row.ts';
import {
  engagementsOf,
  type MetaPost,
  makeFacebookPosts,
  makeFacebookVideos,
  makeInstagramPosts,
  metaPosts,
} from '../fixtures/make-meta-organic.ts';
import { dataOf, linesOf, sum, tableOf, textFile } from './read.ts';

const posts = metaPosts(30);
const total = (value: (post: MetaPost) => number) => posts.reduce((all, post) => all + value(post), 0);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('Facebook posts', () => {
  const table = tableOf(makeFacebookPosts(posts));
  const rows = dataOf(table);

  it('says what it is', () => {
    expect(table).toMatchObject({
      importer: 'facebook-posts',
      level: 'post',
      grain: 'lifetime',
      encoding: 'UTF-8 with BOM',
      questions: [],
      rejected: [],
      ignored: [],
      warnings: [],
    });
    const fields = table.columns.filter(column => column.field !== '').map(column => column.header);
    expect(fields).not.toContain('Estimated earnings (USD)');
    expect(fields).not.toContain('Date');
  });

  it('adds up to what was written', () => {
    const expected: Partial<Record<MeasureId, number>> = {
      views: total(post => post.views),
      reach: total(post => post.reach),
      engagements: total(engagementsOf),
      reactions: total(post => post.reactions),
      comments: total(post => post.comments),
      shares: total(post => post.shares),
      clicks: total(post => post.clicks),
      linkClicks: total(post => post.linkClicks ?? 0),
    };
    for (const [id, value] of Object.entries(expected)) expect(sum(rows, id as MeasureId), id).toBe(value);
    expect(rows.filter(row => row.measures.linkClicks === undefined)).toHaveLength(20);
    expect(Object.keys(rows[0]?.measures ?? {}).sort()).toEqual(Object.keys(expected).sort());
  });

  it('has posts on the day they were published, with captions from either column', () => {
    expect(rows.map(row => isoOf(row.from))).toEqual(posts.map(post => post.day));
    expect(rows.map(row => row.postTitle)).toEqual(posts.map(post => post.caption));
    expect(rows.map(row => row.postId)).toEqual(posts.map(post => post.id));
    expect(rows[0]).toMatchObject({
      basis: 'lifetime',
      account: 'Kopi Senja',
      channel: 'facebook',
      postType: 'Photos',
    });
  });

  it('reads the month first without asking, unless a day says otherwise', () => {
    const early = tableOf(makeFacebookPosts(metaPosts(5, '2025-03-02')));
    expect(early.questions).toEqual([]);
    expect(dataOf(early).map(row => isoOf(row.from))).toEqual([2, 3, 4, 5, 6].map(day => `2025-03-0${day}`));
    const turned = textOf(makeFacebookPosts(posts).bytes).replace(/(\d\d)\/(\d\d)\/2025 /gu, '$2/$1/2025 ');
    expect(dataOf(tableOf(textFile(turned))).map(row => isoOf(row.from))).toEqual(posts.map(post => post.day));
  });

  it('leaves out views that are 0 everywhere while people were reached', () => {
    const without = tableOf(makeFacebookPosts(posts, { withoutViews: true }));
    expect(dataOf(without).every(row => row.measures.views === undefined)).toBe(true);
    expect(sum(dataOf(without), 'reach')).toBe(total(post => post.reach));
    expect(without.warnings).toEqual([{ code: 'not-available', parameters: { column: 'Views', other: 'Reach' } }]);
    expect(without.columns.find(column => column.header === 'Views')?.field).toBe('');
    // Nobody was reached either: then nobody has viewed them.
    const unseen = posts.map(post => ({ ...post, reach: 0 }));
    const zeros = tableOf(makeFacebookPosts(unseen, { withoutViews: true }));
    expect(dataOf(zeros).every(row => row.measures.views === 0)).toBe(true);
    expect(zeros.warnings).toEqual([]);
  });

  it('gives organic and boosted rows of their own where both are told', () => {
    const split = dataOf(tableOf(makeFacebookPosts(posts, { split: true })));
    const of = (placement: string) => split.filter(row => row.placement === placement);
    expect([of('mixed').length, of('organic').length, of('paid').length]).toEqual([30, 30, 30]);
    // `Views` stands there twice, and one of them is blank.
    expect(sum(split, 'views')).toBe(total(post => post.views));
    expect(sum(of('paid'), 'views')).toBe(total(post => post.boostedViews));
    expect(sum(of('paid'), 'reach')).toBe(total(post => post.boostedReach));
    expect(sum(of('mixed'), 'engagements')).toBe(total(engagementsOf));
    expect(of('mixed').every(row => row.measures.reach === undefined)).toBe(true);
    expect(of('paid').every(row => row.measures.engagements === undefined)).toBe(true);
  });

  it('keeps the whole where the parts of one row don’t make it up', () => {
    const strange = posts.map((post, i) => (i === 7 ? { ...post, boostedReach: post.reach * 2 } : post));
    const split = dataOf(tableOf(makeFacebookPosts(strange, { split: true })));
    expect(sum(split, 'reach')).toBe(total(post => post.reach));
    expect(split.filter(row => row.measures.reach !== undefined).every(row => row.placement === 'mixed')).toBe(true);
    expect(sum(split, 'views')).toBe(total(post => post.views));
  });

  it('makes no parts of views that aren’t available', () => {
    const unboosted = posts.map(post => ({ ...post, views: 0, boostedViews: 0 }));
    const split = dataOf(tableOf(makeFacebookPosts(unboosted, { split: true })));
    expect(split.every(row => row.measures.views === undefined)).toBe(true);
  });

  it('finds a rounded id in the link, and takes the link of a reel for it', () => {
    const found = dataOf(tableOf(makeFacebookPosts(posts, { roundedIds: true })));
    expect(found.map(keyOf)).toEqual(rows.map(keyOf));
    const reels = dataOf(tableOf(makeFacebookPosts(posts, { roundedIds: true, reels: true })));
    expect(new Set(reels.map(keyOf)).size).toBe(posts.length);
    expect(reels.every(row => row.postId === '' && row.postUrl.includes('/reel/'))).toBe(true);
  });

  it('refuses a rounded id without a link', () => {
    const text = textOf(makeFacebookPosts(posts.slice(0, 1), { roundedIds: true }).bytes);
    const table = tableOf(textFile(text.replace(/https:[^,]+/u, '')));
    expect(table.rejected.map(({ reason }) => reason.code)).toEqual(['id-damaged']);
  });

  it('keeps a day’s numbers apart from those of a lifetime', () => {
    const text = textOf(makeFacebookPosts(posts.slice(0, 2)).bytes).replaceAll('Lifetime', '2025-03-02');
    const table = tableOf(textFile(text));
    expect(table.evidence).toBe('assumed');
    const byDay = dataOf(table);
    expect(byDay.map(row => [row.basis, isoOf(row.from), row.source])).toEqual([
      ['activity', '2025-03-02', 'meta-posts-by-day'],
      ['activity', '2025-03-02', 'meta-posts-by-day'],
    ]);
  });
});

describe('Facebook videos', () => {
  const table = tableOf(makeFacebookVideos(posts));
  const rows = dataOf(table);

  it('are read from wrapped lines', () => {
    expect(table).toMatchObject({ importer: 'facebook-videos', level: 'post', grain: 'lifetime', rejected: [] });
    expect(table.warnings).toEqual([{ code: 'wrapped-lines' }]);
    expect(rows).toHaveLength(30);
    expect(sum(rows, 'views')).toBe(total(post => post.views));
    expect(sum(rows, 'reach')).toBe(total(post => post.reach));
    expect(sum(rows, 'engagements')).toBe(total(engagementsOf));
    expect(rows.map(row => isoOf(row.from))).toEqual(posts.map(post => post.day));
  });

  it('have a source of their own, since they are posts as well', () => {
    expect(new Set(rows.map(row => row.source))).toEqual(new Set(['meta-videos']));
    expect(dataOf(tableOf(makeFacebookPosts(posts)))[0]?.source).toBe('meta');
  });
});

describe('Instagram posts', () => {
  it.each([2025, 2026] as const)('in the column order of %i', year => {
    const table = tableOf(makeInstagramPosts(posts, year));
    const rows = dataOf(table);
    expect(table).toMatchObject({ importer: 'instagram-posts', questions: [], rejected: [], warnings: [] });
    expect(sum(rows, 'reactions')).toBe(total(post => post.reactions));
    expect(sum(rows, 'shares')).toBe(total(post => post.shares));
    expect(sum(rows, 'comments')).toBe(total(post => post.comments));
    expect(sum(rows, 'saves')).toBe(total(post => post.saves));
    expect(rows.map(row => row.measures.followersGained)).toEqual(posts.map(post => post.follows ?? undefined));
    expect(rows[0]).toMatchObject({ channel: 'instagram', account: 'kopisenja.id', postType: 'IG image' });
    expect(rows.map(row => row.postTitle)).toEqual(posts.map(post => post.caption));
  });

  it('wrapped line by line, with an error in place of a post', () => {
    const table = tableOf(makeInstagramPosts(posts, 2026, { wrapped: true, error: true }));
    expect(dataOf(table)).toEqual(dataOf(tableOf(makeInstagramPosts(posts, 2026))));
    expect(table.rejected.map(({ reason }) => reason)).toEqual([
      { code: 'date-missing', parameters: { column: 'Publish time', value: '' } },
    ]);
    expect(linesOf(table)).toHaveLength(31);
  });
});
