import { functionDefinitions } from '../../src/kpis/catalogue.ts';
import type { goalFormulas } from '../../src/readings/goal-formulas.ts';
import { isCell } from '../support/example-argument.ts';
import { type GoalVector, goalVectors } from './goal-vectors.ts';

export type GoalFunction = keyof typeof goalFormulas;

export const goalFunctions = Object.keys(goalVectors) as GoalFunction[];

export const parametersOf = (name: GoalFunction): readonly string[] => Object.keys(definitionOf(name).parameters);

function definitionOf(name: GoalFunction) {
  const definition = functionDefinitions.find(candidate => candidate.name === name);
  if (!definition) throw new Error(`${name} is not in the catalogue.`);
  return definition;
}

export interface KnownAnswer extends GoalVector {
  readonly name: GoalFunction;
  /** How far off a number may be, as a share of it: examples are rounded for people. */
  readonly tolerance: number;
}

/** All vectors, and the examples of the catalogue, where an argument that is left out is as good as a blank. */
export const knownAnswers: readonly KnownAnswer[] = goalFunctions.flatMap(name => [
  ...goalVectors[name].map(vector => ({ ...vector, name, tolerance: 1e-12 })),
  ...definitionOf(name).examples.map(({ given, expect: value }) => ({
    name,
    given: parametersOf(name).map((_, i) => given.filter(isCell)[i] ?? null),
    expect: value as number | string | null,
    tolerance: 1e-8,
  })),
]);

export function isSame(found: unknown, expected: unknown, tolerance = 1e-12): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  return Math.abs(found - expected) <= tolerance * Math.max(Math.abs(found), Math.abs(expected));
}
