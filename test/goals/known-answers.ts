import { expect } from 'vitest';
import { dayFromIso } from '../../src/core/day.ts';
import { functionDefinitions } from '../../src/kpis/catalogue.ts';
import type { ExampleArgument, ExampleValue } from '../../src/kpis/kpi.ts';
import type { goalFormulas } from '../../src/readings/goal-formulas.ts';
import { type GoalVector, goalVectors } from './goal-vectors.ts';

export type GoalFunction = keyof typeof goalFormulas;

export const goalFunctions = Object.keys(goalVectors) as GoalFunction[];

export const parametersOf = (name: GoalFunction): readonly string[] => Object.keys(definitionOf(name).parameters);

const definitionOf = (name: GoalFunction) =>
  functionDefinitions.find(definition => definition.name === name) ?? expect.fail(name);

export interface KnownAnswer extends GoalVector {
  readonly name: GoalFunction;
  /** How far off a number may be, as a share of it: examples are rounded for people. */
  readonly tolerance: number;
}

const isCell = (argument: ExampleArgument): argument is ExampleValue => !Array.isArray(argument);

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

/** What a cell holds: days and moments as serials, a blank as an empty text. */
export function cellOf(value: ExampleValue): number | string {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  const [day = '', time = '00:00'] = ('day' in value ? value.day : value.moment).split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (dayFromIso(day) ?? expect.fail(day)) + (hours * 60 + minutes) / 1440;
}

export function isSame(found: unknown, expected: unknown, tolerance = 1e-12): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  return Math.abs(found - expected) <= tolerance * Math.max(Math.abs(found), Math.abs(expected));
}
