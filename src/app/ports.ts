import type { Cell } from '../core/cell.ts';
import type { AnySheetId } from '../model/sheet-ids.ts';
import type { SheetTemplate } from '../templates/sheet-template.ts';
import type { BootData } from './api.ts';
import type { WordFiles } from './word-files.ts';

/** A formula in canonical form, without its `=`. Whatever text is written instead stays text. */
export interface Formula {
  readonly formula: string;
}
export type Written = Cell | Formula;

/**
 * What the use cases need of a spreadsheet. `sheets/` implements it with SpreadsheetApp.
 *
 * Rows and columns are 1-based. Dates are day serials in both directions; a blank cell is `''`. Each method named
 * below as "one call" is one service call, so budgets can be counted on this page.
 */
export interface Workbook {
  /** Finds all of our sheets at once (one call, kept for the rest of the execution). Null when it doesn't exist. */
  sheet(id: AnySheetId): Sheet | null;
  /** `en_US`, `id_ID`: decides the argument separator of formulas. */
  locale(): string;
  /** Lays a sheet out from its template: makes it if it doesn't exist, repairs it if it does, keeps what people typed. */
  layOut(template: SheetTemplate): Sheet;
  /** Deletes a sheet of ours; nothing happens where it doesn't exist (one call). */
  remove(id: AnySheetId): void;
  /** Whether set-up has come to its end once, whatever was deleted since (one call). */
  isLaidOut(): boolean;
  /**
   * Leaves a sheet of ours to people, behind all others, under the given name or one with a number; nothing finds it again. One
   * of an older layout keeps its values in place of its formulas (at most nine calls).
   */
  setAside(id: AnySheetId, name: string): void;
  /**
   * Makes a sheet from a template right behind one of ours, with a number behind its name where that is taken. It is none of
   * ours: nothing finds it again but its key. One that an interrupted run left unfinished goes.
   */
  addCopy(template: SheetTemplate, behind: AnySheetId): Copy;
  /** The copy with this key; null when it was deleted (one call). */
  copy(key: string): Copy | null;
  /** Writes pending changes out, so that a kill afterwards loses nothing (one call). */
  flush(): void;
}

/** A sheet of values that was made from one of ours. */
export interface Copy {
  readonly key: string;
  name(): string;
  /** All values from A1 to the last cell with content (one call). */
  readAll(): Cell[][];
  /** Deletes the sheet (one call). */
  remove(): void;
}

export interface Sheet {
  readonly id: AnySheetId;
  /** Version of the layout that it was made by: see `model/layout-version.ts`. */
  readonly layout: number;
  /** As people see it, in the workbook's language or renamed by them. */
  name(): string;
  /** Number of rows, and columns, that the sheet has, blank ones too (no call). */
  gridRows(): number;
  gridColumns(): number;
  /** Last row and column that hold content; 0 for an empty sheet (one call each the first time). */
  lastRow(): number;
  lastColumn(): number;
  /** All values from A1 to the last cell with content (one call). */
  readAll(): Cell[][];
  /** Values as numbers, texts and booleans (one call). What lies beyond the sheet's end is not read. */
  read(row: number, column: number, rows: number, columns: number): Cell[][];
  /** Canonical formulas, `''` where there is none (one call). */
  readFormulas(row: number, column: number, rows: number, columns: number): string[][];
  /**
   * Writes a block (one call). Text stays text, whatever it begins with or looks like; a number is written as such.
   * The sheet grows as needed (one call more for rows, one for columns).
   */
  write(row: number, column: number, cells: readonly (readonly Written[])[]): void;
  /**
   * Sets the number format of whole columns, from the first row of content down (one call). Columns beyond the sheet's end
   * are added instead (one call): they take after their left neighbour, so its format is set only if it isn't alike.
   */
  formatColumns(column: number, columns: number, numberFormat: string, leftIsAlike: boolean): void;
  /** Sorts whole rows, from the given one to the last, by the numbers of a column, rising (one call). */
  sortRows(row: number, column: number): void;
  /** Deletes whole rows (one call). */
  deleteRows(row: number, count: number): void;
  /** Empties a block's content, formats stay (one call). */
  clear(row: number, column: number, rows: number, columns: number): void;
}

/** The machine's clock, milliseconds since 1970: fixed in tests. */
export interface Clock {
  now(): number;
}

/** One writer at a time in one spreadsheet. */
export interface Lock {
  /** Runs `work` alone; `busy` when another writer didn't end within the wait. */
  alone<Value>(work: () => Value): { readonly ok: true; readonly value: Value } | { readonly ok: false };
}

/** What the person has selected, for "Insert a KPI". */
export interface Selection {
  /** The selected range: `Sheet1!B2:B20` (quoted where the name needs it), its size, and its sheet's name. */
  current(): SelectedRange;
  /** Values of a range that the person named; null when it is no range. */
  values(reference: string): Cell[][] | null;
  /**
   * Writes formulas (canonical form, without `=`) from the selected cell down and to the right, and the number format of
   * their result, which has the given size (three calls; the sheet grows as needed for the formulas). Returns the cell's
   * address; null, and nothing written, when one of the result's cells beyond the selected one holds something.
   */
  insertFormulas(
    formulas: readonly (readonly string[])[],
    result: { readonly rows: number; readonly columns: number },
    format: ResultFormat | null,
  ): string | null;
  /** The selected cells, as far as the sheet is used; null where it isn't (four calls). */
  cells(): SelectedCells | null;
  /** Sets number formats on the selection's sheet: for each format its ranges, such as `B2:B20` (one call a format). */
  format(ranges: ReadonlyMap<string, readonly string[]>): void;
}

/** The number format of a result: of all its columns, or of a table's last. */
export interface ResultFormat {
  readonly numberFormat: string;
  readonly columns: 'all' | 'last';
}

export interface SelectedCells {
  /** Of the first cell. */
  readonly row: number;
  readonly column: number;
  /** Canonical, without `=`; `''` where there is none. */
  readonly formulas: readonly (readonly string[])[];
  /** Whether a cell shows a number that is no date. */
  readonly isNumber: readonly (readonly boolean[])[];
}

export interface SelectedRange {
  readonly reference: string;
  readonly sheetName: string;
  readonly rows: number;
  readonly columns: number;
}

/** Pages and messages over the grid. */
export interface Screen {
  open(boot: BootData, title: string): void;
  /** Brings a sheet to the front (one call). */
  show(sheet: Sheet): void;
  toast(message: string): void;
}

export interface Ports {
  readonly workbook: Workbook;
  readonly selection: Selection;
  readonly screen: Screen;
  readonly words: WordFiles;
  readonly clock: Clock;
  readonly lock: Lock;
}
