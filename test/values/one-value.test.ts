import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactSavings } from '../../src/kpis/care.ts';
import { goalValue, visitValue } from '../../src/kpis/value.ts';
import { valueMethods } from '../../src/model/values.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { toSheetFormula } from '../../src/readings/sheet-formula.ts';
import { oneValue, valueFormulas } from '../../src/values/one-value.ts';

test.each([
  ['history', 10, 150, 15],
  ['rate', 0.75, 300, 225],
  ['order', 0.02, 50, 1],
  ['willingness', null, 2.75, 2.75],
  ['saving', 6, 1.5, 4.5],
  ['saving', 1, 1.5, -0.5],
] as const)('%s of %s and %s is %s', (method, inputA, inputB, value) => {
  expect(oneValue(method, { inputA, inputB })).toEqual({ value });
});

test.each([
  ['rate', 10, 300, 'inputA', 'above-1'],
  ['order', 1.01, 50, 'inputA', 'above-1'],
  ['rate', -0.1, 300, 'inputA', 'below-0'],
  ['history', 0, 150, 'inputA', 'below-1'],
  ['history', 0.1, 150, 'inputA', 'below-1'],
  ['history', null, 150, 'inputA', 'missing'],
  ['willingness', null, -1, 'inputB', 'below-0'],
  ['willingness', null, null, 'inputB', 'missing'],
] as const)('%s refuses %s and %s', (method, inputA, inputB, input, problem) => {
  expect(oneValue(method, { inputA, inputB })).toEqual({ problems: [{ input, problem }] });
});

test('an input that the method does not read may be anything', () => {
  expect(oneValue('willingness', { inputA: -5, inputB: 3 })).toEqual({ value: 3 });
});

test('a value times its results is what the catalogue says of them', () => {
  const count = fc.integer({ min: 0, max: 100_000 });
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  const near = (value: number | null, expected: number | null) => {
    expect(Math.abs((value ?? Number.NaN) - (expected ?? Number.NaN))).toBeLessThan(0.001);
  };
  const worth = (method: keyof typeof valueFormulas, inputA: number, inputB: number): number => {
    const one = oneValue(method, { inputA, inputB });
    if ('problems' in one) throw new Error(JSON.stringify(one.problems));
    return one.value;
  };
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 1000 }), rate, amount, amount, (n, oneIn, share, money, other) => {
      const goal = (customerRate: number) =>
        evaluate(goalValue.formula, name => ({ completions: n, customerRate, customerValue: money })[name]);
      near(n * worth('history', oneIn, money), goal(1 / oneIn));
      near(n * worth('rate', share, money), goal(share));
      const visit = evaluate(visitValue.formula, name => ({ customerValue: money, conversionRate: share })[name]);
      near(worth('order', share, money), visit);
      const saved = { contacts: n, costElsewhere: money, costHere: other };
      near(
        n * worth('saving', money, other),
        evaluate(contactSavings.formula, name => saved[name]),
      );
    }),
  );
});

test('each method reads as a formula of two cells of the sheet', () => {
  const formulas = valueMethods.map(method =>
    toSheetFormula(valueFormulas[method], input => (input === 'inputA' ? '$F3' : '$G3')),
  );
  expect(formulas).toEqual([
    '=IF(COUNT($G3,$F3)=2,IFERROR($G3/$F3,""),"")',
    '=IF(COUNT($F3,$G3)=2,IFERROR($F3*$G3,""),"")',
    '=IF(COUNT($G3,$F3)=2,IFERROR($G3*$F3,""),"")',
    '=IF(COUNT($G3)=1,IFERROR($G3,""),"")',
    '=IF(COUNT($F3,$G3)=2,IFERROR($F3-$G3,""),"")',
  ]);
});
