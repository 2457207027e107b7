import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { makeProfile, makeTopPostsCsv, type ProfileDay, type ProfilePost } from '../fixtures/make-linkedin-profile.ts';
import { contentOf, dataOf, linesOf, sum, tableOf, textFile } from './read.ts';

const days = Array.from(
  { length: 31 },
  (_, i): ProfileDay => ({
    date: `3/${i + 1}/2025`,
    impressions: 100 + i,
    engagements: i % 5,
    followers: i % 3,
  }),
);
const posts = Array.from(
  { length: 9 },
  (_, i): ProfilePost => ({
    id: String(7_406_535_690_785_632_256n + BigInt(i)),
    date: `3/${2 * i + 1}/2025`,
    impressions: 1000 - 37 * i,
    engagements: 3 + ((i * 7) % 11),
  }),
);

const { tables, unknown } = contentOf(makeProfile(days, posts, 812), { account: 'Bora' });
const table = (importer: string) => tables.filter(one => one.importer === importer);

describe('LinkedIn profile', () => {
  it('knows every sheet', () => {
    expect(unknown).toEqual([]);
    expect(tables.map(one => one.importer)).toEqual([
      'linkedin-profile-summary',
      'linkedin-profile-days',
      'linkedin-profile-posts',
      'linkedin-profile-posts',
      'linkedin-profile-followers',
      'linkedin-profile-audience',
    ]);
    expect(tables.every(one => one.rejected.length === 0 && one.warnings.length === 0)).toBe(true);
  });

  it('reads the days, in any order', () => {
    const [one] = table('linkedin-profile-days');
    const rows = one ? dataOf(one) : [];
    expect(rows.map(row => isoOf(row.from)).sort()).toEqual(
      days.map((_, i) => `2025-03-${String(i + 1).padStart(2, '0')}`),
    );
    expect(sum(rows, 'impressions')).toBe(days.reduce((all, day) => all + day.impressions, 0));
    expect(sum(rows, 'engagements')).toBe(days.reduce((all, day) => all + day.engagements, 0));
  });

  it('splits tables that stand side by side, each with all of its rows', () => {
    const [left, right] = table('linkedin-profile-posts');
    expect(left?.columns.map(({ header }) => header)).toEqual(['Post URL', 'Post publish date', 'Engagements']);
    expect(right?.columns.map(({ header }) => header)).toEqual(['Post URL', 'Post publish date', 'Impressions']);
    expect(left && linesOf(left)).toEqual(posts.slice(1).map((_, i) => i + 4));
    expect(right && linesOf(right)).toEqual(posts.map((_, i) => i + 4));
    expect(sum(left ? dataOf(left) : [], 'engagements')).toBe(
      posts.slice(0, -1).reduce((all, post) => all + post.engagements, 0),
    );
    expect(sum(right ? dataOf(right) : [], 'impressions')).toBe(posts.reduce((all, post) => all + post.impressions, 0));
    expect(new Set(dataOf(right ?? tables[0] ?? tableOf(makeTopPostsCsv(posts))).map(row => row.postId))).toEqual(
      new Set(posts.map(post => post.id)),
    );
    expect([left?.isCut, right?.isCut]).toEqual([false, false]);
  });

  it('reads the CSV of them the same, and says when the list is full', () => {
    const { tables: both } = contentOf(makeTopPostsCsv(posts), { account: 'Bora' });
    expect(both.map(dataOf)).toEqual(table('linkedin-profile-posts').map(dataOf));
    const many = Array.from({ length: 50 }, (_, i) => ({
      ...posts[0],
      id: String(7_406_535_690_785_000_000n + BigInt(i)),
    }));
    const full = contentOf(makeTopPostsCsv(many as ProfilePost[])).tables;
    expect(full.map(one => [one.rows.length, one.isCut])).toEqual([
      [49, false],
      [50, true],
    ]);
  });

  it('rejects what stands in the column between the two', () => {
    const link = 'https://www.linkedin.com/feed/update/urn:li:activity:7406535690785632256';
    const text =
      'Post URL,Post publish date,Engagements,,Post URL,Post publish date,Impressions\n' +
      `${link},3/14/2025,3,stray,${link},3/14/2025,300\n`;
    const [left, right] = contentOf(textFile(text)).tables;
    expect(left?.rejected).toEqual([
      { line: 2, reason: { code: 'too-many-cells', parameters: { cells: 4, columns: 3 } } },
    ]);
    expect(right?.rows).toHaveLength(1);
  });

  it('has gains by day and the audience on its one day', () => {
    const [one] = table('linkedin-profile-followers');
    const rows = one ? dataOf(one) : [];
    expect(sum(rows, 'followersGained')).toBe(days.reduce((all, day) => all + day.followers, 0));
    expect(rows.filter(row => row.measures.followers !== undefined)).toMatchObject([
      { from: rows.at(-1)?.from, measures: { followers: 812 } },
    ]);
  });

  it('takes nothing from sums and segments, and says why', () => {
    expect(table('linkedin-profile-summary')[0]?.ignored).toEqual([
      { line: 2, reason: { code: 'period-total' } },
      { line: 3, reason: { code: 'period-total' } },
    ]);
    expect(table('linkedin-profile-audience')[0]?.ignored.map(({ reason }) => reason.code)).toEqual([
      'audience-not-imported',
      'audience-not-imported',
    ]);
  });

  it('leaves three columns that could be anybody’s to the mapping dialog', () => {
    const text = 'Date,Impressions,Engagements\n3/14/2025,100,4\n';
    expect(contentOf(textFile(text, 'ENGAGEMENT.csv')).tables).toEqual([]);
  });
});
