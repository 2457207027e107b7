import { changeStructure, growAtEnd } from '../../engine/change-structure.ts';
import { parseA1, type Rect, splitReference } from '../a1.ts';
import { displayText } from '../display.ts';
import type { Execution } from '../execution.ts';
import { writeNotes } from '../notes.ts';
import type { SheetModel } from '../sheet-model.ts';
import { BandingAdapter } from './banding.ts';
import { ChartBuilderAdapter, chartsOf, insertChart, removeChart, updateChart } from './charts.ts';
import { rulesOf, setRules } from './conditional-format.ts';
import { MetadataFinder, metadataOf, newMetadata } from './developer-metadata.ts';
import { SheetTypes } from './enums.ts';
import { FilterAdapter } from './filter.ts';
import { namedRanges } from './named-range.ts';
import { newProtection, protectionsOf } from './protection.ts';
import { asAdapter, asPublished, type Part } from './published.ts';
import type { RangeAdapter } from './range.ts';
import { RangeListAdapter } from './range-list.ts';

type Published = GoogleAppsScript.Spreadsheet.Sheet;
type PublishedRange = GoogleAppsScript.Spreadsheet.Range;

const MAX_CELLS = 10_000_000;

/** `SpreadsheetApp.Sheet`. Names that end in `_` are the host's own. */
export class SheetAdapter implements Part<GoogleAppsScript.Spreadsheet.Sheet, SheetAdapter> {
  readonly run_: Execution;
  readonly sheet_: SheetModel;

  constructor(run: Execution, sheet: SheetModel) {
    this.run_ = run;
    this.sheet_ = sheet;
  }

  get self_(): Published {
    return asPublished<Published>(this);
  }
  get book_() {
    return this.run_.state.book;
  }
  perform_<Result>(method: string, action: () => Result, cells = 1): Result {
    return this.run_.perform(`Sheet.${method}`, cells, action);
  }
  chain_(method: string, action: () => void): Published {
    return this.perform_(method, () => {
      action();
      return this.self_;
    });
  }

  // ---- what it is

  getName(): string {
    return this.sheet_.name;
  }
  getSheetName(): string {
    return this.sheet_.name;
  }
  getSheetId(): number {
    return sheetNumber(this.sheet_.id);
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.run_.adapters.spreadsheet();
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetTypes.GRID as unknown as GoogleAppsScript.Spreadsheet.SheetType;
  }
  getIndex(): number {
    return this.book_.model.sheets().findIndex(sheet => sheet.id === this.sheet_.id) + 1;
  }
  setName(name: string): Published {
    return this.chain_('setName', () => {
      const other = this.book_.model.sheetByName(name);
      if (name === '' || (other && other.id !== this.sheet_.id)) {
        throw this.run_.error(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      this.sheet_.facade.setName(name);
    });
  }
  activate(): Published {
    return this.chain_('activate', () => {
      this.book_.selection = { sheetId: this.sheet_.id, rect: { row: 0, column: 0, rows: 1, columns: 1 } };
      this.sheet_.facade.activate();
      this.run_.state.ui.activate?.(this.sheet_.name, 'A1');
    });
  }

  // ---- ranges

  range_(rect: Rect): PublishedRange {
    return this.run_.adapters.range(this.sheet_, rect);
  }
  getRange(a: number | string, column?: number, numRows = 1, numColumns = 1): PublishedRange {
    if (typeof a === 'string') return this.named_(a);
    const row = a;
    if (typeof row !== 'number' || typeof column !== 'number') {
      throw this.run_.error(
        `The parameters (${typeof row},${typeof column}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
      );
    }
    if (!(row >= 1)) throw this.run_.error('The starting row of the range is too small.');
    if (!(column >= 1)) throw this.run_.error('The starting column of the range is too small.');
    if (!(numRows >= 1)) throw this.run_.error('The number of rows in the range must be at least 1.');
    if (!(numColumns >= 1)) throw this.run_.error('The number of columns in the range must be at least 1.');
    return this.inside_({ row: row - 1, column: column - 1, rows: numRows, columns: numColumns });
  }
  named_(reference: string): PublishedRange {
    const { sheetName, range } = splitReference(reference);
    if (sheetName !== undefined && sheetName !== this.sheet_.name) throw this.run_.error('Range not found');
    const rect = parseA1(range, this.sheet_.rowCount, this.sheet_.columnCount);
    if (rect) return this.inside_(rect);
    const named = namedRanges(this.book_).find(({ name }) => name.toLowerCase() === range.toLowerCase());
    if (named && named.sheet.id === this.sheet_.id) return this.range_(named.rect);
    throw this.run_.error('Range not found');
  }
  inside_(rect: Rect): PublishedRange {
    if (rect.row + rect.rows > this.sheet_.rowCount || rect.column + rect.columns > this.sheet_.columnCount) {
      throw this.run_.error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return this.range_(rect);
  }
  getRangeList(a1Notations: readonly string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return asPublished(
      new RangeListAdapter(
        this.run_,
        a1Notations.map(a1 => this.getRange(a1)),
      ),
    );
  }
  getDataRange(): PublishedRange {
    const { rows, columns } = this.sheet_.extent();
    return this.range_({ row: 0, column: 0, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }
  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(row, column, numRows, numColumns).getValues();
  }
  getActiveRange(): PublishedRange | null {
    return this.book_.selection.sheetId === this.sheet_.id ? this.range_(this.book_.selection.rect) : null;
  }
  getActiveCell(): PublishedRange {
    const { sheetId, rect } = this.book_.selection;
    const { row, column } = sheetId === this.sheet_.id ? rect : { row: 0, column: 0 };
    return this.range_({ row, column, rows: 1, columns: 1 });
  }
  getCurrentCell(): PublishedRange | null {
    return this.getActiveCell();
  }
  setActiveRange(range: PublishedRange): PublishedRange {
    return range.activate();
  }
  setActiveSelection(range: PublishedRange | string): PublishedRange {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  // ---- size and content

  getLastRow(): number {
    return this.perform_('getLastRow', () => this.sheet_.extent().rows);
  }
  getLastColumn(): number {
    return this.perform_('getLastColumn', () => this.sheet_.extent().columns);
  }
  getMaxRows(): number {
    return this.perform_('getMaxRows', () => this.sheet_.rowCount);
  }
  getMaxColumns(): number {
    return this.perform_('getMaxColumns', () => this.sheet_.columnCount);
  }
  appendRow(values: readonly unknown[]): Published {
    return this.perform_(
      'appendRow',
      () => {
        const { rows } = this.sheet_.extent();
        if (rows >= this.sheet_.rowCount) this.insert_('row', rows, 1);
        if (values.length > this.sheet_.columnCount) {
          this.insert_('column', this.sheet_.columnCount, values.length - this.sheet_.columnCount);
        }
        const rect = { row: rows, column: 0, rows: 1, columns: Math.max(values.length, 1) };
        const range = asAdapter<RangeAdapter>(this.range_(rect));
        this.book_.enter(this.sheet_, rect, (_, column) => range.plain_(values[column]));
        return this.self_;
      },
      values.length,
    );
  }
  clear(options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }): Published {
    return this.run_.asOneCall('Sheet.clear', () => {
      this.all_().clear(options ?? {});
      if (!options?.contentsOnly) {
        this.book_.sheetExtras(this.sheet_.id).conditional = [];
        this.book_.mirrorFormats(this.sheet_);
      }
      return this.self_;
    });
  }
  all_(): PublishedRange {
    const { rowCount: rows, columnCount: columns } = this.sheet_;
    return this.range_({ row: 0, column: 0, rows, columns });
  }
  clearContents(): Published {
    return this.run_.asOneCall('Sheet.clearContents', () => {
      this.all_().clearContent();
      return this.self_;
    });
  }
  clearFormats(): Published {
    return this.run_.asOneCall('Sheet.clearFormats', () => {
      this.all_().clearFormat();
      return this.self_;
    });
  }
  clearNotes(): Published {
    return this.chain_('clearNotes', () => {
      const { rows, columns } = this.sheet_.extent();
      writeNotes(this.book_, this.sheet_, { row: 0, column: 0, rows, columns }, () => '');
    });
  }
  sort(column: number, ascending = true): Published {
    return this.run_.asOneCall('Sheet.sort', () => {
      const { rows, columns } = this.sheet_.extent();
      const frozen = this.frozen_('row');
      if (rows > frozen)
        this.range_({ row: frozen, column: 0, rows: rows - frozen, columns }).sort({ column, ascending });
      return this.self_;
    });
  }

  // ---- rows and columns

  /** A blank sheet that no formula speaks of: nothing moves when it grows, and there are no looks to take over. */
  isNobodys_(): boolean {
    return this.sheet_.isFresh && !this.book_.model.sheets().some(sheet => sheet.names(this.sheet_.name));
  }

  insert_(axis: 'row' | 'column', at: number, count: number): void {
    const { rowCount, columnCount } = this.sheet_;
    if (!(count >= 1)) throw this.run_.error('The number of rows or columns to insert must be at least 1.');
    const size = axis === 'row' ? rowCount : columnCount;
    if (at < 0 || at > size) throw this.run_.error('Those rows are out of bounds.');
    const others = this.book_.model.sheets().reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
    if (others + count * (axis === 'row' ? columnCount : rowCount) > MAX_CELLS) {
      throw this.run_.error(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
    const { facade } = this.sheet_;
    if (at === size && this.isNobodys_()) {
      growAtEnd(this.book_.model.engine, this.sheet_.id, axis, { from: size, to: size + count });
      return;
    }
    // The engine inserts nothing "before" the end: there it must be told to insert after the last one.
    changeStructure(this.book_.model.engine, this.sheet_.id, () => {
      if (axis === 'row') at === size ? facade.insertRowsAfter(at - 1, count) : facade.insertRows(at, count);
      else at === size ? facade.insertColumnsAfter(at - 1, count) : facade.insertColumns(at, count);
    });
  }
  insertRows(rowIndex: number, numRows = 1): void {
    this.perform_('insertRows', () => this.insert_('row', rowIndex - 1, numRows));
  }
  insertRowsBefore(before: number, howMany: number): Published {
    return this.chain_('insertRowsBefore', () => this.insert_('row', before - 1, howMany));
  }
  insertRowsAfter(after: number, howMany: number): Published {
    return this.chain_('insertRowsAfter', () => this.insert_('row', after, howMany));
  }
  insertRowBefore(before: number): Published {
    return this.chain_('insertRowBefore', () => this.insert_('row', before - 1, 1));
  }
  insertRowAfter(after: number): Published {
    return this.chain_('insertRowAfter', () => this.insert_('row', after, 1));
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    this.perform_('insertColumns', () => this.insert_('column', columnIndex - 1, numColumns));
  }
  insertColumnsBefore(before: number, howMany: number): Published {
    return this.chain_('insertColumnsBefore', () => this.insert_('column', before - 1, howMany));
  }
  insertColumnsAfter(after: number, howMany: number): Published {
    return this.chain_('insertColumnsAfter', () => this.insert_('column', after, howMany));
  }
  insertColumnBefore(before: number): Published {
    return this.chain_('insertColumnBefore', () => this.insert_('column', before - 1, 1));
  }
  insertColumnAfter(after: number): Published {
    return this.chain_('insertColumnAfter', () => this.insert_('column', after, 1));
  }
  delete_(axis: 'row' | 'column', position: number, count: number): void {
    const size = axis === 'row' ? this.sheet_.rowCount : this.sheet_.columnCount;
    const what = axis === 'row' ? 'rows' : 'columns';
    if (!(position >= 1) || !(count >= 1) || position - 1 + count > size)
      throw this.run_.error(`Those ${what} are out of bounds.`);
    if (count === size) throw this.run_.error(`You can't delete all the ${what} on the sheet.`);
    const frozen = this.frozen_(axis);
    if (frozen > 0 && position <= frozen + 1 && position - 1 + count >= size && size - count <= frozen) {
      throw this.run_.error(`Sorry, it is not possible to delete all non-frozen ${what}.`);
    }
    const { facade } = this.sheet_;
    changeStructure(this.book_.model.engine, this.sheet_.id, () => {
      if (axis === 'row') facade.deleteRows(position - 1, count);
      else facade.deleteColumns(position - 1, count);
    });
  }
  deleteRows(position: number, howMany: number): void {
    this.perform_('deleteRows', () => this.delete_('row', position, howMany));
  }
  deleteRow(position: number): Published {
    return this.chain_('deleteRow', () => this.delete_('row', position, 1));
  }
  deleteColumns(position: number, howMany: number): void {
    this.perform_('deleteColumns', () => this.delete_('column', position, howMany));
  }
  deleteColumn(position: number): Published {
    return this.chain_('deleteColumn', () => this.delete_('column', position, 1));
  }
  frozen_(axis: 'row' | 'column'): number {
    const { ySplit, xSplit } = this.sheet_.worksheet.getFreeze();
    return axis === 'row' ? ySplit : xSplit;
  }
  freeze_(rows: number, columns: number): void {
    this.sheet_.execute('sheet.mutation.set-frozen', {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }
  setFrozenRows(rows: number): void {
    this.perform_('setFrozenRows', () => this.freeze_(rows, this.frozen_('column')));
  }
  setFrozenColumns(columns: number): void {
    this.perform_('setFrozenColumns', () => this.freeze_(this.frozen_('row'), columns));
  }
  getFrozenRows(): number {
    return this.perform_('getFrozenRows', () => this.frozen_('row'));
  }
  getFrozenColumns(): number {
    return this.perform_('getFrozenColumns', () => this.frozen_('column'));
  }
  columns_(start: number, count: number) {
    return [this.sheet_.range({ row: 0, column: start - 1, rows: this.sheet_.rowCount, columns: count })];
  }
  rows_(start: number, count: number) {
    return [this.sheet_.range({ row: start - 1, column: 0, rows: count, columns: this.sheet_.columnCount })];
  }
  widths_(start: number, count: number, width: number): void {
    if (!(width >= 0)) throw this.run_.error('The column width must be 0 or more.');
    const ranges = this.columns_(start, count);
    this.sheet_.execute('sheet.mutation.set-worksheet-col-width', { ranges, colWidth: width });
  }
  setColumnWidth(position: number, width: number): Published {
    return this.chain_('setColumnWidth', () => this.widths_(position, 1, width));
  }
  setColumnWidths(start: number, count: number, width: number): Published {
    return this.chain_('setColumnWidths', () => this.widths_(start, count, width));
  }
  getColumnWidth(position: number): number {
    return this.perform_('getColumnWidth', () => this.sheet_.worksheet.getColumnWidth(position - 1));
  }
  autoResizeColumns(start: number, count: number): Published {
    return this.chain_('autoResizeColumns', () => {
      for (let column = start; column < start + count; column++) this.widths_(column, 1, this.fitting_(column - 1));
    });
  }
  autoResizeColumn(position: number): Published {
    return this.autoResizeColumns(position, 1);
  }
  /** Without fonts to measure, a character is taken for 7 pixels; wide ones for two. */
  fitting_(column: number): number {
    const rect = { row: 0, column, rows: this.sheet_.extent().rows, columns: 1 };
    const texts = this.sheet_.read(rect, cell => displayText(cell, this.book_.locale)).flat();
    const width = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 14 : 7), 0);
    return Math.max(21, ...texts.map(text => width(text) + 10));
  }
  setRowHeight(position: number, height: number): Published {
    return this.setRowHeights(position, 1, height);
  }
  setRowHeights(start: number, count: number, height: number): Published {
    return this.chain_('setRowHeights', () => {
      const ranges = this.rows_(start, count);
      this.sheet_.execute('sheet.mutation.set-worksheet-row-height', { ranges, rowHeight: height });
      this.sheet_.execute('sheet.mutation.set-worksheet-row-is-auto-height', { ranges, autoHeightInfo: 0 });
    });
  }
  setRowHeightsForced(start: number, count: number, height: number): Published {
    return this.setRowHeights(start, count, height);
  }
  getRowHeight(position: number): number {
    return this.perform_('getRowHeight', () => this.sheet_.worksheet.getRowHeight(position - 1));
  }
  hideRows(index: number, count = 1): void {
    this.perform_('hideRows', () =>
      this.sheet_.execute('sheet.mutation.set-row-hidden', { ranges: this.rows_(index, count) }),
    );
  }
  showRows(index: number, count = 1): void {
    this.perform_('showRows', () =>
      this.sheet_.execute('sheet.mutation.set-row-visible', { ranges: this.rows_(index, count) }),
    );
  }
  hideColumns(index: number, count = 1): void {
    this.perform_('hideColumns', () =>
      this.sheet_.execute('sheet.mutation.set-col-hidden', { ranges: this.columns_(index, count) }),
    );
  }
  showColumns(index: number, count = 1): void {
    this.perform_('showColumns', () =>
      this.sheet_.execute('sheet.mutation.set-col-visible', { ranges: this.columns_(index, count) }),
    );
  }
  hideRow(row: PublishedRange): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }
  unhideRow(row: PublishedRange): void {
    this.showRows(row.getRow(), row.getNumRows());
  }
  hideColumn(column: PublishedRange): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }
  unhideColumn(column: PublishedRange): void {
    this.showColumns(column.getColumn(), column.getNumColumns());
  }
  isRowHiddenByUser(row: number): boolean {
    return this.perform_('isRowHiddenByUser', () => !this.sheet_.worksheet.getRowRawVisible(row - 1));
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.perform_('isColumnHiddenByUser', () => !this.sheet_.worksheet.getColVisible(column - 1));
  }

  // ---- looks of the sheet

  hideSheet(): Published {
    return this.chain_('hideSheet', () => {
      const visible = this.book_.model.sheets().filter(sheet => !sheet.worksheet.isSheetHidden());
      if (visible.length === 1 && visible[0]?.id === this.sheet_.id) {
        throw this.run_.error("You can't hide all the sheets in a document.");
      }
      this.sheet_.facade.hideSheet();
    });
  }
  showSheet(): Published {
    return this.chain_('showSheet', () => {
      if (this.sheet_.worksheet.isSheetHidden()) this.sheet_.facade.showSheet();
    });
  }
  isSheetHidden(): boolean {
    return this.perform_('isSheetHidden', () => Boolean(this.sheet_.worksheet.isSheetHidden()));
  }
  setTabColor(color: string | null): Published {
    return this.chain_('setTabColor', () =>
      this.sheet_.execute('sheet.mutation.set-tab-color', { color: color ?? '' }),
    );
  }
  getTabColor(): string | null {
    return this.perform_('getTabColor', () => this.sheet_.worksheet.getTabColor() || null);
  }
  setHiddenGridlines(hide: boolean): Published {
    return this.chain_('setHiddenGridlines', () =>
      this.sheet_.execute('sheet.mutation.toggle-gridlines', { showGridlines: hide ? 0 : 1 }),
    );
  }
  hasHiddenGridlines(): boolean {
    return this.perform_('hasHiddenGridlines', () => this.sheet_.worksheet.hasHiddenGridlines());
  }

  // ---- protection, metadata, rules, charts

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.perform_('protect', () => asPublished(newProtection(this.run_, this.sheet_, null)));
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.perform_('getProtections', () =>
      this.run_.toScript(
        protectionsOf(this.run_, this.sheet_, type).map(adapter =>
          asPublished<GoogleAppsScript.Spreadsheet.Protection>(adapter),
        ),
      ),
    );
  }
  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): Published {
    return this.chain_('addDeveloperMetadata', () =>
      newMetadata(this.run_, key, value, visibility, { sheetId: this.sheet_.id, rect: null }),
    );
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.perform_('getDeveloperMetadata', () =>
      metadataOf(this.run_, record => record.sheetId === this.sheet_.id && !record.rect),
    );
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return asPublished(new MetadataFinder(this.run_, record => record.sheetId === this.sheet_.id));
  }
  setConditionalFormatRules(rules: readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    this.perform_('setConditionalFormatRules', () => setRules(this.run_, this.sheet_, rules));
  }
  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return this.perform_('getConditionalFormatRules', () => rulesOf(this.run_, this.sheet_));
  }
  clearConditionalFormatRules(): void {
    this.perform_('clearConditionalFormatRules', () => setRules(this.run_, this.sheet_, []));
  }
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return this.perform_('getBandings', () =>
      this.run_.toScript(
        this.book_
          .sheetExtras(this.sheet_.id)
          .bandings.map(rect =>
            asPublished<GoogleAppsScript.Spreadsheet.Banding>(new BandingAdapter(this.run_, this.sheet_, rect)),
          ),
      ),
    );
  }
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.perform_('getFilter', () => {
      const { filter } = this.book_.sheetExtras(this.sheet_.id);
      return filter ? asPublished(new FilterAdapter(this.run_, this.sheet_, filter)) : null;
    });
  }
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return asPublished(new ChartBuilderAdapter(this.run_));
  }
  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    this.perform_('insertChart', () => insertChart(this.run_, this.sheet_, chart));
  }
  updateChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    this.perform_('updateChart', () => updateChart(this.run_, this.sheet_, chart));
  }
  removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    this.perform_('removeChart', () => removeChart(this.run_, this.sheet_, chart));
  }
  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return this.perform_('getCharts', () => chartsOf(this.run_, this.sheet_));
  }
}

/** Apps Script numbers its sheets; the grid's own new sheets have text ids, which get a steady number. */
export function sheetNumber(id: string): number {
  if (/^\d+$/.test(id)) return Number(id);
  let hash = 0;
  for (const char of id) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return Math.abs(hash);
}
