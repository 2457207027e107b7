import fc from 'fast-check';
import type { NumberParameter, Unit } from '../../../src/kpis/kpi.ts';

/**
 * What a cell may hold: nothing, and numbers from everyday ones to the edges of what a number holds; none that the
 * parameter refuses as too small.
 */
export const anyAmount = ({ unit, min }: NumberParameter): fc.Arbitrary<number | null> =>
  fc
    .oneof(
      { weight: 5, arbitrary: everyday(unit) },
      { weight: 2, arbitrary: fc.constantFrom(0, 1, -1, 1e-300, 1e300, -1e300, 1e15, 1 / 3) },
      { weight: 1, arbitrary: ofAnySize },
      { weight: 1, arbitrary: fc.constant(null) },
    )
    .map(amount => (amount !== null && min !== undefined && amount < min ? Math.abs(amount) : amount));

export const everyday = (unit: Unit): fc.Arbitrary<number> =>
  unit === 'ratio'
    ? fc.integer({ min: 0, max: 10_000 }).map(parts => parts / 10_000)
    : unit === 'count'
      ? fc.integer({ min: 0, max: 5_000_000 })
      : fc.integer({ min: 0, max: 100_000_000 }).map(cents => cents / 100);

/**
 * Three digits and an exponent. Not any binary number: two of those may agree in 15 digits, and then a spreadsheet says on
 * purpose that their difference is 0.
 */
const ofAnySize: fc.Arbitrary<number> = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -300, max: 300 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`));
