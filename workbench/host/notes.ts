import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { Rect } from './a1.ts';
import type { Book } from './book.ts';
import type { SheetModel } from './sheet-model.ts';

/** Notes live in the engine, where the grid shows them and they move with their cells. */
const notes = (book: Book) => book.model.engine.univer.__getInjector().get(SheetsNoteModel);

export const noteAt = (book: Book, sheet: SheetModel, row: number, column: number): string =>
  notes(book).getNote(sheet.unitId, sheet.id, { row, col: column })?.note ?? '';

export function writeNotes(
  book: Book,
  sheet: SheetModel,
  rect: Rect,
  noteFor: (row: number, column: number) => string,
) {
  const known = notes(book);
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const note = noteFor(row, column);
      const old = known.getNote(sheet.unitId, sheet.id, { row, col: column });
      const at = { unitId: sheet.unitId, sheetId: sheet.id, row, col: column };
      if (note === '') {
        if (old) book.model.execute('sheet.mutation.remove-note', at);
        continue;
      }
      const size = { width: old?.width ?? 220, height: old?.height ?? 80 };
      const id = old?.id ?? `note-${book.newId()}`;
      book.model.execute('sheet.mutation.update-note', { ...at, note: { id, row, col: column, note, ...size } });
    }
  }
}
