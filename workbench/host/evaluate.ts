import { FormulaDataModel } from '@univerjs/engine-formula';
import { calledFunctions, outsideLiterals } from '../engine/dialect.ts';
import type { PreparedEngine } from '../engine/prepare-engine.ts';
import { quotedSheet, type Rect } from './a1.ts';
import type { Book } from './book.ts';
import type { CellValue, FormulaResult } from './contract.ts';
import { isErrorText, type SheetModel } from './sheet-model.ts';
import { parseFormula } from './typed-input.ts';

const CORNER = '\\$?[A-Za-z]{1,3}\\$?\\d+';
const REFERENCE = new RegExp(
  `(?<![A-Za-z0-9_$.!:])(${CORNER}(?::(?:${CORNER}|\\$?[A-Za-z]{1,3}|\\$?\\d+))?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d+:\\$?\\d+)(?![\\w(!.:])`,
  'g',
);

/** Evaluates a formula on a sheet of its own, which is gone afterwards; plain references mean the active sheet. */
export async function evaluateFormula(book: Book, text: string): Promise<FormulaResult> {
  const input = parseFormula(text.startsWith('=') ? text : `=${text}`, book.locale);
  if (input.kind !== 'formula') return { error: '#ERROR!', message: 'Formula parse error.' };
  const prefix = `${quotedSheet(book.activeSheet().name)}!`;
  const formula = outsideLiterals(input.formula, code =>
    code.replace(REFERENCE, `${prefix.replaceAll('$', '$$$$')}$1`),
  );
  const { model } = book;
  const id = `scratch-${book.newId()}`;
  const facade = model.facade.getWorkbook();
  const inView = model.facade.getActiveSheet();
  model.execute('sheet.mutation.insert-sheet', {
    unitId: facade.getUnitId(),
    index: facade.getSheetSize(),
    sheet: { ...facade.getActiveSheet()?.getSnapshot(), ...scratchSheet(id) },
  });
  try {
    const sheet = model.sheetById(id);
    if (!sheet) throw new Error('The engine made no scratch sheet');
    sheet.write({ row: 0, column: 0, rows: 1, columns: 1 }, () => ({ formula }));
    await model.engine.settle();
    return resultAt(model.engine, sheet, 0, 0);
  } finally {
    model.execute('sheet.mutation.remove-sheet', { unitId: facade.getUnitId(), subUnitId: id, subUnitName: id });
    // Where a sheet goes, the page shows its neighbour.
    if (model.facade.getActiveSheet().getSheetId() !== inView.getSheetId()) model.facade.setActiveSheet(inView);
    await model.engine.settle();
  }
}

const scratchSheet = (id: string) => ({
  id,
  name: id,
  hidden: 1,
  rowCount: 1000,
  columnCount: 100,
  cellData: {},
  mergeData: [],
  rowData: {},
  columnData: {},
});

function resultAt(engine: PreparedEngine, sheet: SheetModel, row: number, column: number): FormulaResult {
  const [[first] = []] = sheet.read({ row, column, rows: 1, columns: 1 }, cell => cell);
  if (first?.error) return { error: String(first.value), message: errorMessage(engine, sheet, row, column) };
  const spill = spillAt(engine, sheet, row, column);
  const values = sheet.read(spill, cell => cell.value as CellValue);
  return { value: values.length === 1 && values[0]?.length === 1 ? (values[0][0] ?? '') : values };
}

function spillAt(engine: PreparedEngine, sheet: SheetModel, row: number, column: number): Rect {
  const ranges = engine.univer.__getInjector().get(FormulaDataModel).getArrayFormulaRange();
  const range = ranges[sheet.unitId]?.[sheet.id]?.[row]?.[column];
  if (!range) return { row, column, rows: 1, columns: 1 };
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Why a cell shows an error: what a custom function threw, or which function nobody knows. '' where it can't be told. */
export function errorMessage(engine: PreparedEngine, sheet: SheetModel, row: number, column: number): string {
  const [[cell] = []] = sheet.read({ row, column, rows: 1, columns: 1 }, found => found);
  if (!cell || !isErrorText(cell.value)) return '';
  if (typeof sheet.raw(row, column)?.custom?.['refused'] === 'string') return 'Formula parse error.';
  if (cell.value === '#NAME?') {
    const unknown = calledFunctions(cell.formula).filter(name => !engine.hasFunction(name));
    if (unknown.length > 0) return `Unknown function: ${unknown.join(', ')}`;
  }
  return engine.messages.get(sheet.id, row, column) ?? '';
}
