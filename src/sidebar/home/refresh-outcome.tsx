import { useId, useState } from 'preact/hooks';
import type { LevelDecision, LevelOption, RefreshOutcome } from '../../app/api.ts';
import { levels as knownLevels, type Level } from '../../model/dimensions.ts';
import { channelName, fieldName } from '../page/field-name.ts';
import { Notice } from '../page/notice.tsx';
import { type Page, usePage } from '../page/page.tsx';
import { useTask } from '../page/use-task.ts';

/** Cells listed on the page; the rest is counted. */
const CELLS_SHOWN = 8;

/** What a refresh of Totals found: the period, and what it left out. */
export function RefreshNotes({ outcome }: { outcome: RefreshOutcome }) {
  const { texts, say, format } = usePage<'sidebar' | 'import'>();
  const { home } = texts.sidebar;
  return (
    <>
      <Notice kind="done">
        {home.refreshed}
        {outcome.period && (
          <div class="small">
            {say(home.dataMonths, {
              count: outcome.months,
              from: format.day(outcome.period.from),
              to: format.day(outcome.period.to),
            })}
          </div>
        )}
        {outcome.typedOver > 0 && <div class="small">{say(home.typedOver, { count: outcome.typedOver })}</div>}
      </Notice>
      {outcome.toMend.length > 0 && (
        <Notice kind="warning">
          {say(home.toMend, { count: outcome.toMend.length })}
          <ul class="list small">
            {outcome.toMend.slice(0, CELLS_SHOWN).map(cell => (
              <li key={`${cell.sheet} ${cell.row} ${cell.column}`}>
                {say(home.toMendCell, {
                  place: say(texts.sidebar.common.rowIn[cell.sheet], { row: cell.row }),
                  column: fieldName(cell.column, texts),
                  problem: { ...texts.mend, ...texts.goalProblems }[cell.problem],
                })}
              </li>
            ))}
            {outcome.toMend.length > CELLS_SHOWN && (
              <li>{say(texts.sidebar.common.moreRows, { count: outcome.toMend.length - CELLS_SHOWN })}</li>
            )}
          </ul>
        </Notice>
      )}
      {outcome.unconverted.map(({ currency, rows }) => (
        <Notice key={currency} kind="warning">
          {say(home.unconverted, { count: rows, currency })}
        </Notice>
      ))}
    </>
  );
}

/** Where a number came in more than one way: which one counts, and a switch. */
export function Levels({ levels }: { levels: readonly LevelDecision[] }) {
  const { texts, say, sayFailure, api } = usePage<'sidebar' | 'import'>();
  const { levels: words } = texts.sidebar;
  const [current, setCurrent] = useState(levels);
  const [task, run] = useTask<RefreshOutcome>();
  const [changed, setChanged] = useState('');
  const titleId = useId();
  if (current.length === 0) return null;

  const choose = (decision: LevelDecision, choice: string) => {
    const { channel, account, measure } = decision;
    setChanged(measure);
    void run(async () => {
      const reply = await api.chooseLevel({ channel, account, measure, choice });
      if (reply.ok) setCurrent(reply.value.levels);
      return reply;
    });
  };

  return (
    <section class="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <p class="small muted">{words.text}</p>
      {current.map(decision => (
        <LevelChoice
          key={`${decision.channel}|${decision.account}|${decision.measure}`}
          decision={decision}
          busy={task.state === 'running'}
          onChoose={choice => choose(decision, choice)}
        />
      ))}
      <div role="status" class="small muted">
        {task.state === 'running' && words.switching}
        {task.state === 'done' && say(words.switched, { measure: fieldName(changed, texts) })}
      </div>
      {task.state === 'failed' && <Notice kind="error">{sayFailure(task.error)}</Notice>}
    </section>
  );
}

function LevelChoice({
  decision,
  busy,
  onChoose,
}: {
  decision: LevelDecision;
  busy: boolean;
  onChoose: (choice: string) => void;
}) {
  const { texts, say } = usePage<'sidebar' | 'import'>();
  const { levels: words } = texts.sidebar;
  const id = useId();
  const channel = channelName(decision.channel, texts);
  return (
    <div class="field">
      <label for={id}>
        {say(words.measure, { measure: fieldName(decision.measure, texts), channel })}
        {decision.account && <span class="muted"> {decision.account}</span>}
      </label>
      <select id={id} value={decision.chosen} disabled={busy} onChange={event => onChoose(event.currentTarget.value)}>
        {decision.options.map(option => (
          <option key={option.id} value={option.id}>
            {optionName(option, texts, say)}
          </option>
        ))}
      </select>
    </div>
  );
}

const isLevel = (text: string): text is Level => (knownLevels as readonly string[]).includes(text);

export function optionName(option: LevelOption, texts: Page<'sidebar' | 'import'>['texts'], say: Page['say']): string {
  const { levels: words } = texts.sidebar;
  if (option.id === 'typed') return words.typed;
  const level = isLevel(option.level) ? texts.model.levels[option.level] : option.level;
  const breakdown = option.breakdown
    .split(', ')
    .map(name => fieldName(name, texts))
    .join(', ');
  const source = channelName(option.source, texts);
  return say(breakdown ? words.optionBy : words.option, { level, breakdown, source });
}
