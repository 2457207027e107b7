import { goals } from './goals.ts';

/**
 * Menu, and what the script answers when something is wrong. Failures are keyed by their code; their parameters stand in
 * braces.
 */
export const app = {
  menu: {
    setUp: 'Set up workbook',
    openSidebar: 'Open sidebar',
    importFiles: 'Import files…',
    goals: 'Goals…',
    costs: 'Costs…',
    values: 'Values…',
    formatResults: 'Format KPI results',
    refresh: 'Refresh numbers',
  },
  /** Titles of sidebar and dialogs. */
  titles: {
    sidebar: 'Goalpost',
    'insert-kpi': 'Insert a KPI',
    goals: 'Goals',
    costs: 'Costs',
    values: 'Values',
    import: 'Import files',
    'set-up': 'Set up workbook',
  },
  refreshed: 'Numbers refreshed: {rows} rows, {months} months.',
  /** Behind `refreshed`, when cells can't be read. */
  refreshedToMend: '{cells} cells need fixing, the first in row {row}, column “{column}”: {problem}',
  /** Said after *Format KPI results*. */
  formatted: 'Cells formatted: {cells}.',
  nothingToFormat:
    'None of the selected cells holds a Goalpost function with a number as its result. Select the cells with the formulas, then choose Goalpost > {menu} again.',
  /** Set-up found a sheet whose columns it can't tell apart. */
  sheetLeftAlone: 'The sheet “{sheet}” was left as it is: its hidden first row, which names its columns, is gone.',
  failures: {
    busy: 'Someone else is changing this spreadsheet right now. Try again in a moment.',
    'not-set-up': 'This workbook is not set up yet. Choose Goalpost > Set up workbook.',
    'column-missing':
      'The column “{column}” of the Data sheet is gone. Choose Goalpost > Set up workbook to bring it back.',
    'bad-request': 'The page and the script don’t understand each other ({field}). Reload the spreadsheet.',
    'unknown-column': 'The import has a column “{column}” that Goalpost doesn’t know.',
    'bad-cell': 'Row {row} of the import can’t be written: its “{column}” is not valid.',
    'unknown-batch': 'Import {batch} isn’t in the Journal any more; only the last 20 imports are kept.',
    'batch-closed': 'Import {batch} is already finished or undone.',
    'text-became-formula':
      'A text of the file was about to become a formula (row {row}), so this part of the import was taken back.',
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
    'unknown-sheet': 'There is no sheet “{sheet}”.',
    'ledger-column-missing':
      'The column “{column}” of this sheet is gone. Choose Goalpost > Set up workbook to bring it back.',
    'cells-to-mend': 'One of the rows is not complete or not valid (column “{column}”). Nothing was saved.',
    'changed-since': 'Someone changed one of these rows in the meantime. Nothing was saved: open it again.',
    'ledger-full':
      'No ready row is left in this sheet. Clear rows that you no longer need, or copy the last row downwards.',
    'too-much-at-once': 'These are too many rows at once. Save fewer of them.',
    'unknown-change': 'This change can’t be undone any more; only the last 20 are kept.',
  },
  /** What is wrong with a cell, said beside its row and column. */
  mend: {
    missing: 'It is blank, but the row needs it.',
    'not-a-day': 'This is not a date. Type a day such as 2026-03-31, or a month such as 2026-03.',
    'before-from': 'The last day lies before the first.',
    'not-a-choice': 'This is not one of the choices of this column.',
    'not-a-number': 'This is text, not a number. Type digits only.',
    'not-readable': 'This can’t be read.',
    repeated:
      'This row is a copy of an imported row, so it isn’t counted. Delete it, or clear its hidden columns A to D.',
    /** Of the sheets Costs and Values. */
    negative: 'This is less than 0. Type 0 or more.',
    'below-0': 'This is less than 0. Type 0 or more.',
    'above-100': 'This is more than 100%.',
    'above-amount': 'There is more ad spend in it than the amount.',
    'two-amounts': 'Hourly rate × hours gives another amount. Clear one of them.',
    'not-shares': 'These are no shares. Type channels with their shares: Instagram 60%, X 40%.',
    'below-1': 'One in N: N is 1 or more.',
    'above-1': 'This is more than 100%. Type 10% or a tenth.',
    'only-contacts': 'A saving fits only contacts resolved. Choose another way to value it.',
    'same-as-above':
      'A row above says the same result, type, channel and first day, and that row holds. Delete one of them.',
    ...goals.problems,
  },
  comparisons: {
    'previous-period': 'Previous period',
    'same-period-last-year': 'Same period last year',
  },
};
