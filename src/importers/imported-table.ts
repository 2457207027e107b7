import type { Day } from '../core/day.ts';
import type { Failure } from '../core/result.ts';
import type { ChannelId } from '../model/channels.ts';
import type { DimensionId, Level } from '../model/dimensions.ts';
import type { MeasureId, MeasureValues } from '../model/measures.ts';
import type { ConversionMeaning, ResultNames } from '../model/remembered-names.ts';
import type { DataRow } from '../model/row.ts';
import type { RowReason, TableWarning } from './codes.ts';

/** What one table of an export file holds, told by its `from` and `to`. */
export type Grain = 'day' | 'month' | 'range' | 'lifetime';

/**
 * What a file row became. One file row may give several rows of Data (spend, and several conversion types). Where a file
 * row is a single ticket, lead or deal, those of one day, channel and campaign are added up: the row of Data stands at
 * the first of their lines, and the other lines have none of their own.
 */
export interface ImportedRow {
  /** Where it stands: the physical line in a text file, the row in a spreadsheet; 1-based. */
  readonly line: number;
  readonly rows: readonly DataRow[];
  /** Where its numbers were added to the row of an earlier line, and it has none of its own: that line. */
  readonly addedTo?: number;
}

export interface RejectedRow {
  readonly line: number;
  readonly reason: Failure<RowReason>;
}

/** A row that is no data: totals, footers, `No data available.`. Its numbers are kept as a check. */
export interface IgnoredRow {
  readonly line: number;
  readonly reason: Failure<RowReason>;
  readonly values?: MeasureValues;
}

/**
 * What the file doesn't say and somebody must. The answer is given in `Answers`, and the file is read again with it.
 * Until then the rows are a preview: a blank account, a blank currency, month before day, ranges spread. A question stays
 * in the list when it was answered, so that the answer can be changed.
 */
export type Question =
  | { readonly about: 'account' }
  | { readonly about: 'currency' }
  /** 03/04/2025 in every row could be March or April: one such cell, and the day it is either way. */
  | {
      readonly about: 'day-month-order';
      readonly example: string;
      readonly dayFirst: Day;
      readonly monthFirst: Day;
    }
  /** Rows span more than one month: split by days, or kept as one. */
  | { readonly about: 'ranges' }
  /** Several platforms write the very same file; the first is the likeliest. */
  | { readonly about: 'channel'; readonly options: readonly ChannelId[] }
  /** Dates without a year: the last of them as the file has it, and the year that it is likely of. */
  | { readonly about: 'year'; readonly example: string; readonly likely: number };

export interface Answers {
  readonly account?: string;
  /** ISO 4217. */
  readonly currency?: string;
  readonly dayMonthOrder?: 'day-first' | 'month-first';
  readonly ranges?: 'spread' | 'whole';
  readonly channel?: ChannelId;
  /** Of the last day in the file. */
  readonly year?: number;
  /** What the workbook remembers, and what was said since; it comes before what we know of names. */
  readonly resultNames?: ResultNames;
}

/** A name of a result in the file, and what it was taken for; null where nobody knows. */
export interface ConversionName {
  readonly name: string;
  /** File rows that have it. */
  readonly rows: number;
  readonly meaning: ConversionMeaning | null;
}

/**
 * How sure we are of a format: `seen` in a real file; `quoted` in code or documentation that works with real ones;
 * `assumed`. The preview says so of all but the first.
 */
export type Evidence = 'seen' | 'quoted' | 'assumed';

/** A total that the file itself gives, beside the sum of the rows that it lists. */
export interface TotalCheck {
  readonly measure: MeasureId;
  readonly listed: number;
  readonly told: number;
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
  readonly warnings: readonly Failure<TableWarning>[];
  readonly questions: readonly Question[];
  readonly evidence: Evidence;
  readonly checks: readonly TotalCheck[];
  /** The file says that it lists its first rows only (YouTube: 500). */
  readonly isCut: boolean;
  /** Headers of columns with personal data, which nothing was taken from. */
  readonly personal: readonly string[];
  readonly conversions: readonly ConversionName[];
  /** Every currency that the amounts are in; empty when the table has no amounts or doesn't say. */
  readonly currencies: readonly string[];
}

/** A cell as the file has it: all text in text files; spreadsheets have numbers too, and their dates come as ISO text. */
export type SourceCell = string | number;

export interface SourceRow {
  readonly line: number;
  readonly cells: readonly SourceCell[];
}

/** A table that no importer knows, for "map the columns yourself": see `readMapped` and `suggestMapping`. */
export interface UnknownTable {
  readonly file: string;
  readonly encoding: string;
  /** As wide as the widest row; a column without a name is `''`. */
  readonly headers: readonly string[];
  /** All rows behind the header. */
  readonly rows: readonly SourceRow[];
  /** Decimal comma or point when the numbers themselves don't tell; text files with `;` have commas. */
  readonly decimal: '.' | ',';
}

/** How the user, or `suggestMapping`, reads an unknown table. */
export interface Mapping {
  /** Becomes the rows' `source`. */
  readonly name: string;
  readonly level: Level;
  /** Channel of rows without a channel of their own; `''` for none: then such rows are rejected. */
  readonly channel: string;
  /** One for each header; `''` is not imported. */
  readonly columns: readonly (MeasureId | DimensionId | '')[];
  /** Of a mapping that we suggest for a tool's export (presets.ts); `seen` where nothing is said: the user sees it. */
  readonly evidence?: Evidence;
  /** Columns of personal data in such an export: nothing is taken from them unless they are mapped. */
  readonly personal?: readonly number[];
}

export interface FileContent {
  readonly tables: readonly ImportedTable[];
  readonly unknown: readonly UnknownTable[];
}

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day it was written, where the browser says so: dates without a year are likely not after it. */
  readonly modified?: Day;
}

/** What pure code can't do itself. Page, worker and Node pass `{ TextDecoder }`. */
export interface Tools {
  readonly TextDecoder: new (
    encoding: string,
    options: { fatal?: boolean; ignoreBOM?: boolean },
  ) => { decode(bytes: Uint8Array): string };
  /** Limits for hosts that have less room than a worker, in bytes. */
  readonly limits?: { readonly file?: number; readonly spreadsheet?: number };
}
