import {
  CellValueType,
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Rect } from './a1.ts';

/** A cell's content as stored: what was typed or computed, never what is shown. */
export type Content = number | string | boolean;

export interface Cell {
  /** '' for a blank cell; errors are their text. */
  readonly value: Content;
  readonly error: boolean;
  /** Canonical (en_US) formula with its `=`, or ''. */
  readonly formula: string;
  /** `formula` is a text that Sheets refuses to parse, as it was entered. */
  readonly refused: boolean;
  /** A formula written since the engine last settled has no value yet. */
  readonly pending: boolean;
  readonly pattern: string;
}

/** Style changes are merged into a cell's style; null resets a property. */
export type StyleChange = { readonly [Key in keyof IStyleData]?: IStyleData[Key] | null };

/** What to store in one cell. Absent parts stay as they are. */
export interface CellChange {
  readonly value?: Content;
  readonly formula?: string;
  /** Text of a formula that Sheets would refuse; the cell shows `#ERROR!`. */
  readonly refused?: string;
  /** Null takes all of a cell's looks away. */
  readonly style?: StyleChange | null;
  readonly rich?: ICellData['p'] | null;
}

const ERRORS = new Set([
  '#DIV/0!',
  '#NAME?',
  '#VALUE!',
  '#NUM!',
  '#N/A',
  '#CYCLE!',
  '#REF!',
  '#SPILL!',
  '#CALC!',
  '#ERROR!',
  '#NULL!',
]);
export const isErrorText = (value: unknown): boolean => typeof value === 'string' && ERRORS.has(value);

/** One sheet of the engine's workbook: cells read and written in blocks, 0-based. */
export class SheetModel {
  readonly facade: FWorksheet;
  readonly #workbook: Workbook;
  readonly #worksheet: Worksheet;
  readonly #formulas: FormulaDataModel;
  readonly #execute: (id: string, params: object) => void;

  constructor(
    facade: FWorksheet,
    workbook: Workbook,
    formulas: FormulaDataModel,
    execute: (id: string, params: object) => void,
  ) {
    this.facade = facade;
    this.#workbook = workbook;
    this.#worksheet = facade.getSheet();
    this.#formulas = formulas;
    this.#execute = execute;
  }

  get id(): string {
    return this.#worksheet.getSheetId();
  }
  get name(): string {
    return this.#worksheet.getName();
  }
  get rowCount(): number {
    return this.#worksheet.getRowCount();
  }
  get columnCount(): number {
    return this.#worksheet.getColumnCount();
  }
  get unitId(): string {
    return this.#workbook.getUnitId();
  }
  get worksheet(): Worksheet {
    return this.#worksheet;
  }

  /** No cell of it holds or looks like anything. */
  get isFresh(): boolean {
    let isFresh = true;
    this.#worksheet.getCellMatrix().forValue(() => {
      isFresh = false;
      return false;
    });
    return isFresh;
  }

  /** Whether one of its formulas speaks of a sheet, or has a part of its name. */
  names(sheetName: string): boolean {
    let found = false;
    this.#worksheet.getCellMatrix().forValue((_row, _column, cell) => {
      found = cell?.f?.includes(sheetName) ?? false;
      return !found;
    });
    return found;
  }

  #spilled(): Nullable<Record<number, Nullable<Record<number, Nullable<ICellData>>>>> {
    return this.#formulas.getArrayFormulaCellData()[this.unitId]?.[this.id] as never;
  }

  /** Walks a block row by row. Far cheaper than asking cell by cell through the facade. */
  read<Out>(rect: Rect, take: (cell: Cell, row: number, column: number) => Out): Out[][] {
    const matrix = this.#worksheet.getCellMatrix();
    const spilled = this.#spilled();
    const rows: Out[][] = [];
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      const out: Out[] = [];
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const raw = matrix.getValue(row, column);
        out.push(take(this.#cell(raw, spilled?.[row]?.[column], row, column), row, column));
      }
      rows.push(out);
    }
    return rows;
  }

  #cell(raw: Nullable<ICellData>, spill: Nullable<ICellData>, row: number, column: number): Cell {
    if (!raw) return spill ? cellOf(spill, '', this.#pattern(spill)) : BLANK;
    const pattern = this.#pattern(raw);
    const formula =
      raw.f ?? (raw.si ? (this.#formulas.getFormulaStringByCell(row, column, this.id, this.unitId) ?? '') : '');
    const refused = raw.custom?.['refused'];
    if (typeof refused === 'string') return cellOf(raw, refused, pattern, true);
    if (formula) return cellOf(raw, formula, pattern, false, raw.v === undefined || raw.v === null);
    if ((raw.v === undefined || raw.v === null) && !raw.p && spill) {
      return cellOf(spill, '', pattern || this.#pattern(spill));
    }
    return cellOf(raw, '', pattern);
  }

  #pattern(cell: ICellData): string {
    if (!cell.s) return '';
    return this.#workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? '';
  }

  style(row: number, column: number): IStyleData {
    const raw = this.#worksheet.getCellMatrix().getValue(row, column);
    return (raw?.s ? this.#workbook.getStyles().getStyleByCell(raw) : undefined) ?? {};
  }

  raw(row: number, column: number): Nullable<ICellData> {
    return this.#worksheet.getCellMatrix().getValue(row, column);
  }

  /** Writes a block in one mutation. `change` gives undefined for a cell that stays. */
  write(rect: Rect, change: (row: number, column: number) => CellChange | undefined): void {
    let stylesOnly = true;
    const matrix = this.#worksheet.getCellMatrix();
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      const line: Record<number, ICellData> = {};
      let any = false;
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const wanted = change(row, column);
        if (!wanted) continue;
        if (wanted.value !== undefined || wanted.formula !== undefined) stylesOnly = false;
        line[column] = cellData(wanted, matrix.getValue(row, column));
        any = true;
      }
      if (any) cellValue[row] = line;
    }
    // Without this mark the engine takes a cell that comes without formula for one whose formula was removed.
    const trigger = stylesOnly ? { trigger: 'sheet.command.set-style' } : {};
    const where = { unitId: this.unitId, subUnitId: this.id };
    this.#execute('sheet.mutation.set-range-values', { ...where, cellValue, ...trigger });
  }

  /** Removes cells with their formats. */
  erase(rect: Rect): void {
    const cellValue: Record<number, Record<number, null>> = {};
    const matrix = this.#worksheet.getCellMatrix();
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (!matrix.getValue(row, column)) continue;
        const line = cellValue[row] ?? {};
        line[column] = null;
        cellValue[row] = line;
      }
    }
    this.#execute('sheet.mutation.set-range-values', { unitId: this.unitId, subUnitId: this.id, cellValue });
  }

  /** Rows and columns that hold content (values, formulas, spills), as counts: 0 for an empty sheet. */
  extent(): { rows: number; columns: number } {
    const matrix = this.#worksheet.getCellMatrix();
    let rows = 0;
    let columns = 0;
    for (let row = Math.min(matrix.getLength(), this.rowCount) - 1; row >= 0; row--) {
      // Once the widest row so far is known, only what lies beyond it matters.
      const from = rows === 0 ? 0 : columns;
      for (let column = this.columnCount - 1; column >= from; column--) {
        if (!hasContent(matrix.getValue(row, column))) continue;
        rows = Math.max(rows, row + 1);
        columns = column + 1;
        break;
      }
    }
    for (const [row, line] of Object.entries(this.#spilled() ?? {})) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        if (!hasContent(cell)) continue;
        rows = Math.max(rows, Number(row) + 1);
        columns = Math.max(columns, Number(column) + 1);
      }
    }
    return { rows, columns };
  }

  range(rect: Rect): IRange {
    return {
      startRow: rect.row,
      startColumn: rect.column,
      endRow: rect.row + rect.rows - 1,
      endColumn: rect.column + rect.columns - 1,
    };
  }

  execute(id: string, params: object): void {
    this.#execute(id, { unitId: this.unitId, subUnitId: this.id, ...params });
  }
}

const hasContent = (cell: Nullable<ICellData>) =>
  Boolean(cell && (cell.f || cell.si || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== '')));

const BLANK: Cell = { value: '', error: false, formula: '', refused: false, pending: false, pattern: '' };

/** Millions of them are made in one read, so none is put together from parts. */
function cellOf(data: ICellData, formula: string, pattern: string, refused = false, pending = false): Cell {
  const value = contentOf(data);
  return { value, error: !data.p?.body && isErrorText(data.v), formula, refused, pending, pattern };
}

function contentOf({ v, t, p }: ICellData): Content {
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '');
  if (v === undefined || v === null) return '';
  // The engine keeps booleans as 1 and 0 with a type beside them.
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1';
  return t === CellValueType.NUMBER ? Number(v) : v;
}

function cellData(change: CellChange, old: Nullable<ICellData>): ICellData {
  const data: Record<string, unknown> = {};
  if (change.formula !== undefined)
    Object.assign(data, { f: change.formula, si: null, v: null, p: null, t: null, custom: null });
  else if (change.value !== undefined) {
    const custom = change.refused === undefined ? null : { refused: change.refused };
    Object.assign(data, { f: null, si: null, p: change.rich ?? null, custom }, typedValue(change.value));
  } else {
    // A change of style alone must not make the engine guess the type anew, nor take the formula for deleted.
    if (old?.t) data['t'] = old.t;
    if (old?.f) data['f'] = old.f;
    if (old?.si) data['si'] = old.si;
  }
  if (change.style !== undefined) data['s'] = change.style;
  return data as ICellData;
}

function typedValue(value: Content): { v: Content | null; t: CellValueType | null } {
  if (value === '') return { v: null, t: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}
