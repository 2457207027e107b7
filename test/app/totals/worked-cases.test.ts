import { expect, test } from 'vitest';
import { returnOnInvestment } from '../../../src/kpis/value.ts';
import type { MeasureId } from '../../../src/model/measures.ts';
import { evaluate } from '../../../src/readings/evaluate.ts';
import { accountDay, day } from '../support/imports.ts';
import { type Computed, totalsOf } from '../support/totals-of.ts';

/** Cases worked out by hand in books on social ROI, from what people type to the ROI on Totals. */

const roi = (totals: Computed) => evaluate(returnOnInvestment.formula, id => totals.sum(id as MeasureId));
const results = (measures: Parameters<typeof accountDay>[1], conversionType = '') =>
  accountDay('2026-03-05', measures, { conversionType });

test('12,000 subscribers, one in ten a customer worth 150, for 65,000: ROI 176.923…%', () => {
  const totals = totalsOf([results({ conversions: 12_000 }, 'Newsletter')], {}, [], {
    values: [{ result: 'conversions', conversionType: 'newsletter', method: 'history', inputA: 10, inputB: 150 }],
    costs: [{ category: 'people', amount: 65_000, from: '2026-03' }],
  });
  expect(totals.sum('valuedReturn')).toBe(180_000);
  expect(totals.sum('revenue')).toBeNull();
  expect(roi(totals)).toBeCloseTo(1.769230769, 9);
});

test('75% of bookings are kept and bring 300: 225 a booking', () => {
  const values = [{ result: 'conversions', conversionType: 'booking', method: 'rate', inputA: 0.75, inputB: 300 }];
  const made = (conversions: number) => totalsOf([results({ conversions }, 'booking')], {}, [], { values });
  expect(made(1).sum('totalReturn')).toBe(225);
  expect(made(4).sum('totalReturn')).toBe(900);
});

test('1,000 visits, 10% leads, half of them customers worth 1,500, for 1,700: ROI 4,311.76…%', () => {
  const totals = totalsOf([results({ sessions: 1000 })], {}, [], {
    values: [{ result: 'sessions', method: 'rate', inputA: 0.1 * 0.5, inputB: 1500 }],
    costs: [{ category: 'tools', amount: 1700, from: '2026-03' }],
  });
  expect(totals.sum('totalReturn')).toBe(75_000);
  expect(roi(totals)).toBeCloseTo(43.117647058, 8);
});

test('a changed value from 1 July does not change June', () => {
  const leads = (date: string) => accountDay(date, { leads: 7 });
  const old = { result: 'leads', method: 'willingness', inputB: 10 };
  const raised = { ...old, inputB: 20, from: day('2026-07-01') };
  const totals = totalsOf([leads('2026-06-05'), leads('2026-07-05')], {}, [], { values: [old, raised] });
  expect(totals.sum('valuedReturn', 'month', { from: day('2026-06-01') })).toBe(70);
  expect(totals.sum('valuedReturn', 'month', { from: day('2026-07-01') })).toBe(140);
});

test('sign-ups that lead to measured orders are not valued; others are', () => {
  const value = { result: 'conversions', method: 'willingness', inputB: 15 };
  const rows = [
    results({ conversions: 100 }, 'newsletter'),
    results({ conversions: 2 }, 'e-book'),
    accountDay('2026-03-06', { orders: 3, revenue: 400 }, { currency: 'USD' }),
  ];
  const values = [value, { ...value, conversionType: 'newsletter', counts: 'measured' }];
  const totals = totalsOf(rows, {}, [], { values });
  expect([totals.sum('revenue'), totals.sum('valuedReturn'), totals.sum('totalReturn')]).toEqual([400, 30, 430]);
});

test('a saving is labelled apart, and may be below 0', () => {
  const saving = (elsewhere: number) =>
    totalsOf([results({ contactsResolved: 1000 })], {}, [], {
      values: [{ result: 'contactsResolved', method: 'saving', inputA: elsewhere, inputB: 1.5 }],
    });
  expect([saving(6).sum('careSavings'), saving(6).sum('valuedReturn'), saving(6).sum('totalReturn')]).toEqual([
    4500,
    null,
    4500,
  ]);
  expect(saving(1).sum('totalReturn')).toBe(-500);
});

test('earned media value is not return', () => {
  expect(totalsOf([results({ impressions: 1_000_000 })]).sum('totalReturn')).toBeNull();
});
