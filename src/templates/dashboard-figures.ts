import { cpc } from '../kpis/cost.ts';
import { engagementRate } from '../kpis/engagement.ts';
import type { MeasureId } from '../model/measures.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import type { TemplateContext } from './context.ts';
import { FIRST, FIRST_FIGURE_ROW, FIRST_MONTH, hidden, MONTHS, monthsOf } from './dashboard-places.ts';
import { cell, down, ref, refs } from './paint.ts';
import { meansBase, settingCell } from './settings-sheet.ts';
import { type Area, formula } from './sheet-template.ts';
import { colors, DASH } from './style.ts';
import { type TotalsRows, totalsFormulas } from './totals-formulas.ts';

/** What the dashboard is computed from, in its hidden columns: one place for every number, so each is computed once. */
const figureMeasures = [
  'impressions',
  'reach',
  'views',
  'engagements',
  'followers',
  'linkClicks',
  'sessions',
  'conversions',
  'spend',
] as const satisfies readonly MeasureId[];
export type FigureMeasure = (typeof figureMeasures)[number];

const figures = [
  ...figureMeasures,
  'adClicks',
  'engagementBase',
  'engagementRate',
  'costPerLinkClick',
  'base',
  'lastMonth',
  'lastImpressions',
  'lastRate',
] as const;
export type Figure = (typeof figures)[number];
export type FigureColumn = 'now' | 'organic' | 'paid' | 'before';

/** Address of a figure. */
export const figure = (name: Figure, column: FigureColumn = 'now'): string =>
  ref(FIRST_FIGURE_ROW + figures.indexOf(name), hidden[column]);

/** The columns of the months table, after the month itself. */
export const monthColumns = [
  'impressions',
  'reach',
  'engagements',
  'engagementRate',
  'followers',
  'linkClicks',
  'sessions',
  'conversions',
  'spend',
] as const satisfies readonly (FigureMeasure | 'engagementRate')[];
export const monthColumn = (id: (typeof monthColumns)[number]): number => FIRST + 1 + monthColumns.indexOf(id);

/** Key and value pairs for SPARKLINE. */
const sparklineOptions = [
  ['charttype', 'line'],
  ['color', colors.organic],
  ['linewidth', 2],
  ['empty', 'ignore'],
  ['nan', 'ignore'],
] as const;
export const sparklineOptionCells = (): string =>
  `${ref(FIRST_FIGURE_ROW, hidden.option)}:${ref(FIRST_FIGURE_ROW + sparklineOptions.length - 1, hidden.optionValue)}`;

const rowsOf: Readonly<Record<FigureColumn, TotalsRows>> = {
  now: { period: 'chosen' },
  organic: { period: 'chosen', placement: 'organic' },
  paid: { period: 'chosen', placement: 'paid' },
  before: { period: 'previous' },
};

export function figureAreas(context: TemplateContext): Area[] {
  const totals = totalsFormulas(context.names.totals);
  const base = figure('base');
  const byBase = (of: (measure: FigureMeasure) => string) =>
    `IF(${base}="reach",${of('reach')},IF(${base}="followers",${of('followers')},IF(${base}="views",${of('views')},${of('impressions')})))`;

  const columns = (Object.keys(rowsOf) as FigureColumn[]).flatMap((column): Area[] => [
    ...figureMeasures.map(measure => put(measure, column, `=${totals.total(measure, rowsOf[column])}`)),
    put('adClicks', column, `=${adClicks(context, rowsOf[column], figure('linkClicks', column))}`),
    put('engagementBase', column, `=${byBase(measure => numberOrBlank(figure(measure, column)))}`),
    put(
      'engagementRate',
      column,
      toSheetFormula(engagementRate.formula, name =>
        figure(name === 'engagements' ? 'engagements' : 'engagementBase', column),
      ),
    ),
    put(
      'costPerLinkClick',
      column,
      toSheetFormula(cpc.formula, name => figure(name === 'cost' ? 'spend' : 'adClicks', column)),
    ),
  ]);
  return [
    down(FIRST_FIGURE_ROW, hidden.name, figures, { color: colors.hidden }),
    ...columns,
    put('base', 'now', baseFormula(context)),
    ...lastMonths(),
    ...sparklineOptions.flatMap(([key, value], index) => [
      cell(FIRST_FIGURE_ROW + index, hidden.option, key, { color: colors.hidden }),
      cell(FIRST_FIGURE_ROW + index, hidden.optionValue, value, { color: colors.hidden }),
    ]),
    ...candidates(totals.column('from'), from => totals.count({ period: 'month', from })),
    ...months(context, byBase),
  ];
}

/** Ad spend is divided by the clicks on ads, where the data tell them from others. */
function adClicks(context: TemplateContext, rows: TotalsRows, all: string): string {
  const paid = totalsFormulas(context.names.totals).total(
    'linkClicks',
    { ...rows, placement: 'paid' },
    numberOrBlank(all),
  );
  return rows.placement === undefined ? paid : numberOrBlank(all);
}

/** Never a bare reference to a cell that may hold `""`: engines disagree on what that gives. */
const numberOrBlank = (address: string): string => `IF(ISNUMBER(${address}),${address},"")`;

const put = (name: Figure, column: FigureColumn, text: string): Area =>
  cell(FIRST_FIGURE_ROW + figures.indexOf(name), hidden[column], formula(text), { color: colors.hidden });

function baseFormula(context: TemplateContext): string {
  const chosen = settingCell(context, 'engagementBase');
  return `=IF(${meansBase(chosen, 'reach')},"reach",IF(${meansBase(chosen, 'followers')},"followers",IF(${meansBase(chosen, 'views')},"views","impressions")))`;
}

/** The last month of the table and the one before it, for the chart's finding. */
function lastMonths(): Area[] {
  const count = `COUNT(${refs(monthsOf(FIRST))})`;
  const last = (column: number) => `=IF(${count}>0,INDEX(${refs(monthsOf(column))},${count}),"")`;
  const before = (column: number) => `=IF(${count}>1,INDEX(${refs(monthsOf(column))},${count}-1),"")`;
  return [
    put('lastMonth', 'now', last(FIRST)),
    put('lastImpressions', 'now', last(monthColumn('impressions'))),
    put('lastImpressions', 'before', before(monthColumn('impressions'))),
    put('lastRate', 'now', last(monthColumn('engagementRate'))),
    put('lastRate', 'before', before(monthColumn('engagementRate'))),
  ];
}

/**
 * Months from the latest first day in Totals backwards, and whether Totals has rows of them: a chosen period may lie
 * behind the last month with data.
 */
function candidates(from: string, count: (month: string) => string): Area[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const row = FIRST_FIGURE_ROW + index;
    const month = ref(row, hidden.candidate);
    const start =
      index === 0 ? `=IF(COUNT(${from})>0,DATE(YEAR(MAX(${from})),MONTH(MAX(${from})),1),"")` : previousMonth(row);
    return [
      cell(row, hidden.candidate, formula(start), { color: colors.hidden }),
      cell(row, hidden.candidateRows, formula(`=IF(ISNUMBER(${month}),IF(${count(month)}>0,1,0),0)`), {
        color: colors.hidden,
      }),
    ];
  }).flat();
}

const previousMonth = (row: number): string => {
  const above = ref(row - 1, hidden.candidate);
  return `=IF(ISNUMBER(${above}),EDATE(${above},-1),"")`;
};

const candidateColumn = (column: number): string =>
  `${ref(FIRST_FIGURE_ROW, column)}:${ref(FIRST_FIGURE_ROW + MONTHS - 1, column)}`;
/** The latest month with rows in Totals; an error while there is none. */
const latest = `INDEX(${candidateColumn(hidden.candidate)},MATCH(1,${candidateColumn(hidden.candidateRows)},0))`;

/** Consecutive months up to the latest one, twelve at most, the first month with data on top. */
function months(context: TemplateContext, byBase: (of: (measure: FigureMeasure) => string) => string): Area[] {
  const totals = totalsFormulas(context.names.totals);
  const from = totals.column('from');
  const first = `DATE(YEAR(MIN(${from})),MONTH(MIN(${from})),1)`;
  return Array.from({ length: MONTHS }, (_, index): Area[] => {
    const row = FIRST_MONTH + index;
    const month = ref(row, FIRST);
    const above = ref(row - 1, FIRST);
    const monthFormula =
      index === 0
        ? `=IFERROR(MAX(${first},EDATE(${latest},-${MONTHS - 1})),"")`
        : `=IF(ISNUMBER(${above}),IF(EDATE(${above},1)<=${latest},EDATE(${above},1),""),"")`;
    const here = (id: (typeof monthColumns)[number]) => ref(row, monthColumn(id));
    const total = (measure: FigureMeasure, none: string) =>
      totals.total(measure, { period: 'month', from: month }, none);
    const rate = ref(row, hidden.monthRate);
    const grey = { color: colors.hidden };
    return [
      cell(row, FIRST, formula(monthFormula)),
      ...monthColumns.map(id =>
        id === 'engagementRate'
          ? cell(row, monthColumn(id), formula(`=IF(ISNUMBER(${month}),IF(ISNUMBER(${rate}),${rate},"${DASH}"),"")`))
          : cell(row, monthColumn(id), formula(`=IF(ISNUMBER(${month}),${total(id, `"${DASH}"`)},"")`)),
      ),
      cell(
        row,
        hidden.monthBase,
        formula(`=IF(ISNUMBER(${month}),${byBase(id => (id === 'views' ? total(id, '""') : here(columnFor(id))))},"")`),
        grey,
      ),
      cell(
        row,
        hidden.monthRate,
        formula(
          toSheetFormula(engagementRate.formula, name =>
            name === 'engagements' ? here('engagements') : ref(row, hidden.monthBase),
          ),
        ),
        grey,
      ),
      cell(
        row,
        hidden.monthClicks,
        formula(
          `=IF(ISNUMBER(${month}),${adClicks(context, { period: 'month', from: month }, here('linkClicks'))},"")`,
        ),
        grey,
      ),
      cell(
        row,
        hidden.monthCost,
        formula(toSheetFormula(cpc.formula, name => (name === 'cost' ? here('spend') : ref(row, hidden.monthClicks)))),
        grey,
      ),
    ];
  }).flat();
}

const columnFor = (measure: Exclude<FigureMeasure, 'views'>): (typeof monthColumns)[number] => measure;
