import { useEffect, useRef } from 'preact/hooks';
import { readyMadeGoals } from '../../model/goals.ts';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { blankForm, type GoalForm, readyMadeForm } from './goal-form.ts';
import { today } from './today.ts';

/** Where to begin: a ready-made goal, or nothing. */
export function GoalStart({ onChoose, onLeave }: { onChoose: (form: GoalForm) => void; onLeave: () => void }) {
  const { texts } = usePage<'goals'>();
  const { goals: words, common } = texts.sidebar;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEscape(onLeave);
  return (
    <>
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={common.back} onClick={onLeave}>
          <Icon name="back" />
        </button>
        <h1 ref={title} tabIndex={-1}>
          {words.add}
        </h1>
      </header>
      <p class="small muted">{words.startText}</p>
      <ul class="kpi-list plain">
        <li>
          <button type="button" class="kpi" onClick={() => onChoose(blankForm(today()))}>
            <span class="kpi-name">{words.scratch}</span>
            <span class="small muted">{words.scratchText}</span>
          </button>
        </li>
      </ul>
      <ReadyMade onChoose={onChoose} />
    </>
  );
}

export function ReadyMade({ onChoose }: { onChoose: (form: GoalForm) => void }) {
  const { texts, boot } = usePage<'goals'>();
  return (
    <section class="stack tight" aria-labelledby="ready-made">
      <h2 class="section-title" id="ready-made">
        {texts.sidebar.goals.readyMade}
      </h2>
      <ul class="kpi-list plain">
        {readyMadeGoals.map(id => (
          <li key={id}>
            <button type="button" class="kpi" onClick={() => onChoose(readyMadeForm(id, today(), boot.locale))}>
              <span class="kpi-name">{texts.smartGoals.readyMade[id]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
