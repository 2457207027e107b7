import { expect, test } from 'vitest';
import { type LifetimeWay, lifetimeInputs, lifetimeValue, lifetimeWays } from '../../src/values/lifetime-value.ts';

test.each([
  ['simple', { purchaseValue: 80, purchasesPerYear: 12, years: 3 }, 2880],
  ['simple', { purchaseValue: 80, purchasesPerYear: 12, years: 3, margin: 0.1 }, 288],
  ['by-churn', { marginPerPeriod: 20, churnRate: 0.05 }, 400],
  ['discounted', { contribution: 6 * 0.21 * 208 * 20, retentionRate: 0.75, discountRate: 0.1 }, 11_232],
] as const)('%s of %o is %s', (way, inputs, value) => {
  const found = lifetimeValue(way, inputs);
  expect('value' in found ? found.value : found).toBeCloseTo(value, 6);
});

test('says what is missing, and what each way asks for', () => {
  expect(lifetimeValue('simple', { purchaseValue: 80, years: null })).toEqual({
    problems: [
      { input: 'purchasesPerYear', problem: 'missing' },
      { input: 'years', problem: 'missing' },
    ],
  });
  expect((Object.keys(lifetimeWays) as LifetimeWay[]).map(lifetimeInputs)).toEqual([
    ['purchaseValue', 'purchasesPerYear', 'years', 'margin'],
    ['marginPerPeriod', 'churnRate'],
    ['contribution', 'retentionRate', 'discountRate'],
  ]);
});

test('a percentage typed as a whole number is refused', () => {
  expect(lifetimeValue('by-churn', { marginPerPeriod: 20, churnRate: 5 })).toEqual({
    problems: [{ input: 'churnRate', problem: 'above-1' }],
  });
});

test('customers who never leave have no lifetime value', () => {
  expect(lifetimeValue('by-churn', { marginPerPeriod: 20, churnRate: 0 })).toEqual({
    problems: [{ input: 'churnRate', problem: 'no-value' }],
  });
  expect(lifetimeValue('discounted', { contribution: 100, retentionRate: 1, discountRate: 0 })).toEqual({
    problems: [{ input: 'discountRate', problem: 'no-value' }],
  });
});
