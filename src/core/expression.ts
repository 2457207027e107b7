/**
 * A formula as data: six node kinds, and nothing else.
 *
 * Because a formula is a tree and not a closure, every reading (the value in a cell, the native sheet formula, SQL,
 * help) is read off the same definition. `V` names what the leaves may be: the parameters of a cell function, or the
 * measures of a KPI.
 */
export type Expression<V extends string = string> =
  | { readonly op: 'variable'; readonly name: V }
  | { readonly op: 'number'; readonly value: number }
  | {
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide';
      readonly left: Expression<V>;
      readonly right: Expression<V>;
    };

export const variable = <const V extends string>(name: V): Expression<V> => ({ op: 'variable', name });
export const number = (value: number): Expression<never> => ({ op: 'number', value });

const binary =
  (op: 'add' | 'subtract' | 'multiply' | 'divide') =>
  <A extends string, B extends string>(left: Expression<A>, right: Expression<B>): Expression<A | B> => ({
    op,
    left,
    right,
  });
export const add = binary('add');
export const subtract = binary('subtract');
export const multiply = binary('multiply');
export const divide = binary('divide');

/** What a reading supplies; `fold` does the walking. */
export interface Algebra<R, V extends string = string> {
  variable(name: V): R;
  number(value: number): R;
  add(left: R, right: R): R;
  subtract(left: R, right: R): R;
  multiply(left: R, right: R): R;
  divide(left: R, right: R): R;
}

export function fold<R, V extends string>(expression: Expression<V>, on: Algebra<R, V>): R {
  switch (expression.op) {
    case 'variable':
      return on.variable(expression.name);
    case 'number':
      return on.number(expression.value);
    default:
      return on[expression.op](fold(expression.left, on), fold(expression.right, on));
  }
}

/** The variables a formula reads, each once, in order of first use. */
export function variablesOf<V extends string>(expression: Expression<V>): readonly V[] {
  const join = (left: readonly V[], right: readonly V[]) => [...left, ...right];
  const all = fold<readonly V[], V>(expression, {
    variable: name => [name],
    number: () => [],
    add: join,
    subtract: join,
    multiply: join,
    divide: join,
  });
  return [...new Set(all)];
}

/** The same formula with every variable replaced: how a KPI binds the parameters of its function to measures. */
export const substitute = <V extends string, W extends string>(
  expression: Expression<V>,
  replacement: (name: V) => Expression<W>,
): Expression<W> =>
  fold<Expression<W>, V>(expression, { variable: replacement, number, add, subtract, multiply, divide });
