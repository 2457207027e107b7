import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import { breakdownKind, contentHashOf, dataRow, keyOf, seriesOf } from '../../src/model/row.ts';

const january = { from: dayOf(2026, 1, 1), to: dayOf(2026, 1, 31) };
const campaign = dataRow({ ...january, level: 'campaign', source: 'meta-ads', channel: 'meta', campaign: 'Spring' });
const post = dataRow({
  from: dayOf(2026, 1, 5),
  to: dayOf(2026, 1, 5),
  basis: 'lifetime',
  level: 'post',
  source: 'x',
  channel: 'x',
  postId: '1876543210987654321',
});

describe('the key of a row', () => {
  test('stays when only numbers, titles or currency change', () => {
    const corrected = { ...campaign, measures: { impressions: 5 }, currency: 'EUR', postTitle: 'x' };
    expect(keyOf(corrected)).toBe(keyOf(campaign));
    expect(contentHashOf(corrected)).not.toBe(contentHashOf(campaign));
  });

  test.each([
    ['account', { account: 'Other' }],
    ['campaign', { campaign: 'Summer' }],
    ['breakdown', { breakdown: 'age=18-24' }],
    ['placement', { placement: 'paid' }],
    ['conversion type', { conversionType: 'newsletter' }],
    ['days', { to: dayOf(2026, 2, 28) }],
    ['source', { source: 'google-ads' }],
  ] as const)('differs by %s', (_, change) => {
    expect(keyOf({ ...campaign, ...change })).not.toBe(keyOf(campaign));
  });

  test('of a post does not depend on its day, for exports tell it in different time zones', () => {
    expect(keyOf({ ...post, from: post.from + 1, to: post.to + 1 })).toBe(keyOf(post));
  });

  test('of a post on a day does', () => {
    const daily = { ...post, basis: 'activity' } as const;
    expect(keyOf({ ...daily, from: daily.from + 1, to: daily.to + 1 })).not.toBe(keyOf(daily));
  });

  test('parts can not run into each other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (campaignName, adSet) => {
        const one = keyOf({ ...campaign, level: 'adSet', campaign: campaignName, adSet });
        const other = keyOf({ ...campaign, level: 'adSet', campaign: campaignName + adSet, adSet: '' });
        expect(adSet === '' || one !== other).toBe(true);
      }),
    );
  });
});

test('a series is the same thing in another period', () => {
  expect(seriesOf({ ...campaign, to: dayOf(2026, 2, 28) })).toBe(seriesOf(campaign));
  expect(seriesOf({ ...campaign, campaign: 'Summer' })).not.toBe(seriesOf(campaign));
});

test('a measure of 0 is not an absent one', () => {
  expect(contentHashOf({ ...campaign, measures: { impressions: 0 } })).not.toBe(contentHashOf(campaign));
});

test('the kind of a breakdown is what it splits by', () => {
  expect(breakdownKind('age=18-24, gender=female')).toBe('age, gender');
  expect(breakdownKind('')).toBe('');
});
