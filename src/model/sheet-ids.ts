/** Our sheets, found by this id in developer metadata and never by name: people rename and reorder sheets. */
export const sheetIds = [
  'start',
  'settings',
  'data',
  'goals',
  'costs',
  'values',
  'dashboard',
  'report',
  'totals',
  'kpis',
  'journal',
] as const;
export type SheetId = (typeof sheetIds)[number];

/** Sheets that the gallery of the sidebar adds and takes away. */
export const gallerySheetIds = ['channels', 'campaigns', 'timeline', 'benchmarks'] as const;
export type GallerySheetId = (typeof gallerySheetIds)[number];

/** Sheets of ours that set-up doesn't make: somebody asks for them. */
export const askedSheetIds = [...gallerySheetIds, 'teamTemplate'] as const;
export type AnySheetId = SheetId | (typeof askedSheetIds)[number];
export const allSheetIds: readonly AnySheetId[] = [...sheetIds, ...askedSheetIds];
