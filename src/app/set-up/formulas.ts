import type { SheetTemplate } from '../../templates/sheet-template.ts';
import { checkFormulas, type FormulaCheck } from '../../templates/typed-over.ts';
import type { Sheet } from '../ports.ts';

/** Holds the sheet's formulas against its template's (one call). */
export function formulasOn(sheet: Sheet, template: SheetTemplate): FormulaCheck {
  const grid = { rows: sheet.gridRows(), columns: sheet.gridColumns() };
  const [rows, columns] = [Math.min(template.rows, grid.rows), Math.min(template.columns, grid.columns)];
  return checkFormulas(template, sheet.readFormulas(1, 1, rows, columns), grid);
}
