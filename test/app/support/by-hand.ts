/** A script file of what people do by hand in Sheets that the host has no method for. */
export const BY_HAND = `
  const sheetOf = name => SpreadsheetApp.getActive().getSheetByName(name);
  function put(cells) {
    for (const [sheet, a1, value, format] of cells) {
      const range = sheetOf(sheet).getRange(a1);
      range.setValue(value);
      if (format) range.setNumberFormat(format);
    }
  }
  function insertColumn(sheet, at) {
    sheetOf(sheet).insertColumnBefore(at);
  }
  function insertRow(sheet, at) {
    sheetOf(sheet).insertRowBefore(at);
  }
  function removeRow(sheet, at) {
    sheetOf(sheet).deleteRow(at);
  }
  function emptyRow(sheet, row) {
    const found = sheetOf(sheet);
    found.getRange(row, 1, 1, found.getLastColumn()).clearContent();
  }
  function removeSheet(name) {
    SpreadsheetApp.getActive().deleteSheet(sheetOf(name));
  }
  function mark(sheet, value) {
    for (const each of sheetOf(sheet).getDeveloperMetadata()) if (each.getKey() === 'goalpost.sheet') each.setValue(value);
  }`;
