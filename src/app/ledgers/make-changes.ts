import { fail, ok, type Result } from '../../core/result.ts';
import type { LedgerEdit } from '../ledger-api.ts';
import type { Ports, Sheet } from '../ports.ts';
import { type Change, type ChangedRow, fitsJournal, standingOf, writeChanges } from './changes.ts';
import {
  type LedgerFormulas,
  type LedgerSheet,
  readFormulas,
  readyRows,
  type TypedRow,
  typedRows,
  writeLedger,
} from './ledger-sheet.ts';
import { planEdits } from './plan-edits.ts';
import { ledgerTexts } from './texts.ts';

/** A save whose answer was lost is repeated by then: Google ends a script after six minutes. */
const REPEATED_WITHIN_MS = 10 * 60_000;

/** A change that can be made, and the sheet as it was read. */
export interface PlannedChange {
  readonly change: Change;
  readonly sheet: LedgerSheet;
  readonly rows: readonly TypedRow[];
  readonly formulas: LedgerFormulas;
  /** It was asked for once more: the Journal knows it already. */
  readonly repeated: boolean;
}

/**
 * The change that some edits make; nothing is written.
 *
 * @param changes those that the Journal keeps, and those that will be made before this one.
 * @param asked.fingerprint what tells a repeated request from a new one.
 * @param asked.unfinished rows may say too little to count: somebody will add the rest.
 */
export function changeFor(
  { workbook, clock }: Pick<Ports, 'workbook' | 'clock'>,
  sheet: LedgerSheet,
  edits: readonly LedgerEdit[],
  changes: readonly Change[],
  asked: { readonly fingerprint: string; readonly unfinished: boolean },
): Result<PlannedChange> {
  const rows = typedRows(sheet);
  const formulas = readFormulas(sheet);
  const last = changes.filter(change => change.sheet === sheet.id).at(-1);
  if (last?.fingerprint === asked.fingerprint && isRepeated(sheet, rows, formulas, last, clock.now())) {
    return ok({ change: last, sheet, rows, formulas, repeated: true });
  }
  const words = ledgerTexts(workbook, sheet);
  if (!words.ok) return words;
  const planned = planEdits(sheet, rows, formulas, edits, words.value, clock.now(), asked.unfinished);
  if (!planned.ok) return planned;
  const change: Change = {
    number: (changes.at(-1)?.number ?? 0) + 1,
    sheet: sheet.id,
    state: 'done',
    at: clock.now(),
    fingerprint: asked.fingerprint,
    rows: planned.value,
  };
  return fitsJournal(change) ? ok({ change, sheet, rows, formulas, repeated: false }) : fail('too-much-at-once');
}

/** Makes changes: all of them go into the Journal first, then the sheets. */
export function makeChanges(journal: Sheet, planned: readonly PlannedChange[]): Result<null> {
  const unknown = planned.filter(({ repeated }) => !repeated).map(({ change }) => change);
  if (unknown.length > 0) writeChanges(journal, unknown);
  for (const { sheet, rows, formulas, change } of planned) {
    const written = writeRows(sheet, rows, formulas, change.rows, 'is');
    if (!written.ok) return written;
  }
  return ok(null);
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
export function writeRows(
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
