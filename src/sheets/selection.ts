import type { Selection } from '../app/ports.ts';
import { address } from '../core/cell.ts';
import { serialise, sheetPrefix } from '../core/formula-locale.ts';
import { cellReader, formulaReader } from './cells.ts';

export function openSelection(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Selection {
  return {
    current: () => {
      const range = spreadsheet.getActiveRange() ?? spreadsheet.getActiveSheet().getRange('A1');
      const name = range.getSheet().getName();
      return {
        reference: sheetPrefix(name) + range.getA1Notation(),
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
    insertFormulas: (formulas, result, format) => {
      const cell = spreadsheet.getCurrentCell() ?? spreadsheet.getActiveSheet().getRange('A1');
      const sheet = cell.getSheet();
      const [row, column] = [cell.getRow(), cell.getColumn()];
      const [rows, columns] = [formulas.length, formulas[0]?.length ?? 0];
      const missingRows = row + rows - 1 - sheet.getRange('A:A').getNumRows();
      const missingColumns = column + columns - 1 - sheet.getRange('1:1').getNumColumns();
      if (missingRows > 0) sheet.insertRowsAfter(row + rows - 1 - missingRows, missingRows);
      if (missingColumns > 0) sheet.insertColumnsAfter(column + columns - 1 - missingColumns, missingColumns);
      // Sheets itself grows the sheet for the cells that a function fills.
      const size = {
        rows: Math.min(result.rows, sheet.getRange('A:A').getNumRows() - row + 1),
        columns: Math.min(result.columns, sheet.getRange('1:1').getNumColumns() - column + 1),
      };
      const filled = sheet.getRange(row, column, size.rows, size.columns);
      const inTheWay = (cells: readonly (readonly unknown[])[]): boolean =>
        cells.some((line, r) => line.some((value, c) => (r > 0 || c > 0) && value !== ''));
      if (size.rows * size.columns > 1 && inTheWay(filled.getValues())) return null;
      const locale = spreadsheet.getSpreadsheetLocale();
      sheet
        .getRange(row, column, rows, columns)
        .setFormulas(formulas.map(line => line.map(formula => `=${serialise(formula, locale)}`)));
      if (format) {
        const { numberFormat, columns: which } = format;
        const formatted = which === 'all' ? filled : sheet.getRange(row, column + size.columns - 1, size.rows, 1);
        formatted.setNumberFormat(numberFormat);
      }
      return address(row, column);
    },
    cells: () => {
      const selected = spreadsheet.getActiveRange();
      if (!selected) return null;
      const sheet = selected.getSheet();
      const [row, column] = [selected.getRow(), selected.getColumn()];
      // A whole column may be selected: a million cells, most of them beyond what is used.
      const rows = Math.min(selected.getLastRow(), sheet.getLastRow()) - row + 1;
      const columns = Math.min(selected.getLastColumn(), sheet.getLastColumn()) - column + 1;
      if (rows < 1 || columns < 1) return null;
      const range = sheet.getRange(row, column, rows, columns);
      const readFormula = formulaReader(spreadsheet.getSpreadsheetLocale());
      return {
        row,
        column,
        formulas: range.getFormulas().map(line => line.map(readFormula)),
        isNumber: range.getValues().map(line => line.map(value => typeof value === 'number')),
      };
    },
    format: ranges => {
      const sheet = (spreadsheet.getActiveRange() ?? spreadsheet.getActiveSheet().getRange('A1')).getSheet();
      for (const [format, places] of ranges) sheet.getRangeList([...places]).setNumberFormat(format);
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
