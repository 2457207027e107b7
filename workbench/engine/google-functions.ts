import { type Argument, CellError, type Scalar } from './arguments.ts';

/**
 * Functions that Google has and the engine lacks or computes otherwise. They get plain values (ranges as 2-D arrays,
 * blanks as '', dates as serials) and give plain values or a `CellError`.
 */
export type PlainImplementation = (...args: Argument[]) => unknown;

const grid = (argument: Argument): Scalar[][] =>
  Array.isArray(argument) ? argument : argument === undefined ? [] : [[argument]];
const flat = (argument: Argument): Scalar[] => grid(argument).flat();
const isNothing = (argument: Argument) => argument === undefined || argument === '';

function number(argument: Scalar | undefined): number {
  if (argument === '' || argument === undefined) return 0;
  if (typeof argument === 'number') return argument;
  if (typeof argument === 'boolean') return argument ? 1 : 0;
  const value = typeof argument === 'string' && argument.trim() !== '' ? Number(argument) : Number.NaN;
  if (Number.isNaN(value)) throw new CellError('#VALUE!');
  return value;
}

/** Applies a function of scalars element by element; single rows, columns and values repeat. */
function elementwise(compute: (...scalars: Scalar[]) => Scalar | CellError): PlainImplementation {
  return (...args) => {
    if (!args.some(Array.isArray)) return compute(...args.map(argument => (argument as Scalar) ?? ''));
    const grids = args.map(grid);
    const rows = Math.max(...grids.map(cells => cells.length));
    const columns = Math.max(...grids.map(cells => cells[0]?.length ?? 1));
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const scalars = grids.map(cells => cells[cells.length === 1 ? 0 : row]?.[cells[0]?.length === 1 ? 0 : column]);
        try {
          return scalars.includes(undefined) ? new CellError('#N/A') : compute(...(scalars as Scalar[]));
        } catch (error) {
          if (error instanceof CellError) return error;
          throw error;
        }
      }),
    );
  };
}

const arithmetic = (compute: (a: number, b: number) => number | CellError) =>
  elementwise((a, b) => compute(number(a), number(b)));

const comparison = (holds: (order: number) => boolean) => elementwise((a, b) => holds(order(a, b)));

/** Sheets' order: numbers, then texts (case ignored), then booleans. Blanks come last in sorts, whatever the direction. */
function order(a: Scalar | undefined, b: Scalar | undefined): number {
  const rank = (value: Scalar | undefined) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [left, right] =
    typeof a === 'string' && typeof b === 'string' ? [a.toLowerCase(), b.toLowerCase()] : [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

interface SortKey {
  readonly values: readonly (Scalar | undefined)[];
  readonly ascending: boolean;
}

function sortKeys(rows: readonly Scalar[][], columnsAndDirections: readonly Argument[]): SortKey[] {
  const keys: SortKey[] = [];
  for (let i = 0; i < columnsAndDirections.length; i += 2) {
    const column = columnsAndDirections[i];
    const direction = columnsAndDirections[i + 1];
    const ascending = isNothing(direction) || Boolean(number(direction as Scalar));
    if (Array.isArray(column)) keys.push({ values: column.map(row => row[0]), ascending });
    else {
      const index = number(column) - 1;
      if (index < 0 || index >= (rows[0]?.length ?? 0)) throw new CellError('#VALUE!');
      keys.push({ values: rows.map(row => row[index]), ascending });
    }
  }
  return keys.length > 0 ? keys : [{ values: rows.map(row => row[0]), ascending: true }];
}

function compareBy(keys: readonly SortKey[], a: number, b: number): number {
  for (const { values, ascending } of keys) {
    const [left, right] = [values[a], values[b]];
    if (left === right) continue;
    if (left === '') return 1;
    if (right === '') return -1;
    const result = order(left, right);
    if (result !== 0) return ascending ? result : -result;
  }
  return 0;
}

function sorted(range: Argument, by: readonly Argument[]) {
  const rows = grid(range);
  const keys = sortKeys(rows, by);
  const indices = rows.map((_, index) => index).sort((a, b) => compareBy(keys, a, b));
  return { rows, keys, indices };
}

const SORT: PlainImplementation = (range, ...by) => {
  const { rows, indices } = sorted(range, by);
  return indices.map(index => rows[index]);
};

/** Ties: 0 none shown, 1 ties of the last shown, 2 duplicates removed. Mode 3 isn't offered. */
const SORTN: PlainImplementation = (range, count, ties, ...by) => {
  const { rows, keys, indices } = sorted(range, by);
  const wanted = isNothing(count) ? 1 : number(count as Scalar);
  const mode = isNothing(ties) ? 0 : number(ties as Scalar);
  if (mode === 0) return indices.slice(0, wanted).map(index => rows[index]);
  if (mode === 1) {
    const last = indices[wanted - 1];
    const shown = indices.filter(
      (index, place) => place < wanted || (last !== undefined && compareBy(keys, index, last) === 0),
    );
    return shown.map(index => rows[index]);
  }
  if (mode === 2) {
    const distinct = indices.filter((index, place) => {
      const previous = indices[place - 1];
      return previous === undefined || compareBy(keys, previous, index) !== 0;
    });
    return distinct.slice(0, wanted).map(index => rows[index]);
  }
  return new CellError('#VALUE!');
};

const FILTER: PlainImplementation = (range, ...conditions) => {
  const rows = grid(range);
  const tests = conditions.map(grid);
  if (tests.length === 0) return new CellError('#N/A');
  const byColumn = tests[0]?.length === 1 && (tests[0][0]?.length ?? 0) > 1;
  const length = byColumn ? (rows[0]?.length ?? 0) : rows.length;
  const held = tests.map(test => (byColumn ? (test[0] ?? []) : test.map(row => row[0])));
  if (held.some(test => test.length !== length)) return new CellError('#VALUE!');
  const keep = (index: number) =>
    held.every(test => test[index] === true || (typeof test[index] === 'number' && test[index] !== 0));
  const found = byColumn
    ? rows.map(row => row.filter((_, column) => keep(column)))
    : rows.filter((_, row) => keep(row));
  return found.length === 0 || found[0]?.length === 0 ? new CellError('#N/A') : found;
};

function split(text: string, delimiter: string, each: boolean, removeEmpty: boolean): Scalar[] {
  const escaped = (s: string) => s.replace(/[\\^$.*+?()[\]{}|\-/]/g, '\\$&');
  const pattern = each ? `[${escaped(delimiter)}]` : escaped(delimiter);
  const parts = text.split(new RegExp(pattern));
  return (removeEmpty ? parts.filter(part => part !== '') : parts).map(part =>
    part.trim() !== '' && !Number.isNaN(Number(part)) ? Number(part) : part,
  );
}

const SPLIT: PlainImplementation = (text, delimiter, each, removeEmpty) => {
  if (isNothing(delimiter)) return new CellError('#VALUE!');
  return flat(text).map(item =>
    split(
      String(item),
      String(delimiter),
      each === undefined || Boolean(each),
      removeEmpty === undefined || Boolean(removeEmpty),
    ),
  );
};

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** The last day of a shorter month stands for days that it lacks: 31 January + 1 month = 28 February. */
function addMonths(serial: number, months: number): number {
  const start = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS);
  const month = start.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return (Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), lastDay)) - EPOCH_MS) / DAY_MS;
}

export const GOOGLE_FUNCTIONS: Readonly<Record<string, PlainImplementation>> = {
  ARRAYFORMULA: value => value,
  ADD: arithmetic((a, b) => a + b),
  MINUS: arithmetic((a, b) => a - b),
  MULTIPLY: arithmetic((a, b) => a * b),
  DIVIDE: arithmetic((a, b) => (b === 0 ? new CellError('#DIV/0!') : a / b)),
  EQ: comparison(result => result === 0),
  NE: comparison(result => result !== 0),
  GT: comparison(result => result > 0),
  GTE: comparison(result => result >= 0),
  LT: comparison(result => result < 0),
  LTE: comparison(result => result <= 0),
  UMINUS: elementwise(a => -number(a)),
  COUNTUNIQUE: (...values) => new Set(values.flatMap(flat).filter(value => value !== '')).size,
  EDATE: elementwise((serial, months) => addMonths(number(serial), number(months))),
  FILTER,
  HYPERLINK: elementwise((url, label) => (label === undefined || label === '' ? url : label)),
  // The engine's IMAGE needs a canvas. A picture counts as blank text here.
  IMAGE: () => '',
  JOIN: (delimiter, ...values) =>
    values
      .flatMap(flat)
      .map(String)
      .join(String(delimiter ?? '')),
  SORT,
  SORTN,
  SPLIT,
  TO_PERCENT: elementwise(value => value),
  TO_PURE_NUMBER: elementwise(value => value),
  TO_TEXT: elementwise(value => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value))),
};
