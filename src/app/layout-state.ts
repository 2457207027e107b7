import { fail, type Result } from '../core/result.ts';
import { LAYOUT_VERSION } from '../model/layout-version.ts';
import { gallerySheetIds, sheetIds } from '../model/sheet-ids.ts';
import type { Ports, Workbook } from './ports.ts';

/** How the layout of the sheets compares with the one that this version of the script knows. */
export type LayoutState = 'current' | 'older' | 'newer';

/** One sheet of another layout is enough: formulas of one read columns of the other. */
export function layoutState(workbook: Workbook): LayoutState {
  const layouts = [...sheetIds, ...gallerySheetIds].flatMap(id => workbook.sheet(id)?.layout ?? []);
  if (layouts.some(layout => layout > LAYOUT_VERSION)) return 'newer';
  return layouts.some(layout => layout < LAYOUT_VERSION) ? 'older' : 'current';
}

/**
 * Runs what writes to our sheets, alone. Nothing is written into sheets of another layout: `layout-older` until somebody
 * brings them up to date, `layout-newer` where somebody else's version did so.
 */
export function writing<Value>({ workbook, lock }: Ports, work: () => Result<Value>): Result<Value> {
  const done = lock.alone(() => {
    const layout = layoutState(workbook);
    return layout === 'current' ? work() : fail(`layout-${layout}`);
  });
  return done.ok ? done.value : fail('busy');
}
