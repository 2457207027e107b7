import { type ICellData, ICommandService } from '@univerjs/core';
import type { PreparedEngine } from '../engine/prepare-engine.ts';
import type { Rect } from './a1.ts';
import type { Book } from './book.ts';
import type { Edit } from './script-events.ts';
import { parseFormula } from './typed-input.ts';

/** Commands of the grid by which a person changes content. The host itself writes with mutations, never with these. */
const EDITS = new Set([
  'sheet.command.set-range-values',
  'sheet.command.clear-selection-content',
  'sheet.command.clear-selection-all',
]);

interface EditParams {
  subUnitId?: string;
  range?: EditRange | EditRange[];
  ranges?: EditRange[];
  value?: unknown;
}
interface EditRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Sees what is typed into the grid: formulas are taken in the workbook's locale, and the script's onEdit follows. */
export function watchEdits(
  engine: PreparedEngine,
  book: Book,
  watcher: { ignored(): boolean; edited(edit: Edit): void },
): () => void {
  const commands = engine.univer.__getInjector().get(ICommandService);
  let oldValue: Edit['oldValue'];
  const before = commands.beforeCommandExecuted(({ id, params }) => {
    if (!EDITS.has(id) || watcher.ignored()) return;
    canonicalize((params as EditParams | undefined)?.value, book.locale);
    const [[cell] = []] = contentOf(editOf(book, (params ?? {}) as EditParams));
    oldValue = cell?.value === '' ? undefined : cell?.value;
  });
  const after = commands.onCommandExecuted(({ id, params }) => {
    if (!EDITS.has(id) || watcher.ignored()) return;
    const edit = editOf(book, (params ?? {}) as EditParams);
    if (edit) watcher.edited(oldValue === undefined ? edit : { ...edit, oldValue });
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}

/** Rewrites formulas in place: a cell, an array of rows, or a matrix of cells by row and column. */
function canonicalize(value: unknown, locale: string): void {
  if (typeof value !== 'object' || value === null) return;
  const cell = value as ICellData;
  if (typeof cell.f === 'string') {
    const input = parseFormula(cell.f, locale);
    if (input.kind === 'formula') cell.f = input.formula;
    return;
  }
  for (const part of Object.values(value)) canonicalize(part, locale);
}

function editOf(book: Book, params: EditParams): Edit | undefined {
  const sheet = params.subUnitId ? book.model.sheetById(params.subUnitId) : book.activeSheet();
  const range = Array.isArray(params.range) ? params.range[0] : (params.range ?? params.ranges?.[0]);
  if (!sheet) return undefined;
  const rect = range ? rectOf(range) : book.selection.rect;
  return { sheet, rect };
}

const contentOf = (edit: Edit | undefined) =>
  edit ? edit.sheet.read({ ...edit.rect, rows: 1, columns: 1 }, found => found) : [];

const rectOf = ({ startRow, startColumn, endRow, endColumn }: EditRange): Rect => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
