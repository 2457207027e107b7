/** What a cell holds or a query answers. `null` is no value: a blank cell, `""` from a formula, NULL in SQL. */
export type Value = number | string | null;

/** A formula cell that nobody reads: the engines must agree on it, and none may find an error in it. */
export interface FormulaCell {
  /** Whose it is: `CPM`, `GOAL_PACE`, `Dashboard`. */
  readonly definition: string;
  /** What it is computed from, or where it stands, in words of a person who looks for the difference. */
  readonly given: string;
  /** Canonical: with `=`, English names, `,` between arguments. */
  readonly formula: string;
}

/** A formula cell that is held against our own reading, too. */
export interface Asked extends FormulaCell {
  /** What our own reading gives. */
  readonly expected: Value;
  /** How large the parts are that it is the sum or difference of. */
  readonly size?: number;
}

export type PageCell = Value | FormulaCell | Asked;

/** One sheet: values, and formulas to be judged. Rows may differ in length. */
export interface Page {
  readonly name: string;
  /** What its cells are counted as; its name, unless something else is said. */
  readonly matter?: string;
  /** Pages of one workbook, whose formulas name each other; absent for those that stand together with all others. */
  readonly book?: string;
  readonly rows: readonly (readonly PageCell[])[];
}

export const isFormula = (cell: PageCell | undefined): cell is FormulaCell | Asked =>
  typeof cell === 'object' && cell !== null;
export const isAsked = (cell: FormulaCell): cell is Asked => 'expected' in cell;

/** What engines show of a formula that fails. */
export const isError = (value: Value): boolean =>
  typeof value === 'string' &&
  /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!|CALC!|SPILL!)|Err:\d+)$/u.test(value);

/** What an engine computed, laid out as the pages were. */
export type ComputedPages = readonly (readonly (readonly Value[])[])[];
