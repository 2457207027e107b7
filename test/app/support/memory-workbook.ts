import type { Ports, Sheet, Written } from '../../../src/app/ports.ts';
import type { Cell, Grid } from '../../../src/core/cell.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { texts } from '../../../src/i18n/texts.ts';
import { words } from '../../../src/i18n/words.ts';
import { costColumns } from '../../../src/model/costs.ts';
import { fixedDataKeys, startingMeasures } from '../../../src/model/data-layout.ts';
import { isDimensionId } from '../../../src/model/dimensions.ts';
import { goalComputed, goalInputs } from '../../../src/model/goals.ts';
import { batchColumns, PREVIOUS_KEY_ROW, previousColumns } from '../../../src/model/journal-layout.ts';
import { FIRST_ROW, KEY_ROW } from '../../../src/model/keyed-sheet.ts';
import { LAYOUT_VERSION } from '../../../src/model/layout-version.ts';
import type { LedgerId } from '../../../src/model/ledgers.ts';
import { isMeasureId } from '../../../src/model/measures.ts';
import { campaignColumns, mappingColumns, resultColumns } from '../../../src/model/remembered-names.ts';
import { levelColumns, rateColumns, settingColumns } from '../../../src/model/settings.ts';
import { type AnySheetId, allSheetIds, askedSheetIds } from '../../../src/model/sheet-ids.ts';
import { totalsKeys } from '../../../src/model/totals-layout.ts';
import { valueColumns } from '../../../src/model/values.ts';

const ledgerKeys: Readonly<Record<LedgerId, readonly string[]>> = {
  goals: [...goalInputs, ...goalComputed],
  costs: costColumns,
  values: valueColumns,
};

/** Thrown by the call after which an execution was to end. */
export class Killed extends Error {}

export interface Call {
  readonly method: string;
  readonly cells: number;
}

/** A workbook in memory: executions come and go, its sheets stay. */
export class MemoryWorkbook {
  readonly sheets = new Map<AnySheetId, MemorySheet>();
  readonly calls: Call[] = [];
  readonly shown: string[] = [];
  now = 1_775_000_000_000;
  locked = false;
  /** Whether set-up came to its end once. */
  laidOut = true;
  /** Blank rows below the content of each sheet: with many, an import takes Data for long. */
  spareRows = 0;
  /** Cells of the sheet in view, where it isn't one of ours. */
  inView: Grid = [['']];
  /** The execution ends right after so many calls from now on; 0: never. */
  killAfter = 0;
  /** What the sheet wrongly takes for a formula, as if a text had not been made safe. */
  takesForFormula: (text: string) => boolean = () => false;

  constructor(language: Language = 'en', settings: Readonly<Record<string, Cell>> = {}) {
    const { model } = texts[language];
    const dataKeys = [...fixedDataKeys, ...startingMeasures];
    this.add('data', [
      dataKeys,
      dataKeys.map(key => (isDimensionId(key) ? model.dimensions[key] : isMeasureId(key) ? model.measures[key] : key)),
    ]);
    const settingRows = Object.entries({ language, baseCurrency: 'USD', ...settings });
    const settingKeys = [
      ...settingColumns,
      ...rateColumns,
      ...levelColumns,
      ...campaignColumns,
      ...resultColumns,
      ...mappingColumns,
    ];
    this.add('settings', [settingKeys, settingKeys, ...settingRows.map(([key, value]) => [key, key, value])]);
    this.add('totals', [[...totalsKeys], [...totalsKeys]]);
    const journal = this.add('journal', [[...batchColumns], [...batchColumns]]);
    journal.put(PREVIOUS_KEY_ROW, 1, [[...previousColumns], [...previousColumns]]);
    this.add('start', [['Start']]);
    this.add('dashboard', [['Dashboard']]);
    this.add('report', [['Report']]);
    this.add('kpis', [['KPIs']]);
  }

  /** With the sheet of the report, which few tests need. */
  withReport(): this {
    this.add('report', [['Report']]);
    return this;
  }

  /** With the sheets of goals, costs and values. */
  withLedgers(): this {
    for (const [id, keys] of Object.entries(ledgerKeys)) this.add(id as LedgerId, [[...keys], [...keys]]);
    return this;
  }

  /** What a new execution gets: nothing is remembered from the one before. */
  ports(): Ports {
    const looked = { done: false };
    const look = (id: AnySheetId): Sheet | null => {
      if (!looked.done) this.count('find', 1);
      looked.done = true;
      return this.sheets.get(id) ?? null;
    };
    return {
      workbook: {
        sheet: look,
        locale: () => 'en_US',
        layOut: ({ id, areas }) => {
          if (!(askedSheetIds as readonly string[]).includes(id))
            throw new Error('Laying out is tested in the workbench');
          this.count('layOut', 1);
          const sheet = this.sheets.get(id) ?? this.add(id, []);
          for (const { row, column, content = [] } of areas) {
            sheet.put(
              row,
              column,
              content.map(line => line.map(cell => (typeof cell === 'object' ? cell.formula : cell))),
            );
          }
          return sheet;
        },
        remove: id => {
          if (this.sheets.delete(id)) this.count('remove', 1);
        },
        isLaidOut: () => {
          this.count('isLaidOut', 1);
          return this.laidOut;
        },
        setAside: () => {
          throw new Error('Setting aside is tested in the workbench');
        },
        addCopy: () => {
          throw new Error('Copies are tested in the workbench');
        },
        copy: () => null,
        flush: () => this.count('flush', 0),
      },
      selection: {
        current: () => {
          this.count('current', 1);
          return { reference: 'Sheet1!A1', sheetName: 'Sheet1', rows: 1, columns: 1 };
        },
        values: reference => {
          this.count('values', 1);
          // Rows of what is in view: the first alone, or all.
          return reference.endsWith('1')
            ? this.inView.slice(0, 1).map(row => [...row])
            : this.inView.map(row => [...row]);
        },
        insertFormulas: () => 'A1',
        cells: () => null,
        format: () => undefined,
      },
      screen: {
        open: boot => this.shown.push(boot.page),
        show: sheet => this.shown.push(sheet.id),
        toast: message => this.shown.push(message),
      },
      words: { of: language => words[language] },
      clock: { now: () => this.now },
      lock: {
        alone: work => {
          this.count('lock', 0);
          return this.locked ? { ok: false } : { ok: true, value: work() };
        },
      },
    };
  }

  sheet(id: AnySheetId): MemorySheet {
    const sheet = this.sheets.get(id);
    if (!sheet) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  /** All that a person could see or a later execution could read. */
  snapshot(): unknown {
    return allSheetIds.map(id => [id, this.sheets.get(id)?.content()]);
  }

  count(method: string, cells: number): void {
    this.calls.push({ method, cells });
    if (this.killAfter > 0 && --this.killAfter === 0) throw new Killed(`after ${method}`);
  }

  private add(id: AnySheetId, rows: readonly (readonly Cell[])[]): MemorySheet {
    const sheet = new MemorySheet(id, this);
    sheet.put(1, 1, rows);
    this.sheets.set(id, sheet);
    return sheet;
  }
}

export class MemorySheet implements Sheet {
  private rows: Cell[][] = [];
  private readonly formulas = new Map<string, string>();
  private readonly formats: string[] = [];
  layout = LAYOUT_VERSION;

  constructor(
    readonly id: AnySheetId,
    private readonly book: MemoryWorkbook,
  ) {}

  name(): string {
    return this.id;
  }
  gridRows(): number {
    return this.rows.length + this.book.spareRows;
  }
  gridColumns(): number {
    return Math.max(...this.rows.map(row => row.length));
  }
  lastRow(): number {
    this.book.count(`${this.id} lastRow`, 1);
    return this.extent().rows;
  }
  lastColumn(): number {
    this.book.count(`${this.id} lastColumn`, 1);
    return this.extent().columns;
  }
  readAll(): Cell[][] {
    const { rows, columns } = this.extent();
    const cells = this.block(1, 1, rows, columns);
    this.book.count(`${this.id} readAll`, rows * columns);
    return cells;
  }
  read(row: number, column: number, rows: number, columns: number): Cell[][] {
    const cells = this.block(row, column, rows, columns);
    this.book.count(`${this.id} read`, rows * columns);
    return cells;
  }
  readFormulas(row: number, column: number, rows: number, columns: number): string[][] {
    const found = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.formulas.get(`${row + r} ${column + c}`) ?? ''),
    );
    this.book.count(`${this.id} readFormulas`, rows * columns);
    return found;
  }
  write(row: number, column: number, cells: readonly (readonly Written[])[]): void {
    if (cells.some(line => line.length !== cells[0]?.length)) throw new Error('Rows of unequal length');
    const values = cells.map((line, r) =>
      line.map((cell, c): Cell => {
        const place = `${row + r} ${column + c}`;
        this.formulas.delete(place);
        if (typeof cell === 'object') {
          this.formulas.set(place, cell.formula);
          return `=${cell.formula}`;
        }
        if (typeof cell === 'string' && this.book.takesForFormula(cell)) this.formulas.set(place, cell);
        return cell;
      }),
    );
    this.put(row, column, values);
    this.book.count(`${this.id} write`, cells.length * (cells[0]?.length ?? 0));
  }
  formatColumns(column: number, columns: number, numberFormat: string): void {
    for (let at = column; at < column + columns; at++) this.formats[at] = numberFormat;
    this.book.count(`${this.id} formatColumns`, columns);
  }
  sortRows(row: number, column: number): void {
    const head = this.rows.slice(0, row - 1);
    const body = this.rows.slice(row - 1);
    this.rows = [...head, ...body.sort((one, other) => Number(one[column - 1]) - Number(other[column - 1]))];
    this.book.count(`${this.id} sortRows`, body.length);
  }
  deleteRows(row: number, count: number): void {
    this.rows.splice(row - 1, count);
    this.book.count(`${this.id} deleteRows`, count);
  }
  clear(row: number, column: number, rows: number, columns: number): void {
    this.put(
      row,
      column,
      Array.from({ length: rows }, () => new Array<Cell>(columns).fill('')),
    );
    this.book.count(`${this.id} clear`, rows * columns);
  }

  /** As a person types: no call is counted. */
  put(row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    cells.forEach((line, r) => {
      while (this.rows.length < row + r) this.rows.push([]);
      const target = this.rows[row + r - 1] as Cell[];
      line.forEach((cell, c) => {
        while (target.length < column + c) target.push('');
        target[column + c - 1] = cell;
      });
    });
  }
  /** Cells from A1 to the last that holds anything. */
  cells(): Cell[][] {
    const { rows, columns } = this.extent();
    return this.block(1, 1, rows, columns);
  }
  /** The content rows as records by the keys of the hidden row. */
  records(): Record<string, Cell>[] {
    const [keys = [], , ...rows] = this.cells();
    return rows.map(row => Object.fromEntries(keys.map((key, at) => [String(key), row[at] ?? ''])));
  }
  columnOf(key: string): number {
    return (this.rows[KEY_ROW - 1] ?? []).indexOf(key) + 1;
  }
  /** Types a row below all others; returns its number. */
  type(record: Readonly<Record<string, Cell>>): number {
    const row = Math.max(this.extent().rows + 1, FIRST_ROW);
    for (const [key, cell] of Object.entries(record)) this.put(row, this.columnOf(key), [[cell]]);
    return row;
  }
  content(): unknown {
    return { cells: this.cells(), formats: this.formats };
  }
  /** Puts the content rows into another order, as a person who sorts. */
  shuffle(order: (one: number, other: number) => number): void {
    const body = this.rows.slice(FIRST_ROW - 1);
    const sorted = body.map((_, at) => at).sort(order);
    this.rows = [...this.rows.slice(0, FIRST_ROW - 1), ...sorted.map(at => body[at] as Cell[])];
  }
  insertColumn(before: number, cells: readonly Cell[]): void {
    this.rows.forEach((row, at) => {
      while (row.length < before - 1) row.push('');
      row.splice(before - 1, 0, cells[at] ?? '');
    });
  }

  private block(row: number, column: number, rows: number, columns: number): Cell[][] {
    return Array.from({ length: Math.max(Math.min(rows, this.rows.length - row + 1), 0) }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.rows[row + r - 1]?.[column + c - 1] ?? ''),
    );
  }
  private extent(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell === '') return;
        rows = r + 1;
        columns = Math.max(columns, c + 1);
      });
    });
    return { rows, columns };
  }
}
