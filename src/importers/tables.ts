import type { SourceRow } from './imported-table.ts';
import type { Importer } from './importer.ts';
import { numberOf } from './numbers.ts';
import { isMissing, type SourceTable, textOf } from './source-table.ts';

/** A text file, or one sheet of a workbook. */
export interface Source {
  readonly file: string;
  /** Name of the sheet; `''` in text files. */
  readonly sheet: string;
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
  /** The columns that are the table's, where another stands beside it. */
  readonly part: Part | null;
}

interface Part {
  readonly from: number;
  /** The column behind its last; what stands there is the next table's. */
  readonly to: number;
}

const within = (row: SourceRow, part: Part | null): SourceRow =>
  part === null ? row : { line: row.line, cells: row.cells.slice(part.from, part.to) };

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

/** The columns between blank ones, each up to the next part: what stands in a blank column must not get lost. */
function partsOf(row: SourceRow): readonly Part[] {
  const isFilled = (column: number) => textOf(row.cells[column]) !== '';
  const starts = row.cells.flatMap((_, i) => (isFilled(i) && (i === 0 || !isFilled(i - 1)) ? [i] : []));
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? Number.POSITIVE_INFINITY }));
}

/**
 * Finds the tables of a file: a known header begins one wherever it stands; where none is known, the first row of names
 * does. A table goes on over blank lines as long as the rows are as wide as its header, and ends at the next header, at
 * a comment, or at something of another shape. A row of several known headers with blank columns between them begins as
 * many tables, side by side.
 */
export function findTables(source: Source, importers: readonly Importer[]): readonly FoundTable[] {
  const tables: OpenTable[] = [];
  const preamble: string[] = [];
  let open: readonly OpenTable[] = [];
  let afterBlank = false;
  const begin = (importer: Importer | null, row: SourceRow, part: Part | null = null): OpenTable => {
    // What a file says at its top (`# Property: ...`) holds for all its tables.
    const begun = { importer, header: headerOf(within(row, part)), preamble: [...preamble], rows: [], part };
    tables.push(begun);
    return begun;
  };
  const importerOf = (row: SourceRow, part: Part | null = null): Importer | undefined =>
    importers.find(one => one.recognises(headerOf(within(row, part)), preamble, source.sheet));
  /** A line of several cells above a known header (two dates, a title and a number) has been taken for names of columns. */
  const takeBackTitle = (): void => {
    const last = tables.at(-1);
    if (last?.importer !== null || last.rows.length > 0 || last.preamble.length < preamble.length) return;
    preamble.push(last.header.filter(Boolean).join(', '));
    tables.pop();
  };
  for (const row of source.rows) {
    if (filledCells(row) === 0) {
      afterBlank = true;
      continue;
    }
    const mayBe = mayBeHeader(row);
    const parts = mayBe ? partsOf(row) : [];
    const isSideBySide = parts.length > 1 && parts.every(part => importerOf(row, part));
    const importer = mayBe && !isSideBySide ? importerOf(row) : undefined;
    const [first = null] = open;
    if (isSideBySide) {
      takeBackTitle();
      open = parts.map(part => begin(importerOf(row, part) ?? null, row, part));
    } else if (importer) {
      takeBackTitle();
      open = [begin(importer, row)];
    } else if (isComment(row, first)) {
      // A table of the file's own comments (a snapshot has one before each table) is over.
      if (open.some(table => table.rows.length > 0)) open = [];
      preamble.push(commentOf(row));
    } else if (open.length > 0 && !(afterBlank && open.every(table => startsAnew(within(row, table.part), table)))) {
      for (const table of open) {
        const own = within(row, table.part);
        if (open.length === 1 || filledCells(own) > 0) table.rows.push(own);
      }
    } else if (looksLikeHeader(row)) {
      open = [begin(null, row)];
    } else {
      open = [];
      preamble.push(commentOf(row));
    }
    afterBlank = false;
  }
  const last = source.rows.at(-1)?.line;
  return tables.map(({ importer, part, ...found }) => ({
    importer,
    table: {
      ...found,
      file: source.file,
      encoding: source.encoding,
      decimal: source.decimal,
      openLine: source.endsOpen && part === null && last !== undefined ? last : null,
    },
  }));
}

const commentOf = (row: SourceRow): string => row.cells.map(textOf).filter(Boolean).join(', ');

/** After a blank line: whether this row is no more of the table. */
function startsAnew(row: SourceRow, table: OpenTable): boolean {
  const { importer, header, rows } = table;
  if (filledCells(row) === 1 && header.length > 1) return importer === null || importer.stacked === true;
  const asWide = row.cells.length === header.length || filledCells(row) === header.length;
  if (!asWide) return importer === null || looksLikeHeader(row);
  return importer === null && looksLikeHeader(row) && rows.some(other => !looksLikeHeader(other));
}
