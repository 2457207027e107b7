import { columnLetters } from '../core/cell.ts';
import { quotedSheet } from '../core/formula-locale.ts';
import type { Area, Content, Rect, Style } from './sheet-template.ts';

/** Short ways to write areas, for the files that describe sheets. */
export const rect = (row: number, column: number, rows = 1, columns = 1): Rect => ({ row, column, rows, columns });

export const fill = (where: Rect, style: Style): Area => ({ ...where, style });

export const cell = (row: number, column: number, content: Content, style: Style = {}): Area => ({
  ...rect(row, column),
  content: [[content]],
  style,
});

export const across = (row: number, column: number, contents: readonly Content[], style: Style = {}): Area => ({
  ...rect(row, column, 1, contents.length),
  content: [contents],
  style,
});

export const down = (row: number, column: number, contents: readonly Content[], style: Style = {}): Area => ({
  ...rect(row, column, contents.length),
  content: contents.map(content => [content]),
  style,
});

/** `$B$3` */
export const ref = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
/** `$B$3:$B$14` */
export const refs = ({ row, column, rows, columns }: Rect): string =>
  `${ref(row, column)}:${ref(row + rows - 1, column + columns - 1)}`;
/** `'My sheet'!` */
export const on = (sheetName: string): string => `${quotedSheet(sheetName)}!`;

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A sentence as a formula expression: each `{placeholder}` becomes the expression given for it.
 *
 * @example sentence('{n} rows', { n: 'COUNT(A:A)' }) // COUNT(A:A)&" rows"
 */
export const sentence = (text: string, expressions: Readonly<Record<string, string>>): string =>
  text
    .split(/(\{\w+\})/u)
    .filter(part => part !== '')
    .map(part => {
      const name = /^\{(\w+)\}$/u.exec(part)?.[1];
      return name === undefined ? quoted(part) : (expressions[name] ?? quoted(part));
    })
    .join('&');

/** `2026-03` as text. TEXT() would need a pattern in the reader's language. */
export const monthText = (day: string): string => `YEAR(${day})&IF(MONTH(${day})<10,"-0","-")&MONTH(${day})`;

/** `2026-03-31` as text. */
export const dayText = (day: string): string => {
  const dayOfMonth = `(INT(${day})-DATE(YEAR(${day}),MONTH(${day}),1)+1)`;
  return `${monthText(day)}&IF(${dayOfMonth}<10,"-0","-")&${dayOfMonth}`;
};
