import { goalProblems } from './goals.ts';

/** Menu, titles of the pages, and what the script says by itself. */
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
    'team-template': 'Team templates',
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
    ...goalProblems,
  },
  comparisons: {
    'previous-period': 'Previous period',
    'same-period-last-year': 'Same period last year',
  },
};
