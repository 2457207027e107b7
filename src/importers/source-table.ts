import type { Day } from '../core/day.ts';
import type { SourceCell, SourceRow } from './imported-table.ts';

/** A table as it stands in the file: found, not yet understood. */
export interface SourceTable {
  readonly file: string;
  readonly encoding: string;
  /** Lines above the header, from the top of the file: titles and `#` comments, cells joined. The nearest is the last. */
  readonly preamble: readonly string[];
  readonly header: readonly string[];
  /** Rows behind the header that aren't blank. */
  readonly rows: readonly SourceRow[];
  readonly decimal: '.' | ',';
  /** The day the file was written, if known. */
  readonly modified?: Day;
  /** Ids of the importers that know the other tables of the same zip: what is a guess alone may be sure beside them. */
  readonly beside?: readonly string[];
  /** Line of a last row that the file's end may have cut off; null when the file ends properly. */
  readonly openLine: number | null;
}

export const textOf = (cell: SourceCell | undefined): string => (cell === undefined ? '' : String(cell).trim());
export const isBlank = (cell: SourceCell | undefined): boolean => textOf(cell) === '';

/** What platforms write where they have no number. `< 10%` is a number that they keep for themselves. */
const MISSING = /^(?:|[-–—]{1,2}|nan|n\/a|na|null|none|undefined|#n\/a|<\s*\d+\s*%)$/iu;
export const isMissing = (cell: SourceCell | undefined): boolean =>
  typeof cell !== 'number' && MISSING.test(textOf(cell));

/** What a spreadsheet makes of a number that looks like a day to it: `3.апр` of 3.4, `Apr-03`, `2025-06-17`. */
const DAY_LIKE =
  /^(?:\d{1,2}[\s./-]+\p{L}{3,}\.?(?:[\s./-]+\d{2,4})?|\p{L}{3,}\.?[\s./-]+\d{1,4}|\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1\d{2,4})$/u;
export const becameDate = (cell: SourceCell | undefined): boolean => DAY_LIKE.test(textOf(cell));

/**
 * A name in a header, made comparable: letter case, full-width brackets, no-break and doubled spaces, the space before a
 * bracket and a currency behind the name don't count.
 */
export function normalName(text: string): string {
  if (text.length > LONGEST_NAME) return text;
  const known = knownNames.get(text);
  if (known !== undefined) return known;
  const name = normalised(text);
  if (knownNames.size > 10_000) knownNames.clear();
  knownNames.set(text, name);
  return name;
}

/** Each row that may be a header is compared with all names of all formats. */
const knownNames = new Map<string, string>();
/** Facebook explains its columns in their names, at some length. */
const LONGEST_NAME = 500;

const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\(\s*[A-Z]{3}\s*\)\s*$/u, '')
    .replace(/[\u200b-\u200d\ufeff"]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([(（]) ?/gu, '(')
    .trim()
    .toLowerCase();

/** The currency in `Amount spent (USD)`, or ''. */
export const currencyIn = (header: string): string =>
  /\(\s*([A-Z]{3})\s*\)\s*$/u.exec(header.normalize('NFKC'))?.[1] ?? '';

/** Names that a field goes by in headers. */
export type Vocabulary<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** The column of each field that the table has. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/**
 * Finds each field's column. Exports repeat names (`Ad name`, `Views`): then the column with more in it is taken; among
 * several names of one field, the first in the vocabulary.
 */
export function columnsOf<Field extends string>(
  vocabulary: Vocabulary<Field>,
  header: readonly string[],
  rows: readonly SourceRow[] = [],
): Columns<Field> {
  const byName = new Map<string, number[]>();
  header.forEach((cell, i) => {
    const name = normalName(cell);
    byName.set(name, [...(byName.get(name) ?? []), i]);
  });
  const columns: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(vocabulary) as Field[]) {
    const places = vocabulary[field].map(name => byName.get(normalName(name))).find(found => found !== undefined);
    if (places) columns[field] = places.length === 1 ? places[0] : fullest(places, rows);
  }
  return columns as Columns<Field>;
}

/** Where two are equally full, the larger: times rather than people, and numbers rather than zeros. */
function fullest(places: readonly number[], rows: readonly SourceRow[]): number {
  const scores = places.map(place => {
    const cells = rows.map(row => row.cells[place]).filter(cell => !isMissing(cell));
    return { place, filled: cells.length, sum: cells.reduce<number>((sum, cell) => sum + (Number(cell) || 0), 0) };
  });
  const best = scores.reduce((one, other) =>
    other.filled > one.filled || (other.filled === one.filled && other.sum > one.sum) ? other : one,
  );
  return best.place;
}

/** An id as text; null when it was rounded on its way: 1.47689E+18, or a number that a spreadsheet can't hold exactly. */
export function idOf(cell: SourceCell | undefined): string | null {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : null;
  const text = textOf(cell).replace(/^'/u, '');
  return /^\d+(?:[.,]\d+)?e\+?\d+$/iu.test(text) ? null : text;
}
