import type { Failure } from '../core/result.ts';
import { type FunctionDefinition, type ParameterSpec, parameterNames } from '../kpis/kpi.ts';
import { compile } from '../readings/evaluate.ts';
import { type CellArgument, type CellInput, isBlankInput, isRange, toNumber } from './argument.ts';
import { CellError, type CellErrorCode } from './cell-error.ts';

type CellOutput = number | string;
export type CellFunction = (...given: readonly CellArgument[]) => CellOutput | CellOutput[][];
/** Puts words to a mistake, in the build's language. */
export type Wording = (failure: Failure<CellErrorCode>) => string;

/** Marks a message inside a spilled range: one thrown error would blot out the whole range. */
const MARK = '⚠ ';
/** No value: a zero divisor, or nothing measured. Never 0. */
const NO_VALUE = '';

/** Long ranges are computed in blocks of this many cells, in memory that is reused. */
const BLOCK = 1024;

const shown = (value: number | undefined): CellOutput =>
  value !== undefined && Number.isFinite(value) ? value : NO_VALUE;

/**
 * Makes a cell function of a definition.
 *
 * - Cells in, one value out; no value is `""`; bad input throws, so the cell shows `#ERROR!` with the message.
 * - Ranges in, a range out. One cell, one row or one column repeats along the others; other unequal sizes are
 *   refused with both sizes. A row with a blank stays blank; a bad row carries its message in its own place.
 */
export function cellFunction(definition: FunctionDefinition, wording: Wording): CellFunction {
  const names = parameterNames(definition);
  const specs = names.map(name => definition.parameters[name] as ParameterSpec);
  const formula = compile(definition.formula, names, BLOCK);
  const columns = names.map(() => new Float64Array(BLOCK));

  const worded = (error: unknown): string => {
    if (error instanceof CellError) return wording(error.failure);
    throw error;
  };

  /**
   * Reads the next `length` places of all inputs into `columns`; NaN where a cell is blank or bad. What is wrong with a
   * place is told to `report`.
   */
  const readPlaces = (
    inputs: readonly Input[],
    size: Size,
    start: number,
    length: number,
    report: (place: number, error: unknown) => void,
  ): void => {
    for (let i = 0; i < inputs.length; i++) {
      const { name, cells, rows, columns: wide } = inputs[i] as Input;
      const column = columns[i] as Float64Array;
      const spec = specs[i] as ParameterSpec;
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec;
      for (let at = 0; at < length; at++) {
        const place = start + at;
        const row = size.columns === 1 ? place : Math.floor(place / size.columns);
        // A one-high input repeats downwards, a one-wide one to the right.
        const cell = cells[rows === 1 ? 0 : row]?.[wide === 1 ? 0 : place - row * size.columns];
        if (typeof cell === 'number' && cell >= min && cell <= max) {
          column[at] = cell;
          continue;
        }
        column[at] = Number.NaN;
        if (isBlankInput(cell)) continue;
        try {
          toNumber(cell, name, spec);
        } catch (error) {
          report(place, error);
        }
      }
    }
  };

  const overCell = (inputs: readonly Input[]): CellOutput => {
    readPlaces(inputs, { rows: 1, columns: 1 }, 0, 1, (_, error) => {
      throw error;
    });
    return shown(formula(columns, 1)[0]);
  };

  const overRange = (inputs: readonly Input[]): CellOutput[][] => {
    const size = commonSize(inputs);
    const places = size.rows * size.columns;
    const messages = new Map<number, string>();
    const report = (place: number, error: unknown): void => {
      // The first bad argument of a place is the one to mend first.
      if (!messages.has(place)) messages.set(place, MARK + worded(error));
    };
    const flat: CellOutput[] = [];
    for (let start = 0; start < places; start += BLOCK) {
      const length = Math.min(BLOCK, places - start);
      readPlaces(inputs, size, start, length, report);
      const values = formula(columns, length);
      for (let at = 0; at < length; at++) flat.push(shown(values[at]));
    }
    for (const [place, message] of messages) flat[place] = message;
    return inRows(flat, size);
  };

  return (...given) => {
    try {
      checkCount(definition.name, names, given);
      const inputs = given.map((argument, i) => asInput(argument, names[i] as string));
      return given.some(isRange) ? overRange(inputs) : overCell(inputs);
    } catch (error) {
      throw new Error(worded(error));
    }
  };
}

function checkCount(name: string, names: readonly string[], given: readonly CellArgument[]): void {
  const missing = names.find((_, i) => given[i] === undefined);
  if (missing !== undefined) throw new CellError('argument-missing', { function: name, argument: missing });
  if (given.length > names.length) {
    throw new CellError('too-many-arguments', { function: name, count: names.length, given: given.length });
  }
}

interface Input {
  readonly name: string;
  readonly cells: readonly (readonly CellInput[])[];
  readonly rows: number;
  readonly columns: number;
}

function asInput(argument: CellArgument, name: string): Input {
  const cells = isRange(argument) ? argument : [[argument]];
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) throw new CellError('range-empty', { argument: name });
  return { name, cells, rows: cells.length, columns };
}

/** Arrays of one are written as literals: growing 100,000 small arrays would cost more than all the arithmetic. */
function inRows(flat: readonly CellOutput[], { rows, columns }: Size): CellOutput[][] {
  if (columns === 1) return flat.map(value => [value]);
  return Array.from({ length: rows }, (_, row) => flat.slice(row * columns, (row + 1) * columns));
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function commonSize(inputs: readonly Input[]): Size {
  const along = (axis: 'rows' | 'columns'): number => {
    const long = inputs.filter(input => input[axis] !== 1);
    const [first] = long;
    const other = long.find(input => input[axis] !== first?.[axis]);
    if (first && other) {
      throw new CellError('sizes-differ', {
        first: first.name,
        firstSize: `${first.rows}×${first.columns}`,
        second: other.name,
        secondSize: `${other.rows}×${other.columns}`,
      });
    }
    return first?.[axis] ?? 1;
  };
  return { rows: along('rows'), columns: along('columns') };
}
