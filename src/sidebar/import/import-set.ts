import type { OutcomeLetter, RowCounts } from '../../app/api.ts';
import type { ImportedTable } from '../../importers/imported-table.ts';
import { contentHashOf, type DataRow, keyOf } from '../../model/row.ts';

/** All that one import writes, and which file row each row of Data comes from. */
export interface ImportSet {
  readonly rows: readonly DataRow[];
  /** How many rows of Data each file row became, in the order of `rows`. */
  readonly perFileRow: readonly number[];
  /** File rows whose numbers were added to the row of an earlier one, by their place: that one's place. */
  readonly addedTo: ReadonlyMap<number, number>;
  readonly rejected: number;
  readonly ignored: number;
}

export function importSetOf(tables: readonly ImportedTable[]): ImportSet {
  const fileRows = tables.flatMap(table => table.rows);
  return {
    rows: fileRows.flatMap(fileRow => fileRow.rows),
    perFileRow: fileRows.map(fileRow => fileRow.rows.length),
    addedTo: addedToOf(tables),
    rejected: sum(tables.map(table => table.rejected.length)),
    ignored: sum(tables.map(table => table.ignored.length)),
  };
}

function addedToOf(tables: readonly ImportedTable[]): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  let before = 0;
  for (const { rows } of tables) {
    if (rows.some(row => row.addedTo !== undefined)) {
      const places = new Map(rows.map(({ line }, at) => [line, before + at]));
      rows.forEach(({ addedTo }, at) => {
        const place = addedTo === undefined ? undefined : places.get(addedTo);
        if (place !== undefined) all.set(before + at, place);
      });
    }
    before += rows.length;
  }
  return all;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Why file rows were skipped. */
export interface SkippedRows {
  readonly unchanged: number;
  readonly older: number;
  readonly overlapping: number;
  readonly byHand: number;
}

const skipReasons = { s: 'unchanged', o: 'older', v: 'overlapping', h: 'byHand' } as const;
type SkipLetter = keyof typeof skipReasons;
/** The one that needs the person's attention most stands for a file row. */
const bySeverity: readonly SkipLetter[] = ['h', 'v', 'o', 's'];

/**
 * One outcome a file row, from the letters of the rows it became: added when all of them were, updated when any
 * changed something, else skipped; what was added to an earlier row fares as that one. `in = added + updated + skipped + rejected + ignored` holds for each import.
 */
export function countFileRows(
  set: ImportSet,
  letters: string,
): { readonly counts: RowCounts; readonly skipped: SkippedRows } {
  const counts = { added: 0, updated: 0, skipped: 0, rejected: set.rejected, ignored: set.ignored };
  const skipped = { unchanged: 0, older: 0, overlapping: 0, byHand: 0 };
  let at = 0;
  const all: string[] = [];
  for (const [place, size] of set.perFileRow.entries()) {
    const holder = set.addedTo.get(place);
    const own = holder === undefined ? letters.slice(at, at + size) : (all[holder] ?? '');
    all.push(own);
    at += size;
    if (own !== '' && [...own].every(letter => letter === 'a')) counts.added++;
    else if (own.includes('a') || own.includes('u')) counts.updated++;
    else {
      counts.skipped++;
      skipped[skipReasons[bySeverity.find(letter => own.includes(letter)) ?? 's']]++;
    }
  }
  return { counts, skipped };
}

/** File rows, all of them. */
export const rowsIn = ({ added, updated, skipped, rejected, ignored }: RowCounts): number =>
  added + updated + skipped + rejected + ignored;

/**
 * A plan looks at each block as the sheet is now. A row that an earlier block of the same import adds is no longer
 * new when its turn comes: two exports of overlapping periods, dropped together.
 */
export function withoutRepeatedAdditions(rows: readonly DataRow[], letters: string): string {
  const added = new Map<string, string>();
  let result = '';
  for (const [i, row] of rows.entries()) {
    const letter = (letters[i] ?? 's') as OutcomeLetter;
    if (letter !== 'a') {
      result += letter;
      continue;
    }
    const key = keyOf(row);
    const content = contentHashOf(row);
    const earlier = added.get(key);
    result += earlier === undefined ? 'a' : earlier === content ? 's' : 'u';
    added.set(key, content);
  }
  return result;
}
