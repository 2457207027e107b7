import type { Cell } from '../../core/cell.ts';
import { fingerprint } from '../../core/hash.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { typedDays } from '../../core/typed-days.ts';
import { columnsByKey, FIRST_ROW, isBeside } from '../../model/keyed-sheet.ts';
import type { LedgerId } from '../../model/ledgers.ts';
import { openSheet, textsOfTabs } from '../data-sheet.ts';
import type { Sheet, Workbook, Written } from '../ports.ts';
import { isHidden, type LedgerDefinition, ledgerDefinitions } from './definitions.ts';

/** A ledger as read in one call. Row `index` of the grid is row `index + 1` of the sheet. */
export interface LedgerSheet {
  readonly id: LedgerId;
  readonly definition: LedgerDefinition;
  readonly sheet: Sheet;
  readonly grid: Cell[][];
  /** 0-based places of its columns. */
  readonly at: ReadonlyMap<string, number>;
}

/** The cells of a row that people type into, but its id, by key. */
export type Content = Readonly<Record<string, Cell>>;

/** A row in which somebody typed. */
export interface TypedRow {
  readonly index: number;
  /** `''` where it has none of its own: none at all, or that of a row above, of which it is a copy. */
  readonly id: string;
  readonly content: Content;
  readonly hash: string;
}

export function openLedger(workbook: Workbook, id: LedgerId): Result<LedgerSheet> {
  const opened = openSheet(workbook, id);
  if (!opened.ok) return opened;
  const definition = ledgerDefinitions[id];
  const grid = opened.value.readAll();
  const at = columnsByKey(grid);
  const missing = definition.inputs.find(key => !at.has(key));
  if (missing !== undefined) {
    const column = definition.heads(textsOfTabs(workbook))[missing] ?? missing;
    return fail('column-missing', { sheet: opened.value.name(), column });
  }
  return ok({ id, definition, sheet: opened.value, grid, at });
}

export const cellAt = ({ grid, at }: Pick<LedgerSheet, 'grid' | 'at'>, index: number, key: string): Cell =>
  grid[index]?.[at.get(key) ?? -1] ?? '';

export const idAt = (ledger: LedgerSheet, index: number): string => String(cellAt(ledger, index, 'id')).trim();

export const contentAt = (ledger: LedgerSheet, index: number): Content =>
  Object.fromEntries(typedKeys(ledger).map(key => [key, cellAt(ledger, index, key)]));

export const typedKeys = ({ definition }: LedgerSheet): readonly string[] =>
  definition.inputs.filter(key => key !== 'id');

/** Without the id, which a row may be given at any time. */
export const hashOf = (ledger: LedgerSheet, content: Content): string =>
  fingerprint(JSON.stringify(typedKeys(ledger).map(key => content[key] ?? '')));

export const isBlank = (content: Content): boolean =>
  Object.entries(content).every(([key, cell]) => isHidden(key) || String(cell).trim() === '');

export function typedRows(ledger: LedgerSheet): readonly TypedRow[] {
  const ids = new Set<string>(['']);
  const rows: TypedRow[] = [];
  for (let index = FIRST_ROW - 1; index < ledger.grid.length; index++) {
    const content = contentAt(ledger, index);
    if (isBlank(content)) continue;
    const typed = idAt(ledger, index);
    const id = ids.has(typed) ? '' : typed;
    ids.add(typed);
    rows.push({ index, id, content, hash: hashOf(ledger, content) });
  }
  return rows;
}

/** What a typed cell means: the id of a choice, the serial of a day. What can't be understood stays as typed. */
export function meaningOf({ choices, days }: LedgerDefinition, key: string, cell: Cell): Cell {
  const plain = typeof cell === 'string' ? cell.trim() : cell;
  if (plain === '') return '';
  const choice = choices[key];
  if (choice) return choice.idOf(String(plain)) ?? plain;
  if (!days.includes(key)) return plain;
  const named = typedDays(plain);
  // "2026-03" is a whole month.
  return named && named.from === named.to ? named.from : plain;
}

/** Keys of the columns that the sheet computes. */
export const computedKeys = ({ at, definition }: LedgerSheet): readonly string[] =>
  [...at.keys()].filter(key => !definition.inputs.includes(key) && !isBeside(key));

/** Formulas of the ledger's rows, from the first row of content (one call; none for a sheet without rows). */
export function readFormulas({ sheet, grid, at }: LedgerSheet): readonly (readonly string[])[] {
  const rows = grid.length - FIRST_ROW + 1;
  const last = Math.max(...[...at].map(([key, place]) => (isBeside(key) ? 0 : place)));
  return rows > 0 ? sheet.readFormulas(FIRST_ROW, 1, rows, last + 1) : [];
}

/** What stands in a cell: its formula, where it has one. */
export function writtenAt(ledger: LedgerSheet, formulas: LedgerFormulas, index: number, key: string): Written {
  const formula = formulas[index - FIRST_ROW + 1]?.[ledger.at.get(key) ?? -1] ?? '';
  return formula === '' ? cellAt(ledger, index, key) : { formula };
}
export type LedgerFormulas = ReturnType<typeof readFormulas>;

export const isSame = (one: Written, other: Written): boolean =>
  typeof one === 'object' || typeof other === 'object'
    ? typeof one === 'object' && typeof other === 'object' && one.formula === other.formula
    : one === other;

/** Blank rows that are ready to be typed into, from the top: with the formulas of the computed columns. */
export function readyRows(ledger: LedgerSheet, formulas: LedgerFormulas): readonly number[] {
  const { definition, grid } = ledger;
  const computed = computedKeys(ledger);
  const last = computed.length > 0 ? grid.length : FIRST_ROW - 1 + definition.readyRows;
  return Array.from({ length: Math.max(last - FIRST_ROW + 1, 0) }, (_, row) => FIRST_ROW - 1 + row).filter(
    index =>
      isBlank(contentAt(ledger, index)) &&
      (computed.length === 0 || computed.some(key => typeof writtenAt(ledger, formulas, index, key) === 'object')),
  );
}

export interface LedgerWrite {
  readonly index: number;
  /** By key; other cells of the row stay. */
  readonly cells: Readonly<Record<string, Written>>;
}

/**
 * Writes cells that people type into: one call for each run of such columns in which anything changes. Rows between those
 * to write are written along with what stands in them.
 */
export function writeLedger(ledger: LedgerSheet, formulas: LedgerFormulas, writes: readonly LedgerWrite[]): void {
  const indexes = writes.map(({ index }) => index);
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)];
  const byIndex = new Map(writes.map(({ index, cells }) => [index, cells]));
  for (const run of inputRuns(ledger)) {
    const changes = writes.some(({ index, cells }) =>
      run.keys.some(key => key in cells && !isSame(cells[key] ?? '', writtenAt(ledger, formulas, index, key))),
    );
    if (!changes) continue;
    const block = Array.from({ length: last - first + 1 }, (_, row) => {
      const cells = byIndex.get(first + row);
      return run.keys.map(key => cells?.[key] ?? writtenAt(ledger, formulas, first + row, key));
    });
    ledger.sheet.write(first + 1, run.start + 1, block);
  }
}

/** Columns side by side that people type into. */
function inputRuns({ at, definition }: LedgerSheet): readonly { readonly start: number; readonly keys: string[] }[] {
  const runs: { start: number; keys: string[] }[] = [];
  for (const [key, place] of [...at].sort(([, one], [, other]) => one - other)) {
    if (!definition.inputs.includes(key)) continue;
    const last = runs.at(-1);
    if (last && last.start + last.keys.length === place) last.keys.push(key);
    else runs.push({ start: place, keys: [key] });
  }
  return runs;
}
