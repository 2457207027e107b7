/** Our sheets, found by this id in developer metadata and never by name: people rename and reorder sheets. */
export const sheetIds = [
  'start',
  'settings',
  'data',
  'goals',
  'costs',
  'values',
  'dashboard',
  'totals',
  'kpis',
  'journal',
] as const;
export type SheetId = (typeof sheetIds)[number];

/** Sheets of ours that set-up doesn't make: somebody asks for them. */
export const askedSheetIds = ['teamTemplate'] as const;
export type AnySheetId = SheetId | (typeof askedSheetIds)[number];
export const allSheetIds: readonly AnySheetId[] = [...sheetIds, ...askedSheetIds];
