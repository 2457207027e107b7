import type { Cell, Grid } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import { ok, type Result } from '../core/result.ts';
import type { DataColumns } from '../model/data-layout.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import type { Settings } from '../model/settings.ts';
import type { RefreshOutcome } from './api.ts';
import { openData, openSheet } from './data-sheet.ts';
import type { Ports, Written } from './ports.ts';
import { workbookSettings } from './settings-sheet.ts';
import { countRows } from './totals/count-rows.ts';
import { chosenPeriods, monthsBetween } from './totals/periods.ts';
import { readRows } from './totals/read-rows.ts';
import { controlFigures, controlFormula, totalsBlock } from './totals/totals-block.ts';

/** At most so many cells to mend are named; the sheet says how many there are. */
const NAMED_TO_MEND = 100;

/** Computes Totals anew from Data and Settings: two reads, one write. */
export function refreshTotals({ workbook }: Ports): Result<RefreshOutcome> {
  const totals = openSheet(workbook, 'totals');
  if (!totals.ok) return totals;
  const data = openData(workbook);
  if (!data.ok) return data;
  const settings = workbookSettings(workbook);
  if (!settings.ok) return settings;
  const oldRows = Math.max(totals.value.lastRow() - FIRST_ROW + 1, 0);
  const { grid, columns, sheet } = data.value;
  const { block, outcome } = computeTotals(grid, columns, settings.value, sheet.name(), oldRows);
  totals.value.write(FIRST_ROW, 1, block);
  return ok(outcome);
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
): { readonly block: Written[][]; readonly outcome: RefreshOutcome } {
  const rows = readRows(grid, columns, settings);
  const period = rows.count > 0 ? daysOf(rows.from, rows.to, rows.count) : null;
  const months = period ? monthsBetween(period.from, period.to) : [];
  const spans = period ? chosenPeriods(settings, period.to) : null;
  const counted = countRows(rows, months, spans ? [spans.chosen, spans.previous] : [], settings.levels);

  const toMend = [
    ...settings.wrong.map(({ row, column }) => ({ sheet: 'settings', row, column, problem: 'not-readable' }) as const),
    ...rows.toMend,
  ];
  const unconverted = [...rows.unconverted].map(([currency, count]) => ({ currency, rows: count }));
  const figures = controlFigures(grid);
  const plain = (value: Cell | undefined) => ({ value: value ?? '' });
  const block = totalsBlock(
    rows,
    counted.sums,
    {
      count: { value: figures.count, now: controlFormula('COUNT', dataSheet, figures.width) },
      sum: { value: figures.sum, now: controlFormula('SUM', dataSheet, figures.width) },
      edited: { value: 0, now: 0 },
      rows: plain(rows.count),
      toMend: plain(toMend.length),
      unconverted: plain(unconverted.reduce((sum, one) => sum + one.rows, 0)),
      chosenFrom: plain(spans?.chosen.from),
      chosenTo: plain(spans?.chosen.to),
      previousFrom: plain(spans?.previous.from),
      previousTo: plain(spans?.previous.to),
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
      toMend: toMend.slice(0, NAMED_TO_MEND),
    },
  };
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
