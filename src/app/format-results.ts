import { address, columnLetters, columnNumber } from '../core/cell.ts';
import { callIn, type FormulaCall } from '../core/formula-call.ts';
import { functionDefinitions } from '../kpis/catalogue.ts';
import type { FunctionDefinition } from '../kpis/kpi.ts';
import { resultFormatOf } from './kpi-formats.ts';
import type { Ports, SelectedCells } from './ports.ts';

/**
 * Gives the selected cells the number formats of the functions in them: a raw 1.769 is easily read as 1.77%. A formula
 * over ranges fills other cells, too; those that are selected, and show a number, are formatted with it.
 *
 * Returns how many cells were formatted.
 */
export function formatResults({ selection }: Pick<Ports, 'selection'>): number {
  const cells = selection.cells();
  if (!cells) return 0;
  const formats = formatsOf(cells);
  const ranges = rangesOf(formats, cells);
  if (ranges.size > 0) selection.format(ranges);
  return formats.flat().filter(format => format !== null).length;
}

type Formats = (string | null)[][];

function formatsOf({ formulas, isNumber }: SelectedCells): Formats {
  const formats: Formats = formulas.map(line => line.map(() => null));
  for (const [row, line] of formulas.entries()) {
    for (const [column, formula] of line.entries()) {
      const result = formula === '' ? null : resultIn(formula);
      if (!result) continue;
      const { numberFormat, rows, columns, right } = result;
      // A table begins with its header; a single value may be blank now and a number tomorrow.
      if (right === 0) set(formats, row, column, numberFormat);
      for (let x = column + right; x < Math.min(column + right + columns, line.length); x++) {
        for (let y = row; y < Math.min(row + rows, formulas.length); y++) {
          const isOrigin = y === row && x === column;
          if (!isOrigin && formulas[y]?.[x] !== '') break;
          if (isNumber[y]?.[x]) set(formats, y, x, numberFormat);
        }
      }
    }
  }
  return formats;
}

function set(formats: Formats, row: number, column: number, format: string): void {
  const line = formats[row];
  if (line) line[column] = format;
}

interface Result {
  readonly numberFormat: string;
  /** How far it may reach, from the formula's own cell on. */
  readonly rows: number;
  readonly columns: number;
  /** Columns between the formula's own cell and the first that is formatted. */
  readonly right: number;
}

/** What a formula shows, where that is the value of one of our functions. */
function resultIn(formula: string): Result | null {
  const found = functionIn(formula);
  if (!found) return null;
  const { definition, given } = found;
  const format = resultFormatOf(definition, textIn(given[0] ?? ''));
  if (!format) return null;
  if (format.columns === 'last') {
    const keys = keysIn(given[2] ?? '');
    return keys === null ? null : { ...format, rows: Number.POSITIVE_INFINITY, columns: 1, right: keys };
  }
  return { ...format, ...sizeOf(definition, given), right: 0 };
}

/** Functions of Sheets that hand a value on as it is, and which of their arguments it is. */
const wrappers: Readonly<Record<string, readonly number[]>> = {
  ARRAYFORMULA: [0],
  IF: [1, 2],
  IFERROR: [0],
  IFNA: [0],
  ROUND: [0],
  ROUNDDOWN: [0],
  ROUNDUP: [0],
};

/**
 * The call of ours that the formula's value comes from. Anything else around it may change the value (`CPM(A1,B1)*2`,
 * `TEXT(..)`), so that its format would be a guess.
 */
function functionIn(
  formula: string,
): { readonly definition: FunctionDefinition; readonly given: FormulaCall['given'] } | null {
  const call = callIn(formula);
  if (!call) return null;
  const definition = functionDefinitions.find(({ name }) => name === call.name);
  if (definition) return { definition, given: call.given };
  for (const i of wrappers[call.name] ?? []) {
    const inner = functionIn(call.given[i] ?? '');
    if (inner) return inner;
  }
  return null;
}

/** How far a result reaches at most: as far as the ranges that line up. */
function sizeOf({ parameters }: FunctionDefinition, given: FormulaCall['given']): { rows: number; columns: number } {
  let [rows, columns] = [1, 1];
  for (const [i, spec] of Object.values(parameters).entries()) {
    const size = rangeSizeIn(given[i] ?? '');
    if (!size || spec.kind === 'cells') continue;
    rows = Math.max(rows, size.rows);
    if (!('summed' in spec)) columns = Math.max(columns, size.columns);
  }
  return { rows, columns };
}

function rangeSizeIn(argument: string): { readonly rows: number; readonly columns: number } | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d*):\$?([A-Z]{1,3})\$?(\d*)$/iu.exec(argument);
  if (!match) return null;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return {
    // `B2:B` goes on to the end of the sheet.
    rows: bottom === '' ? Number.POSITIVE_INFINITY : Number(bottom) - Number(top || 1) + 1,
    columns: columnNumber(right) - columnNumber(left) + 1,
  };
}

/** The text of `"..."`. */
const textIn = (argument: string): string | null =>
  /^"((?:[^"]|"")*)"$/u.exec(argument)?.[1]?.replaceAll('""', '"') ?? null;

/** By how many columns SOCIAL_KPI groups; null where only the sheet can tell. */
function keysIn(groupBy: string): number | null {
  if (groupBy === '' || groupBy === '""') return 0;
  const text = textIn(groupBy) ?? /^\{((?:"[^"]*"[,;]?)+)\}$/u.exec(groupBy)?.[1];
  if (text !== undefined) return text.split(/[,;、]/u).length;
  const size = rangeSizeIn(groupBy);
  return size && Number.isFinite(size.rows) ? size.rows * size.columns : null;
}

/** The ranges of each format, runs of a column as one. */
function rangesOf(formats: Formats, { row: top, column: left }: SelectedCells): Map<string, string[]> {
  const ranges = new Map<string, string[]>();
  for (let x = 0; x < (formats[0]?.length ?? 0); x++) {
    for (let y = 0; y < formats.length; ) {
      const format = formats[y]?.[x] ?? null;
      let end = y + 1;
      while (end < formats.length && (formats[end]?.[x] ?? null) === format) end++;
      if (format !== null) {
        const range =
          end - y === 1
            ? address(top + y, left + x)
            : `${address(top + y, left + x)}:${columnLetters(left + x)}${top + end - 1}`;
        ranges.set(format, [...(ranges.get(format) ?? []), range]);
      }
      y = end;
    }
  }
  return ranges;
}
