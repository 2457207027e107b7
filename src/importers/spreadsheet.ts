import { read, SSF, type WorkBook } from '@e965/xlsx';
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { isoOf } from '../core/day.ts';
import { type Failure, fail, ok, type Result } from '../core/result.ts';
import type { FileProblem } from './codes.ts';
import { cleanText } from './decode.ts';
import type { SourceCell, SourceRow } from './imported-table.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SourceRow[];
}

type Sheets = Result<readonly Sheet[], Failure<FileProblem>>;

/** Room for a workbook of a million cells; a zip bomb asks for gigabytes. */
const MOST_UNZIPPED_BYTES = 256 * 1024 * 1024;
const MOST_MEMBERS = 2_000;
const MOST_CELLS = 5_000_000;

/** Workbook, text, styles (they tell dates from numbers) and sheets; no pictures, charts or macros. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|bin|rels)|xl\/worksheets\/[^/]+\.(?:xml|bin))$/u;

/** Exports in a zip: tables, not in folders that the system adds (`__MACOSX/`). */
const TABLE_FILE = /^(?!__MACOSX\/)(?:[^/]+\/)*[^/.][^/]*\.(?:csv|tsv|txt|xlsx?|xlsb)$/iu;

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of a zip of exports; null for a zip of anything else (a workbook is one, too). */
export function unzipFiles(bytes: Uint8Array): Result<readonly ZippedFile[], Failure<FileProblem>> | null {
  const members = membersOf(bytes);
  if (!members || members.some(({ name }) => name === '[Content_Types].xml')) return null;
  const files = members.filter(({ name }) => TABLE_FILE.test(name));
  if (files.length === 0) return null;
  const size = files.reduce((sum, member) => sum + member.originalSize, 0);
  if (files.length > MOST_MEMBERS || size > MOST_UNZIPPED_BYTES) return fail('archive-too-large');
  try {
    const contents = unzipSync(bytes, { filter: ({ name }) => TABLE_FILE.test(name) });
    return ok(Object.entries(contents).map(([name, content]) => ({ name, bytes: content })));
  } catch {
    return fail('archive-unreadable');
  }
}

/** What a zip holds, told from its directory, without unpacking anything. Null when it has none. */
function membersOf(bytes: Uint8Array): readonly UnzipFileInfo[] | null {
  const members: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: member => {
        members.push(member);
        return false;
      },
    });
  } catch {
    return null; // no directory: cut off, or no zip at all
  }
  return members;
}

/** The sheets of an .xlsx (or .xlsb) file; other zips are told apart by what they hold. */
export function readZippedSpreadsheet(bytes: Uint8Array): Sheets {
  const members = membersOf(bytes);
  if (!members) return fail('spreadsheet-unreadable');
  const holds = (start: string) => members.some(member => member.name.startsWith(start));
  if (holds('word/')) return fail('file-is-other', { type: 'Word' });
  if (holds('ppt/')) return fail('file-is-other', { type: 'PowerPoint' });
  if (holds('content.xml')) return fail('file-is-other', { type: 'OpenDocument' });
  if (holds('Index/')) return fail('file-is-other', { type: 'Numbers' });
  if (!holds('xl/')) return fail('file-is-archive', { type: 'ZIP' });
  const needed = members.filter(member => NEEDED.test(member.name));
  const size = needed.reduce((sum, member) => sum + member.originalSize, 0);
  if (members.length > MOST_MEMBERS || size > MOST_UNZIPPED_BYTES) return fail('spreadsheet-too-large');
  let contents: ReturnType<typeof unzipSync>;
  try {
    contents = unzipSync(bytes, { filter: member => NEEDED.test(member.name) });
  } catch {
    return fail('spreadsheet-unreadable');
  }
  // fflate unpacks into room of the declared size and no further. The parser, which would believe the data rather than
  // the declaration, gets only what was unpacked here.
  return readSpreadsheet(zipSync(contents, { level: 0 }));
}

/** The sheets of a workbook that needs no unpacking: .xls, SpreadsheetML. */
export function readSpreadsheet(bytes: Uint8Array): Sheets {
  let workbook: WorkBook;
  try {
    workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/iu.test(error.message);
    return fail(locked ? 'spreadsheet-locked' : 'spreadsheet-unreadable');
  }
  const shift = workbook.Workbook?.WBProps?.date1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const name of workbook.SheetNames) {
    const rows: SourceRow[] = [];
    const data: unknown = workbook.Sheets[name]?.['!data'];
    if (!Array.isArray(data)) continue;
    // Rows and cells that the file doesn't have are holes: `forEach` skips them, however far away the last one is.
    data.forEach((row: unknown, i) => {
      if (!Array.isArray(row)) return;
      const values: SourceCell[] = [];
      row.forEach((cell: unknown, column) => {
        const value = cellValue(cell, shift);
        if (value === '' || column >= MOST_COLUMNS) return;
        while (values.length < column) values.push('');
        values.push(value);
        cells++;
      });
      // One blank row stands for all that are missing here: it may part two tables.
      const before = rows.at(-1)?.line ?? 0;
      if (i > before) rows.push({ line: i, cells: [] });
      rows.push({ line: i + 1, cells: values });
    });
    if (cells > MOST_CELLS) return fail('spreadsheet-too-large');
    sheets.push({ name, rows });
  }
  return ok(sheets);
}

const DAYS_FROM_1900_TO_1904 = 1462;
const MOST_COLUMNS = 2_000;

/** A formula counts with the value it had when the file was saved; dates become ISO text, whole days without a time. */
function cellValue(cell: unknown, shift: number): SourceCell {
  if (typeof cell !== 'object' || cell === null) return '';
  const { t: type, v: value, z: format } = cell as { t?: unknown; v?: unknown; z?: unknown };
  if (type === 'n' && typeof value === 'number' && Number.isFinite(value)) {
    return typeof format === 'string' && SSF.is_date(format) && value >= 1 ? isoOf(Math.floor(value) + shift) : value;
  }
  if (type === 's' && typeof value === 'string') return cleanText(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : '';
}
