import { isoOf } from '../core/day.ts';
import type { ChoiceParameter, DayParameter, NumberParameter, ParameterSpec } from '../kpis/kpi.ts';
import type { CellContext } from './cell-context.ts';
import { CellError } from './cell-error.ts';
import { choiceOf, choiceWords } from './choices.ts';

/** What Sheets hands to a custom function for one cell; a blank cell is `''`, an omitted argument `undefined`. */
export type CellInput = string | number | boolean | Date | null | undefined;
export type CellArgument = CellInput | readonly (readonly CellInput[])[];

export const isRange = (argument: CellArgument): argument is readonly (readonly CellInput[])[] =>
  Array.isArray(argument);

export const isBlankInput = (cell: CellInput): boolean => cell === '' || cell === null || cell === undefined;

export const isDateInput = (cell: CellInput): cell is Date =>
  // By what it can do: a date from another realm is no `instanceof Date`.
  typeof cell === 'object' && cell !== null && typeof cell.getTime === 'function';

/** Error values reach a function as their text. */
const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;
/** `12%`, `1,234.5`, `$ 1.234`, `1 234`: a number that was typed or imported as text. */
const NUMBER_TEXT = /^[^\d\p{L}]{0,3}\s*[-+]?\d[\d.,\s\u00a0\u202f']*\s*(?:%|\p{Sc})?$/u;
/** `2026-01-31`, `31.1.2026`, `1/31`, `2026년 1월`: a date that was typed or imported as text. */
const DATE_TEXT = /^(?:\d{4}|\d{1,2})\s?[-/.年년]\s?\d{1,2}/u;
const LONGEST_QUOTE = 40;

export const quote = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;

/** The value of a cell that is not blank, or the reason why it is none: a number (days as serials), or a text. */
export function readValue(
  cell: CellInput,
  argument: string,
  spec: ParameterSpec,
  context: CellContext,
): number | string {
  switch (spec.kind) {
    case 'day':
    case 'moment':
      return toDay(cell, argument, spec, context);
    case 'choice':
      return toChoice(cell, argument, spec, context);
    case 'text':
      return toText(cell, argument);
    case 'cells':
      throw new Error(`${argument} is read as a whole.`);
    default:
      return toNumber(cell, argument, spec);
  }
}

/** The number in a cell that is not blank. */
export function toNumber(cell: CellInput, argument: string, spec: NumberParameter): number {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new CellError('argument-not-finite', { argument });
    if (spec.max !== undefined && cell > spec.max) {
      if (spec.unit !== 'ratio') throw new CellError('argument-too-large', { argument, value: cell, max: spec.max });
      throw new CellError('share-too-large', { argument, value: cell, percent: tidy(cell * 100), meant: tidy(cell) });
    }
    if (spec.min !== undefined && cell < spec.min) {
      throw new CellError('argument-too-small', { argument, value: cell, min: spec.min });
    }
    return cell;
  }
  if (typeof cell === 'boolean') {
    throw new CellError('argument-is-boolean', { argument, text: String(cell).toUpperCase() });
  }
  if (typeof cell === 'string') {
    const text = cell.trim();
    refuseErrorText(text, argument);
    // A date reads as a number's text, too, but is mended otherwise.
    if (!DATE_TEXT.test(text) || NUMBER_ONLY.test(text)) {
      if (NUMBER_TEXT.test(text)) throw new CellError('argument-is-text-number', { argument, text: quote(text) });
    }
    throw new CellError('argument-is-text', { argument, text: quote(text) });
  }
  throw new CellError('argument-is-date', { argument });
}

/** `12.50` and `1.234,5` look like the beginning of a date, too. */
const NUMBER_ONLY = /^[^\d]*\d[\d,]*(?:\.\d+)?%?$|^[^\d]*\d[\d.]*(?:,\d+)?%?$/u;

/** Days before 1927 in a cell that is no date are numbers that got into the wrong argument: a year, a count. */
const EARLIEST = 10_000;
/** 31 December 9999. */
const LATEST = 2_958_465;

/** A day serial, or with `moment` a serial with the time of day. Serials come as numbers, too: a date cell may show one. */
function toDay(cell: CellInput, argument: string, { kind }: DayParameter, context: CellContext): number {
  if (isDateInput(cell)) {
    if (Number.isNaN(cell.getTime())) throw new CellError('argument-is-no-date', { argument, text: '' });
    const serial = context.serialOf(cell);
    return kind === 'day' ? Math.floor(serial) : serial;
  }
  if (typeof cell === 'number') {
    // A time without a day is a fraction.
    const isTime = kind === 'moment' && cell >= 0 && cell < 1;
    if (isTime || (cell >= EARLIEST && cell < LATEST + 1)) return kind === 'day' ? Math.floor(cell) : cell;
  }
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell).trim();
  refuseErrorText(text, argument);
  throw new CellError(
    typeof cell === 'string' && DATE_TEXT.test(text) ? 'argument-is-text-date' : 'argument-is-no-date',
    {
      argument,
      text: quote(text),
    },
  );
}

function toChoice(cell: CellInput, argument: string, spec: ChoiceParameter, { language }: CellContext): string {
  const text = isDateInput(cell) ? '' : String(cell).trim();
  refuseErrorText(text, argument);
  const choice = choiceOf(text, spec.choices);
  if (choice !== null) return choice;
  throw new CellError('argument-is-no-choice', {
    argument,
    text: quote(text),
    choices: choiceWords(spec.choices, language),
  });
}

/** Numbers are texts, too: a campaign may be called 2026. */
function toText(cell: CellInput, argument: string): string {
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
  if (typeof cell !== 'string') {
    const text = isDateInput(cell) ? safeIso(cell) : String(cell).toUpperCase();
    throw new CellError('argument-is-no-text', { argument, text });
  }
  refuseErrorText(cell.trim(), argument);
  return cell;
}

const safeIso = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : isoOf(date.getTime() / 86_400_000 + 25_569);

export function refuseErrorText(text: string, argument: string): void {
  if (ERROR_TEXT.test(text)) throw new CellError('argument-is-error', { argument, text });
}

/** 0.1 * 100 is 10, not 10.000000000000002, in a message. */
const tidy = (value: number): number => Number(value.toPrecision(12));
