import type { Cell } from '../core/cell.ts';
import { fingerprint } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import type { LedgerId } from '../model/ledgers.ts';
import { campaignOf } from '../model/remembered-names.ts';
import type { Settings } from '../model/settings.ts';
import { totalsColumn, totalsDimensions } from '../model/totals-layout.ts';
import { openSheet } from './data-sheet.ts';
import type { LedgerEdit, LedgerRow, LedgerSaved, LedgerState } from './ledger-api.ts';
import { type Change, readChanges, standingOf, summaryOf, writeChanges } from './ledgers/changes.ts';
import {
  cellAt,
  computedKeys,
  type LedgerFormulas,
  type LedgerSheet,
  meaningOf,
  openLedger,
  readFormulas,
  type TypedRow,
  typedRows,
} from './ledgers/ledger-sheet.ts';
import { changeFor, makeChanges, writeRows } from './ledgers/make-changes.ts';
import type { Ports, Sheet } from './ports.ts';
import { workbookSettings } from './settings-sheet.ts';

/** So many channels and campaigns are offered; who has more types the name. */
const MOST_NAMES = 200;
/** More than Sheets can hold: to the end of the sheet. */
const ALL_ROWS = 10_000_000;

/** All rows of a ledger, as they stand (six calls). */
export function ledger(
  { workbook }: Pick<Ports, 'workbook'>,
  input: { readonly sheet: LedgerId },
): Result<LedgerState> {
  const opened = openLedger(workbook, input.sheet);
  if (!opened.ok) return opened;
  const journal = openSheet(workbook, 'journal');
  if (!journal.ok) return journal;
  const settings = workbookSettings(workbook);
  if (!settings.ok) return settings;
  const sheet = opened.value;
  const rows = typedRows(sheet);
  const formulas = readFormulas(sheet);
  const last = [...readChanges(journal.value)]
    .reverse()
    .find(change => change.sheet === input.sheet && canBeUndone(sheet, rows, formulas, change));
  return ok({
    sheet: input.sheet,
    rows: ledgerRows(sheet, rows),
    ...namesInTotals(workbook.sheet('totals'), settings.value),
    baseCurrency: settings.value.baseCurrency,
    undo: last ? summaryOf(last) : null,
  });
}

/**
 * Saves rows: the change goes into the Journal first, then the sheet. Interrupted and called again, it does the rest; so
 * it does when it is called again because the answer was lost.
 */
export function saveRows(
  ports: Ports,
  input: { readonly sheet: LedgerId; readonly edits: readonly LedgerEdit[] },
): Result<LedgerSaved> {
  const opened = openLedger(ports.workbook, input.sheet);
  if (!opened.ok) return opened;
  const journal = openSheet(ports.workbook, 'journal');
  if (!journal.ok) return journal;
  const change = changeFor(ports, opened.value, input.edits, readChanges(journal.value), {
    fingerprint: fingerprint(JSON.stringify(input)),
    unfinished: false,
  });
  if (!change.ok) return change;
  const written = makeChanges(journal.value, [change.value]);
  return written.ok ? ok(savedBy(change.value.change)) : written;
}

/** Takes a change back, unless one of its rows was changed since. Safe to repeat. */
export function undoRows(
  ports: Ports,
  input: { readonly sheet: LedgerId; readonly change: number },
): Result<LedgerState> {
  const opened = openLedger(ports.workbook, input.sheet);
  if (!opened.ok) return opened;
  const journal = openSheet(ports.workbook, 'journal');
  if (!journal.ok) return journal;
  const change = readChanges(journal.value).find(
    ({ number, sheet }) => number === input.change && sheet === input.sheet,
  );
  if (!change) return fail('unknown-change');
  if (change.state === 'done') {
    const sheet = opened.value;
    const written = writeRows(sheet, typedRows(sheet), readFormulas(sheet), change.rows, 'was');
    if (!written.ok) return written;
    writeChanges(journal.value, [{ ...change, state: 'undone' }]);
  }
  return ledger(ports, input);
}

const savedBy = (change: Change): LedgerSaved => ({ ids: change.rows.map(({ id }) => id), change: summaryOf(change) });

function ledgerRows(sheet: LedgerSheet, rows: readonly TypedRow[]): readonly LedgerRow[] {
  const { definition, grid } = sheet;
  const problems = definition.problemsIn(grid);
  const computed = computedKeys(sheet);
  return rows.map(({ index, id, content, hash }) => ({
    id,
    row: index + 1,
    hash,
    cells: filled(Object.entries(content).map(([key, cell]) => [key, meaningOf(definition, key, cell)])),
    computed: filled(computed.map(key => [key, cellAt(sheet, index, key)])),
    problems: problems.filter(({ row }) => row === index + 1).map(({ column, problem }) => ({ column, problem })),
  }));
}

const filled = (cells: readonly (readonly [string, Cell])[]): Record<string, Cell> =>
  Object.fromEntries(cells.filter(([, cell]) => cell !== ''));

function canBeUndone(sheet: LedgerSheet, rows: readonly TypedRow[], formulas: LedgerFormulas, change: Change): boolean {
  const states = change.rows.map(row => standingOf(sheet, rows, formulas, row).state);
  return change.state === 'done' && !states.includes('changed') && states.some(state => state !== 'before');
}

/** What the data know, most used first; behind campaigns, the other names that they go by (one call). */
function namesInTotals(
  totals: Sheet | null,
  known: Pick<Settings, 'campaigns' | 'aliases'>,
): Pick<LedgerState, 'channels' | 'campaigns'> {
  const rows = totals?.read(FIRST_ROW, 1, ALL_ROWS, totalsDimensions.length) ?? [];
  const months = rows.filter(cells => cells[totalsColumn('period') - 1] === 'month');
  const names = (column: 'channel' | 'campaign'): readonly string[] => {
    const counts = new Map<string, number>();
    for (const cells of months) {
      const name = String(cells[totalsColumn(column) - 1] ?? '');
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([name]) => name)
      .slice(0, MOST_NAMES);
  };
  const campaigns = new Set(names('campaign'));
  const aliases = known.aliases.filter(alias => campaigns.has(campaignOf(known, alias)));
  return { channels: names('channel'), campaigns: [...new Set([...campaigns, ...aliases])] };
}
