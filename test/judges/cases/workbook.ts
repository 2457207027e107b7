import { type Language, languages } from '../../../src/i18n/language.ts';
import { GOAL_ROWS, type GoalInput, goalInputs } from '../../../src/model/goals.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import { isMeasureId } from '../../../src/model/measures.ts';
import { type Control, controlRow, totalsColumn, totalsKeys } from '../../../src/model/totals-layout.ts';
import type { TemplateContext } from '../../../src/templates/context.ts';
import { costPlace, costSheetKeys } from '../../../src/templates/costs-places.ts';
import { settingsState } from '../../../src/templates/settings-state.ts';
import { templates } from '../../../src/templates/templates.ts';
import { valuePlace, valueSheetKeys } from '../../../src/templates/values-places.ts';
import { texts } from '../../support/all-texts.ts';
import type { Page, Value } from '../page.ts';
import { type CostRow, costReadings, costRows, entryOf } from './cost-rows.ts';
import {
  anyGoals,
  brokenGoals,
  type GoalRow,
  goalInWords,
  knownGoals,
  kpiGoals,
  readGoalRow,
  sizeOf,
} from './goal-rows.ts';
import { columnsOf, type Shown, type Typed, templatePage } from './template-page.ts';
import { costLines, type Findings, groupLines, type Periods, returnLines, type TotalsLine } from './totals-lines.ts';
import { readRows, type ValueRow, valueReadings, valueRows } from './value-rows.ts';

/** The ledgers, as people typed them, and what the refresh asked for. */
interface Ledgers {
  readonly costs: readonly CostRow[];
  readonly values: readonly ValueRow[];
  readonly periods: Periods;
  readonly base: string;
}

/** At most as many goals as a sheet has rows, and maybe Costs and Values, over one sheet of Totals. */
interface Content {
  readonly language: Language;
  readonly goals: readonly GoalRow[];
  readonly ledgers?: Ledgers;
}

/**
 * The sheets Goals, KPIs, Costs and Values as the product lays them out, over Totals that were made for them: in English
 * with everything in them, Goals as often as it takes; and in some language, with nothing typed into them.
 *
 * @param rows how many random goals and costs there are.
 */
export function workbookPages(seed: number, rows: number): readonly Page[] {
  const goals = [...knownGoals, ...kpiGoals(seed), ...brokenGoals, ...anyGoals(seed, rows)];
  const full = Array.from(
    { length: Math.ceil(goals.length / GOAL_ROWS) },
    (_, i): Content => ({
      language: 'en',
      goals: goals.slice(i * GOAL_ROWS, (i + 1) * GOAL_ROWS),
      ...(i === 0 ? { ledgers: ledgersOf(seed, rows) } : {}),
    }),
  );
  const empty: Content = {
    language: languages[Math.abs(seed) % languages.length] ?? 'en',
    goals: [],
    ledgers: { costs: [], values: [], periods: null, base: '' },
  };
  return pagesOf([...full, empty], (_, formula) => formula);
}

/** A small workbook. */
export const fewPages = (seed: number, rows: number, shown: Shown): readonly Page[] =>
  pagesOf([{ language: 'en', goals: knownGoals.slice(0, rows), ledgers: ledgersOf(seed, rows) }], shown);

function ledgersOf(seed: number, rows: number): Ledgers {
  const last = 46_060 + (Math.abs(seed) % 200);
  return {
    costs: costRows(seed, rows),
    values: valueRows(seed),
    periods: { chosen: { first: last - 30, last }, previous: { first: last - 61, last: last - 31 } },
    base: 'USD',
  };
}

/** The sheet of KPIs is the same for all. */
function pagesOf(contents: readonly Content[], shown: Shown): readonly Page[] {
  const read = () => undefined;
  const { kpis } = texts.en.model.sheets;
  return [
    templatePage(kpis, templates.kpis(contextOf(contents[0]?.language ?? 'en', '', '')), { typed: [], read, shown }),
    ...contents.flatMap((content, i) => pagesOfOne(content, ` ${i + 1}`, shown)),
  ];
}

const contextOf = (language: Language, mark: string, base: string): TemplateContext => ({
  language,
  texts: texts[language],
  names: {
    ...texts.en.model.sheets,
    settings: `${texts.en.model.sheets.settings}${mark}`,
    totals: `${texts.en.model.sheets.totals}${mark}`,
  },
  settings: settingsState([]),
  dataKeys: [],
  suggestedCurrency: base,
});

/** @param mark what the sheets' names end with, to tell them from others. */
function pagesOfOne({ language, goals, ledgers }: Content, mark: string, shown: Shown): readonly Page[] {
  const context = contextOf(language, mark, ledgers?.base ?? '');
  const { names } = context;
  const rows = goals.map((row, index) => ({ ...row, id: `g${String(index).padStart(8, '0')}` }));
  const totals = [...(ledgers ? ledgerLines(ledgers) : []), ...goalLines(rows)];
  const read = () => undefined;
  return [
    templatePage(names.totals, templates.totals(context), {
      typed: [...typedTotals(totals), ...controls(ledgers?.periods ?? null)],
      read,
      shown,
    }),
    goalsPage(names.goals + mark, rows, { context, totals, shown }),
    ...(ledgers ? ledgerPages(ledgers, { context, totals, mark, shown }) : []),
  ];
}

function ledgerPages(
  { costs, values, periods, base }: Ledgers,
  made: {
    readonly context: TemplateContext;
    readonly totals: readonly TotalsLine[];
    readonly mark: string;
    readonly shown: Shown;
  },
): readonly Page[] {
  const { context, totals, mark, shown } = made;
  const { names } = context;
  const [costKeys, valueKeys] = [
    costSheetKeys.filter(key => key !== 'forSocial' && key !== 'toCheck'),
    valueSheetKeys.filter(key => key !== 'value' && key !== 'toCheck'),
  ];
  return [
    templatePage(names.settings, templates.settings(context), { typed: [], read: () => undefined, shown }),
    templatePage(names.costs + mark, templates.costs(context), {
      typed: typedRows(costs, costKeys, costPlace),
      read: costReadings(costs, { totals, periods, base, findings: findingsOf(periods) }, context),
      shown,
    }),
    templatePage(names.values + mark, templates.values(context), {
      typed: typedRows(values, valueKeys, valuePlace),
      read: valueReadings(values, { totals, periods, findings: findingsOf(periods) }, context),
      shown,
    }),
  ];
}

type GoalWithId = GoalRow & { readonly id: string };

/** Column by column, for between them stand those that are computed. */
const typedRows = <Key extends string>(
  rows: readonly Partial<Readonly<Record<Key, number | string>>>[],
  keys: readonly Key[],
  place: (key: Key) => number,
): readonly Typed[] =>
  keys.map(key => ({ row: FIRST_ROW, column: place(key), cells: rows.map(row => [row[key] ?? '']) }));

function goalsPage(
  name: string,
  rows: readonly GoalWithId[],
  { context, totals, shown }: { context: TemplateContext; totals: readonly TotalsLine[]; shown: Shown },
): Page {
  const template = templates.goals(context);
  const columns = columnsOf(template);
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  const typed = rows.map((row): GoalRow['typed'] =>
    Object.keys(row.typed).length === 0 ? {} : { ...row.typed, id: row.id },
  );
  const begin = context.texts.workbook.goalsSheet.begin;
  const readings = Array.from({ length: GOAL_ROWS }, (_, index) => {
    const row: GoalRow = { ...rows[index], typed: typed[index] ?? {} };
    const line = totals.findIndex(({ goal }) => goal !== undefined && goal === row.typed.id);
    const values = readGoalRow(row, line < 0 ? null : FIRST_ROW + line, context);
    const isBlank = index === 0 && typed.every(({ kpi = '' }) => kpi === '');
    return {
      values: isBlank ? { ...values, standing: begin } : values,
      given: goalInWords(row),
      size: sizeOf(row, values),
    };
  });
  return templatePage(name, template, {
    typed: typedRows(typed, goalInputs, (key: GoalInput) => columns.get(key) ?? 0),
    read(row, column) {
      const reading = readings[row - FIRST_ROW];
      const key = keys.get(column) ?? '';
      const values: Readonly<Record<string, Value>> | undefined = reading?.values;
      if (!reading || values?.[key] === undefined) return;
      return { definition: `Goals: ${key}`, given: reading.given, expected: values[key], size: reading.size };
    },
    shown,
  });
}

/** In another order than on their sheet: they are found by their ids. */
const goalLines = (goals: readonly GoalWithId[]): readonly TotalsLine[] =>
  goals
    .flatMap(({ id, counted, typed }): TotalsLine[] =>
      counted && Object.keys(typed).length > 0
        ? [{ period: 'goal', from: 46_023, to: counted.asOf, channel: '', goal: id, measures: counted.measures }]
        : [],
    )
    .reverse();

/** What the entries cost and the results are worth in the periods; results of the rules' own types, on some channels. */
function ledgerLines({ costs, values, periods, base }: Ledgers): readonly TotalsLine[] {
  if (!periods) return [];
  const entries = costs
    .map(entryOf)
    .filter(entry => entry !== undefined)
    .filter(({ currency }) => currency === '' || currency === base);
  const { rules } = readRows(values);
  const places = ['instagram', 'x', 'web', '', 'our radio'];
  const results = rules.map(({ result, conversionType: type }, i) => ({
    result,
    type,
    channel: places[i % places.length] ?? '',
    count: 1 + ((i * 37) % 400),
    ...(i % 3 === 0 ? { revenue: 1000 + i / 8 } : {}),
  }));
  const lines = [...costLines(entries, periods), ...returnLines(results, rules, periods)];
  return [...lines, ...groupLines(lines, entries, periods)];
}

const typedTotals = (lines: readonly TotalsLine[]): readonly Typed[] => [
  {
    row: FIRST_ROW,
    column: 1,
    cells: lines.map(({ measures, ...line }) =>
      totalsKeys.map(key => {
        if (isMeasureId(key)) return measures[key] ?? '';
        const dimensions: Readonly<Record<string, number | string | undefined>> = line;
        return dimensions[key] ?? '';
      }),
    ),
  },
];

/** What a refresh said beside the sums; some other finding with each day that a period ends on. */
function findingsOf(periods: Periods): Findings {
  if (!periods) return {};
  const { last } = periods.chosen;
  const all: readonly Findings[] = [
    { returnTo: last, costTo: last },
    { returnTo: last - 9, costTo: last, spendLeftOut: 1234 },
    { costTo: last, claimedTwice: 2 },
    { returnTo: last, spendLeftOut: 0, claimedTwice: 0 },
    { returnTo: last, costTo: last, monthsWithoutReturn: 2 },
    { returnTo: last, costTo: last, monthsWithoutCost: 1 },
  ];
  return { monthsWithoutReturn: 0, monthsWithoutCost: 0, ...all[last % all.length] };
}

function controls(periods: Periods): readonly Typed[] {
  if (!periods) return [];
  const days: readonly (readonly [Control, number])[] = [
    ...(Object.entries(findingsOf(periods)) as [Control, number][]),
    ['chosenFrom', periods.chosen.first],
    ['chosenTo', periods.chosen.last],
    ['previousFrom', periods.previous.first],
    ['previousTo', periods.previous.last],
  ];
  return days.map(([control, day]) => ({
    row: controlRow(control),
    column: totalsColumn('atRefresh'),
    cells: [[day]],
  }));
}
