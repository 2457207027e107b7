import fc from 'fast-check';
import type { Expression } from '../../../src/core/expression.ts';
import {
  type ArithmeticFunction,
  type ExampleArgument,
  type ExampleValue,
  isOptional,
  type NumberParameter,
  parameterNames,
} from '../../../src/kpis/kpi.ts';
import { evaluate } from '../../../src/readings/evaluate.ts';
import { anyAmount } from './amounts.ts';
import { sizeOf } from './size.ts';

/** One argument: left out, a cell (`null`: blank), or cells that are added up. */
export type Argument = undefined | number | null | readonly (number | null)[];

/** A call of an arithmetic function, and its value by our own reading. */
export interface Call {
  readonly definition: ArithmeticFunction;
  readonly arguments: ReadonlyMap<string, Argument>;
  readonly expected: number | null;
  /** How large the parts are that it is the sum or difference of. */
  readonly size: number;
}

/** How many cells a parameter that is added up gets. */
const SUMMED_CELLS = 3;

/** The function's examples, and `count` random calls for each choice of arguments to leave out. */
export function callsOf(definition: ArithmeticFunction, seed: number, count: number): readonly Call[] {
  const names = parameterNames(definition);
  const examples = definition.examples.map(({ given }) => given.map(argumentOf));
  return [...examples, ...randomCalls(definition, seed, count)].map(given => {
    const call = new Map(names.map((name, i) => [name, given[i]]));
    const formula = definition.formula as Expression;
    const input = (name: string) => inputOf(definition, call, name);
    const sizeOfInput = (name: string) => Math.abs(input(name) ?? Number.NaN);
    return {
      definition,
      arguments: call,
      expected: evaluate(formula, input),
      size: evaluate(sizeOf(formula), sizeOfInput) ?? 0,
    };
  });
}

/** What a parameter is in a call: its cell, the sum of its cells, or its default; `null` where there is nothing. */
export function inputOf(definition: ArithmeticFunction, call: Call['arguments'], name: string): number | null {
  const argument = call.get(name);
  if (argument === undefined) return parameterOf(definition, name).default ?? null;
  if (!isCells(argument)) return argument;
  const given = argument.filter(cell => cell !== null);
  return given.length === 0 ? null : given.reduce((sum, cell) => sum + cell, 0);
}

export const isCells = (argument: Argument): argument is readonly (number | null)[] => Array.isArray(argument);

export const inWords = ({ arguments: given }: Call): string =>
  [...given].map(([name, argument]) => `${name} ${wordsOf(argument)}`).join(', ');

const wordsOf = (argument: Argument): string =>
  argument === undefined
    ? 'left out'
    : isCells(argument)
      ? `(${argument.map(wordsOf).join('; ')})`
      : String(argument ?? 'blank');

const parameterOf = (definition: ArithmeticFunction, name: string): NumberParameter =>
  definition.parameters[name] as NumberParameter;

const argumentOf = (given: ExampleArgument): Argument =>
  Array.isArray(given)
    ? (given as readonly (readonly ExampleValue[])[]).flat().map(numberOf)
    : numberOf(given as ExampleValue);

function numberOf(given: ExampleValue): number | null {
  if (given === null || typeof given === 'number') return given;
  throw new Error(`An example of an arithmetic function takes numbers, not ${JSON.stringify(given)}.`);
}

const randomCalls = (definition: ArithmeticFunction, seed: number, count: number): readonly (readonly Argument[])[] =>
  choicesToLeaveOut(definition).flatMap(leftOut => {
    const call = parameterNames(definition).map((name): fc.Arbitrary<Argument> => {
      if (leftOut.has(name)) return fc.constant(undefined);
      const parameter = parameterOf(definition, name);
      const cell = anyAmount(parameter);
      return parameter.summed ? fc.array(cell, { minLength: SUMMED_CELLS, maxLength: SUMMED_CELLS }) : cell;
    });
    return fc.sample(fc.tuple(...call), { seed, numRuns: count });
  });

/** Every set of optional parameters; one that another requires is left out together with it only. */
function choicesToLeaveOut(definition: ArithmeticFunction): readonly ReadonlySet<string>[] {
  const optional = parameterNames(definition).filter(name => isOptional(parameterOf(definition, name)));
  const sets = Array.from(
    { length: 2 ** optional.length },
    (_, choice) => new Set(optional.filter((_, bit) => choice & (1 << bit))),
  );
  return sets.filter(set =>
    optional.every(name => {
      const { requires } = parameterOf(definition, name);
      return requires === undefined || set.has(name) || !set.has(requires);
    }),
  );
}
