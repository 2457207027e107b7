import type { Cell } from '../../core/cell.ts';
import { fingerprint } from '../../core/hash.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Texts } from '../../i18n/texts.ts';
import { FIRST_ROW } from '../../model/keyed-sheet.ts';
import type { LedgerCells, LedgerEdit } from '../ledger-api.ts';
import type { Written } from '../ports.ts';
import type { ChangedRow } from './changes.ts';
import type { LedgerDefinition } from './definitions.ts';
import {
  cellAt,
  contentAt,
  hashOf,
  idAt,
  isSame,
  type LedgerFormulas,
  type LedgerSheet,
  meaningOf,
  readyRows,
  type TypedRow,
  typedKeys,
  writtenAt,
} from './ledger-sheet.ts';

interface PlacedEdit {
  readonly kind: ChangedRow['kind'];
  readonly index: number;
  readonly id: string;
  /** Content of the row afterwards, its id included. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * What the edits do to the rows of the sheet, in their order. Refused as a whole where one of them can't be: nothing is
 * written here.
 *
 * @param now makes the ids of new rows distinct, milliseconds since 1970.
 * @param unfinished whether rows may lack what somebody has to add.
 */
export function planEdits(
  ledger: LedgerSheet,
  rows: readonly TypedRow[],
  formulas: LedgerFormulas,
  edits: readonly LedgerEdit[],
  texts: Texts,
  now: number,
  unfinished = false,
): Result<readonly ChangedRow[]> {
  const unknown = edits.flatMap(({ cells }) => Object.keys(cells ?? {})).find(key => !typedKeys(ledger).includes(key));
  if (unknown !== undefined) return fail('bad-request', { field: `edits.cells.${unknown}` });
  const placed = placeEdits(ledger, rows, formulas, edits, texts, now);
  if (!placed.ok) return placed;
  const wrong = firstWrong(ledger, placed.value, unfinished);
  if (wrong) return fail('cells-to-mend', wrong);
  return ok(placed.value.map(edit => changedRow(ledger, formulas, edit)));
}

function placeEdits(
  ledger: LedgerSheet,
  rows: readonly TypedRow[],
  formulas: LedgerFormulas,
  edits: readonly LedgerEdit[],
  texts: Texts,
  now: number,
): Result<readonly PlacedEdit[]> {
  const free = [...readyRows(ledger, formulas)];
  const left = new Set(rows);
  const ids = new Set(ledger.grid.map((_, index) => idAt(ledger, index)));
  const newId = (content: unknown): string => {
    for (let attempt = 0; ; attempt++) {
      const id = ledger.definition.prefix + fingerprint(JSON.stringify([content, now, attempt])).slice(0, 8);
      if (ids.has(id)) continue;
      ids.add(id);
      return id;
    }
  };
  const placed: PlacedEdit[] = [];
  for (const [row, { id, hash, cells }] of edits.entries()) {
    const isNew = id === '' && hash === '';
    if (isNew && cells) {
      const index = free.shift();
      if (index === undefined) return fail('ledger-full');
      const given = newId(cells);
      placed.push({ kind: 'added', index, id: given, cells: { ...contentOf(ledger, index, cells, texts), id: given } });
      continue;
    }
    const found = isNew ? undefined : [...left].find(typed => typed.hash === hash && (id === '' || typed.id === id));
    if (!found) return fail('changed-since', { row });
    left.delete(found);
    const { index } = found;
    if (!cells) placed.push({ kind: 'removed', index, id: found.id, cells: blankContent(ledger) });
    else {
      const kept = found.id || newId(cells);
      placed.push({ kind: 'changed', index, id: kept, cells: { ...contentOf(ledger, index, cells, texts), id: kept } });
    }
  }
  return ok(placed);
}

const blankContent = ({ definition }: LedgerSheet): Record<string, Cell> =>
  Object.fromEntries(definition.inputs.map(key => [key, '']));

/** The row's cells: choices as words, and what means the same stays as somebody typed it. */
function contentOf(ledger: LedgerSheet, index: number, cells: LedgerCells, texts: Texts): Record<string, Cell> {
  const { definition } = ledger;
  return Object.fromEntries(
    typedKeys(ledger).map(key => {
      const cell = plainCell(cells[key] ?? '');
      const there = cellAt(ledger, index, key);
      const meant = definition.choices[key] && meaningOf(definition, key, there);
      return [key, there !== '' && meant === cell ? there : wordOf(definition, key, cell, texts)];
    }),
  );
}

/** As it will read back from the sheet. */
const plainCell = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\r\n?/gu, '\n').trim() : cell);

const wordOf = (definition: LedgerDefinition, key: string, cell: Cell, texts: Texts): Cell =>
  definition.choices[key]?.labels(texts)[String(cell)] ?? cell;

/** What a row lacks, where nothing in it is wrong. */
export const isUnfinished = (problem: string): boolean => problem === 'missing' || problem.endsWith('-missing');

/** The first edited row that says too little or something wrong. It is read as if it stood below all others. */
function firstWrong(
  ledger: LedgerSheet,
  placed: readonly PlacedEdit[],
  unfinished: boolean,
): { readonly row: number; readonly column: string; readonly problem: string } | null {
  const { grid, at, definition } = ledger;
  const touched = new Set(placed.map(({ index }) => index));
  const others = grid.filter((_, index) => !touched.has(index));
  while (others.length < FIRST_ROW - 1) others.push([]);
  const edited = placed.map(({ cells }) => {
    const row: Cell[] = new Array<Cell>(grid[0]?.length ?? 0).fill('');
    for (const [key, cell] of Object.entries(cells)) row[at.get(key) ?? 0] = cell;
    return row;
  });
  const problems = definition.problemsIn([...others, ...edited]);
  for (const [row, { kind, cells }] of placed.entries()) {
    if (kind === 'removed') continue;
    const problem = problems.find(
      one => one.row === others.length + row + 1 && !(unfinished && isUnfinished(one.problem)),
    );
    if (problem) return { row, column: problem.column, problem: problem.problem };
    if (!unfinished && definition.begunBy.every(key => cells[key] === '')) return { row, ...definition.notBegun };
  }
  return null;
}

function changedRow(ledger: LedgerSheet, formulas: LedgerFormulas, { kind, index, id, cells }: PlacedEdit): ChangedRow {
  const before = contentAt(ledger, index);
  const differing: Record<string, readonly [Written, Cell]> = {};
  for (const [key, is] of Object.entries(cells)) {
    const was = writtenAt(ledger, formulas, index, key);
    // A formula that gives what was asked for stays; but for a row that goes, it goes too.
    if (kind !== 'removed' && cellAt(ledger, index, key) === is) continue;
    if (!isSame(was, is)) differing[key] = [was, is];
  }
  return { kind, row: index + 1, id, before: hashOf(ledger, before), after: hashOf(ledger, cells), cells: differing };
}
