/** Sheets whose rows people type, one thing a row: goals, costs, values. The sidebar edits the same rows. */
export const ledgerIds = ['goals', 'costs', 'values'] as const;
export type LedgerId = (typeof ledgerIds)[number];
