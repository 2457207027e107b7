import type { UndoOutcome } from '../../app/api.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { type Task, useTask } from '../page/use-task.ts';

/** Refused rows are listed up to here; the rest is counted. */
const REFUSED_SHOWN = 10;

export function useUndo(
  batch: string,
  onUndone: () => void,
): { readonly task: Task<UndoOutcome>; readonly undo: () => void } {
  const { api } = usePage<'sidebar' | 'import'>();
  const [task, run] = useTask<UndoOutcome>();
  const undo = () =>
    void run(async () => {
      const reply = await api.undoImport({ batch });
      if (reply.ok) onUndone();
      return reply;
    });
  return { task, undo };
}

/** What an undo did: rows taken out, rows put back, and those it left alone because they changed since. */
export function UndoResult({ task }: { task: Task<UndoOutcome> }) {
  const { texts, say, sayFailure } = usePage<'sidebar' | 'import'>();
  const { imports: words, common } = texts.sidebar;
  if (task.state === 'idle') return null;
  if (task.state === 'running') return <ProgressBar label={words.undoing} />;
  if (task.state === 'failed') return <Notice kind="error">{sayFailure(task.error)}</Notice>;
  const { removed, restored, refused } = task.value;
  return (
    <Notice kind={refused.length > 0 ? 'warning' : 'done'}>
      {say(words.undoneRows, { removed, restored })}
      {refused.length > 0 && (
        <>
          <div>{say(words.refused, { count: refused.length })}</div>
          <ul class="list small">
            {refused.slice(0, REFUSED_SHOWN).map(({ row, reason }) => (
              <li key={row}>{say(words.refusedRow, { row, reason: words.reasons[reason] })}</li>
            ))}
            {refused.length > REFUSED_SHOWN && (
              <li>{say(common.moreRows, { count: refused.length - REFUSED_SHOWN })}</li>
            )}
          </ul>
        </>
      )}
    </Notice>
  );
}
