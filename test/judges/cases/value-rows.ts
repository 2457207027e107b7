import fc from 'fast-check';
import { valueWords } from '../../../src/app/words.ts';
import { fill } from '../../../src/i18n/language.ts';
import { socialRoi } from '../../../src/kpis/value.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import { VALUE_ROWS, type ValueColumn, valueColumns, valuedResults, valueMethods } from '../../../src/model/values.ts';
import { evaluate } from '../../../src/readings/evaluate.ts';
import type { TemplateContext } from '../../../src/templates/context.ts';
import { hidden, SUMMARY, valuePlace } from '../../../src/templates/values-places.ts';
import { summaryRows } from '../../../src/templates/values-summary.ts';
import { type ReadValues, readValues } from '../../../src/values/read-values.ts';
import type { texts } from '../../support/all-texts.ts';
import type { Value } from '../page.ts';
import { anyWord } from './goal-rows.ts';
import { inWords, type Reading } from './template-page.ts';
import { type Findings, type Periods, type TotalsLine, totalOf } from './totals-lines.ts';

type Problem = keyof (typeof texts.en.values)['problems'];
export type ValueRow = Partial<Readonly<Record<ValueColumn, number | string>>>;

const one = { result: 'Leads', method: 'One in N', inputA: 10, inputB: 150 };

/** What is wrong with a row; nothing else is. */
const broken: readonly (readonly [problem: Problem, row: ValueRow])[] = [
  ['result-missing', { ...one, result: '' }],
  ['result-unknown', { ...one, result: 'Luck' }],
  ['method-missing', { result: 'Leads', channel: 'A' }],
  ['method-unknown', { result: 'Leads', method: 'Guess' }],
  ['counts-unknown', { ...one, counts: 'twice' }],
  ['only-contacts', { ...one, method: 'Saving per contact' }],
  ['a-missing', { ...one, inputA: '' }],
  ['a-missing', { ...one, counts: 'measured', inputA: 'x' }],
  ['b-missing', { result: 'Leads', method: 'What we would pay', inputA: 150 }],
  ['a-negative', { ...one, method: 'rate', inputA: -0.1 }],
  ['b-negative', { ...one, method: 'willingness', inputB: -1 }],
  ['n-below-1', { ...one, inputA: 0.1 }],
  ['n-below-1', { ...one, inputA: 0 }],
  ['rate-above-100', { ...one, method: 'order' }],
];
const problemOf = new Map(broken.map(([problem, row]) => [row, problem]));

const anyRule = fc
  .record({
    result: anyWord(valuedResults, ({ model }) => model.measures).filter(word => word !== ''),
    method: anyWord(valueMethods, ({ values }) => values.methods).filter(word => word !== ''),
    isMeasured: fc.integer({ min: 0, max: 5 }).map(digit => digit === 0),
    large: fc.integer({ min: 1, max: 400 }),
    share: fc.integer({ min: 0, max: 1000 }).map(parts => parts / 1000),
    inputB: fc.integer({ min: 0, max: 1_000_000 }).map(cents => cents / 100),
    from: fc.constantFrom('' as const, 45_900, 46_090),
  })
  .map(({ isMeasured, large, share, ...rule }): ValueRow => {
    const method = valueWords.method(rule.method);
    const result = method === 'saving' ? 'contactsResolved' : rule.result;
    const inputA = method === 'rate' || method === 'order' ? share : method === 'willingness' ? '' : large;
    return { ...rule, result, inputA, counts: isMeasured ? 'measured' : '' };
  });

/** Rules of all kinds, each for a type of its own; those with a problem, and blank rows between them. */
export const valueRows = (seed: number): readonly ValueRow[] => [
  { note: 'nothing yet', agreedBy: 'Head of sales' },
  ...fc.sample(anyRule, { seed, numRuns: 24 }).flatMap((row, i): ValueRow[] => {
    const typed = { ...row, conversionType: `type ${i}` };
    return i % 6 === 0 ? [{}, typed] : [typed];
  }),
  { result: 'New customers', counts: 'In measured revenue' },
  { result: 'Qualified leads', counts: 'measured', method: 'One in N', inputA: 10 },
  ...broken.map(([, row]) => row),
];

/** What the add-on finds. */
export const readRows = (rows: readonly ValueRow[]): ReadValues =>
  readValues([valueColumns, valueColumns, ...rows.map(row => valueColumns.map(key => row[key] ?? ''))], valueWords);

const measures = ['revenue', 'valuedReturn', 'careSavings', 'totalReturn', 'investment'] as const;

/** What each formula cell of the Values sheet shows. */
export function valueReadings(
  rows: readonly ValueRow[],
  { totals, periods, findings }: { totals: readonly TotalsLine[]; periods: Periods; findings: Findings },
  { texts: words }: TemplateContext,
): (row: number, column: number) => Reading | undefined {
  const readings = new Map<string, Reading>();
  const put = (row: number, column: number, reading: Reading) => readings.set(`${row} ${column}`, reading);
  for (let index = 0; index < VALUE_ROWS; index++) {
    const row = rows[index] ?? {};
    const problem = problemOf.get(row);
    const word = (key: 'result' | 'method' | 'counts') => String(row[key] ?? '');
    const say = (definition: string, column: number, expected: Value) =>
      put(FIRST_ROW + index, column, { definition: `Values: ${definition}`, given: inWords(row), expected });
    say('value', valuePlace('value'), readRows([row]).rules[0]?.value ?? null);
    const start = index === 0 && !rows.some(({ result = '' }) => result !== '') ? words.valuesSheet.start : null;
    say('to check', valuePlace('toCheck'), problem ? words.values.problems[problem] : start);
    say('result', hidden.result, valueWords.result(word('result')));
    say('method', hidden.method, valueWords.method(word('method')));
    say('counts', hidden.counts, word('counts') === '' ? 'valued' : valueWords.counts(word('counts')));
  }
  for (const [p, period] of (['chosen', 'previous'] as const).entries()) {
    const column = SUMMARY + 1 + p;
    const say = (definition: string, row: number, expected: Value, size = 0) =>
      put(row, column, { definition: `Values: ${definition}`, given: period, expected, size });
    say('from', summaryRows.days, periods?.[period].first ?? null);
    say('to', summaryRows.days + 1, periods?.[period].last ?? null);
    const amounts = measures.map(measure => totalOf(totals, measure, line => line.period === period));
    for (const [m, { expected, size }] of amounts.entries()) {
      say(measures[m] ?? '', summaryRows.amounts + m, expected, size);
    }
    const [returned, invested] = [amounts[3]?.expected ?? null, amounts[4]?.expected ?? null];
    const roi = evaluate(socialRoi.formula, name => (name === 'totalReturn' ? returned : invested));
    say('ROI', summaryRows.roi, roi, Math.abs((returned ?? 0) / (invested ?? 1)) + 1);
  }
  const say = (line: number, column: number, expected: Value) =>
    put(summaryRows.coverage + line, SUMMARY + column, {
      definition: 'Values: coverage',
      given: inWords(findings),
      expected,
    });
  say(0, 1, findings.returnTo ?? null);
  say(1, 1, findings.costTo ?? null);
  say(2, 0, missingIn(findings, words));
  const { claimedTwice = 0 } = findings;
  say(3, 0, claimedTwice > 0 ? fill(words.valuesSheet.summary.claimedTwice, { count: claimedTwice }) : null);
  return (row, column) => readings.get(`${row} ${column}`);
}

function missingIn(
  { returnTo, costTo, monthsWithoutReturn = 0, monthsWithoutCost = 0 }: Findings,
  { valuesSheet }: TemplateContext['texts'],
): string | null {
  const { summary } = valuesSheet;
  if (returnTo === undefined && costTo === undefined) return null;
  if (returnTo === undefined) return summary.noReturn;
  if (costTo === undefined) return summary.noCost;
  if (monthsWithoutReturn > 0) return fill(summary.monthsWithoutReturn, { count: monthsWithoutReturn });
  if (monthsWithoutCost > 0) return fill(summary.monthsWithoutCost, { count: monthsWithoutCost });
  return costTo > returnTo ? summary.costsRunOn : null;
}
