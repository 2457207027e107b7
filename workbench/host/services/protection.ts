import type { Rect } from '../a1.ts';
import type { ProtectionRecord } from '../book-extras.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';
import { ProtectionTypes } from './enums.ts';
import { asPublished, type Part } from './published.ts';

type Published = GoogleAppsScript.Spreadsheet.Protection;

/** `SpreadsheetApp.Protection`. There is one person here, so editors are nobody and everything can be edited. */
export class ProtectionAdapter implements Part<GoogleAppsScript.Spreadsheet.Protection, ProtectionAdapter> {
  readonly run_: Execution;
  readonly sheet_: SheetModel;
  readonly record_: ProtectionRecord;
  constructor(run: Execution, sheet: SheetModel, record: ProtectionRecord) {
    this.run_ = run;
    this.sheet_ = sheet;
    this.record_ = record;
  }
  change_(method: string, change: () => void): Published {
    return this.run_.perform(`Protection.${method}`, 1, () => {
      change();
      return asPublished<Published>(this);
    });
  }
  setDescription(description: string): Published {
    return this.change_('setDescription', () => {
      this.record_.description = description;
    });
  }
  getDescription(): string {
    return this.record_.description;
  }
  setWarningOnly(warningOnly: boolean): Published {
    return this.change_('setWarningOnly', () => {
      this.record_.warningOnly = warningOnly;
    });
  }
  isWarningOnly(): boolean {
    return this.record_.warningOnly;
  }
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return ProtectionTypes[this.record_.kind] as unknown as GoogleAppsScript.Spreadsheet.ProtectionType;
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { rowCount: rows, columnCount: columns } = this.sheet_;
    return this.run_.adapters.range(this.sheet_, this.record_.rect ?? { row: 0, column: 0, rows, columns });
  }
  canEdit(): boolean {
    return true;
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    return this.run_.toScript([]);
  }
  removeEditors(_users: readonly unknown[]): Published {
    return this.change_('removeEditors', () => undefined);
  }
  canDomainEdit(): boolean {
    return false;
  }
  setDomainEdit(_editable: boolean): Published {
    return this.change_('setDomainEdit', () => undefined);
  }
  remove(): void {
    this.change_('remove', () => {
      const extras = this.run_.state.book.sheetExtras(this.sheet_.id);
      extras.protections = extras.protections.filter(({ id }) => id !== this.record_.id);
    });
  }
}

/** `rect` null protects the whole sheet; a sheet has one such protection at most. */
export function newProtection(run: Execution, sheet: SheetModel, rect: Rect | null): ProtectionAdapter {
  const { book } = run.state;
  const extras = book.sheetExtras(sheet.id);
  const kind = rect ? 'RANGE' : 'SHEET';
  const whole = rect ? undefined : extras.protections.find(record => record.kind === 'SHEET');
  const record = whole ?? { id: book.newId(), kind, rect, description: '', warningOnly: false };
  if (!whole) extras.protections.push(record);
  return new ProtectionAdapter(run, sheet, record);
}

export function protectionsOf(run: Execution, sheet: SheetModel, type: unknown): ProtectionAdapter[] {
  const { protections } = run.state.book.sheetExtras(sheet.id);
  return protections
    .filter(({ kind }) => kind === String(type))
    .map(record => new ProtectionAdapter(run, sheet, record));
}
