import type { Grid } from '../core/cell.ts';
import { columnsByKey, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import type { SheetTemplate } from './sheet-template.ts';

/** What stands in a row of a template, by column (1-based). */
const textsIn = ({ areas }: SheetTemplate, row: number): ReadonlyMap<number, string> =>
  new Map(
    areas.flatMap(area =>
      (area.content?.[row - area.row] ?? []).flatMap((content, index): [number, string][] =>
        typeof content === 'string' && content !== '' ? [[area.column + index, content]] : [],
      ),
    ),
  );

/** Keys of a template's columns, each with what may stand above it: one heading a language. */
export type Headings = ReadonlyMap<string, ReadonlySet<string>>;

/** @param templates the same sheet in each language. */
export function headingsOf(templates: readonly SheetTemplate[]): Headings {
  const found = new Map<string, Set<string>>();
  for (const template of templates) {
    const labels = textsIn(template, LABEL_ROW);
    for (const [column, key] of textsIn(template, KEY_ROW)) {
      const known = found.get(key) ?? new Set();
      const label = labels.get(column);
      if (label !== undefined) known.add(label);
      found.set(key, known);
    }
  }
  return found;
}

/** What can be told of the columns of a sheet whose key row somebody damaged. */
export interface RestoredKeys {
  /** Keys that are gone but for the heading that still stands there, with its column (1-based). */
  readonly found: ReadonlyMap<string, number>;
  /** Keys of columns that nothing tells of any more. */
  readonly lost: readonly string[];
  /** False where so few columns can be told that the sheet may be anything. */
  readonly isReadable: boolean;
}

/** Of an older layout, or with few columns left, a sheet still is what it was. */
const LEAST_KNOWN = 1 / 3;

/**
 * @param present the sheet's first rows, keys and headings; none of a blank sheet, of which nothing is lost.
 * @param optional keys that a sheet needn't have.
 */
export function restoreKeys(
  present: Grid,
  headings: Headings,
  optional: (key: string) => boolean = () => false,
): RestoredKeys {
  if (present.length === 0) return { found: new Map(), lost: [], isReadable: true };
  const at = columnsByKey(present);
  const keys = present[KEY_ROW - 1] ?? [];
  const labels = (present[LABEL_ROW - 1] ?? []).map(String);
  const found = new Map<string, number>();
  const lost: string[] = [];
  const taken = new Set<number>();
  for (const [key, words] of headings) {
    if (at.has(key)) continue;
    const index = labels.findIndex(
      (label, column) => words.has(label) && (keys[column] ?? '') === '' && !taken.has(column),
    );
    if (index >= 0) {
      taken.add(index);
      found.set(key, index + 1);
    } else if (!optional(key)) lost.push(key);
  }
  const needed = [...headings.keys()].filter(key => !optional(key));
  const known = needed.filter(key => !lost.includes(key)).length;
  return { found, lost, isReadable: known >= needed.length * LEAST_KNOWN };
}

/** Headings that people wrote in place of ours, as columns (1-based); a blank one is none of theirs. */
export const ownHeadings = (present: Grid, headings: Headings): readonly number[] =>
  [...columnsByKey(present)].flatMap(([key, index]) => {
    const words = headings.get(key);
    const label = String(present[LABEL_ROW - 1]?.[index] ?? '');
    return words && words.size > 0 && label !== '' && !words.has(label) ? [index + 1] : [];
  });
