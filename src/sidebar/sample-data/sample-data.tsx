import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppState } from '../../app/api.ts';
import { dayOf } from '../../core/day.ts';
import { sampleMarks } from '../../sample-data/source.ts';
import type { ImportProgress } from '../import/send-rows.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useEscape } from '../page/use-escape.ts';
import { useTask } from '../page/use-task.ts';
import { fillSample, type Removed, removeSampleData } from './fill-sample.ts';

/** A year to look around in: goes in, and comes out again without a trace. */
export function SampleData({ onBack }: { onBack: () => void }) {
  const { texts, api, sayFailure } = usePage<'sample-data'>();
  const { common } = texts.sidebar;
  const [state, runState] = useTask<AppState>();
  const title = useRef<HTMLHeadingElement>(null);
  useEscape(onBack);
  const read = () => void runState(() => api.state());
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens.
  useEffect(() => {
    read();
    title.current?.focus();
  }, []);

  return (
    <div class="stack">
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={common.back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 ref={title} tabIndex={-1}>
          {texts.titles['sample-data']}
        </h1>
      </header>
      {state.state === 'failed' && (
        <Notice kind="error">
          {sayFailure(state.error)}{' '}
          <button type="button" class="link" onClick={read}>
            {common.tryAgain}
          </button>
        </Notice>
      )}
      {state.state === 'running' && (
        <div class="loading" role="status">
          {common.loading}
        </div>
      )}
      {state.state === 'done' && <Sample state={state.value} />}
    </div>
  );
}

function Sample({ state }: { state: AppState }) {
  const [view, setView] = useState<'add' | 'remove'>(state.sampleRows > 0 ? 'remove' : 'add');
  return view === 'add' ? <Add state={state} /> : <Remove rows={state.sampleRows} onAgain={() => setView('add')} />;
}

const today = (): number => {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

function Add({ state }: { state: AppState }) {
  const { texts, api, say, sayFailure } = usePage<'sample-data'>();
  const { sample: words } = texts;
  const [task, run] = useTask<null>();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  // The rows are in the workbook's language, like all of its sheets.
  const mark = sampleMarks[state.language];
  const own = state.rows - state.sampleRows;
  const add = () => void run(() => fillSample(api, words, mark, today(), state.baseCurrency, setProgress));

  if (task.state === 'done') {
    return (
      <>
        <Notice kind="done">{words.added}</Notice>
        <button type="button" class="primary wide" onClick={() => void api.showSheet({ sheet: 'dashboard' })}>
          {words.openDashboard}
        </button>
      </>
    );
  }
  return (
    <>
      <p>{words.text}</p>
      <p class="small muted">{say(words.where, { mark })}</p>
      {own > 0 && <Notice kind="warning">{say(words.mixed, { count: own })}</Notice>}
      {task.state === 'running' ? (
        <ProgressBar
          {...(progress?.at === 'rows'
            ? {
                label: say(words.adding, { done: progress.done, of: progress.of }),
                done: progress.done,
                of: progress.of,
              }
            : { label: progress ? words.totals : words.add })}
        />
      ) : (
        <button type="button" class="primary wide" onClick={add}>
          {own > 0 ? words.addAnyway : words.add}
        </button>
      )}
      {task.state === 'failed' && <Notice kind="error">{sayFailure(task.error)}</Notice>}
    </>
  );
}

function Remove({ rows, onAgain }: { rows: number; onAgain: () => void }) {
  const { texts, api, say, sayFailure } = usePage<'sample-data'>();
  const { sample: words } = texts;
  const [task, run] = useTask<Removed>();
  if (task.state === 'done') {
    const { rows: removed, entries, kept } = task.value;
    return (
      <>
        <Notice kind="done">{say(words.removed, { rows: removed, entries })}</Notice>
        {kept > 0 && <Notice kind="note">{say(words.kept, { count: kept })}</Notice>}
        <button type="button" class="wide" onClick={onAgain}>
          {words.add}
        </button>
      </>
    );
  }
  return (
    <>
      <p>{say(words.isIn, { count: rows })}</p>
      <p class="small muted">{words.removeText}</p>
      {task.state === 'running' ? (
        <ProgressBar label={words.removing} />
      ) : (
        <button type="button" class="danger wide" onClick={() => void run(() => removeSampleData(api))}>
          {words.remove}
        </button>
      )}
      {task.state === 'failed' && <Notice kind="error">{sayFailure(task.error)}</Notice>}
    </>
  );
}
