import { fill as filled } from '../i18n/language.ts';
import { GOAL_ROWS } from '../model/goals.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { type TemplateContext, worded } from './context.ts';
import { FIRST, FIRST_FIGURE_ROW, GOALS, hidden, rowOf } from './dashboard-places.ts';
import { control } from './gallery-page.ts';
import type { GoalColumn } from './goal-row.ts';
import { goalsColumn } from './goals-column.ts';
import { listColumns } from './kpis-sheet.ts';
import { cell, fill, on, quoted, rect, ref, refs, sentence } from './paint.ts';
import { type Area, type Border, type Condition, formula, type Rect } from './sheet-template.ts';
import { statusLook } from './status-look.ts';
import { colors, DASH, sizes, styles } from './style.ts';

/**
 * Active goals in the order in which they end, those that have ended last. Rows of the Goals sheet are read by their place,
 * wherever people move its columns, and ordered in hidden columns.
 */

/** Left of the funnel: two columns for the name, then one each. */
const columns = { name: FIRST, bar: FIRST + 2, progress: FIRST + 3, status: FIRST + 4, days: FIRST + 5 } as const;
const SHOWN_COLUMNS = 6;

const down100 = (column: number): string => refs(rect(FIRST_FIGURE_ROW, column, GOAL_ROWS));

/** A cell of the Goals sheet, in the row of the goal whose place a cell holds. */
export const goalCell = (context: TemplateContext, key: GoalColumn, at: string): string =>
  `INDEX(${goalsColumn(context, key)},${at})`;

/** Its status in words; a goal that nothing is counted for yet has no data. */
export const goalStatus = (context: TemplateContext, at: string): string => {
  const status = goalCell(context, 'status', at);
  return `IF(${status}="",${quoted(context.texts.cellWords.statuses['no data'])},${status})`;
};

/** Bars that fill up to 1. */
const barOptions = [
  ['charttype', 'bar'],
  ['max', 1],
  ['color1', colors.organic],
  ['color2', colors.track],
] as const;
const barCells = refs(rect(FIRST_FIGURE_ROW, hidden.progress, barOptions.length, 2));

export function goalAreas(context: TemplateContext): Area[] {
  const { dashboardSheet: words, goals } = context.texts;
  const head = rowOf('goalsHead');
  const count = `COUNT(${down100(hidden.goalKey)})`;
  const more = sentence(words.moreGoals, { count: `(${count}-${GOALS})`, goals: quoted(context.names.goals) });
  const goalsMenu = context.texts.app.menu.goals.replace('…', '');
  return [
    ...Array.from({ length: GOAL_ROWS }, (_, index) => orderAreas(index, context)).flat(),
    ...barOptions.flatMap(([key, value], index) => [
      cell(FIRST_FIGURE_ROW + index, hidden.progress, key, { color: colors.hidden }),
      cell(FIRST_FIGURE_ROW + index, hidden.progress + 1, value, { color: colors.hidden }),
    ]),
    cell(rowOf('goals'), FIRST, words.goals, styles.section),
    cell(rowOf('goals'), columns.status, formula(`=IF(${count}>${GOALS},${more},"")`), styles.stageNote),
    fill(rect(rowOf('goalRows'), columns.name, GOALS, 2), { size: sizes.small, wrap: true }),
    fill(rect(head, FIRST, 1, SHOWN_COLUMNS), { ...styles.head, wrap: false }),
    cell(head, columns.name, words.goal),
    cell(head, columns.bar, words.progress),
    cell(head, columns.status, goals.columns.status),
    cell(head, columns.days, words.daysLeft),
    ...Array.from({ length: GOALS }, (_, index) => shownAreas(index, context)).flat(),
    cell(
      rowOf('goalRows'),
      FIRST,
      formula(
        `=IF(${count}=0,${quoted(filled(worded(words.noGoals, context), { goalsMenu }))},${shownName(0, context)})`,
      ),
    ),
  ];
}

/** What a goal is ordered by, its place in that order; and who has this place. */
function orderAreas(index: number, context: TemplateContext): Area[] {
  const row = FIRST_FIGURE_ROW + index;
  const goalRow = FIRST_ROW + index;
  const of = (key: GoalColumn) => goalCell(context, key, String(goalRow));
  const states = listColumns('state');
  const kpis = on(context.names.kpis);
  const state = `IF(${of('state')}="","active",IFERROR(INDEX(${kpis}${states.meaning},MATCH(${of('state')},${kpis}${states.word},0)),""))`;
  const deadline = `INT(${of('deadline')})`;
  const hasEnded = `IF(ISNUMBER(${of('asOf')}),${of('asOf')}>=${deadline},FALSE)`;
  // Whole numbers of ten digits at most: they stand in a criterion, which a decimal mark would break.
  const order = `IF(${hasEnded},1100000-${deadline},${deadline})*1000+${index}`;
  const isGoal = `COUNT(${of('kpiRow')},${of('targetValue')},${of('start')},${of('deadline')})=4`;
  const key = ref(row, hidden.goalKey);
  const found = ref(row, hidden.goalAt);
  const at = (column: GoalColumn) => goalCell(context, column, found);
  const isWholeBrand = `${at('channel')}&${at('campaign')}&${at('placement')}&${at('conversionType')}=""`;
  const touches = `IF(${at('start')}<=${control(context, 'chosenTo')},${at('deadline')}>=${control(context, 'chosenFrom')},FALSE)`;
  const content: readonly (readonly [number, string])[] = [
    [
      hidden.goalKey,
      `=IFERROR(IF(${isGoal},IF(${deadline}>=${of('start')},IF(${state}="active",${order},""),""),""),"")`,
    ],
    [hidden.goalPlace, `=IF(ISNUMBER(${key}),COUNTIFS(${down100(hidden.goalKey)},"<="&${key}),"")`],
    [hidden.goalAt, `=IFERROR(MATCH(${index + 1},${down100(hidden.goalPlace)},0)+${FIRST_ROW - 1},"")`],
    [hidden.goalKpi, `=IFERROR(IF(ISNUMBER(${found}),IF(${isWholeBrand},IF(${touches},${at('kpiRow')},""),""),""),"")`],
  ];
  return [
    ...content.map(([column, text]) => cell(row, column, formula(text), { color: colors.hidden })),
    cell(row, hidden.goalClass, formula(`=IFERROR(IF(${touches},${statusClass(found, context).slice(1)},""),"")`), {
      color: colors.hidden,
    }),
  ];
}

/** Expressions: how many goals touch the period, how many of them are behind or missed, and what the first of these is called. */
export function goalsBehind(context: TemplateContext) {
  const classes = down100(hidden.goalClass);
  const first = `INDEX(${down100(hidden.goalAt)},MATCH(-1,${classes},0))`;
  return { count: `COUNT(${classes})`, behind: `COUNTIFS(${classes},-1)`, goal: nameOf(first, context) };
}

const goalAt = (index: number): string => ref(FIRST_FIGURE_ROW + index, hidden.goalAt);

/** Its sentence or name; a goal without one is told by its KPI. */
function nameOf(at: string, context: TemplateContext): string {
  const name = goalCell(context, 'name', at);
  return `IF(${name}="",${goalCell(context, 'kpi', at)},${name})&""`;
}

const shownName = (index: number, context: TemplateContext): string =>
  `IF(ISNUMBER(${goalAt(index)}),${nameOf(goalAt(index), context)},"")`;

function shownAreas(index: number, context: TemplateContext): Area[] {
  const row = rowOf('goalRows') + index;
  const at = goalAt(index);
  const of = (key: GoalColumn) => goalCell(context, key, at);
  const when = (then: string) => formula(`=IF(ISNUMBER(${at}),${then},"")`);
  const [progress, asOf] = [of('progress'), of('asOf')];
  const left = `${of('deadline')}-${asOf}`;
  const days = `IF(ISNUMBER(${asOf}),IF(${left}>0,INT(${left}),${quoted(context.texts.dashboardSheet.ended)}),"${DASH}")`;
  const shown = ref(row, columns.progress);
  const done = ref(row, hidden.done);
  return [
    ...(index === 0 ? [] : [cell(row, columns.name, formula(`=${shownName(index, context)}`))]),
    cell(row, hidden.done, formula(`=IF(ISNUMBER(${shown}),MAX(0,MIN(1,${shown})),"")`), { color: colors.hidden }),
    cell(row, hidden.done + 1, formula(`=IF(ISNUMBER(${done}),1-${done},"")`), { color: colors.hidden }),
    cell(
      row,
      columns.bar,
      formula(`=IF(ISNUMBER(${done}),SPARKLINE(${done}:${ref(row, hidden.done + 1)},${barCells}),"")`),
    ),
    cell(row, columns.progress, when(`IF(ISNUMBER(${progress}),${progress},"${DASH}")`), { format: '0%' }),
    cell(row, columns.status, when(goalStatus(context, at)), { size: sizes.small, bold: true }),
    cell(row, columns.days, when(days), { format: '#,##0' }),
  ];
}

/** An expression: the row of the goal for the whole brand with this KPI that ends next, of those that touch the period. */
export const brandGoal = (kpiRow: string): string =>
  `=IFERROR(INDEX(${down100(hidden.goalAt)},MATCH(${kpiRow},${down100(hidden.goalKpi)},0)),"")`;

/** How that goal stands: 2 well, 1 at risk, -1 badly, 0 unknown. */
export function statusClass(at: string, context: TemplateContext): string {
  const { statuses } = context.texts.cellWords;
  const status = goalCell(context, 'status', at);
  const is = (word: string, then: number, otherwise: string) => `IF(${status}=${quoted(word)},${then},${otherwise})`;
  const found = is(
    statuses.achieved,
    2,
    is(statuses['on track'], 2, is(statuses['at risk'], 1, is(statuses.behind, -1, is(statuses.missed, -1, '0')))),
  );
  return `=IF(ISNUMBER(${at}),${found},"")`;
}

/** Names have two lines in two columns. */
export const goalMerges: readonly Rect[] = [rect(rowOf('goalRows'), columns.name, GOALS, 2)];

const shownRows = rect(rowOf('goalRows'), FIRST, GOALS, SHOWN_COLUMNS);
export const goalBorders: readonly Border[] = [
  { ...shownRows, sides: ['rows', 'bottom'], color: colors.line, weight: 'thin' },
];

export const goalConditions = ({ texts }: TemplateContext): readonly Condition[] =>
  statusLook([rect(rowOf('goalRows'), columns.status, GOALS)], texts);
