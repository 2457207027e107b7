import type { SetUpChoice } from '../../app/set-up-api.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Language } from '../../i18n/language.ts';
import type { Client } from '../rpc.ts';

export type SetUpStage =
  | { readonly at: 'sheets'; readonly done: number; readonly of: number; readonly sheet: string }
  | { readonly at: 'numbers' }
  | { readonly at: 'check' }
  | { readonly at: 'done'; readonly errors: readonly CellInError[] };

export type CellInError = { readonly sheet: string; readonly cell: string; readonly value: string };

export interface SetUpPlan {
  readonly language: Language;
  readonly choices: readonly SetUpChoice[];
  /** Whether what Totals are computed from, or their columns, change. */
  readonly refreshes: boolean;
}

/** Step after step, each a call of its own, then the numbers, then the check of the sheets once they are calculated. */
export async function layOutWorkbook(
  api: Pick<Client, 'setUp' | 'refreshTotals' | 'verifySetUp'>,
  { language, choices, refreshes }: SetUpPlan,
  onStage: (stage: SetUpStage) => void,
): Promise<Result<null>> {
  onStage({ at: 'sheets', done: 0, of: 0, sheet: '' });
  for (let step: number | null = 0; step !== null; ) {
    const reply: Awaited<ReturnType<Client['setUp']>> = await api.setUp({ language, step, choices });
    if (!reply.ok) return reply;
    const { done, of, sheet, next } = reply.value;
    onStage({ at: 'sheets', done, of, sheet });
    step = next;
  }
  if (refreshes) {
    onStage({ at: 'numbers' });
    const refreshed = await api.refreshTotals();
    if (!refreshed.ok) return refreshed;
  }
  onStage({ at: 'check' });
  const check = await api.verifySetUp();
  if (!check.ok) return check;
  onStage({ at: 'done', errors: check.value.errors });
  return ok(null);
}
