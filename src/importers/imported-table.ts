import type { Day } from '../core/day.ts';
import type { Failure } from '../core/result.ts';
import type { Level } from '../model/dimensions.ts';
import type { MeasureValues } from '../model/measures.ts';
import type { DataRow } from '../model/row.ts';

/** What one table of an export file holds, told by its `from` and `to`. */
export type Grain = 'day' | 'month' | 'range' | 'lifetime';

/** What a file row became. One file row may give several rows of Data (spend, and several conversion types). */
export interface ImportedRow {
  /** Where it stands: the physical line in a text file, the row in a spreadsheet; 1-based. */
  readonly line: number;
  readonly rows: readonly DataRow[];
}

export interface RejectedRow {
  readonly line: number;
  readonly reason: Failure;
}

/** A row that is no data: totals, footers, `No data available.`. Its numbers are kept as a check. */
export interface IgnoredRow {
  readonly line: number;
  readonly reason: Failure;
  readonly values?: MeasureValues;
}

/** What the file doesn't say and somebody must. The answer is given in `Answers`. */
export type Question =
  | { readonly about: 'account' }
  | { readonly about: 'currency' }
  /** 03/04/2025 in every row could be March or April. */
  | { readonly about: 'day-month-order' }
  /** Rows span more than one month: split by days, or kept as one. */
  | { readonly about: 'ranges' };

export interface Answers {
  readonly account?: string;
  /** ISO 4217. */
  readonly currency?: string;
  readonly dayMonthOrder?: 'day-first' | 'month-first';
  readonly ranges?: 'spread' | 'whole';
}

/** How a column of the file was read, for the preview: its header and the measure or dimension it feeds. */
export interface ColumnMapping {
  readonly header: string;
  /** A measure, dimension or `''` for a column that isn't imported. */
  readonly field: string;
}

/**
 * One table found in a file. Every data line of the table is in exactly one of `rows`, `rejected` and `ignored`.
 */
export interface ImportedTable {
  /** Name of the file, with the sheet's name behind ` › ` for spreadsheet files. */
  readonly file: string;
  /** Id of the importer: `x-posts`, `meta-ads` ... `mapped` for columns that the user mapped. */
  readonly importer: string;
  /** Platform as people call it; a proper name, the same in all languages. */
  readonly platform: string;
  readonly level: Level;
  readonly grain: Grain;
  readonly encoding: string;
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly columns: readonly ColumnMapping[];
  readonly rows: readonly ImportedRow[];
  readonly rejected: readonly RejectedRow[];
  readonly ignored: readonly IgnoredRow[];
  readonly warnings: readonly Failure[];
  readonly questions: readonly Question[];
  /** Every currency that the amounts are in; empty when the table has no amounts or doesn't say. */
  readonly currencies: readonly string[];
}
