/** What the script answers when something is wrong, by code; parameters stand in braces. */
export const failures = {
  busy: 'Someone else is changing this spreadsheet right now. Try again in a moment.',
  'not-set-up': 'This workbook is not set up yet. Choose Goalpost > Set up workbook.',
  'column-missing':
    'The column “{column}” of the sheet “{sheet}” is gone. Choose Goalpost > Set up workbook to bring it back.',
  'sheet-missing': 'The sheet “{sheet}” is missing. Choose Goalpost > Set up workbook: it says what can be done.',
  'layout-older':
    'These sheets were made by an earlier version of Goalpost. Choose Goalpost > Set up workbook to update them; your entries stay.',
  'layout-newer':
    'These sheets were made by a newer version of Goalpost, so nothing was changed. Reload the spreadsheet to get that version.',
  'bad-request': 'The page and the script don’t understand each other ({field}). Reload the spreadsheet.',
  'unknown-sheet': 'There is no sheet “{sheet}”.',
  'cells-to-mend': 'One of the rows is not complete or not valid (column “{column}”). Nothing was saved.',
  'changed-since': 'Someone changed one of these rows in the meantime. Nothing was saved: open it again.',
  'ledger-full':
    'No ready row is left in this sheet. Clear rows that you no longer need, or copy the last row downwards.',
  'too-much-at-once': 'These are too many rows at once. Save fewer of them.',
  'unknown-change': 'This change can’t be undone any more; only the last 20 are kept.',
};

/** Of imports only. */
export const importFailures = {
  'unknown-column': 'The import has a column “{column}” that Goalpost doesn’t know.',
  'bad-cell': 'Row {row} of the import can’t be written: its “{column}” is not valid.',
  'unknown-batch': 'Import {batch} isn’t in the Journal any more; only the last 20 imports are kept.',
  'batch-closed': 'Import {batch} is already finished or undone.',
  'text-became-formula':
    'A text of the file was about to become a formula (row {row}), so this part of the import was taken back.',
};

/** Of *Insert a KPI* only. */
export const kpiFailures = {
  'cells-in-the-way':
    'There is something in the cells that the result needs. Select a cell with room below and to the right.',
  'not-a-range': '“{text}” is neither a number nor cells of this spreadsheet.',
  'no-day-or-cells': '“{text}” is neither a date such as 2026-03-31 nor cells of this spreadsheet.',
  'no-moment-or-cells':
    '“{text}” is neither a date with its time, such as 2026-03-31 14:30, nor cells of this spreadsheet.',
  'no-choice-or-cells': '“{text}” is neither one of the choices nor cells of this spreadsheet.',
  'no-cells': '“{text}” is no range of this spreadsheet.',
  'only-the-function':
    'Only the Goalpost function understands “{text}” in the cells of “{argument}”. Insert it as a Goalpost function.',
};

/** Of frozen reports only. */
export const reportFailures = {
  'report-empty': 'The report has no period yet: import files or type numbers, then refresh.',
  'report-stale': 'Data changed since the numbers were computed. Refresh the numbers, then freeze the report.',
  'report-moved':
    'Rows or columns of “{sheet}” were added, removed or moved. Undo that, or choose Goalpost > Set up workbook, then freeze it again.',
  'copy-gone': 'This copy of the report was deleted already.',
  'copy-changed':
    'Someone changed “{sheet}” since it was made, so it was kept. Delete its tab by hand if nobody needs it.',
};
