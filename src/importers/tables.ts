import type { SourceRow } from './imported-table.ts';
import type { Importer } from './importer.ts';
import { numberOf } from './numbers.ts';
import { isMissing, type SourceTable, textOf } from './source-table.ts';

/** A text file, or one sheet of a workbook. */
export interface Source {
  readonly file: string;
  readonly encoding: string;
  readonly rows: readonly SourceRow[];
  readonly decimal: '.' | ',';
  readonly endsOpen: boolean;
}

export interface FoundTable {
  readonly table: SourceTable;
  /** Null when no importer knows the header. */
  readonly importer: Importer | null;
}

interface OpenTable {
  readonly importer: Importer | null;
  readonly header: readonly string[];
  readonly preamble: readonly string[];
  readonly rows: SourceRow[];
}

const filledCells = (row: SourceRow): number => row.cells.filter(cell => textOf(cell) !== '').length;

/** Lines that speak about the table: `# Start date: 20250101`. A post about #shoes has more cells than one. */
const isComment = (row: SourceRow, table: OpenTable | null): boolean =>
  /^#(?:\s|-|$)/u.test(textOf(row.cells[0])) && (filledCells(row) === 1 || row.cells.length !== table?.header.length);

/** The header's cells; blank ones at its end, which spreadsheets leave behind, are no columns. */
function headerOf(row: SourceRow): string[] {
  const header = row.cells.map(textOf);
  while (header.at(-1) === '') header.pop();
  return header;
}

const isText = (cell: SourceRow['cells'][number]): boolean =>
  typeof cell === 'string' && !isMissing(cell) && numberOf(cell, '.') === null;

const PLAIN_NUMBER = /^\s*-?[\d.,]*\d\s*%?\s*$/u;

/** Rules out most rows of data at little cost: headers hold no bare numbers. */
const mayBeHeader = (row: SourceRow): boolean =>
  row.cells.length > 1 && !row.cells.some(cell => typeof cell === 'number' || PLAIN_NUMBER.test(cell));

/** A row that could name columns: two names or more, no numbers. */
const looksLikeHeader = (row: SourceRow): boolean =>
  filledCells(row) > 1 && row.cells.every(cell => textOf(cell) === '' || isText(cell));

/**
 * Finds the tables of a file: a known header begins one wherever it stands; where none is known, the first row of names
 * does. A table goes on over blank lines as long as the rows are as wide as its header, and ends at the next header, at
 * a comment, or at something of another shape.
 */
export function findTables(source: Source, importers: readonly Importer[]): readonly FoundTable[] {
  const tables: OpenTable[] = [];
  const preamble: string[] = [];
  let table: OpenTable | null = null;
  let afterBlank = false;
  const open = (importer: Importer | null, row: SourceRow): OpenTable => {
    // What a file says at its top (`# Property: ...`) holds for all its tables.
    const opened = { importer, header: headerOf(row), preamble: [...preamble], rows: [] };
    tables.push(opened);
    return opened;
  };
  for (const row of source.rows) {
    if (filledCells(row) === 0) {
      afterBlank = true;
      continue;
    }
    const importer = mayBeHeader(row) ? importers.find(one => one.recognises(headerOf(row), preamble)) : undefined;
    if (importer) {
      table = open(importer, row);
    } else if (isComment(row, table)) {
      // A table of the file's own comments (a snapshot has one before each table) is over.
      if (table && table.rows.length > 0) table = null;
      preamble.push(commentOf(row));
    } else if (table && !(afterBlank && startsAnew(row, table))) {
      table.rows.push(row);
    } else if (looksLikeHeader(row)) {
      table = open(null, row);
    } else {
      table = null;
      preamble.push(commentOf(row));
    }
    afterBlank = false;
  }
  const last = source.rows.at(-1)?.line;
  return tables.map(({ importer, ...found }) => ({
    importer,
    table: {
      ...found,
      file: source.file,
      encoding: source.encoding,
      decimal: source.decimal,
      openLine: source.endsOpen && last !== undefined ? last : null,
    },
  }));
}

const commentOf = (row: SourceRow): string => row.cells.map(textOf).filter(Boolean).join(', ');

/** After a blank line: whether this row is no more of the table. */
function startsAnew(row: SourceRow, table: OpenTable): boolean {
  const { importer, header, rows } = table;
  if (filledCells(row) === 1 && header.length > 1) return importer === null;
  const asWide = row.cells.length === header.length || filledCells(row) === header.length;
  if (!asWide) return importer === null || looksLikeHeader(row);
  return importer === null && looksLikeHeader(row) && rows.some(other => !looksLikeHeader(other));
}
