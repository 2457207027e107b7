import { readFile } from 'node:fs/promises';
import { address } from '../../../src/core/cell.ts';
import { asCellText } from '../../../src/core/sheet-text.ts';
import type { Host } from '../../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../../workbench/host/headless.ts';
import { groupBy } from '../cases/group-by.ts';
import type { Engine } from '../judge.ts';
import { type ComputedPages, isFormula, type Page, type PageCell, type Value } from '../page.ts';

/** Fills sheets as a script of Apps Script would: the judged formulas come in through the workbench's own door. */
const script = `
function fill(pages) {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  pages.forEach(function (page) {
    var sheet = book.getSheetByName(page.name) || book.insertSheet(page.name);
    var rows = page.cells.length, columns = page.cells[0].length;
    sheet.clear();
    if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
    if (sheet.getMaxColumns() < columns) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
    sheet.getRange(1, 1, rows, columns).setValues(page.cells);
  });
}
`;

/** The workbench's spreadsheet engine, without a page. */
export const univer: Engine<readonly Page[], ComputedPages> = {
  name: 'Univer',
  async open() {
    const { version } = JSON.parse(await readFile('node_modules/@univerjs/core/package.json', 'utf8')) as {
      version: string;
    };
    return {
      version,
      async compute(pages) {
        const computed = new Map<Page, ComputedPages[number]>();
        // A spreadsheet each: the engine looks at all formulas of one before it computes any.
        for (const book of groupBy(pages, page => page.book ?? '').values()) {
          const host = await createHeadlessHost({ files: { 'Code.js': script, 'appsscript.json': '{}' } });
          await host.rpc('fill', [book.map(({ name, rows }) => ({ name, cells: rectangle(rows) }))]);
          await host.settle();
          for (const page of book) computed.set(page, read(host, page));
          host.dispose();
        }
        return pages.map(page => computed.get(page) ?? []);
      },
      close: async () => undefined,
    };
  },
};

const width = (rows: Page['rows']): number => Math.max(...rows.map(row => row.length));

function rectangle(rows: Page['rows']): (number | string)[][] {
  const columns = width(rows);
  return rows.map(row => Array.from({ length: columns }, (_, at) => entered(row[at] ?? null)));
}

/** As the product writes cells: a text that looks like a number stays a text. */
function entered(cell: PageCell): number | string {
  if (isFormula(cell)) return cell.formula;
  return typeof cell === 'string' ? asCellText(cell) : (cell ?? '');
}

const read = (host: Host, { name, rows }: Page): readonly (readonly Value[])[] =>
  host
    .values(name, `A1:${address(rows.length, width(rows))}`)
    .map(row => row.map(value => (value === '' ? null : typeof value === 'boolean' ? String(value) : value)));
