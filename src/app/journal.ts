import type { Cell } from '../core/cell.ts';
import {
  BATCH_ROWS,
  type BatchColumn,
  batchColumns,
  batchRow,
  FIRST_PREVIOUS_ROW,
  previousColumns,
  WATCH_COLUMN,
  type Watched,
  watched,
  watchRow,
} from '../model/journal-layout.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import type { DataRow } from '../model/row.ts';
import type { ImportSummary, RowCounts } from './api.ts';
import type { Stamp } from './data-sheet.ts';
import type { Sheet } from './ports.ts';

/** One import, as the Journal knows it. */
export interface Batch extends RowCounts {
  readonly number: number;
  readonly state: ImportSummary['state'];
  readonly at: number;
  readonly fingerprint: string;
  readonly files: readonly string[];
  readonly platforms: readonly string[];
}

/** A row of Data as it was before a batch changed it (`update`) or took it out (`replace`). */
export interface Previous {
  readonly batch: number;
  readonly operation: 'update' | 'replace';
  readonly stamp: Stamp;
  readonly row: DataRow;
}

/** The batches that are kept, oldest first (one call). */
export const readBatches = (journal: Sheet): Batch[] => readUpper(journal).batches;

/** What the formulas of the Journal count; absent where they are gone, or stand on a Journal of an older version. */
export type WatchFigures = Partial<Readonly<Record<Watched, number>>>;

/** The batches, and what the formulas beside them count (one call). */
export function readUpper(journal: Sheet): { readonly batches: Batch[]; readonly watch: WatchFigures } {
  const rows = journal.read(FIRST_ROW, 1, BATCH_ROWS, WATCH_COLUMN);
  const batches = rows
    .filter(cells => typeof cells[0] === 'number')
    .map(batchOfCells)
    .sort((one, other) => one.number - other.number);
  const watch = watched.flatMap(id => {
    const figure = rows[watchRow(id) - FIRST_ROW]?.[WATCH_COLUMN - 1];
    return typeof figure === 'number' ? [[id, figure] as const] : [];
  });
  return { batches, watch: Object.fromEntries(watch) };
}

/** Puts a batch into its row of the ring (one call). */
export const writeBatch = (journal: Sheet, batch: Batch): void =>
  journal.write(batchRow(batch.number), 1, [cellsOfBatch(batch)]);

/** Takes batches out of the ring (one call each). */
export const clearBatches = (journal: Sheet, batches: readonly Batch[]): void => {
  for (const { number } of batches) journal.clear(batchRow(number), 1, 1, batchColumns.length);
};

export const summaryOf = ({ number, fingerprint: _, ...rest }: Batch): ImportSummary => ({
  batch: String(number),
  ...rest,
});

function cellsOfBatch(batch: Batch): Cell[] {
  const cells: Record<BatchColumn, Cell> = {
    ...batch,
    batch: batch.number,
    files: JSON.stringify(batch.files),
    platforms: JSON.stringify(batch.platforms),
  };
  return batchColumns.map(column => cells[column]);
}

function batchOfCells(cells: readonly Cell[]): Batch {
  const cellOf = (column: BatchColumn): Cell => cells[batchColumns.indexOf(column)] ?? '';
  const state = String(cellOf('state'));
  return {
    number: Number(cellOf('batch')),
    state: state === 'done' || state === 'undone' ? state : 'open',
    at: Number(cellOf('at')),
    fingerprint: String(cellOf('fingerprint')),
    files: listOf(cellOf('files')),
    platforms: listOf(cellOf('platforms')),
    added: Number(cellOf('added')),
    updated: Number(cellOf('updated')),
    skipped: Number(cellOf('skipped')),
    rejected: Number(cellOf('rejected')),
    ignored: Number(cellOf('ignored')),
  };
}

/** Somebody may have typed over the cell; a Journal that can't be read must not stop an import. */
function listOf(cell: Cell): readonly string[] {
  try {
    const list: unknown = JSON.parse(String(cell));
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
  }
}

/** Previous rows of all batches that are kept, and the row behind them (two calls). */
export function readPrevious(journal: Sheet): { readonly entries: readonly Previous[]; readonly end: number } {
  const end = Math.max(journal.lastRow() + 1, FIRST_PREVIOUS_ROW);
  const count = end - FIRST_PREVIOUS_ROW;
  const cells = count > 0 ? journal.read(FIRST_PREVIOUS_ROW, 1, count, previousColumns.length) : [];
  return { entries: cells.map(previousOfCells), end };
}

/** Appends previous rows (one call). They must be safe before Data changes. */
export const appendPrevious = (journal: Sheet, end: number, entries: readonly Previous[]): void =>
  journal.write(
    end,
    1,
    entries.map(({ batch, operation, stamp, row }) => [batch, stamp.key, operation, JSON.stringify({ stamp, row })]),
  );

/** Forgets the previous rows of some batches: contiguous runs, from the bottom (one call a run). */
export function forgetPrevious(journal: Sheet, entries: readonly Previous[], forget: (batch: number) => boolean): void {
  for (let to = entries.length; to > 0; to--) {
    if (!forget((entries[to - 1] as Previous).batch)) continue;
    let from = to - 1;
    while (from > 0 && forget((entries[from - 1] as Previous).batch)) from--;
    journal.deleteRows(FIRST_PREVIOUS_ROW + from, to - from);
    to = from + 1;
  }
}

function previousOfCells(cells: readonly Cell[]): Previous {
  const { stamp, row } = JSON.parse(String(cells[3])) as Pick<Previous, 'stamp' | 'row'>;
  return { batch: Number(cells[0]), operation: cells[2] === 'replace' ? 'replace' : 'update', stamp, row };
}
