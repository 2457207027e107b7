import { FIRST_ROW, KEY_ROW } from '../model/keyed-sheet.ts';
import type { DataSheet } from './data-sheet.ts';
import type { Sheet } from './ports.ts';

/** Key of a column that stands only while scattered rows are being taken out; see `removeRows`. */
const ORDER_KEY = 'order';
/** Above so many separate runs, rows are brought together first. */
const MOST_RUNS = 8;

/**
 * Deletes rows. Where sorting has scattered them, they are first brought to the end by a column of numbers that keeps
 * the order of all others, since a call per row would take minutes. Every step is one call, so that an interrupted
 * removal goes on where it stopped.
 *
 * @param rows number of rows of the sheet that hold anything.
 */
export function removeRows(data: DataSheet, removals: readonly number[], rows: number): void {
  const { sheet, grid } = data;
  const left = (grid[KEY_ROW - 1] ?? []).indexOf(ORDER_KEY);
  const column = (left >= 0 ? left : data.columns.width) + 1;
  const scattered = runsOf(removals) > MOST_RUNS;
  if (scattered) {
    const removed = new Set(removals);
    const order = Array.from({ length: rows }, (_, index) => {
      if (index === KEY_ROW - 1) return [ORDER_KEY];
      return [index < FIRST_ROW - 1 ? '' : removed.has(index) ? rows + index : index];
    });
    sheet.write(1, column, order);
    sheet.sortRows(FIRST_ROW, column);
    sheet.deleteRows(rows - removals.length + 1, removals.length);
  } else deleteRowsOf(sheet, removals);
  if (scattered || left >= 0) sheet.clear(1, column, rows, 1);
}

function runsOf(indexes: readonly number[]): number {
  const known = new Set(indexes);
  return indexes.filter(index => !known.has(index - 1)).length;
}

/** Deletes rows of the grid, from the bottom, one call a contiguous run. */
export function deleteRowsOf(sheet: Sheet, indexes: readonly number[]): void {
  const sorted = [...indexes].sort((one, other) => other - one);
  for (let at = 0; at < sorted.length; ) {
    let count = 1;
    while (sorted[at + count] === (sorted[at] as number) - count) count++;
    sheet.deleteRows((sorted[at] as number) - count + 2, count);
    at += count;
  }
}
