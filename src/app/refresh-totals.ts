import type { Cell, Grid } from '../core/cell.ts';
import { type Day, monthEnd } from '../core/day.ts';
import { ok, type Result } from '../core/result.ts';
import type { DataColumns } from '../model/data-layout.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { type LedgerId, ledgerIds } from '../model/ledgers.ts';
import type { Settings } from '../model/settings.ts';
import type { RefreshOutcome } from './api.ts';
import { openData, openSheet } from './data-sheet.ts';
import type { WatchFigures } from './journal.ts';
import type { Ports, Workbook, Written } from './ports.ts';
import { workbookSettings } from './settings-sheet.ts';
import { daysWithCosts } from './totals/add-costs.ts';
import { postRows, rivalRows } from './totals/listed-rows.ts';
import { chosenPeriods, monthsBetween } from './totals/periods.ts';
import { type LedgerGrids, type Ledgers, readLedgers } from './totals/read-ledgers.ts';
import { readRows } from './totals/read-rows.ts';
import { sumUp } from './totals/sum-up.ts';
import { controlFigures, controlFormula, totalsBlock } from './totals/totals-block.ts';

/** At most so many cells to mend, or overlaps, are named. */
const NAMED = 100;

/**
 * Computes Totals anew from all sheets that people fill: one read a sheet, one write, and one a ledger that lacks ids.
 *
 * @param watch what the Journal counts, for whoever has read it: a blank ledger isn't read then.
 */
export function refreshTotals({ workbook }: Ports, watch: WatchFigures = {}): Result<RefreshOutcome> {
  const totals = openSheet(workbook, 'totals');
  if (!totals.ok) return totals;
  const data = openData(workbook);
  if (!data.ok) return data;
  const settings = workbookSettings(workbook);
  if (!settings.ok) return settings;
  const filled = ledgerIds.filter(id => watch[id] !== 0);
  const ledgers = Object.fromEntries(filled.flatMap(id => sheetCells(workbook, id)));
  const oldRows = watch.totals ?? Math.max(totals.value.lastRow() - FIRST_ROW + 1, 0);
  const { grid, columns, sheet } = data.value;
  const { block, outcome, ids } = computeTotals(grid, columns, settings.value, sheet.name(), oldRows, ledgers);
  // Ids first: a goal's row of Totals names its goal.
  for (const { sheet: id, row, column, cells } of ids) workbook.sheet(id)?.write(row, column, cells);
  totals.value.write(FIRST_ROW, 1, block);
  return ok(outcome);
}

function sheetCells(workbook: Workbook, id: LedgerId): readonly (readonly [LedgerId, Grid])[] {
  const sheet = workbook.sheet(id);
  return sheet ? [[id, sheet.readAll()]] : [];
}

export interface ComputedTotals {
  readonly block: Written[][];
  readonly outcome: RefreshOutcome;
  /** Ids that rows of ledgers are given. */
  readonly ids: Ledgers['ids'];
}

/**
 * The pure part: what stands on Totals, and what there is to say about it.
 *
 * @param dataSheet name of the Data sheet, for the formulas that watch it.
 * @param atLeast number of rows to fill; blank ones clear older content.
 */
export function computeTotals(
  grid: Grid,
  columns: DataColumns,
  settings: Settings,
  dataSheet: string,
  atLeast: number,
  ledgerGrids: LedgerGrids = {},
): ComputedTotals {
  const rows = readRows(grid, columns, settings);
  const ledgers = readLedgers(ledgerGrids, rows, settings);
  const period = rows.count > 0 ? daysOf(rows.from, rows.to, rows.count) : null;
  const days = daysWithCosts(period, ledgers.costs);
  const months = days ? monthsBetween(days.from, days.to) : [];
  const chosen = days ? chosenPeriods(settings, (period ?? days).to) : null;
  const { counted, costs, sums, goals, groups, coverage } = sumUp(rows, ledgers, months, chosen, settings);

  const toMend = [
    ...settings.wrong.map(cell => ({ sheet: 'settings', ...cell }) as const),
    ...rows.toMend,
    ...ledgers.toMend,
  ];
  const isChosen = ({ month }: { readonly month: Day }): boolean =>
    chosen !== null && month <= chosen.chosen.to && monthEnd(month) >= chosen.chosen.from;
  const leftOut = costs.overlaps.filter(isChosen).reduce((sum, one) => sum + one.entered - one.counted, 0);
  const unconverted = rowsByCurrency(rows.unconverted, costs.unconverted);
  const figures = controlFigures(grid);
  const plain = (value: Cell | null | undefined) => ({ value: value ?? '' });
  const block = totalsBlock(
    sums,
    goals,
    chosen
      ? [...groups, ...postRows(grid, columns, chosen.chosen, settings), ...rivalRows(grid, columns, chosen.chosen)]
      : groups,
    {
      count: { value: figures.count, now: controlFormula('COUNT', dataSheet, figures.width) },
      sum: { value: figures.sum, now: controlFormula('SUM', dataSheet, figures.width) },
      edited: { value: 0, now: 0 },
      rows: plain(rows.count),
      toMend: plain(toMend.length),
      unconverted: plain(unconverted.reduce((sum, one) => sum + one.rows, 0)),
      chosenFrom: plain(chosen?.chosen.from),
      chosenTo: plain(chosen?.chosen.to),
      previousFrom: plain(chosen?.previous.from),
      previousTo: plain(chosen?.previous.to),
      returnTo: plain(coverage?.returnTo ?? ''),
      costTo: plain(coverage?.costTo ?? ''),
      monthsWithoutReturn: plain(coverage?.monthsWithoutReturn),
      monthsWithoutCost: plain(coverage?.monthsWithoutCost),
      spendLeftOut: plain(chosen && leftOut),
      claimedTwice: plain(chosen && counted.overlaps.filter(isChosen).length),
    },
    atLeast,
  );
  return {
    block,
    outcome: {
      rows: rows.count,
      months: months.length,
      period,
      unconverted,
      levels: counted.decisions,
      typedOver: counted.typedOver,
      toMend: toMend.slice(0, NAMED),
      overlaps: counted.overlaps.slice(0, NAMED),
      spendOverlaps: costs.overlaps
        .map(({ entry, ...overlap }) => ({
          id: ledgers.costs[entry]?.id ?? '',
          row: ledgers.costs[entry]?.row ?? 0,
          ...overlap,
        }))
        .sort((one, other) => other.month - one.month)
        .slice(0, NAMED),
    },
    ids: ledgers.ids,
  };
}

function rowsByCurrency(...counts: readonly ReadonlyMap<string, number>[]): RefreshOutcome['unconverted'] {
  const all = new Map<string, number>();
  for (const [currency, rows] of counts.flatMap(one => [...one])) all.set(currency, (all.get(currency) ?? 0) + rows);
  return [...all].map(([currency, rows]) => ({ currency, rows }));
}

function daysOf(from: Int32Array, to: Int32Array, count: number): { readonly from: Day; readonly to: Day } {
  let first = from[0] as Day;
  let last = to[0] as Day;
  for (let row = 1; row < count; row++) {
    first = Math.min(first, from[row] as Day);
    last = Math.max(last, to[row] as Day);
  }
  return { from: first, to: last };
}
