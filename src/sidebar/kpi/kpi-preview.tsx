import { useEffect } from 'preact/hooks';
import type { KpiInsertion, KpiPreview as Preview } from '../../app/api.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { useTask } from '../page/use-task.ts';

/** Typing pauses this long before the script is asked (milliseconds). */
const PAUSE = 400;

/** The formula and its value, asked for after each change. */
export function KpiPreview({ insertion, isComplete }: { insertion: KpiInsertion; isComplete: boolean }) {
  const { texts, sayFailure, api, format } = usePage();
  const { kpi: words } = texts.sidebar;
  const [task, run, reset] = useTask<Preview>();

  useEffect(() => {
    if (!isComplete) {
      reset();
      return undefined;
    }
    const timer = setTimeout(() => void run(() => api.previewKpi(insertion)), PAUSE);
    return () => clearTimeout(timer);
  }, [insertion, isComplete, api, run, reset]);

  const preview = task.state === 'done' ? task.value : null;
  return (
    <section class="preview" aria-label={words.preview} aria-busy={task.state === 'running'}>
      <div class="small muted">{words.preview}</div>
      <div role="status">
        {!isComplete && <span class="muted">{words.previewEmpty}</span>}
        {isComplete && task.state === 'running' && <span class="muted">{words.previewBusy}</span>}
        {preview && !preview.problem && preview.value !== null && (
          <div class="preview-value">{format.underPattern(preview.value, preview.numberFormat)}</div>
        )}
        {preview && !preview.problem && preview.value === null && <span class="muted">{words.noValue}</span>}
      </div>
      {preview?.problem && <Notice kind="error">{preview.problem}</Notice>}
      {task.state === 'failed' && <Notice kind="error">{sayFailure(task.error)}</Notice>}
      {preview?.formula && (
        <>
          <div class="small muted">{words.willInsert}</div>
          <code class="formula">{preview.formula}</code>
        </>
      )}
    </section>
  );
}
