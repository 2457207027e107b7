import { type Expression, fold, variablesOf } from '../core/expression.ts';

/** A column of values; NaN stands for "no value". */
type Column = Float64Array;
/** Gives the values of the first `length` places; the column it returns is overwritten by the next call. */
type Compiled = (inputs: readonly Column[], length: number) => Column;

/**
 * Compiles a formula into a function over columns of its variables, in the given order, of at most `capacity` places:
 * one tight loop a step and no memory a call, so that a long column takes about as long as a loop written by hand. No
 * value (a zero divisor, an input without a value) is NaN and spreads like one, as NULL does in SQL.
 *
 * @example compile(divide(variable('a'), variable('b')), ['a', 'b'], 1)([Float64Array.of(1), Float64Array.of(4)], 1) // [0.25]
 */
export function compile<V extends string>(expression: Expression<V>, order: readonly V[], capacity: number): Compiled {
  const step =
    (operate: (left: Column, right: Column, into: Column, length: number) => void) =>
    (left: Compiled, right: Compiled): Compiled => {
      const into = new Float64Array(capacity);
      return (inputs, length) => {
        operate(left(inputs, length), right(inputs, length), into, length);
        return into;
      };
    };
  const constant = (value: number): Compiled => {
    const column = new Float64Array(capacity).fill(value);
    return () => column;
  };
  return fold<Compiled, V>(expression, {
    variable: name => {
      const position = order.indexOf(name);
      const absent = constant(Number.NaN);
      return (inputs, length) => inputs[position] ?? absent(inputs, length);
    },
    number: constant,
    add: step((left, right, into, length) => {
      for (let i = 0; i < length; i++) into[i] = (left[i] as number) + (right[i] as number);
    }),
    subtract: step((left, right, into, length) => {
      for (let i = 0; i < length; i++) into[i] = (left[i] as number) - (right[i] as number);
    }),
    multiply: step((left, right, into, length) => {
      for (let i = 0; i < length; i++) into[i] = (left[i] as number) * (right[i] as number);
    }),
    divide: step((left, right, into, length) => {
      for (let i = 0; i < length; i++) {
        const by = right[i] as number;
        // A divisor beyond what a number holds gives no value either: a sheet has an error there, and it would give 0.
        into[i] = by === 0 || by - by !== 0 ? Number.NaN : (left[i] as number) / by;
      }
    }),
  });
}

/** The value of a formula; `null` where it has none (a zero divisor, an absent input, or beyond what a number holds). */
export function evaluate<V extends string>(expression: Expression<V>, read: (name: V) => number | null): number | null {
  const names = variablesOf(expression);
  const inputs = names.map(name => Float64Array.of(read(name) ?? Number.NaN));
  const value = compile(expression, names, 1)(inputs, 1)[0] as number;
  return Number.isFinite(value) ? value : null;
}
