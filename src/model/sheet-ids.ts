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
