import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, divide, multiply, number, variable } from '../../src/core/expression.ts';
import type { GoalKind } from '../../src/goals/arithmetic.ts';
import { goalKindOf } from '../../src/goals/goal-kind.ts';
import { type KpiId, kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import { type MeasureId, measureIds } from '../../src/model/measures.ts';
import { type Combination, coefficientsOf, neededMeasures } from '../../src/readings/coefficients.ts';
import { evaluate } from '../../src/readings/evaluate.ts';

const all: readonly Kpi[] = kpis;
const kpiOf = (id: KpiId): Kpi => all.find(kpi => kpi.id === id) as Kpi;

type Measured = Readonly<Record<MeasureId, number>>;

/** What the sheet's SUMPRODUCT does: every measure takes part, in the order of the columns. */
const sumProduct = ({ constant, measures }: Combination, measured: Measured): number =>
  measureIds.reduce((sum, id) => sum + (measures.get(id) ?? 0) * measured[id], constant);

/** Whole numbers: sums are then the same in any order. */
const anyMeasures = fc
  .tuple(...measureIds.map(() => fc.integer({ min: 0, max: 2_000_000_000 })))
  .map(values => Object.fromEntries(measureIds.map((id, i) => [id, values[i] ?? 0])) as Measured);

test.each(all.map(kpi => [kpi.id, kpi] as const))('%s is the same by its coefficients', (_, kpi) => {
  const { numerator, denominator } = coefficientsOf(kpi);
  expect(new Set([...numerator.measures.keys(), ...denominator.measures.keys()])).toEqual(new Set(neededMeasures(kpi)));
  fc.assert(
    fc.property(anyMeasures, measured => {
      const value = evaluate(kpi.formula, id => measured[id]);
      const divisor = sumProduct(denominator, measured);
      if (value === null) expect(divisor).toBe(0);
      else {
        const found = sumProduct(numerator, measured) / divisor;
        expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
      }
    }),
    { numRuns: 50 },
  );
});

describe('coefficients', () => {
  const plain = (id: KpiId) => {
    const { numerator, denominator } = coefficientsOf(kpiOf(id));
    const entries = ({ constant, measures }: Combination) => ({ ...Object.fromEntries(measures), constant });
    return [entries(numerator), entries(denominator)];
  };

  test('hold the thousand of a CPM', () => {
    expect(plain('ad_cpm')).toEqual([
      { spend: 1000, constant: 0 },
      { impressions: 1, constant: 0 },
    ]);
  });

  test('of a plain total have the denominator 1', () => {
    expect(plain('net_new_followers')).toEqual([
      { followersGained: 1, followersLost: -1, constant: 0 },
      { constant: 1 },
    ]);
  });

  test('are signed', () => {
    expect(plain('bounce_rate_by_sessions')).toEqual([
      { sessions: 1, engagedSessions: -1, constant: 0 },
      { sessions: 1, constant: 0 },
    ]);
  });

  test('take constants in sums and factors', () => {
    const formula = divide(add(multiply(number(3), variable('leads')), number(2)), variable('sessions'));
    const { numerator } = coefficientsOf({ id: 'made', formula });
    expect(numerator).toEqual({ constant: 2, measures: new Map([['leads', 3]]) });
  });

  test.each([
    ['a product of measures', multiply(variable('leads'), variable('spend'))],
    ['a quotient in a sum', add(divide(variable('leads'), variable('spend')), number(1))],
    ['a quotient in a quotient', divide(number(1), divide(number(1), variable('spend')))],
  ])('there are none for %s', (what, formula) => {
    expect(() => coefficientsOf({ id: 'made', formula })).toThrow(what);
  });
});

test('a KPI is a total, a level or a rate', () => {
  const idsOf = (kind: GoalKind) => all.filter(kpi => goalKindOf(kpi) === kind).map(kpi => kpi.id);
  expect(idsOf('level')).toEqual(['followers']);
  expect(idsOf('total')).toEqual(
    expect.arrayContaining(['impressions', 'leads', 'revenue', 'net_new_followers', 'spend', 'care_savings']),
  );
  expect(idsOf('rate')).toEqual(
    expect.arrayContaining(['ad_cpm', 'bounce_rate_by_sessions', 'audience_growth_rate', 'social_roi']),
  );
  // A rate's unit gives it away, but for amounts: a cost per lead and a revenue are both money.
  for (const kpi of all.filter(({ unit }) => unit !== 'currency')) {
    expect(goalKindOf(kpi) === 'rate', kpi.id).toBe(kpi.unit !== 'count');
  }
});
