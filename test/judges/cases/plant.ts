import { add, divide, type Expression, multiply, subtract } from '../../../src/core/expression.ts';

/** The same formula with one mistake, such as one makes: the sides of its last step are swapped, or its sign is wrong. */
export function withMistake<V extends string>(formula: Expression<V>): Expression<V> {
  switch (formula.op) {
    case 'divide':
      return divide(formula.right, formula.left);
    case 'subtract':
      return subtract(formula.right, formula.left);
    case 'add':
      return subtract(formula.left, formula.right);
    case 'multiply':
      return add(formula.left, formula.right);
    default:
      return multiply(formula, formula);
  }
}
