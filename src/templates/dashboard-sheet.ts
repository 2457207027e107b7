import { fill as filled } from '../i18n/language.ts';
import { staleFormula } from '../model/totals-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import { cardAreas, cardBorders, cardConditions, cardMerges } from './dashboard-cards.ts';
import { type Figure, figure, figureAreas, monthOfFigure } from './dashboard-figures.ts';
import { funnelAreas } from './dashboard-funnel.ts';
import { goalAreas, goalBorders, goalConditions, goalMerges } from './dashboard-goals.ts';
import {
  CHART_HEIGHT,
  COLUMN_WIDTH,
  COLUMNS,
  DIAGNOSES,
  FIRST,
  FIRST_FIGURE_ROW,
  FIRST_MONTH,
  HIDDEN_COLUMNS,
  headedMonthsOf,
  hidden,
  LAST,
  MARGIN,
  MONTHS,
  month,
  monthsOf,
  ROWS,
  rowHeights,
  rowOf,
  WIDTH,
} from './dashboard-places.ts';
import { labelsOfChannels, postAreas, postBorders } from './dashboard-posts.ts';
import { diagnoses, diagnosisFigures } from './diagnoses.ts';
import { control } from './gallery-page.ts';
import { cell, down, fill, monthText, on, quoted, rect, ref, refs, sentence } from './paint.ts';
import { settingCell } from './settings-sheet.ts';
import { type Area, type Chart, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, DASH, formats, styles } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';

/** The columns of the months table, after the month itself. */
const monthColumns = [
  'impressions',
  'reach',
  'engagements',
  'engagementRate',
  'followers',
  'sessions',
  'conversions',
  'investment',
  'totalReturn',
] as const satisfies readonly (Figure | 'engagementRate')[];
const monthColumn = (id: (typeof monthColumns)[number]): number => FIRST + 1 + monthColumns.indexOf(id);

/** One page: what stands out, five rows of cards, goals beside the funnel, charts, top posts, and the months as numbers. */
export function dashboardSheet(context: TemplateContext): SheetTemplate {
  const words = context.texts.dashboardSheet;
  const half = WIDTH / 2;
  return {
    ...sheetOf('dashboard', context.language),
    rows: ROWS,
    columns: COLUMNS,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: MARGIN },
      { start: FIRST, count: WIDTH, size: COLUMN_WIDTH },
      { start: LAST + 1, count: 1, size: MARGIN },
    ],
    rowHeights,
    hiddenColumns: [HIDDEN_COLUMNS],
    areas: [
      ...figureAreas(context),
      ...labelsOfChannels(context).areas,
      ...header(context),
      ...diagnosisAreas(context),
      ...cardAreas(context),
      ...goalAreas(context),
      ...funnelAreas(context),
      cell(rowOf('finding'), FIRST, formula(finding(context)), styles.finding),
      cell(rowOf('finding'), FIRST + half, formula(returnFinding(context)), styles.finding),
      ...postAreas(context),
      ...monthsTable(context),
      down(rowOf('notes'), FIRST, words.notes, styles.small),
    ],
    merged: [
      rect(rowOf('diagnoses'), FIRST, DIAGNOSES, WIDTH - 2),
      ...cardMerges,
      ...goalMerges,
      rect(rowOf('finding'), FIRST, 1, half),
      rect(rowOf('finding'), FIRST + half, 1, half),
    ],
    borders: [
      ...cardBorders,
      ...goalBorders,
      ...postBorders,
      { ...rect(FIRST_MONTH, FIRST, MONTHS, WIDTH), sides: ['rows', 'bottom'], color: colors.line, weight: 'thin' },
    ],
    conditions: [...cardConditions, ...goalConditions(context)],
    charts: charts(half),
    guarded: [rect(1, 1, ROWS, COLUMNS)],
  };
}

function charts(half: number): readonly Chart[] {
  const place = (column: number) => ({
    row: rowOf('chart'),
    column,
    width: half * COLUMN_WIDTH - 6,
    height: CHART_HEIGHT,
  });
  const look = { 'legend.position': 'top', 'vAxes.0.format': '#,##0', 'vAxes.0.minValue': 0 };
  return [
    {
      type: 'combo',
      domain: headedMonthsOf(FIRST),
      series: [headedMonthsOf(monthColumn('impressions')), headedMonthsOf(monthColumn('engagementRate'))],
      ...place(FIRST),
      options: {
        ...look,
        seriesType: 'bars',
        'series.0.color': colors.bar,
        'series.0.targetAxisIndex': 0,
        'series.1.type': 'line',
        'series.1.color': colors.paid,
        'series.1.targetAxisIndex': 1,
        'series.1.lineWidth': 3,
        'series.1.pointSize': 6,
        'vAxes.1.format': '0.0%',
        'vAxes.1.minValue': 0,
      },
    },
    {
      type: 'column',
      domain: headedMonthsOf(FIRST),
      series: [headedMonthsOf(monthColumn('investment')), headedMonthsOf(monthColumn('totalReturn'))],
      ...place(FIRST + half),
      options: { ...look, 'series.0.color': colors.paid, 'series.1.color': colors.organic },
    },
  ];
}

function header(context: TemplateContext): Area[] {
  const { dashboardSheet } = context.texts;
  const words = context.texts.workbook.dashboard;
  const brand = settingCell(context, 'brand');
  const currency = settingCell(context, 'baseCurrency');
  const comparison = settingCell(context, 'compare');
  const [title, lead, period] = [rowOf('title'), rowOf('lead'), rowOf('period')];
  const day = (key: Parameters<typeof control>[1], none: string) =>
    formula(`=IF(ISNUMBER(${control(context, key)}),${control(context, key)},${none})`);
  const to = `"${DASH} "${formats.day}`;
  return [
    cell(title, FIRST, formula(`=IF(${brand}="",${quoted(words.title)},${brand})`), styles.title),
    cell(lead, FIRST, formula(`=IF(${brand}="","",${quoted(words.title)})`), styles.lead),
    cell(period, FIRST, words.period, styles.quiet),
    cell(period, FIRST + 1, day('chosenFrom', `"${DASH}"`), { bold: true, format: formats.day }),
    cell(period, FIRST + 2, day('chosenTo', '""'), { bold: true, format: to }),
    cell(period, FIRST + 3, formula(`=${sentence(dashboardSheet.comparedWith, { comparison })}`), styles.quiet),
    cell(period, FIRST + 6, day('previousFrom', `"${DASH}"`), { format: formats.day }),
    cell(period, FIRST + 7, day('previousTo', '""'), { format: to }),
    cell(period, LAST, formula(`=IF(${currency}="","",${sentence(words.amountsIn, { currency })})`), {
      ...styles.quiet,
      align: 'right',
    }),
    cell(rowOf('notice'), FIRST, formula(notice(context)), { bold: true, color: colors.worse }),
  ];
}

/** One line at most: what stands between the reader and right numbers. */
function notice(context: TemplateContext): string {
  const { stale, dashboard } = context.texts.workbook;
  const totals = totalsFormulas(context.names.totals);
  const say = (text: string) => quoted(worded(text, context));
  return `=IF(${staleFormula(on(context.names.totals))},${say(stale)},IF(${figure('empty')}=1,${say(dashboard.noData)},IF(${totals.count({ period: 'chosen' })}=0,${say(dashboard.noDataInPeriod)},"")))`;
}

/** Those that hold, without gaps: each line looks for the first row up to which so many of them do. */
function diagnosisAreas(context: TemplateContext): Area[] {
  const words = context.texts.dashboardSheet;
  const grey = { color: colors.hidden };
  const rules = diagnoses(context);
  const all = (column: number) => refs(rect(FIRST_FIGURE_ROW, column, rules.length));
  const held = all(hidden.held);
  const first = rowOf('diagnoses');
  // Nobody needs to be told of signs while there are no numbers: the lines say how to begin.
  const { goals, costs, values } = context.names;
  const goalsMenu = context.texts.app.menu.goals.replace('…', '');
  const begin = words.begin.map(text => quoted(filled(worded(text, context), { goals, costs, values, goalsMenu })));
  const none = (index: number) =>
    `IF(${figure('empty')}=1,${begin[index] ?? '""'},${index === 0 ? quoted(words.says.nothing) : '""'})`;
  return [
    ...diagnosisFigures(context),
    ...rules.flatMap(({ holds, said, look }, index): Area[] => {
      const row = FIRST_FIGURE_ROW + index;
      const one = `IF(${holds},1,0)`;
      const sheet = sentence(words.look, { sheet: quoted(context.names[look]) });
      return [
        cell(row, hidden.held, formula(`=${index === 0 ? one : `${ref(row - 1, hidden.held)}+${one}`}`), grey),
        cell(row, hidden.said, formula(`=IFERROR(${said},"")`), grey),
        cell(row, hidden.look, formula(`=${sheet}`), grey),
      ];
    }),
    cell(rowOf('says'), FIRST, words.saysTitle, styles.section),
    ...Array.from({ length: DIAGNOSES }, (_, index) => {
      const at = `MATCH(${index + 1},${held},0)`;
      const shown = (column: number, otherwise: string) =>
        formula(`=IFERROR(INDEX(${all(column)},${at}),${otherwise})`);
      return [
        cell(first + index, FIRST, shown(hidden.said, none(index)), { wrap: true }),
        cell(first + index, LAST, shown(hidden.look, '""'), {
          ...styles.stageNote,
          vertical: 'middle',
          align: 'right',
        }),
      ];
    }).flat(),
  ];
}

function monthsTable({ texts }: TemplateContext): Area[] {
  const words = texts.workbook.dashboard;
  const own = { sessions: words.sessions, engagementRate: words.engagementRate };
  const labels = monthColumns.map(id =>
    id === 'sessions' || id === 'engagementRate' ? own[id] : texts.model.measures[id],
  );
  const head = rowOf('head');
  return [
    cell(rowOf('months'), FIRST, words.lastMonths, styles.section),
    fill(rect(head, FIRST, 1, WIDTH), styles.head),
    cell(head, FIRST, words.month),
    ...labels.map((label, index) => cell(head, FIRST + 1 + index, label, styles.number)),
    fill(monthsOf(FIRST), { ...styles.strong, format: formats.month }),
    fill(rect(FIRST_MONTH, FIRST + 1, MONTHS, WIDTH - 1), { ...styles.number, format: numberFormats.count }),
    fill(monthsOf(monthColumn('engagementRate')), { format: numberFormats.ratio }),
    ...Array.from({ length: MONTHS }, (_, index) => [
      cell(FIRST_MONTH + index, FIRST, formula(`=${month(index)}`)),
      ...monthColumns.map(id => {
        const value = monthOfFigure(id, index);
        return cell(
          FIRST_MONTH + index,
          monthColumn(id),
          formula(`=IF(ISNUMBER(${month(index)}),IF(ISNUMBER(${value}),${value},"${DASH}"),"")`),
        );
      }),
    ]).flat(),
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
    sentence(text, { month: monthText(figure('lastMonth')), percent: `ABS(${percent})`, count: `FIXED(${now},0)` });
  const rates = (text: string) => sentence(text, { now: inPercent(rate), before: inPercent(rateBefore) });
  const byTrend = `IF(${percent}>0,${impressions(words.impressionsRose)},IF(${percent}<0,${impressions(words.impressionsFell)},${impressions(words.impressionsHeld)}))`;
  const only = impressions(words.impressionsOnly);
  const first = `IF(COUNT(${now},${before})=2,IF(${before}>0,${byTrend},${only}),${only})`;
  const rateMoved = `ROUND(1000*${rate},0)-ROUND(1000*${rateBefore},0)`;
  const second = `IF(COUNT(${rate},${rateBefore})=2,IF(${rateMoved}>0,${rates(words.rateRose)},IF(${rateMoved}<0,${rates(words.rateFell)},${rates(words.rateHeld)})),"")`;
  return `=IF(COUNT(${now})=0,${quoted(words.chartWaits)},${first}&${second})`;
}

/** The same for what came back and what it cost. */
function returnFinding({ texts }: TemplateContext): string {
  const words = texts.dashboardSheet;
  const [returned, invested, roi] = [figure('lastReturn'), figure('lastInvestment'), figure('lastRoi')];
  const said = (text: string) =>
    sentence(text, {
      month: monthText(figure('lastMonth')),
      return: `FIXED(${returned},0)`,
      investment: `FIXED(${invested},0)`,
      roi: `ROUND(100*${roi},0)`,
    });
  return `=IF(COUNT(${roi})=1,${said(words.paidBack)},IF(COUNT(${invested})=1,${said(words.onlyCosts)},IF(COUNT(${returned})=1,${said(words.onlyReturn)},${quoted(words.returnWaits)})))`;
}
