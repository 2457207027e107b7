import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RefreshOutcome } from '../../app/api.ts';
import type { LedgerEdit, LedgerState } from '../../app/ledger-api.ts';
import type { Failure } from '../../core/result.ts';
import type { LedgerId } from '../../model/ledgers.ts';
import { usePage } from '../page/page.tsx';

/**
 * What is done to a ledger: the rows first, then the numbers that follow from them. Rows are safe once they are saved,
 * so what fails after that is told apart.
 */
export type LedgerWork =
  | { readonly at: 'nothing' }
  | { readonly at: 'saving' | 'undoing' | 'refreshing' }
  | { readonly at: 'done'; readonly did: 'saved' | 'undone'; readonly outcome: RefreshOutcome }
  | { readonly at: 'refused'; readonly error: Failure }
  | { readonly at: 'not-refreshed'; readonly error: Failure };

export interface Ledger {
  readonly state: LedgerState | null;
  /** Why it can't be read. */
  readonly failure: Failure | null;
  readonly work: LedgerWork;
  read(): Promise<void>;
  /** Saves rows, reads all and refreshes the totals; resolves to whether they are saved. */
  save(...edits: readonly LedgerEdit[]): Promise<boolean>;
  undo(): Promise<void>;
  refresh(): Promise<void>;
  /** Forgets what the last work came to. */
  forget(): void;
}

/** The rows of a ledger, and what can be done with them. */
export function useLedger(sheet: LedgerId): Ledger {
  const { api } = usePage<'goals' | 'costs' | 'values'>();
  const [state, setState] = useState<LedgerState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [work, setWork] = useState<LedgerWork>({ at: 'nothing' });
  const did = useRef<'saved' | 'undone'>('saved');

  const read = useCallback(async () => {
    setFailure(null);
    const reply = await api.ledger({ sheet });
    if (reply.ok) setState(reply.value);
    else setFailure(reply.error);
  }, [api, sheet]);

  useEffect(() => void read(), [read]);

  const refresh = async () => {
    setWork({ at: 'refreshing' });
    const reply = await api.refreshTotals();
    setWork(
      reply.ok ? { at: 'done', did: did.current, outcome: reply.value } : { at: 'not-refreshed', error: reply.error },
    );
  };

  return {
    state,
    failure,
    work,
    read,
    refresh,
    save: async (...edits) => {
      setWork({ at: 'saving' });
      const reply = await api.saveRows({ sheet, edits });
      if (!reply.ok) {
        setWork({ at: 'refused', error: reply.error });
        return false;
      }
      did.current = 'saved';
      setWork({ at: 'refreshing' });
      await read();
      void refresh();
      return true;
    },
    undo: async () => {
      if (!state?.undo) return;
      setWork({ at: 'undoing' });
      const reply = await api.undoRows({ sheet, change: state.undo.number });
      if (!reply.ok) return setWork({ at: 'refused', error: reply.error });
      did.current = 'undone';
      setState(reply.value);
      await refresh();
    },
    forget: () => setWork({ at: 'nothing' }),
  };
}
