import type { Day } from '../../core/day.ts';
import type { Failure, Result } from '../../core/result.ts';
import type { Answers, ImportedTable, Mapping, SourceRow } from '../../importers/imported-table.ts';
import type { DimensionId } from '../../model/dimensions.ts';
import type { MeasureId } from '../../model/measures.ts';

/** What the page asks the worker: read this file so. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day it was last written, where the browser says one to be believed. */
  readonly modified?: Day;
  readonly answers: Answers;
  /** How the person mapped unknown tables, by their place in the file. */
  readonly mappings: Readonly<Record<number, Mapping>>;
  /** What the person calls measures and dimensions: headers in their language are recognised by it. */
  readonly labels: Readonly<Partial<Record<MeasureId | DimensionId, string>>>;
  /** The largest file, and the largest binary spreadsheet, that is read, in bytes. */
  readonly limits: { readonly file: number; readonly spreadsheet: number };
}

/** A table that no importer knows, short enough to be shown; mapped, if the person said how. */
export interface UnknownPart {
  readonly file: string;
  readonly encoding: string;
  readonly headers: readonly string[];
  /** The first rows. */
  readonly sample: readonly SourceRow[];
  readonly rows: number;
  readonly suggestion: Mapping;
  readonly mapping: Mapping | null;
  readonly mapped: ImportedTable | null;
}

export interface FileParts {
  readonly tables: readonly ImportedTable[];
  readonly unknown: readonly UnknownPart[];
}

export type ReadReply = Result<FileParts, Failure>;

/** What the worker posts: once that it is there, then one reply. */
export type WorkerMessage = { readonly kind: 'ready' } | { readonly kind: 'reply'; readonly reply: ReadReply };
