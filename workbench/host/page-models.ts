import { SheetsNoteModel } from '@univerjs/sheets-note';
import { a1Of, quotedSheet } from './a1.ts';
import type { Book } from './book.ts';
import type { CellValue, ChartModel, SparklineModel } from './contract.ts';
import type { SheetModel } from './sheet-model.ts';

/** What the page draws itself, and tests check. */
export function chartModels(book: Book, sheet: SheetModel): ChartModel[] {
  return book.sheetExtras(sheet.id).charts.map(({ places, ...chart }) => ({
    ...chart,
    ranges: places.flatMap(({ sheetId, rect }) => {
      const source = book.model.sheetById(sheetId);
      return source ? [`${quotedSheet(source.name)}!${a1Of(rect)}`] : [];
    }),
  }));
}

export function sparklineModels(book: Book, sheet: SheetModel): SparklineModel[] {
  const { rows, columns } = sheet.extent();
  const found: SparklineModel[] = [];
  sheet.read({ row: 0, column: 0, rows, columns }, (cell, row, column) => {
    if (!/SPARKLINE\s*\(/i.test(cell.formula)) return;
    const data = book.model.engine.sparklines.get(sheet.id, row, column);
    if (!data) return;
    const options: Record<string, CellValue> = {};
    for (const [name, value] of data.options)
      if (name !== undefined && name !== '') options[String(name)] = plain(value);
    found.push({
      a1: a1Of({ row, column, rows: 1, columns: 1 }),
      values: data.values.map(line => line.map(plain)),
      options,
    });
  });
  return found;
}

const plain = (value: unknown): CellValue =>
  typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');

export function notesOf(book: Book, sheet: SheetModel): Record<string, string> {
  const notes = book.model.engine.univer.__getInjector().get(SheetsNoteModel).getSheetNotes(sheet.unitId, sheet.id);
  const found: Record<string, string> = {};
  for (const { row, col, note } of notes?.values() ?? []) found[a1Of({ row, column: col, rows: 1, columns: 1 })] = note;
  return found;
}
