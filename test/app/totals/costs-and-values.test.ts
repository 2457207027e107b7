import { describe, expect, test } from 'vitest';
import type { DataRow } from '../../../src/model/row.ts';
import { accountDay, day } from '../support/imports.ts';
import { totalsOf } from '../support/totals-of.ts';

const march = day('2026-03-01');
const cents = (amount: number | null): string => (amount ?? Number.NaN).toFixed(2);
const paid = (measures: DataRow['measures'], parts: Partial<DataRow> = {}) =>
  accountDay('2026-03-05', measures, {
    source: 'meta-ads',
    channel: 'instagram',
    account: 'ads',
    level: 'campaign',
    campaign: 'Spring Sale',
    placement: 'paid',
    currency: 'USD',
    ...parts,
  });
const organic = (measures: DataRow['measures'], parts: Partial<DataRow> = {}) =>
  accountDay('2026-03-05', measures, { placement: 'organic', ...parts });

describe('costs', () => {
  test('12,000 subscribers at 150 per 10 for 65,000: 180,000 of return', () => {
    const rows = [accountDay('2026-03-31', { leads: 12_000 }, { conversionType: 'Newsletter' })];
    const totals = totalsOf(rows, {}, [], {
      costs: [{ category: 'people', amount: 65_000, from: '2026-03', frequency: 'monthly' }],
      values: [{ result: 'leads', conversionType: 'newsletter', method: 'history', inputA: 10, inputB: 150 }],
    });
    for (const period of ['month', 'chosen']) {
      expect(cents(totals.sum('investment', period))).toBe('65000.00');
      expect(cents(totals.sum('organicCost', period))).toBe('65000.00');
      expect(cents(totals.sum('valuedReturn', period))).toBe('180000.00');
      expect(cents(totals.sum('totalReturn', period))).toBe('180000.00');
    }
    expect(totals.sum('spend')).toBeNull();
    expect(totals.outcome).toMatchObject({ toMend: [], unconverted: [], overlaps: [], spendOverlaps: [] });
  });

  test('a visit value: 1,000 visits x 10% x 1,500 for 1,700', () => {
    const totals = totalsOf([accountDay('2026-03-31', { sessions: 1000 })], {}, [], {
      costs: [{ category: 'tools', amount: 1700, from: '2026-03' }],
      values: [{ result: 'sessions', method: 'order', inputA: 0.05, inputB: 1500 }],
    });
    expect(cents(totals.sum('totalReturn'))).toBe('75000.00');
    expect(cents(totals.sum('investment'))).toBe('1700.00');
  });

  test('ad spend counts once: what was imported stands, what was typed beside it is told', () => {
    const totals = totalsOf([paid({ spend: 400, impressions: 9 })], {}, [], {
      costs: [
        { category: 'ads', amount: 450, from: '2026-03', channel: 'Instagram', campaign: 'spring sale' },
        { category: 'ads', amount: 100, from: '2026-03', channel: 'x' },
      ],
    });
    expect(cents(totals.sum('spend'))).toBe('500.00');
    expect(cents(totals.sum('investment'))).toBe('500.00');
    expect(totals.sum('organicCost')).toBeNull();
    expect(totals.sum('investment', 'month', { channel: 'instagram', account: 'ads' })).toBe(400);
    expect(totals.outcome.spendOverlaps).toEqual([
      {
        id: expect.stringMatching(/^c[0-9a-f]{8}$/),
        row: 3,
        month: march,
        channel: 'instagram',
        campaign: 'spring sale',
        entered: 450,
        imported: 400,
        alsoEntered: 0,
        counted: 0,
      },
    ]);
  });

  test('an agency’s fee that contains ad spend: the fee counts, its ad spend only where nothing was imported', () => {
    const fee = { category: 'agencies', amount: 1000, adSpend: 700, from: '2026-03', channel: 'instagram' };
    const beside = totalsOf([paid({ spend: 400 })], {}, [], { costs: [fee] });
    expect(cents(beside.sum('investment'))).toBe('700.00');
    expect(cents(beside.sum('organicCost'))).toBe('300.00');
    const alone = totalsOf([paid({ impressions: 4 })], {}, [], { costs: [fee] });
    expect(cents(alone.sum('investment'))).toBe('1000.00');
    expect(cents(alone.sum('spend'))).toBe('700.00');
  });

  test('a campaign’s cost stands on the row of the campaign as the platform writes it', () => {
    const totals = totalsOf([paid({ impressions: 9 }), organic({ impressions: 5 })], {}, [], {
      costs: [{ category: 'materials', amount: 80, from: '2026-03', campaign: ' spring SALE ' }],
    });
    const [row] = totals.rows.filter(one => one['investment'] !== '');
    expect(row).toMatchObject({
      channel: 'instagram',
      account: '',
      campaign: 'Spring Sale',
      placement: 'organic',
      investment: 80,
    });
  });

  test('channels share what none of them has alone: those with flows in the month, without the site', () => {
    const rows = [
      organic({ impressions: 5 }),
      organic({ followers: 70 }, { channel: 'tiktok' }),
      accountDay('2026-03-02', { siteSessions: 7 }, { source: 'ga4', level: 'site', channel: 'web' }),
      paid({ impressions: 1 }),
    ];
    const totals = totalsOf(rows, {}, [], { costs: [{ category: 'tools', amount: 90, from: '2026-03' }] });
    expect(totals.sum('investment', 'month', { channel: 'x' })).toBe(45);
    expect(totals.sum('investment', 'month', { channel: 'instagram' })).toBe(45);
    expect(totals.sum('investment')).toBe(90);
  });

  test('months that have costs alone stand on Totals; a slip of the keyboard makes no thousand of them', () => {
    const costs = [
      { category: 'tools', amount: 10, frequency: 'monthly', from: '2026-01-01' },
      { category: 'people', amount: 5, from: '2026-05-31' },
      { category: 'people', amount: 5, from: '2206-05-31' },
    ];
    const totals = totalsOf([organic({ impressions: 5 })], {}, [], { costs });
    expect(totals.sum('investment', 'month', { from: day('2026-01-01') })).toBe(10);
    expect(totals.sum('investment', 'month', { from: day('2026-05-01') })).toBe(15);
    expect(totals.outcome.months).toBeLessThan(130);
    expect(totals.sum('investment', 'chosen')).toBe(10);
    expect(totals.outcome.period).toEqual({ from: march + 4, to: march + 4 });
  });

  test('costs without any data', () => {
    const totals = totalsOf([], {}, [], { costs: [{ category: 'tools', amount: 10, from: '2026-03-02' }] });
    expect(totals.sum('investment')).toBe(10);
    expect(totals.outcome.period).toBeNull();
  });

  test('an amount that no rate converts is left out and counted', () => {
    const costs = [
      { category: 'tools', amount: 10, from: '2026-03', currency: 'EUR' },
      { category: 'tools', amount: 10, from: '2026-03', currency: 'KRW' },
    ];
    const rates = [{ currency: 'EUR', from: 0, rate: 1.1 }];
    const totals = totalsOf([organic({ impressions: 5 })], { rates }, [], { costs });
    expect(cents(totals.sum('investment'))).toBe('11.00');
    expect(totals.outcome.unconverted).toEqual([{ currency: 'KRW', rows: 1 }]);
  });

  test('organic CPM: organic cost over impressions that are known to be organic', () => {
    const rows = [organic({ impressions: 50_000 }), paid({ impressions: 9000 })];
    const totals = totalsOf(rows, {}, [], {
      costs: [{ category: 'people', amount: 250, from: '2026-03', channel: 'x' }],
    });
    expect(totals.sum('organicImpressions')).toBe(50_000);
    expect(totals.sum('organicCost')).toBe(250);
  });
});

describe('values', () => {
  test('a changed value splits the days of a row, and a saving stands apart', () => {
    const rows = [accountDay('2026-03-01', { leads: 31, contactsResolved: 4 }, { to: day('2026-03-31') })];
    const totals = totalsOf(rows, {}, [], {
      values: [
        { result: 'leads', method: 'willingness', inputB: 10 },
        { result: 'leads', method: 'willingness', inputB: 20, from: day('2026-03-11') },
        { result: 'contactsResolved', method: 'saving', inputA: 9, inputB: 4 },
      ],
    });
    expect(cents(totals.sum('valuedReturn'))).toBe('520.00');
    expect(cents(totals.sum('careSavings'))).toBe('20.00');
    expect(cents(totals.sum('totalReturn'))).toBe('540.00');
  });

  test('results of rows with measured amounts are not valued again; revenue is return', () => {
    const shop = accountDay('2026-03-05', { orders: 2, revenue: 90 }, { currency: 'USD' });
    const stall = accountDay('2026-03-05', { orders: 3 }, { channel: 'instagram' });
    const values = [{ result: 'orders', method: 'willingness', inputB: 40 }];
    const totals = totalsOf([shop, stall], {}, [], { values });
    expect(totals.sum('valuedReturn', 'month', { channel: 'x' })).toBeNull();
    expect(totals.sum('totalReturn', 'month', { channel: 'x' })).toBe(90);
    expect(totals.sum('totalReturn', 'month', { channel: 'instagram' })).toBe(120);
  });
});

describe('what several sources claim', () => {
  const claimed = [
    paid({ orders: 5, revenue: 500 }),
    accountDay(
      '2026-03-05',
      { orders: 3, revenue: 330 },
      { source: 'ga4', channel: 'instagram', account: 'shop', level: 'site', currency: 'USD' },
    ),
  ];

  test('counts once, and is told', () => {
    const totals = totalsOf(claimed);
    for (const period of ['month', 'chosen']) {
      expect(totals.sum('orders', period)).toBe(3);
      expect(totals.sum('totalReturn', period)).toBe(330);
    }
    expect(totals.outcome.overlaps).toMatchObject([
      { channel: 'instagram', month: march, measure: 'orders' },
      {
        channel: 'instagram',
        month: march,
        measure: 'revenue',
        type: '',
        sources: [
          { source: 'ga4', claimed: 330, counted: 330 },
          { source: 'meta-ads', claimed: 500, counted: 0 },
        ],
      },
    ]);
  });

  test('by the source that the user chose for all accounts of the channel', () => {
    const levels = [{ channel: 'instagram', account: '*', measure: 'revenue', choice: 'meta-ads' }] as const;
    const totals = totalsOf(claimed, { levels });
    expect(totals.sum('revenue')).toBe(500);
    expect(totals.sum('orders')).toBe(3);
  });

  test('what a lost source said is not valued', () => {
    const values = [{ result: 'newCustomers', method: 'willingness', inputB: 10 }];
    const rows = [paid({ newCustomers: 5 }), { ...claimed[1], measures: { newCustomers: 2 } } as DataRow];
    expect(totalsOf(rows, {}, [], { values }).sum('valuedReturn')).toBe(20);
  });
});
