import { useId } from 'preact/hooks';
import type { LedgerRow } from '../../app/ledger-api.ts';
import type { Cell } from '../../core/cell.ts';
import { goalSentence } from '../../goals/sentence.ts';
import type { GoalState } from '../../model/goals.ts';
import { Icon, type IconName } from '../page/icon.tsx';
import { type Page, usePage } from '../page/page.tsx';
import { formOfCells, type GoalForm } from './goal-form.ts';
import { goalOfRow, nameOf, nextPeriodForm, type Standing, shownValue, standingOf } from './goal-row.ts';
import { today } from './today.ts';

/** Each has a shape of its own besides its colour. */
const icons: Readonly<Record<Standing, IconName>> = {
  'on track': 'forward',
  'at risk': 'warning',
  behind: 'down',
  achieved: 'check',
  missed: 'error',
  'no data': 'note',
  'to-mend': 'warning',
  paused: 'pause',
  archived: 'file',
};

/** A goal and how it stands. */
export function GoalCard({
  row,
  currency,
  busy,
  onOpen,
  onState,
}: {
  row: LedgerRow;
  currency: string;
  busy: boolean;
  onOpen: (form: GoalForm) => void;
  onState: (state: GoalState) => void;
}) {
  const { texts, say, boot, format } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  const { columns } = texts.goals;
  const titleId = useId();
  const goal = goalOfRow(row, today(), boot.locale);
  const sentence = goal && goalSentence(goal, texts, currency);
  const name = nameOf(row, sentence, texts);
  const standing = standingOf(row, texts);
  const shown = (value: Cell | undefined): string =>
    shownValue(value, String(row.cells['kpi'] ?? ''), currency, texts) ?? '–';
  const { actual, targetValue, pace, forecast, asOf, progress } = row.computed;
  const form = () => formOfCells(row.cells, sentence, today(), boot.locale);
  const next = nextPeriodForm(row, today(), currency, boot.locale, texts);
  const state = row.cells['state'];
  const action = (label: string, onClick: () => void) => (
    <button
      type="button"
      class="link"
      disabled={busy}
      aria-label={say(words.named, { action: label, goal: name })}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <li class="card" aria-labelledby={titleId}>
      <div class="goal-head">
        <h2 class="goal-name" id={titleId}>
          {name}
        </h2>
        {standing && (
          <span class={`standing ${standing.replace(' ', '-')}`}>
            <Icon name={icons[standing]} />
            {standingWord(standing, texts)}
          </span>
        )}
      </div>
      <Progress share={progress} />
      <dl class="goal-figures">
        <Figure label={columns.actual} value={shown(actual)} />
        <Figure label={columns.targetValue} value={shown(targetValue)} />
        <Figure label={columns.pace} value={shown(pace)} />
        <Figure label={columns.forecast} value={shown(forecast)} />
        {goal && <Figure label={columns.deadline} value={format.day(goal.deadline)} />}
        {typeof asOf === 'number' && <Figure label={columns.asOf} value={format.day(asOf)} />}
      </dl>
      {row.problems.length > 0 && (
        <ul class="list small problem">
          {row.problems.map(({ column, problem }) => (
            <li key={`${column} ${problem}`}>
              {(texts.goalProblems as Readonly<Record<string, string>>)[problem] ?? words.toMend}
            </li>
          ))}
        </ul>
      )}
      <div class="goal-actions">
        {action(words.edit, () => onOpen({ ...form(), edited: { id: row.id, hash: row.hash } }))}
        {action(words.duplicate, () => onOpen({ ...form(), series: '', state: '' }))}
        {next && action(words.nextPeriod, () => onOpen(next))}
        {state !== 'archived' &&
          (state === 'paused'
            ? action(words.resume, () => onState('active'))
            : action(words.pause, () => onState('paused')))}
        {state === 'archived'
          ? action(words.restore, () => onState('active'))
          : action(words.archive, () => onState('archived'))}
      </div>
    </li>
  );
}

export function standingWord(standing: Standing, texts: Page<'goals'>['texts']): string {
  if (standing === 'to-mend') return texts.sidebar.goals.toMend;
  if (standing === 'paused' || standing === 'archived') return texts.goals.states[standing];
  return texts.cellWords.statuses[standing];
}

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

/** From nothing to all of the way; beyond either end it is full or empty, and the number says how far. */
function Progress({ share }: { share: Cell | undefined }) {
  const { texts, say } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  if (typeof share !== 'number') return <p class="small muted">{words.progressUnknown}</p>;
  const percent = Math.round(share * 100);
  const label = say(words.progress, { percent });
  const filled = Math.max(0, Math.min(100, percent));
  return (
    <div>
      <div
        class="progress-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={filled}
        aria-valuetext={label}
      >
        <div class="progress-done" style={{ width: `${filled}%` }} />
      </div>
      <div class="progress-label">{label}</div>
    </div>
  );
}
