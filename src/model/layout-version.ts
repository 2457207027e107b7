import type { AnySheetId } from './sheet-ids.ts';

/**
 * Version of the layout of our sheets. The mark of each sheet says by which it was laid out; a template that moves what
 * formulas of other sheets read makes a new one.
 *
 * - 1: Totals without keys of channels and without texts of posts and campaigns; Settings without the choice of period,
 *   the start of the week and remembered names; no Report; Start and Dashboard other pages.
 * - 2: as it is now.
 */
export const LAYOUT_VERSION = 2;

/** How the layout of the sheets compares with the one that this version of the script knows. */
export type LayoutState = 'current' | 'older' | 'newer';

/** Sheets that came with a later version than the first: where older ones stand, nobody has deleted them. */
export const layoutSince: Partial<Readonly<Record<AnySheetId, number>>> = { report: 2 };

/**
 * Pages of formulas that are another page since the first version. They are not laid over the old one: what a person typed
 * beside the old cells would be overwritten.
 */
export const otherPages: readonly AnySheetId[] = ['start', 'dashboard'];

/** What a sheet's mark says: which sheet it is, and by which version of the layout. The first version wrote only which. */
export const markOf = (id: AnySheetId): string => `${id}@${LAYOUT_VERSION}`;

export function readMark(mark: string): { readonly id: string; readonly layout: number } {
  const [id = '', layout = '1'] = mark.split('@');
  return { id, layout: Number(layout) };
}
