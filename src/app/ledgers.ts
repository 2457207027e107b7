import type { Cell } from '../core/cell.ts';
import { fingerprint } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import type { LedgerId } from '../model/ledgers.ts';
import { totalsColumn, totalsDimensions } from '../model/totals-layout.ts';
import { openSheet } from './data-sheet.ts';
import type { LedgerEdit, LedgerRow, LedgerSaved, LedgerState } from './ledger-api.ts';
import {
  type Change,
  type ChangedRow,
  fitsJournal,
  readChanges,
  standingOf,
  summaryOf,
  writeChange,
} from './ledgers/changes.ts';
import {
  cellAt,
  computedKeys,
  type LedgerFormulas,
  type LedgerSheet,
  meaningOf,
  openLedger,
  readFormulas,
  readyRows,
  type TypedRow,
  typedRows,
  writeLedger,
} from './ledgers/ledger-sheet.ts';
import { planEdits } from './ledgers/plan-edits.ts';
import { ledgerTexts } from './ledgers/texts.ts';
import type { Ports, Sheet } from './ports.ts';
import { workbookSettings } from './settings-sheet.ts';

/** So many channels and campaigns are offered; who has more types the name. */
const MOST_NAMES = 200;
/** More than Sheets can hold: to the end of the sheet. */
const ALL_ROWS = 10_000_000;
/** A save whose answer was lost is repeated by then: Google ends a script after six minutes. */
const REPEATED_WITHIN_MS = 10 * 60_000;

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
    ...namesInTotals(workbook.sheet('totals')),
    baseCurrency: settings.value.baseCurrency,
    undo: last ? summaryOf(last) : null,
  });
}

/**
 * Saves rows: the change goes into the Journal first, then the sheet. Interrupted and called again, it does the rest; so
 * it does when it is called again because the answer was lost.
 */
export function saveRows(
  { workbook, clock }: Ports,
  input: { readonly sheet: LedgerId; readonly edits: readonly LedgerEdit[] },
): Result<LedgerSaved> {
  const opened = openLedger(workbook, input.sheet);
  if (!opened.ok) return opened;
  const journal = openSheet(workbook, 'journal');
  if (!journal.ok) return journal;
  const sheet = opened.value;
  const rows = typedRows(sheet);
  const formulas = readFormulas(sheet);
  const changes = readChanges(journal.value);
  const asked = fingerprint(JSON.stringify(input));

  const last = changes.filter(change => change.sheet === input.sheet).at(-1);
  if (last?.fingerprint === asked && isRepeated(sheet, rows, formulas, last, clock.now())) {
    const written = writeRows(sheet, rows, formulas, last.rows, 'is');
    return written.ok ? ok(savedBy(last)) : written;
  }

  const words = ledgerTexts(workbook, sheet);
  if (!words.ok) return words;
  const planned = planEdits(sheet, rows, formulas, input.edits, words.value, clock.now());
  if (!planned.ok) return planned;
  const change: Change = {
    number: (changes.at(-1)?.number ?? 0) + 1,
    sheet: input.sheet,
    state: 'done',
    at: clock.now(),
    fingerprint: asked,
    rows: planned.value,
  };
  if (!fitsJournal(change)) return fail('too-much-at-once');
  writeChange(journal.value, change);
  const written = writeRows(sheet, rows, formulas, change.rows, 'is');
  return written.ok ? ok(savedBy(change)) : written;
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
    writeChange(journal.value, { ...change, state: 'undone' });
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

/** Whether a change that was asked for once more is the same: it isn't done yet, or was just now. */
function isRepeated(
  sheet: LedgerSheet,
  rows: readonly TypedRow[],
  formulas: LedgerFormulas,
  change: Change,
  now: number,
): boolean {
  if (change.state === 'undone') return false;
  const states = change.rows.map(row => standingOf(sheet, rows, formulas, row).state);
  if (states.includes('changed')) return false;
  return states.some(state => state !== 'after') || now - change.at < REPEATED_WITHIN_MS;
}

/** Brings the rows of a change to what they are after it, or were before it. Refused where somebody changed one since. */
function writeRows(
  sheet: LedgerSheet,
  rows: readonly TypedRow[],
  formulas: LedgerFormulas,
  changed: readonly ChangedRow[],
  side: 'was' | 'is',
): Result<null> {
  const standings = changed.map(row => standingOf(sheet, rows, formulas, row));
  const since = standings.findIndex(({ state }) => state === 'changed');
  if (since >= 0) return fail('changed-since', { row: since });
  const free = new Set(readyRows(sheet, formulas));
  const placeFor = (row: number): number | undefined => {
    const index = free.has(row - 1) ? row - 1 : [...free][0];
    if (index !== undefined) free.delete(index);
    return index;
  };
  const writes = [];
  for (const [at, { kind, row, cells }] of changed.entries()) {
    const standing = standings[at];
    if (!standing || standing.state === (side === 'is' ? 'after' : 'before')) continue;
    const returns = kind === (side === 'is' ? 'added' : 'removed');
    // A blank row may stand where another has been since, so its place is looked for anew.
    const index = standing.state !== 'between' && returns ? placeFor(row) : (standing.index ?? undefined);
    if (index === undefined) return fail('ledger-full');
    const content = Object.entries(cells).map(([key, [was, is]]) => [key, side === 'is' ? is : was] as const);
    writes.push({ index, cells: Object.fromEntries(content) });
  }
  if (writes.length > 0) writeLedger(sheet, formulas, writes);
  return ok(null);
}

/** What the data know, most used first (one call). */
function namesInTotals(totals: Sheet | null): Pick<LedgerState, 'channels' | 'campaigns'> {
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
  return { channels: names('channel'), campaigns: names('campaign') };
}
