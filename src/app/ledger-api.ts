import type { Cell } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import type { Result } from '../core/result.ts';
import type { LedgerId } from '../model/ledgers.ts';
import type { MeasureId } from '../model/measures.ts';

/** What a person typed into a row, by the keys of the sheet's columns; blank columns are absent. Choices are ids. */
export type LedgerCells = Readonly<Record<string, Cell>>;

/** A row of a ledger as it stands. */
export interface LedgerRow {
  /** `''` for a row that was typed by hand and has none yet. */
  readonly id: string;
  /** 1-based in the sheet. */
  readonly row: number;
  /** Fingerprint of what was typed: a row is saved only over the version that was read. */
  readonly hash: string;
  readonly cells: LedgerCells;
  /** What the sheet's formulas computed, by key: actual, progress, status ... of a goal. */
  readonly computed: LedgerCells;
  /** What is wrong in it: column and code of the problem (texts `mend` or `goalProblems`). */
  readonly problems: readonly { readonly column: string; readonly problem: string }[];
}

export interface LedgerState {
  readonly sheet: LedgerId;
  readonly rows: readonly LedgerRow[];
  /** Channels and campaigns that the data know, most used first. */
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  readonly baseCurrency: string;
  /** The last change that can be undone; null when there is none. */
  readonly undo: LedgerChange | null;
}

export interface LedgerChange {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A row to save: a new one has neither id nor hash. */
export interface LedgerEdit {
  readonly id: string;
  readonly hash: string;
  /** All that is typed; null takes the row out. */
  readonly cells: LedgerCells | null;
}

export interface LedgerSaved {
  /** Ids of the rows, in the order of the edits. */
  readonly ids: readonly string[];
  readonly change: LedgerChange;
}

/** What goals are held against: sums of each month, by channel and placement. */
export interface GoalHistory {
  readonly measures: readonly MeasureId[];
  readonly rows: readonly {
    /** First day of the month. */
    readonly month: Day;
    readonly channel: string;
    readonly placement: string;
    /** One a measure; null where nothing measured it. */
    readonly values: readonly (number | null)[];
  }[];
  /** The last day with data of each channel. */
  readonly lastDays: readonly { readonly channel: string; readonly day: Day }[];
}

export interface LedgerApi {
  /** All rows of a ledger, with what stands in them now (at most 6 service calls). */
  ledger(input: { readonly sheet: LedgerId }): Result<LedgerState>;
  /**
   * Saves rows, or takes them out (at most 8 service calls; Totals is refreshed by a call of its own). Nothing is written
   * when one of them is wrong (`cells-to-mend`, parameters `row` (index of the edit), `column`, `problem`) or was changed
   * since it was read (`changed-since`, parameter `row`): nobody's work is overwritten.
   */
  saveRows(input: { readonly sheet: LedgerId; readonly edits: readonly LedgerEdit[] }): Result<LedgerSaved>;
  /** Takes the last change of a ledger back; refused (`changed-since`) where a row was changed after it. */
  undoRows(input: { readonly sheet: LedgerId; readonly change: number }): Result<LedgerState>;
  /** Months of the data in the scope of a goal, for the checks of the wizard (reads Totals once). */
  goalHistory(input: { readonly campaign: string }): Result<GoalHistory>;
}
