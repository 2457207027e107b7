import { ok, type Result } from '../core/result.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import type { UndoOutcome } from './api.ts';
import {
  cellsOfRow,
  changedByHand,
  type DataSheet,
  endOf,
  openData,
  openSheet,
  type RowWrite,
  stampOfCells,
  writeRows,
} from './data-sheet.ts';
import { batchOf } from './import-rows.ts';
import { forgetPrevious, type Previous, readPrevious, writeBatch } from './journal.ts';
import type { Ports } from './ports.ts';
import { refreshTotals } from './refresh-totals.ts';
import { removeRows } from './remove-rows.ts';

/**
 * Takes a batch back: previous versions return, replaced rows return at the end, added rows go. Rows that somebody or a
 * later batch changed since are left as they are and named; while there are such rows, the batch stays "done" and can be
 * taken back again. Interrupted and called again, it does the rest.
 */
export function undoImport(ports: Ports, input: { readonly batch: string }): Result<UndoOutcome> {
  const { workbook } = ports;
  const journal = openSheet(workbook, 'journal');
  if (!journal.ok) return journal;
  const found = batchOf(journal.value, input.batch);
  if (!found.ok) return found;
  const opened = openData(workbook);
  if (!opened.ok) return opened;
  const data = opened.value;
  const { entries } = readPrevious(journal.value);
  const plan = planUndo(data, found.value.number, entries);

  writeRows(data, plan.restores);
  const end = endOf(data);
  writeRows(
    data,
    plan.returns.map((cells, at) => ({ index: end + at, cells })),
  );
  const rows = end + plan.returns.length;
  removeRows(data, plan.removals, rows);

  if (plan.refused.length === 0) forgetPrevious(journal.value, entries, batch => batch === found.value.number);
  const refreshed = refreshTotals(ports);
  if (!refreshed.ok) return refreshed;
  if (plan.refused.length === 0 && found.value.state !== 'undone') {
    writeBatch(journal.value, { ...found.value, state: 'undone' });
  }
  return ok({
    removed: plan.removals.length,
    restored: plan.restores.length + plan.returns.length,
    refused: plan.refused,
  });
}

interface UndoPlan {
  readonly restores: readonly RowWrite[];
  /** Cells of rows that the batch had taken out. */
  readonly returns: readonly RowWrite['cells'][];
  /** Indexes in the grid. */
  readonly removals: readonly number[];
  readonly refused: UndoOutcome['refused'];
}

function planUndo(data: DataSheet, batch: number, entries: readonly Previous[]): UndoPlan {
  const { grid, columns } = data;
  const own = new Map(entries.filter(entry => entry.batch === batch).map(entry => [entry.stamp.key, entry]));
  const restores: RowWrite[] = [];
  const returns: RowWrite['cells'][] = [];
  const removals: number[] = [];
  const refused: { row: number; reason: 'changed-by-hand' | 'updated-since' }[] = [];
  const refusedSeries = new Set<string>();
  const present = new Map<string, { readonly batch: number; readonly hash: string; readonly row: number }>();

  for (let index = FIRST_ROW - 1; index < grid.length; index++) {
    const cells = grid[index] ?? [];
    const stamp = stampOfCells(cells, columns);
    if (stamp.key === '') continue;
    if (!present.has(stamp.key)) present.set(stamp.key, { ...stamp, row: index + 1 });
    const previous = own.get(stamp.key);
    if (stamp.batch === batch) {
      if (changedByHand(cells, columns)) {
        refused.push({ row: index + 1, reason: 'changed-by-hand' });
        refusedSeries.add(stamp.series);
      } else if (previous) restores.push({ index, cells: cellsOfRow(previous.row, previous.stamp, columns) });
      else removals.push(index);
    } else if (previous && (stamp.batch !== previous.stamp.batch || stamp.hash !== previous.stamp.hash)) {
      refused.push({ row: index + 1, reason: 'updated-since' });
      refusedSeries.add(stamp.series);
    }
  }
  // What this batch added or updated, and a later one changed or took out.
  for (const entry of entries) {
    if (entry.batch <= batch || entry.stamp.batch !== batch || own.has(entry.stamp.key)) continue;
    const now = present.get(entry.stamp.key);
    if (now?.batch === batch) continue;
    refused.push({ row: now?.row ?? 0, reason: 'updated-since' });
    refusedSeries.add(entry.stamp.series);
  }
  for (const { operation, stamp, row } of own.values()) {
    // What took its place is still there: both would count.
    if (operation !== 'replace' || present.has(stamp.key) || refusedSeries.has(stamp.series)) continue;
    returns.push(cellsOfRow(row, stamp, columns));
  }
  return { restores, returns, removals, refused };
}
