import type { Direction, Unit } from '../kpis/kpi.ts';
import { controlCell, staleFormula } from '../model/totals-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import {
  type Figure,
  figure,
  figureAreas,
  monthColumn,
  monthColumns,
  sparklineOptionCells,
} from './dashboard-figures.ts';
import {
  CARD_ROWS,
  CARDS_A_ROW,
  CHART_ROWS,
  COLUMNS,
  FIRST,
  FIRST_MONTH,
  HIDDEN_COLUMNS,
  headedMonthsOf,
  hidden,
  LAST,
  MONTHS,
  monthsOf,
  ROWS,
  rows,
  WIDTH,
} from './dashboard-places.ts';
import { cell, down, fill, monthText, on, quoted, rect, refs, sentence } from './paint.ts';
import { settingCell } from './settings-sheet.ts';
import { type Area, type Content, formula, type Rect, type SheetTemplate } from './sheet-template.ts';
import { colors, DASH, formats, sizes, styles } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';

const COLUMN_WIDTH = 97;
const ROW_HEIGHT = 21;

interface Card {
  readonly figure: Figure;
  readonly label: Content;
  readonly unit: Unit;
  /** Null where neither is better in itself. */
  readonly direction: Direction | null;
  /** Column of its twelve months, drawn as a sparkline. */
  readonly months: number;
}

/** One page: what the period brought beside the one before, twelve months as a chart and as numbers. */
export function dashboardSheet(context: TemplateContext): SheetTemplate {
  const cards = cardsOf(context);
  const changes = (direction: Direction): Rect[] =>
    cards.flatMap((card, index) =>
      card.direction === direction ? [rect(placeOf(index).row + 2, placeOf(index).column)] : [],
    );
  return {
    ...sheetOf('dashboard', context.language),
    rows: ROWS,
    columns: COLUMNS,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: 28 },
      { start: FIRST, count: WIDTH, size: COLUMN_WIDTH },
      { start: LAST + 1, count: 1, size: 28 },
    ],
    rowHeights: [
      { start: rows.title, count: 1, size: 38 },
      ...rows.cards.flatMap(row => [
        { start: row, count: 2, size: 35 },
        { start: row + CARD_ROWS, count: 1, size: 16 },
      ]),
      { start: rows.finding, count: 1, size: 35 },
      { start: rows.chart, count: CHART_ROWS, size: ROW_HEIGHT },
      { start: rows.months, count: 2, size: 35 },
      { start: FIRST_MONTH, count: MONTHS, size: ROW_HEIGHT + 2 },
    ],
    hiddenColumns: [HIDDEN_COLUMNS],
    base: styles.base,
    areas: [
      ...figureAreas(context),
      ...header(context),
      ...cards.flatMap((card, index) => cardAreas(card, index, context)),
      cell(rows.finding, FIRST, formula(finding(context)), styles.section),
      ...monthsTable(context),
      down(rows.notes, FIRST, context.texts.workbook.dashboard.notes, styles.small),
    ],
    merged: cards.map((_, index) => rect(placeOf(index).row, placeOf(index).column, 2, 2)),
    borders: [
      ...rows.cards.map(row => ({
        ...rect(row, FIRST, 1, WIDTH),
        sides: ['top'] as const,
        color: colors.organic,
        weight: 'medium' as const,
      })),
      { ...rect(FIRST_MONTH, FIRST, MONTHS, WIDTH), sides: ['rows', 'bottom'], color: colors.line, weight: 'thin' },
    ],
    conditions: [
      { ranges: changes('higher-is-better'), when: 'above-zero', color: colors.better },
      { ranges: changes('higher-is-better'), when: 'below-zero', color: colors.worse },
      { ranges: changes('lower-is-better'), when: 'above-zero', color: colors.worse },
      { ranges: changes('lower-is-better'), when: 'below-zero', color: colors.better },
    ],
    charts: [
      {
        type: 'combo',
        domain: headedMonthsOf(FIRST),
        series: [headedMonthsOf(monthColumn('impressions')), headedMonthsOf(monthColumn('engagementRate'))],
        row: rows.chart,
        column: FIRST,
        width: WIDTH * COLUMN_WIDTH,
        height: CHART_ROWS * ROW_HEIGHT - 8,
        options: {
          seriesType: 'bars',
          'series.0.color': '#9db8d9',
          'series.0.targetAxisIndex': 0,
          'series.1.type': 'line',
          'series.1.color': colors.paid,
          'series.1.targetAxisIndex': 1,
          'series.1.lineWidth': 3,
          'series.1.pointSize': 6,
          'vAxes.0.format': '#,##0',
          'vAxes.0.minValue': 0,
          'vAxes.1.format': '0.0%',
          'vAxes.1.minValue': 0,
          'legend.position': 'top',
        },
      },
    ],
    guarded: [rect(1, 1, ROWS, COLUMNS)],
  };
}

function header(context: TemplateContext): Area[] {
  const words = context.texts.workbook.dashboard;
  const brand = settingCell(context, 'brand');
  const currency = settingCell(context, 'baseCurrency');
  const totals = totalsFormulas(context.names.totals);
  const day = (period: 'chosen' | 'previous', end: 'from' | 'to', otherwise: string) =>
    formula(`=IFERROR(INDEX(${totals.column(end)},MATCH("${period}",${totals.column('period')},0)),${otherwise})`);
  const typed = (key: 'periodFrom' | 'periodTo') =>
    `IF(ISNUMBER(${settingCell(context, key)}),${settingCell(context, key)},${key === 'periodFrom' ? `"${DASH}"` : '""'})`;
  const to = `"${DASH} "${formats.day}`;
  return [
    cell(rows.title, FIRST, formula(`=IF(${brand}="",${quoted(words.title)},${brand})`), styles.title),
    cell(rows.lead, FIRST, formula(`=IF(${brand}="","",${quoted(words.title)})`), styles.lead),
    cell(rows.period, FIRST, words.period, styles.quiet),
    cell(rows.period, FIRST + 1, day('chosen', 'from', typed('periodFrom')), { bold: true, format: formats.day }),
    cell(rows.period, FIRST + 2, day('chosen', 'to', typed('periodTo')), { bold: true, format: to }),
    cell(rows.period, FIRST + 4, words.comparedWith, styles.quiet),
    cell(rows.period, FIRST + 6, day('previous', 'from', `"${DASH}"`), { format: formats.day }),
    cell(rows.period, FIRST + 7, day('previous', 'to', '""'), { format: to }),
    cell(rows.period, LAST, formula(`=IF(${currency}="","",${sentence(words.amountsIn, { currency })})`), {
      ...styles.quiet,
      align: 'right',
    }),
    cell(rows.notice, FIRST, formula(notice(context)), { bold: true, color: colors.worse }),
  ];
}

/** One line at most: what stands between the reader and right numbers. */
function notice(context: TemplateContext): string {
  const { stale, dashboard } = context.texts.workbook;
  const totals = totalsFormulas(context.names.totals);
  const sheet = on(context.names.totals);
  const rowsRead = sheet + controlCell('rows', 'atRefresh');
  const say = (text: string) => quoted(worded(text, context));
  const noRows = `IF(ISNUMBER(${rowsRead}),${rowsRead}=0,COUNTIFS(${totals.column('period')},"month")=0)`;
  return `=IF(${staleFormula(sheet)},${say(stale)},IF(${noRows},${say(dashboard.noData)},IF(${totals.count({ period: 'chosen' })}=0,${say(dashboard.noDataInPeriod)},"")))`;
}

function cardsOf(context: TemplateContext): Card[] {
  const { kpis, model, workbook } = context.texts;
  const base = figure('base');
  const rate = `=IF(${base}="reach",${quoted(kpis.engagement_rate_by_reach)},IF(${base}="followers",${quoted(kpis.engagement_rate_by_followers)},IF(${base}="views",${quoted(kpis.engagement_rate_by_views)},${quoted(kpis.engagement_rate_by_impressions)})))`;
  const count = (id: Figure & (typeof monthColumns)[number], label: string): Card => ({
    figure: id,
    label,
    unit: 'count',
    direction: 'higher-is-better',
    months: monthColumn(id),
  });
  return [
    count('impressions', kpis.impressions),
    count('reach', kpis.reach),
    count('engagements', kpis.engagements),
    { ...count('engagementRate', ''), label: formula(rate), unit: 'ratio' },
    count('followers', kpis.followers),
    count('linkClicks', model.measures.linkClicks),
    count('sessions', workbook.dashboard.sessions),
    count('conversions', kpis.conversions),
    { ...count('spend', kpis.spend), direction: null },
    {
      figure: 'costPerLinkClick',
      label: kpis.ad_spend_per_link_click,
      unit: 'currency',
      direction: 'lower-is-better',
      months: hidden.monthCost,
    },
  ];
}

function placeOf(index: number): { row: number; column: number } {
  const [upper, lower] = rows.cards;
  return { row: index < CARDS_A_ROW ? upper : lower, column: FIRST + 2 * (index % CARDS_A_ROW) };
}

function cardAreas(card: Card, index: number, { texts }: TemplateContext): Area[] {
  const { row, column } = placeOf(index);
  const words = texts.workbook.dashboard;
  const format = numberFormats[card.unit];
  const shown = (address: string) => formula(`=IF(ISNUMBER(${address}),${address},"${DASH}")`);
  const now = figure(card.figure);
  const before = figure(card.figure, 'before');
  const change = `=IF(COUNT(${now},${before})=2,IF(${before}>0,ROUND((${now}-${before})/${before},3),""),"")`;
  const months = refs(monthsOf(card.months));
  return [
    cell(row, column, card.label, styles.cardLabel),
    cell(row + 1, column, shown(now), { ...styles.cardValue, format }),
    cell(row + 2, column, formula(change), { ...styles.cardNote, bold: true, format: formats.change }),
    cell(row + 2, column + 1, formula(`=IF(COUNT(${months})>1,SPARKLINE(${months},${sparklineOptionCells()}),"")`)),
    cell(row + 3, column, words.organic, { ...styles.cardNote, color: colors.organic }),
    cell(row + 3, column + 1, words.paid, { ...styles.cardNote, color: colors.paid }),
    cell(row + 4, column, shown(figure(card.figure, 'organic')), { size: sizes.body, format }),
    cell(row + 4, column + 1, shown(figure(card.figure, 'paid')), { size: sizes.body, format }),
  ];
}

function monthsTable({ texts }: TemplateContext): Area[] {
  const words = texts.workbook.dashboard;
  const own = { sessions: words.sessions, engagementRate: words.engagementRate };
  const labels = monthColumns.map(id =>
    id === 'sessions' || id === 'engagementRate' ? own[id] : texts.model.measures[id],
  );
  return [
    cell(rows.months, FIRST, words.lastMonths, styles.section),
    fill(rect(rows.head, FIRST, 1, WIDTH), styles.head),
    cell(rows.head, FIRST, words.month),
    ...labels.map((label, index) => cell(rows.head, FIRST + 1 + index, label, styles.number)),
    fill(monthsOf(FIRST), { ...styles.strong, format: formats.month }),
    fill(rect(FIRST_MONTH, FIRST + 1, MONTHS, WIDTH - 1), { ...styles.number, format: numberFormats.count }),
    fill(monthsOf(monthColumn('engagementRate')), { format: numberFormats.ratio }),
  ];
}

/** What the chart shows, said in one line of whole sentences: words of a language don't put themselves together. */
function finding({ texts }: TemplateContext): string {
  const words = texts.workbook.dashboard;
  const [now, before] = [figure('lastImpressions'), figure('lastImpressions', 'before')];
  const [rate, rateBefore] = [figure('lastRate'), figure('lastRate', 'before')];
  const percent = `ROUND(100*(${now}-${before})/${before},0)`;
  const inPercent = (address: string) => `ROUND(1000*${address},0)/10`;
  const impressions = (text: string) =>
    sentence(text, { month: monthText(figure('lastMonth')), percent: `ABS(${percent})`, count: now });
  const rates = (text: string) => sentence(text, { now: inPercent(rate), before: inPercent(rateBefore) });
  const byTrend = `IF(${percent}>0,${impressions(words.impressionsRose)},IF(${percent}<0,${impressions(words.impressionsFell)},${impressions(words.impressionsHeld)}))`;
  const only = impressions(words.impressionsOnly);
  const first = `IF(COUNT(${now},${before})=2,IF(${before}>0,${byTrend},${only}),${only})`;
  const rateMoved = `ROUND(1000*${rate},0)-ROUND(1000*${rateBefore},0)`;
  const second = `IF(COUNT(${rate},${rateBefore})=2,IF(${rateMoved}>0,${rates(words.rateRose)},IF(${rateMoved}<0,${rates(words.rateFell)},${rates(words.rateHeld)})),"")`;
  return `=IF(COUNT(${now})=0,${quoted(words.chartWaits)},${first}&${second})`;
}
