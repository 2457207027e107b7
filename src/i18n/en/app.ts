/** Menu, and what the script says by itself. */
export const app = {
  menu: {
    setUp: 'Set up workbook',
    openSidebar: 'Open sidebar',
    importFiles: 'Import files…',
    goals: 'Goals…',
    costs: 'Costs…',
    values: 'Values…',
    formatResults: 'Format KPI results',
    freezeReport: 'Freeze report',
    refresh: 'Refresh numbers',
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
  /** What a result may count as, beside measures: typed on Settings. */
  notCounted: 'Not counted',
  periods: {
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
    week: 'Week',
    custom: 'Own days',
  },
  weekStarts: {
    monday: 'Monday',
    sunday: 'Sunday',
    saturday: 'Saturday',
  },
  comparisons: {
    'previous-period': 'Previous period',
    'same-period-last-year': 'Same period last year',
    'lunar-new-year': 'Around Lunar New Year, a year ago',
    ramadan: 'Around Ramadan, a year ago',
    chuseok: 'Around Chuseok, a year ago',
  },
};
