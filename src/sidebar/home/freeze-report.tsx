import type { FrozenReport } from '../../app/report-api.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { type Task, useTask } from '../page/use-task.ts';

/** Keeping the report as it is now, and what came of it. */
export function useFreeze(): {
  readonly isRunning: boolean;
  readonly freeze: () => void;
  readonly task: Task<FrozenReport>;
} {
  const { api } = usePage<'sidebar'>();
  const [task, run] = useTask<FrozenReport>();
  return { task, isRunning: task.state === 'running', freeze: () => void run(() => api.freezeReport()) };
}

export function FreezeOutcome({ task }: { task: Task<FrozenReport> }) {
  const { texts, sayFailure } = usePage<'sidebar'>();
  if (task.state === 'idle') return null;
  if (task.state === 'running') return <ProgressBar label={texts.sidebar.home.freezingReport} />;
  if (task.state === 'failed') return <Notice kind="error">{sayFailure(task.error)}</Notice>;
  return <Frozen key={task.value.key} report={task.value} />;
}

/** Where it stands, and the way back. */
function Frozen({ report: { key, name, content } }: { report: FrozenReport }) {
  const { texts, say, sayFailure, api } = usePage<'sidebar'>();
  const { home } = texts.sidebar;
  const [removal, run] = useTask<{ readonly name: string }>();
  if (removal.state === 'done')
    return <Notice kind="done">{say(home.frozenRemoved, { sheet: removal.value.name })}</Notice>;
  return (
    <>
      <Notice kind="done">
        {say(home.reportFrozen, { sheet: name })}{' '}
        <button
          type="button"
          class="link"
          disabled={removal.state === 'running'}
          onClick={() => void run(() => api.unfreezeReport({ key, content }))}
        >
          {home.removeFrozen}
        </button>
      </Notice>
      {removal.state === 'failed' && <Notice kind="error">{sayFailure(removal.error)}</Notice>}
    </>
  );
}
