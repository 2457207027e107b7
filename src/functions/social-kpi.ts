import { isoOf } from '../core/day.ts';
import { texts } from '../i18n/texts.ts';
import { measuresOf } from '../kpis/kpi.ts';
import type { MeasureId } from '../model/measures.ts';
import { groupValues, type MeasuredRows, pairsOf } from '../readings/group-total.ts';
import type { CellContext } from './cell-context.ts';
import { CellError } from './cell-error.ts';
import type { CellOutput, Implementation, ParametersOf, Values } from './implementation.ts';
import {
  combined,
  type Days,
  dayColumnsOf,
  hasDays,
  type RowNumbers,
  readDays,
  readNumbers,
  readTexts,
} from './social-kpi/columns.ts';
import { groupingsOf, groupRows, headersOf } from './social-kpi/groups.ts';
import { kpiNamed } from './social-kpi/kpi-names.ts';
import { refuseMixedCurrencies, refuseMixedLevels } from './social-kpi/mixes.ts';
import type { ColumnId } from './social-kpi/names.ts';
import {
  type Condition,
  filterOf,
  isOfSite,
  type MeasureColumns,
  monthsOfTotals,
  selectRows,
  siteTraffic,
  tester,
} from './social-kpi/rows.ts';
import { columnOf, has, readTable, type Table, type TableColumn } from './social-kpi/table.ts';

type Arguments = Values<ParametersOf<'SOCIAL_KPI'>>;

/**
 * Any KPI of the catalogue over a table: one value, or a table with a row a group.
 *
 * Rows that hold none of the KPI's measures don't take part, blank ones among them. Of Totals, its months count. Traffic
 * of the site that isn't social counts for measures of the whole site only, unless channels are told apart.
 */
export const socialKpi: Implementation<ParametersOf<'SOCIAL_KPI'>> = {
  whole(values, context) {
    const table = readTable(values.data);
    const kpi = kpiNamed(values.kpi, context.language, id => has(table, id));
    const groupings = groupingsOf(values.groupBy, table);
    const filter = filterOf(table, values.filterColumn, values.filterValue);
    const looksAt = (id: ColumnId): boolean =>
      filter?.column.id === id || groupings.some(grouping => 'column' in grouping && grouping.column.id === id);

    const { flows, stocks } = measuresOf(kpi);
    const columns = columnsOf(table, [...flows, ...stocks]);
    const months = looksAt('period') ? null : monthsOfTotals(table, context);
    const site = looksAt('channel') ? null : siteTraffic(table);
    const conditions = [months, filter].filter(condition => condition !== null);
    const selected = selectRows(table, columns, conditions, site, context);
    const needsDays = stocks.length > 0 || groupings.some(grouping => 'unit' in grouping);
    const { numbers, days } = withinDays(table, selected, values, needsDays, context);

    const groups = groupRows(groupings, table, numbers, days, context);
    const accounts = accountsOf(table, numbers, stocks.length > 0 || has(table, 'level'), context);
    const rows: MeasuredRows = {
      count: numbers.length,
      values: readMeasures(table, columns, numbers, site, context),
      group: groups.of,
      groups: groups.labels.length,
      account: accounts.of,
      accounts: accounts.values.length,
      to: days?.to ?? new Int32Array(numbers.length),
    };
    refuseMixedLevels(table, kpi, rows, numbers, context);
    if (!looksAt('currency')) refuseMixedCurrencies(table, kpi, rows, numbers, context);
    if (!days) refuseUndatedStocks(stocks, rows);

    const results = groupValues(kpi, rows);
    const resultOf = (group: number): CellOutput => results[group] ?? Number.NaN;
    if (groupings.length === 0) return resultOf(0);
    const headers = [...headersOf(groupings, context.language), texts[context.language].kpis[kpi.id]];
    return [headers, ...groups.labels.map((labels, group) => [...labels, resultOf(group)])];
  },
};

function columnsOf(table: Table, measures: readonly MeasureId[]): MeasureColumns {
  const columns = new Map<MeasureId, TableColumn>();
  for (const id of measures) {
    const column = columnOf(table, id);
    if (column) columns.set(id, column);
  }
  return columns;
}

/** The rows that lie wholly between `from` and `to`, and their days; null where nobody asks for days. */
function withinDays(
  table: Table,
  rows: RowNumbers,
  { from, to }: Pick<Arguments, 'from' | 'to'>,
  needsDays: boolean,
  context: CellContext,
): { readonly numbers: RowNumbers; readonly days: Days | null } {
  const isBounded = !(Number.isNaN(from) && Number.isNaN(to));
  if (isBounded && !hasDays(table))
    throw new CellError('dates-missing', { argument: Number.isNaN(from) ? 'to' : 'from' });
  if (from > to) {
    throw new CellError('days-out-of-order', { first: 'from', firstDay: isoOf(from), last: 'to', lastDay: isoOf(to) });
  }
  const columns = isBounded || needsDays ? dayColumnsOf(table) : null;
  if (!columns) return { numbers: rows, days: null };
  const days = readDays(table, columns, rows, context);
  // A bound that was left out is NaN, beside which nothing is earlier or later.
  const isWithin = (i: number): boolean => !((days.from[i] as number) < from || (days.to[i] as number) > to);
  const kept = (of: Int32Array): Int32Array => of.filter((_, i) => isWithin(i));
  return { numbers: kept(rows), days: { from: kept(days.from), to: kept(days.to) } };
}

function accountsOf(table: Table, rows: RowNumbers, isNeeded: boolean, context: CellContext) {
  const columns = !isNeeded
    ? []
    : [columnOf(table, 'channel'), columnOf(table, 'account')].filter(column => column !== null);
  const read = columns.map(column => readTexts(table, column, rows, context));
  return combined(read, rows.length, names => names.join('\u001f'));
}

function readMeasures(
  table: Table,
  columns: MeasureColumns,
  rows: RowNumbers,
  site: Condition | null,
  context: CellContext,
): MeasuredRows['values'] {
  const isSite = site ? tester(table, site, context) : () => false;
  const social = Uint8Array.from(rows, row => (isSite(row) ? 0 : 1));
  const read = ([id, column]: readonly [MeasureId, TableColumn]) => [
    id,
    readNumbers(table, column, rows, i => isOfSite(id) || social[i] === 1, context),
  ];
  return Object.fromEntries([...columns].map(read));
}

/** Without days, two values of an account's stock may be of two days, and are never added up. */
function refuseUndatedStocks(stocks: readonly MeasureId[], rows: MeasuredRows): void {
  const pairs = pairsOf(rows);
  for (const id of stocks) {
    const values = rows.values[id];
    const seen = new Uint8Array(pairs.group.length);
    for (let row = 0; row < rows.count; row++) {
      if (!values || Number.isNaN(values[row])) continue;
      const pair = pairs.of[row] as number;
      if (seen[pair]) throw new CellError('dates-missing', { argument: 'data' });
      seen[pair] = 1;
    }
  }
}
