import type { Rect } from './a1.ts';
import type { AuthMode } from './contract.ts';
import type { Execution } from './execution.ts';
import type { SheetModel } from './sheet-model.ts';

export interface Edit {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  /** Of a single cell only, as in Sheets. */
  readonly value?: string | number | boolean;
  readonly oldValue?: string | number | boolean;
}

/** The event object of a simple trigger. */
export function triggerEvent(
  run: Execution,
  authMode: AuthMode,
  source: unknown,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.assign(new run.realm.intrinsics.Object() as Record<string, unknown>, { authMode, source, ...more });
}
