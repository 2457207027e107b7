import { describe, expect, test } from 'vitest';
import type { Activity } from '../../src/costs/activity.ts';
import type { CostEntry } from '../../src/model/costs.ts';
import { active, costsIn, day, entry, monthPeriod } from './ledger.ts';

const march = monthPeriod('2026-03');
const ads = (parts: Partial<CostEntry> = {}) =>
  entry({ category: 'ads', amount: 600, frequency: 'monthly', channel: 'instagram', ...parts });
const agency = (parts: Partial<CostEntry> = {}) =>
  entry({ category: 'agencies', amount: 1000, adSpend: 400, frequency: 'monthly', channel: 'instagram', ...parts });
const spent = (channel: string, spend: number, campaign = '') => active('2026-03', channel, spend, campaign);

test.each<[string, Partial<CostEntry>, readonly Activity[], boolean]>([
  ['the same channel', {}, [spent('instagram', 5)], false],
  ['the same channel, any campaign', {}, [spent('instagram', 5, 'Spring')], false],
  ['the same channel and campaign', { campaign: 'Spring' }, [spent('instagram', 5, 'Spring')], false],
  ['the same campaign, typed otherwise', { campaign: ' spring' }, [spent('instagram', 5, 'Spring')], false],
  ['spend that no campaign is known of', { campaign: 'Spring' }, [spent('instagram', 5)], false],
  ['another campaign', { campaign: 'Spring' }, [spent('instagram', 5, 'Summer')], true],
  ['another channel', {}, [spent('x', 5)], true],
  ['another month', {}, [active('2026-04', 'instagram', 5)], true],
  ['no spend', {}, [spent('instagram', 0)], true],
  ['Meta, of which Instagram is a part', {}, [spent('meta', 5)], false],
  ['a part of Meta', { channel: 'meta' }, [spent('facebook', 5)], false],
  ['Meta and X', { channel: 'x' }, [spent('meta', 5)], true],
  ['any channel, for an entry without one', { channel: '' }, [spent('x', 5), spent('instagram', 0)], false],
  ['the same campaign on any channel', { channel: '', campaign: 'Spring' }, [spent('x', 5, 'Spring')], false],
  ['both, where they are different money', { overlap: 'both' }, [spent('instagram', 5)], true],
])('entered beside imported: %s', (_, parts, activity, counts) => {
  expect(costsIn([ads(parts)], march, activity).sum('spend')).toBe(counts ? 600 : 0);
  // Whatever becomes of the ad spend, the fee's own part stays.
  const ofAgency = costsIn([agency(parts)], march, activity);
  expect(ofAgency.sum('spend')).toBe(counts ? 400 : 0);
  expect(ofAgency.sum('organicCost')).toBe(600);
});

describe('shared by hand, each channel is judged by itself', () => {
  const shared = ads({ channel: '', split: 'by-hand', shares: { instagram: 0.5, x: 0.25 } });

  test('the channel with imported spend drops out, the rest stays where it was put', () => {
    const { sum, overlaps } = costsIn([shared], march, [spent('instagram', 280)]);
    expect([sum('spend', 'instagram'), sum('spend', 'x'), sum('spend', '')]).toEqual([0, 150, 150]);
    expect(overlaps).toMatchObject([{ channel: 'instagram', entered: 300, imported: 280, counted: 0 }]);
  });

  test('what is bound to no channel meets those that are not named', () => {
    const { sum } = costsIn([shared], march, [spent('tiktok', 5)]);
    expect([sum('spend', 'instagram'), sum('spend', 'x'), sum('spend', '')]).toEqual([300, 150, 0]);
  });
});

test('months are judged one by one, in a period over several too', () => {
  const activity = [active('2026-02', 'instagram', 100), active('2026-04', 'instagram', 100)];
  const { sum, overlaps } = costsIn([ads()], { from: day('2026-02-01'), to: day('2026-04-30') }, activity);
  expect(sum('spend')).toBe(600);
  expect(overlaps.map(({ month }) => month)).toEqual([day('2026-02-01'), day('2026-04-01')]);
});

test('part of a month is judged as its month, and the overlap is the month’s', () => {
  const activity = [spent('instagram', 100)];
  const { sum, overlaps } = costsIn([ads()], { from: day('2026-03-01'), to: day('2026-03-10') }, activity);
  expect(sum('spend')).toBe(0);
  expect(overlaps).toMatchObject([{ entered: 600, imported: 100, counted: 0 }]);
});

test('the imported sum is of all rows that may be the same money', () => {
  const activity = [spent('instagram', 100, 'Spring'), spent('instagram', 30), spent('meta', 7), spent('x', 1)];
  expect(costsIn([ads()], march, activity).overlaps).toMatchObject([{ imported: 137 }]);
  const spring = ads({ campaign: 'Spring', overlap: 'both' });
  expect(costsIn([spring], march, activity).overlaps).toMatchObject([{ imported: 137, entered: 600, counted: 600 }]);
});

describe('typed twice: ads, and a fee that contains them', () => {
  test('the ads count, the fee’s ad spend does not', () => {
    const { sum, overlaps } = costsIn([agency(), ads()], march);
    expect([sum('spend'), sum('organicCost')]).toEqual([600, 600]);
    expect(overlaps).toMatchObject([{ entry: 0, entered: 400, imported: 0, alsoEntered: 600, counted: 0 }]);
  });

  test.each<[string, Partial<CostEntry>, Partial<CostEntry>]>([
    ['another channel', { channel: 'x' }, {}],
    ['another campaign', { campaign: 'Spring' }, { campaign: 'Summer' }],
    ['the fee says both', { overlap: 'both' }, {}],
    ['the ads say both', {}, { overlap: 'both' }],
    ['other months', { to: day('2026-02-28') }, { from: day('2026-03-01') }],
  ])('both count: %s', (_, fee, typed) => {
    const period = { from: day('2026-02-01'), to: day('2026-03-31') };
    const apart = costsIn([agency(fee)], period).sum('spend') + costsIn([ads(typed)], period).sum('spend');
    expect(costsIn([agency(fee), ads(typed)], period).sum('spend')).toBe(apart);
  });

  test('ads that no channel is named for may be those of any fee', () => {
    expect(costsIn([agency(), ads({ channel: '' })], march, [spent('x', 0)]).sum('spend')).toBe(600);
    expect(costsIn([agency({ channel: '' }), ads()], march, [spent('x', 0)]).sum('spend')).toBe(600);
  });

  test('imported spend stands before both', () => {
    const { sum, overlaps } = costsIn([agency(), ads()], march, [spent('instagram', 500)]);
    expect(sum('spend')).toBe(0);
    expect(overlaps.map(({ entry: at, imported, alsoEntered }) => [at, imported, alsoEntered])).toEqual([
      [0, 500, 0],
      [1, 500, 0],
    ]);
  });

  test('ads that gave way to imported spend hide no fee', () => {
    const activity = [spent('instagram', 500, 'Summer')];
    expect(costsIn([agency({ campaign: 'Spring' }), ads()], march, activity).sum('spend')).toBe(400);
  });

  test('two entries of ads are two purchases', () => {
    expect(costsIn([ads(), ads({ amount: 50, adSpend: 50 })], march).sum('spend')).toBe(650);
  });
});
