import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { ledgerIds } from '../model/ledgers.ts';
import type { AnySheetId } from '../model/sheet-ids.ts';
import { controlRow, totalsColumn } from '../model/totals-layout.ts';
import type { RefreshOutcome } from './api.ts';
import { layoutState } from './layout-state.ts';
import type { Ports } from './ports.ts';
import { refreshTotals } from './refresh-totals.ts';

/** Simple triggers stop at 30 s; a third of that leaves room for a slow day. */
const LONGEST_REFRESH_MS = 10_000;
/** The time model: what a call and a cell cost in Sheets. */
const CALL_MS = 100;
const CELL_MS = 0.02;
/** Calls of a refresh, those before it included. */
const REFRESH_CALLS = 14;
/** What Totals are computed from. */
const SOURCES: ReadonlySet<AnySheetId> = new Set(['data', 'settings', ...ledgerIds]);

/**
 * Somebody typed into a sheet of ours: Totals follow at once if that is quick, else they are marked as out of date.
 * What scripts write fires no such event.
 *
 * @returns what the refresh found; null when there was none.
 */
export function afterEdit({ lock, ...ports }: Ports, sheet: AnySheetId, lastRow: number): RefreshOutcome | null {
  if (!SOURCES.has(sheet) || lastRow < FIRST_ROW) return null;
  // Totals of another layout have their columns elsewhere.
  if (layoutState(ports.workbook) !== 'current') return null;
  const data = ports.workbook.sheet('data');
  const totals = ports.workbook.sheet('totals');
  if (!data || !totals) return null;
  const cells = data.lastRow() * data.lastColumn();
  if (REFRESH_CALLS * CALL_MS + cells * CELL_MS < LONGEST_REFRESH_MS) {
    const refreshed = lock.alone(() => refreshTotals({ lock, ...ports }));
    if (refreshed.ok && refreshed.value.ok) return refreshed.value.value;
  }
  totals.write(controlRow('edited'), totalsColumn('now'), [[1]]);
  return null;
}
