import type { Cell, Grid } from '../../core/cell.ts';
import { fingerprint } from '../../core/hash.ts';
import { columnsByKey } from '../../model/keyed-sheet.ts';

/** A part of a sheet's `id` column, to be written in one call. */
export interface IdColumn {
  /** 1-based, of the first cell. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** New ids of some rows of a sheet, and how they are written: with what stands between them. Null without the column. */
export function newIds(
  grid: Grid,
  rowsWithout: readonly number[],
  prefix: 'g' | 'c' | 'v',
): { readonly ids: ReadonlyMap<number, string>; readonly column: IdColumn } | null {
  const at = columnsByKey(grid).get('id');
  if (at === undefined || rowsWithout.length === 0) return null;
  const idIn = (row: number): Cell => grid[row - 1]?.[at] ?? '';
  const taken = new Set(grid.map((_, index) => String(idIn(index + 1)).trim()));
  const ids = new Map<number, string>();
  for (const row of rowsWithout) {
    const id = freeId(`${prefix}\u001f${row}\u001f${(grid[row - 1] ?? []).join('\u001f')}`, prefix, taken);
    taken.add(id);
    ids.set(row, id);
  }
  const [first, last] = [Math.min(...rowsWithout), Math.max(...rowsWithout)];
  const cells = Array.from({ length: last - first + 1 }, (_, index) => [ids.get(first + index) ?? idIn(first + index)]);
  return { ids, column: { row: first, column: at + 1, cells } };
}

/** From the row's place and content, so that the same refresh again gives the same. */
function freeId(content: string, prefix: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = prefix + fingerprint(`${content}\u001f${attempt}`).slice(0, 8);
    if (!taken.has(id)) return id;
  }
}
