import type { GoalForm } from './goal-form.ts';

export interface Draft {
  readonly form: GoalForm;
  /** 0 to 4. */
  readonly step: number;
}

const KEY = 'goalpost-goal-draft';
/** Counts up when a form gets other fields: a draft of before is not continued. */
const VERSION = 1;

/** What the sidebar kept when it closed; null for nothing. A browser that refuses to store keeps nothing. */
export function keptDraft(): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as (Draft & { readonly version: number }) | null;
    return kept?.version === VERSION ? { form: kept.form, step: kept.step } : null;
  } catch {
    return null;
  }
}

export function keepDraft(draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(KEY, JSON.stringify({ version: VERSION, ...draft }));
    else localStorage.removeItem(KEY);
  } catch {
    // Private windows may refuse; the draft lives on while the sidebar is open.
  }
}
