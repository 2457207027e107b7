import { type Expression, fold, number, substitute, variable, variablesOf } from '../core/expression.ts';
import { simplify } from '../core/simplify.ts';
import type { ArithmeticFunction } from '../kpis/kpi.ts';

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

/**
 * The same for a call of a cell function: `reference` gives the cell of a parameter, the cells of one that is added up
 * (`C2:F2`), or null where an optional argument is left out.
 *
 * @example functionFormula(shareOfVoice, { brandMentions: 'B2', rivalMentions: 'C2:F2' })
 *          // =IF(AND(COUNT(B2)=1,COUNT(C2:F2)>0),IFERROR(B2/(B2+SUM(C2:F2)),""),"")
 */
export function functionFormula<P extends string>(
  definition: ArithmeticFunction<P>,
  reference: (parameter: P) => string | null,
): string {
  const { parameters } = definition;
  const formula = simplify(
    substitute<P, P>(definition.formula, name =>
      reference(name) === null ? number(parameters[name].default ?? Number.NaN) : variable(name),
    ),
  );
  const names = variablesOf(formula);
  const cells = (wanted: boolean) =>
    names.filter(name => (parameters[name].summed ?? false) === wanted).map(name => reference(name) ?? '');
  const [single, added] = [cells(false), cells(true)];
  if (added.length === 0) return toSheetFormula(formula, name => reference(name) ?? '');
  const guards = [
    ...(single.length > 0 ? [`COUNT(${single.join(',')})=${single.length}`] : []),
    ...added.map(range => `COUNT(${range})>0`),
  ];
  const value = render(formula, name =>
    parameters[name].summed ? `SUM(${reference(name) ?? ''})` : (reference(name) ?? ''),
  );
  return `=IF(AND(${guards.join(',')}),IFERROR(${value},""),"")`;
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
