import type { RefreshOutcome } from '../../../src/app/api.ts';
import { cellsOfRow, stampOf } from '../../../src/app/data-sheet.ts';
import { type ComputedTotals, computeTotals } from '../../../src/app/refresh-totals.ts';
import type { Cell, Grid } from '../../../src/core/cell.ts';
import { costColumns } from '../../../src/model/costs.ts';
import { dataColumns, fixedDataKeys } from '../../../src/model/data-layout.ts';
import { goalInputs } from '../../../src/model/goals.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import type { LedgerId } from '../../../src/model/ledgers.ts';
import { importedMeasureIds, type MeasureId } from '../../../src/model/measures.ts';
import type { DataRow } from '../../../src/model/row.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { type Control, controlRow, totalsColumn, totalsKeys } from '../../../src/model/totals-layout.ts';
import { valueColumns } from '../../../src/model/values.ts';

export const plainSettings: Settings = {
  language: 'en',
  baseCurrency: 'USD',
  period: { unit: 'month', around: null },
  weekStart: 'monday',
  comparison: 'previous-period',
  rates: [],
  levels: [],
  campaigns: new Map(),
  aliases: [],
  results: {},
  mappings: [],
  wrong: [],
};

const keys = [...fixedDataKeys, ...importedMeasureIds];

export interface TotalsRow {
  readonly [key: string]: Cell;
}

export interface Computed {
  readonly rows: readonly TotalsRow[];
  readonly outcome: RefreshOutcome;
  readonly ids: ComputedTotals['ids'];
  /** A control figure, as it was at the refresh. */
  control(id: Control): Cell;
  /** Sum of a measure over rows of a period; null when all are blank. */
  sum(measure: MeasureId, period?: string, where?: Readonly<Record<string, Cell>>): number | null;
}

type Typed = Readonly<Record<string, Cell>>;

const ledgerKeys: Readonly<Record<LedgerId, readonly string[]>> = {
  goals: goalInputs,
  costs: costColumns,
  values: valueColumns,
};

/** A sheet of goals, costs or values with rows as people type them. */
const ledgerGrid = (id: LedgerId, rows: readonly Typed[]): Grid => [
  ledgerKeys[id],
  ledgerKeys[id],
  ...rows.map(row => ledgerKeys[id].map(key => row[key] ?? '')),
];

/** Totals of imported rows, and of rows typed as people type them: column keys and cells. */
export function totalsOf(
  imported: readonly DataRow[],
  settings: Partial<Settings> = {},
  typed: readonly Typed[] = [],
  ledgers: Partial<Readonly<Record<LedgerId, readonly Typed[]>>> = {},
): Computed {
  const found = dataColumns(keys);
  if ('missing' in found) throw new Error(found.missing);
  const { columns } = found;
  // Keys are made unique here: what counts is tested, not what an import would skip.
  const cells = imported.map((row, at) => cellsOfRow(row, { ...stampOf(row, 1), key: `k${at}` }, columns));
  const byHand = typed.map(record => keys.map(key => record[key] ?? ''));
  const grid = [keys, keys, ...cells, ...byHand];
  const { block, outcome, ids } = computeTotals(grid, columns, { ...plainSettings, ...settings }, 'Data', 0, {
    goals: ledgerGrid('goals', ledgers.goals ?? []),
    costs: ledgerGrid('costs', ledgers.costs ?? []),
    values: ledgerGrid('values', ledgers.values ?? []),
  });
  const rows = block
    .filter(line => line[0] !== '')
    .map(line => Object.fromEntries(totalsKeys.map((key, at) => [key, line[at] as Cell])));
  return {
    rows,
    outcome,
    ids,
    control: id => block[controlRow(id) - FIRST_ROW]?.[totalsColumn('atRefresh') - 1] as Cell,
    sum: (measure, period = 'month', where = {}) => {
      const values = rows
        .filter(row => row['period'] === period && Object.entries(where).every(([key, cell]) => row[key] === cell))
        .map(row => row[totalsKeys[totalsColumn(measure) - 1] as string])
        .filter((cell): cell is number => typeof cell === 'number');
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
    },
  };
}
