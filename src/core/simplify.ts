import { add, divide, type Expression, fold, multiply, number, subtract, variable } from './expression.ts';

/**
 * The formula without steps that change nothing: `x × 1`, `x + 0`, `x ÷ 1`, `x − 0`, and numbers alone are computed. The
 * value stays the same to the last bit. `0 × x` stays: it has no value where x has none.
 */
export const simplify = <V extends string>(expression: Expression<V>): Expression<V> =>
  fold<Expression<V>, V>(expression, {
    variable,
    number,
    add: (left, right) =>
      both(left, right, (a, b) => a + b) ?? (is(right, 0) ? left : is(left, 0) ? right : add(left, right)),
    subtract: (left, right) => both(left, right, (a, b) => a - b) ?? (is(right, 0) ? left : subtract(left, right)),
    multiply: (left, right) =>
      both(left, right, (a, b) => a * b) ?? (is(right, 1) ? left : is(left, 1) ? right : multiply(left, right)),
    divide: (left, right) => (is(right, 1) ? left : divide(left, right)),
  });

const is = (expression: Expression, value: number): boolean => expression.op === 'number' && expression.value === value;

const both = (
  left: Expression,
  right: Expression,
  operate: (a: number, b: number) => number,
): Expression<never> | null =>
  left.op === 'number' && right.op === 'number' ? number(operate(left.value, right.value)) : null;
