import {
  engagementRateByFollowers,
  engagementRateByImpressions,
  engagementRateByReach,
  engagementRateByViews,
} from '../kpis/engagement.ts';
import { type Kpi, measuresOf } from '../kpis/kpi.ts';
import type { MeasureId } from '../model/measures.ts';
import type { EngagementBase } from '../model/settings.ts';
import { type Control, controlCell, staleFormula } from '../model/totals-layout.ts';
import { type TemplateContext, worded } from './context.ts';
import { cell, monthText, on, quoted, sentence } from './paint.ts';
import { meansBase, settingCell } from './settings-sheet.ts';
import { type Area, type FormulaContent, formula } from './sheet-template.ts';
import { colors, DASH, styles } from './style.ts';
import { type TotalsFormulas, type TotalsRows, totalsFormulas } from './totals-formulas.ts';

/** What the sheets of the gallery have in common: a head that says which days they are of, and how rates are summed. */

export const FIRST = 2;
export const MARGIN = 28;

/** A control figure of Totals, as it was at the last refresh. */
export const control = (context: TemplateContext, key: Control): string =>
  on(context.names.totals) + controlCell(key, 'atRefresh');

/** Title, days and currency in rows 2 and 3, and in row 4 what stands between the reader and right numbers. */
export function pageHead(context: TemplateContext, title: string, last: number): Area[] {
  const words = context.texts.workbook.dashboard;
  const currency = settingCell(context, 'baseCurrency');
  // One text, for columns of numbers are too narrow for a day.
  const days = (from: Control, to: Control) => {
    const [first, last] = [control(context, from), control(context, to)];
    return `IF(COUNT(${first},${last})=2,${dayText(first)}&" ${DASH} "&${dayText(last)},"${DASH}")`;
  };
  return [
    cell(2, FIRST, title, styles.title),
    cell(3, FIRST, words.period, styles.quiet),
    cell(3, FIRST + 1, formula(`=${days('chosenFrom', 'chosenTo')}`), styles.strong),
    cell(
      3,
      FIRST + 4,
      formula(`=${quoted(`${words.comparedWith}: `)}&${days('previousFrom', 'previousTo')}`),
      styles.quiet,
    ),
    cell(3, last, formula(`=IF(${currency}="","",${sentence(words.amountsIn, { currency })})`), {
      ...styles.quiet,
      align: 'right',
    }),
    cell(4, FIRST, formula(notice(context)), { bold: true, color: colors.worse }),
  ];
}

function notice(context: TemplateContext): string {
  const { stale, dashboard } = context.texts.workbook;
  const totals = totalsFormulas(context.names.totals);
  const rows = control(context, 'rows');
  const say = (text: string) => quoted(worded(text, context));
  const none = `IF(ISNUMBER(${rows}),${rows}=0,TRUE)`;
  return `=IF(${staleFormula(on(context.names.totals))},${say(stale)},IF(${none},${say(dashboard.noData)},IF(${totals.count({ period: 'chosen' })}=0,${say(dashboard.noDataInPeriod)},"")))`;
}

/** Which base the engagement rate has, by the choice on Settings: the content of a hidden cell, an id. */
export function baseFormula(context: TemplateContext): FormulaContent {
  const chosen = settingCell(context, 'engagementBase');
  return formula(
    `=IF(${meansBase(chosen, 'reach')},"reach",IF(${meansBase(chosen, 'followers')},"followers",IF(${meansBase(chosen, 'views')},"views","impressions")))`,
  );
}

export const engagementRates = {
  reach: engagementRateByReach,
  followers: engagementRateByFollowers,
  views: engagementRateByViews,
  impressions: engagementRateByImpressions,
} as const satisfies Readonly<Record<EngagementBase, Kpi>>;

/** An expression for each base: the one whose base the cell holds. */
export const byBase = (base: string, of: (id: EngagementBase) => string): string =>
  `IF(${base}="reach",${of('reach')},IF(${base}="followers",${of('followers')},IF(${base}="views",${of('views')},${of('impressions')})))`;

/** The engagement rate's name with its base. */
export const rateName = (base: string, { texts }: TemplateContext): string =>
  byBase(base, id => quoted(texts.kpis[engagementRates[id].id]));

/** One side of a KPI: a measure over the rows that have the other one, too, unless the two are recorded apart. */
export function sideOf(totals: TotalsFormulas, kpi: Kpi, measure: MeasureId, rows: TotalsRows, none?: string): string {
  const { flows, stocks } = measuresOf(kpi);
  const beside = [...flows, ...stocks].find(id => id !== measure);
  return totals.total(measure, kpi.rows === 'complete' && beside ? { ...rows, beside } : rows, none);
}

/** A cell of Totals in the row whose number a cell holds; `""` where either is blank. */
export const inRow = (column: string, place: string): string =>
  `IF(ISNUMBER(${place}),IF(INDEX(${column},${place})="","",INDEX(${column},${place})),"")`;

/** The row of Totals that holds the nth row of a period, and `""` behind the last. */
export const placeFormula = (totals: TotalsFormulas, period: string, index: number): FormulaContent => {
  const column = totals.column('period');
  const row = `MATCH("${period}",${column},0)+${index}`;
  return formula(`=IFERROR(IF(INDEX(${column},${row})<>"${period}","",${row}),"")`);
};

/** `2026-03-31`: a day inside a text. */
const dayText = (day: string): string => {
  const before = `${day}-DATE(YEAR(${day}),MONTH(${day}),1)`;
  return `${monthText(day)}&IF(${before}<9,"-0","-")&(${before}+1)`;
};

/** A number for people, or a dash. */
export const orDash = (value: string): FormulaContent => formula(`=IF(ISNUMBER(${value}),${value},"${DASH}")`);

/** How much a number changed, as a fraction; `""` where there is nothing to compare. */
export const changeOf = (now: string, before: string): string =>
  `IF(COUNT(${now},${before})=2,IF(${before}>0,ROUND((${now}-${before})/${before},3),""),"")`;

/** 12%: a fraction inside a sentence. */
export const percent = (value: string): string => `ROUND(100*${value},0)`;
/** 12,400: an amount inside a sentence. */
export const amount = (value: string): string => `FIXED(${value},0)`;
