import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import {
  makeBusinessProfile,
  makeConstantContact,
  makeGeniuslink,
  makeSproutPosts,
  makeSproutProfile,
  type SproutProfile,
  sproutDays,
} from '../fixtures/make-others.ts';
import { dataOf, linesOf, sum, tableOf } from './read.ts';

const days = sproutDays(10);
const total = (of: (day: (typeof days)[number]) => number) => days.reduce((all, day) => all + of(day), 0);
/** Shown with two digits behind the point. */
const ROUNDING = 0.000_051;

describe.each(['facebook', 'instagram', 'x'] satisfies SproutProfile[])('Sprout Social: days of %s', channel => {
  const table = tableOf(makeSproutProfile(channel, days));
  const rows = dataOf(table);

  it('has every day and number, organic and paid apart', () => {
    expect(table).toMatchObject({
      importer: `sprout-${channel}`,
      evidence: 'quoted',
      rejected: [],
      ignored: [],
      questions: [],
    });
    expect(linesOf(table)).toEqual(days.map((_, i) => i + 2));
    expect([...new Set(rows.map(row => isoOf(row.from)))]).toEqual(days.map(({ day }) => day));
    expect(new Set(rows.map(row => `${row.channel} ${row.account}`))).toEqual(new Set([`${channel} Kopi Senja`]));
    const of = (placement: string) => rows.filter(row => row.placement === placement);
    expect(sum(of('organic'), 'impressions')).toBe(total(({ organic }) => organic));
    expect(sum(of('paid'), 'impressions')).toBe(total(({ paid }) => paid));
    expect(sum(of('mixed'), 'impressions')).toBe(0);
    expect(sum(rows, 'followersGained')).toBe(total(({ gained }) => gained));
    expect(sum(rows, 'posts')).toBe(total(({ posts }) => posts));
    expect(rows.flatMap(row => row.measures.followers ?? [])).toEqual(days.map(({ audience }) => audience));
    expect(sum(rows, channel === 'instagram' ? 'saves' : 'shares')).toBe(70);
  });

  it('has Sprout’s engagement rate', () => {
    const [, ...lines] = new TextDecoder().decode(makeSproutProfile(channel, days).bytes).trim().split('\n');
    for (const [i, { day }] of days.entries()) {
      const own = Number(/([\d.]+)%$/u.exec(lines[i] ?? '')?.[1]) / 100;
      const ofDay = rows.filter(row => isoOf(row.from) === day);
      expect(Math.abs(sum(ofDay, 'engagements') / sum(ofDay, 'impressions') - own)).toBeLessThan(ROUNDING);
    }
  });
});

it('Sprout Social: posts of all networks, with their own rate', () => {
  const file = makeSproutPosts(days);
  const table = tableOf(file);
  const rows = dataOf(table);
  expect(table).toMatchObject({
    importer: 'sprout-posts',
    level: 'post',
    grain: 'lifetime',
    rejected: [],
    ignored: [],
  });
  expect(table.personal).toEqual(['Sent by']);
  expect(rows.map(row => row.channel).slice(0, 6)).toEqual(['facebook', 'instagram', 'x', 'x', 'linkedin', 'tiktok']);
  expect(rows.map(row => isoOf(row.from))).toEqual(days.map(({ day }) => day));
  expect(rows[0]).toMatchObject({ postId: '178900000000123456', postType: 'Photo', account: 'Kopi Senja' });
  expect(rows[0]?.measures).toEqual({ impressions: 3100, reach: 2700, engagements: 210, reactions: 201 });
  const own = [...new TextDecoder().decode(file.bytes).matchAll(/([\d.]+)%/gu)].map(match => Number(match[1]) / 100);
  expect(own).toHaveLength(rows.length);
  for (const [i, { measures }] of rows.entries()) {
    expect(Math.abs((measures.engagements ?? 0) / (measures.impressions ?? 0) - (own[i] ?? 0))).toBeLessThan(ROUNDING);
  }
});

it.each([
  ['constant-contact', makeConstantContact(), ['email-not-social', 'email-not-social'], []],
  ['google-business-profile', makeBusinessProfile(), ['footer', 'search-not-social', 'search-not-social'], []],
  ['geniuslink', makeGeniuslink(), ['period-total', 'period-total'], ['User']],
] as const)('%s says why nothing is imported', (importer, file, reasons, personal) => {
  const table = tableOf(file);
  expect(table).toMatchObject({
    importer,
    evidence: 'seen',
    rows: [],
    rejected: [],
    warnings: [],
    questions: [],
    personal,
  });
  expect(table.ignored.map(({ reason }) => reason.code)).toEqual(reasons);
});
