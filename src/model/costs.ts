import type { Day } from '../core/day.ts';

/** An entry of the cost ledger: one row of the Costs sheet. */
export interface CostEntry {
  /** `c` and 8 hex digits; `''` where the add-on has given none yet: a row typed by hand, or the copy of another. */
  readonly id: string;
  /** One of `costCategories`, or a category of the user's own. */
  readonly category: string;
  /** What it is: a tool, a role. Roles instead of names, for the sheet is shared. */
  readonly what: string;
  readonly frequency: CostFrequency;
  /** Of the whole cost, or of one month or year; of hours x rate where that was given. At least 0. */
  readonly amount: number;
  /** ISO 4217; `''` is the base currency. */
  readonly currency: string;
  readonly from: Day;
  /** Null: a monthly or yearly cost that goes on; a one-off cost of a single day. */
  readonly to: Day | null;
  /** The part of it that is for social media, 0 to 1. */
  readonly share: number;
  /** Channel it is for; `''` when channels share it. */
  readonly channel: string;
  readonly campaign: string;
  /** How channels share it. */
  readonly split: CostSplit;
  /** Shares of channels with `by-hand`; they may add up to less than 1, never to more. The rest is no channel's. */
  readonly shares: Readonly<Record<string, number>>;
  /** Ad spend that the amount contains: all of it in the category `ads`, a part of an agency's fee. */
  readonly adSpend: number;
  /** What to do where the imported data hold ad spend of the same channel, campaign and days. */
  readonly overlap: SpendOverlap;
}

export const costCategories = ['tools', 'ads', 'people', 'materials', 'agencies', 'overhead'] as const;
export type CostCategory = (typeof costCategories)[number];

/** `once`: the amount is for the whole span; `monthly`, `yearly`: the amount is for each calendar month or year. */
export const costFrequencies = ['once', 'monthly', 'yearly'] as const;
export type CostFrequency = (typeof costFrequencies)[number];

export const costSplits = ['equally', 'by-spend', 'by-hand'] as const;
export type CostSplit = (typeof costSplits)[number];

/**
 * `imported`: where the data hold ad spend that may be the same money, that counts, and the entry's ad spend doesn't;
 * `both`: they are different money.
 */
export const spendOverlaps = ['imported', 'both'] as const;
export type SpendOverlap = (typeof spendOverlaps)[number];

/** Columns of the Costs sheet that people type into, by the keys of its hidden first row. */
export const costColumns = [
  'id',
  'category',
  'what',
  'frequency',
  'amount',
  'hourlyRate',
  'hours',
  'currency',
  'from',
  'to',
  'share',
  'channel',
  'campaign',
  'split',
  'shares',
  'adSpend',
  'overlap',
  'note',
] as const;
export type CostColumn = (typeof costColumns)[number];
export const COST_ROWS = 200;
