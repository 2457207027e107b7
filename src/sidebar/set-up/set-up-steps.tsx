import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PageTexts } from '../../app/page-texts.ts';
import type { SetUpInspection } from '../../app/set-up-api.ts';
import type { Failure } from '../../core/result.ts';
import type { Language } from '../../i18n/language.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useTask } from '../page/use-task.ts';
import { fill } from '../words.ts';
import { askedAs, choicesOf, findingKey, refreshesAfter, tickedAtFirst } from './choices.ts';
import { Findings } from './findings.tsx';
import { layOutWorkbook, type SetUpStage } from './lay-out-workbook.ts';

/** Nothing is there yet: nothing to find. */
const nothing: Pick<SetUpInspection, 'layout' | 'findings'> = { layout: 'current', findings: [] };

/** Language, what was found, one button, progress, and what comes next: the same in the sidebar and in its own dialog. */
export function SetUpSteps({
  at,
  startsAtOnce = false,
  onImport,
  onLeave,
}: {
  /** How far set-up has come before; a new workbook isn't inspected. */
  at: 'none' | 'partial' | 'done';
  /** The person has chosen to bring the sheets up to date: it begins where nothing has to be asked. */
  startsAtOnce?: boolean;
  onImport: () => void;
  onLeave: () => void;
}) {
  const page = usePage<'sidebar' | 'set-up'>();
  const { texts, say, sayFailure, api } = page;
  const { setUp: words, languages } = texts.sidebar;
  const { repair } = texts;
  const [language, setLanguage] = useState<Language>(page.language);
  const [inspection, inspect] = useTask<SetUpInspection>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [stage, setStage] = useState<SetUpStage | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const started = useRef(false);
  const doneTitle = useRef<HTMLHeadingElement>(null);
  const selectId = useId();
  const isDone = stage?.at === 'done';
  const found = inspection.state === 'done' ? inspection.value : null;
  const { layout, findings } = found ?? nothing;

  const look = useCallback(
    () =>
      inspect(async () => {
        const reply = await api.inspectSetUp();
        if (reply.ok) setTicked(tickedAtFirst(reply.value.findings));
        return reply;
      }),
    [api, inspect],
  );

  useEffect(() => {
    if (at !== 'none') void look();
  }, [at, look]);

  useEffect(() => {
    if (isDone) doneTitle.current?.focus();
  }, [isDone]);

  const start = async () => {
    setFailure(null);
    const refreshes = found !== null && refreshesAfter(found);
    const reply = await layOutWorkbook(api, { language, choices: choicesOf(findings, ticked), refreshes }, setStage);
    if (reply.ok) return;
    setFailure(reply.error);
    setStage(null);
    // Part of it is done by now: what was chosen may be of sheets that are others.
    if (at !== 'none') await look();
  };

  const isAsked = findings.some(finding => askedAs(finding) !== 'told');
  useEffect(() => {
    if (!startsAtOnce || started.current || layout !== 'older' || isAsked) return;
    started.current = true;
    void start();
  });

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
          <ProgressBar label={stage.at === 'numbers' ? repair.computing : words.checking} />
        )}
      </section>
    );
  }

  if (at !== 'none' && !found) {
    return (
      <section class="card hero">
        <h2>{words.title}</h2>
        {failure && <Notice kind="error">{sayFailure(failure)}</Notice>}
        {inspection.state === 'failed' ? (
          <>
            <Notice kind="error">{sayFailure(inspection.error)}</Notice>
            <button type="button" class="primary wide" onClick={() => void look()}>
              {texts.sidebar.common.tryAgain}
            </button>
          </>
        ) : (
          <ProgressBar label={repair.looking} />
        )}
      </section>
    );
  }

  if (layout === 'newer') {
    return (
      <section class="card hero">
        <h2>{repair.newer}</h2>
        <p>{repair.newerText}</p>
        <button type="button" class="wide" onClick={onLeave}>
          {texts.sidebar.common.close}
        </button>
      </section>
    );
  }

  const isOlder = layout === 'older';
  const [title, text, button] = isOlder
    ? [repair.older, say(repair.olderText, oldNames(texts)), repair.update]
    : findings.length > 0
      ? [repair.found, '', repair.again]
      : at === 'done'
        ? [words.title, repair.inOrder, repair.again]
        : at === 'partial'
          ? [words.resumeTitle, words.resumeText, words.resume]
          : [words.title, words.text, words.start];
  const waits = findings.some(finding => askedAs(finding) === 'needed' && !ticked.has(findingKey(finding)));
  return (
    <section class="card hero">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {findings.length > 0 && (
        <>
          <p class="small muted">{say(repair.foundText, { button })}</p>
          <Findings
            findings={findings}
            ticked={ticked}
            onTick={(key, isTicked) => {
              const next = new Set(ticked);
              if (isTicked) next.add(key);
              else next.delete(key);
              setTicked(next);
            }}
          />
        </>
      )}
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
          {found && at === 'done' && language !== found.language
            ? say(repair.relabel, { language: languages[language] })
            : words.languageText}
        </p>
      </div>
      {failure && <Notice kind="error">{sayFailure(failure)}</Notice>}
      <button type="button" class="primary wide" disabled={waits} onClick={() => void start()}>
        {failure ? texts.sidebar.common.tryAgain : button}
      </button>
    </section>
  );
}

/** What the pages of an older layout are called once they are set aside. */
const oldNames = ({ repair, model }: PageTexts<'sidebar' | 'set-up'>) => ({
  start: fill(repair.oldName, { sheet: model.sheets.start }),
  dashboard: fill(repair.oldName, { sheet: model.sheets.dashboard }),
});
