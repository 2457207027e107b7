import fc from 'fast-check';
import { goalWords } from '../../../src/app/words.ts';
import { forecast, pace, progress, runRate, status } from '../../../src/goals/arithmetic.ts';
import { goalKindOf } from '../../../src/goals/goal-kind.ts';
import { readGoals } from '../../../src/goals/read-goals.ts';
import { targetValue } from '../../../src/goals/target.ts';
import { languages } from '../../../src/i18n/language.ts';
import { type KpiId, kpis } from '../../../src/kpis/catalogue.ts';
import type { Kpi } from '../../../src/kpis/kpi.ts';
import {
  cadences,
  type GoalInput,
  type GoalProblem,
  goalInputs,
  goalProblems,
  goalStates,
  targetKinds,
} from '../../../src/model/goals.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import { type MeasureId, measureIds } from '../../../src/model/measures.ts';
import { neededMeasures } from '../../../src/readings/coefficients.ts';
import { evaluate } from '../../../src/readings/evaluate.ts';
import { type TemplateContext, worded } from '../../../src/templates/context.ts';
import type { GoalColumn } from '../../../src/templates/goal-row.ts';
import { knownAnswers, parametersOf } from '../../goals/known-answers.ts';
import { texts } from '../../support/all-texts.ts';
import { cellOf } from '../../support/example-argument.ts';
import type { Value } from '../page.ts';
import { givenValue, inWords } from './template-page.ts';

type Cell = number | string;
type Computed = Exclude<GoalColumn, GoalInput>;

/** A row of the Goals sheet as people type it, and what the refresh has counted for it on Totals. */
export interface GoalRow {
  readonly typed: Partial<Readonly<Record<GoalInput, Cell>>>;
  /** Absent: it isn't on Totals. */
  readonly counted?: { readonly asOf: Cell; readonly measures: Partial<Readonly<Record<MeasureId, number>>> };
  /** Worked out by hand. */
  readonly known?: Partial<Readonly<Record<Computed, Value>>>;
}

const all: readonly Kpi[] = kpis;

const functionColumns = {
  GOAL_PROGRESS: 'progress',
  GOAL_PACE: 'pace',
  GOAL_FORECAST: 'forecast',
  GOAL_RUN_RATE: 'runRate',
  GOAL_STATUS: 'status',
} as const;

/** The known answers of the GOAL_ functions: a total of leads, a level of followers, a rate of clicks by impressions. */
export const knownGoals: readonly GoalRow[] = together(
  knownAnswers.flatMap(({ name, given, expect: value, tolerance }) => {
    if (!Object.hasOwn(functionColumns, name)) return [];
    const cells = Object.fromEntries(
      parametersOf(name).map((parameter, i) => [parameter, cellOf(given[i] ?? null) as Cell]),
    );
    const { actual = '', kind = 'total', start = '', deadline = '', baseline = '', target = '', asOf = '' } = cells;
    const kpi = { total: 'leads', level: 'followers', rate: 'link_click_through_rate' }[String(kind)];
    // No KPI makes a goal of no kind.
    if (kpi === undefined) return [];
    const count = Number(actual);
    const measures = kind === 'rate' ? { linkClicks: count, impressions: 1 } : { [kpi]: count };
    const column = functionColumns[name as keyof typeof functionColumns];
    return {
      typed: { kpi, start, deadline, baseline, target },
      counted: { asOf, measures: actual === '' ? {} : measures },
      // The examples of the catalogue are rounded for people.
      ...(tolerance > 1e-12 ? {} : { known: { [column]: givenValue(value as Cell) } }),
    };
  }),
);

/** One row for what several functions are asked of the same goal. */
function together(rows: readonly GoalRow[]): readonly GoalRow[] {
  const goals = new Map<string, GoalRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.typed, row.counted]);
    goals.set(key, { ...row, known: { ...goals.get(key)?.known, ...row.known } });
  }
  return [...goals.values()];
}

const [start, deadline, asOf] = [46_023, 46_112, 46_053];
const leads = { kpi: 'leads', start, deadline, target: 500 };
const rate = { kpi: 'bounce_rate_by_sessions', start, deadline, baseline: 0.6, target: 0.5 };

/** One row for each problem; nothing else is wrong with it. */
const broken: Readonly<Record<GoalProblem, GoalRow['typed']>> = {
  'kpi-missing': { ...leads, kpi: '' },
  'kpi-unknown': { ...leads, kpi: 'happiness' },
  'placement-unknown': { ...leads, placement: 'mixed' },
  'type-without-conversions': { ...leads, kpi: 'sessions', conversionType: 'e-book' },
  'start-missing': { ...leads, start: '' },
  'start-not-a-day': { ...leads, start: 'soon' },
  'deadline-missing': { ...leads, deadline: '' },
  'deadline-not-a-day': { ...leads, deadline: 'later' },
  'deadline-before-start': { ...leads, deadline: start - 1 },
  'baseline-missing': { ...rate, baseline: '' },
  'baseline-not-a-number': { ...leads, baseline: 'much' },
  'baseline-not-above-zero': { ...leads, baseline: 0, targetKind: 'relative' },
  'target-missing': { ...leads, target: '' },
  'target-not-a-number': { ...leads, target: 'all' },
  'target-below-nothing': { ...leads, baseline: 10, target: -1.5, targetKind: 'relative' },
  'target-kind-unknown': { ...leads, targetKind: 'doubled' },
  'points-not-a-rate': { ...leads, baseline: 10, targetKind: 'points' },
  'cadence-unknown': { ...leads, cadence: 'hourly' },
  'state-unknown': { ...leads, state: 'asleep' },
};
export const brokenGoals: readonly GoalRow[] = goalProblems.flatMap(problem => {
  const measures = { leads: 155, sessions: 1000, engagedSessions: 463 };
  return [{ typed: broken[problem] }, { typed: broken[problem], counted: { asOf, measures } }];
});

/** Every KPI of the catalogue as a goal; every fifth lacks a measure. */
export function kpiGoals(seed: number): readonly GoalRow[] {
  // Whole numbers above 0: few KPIs divide by nothing.
  const amounts = fc.sample(fc.tuple(...measureIds.map(() => fc.integer({ min: 1, max: 1_000_000 }))), {
    numRuns: all.length,
    seed,
  });
  return all.map((kpi, i) => {
    const missing = i % 5 === 0 ? neededMeasures(kpi).at(-1) : undefined;
    const measures = measureIds.flatMap((id, m) => (id === missing ? [] : [[id, amounts[i]?.[m] ?? 1]]));
    const name = texts[languages[i % languages.length] ?? 'en'].kpis[kpi.id as KpiId];
    return {
      typed: { kpi: name, start, deadline, baseline: 1, target: 2 },
      counted: { asOf, measures: Object.fromEntries(measures) },
    };
  });
}

/** An id or its label in any language, in small or capital letters; or nothing. */
export const anyWord = <Id extends string>(
  ids: readonly Id[],
  labelsOf: (all: (typeof texts)[(typeof languages)[number]]) => Readonly<Record<Id, string>>,
): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(null, ...languages), fc.boolean())
      .map(([id, language, isUpper]) => {
        const word = language === null ? id : labelsOf(texts[language])[id];
        return isUpper ? word.toUpperCase() : word;
      }),
  );

/** Goals as people might type them: some not counted yet, some rows between them blank. */
export function anyGoals(seed: number, count: number): readonly GoalRow[] {
  const amount = fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(0, 0.05, 0.48, 12.5));
  const goal = fc
    .record({
      kpi: fc.constantFrom(...all),
      language: fc.constantFrom(...languages),
      length: fc.integer({ min: 0, max: 120 }),
      seen: fc.integer({ min: -5, max: 130 }),
      baseline: fc.oneof(amount, fc.constant('' as const)),
      target: amount,
      change: fc.constantFrom(-0.2, -0.05, 0.15, 1),
      targetKind: anyWord(targetKinds, ({ goals }) => goals.targetKinds),
      cadence: anyWord(cadences, ({ goals }) => goals.cadences),
      state: anyWord(goalStates, ({ goals }) => goals.states),
      placement: anyWord(['organic', 'paid'] as const, ({ model }) => model.placements),
      measures: fc.tuple(...measureIds.map(() => fc.option(fc.integer({ min: 0, max: 500_000 }), { freq: 20 }))),
      isCounted: fc.integer({ min: 0, max: 9 }).map(digit => digit > 0),
      isBlank: fc.integer({ min: 0, max: 9 }).map(digit => digit === 0),
    })
    .map(({ kpi, language, length, seen, change, measures, isCounted, isBlank, target, ...words }): GoalRow => {
      if (isBlank) return { typed: {} };
      const aim = words.targetKind === '' ? 'absolute' : goalWords.targetKind(words.targetKind);
      const typed = {
        ...words,
        name: `${words.cadence} goal`,
        kpi: texts[language].kpis[kpi.id as KpiId],
        start,
        deadline: start + length,
        target: aim === 'absolute' ? target : change,
      };
      const known = measureIds.flatMap((id, m) => (typeof measures[m] === 'number' ? [[id, measures[m]]] : []));
      return isCounted ? { typed, counted: { asOf: start + seen, measures: Object.fromEntries(known) } } : { typed };
    });
  return fc.sample(goal, { seed, numRuns: count }).map(row => (problemsOf(row).length > 1 ? { typed: {} } : row));
}

/** As the add-on finds them. */
const problemsOf = ({ typed }: GoalRow): readonly GoalProblem[] =>
  readGoals([goalInputs, goalInputs, goalInputs.map(key => typed[key] ?? '')], goalWords).problems.map(
    ({ problem }) => problem,
  );

const numberIn = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : Number.NaN);
const dayIn = (cell: Cell | undefined): number => Math.floor(numberIn(cell));

/** What each computed column of a row shows. `totalsRow` is where it stands on Totals, 1-based. */
export function readGoalRow(
  { typed, counted, known }: GoalRow,
  totalsRow: number | null,
  context: TemplateContext,
): Readonly<Record<Computed, Value>> {
  const id = typed.kpi ? goalWords.kpi(String(typed.kpi)) : null;
  const kpi = all.find(each => each.id === id);
  const kind = kpi && goalKindOf(kpi);
  const aim = kpi ? (typed.targetKind ? goalWords.targetKind(String(typed.targetKind)) : 'absolute') : null;
  const [baseline, target] = [numberIn(typed.baseline), numberIn(typed.target)];
  const aimed =
    aim === null || Number.isNaN(target)
      ? null
      : targetValue({ baseline: Number.isNaN(baseline) ? null : baseline, targetKind: aim, target });
  const actual = kpi && counted ? evaluate(kpi.formula, measure => counted.measures[measure] ?? null) : null;
  const goal = {
    kind: kind ?? 'level',
    baseline,
    target: aimed ?? Number.NaN,
    actual: actual ?? Number.NaN,
    start: dayIn(typed.start),
    deadline: dayIn(typed.deadline),
    asOf: kpi ? dayIn(counted?.asOf) : Number.NaN,
  };
  const reached = status(goal);
  const of = {
    progress: progress(goal),
    pace: pace(goal),
    forecast: forecast(goal),
    runRate: runRate(goal),
    status: reached && context.texts.cellWords.statuses[reached],
    ...known,
  };
  const shown = (value: Value): Value => (typeof value === 'number' ? inUnit(value, kpi?.unit) : null);
  const isBegun = goalInputs.some(key => key !== 'id' && key !== 'series' && (typed[key] ?? '') !== '');
  const problem = isBegun ? problemIn(problemsOf({ typed })[0], totalsRow, actual, goal, context) : null;
  return {
    kpiRow: kpi ? FIRST_ROW + all.indexOf(kpi) : null,
    totalsRow: (typed.kpi ?? '') === '' ? null : totalsRow,
    kind: kind ?? null,
    unit: kpi?.unit ?? null,
    aim,
    targetValue: aimed,
    asOf: kpi ? givenValue(numberIn(counted?.asOf)) : null,
    actual,
    ...of,
    problem,
    standing: problem === null ? of.status : `⚠ ${problem}`,
    targetShown: shown(aimed),
    actualShown: shown(actual),
    paceShown: shown(of.pace),
    forecastShown: shown(of.forecast),
    runRateShown: kind === 'rate' ? null : shown(of.runRate),
  };
}

/** How large the amounts are that its values are sums and differences of. */
export const sizeOf = (
  { typed }: GoalRow,
  { actual, targetValue: target }: Readonly<Record<Computed, Value>>,
): number =>
  Math.max(...[typed.baseline, actual, target].map(amount => (typeof amount === 'number' ? Math.abs(amount) : 0)));

export function goalInWords({ typed, counted }: GoalRow): string {
  const kpi = all.find(({ id }) => id === goalWords.kpi(String(typed.kpi ?? '')));
  const measures = (kpi ? neededMeasures(kpi) : []).map(id => [id, counted?.measures[id] ?? 'unknown']);
  return inWords({ ...typed, asOf: counted?.asOf ?? 'not counted', ...Object.fromEntries(measures) });
}

function problemIn(
  found: GoalProblem | undefined,
  totalsRow: number | null,
  actual: number | null,
  { asOf: seen, start: first }: { readonly asOf: number; readonly start: number },
  context: TemplateContext,
): string | null {
  const { notCounted, noNumbers } = context.texts.workbook.goalsSheet;
  if (found) return context.texts.goalProblems[found];
  if (totalsRow === null) return worded(notCounted, context);
  // Before the start, there is nothing to miss.
  return actual === null && !(seen < first) ? worded(noNumbers, context) : null;
}

/** 54%, 500, 1,375.50. */
function inUnit(value: number, unit: Kpi['unit'] | undefined): string {
  if (unit === 'ratio') return `${(Math.sign(value) * Math.round(Math.abs(value) * 10_000)) / 100}%`;
  const isWhole = Math.abs(value - Math.round(value)) < 5e-10;
  const digits = isWhole || (unit === 'count' && Math.abs(value) >= 100) ? 0 : 2;
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}
