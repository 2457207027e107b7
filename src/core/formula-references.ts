import { columnLetters, columnNumber } from './cell.ts';

/** Texts, references to other sheets (both left as they are), and references to cells of the formula's own sheet. */
const PARTS =
  /"[^"]*"|(?:'(?:[^']|'')*'|[A-Za-z_]\w*)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])/gu;

/**
 * A canonical formula with its references to cells of its own sheet changed.
 *
 * @param place gives the new column and row (1-based) of a reference; a fixed one has its `$`.
 */
export const withReferences = (
  formula: string,
  place: (at: { readonly column: number; readonly row: number; readonly isRowFixed: boolean }) => {
    readonly column: number;
    readonly row: number;
  },
): string =>
  formula.replace(PARTS, (part: string, dollar?: string, letters?: string, rowDollar?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return part;
    const { column, row } = place({
      column: columnNumber(letters),
      row: Number(digits),
      isRowFixed: rowDollar === '$',
    });
    return `${dollar ?? ''}${columnLetters(column)}${rowDollar ?? ''}${row}`;
  });
