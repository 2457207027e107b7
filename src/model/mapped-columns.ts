import { columnLetters, columnNumber } from '../core/cell.ts';
import { type DimensionId, isDimensionId } from './dimensions.ts';
import { importedMeasureIds, type MeasureId } from './measures.ts';

/** A column of a table that is imported. */
export interface MappedColumn {
  /** Its place in the table, 0-based. */
  readonly at: number;
  /** Its name, for people: shortened, and without the signs that divide the parts of the text. */
  readonly header: string;
  readonly field: MeasureId | DimensionId;
}

/** Fields are there once each; columns behind the last that can be mapped have letters all the same. */
export const MOST_COLUMNS = 1_000;
const LONGEST_HEADER = 40;

/** A header as `mappedColumnsText` writes it. */
export function shownHeader(header: string): string {
  const letters = [...header.normalize('NFKC').replace(/[;:=\s]+/gu, ' ')];
  return (
    letters.length > LONGEST_HEADER ? `${letters.slice(0, LONGEST_HEADER - 1).join('')}…` : letters.join('')
  ).trim();
}

/**
 * What stands in one cell of the Settings sheet: each column by its letter, name and field.
 *
 * @example A: When = from; B: Impressions = impressions
 */
export const mappedColumnsText = (columns: readonly MappedColumn[]): string =>
  columns.map(({ at, header, field }) => `${columnLetters(at + 1)}: ${shownHeader(header)} = ${field}`).join('; ');

/** Reads it back, also after somebody edited it; null for what is no mapping. */
export function readMappedColumns(text: string): readonly MappedColumn[] | null {
  const columns: MappedColumn[] = [];
  const taken = new Set<number | string>();
  for (const part of text.normalize('NFKC').split(';')) {
    if (part.trim() === '') continue;
    const [, letters = '', header = '', field = ''] = /^\s*([A-Z]{1,3})\s*:(.*)=\s*(\w+)\s*$/isu.exec(part) ?? [];
    const at = columnNumber(letters) - 1;
    if (!isField(field) || taken.has(at) || taken.has(field)) return null;
    taken.add(at).add(field);
    columns.push({ at, header: header.trim(), field });
  }
  return columns.length > 0 ? columns : null;
}

const isField = (text: string): text is MappedColumn['field'] =>
  isDimensionId(text) || importedMeasureIds.some(id => id === text);
