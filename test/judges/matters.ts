import { functionDefinitions, kpis } from '../../src/kpis/catalogue.ts';
import { type ArithmeticFunction, type FunctionDefinition, isArithmetic, type Kpi } from '../../src/kpis/kpi.ts';
import { type Call, callsOf } from './cases/calls.ts';
import { functionQueries } from './cases/function-queries.ts';
import { functionPage } from './cases/functions.ts';
import { type GoalName, goalPage } from './cases/goals.ts';
import { kpiQueries } from './cases/kpi-queries.ts';
import { withMistake } from './cases/plant.ts';
import { ofSheets, sheetQueries } from './cases/sheet-queries.ts';
import { fewStories, stories } from './cases/stories.ts';
import { totalsPages } from './cases/totals.ts';
import { workbookOf } from './cases/whole-workbook.ts';
import { fewPages, workbookPages } from './cases/workbook.ts';
import { pageComparison } from './compare-pages.ts';
import type { Matter } from './judge.ts';
import type { ComputedPages, Page } from './page.ts';
import { type ComputedRows, groupKey, type SqlQuestion } from './query.ts';

/** How much is asked: random calls of a function, tables of KPIs, random goals a function. */
interface Amount {
  readonly calls: number;
  readonly tables: number;
  readonly goals: number;
  /** Random rows of the sheets Goals and Costs. */
  readonly rows: number;
}
const amount: Amount = { calls: 60, tables: 40, goals: 60, rows: 30 };
/** For the planted mistakes. */
const little: Amount = { calls: 10, tables: 2, goals: 5, rows: 30 };

const arithmetic: readonly ArithmeticFunction[] = (functionDefinitions as readonly FunctionDefinition[]).filter(
  isArithmetic,
);
const callsOfAll = (seed: number, { calls }: Amount): readonly Call[] =>
  arithmetic.flatMap(definition => callsOf(definition, seed, calls));

/** Where the mistakes are. */
const planted = { function: 'CPM', kpi: 'ad_cpm', goal: 'GOAL_PACE' } as const satisfies {
  goal: GoalName;
  [what: string]: string;
};

/** On the sheets of the product: of cells that no other formula reads, for those would be found wrong, too. */
const mistakes: Readonly<Record<string, (formula: string) => string>> = {
  'Goals: progress': formula => formula.replace('="total"', '="rate"'),
  'Costs: as typed': formula => formula.replace('"once"', '"monthly"'),
  'Costs: by channel': formula => formula.replace('"chosen"', '"month"'),
  'Values: value': formula => formula.replace('*', '+'),
  'Dashboard: change': formula => formula.replace('-', '+'),
  'Report: share': formula => formula.replace('/', '*'),
  'Channels: change': formula => formula.replace('-', '+'),
  'Campaigns: paidShown': formula => formula.replaceAll('"paid"', '"organic"'),
  'Timeline: change': formula => formula.replace('-', '+'),
  'Benchmarks: change': formula => formula.replace('-', '+'),
  'Start: step': formula => formula.replaceAll('>0', '<0'),
};
const mistaken = (definition: string, formula: string): string => mistakes[definition]?.(formula) ?? formula;

/** One that is mistaken, and one that is not. */
const fewKpis: readonly Kpi[] = kpis.filter(({ id }) => id === planted.kpi || id === 'spend');

const same = <Whatever>(it: Whatever): Whatever => it;
const mistakenFunction = (definition: ArithmeticFunction): ArithmeticFunction =>
  definition.name === planted.function ? { ...definition, formula: withMistake(definition.formula) } : definition;
const mistakenKpi = (kpi: Kpi): Kpi => (kpi.id === planted.kpi ? { ...kpi, formula: withMistake(kpi.formula) } : kpi);
const mistakenGoal = (name: GoalName, formula: string): string =>
  name === planted.goal ? formula.replaceAll('+1)', ')') : formula;

/** What the spreadsheets are asked: native formulas over cells, and the sheets of the product. */
export function sheets(seed: number): Matter<readonly Page[], ComputedPages> {
  return {
    question: [
      functionPage(callsOfAll(seed, amount), same),
      goalPage({ seed, count: amount.goals }),
      ...totalsPages(kpis, seed, same),
      ...workbookPages(seed, amount.rows),
      ...stories(seed).flatMap((story, at) => workbookOf(story, ` of story ${at + 1}`).pages((_, formula) => formula)),
    ],
    planted: {
      question: [
        functionPage(callsOfAll(seed, little), mistakenFunction),
        goalPage({ seed, count: little.goals }, mistakenGoal),
        ...totalsPages(fewKpis, seed, mistakenKpi),
        ...fewPages(seed, little.rows, mistaken),
        ...fewStories(seed).flatMap(story => workbookOf(story, ' of the story').pages(mistaken)),
      ],
      definitions: [planted.function, planted.goal, planted.kpi, ...Object.keys(mistakes)],
    },
    compare: pageComparison(),
  };
}

/** What the databases are asked: the functions' calls and the KPIs' groups as GoogleSQL. */
export function queries(seed: number): Matter<SqlQuestion, ComputedRows> {
  return {
    question: together(
      functionQueries(callsOfAll(seed, amount), same),
      kpiQueries(kpis, { seed, count: amount.tables, shown: same }),
      sheetQueries(stories(seed).slice(0, 2), same),
    ),
    planted: {
      question: together(
        functionQueries(callsOfAll(seed, little), mistakenFunction),
        kpiQueries(fewKpis, { seed, count: little.tables, shown: mistakenKpi }),
        sheetQueries(fewStories(seed), mistakenKpi),
      ),
      definitions: [planted.function, planted.kpi, ofSheets(planted.kpi)],
    },
    compare({ queries: asked }, computed, tally) {
      for (const [q, { matter, definitions, given, expected }] of asked.entries()) {
        const found = new Map(
          (computed[q] ?? []).map(row => [groupKey(row.slice(0, -definitions.length)), row.slice(-definitions.length)]),
        );
        for (const group of new Set([...expected.keys(), ...found.keys()])) {
          for (const [d, definition] of definitions.entries()) {
            const ours = expected.get(group);
            const theirs = found.get(group);
            const question = {
              definition,
              given: () => given(group),
              expected: ours ? (ours[d]?.value ?? null) : NO_GROUP,
              size: ours?.[d]?.size ?? 0,
            };
            tally.compare(matter, question, theirs ? (theirs[d] ?? null) : NO_GROUP);
          }
        }
      }
    },
  };
}

const NO_GROUP = 'no such group';

const together = (...questions: readonly SqlQuestion[]): SqlQuestion => ({
  tables: questions.flatMap(({ tables }) => tables),
  queries: questions.flatMap(({ queries: asked }) => asked),
});
