import { type Cell, columnLetters } from '../../../src/core/cell.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import type { SheetId } from '../../../src/model/sheet-ids.ts';
import { type Control, controlRow, totalsColumn, totalsKeys } from '../../../src/model/totals-layout.ts';
import type { TemplateContext } from '../../../src/templates/context.ts';
import { settingsState } from '../../../src/templates/settings-state.ts';
import { compileSheet, type SheetTemplate } from '../../../src/templates/sheet-template.ts';
import type { Host } from '../../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../../workbench/host/headless.ts';
import { texts } from '../../support/all-texts.ts';

/** Sheets of templates in the engine, over rows of Totals written by hand. */
export interface EngineBook {
  readonly host: Host;
  /** Rows of Totals by the keys of its columns, in place of those before. */
  totals(
    rows: readonly Readonly<Record<string, Cell>>[],
    controls?: Partial<Readonly<Record<Control, Cell>>>,
  ): Promise<void>;
  put(sheet: string, row: number, column: number, cells: readonly (readonly Cell[])[]): Promise<void>;
  /** One row of cells. */
  row(sheet: string, row: number, column: number, count: number): Cell[];
  at(sheet: string, row: number, column: number): Cell;
  /** Cells in error, as `Sheet!A1`. */
  errors(): readonly string[];
}

export const contextIn = (language: Language, names: Partial<Record<SheetId, string>> = {}): TemplateContext => ({
  language,
  texts: texts[language],
  names: { ...texts.en.model.sheets, ...names },
  settings: settingsState([]),
  dataKeys: [],
  suggestedCurrency: '',
});

type Put = readonly [sheet: string, row: number, column: number, grid: readonly (readonly Cell[])[]];
const MOST_ROWS = 160;

export async function engineBook(
  context: TemplateContext,
  sheets: readonly SheetTemplate[],
  settings: Partial<Readonly<Record<keyof TemplateContext['settings']['rows'], Cell>>> = {},
): Promise<EngineBook> {
  const host = await createHeadlessHost({
    files: {
      'Code.js': `function put(all) {
        const book = SpreadsheetApp.getActiveSpreadsheet();
        for (const [name, row, column, grid] of all) {
          const sheet = book.getSheetByName(name) || book.insertSheet(name);
          const missing = column + grid[0].length - 1 - sheet.getMaxColumns();
          if (missing > 0) sheet.insertColumnsAfter(1, missing);
          sheet.getRange(row, column, grid.length, grid[0].length).setValues(grid);
        }
      }`,
      'appsscript.json': JSON.stringify({
        timeZone: 'Etc/UTC',
        oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
      }),
    },
  });
  const { rows, columns } = context.settings;
  const typed = { baseCurrency: 'USD', ...settings };
  const blocks = sheets.flatMap(template =>
    compileSheet(template).whole.map((block): Put => {
      const content = block.content.map(line => line.map(each => (typeof each === 'object' ? each.formula : each)));
      return [template.name, block.row, block.column, content];
    }),
  );
  const put = async (all: readonly Put[]) => {
    await host.rpc('put', [all]);
    await host.settle();
  };
  await put([
    ...Object.entries(typed).map(
      ([key, value]): Put => [context.names.settings, rows[key as keyof typeof rows], columns.value, [[value]]],
    ),
    [context.names.totals, 1, 1, [totalsKeys]],
    ...blocks,
  ]);
  const row = (sheet: string, at: number, column: number, count: number): Cell[] =>
    host.values(sheet, `${columnLetters(column)}${at}:${columnLetters(column + count - 1)}${at}`)[0] ?? [];
  return {
    host,
    totals: async (lines, controls = {}) => {
      const width = totalsColumn('control') - 1;
      const cells = Array.from({ length: MOST_ROWS }, (_, index) =>
        totalsKeys.slice(0, width).map(key => lines[index]?.[key] ?? ''),
      );
      const figures = { rows: lines.length, count: 0, sum: 0, ...controls };
      await put([
        [context.names.totals, FIRST_ROW, 1, cells],
        ...Object.entries(figures).map(
          ([key, value]): Put => [
            context.names.totals,
            controlRow(key as Control),
            totalsColumn('atRefresh'),
            [[value as Cell]],
          ],
        ),
        [context.names.totals, controlRow('count'), totalsColumn('now'), [[0], [0], [0]]],
      ]);
    },
    put: (sheet, at, column, cells) => put([[sheet, at, column, cells]]),
    row,
    at: (sheet, at, column) => row(sheet, at, column, 1)[0] ?? '',
    errors: () => host.report().flatMap(({ name, errors }) => errors.map(({ a1, error }) => `${name}!${a1} ${error}`)),
  };
}
