import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { SelectionMoveType, SheetsSelectionsService } from '@univerjs/sheets';
import type { Engine } from './engine.ts';

/**
 * Runs a structural change without moving what the person looks at. The engine selects the rows and columns that it
 * inserts or deletes, as if somebody at the grid had done it; a selection that lies beyond the new end breaks the grid.
 */
export function keepView(engine: Engine, change: () => void): void {
  const injector = engine.univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
  const sheets = engine.api.getActiveWorkbook()?.getSheets() ?? [];
  const active = engine.api.getActiveWorkbook()?.getActiveSheet();
  if (!workbook) return change();
  const selections = injector.get(SheetsSelectionsService).getWorkbookSelections(workbook.getUnitId());
  const before = sheets.map(
    sheet => [sheet.getSheetId(), selections.getSelectionsOfWorksheet(sheet.getSheetId())] as const,
  );
  change();
  for (const [id, ranges] of before) selections.setSelections(id, [...ranges], SelectionMoveType.ONLY_SET);
  const now = engine.api.getActiveWorkbook();
  if (active && now?.getActiveSheet().getSheetId() !== active.getSheetId()) now?.setActiveSheet(active);
}
