import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../core/result.ts';
import type { Language } from '../../i18n/language.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { layOutWorkbook, type SetUpStage } from './lay-out-workbook.ts';

/** Language, one button, progress, and what comes next: the same in the sidebar and in its own dialog. */
export function SetUpSteps({
  resumed,
  onImport,
  onLeave,
}: {
  /** An earlier set-up didn't come to its end. */
  resumed: boolean;
  onImport: () => void;
  onLeave: () => void;
}) {
  const page = usePage<'sidebar' | 'set-up'>();
  const { texts, say, sayFailure, api } = page;
  const { setUp: words, languages } = texts.sidebar;
  const [language, setLanguage] = useState<Language>(page.language);
  const [stage, setStage] = useState<SetUpStage | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const doneTitle = useRef<HTMLHeadingElement>(null);
  const selectId = useId();
  const isDone = stage?.at === 'done';

  useEffect(() => {
    if (isDone) doneTitle.current?.focus();
  }, [isDone]);

  const start = async () => {
    setFailure(null);
    const reply = await layOutWorkbook(api, language, setStage);
    if (reply.ok) return;
    setFailure(reply.error);
    setStage(null);
  };

  if (isDone) {
    const { errors } = stage;
    return (
      <section class="card hero">
        <h2 ref={doneTitle} tabIndex={-1}>
          {errors.length === 0 && (
            <span class="good">
              <Icon name="check" />
            </span>
          )}
          {words.doneTitle}
        </h2>
        {errors.length > 0 && (
          <>
            <Notice kind="warning">
              {say(words.problems, { count: errors.length })}
              <ul class="list small">
                {errors.slice(0, 8).map(error => (
                  <li key={`${error.sheet}!${error.cell}`}>{say(words.problemCell, error)}</li>
                ))}
              </ul>
            </Notice>
            <button type="button" class="wide" onClick={() => void start()}>
              {words.repair}
            </button>
          </>
        )}
        <p>{words.doneText}</p>
        <ol class="list">
          <li>{words.nextTry}</li>
          <li>{say(words.nextImport, { menu: texts.app.menu.importFiles.replace('…', '') })}</li>
          <li>{words.nextWatch}</li>
        </ol>
        <button type="button" class="primary wide" onClick={onImport}>
          <Icon name="upload" />
          {words.importNow}
        </button>
        <button
          type="button"
          class="wide"
          onClick={() => {
            void api.showSheet({ sheet: 'start' });
            onLeave();
          }}
        >
          {words.openStart}
        </button>
      </section>
    );
  }

  if (stage) {
    return (
      <section class="card hero">
        <h2>{words.running}</h2>
        {stage.at === 'sheets' ? (
          <>
            <ProgressBar
              label={say(words.progress, { done: stage.done, of: stage.of })}
              done={stage.done}
              of={stage.of}
            />
            <div role="status" class="small muted">
              {stage.sheet && say(words.sheetDone, { sheet: stage.sheet })}
            </div>
          </>
        ) : (
          <ProgressBar label={words.checking} />
        )}
      </section>
    );
  }

  return (
    <section class="card hero">
      <h2>{resumed ? words.resumeTitle : words.title}</h2>
      <p>{resumed ? words.resumeText : words.text}</p>
      <div class="field">
        <label for={selectId}>{words.language}</label>
        <select
          id={selectId}
          value={language}
          aria-describedby={`${selectId}-text`}
          onChange={event => {
            const chosen = event.currentTarget.value as Language;
            setLanguage(chosen);
            page.readWords(chosen);
          }}
        >
          {(Object.keys(languages) as Language[]).map(id => (
            <option key={id} value={id} lang={id}>
              {languages[id]}
            </option>
          ))}
        </select>
        <p id={`${selectId}-text`} class="small muted">
          {words.languageText}
        </p>
      </div>
      {failure && <Notice kind="error">{sayFailure(failure)}</Notice>}
      <button type="button" class="primary wide" onClick={() => void start()}>
        {failure ? texts.sidebar.common.tryAgain : resumed ? words.resume : words.start}
      </button>
    </section>
  );
}
