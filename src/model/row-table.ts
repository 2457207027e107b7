import type { Cell } from '../core/cell.ts';
import { fingerprint } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import {
  bases,
  type DimensionId,
  dimensionIds,
  dimensions,
  isDimensionId,
  levels,
  placements,
  vatStates,
} from './dimensions.ts';
import { importedMeasureIds, isMeasureId, type MeasureId } from './measures.ts';
import { contentHashOf, type DataRow, keyOf } from './row.ts';

/**
 * Rows of Data as a table: how they travel between dialog and script. Columns are dimensions and measures that any row
 * fills; a blank cell is a blank dimension, or a measure that the row doesn't have.
 */
export interface RowTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * How many rows the dialog sends in one call of `importRows`: the write of a block stays well under 20 s, and 10,000
 * rows take one.
 */
export const BLOCK_ROWS = 10_000;

/** How many rows it sends in one call of `planImport`, each of which reads all of Data and writes nothing. */
export const PLAN_ROWS = 25_000;

const dataFields: readonly (DimensionId | MeasureId)[] = [...dimensionIds, ...importedMeasureIds];

const fieldOf = (row: DataRow, field: string): Cell =>
  isDimensionId(field) ? row[field] : isMeasureId(field) ? (row.measures[field] ?? '') : '';

export function toRowTable(rows: readonly DataRow[]): RowTable {
  const columns = dataFields.filter(field => rows.some(row => fieldOf(row, field) !== ''));
  return { columns, rows: rows.map(row => columns.map(column => fieldOf(row, column))) };
}

/** Closed lists, so that nothing outside them reaches the sheet. Channels are open: people add their own. */
const choices: Partial<Record<DimensionId, readonly string[]>> = {
  basis: bases,
  level: levels,
  placement: placements,
  vat: vatStates,
};
const defaults: Partial<Record<DimensionId, Cell>> = { basis: 'activity', placement: 'mixed' };

export type RowTableProblem = 'unknown-column' | 'bad-cell';

/** Rows of a table, checked: whole days, ids of ours, finite numbers. `row` in the failure is 1-based in the table. */
export function fromRowTable(
  table: RowTable,
): Result<DataRow[], { code: RowTableProblem; parameters: { row: number; column: string } }> {
  const at = new Map<string, number>();
  for (const [index, column] of table.columns.entries()) {
    const known = isDimensionId(column) || (isMeasureId(column) && importedMeasureIds.includes(column));
    if (!known || at.has(column)) return problem('unknown-column', 0, column);
    at.set(column, index);
  }
  const measuresUsed = importedMeasureIds.filter(id => at.has(id));
  const rows: DataRow[] = [];
  for (const [index, cells] of table.rows.entries()) {
    const cellOf = (field: DimensionId | MeasureId): Cell => cells[at.get(field) ?? -1] ?? '';
    const parts: Record<string, Cell> = {};
    for (const id of dimensionIds) {
      const cell = cellOf(id) === '' ? (defaults[id] ?? '') : cellOf(id);
      const fits =
        dimensions[id].kind === 'day'
          ? Number.isInteger(cell)
          : typeof cell === 'string' && (choices[id]?.includes(cell) ?? true);
      if (!fits) return problem('bad-cell', index + 1, id);
      parts[id] = cell;
    }
    if ((parts['to'] as number) < (parts['from'] as number)) return problem('bad-cell', index + 1, 'to');
    if (parts['channel'] === '') return problem('bad-cell', index + 1, 'channel');
    const measures: Partial<Record<MeasureId, number>> = {};
    for (const id of measuresUsed) {
      const cell = cellOf(id);
      if (cell === '') continue;
      if (typeof cell !== 'number' || !Number.isFinite(cell)) return problem('bad-cell', index + 1, id);
      measures[id] = cell;
    }
    // Every dimension was checked against its kind and list just above.
    rows.push({ ...parts, measures } as unknown as DataRow);
  }
  return ok(rows);
}

const problem = <Code extends RowTableProblem>(code: Code, row: number, column: string) => {
  const { error } = fail(code, { row, column });
  return { ok: false, error: { code: error.code, parameters: { row, column } } } as const;
};

/** The same rows in the same order give the same fingerprint: how an interrupted import is recognised. */
export const importFingerprint = (rows: readonly DataRow[]): string =>
  fingerprint(rows.map(row => keyOf(row) + contentHashOf(row)).join(' '));
