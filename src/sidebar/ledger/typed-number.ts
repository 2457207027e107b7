import type { Cell } from '../../core/cell.ts';
import { decimalIsComma } from '../../core/formula-locale.ts';
import { numberIn } from '../../core/typed-number.ts';

/** What a person typed into a field of numbers: the number, `''` for nothing, the text itself where it is no number. */
export function typedNumber(text: string, locale: string): Cell {
  // Input methods write digits of full width.
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || plain.endsWith('%')) return plain;
  return numberIn(plain, locale)?.value ?? plain;
}

/** As `typedNumber`, of a share in per cent: `40` and `40%` are 0.4. */
export function typedPercent(text: string, locale: string): Cell {
  const number = typedNumber(text.normalize('NFKC').replace(/%\s*$/u, ''), locale);
  return typeof number === 'number' ? rounded(number / 100) : number;
}

/** A cell as its field shows it at first. */
export const numberText = (cell: Cell | undefined, locale: string): string =>
  typeof cell === 'number' ? String(cell).replace('.', decimalIsComma(locale) ? ',' : '.') : String(cell ?? '');

export const percentText = (cell: Cell | undefined, locale: string): string =>
  numberText(typeof cell === 'number' ? rounded(cell * 100) : cell, locale);

/** 7% x 100 is 7.000000000000001 to the machine. */
const rounded = (value: number): number => Number(value.toPrecision(14));
