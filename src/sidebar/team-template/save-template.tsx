import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isPeople, onlyParts, type TemplatePart, templateParts } from '../../team-template/parts.ts';
import type { TeamTemplate } from '../../team-template/team-template.ts';
import type { LeftOutRow } from '../../team-template/write.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useTask } from '../page/use-task.ts';
import { download } from './download.ts';
import { PartCheck } from './part-check.tsx';

const FILE = 'goalpost-team-template.json';

interface Saved {
  readonly template: TeamTemplate;
  readonly leftOut: readonly LeftOutRow[];
}

/** What goes in, part by part, and where it goes. */
export function SaveTemplate() {
  const { texts, api, sayFailure } = usePage<'team-template'>();
  const { common } = texts.sidebar;
  const [task, run] = useTask<Saved>();
  const read = () => void run(() => api.teamTemplate());
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the view opens.
  useEffect(read, []);

  if (task.state === 'failed') {
    return (
      <Notice kind="error">
        {sayFailure(task.error)}{' '}
        <button type="button" class="link" onClick={read}>
          {common.tryAgain}
        </button>
      </Notice>
    );
  }
  if (task.state !== 'done') {
    return (
      <div class="loading" role="status">
        {common.loading}
      </div>
    );
  }
  return <Parts saved={task.value} />;
}

/** Items of a part. */
function countOf({ settings, goals, costs, values }: TeamTemplate, part: TemplatePart): number {
  if (part === 'settings') return Object.keys(settings).length;
  if (part === 'people') return costs.filter(isPeople).length;
  if (part === 'costs') return costs.filter(cost => !isPeople(cost)).length;
  return (part === 'goals' ? goals : values).length;
}

function Parts({ saved: { template, leftOut } }: { saved: Saved }) {
  const { texts, api, say, sayFailure } = usePage<'team-template'>();
  const { saving, parts: names, ...words } = texts.team;
  const offered = templateParts.filter(part => countOf(template, part) > 0);
  // A role may be somebody's name: people go in only when somebody has looked.
  const [chosen, setChosen] = useState<readonly TemplatePart[]>(offered.filter(part => part !== 'people'));
  const [problem, setProblem] = useState(false);
  const [downloaded, setDownloaded] = useState(false);
  const [sheet, runSheet, forgetSheet] = useTask<{ readonly sheet: string }>();
  const group = useRef<HTMLFieldSetElement>(null);
  const problemId = useId();

  if (template.goals.length + template.costs.length + template.values.length === 0) {
    return (
      <>
        <Notice kind="note">{saving.none}</Notice>
        <LeftOut rows={leftOut} />
      </>
    );
  }

  const choose = (part: TemplatePart, isIn: boolean) => {
    setChosen(templateParts.filter(each => (each === part ? isIn : chosen.includes(each))));
    setProblem(false);
    setDownloaded(false);
    forgetSheet();
  };
  const save = (work: () => void) => {
    setDownloaded(false);
    forgetSheet();
    setProblem(chosen.length === 0);
    if (chosen.length > 0) work();
    else group.current?.querySelector('input')?.focus();
  };
  const people = template.costs.filter(isPeople).map(({ what, category }) => what ?? category);
  return (
    <>
      <fieldset class="card" ref={group}>
        <legend>{saving.whatGoesIn}</legend>
        {offered.map(part => (
          <PartCheck
            key={part}
            label={say(words.withCount, { part: names[part], count: countOf(template, part) })}
            checked={chosen.includes(part)}
            describedBy={problem ? problemId : undefined}
            onChange={isIn => choose(part, isIn)}
          >
            {part === 'people' && <p class="small muted">{say(saving.people, { names: people.join(', ') })}</p>}
          </PartCheck>
        ))}
        {problem && (
          <p id={problemId} class="small problem" role="alert">
            {words.chooseParts}
          </p>
        )}
        <p class="small muted">{saving.never}</p>
        <LeftOut rows={leftOut} />
      </fieldset>
      <button
        type="button"
        class="primary wide"
        onClick={() =>
          save(() => {
            download(FILE, `${JSON.stringify(onlyParts(template, chosen), null, 2)}\n`);
            setDownloaded(true);
          })
        }
      >
        {saving.download}
      </button>
      <button
        type="button"
        class="wide"
        disabled={sheet.state === 'running'}
        onClick={() => save(() => void runSheet(() => api.saveTemplateSheet({ parts: chosen })))}
      >
        {saving.toSheet}
      </button>
      {downloaded && <Notice kind="done">{say(saving.downloaded, { file: FILE })}</Notice>}
      {sheet.state === 'running' && <ProgressBar label={saving.writing} />}
      {sheet.state === 'done' && <Notice kind="done">{say(saving.onSheet, { sheet: sheet.value.sheet })}</Notice>}
      {sheet.state === 'failed' && <Notice kind="error">{sayFailure(sheet.error)}</Notice>}
    </>
  );
}

/** Rows that don't go in, and why. */
function LeftOut({ rows }: { rows: readonly LeftOutRow[] }) {
  const { texts, say } = usePage<'team-template'>();
  const { saving } = texts.team;
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{say(saving.leftOut, { count: rows.length })}</summary>
      <ul class="list small">
        {rows.map(({ sheet, row, reason }) => (
          <li key={`${sheet} ${row}`}>
            {say(texts.sidebar.common.rowIn[sheet], { row })}: {saving.reasons[reason]}
          </li>
        ))}
      </ul>
    </details>
  );
}
