import type { Grid } from '../core/cell.ts';

/**
 * Data, Totals, Settings and Journal are tables whose columns are found by the stable keys in a hidden first row, never
 * by position: people insert, move and hide columns, and labels change with the language.
 */
export const KEY_ROW = 1;
export const LABEL_ROW = 2;
/** The first row of content, under keys and labels. */
export const FIRST_ROW = 3;

/** 0-based places of the columns of a sheet read from its first row; absent where somebody deleted one. */
export function columnsByKey(grid: Grid): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  (grid[KEY_ROW - 1] ?? []).forEach((cell, index) => {
    const key = String(cell);
    if (key !== '' && !at.has(key)) at.set(key, index);
  });
  return at;
}

/** Keys of what stands beside a table (sums, lists for its formulas), counted from the left: columns that no row owns. */
export const besideKey = (count: number): string => `beside${count}`;
export const isBeside = (key: string): boolean => /^beside\d+$/u.test(key);
