import { isoOf, monthEnd, monthStart } from '../../core/day.ts';
import { type CellInput, isBlankInput, isDateInput, quote, refuseErrorText } from '../argument.ts';
import type { CellContext } from '../cell-context.ts';
import { CellError } from '../cell-error.ts';
import { meaningOf } from './names.ts';
import { columnOf, dayIn, has, placeOf, type Table, type TableColumn, textIn } from './table.ts';

/** Rows of a table by their place in the range, in its order. */
export type RowNumbers = Int32Array;

export const cellOf = (table: Table, row: number, column: TableColumn): CellInput => table.cells[row]?.[column.at];

/** How a message that names an argument names a cell of the table. */
const cellName = (row: number, column: TableColumn): string => `data, ${quote(column.header)}, ${row + 1}`;

function refuseErrorCell(cell: CellInput, row: number, column: TableColumn): void {
  if (typeof cell === 'string') refuseErrorText(cell.trim(), cellName(row, column));
}

/** Texts of a column, each different one numbered in order of first appearance. */
export interface Texts {
  /** One a row. */
  readonly of: Int32Array;
  readonly values: readonly string[];
}

/** What the texts of a column mean: ids where the column has ids of ours. */
export function readTexts(table: Table, column: TableColumn, rows: RowNumbers, context: CellContext): Texts {
  const byCell = new Map<CellInput, number>();
  const ids = new Map<string, number>();
  const values: string[] = [];
  const of = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const cell = cellOf(table, row, column);
    let id = byCell.get(cell);
    if (id === undefined) {
      refuseErrorCell(cell, row, column);
      const value = meaningOf(column.id, textIn(cell, column, context));
      id = ids.get(value) ?? values.push(value) - 1;
      ids.set(value, id);
      byCell.set(cell, id);
    }
    of[i] = id;
  }
  return { of, values };
}

/** Several columns as one: `combine` gives a text for each combination of their texts. */
export function combined(
  columns: readonly Texts[],
  count: number,
  combine: (values: readonly string[]) => string,
): Texts {
  const ids = new Map<string, number>();
  const values: string[] = [];
  const of = new Int32Array(count);
  const byNumber = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    let number = 0;
    for (const { of: each, values: all } of columns) number = number * all.length + (each[i] as number);
    let id = byNumber.get(number);
    if (id === undefined) {
      const value = combine(columns.map(({ of: each, values: all }) => all[each[i] as number] as string));
      id = ids.get(value) ?? values.push(value) - 1;
      ids.set(value, id);
      byNumber.set(number, id);
    }
    of[i] = id;
  }
  return { of, values };
}

/** The numbers of a column; NaN for a blank. */
export function readNumbers(
  table: Table,
  column: TableColumn,
  rows: RowNumbers,
  counts: (i: number) => boolean,
  context: CellContext,
): Float64Array {
  const numbers = new Float64Array(rows.length).fill(Number.NaN);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const cell = cellOf(table, row, column);
    if (isBlankInput(cell) || !counts(i)) continue;
    if (typeof cell !== 'number' || !Number.isFinite(cell)) {
      refuseErrorCell(cell, row, column);
      throw new CellError('cell-in-table', placeOf(row, column, cell, context));
    }
    numbers[i] = cell;
  }
  return numbers;
}

/** Where a table says its days: in one column, or in two. */
export interface DayColumns {
  readonly from: TableColumn;
  readonly to: TableColumn | null;
}

export const hasDays = (table: Table): boolean => has(table, 'from') || has(table, 'date') || has(table, 'day');

export function dayColumnsOf(table: Table): DayColumns | null {
  const from = columnOf(table, 'from');
  if (from) return { from, to: columnOf(table, 'to') };
  const only = columnOf(table, 'date') ?? columnOf(table, 'day');
  return only && { from: only, to: null };
}

/** First and last day of a row. */
export interface Days {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Reads the days of each row; one without is refused. As in Data, a month's first day beside a blank last day stands for
 * the month, another day for itself.
 */
export function readDays(table: Table, columns: DayColumns, rows: RowNumbers, context: CellContext): Days {
  const from = new Int32Array(rows.length);
  const to = new Int32Array(rows.length);
  // Asking the sheet's clock costs, and a table has few different days.
  const known = new Map<number, number>();
  const read = (row: number, column: TableColumn): number => {
    const cell = cellOf(table, row, column);
    const moment = isDateInput(cell) ? cell.getTime() : null;
    const before = moment === null ? undefined : known.get(moment);
    if (before !== undefined) return before;
    const day = dayIn(cell, context);
    if (day === null) {
      refuseErrorCell(cell, row, column);
      throw new CellError('date-in-table', placeOf(row, column, cell, context));
    }
    if (moment !== null) known.set(moment, day);
    return day;
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const first = read(row, columns.from);
    const last =
      columns.to === null
        ? first
        : isBlankInput(cellOf(table, row, columns.to))
          ? spanEnd(first)
          : read(row, columns.to);
    if (last < first) {
      throw new CellError('days-out-of-order', {
        first: cellName(row, columns.from),
        firstDay: isoOf(first),
        last: cellName(row, columns.to ?? columns.from),
        lastDay: isoOf(last),
      });
    }
    from[i] = first;
    to[i] = last;
  }
  return { from, to };
}

const spanEnd = (day: number): number => (day === monthStart(day) ? monthEnd(day) : day);
