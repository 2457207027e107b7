import type { ArithmeticFunction } from '../kpis/kpi.ts';
import { parameterNames } from '../kpis/kpi.ts';
import { clv, clvByChurn, clvDiscounted } from '../kpis/value.ts';
import { evaluate } from '../readings/evaluate.ts';
import { type InputProblem, inputProblem } from './input-problem.ts';

/**
 * - `simple`: purchase value x purchases a year x years (x margin);
 * - `by-churn`: margin of a period / churn rate of that period;
 * - `discounted`: contribution of a period x retention / (1 + discount - retention).
 */
export const lifetimeWays = { simple: clv, 'by-churn': clvByChurn, discounted: clvDiscounted } as const;
export type LifetimeWay = keyof typeof lifetimeWays;

type ParametersOf<Definition> = Definition extends ArithmeticFunction<infer P> ? P : never;
export type LifetimeInput = ParametersOf<(typeof lifetimeWays)[LifetimeWay]>;

/** `no-value`: the inputs are right, but together there is nothing to divide by: nobody ever leaves. */
export type LifetimeProblem = InputProblem | 'no-value';

export type LifetimeValue =
  | { readonly value: number }
  | { readonly problems: readonly { readonly input: LifetimeInput; readonly problem: LifetimeProblem }[] };

/** What a way asks for, in the order of its function's arguments. */
export const lifetimeInputs = (way: LifetimeWay): readonly LifetimeInput[] =>
  parameterNames<string>(lifetimeWays[way]) as readonly LifetimeInput[];

/**
 * The calculator of the form. An input that is absent or null is missing, unless the catalogue has a default for it;
 * inputs of the other ways are ignored, so a form may keep what was typed.
 */
export function lifetimeValue(
  way: LifetimeWay,
  inputs: Readonly<Partial<Record<LifetimeInput, number | null>>>,
): LifetimeValue {
  const { formula, parameters }: ArithmeticFunction = lifetimeWays[way];
  const given: Readonly<Record<string, number | null | undefined>> = inputs;
  const read = (name: string): number | null => given[name] ?? parameters[name]?.default ?? null;
  const names = lifetimeInputs(way);
  const problems = names.flatMap(input => {
    const problem = inputProblem(read(input), parameters[input] ?? {});
    return problem === null ? [] : [{ input, problem }];
  });
  if (problems.length > 0) return { problems };
  const value = evaluate(formula, read);
  // The last argument of each way stands below the line.
  return value === null ? { problems: names.slice(-1).map(input => ({ input, problem: 'no-value' })) } : { value };
}
