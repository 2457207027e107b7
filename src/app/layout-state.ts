import { type Failure, fail, type Result } from '../core/result.ts';
import { LAYOUT_VERSION, type LayoutState } from '../model/layout-version.ts';
import { gallerySheetIds, sheetIds } from '../model/sheet-ids.ts';
import type { Ports, Workbook } from './ports.ts';

/** One sheet of another layout is enough: formulas of one read columns of the other. */
export function layoutState(workbook: Workbook): LayoutState {
  const layouts = [...sheetIds, ...gallerySheetIds].flatMap(id => workbook.sheet(id)?.layout ?? []);
  if (layouts.some(layout => layout > LAYOUT_VERSION)) return 'newer';
  return layouts.some(layout => layout < LAYOUT_VERSION) ? 'older' : 'current';
}

/** Refuses to go on over sheets of another layout; null where there are none. */
export function otherLayout(workbook: Workbook): { readonly ok: false; readonly error: Failure } | null {
  const layout = layoutState(workbook);
  return layout === 'current' ? null : fail(`layout-${layout}`);
}

/**
 * Runs what writes to our sheets, alone. Nothing is written into sheets of another layout: `layout-older` until somebody
 * brings them up to date, `layout-newer` where somebody else's version did so.
 */
export function writing<Value>({ workbook, lock }: Ports, work: () => Result<Value>): Result<Value> {
  const done = lock.alone(() => otherLayout(workbook) ?? work());
  return done.ok ? done.value : fail('busy');
}
