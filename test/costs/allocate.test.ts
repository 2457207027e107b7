import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, monthEnd } from '../../src/core/day.ts';
import type { Activity } from '../../src/costs/activity.ts';
import { allocateCosts } from '../../src/costs/allocate.ts';
import { periodCost } from '../../src/costs/period-cost.ts';
import { divide } from '../../src/costs/sharing.ts';
import { type CostEntry, costFrequencies, costSplits } from '../../src/model/costs.ts';
import { active, costsIn, day, entry, monthPeriod } from './ledger.ts';

const march = monthPeriod('2026-03');
const shared = (parts: Partial<CostEntry> = {}) => entry({ amount: 300, frequency: 'monthly', ...parts });
const byChannel = (entries: readonly CostEntry[], activity: readonly Activity[]) =>
  Object.fromEntries(costsIn(entries, march, activity).lines.map(({ channel, investment }) => [channel, investment]));

describe('who bears a cost', () => {
  const activity = [
    active('2026-03', 'instagram', 60, 'Spring'),
    active('2026-03', 'instagram', 0),
    active('2026-03', 'x', 20, 'Spring'),
    active('2026-03', 'tiktok', 120, 'Summer'),
    active('2026-03', 'threads'),
    active('2026-02', 'facebook', 1000),
  ];

  test.each<[string, Partial<CostEntry>, Record<string, number>]>([
    ['its channel', { channel: 'facebook' }, { facebook: 300 }],
    ['all active channels', {}, { instagram: 75, x: 75, tiktok: 75, threads: 75 }],
    ['those that spent', { split: 'by-spend' }, { tiktok: 180, instagram: 90, x: 30 }],
    ['those of the campaign', { campaign: 'Spring' }, { instagram: 150, x: 150 }],
    ['those of the campaign, by spend', { campaign: 'spring', split: 'by-spend' }, { instagram: 225, x: 75 }],
    [
      'all, for a campaign that no data tell of',
      { campaign: 'Autumn', split: 'by-spend' },
      { tiktok: 180, instagram: 90, x: 30 },
    ],
    ['the named ones', { split: 'by-hand', shares: { facebook: 0.5, x: 0.5 } }, { facebook: 150, x: 150 }],
    ['the named ones, and no one the rest', { split: 'by-hand', shares: { x: 0.25, y: 0 } }, { x: 75, '': 225 }],
  ])('%s', (_, parts, expected) => {
    expect(byChannel([shared(parts)], activity)).toEqual(expected);
  });

  test('without any spend, by spend is equally', () => {
    const idle = [active('2026-03', 'instagram'), active('2026-03', 'x')];
    expect(byChannel([shared({ split: 'by-spend' })], idle)).toEqual({ instagram: 150, x: 150 });
  });

  test('no channel, where none is active', () => {
    expect(byChannel([shared()], [active('2026-02', 'x')])).toEqual({ '': 300 });
  });
});

test('lines tell organic from paid, categories and campaigns apart, and add up what is alike', () => {
  const ledger = [
    shared({ channel: 'x' }),
    shared({ channel: 'x', amount: 50 }),
    shared({ channel: 'x', category: 'agencies', amount: 100, adSpend: 40, campaign: 'Spring' }),
  ];
  const { lines } = allocateCosts(ledger, [march, monthPeriod('2026-04')], [], () => 1);
  const of = (period: number) => [
    { ...{ period, channel: 'x', campaign: '', category: 'tools', placement: 'organic' }, ...organic(350) },
    { ...{ period, channel: 'x', campaign: 'Spring', category: 'agencies', placement: 'organic' }, ...organic(60) },
    { ...{ period, channel: 'x', campaign: 'Spring', category: 'agencies', placement: 'paid' }, ...paid(40) },
  ];
  expect(lines).toEqual([...of(0), ...of(1)]);
});
const organic = (amount: number) => ({ investment: amount, organicCost: amount, spend: 0 });
const paid = (amount: number) => ({ investment: amount, organicCost: 0, spend: amount });

test('periods without the cost have no line', () => {
  expect(costsIn([shared({ to: day('2026-02-28') })], march).lines).toEqual([]);
});

const first = day('2025-11-05');
const names = ['instagram', 'x', 'meta', 'tiktok'];
const someDay = fc.integer({ min: first, max: first + 500 });
const someEntry = fc
  .record({
    amount: fc.double({ min: 0.01, max: 1e7, noNaN: true }),
    adShare: fc.constantFrom(0, 0.3, 1),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    frequency: fc.constantFrom(...costFrequencies),
    days: fc.tuple(someDay, someDay),
    isOpen: fc.boolean(),
    channel: fc.constantFrom('', '', 'x', 'instagram'),
    campaign: fc.constantFrom('', 'Spring'),
    split: fc.constantFrom(...costSplits),
    handed: fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true })),
    currency: fc.constantFrom('', 'EUR'),
  })
  .map(({ adShare, days, isOpen, handed, ...parts }) =>
    entry({
      ...parts,
      ...{ category: 'agencies', adSpend: parts.amount * adShare, overlap: 'both', from: Math.min(...days) },
      ...{ to: isOpen ? null : Math.max(...days), shares: { x: handed[0], meta: handed[1] } },
    }),
  );
const someActivity = fc.array(
  fc.record({
    month: fc.nat(20).map(months => addMonths(day('2025-11-01'), months)),
    channel: fc.constantFrom(...names),
    campaign: fc.constantFrom('', 'Spring', 'Summer'),
    spend: fc.double({ min: 0, max: 1e6, noNaN: true }),
  }),
  { maxLength: 60 },
);
const rateOn = (currency: string, at: number) => (currency === 'EUR' ? 1 + (at % 97) / 100 : null);
const close = (sum: number, whole: number) =>
  expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(whole), 1));

describe('nothing is lost or made', () => {
  test('parts of an amount add up to it, to the last bit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
        fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (amount, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          let sum = 0;
          const falling = [...weights].sort((one, other) => other - one);
          const shares = falling.map((weight, at) => ({ channel: `${at}`, share: weight / total }));
          divide(amount, shares, (_, part) => {
            sum += part;
          });
          expect(sum).toBe(amount);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('the lines of a period hold what the cost of the period is, channels together', () => {
    fc.assert(
      fc.property(someEntry, someDay, someDay, someActivity, (given, a, b, activity) => {
        const one = { ...given, currency: '' };
        const period = { from: Math.min(a, b), to: Math.max(a, b) };
        const { total, sum } = costsIn([one], period, activity);
        const whole = periodCost({ ...one, first: one.from, last: one.to }, { first: period.from, last: period.to });
        close(total, whole * one.share);
        close(sum('spend'), (whole * one.share * one.adSpend) / one.amount);
        close(sum('spend') + sum('organicCost'), total);
      }),
      { numRuns: 300 },
    );
  });

  test('periods side by side hold what the whole holds, in every channel, at every rate, whatever overlaps', () => {
    const anyCounting = fc.tuple(someEntry, fc.constantFrom('imported', 'both'));
    const ledger = fc.array(
      anyCounting.map(
        ([given, overlap]): CostEntry => ({ ...given, overlap: overlap === 'both' ? 'both' : 'imported' }),
      ),
      { maxLength: 8 },
    );
    const cuts = fc.uniqueArray(someDay, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(ledger, cuts, someActivity, (entries, days, activity) => {
        const [start = 0, ...ends] = [...days].sort((one, other) => one - other);
        const periods = ends.map((to, at) => ({ from: (at === 0 ? start : (ends[at - 1] ?? 0)) + 1, to }));
        const whole = { from: start + 1, to: ends.at(-1) ?? 0 };
        const { lines } = allocateCosts(entries, [whole, ...periods], activity, rateOn);
        for (const channel of ['', ...names]) {
          for (const placement of ['organic', 'paid'] as const) {
            const of = lines.filter(line => line.channel === channel && line.placement === placement);
            const sum = (some: typeof of) => some.reduce((total, line) => total + line.investment, 0);
            close(sum(of.filter(line => line.period > 0)), sum(of.filter(line => line.period === 0)));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('a thousand entries in three years of months take less than a tenth of a second', () => {
  const months = Array.from({ length: 36 }, (_, at) => addMonths(day('2024-01-01'), at));
  const activity = months.flatMap(month =>
    names.flatMap((channel, at) =>
      Array.from({ length: 5 }, (_, campaign) => ({ month, channel, campaign: `Campaign ${campaign}`, spend: at })),
    ),
  );
  const entries = Array.from({ length: 1000 }, (_, at) =>
    entry({
      ...{ amount: 100 + at, adSpend: at % 3 === 0 ? 50 : 0, frequency: at % 5 === 0 ? 'yearly' : 'monthly' },
      ...{
        from: day('2024-01-15'),
        category: `Category ${at % 9}`,
        campaign: at % 4 === 0 ? `Campaign ${at % 20}` : '',
      },
      ...{ channel: at % 2 === 0 ? '' : 'x', currency: 'EUR', split: at % 8 === 0 ? 'by-spend' : 'equally' },
    }),
  );
  const periods = months.map(from => ({ from, to: monthEnd(from) }));
  const times = Array.from({ length: 8 }, () => {
    // Time of the processor: others may be busy on the machine.
    const began = process.cpuUsage();
    expect(allocateCosts(entries, periods, activity, rateOn).lines.length).toBeGreaterThan(1000);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
