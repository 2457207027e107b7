import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import type { Ledger } from './use-ledger.ts';

/** How the work on the rows goes, and what it came to. */
export function WorkNotes({ ledger, onReadAgain }: { ledger: Ledger; onReadAgain?: () => void }) {
  const { texts, sayFailure } = usePage<'goals' | 'costs' | 'values'>();
  const { common, ledger: words } = texts.sidebar;
  const { work } = ledger;
  switch (work.at) {
    case 'nothing':
      return null;
    case 'saving':
    case 'undoing':
      return <ProgressBar label={words[work.at]} />;
    case 'refreshing':
      return <ProgressBar label={words.refreshing} done={1} of={2} />;
    case 'done':
      return <Notice kind="done">{words[work.did]}</Notice>;
    case 'not-refreshed':
      return (
        <Notice kind="warning">
          {words.notRefreshed} {sayFailure(work.error)}{' '}
          <button type="button" class="link" onClick={() => void ledger.refresh()}>
            {common.tryAgain}
          </button>
        </Notice>
      );
    case 'refused':
      if (work.error.code === 'cells-to-mend') return <Notice kind="error">{words.notSaved}</Notice>;
      if (work.error.code !== 'changed-since') return <Notice kind="error">{sayFailure(work.error)}</Notice>;
      return (
        <Notice kind="error">
          {words.changedSince}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              ledger.forget();
              onReadAgain?.();
              void ledger.read();
            }}
          >
            {words.readAgain}
          </button>
        </Notice>
      );
  }
}

/** The last change of the sheet, and a way to take it back. */
export function UndoLast({ ledger, busy }: { ledger: Ledger; busy: boolean }) {
  const { texts, say, format } = usePage<'goals' | 'costs' | 'values'>();
  const { ledger: words } = texts.sidebar;
  const change = ledger.state?.undo;
  if (!change) return null;
  const { at, added, changed, removed } = change;
  return (
    <section class="card">
      <button type="button" class="link" disabled={busy} onClick={() => void ledger.undo()}>
        <Icon name="undo" />
        {words.undo}
      </button>
      <p class="small muted">{say(words.lastChange, { at: format.moment(at), added, changed, removed })}</p>
    </section>
  );
}
