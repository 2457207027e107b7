import type { Rect } from '../a1.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';
import type { Part } from './published.ts';

/** `SpreadsheetApp.Filter`: where it is; criteria aren't offered. */
export class FilterAdapter implements Part<GoogleAppsScript.Spreadsheet.Filter, FilterAdapter> {
  readonly run_: Execution;
  readonly sheet_: SheetModel;
  readonly rect_: Rect;
  constructor(run: Execution, sheet: SheetModel, rect: Rect) {
    this.run_ = run;
    this.sheet_ = sheet;
    this.rect_ = rect;
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.run_.adapters.range(this.sheet_, this.rect_);
  }
  remove(): void {
    this.run_.perform('Filter.remove', 1, () => {
      this.run_.state.book.sheetExtras(this.sheet_.id).filter = null;
    });
  }
}
