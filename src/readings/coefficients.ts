import { fold, variablesOf } from '../core/expression.ts';
import type { Kpi } from '../kpis/kpi.ts';
import type { MeasureId } from '../model/measures.ts';

/** A sum of measures, each times a number, and of a constant: `sessions - engagedSessions`, or 1. */
export interface Combination {
  readonly constant: number;
  readonly measures: ReadonlyMap<MeasureId, number>;
}

export interface Coefficients {
  readonly numerator: Combination;
  /** The constant 1 of what is no quotient. */
  readonly denominator: Combination;
}

/**
 * The KPI as one quotient of two sums of measures: the form in which a sheet computes any KPI from rows of coefficients,
 * whichever KPI a cell names. It has a value only where all of `neededMeasures` have one.
 *
 * @throws for a formula that is none: a product of measures, a sum of quotients, a quotient of quotients. The last would
 *   have a value where its own divisor is 0, which the formula itself hasn't.
 */
export function coefficientsOf(kpi: Pick<Kpi, 'id' | 'formula'>): Coefficients {
  const refuse = (what: string): never => {
    throw new Error(`${kpi.id} is no quotient of sums: it has ${what}`);
  };
  const sumOf = (left: Coefficients, right: Coefficients, sign: 1 | -1): Coefficients =>
    isWhole(left) && isWhole(right)
      ? whole(sum(left.numerator, scaled(right.numerator, sign)))
      : refuse('a quotient in a sum');
  const product = (left: Coefficients, right: Coefficients): Coefficients => {
    if (isNumber(left)) return { ...right, numerator: scaled(right.numerator, left.numerator.constant) };
    if (isNumber(right)) return { ...left, numerator: scaled(left.numerator, right.numerator.constant) };
    return refuse('a product of measures');
  };
  return fold<Coefficients, MeasureId>(kpi.formula, {
    variable: id => whole({ constant: 0, measures: new Map([[id, 1]]) }),
    number: value => whole({ constant: value, measures: new Map() }),
    add: (left, right) => sumOf(left, right, 1),
    subtract: (left, right) => sumOf(left, right, -1),
    multiply: product,
    divide: (left, right) =>
      isWhole(left) && isWhole(right)
        ? { numerator: left.numerator, denominator: right.numerator }
        : refuse('a quotient in a quotient'),
  });
}

/** Measures without which the KPI has no value, in order of first use: also one whose coefficient came out as 0. */
export const neededMeasures = (kpi: Pick<Kpi, 'formula'>): readonly MeasureId[] => variablesOf(kpi.formula);

const one: Combination = { constant: 1, measures: new Map() };
const whole = (numerator: Combination): Coefficients => ({ numerator, denominator: one });
const isWhole = ({ denominator }: Coefficients): boolean => denominator === one;
const isNumber = (value: Coefficients): boolean => isWhole(value) && value.numerator.measures.size === 0;

const scaled = ({ constant, measures }: Combination, by: number): Combination => ({
  constant: constant * by,
  measures: new Map([...measures].map(([id, coefficient]) => [id, coefficient * by])),
});

function sum(left: Combination, right: Combination): Combination {
  const measures = new Map(left.measures);
  for (const [id, coefficient] of right.measures) measures.set(id, (measures.get(id) ?? 0) + coefficient);
  return { constant: left.constant + right.constant, measures };
}
