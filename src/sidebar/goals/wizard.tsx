import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GoalHistory, LedgerState } from '../../app/ledger-api.ts';
import { goalSentence } from '../../goals/sentence.ts';
import type { GoalDraft } from '../../goals/target.ts';
import type { Ledger } from '../ledger/use-ledger.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useEscape } from '../page/use-escape.ts';
import { useTask } from '../page/use-task.ts';
import { CheckNote } from './check-note.tsx';
import { checkGoal, letters } from './checks.ts';
import { type FormField, type GoalForm, goalsOf, readForm, repetitions } from './goal-form.ts';
import { editsOf } from './goal-row.ts';
import type { Draft } from './kept-draft.ts';
import { StepAchievable } from './step-achievable.tsx';
import { StepMeasurable } from './step-measurable.tsx';
import { StepRelevant } from './step-relevant.tsx';
import { StepSpecific } from './step-specific.tsx';
import { StepTimeBound } from './step-time-bound.tsx';
import { today } from './today.ts';

const steps = [StepSpecific, StepMeasurable, StepAchievable, StepRelevant, StepTimeBound] as const;
/** Of SMART, in every language. */
const signs = ['S', 'M', 'A', 'R', 'T'] as const;
const LAST = steps.length - 1;

/** Where each field is asked for; all others belong to the last step. */
const stepOf: Partial<Readonly<Record<FormField, number>>> = {
  kpi: 0,
  channel: 0,
  campaign: 0,
  placement: 0,
  conversionType: 0,
  baseline: 1,
  targetKind: 1,
  target: 1,
  companionTarget: 1,
  companionBaseline: 1,
  objective: 3,
  owner: 3,
};

/** Five questions, one a letter; what was answered stays, whichever way one goes. */
export function Wizard({
  draft: { form, step },
  state,
  ledger,
  onDraft,
  onLeave,
  onSaved,
}: {
  draft: Draft;
  state: LedgerState;
  ledger: Ledger;
  onDraft: (draft: Draft) => void;
  /** The draft is kept. */
  onLeave: () => void;
  onSaved: () => void;
}) {
  const { texts, say, sayFailure, boot, api } = usePage<'goals'>();
  const { goals: words, common } = texts.sidebar;
  const [history, readHistory] = useTask<GoalHistory>();
  /** Steps that were tried to be left, whose fields say what is missing. */
  const [tried, setTried] = useState<ReadonlySet<number>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const question = useRef<HTMLHeadingElement>(null);
  const fields = useRef<HTMLFormElement>(null);
  const { work } = ledger;
  const isBusy = work.at === 'saving' || work.at === 'refreshing';

  useEscape(onLeave);
  const { campaign } = form;
  useEffect(() => {
    // Not with each letter of a campaign's name.
    const timer = setTimeout(() => void readHistory(() => api.goalHistory({ campaign })), campaign === '' ? 0 : 600);
    return () => clearTimeout(timer);
  }, [api, campaign, readHistory]);
  const known = history.state === 'done' ? history.value : null;

  const { goal, companion, problems } = useMemo(() => readForm(form, boot.locale), [form, boot.locale]);
  const checks = useMemo(
    () => checkGoal(form, goal, state, known, today(), boot.locale),
    [form, goal, state, known, boot.locale],
  );
  const sentenceOf = (of: GoalDraft): string => goalSentence(of, texts, state.baseCurrency) ?? '';

  const refused = refusedAt(ledger, form, companion !== null, goalsOf(form, boot.locale).length);
  const refusedStep = refused && (stepOf[refused.field] ?? LAST);
  const problemOf = (...asked: readonly FormField[]): string | undefined => {
    if (refused && asked.includes(refused.field)) return refused.problem;
    // What is wrong is said at once; what is only missing, when the person goes on.
    const found = asked.map(field => problems[field]).find(problem => problem !== undefined);
    return found !== undefined && (tried.has(step) || !found.endsWith('-missing')) ? found : undefined;
  };
  const wrongSteps = (Object.keys(problems) as FormField[]).map(field => stepOf[field] ?? LAST);

  const go = (to: number) => onDraft({ form, step: to });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (refusedStep !== null) go(refusedStep);
  }, [refusedStep]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question takes the focus with each step
  useEffect(() => question.current?.focus(), [step]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field to mend takes it after each attempt
  useEffect(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [attempts]);

  const stay = (at: number) => {
    setTried(new Set([...tried, at]));
    setAttempts(attempts + 1);
  };
  const goOn = async () => {
    const wrong =
      step === LAST
        ? wrongSteps.length > 0
          ? Math.min(...wrongSteps)
          : undefined
        : wrongSteps.find(at => at === step);
    if (wrong !== undefined) {
      if (wrong !== step) go(wrong);
      return stay(wrong);
    }
    if (step < LAST) return go(step + 1);
    if (await ledger.save(...editsOf(form, sentenceOf, newSeries(), boot.locale))) onSaved();
  };

  const letter = letters[step] ?? 'specific';
  const Step = steps[step] ?? StepSpecific;
  const count = goalsOf(form, boot.locale).length;
  const first = goal && (repetitions(form, goal)[0] ?? goal);
  return (
    <>
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={words.toList} onClick={onLeave}>
          <Icon name="back" />
        </button>
        <h1>{form.edited ? words.editTitle : form.earlier ? words.nextTitle : words.add}</h1>
      </header>
      <nav aria-label={words.steps}>
        <ol class="letters">
          {letters.map((each, i) => {
            const label = say(checks.fits[each] ? words.fits : words.toCheck, {
              letter: texts.smartGoals.checks.letters[each],
            });
            return (
              <li key={each}>
                <button
                  type="button"
                  class={checks.fits[each] ? 'letter fits' : 'letter'}
                  aria-label={`${signs[i]} – ${label}`}
                  aria-current={i === step ? 'step' : undefined}
                  onClick={() => go(i)}
                >
                  {signs[i]}
                  <Icon name={checks.fits[each] ? 'check' : 'more'} />
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <form
        ref={fields}
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          if (!isBusy) void goOn();
        }}
      >
        <div>
          <p class="small muted">
            {say(words.step, { step: step + 1, letter: texts.smartGoals.checks.letters[letter] })}
          </p>
          <h2 ref={question} tabIndex={-1}>
            {words.questions[letter]}
          </h2>
          <p class="small muted">{words.examples[letter]}</p>
        </div>
        <Step
          form={form}
          goal={goal}
          state={state}
          history={known}
          problemOf={problemOf}
          onChange={next => onDraft({ form: next, step })}
        />
        {history.state === 'running' && <p class="small muted">{words.reading}</p>}
        {history.state === 'failed' && <Notice kind="warning">{sayFailure(history.error)}</Notice>}
        <CheckNote letter={letter} checks={checks} goal={goal} currency={state.baseCurrency} />
        <section class="formula-card" aria-live="polite">
          <div class="small muted">{words.sentence}</div>
          <div>{first ? sentenceOf(first) : words.sentenceEmpty}</div>
        </section>
        {work.at === 'saving' && <ProgressBar label={texts.sidebar.ledger.saving} />}
        {work.at === 'refused' && !refused && (
          <Notice kind="error">
            {work.error.code === 'changed-since' ? words.changedSince : sayFailure(work.error)}
          </Notice>
        )}
        <div class="buttons">
          {step > 0 && (
            <button type="button" onClick={() => go(step - 1)}>
              {common.back}
            </button>
          )}
          <button type="submit" class="primary" disabled={isBusy}>
            {step < LAST ? words.next : count > 1 ? say(words.saveMany, { count }) : words.save}
          </button>
        </div>
      </form>
    </>
  );
}

/** The field that the script refused; null where it is none of this form, as a cell of the earlier goal. */
function refusedAt(
  { work }: Ledger,
  { earlier }: GoalForm,
  hasCompanion: boolean,
  goals: number,
): { readonly field: FormField; readonly problem: string } | null {
  if (work.at !== 'refused' || work.error.code !== 'cells-to-mend') return null;
  const { row = 0, column = '', problem = '' } = work.error.parameters ?? {};
  const nth = Number(row) - (earlier ? 1 : 0);
  if (nth < 0) return null;
  const own = column as FormField;
  const ofCompanion = { target: 'companionTarget', baseline: 'companionBaseline' } as const;
  const isOfCompanion = hasCompanion && nth === goals - 1 && (own === 'target' || own === 'baseline');
  return { field: isOfCompanion ? ofCompanion[own] : own, problem: String(problem) };
}

/** What goals that are made together are known by. */
const newSeries = (): string => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `s${random.toString(16).padStart(8, '0')}`;
};
