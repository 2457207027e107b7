import type { IBorderData, IStyleData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { isDatePattern } from '../../engine/patterns.ts';
import { a1Of, contains, intersects, quotedSheet, type Rect, without } from '../a1.ts';
import type { ValidationRule } from '../book-extras.ts';
import { displayText } from '../display.ts';
import type { Execution } from '../execution.ts';
import { shownFormula } from '../formula-locale.ts';
import { noteAt, writeNotes } from '../notes.ts';
import type { Cell, CellChange, SheetModel } from '../sheet-model.ts';
import { parseFormula } from '../typed-input.ts';
import { applyBanding } from './banding.ts';
import * as looks from './cell-styles.ts';
import { DataValidationAdapter } from './data-validation.ts';
import { MetadataFinder, metadataOf, newMetadata } from './developer-metadata.ts';
import { WrapStrategies } from './enums.ts';
import { FilterAdapter } from './filter.ts';
import { newProtection } from './protection.ts';
import { asAdapter, asPublished, type Part } from './published.ts';
import { cellStyleOf, RichTextValueAdapter, richTextOf, type TextStyleAdapter, textStyleOf } from './rich-text.ts';

type Published = GoogleAppsScript.Spreadsheet.Range;
type Clearing = NonNullable<Parameters<Published['clear']>[0]>;

const MAX_TEXT = 50_000;

/** `SpreadsheetApp.Range`. Names that end in `_` are the host's own. */
export class RangeAdapter implements Part<GoogleAppsScript.Spreadsheet.Range, RangeAdapter> {
  readonly run_: Execution;
  readonly sheet_: SheetModel;
  /** 0-based. */
  readonly rect_: Rect;

  constructor(run: Execution, sheet: SheetModel, rect: Rect) {
    this.run_ = run;
    this.sheet_ = sheet;
    this.rect_ = rect;
  }

  get self_(): Published {
    return asPublished<Published>(this);
  }
  get cells_(): number {
    return this.rect_.rows * this.rect_.columns;
  }

  // ---- where it is

  getRow(): number {
    return this.rect_.row + 1;
  }
  getRowIndex(): number {
    return this.getRow();
  }
  getColumn(): number {
    return this.rect_.column + 1;
  }
  getNumRows(): number {
    return this.rect_.rows;
  }
  getNumColumns(): number {
    return this.rect_.columns;
  }
  getHeight(): number {
    return this.rect_.rows;
  }
  getWidth(): number {
    return this.rect_.columns;
  }
  getLastRow(): number {
    return this.rect_.row + this.rect_.rows;
  }
  getLastColumn(): number {
    return this.rect_.column + this.rect_.columns;
  }
  getA1Notation(): string {
    return a1Of(this.rect_);
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.run_.adapters.sheet(this.sheet_);
  }
  getGridId(): number {
    return this.getSheet().getSheetId();
  }
  getCell(row: number, column: number): Published {
    if (row < 1 || column < 1 || row > this.rect_.rows || column > this.rect_.columns) {
      throw this.run_.error('Cell reference out of range');
    }
    return this.part_({ row: this.rect_.row + row - 1, column: this.rect_.column + column - 1, rows: 1, columns: 1 });
  }
  offset(
    rowOffset: number,
    columnOffset: number,
    numRows: number = this.rect_.rows,
    numColumns: number = this.rect_.columns,
  ): Published {
    return this.getSheet().getRange(this.getRow() + rowOffset, this.getColumn() + columnOffset, numRows, numColumns);
  }
  part_(rect: Rect): Published {
    return asPublished(new RangeAdapter(this.run_, this.sheet_, rect));
  }
  activate(): Published {
    return this.perform_('activate', () => {
      this.run_.state.book.selection = { sheetId: this.sheet_.id, rect: this.rect_ };
      this.run_.state.ui.activate?.(this.sheet_.name, a1Of(this.rect_));
      return this.self_;
    });
  }
  activateAsCurrentCell(): Published {
    return this.activate();
  }

  // ---- how calls are made

  perform_<Result>(method: string, action: () => Result): Result {
    return this.run_.perform(`Range.${method}`, this.cells_, action);
  }
  write_(method: string, change: (row: number, column: number) => CellChange | undefined): Published {
    return this.perform_(method, () => {
      this.sheet_.write(this.rect_, change);
      return this.self_;
    });
  }
  read_<Out>(method: string, take: (cell: Cell, row: number, column: number) => Out): Out[][] {
    return this.perform_(method, () => this.run_.toScript(this.sheet_.read(this.rect_, take)));
  }
  first_<Out>(rows: readonly (readonly Out[])[]): Out {
    return rows[0]?.[0] as Out;
  }
  get topLeft_(): RangeAdapter {
    return new RangeAdapter(this.run_, this.sheet_, { ...this.rect_, rows: 1, columns: 1 });
  }

  /** Rows passed to a plural setter must have the range's size; Google's words when they don't. */
  grid_<Value>(method: string, rows: readonly (readonly Value[])[]): (row: number, column: number) => Value {
    if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
      throw this.run_.error(
        `The parameters (${rows === null ? 'null' : Array.isArray(rows) ? 'number[]' : typeof rows}) don't match the method signature for SpreadsheetApp.Range.${method}.`,
      );
    }
    if (rows.length !== this.rect_.rows) {
      throw this.run_.error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${this.rect_.rows}.`,
      );
    }
    for (const { length } of rows) {
      if (length === this.rect_.columns) continue;
      throw this.run_.error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${length} but the range has ${this.rect_.columns}.`,
      );
    }
    return (row, column) => rows[row - this.rect_.row]?.[column - this.rect_.column] as Value;
  }

  // ---- content

  value_(cell: Cell, row: number, column: number): unknown {
    this.refusePending_(cell, row, column);
    if (typeof cell.value === 'number' && isDatePattern(cell.pattern)) {
      return new Date(this.run_.state.book.instantOf(cell.value));
    }
    return cell.value;
  }
  refusePending_(cell: Cell, row: number, column: number): void {
    if (!cell.pending) return;
    const a1 = `${quotedSheet(this.sheet_.name)}!${a1Of({ row, column, rows: 1, columns: 1 })}`;
    throw this.run_.error(
      `${a1} holds a formula that this execution wrote. Reading it would make Sheets recalculate at once; the workbench calculates between executions: read it in a second call.`,
    );
  }
  getValue(): unknown {
    return this.first_(this.topLeft_.read_('getValue', (...at) => this.value_(...at)));
  }
  getValues(): unknown[][] {
    return this.read_('getValues', (...at) => this.value_(...at));
  }
  display_(cell: Cell, row: number, column: number): string {
    this.refusePending_(cell, row, column);
    return displayText(cell, this.run_.state.book.locale);
  }
  getDisplayValue(): string {
    return this.first_(this.topLeft_.read_('getDisplayValue', (...at) => this.display_(...at)));
  }
  getDisplayValues(): string[][] {
    return this.read_('getDisplayValues', (...at) => this.display_(...at));
  }
  formula_(cell: Cell): string {
    return shownFormula(cell, this.run_.state.book.locale);
  }
  getFormula(): string {
    return this.first_(this.topLeft_.read_('getFormula', cell => this.formula_(cell)));
  }
  getFormulas(): string[][] {
    return this.read_('getFormulas', cell => this.formula_(cell));
  }
  isBlank(): boolean {
    const cells = this.perform_('isBlank', () =>
      this.sheet_.read(this.rect_, cell => cell.value === '' && !cell.formula),
    );
    return cells.every(row => row.every(Boolean));
  }

  setValue(value: unknown): Published {
    return this.enter_('setValue', () => value);
  }
  setValues(values: readonly (readonly unknown[])[]): Published {
    return this.enter_('setValues', this.grid_('setValues', values));
  }
  enter_(method: string, valueAt: (row: number, column: number) => unknown): Published {
    return this.perform_(method, () => {
      this.run_.state.book.enter(this.sheet_, this.rect_, (row, column) => this.plain_(valueAt(row, column)));
      return this.self_;
    });
  }
  plain_(value: unknown): string | number | boolean | Date | null {
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
    if (typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]') return value as Date;
    const text = String(value);
    if (text.length > MAX_TEXT) {
      throw this.run_.error(`Your input contains more than the maximum of ${MAX_TEXT} characters in a single cell.`);
    }
    return text;
  }

  setFormula(formula: string): Published {
    return this.write_('setFormula', () => this.entered_(formula));
  }
  setFormulas(formulas: readonly (readonly string[])[]): Published {
    const formulaAt = this.grid_('setFormulas', formulas);
    return this.write_('setFormulas', (row, column) => this.entered_(formulaAt(row, column)));
  }
  /** A formula that Sheets can't parse in the spreadsheet's locale is kept, and shows `#ERROR!`. */
  entered_(formula: unknown): CellChange {
    const text = String(formula ?? '');
    if (text === '') return { value: '' };
    const input = parseFormula(text.startsWith('=') ? text : `=${text}`, this.run_.state.book.locale);
    return input.kind === 'formula' ? { formula: input.formula } : { value: '#ERROR!', refused: text };
  }

  // ---- clearing

  clear(options?: Clearing): Published {
    return this.perform_('clear', () => {
      const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options ?? {};
      if (!(contentsOnly || formatOnly || validationsOnly || commentsOnly)) {
        this.sheet_.erase(this.rect_);
        this.validate_(() => null);
      }
      if (contentsOnly) this.clearContent_();
      if (formatOnly) this.clearFormat_();
      if (validationsOnly) this.validate_(() => null);
      if (commentsOnly) writeNotes(this.run_.state.book, this.sheet_, this.rect_, () => '');
      return this.self_;
    });
  }
  clearContent(): Published {
    return this.perform_('clearContent', () => {
      this.clearContent_();
      return this.self_;
    });
  }
  clearContent_(): void {
    this.sheet_.write(this.rect_, (row, column) => (this.sheet_.raw(row, column) ? { value: '' } : undefined));
  }
  clearFormat(): Published {
    return this.perform_('clearFormat', () => {
      this.clearFormat_();
      return this.self_;
    });
  }
  clearFormat_(): void {
    const { book } = this.run_.state;
    this.sheet_.write(this.rect_, (row, column) => (this.sheet_.raw(row, column)?.s ? { style: null } : undefined));
    const extras = book.sheetExtras(this.sheet_.id);
    extras.conditional = extras.conditional
      .map(record => ({ ...record, rects: record.rects.flatMap(rect => without(rect, this.rect_)) }))
      .filter(record => record.rects.length > 0);
    book.mirrorFormats(this.sheet_);
  }
  clearNote(): Published {
    return this.setNote(null);
  }
  clearDataValidations(): Published {
    return this.perform_('clearDataValidations', () => this.validate_(() => null));
  }

  // ---- looks

  style_<Value>(method: string, property: looks.StyleProperty<Value>, valueAt: (row: number, column: number) => Value) {
    return this.write_(method, (row, column) => ({ style: property.change(valueAt(row, column)) }));
  }
  looks_<Value>(method: string, property: looks.StyleProperty<Value>): Value[][] {
    return this.read_(method, (_, row, column) => property.read(this.sheet_.style(row, column)));
  }
  look_<Value>(method: string, property: looks.StyleProperty<Value>): Value {
    return this.first_(this.topLeft_.looks_(method, property));
  }

  setNumberFormat(format: string): Published {
    return this.style_('setNumberFormat', looks.numberFormat, () => format);
  }
  setNumberFormats(formats: readonly (readonly string[])[]): Published {
    return this.style_('setNumberFormats', looks.numberFormat, this.grid_('setNumberFormats', formats));
  }
  getNumberFormat(): string {
    return this.look_('getNumberFormat', looks.numberFormat);
  }
  getNumberFormats(): string[][] {
    return this.looks_('getNumberFormats', looks.numberFormat);
  }
  setBackground(color: string | null): Published {
    return this.style_('setBackground', looks.background, () => color);
  }
  setBackgrounds(colors: readonly (readonly (string | null)[])[]): Published {
    return this.style_('setBackgrounds', looks.background, this.grid_('setBackgrounds', colors));
  }
  getBackground(): string {
    return this.look_('getBackground', looks.background) ?? '';
  }
  getBackgrounds(): string[][] {
    return this.looks_('getBackgrounds', looks.background) as string[][];
  }
  setFontColor(color: string | null): Published {
    return this.style_('setFontColor', looks.fontColor, () => color);
  }
  setFontColors(colors: readonly (readonly (string | null)[])[]): Published {
    return this.style_('setFontColors', looks.fontColor, this.grid_('setFontColors', colors));
  }
  setFontFamily(family: string | null): Published {
    return this.style_('setFontFamily', looks.fontFamily, () => family);
  }
  setFontFamilies(families: readonly (readonly (string | null)[])[]): Published {
    return this.style_('setFontFamilies', looks.fontFamily, this.grid_('setFontFamilies', families));
  }
  getFontFamily(): string {
    return this.look_('getFontFamily', looks.fontFamily) ?? '';
  }
  setFontSize(size: number): Published {
    return this.style_('setFontSize', looks.fontSize, () => size);
  }
  setFontSizes(sizes: readonly (readonly number[])[]): Published {
    return this.style_('setFontSizes', looks.fontSize, this.grid_('setFontSizes', sizes));
  }
  getFontSize(): number {
    return this.look_('getFontSize', looks.fontSize);
  }
  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): Published {
    return this.style_('setFontWeight', looks.fontWeight, () => weight);
  }
  setFontWeights(weights: readonly (readonly (GoogleAppsScript.Spreadsheet.FontWeight | null)[])[]): Published {
    return this.style_('setFontWeights', looks.fontWeight, this.grid_('setFontWeights', weights));
  }
  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return this.look_('getFontWeight', looks.fontWeight) as GoogleAppsScript.Spreadsheet.FontWeight;
  }
  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return this.looks_('getFontWeights', looks.fontWeight) as GoogleAppsScript.Spreadsheet.FontWeight[][];
  }
  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): Published {
    return this.style_('setFontStyle', looks.fontStyle, () => style);
  }
  setFontStyles(styles: readonly (readonly (GoogleAppsScript.Spreadsheet.FontStyle | null)[])[]): Published {
    return this.style_('setFontStyles', looks.fontStyle, this.grid_('setFontStyles', styles));
  }
  setFontLine(line: GoogleAppsScript.Spreadsheet.FontLine | null): Published {
    return this.style_('setFontLine', looks.fontLine, () => line);
  }
  setFontLines(lines: readonly (readonly (GoogleAppsScript.Spreadsheet.FontLine | null)[])[]): Published {
    return this.style_('setFontLines', looks.fontLine, this.grid_('setFontLines', lines));
  }
  setTextStyle(style: GoogleAppsScript.Spreadsheet.TextStyle): Published {
    return this.textStyle_('setTextStyle', () => style);
  }
  setTextStyles(styles: readonly (readonly GoogleAppsScript.Spreadsheet.TextStyle[])[]): Published {
    return this.textStyle_('setTextStyles', this.grid_('setTextStyles', styles));
  }
  textStyle_(
    method: string,
    styleAt: (row: number, column: number) => GoogleAppsScript.Spreadsheet.TextStyle,
  ): Published {
    return this.write_(method, (row, column) => ({
      style: cellStyleOf(asAdapter<TextStyleAdapter>(styleAt(row, column))),
    }));
  }
  getTextStyle(): GoogleAppsScript.Spreadsheet.TextStyle {
    return this.first_(this.topLeft_.textStyles_('getTextStyle'));
  }
  getTextStyles(): GoogleAppsScript.Spreadsheet.TextStyle[][] {
    return this.textStyles_('getTextStyles');
  }
  textStyles_(method: string): GoogleAppsScript.Spreadsheet.TextStyle[][] {
    return this.read_(method, (_, row, column) =>
      asPublished<GoogleAppsScript.Spreadsheet.TextStyle>(textStyleOf(this.sheet_.style(row, column))),
    );
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): Published {
    return this.style_('setHorizontalAlignment', looks.horizontalAlignment, () => alignment);
  }
  setHorizontalAlignments(
    alignments: readonly (readonly ('left' | 'center' | 'normal' | 'right' | null)[])[],
  ): Published {
    return this.style_(
      'setHorizontalAlignments',
      looks.horizontalAlignment,
      this.grid_('setHorizontalAlignments', alignments),
    );
  }
  getHorizontalAlignment(): string {
    return this.look_('getHorizontalAlignment', looks.horizontalAlignment) ?? '';
  }
  getHorizontalAlignments(): string[][] {
    return this.looks_('getHorizontalAlignments', looks.horizontalAlignment) as string[][];
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Published {
    return this.style_('setVerticalAlignment', looks.verticalAlignment, () => alignment);
  }
  setVerticalAlignments(alignments: readonly (readonly ('top' | 'middle' | 'bottom' | null)[])[]): Published {
    return this.style_(
      'setVerticalAlignments',
      looks.verticalAlignment,
      this.grid_('setVerticalAlignments', alignments),
    );
  }
  getVerticalAlignment(): string {
    return this.look_('getVerticalAlignment', looks.verticalAlignment) ?? '';
  }
  setWrap(on: boolean): Published {
    return this.style_('setWrap', looks.wrapping, () => (on ? 'WRAP' : 'OVERFLOW'));
  }
  setWraps(on: readonly (readonly boolean[])[]): Published {
    const at = this.grid_('setWraps', on);
    return this.style_('setWraps', looks.wrapping, (row, column) => (at(row, column) ? 'WRAP' : 'OVERFLOW'));
  }
  getWrap(): boolean {
    return this.look_('getWrap', looks.wrapping) === 'WRAP';
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Published {
    return this.style_('setWrapStrategy', looks.wrapping, () => String(strategy));
  }
  setWrapStrategies(strategies: readonly (readonly GoogleAppsScript.Spreadsheet.WrapStrategy[])[]): Published {
    const at = this.grid_('setWrapStrategies', strategies);
    return this.style_('setWrapStrategies', looks.wrapping, (row, column) => String(at(row, column)));
  }
  getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    const name = this.look_('getWrapStrategy', looks.wrapping) as keyof typeof WrapStrategies;
    return WrapStrategies[name] as unknown as GoogleAppsScript.Spreadsheet.WrapStrategy;
  }
  setTextRotation(degrees: number | GoogleAppsScript.Spreadsheet.TextRotation): Published {
    return this.style_('setTextRotation', looks.rotation, () => Number(degrees));
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): Published {
    const edge = (on: boolean | null) => looks.border(on, color, style ? String(style) : undefined);
    const { row: firstRow, column: firstColumn, rows, columns } = this.rect_;
    return this.write_('setBorder', (row, column) => {
      const bd = {
        t: edge(row === firstRow ? top : horizontal),
        b: edge(row === firstRow + rows - 1 ? bottom : horizontal),
        l: edge(column === firstColumn ? left : vertical),
        r: edge(column === firstColumn + columns - 1 ? right : vertical),
      };
      const set = Object.fromEntries(Object.entries(bd).filter(([, value]) => value !== undefined)) as IBorderData;
      return { style: { bd: set } };
    });
  }
  applyRowBanding(
    theme?: GoogleAppsScript.Spreadsheet.BandingTheme,
    showHeader = true,
    showFooter = false,
  ): GoogleAppsScript.Spreadsheet.Banding {
    return this.perform_('applyRowBanding', () =>
      asPublished(
        applyBanding(this.run_, this.sheet_, this.rect_, theme ? String(theme) : 'LIGHT_GREY', showHeader, showFooter),
      ),
    );
  }

  // ---- merging

  merge(): Published {
    return this.merge_('merge', [this.rect_]);
  }
  mergeAcross(): Published {
    const rows = Array.from({ length: this.rect_.rows }, (_, i) => ({
      ...this.rect_,
      row: this.rect_.row + i,
      rows: 1,
    }));
    return this.merge_('mergeAcross', rows);
  }
  mergeVertically(): Published {
    const columns = Array.from({ length: this.rect_.columns }, (_, i) => ({
      ...this.rect_,
      column: this.rect_.column + i,
      columns: 1,
    }));
    return this.merge_('mergeVertically', columns);
  }
  merge_(method: string, rects: readonly Rect[]): Published {
    return this.perform_(method, () => {
      this.breakApart_();
      for (const rect of rects) {
        // Only the top left cell keeps its content.
        this.sheet_.write(rect, (row, column) =>
          (row === rect.row && column === rect.column) || !this.sheet_.raw(row, column) ? undefined : { value: '' },
        );
      }
      const ranges = rects.filter(rect => rect.rows * rect.columns > 1).map(rect => this.sheet_.range(rect));
      if (ranges.length > 0) this.sheet_.execute('sheet.mutation.add-worksheet-merge', { ranges });
      return this.self_;
    });
  }
  breakApart(): Published {
    return this.perform_('breakApart', () => {
      this.breakApart_();
      return this.self_;
    });
  }
  breakApart_(): void {
    const ranges = this.merges_().map(rect => this.sheet_.range(rect));
    if (ranges.length > 0) this.sheet_.execute('sheet.mutation.remove-worksheet-merge', { ranges });
  }
  merges_(): Rect[] {
    return this.sheet_.worksheet
      .getMergeData()
      .map(({ startRow, startColumn, endRow, endColumn }) => ({
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      }))
      .filter(rect => intersects(rect, this.rect_));
  }
  isPartOfMerge(): boolean {
    return this.perform_('isPartOfMerge', () => this.merges_().length > 0);
  }
  getMergedRanges(): Published[] {
    return this.perform_('getMergedRanges', () => this.run_.toScript(this.merges_().map(rect => this.part_(rect))));
  }

  // ---- notes, validation, protection, metadata

  setNote(note: string | null): Published {
    return this.notes_('setNote', () => note);
  }
  setNotes(notes: readonly (readonly (string | null)[])[]): Published {
    return this.notes_('setNotes', this.grid_('setNotes', notes));
  }
  notes_(method: string, noteFor: (row: number, column: number) => string | null): Published {
    return this.perform_(method, () => {
      writeNotes(this.run_.state.book, this.sheet_, this.rect_, (row, column) => String(noteFor(row, column) ?? ''));
      return this.self_;
    });
  }
  getNote(): string {
    return this.first_(this.topLeft_.getNotes());
  }
  getNotes(): string[][] {
    return this.read_('getNotes', (_, row, column) => noteAt(this.run_.state.book, this.sheet_, row, column));
  }
  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Published {
    return this.perform_('setDataValidation', () => this.validate_(() => rule));
  }
  setDataValidations(rules: readonly (readonly (GoogleAppsScript.Spreadsheet.DataValidation | null)[])[]): Published {
    const ruleAt = this.grid_('setDataValidations', rules);
    return this.perform_('setDataValidations', () => this.validate_(ruleAt));
  }
  validate_(ruleAt: (row: number, column: number) => GoogleAppsScript.Spreadsheet.DataValidation | null): Published {
    const { book } = this.run_.state;
    const extras = book.sheetExtras(this.sheet_.id);
    const kept = extras.validations.flatMap(({ rect, rule }) =>
      without(rect, this.rect_).map(part => ({ rect: part, rule })),
    );
    extras.validations = [...kept, ...this.blocks_(ruleAt)];
    book.mirrorValidations(this.sheet_);
    return this.self_;
  }
  /** Cells that share a rule object become one block: a column of a thousand cells is one rule. */
  blocks_(ruleAt: (row: number, column: number) => GoogleAppsScript.Spreadsheet.DataValidation | null) {
    const blocks: { rect: Rect; rule: ValidationRule }[] = [];
    const ruleOf = (row: number, column: number) => {
      const rule = ruleAt(row, column);
      return rule ? asAdapter<DataValidationAdapter>(rule).rule_ : null;
    };
    const { row: top, column: left, rows, columns } = this.rect_;
    const whole = ruleOf(top, left);
    let uniform = true;
    for (let row = top; uniform && row < top + rows; row++) {
      for (let column = left; uniform && column < left + columns; column++) uniform = ruleOf(row, column) === whole;
    }
    if (uniform) return whole ? [{ rect: this.rect_, rule: whole }] : [];
    for (let column = left; column < left + columns; column++) {
      let start = top;
      for (let row = top + 1; row <= top + rows; row++) {
        const rule = ruleOf(start, column);
        if (row < top + rows && ruleOf(row, column) === rule) continue;
        if (rule) blocks.push({ rect: { row: start, column, rows: row - start, columns: 1 }, rule });
        start = row;
      }
    }
    return blocks;
  }
  getDataValidation(): GoogleAppsScript.Spreadsheet.DataValidation | null {
    return this.first_(this.topLeft_.getDataValidations());
  }
  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    const { validations } = this.run_.state.book.sheetExtras(this.sheet_.id);
    return this.read_('getDataValidations', (_, row, column) => {
      const found = validations.find(({ rect }) => contains(rect, { row, column, rows: 1, columns: 1 }));
      return found
        ? asPublished<GoogleAppsScript.Spreadsheet.DataValidation>(new DataValidationAdapter(this.run_, found.rule))
        : null;
    });
  }
  insertCheckboxes(checked?: unknown, unchecked?: unknown): Published {
    return this.perform_('insertCheckboxes', () => {
      const values = checked === undefined ? [] : [checked, ...(unchecked === undefined ? [] : [unchecked])];
      const rule: ValidationRule = {
        criteria: 'CHECKBOX',
        values: values.map(value => (typeof value === 'boolean' || typeof value === 'number' ? value : String(value))),
        allowInvalid: true,
        helpText: null,
      };
      this.validate_(() => asPublished(new DataValidationAdapter(this.run_, rule)));
      const off = unchecked === undefined ? (checked === undefined ? false : '') : (unchecked as string);
      this.sheet_.write(this.rect_, (row, column) => {
        const raw = this.sheet_.raw(row, column);
        const isOn = raw?.v === 1 || (checked !== undefined && raw?.v === checked);
        return raw?.f || isOn ? undefined : { value: off };
      });
      return this.self_;
    });
  }
  removeCheckboxes(): Published {
    return this.clearDataValidations();
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.perform_('protect', () => asPublished(newProtection(this.run_, this.sheet_, this.rect_)));
  }
  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): Published {
    return this.perform_('addDeveloperMetadata', () => {
      newMetadata(this.run_, key, value, visibility, { sheetId: this.sheet_.id, rect: this.rect_ });
      return this.self_;
    });
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.perform_('getDeveloperMetadata', () =>
      metadataOf(
        this.run_,
        record => record.sheetId === this.sheet_.id && record.rect != null && a1Of(record.rect) === a1Of(this.rect_),
      ),
    );
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return asPublished(
      new MetadataFinder(
        this.run_,
        record => record.sheetId === this.sheet_.id && record.rect != null && contains(this.rect_, record.rect),
      ),
    );
  }

  // ---- rich text, copying, sorting

  setRichTextValue(value: GoogleAppsScript.Spreadsheet.RichTextValue): Published {
    return this.rich_('setRichTextValue', () => value);
  }
  setRichTextValues(values: readonly (readonly GoogleAppsScript.Spreadsheet.RichTextValue[])[]): Published {
    return this.rich_('setRichTextValues', this.grid_('setRichTextValues', values));
  }
  rich_(
    method: string,
    valueAt: (row: number, column: number) => GoogleAppsScript.Spreadsheet.RichTextValue,
  ): Published {
    return this.write_(method, (row, column) => {
      const value = asAdapter<RichTextValueAdapter>(valueAt(row, column));
      return { value: value.getText(), rich: richTextOf(value) };
    });
  }
  getRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValue | null {
    const [[text = ''] = []] = this.topLeft_.read_('getRichTextValue', cell => String(cell.value));
    return asPublished(new RichTextValueAdapter(this.run_, text, []));
  }
  copyTo(destination: Published, how?: unknown, _transposed?: boolean): void {
    const target = asAdapter<RangeAdapter>(destination);
    const type = how === undefined ? 'PASTE_NORMAL' : String(how);
    const options = typeof how === 'object' && how !== null ? (how as Record<string, unknown>) : {};
    const contents = !(options['formatOnly'] || type === 'PASTE_FORMAT');
    const formats = !(options['contentsOnly'] || /PASTE_(VALUES|FORMULA)$/.test(type));
    this.run_.perform('Range.copyTo', Math.max(this.cells_, target.cells_), () => {
      const { rows, columns } = this.rect_;
      const source = this.sheet_.read(this.rect_, (cell, row, column) => ({
        cell,
        style: formats ? this.sheet_.style(row, column) : undefined,
      }));
      const lexer = this.run_.state.book.model.engine.univer.__getInjector().get(LexerTreeBuilder);
      // A target smaller than the source grows to it; a bigger one is filled again and again.
      const rect = {
        ...target.rect_,
        rows: target.rect_.rows % rows === 0 ? target.rect_.rows : rows,
        columns: target.rect_.columns % columns === 0 ? target.rect_.columns : columns,
      };
      target.sheet_.write(rect, (row, column) => {
        const [down, right] = [(row - rect.row) % rows, (column - rect.column) % columns];
        const from = source[down]?.[right];
        if (!from) return undefined;
        const style = from.style ? { style: replacing(target.sheet_.style(row, column), from.style) } : {};
        if (!contents) return style;
        const { formula, value } = from.cell;
        if (!formula || type === 'PASTE_VALUES') return { value, ...style };
        const [dx, dy] = [column - (this.rect_.column + right), row - (this.rect_.row + down)];
        return { formula: lexer.moveFormulaRefOffset(formula, dx, dy), ...style };
      });
    });
  }
  sort(spec: unknown): Published {
    return this.perform_('sort', () => {
      const keys = (Array.isArray(spec) ? spec : [spec]).map(key =>
        typeof key === 'number'
          ? { column: key, ascending: true }
          : { column: Number(key.column), ascending: key.ascending !== false },
      );
      const rows = this.sheet_.read(this.rect_, (cell, row, column) => ({
        cell,
        style: this.sheet_.style(row, column),
      }));
      const before = (a: unknown, b: unknown) =>
        typeof a === typeof b ? (a as number) < (b as number) : typeof a === 'number';
      rows.sort((a, b) => {
        for (const { column, ascending } of keys) {
          const [x, y] = [a, b].map(row => row[column - this.getColumn()]?.cell.value);
          if (x === y) continue;
          if (x === '') return 1;
          if (y === '') return -1;
          return before(x, y) === ascending ? -1 : 1;
        }
        return 0;
      });
      this.sheet_.write(this.rect_, (row, column) => {
        const from = rows[row - this.rect_.row]?.[column - this.rect_.column];
        if (!from) return undefined;
        const style = replacing(this.sheet_.style(row, column), from.style);
        return from.cell.formula ? { formula: from.cell.formula, style } : { value: from.cell.value, style };
      });
      return this.self_;
    });
  }
  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    return this.perform_('createFilter', () => {
      const extras = this.run_.state.book.sheetExtras(this.sheet_.id);
      if (extras.filter) throw this.run_.error('You can’t create a filter in a sheet that already has a filter.');
      extras.filter = this.rect_;
      return asPublished(new FilterAdapter(this.run_, this.sheet_, this.rect_));
    });
  }
}

/** A style that takes the place of another: what only the old one has is reset. */
function replacing(old: IStyleData, style: IStyleData) {
  return { ...Object.fromEntries(Object.keys(old).map(key => [key, null])), ...style };
}
