import { splitReference } from '../a1.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';
import { MetadataFinder, metadataOf, newMetadata } from './developer-metadata.ts';
import { NamedRangeAdapter, namedRanges, removeNamedRange, setNamedRange } from './named-range.ts';
import { protectionsOf } from './protection.ts';
import { asAdapter, asPublished, type Part } from './published.ts';
import { RangeListAdapter } from './range-list.ts';
import type { SheetAdapter } from './sheet.ts';

type Published = GoogleAppsScript.Spreadsheet.Spreadsheet;
type PublishedSheet = GoogleAppsScript.Spreadsheet.Sheet;
type PublishedRange = GoogleAppsScript.Spreadsheet.Range;
type InsertOptions = { template?: PublishedSheet | undefined };

const ID = 'workbench-spreadsheet';
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** `SpreadsheetApp.Spreadsheet`. There is one. Names that end in `_` are the host's own. */
export class SpreadsheetAdapter implements Part<GoogleAppsScript.Spreadsheet.Spreadsheet, SpreadsheetAdapter> {
  readonly run_: Execution;
  constructor(run: Execution) {
    this.run_ = run;
  }

  get book_() {
    return this.run_.state.book;
  }
  perform_<Result>(method: string, action: () => Result): Result {
    return this.run_.perform(`Spreadsheet.${method}`, 1, action);
  }
  sheet_(sheet: SheetModel): PublishedSheet {
    return this.run_.adapters.sheet(sheet);
  }

  // ---- the document

  getId(): string {
    return ID;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${ID}/edit`;
  }
  getName(): string {
    return this.book_.model.facade.getName();
  }
  rename(name: string): void {
    this.perform_('rename', () => {
      this.book_.model.facade.setName(name);
    });
  }
  getSpreadsheetLocale(): string {
    return this.book_.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    this.perform_('setSpreadsheetLocale', () => {
      if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw this.run_.error(`Invalid locale: ${locale}`);
      this.book_.extras.locale = locale;
    });
  }
  getSpreadsheetTimeZone(): string {
    return this.book_.timeZone;
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    this.perform_('setSpreadsheetTimeZone', () => {
      try {
        new Intl.DateTimeFormat('en', { timeZone });
      } catch {
        throw this.run_.error(`Invalid time zone: ${timeZone}`);
      }
      this.book_.extras.timeZone = timeZone;
    });
  }
  toast(message: string, title = '', seconds: number | null = 5): void {
    this.perform_('toast', () => {
      this.run_.state.toasts.push(message);
      this.run_.state.ui.toast?.(message, title, seconds ?? 5);
    });
  }

  // ---- sheets

  getSheets(): PublishedSheet[] {
    return this.run_.toScript(this.book_.model.sheets().map(sheet => this.sheet_(sheet)));
  }
  getNumSheets(): number {
    return this.book_.model.sheets().length;
  }
  getSheetByName(name: string): PublishedSheet | null {
    const sheet = this.book_.model.sheetByName(name);
    return sheet ? this.sheet_(sheet) : null;
  }
  getSheetById(id: number): PublishedSheet | null {
    return this.getSheets().find(sheet => sheet.getSheetId() === id) ?? null;
  }
  getActiveSheet(): PublishedSheet {
    return this.sheet_(this.book_.activeSheet());
  }
  setActiveSheet(sheet: PublishedSheet, _restoreSelection?: boolean): PublishedSheet {
    return sheet.activate();
  }
  insertSheet(
    a?: string | number | InsertOptions,
    b?: number | InsertOptions,
    _options?: InsertOptions,
  ): PublishedSheet {
    return this.perform_('insertSheet', () => {
      const name = typeof a === 'string' ? a : undefined;
      const index = typeof a === 'number' ? a : typeof b === 'number' ? b : undefined;
      if (name !== undefined && this.book_.model.sheetByName(name)) {
        throw this.run_.error(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      const id = String(this.freeSheetNumber_());
      const { facade } = this.book_.model;
      facade.insertSheet(name ?? this.freeName_(), {
        // A new sheet stands behind the active one, unless told otherwise.
        index: index ?? this.book_.model.sheets().findIndex(sheet => sheet.id === this.book_.activeSheet().id) + 1,
        sheet: { id, rowCount: NEW_ROWS, columnCount: NEW_COLUMNS },
      });
      const sheet = this.book_.model.sheetById(id);
      if (!sheet) throw new Error('The engine made no sheet');
      this.book_.selection = { sheetId: id, rect: { row: 0, column: 0, rows: 1, columns: 1 } };
      return this.sheet_(sheet);
    });
  }
  freeName_(): string {
    for (let n = this.getNumSheets() + 1; ; n++) if (!this.book_.model.sheetByName(`Sheet${n}`)) return `Sheet${n}`;
  }
  /** Looks like Google's (large, without order), and is the same in every run. */
  freeSheetNumber_(): number {
    return (this.book_.newId() * 792_241) % 2_000_000_011;
  }
  deleteSheet(sheet: PublishedSheet): void {
    this.perform_('deleteSheet', () => {
      if (this.getNumSheets() === 1) throw this.run_.error("You can't remove all the sheets in a document.");
      this.book_.model.facade.deleteSheet(asAdapter<SheetAdapter>(sheet).sheet_.id);
    });
  }
  deleteActiveSheet(): PublishedSheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }
  moveActiveSheet(position: number): void {
    this.perform_('moveActiveSheet', () => {
      const { model } = this.book_;
      const sheet = this.book_.activeSheet();
      const from = model.sheets().findIndex(({ id }) => id === sheet.id);
      if (!(position >= 1 && position <= this.getNumSheets()))
        throw this.run_.error('The sheet position is out of bounds.');
      if (from === position - 1) return;
      sheet.execute('sheet.mutation.set-worksheet-order', { fromOrder: from, toOrder: position - 1 });
    });
  }

  // ---- ranges

  getRange(a1Notation: string): PublishedRange {
    const { sheetName } = splitReference(a1Notation);
    if (sheetName === undefined) return this.getRangeByName(a1Notation) ?? this.getActiveSheet().getRange(a1Notation);
    const sheet = this.book_.model.sheetByName(sheetName);
    if (!sheet) throw this.run_.error('Range not found');
    return this.sheet_(sheet).getRange(splitReference(a1Notation).range);
  }
  getRangeList(a1Notations: readonly string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return asPublished(
      new RangeListAdapter(
        this.run_,
        a1Notations.map(a1 => this.getRange(a1)),
      ),
    );
  }
  getActiveRange(): PublishedRange | null {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveCell(): PublishedRange {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): PublishedRange | null {
    return this.getActiveSheet().getActiveCell();
  }
  setActiveRange(range: PublishedRange): PublishedRange {
    return range.activate();
  }
  setCurrentCell(cell: PublishedRange): PublishedRange {
    return cell.activate();
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return asPublished(new SelectionAdapter(this.run_));
  }
  getRangeByName(name: string): PublishedRange | null {
    const known = namedRanges(this.book_).find(named => named.name.toLowerCase() === name.toLowerCase());
    return known ? this.run_.adapters.range(known.sheet, known.rect) : null;
  }
  setNamedRange(name: string, range: PublishedRange): void {
    this.perform_('setNamedRange', () => setNamedRange(this.run_, name, range));
  }
  removeNamedRange(name: string): void {
    this.perform_('removeNamedRange', () => removeNamedRange(this.run_, name));
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.perform_('getNamedRanges', () =>
      this.run_.toScript(
        namedRanges(this.book_).map(({ name }) =>
          asPublished<GoogleAppsScript.Spreadsheet.NamedRange>(new NamedRangeAdapter(this.run_, name)),
        ),
      ),
    );
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getDataRange(): PublishedRange {
    return this.getActiveSheet().getDataRange();
  }

  // ---- metadata and protection

  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): Published {
    return this.perform_('addDeveloperMetadata', () => {
      newMetadata(this.run_, key, value, visibility, {});
      return asPublished<Published>(this);
    });
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.perform_('getDeveloperMetadata', () => metadataOf(this.run_, record => !record.sheetId));
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return asPublished(new MetadataFinder(this.run_, () => true));
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.perform_('getProtections', () =>
      this.run_.toScript(
        this.book_.model
          .sheets()
          .flatMap(sheet => protectionsOf(this.run_, sheet, type))
          .map(adapter => asPublished<GoogleAppsScript.Spreadsheet.Protection>(adapter)),
      ),
    );
  }
}

export class SelectionAdapter implements Part<GoogleAppsScript.Spreadsheet.Selection, SelectionAdapter> {
  readonly run_: Execution;
  constructor(run: Execution) {
    this.run_ = run;
  }
  getActiveSheet(): PublishedSheet {
    return this.run_.adapters.spreadsheet().getActiveSheet();
  }
  getActiveRange(): PublishedRange | null {
    return this.run_.adapters.spreadsheet().getActiveRange();
  }
  getCurrentCell(): PublishedRange | null {
    return this.run_.adapters.spreadsheet().getActiveCell();
  }
}
