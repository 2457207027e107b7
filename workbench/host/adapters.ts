import type { Rect } from './a1.ts';
import type { SheetModel } from './sheet-model.ts';

/** Makes the objects that a script sees. They refer to each other, so none of them makes another by itself. */
export interface Adapters {
  range(sheet: SheetModel, rect: Rect): GoogleAppsScript.Spreadsheet.Range;
  sheet(sheet: SheetModel): GoogleAppsScript.Spreadsheet.Sheet;
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
}
