import { isoOf } from '../../core/day.ts';
import { isMeasureId } from '../../model/measures.ts';
import {
  type CellArgument,
  type CellInput,
  isBlankInput,
  isDateInput,
  isRange,
  quote,
  refuseErrorText,
} from '../argument.ts';
import type { CellContext } from '../cell-context.ts';
import { CellError } from '../cell-error.ts';
import { type ColumnId, columnIdOf, plainName } from './names.ts';

export interface TableColumn {
  /** 0-based, from the left of the range. */
  readonly at: number;
  /** As people see it. */
  readonly header: string;
  /** Its header, and the key above it where there is one, in plain form. */
  readonly names: readonly string[];
  /** What it is to us; null for a column of people's own. */
  readonly id: ColumnId | null;
}

/** A range with headers. */
export interface Table {
  readonly cells: readonly (readonly CellInput[])[];
  /** Where the rows begin, 0-based, below one row of headers or two. */
  readonly start: number;
  readonly columns: readonly TableColumn[];
}

/**
 * Finds the headers: the first row that isn't blank. Our own sheets have two, keys and below them labels.
 */
export function readTable(data: CellArgument): Table {
  if (typeof data === 'string') refuseErrorText(data.trim(), 'data');
  const cells = isRange(data) ? data : [[data]];
  const top = cells.findIndex(row => !row.every(isBlankInput));
  const keys = cells[top] ?? [];
  const ids = keys.map(idOf);
  if (ids.every(id => id === null)) throw new CellError('table-without-headers', { argument: 'data' });
  const below = cells[top + 1] ?? [];
  const labels = isLabelRow(below, ids) ? below : null;
  const columns = keys.flatMap((key, at) => {
    if (isBlankInput(key)) return [];
    const label = labels?.[at];
    const header = String(isBlankInput(label) ? key : label).trim();
    return [{ at, header, names: [plainName(header), plainName(String(key))], id: ids[at] ?? null }];
  });
  return { cells, start: top + (labels ? 2 : 1), columns };
}

const idOf = (cell: CellInput): ColumnId | null => (typeof cell === 'string' ? columnIdOf(cell) : null);

/** People may rename labels, so that most of them must be ours, and not all. */
function isLabelRow(cells: readonly CellInput[], ids: readonly (ColumnId | null)[]): boolean {
  let matches = 0;
  let others = 0;
  for (const [at, id] of ids.entries()) {
    const cell = cells[at];
    if (id === null || isBlankInput(cell)) continue;
    if (typeof cell !== 'string') return false;
    if (idOf(cell) === id) matches++;
    else others++;
  }
  return matches > others;
}

export const has = ({ columns }: Table, id: ColumnId): boolean => columns.some(column => column.id === id);

/** The column that is this to us. Two of a kind are refused: adding one up and not the other would be a guess. */
export function columnOf(table: Table, id: ColumnId): TableColumn | null {
  return theOnly(table.columns.filter(column => column.id === id));
}

/** The column that a person names: by its header, or by any name of what it is. */
export function columnNamed(table: Table, text: string): TableColumn | null {
  const id = columnIdOf(text);
  const name = plainName(text);
  return (
    (id === null ? null : columnOf(table, id)) ?? theOnly(table.columns.filter(({ names }) => names.includes(name)))
  );
}

function theOnly([first, second]: readonly TableColumn[]): TableColumn | null {
  if (second) throw new CellError('column-twice', { column: second.header });
  return first ?? null;
}

const LONGEST_LIST = 20;

export function columnUnknown(table: Table, argument: string, text: string): CellError {
  // Nobody groups or filters by a number.
  const headers = table.columns.filter(({ id }) => id === null || !isMeasureId(id)).map(({ header }) => header);
  const columns = headers.slice(0, LONGEST_LIST).join(', ') + (headers.length > LONGEST_LIST ? ' …' : '');
  return new CellError('column-unknown', { argument, text: quote(text), columns });
}

/** Days beyond are numbers that got into the wrong column: a year, a count. From 1927 to 9999. */
const EARLIEST = 10_000;
const LATEST = 2_958_465;

/** The day in a cell; null for a blank and for what is no day. */
export function dayIn(cell: CellInput, context: CellContext): number | null {
  if (typeof cell !== 'number' && (!isDateInput(cell) || Number.isNaN(cell.getTime()))) return null;
  const day = Math.floor(typeof cell === 'number' ? cell : context.serialOf(cell));
  return day >= EARLIEST && day <= LATEST ? day : null;
}

/** A cell as a text that is compared and shown: a campaign may be called 2026. */
export function textIn(cell: CellInput, column: TableColumn, context: CellContext): string {
  if (isBlankInput(cell)) return '';
  const day = isDateInput(cell) || isDayColumn(column) ? dayIn(cell, context) : null;
  if (day !== null) return isoOf(day);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : isDateInput(cell) ? '' : String(cell);
}

const isDayColumn = ({ id }: TableColumn): boolean => id === 'from' || id === 'to' || id === 'date' || id === 'day';

/** What a message says of a cell: where it is, counted from the top of the range, and what stands there. */
export const placeOf = (row: number, column: TableColumn, cell: CellInput, context: CellContext) => ({
  row: row + 1,
  column: column.header,
  text: quote(textIn(cell, column, context).trim()),
});
