import { type Failure, fail, ok, type Result } from '../core/result.ts';
import type { FileProblem, TableWarning } from './codes.ts';
import { decodeText, kindOf } from './decode.ts';
import { parseDelimited } from './delimited.ts';
import { importers } from './formats/formats.ts';
import type { Answers, FileContent, ImportedTable, SourceFile, Tools, UnknownTable } from './imported-table.ts';
import { numberOf } from './numbers.ts';
import { type SourceTable, textOf } from './source-table.ts';
import { readSpreadsheet, readZippedSpreadsheet, unzipFiles } from './spreadsheet.ts';
import { type FoundTable, findTables, type Source } from './tables.ts';

const MB = 1024 * 1024;
const LIMIT = 50 * MB;

type Read<Value> = Result<Value, Failure<FileProblem>>;

/**
 * Reads an export file: bytes in, rows of Data out. Never throws, whatever the bytes. Reading again with other answers
 * gives the same tables with other accounts, currencies or dates.
 */
export function readFile(file: SourceFile, answers: Answers, tools: Tools): Read<FileContent> {
  const content = readWithSources(file, answers, tools);
  return content.ok
    ? ok({ tables: content.value.tables.map(({ imported }) => imported), unknown: content.value.unknown })
    : content;
}

/** A table as it stands in the file, and what was made of it. */
export interface ReadTable {
  readonly source: SourceTable;
  readonly imported: ImportedTable;
}

interface SourcedContent {
  readonly tables: readonly ReadTable[];
  readonly unknown: readonly UnknownTable[];
}

/** @see readFile; each table beside its source, for what compares the two. */
export function readWithSources(file: SourceFile, answers: Answers, tools: Tools): Read<SourcedContent> {
  const zipped = kindOf(file.bytes).kind === 'zip' ? unzipFiles(file.bytes) : null;
  if (zipped === null) return readOne(file, answers, tools);
  if (!zipped.ok) return zipped;
  const files = zipped.value.flatMap(({ name, bytes }) => {
    const found = findIn({ ...file, name: `${file.name} › ${name}`, bytes }, tools);
    // Filters and lists of names lie beside the tables.
    return found.ok ? [found.value] : [];
  });
  const beside = files.flatMap(({ found }) => found.flatMap(({ importer }) => importer?.id ?? []));
  const contents = files.map(one => read(one, answers, beside));
  const tables = contents.flatMap(content => content.tables);
  const unknown = contents.flatMap(content => content.unknown);
  return tables.length + unknown.length > 0 ? ok({ tables, unknown }) : fail('no-table');
}

function readOne(file: SourceFile, answers: Answers, tools: Tools): Read<SourcedContent> {
  const found = findIn(file, tools);
  if (!found.ok) return found;
  const content = read(found.value, answers, []);
  return content.tables.length + content.unknown.length > 0 ? ok(content) : fail('no-table');
}

interface Found {
  readonly found: readonly FoundTable[];
  readonly warnings: readonly Failure<TableWarning>[];
}

function findIn(file: SourceFile, tools: Tools): Read<Found> {
  const sources = sourcesOf(file, tools);
  if (!sources.ok) return sources;
  const all = sources.value.sources.flatMap(source =>
    findTables(source, importers).map(one => ({
      ...one,
      table: file.modified === undefined ? one.table : { ...one.table, modified: file.modified },
    })),
  );
  if (all.length === 0) return fail('no-table');
  // Snapshots have many tables with a header only; they matter when there is nothing else.
  const found = all.filter(({ table }) => table.rows.length > 0);
  return found.length === 0 ? fail('no-rows') : ok({ found, warnings: sources.value.warnings });
}

function read({ found, warnings }: Found, answers: Answers, beside: readonly string[]): SourcedContent {
  const tables = found.flatMap(({ table, importer }) =>
    importer ? [{ source: table, imported: withWarnings(importer.read({ ...table, beside }, answers), warnings) }] : [],
  );
  const unknown = found.filter(({ importer, table }) => importer === null && holdsNumbers(table)).map(unknownTable);
  return { tables, unknown };
}

interface Sources {
  readonly sources: readonly Source[];
  readonly warnings: readonly Failure<TableWarning>[];
}

function sourcesOf({ name, bytes }: SourceFile, tools: Tools): Read<Sources> {
  const tooLarge = (limit: number) =>
    fail('file-too-large', { megabytes: Math.ceil(bytes.length / MB), limit: Math.floor(limit / MB) });
  const limit = tools.limits?.file ?? LIMIT;
  if (bytes.length === 0) return fail('file-empty');
  if (bytes.length > limit) return tooLarge(limit);
  const kind = kindOf(bytes);
  switch (kind.kind) {
    case 'archive':
      return fail('file-is-archive', { type: kind.type });
    case 'other':
      return fail('file-is-other', { type: kind.type });
    case 'web-page':
      return fail('file-is-web-page');
    case 'text':
      return textSource(name, bytes, tools);
    default: {
      const spreadsheetLimit = tools.limits?.spreadsheet ?? limit;
      if (bytes.length > spreadsheetLimit) return tooLarge(spreadsheetLimit);
      return sheetSources(name, bytes, kind.kind);
    }
  }
}

function textSource(name: string, bytes: Uint8Array, tools: Tools): Read<Sources> {
  const decoded = decodeText(bytes, tools);
  if (!decoded.ok) return decoded;
  const { text, encoding, guessed } = decoded.value;
  if (text.trim() === '') return fail('file-empty');
  const parsed = parseDelimited(text);
  const warnings: Failure<TableWarning>[] = [];
  if (guessed) warnings.push({ code: 'encoding-guessed', parameters: { encoding } });
  if (parsed.unwrapped) warnings.push({ code: 'wrapped-lines' });
  if (parsed.unclosedQuote !== null)
    warnings.push({ code: 'quote-not-closed', parameters: { line: parsed.unclosedQuote } });
  const source: Source = {
    file: name,
    sheet: '',
    encoding,
    rows: parsed.rows,
    decimal: parsed.delimiter === ';' ? ',' : '.',
    endsOpen: parsed.endsOpen,
  };
  return ok({ sources: [source], warnings });
}

function sheetSources(name: string, bytes: Uint8Array, kind: 'zip' | 'compound' | 'spreadsheet-xml'): Read<Sources> {
  const sheets = kind === 'zip' ? readZippedSpreadsheet(bytes) : readSpreadsheet(bytes);
  if (!sheets.ok) return sheets;
  const encoding = { zip: 'XLSX', compound: 'XLS', 'spreadsheet-xml': 'SpreadsheetML' }[kind];
  const sources = sheets.value.map(sheet => ({
    file: `${name} › ${sheet.name}`,
    sheet: sheet.name,
    encoding,
    rows: sheet.rows,
    decimal: '.' as const,
    endsOpen: false,
  }));
  return ok({ sources, warnings: [] });
}

const withWarnings = (table: ImportedTable, warnings: readonly Failure<TableWarning>[]): ImportedTable => ({
  ...table,
  warnings: [...warnings, ...table.warnings],
});

/** Prose with commas looks like cells, too; but a table worth mapping has numbers, and cells side by side. */
const holdsNumbers = ({ rows }: SourceTable): boolean =>
  rows.some(row => row.cells.some(cell => typeof numberOf(cell, '.') === 'number')) &&
  rows.filter(row => row.cells.filter(cell => textOf(cell) !== '').length > 1).length * 2 >= rows.length;

function unknownTable({ table }: FoundTable): UnknownTable {
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.cells.length), table.header.length);
  return {
    file: table.file,
    encoding: table.encoding,
    headers: Array.from({ length: width }, (_, column) => table.header[column] ?? ''),
    rows: table.rows,
    decimal: table.decimal,
  };
}
