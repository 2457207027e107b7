import { fill as filled } from '../i18n/language.ts';
import { kpis as catalogue } from '../kpis/catalogue.ts';
import type { Direction, Kpi, Unit } from '../kpis/kpi.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { type TemplateContext, worded } from './context.ts';
import { figure, figureOf, monthsOfFigure } from './dashboard-figures.ts';
import { brandGoal, goalCell, goalStatus, statusClass } from './dashboard-goals.ts';
import { CHOSEN_RATE, cards } from './dashboard-kpis.ts';
import {
  CARDS_A_ROW,
  FIRST,
  FIRST_FIGURE_ROW,
  hidden,
  LAST,
  rowOf,
  type StageId,
  stageIds,
  WIDTH,
} from './dashboard-places.ts';
import { byBase, engagementRates, orDash, rateName } from './gallery-page.ts';
import { cell, fill, quoted, rect, ref, refs, sentence } from './paint.ts';
import { settingCell } from './settings-sheet.ts';
import { type Area, type Border, type Condition, type Content, formula, type Rect } from './sheet-template.ts';
import { colors, formatIn, formats, sizes, styles } from './style.ts';

/** Five rows of cards, a stage each: what the period brought, how that changed, what was aimed at, twelve months. */

interface Card {
  readonly stage: StageId;
  readonly column: number;
  readonly kpi: Kpi | typeof CHOSEN_RATE;
  readonly unit: Unit;
  /** Null where neither is better in itself: more ad spend, a larger investment. */
  readonly direction: Direction | null;
}

const neutral: ReadonlySet<string> = new Set(['spend', 'investment']);
const all: readonly Card[] = stageIds.flatMap(stage =>
  cards[stage].map((kpi, index): Card => {
    const { unit, direction } = kpi === CHOSEN_RATE ? engagementRates.impressions : kpi;
    const isNeutral = kpi !== CHOSEN_RATE && neutral.has(kpi.id);
    return { stage, kpi, unit, direction: isNeutral ? null : direction, column: FIRST + 2 * index };
  }),
);
const figureName = ({ kpi }: Card) => (kpi === CHOSEN_RATE ? CHOSEN_RATE : figureOf(kpi));

const sparklineOptions = [
  ['charttype', 'line'],
  ['color', colors.organic],
  ['linewidth', 2],
  ['empty', 'ignore'],
  ['nan', 'ignore'],
] as const;
const optionCells = refs(rect(FIRST_FIGURE_ROW, hidden.line, sparklineOptions.length, 2));

export function cardAreas(context: TemplateContext): Area[] {
  return [
    ...sparklineOptions.flatMap(([key, value], index) => [
      cell(FIRST_FIGURE_ROW + index, hidden.line, key, { color: colors.hidden }),
      cell(FIRST_FIGURE_ROW + index, hidden.line + 1, value, { color: colors.hidden }),
    ]),
    ...stageIds.flatMap(stage => stageHead(stage, context)),
    ...all.flatMap(card => cardArea(card, context)),
  ];
}

function stageHead(stage: StageId, context: TemplateContext): Area[] {
  const { dashboardSheet: words } = context.texts;
  const row = rowOf(`${stage} head`);
  const values = refs(rect(rowOf(`${stage} value`), FIRST, 1, WIDTH));
  const { costs, values: valuesSheet } = context.names;
  const waits = quoted(filled(worded(words.stageWaits[stage], context), { costs, values: valuesSheet }));
  // Of the sums beside the rates: what ROI compares, and what isn't there to be compared.
  const otherwise = stage === 'value' ? figure('coverage') : '""';
  const comparison = settingCell(context, 'compare');
  return [
    cell(row, FIRST, words.stages[stage], styles.stage),
    cell(row, FIRST + 2, formula(`=IF(COUNT(${values})=0,${waits},${otherwise})`), styles.stageNote),
    cell(row, LAST, formula(`=IF(COUNT(${values})=0,"",${sentence(words.against, { comparison })})`), {
      ...styles.stageNote,
      align: 'right',
    }),
  ];
}

function cardArea(card: Card, context: TemplateContext): Area[] {
  const { stage, column, kpi, unit } = card;
  const { dashboard } = context.texts.workbook;
  const format = formatIn(unit);
  const name = figureName(card);
  const row = (line: 'label' | 'value' | 'change' | 'goal' | 'placements' | 'placed') => rowOf(`${stage} ${line}`);
  const label: Content =
    kpi === CHOSEN_RATE
      ? formula(`=${rateName(figure('base'), context)}`)
      : ((context.texts.kpis as Readonly<Record<string, string>>)[kpi.id] ?? kpi.id);
  const months = monthsOfFigure(name);
  const goalAt = ref(row('goal'), hidden.cardStatus + column - FIRST + 1);
  return [
    fill(rect(row('label'), column, 6, 2), { background: colors.card }),
    cell(row('label'), column, label, styles.cardLabel),
    cell(row('value'), column, orDash(figure(name)), { ...styles.cardValue, format }),
    cell(row('change'), column, formula(changeOf(figure(name), figure(name, 'before'), unit)), {
      ...styles.cardNote,
      bold: true,
      format: unit === 'ratio' ? formats.points(context.texts.dashboardSheet.points) : formats.change,
    }),
    cell(row('change'), column + 1, formula(`=IF(COUNT(${months})>1,SPARKLINE(${months},${optionCells}),"")`)),
    cell(row('goal'), column, formula(goalLine(goalAt, unit, context)), styles.cardNote),
    cell(row('goal'), goalAtColumn(column), formula(brandGoal(kpiRowOf(kpi))), { color: colors.hidden }),
    cell(row('goal'), goalAtColumn(column) - 1, formula(statusClass(goalAt, context)), { color: colors.hidden }),
    cell(row('placements'), column, dashboard.organic, { ...styles.cardNote, color: colors.organic }),
    cell(row('placements'), column + 1, dashboard.paid, { ...styles.cardNote, color: colors.paid }),
    cell(row('placed'), column, orDash(figure(name, 'organic')), { size: sizes.body, format }),
    cell(row('placed'), column + 1, orDash(figure(name, 'paid')), { size: sizes.body, format }),
  ];
}

const goalAtColumn = (column: number): number => hidden.cardStatus + column - FIRST + 1;

/** A count in percent of what it was; a rate in percentage points, for percent of percent misleads. */
const changeOf = (now: string, before: string, unit: Unit): string =>
  unit === 'ratio'
    ? `=IF(COUNT(${now},${before})=2,ROUND(100*(${now}-${before}),1),"")`
    : `=IF(COUNT(${now},${before})=2,IF(${before}>0,ROUND((${now}-${before})/${before},3),""),"")`;

/** Row of a KPI on the sheet of KPIs: an expression. */
function kpiRowOf(kpi: Card['kpi']): string {
  const at = (id: string) => String(FIRST_ROW + catalogue.findIndex(each => each.id === id));
  return kpi === CHOSEN_RATE ? byBase(figure('base'), base => at(engagementRates[base].id)) : at(kpi.id);
}

function goalLine(goalAt: string, unit: Unit, context: TemplateContext): string {
  const value = goalCell(context, 'targetValue', goalAt);
  const status = goalStatus(context, goalAt);
  const target =
    unit === 'ratio'
      ? `ROUND(1000*${value},0)/10&"%"`
      : `FIXED(${value},${unit === 'count' ? '0' : `IF(ABS(${value})<1000,2,0)`})`;
  const said = sentence(context.texts.dashboardSheet.cardGoal, { status, target });
  return `=IF(ISNUMBER(${goalAt}),${said},"")`;
}

/** The accent above each row of cards, and paper between them. */
export const cardBorders: readonly Border[] = [
  ...stageIds.map(
    (stage): Border => ({
      ...rect(rowOf(`${stage} head`), FIRST, 1, WIDTH),
      sides: ['bottom'],
      color: colors.organic,
      weight: 'medium',
    }),
  ),
  ...Array.from(
    { length: CARDS_A_ROW - 1 },
    (_, index): Border => ({
      ...rect(rowOf('reach label'), FIRST + 2 * (index + 1), rowOf('value placed') - rowOf('reach label') + 1),
      sides: ['left'],
      color: colors.paper,
      weight: 'thick',
    }),
  ),
];

export const cardMerges: readonly Rect[] = all.map(({ stage, column }) => rect(rowOf(`${stage} label`), column, 2, 2));

const changes = (direction: Direction): Rect[] =>
  all.flatMap(card => (card.direction === direction ? [rect(rowOf(`${card.stage} change`), card.column)] : []));
/** Each looks at the cell that stands as far right of its own as of the first one's: column letters move along. */
const goalLines = all.map(({ stage, column }) => rect(rowOf(`${stage} goal`), column));
const statusOfFirst = ref(rowOf('reach goal'), hidden.cardStatus).replaceAll('$', '');

export const cardConditions: readonly Condition[] = [
  { ranges: changes('higher-is-better'), when: 'above-zero', color: colors.better },
  { ranges: changes('higher-is-better'), when: 'below-zero', color: colors.worse },
  { ranges: changes('lower-is-better'), when: 'above-zero', color: colors.worse },
  { ranges: changes('lower-is-better'), when: 'below-zero', color: colors.better },
  { ranges: goalLines, when: { formula: `=${statusOfFirst}=2` }, color: colors.better },
  { ranges: goalLines, when: { formula: `=${statusOfFirst}=1` }, color: colors.warning },
  { ranges: goalLines, when: { formula: `=${statusOfFirst}=-1` }, color: colors.worse },
  { ranges: goalLines, when: { formula: `=${statusOfFirst}=0` }, color: colors.quiet },
];
