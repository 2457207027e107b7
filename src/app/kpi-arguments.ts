import { type Cell, columnLetters, columnNumber, type Grid } from '../core/cell.ts';
import { dayFromIso, partsOf } from '../core/day.ts';
import { decimalIsComma, sheetPrefix } from '../core/formula-locale.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { numberIn } from '../core/typed-number.ts';
import { isOptional, type ParameterSpec } from '../kpis/kpi.ts';
import type { Ports } from './ports.ts';

/** What a person gave for a parameter: nothing, something typed, or cells. */
export type KpiArgument =
  | { readonly kind: 'nothing'; readonly isOptional: boolean }
  | ({ readonly kind: 'typed' } & Typed)
  | { readonly kind: 'cells'; readonly place: Place; readonly values: Grid };

interface Typed {
  /** As a canonical formula writes it. */
  readonly text: string;
  readonly value: Cell | Grid;
}

/** Where a range begins; whole columns begin in row 1. */
interface Place {
  /** With its `!`; `''` for the active sheet, where the formula goes. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The reference as it is written on the active sheet. */
  readonly reference: string;
}

/** Says what a typed text is, by the kind of the parameter. A text that could be both cells and text is cells. */
export function readArgument(
  text: string,
  spec: ParameterSpec,
  { workbook, selection }: Pick<Ports, 'workbook' | 'selection'>,
  here: string,
): Result<KpiArgument> {
  if (text === '') {
    return mayBeBlank(spec)
      ? ok({ kind: 'nothing', isOptional: isOptional(spec) })
      : fail('bad-request', { field: 'arguments' });
  }
  const locale = workbook.locale();
  const literal = literalIn(text, spec, locale);
  if (literal) return ok({ kind: 'typed', ...literal });
  const place = placeIn(text, here);
  const values = place && selection.values(text);
  if (place && values) return ok({ kind: 'cells', place, values });
  // A name like `SS26` may look like a cell of a larger sheet; one that names a sheet or a range can only be mistyped.
  const otherwise = /[!:]/u.test(place ? text : '') ? null : textIn(text, spec, locale);
  return otherwise ? ok({ kind: 'typed', ...otherwise }) : fail(refusals[spec.kind ?? 'number'], { text });
}

const refusals = {
  number: 'not-a-range',
  day: 'no-day-or-cells',
  moment: 'no-moment-or-cells',
  choice: 'no-choice-or-cells',
  text: 'no-cells',
  cells: 'no-cells',
} as const;

/** Whether a field may stay empty: the argument may be left out, or the function knows what a blank means. */
const mayBeBlank = (spec: ParameterSpec): boolean => isOptional(spec) || ('blank' in spec && spec.blank === 'known');

/** What can be nothing but a literal. */
function literalIn(text: string, spec: ParameterSpec, locale: string): Typed | null {
  switch (spec.kind) {
    case 'day':
      return dayIn(text);
    case 'moment':
      return momentIn(text);
    case 'choice':
      return spec.choices.includes(text) ? quoted(text) : null;
    case 'text':
    case 'cells': {
      const inside = /^"(.*)"$/su.exec(text)?.[1];
      return inside === undefined ? null : quoted(inside.replaceAll('""', '"'));
    }
    default:
      return numberIn(text, locale);
  }
}

/** What is no cells after all: a text, or for a place of cells a day, a number, or a list of them. */
function textIn(text: string, spec: ParameterSpec, locale: string): Typed | null {
  if (spec.kind === 'text') return quoted(text);
  if (spec.kind !== 'cells') return null;
  const only = itemIn(text, locale);
  if (only) return only;
  const items = text.split(decimalIsComma(locale) ? /;/u : /[,;]/u).map(item => itemIn(item.trim(), locale));
  const known = items.filter(item => item !== null);
  if (known.length === items.length) {
    return { text: `{${known.map(item => item.text).join(',')}}`, value: [known.map(item => item.value)] };
  }
  // Without a table or a column there is nothing to compute, so a text there is a mistyped range.
  return spec.optional ? quoted(text) : null;
}

/** A day or number typed into a place for cells. `0000011` is a weekend, not the number 11. */
const itemIn = (text: string, locale: string): { readonly text: string; readonly value: number } | null =>
  dayIn(text) ?? (/^0\d/u.test(text) ? null : numberIn(text, locale));

const quoted = (text: string) => ({ text: `"${text.replaceAll('"', '""')}"`, value: text });

/** `2026-03-31`, the one way of writing a day that every country reads alike. */
function dayIn(text: string): { readonly text: string; readonly value: number } | null {
  const value = dayFromIso(text);
  if (value === null) return null;
  const { year, month, day } = partsOf(value);
  return { text: `DATE(${year},${month},${day})`, value };
}

/** A day, with its time of day behind it or without. */
function momentIn(text: string): { readonly text: string; readonly value: number } | null {
  const [, date = '', hours, minutes = ''] = /^(\S{10})(?:[ T]+(\d{1,2}):(\d{2}))?$/u.exec(text) ?? [];
  const day = dayIn(date);
  if (!day || hours === undefined) return day;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour > 23 || minute > 59) return null;
  return { text: `${day.text}+TIME(${hour},${minute},0)`, value: day.value + (hour * 60 + minute) / 1440 };
}

function placeIn(text: string, here: string): Place | null {
  const match = /^((?:'(?:[^']|'')+'|[^'!]+)!)?(\$?([A-Za-z]{1,3})\$?(\d*)(:\$?[A-Za-z]{1,3}\$?\d*)?)$/u.exec(text);
  const [, before = '', range = '', letters = '', row = '', end] = match ?? [];
  if (!match || (row === '' && end === undefined)) return null;
  const name = before
    .slice(0, -1)
    .replace(/^'(.*)'$/u, '$1')
    .replaceAll("''", "'");
  const sheet = name === '' || name === here ? '' : sheetPrefix(name);
  return {
    sheet,
    row: row === '' ? 1 : Number(row),
    column: columnNumber(letters),
    reference: sheet + range,
  };
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const sizeOf = (argument: KpiArgument): Size =>
  argument.kind === 'cells'
    ? { rows: argument.values.length, columns: argument.values[0]?.length ?? 1 }
    : { rows: 1, columns: 1 };

/** Rows down to the last one that holds something: a whole column is mostly blank. */
export function usedRows(argument: KpiArgument): number {
  if (argument.kind !== 'cells') return 1;
  let rows = argument.values.length;
  while (rows > 1 && argument.values[rows - 1]?.every(cell => cell === '')) rows--;
  return rows;
}

/** As Sheets itself hands it to a function: one cell goes in as a value. */
export function valueIn(argument: KpiArgument): Cell | Grid | undefined {
  if (argument.kind === 'nothing') return argument.isOptional ? undefined : '';
  if (argument.kind === 'typed') return argument.value;
  const { values } = argument;
  return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;
}

/** As a call writes it. What may be blank, but not be left out, is written as a blank. */
export function writtenIn(argument: KpiArgument): string {
  if (argument.kind === 'nothing') return argument.isOptional ? '' : '""';
  return argument.kind === 'typed' ? argument.text : argument.place.reference;
}

/**
 * As the formula in a cell of a larger grid refers to it: the cell of that row and column, or with `wide` that row's cells.
 * What serves every row or column is fixed with `$`, so that it stays when the formula is copied on.
 */
export function referenceAt(
  argument: KpiArgument,
  at: { readonly row: number; readonly column: number },
  grid: Size,
  wide: boolean,
): string | null {
  if (argument.kind === 'nothing') return null;
  if (argument.kind === 'typed') return argument.text;
  const { place } = argument;
  const size = sizeOf(argument);
  const line = size.rows === 1 ? fixed(grid.rows) + place.row : String(place.row + at.row);
  const letters = (column: number, isFixed: boolean) => (isFixed ? fixed(grid.columns) : '') + columnLetters(column);
  const serves = size.columns === 1 || wide;
  const first = letters(place.column + (serves ? 0 : at.column), serves);
  const last = wide && size.columns > 1 ? `:${letters(place.column + size.columns - 1, true)}${line}` : '';
  return `${place.sheet}${first}${line}${last}`;
}

const fixed = (length: number): string => (length > 1 ? '$' : '');
