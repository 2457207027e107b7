type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Size of the grid; asked of whole-column and whole-row ranges, which costs no call. */
export const rowsOf = (sheet: Sheet): number => sheet.getRange('A:A').getNumRows();
export const columnsOf = (sheet: Sheet): number => sheet.getRange('1:1').getNumColumns();
