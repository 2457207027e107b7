import type { Cell } from '../core/cell.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { type Language, languages } from '../i18n/language.ts';
import { type Texts, texts } from '../i18n/texts.ts';
import { type DataColumns, dataColumns, type TechnicalColumn } from '../model/data-layout.ts';
import { type DimensionId, dimensionIds, dimensions, isDimensionId } from '../model/dimensions.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { importedMeasureIds, type MeasureId } from '../model/measures.ts';
import { contentHashOf, type DataRow, keyOf, seriesOf } from '../model/row.ts';
import { type AnySheetId, type SheetId, sheetIds } from '../model/sheet-ids.ts';
import type { Sheet, Workbook } from './ports.ts';

/** The Data sheet as it was read. Row `index` of the grid is row `index + 1` of the sheet. */
export interface DataSheet {
  readonly sheet: Sheet;
  readonly grid: Cell[][];
  readonly columns: DataColumns;
}

export function openSheet(workbook: Workbook, id: SheetId): Result<Sheet> {
  const sheet = workbook.sheet(id);
  return sheet ? ok(sheet) : sheetGone(workbook, id);
}

/** Which sheet is missing, where it isn't all of them. */
export function sheetGone(workbook: Workbook, id: AnySheetId): ReturnType<typeof fail> {
  if (sheetIds.every(each => !workbook.sheet(each))) return fail('not-set-up');
  return fail('sheet-missing', { sheet: textsOfTabs(workbook).model.sheets[id] });
}

/** Texts in the language of the tabs: where a sheet is missing, it may be the one that says which language was chosen. */
export function textsOfTabs(workbook: Workbook): Texts {
  const tabs = sheetIds.map(id => [id, workbook.sheet(id)?.name()] as const);
  const alike = (language: Language): number =>
    tabs.filter(([id, name]) => name === texts[language].model.sheets[id]).length;
  return texts[languages.reduce((one, other) => (alike(other) > alike(one) ? other : one))];
}

const columnGone = (workbook: Workbook, sheet: Sheet, column: TechnicalColumn | DimensionId) =>
  fail('column-missing', {
    sheet: sheet.name(),
    column: isDimensionId(column) ? textsOfTabs(workbook).model.dimensions[column] : column,
  });

export function openData(workbook: Workbook): Result<DataSheet> {
  const opened = openSheet(workbook, 'data');
  if (!opened.ok) return opened;
  const grid = opened.value.readAll();
  const found = dataColumns(grid[KEY_ROW - 1] ?? []);
  if ('missing' in found) return columnGone(workbook, opened.value, found.missing);
  return ok({ sheet: opened.value, grid, columns: found.columns });
}

/** Up to so many rows, reading all of them takes no longer than finding out which are needed. */
const SHORT_SHEET_ROWS = 5_000;
/** Wider than any Data sheet. */
const MOST_COLUMNS = 1_000;

/** What tells which rows of Data an import may concern. */
export interface RowMark {
  readonly stamp: Stamp;
  readonly row: Pick<DataRow, 'from' | 'to' | 'basis'>;
}

/**
 * The Data sheet for rows that are to be written. Of a long one, only rows that `concerns` picks, and those between them,
 * are read whole; the others have no more than what a mark holds, so they look changed by hand. At most five calls, where
 * `openData` makes one that takes half a minute for 50,000 rows.
 */
export function openDataFor(
  workbook: Workbook,
  rows: readonly DataRow[],
  concerns: (mark: RowMark) => boolean,
): Result<DataSheet> {
  const opened = openSheet(workbook, 'data');
  if (!opened.ok) return opened;
  const sheet = opened.value;
  if (sheet.gridRows() <= SHORT_SHEET_ROWS) return openData(workbook);
  const end = sheet.lastRow();
  const head = sheet.read(1, 1, LABEL_ROW, MOST_COLUMNS);
  const headed = Math.max(
    ...head.map(cells => cells.reduce<number>((last, cell, i) => (cell === '' ? last : i + 1), 0)),
  );
  const found = dataColumns((head[KEY_ROW - 1] ?? []).slice(0, headed));
  if ('missing' in found) return columnGone(workbook, sheet, found.missing);
  // New columns must stand to the right of all content, also of a column that bears no name.
  const width = newMeasures(rows, found.columns).length > 0 ? sheet.lastColumn() : headed;
  const columns = { ...found.columns, width };

  const { technical, dimensions: at } = columns;
  const marks = [...Object.values(technical), at.from, at.to, at.basis];
  const left = Math.min(...marks);
  const blank: readonly Cell[] = Array.from({ length: left }, () => '');
  const grid = head.map(cells => cells.slice(0, width));
  const concerned: number[] = [];
  for (const cells of sheet.read(FIRST_ROW, left + 1, end - FIRST_ROW + 1, Math.max(...marks) - left + 1)) {
    const row = left === 0 ? cells : [...blank, ...cells];
    if (concerns({ stamp: stampOfCells(row, columns), row: rowOfCells(row, columns) })) concerned.push(grid.length);
    grid.push(row);
  }
  const first = concerned[0];
  if (first !== undefined) {
    const whole = sheet.read(first + 1, 1, (concerned.at(-1) ?? first) - first + 1, width);
    for (const [index, cells] of whole.entries()) grid[first + index] = cells;
  }
  return ok({ sheet, grid, columns });
}

/** What an import left on a row of Data. */
export interface Stamp {
  readonly key: string;
  readonly series: string;
  readonly hash: string;
  /** Number of the import; 0 when the cell holds none. */
  readonly batch: number;
}

/** A row as its cells hold it. The Journal keeps such rows, so two long texts must fit into one of its cells. */
const LONGEST_TEXT = 10_000;

/** The row as it will read back from the sheet: its key and hash are those of what is stored. */
export function storable(row: DataRow): DataRow {
  const texts: Record<string, string> = {};
  for (const id of dimensionIds) {
    const cell = row[id];
    if (typeof cell === 'string') texts[id] = cell.replace(/\r\n?/gu, '\n').slice(0, LONGEST_TEXT);
  }
  return { ...row, ...texts };
}

export const stampOf = (row: DataRow, batch: number): Stamp => ({
  key: keyOf(row),
  series: seriesOf(row),
  hash: contentHashOf(row),
  batch,
});

export const technicalCell = (cells: readonly Cell[], columns: DataColumns, column: TechnicalColumn): string =>
  String(cells[columns.technical[column]] ?? '');

export const stampOfCells = (cells: readonly Cell[], columns: DataColumns): Stamp => ({
  key: technicalCell(cells, columns, 'key'),
  series: technicalCell(cells, columns, 'series'),
  hash: technicalCell(cells, columns, 'hash'),
  batch: Number(technicalCell(cells, columns, 'batch')) || 0,
});

/**
 * The row that an import once wrote, as it reads now. Nothing is judged here: where somebody typed nonsense over it, its
 * hash differs, which is all that is asked.
 */
export function rowOfCells(cells: readonly Cell[], columns: DataColumns): DataRow {
  const parts: Record<string, unknown> = {};
  for (const id of dimensionIds) {
    const cell = cells[columns.dimensions[id]] ?? '';
    parts[id] = dimensions[id].kind === 'day' ? cell : String(cell);
  }
  const measures: Partial<Record<MeasureId, number>> = {};
  for (const { id, at } of columns.measures) {
    const cell = cells[at];
    if (cell !== '' && cell !== undefined) measures[id] = typeof cell === 'number' ? cell : Number.NaN;
  }
  return { ...parts, measures } as unknown as DataRow;
}

/** Whether somebody changed the row since an import wrote it. */
export const changedByHand = (cells: readonly Cell[], columns: DataColumns): boolean =>
  contentHashOf(rowOfCells(cells, columns)) !== technicalCell(cells, columns, 'hash');

/** The row's cells, as wide as the sheet; people's own columns stay blank. */
export function cellsOfRow(row: DataRow, stamp: Stamp, columns: DataColumns): Cell[] {
  const cells: Cell[] = new Array(columns.width).fill('');
  for (const column of ['key', 'series', 'hash', 'batch'] as const) cells[columns.technical[column]] = stamp[column];
  for (const id of dimensionIds) cells[columns.dimensions[id]] = row[id];
  for (const { id, at } of columns.measures) cells[at] = row.measures[id] ?? '';
  return cells;
}

/** Measures that a sheet has no column for yet, in the model's order. */
export const newMeasures = (rows: readonly DataRow[], columns: DataColumns): readonly MeasureId[] => {
  const used = new Set(rows.flatMap(row => Object.keys(row.measures)));
  return importedMeasureIds.filter(id => used.has(id) && !columns.measures.some(column => column.id === id));
};

/** Our columns as runs from left to right: people's own columns between them are never written. */
function ourRuns(columns: DataColumns): readonly { readonly start: number; readonly length: number }[] {
  const ours = [
    ...Object.values(columns.technical),
    ...Object.values(columns.dimensions),
    ...columns.measures.map(column => column.at),
  ].sort((one, other) => one - other);
  const runs: { start: number; length: number }[] = [];
  for (const at of ours) {
    const last = runs.at(-1);
    if (last && last.start + last.length === at) last.length++;
    else runs.push({ start: at, length: 1 });
  }
  return runs;
}

export interface RowWrite {
  /** In the grid, from 0. */
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** A call costs as much as some thousand cells, so a short gap between two rows is written along. */
const LONGEST_GAP = 100;

/**
 * Writes rows in as few calls as possible. Rows between them are written along with their own content, if an import
 * wrote them and nobody changed them since; others are never touched.
 */
export function writeRows(data: DataSheet, writes: readonly RowWrite[]): void {
  const sorted = [...writes].sort((one, other) => one.index - other.index);
  const runs = ourRuns(data.columns);
  let block: (readonly Cell[])[] = [];
  let first = 0;
  const put = () => {
    for (const run of runs) {
      // Rows that were read may be narrower than those that are new: columns may have been added since.
      const cells = block.map(row => Array.from({ length: run.length }, (_, at) => row[run.start + at] ?? ''));
      data.sheet.write(first + 1, run.start + 1, cells);
    }
  };
  for (const write of sorted) {
    const gap = block.length === 0 ? [] : data.grid.slice(first + block.length, write.index);
    const joins = block.length > 0 && gap.length <= LONGEST_GAP && gap.every(cells => isUntouched(cells, data.columns));
    if (joins) block.push(...gap, write.cells);
    else {
      if (block.length > 0) put();
      first = write.index;
      block = [write.cells];
    }
  }
  if (block.length > 0) put();
}

const isUntouched = (cells: readonly Cell[], columns: DataColumns): boolean =>
  technicalCell(cells, columns, 'key') !== '' && !changedByHand(cells, columns);

/** The index behind the last row that holds anything. */
export const endOf = (data: DataSheet): number => Math.max(data.grid.length, FIRST_ROW - 1);
