/** What a cell holds or a query answers. `null` is no value: a blank cell, `""` from a formula, NULL in SQL. */
export type Value = number | string | null;

/** A formula cell to be judged. */
export interface Asked {
  /** Whose reading this is: `CPM`, `GOAL_PACE`. */
  readonly definition: string;
  /** What it is computed from, in words of a person who looks for the difference. */
  readonly given: string;
  /** Canonical: with `=`, English names, `,` between arguments. */
  readonly formula: string;
  /** What our own reading gives. */
  readonly expected: Value;
  /** How large the parts are that it is the sum or difference of. */
  readonly size?: number;
}

export type PageCell = Value | Asked;

/** One sheet: values, and formulas to be judged. Rows may differ in length. */
export interface Page {
  readonly name: string;
  /** What its cells are counted as; its name, unless something else is said. */
  readonly matter?: string;
  readonly rows: readonly (readonly PageCell[])[];
}

export const isAsked = (cell: PageCell | undefined): cell is Asked => typeof cell === 'object' && cell !== null;

/** What an engine computed, laid out as the pages were. */
export type ComputedPages = readonly (readonly (readonly Value[])[])[];
