import type { Cell } from '../../core/cell.ts';
import {
  CHANGE_COLUMN,
  type ChangeColumn,
  changeColumns,
  changeContentColumns,
  changeRow,
  KEPT_CHANGES,
} from '../../model/journal-layout.ts';
import { FIRST_ROW } from '../../model/keyed-sheet.ts';
import { type LedgerId, ledgerIds } from '../../model/ledgers.ts';
import type { LedgerChange } from '../ledger-api.ts';
import type { Sheet, Written } from '../ports.ts';
import {
  contentAt,
  hashOf,
  idAt,
  isSame,
  type LedgerFormulas,
  type LedgerSheet,
  type TypedRow,
  writtenAt,
} from './ledger-sheet.ts';

/** A row that a change added, changed or took out, as the Journal keeps it. */
export interface ChangedRow {
  readonly kind: 'added' | 'changed' | 'removed';
  /** 1-based, where it stood then. */
  readonly row: number;
  /** Its id; that of a removed row is `''` if it had none. */
  readonly id: string;
  /** Its hash before and after; of a blank row where there was none. */
  readonly before: string;
  readonly after: string;
  /** Cells that differ, by key: what stood there, what stands there now. */
  readonly cells: Readonly<Record<string, readonly [was: Written, is: Cell]>>;
}

/** One change of a ledger. */
export interface Change {
  readonly number: number;
  readonly sheet: LedgerId;
  readonly state: 'done' | 'undone';
  readonly at: number;
  /** Of what was asked for: a save that was interrupted, or whose answer was lost, is known again. */
  readonly fingerprint: string;
  /** In the order of the edits. */
  readonly rows: readonly ChangedRow[];
}

export function summaryOf({ number, at, rows }: Change): LedgerChange {
  const count = (kind: ChangedRow['kind']) => rows.filter(row => row.kind === kind).length;
  return { number, at, added: count('added'), changed: count('changed'), removed: count('removed') };
}

/** A cell holds 50,000 characters. */
const LONGEST_PART = 45_000;

/** Whether the Journal has room for it. */
export const fitsJournal = ({ rows }: Change): boolean =>
  JSON.stringify(rows).length <= LONGEST_PART * changeContentColumns.length;

/** The changes that are kept, oldest first (one call). */
export function readChanges(journal: Sheet): readonly Change[] {
  return journal
    .read(FIRST_ROW, CHANGE_COLUMN, KEPT_CHANGES, changeColumns.length)
    .flatMap(cells => changeOfCells(cells) ?? [])
    .sort((one, other) => one.number - other.number);
}

/**
 * Puts changes into their rows of the ring (one call for those side by side; a Journal of an older version grows by some
 * columns first).
 */
export function writeChanges(journal: Sheet, changes: readonly Change[]): void {
  const runs: Change[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    const isNext = last !== undefined && changeRow(change.number) === changeRow(last[0]?.number ?? 0) + last.length;
    if (isNext) last.push(change);
    else runs.push([change]);
  }
  for (const run of runs) journal.write(changeRow(run[0]?.number ?? 0), CHANGE_COLUMN, run.map(cellsOfChange));
}

function cellsOfChange({ number, sheet, state, at, fingerprint, rows }: Change): readonly Cell[] {
  const content = JSON.stringify(rows);
  const parts = changeContentColumns.map((_, part) => content.slice(part * LONGEST_PART, (part + 1) * LONGEST_PART));
  return [number, sheet, state, at, fingerprint, ...parts];
}

/** Null for a blank row, and for what somebody typed over: a Journal that can't be read must not stop a save. */
function changeOfCells(cells: readonly Cell[]): Change | null {
  const cellOf = (column: ChangeColumn): Cell => cells[changeColumns.indexOf(column)] ?? '';
  const number = cellOf('change');
  const sheet = ledgerIds.find(id => id === cellOf('changeSheet'));
  if (typeof number !== 'number' || sheet === undefined) return null;
  try {
    return {
      number,
      sheet,
      state: cellOf('changeState') === 'undone' ? 'undone' : 'done',
      at: Number(cellOf('changeAt')),
      fingerprint: String(cellOf('changeFingerprint')),
      rows: JSON.parse(changeContentColumns.map(column => cellOf(column)).join('')) as ChangedRow[],
    };
  } catch {
    return null;
  }
}

/**
 * How a row of a change stands: as `before` it or `after` it, `between` the two where a save was interrupted, or `changed`
 * by somebody since.
 */
export interface Standing {
  readonly state: 'before' | 'after' | 'between' | 'changed';
  /** Where it stands in the grid; null for a row that isn't there. */
  readonly index: number | null;
}

export function standingOf(
  ledger: LedgerSheet,
  rows: readonly TypedRow[],
  formulas: LedgerFormulas,
  row: ChangedRow,
): Standing {
  const byId = row.id === '' ? undefined : rows.find(({ id }) => id === row.id);
  if (byId) return { state: stateAt(ledger, formulas, byId.index, row), index: byId.index };
  const here = row.row - 1;
  if (idAt(ledger, here) === '') {
    const state = stateAt(ledger, formulas, here, row);
    if (state !== 'changed') return { state, index: here };
  }
  if (row.kind === 'added') return { state: 'before', index: null };
  if (row.kind === 'removed') return { state: 'after', index: null };
  // Typed by hand and moved: it got its id by this change.
  const moved = rows.find(({ hash }) => hash === row.before);
  return moved ? { state: 'before', index: moved.index } : { state: 'changed', index: null };
}

function stateAt(ledger: LedgerSheet, formulas: LedgerFormulas, index: number, row: ChangedRow): Standing['state'] {
  const content: Record<string, Cell> = { ...contentAt(ledger, index) };
  let [isBefore, isAfter] = [true, true];
  for (const [key, [was, is]] of Object.entries(row.cells)) {
    const now = writtenAt(ledger, formulas, index, key);
    const [asBefore, asAfter] = [isSame(now, was), isSame(now, is)];
    if (!asBefore && !asAfter) return 'changed';
    isBefore &&= asBefore;
    isAfter &&= asAfter;
    content[key] = is;
  }
  if (hashOf(ledger, content) !== row.after) return 'changed';
  return isAfter ? 'after' : isBefore ? 'before' : 'between';
}
