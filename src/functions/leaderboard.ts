import { isoOf } from '../core/day.ts';
import { type CellArgument, type CellInput, isBlankInput, isDateInput, quote, refuseErrorText } from './argument.ts';
import type { CellContext } from './cell-context.ts';
import { CellError } from './cell-error.ts';
import type { Implementation, ParametersOf } from './implementation.ts';
import { asInput } from './inputs.ts';

/** A name with its sum. */
type Place = [name: string, sum: number];

export const leaderboard: Implementation<ParametersOf<'LEADERBOARD'>> = {
  whole({ names, values, top }, context) {
    const named = cellsOf(names, 'names');
    const valued = cellsOf(values, 'values');
    if (named.size !== valued.size) {
      const sizes = { firstSize: named.size, secondSize: valued.size };
      throw new CellError('sizes-differ', { first: 'names', second: 'values', ...sizes });
    }
    const places = new Map<string, Place>();
    for (const [row, cells] of named.cells.entries()) {
      for (const [column, cell] of cells.entries()) {
        const value = valued.cells[row]?.[column];
        if (isBlankInput(cell) || isBlankInput(value)) continue;
        const name = nameIn(cell, context);
        if (name === '') continue;
        // A list that lies on its side is counted by its columns.
        const number = numberIn(value, named.cells.length === 1 ? column + 1 : row + 1, context);
        const key = comparable(name);
        const place = places.get(key);
        if (place) place[1] += number;
        else places.set(key, [name, number]);
      }
    }
    if (places.size === 0) return '';
    const ranked = Array.from(places.values(), ([name, sum]): Place => [name, withoutNoise(sum)]);
    // The sort keeps equals in the order of the sheet.
    return ranked.sort(([, a], [, b]) => b - a).slice(0, Math.floor(top));
  },
};

function cellsOf(argument: CellArgument, name: string) {
  const { cells, rows, columns } = asInput(argument, name, { kind: 'cells' });
  return { cells, size: `${rows}×${columns}` };
}

function nameIn(cell: CellInput, context: CellContext): string {
  const name = textOf(cell, context).trim();
  refuseErrorText(name, 'names');
  return name;
}

function numberIn(cell: CellInput, row: number, context: CellContext): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new CellError('cell-in-table', { row, column: 'values', text: quote(textOf(cell, context)) });
}

/** A cell as a person sees it; dates by their day. */
function textOf(cell: CellInput, context: CellContext): string {
  if (isDateInput(cell)) return Number.isNaN(cell.getTime()) ? '' : isoOf(context.serialOf(cell));
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** Letters that look alike or differ in case only are the same name: `Ａｎａ`, `ANA`; `ß` and `ss`, too. */
const comparable = (name: string): string =>
  name.normalize('NFKC').trim().replace(BLANKS, ' ').toUpperCase().toLowerCase();

/** What is not a single blank yet: most names have nothing to replace. */
const BLANKS = /\s\s+|[^\S ]/gu;

/** 0.1 + 0.2 ties with 0.3: a sheet tells 15 digits apart. */
const withoutNoise = (sum: number): number => (Number.isInteger(sum) ? sum : Number(sum.toPrecision(15)));
