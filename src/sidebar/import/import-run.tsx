import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Levels, RefreshNotes } from '../home/refresh-outcome.tsx';
import { UndoResult, useUndo } from '../home/undo.tsx';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useEscape } from '../page/use-escape.ts';
import { closePage } from '../script-run.ts';
import { CountSum, SkipReasons } from './plan-section.tsx';
import type { Import, ImportEnd, ImportProgress } from './send-rows.ts';

/** An import under way, then how it ended: finished, stopped by the person, or interrupted. */
export function ImportRun({ import: run, onAgain }: { import: Import; onAgain: () => void }) {
  const { importing: words } = usePage<'import'>().texts.sidebar;
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [end, setEnd] = useState<ImportEnd | null>(null);

  const go = useCallback(() => {
    setEnd(null);
    void run.run(setProgress).then(setEnd);
  }, [run]);
  useEffect(go, [go]);

  if (!end) return <Running progress={progress} onStop={run.stop} />;
  if (end.end === 'done') return <Finished end={end} onAgain={onAgain} />;
  return (
    <Interrupted
      end={end}
      title={end.end === 'stopped' ? words.stoppedTitle : words.failedTitle}
      of={progress?.at === 'rows' ? progress.of : end.done}
      onContinue={go}
    />
  );
}

function Running({ progress, onStop }: { progress: ImportProgress | null; onStop: () => void }) {
  const { texts, say } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const [stopping, setStopping] = useState(false);
  const title = useFocusedTitle();
  const stop = () => {
    setStopping(true);
    onStop();
  };
  useEscape(stop);

  return (
    <>
      <div class="dialog-body middle">
        <h1 ref={title} tabIndex={-1}>
          {words.running}
        </h1>
        {progress?.at === 'rows' && progress.continued && <Notice kind="note">{words.continuing}</Notice>}
        {progress?.at === 'rows' ? (
          <ProgressBar
            label={say(words.progress, { done: progress.done, of: progress.of })}
            done={progress.done}
            of={progress.of}
          />
        ) : (
          <ProgressBar label={progress ? words.finishing : words.running} />
        )}
        <p class="muted">{stopping ? words.stopping : words.keepOpen}</p>
      </div>
      <footer class="dialog-foot">
        <div class="foot-status" />
        <button type="button" disabled={stopping || progress?.at === 'totals'} onClick={stop}>
          {words.stop}
        </button>
      </footer>
    </>
  );
}

function Interrupted({
  end,
  title,
  of,
  onContinue,
}: {
  end: ImportEnd & { readonly end: 'stopped' | 'failed' };
  title: string;
  of: number;
  onContinue: () => void;
}) {
  const { texts, say, sayFailure } = usePage<'import'>();
  const { importing: words, common } = texts.sidebar;
  const titleRef = useFocusedTitle();
  const undo = useUndoOf(end.batch);
  const isUndone = undo.task.state === 'done';
  return (
    <>
      <div class="dialog-body middle">
        <h1 ref={titleRef} tabIndex={-1}>
          {title}
        </h1>
        {end.end === 'failed' && <Notice kind="error">{sayFailure(end.error)}</Notice>}
        {!isUndone && end.batch !== null && <p>{say(words.stoppedText, { done: end.done, of })}</p>}
        <UndoResult task={undo.task} />
      </div>
      <footer class="dialog-foot">
        <div class="foot-status" />
        {end.batch !== null && !isUndone && (
          <button type="button" class="danger" disabled={undo.task.state === 'running'} onClick={undo.undo}>
            {words.undo}
          </button>
        )}
        {isUndone ? (
          <button type="button" class="primary" onClick={closePage}>
            {common.close}
          </button>
        ) : (
          <button type="button" class="primary" disabled={undo.task.state === 'running'} onClick={onContinue}>
            {words.continue}
          </button>
        )}
      </footer>
    </>
  );
}

function Finished({ end, onAgain }: { end: ImportEnd & { readonly end: 'done' }; onAgain: () => void }) {
  const { texts, say, sayFailure, api } = usePage<'import'>();
  const { importing: words, imports, common } = texts.sidebar;
  const title = useFocusedTitle();
  const undo = useUndoOf(end.batch);
  const [asking, setAsking] = useState(false);
  const isUndone = undo.task.state === 'done';
  const { counts } = end.plan;
  const nothing = counts.added + counts.updated === 0;
  useEscape(asking ? () => setAsking(false) : null);
  return (
    <>
      <div class="dialog-body">
        <h1 ref={title} tabIndex={-1}>
          <span class="good">
            <Icon name="check" />
          </span>
          {words.doneTitle}
        </h1>
        <section class="card">
          <CountSum counts={counts} />
          <SkipReasons plan={end.plan} />
        </section>
        {nothing && <Notice kind="note">{words.doneNothing}</Notice>}
        {end.notRemembered && (
          <Notice kind="warning">{say(words.notRemembered, { why: sayFailure(end.notRemembered) })}</Notice>
        )}
        {undo.task.state === 'idle' && (
          <>
            <RefreshNotes outcome={end.refresh} />
            <Levels levels={end.refresh.levels} />
          </>
        )}
        {asking && (
          <div class="card" role="alertdialog" aria-label={imports.undoTitle} aria-describedby="undo-text">
            <strong>{imports.undoTitle}</strong>
            <p id="undo-text">{imports.undoText}</p>
            <div class="buttons">
              <button
                type="button"
                class="danger"
                ref={focusIt}
                onClick={() => {
                  setAsking(false);
                  undo.undo();
                }}
              >
                {imports.undoYes}
              </button>
              <button type="button" onClick={() => setAsking(false)}>
                {common.cancel}
              </button>
            </div>
          </div>
        )}
        <UndoResult task={undo.task} />
      </div>
      <footer class="dialog-foot">
        <div class="foot-status">
          {!isUndone && !asking && (
            <button type="button" class="link" disabled={undo.task.state === 'running'} onClick={() => setAsking(true)}>
              <Icon name="undo" />
              {words.undo}
            </button>
          )}
        </div>
        <button type="button" onClick={onAgain}>
          {words.importMore}
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => void api.showSheet({ sheet: 'dashboard' }).then(reply => reply.ok && closePage())}
        >
          {words.openDashboard}
        </button>
      </footer>
    </>
  );
}

const focusIt = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus();
};

/** A batch that was never opened has nothing to undo; the button isn't shown then. */
const useUndoOf = (batch: string | null) => useUndo(batch ?? '', () => undefined);

/** The heading of a new step takes the focus, so that a screen reader says where the person is. */
function useFocusedTitle() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return title;
}
