import { type Expression, fold, variablesOf } from '../core/expression.ts';

/**
 * A native sheet formula: no script, no wait, works for every viewer. `reference` says which cell holds a variable.
 *
 * Gives `""` unless every input is a number and every divisor differs from 0, as the evaluator does. Canonical form:
 * English function names, `,` between arguments, no decimal literals; `serialise` in the host puts it to a locale.
 *
 * @example toSheetFormula(formula of ENGAGEMENT_RATE, { engagements: 'B2', audience: 'C2' })
 *          // =IF(COUNT(B2,C2)=2,IFERROR(B2/C2,""),"")
 */
export function toSheetFormula<V extends string>(
  expression: Expression<V>,
  reference: (variable: V) => string,
): string {
  const cells = variablesOf(expression).map(reference);
  const value = render(expression, reference);
  return `=IF(COUNT(${cells.join(',')})=${cells.length},IFERROR(${value},""),"")`;
}

/** How tightly an operator binds. Brackets keep the tree's order of steps, so that both readings round alike. */
interface Rendered {
  readonly text: string;
  readonly binds: 1 | 2 | 3;
}

function render<V extends string>(expression: Expression<V>, reference: (variable: V) => string): string {
  const wrap = (part: Rendered, atLeast: number) => (part.binds < atLeast ? `(${part.text})` : part.text);
  const binary =
    (sign: string, binds: 1 | 2, rightAtLeast: number) =>
    (left: Rendered, right: Rendered): Rendered => ({
      text: `${wrap(left, binds)}${sign}${wrap(right, rightAtLeast)}`,
      binds,
    });
  return fold<Rendered, V>(expression, {
    variable: name => ({ text: reference(name), binds: 3 }),
    number: value => ({ text: String(value), binds: 3 }),
    add: binary('+', 1, 2),
    subtract: binary('-', 1, 2),
    multiply: binary('*', 2, 3),
    divide: binary('/', 2, 3),
  }).text;
}
