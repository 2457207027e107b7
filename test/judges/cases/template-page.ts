import { address } from '../../../src/core/cell.ts';
import { KEY_ROW } from '../../../src/model/keyed-sheet.ts';
import { type Content, compileSheet, type SheetTemplate } from '../../../src/templates/sheet-template.ts';
import type { Page, PageCell, Value } from '../page.ts';

/** What a formula cell of a template should show, by our own reading. */
export interface Reading {
  /** The sheet, and its column or table: `Goals: pace`. */
  readonly definition: string;
  readonly given: string;
  readonly expected: Value;
  /** See `isSame`. */
  readonly size?: number;
}

/** What people or the script put on a sheet, beside what its template says. Places are 1-based. */
export interface Typed {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Content[])[];
}

/** How a formula is shown to the engine: as it is, or with a mistake. */
export type Shown = (definition: string, formula: string) => string;

interface Filling {
  readonly typed: readonly Typed[];
  /** The reading of a formula's cell, 1-based. */
  readonly read: (row: number, column: number) => Reading | undefined;
  readonly shown: Shown;
  /** Formulas without a reading are compared between the engines. */
  readonly mayBeUnread?: true;
}

/** Decoration, and our own functions that Start offers to be tried: no other program has them, and nothing reads them. */
const OURS_ALONE = /SPARKLINE\(|^=(?:SOCIAL_ROI|ENGAGEMENT_RATE|GOAL_VALUE)\(/u;

/**
 * A sheet of the product as people have it, every formula of which is judged.
 *
 * @throws where a formula has no reading, unless that may be: a cell that is held against nothing would pass.
 */
export function templatePage(
  name: string,
  template: SheetTemplate,
  { typed, read, shown, mayBeUnread }: Filling,
): Page {
  const rows: PageCell[][] = [];
  const put = (row: number, column: number, cell: PageCell): void => {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cell;
  };
  const cellOf = (content: Content, row: number, column: number): PageCell => {
    if (typeof content === 'boolean') return String(content);
    if (typeof content !== 'object') return content;
    const reading = read(row, column);
    if (reading) return { ...reading, formula: shown(reading.definition, content.formula) };
    if (!mayBeUnread) throw new Error(`Nobody reads the formula in row ${row}, column ${column} of ${name}`);
    if (OURS_ALONE.test(content.formula)) return null;
    return { definition: name, given: address(row, column), formula: content.formula };
  };
  const { whole } = compileSheet(template);
  for (const { row, column, cells } of [...whole.map(block => ({ ...block, cells: block.content })), ...typed]) {
    for (const [r, line] of cells.entries()) {
      for (const [c, content] of line.entries()) {
        if (content !== '') put(row + r, column + c, cellOf(content, row + r, column + c));
      }
    }
  }
  return { name, matter: `${template.id} sheet`, rows };
}

/** Where the columns are, 1-based, by the keys of the sheet's hidden first row. */
export function columnsOf(template: SheetTemplate): ReadonlyMap<string, number> {
  const [top] = compileSheet(template).whole.filter(({ row }) => row === KEY_ROW);
  return new Map(top?.content[0]?.flatMap((key, index) => (key === '' ? [] : [[String(key), top.column + index]])));
}

/** `''`, NaN and null are no value. */
export const givenValue = (cell: number | string | null | undefined): Value =>
  cell === undefined || cell === '' || Number.isNaN(cell) ? null : cell;

/** In words of a person who looks for the difference. */
export const inWords = (cells: Readonly<Record<string, unknown>>): string =>
  Object.entries(cells)
    .filter(([, cell]) => cell !== '')
    .map(([key, cell]) => `${key} ${String(cell)}`)
    .join(', ');
