import { readFile } from 'node:fs/promises';
import { address } from '../../../src/core/cell.ts';
import { asCellText } from '../../../src/core/sheet-text.ts';
import { createHeadlessHost } from '../../../workbench/host/headless.ts';
import { groupBy } from '../cases/group-by.ts';
import type { Engine } from '../judge.ts';
import { type ComputedPages, isFormula, type Page, type PageCell, type Value } from '../page.ts';

/** Fills sheets as a script of Apps Script would: the judged formulas come in through the workbench's own door. */
const script = `
function fill(pages) {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  // A formula that names a sheet which comes later would stay in error.
  pages.forEach(function (page) { if (!book.getSheetByName(page.name)) book.insertSheet(page.name); });
  pages.forEach(function (page) {
    var sheet = book.getSheetByName(page.name);
    var rows = page.cells.length, columns = page.cells[0].length;
    sheet.clear();
    if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
    if (sheet.getMaxColumns() < columns) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
    sheet.getRange(1, 1, rows, columns).setValues(page.cells);
  });
}
function put(name, row, cells) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  sheet.getRange(row, 1, cells.length, cells[0].length).setValues(cells);
}
`;

interface Univer {
  readonly version: string;
  /** Fills whole sheets. All at once: each call has the engine look at all formulas that are there. */
  fill(pages: readonly Page[]): Promise<void>;
  /** Writes rows of a sheet, from a row (1-based) on. */
  put(name: string, row: number, rows: Page['rows']): Promise<void>;
  /** What stands in them. */
  read(name: string, row: number, rows: Page['rows']): readonly (readonly Value[])[];
  close(): Promise<void>;
}

/** The workbench's spreadsheet engine, without a page. */
export async function openUniver(): Promise<Univer> {
  const version = await versionOf();
  const host = await createHeadlessHost({ files: { 'Code.js': script, 'appsscript.json': '{}' } });
  return {
    version,
    async fill(pages) {
      await host.rpc('fill', [inputsFirst(pages).map(({ name, rows }) => ({ name, cells: rectangle(rows) }))]);
      await host.settle();
    },
    async put(name, row, rows) {
      await host.rpc('put', [name, row, rectangle(rows)]);
      await host.settle();
    },
    read: (name, row, rows) =>
      host
        .values(name, `A${row}:${address(row + rows.length - 1, width(rows))}`)
        .map(cells => cells.map(value => (value === '' ? null : typeof value === 'boolean' ? String(value) : value))),
    async close() {
      host.dispose();
    },
  };
}

export const univer: Engine<readonly Page[], ComputedPages> = {
  name: 'Univer',
  async open() {
    return {
      version: await versionOf(),
      async compute(pages) {
        const computed = new Map<Page, ComputedPages[number]>();
        // A spreadsheet each: the engine looks at all formulas of one before it computes any.
        for (const book of groupBy(pages, page => page.book ?? '').values()) {
          const opened = await openUniver();
          await opened.fill(book);
          for (const page of book) computed.set(page, opened.read(page.name, 1, page.rows));
          await opened.close();
        }
        return pages.map(page => computed.get(page) ?? []);
      },
      close: async () => undefined,
    };
  },
};

async function versionOf(): Promise<string> {
  const about = JSON.parse(await readFile('node_modules/@univerjs/core/package.json', 'utf8')) as { version: string };
  return about.version;
}

/** What a formula reads is there when it comes. */
const inputsFirst = (pages: readonly Page[]): readonly Page[] => {
  const hasFormulas = ({ rows }: Page): boolean => rows.some(row => row.some(isFormula));
  return [...pages.filter(page => !hasFormulas(page)), ...pages.filter(hasFormulas)];
};

const width = (rows: Page['rows']): number => Math.max(...rows.map(row => row.length));

function rectangle(rows: Page['rows']): (number | string)[][] {
  const columns = width(rows);
  return rows.map(row => Array.from({ length: columns }, (_, at) => entered(row[at] ?? null)));
}

/** As the product writes cells: a text that looks like a number stays a text. */
const entered = (cell: PageCell): number | string => {
  if (isFormula(cell)) return cell.formula;
  return typeof cell === 'string' ? asCellText(cell) : (cell ?? '');
};
