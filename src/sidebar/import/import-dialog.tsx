import { useMemo, useState } from 'preact/hooks';
import type { ImportChoices } from '../../app/api.ts';
import { useAppState } from '../home/use-app-state.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { ChooseFiles, DropZone, useDroppedFiles } from './drop-zone.tsx';
import { FileCard } from './file-card.tsx';
import { accountsFor, openQuestions, tablesOf } from './import-file.ts';
import { ImportRun } from './import-run.tsx';
import { importSetOf } from './import-set.ts';
import { PlanSection } from './plan-section.tsx';
import { RememberNotes, useRemembering } from './remembering.tsx';
import { createImport, type Import } from './send-rows.ts';
import { useImportFiles } from './use-import-files.ts';
import { usePlan } from './use-plan.ts';

/** Drop, check, import. Nothing is written before the person presses Import. */
export function ImportDialog() {
  const { texts, say, sayFailure, api } = usePage<'import'>();
  const { importing: words, imports, common } = texts.sidebar;
  const { task, known, ask } = useAppState();
  const [choices, setChoices] = useState<ImportChoices>({ overlap: 'replace', older: 'skip' });
  const [attempt, setAttempt] = useState(0);
  const [running, setRunning] = useState<Import | null>(null);

  const dialogAccounts = useMemo(() => known?.accounts ?? [], [known]);
  const { files, inPage, repeated, news, add, remove, answer, nameConversion, map, clear, ...mappings } =
    useImportFiles(known);
  const keeping = useRemembering(mappings, ask);
  const over = useDroppedFiles(running ? null : add);

  const isReading = files.some(file => file.reading);
  const unanswered = files.filter(file => openQuestions(file).length > 0);
  const isReady = files.length > 0 && !isReading && unanswered.length === 0;
  const set = useMemo(() => (isReady ? importSetOf(files.flatMap(tablesOf)) : null), [files, isReady]);
  const { state: plan, shown, open } = usePlan(set, choices, attempt);

  if (running) {
    return (
      <ImportRun
        import={running}
        onAgain={() => {
          setRunning(null);
          clear();
          ask();
        }}
      />
    );
  }

  if (known && known.setUp !== 'done') {
    return (
      <div class="dialog-body">
        <Notice kind="note">{say(words.setUpFirst, { menu: texts.app.menu.setUp })}</Notice>
      </div>
    );
  }

  const names = files.filter(file => tablesOf(file).length > 0).map(file => file.file.name);
  // Everything was written, but the import never came to its end: running it again closes it.
  const isInterrupted = (known?.imports ?? []).some(
    ({ state, files: theirs }) => state === 'open' && theirs.join('\n') === names.join('\n'),
  );
  const changes = plan.at === 'ready' ? plan.plan.counts.added + plan.plan.counts.updated : 0;
  const canImport = plan.at === 'ready' && (changes > 0 || isInterrupted);

  const start = () => {
    if (!set || !canImport) return;
    const platforms = [...new Set(files.flatMap(tablesOf).map(table => table.platform))];
    setRunning(createImport(api, set, choices, { files: names, platforms }, news));
  };

  return (
    <>
      <div class={over ? 'dialog-body over' : 'dialog-body'}>
        {task.state === 'failed' && (
          <Notice kind="error">
            {sayFailure(task.error)}{' '}
            <button type="button" class="link" onClick={ask}>
              {common.tryAgain}
            </button>
          </Notice>
        )}
        {files.length === 0 ? <DropZone over={over} onFiles={add} /> : <h1 class="unseen">{words.title}</h1>}
        {inPage && <Notice kind="note">{words.inPage}</Notice>}
        {repeated.map(name => (
          <Notice key={name} kind="note">
            {say(words.sameFile, { file: name })}
          </Notice>
        ))}
        <RememberNotes {...keeping} />
        {files.map(file => (
          <FileCard
            key={file.id}
            file={file}
            accounts={accountsFor(file, dialogAccounts)}
            baseCurrency={known?.baseCurrency ?? ''}
            onAnswers={answers => answer(file.id, answers)}
            onConversion={nameConversion}
            onMapping={(index, mapping) => map(file.id, index, mapping)}
            onUnmap={index => mappings.unmap(file.id, index)}
            onBeginMapping={index => mappings.begin(file.id, index)}
            onForget={keeping.forget}
            onRemove={() => remove(file.id)}
          />
        ))}
        {shown && (
          <PlanSection
            plan={shown}
            choices={choices}
            open={open}
            busy={plan.at === 'comparing'}
            onChoices={setChoices}
          />
        )}
      </div>
      {files.length > 0 && (
        <footer class="dialog-foot">
          <div class="foot-status" role="status">
            {unanswered.length > 0 && !isReading && (
              <span class="attention">
                {say(words.unanswered, { file: unanswered.map(file => file.file.name).join(', ') })}
              </span>
            )}
            {plan.at === 'ready' && say(imports.counted, { ...plan.plan.counts })}
            {plan.at === 'comparing' && (
              <ProgressBar
                label={say(words.planning, { done: plan.done, of: plan.of })}
                done={plan.done}
                of={plan.of}
              />
            )}
            {plan.at === 'failed' && (
              <span class="problem">
                {sayFailure(plan.error)}{' '}
                <button type="button" class="link" onClick={() => setAttempt(attempt + 1)}>
                  {common.tryAgain}
                </button>
              </span>
            )}
          </div>
          <ChooseFiles label={words.addMore} onFiles={add} />
          {plan.at === 'ready' && !canImport && news && (
            <button type="button" disabled={keeping.task.state === 'running'} onClick={() => keeping.keep(news)}>
              {words.keepNames}
            </button>
          )}
          <button type="button" class="primary" disabled={!canImport} onClick={start}>
            {changes > 0
              ? say(words.importRows, { count: changes })
              : isInterrupted && canImport
                ? words.finishOpen
                : words.nothingToImport}
          </button>
        </footer>
      )}
    </>
  );
}
