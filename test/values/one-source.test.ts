import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, countOneSource, type SourceChoice } from '../../src/values/one-source.ts';

const claim = (source: string, value: number, parts: Partial<Claim> = {}): Claim => ({
  source,
  channel: 'facebook',
  month: 1,
  measure: 'revenue',
  type: '',
  placement: 'paid',
  value,
  ...parts,
});
const choice = (source: string, channel = '', measure = 'revenue'): SourceChoice => ({ channel, measure, source });
/** The values that count. */
const counted = (claims: readonly Claim[], ...choices: readonly SourceChoice[]) => {
  const { counts } = countOneSource(claims, choices);
  return claims.filter((_, at) => counts[at] === 1).map(one => one.value);
};
const overlapsOf = (claims: readonly Claim[], ...choices: readonly SourceChoice[]) =>
  countOneSource(claims, choices).overlaps;

const meta = claim('meta-ads', 6000, { channel: 'meta', type: 'purchase' });
const ga4OnFacebook = claim('ga4', 3000);
const ga4OnInstagram = claim('ga4', 1500, { channel: 'instagram' });

test('one source counts: typed, web analytics, platforms, others by name', () => {
  const all = [claim('b shop', 1), claim('a shop', 2), claim('meta-ads', 3), claim('ga4', 4), claim('', 5)];
  expect(counted(all)).toEqual([5]);
  expect(counted(all.slice(0, 4))).toEqual([4]);
  expect(counted(all.slice(0, 3))).toEqual([3]);
  expect(counted(all.slice(0, 2))).toEqual([2]);
  expect(counted([claim('ga4', 1), claim('ga4', 2, { type: 'purchase' })])).toEqual([1, 2]);
});

test('the choice of the user counts, for its channel before all', () => {
  const both = [claim('meta-ads', 60), claim('ga4', 40)];
  expect(counted(both, choice('meta-ads'))).toEqual([60]);
  expect(counted(both, choice('meta-ads'), choice('ga4', 'facebook'))).toEqual([40]);
  expect(counted(both, choice('meta-ads', 'x'))).toEqual([40]);
  expect(counted(both, choice('meta-ads', '', 'orders'))).toEqual([40]);
  expect(counted(both, choice('not imported'))).toEqual([40]);
  expect(counted([claim('', 10), ...both], choice('ga4'))).toEqual([40]);
  expect(counted([...both, claim('', 10)], choice('ga4'), choice('typed', 'Facebook'))).toEqual([10]);
});

test('other months, measures and channels are nothing of the same', () => {
  const ga4 = claim('ga4', 40);
  for (const other of [{ month: 2 }, { measure: 'orders' }, { channel: 'x' }] as const) {
    expect(counted([claim('meta-ads', 60, other), ga4])).toEqual([60, 40]);
    expect(overlapsOf([claim('meta-ads', 60, other), ga4])).toEqual([]);
  }
});

test('Meta Ads on both networks claims what web analytics has of either', () => {
  expect(counted([meta, ga4OnFacebook, ga4OnInstagram])).toEqual([3000, 1500]);
  expect(counted([meta, ga4OnInstagram])).toEqual([1500]);
  expect(counted([meta, ga4OnFacebook, ga4OnInstagram], choice('meta-ads', 'meta'))).toEqual([6000]);
  expect(overlapsOf([ga4OnInstagram, meta, ga4OnFacebook])).toEqual([
    {
      channel: 'meta',
      month: 1,
      measure: 'revenue',
      type: '',
      sources: [
        { source: 'ga4', claimed: 4500, counted: 4500 },
        { source: 'meta-ads', claimed: 6000, counted: 0 },
      ],
    },
  ]);
  // Facebook and Instagram themselves are two channels.
  expect(counted([claim('meta-ads', 60), ga4OnInstagram])).toEqual([60, 1500]);
});

test('a choice for Facebook moves what Meta Ads claims of both; one for Meta holds for rows by network', () => {
  expect(counted([meta, ga4OnFacebook, ga4OnInstagram], choice('meta-ads', 'facebook'))).toEqual([6000]);
  expect(counted([claim('meta-ads', 60), ga4OnFacebook], choice('meta-ads', 'meta'))).toEqual([60]);
  const split = [choice('meta-ads', 'facebook'), choice('ga4', 'instagram')];
  expect(counted([meta, ga4OnFacebook, ga4OnInstagram], ...split)).toEqual([3000, 1500]);
});

test('a typed row takes the place of its own channel only', () => {
  expect(counted([claim('', 10), ga4OnFacebook, ga4OnInstagram, meta])).toEqual([10, 1500]);
});

test('web analytics by channel group claims what all networks do', () => {
  const social = claim('ga4', 900, { channel: 'social' });
  const onX = claim('x', 300, { channel: 'x' });
  expect(counted([social, meta, onX])).toEqual([900]);
  expect(counted([social, meta, onX], choice('x', 'x'))).toEqual([6000, 300]);
  expect(overlapsOf([social, meta, onX])).toMatchObject([
    { channel: 'social', sources: [{ source: 'ga4' }, { source: 'meta-ads' }, { source: 'x' }] },
  ]);
  // The site's other traffic and channels of the user's own are no networks.
  expect(counted([social, claim('shop', 5, { channel: 'web' }), claim('', 7, { channel: 'Podcast' })])).toEqual([
    900, 5, 7,
  ]);
});

test('beside networks with names, social is the rest', () => {
  const rest = claim('ga4', 9, { channel: 'social' });
  expect(counted([rest, ga4OnFacebook, claim('x', 300, { channel: 'x' })])).toEqual([9, 3000, 300]);
});

test('conversions and leads of different types are different things', () => {
  const of = (source: string, type: string, measure: 'conversions' | 'leads' = 'conversions') =>
    claim(source, source.length, { type, measure });
  expect(counted([of('meta-ads', 'lead form'), of('ga4', 'newsletter')])).toEqual([8, 3]);
  expect(counted([of('meta-ads', 'lead form'), of('ga4', '')])).toEqual([8, 3]);
  expect(counted([of('meta-ads', 'Lead form'), of('ga4', ' lead FORM')])).toEqual([3]);
  expect(counted([of('meta-ads', '', 'leads'), of('ga4', '', 'leads')])).toEqual([3]);
});

test('revenue without a type is all revenue; of different types, it is different revenue', () => {
  const [booking, purchase] = [claim('meta-ads', 1, { type: 'booking' }), claim('shop', 2, { type: 'purchase' })];
  expect(counted([booking, purchase])).toEqual([1, 2]);
  expect(counted([booking, purchase, claim('ga4', 3)])).toEqual([3]);
  expect(counted([claim('ga4', 3), booking, purchase], choice('shop'))).toEqual([1, 2]);
});

test('web analytics speaks for organic and paid; a chosen platform for its own part', () => {
  const organic = claim('ga4', 100, { placement: 'organic' });
  expect(counted([organic, claim('meta-ads', 60)])).toEqual([100]);
  expect(counted([organic, claim('ga4', 50), claim('meta-ads', 60)], choice('meta-ads'))).toEqual([100, 60]);
  expect(counted([claim('', 20, { placement: 'organic' }), claim('meta-ads', 60)])).toEqual([20, 60]);
  expect(counted([claim('', 20, { placement: 'mixed' }), claim('meta-ads', 60)])).toEqual([20]);
});

test('a source that measures nothing displaces nobody, unless it was chosen', () => {
  const nothing = claim('ga4', 0);
  expect(counted([nothing, claim('meta-ads', 60)])).toEqual([0, 60]);
  expect(overlapsOf([nothing, claim('meta-ads', 60)])).toEqual([]);
  expect(counted([nothing, claim('meta-ads', 60)], choice('ga4'))).toEqual([0]);
  // It measures revenue: in this month there was none.
  expect(counted([nothing, claim('meta-ads', 60), claim('ga4', 5, { month: 2 })])).toEqual([0, 5]);
  expect(counted([claim('ga4', Number.NaN), claim('meta-ads', 60)])).toEqual([60]);
});

const anyClaim = fc.record({
  source: fc.constantFrom('', 'ga4', 'meta-ads', 'x', 'shop'),
  channel: fc.constantFrom('facebook', 'instagram', 'meta', 'x', 'social', 'web', 'Podcast'),
  month: fc.integer({ min: 1, max: 2 }),
  measure: fc.constantFrom('revenue' as const, 'conversions' as const),
  type: fc.constantFrom('', 'a', 'A', 'b'),
  placement: fc.constantFrom('organic' as const, 'paid' as const, 'mixed' as const),
  value: fc.integer({ min: 0, max: 9 }),
});
const anyChoice = fc.record({
  channel: fc.constantFrom('', 'facebook', 'meta', 'social', 'x'),
  measure: fc.constantFrom('revenue', 'conversions'),
  source: fc.constantFrom('typed', 'ga4', 'meta-ads', 'shop'),
});

test('two sources never both count the same, and something of what is claimed always counts', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 40 }), fc.array(anyChoice, { maxLength: 3 }), (claims, choices) => {
      const { counts } = countOneSource(claims, choices);
      const cell = ({ month, measure, channel, placement, type }: Claim) =>
        [month, measure, channel, placement, type.toLowerCase()].join();
      for (const key of new Set(claims.map(cell))) {
        const counting = claims.filter((one, at) => counts[at] === 1 && one.value > 0 && cell(one) === key);
        expect(new Set(counting.map(one => one.source)).size).toBeLessThan(2);
      }
      if (claims.length > 0) expect(counts).toContain(1);
    }),
  );
});

test('the order of the rows makes no difference, and overlaps say what was claimed and what counts', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 40 }), fc.array(anyChoice, { maxLength: 3 }), (claims, choices) => {
      const there = countOneSource(claims, choices);
      const back = countOneSource([...claims].reverse(), choices);
      expect([...back.counts].reverse()).toEqual([...there.counts]);
      const lost = claims.reduce((sum, one, at) => sum + (there.counts[at] === 1 ? 0 : one.value), 0);
      const said = there.overlaps.flatMap(one => one.sources).reduce((sum, one) => sum + one.claimed - one.counted, 0);
      expect(said).toBe(lost);
      for (const { sources } of there.overlaps) {
        expect(sources.length).toBeGreaterThan(1);
      }
    }),
  );
});

test('50,000 rows, each with a type of its own, take no time to speak of', () => {
  const claims = Array.from({ length: 50_000 }, (_, at) =>
    claim(['ga4', 'meta-ads', 'shop'][at % 3] as string, 1, { month: at % 36, type: `order ${at}` }),
  );
  claims.push(claim('', 1, { month: 0 }));
  const start = performance.now();
  countOneSource(claims, []);
  expect(performance.now() - start).toBeLessThan(5000);
});
