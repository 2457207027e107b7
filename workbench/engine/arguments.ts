import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { isDatePattern } from './patterns.ts';

/** A cell as a function of ours sees it. Errors arrive as `CellError`. */
export type Scalar = number | string | boolean | Date;
export type Argument = Scalar | Scalar[][] | undefined;

/** An error value on its way through a function: `#N/A`, `#DIV/0!` ... */
export class CellError {
  readonly type: string;
  constructor(type: string) {
    this.type = type;
  }
}

/** Turns a day serial under a date format into what the function gets: a Date for custom functions, else the number. */
export type DateReader = (serial: number) => Scalar;

const ERROR_TYPES = new Set<string>(Object.values(ErrorType));

function scalarOf(value: Nullable<BaseValueObject>): Scalar | CellError {
  if (value == null || value.isNull()) return '';
  if (value.isError()) return new CellError((value as ErrorValueObject).getErrorType());
  if (value.isBoolean()) return Boolean(value.getValue());
  return value.getValue();
}

/** A 1x1 range or array is a scalar, anything bigger a 2-D array; blanks are ''. */
export function readArgument(variant: FunctionVariantType, readDate: DateReader): Argument | CellError {
  if (variant.isReferenceObject()) return readReference(variant as BaseReferenceObject, readDate);
  const value = variant as BaseValueObject;
  if (!value.isArray()) {
    const scalar = scalarOf(value);
    return typeof scalar === 'number' && isDatePattern(value.getPattern()) ? readDate(scalar) : scalar;
  }
  const array = value as ArrayValueObject;
  const [height, width] = [array.getRowCount(), array.getColumnCount()];
  const rows: (Scalar | CellError)[][] = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      // `=` over a column that it compared before holds what is TRUE; the rest is the array's default.
      const item = array.getValueOrDefault(row, column);
      const scalar = scalarOf(item);
      return typeof scalar === 'number' && item && isDatePattern(item.getPattern()) ? readDate(scalar) : scalar;
    }),
  );
  return collapse(rows);
}

function readReference(reference: BaseReferenceObject, readDate: DateReader): Argument | CellError {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const width = endColumn - startColumn + 1;
  const rows: (Scalar | CellError)[][] = [];
  for (let row = startRow; row <= endRow; row++) rows.push(new Array<Scalar | CellError>(width).fill(''));
  const unit = reference.getUnitId();
  const sheet = reference.getSheetId();
  reference.iterator((value, row, column) => {
    let scalar = scalarOf(value);
    if (typeof scalar === 'number' && value) {
      const pattern = value.getPattern() || reference.getCellPattern(unit, sheet, row, column);
      if (isDatePattern(pattern)) scalar = readDate(scalar);
    }
    const cells = rows[row - startRow];
    if (cells) cells[column - startColumn] = scalar;
    return undefined;
  });
  return collapse(rows);
}

function collapse(rows: (Scalar | CellError)[][]): Argument | CellError {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only !== undefined) return only;
  // Sheets hands errors inside a range to a custom function as their text.
  return rows.map(row => row.map(cell => (cell instanceof CellError ? cell.type : cell)));
}

/** A function's answer as the engine wants it; rows of unequal length are filled up with ''. */
export function writeOutcome(outcome: unknown, writeDate: (date: Date) => number): BaseValueObject {
  if (!Array.isArray(outcome)) return scalarOutcome(outcome, writeDate);
  if (outcome.length === 0) return StringValueObject.create('');
  const rows = outcome.map(row => (Array.isArray(row) ? row : [row]) as unknown[]);
  const columnCount = Math.max(...rows.map(row => row.length));
  const list = rows.map(row =>
    Array.from({ length: columnCount }, (_, column) => scalarOutcome(row[column] ?? '', writeDate)),
  );
  return ArrayValueObject.create({
    calculateValueList: list,
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalarOutcome(value: unknown, writeDate: (date: Date) => number): BaseValueObject {
  if (value instanceof CellError) return errorValue(value.type);
  if (value === null || value === undefined) return StringValueObject.create('');
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number') return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue('#NUM!');
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = writeDate(value as Date);
    return NumberValueObject.create(serial, Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss');
  }
  return StringValueObject.create(String(value));
}

export function errorValue(type: string): ErrorValueObject {
  return ErrorValueObject.create((ERROR_TYPES.has(type) ? type : ErrorType.ERROR) as ErrorType);
}

/** A function of the engine that gets and gives plain JavaScript values. */
export abstract class PlainFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;
}
