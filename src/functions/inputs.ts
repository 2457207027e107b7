import type { ParameterSpec } from '../kpis/kpi.ts';
import { type CellArgument, type CellInput, isBlankInput, isRange } from './argument.ts';
import { CellError } from './cell-error.ts';

/** An argument laid over the others: one cell, one row or one column repeats along the rest. */
export interface Input {
  readonly name: string;
  readonly spec: ParameterSpec;
  readonly cells: readonly (readonly CellInput[])[];
  readonly rows: number;
  readonly columns: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export function asInput(argument: CellArgument, name: string, spec: ParameterSpec): Input {
  const cells = isRange(argument) ? argument : [[argument]];
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) throw new CellError('range-empty', { argument: name });
  return { name, spec, cells, rows: cells.length, columns };
}

/** The cell that serves a place. */
export const cellAt = ({ cells, rows, columns }: Input, row: number, column: number): CellInput =>
  cells[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column];

/**
 * An input whose columns are added up per row; all cells become one when every other input is a single cell. Blanks are
 * left out, unless all are blank; a cell that is no number stands for its row, so that it is refused by its own value.
 */
export function summed(input: Input, others: readonly Input[]): Input {
  // A single column is its own sum, as a single cell is.
  const wholly = others.every(({ rows, columns }) => rows === 1 && columns === 1);
  if (input.columns === 1 && (!wholly || input.rows === 1)) return input;
  const rows = wholly ? [input.cells.flat()] : input.cells;
  return { ...input, cells: rows.map(row => [sumOf(row)]), rows: rows.length, columns: 1 };
}

function sumOf(cells: readonly CellInput[]): CellInput {
  let sum = 0;
  let isGiven = false;
  for (const cell of cells) {
    if (isBlankInput(cell)) continue;
    // Below zero, a number is refused by the parameter's limits; a sum could hide it.
    if (typeof cell !== 'number' || !(cell >= 0 && cell <= Number.MAX_VALUE)) return cell;
    sum += cell;
    isGiven = true;
  }
  return isGiven ? sum : '';
}

/** The size of the result; other unequal sizes are refused with both. */
export function commonSize(inputs: readonly Input[]): Size {
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
