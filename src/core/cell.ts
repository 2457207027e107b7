/** What a spreadsheet cell holds, dates apart: those are day serials with a number format. `''` is an empty cell. */
export type Cell = string | number | boolean;
export type Grid = readonly (readonly Cell[])[];

/** Column number (1 = A) as letters. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters as a column number: `AA` is 27. The inverse of `columnLetters`. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The address of a cell, 1-based: `(3, 2)` is `B3`. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`;
