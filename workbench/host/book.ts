import { ICommandService } from '@univerjs/core';
import { isDatePattern } from '../engine/patterns.ts';
import { type Rect, type Shift, shifted } from './a1.ts';
import { type BookExtras, newSheetExtras, type SheetExtras } from './book-extras.ts';
import { mirrorFormats, mirrorValidations } from './mirror.ts';
import type { Content, SheetModel } from './sheet-model.ts';
import { type Input, parseInput } from './typed-input.ts';
import type { WorkbookModel } from './workbook-model.ts';
import { instantOfSerial, serialOfInstant, wallOf } from './zones.ts';

/** The spreadsheet: the engine's workbook and what stands beside it. */
export class Book {
  readonly model: WorkbookModel;
  readonly extras: BookExtras;
  readonly now: () => number;
  /** The person's active sheet and selected block. */
  selection: { sheetId: string; rect: Rect };

  constructor(model: WorkbookModel, extras: BookExtras, now: () => number) {
    this.model = model;
    this.extras = extras;
    this.now = now;
    const first = model.sheets()[0];
    if (!first) throw new Error('A workbook has at least one sheet');
    this.selection = { sheetId: first.id, rect: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.#followStructure();
  }

  get locale(): string {
    return this.extras.locale;
  }
  get timeZone(): string {
    return this.extras.timeZone;
  }

  newId(): number {
    return this.extras.nextId++;
  }

  sheetExtras(sheetId: string): SheetExtras {
    let extras = this.extras.sheets[sheetId];
    if (!extras) {
      extras = newSheetExtras();
      this.extras.sheets[sheetId] = extras;
    }
    return extras;
  }

  mirrorValidations(sheet: SheetModel): void {
    const nameOf = (sheetId: string) => this.model.sheetById(sheetId)?.name;
    mirrorValidations(this.model.engine, sheet, this.sheetExtras(sheet.id), nameOf);
  }
  mirrorFormats(sheet: SheetModel): void {
    mirrorFormats(this.model.engine, sheet, this.sheetExtras(sheet.id));
  }

  activeSheet(): SheetModel {
    const sheet = this.model.sheetById(this.selection.sheetId) ?? this.model.sheets()[0];
    if (!sheet) throw new Error('A workbook has at least one sheet');
    return sheet;
  }

  // The year for dates typed without one.
  parse(text: string, pattern: string): Input {
    const year = new Date(wallOf(this.now(), this.timeZone)).getUTCFullYear();
    return parseInput(text, pattern, { locale: this.locale, year });
  }

  instantOf = (serial: number): number => instantOfSerial(serial, this.timeZone);
  serialOf = (date: Date): number => serialOfInstant(date.getTime(), this.timeZone);

  /**
   * Enters values as `setValues` and typing do: texts are parsed, a Date becomes the serial of its wall time in the
   * spreadsheet's zone, with a date format where the cell has none.
   */
  enter(
    sheet: SheetModel,
    rect: Rect,
    valueAt: (row: number, column: number) => Content | Date | null | undefined,
  ): void {
    sheet.write(rect, (row, column) => {
      const value = valueAt(row, column);
      const raw = sheet.raw(row, column);
      const pattern = raw?.s ? (sheet.style(row, column).n?.pattern ?? '') : '';
      if (value === null || value === undefined || value === '') return raw ? { value: '' } : undefined;
      if (typeof value === 'string') return this.#entered(value, pattern);
      if (typeof value === 'object') {
        const serial = this.serialOf(value);
        const format = Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd h:mm:ss';
        return isDatePattern(pattern) ? { value: serial } : { value: serial, style: { n: { pattern: format } } };
      }
      return { value };
    });
  }

  #entered(text: string, pattern: string) {
    const input = this.parse(text, pattern);
    if (input.kind === 'formula') return { formula: input.formula };
    if (input.kind === 'parse error') return { value: '#ERROR!', refused: text };
    if (input.pattern !== undefined && !pattern) {
      return { value: input.value, style: { n: { pattern: input.pattern } } };
    }
    return { value: input.value };
  }

  /** Whoever inserts or removes rows, the script or the person in the grid: what we keep beside the cells follows. */
  #followStructure(): void {
    const commands = this.model.engine.univer.__getInjector().get(ICommandService);
    commands.onCommandExecuted(({ id, params }) => {
      const shift = SHIFTS[id];
      if (!shift && id !== 'sheet.mutation.remove-sheet') return;
      const { subUnitId, range } = params as { subUnitId: string; range?: { [edge: string]: number } };
      if (!shift || !range) return this.#removed(subUnitId);
      const [axis, sign] = shift;
      const from = (axis === 'row' ? range['startRow'] : range['startColumn']) ?? 0;
      const to = (axis === 'row' ? range['endRow'] : range['endColumn']) ?? 0;
      this.#shift(subUnitId, { axis, at: from, count: sign * (to - from + 1) });
    });
  }

  #removed(sheetId: string): void {
    delete this.extras.sheets[sheetId];
    this.extras.metadata = this.extras.metadata.filter(record => record.sheetId !== sheetId);
  }

  #shift(sheetId: string, shift: Shift): void {
    const extras = this.sheetExtras(sheetId);
    const keep = <Item>(
      items: Item[],
      rectOf: (item: Item) => Rect | null | undefined,
      move: (item: Item, rect: Rect) => Item,
    ) =>
      items.flatMap(item => {
        const rect = rectOf(item);
        if (!rect) return [item];
        const moved = shifted(rect, shift);
        return moved ? [move(item, moved)] : [];
      });
    const moveRect = <Item extends { rect?: Rect | null }>(item: Item, rect: Rect): Item => ({ ...item, rect });
    extras.validations = keep(extras.validations, item => item.rect, moveRect);
    extras.protections = keep(extras.protections, item => item.rect, moveRect);
    extras.bandings = keep(
      extras.bandings,
      rect => rect,
      (_, rect) => rect,
    );
    if (extras.filter) extras.filter = shifted(extras.filter, shift);
    extras.conditional = extras.conditional
      .map(record => ({
        ...record,
        rects: keep(
          record.rects,
          rect => rect,
          (_, rect) => rect,
        ),
      }))
      .filter(record => record.rects.length > 0);
    this.extras.metadata = keep(this.extras.metadata, item => (item.sheetId === sheetId ? item.rect : null), moveRect);
    for (const [id, { charts }] of Object.entries(this.extras.sheets)) {
      for (const chart of charts) {
        chart.places = keep(
          chart.places,
          place => (place.sheetId === sheetId ? place.rect : null),
          (place, rect) => ({ ...place, rect }),
        );
        if (id !== sheetId) continue;
        const anchor = shifted({ row: chart.row - 1, column: chart.column - 1, rows: 1, columns: 1 }, shift);
        if (anchor) Object.assign(chart, { row: anchor.row + 1, column: anchor.column + 1 });
      }
    }
    const moved = (row: number, column: number) => {
      const rect = shifted({ row, column, rows: 1, columns: 1 }, shift);
      return rect ? ([rect.row, rect.column] as const) : undefined;
    };
    this.model.engine.messages.move(sheetId, moved);
    this.model.engine.sparklines.move(sheetId, moved);
  }
}

const SHIFTS: Readonly<Record<string, readonly ['row' | 'column', 1 | -1]>> = {
  'sheet.mutation.insert-row': ['row', 1],
  'sheet.mutation.remove-rows': ['row', -1],
  'sheet.mutation.insert-col': ['column', 1],
  'sheet.mutation.remove-col': ['column', -1],
};
