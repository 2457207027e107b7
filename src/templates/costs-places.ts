import { COST_ROWS, type CostColumn } from '../model/costs.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { rect } from './paint.ts';
import type { Rect } from './sheet-template.ts';

/** Where things stand on the Costs sheet: the ledger, totals right of it, and right of them, hidden, what they need. */

/** What is asked of every cost stands first, with what follows from it; details that few rows need stand behind. */
export const costSheetKeys = [
  'id',
  'category',
  'what',
  'frequency',
  'amount',
  'currency',
  'from',
  'to',
  'share',
  'channel',
  'forSocial',
  'toCheck',
  'campaign',
  'split',
  'shares',
  'hourlyRate',
  'hours',
  'adSpend',
  'overlap',
  'note',
] as const satisfies readonly (CostColumn | 'forSocial' | 'toCheck')[];
export type CostSheetKey = (typeof costSheetKeys)[number];

export const costPlace = (key: CostSheetKey): number => costSheetKeys.indexOf(key) + 1;

/** Label and four amounts. */
export const SUMMARY = costSheetKeys.length + 2;
export const SUMMARY_WIDTH = 5;

const HIDDEN = SUMMARY + SUMMARY_WIDTH + 1;
export const hidden = {
  /** What a row's words mean, and its amount if it is in the base currency. */
  category: HIDDEN,
  frequency: HIDDEN + 1,
  inBase: HIDDEN + 2,
  /** Lists; those of words have two columns. */
  categories: HIDDEN + 3,
  frequencies: HIDDEN + 5,
  splits: HIDDEN + 7,
  overlaps: HIDDEN + 9,
  messages: HIDDEN + 11,
  /** Rows of Totals that hold campaigns, beside the summary's. */
  campaignRows: HIDDEN + 12,
} as const;
export const HIDDEN_COLUMNS = { start: HIDDEN, count: 13 };
export const COLUMNS = HIDDEN + HIDDEN_COLUMNS.count - 1;

/** All rows of the ledger in one column. */
export const ledgerIn = (column: number): Rect => rect(FIRST_ROW, column, COST_ROWS);
