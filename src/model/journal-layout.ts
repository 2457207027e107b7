import { FIRST_ROW } from './keyed-sheet.ts';
import { ledgerIds } from './ledgers.ts';

/**
 * The Journal sheet: what each import did, so that it can be taken back.
 *
 * Above, a ring of the last 20 batches and one that is under way: batch `n` always stands in the same row. Below, one row for each row of Data
 * that a batch changed or took out, with its previous content as JSON; nothing is kept of rows that were added.
 *
 * Beside the batches, a ring of the last 20 changes that the sidebar made to goals, costs and values.
 */
export const KEPT_BATCHES = 20;
export const BATCH_ROWS = KEPT_BATCHES + 1;

/** Keys of the hidden first row. `files` and `platforms` are JSON lists; `at` is milliseconds since 1970. */
export const batchColumns = [
  'batch',
  'state',
  'at',
  'fingerprint',
  'files',
  'platforms',
  'added',
  'updated',
  'skipped',
  'rejected',
  'ignored',
] as const;
export type BatchColumn = (typeof batchColumns)[number];

/** What a kept previous row is made of, left to right, from column 1. `operation` is `update` or `replace`. */
export const previousColumns = ['batch', 'key', 'operation', 'previous'] as const;

export const batchRow = (batch: number): number => FIRST_ROW + ((batch - 1) % BATCH_ROWS);
/** Keys of the previous rows, in a hidden row; then their labels; then the rows. */
export const PREVIOUS_KEY_ROW = FIRST_ROW + BATCH_ROWS;
export const PREVIOUS_LABEL_ROW = PREVIOUS_KEY_ROW + 1;
export const FIRST_PREVIOUS_ROW = PREVIOUS_LABEL_ROW + 1;

/**
 * Between batches and changes, a column of native formulas: how many cells people typed on goals, costs and values, and how
 * many rows Totals has. They come with the batches in one read, and save a read of each sheet that is blank.
 */
export const WATCH_COLUMN = batchColumns.length + 1;
export const WATCH_KEY = 'watch';
export const watched = [...ledgerIds, 'totals'] as const;
export type Watched = (typeof watched)[number];
export const watchRow = (id: Watched): number => FIRST_ROW + watched.indexOf(id);

export const KEPT_CHANGES = 20;
/** The rows of a change as JSON, cut into parts that a cell can hold. */
export const changeContentColumns = ['changeRows', 'changeRows2', 'changeRows3', 'changeRows4'] as const;
/** Left to right, from `CHANGE_COLUMN`. */
export const changeColumns = [
  'change',
  'changeSheet',
  'changeState',
  'changeAt',
  'changeFingerprint',
  ...changeContentColumns,
] as const;
export type ChangeColumn = (typeof changeColumns)[number];
export const CHANGE_COLUMN = batchColumns.length + 2;

export const changeRow = (change: number): number => FIRST_ROW + ((change - 1) % KEPT_CHANGES);
