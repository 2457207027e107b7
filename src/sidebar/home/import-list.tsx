import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ImportSummary } from '../../app/api.ts';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { UndoResult, useUndo } from './undo.tsx';

const SHOWN_FIRST = 3;

/** Earlier imports, newest first, each with its counts and a way back. */
export function ImportList({ imports, onUndone }: { imports: readonly ImportSummary[]; onUndone: () => void }) {
  const { texts, say } = usePage<'sidebar'>();
  const { home } = texts.sidebar;
  const [all, setAll] = useState(false);
  const titleId = useId();
  const shown = all ? imports : imports.slice(0, SHOWN_FIRST);
  return (
    <section aria-labelledby={titleId} class="stack tight">
      <h2 id={titleId} class="section-title">
        {home.recentImports}
      </h2>
      {imports.length === 0 && <p class="small muted">{home.noImports}</p>}
      <ul class="plain stack tight">
        {shown.map(summary => (
          <ImportEntry key={summary.batch} summary={summary} onUndone={onUndone} />
        ))}
      </ul>
      {imports.length > SHOWN_FIRST && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? home.showFewer : say(home.showAll, { count: imports.length })}
        </button>
      )}
    </section>
  );
}

function ImportEntry({ summary, onUndone }: { summary: ImportSummary; onUndone: () => void }) {
  const { texts, say, format } = usePage<'sidebar'>();
  const { imports: words, common } = texts.sidebar;
  const [asking, setAsking] = useState(false);
  const { task, undo } = useUndo(summary.batch, onUndone);
  const confirmButton = useRef<HTMLButtonElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (asking) confirmButton.current?.focus();
  }, [asking]);

  const [first = ''] = summary.files;
  const more = summary.files.length - 1;
  const name = more > 0 ? say(words.files, { file: first, count: more }) : first;
  const stop = () => {
    setAsking(false);
    // The button that asked comes back first, then takes the focus.
    requestAnimationFrame(() => undoButton.current?.focus());
  };

  useEscape(asking ? stop : null);

  return (
    <li class="card entry">
      <div class="entry-head">
        <Icon name="file" />
        <div class="entry-name">
          <div class="file-name" title={summary.files.join('\n')}>
            {name}
          </div>
          <div class="small muted">{[...summary.platforms, format.moment(summary.at)].join(' · ')}</div>
        </div>
        {summary.state !== 'done' && (
          <span class={`badge ${summary.state}`}>{summary.state === 'open' ? words.open : words.undone}</span>
        )}
      </div>
      <div class="small">
        {say(summary.rejected + summary.ignored > 0 ? words.counted : words.counts, {
          added: summary.added,
          updated: summary.updated,
          skipped: summary.skipped,
          rejected: summary.rejected,
          ignored: summary.ignored,
        })}
      </div>
      {summary.state === 'open' && <p class="small muted">{words.openText}</p>}
      {summary.state !== 'undone' && !asking && task.state !== 'done' && (
        <button
          ref={undoButton}
          type="button"
          class="link"
          disabled={task.state === 'running'}
          aria-label={say(words.undoOf, { file: name })}
          onClick={() => setAsking(true)}
        >
          <Icon name="undo" />
          {task.state === 'running' ? words.undoing : words.undo}
        </button>
      )}
      {asking && (
        <div class="confirm" role="alertdialog" aria-labelledby={titleId} aria-describedby={`${titleId}-text`}>
          <strong id={titleId}>{words.undoTitle}</strong>
          <p id={`${titleId}-text`} class="small">
            {words.undoText}
          </p>
          <div class="buttons">
            <button
              ref={confirmButton}
              type="button"
              class="danger"
              onClick={() => {
                setAsking(false);
                undo();
              }}
            >
              {words.undoYes}
            </button>
            <button type="button" onClick={stop}>
              {common.cancel}
            </button>
          </div>
        </div>
      )}
      <UndoResult task={task} />
    </li>
  );
}
