import type { Rect } from '../a1.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';

/** The global objects that a script sees besides the language itself. */
export function scriptGlobals(run: Execution): Record<string, unknown> {
  return { Date: run.Date };
}

export const spreadsheetOf = (_run: Execution): unknown => undefined;
export const rangeOf = (_run: Execution, _sheet: SheetModel, _rect: Rect): unknown => undefined;
