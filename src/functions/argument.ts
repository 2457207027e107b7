import type { ParameterSpec } from '../kpis/kpi.ts';
import { CellError } from './cell-error.ts';

/** What Sheets hands to a custom function for one cell; a blank cell is `''`, an omitted argument `undefined`. */
export type CellInput = string | number | boolean | Date | null | undefined;
export type CellArgument = CellInput | readonly (readonly CellInput[])[];

export const isRange = (argument: CellArgument): argument is readonly (readonly CellInput[])[] =>
  Array.isArray(argument);

export const isBlankInput = (cell: CellInput): boolean => cell === '' || cell === null || cell === undefined;

/** Error values reach a function as their text. */
const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|ERROR!)$/;
/** `12%`, `1,234.5`, `$ 1.234`, `1 234`: a number that was typed or imported as text. */
const NUMBER_TEXT = /^[^\d\p{L}]{0,3}\s*[-+]?\d[\d.,\s\u00a0\u202f']*\s*(?:%|\p{Sc})?$/u;
const LONGEST_QUOTE = 40;

const quote = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);

/** The number in a cell that is not blank, or the reason why there is none. */
export function toNumber(cell: CellInput, argument: string, spec: ParameterSpec): number {
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
  if (typeof cell === 'boolean')
    throw new CellError('argument-is-boolean', { argument, text: String(cell).toUpperCase() });
  if (typeof cell === 'string') {
    const text = cell.trim();
    if (ERROR_TEXT.test(text)) throw new CellError('argument-is-error', { argument, text });
    if (NUMBER_TEXT.test(text)) throw new CellError('argument-is-text-number', { argument, text: quote(text) });
    throw new CellError('argument-is-text', { argument, text: quote(text) });
  }
  throw new CellError('argument-is-date', { argument });
}

/** 0.1 * 100 is 10, not 10.000000000000002, in a message. */
const tidy = (value: number): number => Number(value.toPrecision(12));
