import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { callCellFunction } from '../../src/functions/registry.ts';
import { texts } from '../../src/i18n/texts.ts';
import { goalFormulas } from '../../src/readings/goal-formulas.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { type GoalFunction, goalFunctions, isSame, knownAnswers, parametersOf } from '../goals/known-answers.ts';
import { cellOf } from '../support/example-argument.ts';

/** A call laid out on one row of the sheet, its arguments from column A on. */
interface Row {
  readonly name: GoalFunction;
  readonly cells: readonly (number | string)[];
  readonly expected: number | string;
  readonly tolerance?: number;
}

const ofKnown: readonly Row[] = knownAnswers.map(({ name, given, expect: value, tolerance }) => ({
  name,
  cells: given.map(cellOf),
  expected: value ?? '',
  tolerance,
}));

/** Goals that meet the borders often: their actual is some share of the way to the target, at some share of the time. */
const anyGoal = fc
  .record({
    kind: fc.constantFrom('total', 'level', 'rate', ''),
    baseline: fc.constantFrom('', 0, 80, 100, 0.1, 0.6, -20),
    target: fc.constantFrom('', 0, 100, 80, 90, 0.48, 0.3, -10),
    share: fc.constantFrom(0, 0.5, 0.81, 0.9, 1, 1.1, 1.3, -0.4),
    isMeasured: fc.constantFrom(true, true, true, false),
    length: fc.integer({ min: -2, max: 120 }),
    day: fc.integer({ min: -3, max: 130 }),
  })
  .map(({ kind, baseline, target, share, isMeasured, length, day }): Readonly<Record<string, number | string>> => {
    const start = 46_023;
    const from = kind === 'total' ? 0 : Number(baseline);
    const time = kind === 'rate' ? 1 : Math.min(Math.max(day + 1, 0), length) / length || 0;
    const reached = from + (Number(target) - from) * share * time;
    const goal = { kind, baseline, target, actual: isMeasured ? reached : '' };
    const span = { start, deadline: start + length - 1, asOf: start + day };
    return { ...goal, ...span, ratePerPeriod: share, periods: length, now: reached, before: baseline };
  });

const ofAnyGoal: readonly Row[] = fc.sample(anyGoal, { numRuns: 100, seed: 3 }).flatMap(goal =>
  goalFunctions.map(name => {
    const cells = parametersOf(name).map(parameter => goal[parameter] ?? '');
    try {
      return { name, cells, expected: callCellFunction(name, 'en', cells) as number | string };
    } catch {
      // What a function refuses has no value in a formula.
      return { name, cells, expected: '' };
    }
  }),
);

function formulaOf(name: GoalFunction, row: number): string {
  const references = parametersOf(name).map((parameter, i) => [parameter, `${'ABCDEFG'[i]}${row}`]);
  // Each takes the cells of its own parameters, which a call of any of them can't tell by its type.
  const write = goalFormulas[name] as (references: unknown, words: unknown) => string;
  return write(Object.fromEntries(references), texts.en.cellWords.statuses);
}

const SCRIPT = `function lay(cells, formulas) {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(1, cells.length);
  sheet.getRange(1, 1, cells.length, 7).setValues(cells);
  sheet.getRange(1, 8, cells.length, 1).setFormulas(formulas);
}`;
const MANIFEST = { timeZone: 'Etc/UTC', oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };

const rows = [...ofKnown, ...ofAnyGoal];
const formulas = rows.map(({ name }, i) => formulaOf(name, i + 1));
let values: readonly unknown[];

beforeAll(async () => {
  const host = await createHeadlessHost({ files: { 'Code.js': SCRIPT, 'appsscript.json': JSON.stringify(MANIFEST) } });
  const cells = rows.map(row => Array.from({ length: 7 }, (_, i) => row.cells[i] ?? ''));
  try {
    await host.rpc('lay', [cells, formulas.map(formula => [formula])]);
    await host.settle();
    values = host.values('Sheet1', `H1:H${rows.length}`).flat();
  } finally {
    host.dispose();
  }
});

const differing = () =>
  rows
    .map((row, i) => ({ ...row, formula: formulas[i], found: values[i] }))
    .filter(({ found, expected, tolerance }) => !isSame(found, expected, tolerance));

test('native formulas give every known answer', () => {
  expect(values).toHaveLength(rows.length);
  expect(differing().slice(0, 3)).toEqual([]);
});

test('goals at random have all kinds of outcomes', () => {
  expect(new Set(ofAnyGoal.map(({ expected }) => expected)).size).toBeGreaterThan(100);
  for (const status of Object.keys(texts.en.cellWords.statuses)) {
    expect(ofAnyGoal.map(({ expected }) => expected)).toContain(status);
  }
});

test('formulas hold no decimals, and only functions that every spreadsheet has', () => {
  const text = formulas.join('\n');
  expect(text).not.toMatch(/\d\.\d/);
  const shared = ['ABS', 'AND', 'COUNT', 'IF', 'IFERROR', 'INT', 'ISNUMBER', 'MAX', 'MIN', 'NOT', 'OR'];
  expect([...new Set(text.match(/[A-Z.]+(?=\()/g))].sort()).toEqual(shared);
});

test('words of other languages may hold quotation marks', () => {
  const words = { ...texts.en.cellWords.statuses, behind: 'too "late"' };
  const cells = { baseline: 'A1', target: 'B1', actual: 'C1', start: 'D1', deadline: 'E1', asOf: 'F1', kind: 'G1' };
  expect(goalFormulas.GOAL_STATUS(cells, words)).toContain('"too ""late"""');
});
