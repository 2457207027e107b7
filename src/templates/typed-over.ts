import { compileSheet, type Place, type SheetTemplate } from './sheet-template.ts';

/** What became of the formulas of one of our sheets. */
export interface FormulaCheck {
  /** Cells of ours that hold no formula any more: typed over, or cleared. */
  readonly typedOver: readonly Place[];
  /** So much is elsewhere that rows or columns were inserted, deleted or sorted: nothing can be put back in place. */
  readonly isMoved: boolean;
}

/** A few cells may be typed over on a sheet to whose end somebody added rows. */
const FEW = 5;

/**
 * @param formulas of the painted part, from A1, as far as the sheet goes; `''` where there is none.
 * @param grid the size of the sheet.
 */
export function checkFormulas(
  template: SheetTemplate,
  formulas: readonly (readonly string[])[],
  grid: { readonly rows: number; readonly columns: number },
): FormulaCheck {
  const typedOver: Place[] = [];
  let all = 0;
  for (const block of compileSheet(template).product) {
    block.content.forEach((cells, r) => {
      cells.forEach((content, c) => {
        const [row, column] = [block.row + r, block.column + c];
        if (typeof content !== 'object' || row > grid.rows || column > grid.columns) return;
        all++;
        if (!formulas[row - 1]?.[column - 1]) typedOver.push({ row, column });
      });
    });
  }
  const isResized = template.page && (grid.rows !== template.rows || grid.columns !== template.columns);
  return { typedOver, isMoved: typedOver.length > all / 2 || (isResized && typedOver.length > FEW) };
}
