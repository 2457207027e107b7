import { fill } from '../i18n/language.ts';
import { GOAL_ROWS } from '../model/goals.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { totalsRange } from '../model/totals-layout.ts';
import { goalFormulas } from '../readings/goal-formulas.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import { changeOf, FIRST, MARGIN, pageHead, percent } from './gallery-page.ts';
import { firstMatch, type GoalColumn, kpiValue, measureColumns, numberText } from './goal-row.ts';
import { goalsColumn } from './goals-column.ts';
import { type KpiSeries, kpiSeries, seriesKpis } from './kpi-series.ts';
import { kpiColumn, listColumns, nameFacts } from './kpis-sheet.ts';
import { across, cell, down, monthText, on, fill as paint, quoted, rect, ref, refs, sentence } from './paint.ts';
import { type Area, type Chart, type Content, formula, type Rect, type SheetTemplate } from './sheet-template.ts';
import { statusLook } from './status-look.ts';
import { colors, DASH, formats, styles } from './style.ts';
import { KNOWN, lastMonthOf, totalsFormulas } from './totals-formulas.ts';

/** The sheet of months: a goal on the left, a KPI on the right, each chosen in a cell. */
export const TIMELINE_MONTHS = 24;
/** So far back the months before a year are computed. */
const MONTHS_BACK = TIMELINE_MONTHS + 12;
const HALF = 5;
const RIGHT = FIRST + HALF + 1;
const LAST = RIGHT + HALF - 1;
const COLUMN_WIDTH = 98;
const CHART_ROWS = 13;

export const timelineRows = { pick: 6, finding: 8, chart: 9, head: 23, first: 24, notes: 49 } as const;
const rows = timelineRows;
/** The last row of the page; the list of goals goes on below it, hidden. */
const PAGE_ROWS = rows.notes + 4;
const ROWS = rows.first + GOAL_ROWS;

const goalColumns = ['month', 'inMonth', 'soFar', 'path', 'status'] as const;
const kpiColumns = ['month', 'value', 'lastYear', 'change'] as const;
/** Right of the page, hidden. */
const hiddenColumns = [
  'factName',
  'fact',
  'label',
  'flag',
  'place',
  'from',
  'to',
  'value',
  'soFar',
  'path',
  'chartMonth',
  'chartSoFar',
  'chartPath',
  'seriesId',
  'unit',
  'above',
  'below',
  'besideAbove',
  'besideBelow',
  'times',
  'plus',
  'months',
  'top',
  'bottom',
  'monthValue',
  'chartKpiMonth',
  'chartValue',
  'chartLastYear',
] as const;
type Hidden = (typeof hiddenColumns)[number];
export const timelineHidden = (id: Hidden): number => LAST + 2 + hiddenColumns.indexOf(id);
const at = timelineHidden;
export const timelineGoal = (id: (typeof goalColumns)[number]): number => FIRST + goalColumns.indexOf(id);
export const timelineKpi = (id: (typeof kpiColumns)[number]): number => RIGHT + kpiColumns.indexOf(id);
/** Where people choose. */
export const timelinePicks = {
  goal: rect(rows.pick, FIRST + 1, 1, HALF - 1),
  kpi: rect(rows.pick, RIGHT + 1, 1, HALF - 1),
};
const pick = { goal: ref(rows.pick, FIRST + 1), kpi: ref(rows.pick, RIGHT + 1) };

/** What is known of the goal that is shown, and of the KPI: one a row. */
const goalFacts = [
  'name',
  'kpi',
  'id',
  'kpiRow',
  'kind',
  'unit',
  'baseline',
  'targetValue',
  'start',
  'deadline',
  'asOf',
  'actual',
  'status',
  'targetShown',
  'actualShown',
] as const satisfies readonly GoalColumn[];
const facts = [
  'goalNumber',
  ...goalFacts,
  'cut',
  'kpiName',
  'kpiPlace',
  'kpiId',
  'series',
  'kpiUnit',
  'above',
  'below',
  'besideAbove',
  'besideBelow',
  'times',
  'plus',
  'lastMonth',
] as const;
type Fact = (typeof facts)[number];
const fact = (name: Fact): string => ref(rows.first + facts.indexOf(name), at('fact'));
/** Cell of the number of the goal that is shown, on the sheet itself: 1 for the first row of Goals, `""` for none. */
export const timelineGoalNumber = fact('goalNumber');

/** Months against targets, and against the year before. */
export function timelineSheet(context: TemplateContext): SheetTemplate {
  const { texts } = context;
  const words = texts.timelineSheet;
  const status = rect(rows.first, timelineGoal('status'), TIMELINE_MONTHS);
  const change = rect(rows.first, timelineKpi('change'), TIMELINE_MONTHS);
  const headed = (id: Hidden) => rect(rows.head, at(id), TIMELINE_MONTHS + 1);
  const chart = (column: number, domain: Hidden, series: readonly Hidden[], first: string): Chart => ({
    type: 'line',
    domain: headed(domain),
    series: series.map(headed),
    showHidden: true,
    row: rows.chart,
    column,
    width: HALF * COLUMN_WIDTH,
    height: CHART_ROWS * 21,
    options: {
      'series.0.color': first,
      'series.0.lineWidth': 3,
      'series.0.pointSize': 5,
      'series.1.color': colors.hidden,
      'series.1.lineWidth': 2,
      'series.1.lineDashStyle': '4, 4',
      'vAxes.0.minValue': 0,
      'legend.position': 'top',
    },
  });
  return {
    ...sheetOf('timeline', context.language),
    rows: ROWS,
    columns: LAST + 1 + hiddenColumns.length,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: MARGIN },
      { start: FIRST, count: 2 * HALF + 1, size: COLUMN_WIDTH },
      { start: RIGHT - 1, count: 1, size: 24 },
      { start: LAST + 1, count: 1, size: MARGIN },
    ],
    rowHeights: [
      { start: 2, count: 1, size: 38 },
      { start: rows.pick, count: 1, size: 30 },
      { start: rows.finding, count: 1, size: 52 },
      { start: rows.head, count: 1, size: 35 },
    ],
    frozenRows: 4,
    hiddenRows: [{ start: PAGE_ROWS + 1, count: ROWS - PAGE_ROWS }],
    hiddenColumns: [{ start: LAST + 2, count: hiddenColumns.length }],
    areas: [
      ...pageHead(context, words.title, LAST),
      ...picks(context),
      cell(rows.finding, FIRST, formula(`=${goalFinding(context)}`), styles.finding),
      cell(rows.finding, RIGHT, formula(`=${kpiFinding(context)}`), styles.finding),
      ...goalList(context),
      ...goalMonths(context),
      ...kpiList(context),
      ...kpiMonths(context),
      down(rows.notes, FIRST, words.notes, styles.small),
    ],
    merged: [
      timelinePicks.goal,
      timelinePicks.kpi,
      rect(rows.pick + 1, FIRST, 1, HALF),
      rect(rows.pick + 1, RIGHT, 1, HALF),
      rect(rows.finding, FIRST, 1, HALF),
      rect(rows.finding, RIGHT, 1, HALF),
    ],
    conditions: [
      ...statusLook([status], texts),
      { ranges: [change], when: 'above-zero', color: colors.organic },
      { ranges: [change], when: 'below-zero', color: colors.paid },
    ],
    charts: [
      chart(FIRST, 'chartMonth', ['chartSoFar', 'chartPath'], colors.organic),
      chart(RIGHT, 'chartKpiMonth', ['chartValue', 'chartLastYear'], colors.organic),
    ],
    guarded: [
      rect(1, 1, rows.pick - 1, LAST + 1 + hiddenColumns.length),
      rect(rows.pick + 1, 1, ROWS - rows.pick, LAST + 1 + hiddenColumns.length),
    ],
  };
}

function picks({ texts }: TemplateContext): Area[] {
  const words = texts.timelineSheet;
  return [
    cell(rows.pick, FIRST, words.goal, styles.strong),
    {
      ...timelinePicks.goal,
      input: true,
      style: styles.input,
      validation: { kind: 'cells', cells: rect(rows.first, at('label'), GOAL_ROWS), help: words.goalHelp },
      note: words.goalHelp,
    },
    cell(rows.pick, RIGHT, words.kpi, styles.strong),
    {
      ...timelinePicks.kpi,
      input: true,
      style: styles.input,
      validation: { kind: 'list', values: seriesKpis.map(id => texts.kpis[id]), strict: false, help: words.kpiHelp },
      note: words.kpiHelp,
    },
    cell(rows.pick + 1, FIRST, formula(`=${fact('name')}`), styles.quiet),
    cell(rows.pick + 1, RIGHT, formula(`=${fact('kpiName')}`), styles.quiet),
  ];
}

const grey = { color: colors.hidden };
const factCell = (name: Fact, content: string): Area[] => {
  const row = rows.first + facts.indexOf(name);
  return [cell(row, at('factName'), name, grey), cell(row, at('fact'), formula(`=${content}`), grey)];
};

/** The goals as the list offers them, and which is shown: the first of the chosen name, else the first active one. */
function goalList(context: TemplateContext): Area[] {
  const kpiSheet = on(context.names.kpis);
  const states = listColumns('state');
  const ofRow = (key: GoalColumn, row: string | number) => `INDEX(${goalsColumn(context, key)},${row})`;
  const list = Array.from({ length: GOAL_ROWS }, (_, index): Area => {
    const row = rows.first + index;
    const from = FIRST_ROW + index;
    const label = ref(row, at('label'));
    const state = ofRow('state', from);
    // Without a word it is active; a word that means nothing is mended on the Goals sheet.
    const isActive = `IF(${state}="",TRUE,IFERROR(INDEX(${kpiSheet}${states.meaning},MATCH(${state},${kpiSheet}${states.word},0))="active",FALSE))`;
    return across(
      row,
      at('label'),
      [
        `=IF(${ofRow('kpi', from)}="","",IF(${ofRow('name', from)}="",${ofRow('kpi', from)}&IF(${ofRow('channel', from)}="",""," ("&${ofRow('channel', from)}&")"),${ofRow('name', from)}))`,
        `=IF(${label}="","",IF(${pick.goal}="",IF(${isActive},${index + 1},""),IF(${label}=${pick.goal},${index + 1},"")))`,
      ].map(formula),
      grey,
    );
  });
  const flags = refs(rect(rows.first, at('flag'), GOAL_ROWS));
  const row = `${fact('goalNumber')}+${FIRST_ROW - 1}`;
  const known = (key: GoalColumn) =>
    `IF(ISNUMBER(${fact('goalNumber')}),IF(${ofRow(key, row)}="","",${ofRow(key, row)}),"")`;
  return [
    ...list,
    ...factCell('goalNumber', `IF(COUNT(${flags})>0,MIN(${flags}),"")`),
    ...factCell(
      'name',
      `IF(ISNUMBER(${fact('goalNumber')}),INDEX(${refs(rect(rows.first, at('label'), GOAL_ROWS))},${fact('goalNumber')}),"")`,
    ),
    ...goalFacts.filter(key => key !== 'name').flatMap(key => factCell(key, known(key))),
  ];
}

function goalMonths(context: TemplateContext): Area[] {
  const { texts } = context;
  const words = texts.timelineSheet;
  const sheet = on(context.names.totals);
  const column = (id: 'from' | 'to' | 'referenceKey') => sheet + totalsRange(id);
  const { start, deadline, unit, kind } = {
    start: fact('start'),
    deadline: fact('deadline'),
    unit: fact('unit'),
    kind: fact('kind'),
  };
  const inAll = (id: Hidden, count: number = TIMELINE_MONTHS) => refs(rect(rows.first, at(id), count));
  const nextMonth = (day: string) => `DATE(YEAR(${day}),MONTH(${day})+1,1)`;
  const months = Array.from({ length: TIMELINE_MONTHS }, (_, index): Area[] => {
    const row = rows.first + index;
    const here = (id: Hidden) => ref(row, at(id));
    const [place, from, to] = [here('place'), here('from'), here('to')];
    const above = ref(row - 1, at('from'));
    // Behind the last month with data come those until the deadline.
    const later =
      index === 0
        ? `IF(ISNUMBER(${start}),${start},"")`
        : `IF(COUNT(${above},${deadline})=2,IF(${nextMonth(above)}<=${deadline},${nextMonth(above)},""),"")`;
    const goal = {
      baseline: fact('baseline'),
      target: fact('targetValue'),
      actual: here('soFar'),
      start,
      deadline,
      asOf: to,
      kind,
    };
    const shown = (value: string) =>
      `=IF(ISNUMBER(${from}),IF(ISNUMBER(${value}),${numberText(value, unit)},"${DASH}"),"")`;
    const charted = (value: string) => `=IF(ISNUMBER(${value}),IF(${unit}="ratio",100*${value},${value}),"")`;
    return [
      across(
        row,
        at('place'),
        [
          `=IF(${fact('id')}="","",IFERROR(MATCH(${fact('id')}&" ${index + 1}",${column('referenceKey')},0),""))`,
          `=IF(ISNUMBER(${place}),INDEX(${column('from')},${place}),${later})`,
          `=IF(ISNUMBER(${place}),INDEX(${column('to')},${place}),IF(ISNUMBER(${from}),MIN(${deadline},${nextMonth(from)}-1),""))`,
          `=IF(COUNT(${place},${fact('kpiRow')})=2,${kpiValue(fact('kpiRow'), place, context)},"")`,
          `=IF(ISNUMBER(${place}),IF(${kind}="total",IF(COUNT(${inAll('value', index + 1)})>0,${fact('cut')}+SUM(${inAll('value', index + 1)}),""),${here('value')}),"")`,
          goalFormulas.GOAL_PACE(goal),
          `=IF(ISNUMBER(${from}),DATE(YEAR(${from}),MONTH(${from}),1),"")`,
          charted(here('soFar')),
          charted(here('path')),
        ].map(formula),
        grey,
      ),
      across(row, FIRST, [
        formula(`=${here('chartMonth')}`),
        formula(shown(here('value'))),
        formula(shown(here('soFar'))),
        formula(shown(here('path'))),
        formula(`=IF(ISNUMBER(${place}),${goalFormulas.GOAL_STATUS(goal, texts.cellWords.statuses).slice(1)},"")`),
      ]),
    ];
  }).flat();
  const all = (columns: number, from: number): Rect => rect(rows.first, from, TIMELINE_MONTHS, columns);
  // A goal over more months than are listed had brought something before the first of them.
  const cut = `IF(COUNT(${fact('actual')},${start},${ref(rows.first, at('place'))})=3,IF(${ref(rows.first, at('from'))}>${start},${fact('actual')}-SUM(${inAll('value')}),0),0)`;
  const withUnit = (name: string): Content =>
    formula(`=IF(${unit}="ratio",${quoted(fill(words.inPercent, { name }))},${quoted(name)})`);
  return [
    ...factCell('cut', cut),
    ...months,
    paint(rect(rows.head, FIRST, 1, HALF), styles.head),
    cell(rows.head, FIRST, words.month),
    across(rows.head, FIRST + 1, [words.inMonth, words.soFar, words.path], styles.number),
    cell(rows.head, timelineGoal('status'), texts.goals.columns.status, styles.number),
    paint(all(1, FIRST), { ...styles.strong, format: formats.month }),
    paint(all(1, at('chartMonth')), { format: formats.month }),
    paint(all(4, FIRST + 1), styles.number),
    across(rows.head, at('chartSoFar'), [withUnit(words.soFar), withUnit(words.path)], grey),
  ];
}

const seriesKeys = [
  'unit',
  'above',
  'below',
  'besideAbove',
  'besideBelow',
  'times',
  'plus',
] as const satisfies readonly (keyof KpiSeries & Hidden)[];
const seriesFact = { unit: 'kpiUnit' } as const;

/** Words that mean a KPI, in any language, and how each is computed. */
function kpiList({ texts, names }: TemplateContext): Area[] {
  const kpiSheet = on(names.kpis);
  const series = kpiSeries();
  const ids = refs(rect(rows.first, at('seriesId'), series.length));
  const known = (key: (typeof seriesKeys)[number]) =>
    `IF(ISNUMBER(${fact('series')}),INDEX(${refs(rect(rows.first, at(key), series.length))},${fact('series')}),"")`;
  return [
    down(
      rows.first,
      at('seriesId'),
      series.map(({ id }) => id),
      grey,
    ),
    ...seriesKeys.map(key =>
      down(
        rows.first,
        at(key),
        series.map(one => one[key]),
        grey,
      ),
    ),
    ...factCell('kpiName', `IF(${pick.kpi}="",${quoted(texts.kpis[seriesKpis[0]])},${pick.kpi})`),
    ...factCell(
      'kpiPlace',
      firstMatch(
        fact('kpiName'),
        nameFacts.map(name => kpiSheet + kpiColumn(name)),
      ),
    ),
    ...factCell(
      'kpiId',
      `IF(ISNUMBER(${fact('kpiPlace')}),INDEX(${kpiSheet}${kpiColumn('id')},${fact('kpiPlace')}),"")`,
    ),
    ...factCell('series', `IFERROR(MATCH(${fact('kpiId')},${ids},0),"")`),
    ...seriesKeys.flatMap(key => factCell(key === 'unit' ? seriesFact.unit : key, known(key))),
  ];
}

function kpiMonths(context: TemplateContext): Area[] {
  const { texts } = context;
  const words = texts.timelineSheet;
  const totals = totalsFormulas(context.names.totals);
  const measures = on(context.names.totals) + measureColumns();
  const period = totals.column('period');
  const unit = fact('kpiUnit');
  const side = (month: string, of: 'above' | 'below', beside: 'besideAbove' | 'besideBelow') => {
    const column = (place: string) => `INDEX(${measures},0,${place})`;
    const criteria = `${period},"month",${totals.column('from')},${month},${column(fact(beside))},${KNOWN},${totals.column('channel')},"<>web"`;
    return `IF(COUNTIFS(${criteria},${column(fact(of))},${KNOWN})=0,"",SUMIFS(${column(fact(of))},${criteria}))`;
  };
  const months = Array.from({ length: MONTHS_BACK }, (_, index): Area => {
    const row = rows.first + index;
    const [month, top, bottom] = [ref(row, at('months')), ref(row, at('top')), ref(row, at('bottom'))];
    const back = MONTHS_BACK - 1 - index;
    const known = `COUNT(${month},${fact('series')})=2`;
    return across(
      row,
      at('months'),
      [
        `=IF(ISNUMBER(${fact('lastMonth')}),EDATE(${fact('lastMonth')},-${back}),"")`,
        `=IF(${known},${side(month, 'above', 'besideAbove')},"")`,
        `=IF(${known},IF(${fact('below')}=0,1,${side(month, 'below', 'besideBelow')}),"")`,
        `=IF(COUNT(${top},${bottom})=2,IFERROR(${top}/${bottom}*${fact('times')}+${fact('plus')},""),"")`,
      ].map(formula),
      grey,
    );
  });
  const shownMonths = Array.from({ length: TIMELINE_MONTHS }, (_, index): Area[] => {
    const row = rows.first + index;
    const source = row + MONTHS_BACK - TIMELINE_MONTHS;
    const month = ref(source, at('months'));
    const [now, before] = [ref(source, at('monthValue')), ref(source - 12, at('monthValue'))];
    const shown = (value: string) =>
      formula(`=IF(ISNUMBER(${month}),IF(ISNUMBER(${value}),${numberText(value, unit)},"${DASH}"),"")`);
    const charted = (value: string) => formula(`=IF(ISNUMBER(${value}),IF(${unit}="ratio",100*${value},${value}),"")`);
    return [
      across(row, RIGHT, [formula(`=${month}`), shown(now), shown(before), formula(`=${changeOf(now, before)}`)]),
      across(row, at('chartKpiMonth'), [formula(`=${month}`), charted(now), charted(before)], grey),
    ];
  }).flat();
  const withUnit = (name: string): Content =>
    formula(`=IF(${unit}="ratio",${quoted(fill(words.inPercent, { name }))},${quoted(name)})`);
  return [
    ...factCell('lastMonth', lastMonthOf(context)),
    ...months,
    ...shownMonths,
    paint(rect(rows.first, at('months'), MONTHS_BACK), { format: formats.month }),
    paint(rect(rows.first, at('chartKpiMonth'), TIMELINE_MONTHS), { format: formats.month }),
    paint(rect(rows.head, RIGHT, 1, HALF), styles.head),
    cell(rows.head, RIGHT, words.month),
    across(rows.head, RIGHT + 1, [words.value, words.lastYear, words.change], styles.number),
    paint(rect(rows.first, RIGHT, TIMELINE_MONTHS), { ...styles.strong, format: formats.month }),
    paint(rect(rows.first, RIGHT + 1, TIMELINE_MONTHS, 3), styles.number),
    paint(rect(rows.first, timelineKpi('change'), TIMELINE_MONTHS), { format: formats.change }),
    across(rows.head, at('chartValue'), [withUnit(words.value), withUnit(words.lastYear)], grey),
  ];
}

/** How the goal stands, in a sentence. */
function goalFinding({ texts, names }: TemplateContext): string {
  const words = texts.timelineSheet;
  const said = { kpi: fact('kpi'), actual: fact('actualShown'), target: fact('targetShown'), status: fact('status') };
  const none = `IF(${pick.goal}="",${quoted(fill(words.noGoals, { goals: names.goals }))},${quoted(words.goalUnknown)})`;
  return `IF(ISNUMBER(${fact('goalNumber')}),IF(ISNUMBER(${fact('actual')}),${sentence(words.goalNow, said)},${sentence(words.goalWaits, said)}),${none})`;
}

/** How the last month with a number differs from the same month last year. */
function kpiFinding({ texts }: TemplateContext): string {
  const words = texts.timelineSheet;
  const last = rows.first + MONTHS_BACK - 1;
  const [month, now, before] = [ref(last, at('months')), ref(last, at('monthValue')), ref(last - 12, at('monthValue'))];
  const change = ref(rows.first + TIMELINE_MONTHS - 1, timelineKpi('change'));
  const said = (text: string) =>
    sentence(text, {
      month: monthText(month),
      value: numberText(now, fact('kpiUnit')),
      percent: `ABS(${percent(change)})`,
    });
  const byChange = `IF(${percent(change)}>0,${said(words.rose)},IF(${percent(change)}<0,${said(words.fell)},${said(words.held)}))`;
  return `IF(ISNUMBER(${now}),IF(COUNT(${change},${before})=2,${byChange},${said(words.only)}),${quoted(words.kpiWaits)})`;
}
