import type { Failure } from '../core/result.ts';
import { type FunctionDefinition, parameterNames } from '../kpis/kpi.ts';
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

/**
 * Makes a cell function of a definition.
 *
 * - Cells in, one value out; no value is `""`; bad input throws, so the cell shows `#ERROR!` with the message.
 * - Ranges in, a range out. One cell, one row or one column repeats along the others; other unequal sizes are
 *   refused with both sizes. A row with a blank stays blank; a bad row carries its message in its own place.
 */
export function cellFunction(definition: FunctionDefinition, wording: Wording): CellFunction {
  const names = parameterNames(definition);
  const specs = names.map(name => definition.parameters[name] as FunctionDefinition['parameters'][string]);
  const formula = compile(definition.formula, names);

  const worded = (error: unknown): string => {
    if (error instanceof CellError) return wording(error.failure);
    throw error;
  };

  /** One row of inputs; `values` is scratch space, reused so that 100,000 rows make no garbage. */
  const one = (cells: readonly CellInput[], values: number[]): CellOutput => {
    let blank = false;
    for (let i = 0; i < names.length; i++) {
      const cell = cells[i];
      if (isBlankInput(cell)) blank = true;
      else values[i] = toNumber(cell, names[i] as string, specs[i] as (typeof specs)[number]);
    }
    if (blank) return NO_VALUE;
    const value = formula(values);
    return Number.isFinite(value) ? value : NO_VALUE;
  };

  const overRange = (given: readonly CellArgument[]): CellOutput[][] => {
    const inputs = given.map((argument, i) => asInput(argument, names[i] as string));
    const size = commonSize(inputs);
    const cells: CellInput[] = new Array(names.length);
    const values: number[] = new Array(names.length);
    const output: CellOutput[][] = new Array(size.rows);
    for (let row = 0; row < size.rows; row++) {
      const line: CellOutput[] = new Array(size.columns);
      for (let column = 0; column < size.columns; column++) {
        for (let i = 0; i < inputs.length; i++) cells[i] = read(inputs[i] as Input, row, column);
        try {
          line[column] = one(cells, values);
        } catch (error) {
          line[column] = MARK + worded(error);
        }
      }
      output[row] = line;
    }
    return output;
  };

  return (...given) => {
    try {
      checkCount(definition.name, names, given);
      return given.some(isRange) ? overRange(given) : one(given as readonly CellInput[], new Array(names.length));
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
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (cells.length === 0 || columns === 0) throw new CellError('range-empty', { argument: name });
  return { name, cells, rows: cells.length, columns };
}

/** A one-high input repeats downwards, a one-wide one to the right. */
const read = (input: Input, row: number, column: number): CellInput =>
  input.cells[input.rows === 1 ? 0 : row]?.[input.columns === 1 ? 0 : column];

function commonSize(inputs: readonly Input[]): { readonly rows: number; readonly columns: number } {
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
