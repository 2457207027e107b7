import { type Cell, columnLetters } from '../core/cell.ts';
import { decimalIsComma } from '../core/formula-locale.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { callCellFunction } from '../functions/registry.ts';
import type { Language } from '../i18n/language.ts';
import { functionDefinitions } from '../kpis/catalogue.ts';
import { type ArithmeticFunction, isArithmetic, parameterNames } from '../kpis/kpi.ts';
import { numberFormats } from '../readings/number-format.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import type { KpiInsertion, KpiPreview } from './api.ts';
import type { Ports } from './ports.ts';

/** What a person gave for a parameter: a number, or cells. */
type Argument =
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'cells'; readonly place: Place; readonly values: readonly (readonly Cell[])[] };

/** Where a range begins; whole columns begin in row 1. */
interface Place {
  /** With its `!`; `''` for the active sheet, where the formula goes. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reference: string;
  /** The reference as it is written on the active sheet. */
  readonly local: string;
}

/** The formula that would be inserted and its first value; what is wrong with the arguments, in words. */
export function previewKpi(ports: Ports, insertion: KpiInsertion, language: Language): Result<KpiPreview> {
  const read = readInsertion(ports, insertion);
  if (!read.ok) return read;
  const { definition, given } = read.value;
  const numberFormat = numberFormats[definition.unit];
  try {
    const values = given.map(each => (each.kind === 'number' ? each.value : cellsOf(each.values)));
    const first = firstValue(callCellFunction(insertion.function, language, values));
    const formula = formulasOf(insertion, definition, given)[0]?.[0] ?? '';
    const shared = { formula: `=${formula}`, numberFormat };
    return typeof first === 'string' && first !== ''
      ? ok({ ...shared, value: null, problem: first })
      : ok({ ...shared, value: typeof first === 'number' ? first : null, problem: '' });
  } catch (error) {
    // The function says in words what is wrong with its arguments.
    return ok({ formula: '', numberFormat, value: null, problem: error instanceof Error ? error.message : '' });
  }
}

/**
 * Writes into the selected cell. Over ranges, a custom function is one formula that fills the cells below; a native one
 * is written row by row, and refused where there is something in the way.
 */
export function insertKpi(ports: Ports, insertion: KpiInsertion): Result<{ readonly cell: string }> {
  const read = readInsertion(ports, insertion);
  if (!read.ok) return read;
  const { definition, given } = read.value;
  const formulas = formulasOf(insertion, definition, given);
  const cell = ports.selection.insertFormulas(formulas, numberFormats[definition.unit]);
  return cell === null ? fail('cells-in-the-way') : ok({ cell });
}

function readInsertion(
  { selection, workbook }: Ports,
  insertion: KpiInsertion,
): Result<{ readonly definition: ArithmeticFunction; readonly given: readonly Argument[] }> {
  const definition = functionDefinitions.find(each => each.name === insertion.function);
  if (!definition || !isArithmetic(definition)) return fail('bad-request', { field: 'function' });
  const locale = workbook.locale();
  const here = selection.current().sheetName;
  const given: Argument[] = [];
  for (const text of insertion.arguments) {
    const number = numberIn(text, locale);
    const place = number === null ? placeIn(text.trim(), here) : null;
    const values = place === null ? null : selection.values(place.reference);
    if (number !== null) given.push({ kind: 'number', ...number });
    else if (place !== null && values !== null) given.push({ kind: 'cells', place, values });
    else return fail('not-a-range', { text });
  }
  return given.length === parameterNames<string>(definition).length
    ? ok({ definition, given })
    : fail('bad-request', { field: 'arguments' });
}

/** A number as typed in the locale, `12.5%` and `1,234.5` included, and as canonical formulas write it. */
export function numberIn(text: string, locale: string): { readonly text: string; readonly value: number } | null {
  const [decimal, group] = decimalIsComma(locale) ? [',', '.'] : ['.', ','];
  const match = /^([+-]?)([\d.,]+)\s*(%?)$/u.exec(text.trim());
  if (!match) return null;
  const [, sign = '', digits = '', percent = ''] = match;
  const [whole = '', fraction, ...more] = digits.split(decimal);
  const groups = whole.split(group);
  const grouped = groups.every((part, index) => (index === 0 ? /^\d{1,3}$/u : /^\d{3}$/u).test(part));
  if (more.length > 0 || !(groups.length === 1 ? /^\d+$/u.test(whole) : grouped)) return null;
  if (fraction !== undefined && !/^\d+$/u.test(fraction)) return null;
  const canonical = `${sign === '-' ? '-' : ''}${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
  return { text: canonical + percent, value: Number(canonical) / (percent === '' ? 1 : 100) };
}

function placeIn(reference: string, here: string): Place | null {
  const match = /^((?:'(?:[^']|'')+'|[^'!]+)!)?\$?([A-Za-z]{1,3})\$?(\d*)(?::\$?[A-Za-z]{1,3}\$?\d*)?$/u.exec(
    reference,
  );
  if (!match) return null;
  const [, sheet = '', letters = '', row] = match;
  const name = sheet
    .slice(0, -1)
    .replace(/^'(.*)'$/u, '$1')
    .replaceAll("''", "'");
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {
    sheet: name === here ? '' : sheet,
    row: row === '' || row === undefined ? 1 : Number(row),
    column,
    reference,
    local: name === here ? reference.slice(sheet.length) : reference,
  };
}

/** One cell goes in as a value, as Sheets itself hands it to a function. */
const cellsOf = (values: readonly (readonly Cell[])[]) =>
  values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;

const firstValue = (result: unknown): unknown =>
  Array.isArray(result) ? result.flat().find(value => value !== '') : result;

/** Canonical formulas without `=`, a grid as large as the ranges, or one for the custom function. */
function formulasOf(
  insertion: KpiInsertion,
  definition: ArithmeticFunction,
  given: readonly Argument[],
): readonly (readonly string[])[] {
  if (insertion.as === 'function') {
    const call = given.map(each => (each.kind === 'number' ? each.text : each.place.local)).join(',');
    return [[`${definition.name}(${call})`]];
  }
  const names = parameterNames<string>(definition);
  const sizes = given.map(sizeOf);
  // Blank rows below are left out: a whole column is mostly blank.
  const rows = Math.max(...given.map(usedRows));
  const columns = Math.max(...sizes.map(size => size.columns));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const reference = (name: string) => {
        const index = names.indexOf(name);
        const argument = given[index];
        const size = sizes[index];
        if (!argument || !size) throw new Error(`No argument for ${name}`);
        if (argument.kind === 'number') return argument.text;
        const { place } = argument;
        // What serves every row or column is fixed with `$`, so that it stays when the formula is copied on.
        const line = size.rows === 1 ? fixed(rows) + place.row : String(place.row + row);
        const letters =
          size.columns === 1 ? fixed(columns) + columnLetters(place.column) : columnLetters(place.column + column);
        return `${place.sheet}${letters}${line}`;
      };
      return toSheetFormula(definition.formula, reference).slice(1);
    }),
  );
}

const fixed = (length: number): string => (length > 1 ? '$' : '');

const sizeOf = (argument: Argument): { readonly rows: number; readonly columns: number } =>
  argument.kind === 'number'
    ? { rows: 1, columns: 1 }
    : { rows: argument.values.length, columns: argument.values[0]?.length ?? 1 };

function usedRows(argument: Argument): number {
  if (argument.kind === 'number') return 1;
  let rows = argument.values.length;
  while (rows > 1 && argument.values[rows - 1]?.every(cell => cell === '')) rows--;
  return rows;
}
