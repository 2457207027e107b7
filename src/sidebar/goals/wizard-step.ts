import type { GoalHistory, LedgerState } from '../../app/ledger-api.ts';
import type { GoalDraft } from '../../goals/target.ts';
import type { FormField, GoalForm } from './goal-form.ts';

/** What each step of the wizard is given. */
export interface StepProps {
  readonly form: GoalForm;
  /** Null until all that a goal needs is there. */
  readonly goal: GoalDraft | null;
  readonly state: LedgerState;
  /** Null until it is read. */
  readonly history: GoalHistory | null;
  /** Code of what is wrong with a field, once it is to be shown. */
  readonly problemOf: (...fields: readonly FormField[]) => string | undefined;
  readonly onChange: (form: GoalForm) => void;
}
