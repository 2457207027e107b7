import { useEffect, useState } from 'preact/hooks';
import type { ImportChoices } from '../../app/api.ts';
import type { Failure } from '../../core/result.ts';
import { usePage } from '../page/page.tsx';
import type { ImportSet } from './import-set.ts';
import type { OpenChoices } from './plan-section.tsx';
import { type ImportPlan, planRows } from './send-rows.ts';

export type PlanState =
  | { readonly at: 'none' }
  | { readonly at: 'comparing'; readonly done: number; readonly of: number }
  | { readonly at: 'failed'; readonly error: Failure }
  | { readonly at: 'ready'; readonly plan: ImportPlan };

const noChoices: OpenChoices = { overlap: false, older: false };

/**
 * Compares the rows with the sheet, again after each change of files, answers or choices. `set` is null while a
 * question is open. The last plan stays to be seen while a choice is compared anew.
 */
export function usePlan(set: ImportSet | null, choices: ImportChoices, attempt: number) {
  const { api } = usePage<'import'>();
  const [state, setState] = useState<PlanState>({ at: 'none' });
  const [shown, setShown] = useState<{ readonly set: ImportSet; readonly plan: ImportPlan } | null>(null);
  // A choice stays on the page once it came up: when rows are updated instead, the plan doesn't tell any more.
  const [cameUp, setCameUp] = useState<{ readonly set: ImportSet; readonly open: OpenChoices } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` counts how often the person asked to try again
  useEffect(() => {
    if (!set || set.rows.length + set.rejected + set.ignored === 0) {
      setState({ at: 'none' });
      return undefined;
    }
    let over = false;
    const of = set.rows.length;
    setState({ at: 'comparing', done: 0, of });
    void planRows(
      api,
      set,
      choices,
      done => {
        if (!over) setState({ at: 'comparing', done, of });
      },
      () => over,
    ).then(reply => {
      if (over) return;
      if (!reply.ok) return setState({ at: 'failed', error: reply.error });
      if (!reply.value) return;
      const plan = reply.value;
      setState({ at: 'ready', plan });
      setShown({ set, plan });
      setCameUp(before => {
        const earlier = before?.set === set ? before.open : noChoices;
        return {
          set,
          open: {
            overlap: earlier.overlap || plan.skipped.overlapping > 0 || plan.replaced > 0,
            older: earlier.older || plan.skipped.older > 0,
          },
        };
      });
    });
    return () => {
      over = true;
    };
  }, [api, set, choices, attempt]);

  return {
    state,
    shown: shown?.set === set ? shown?.plan : null,
    open: cameUp?.set === set ? (cameUp?.open ?? noChoices) : noChoices,
  };
}
