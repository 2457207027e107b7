import { expect, test } from 'vitest';
import { returnOnInvestment } from '../../src/kpis/value.ts';
import type { ValueRule } from '../../src/model/values.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { oneValue } from '../../src/values/one-value.ts';
import { type ResultRow, returnOf, totalReturn } from '../../src/values/return.ts';
import { valueLookup } from '../../src/values/value-on.ts';
import { day, rule } from './support.ts';

/** A rule whose value is what its method makes of the inputs. */
function valuedBy(
  method: NonNullable<ValueRule['method']>,
  inputA: number | null,
  inputB: number,
  parts: Partial<ValueRule>,
): ValueRule {
  const one = oneValue(method, { inputA, inputB });
  if ('problems' in one) throw new Error(JSON.stringify(one.problems));
  return rule({ method, inputA, inputB, value: one.value, ...parts });
}

const row = (parts: Partial<ResultRow>): ResultRow => ({
  from: day('2026-06-01'),
  to: day('2026-06-30'),
  channel: 'facebook',
  conversionType: '',
  results: {},
  revenue: null,
  hasAmounts: false,
  ...parts,
});

const roi = (made: number | null, investment: number) =>
  evaluate(returnOnInvestment.formula, measure => ({ totalReturn: made, investment })[measure as string] ?? null);

test('12,000 subscribers, one in ten a customer worth 150, for 65,000', () => {
  const lookup = valueLookup([valuedBy('history', 10, 150, { result: 'conversions', conversionType: 'newsletter' })]);
  const line = returnOf(lookup, [row({ conversionType: 'Newsletter', results: { conversions: 12_000 } })]);
  expect(line).toEqual({ revenue: null, valuedReturn: 180_000, careSavings: null, totalReturn: 180_000 });
  expect(roi(line.totalReturn, 65_000)).toBeCloseTo(1.769230769, 9);
});

test('75% of bookings are kept, and are worth 300', () => {
  const lookup = valueLookup([valuedBy('rate', 0.75, 300, { result: 'conversions', conversionType: 'booking' })]);
  const bookings = (conversions: number) =>
    returnOf(lookup, [row({ conversionType: 'booking', results: { conversions } })]).valuedReturn;
  expect(bookings(1)).toBe(225);
  expect(bookings(4)).toBe(900);
});

test('1,000 visits, 10% leads, half of them customers worth 1,500, for 1,700', () => {
  const lookup = valueLookup([valuedBy('rate', 0.1 * 0.5, 1500, { result: 'sessions' })]);
  const { totalReturn: made } = returnOf(lookup, [row({ results: { sessions: 1000 } })]);
  expect(made).toBe(75_000);
  expect(roi(made, 1700)).toBeCloseTo(43.117647058, 8);
});

test('a changed value from 1 July does not change June', () => {
  const old = rule({ value: 10 });
  const raised = rule({ value: 20, from: day('2026-07-01') });
  const leads = { results: { leads: 7 } };
  const june = row(leads);
  const july = row({ ...leads, from: day('2026-07-01'), to: day('2026-07-31') });
  const valued = (rules: readonly ValueRule[], of: ResultRow) => returnOf(valueLookup(rules), [of]).valuedReturn;
  expect([valued([old], june), valued([old], july)]).toEqual([70, 70]);
  expect([valued([old, raised], june), valued([old, raised], july)]).toEqual([70, 140]);
});

test('a sign-up that leads to measured orders is not valued; other sign-ups are', () => {
  const lookup = valueLookup([
    rule({ result: 'conversions', value: 15 }),
    rule({ result: 'conversions', value: 15, conversionType: 'newsletter', counts: 'measured' }),
  ]);
  const rows = [
    row({ conversionType: 'newsletter', results: { conversions: 100 } }),
    row({ conversionType: 'e-book', results: { conversions: 2 } }),
    row({ results: { orders: 3 }, revenue: 400, hasAmounts: true }),
  ];
  expect(returnOf(lookup, rows)).toEqual({ revenue: 400, valuedReturn: 30, careSavings: null, totalReturn: 430 });
});

test('an order with its amount is measured, not valued, even where another source counts its amount', () => {
  const lookup = valueLookup([rule({ result: 'orders', value: 50 }), rule({ result: 'conversions', value: 50 })]);
  const both = { orders: 3, conversions: 3 };
  const purchase = { conversionType: 'purchase', results: both };
  expect(returnOf(lookup, [row({ ...purchase, revenue: 400, hasAmounts: true })]).valuedReturn).toBe(null);
  expect(returnOf(lookup, [row({ ...purchase, hasAmounts: true })]).totalReturn).toBe(null);
  expect(returnOf(lookup, [row({ ...purchase, revenue: 0 })]).valuedReturn).toBe(300);
  // Key events of all kinds beside the revenue of some: the rules decide.
  expect(returnOf(lookup, [row({ results: both, revenue: 400, hasAmounts: true })]).valuedReturn).toBe(150);
});

test('a saving is labelled apart and may be below 0', () => {
  const contacts = { result: 'contactsResolved' } as const;
  const handled = [row({ results: { contactsResolved: 1000 } })];
  const saving = (elsewhere: number) => returnOf(valueLookup([valuedBy('saving', elsewhere, 1.5, contacts)]), handled);
  expect(saving(6)).toEqual({ revenue: null, valuedReturn: null, careSavings: 4500, totalReturn: 4500 });
  expect(saving(1).totalReturn).toBe(-500);
});

test('nothing known is blank, partly known is the sum of what is known', () => {
  expect(returnOf(valueLookup([rule()]), [row({})])).toEqual({
    revenue: null,
    valuedReturn: null,
    careSavings: null,
    totalReturn: null,
  });
  expect(returnOf(valueLookup([]), [row({ results: { leads: 5 } })]).totalReturn).toBe(null);
  expect(totalReturn(null, Number.NaN, null)).toBe(null);
  expect(totalReturn(100, null, null)).toBe(100);
  expect(totalReturn(null, 0, null)).toBe(0);
  expect(totalReturn(-20, 5, 1)).toBe(-14);
});
