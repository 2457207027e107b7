import { rect, ref } from './paint.ts';
import type { Rect } from './sheet-template.ts';

/** Where things stand on the Dashboard. Ten columns between two margins; right of them, hidden, what they are computed from. */
export const FIRST = 2;
export const WIDTH = 10;
export const LAST = FIRST + WIDTH - 1;
export const MARGIN = 28;
export const COLUMN_WIDTH = 97;

export const stageIds = ['reach', 'engagement', 'leads', 'conversion', 'value'] as const;
export type StageId = (typeof stageIds)[number];
export const CARDS_A_ROW = 5;
export const MONTHS = 12;
export const DIAGNOSES = 5;
export const GOALS = 6;
export const POSTS = 5;
const NOTES = 6;

type Line = readonly [name: string, height: number, count?: number];
const cardLines = (stage: StageId) =>
  [
    [`${stage} head`, 34],
    [`${stage} label`, 30],
    [`${stage} value`, 34],
    [`${stage} change`, 22],
    [`${stage} goal`, 18],
    [`${stage} placements`, 18],
    [`${stage} placed`, 22],
  ] as const;
const lines = [
  ['top', 16],
  ['title', 38],
  ['lead', 21],
  ['period', 21],
  ['notice', 21],
  ['says', 30],
  ['diagnoses', 32, DIAGNOSES],
  ...stageIds.flatMap(cardLines),
  ['gap', 12],
  ['goals', 35],
  ['goalsHead', 24],
  ['goalRows', 30, GOALS],
  ['gap2', 12],
  ['finding', 48],
  ['chart', 21, 14],
  ['posts', 40],
  ['postsHead', 34],
  ['postRows', 24, POSTS],
  ['months', 40],
  ['head', 34],
  ['monthRows', 23, MONTHS],
  ['gap3', 12],
  ['notes', 19, NOTES],
  ['end', 12],
] as const satisfies readonly Line[];
type LineName = (typeof lines)[number][0];

function laidOut() {
  const places = new Map<string, number>();
  const heights: { start: number; count: number; size: number }[] = [];
  let row = 1;
  for (const [name, size, count = 1] of lines as readonly Line[]) {
    places.set(name, row);
    heights.push({ start: row, count, size });
    row += count;
  }
  return { places, heights, last: row - 1 };
}
const layout = laidOut();

export const rowHeights = layout.heights;
/** The first row of a block of lines. */
export const rowOf = (line: LineName): number => layout.places.get(line) ?? 0;
export const CHART_HEIGHT = 14 * 21 - 6;

/** The hidden columns. */
const HIDDEN = LAST + 2;
export const hidden = {
  /** One row a figure: its name; in the chosen period, of that organic and paid; before; and in twelve months. */
  name: HIDDEN,
  now: HIDDEN + 1,
  organic: HIDDEN + 2,
  paid: HIDDEN + 3,
  before: HIDDEN + 4,
  months: HIDDEN + 5,
  /** Months that may have data. */
  candidate: HIDDEN + 17,
  candidateRows: HIDDEN + 18,
  /** Key and value pairs for SPARKLINE. */
  line: HIDDEN + 19,
  progress: HIDDEN + 21,
  funnel: HIDDEN + 23,
  /** Goals as their sheet has them: what they are ordered by, their place; and in that order: their row, their KPI. */
  goalKey: HIDDEN + 25,
  goalPlace: HIDDEN + 26,
  goalAt: HIDDEN + 27,
  goalKpi: HIDDEN + 28,
  /** Under each card: whether its goal stands well, and right of that the goal's row. */
  cardStatus: HIDDEN + 29,
  /** Channels as Totals lists them. */
  channelRow: HIDDEN + 39,
  channelId: HIDDEN + 40,
  channel: HIDDEN + 41,
  channelRoi: HIDDEN + 42,
  channelEngagements: HIDDEN + 43,
  channelImpressions: HIDDEN + 44,
  channelRate: HIDDEN + 45,
  channelTo: HIDDEN + 46,
  channelGap: HIDDEN + 47,
  /** Ids and labels. */
  channelList: HIDDEN + 48,
  categoryList: HIDDEN + 50,
  /** Where a post stands on Totals, and what its rate is of. */
  postRow: HIDDEN + 52,
  postBase: HIDDEN + 53,
  /** Diagnoses: how many up to here hold, in words, the sheet to look at. */
  held: HIDDEN + 54,
  said: HIDDEN + 55,
  look: HIDDEN + 56,
  /** Beside a goal's bar: what is done of it, what is left. */
  done: HIDDEN + 57,
  channelReturn: HIDDEN + 59,
  channelInvestment: HIDDEN + 60,
  /** In the order of goals: how each that touches the period stands. */
  goalClass: HIDDEN + 61,
} as const;
export const HIDDEN_COLUMNS = { start: HIDDEN, count: hidden.goalClass + 1 - HIDDEN };
export const COLUMNS = hidden.goalClass;
export const FIRST_FIGURE_ROW = 3;
/** The days on which the months of the figures begin. */
export const MONTH_ROW = 2;

/** So many channels are looked through: those with the largest return. */
export const CHANNEL_ROWS = 12;
/** There are more goals than lines to see. */
export const ROWS = Math.max(layout.last, FIRST_FIGURE_ROW + 99);

export const month = (index: number): string => ref(MONTH_ROW, hidden.months + index);
export const FIRST_MONTH = rowOf('monthRows');
export const monthsOf = (column: number): Rect => rect(FIRST_MONTH, column, MONTHS);
/** With its header, as charts want it. */
export const headedMonthsOf = (column: number): Rect => rect(rowOf('head'), column, MONTHS + 1);
