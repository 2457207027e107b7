import { rect } from './paint.ts';
import type { Rect } from './sheet-template.ts';

/** Where things stand on the Dashboard. Ten columns between two margins; right of them, hidden, what they are computed from. */
export const FIRST = 2;
export const WIDTH = 10;
export const LAST = FIRST + WIDTH - 1;
const HIDDEN = LAST + 2;
export const HIDDEN_COLUMNS = { start: HIDDEN, count: 15 };
export const COLUMNS = HIDDEN + HIDDEN_COLUMNS.count - 1;

export const rows = {
  title: 2,
  lead: 3,
  period: 4,
  notice: 5,
  cards: [7, 13],
  finding: 19,
  chart: 20,
  months: 37,
  head: 38,
  notes: 52,
} as const;
export const MONTHS = 12;
export const CHART_ROWS = 16;
export const ROWS = 55;
/** Label, value, change and sparkline, names and values of organic and paid. */
export const CARD_ROWS = 5;
export const CARDS_A_ROW = 5;

/** The hidden columns. */
export const hidden = {
  name: HIDDEN,
  now: HIDDEN + 1,
  organic: HIDDEN + 2,
  paid: HIDDEN + 3,
  before: HIDDEN + 4,
  /** Beside the months: both sides of the engagement rate, and it; both sides of the spend per click on ads, and it. */
  monthEngagements: HIDDEN + 5,
  monthBase: HIDDEN + 6,
  monthRate: HIDDEN + 7,
  monthSpend: HIDDEN + 8,
  monthClicks: HIDDEN + 9,
  monthCost: HIDDEN + 10,
  option: HIDDEN + 11,
  optionValue: HIDDEN + 12,
  candidate: HIDDEN + 13,
  candidateRows: HIDDEN + 14,
} as const;
export const FIRST_FIGURE_ROW = 3;

export const FIRST_MONTH = rows.head + 1;
export const monthsOf = (column: number): Rect => rect(FIRST_MONTH, column, MONTHS);
/** With its header, as charts want it. */
export const headedMonthsOf = (column: number): Rect => rect(rows.head, column, MONTHS + 1);
