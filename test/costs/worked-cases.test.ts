import { expect, test } from 'vitest';
import { allocateCosts } from '../../src/costs/allocate.ts';
import { readCosts } from '../../src/costs/read-costs.ts';
import { active, cents, costsIn, day, entry, monthPeriod } from './ledger.ts';
import { sheet, words } from './ledger-sheet.ts';

const tenDays = { from: day('2026-03-10'), to: day('2026-03-19') };

test('a tool of 1,200 a year, used 40% for social, in a campaign of ten days', () => {
  const tool = entry({ amount: 1200, frequency: 'yearly', share: 0.4 });
  // 1,200 x 40% x 10 / 365
  expect(cents(costsIn([tool], tenDays).total)).toBe('13.15');
  expect(cents(costsIn([{ ...tool, ...tenDays }], monthPeriod('2026-03')).total)).toBe('13.15');
});

test('a campaign of ten days does not carry a year of a salary', () => {
  const salary = entry({ category: 'people', amount: 54_750, frequency: 'yearly', campaign: 'Spring', ...tenDays });
  const { lines, total } = costsIn([salary], { from: day('2026-01-01'), to: day('2026-12-31') });
  expect(cents(total)).toBe('1500.00');
  expect(lines).toMatchObject([{ campaign: 'Spring', placement: 'organic' }]);
});

test('a share of a salary: 25% of 4,000 a month, over a quarter', () => {
  const salary = entry({ category: 'people', amount: 4000, frequency: 'monthly', share: 0.25 });
  expect(cents(costsIn([salary], { from: day('2026-01-01'), to: day('2026-03-31') }).total)).toBe('3000.00');
  // Half of February.
  expect(cents(costsIn([salary], { from: day('2026-02-01'), to: day('2026-02-14') }).total)).toBe('500.00');
});

test('a role by the hour: 25 an hour, 40 hours a month', () => {
  const { entries } = readCosts(
    sheet({ category: 'people', what: 'Editor', frequency: 'monthly', hourlyRate: 25, hours: 40, from: '2026-01' }),
    words,
  );
  const { sum } = costsIn(entries, { from: day('2026-01-01'), to: day('2026-06-30') });
  expect(cents(sum('organicCost'))).toBe('6000.00');
});

test('an agency of 5,000 a month that contains 3,000 of ad spend, of which 2,800 were imported', () => {
  const agency = entry({
    category: 'agencies',
    amount: 5000,
    frequency: 'monthly',
    channel: 'instagram',
    adSpend: 3000,
  });
  const imported = [active('2026-03', 'instagram', 2800)];
  const march = costsIn([agency], monthPeriod('2026-03'), imported);
  expect(cents(march.sum('organicCost'))).toBe('2000.00');
  expect(march.sum('spend')).toBe(0);
  // With the imported spend: 4,800 in all, not 7,800.
  expect(cents(march.total + 2800)).toBe('4800.00');
  expect(march.overlaps).toEqual([
    {
      ...{ entry: 0, month: day('2026-03-01'), channel: 'instagram', campaign: '' },
      ...{ entered: 3000, imported: 2800, alsoEntered: 0, counted: 0 },
    },
  ]);
  // Nothing was imported for April: the fee's ad spend is all that is known of it.
  const april = costsIn([agency], monthPeriod('2026-04'), imported);
  expect([april.sum('organicCost'), april.sum('spend')].map(cents)).toEqual(['2000.00', '3000.00']);
  const other = costsIn([{ ...agency, overlap: 'both' }], monthPeriod('2026-03'), imported);
  expect(cents(other.sum('spend'))).toBe('3000.00');
});

test('an investment of 65,000 in half a year, and the ROI of 180,000', () => {
  const half = { from: day('2026-01-01'), to: day('2026-06-30') };
  const ledger = [
    entry({ category: 'tools', amount: 500, frequency: 'monthly', share: 0.4 }), // 1,200
    entry({ category: 'ads', amount: 20_000, channel: 'instagram', ...half }),
    entry({ category: 'people', amount: 4000, frequency: 'monthly', share: 0.5 }), // 12,000
    entry({ category: 'materials', amount: 1800, from: day('2026-02-14') }),
    entry({ category: 'agencies', amount: 5000, frequency: 'monthly', adSpend: 3000 }), // 30,000, of which 18,000 ads
    entry({ category: 'overhead', amount: 0, from: day('2026-01-01') }),
  ];
  const { lines, sum, total } = costsIn(ledger, half, []);
  // The agency's ad spend may be what was typed for Instagram: it is named, and counts once.
  expect(cents(total)).toBe('47000.00');
  const apart = ledger.map(one => (one.category === 'agencies' ? { ...one, overlap: 'both' as const } : one));
  const all = costsIn(apart, half, []);
  expect(cents(all.total)).toBe('65000.00');
  expect(cents(all.sum('spend'))).toBe('38000.00');
  expect((((180_000 - all.total) * 100) / all.total).toFixed(6)).toBe('176.923077');
  expect(cents(sum('organicCost'))).toBe('27000.00');
  expect(lines.some(line => line.category === 'overhead')).toBe(false);
});

test('monthly, yearly and one-off costs in one month', () => {
  const ledger = [
    entry({ amount: 31, frequency: 'monthly', from: day('2026-03-16') }), // 16 of 31 days
    entry({ amount: 730, frequency: 'yearly', to: day('2026-03-05') }), // 5 days of 2
    entry({ amount: 90, from: day('2026-02-15'), to: day('2026-03-16') }), // 16 of 30 days
    entry({ amount: 7, from: day('2026-04-01') }),
  ];
  expect(cents(costsIn(ledger, monthPeriod('2026-03')).total)).toBe('74.00');
});

test('two currencies with changing rates', () => {
  const rateOn = (currency: string, at: number): number | null => {
    if (currency === 'EUR') return at < day('2026-02-10') ? 1.1 : 1.2;
    return currency === 'KRW' && at >= day('2026-02-01') ? 0.0007 : null;
  };
  const ledger = [
    entry({ amount: 100, frequency: 'monthly', currency: 'EUR' }),
    entry({ amount: 300, currency: 'EUR', from: day('2026-02-01'), to: day('2026-02-28') }),
    entry({ amount: 1_000_000, frequency: 'monthly', currency: 'KRW' }),
    entry({ amount: 50, frequency: 'monthly', currency: 'IDR' }),
  ];
  const periods = [monthPeriod('2026-01'), monthPeriod('2026-02'), { from: day('2026-01-01'), to: day('2026-02-28') }];
  const { lines, unconverted } = allocateCosts(ledger, periods, [], rateOn);
  const totals = periods.map((_, period) =>
    cents(lines.filter(line => line.period === period).reduce((sum, line) => sum + line.investment, 0)),
  );
  // January: 100 at 1.1. February: 100 at its last day's 1.2, the 300 at their first day's 1.1, a million won at 0.0007.
  expect(totals).toEqual(['110.00', '1150.00', '1260.00']);
  expect(Object.fromEntries(unconverted)).toEqual({ KRW: 1, IDR: 1 });
});
