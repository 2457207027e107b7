import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, divide, type Expression, multiply, number, subtract, variable } from '../../src/core/expression.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { inSigns } from '../../src/readings/explain.ts';
import { toSheetFormula } from '../../src/readings/sheet-formula.ts';

const names = ['a', 'b', 'c'] as const;
type Name = (typeof names)[number];

/** Random formulas, to compare readings on. */
const anyExpression = fc.letrec<{ tree: Expression<Name> }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...names).map(variable),
    fc.integer({ min: 1, max: 1000 }).map(number),
    fc
      .tuple(fc.constantFrom(add, subtract, multiply, divide), tie('tree'), tie('tree'))
      .map(([make, left, right]) => make(left, right)),
  ),
})).tree;

describe('evaluate', () => {
  test('an absent input gives no value, not 0', () => {
    expect(evaluate(add(variable('a'), number(1)), () => null)).toBeNull();
  });

  test('a zero divisor anywhere gives no value', () => {
    expect(evaluate(add(number(1), divide(number(1), variable('a'))), () => 0)).toBeNull();
  });

  test('beyond what a number holds gives no value', () => {
    expect(evaluate(multiply(variable('a'), variable('a')), () => 1e200)).toBeNull();
    expect(evaluate(divide(number(1), multiply(variable('a'), variable('a'))), () => 1e200)).toBeNull();
  });

  test('agrees with the formula written in JavaScript', () => {
    fc.assert(
      fc.property(anyExpression, fc.tuple(fc.integer(), fc.integer(), fc.integer()), (tree, [a, b, c]) => {
        const value = evaluate(tree, name => ({ a, b, c })[name]);
        // The signs of the help text, read by JavaScript itself.
        const signs = inSigns(tree, name => name)
          .replaceAll('÷', '/')
          .replaceAll('×', '*')
          .replaceAll('−', '-');
        const answer: number = new Function('a', 'b', 'c', `return ${signs}`)(a, b, c);
        if (value !== null) expect(value).toBe(answer);
        else expect(Number.isFinite(answer) && !dividesByZero(tree, { a, b, c })).toBe(false);
      }),
    );
  });
});

function dividesByZero(tree: Expression<Name>, given: Record<Name, number>): boolean {
  if (tree.op === 'variable' || tree.op === 'number') return false;
  if (dividesByZero(tree.left, given) || dividesByZero(tree.right, given)) return true;
  return tree.op === 'divide' && evaluate(tree.right, name => given[name]) === 0;
}

describe('toSheetFormula', () => {
  test('guards against inputs that are no numbers, and zero divisors', () => {
    expect(toSheetFormula(divide(variable('a'), variable('b')), name => `${name.toUpperCase()}2`)).toBe(
      '=IF(COUNT(A2,B2)=2,IFERROR(A2/B2,""),"")',
    );
  });

  test('sets brackets only where the order of steps needs them', () => {
    const formula = (tree: Expression<Name>) =>
      toSheetFormula(tree, name => name).replace(/^.*IFERROR\((.*),""\),""\)$/, '$1');
    const [a, b, c] = names.map(name => variable(name)) as [Expression<Name>, Expression<Name>, Expression<Name>];
    expect(formula(divide(subtract(a, b), b))).toBe('(a-b)/b');
    expect(formula(multiply(divide(a, b), number(1000)))).toBe('a/b*1000');
    expect(formula(divide(a, multiply(b, c)))).toBe('a/(b*c)');
    expect(formula(subtract(a, add(b, c)))).toBe('a-(b+c)');
  });
});
