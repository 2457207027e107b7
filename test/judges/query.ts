import type { Value } from './page.ts';

/** A table as `readings/google-sql-table.ts` lays it out; a column that no row names is NULL. Days are ISO texts. */
export interface SqlTable {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

interface Ours {
  readonly value: Value;
  /** How large the parts are that it is the sum or difference of. */
  readonly size: number;
}

/** A query to be judged. */
export interface AskedQuery {
  /** GoogleSQL. */
  readonly sql: string;
  /** The query's parameters, days as ISO texts. */
  readonly parameters: { readonly from: string; readonly to: string };
  /** What its answers are counted under. */
  readonly matter: string;
  /** Whose readings the columns after the groups' are. */
  readonly definitions: readonly string[];
  /** What a group's values are computed from, for a person who looks for a difference. */
  readonly given: (group: string) => string;
  /** Our own reading: the values of each group, by its columns as `groupKey` joins them. */
  readonly expected: ReadonlyMap<string, readonly Ours[]>;
}

export interface SqlQuestion {
  readonly tables: readonly SqlTable[];
  readonly queries: readonly AskedQuery[];
}

/** The rows of each query: the group's columns, then the values. Days are ISO texts. */
export type ComputedRows = readonly (readonly (readonly Value[])[])[];

export const groupKey = (columns: readonly Value[]): string => columns.join(' | ');
