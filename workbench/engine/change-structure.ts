import { ICommandService, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Engine } from './engine.ts';

/**
 * Inserts or deletes rows or columns of a sheet, whichever sheet is in view, and leaves the person's view as it was.
 *
 * The engine adjusts formulas as if the sheet in view had changed, and so breaks those of another one: the changed sheet
 * is in view meanwhile. It also selects what it inserts or deletes and scrolls there, as if somebody at the grid had
 * done it, and a selection beyond the new end breaks the grid.
 */
export function changeStructure(engine: Engine, sheetId: string, change: () => void): void {
  const injector = engine.univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const changed = workbook?.getSheetBySheetId(sheetId);
  if (!workbook || !changed) throw new Error(`The engine has no sheet ${sheetId}`);
  const inView = workbook.getActiveSheet();
  const unitId = workbook.getUnitId();
  const selections = [
    ...injector.get(SheetsSelectionsService).getWorkbookSelections(unitId).getSelectionsOfWorksheet(sheetId),
  ];
  workbook.setActiveSheet(changed);
  try {
    change();
  } finally {
    const restored = { unitId, subUnitId: sheetId, selections, reveal: selections.length > 0 };
    injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, restored);
    workbook.setActiveSheet(inView);
  }
}

/**
 * Adds rows or columns at the end of a blank sheet. No formula moves by it, so the engine isn't made to look through all of
 * them, which takes it a second for a few thousand. (Taking some off has to go the long way: the grid looks at those that
 * were there.)
 *
 * @param sizes before and after
 */
export function growAtEnd(
  engine: Engine,
  sheetId: string,
  axis: 'row' | 'column',
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const injector = engine.univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (!workbook || !sheet) throw new Error(`The engine has no sheet ${sheetId}`);
  const range =
    axis === 'row'
      ? { startRow: from, endRow: to - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
      : { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: from, endColumn: to - 1 };
  const params = { unitId: workbook.getUnitId(), subUnitId: sheetId, range };
  injector
    .get(ICommandService)
    .syncExecuteCommand(axis === 'row' ? InsertRowMutation.id : InsertColMutation.id, params);
}
