import type { Cell } from '../core/cell.ts';
import type { AnySheetId } from '../model/sheet-ids.ts';
import { type Run, sizeSteps } from './size-steps.ts';

/**
 * A sheet as data: what the host writes, and nothing about how. Rows and columns are 1-based, sizes in pixels.
 *
 * Set-up may run again at any time. A cell with content belongs to the product and is written anew; an `input` area
 * belongs to the user and is filled only where it is blank; a cell without content is nobody's and stays as it is.
 */
export interface SheetTemplate {
  readonly id: AnySheetId;
  /** The sheet's name when it is made. */
  readonly name: string;
  /**
   * Its names in the other languages. A sheet that still has one of them is renamed; any other name is the user's own
   * and stays.
   */
  readonly otherNames: readonly string[];
  readonly tabColor: string;
  readonly hidden: boolean;
  readonly gridlines: boolean;
  /** The grid has at least this size. What is beyond it is cut off while it is blank, if `page` says so. */
  readonly rows: number;
  readonly columns: number;
  readonly page: boolean;
  /** Later sizes replace earlier ones. */
  readonly columnWidths: readonly Run[];
  readonly rowHeights: readonly Run[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Columns of people's own: nothing in them is written or painted. */
  readonly theirs: readonly number[];
  /** Cells of the product's in which people typed something that stays. */
  readonly kept?: readonly Place[];
  /** How every cell looks that no area says otherwise of. */
  readonly base: Style;
  /** Painted in order: later areas lie over earlier ones. */
  readonly areas: readonly Area[];
  /** For tables of unknown length: whole columns from a row down to the sheet's end. No two give a cell the same look. */
  readonly columnFormats: readonly ColumnFormat[];
  /** Each row of the rectangle becomes one cell. */
  readonly merged: readonly Rect[];
  readonly borders: readonly Border[];
  readonly conditions: readonly Condition[];
  readonly charts: readonly Chart[];
  /** Typing here asks "are you sure?"; nobody is locked out. */
  readonly guarded: readonly Rect[];
}

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Place = Pick<Rect, 'row' | 'column'>;

/** `count` rows or columns from `start`. */
export interface Span {
  readonly start: number;
  readonly count: number;
}

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right' | 'general';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** US-style number format. */
  readonly format?: string;
}

/** A formula in canonical form, `=` included. */
export interface FormulaContent {
  readonly formula: string;
}
/** `''` is no content. */
export type Content = Cell | FormulaContent;
export const formula = (text: string): FormulaContent => ({ formula: text });

export interface Area extends Rect {
  readonly style?: Style;
  /** Rows of content, at most as large as the area. */
  readonly content?: readonly (readonly Content[])[];
  readonly input?: boolean;
  readonly validation?: Validation;
  /** Shown when the mouse rests on the area's first cell. */
  readonly note?: string;
}

/** What may be typed. `strict` refuses anything else; otherwise it is marked. */
export type Validation =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean; readonly help: string }
  /** What stands in cells of the sheet itself; anything else is marked. */
  | { readonly kind: 'cells'; readonly cells: Rect; readonly help: string }
  | { readonly kind: 'date'; readonly help: string }
  | { readonly kind: 'above-zero'; readonly help: string };

export interface ColumnFormat extends Span {
  readonly fromRow: number;
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly color?: string;
  readonly validation?: Validation;
}

export interface Border extends Rect {
  readonly sides: readonly ('top' | 'bottom' | 'left' | 'right' | 'rows' | 'columns')[];
  readonly color: string;
  readonly weight: 'thin' | 'medium' | 'thick';
}

/**
 * Colours numbers by their sign, a text that is the given one, or what a formula (of the first range's first cell, without
 * separators) says TRUE of. The first that holds counts.
 */
export interface Condition {
  readonly ranges: readonly Rect[];
  readonly when: 'above-zero' | 'below-zero' | { readonly text: string } | { readonly formula: string };
  readonly color: string;
}

export interface Chart {
  readonly type: 'combo' | 'column' | 'line' | 'bar';
  /** First cell is the header in each of them. */
  readonly domain: Rect;
  readonly series: readonly Rect[];
  /** Its ranges lie in hidden columns. */
  readonly showHidden?: true;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** As `EmbeddedChartBuilder.setOption` takes them; nested keys are written with dots. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

export type Matrix<Value> = readonly (readonly Value[])[];

/** A template in the form in which a host writes it: one matrix, one call. */
export interface CompiledSheet {
  /** The product's cells as rectangles. A cell of `''` in them is nobody's: what it holds stays. */
  readonly product: readonly Block[];
  /** The user's cells, with what to write where they are blank. */
  readonly inputs: readonly Block[];
  /** Product's and user's cells in one rectangle, for a sheet that is blank; none when there is no content. */
  readonly whole: readonly Block[];
  /** How much of the sheet is painted, from A1. */
  readonly painted: { readonly rows: number; readonly columns: number };
  /** The painted columns without people's own. */
  readonly ours: readonly Span[];
  /** Whether a painted cell belongs to the user. */
  readonly isInput: Matrix<boolean>;
  /** The looks of the painted part; absent where all of it looks as on a fresh sheet. */
  readonly looks: { readonly [Look in keyof Required<Style>]: Matrix<NonNullable<Style[Look]>> | null };
  /** In few steps, each set over the ones before it. */
  readonly columnWidths: readonly Run[];
  readonly rowHeights: readonly Run[];
  /** The smallest rectangle that holds all validations, null inside it where there is none. */
  readonly validations:
    | (Pick<Rect, 'row' | 'column'> & { readonly rules: readonly (readonly (Validation | null)[])[] })
    | null;
  /** The same for notes; `''` is none. */
  readonly notes: (Pick<Rect, 'row' | 'column'> & { readonly texts: readonly (readonly string[])[] }) | null;
}

export interface Block extends Rect {
  readonly content: readonly (readonly Content[])[];
}

interface Painted {
  content: Content;
  input: boolean;
  /** In a column of people's own. */
  readonly theirs: boolean;
  style: Style;
  validation: Validation | null;
  note: string;
}

/** How a fresh sheet looks. */
const fresh = {
  format: 'General',
  size: 10,
  bold: false,
  color: '#000000',
  background: '#ffffff',
  align: 'general',
  vertical: 'bottom',
  wrap: false,
} as const;

/** Puts the areas one over the other and cuts the result into as few blocks as the user's cells allow. */
export function compileSheet(template: SheetTemplate): CompiledSheet {
  const cells = paint(template);
  const look = <Look extends keyof Style>(name: Look): Matrix<NonNullable<Style[Look]>> | null => {
    const values = cells.map(row => row.map(cell => (cell.style[name] ?? fresh[name]) as NonNullable<Style[Look]>));
    return values.every(row => row.every(value => value === fresh[name])) ? null : values;
  };
  return {
    product: blocks(cells, cell => !cell.input && !cell.theirs),
    inputs: blocks(cells, cell => cell.input),
    whole: blocks(cells, () => true),
    painted: { rows: cells.length, columns: template.columns },
    ours: runs(cells[0] ?? [], cell => !cell.theirs),
    isInput: cells.map(row => row.map(cell => cell.input)),
    looks: {
      format: look('format'),
      size: look('size'),
      bold: look('bold'),
      color: look('color'),
      background: look('background'),
      align: look('align'),
      vertical: look('vertical'),
      wrap: look('wrap'),
    },
    columnWidths: sizeSteps(template.columnWidths),
    rowHeights: sizeSteps(template.rowHeights),
    validations: bounded(
      cells,
      cell => cell.validation,
      null,
      (at, rules) => ({ ...at, rules }),
    ),
    notes: bounded(
      cells,
      cell => cell.note,
      '',
      (at, texts) => ({ ...at, texts }),
    ),
  };
}

function paint(template: SheetTemplate): Painted[][] {
  const theirs = new Set(template.theirs);
  const cells = Array.from({ length: paintedRows(template) }, () =>
    Array.from(
      { length: template.columns },
      (_, index): Painted => ({
        content: '',
        input: false,
        theirs: theirs.has(index + 1),
        style: template.base,
        validation: null,
        note: '',
      }),
    ),
  );
  for (const area of template.areas) {
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const cell = cells[area.row - 1 + row]?.[area.column - 1 + column];
        if (!cell)
          throw new Error(`Area at row ${area.row}, column ${area.column} of ${template.id} is beyond the sheet`);
        const content = area.content?.[row]?.[column];
        if (content !== undefined && content !== '') cell.content = content;
        if (area.input !== undefined) cell.input = area.input;
        if (area.style) cell.style = { ...cell.style, ...area.style };
        if (area.validation) cell.validation = area.validation;
        if (area.note && row === 0 && column === 0) cell.note = area.note;
      }
    }
  }
  for (const { row, column } of template.kept ?? []) {
    const cell = cells[row - 1]?.[column - 1];
    if (cell) cell.content = '';
  }
  return cells;
}

/** Below the last area the columns' own formats hold: a table may be long, and painting it all would cost. */
const paintedRows = (template: SheetTemplate): number =>
  template.columnFormats.length === 0
    ? template.rows
    : Math.max(...template.areas.map(area => area.row + area.rows - 1));

/** Rectangles that hold all cells with content of one owner, and none of the other's. */
function blocks(cells: readonly (readonly Painted[])[], mine: (cell: Painted) => boolean): Block[] {
  const found: { row: number; column: number; columns: number; content: (readonly Content[])[] }[] = [];
  cells.forEach((row, r) => {
    for (const run of runs(row, mine)) {
      const above = found.find(
        block =>
          block.row + block.content.length === r + 1 && block.column === run.start && block.columns === run.count,
      );
      const content = row.slice(run.start - 1, run.start - 1 + run.count).map(cell => cell.content);
      if (above) above.content.push(content);
      else found.push({ row: r + 1, column: run.start, columns: run.count, content: [content] });
    }
  });
  return found.flatMap(block => trimmed(block.row, block.column, block.content));
}

function runs(row: readonly Painted[], mine: (cell: Painted) => boolean): Span[] {
  const found: { start: number; count: number }[] = [];
  row.forEach((cell, index) => {
    if (!mine(cell)) return;
    const last = found.at(-1);
    if (last && last.start + last.count === index + 1) last.count++;
    else found.push({ start: index + 1, count: 1 });
  });
  return found;
}

/** Without the blank rows and columns at its edges; nothing when all of it is blank. */
function trimmed(row: number, column: number, content: readonly (readonly Content[])[]): Block[] {
  const filledRows = content.flatMap((cells, index) => (cells.some(cell => cell !== '') ? [index] : []));
  const filledColumns = content.flatMap(cells => cells.flatMap((cell, index) => (cell !== '' ? [index] : [])));
  if (filledRows.length === 0) return [];
  const top = Math.min(...filledRows);
  const left = Math.min(...filledColumns);
  const right = Math.max(...filledColumns);
  const kept = content.slice(top, Math.max(...filledRows) + 1).map(cells => cells.slice(left, right + 1));
  return [{ row: row + top, column: column + left, rows: kept.length, columns: right - left + 1, content: kept }];
}

function bounded<Value, Out>(
  cells: readonly (readonly Painted[])[],
  read: (cell: Painted) => Value,
  none: Value,
  make: (at: { row: number; column: number }, values: readonly (readonly Value[])[]) => Out,
): Out | null {
  const values = cells.map(row => row.map(read));
  const rows = values.flatMap((row, index) => (row.some(value => value !== none) ? [index] : []));
  const columns = values.flatMap(row => row.flatMap((value, index) => (value !== none ? [index] : [])));
  if (rows.length === 0) return null;
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  return make(
    { row: top + 1, column: left + 1 },
    values.slice(top, Math.max(...rows) + 1).map(row => row.slice(left, right + 1)),
  );
}

/** All formulas of a template, for tests and for tools that write files. */
export const formulasOf = (template: SheetTemplate): readonly string[] =>
  template.areas.flatMap(area =>
    (area.content ?? []).flatMap(row => row.flatMap(cell => (typeof cell === 'object' ? [cell.formula] : []))),
  );
