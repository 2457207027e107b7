import type { Rect } from './a1.ts';
import type { AuthMode } from './contract.ts';
import type { Execution } from './execution.ts';
import { AuthModes } from './services/enums.ts';
import type { SheetModel } from './sheet-model.ts';

export interface Edit {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  /** Of a single cell only, as in Sheets. */
  readonly oldValue?: string | number | boolean;
}

/** The event object of a simple trigger. Before the add-on is used in a document there is no source to look into. */
export function triggerEvent(
  run: Execution,
  authMode: AuthMode,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const event = new run.realm.intrinsics.Object() as Record<string, unknown>;
  const source = authMode === 'NONE' ? {} : { source: run.adapters.spreadsheet() };
  return Object.assign(event, { authMode: AuthModes[authMode], ...source, ...more });
}
