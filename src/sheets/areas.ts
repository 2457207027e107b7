import { columnLetters } from '../core/cell.ts';
import type { Rect } from '../templates/sheet-template.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

export const range = (sheet: Sheet, { row, column, rows, columns }: Rect): Range =>
  sheet.getRange(row, column, rows, columns);

/** One call serves all of them. */
export const rangeList = (sheet: Sheet, rects: readonly Rect[]): RangeList => sheet.getRangeList(rects.map(a1Of));

export function a1Of({ row, column, rows, columns }: Rect): string {
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}
