import fc from 'fast-check';
import { address } from '../../../src/core/cell.ts';
import { dayFromIso } from '../../../src/core/day.ts';
import { callCellFunction } from '../../../src/functions/registry.ts';
import { texts } from '../../../src/i18n/texts.ts';
import { functionDefinitions } from '../../../src/kpis/catalogue.ts';
import type { ExampleArgument, FunctionDefinition } from '../../../src/kpis/kpi.ts';
import { goalFormulas } from '../../../src/readings/goal-formulas.ts';
import { goalVectors } from '../../goals/goal-vectors.ts';
import type { Asked, Page, PageCell, Value } from '../page.ts';

export type GoalName = keyof typeof goalFormulas;
export const goalNames = Object.keys(goalFormulas) as readonly GoalName[];

type Cell = number | string;
type Render = (cells: Readonly<Record<string, string>>) => string;
type Words = (typeof texts)['en']['cellWords']['statuses'];

/** A goal's formula by the cells of its parameters, whatever their names are. */
const renderOf = (name: GoalName): Render => {
  // Each of the formulas names its own parameters, which a list of all of them can't.
  const render = goalFormulas[name] as (cells: never, words: Words) => string;
  return cells => render(cells as never, texts.en.cellWords.statuses);
};

/**
 * A sheet with one goal a row: the formula in column A, its inputs beside it. The known answers, and `count` random calls
 * of each function, which the cell function answers: what it refuses is no value in a native formula.
 */
export function goalPage(
  { seed, count }: { seed: number; count: number },
  shown: (name: GoalName, formula: string) => string = (_, formula) => formula,
): Page {
  const rows: PageCell[][] = [];
  for (const name of goalNames) {
    const { parameters: specs, examples } = definitionOf(name);
    const parameters = Object.keys(specs);
    const known = goalVectors[name].map(({ given, expect }) => ({ cells: given.map(cellOf), expected: expect }));
    // What an example leaves out is as good as blank. Its answer is rounded for people.
    const ofCatalogue = examples.map(({ given }) => parameters.map((_, i) => cellOf(given[i] ?? null)));
    const random = fc
      .sample(anyGoal, { seed, numRuns: count })
      .map((goal: Readonly<Record<string, Cell>>) => parameters.map(parameter => goal[parameter] ?? ''));
    const answered = [...ofCatalogue, ...random].map(cells => ({ cells, expected: answer(name, cells) }));
    for (const { cells, expected } of [...known, ...answered]) {
      const at = Object.fromEntries(parameters.map((parameter, i) => [parameter, address(rows.length + 1, i + 2)]));
      const given = parameters.map((parameter, i) => `${parameter} ${cells[i] === '' ? 'blank' : cells[i]}`).join(', ');
      const asked: Asked = {
        definition: name,
        given,
        formula: shown(name, renderOf(name)(at)),
        expected,
        size: sizeFor(name, cells),
      };
      rows.push([asked, ...cells.map(cell => (cell === '' ? null : cell))]);
    }
  }
  return { name: 'goals', rows };
}

function definitionOf(name: GoalName): FunctionDefinition {
  const definition = functionDefinitions.find(one => one.name === name);
  if (!definition) throw new Error(`There is no function ${name}.`);
  return definition;
}

/** Pace, forecast and run rate are sums and differences of the goal's amounts; the others are shares or texts. */
const sizeFor = (name: GoalName, cells: readonly Cell[]): number =>
  definitionOf(name).unit === 'number'
    ? Math.max(...cells.map(cell => (typeof cell === 'number' ? Math.abs(cell) : 0)))
    : 0;

/** Days and moments as serials, a blank as an empty text. */
function cellOf(value: ExampleArgument): Cell {
  if (typeof value !== 'object') return value;
  if (value === null) return '';
  const { day, moment } = value as { readonly day?: string; readonly moment?: string };
  const [date = '', time = '00:00'] = (day ?? moment ?? '').split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (dayFromIso(date) ?? Number.NaN) + (hours * 60 + minutes) / 1440;
}

/** What the cell function says; a message about what is wrong is no value. */
function answer(name: GoalName, cells: readonly Cell[]): Value {
  try {
    const value = callCellFunction(name, 'en', cells);
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;
  } catch {
    return null;
  }
}

const start = 46_023;
/** Amounts of one goal: nobody holds a reach against a share. */
const ofOneKind = (amount: fc.Arbitrary<number>) => {
  const value = fc.oneof(
    { weight: 6, arbitrary: amount },
    { weight: 1, arbitrary: fc.constantFrom('' as const, 0, 1) },
  );
  return fc.record({ baseline: value, target: value, actual: value });
};
const anyValues = fc.oneof(
  ofOneKind(fc.integer({ min: -2000, max: 200_000 })),
  ofOneKind(fc.integer({ min: 0, max: 10_000 }).map(parts => parts / 10_000)),
  ofOneKind(fc.integer({ min: 0, max: 100_000_000 }).map(cents => cents / 100)),
  ofOneKind(fc.constantFrom(1e-300, 1e300, 1e15, -1e300)),
);
/** Goals of some weeks, seen before, within and after them; days with and without a time. */
const anyGoal = fc
  .record({
    values: anyValues,
    kind: fc.constantFrom('total', 'level', 'rate', ''),
    length: fc.integer({ min: -3, max: 120 }),
    seen: fc.integer({ min: -5, max: 130 }),
    time: fc.constantFrom(0, 0, 0.25),
    isUndated: fc.integer({ min: 0, max: 9 }).map(digit => digit === 0),
    ratePerPeriod: fc.constantFrom('' as const, -1.5, -1, -0.1, 0, 0.05, 0.15, 2),
    periods: fc.constantFrom('' as const, -1, 0, 0.5, 1, 4, 12, 60),
  })
  .map(({ values, length, seen, time, isUndated, ...goal }) => ({
    ...goal,
    ...values,
    start: start + time,
    deadline: isUndated ? ('' as const) : start + length + time,
    asOf: start + seen,
    now: values.actual,
    before: values.baseline,
  }));
