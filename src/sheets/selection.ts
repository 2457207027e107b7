import type { Selection } from '../app/ports.ts';
import { address } from '../core/cell.ts';
import { quotedSheet, serialise } from '../core/formula-locale.ts';
import { cellReader } from './cells.ts';

/** Names that formulas take without quotes, in any locale. */
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/u;

export function openSelection(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Selection {
  return {
    current: () => {
      const range = spreadsheet.getActiveRange() ?? spreadsheet.getActiveSheet().getRange('A1');
      const name = range.getSheet().getName();
      return {
        reference: `${PLAIN_NAME.test(name) ? name : quotedSheet(name)}!${range.getA1Notation()}`,
        sheetName: name,
        rows: range.getNumRows(),
        columns: range.getNumColumns(),
      };
    },
    values: reference => {
      const readCell = cellReader(spreadsheet.getSpreadsheetTimeZone());
      const range = rangeOf(spreadsheet, reference);
      return range?.getValues().map(row => row.map(readCell)) ?? null;
    },
    insertFormulas: (formulas, numberFormat) => {
      const cell = spreadsheet.getCurrentCell() ?? spreadsheet.getActiveSheet().getRange('A1');
      const sheet = cell.getSheet();
      const [row, column] = [cell.getRow(), cell.getColumn()];
      const [rows, columns] = [formulas.length, formulas[0]?.length ?? 0];
      const missingRows = row + rows - 1 - sheet.getRange('A:A').getNumRows();
      const missingColumns = column + columns - 1 - sheet.getRange('1:1').getNumColumns();
      if (missingRows > 0) sheet.insertRowsAfter(row + rows - 1 - missingRows, missingRows);
      if (missingColumns > 0) sheet.insertColumnsAfter(column + columns - 1 - missingColumns, missingColumns);
      const range = sheet.getRange(row, column, rows, columns);
      const inTheWay = (cells: readonly (readonly unknown[])[]): boolean =>
        cells.some((line, r) => line.some((value, c) => (r > 0 || c > 0) && value !== ''));
      if (rows * columns > 1 && inTheWay(range.getValues())) return null;
      const locale = spreadsheet.getSpreadsheetLocale();
      range.setFormulas(formulas.map(line => line.map(formula => `=${serialise(formula, locale)}`)));
      range.setNumberFormat(numberFormat);
      return address(row, column);
    },
  };
}

/** Null where Sheets finds no such range; it says so by throwing. */
function rangeOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  reference: string,
): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return spreadsheet.getRange(reference);
  } catch {
    return null;
  }
}
