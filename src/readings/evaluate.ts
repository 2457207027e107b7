import { type Expression, fold, variablesOf } from '../core/expression.ts';

/** Reads a value by position; NaN stands for "no value" inside a compiled formula. */
type Compiled = (values: readonly number[]) => number;

/**
 * Compiles a formula into a function of its variables, in the given order. No value (a zero divisor, or NaN for an
 * input that is absent) is `NaN` and spreads like one, as NULL does in SQL.
 *
 * @example compile(divide(variable('a'), variable('b')), ['a', 'b'])([1, 4]) // 0.25
 */
export function compile<V extends string>(expression: Expression<V>, order: readonly V[]): Compiled {
  return fold<Compiled, V>(expression, {
    variable: name => {
      const position = order.indexOf(name);
      return values => values[position] ?? Number.NaN;
    },
    number: value => () => value,
    add: (left, right) => values => left(values) + right(values),
    subtract: (left, right) => values => left(values) - right(values),
    multiply: (left, right) => values => left(values) * right(values),
    divide: (left, right) => values => {
      const divisor = right(values);
      return divisor === 0 ? Number.NaN : left(values) / divisor;
    },
  });
}

/** The value of a formula; `null` where it has none (a zero divisor, an absent input, or beyond what a number holds). */
export function evaluate<V extends string>(expression: Expression<V>, read: (name: V) => number | null): number | null {
  const names = variablesOf(expression);
  const value = compile(expression, names)(names.map(name => read(name) ?? Number.NaN));
  return Number.isFinite(value) ? value : null;
}
