import type { MeasureId } from '../../model/measures.ts';
import { periodKinds } from '../../model/totals-layout.ts';
import { type CellInput, isBlankInput } from '../argument.ts';
import type { CellContext } from '../cell-context.ts';
import { CellError } from '../cell-error.ts';
import { cellOf, type RowNumbers } from './columns.ts';
import { meaningOf, plainName } from './names.ts';
import { columnNamed, columnOf, columnUnknown, type Table, type TableColumn, textIn } from './table.ts';

export type MeasureColumns = ReadonlyMap<MeasureId, TableColumn>;

/** A test of a cell of one column. */
export interface Condition {
  readonly column: TableColumn;
  isMet(text: string): boolean;
}

/** The filter that the arguments ask for, if any. */
export function filterOf(table: Table, filterColumn: string, filterValue: string): Condition | null {
  if (filterColumn === '' && filterValue === '') return null;
  if (filterColumn === '' || filterValue === '') {
    const argument = filterColumn === '' ? 'filterColumn' : 'filterValue';
    throw new CellError('argument-missing', { function: 'SOCIAL_KPI', argument });
  }
  const column = columnNamed(table, filterColumn);
  if (!column) throw columnUnknown(table, 'filterColumn', filterColumn.trim());
  const wanted = plainName(meaningOf(column.id, filterValue));
  return { column, isMet: text => plainName(meaningOf(column.id, text)) === wanted };
}

/** Totals says everything three times: month by month, for the chosen period, and for the one before. */
export function monthsOfTotals(table: Table, context: CellContext): Condition | null {
  const column = columnOf(table, 'period');
  if (!column) return null;
  const kinds: readonly string[] = periodKinds;
  for (let row = table.start; row < table.cells.length; row++) {
    const text = textIn(cellOf(table, row, column), column, context);
    if (text !== '' && !kinds.includes(text)) return null;
  }
  return { column, isMet: text => text === 'month' };
}

/** Measures of the whole site stand on rows of its other traffic, too. */
const siteMeasures: readonly MeasureId[] = ['siteSessions', 'siteSales'];
export const isOfSite = (measure: MeasureId): boolean => siteMeasures.includes(measure);

/** The site's traffic that isn't social, which is no result of social media. */
export function siteTraffic(table: Table): Condition | null {
  const column = columnOf(table, 'channel');
  return column && { column, isMet: text => meaningOf('channel', text) === 'web' };
}

/** Rows that meet all conditions, and hold any of the measures; those that meet `site`, any of the site's. */
export function selectRows(
  table: Table,
  measures: MeasureColumns,
  conditions: readonly Condition[],
  site: Condition | null,
  context: CellContext,
): RowNumbers {
  const all = [...measures.values()];
  const ofSite = [...measures].filter(([id]) => isOfSite(id)).map(([, column]) => column);
  const tests = conditions.map(condition => tester(table, condition, context));
  const isSite = site ? tester(table, site, context) : () => false;
  const rows: number[] = [];
  for (let row = table.start; row < table.cells.length; row++) {
    const holds = (columns: readonly TableColumn[]) =>
      columns.some(column => !isBlankInput(cellOf(table, row, column)));
    if (holds(all) && tests.every(test => test(row)) && (!isSite(row) || holds(ofSite))) rows.push(row);
  }
  return Int32Array.from(rows);
}

/** Tests a row; each different cell is looked at once. */
export function tester(table: Table, { column, isMet }: Condition, context: CellContext): (row: number) => boolean {
  const known = new Map<CellInput, boolean>();
  return row => {
    const cell = cellOf(table, row, column);
    let met = known.get(cell);
    if (met === undefined) {
      met = isMet(textIn(cell, column, context));
      known.set(cell, met);
    }
    return met;
  };
}
