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
import { type TotalsFormulas, type TotalsRows, totalsFormulas } from './totals-formulas.ts';

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
  'clickSpend',
  'adClicks',
  'rateEngagements',
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
  const byBase = (of: (measure: BaseMeasure) => string) =>
    `IF(${base}="reach",${of('reach')},IF(${base}="followers",${of('followers')},IF(${base}="views",${of('views')},${of('impressions')})))`;

  const columns = (Object.keys(rowsOf) as FigureColumn[]).flatMap((column): Area[] => {
    const rows = rowsOf[column];
    const sides = ratioSides(totals, rows, byBase);
    return [
      ...figureMeasures.map(measure => put(measure, column, `=${totals.total(measure, rows)}`)),
      put('clickSpend', column, `=${sides.clickSpend}`),
      put('adClicks', column, `=${sides.adClicks}`),
      put('rateEngagements', column, `=${sides.rateEngagements}`),
      put('engagementBase', column, `=${sides.engagementBase}`),
      put(
        'engagementRate',
        column,
        toSheetFormula(engagementRate.formula, name =>
          figure(name === 'engagements' ? 'rateEngagements' : 'engagementBase', column),
        ),
      ),
      put(
        'costPerLinkClick',
        column,
        toSheetFormula(cpc.formula, name => figure(name === 'cost' ? 'clickSpend' : 'adClicks', column)),
      ),
    ];
  });
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

type BaseMeasure = 'impressions' | 'reach' | 'followers' | 'views';

/** Both sides of the dashboard's rates, added over the rows that have both: ad spend meets the clicks on ads only. */
const ratioSides = (
  totals: TotalsFormulas,
  rows: TotalsRows,
  byBase: (of: (measure: BaseMeasure) => string) => string,
) => ({
  clickSpend: totals.total('spend', { ...rows, beside: 'linkClicks' }),
  adClicks: totals.total('linkClicks', { ...rows, beside: 'spend' }),
  rateEngagements: byBase(measure => totals.total('engagements', { ...rows, beside: measure })),
  engagementBase: byBase(measure => totals.total(measure, { ...rows, beside: 'engagements' })),
});

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
function months(context: TemplateContext, byBase: (of: (measure: BaseMeasure) => string) => string): Area[] {
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
    const total = (measure: FigureMeasure, none: string) =>
      totals.total(measure, { period: 'month', from: month }, none);
    const rate = ref(row, hidden.monthRate);
    const grey = { color: colors.hidden };
    const sides = ratioSides(totals, { period: 'month', from: month }, byBase);
    return [
      cell(row, FIRST, formula(monthFormula)),
      ...monthColumns.map(id =>
        id === 'engagementRate'
          ? cell(row, monthColumn(id), formula(`=IF(ISNUMBER(${month}),IF(ISNUMBER(${rate}),${rate},"${DASH}"),"")`))
          : cell(row, monthColumn(id), formula(`=IF(ISNUMBER(${month}),${total(id, `"${DASH}"`)},"")`)),
      ),
      ...(
        [
          [hidden.monthEngagements, sides.rateEngagements],
          [hidden.monthBase, sides.engagementBase],
          [hidden.monthSpend, sides.clickSpend],
          [hidden.monthClicks, sides.adClicks],
        ] as const
      ).map(([column, side]) => cell(row, column, formula(`=IF(ISNUMBER(${month}),${side},"")`), grey)),
      cell(
        row,
        hidden.monthRate,
        formula(
          toSheetFormula(engagementRate.formula, name =>
            ref(row, name === 'engagements' ? hidden.monthEngagements : hidden.monthBase),
          ),
        ),
        grey,
      ),
      cell(
        row,
        hidden.monthCost,
        formula(
          toSheetFormula(cpc.formula, name => ref(row, name === 'cost' ? hidden.monthSpend : hidden.monthClicks)),
        ),
        grey,
      ),
    ];
  }).flat();
}
