import { divide, type Expression, number, substitute, variable } from '../core/expression.ts';
import { simplify } from '../core/simplify.ts';
import { contactSavings } from '../kpis/care.ts';
import type { ArithmeticFunction } from '../kpis/kpi.ts';
import { goalValue, visitValue } from '../kpis/value.ts';
import type { ValueMethod } from '../model/values.ts';
import { evaluate } from '../readings/evaluate.ts';
import { type InputProblem, inputProblem, type Limits } from './input-problem.ts';

export type ValueInput = 'inputA' | 'inputB';
export type ValueInputs = Readonly<Record<ValueInput, number | null>>;

const [inputA, inputB] = [variable('inputA'), variable('inputB')];

/** A function of the catalogue for one result. */
const bound = <P extends string>(
  definition: ArithmeticFunction<P>,
  inputs: Readonly<Record<NoInfer<P>, Expression<ValueInput>>>,
): Expression<ValueInput> => simplify(substitute<P, ValueInput>(definition.formula, name => inputs[name]));

/** What one result is worth: the one definition, from which the sheet's native formula is read as well. */
export const valueFormulas: Readonly<Record<ValueMethod, Expression<ValueInput>>> = {
  // Divided, not multiplied by 1/N: one in three customers worth 150 makes 50 to the last digit.
  history: divide(inputB, inputA),
  rate: bound(goalValue, { completions: number(1), customerRate: inputA, customerValue: inputB }),
  order: bound(visitValue, { customerValue: inputB, conversionRate: inputA }),
  willingness: inputB,
  saving: bound(contactSavings, { contacts: number(1), costElsewhere: inputA, costHere: inputB }),
};

const amount: Limits = { min: 0 };
const share: Limits = { min: 0, max: 1 };

/** The inputs that a method reads, in the order a form asks for them. */
export const valueInputs: Readonly<Record<ValueMethod, Readonly<Partial<Record<ValueInput, Limits>>>>> = {
  history: { inputA: { min: 1 }, inputB: amount },
  rate: { inputA: share, inputB: amount },
  order: { inputA: share, inputB: amount },
  willingness: { inputB: amount },
  saving: { inputA: amount, inputB: amount },
};

export type OneValue =
  | { readonly value: number }
  | { readonly problems: readonly { readonly input: ValueInput; readonly problem: InputProblem }[] };

/** What one result is worth, in the currency of the inputs; or what is wrong with them. Inputs it doesn't read are ignored. */
export function oneValue(method: ValueMethod, inputs: ValueInputs): OneValue {
  const problems = (['inputA', 'inputB'] as const).flatMap(input => {
    const limits = valueInputs[method][input];
    const problem = limits === undefined ? null : inputProblem(inputs[input], limits);
    return problem === null ? [] : [{ input, problem }];
  });
  if (problems.length > 0) return { problems };
  const value = evaluate(valueFormulas[method], input => inputs[input]);
  // Only numbers near the largest there are get here without a value.
  return value === null ? { problems: [{ input: 'inputB', problem: 'missing' }] } : { value };
}
