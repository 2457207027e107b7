import type { Copy, Sheet, Workbook } from '../app/ports.ts';
import type { Cell } from '../core/cell.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { readMark } from '../model/layout-version.ts';
import { type AnySheetId, allSheetIds } from '../model/sheet-ids.ts';
import { cellReader, cellWriter, formulaReader } from './cells.ts';
import { addCopy, findCopy } from './copies.ts';
import { columnsOf, rowsOf } from './grid-size.ts';
import { isLaidOut, layOut, type OurSheet, SHEET_KEY, setAside } from './lay-out.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The workbook of one execution: our sheets are looked for once. */
export function openWorkbook(spreadsheet: Spreadsheet): Workbook & {
  /** Which of our sheets this is; null for people's own. */
  idOf(sheet: GoogleSheet): AnySheetId | null;
  /** Null for a sheet that isn't ours. */
  googleSheet(id: AnySheetId): GoogleSheet | null;
} {
  let found: Map<AnySheetId, OurSheet> | null = null;
  const ours = (): Map<AnySheetId, OurSheet> => {
    found ??= findSheets(spreadsheet);
    return found;
  };
  const opened = new Map<AnySheetId, Sheet>();
  const open = (id: AnySheetId, sheet: OurSheet): Sheet => {
    const known = opened.get(id);
    if (known?.layout === sheet.layout) return known;
    const made = openSheet(id, sheet, spreadsheet);
    opened.set(id, made);
    return made;
  };
  return {
    sheet: id => {
      const sheet = ours().get(id);
      return sheet ? open(id, sheet) : null;
    },
    locale: () => spreadsheet.getSpreadsheetLocale(),
    layOut: template => open(template.id, layOut(spreadsheet, ours(), template)),
    remove: id => {
      const found = ours().get(id);
      if (!found) return;
      spreadsheet.deleteSheet(found.sheet);
      ours().delete(id);
      opened.delete(id);
    },
    isLaidOut: () => isLaidOut(spreadsheet),
    setAside: (id, name) => {
      const sheet = ours().get(id);
      if (!sheet) return;
      setAside(spreadsheet, sheet, name);
      ours().delete(id);
      opened.delete(id);
    },
    addCopy: (template, behind) =>
      openCopy(addCopy(spreadsheet, ours().get(behind)?.sheet ?? null, template), spreadsheet),
    copy: key => {
      const sheet = findCopy(spreadsheet, key);
      return sheet && openCopy(sheet, spreadsheet);
    },
    flush: () => SpreadsheetApp.flush(),
    idOf: sheet => [...ours()].find(([, one]) => one.sheet.getSheetId() === sheet.getSheetId())?.[0] ?? null,
    googleSheet: id => ours().get(id)?.sheet ?? null,
  };
}

/** People rename, copy and reorder sheets: a mark in developer metadata stays. A copy bears it too, so the first counts. */
function findSheets(spreadsheet: Spreadsheet): Map<AnySheetId, OurSheet> {
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(SHEET_KEY).find();
  const found = new Map<AnySheetId, OurSheet>();
  for (const mark of [...marks].sort((one, other) => one.getId() - other.getId())) {
    const read = readMark(String(mark.getValue()));
    const id = allSheetIds.find(each => each === read.id);
    const sheet = mark.getLocation().getSheet();
    if (id !== undefined && sheet && !found.has(id)) found.set(id, { sheet, layout: read.layout });
  }
  return found;
}

function openSheet(id: AnySheetId, { sheet, layout }: OurSheet, spreadsheet: Spreadsheet): Sheet {
  const readCell = cellReader(spreadsheet.getSpreadsheetTimeZone());
  const writeCell = cellWriter(spreadsheet.getSpreadsheetLocale());
  const readFormula = formulaReader(spreadsheet.getSpreadsheetLocale());
  return {
    id,
    layout,
    name: () => sheet.getName(),
    gridRows: () => rowsOf(sheet),
    gridColumns: () => columnsOf(sheet),
    lastRow: () => sheet.getLastRow(),
    lastColumn: () => sheet.getLastColumn(),
    readAll: () => readAll(sheet, readCell),
    read: (row, column, rows, columns) => {
      const there = Math.min(rows, rowsOf(sheet) - row + 1);
      if (there < 1) return [];
      return sheet
        .getRange(row, column, there, Math.min(columns, columnsOf(sheet) - column + 1))
        .getValues()
        .map(cells => cells.map(readCell));
    },
    readFormulas: (row, column, rows, columns) =>
      sheet
        .getRange(row, column, rows, columns)
        .getFormulas()
        .map(cells => cells.map(readFormula)),
    write: (row, column, cells) => {
      const columns = cells[0]?.length ?? 0;
      if (columns === 0) return;
      growTo(sheet, row + cells.length - 1, column + columns - 1);
      sheet.getRange(row, column, cells.length, columns).setValues(cells.map(line => line.map(writeCell)));
    },
    formatColumns: (column, columns, numberFormat, leftIsAlike) => {
      const grew = growTo(sheet, FIRST_ROW, column + columns - 1);
      if (grew && leftIsAlike) return;
      sheet.getRange(FIRST_ROW, column, rowsOf(sheet) - FIRST_ROW + 1, columns).setNumberFormat(numberFormat);
    },
    sortRows: (row, column) => {
      sheet.getRange(row, 1, rowsOf(sheet) - row + 1, columnsOf(sheet)).sort({ column, ascending: true });
    },
    deleteRows: (row, count) => {
      // Sheets refuses to delete every row that isn't frozen.
      if (row <= FIRST_ROW && row + count > rowsOf(sheet)) sheet.insertRowsAfter(rowsOf(sheet), 1);
      sheet.deleteRows(row, count);
    },
    clear: (row, column, rows, columns) => {
      sheet.getRange(row, column, rows, columns).clearContent();
    },
  };
}

function openCopy(sheet: GoogleSheet, spreadsheet: Spreadsheet): Copy {
  return {
    key: String(sheet.getSheetId()),
    name: () => sheet.getName(),
    readAll: () => readAll(sheet, cellReader(spreadsheet.getSpreadsheetTimeZone())),
    remove: () => spreadsheet.deleteSheet(sheet),
  };
}

function readAll(sheet: GoogleSheet, readCell: ReturnType<typeof cellReader>): Cell[][] {
  const cells = sheet
    .getDataRange()
    .getValues()
    .map(row => row.map(readCell));
  // An empty sheet still gives one blank cell.
  return cells.length === 1 && cells[0]?.every(cell => cell === '') ? [] : cells;
}

/** Adds rows and columns at the end until the cell exists. New ones take after their neighbours. */
function growTo(sheet: GoogleSheet, row: number, column: number): boolean {
  const rows = rowsOf(sheet);
  const columns = columnsOf(sheet);
  if (row > rows) sheet.insertRowsAfter(rows, row - rows);
  if (column > columns) sheet.insertColumnsAfter(columns, column - columns);
  return column > columns;
}
