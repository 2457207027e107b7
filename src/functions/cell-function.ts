import type { Failure } from '../core/result.ts';
import {
  type FunctionDefinition,
  isArithmetic,
  isNumberParameter,
  isOptional,
  type ParameterSpec,
  parameterNames,
} from '../kpis/kpi.ts';
import { compile } from '../readings/evaluate.ts';
import { type CellArgument, isBlankInput, isRange, readValue } from './argument.ts';
import type { CellContext } from './cell-context.ts';
import { CellError, type CellErrorCode } from './cell-error.ts';
import type { CellOutput, Implementation } from './implementation.ts';
import { asInput, cellAt, commonSize, type Input, type Size, summed } from './inputs.ts';

export type CellFunction = (...given: readonly CellArgument[]) => CellOutput | readonly (readonly CellOutput[])[];
/** Puts words to a mistake, in the build's language. */
export type Wording = (failure: Failure<CellErrorCode>) => string;

/** Marks a message inside a spilled range: one thrown error would blot out the whole range. */
export const MARK = '⚠ ';
/** No value: a zero divisor, or nothing measured. Never 0. */
const NO_VALUE = '';

/** Long ranges are computed in blocks of this many cells, in memory that is reused. */
const BLOCK = 1024;

const shown = (value: CellOutput | undefined): CellOutput =>
  typeof value === 'string' || (value !== undefined && Number.isFinite(value)) ? value : NO_VALUE;

/** The parameters of a call, in the order of the arguments. */
interface Parameter {
  readonly name: string;
  readonly spec: ParameterSpec;
}

/**
 * Computes the places of a call: fills `into` with the values of `length` places from `start` on.
 */
type Computation = (
  inputs: readonly Input[],
  size: Size,
  start: number,
  length: number,
  into: CellOutput[],
  report: (place: number, error: unknown) => void,
) => void;

/**
 * Makes a cell function of a definition, and of its implementation where it is no expression.
 *
 * - Cells in, one value out; no value is `""`; bad input throws, so the cell shows `#ERROR!` with the message.
 * - Ranges in, a range out. One cell, one row or one column repeats along the others; other unequal sizes are
 *   refused with both sizes. A row with a blank stays blank; a bad row carries its message in its own place.
 * - A call whose inputs are all blank is blank, so that a formula dragged down paints no errors.
 */
export function cellFunction(
  definition: FunctionDefinition,
  implementation: Implementation | null,
  wording: Wording,
  context: CellContext,
): CellFunction {
  const parameters = parameterNames<string>(definition).map(name => ({
    name,
    spec: definition.parameters[name] as ParameterSpec,
  }));
  const call = callOf(definition, implementation, parameters, context, error => {
    if (error instanceof CellError) return wording(error.failure);
    throw error;
  });
  return (...given: readonly CellArgument[]) => {
    try {
      checkCount(definition.name, parameters, given);
      return given.every(argument => isAllBlank(argument)) ? NO_VALUE : call(...given);
    } catch (error) {
      if (error instanceof CellError) throw new Error(wording(error.failure));
      throw error;
    }
  };
}

const isAllBlank = (argument: CellArgument): boolean =>
  isRange(argument)
    ? argument.length > 0 && argument.every(row => row.length > 0 && row.every(isBlankInput))
    : isBlankInput(argument);

function callOf(
  definition: FunctionDefinition,
  implementation: Implementation | null,
  parameters: readonly Parameter[],
  context: CellContext,
  worded: (error: unknown) => string,
): CellFunction {
  if (isArithmetic(definition)) {
    const names = parameters.map(({ name }) => name);
    const formula = compile(definition.formula, names, BLOCK);
    return overPlaces(parameters, worded, () => byColumns(parameters, context, formula));
  }
  if (!implementation) throw new Error(`${definition.name} has neither a formula nor an implementation.`);
  if ('columns' in implementation) {
    const into = new Float64Array(BLOCK);
    const computation = byColumns(parameters, context, (columns, length) => {
      implementation.columns(columns, length, into);
      return into;
    });
    return overPlaces(parameters, worded, () => computation);
  }
  if ('each' in implementation) {
    return overPlaces(parameters, worded, cells => byPlace(parameters, context, implementation.each(cells, context)));
  }
  return (...given) => {
    const values: Record<string, unknown> = {};
    for (const [i, { name, spec }] of parameters.entries()) {
      const value = spec.kind === 'cells' ? given[i] : readSingle(given[i], name, spec, context);
      if (value === null) return NO_VALUE;
      values[name] = value;
    }
    const result = implementation.whole(values as never, context);
    if (typeof result !== 'object') return shown(result);
    return result.map(row => row.map(cell => (cell instanceof CellError ? MARK + worded(cell) : shown(cell))));
  };
}

/** A value that serves the whole call; null when a blank leaves nothing to compute. */
function readSingle(
  argument: CellArgument,
  name: string,
  spec: ParameterSpec,
  context: CellContext,
): number | string | null {
  const { cells, rows, columns } = asInput(argument, name, spec);
  if (rows > 1 || columns > 1) throw new CellError('argument-is-range', { argument: name, size: `${rows}×${columns}` });
  const cell = cells[0]?.[0];
  return isBlankInput(cell) ? whenBlank(spec, argument === undefined) : readValue(cell, name, spec, context);
}

/** A call over cells that line up. Arguments that are read as a whole are handed to `prepare`, and don't take part. */
function overPlaces(
  parameters: readonly Parameter[],
  worded: (error: unknown) => string,
  prepare: (cells: Readonly<Record<string, CellArgument>>) => Computation,
): CellFunction {
  return (...given) => {
    const cells: Record<string, CellArgument> = {};
    const inputs: Input[] = [];
    let overRange = false;
    for (const [i, { name, spec }] of parameters.entries()) {
      const argument = given[i];
      if (spec.kind === 'cells') cells[name] = argument;
      else {
        inputs.push(asInput(argument, name, spec));
        overRange ||= isRange(argument);
      }
    }
    const laid = inputs.map(input =>
      'summed' in input.spec
        ? summed(
            input,
            inputs.filter(other => other !== input),
          )
        : input,
    );
    const compute = prepare(cells);
    const size = commonSize(laid);
    const flat: CellOutput[] = [];
    // A single value that was summed up from a range is still a single value.
    if (!overRange || (size.rows === 1 && size.columns === 1 && inputs.every(isSingleOrSummed))) {
      compute(laid, size, 0, 1, flat, (_, error) => {
        throw error;
      });
      return shown(flat[0]);
    }
    const places = size.rows * size.columns;
    const messages = new Map<number, string>();
    const report = (place: number, error: unknown): void => {
      // The first bad argument of a place is the one to mend first.
      if (!messages.has(place)) messages.set(place, MARK + worded(error));
    };
    for (let start = 0; start < places; start += BLOCK) {
      compute(laid, size, start, Math.min(BLOCK, places - start), flat, report);
    }
    for (let i = 0; i < places; i++) flat[i] = shown(flat[i]);
    for (const [place, message] of messages) flat[place] = message;
    return inRows(flat, size);
  };
}

const isSingleOrSummed = ({ spec, rows, columns }: Input): boolean => 'summed' in spec || (rows === 1 && columns === 1);

/** Numbers in columns of a block: one tight loop a step, no memory a place. */
function byColumns(
  parameters: readonly Parameter[],
  context: CellContext,
  formula: (columns: readonly Float64Array[], length: number) => Float64Array,
): Computation {
  const columns = parameters.map(() => new Float64Array(BLOCK));
  return (inputs, size, start, length, into, report) => {
    for (let i = 0; i < inputs.length; i++) {
      readColumn(inputs[i] as Input, size, start, length, columns[i] as Float64Array, context, report);
    }
    const values = formula(columns, length);
    for (let at = 0; at < length; at++) into.push(values[at] as number);
  };
}

/** Reads the next `length` places of an input; NaN where a cell is blank or bad. */
function readColumn(
  input: Input,
  size: Size,
  start: number,
  length: number,
  column: Float64Array,
  context: CellContext,
  report: (place: number, error: unknown) => void,
): void {
  const { name, spec, cells, rows, columns: wide } = input;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = isNumberParameter(spec) ? spec : {};
  const whenOmitted = isNumberParameter(spec) ? spec.default : undefined;
  for (let at = 0; at < length; at++) {
    const place = start + at;
    const row = size.columns === 1 ? place : Math.floor(place / size.columns);
    // A one-high input repeats downwards, a one-wide one to the right.
    const cell = cells[rows === 1 ? 0 : row]?.[wide === 1 ? 0 : place - row * size.columns];
    if (typeof cell === 'number' && cell >= min && cell <= max && cell - cell === 0) {
      column[at] = cell;
      continue;
    }
    column[at] = Number.NaN;
    if (cell === undefined && whenOmitted !== undefined) column[at] = whenOmitted;
    if (isBlankInput(cell)) continue;
    try {
      column[at] = readValue(cell, name, spec, context) as number;
    } catch (error) {
      report(place, error);
    }
  }
}

/** One place after the other, its values in one object that is reused. */
function byPlace(
  parameters: readonly Parameter[],
  context: CellContext,
  compute: (values: never) => CellOutput,
): Computation {
  const values: Record<string, number | string> = {};
  for (const { name, spec } of parameters) if (spec.kind !== 'cells') values[name] = absent(spec);

  const read = (inputs: readonly Input[], row: number, column: number): boolean => {
    let isBlank = true;
    let isMissing = false;
    for (const input of inputs) {
      const { name, spec } = input;
      const cell = cellAt(input, row, column);
      if (isBlankInput(cell)) {
        const value = whenBlank(spec, cell === undefined);
        values[name] = value ?? absent(spec);
        isMissing ||= value === null;
        continue;
      }
      values[name] = readValue(cell, name, spec, context);
      if (!isOptional(spec)) isBlank = false;
    }
    return !isBlank && !isMissing;
  };

  return (inputs, size, start, length, into, report) => {
    for (let place = start; place < start + length; place++) {
      const row = Math.floor(place / size.columns);
      let value: CellOutput = NO_VALUE;
      try {
        if (read(inputs, row, place - row * size.columns)) value = compute(values as never);
      } catch (error) {
        report(place, error);
      }
      into.push(value);
    }
  };
}

/** What a blank, or an argument that was left out, stands for; null where it leaves nothing to compute. */
function whenBlank(spec: ParameterSpec, isLeftOut: boolean): number | string | null {
  if (spec.kind === 'choice') return spec.default ?? null;
  if (spec.kind === 'cells') return null;
  if (spec.blank === 'known') return absent(spec);
  if (!isOptional(spec) || !(isLeftOut || spec.blank === 'left-out')) return null;
  return (isNumberParameter(spec) ? spec.default : undefined) ?? absent(spec);
}

const absent = (spec: ParameterSpec): number | string =>
  spec.kind === 'text' || spec.kind === 'choice' ? '' : Number.NaN;

function checkCount(name: string, parameters: readonly Parameter[], given: readonly CellArgument[]): void {
  const isGiven = (wanted: string): boolean => {
    const at = parameters.findIndex(parameter => parameter.name === wanted);
    return given[at] !== undefined && given[at] !== '';
  };
  const missing = parameters.find(({ spec }, i) => given[i] === undefined && !isOptional(spec));
  const half = parameters.find(
    ({ spec, name: parameter }) =>
      isNumberParameter(spec) && spec.requires !== undefined && isGiven(parameter) && !isGiven(spec.requires),
  );
  const absentName = missing?.name ?? (half && isNumberParameter(half.spec) ? half.spec.requires : undefined);
  if (absentName !== undefined) throw new CellError('argument-missing', { function: name, argument: absentName });
  if (given.length > parameters.length) {
    throw new CellError('too-many-arguments', { function: name, count: parameters.length, given: given.length });
  }
}

/** Arrays of one are written as literals: growing 100,000 small arrays would cost more than all the arithmetic. */
function inRows(flat: readonly CellOutput[], { rows, columns }: Size): CellOutput[][] {
  if (columns === 1) return flat.map(value => [value]);
  return Array.from({ length: rows }, (_, row) => flat.slice(row * columns, (row + 1) * columns));
}
