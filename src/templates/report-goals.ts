import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { controlCell } from '../model/totals-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import { type TemplateContext, worded } from './context.ts';
import { type GoalColumn, numberText } from './goal-row.ts';
import { goalsColumn } from './goals-column.ts';
import { cell, fill, on, quoted, rect, ref, sentence } from './paint.ts';
import { dayFigure, figure, goalCount, goalCounts } from './report-figures.ts';
import { changeOf, orDash, pointsFormat, pointsOf, type ReportPart } from './report-part.ts';
import { FIRST, GOALS, hidden, rowOf, SHORT_GOALS, WIDTH } from './report-places.ts';
import { type Area, type Content, formula, type Rect } from './sheet-template.ts';
import { statusLook } from './status-look.ts';
import { colors, DASH, formats, styles } from './style.ts';
import { coverageGap } from './values-summary.ts';

const CARD_WIDTH = 3;
const finding = { ...styles.finding, wrap: false };

/** Headline figures, how far they are known, and the goals of the period. */
export function goalsPart(context: TemplateContext): ReportPart {
  const { reportSheet: words, valuesSheet, cellWords } = context.texts;
  const [label, value, note] = [rowOf('goals', 'cardLabel'), rowOf('goals', 'cardValue'), rowOf('goals', 'cardNote')];
  const all = goalCount('goals');
  const met = goalCount('goalsMet');
  const card = (index: number, name: string, content: Content, format: string): Area[] => {
    const column = FIRST + index * CARD_WIDTH;
    return [
      cell(label, column, name, { ...styles.cardLabel, wrap: false }),
      cell(value, column, content, { ...styles.cardValue, format }),
    ];
  };
  /** A figure, how it changed, and what it was before. */
  const figureCard = (index: number, name: 'roi' | 'totalReturn' | 'investment', text: string): Area[] => {
    const column = FIRST + index * CARD_WIDTH;
    const [now, before] = [figure(name), figure(name, 'before')];
    const isRate = name === 'roi';
    const format = isRate ? numberFormats.ratio : formats.money;
    return [
      ...card(index, text, orDash(now), format),
      cell(note, column, isRate ? pointsOf(now, before) : changeOf(now, before), {
        ...styles.cardNote,
        bold: true,
        format: isRate ? pointsFormat(words.points) : formats.change,
      }),
      cell(note, column + 1, formula(`=IF(ISNUMBER(${before}),${quoted(words.before)},"")`), {
        ...styles.cardNote,
        align: 'right',
      }),
      cell(note, column + 2, formula(`=${before}`), { ...styles.cardNote, format }),
    ];
  };
  const { summary } = valuesSheet;
  const row = rowOf('goals', 'list');
  const listed = goalList('goals', row, GOALS, hidden.place, context, [
    ['targetShown', FIRST + 6],
    ['actualShown', FIRST + 7],
  ]);
  const status = (at: number) => indexed(context, 'status', at);
  return {
    areas: [
      ...figureCard(0, 'roi', summary.roi),
      ...figureCard(1, 'totalReturn', summary.totalReturn),
      ...figureCard(2, 'investment', summary.investment),
      ...card(
        3,
        words.goals.met,
        formula(`=IF(${all}=0,"${DASH}",${sentence(words.goals.metOf, { met, all })})`),
        'General',
      ),
      cell(rowOf('goals', 'known'), FIRST, formula(knownFormula(context)), styles.small),
      cell(rowOf('goals', 'gap'), FIRST, formula(`=${notice(context)}`), {
        ...styles.small,
        color: colors.worse,
      }),
      cell(rowOf('goals', 'finding'), FIRST, formula(goalFinding(context)), finding),
      ...tableHead(rowOf('goals', 'head'), context, [
        [FIRST + 6, context.texts.goals.columns.targetValue],
        [FIRST + 7, context.texts.goals.columns.actual],
        [FIRST + 8, context.texts.goals.columns.progress],
      ]),
      ...listed,
      ...lines(row, GOALS, FIRST + 8, at => {
        const progress = indexed(context, 'progress', at);
        return `IF(ISNUMBER(${progress}),${progress},"${DASH}")`;
      }),
      fill(rect(row, FIRST + 8, GOALS), { ...styles.number, format: '0%' }),
      ...lines(row, GOALS, FIRST + 9, at => indexed(context, 'deadline', at)),
      fill(rect(row, FIRST + 9, GOALS), { align: 'center', format: formats.day }),
      ...lines(row, GOALS, FIRST + 10, at => {
        const isWrong = `${indexed(context, 'problem', at)}&""<>""`;
        return `IF(${isWrong},${sentence(words.goals.toMend, { goals: quoted(context.names.goals) })},${status(at)}&"")`;
      }),
      fill(rect(row, FIRST + 10, GOALS, 2), styles.strong),
      moreLine(rowOf('goals', 'more'), all, GOALS, context),
    ],
    merged: Array.from({ length: 4 }, (_, index) => rect(value, FIRST + index * CARD_WIDTH, 1, CARD_WIDTH)),
    conditions: [
      ...signs([rect(note, FIRST), rect(note, FIRST + CARD_WIDTH)]),
      ...statusLook([rect(row, FIRST + 10, GOALS)], { cellWords }),
    ],
  };
}

/** Goals behind or missed, and how much is missing. */
export function shortGoals(context: TemplateContext): ReportPart {
  const { reportSheet: words, goals, cellWords } = context.texts;
  const row = rowOf('shortfall', 'list');
  const gap = (at: number) => {
    const [target, actual] = [indexed(context, 'targetValue', at), indexed(context, 'actual', at)];
    const unit = indexed(context, 'unit', at);
    // As the numbers beside it are shown: no hundredths of an order.
    const missing = `ABS(IF(${unit}="count",IF(${target}>=100,ROUND(${target}-${actual},0),${target}-${actual}),${target}-${actual}))`;
    const points = sentence(words.points, { points: `ROUND(10000*${missing},0)/100` });
    return `IF(COUNT(${target},${actual})=2,IF(${unit}="ratio",${points},${numberText(missing, unit)}),"${DASH}")`;
  };
  return {
    areas: [
      ...tableHead(rowOf('shortfall', 'head'), context, [
        [FIRST + 6, goals.columns.targetValue],
        [FIRST + 7, goals.columns.actual],
        [FIRST + 8, words.shortfall.gap],
      ]),
      ...goalList('goalsShort', row, SHORT_GOALS, hidden.place, context, [
        ['targetShown', FIRST + 6],
        ['actualShown', FIRST + 7],
      ]),
      ...lines(row, SHORT_GOALS, FIRST + 8, gap),
      fill(rect(row, FIRST + 8, SHORT_GOALS), { ...styles.number, ...styles.strong }),
      ...lines(row, SHORT_GOALS, FIRST + 9, at => indexed(context, 'deadline', at)),
      fill(rect(row, FIRST + 9, SHORT_GOALS), { align: 'center', format: formats.day }),
      ...lines(row, SHORT_GOALS, FIRST + 10, at => `${indexed(context, 'status', at)}&""`),
      fill(rect(row, FIRST + 10, SHORT_GOALS, 2), styles.strong),
      moreLine(rowOf('shortfall', 'more'), goalCount('goalsShort'), SHORT_GOALS, context),
    ],
    conditions: statusLook([rect(row, FIRST + 10, SHORT_GOALS)], { cellWords }),
  };
}

export const signs = (ranges: readonly Rect[]) =>
  [
    { ranges, when: 'above-zero', color: colors.better },
    { ranges, when: 'below-zero', color: colors.worse },
  ] as const;

/** Where return and costs are known; an expression's formula. */
export function knownFormula({ texts }: TemplateContext): string {
  const day = (name: 'returnTo' | 'costTo') => `IF(ISNUMBER(${figure(name)}),${dayFigure(name)},"${DASH}")`;
  const known = sentence(texts.reportSheet.known, { returnTo: day('returnTo'), costTo: day('costTo') });
  return `=IF(COUNT(${figure('returnTo')},${figure('costTo')})=0,"",${known})`;
}

/** What stands between the reader and right numbers; the ROI's unequal parts last. */
function notice(context: TemplateContext): string {
  const { stale, dashboard } = context.texts.workbook;
  const rows = on(context.names.totals) + controlCell('rows', 'atRefresh');
  const isEmpty = `IF(ISNUMBER(${rows}),${rows}=0,TRUE)`;
  return `IF(${figure('stale')}=1,${quoted(worded(stale, context))},IF(${isEmpty},${quoted(worded(dashboard.noData, context))},${coverageGap(context)}))`;
}

function goalFinding({ texts }: TemplateContext): string {
  const { goals: words } = texts.reportSheet;
  const [all, met, short] = [goalCount('goals'), goalCount('goalsMet'), goalCount('goalsShort')];
  return `=IF(${all}=0,${quoted(words.none)},${sentence(words.finding, { met, all, short })})`;
}

function tableHead(
  row: number,
  { texts }: TemplateContext,
  numbers: readonly (readonly [column: number, label: string])[],
): Area[] {
  const { columns } = texts.goals;
  return [
    fill(rect(row, FIRST, 1, WIDTH), styles.head),
    cell(row, FIRST, columns.name),
    cell(row, FIRST + 4, columns.kpi),
    ...numbers.map(([column, label]) => cell(row, column, label, styles.number)),
    cell(row, FIRST + 9, columns.deadline, { align: 'center' }),
    cell(row, FIRST + 10, columns.status),
  ];
}

/** A cell of the goal that a row shows: an expression. */
const indexed = (context: TemplateContext, key: GoalColumn, row: number): string =>
  `INDEX(${goalsColumn(context, key)},${ref(row, hidden.place)})`;

/** A column of formulas that are blank where no goal is shown. */
const lines = (row: number, count: number, column: number, value: (row: number) => string): Area[] =>
  Array.from({ length: count }, (_, index) =>
    cell(row + index, column, formula(`=IF(ISNUMBER(${ref(row + index, hidden.place)}),${value(row + index)},"")`)),
  );

/** Which goal each row shows, its name, its KPI and channel, and texts of its numbers. */
function goalList(
  of: 'goals' | 'goalsShort',
  row: number,
  count: number,
  place: number,
  context: TemplateContext,
  texts: readonly (readonly [key: GoalColumn, column: number])[],
): Area[] {
  return [
    ...Array.from({ length: count }, (_, index) =>
      cell(
        row + index,
        place,
        formula(`=IF(${index + 1}>${goalCount(of)},"",MATCH(${index + 1},${goalCounts(of)},0)+${FIRST_ROW - 1})`),
        { color: colors.hidden },
      ),
    ),
    ...lines(row, count, FIRST, at => {
      const [name, kpi] = [indexed(context, 'name', at), indexed(context, 'kpi', at)];
      return `IF(${name}="",${kpi},${name})&""`;
    }),
    fill(rect(row, FIRST, count), styles.strong),
    ...lines(row, count, FIRST + 4, at => {
      const [kpi, channel] = [indexed(context, 'kpi', at), indexed(context, 'channel', at)];
      return `${kpi}&IF(${channel}="",""," · "&${channel})`;
    }),
    ...texts.flatMap(([key, column]) => [
      ...lines(row, count, column, at => `${indexed(context, key, at)}&""`),
      fill(rect(row, column, count), styles.number),
    ]),
  ];
}

function moreLine(row: number, all: string, shown: number, context: TemplateContext): Area {
  const more = sentence(context.texts.reportSheet.goals.more, {
    count: `(${all}-${shown})`,
    goals: quoted(context.names.goals),
  });
  return cell(row, FIRST, formula(`=IF(${all}>${shown},${more},"")`), styles.small);
}
