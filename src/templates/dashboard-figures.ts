import { columnLetters } from '../core/cell.ts';
import { variablesOf } from '../core/expression.ts';
import { engagementRate } from '../kpis/engagement.ts';
import type { Kpi } from '../kpis/kpi.ts';
import type { MeasureId } from '../model/measures.ts';
import { engagementBases } from '../model/settings.ts';
import { totalsColumn } from '../model/totals-layout.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import type { TemplateContext } from './context.ts';
import { cardKpis } from './dashboard-kpis.ts';
import { FIRST_FIGURE_ROW, hidden, MONTH_ROW, MONTHS, month } from './dashboard-places.ts';
import { baseFormula, byBase, control } from './gallery-page.ts';
import { cell, down, on, rect, ref, refs } from './paint.ts';
import { type Area, formula } from './sheet-template.ts';
import { colors } from './style.ts';
import { type TotalsRows, totalsFormulas } from './totals-formulas.ts';
import { coverageGap } from './values-summary.ts';

/** What the dashboard is computed from, in its hidden columns: one place for every number, so each is computed once. */

/** A measure's sum; `'engagements beside base'` over the rows that have the other one, too. */
type Sum = MeasureId | `${MeasureId | 'base'} beside ${MeasureId | 'base'}`;
/** A KPI of the catalogue that is no plain sum, and the engagement rate by the base that people chose. */
export type Figure = Sum | Kpi['id'];

/** Sums of the cards, with their organic and paid parts and their months. */
const cardSums: readonly Sum[] = [
  ...new Set([
    ...cardKpis.flatMap(kpi => variablesOf(kpi.formula).map(id => sumOf(kpi, id))),
    ...cardKpis.filter(isRate).flatMap(kpi => (kpi.rows === 'any' ? variablesOf(kpi.formula) : [])),
    'engagements beside base',
    'base beside engagements',
  ] satisfies readonly Sum[]),
];
/** What else the funnel and the diagnoses need: of the chosen period and the one before. */
const otherSums = [
  'newCustomers',
  'engagements beside reach',
  'reach beside engagements',
  'engagements beside followers',
  'followers beside engagements',
  'timeOnPage beside sessions',
  'sessions beside timeOnPage',
  'negativeMentions',
] as const satisfies readonly Sum[];
const rates = cardKpis.filter(isRate);

const single = [
  /** 1 while no rows were read. */
  'empty',
  /** The chosen base, and which of `engagementBases`' columns on Totals holds it. */
  'base',
  'baseColumn',
  'days',
  'coverage',
  'lastMonth',
  'lastImpressions',
  'lastRate',
  'lastReturn',
  'lastInvestment',
  'lastRoi',
] as const;
type Single = (typeof single)[number];

const names: readonly string[] = [
  ...new Set<string>([...cardSums, ...otherSums, ...rates.map(({ id }) => id), 'engagementRate', ...single]),
];
type FigureColumn = 'now' | 'organic' | 'paid' | 'before';

/** A rate, a quotient: what is no plain sum of one measure. */
function isRate(kpi: Pick<Kpi, 'formula'>): boolean {
  return kpi.formula.op !== 'variable';
}

/** What a KPI adds up for one of its measures: over which rows, its definition says. */
function sumOf(kpi: Pick<Kpi, 'formula' | 'rows'>, id: MeasureId): Sum {
  const [other, ...more] = variablesOf(kpi.formula).filter(each => each !== id);
  if (other === undefined || kpi.rows === 'any') return id;
  if (more.length > 0) throw new Error('A KPI of more than two measures');
  return `${id} beside ${other}`;
}

const rowOf = (name: Figure | Single | 'engagementRate'): number => {
  const at = names.indexOf(name);
  if (at < 0) throw new Error(`No figure ${name}`);
  return FIRST_FIGURE_ROW + at;
};
/** The figure of a KPI: its rate, or its measure's sum. */
export const figureOf = (kpi: Pick<Kpi, 'id' | 'formula'>): Figure =>
  kpi.formula.op === 'variable' ? kpi.formula.name : kpi.id;
/** Address of a figure. */
export const figure = (name: Figure | Single | 'engagementRate', column: FigureColumn = 'now'): string =>
  ref(rowOf(name), hidden[column]);
/** The twelve months of a figure. */
export const monthsOfFigure = (name: Figure | 'engagementRate'): string =>
  refs(rect(rowOf(name), hidden.months, 1, MONTHS));
export const monthOfFigure = (name: Figure | 'engagementRate', index: number): string =>
  ref(rowOf(name), hidden.months + index);

const grey = { color: colors.hidden };
const put = (name: Parameters<typeof rowOf>[0], column: number, text: string): Area =>
  cell(rowOf(name), column, formula(text), grey);

const rowsOf: Readonly<Record<FigureColumn, TotalsRows>> = {
  now: { period: 'chosen' },
  organic: { period: 'chosen', placement: 'organic' },
  paid: { period: 'chosen', placement: 'paid' },
  before: { period: 'previous' },
};
const columnIds = Object.keys(rowsOf) as FigureColumn[];

export function figureAreas(context: TemplateContext): Area[] {
  const whole = columnIds.flatMap(column => {
    const isPart = column === 'organic' || column === 'paid';
    return [
      ...sumAreas(context, isPart ? cardSums : [...cardSums, ...otherSums], hidden[column], rowsOf[column]),
      ...rateAreas(hidden[column], isPart),
    ];
  });
  const monthly = Array.from({ length: MONTHS }, (_, index): Area[] => {
    const column = hidden.months + index;
    const inMonth = (text: string) => `=IF(ISNUMBER(${month(index)}),${text.slice(1)},"")`;
    return [
      ...sumAreas(context, cardSums, column, { period: 'month', from: month(index) }, inMonth),
      ...rateAreas(column, false),
    ];
  }).flat();
  return [
    down(FIRST_FIGURE_ROW, hidden.name, names, grey),
    ...whole,
    ...monthly,
    ...monthStarts(context),
    ...baseAreas(context),
    put('empty', hidden.now, isEmpty(context)),
    put('days', hidden.now, daysInPeriod(context)),
    put('coverage', hidden.now, `=${coverageGap(context)}`),
    ...lastMonths(),
  ];
}

const isEmpty = (context: TemplateContext): string => {
  const rows = control(context, 'rows');
  const period = totalsFormulas(context.names.totals).column('period');
  return `=IF(IF(ISNUMBER(${rows}),${rows},COUNTIFS(${period},"month"))=0,1,0)`;
};

const daysInPeriod = (context: TemplateContext): string => {
  const [from, to] = [control(context, 'chosenFrom'), control(context, 'chosenTo')];
  return `=IF(COUNT(${from},${to})=2,${to}-${from}+1,"")`;
};

/** The four bases, and what lies between them: the chosen one is a column of these. */
const bases = {
  first: Math.min(...engagementBases.map(totalsColumn)),
  last: Math.max(...engagementBases.map(totalsColumn)),
};
const baseColumn = ({ names: { totals } }: TemplateContext): string =>
  `INDEX(${on(totals)}$${columnLetters(bases.first)}:$${columnLetters(bases.last)},0,${figure('baseColumn')})`;

function sumAreas(
  context: TemplateContext,
  sums: readonly Sum[],
  column: number,
  rows: TotalsRows,
  wrap: (text: string) => string = text => text,
): Area[] {
  const totals = totalsFormulas(context.names.totals);
  const columnOf = (id: MeasureId | 'base') => (id === 'base' ? baseColumn(context) : totals.column(id));
  return sums.map((sum, index) => {
    const [measure, beside] = sum.split(' beside ') as [MeasureId | 'base', (MeasureId | 'base')?];
    const of = columnOf(measure);
    if (beside === undefined) return put(sum, column, wrap(`=${totals.totalOf(of, rows)}`));
    const both = { ...rows, besideColumn: columnOf(beside) };
    // The rows that have both are the same for either side: they are counted once.
    const other = `${beside} beside ${measure}` as const;
    const isSecond = sums.indexOf(other) < index && sums.includes(other);
    const total = isSecond
      ? `IF(ISNUMBER(${ref(rowOf(other), column)}),${totals.sumOf(of, both)},"")`
      : totals.totalOf(of, both);
    return put(sum, column, wrap(`=${total}`));
  });
}

/**
 * Rates of the cards. Organic and paid parts of one whose sides are recorded apart are known only where nothing is recorded
 * without its placement: else one side would be whole and the other a part.
 */
function rateAreas(column: number, isPart: boolean): Area[] {
  const at = (sum: Figure, where = column) => ref(rowOf(sum), where);
  return [
    ...rates.map(kpi => {
      const value = toSheetFormula(kpi.formula, id => at(sumOf(kpi, id)));
      if (!isPart || kpi.rows === 'complete') return put(kpi.id, column, value);
      const splits = variablesOf(kpi.formula).map(id => {
        const [now, organic, paid] = [hidden.now, hidden.organic, hidden.paid].map(each => at(id, each));
        return `ABS(SUM(${organic},${paid})-SUM(${now}))<=ABS(SUM(${now}))/1000000000`;
      });
      return put(kpi.id, column, `=IF(AND(${splits.join(',')}),${value.slice(1)},"")`);
    }),
    put(
      'engagementRate',
      column,
      toSheetFormula(engagementRate.formula, name =>
        at(name === 'engagements' ? 'engagements beside base' : 'base beside engagements'),
      ),
    ),
  ];
}

const baseAreas = (context: TemplateContext): Area[] => [
  cell(rowOf('base'), hidden.now, baseFormula(context), grey),
  put('baseColumn', hidden.now, `=${byBase(figure('base'), base => String(totalsColumn(base) - bases.first + 1))}`),
];

/**
 * Twelve consecutive months at most, up to the latest one with rows in Totals: a chosen period may lie behind the last
 * month with data. They are looked for among the months up to the latest first day in Totals.
 */
function monthStarts({ names: { totals: sheet } }: TemplateContext): Area[] {
  const totals = totalsFormulas(sheet);
  const from = totals.column('from');
  const down12 = (column: number) => refs(rect(FIRST_FIGURE_ROW, column, MONTHS));
  const latest = `INDEX(${down12(hidden.candidate)},MATCH(1,${down12(hidden.candidateRows)},0))`;
  // Months come first on Totals, rising. The earliest day of all may be that of a goal, set before there were any data.
  const first = `INDEX(${from},MATCH("month",${totals.column('period')},0))`;
  return Array.from({ length: MONTHS }, (_, index): Area[] => {
    const row = FIRST_FIGURE_ROW + index;
    const candidate = ref(row, hidden.candidate);
    const above = ref(row - 1, hidden.candidate);
    const left = ref(MONTH_ROW, hidden.months + index - 1);
    const start =
      index === 0
        ? `=IF(COUNT(${from})>0,DATE(YEAR(MAX(${from})),MONTH(MAX(${from})),1),"")`
        : `=IF(ISNUMBER(${above}),EDATE(${above},-1),"")`;
    const shown =
      index === 0
        ? `=IFERROR(MAX(${first},EDATE(${latest},-${MONTHS - 1})),"")`
        : `=IF(ISNUMBER(${left}),IF(EDATE(${left},1)<=${latest},EDATE(${left},1),""),"")`;
    return [
      cell(row, hidden.candidate, formula(start), grey),
      cell(
        row,
        hidden.candidateRows,
        formula(`=IF(ISNUMBER(${candidate}),IF(${totals.count({ period: 'month', from: candidate })}>0,1,0),0)`),
        grey,
      ),
      cell(MONTH_ROW, hidden.months + index, formula(shown), grey),
    ];
  }).flat();
}

/** The last month and the one before it, for the findings above the charts. */
function lastMonths(): Area[] {
  const starts = refs(rect(MONTH_ROW, hidden.months, 1, MONTHS));
  const count = `COUNT(${starts})`;
  const last = (range: string) => `=IF(${count}>0,INDEX(${range},1,${count}),"")`;
  const before = (range: string) => `=IF(${count}>1,INDEX(${range},1,${count}-1),"")`;
  return [
    put('lastMonth', hidden.now, last(starts)),
    put('lastImpressions', hidden.now, last(monthsOfFigure('impressions'))),
    put('lastImpressions', hidden.before, before(monthsOfFigure('impressions'))),
    put('lastRate', hidden.now, last(monthsOfFigure('engagementRate'))),
    put('lastRate', hidden.before, before(monthsOfFigure('engagementRate'))),
    put('lastReturn', hidden.now, last(monthsOfFigure('totalReturn'))),
    put('lastInvestment', hidden.now, last(monthsOfFigure('investment'))),
    put('lastRoi', hidden.now, last(monthsOfFigure('social_roi'))),
  ];
}
