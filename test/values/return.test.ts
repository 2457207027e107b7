import { describe, expect, test } from 'vitest';
import { isMeasured, totalReturn } from '../../src/values/return.ts';

describe('what is in the measured revenue already', () => {
  const [known, unknown] = [true, false];
  test.each([
    ['orders', known, '', true],
    ['orders', unknown, '', false],
    ['conversions', known, 'purchase', true],
    // Key events of all kinds beside the revenue of some: the rules of the Values sheet decide.
    ['conversions', known, ' ', false],
    ['conversions', unknown, 'purchase', false],
    ['leads', known, 'e-book', false],
    ['sessions', known, '', false],
  ] as const)(
    '%s of a row whose amounts are known (%s), of type "%s": %s',
    (result, hasAmounts, conversionType, is) => {
      expect(isMeasured(result, { hasAmounts, conversionType })).toBe(is);
    },
  );
});

test('the return is the sum of what is known, and not known where nothing is', () => {
  expect(totalReturn(null, Number.NaN, null)).toBe(null);
  expect(totalReturn(100, null, null)).toBe(100);
  expect(totalReturn(null, 0, null)).toBe(0);
  expect(totalReturn(-20, 5, 1)).toBe(-14);
});
