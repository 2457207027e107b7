import { useEffect, useRef, useState } from 'preact/hooks';
import { SelectField } from '../ledger/fields.tsx';
import { type Ledger, useLedger } from '../ledger/use-ledger.ts';
import { UndoLast, WorkNotes } from '../ledger/work-notes.tsx';
import { channelName } from '../page/field-name.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { GoalCard, standingWord } from './goal-card.tsx';
import type { GoalForm } from './goal-form.ts';
import { standingOf, standings, withState } from './goal-row.ts';
import { GoalStart, ReadyMade } from './goal-start.tsx';
import { type Draft, keepDraft, keptDraft } from './kept-draft.ts';
import { Wizard } from './wizard.tsx';

/** The goals, and the wizard that makes one. */
export function Goals({ onBack }: { onBack: () => void }) {
  const { texts, sayFailure } = usePage<'goals'>();
  const { common } = texts.sidebar;
  const ledger = useLedger('goals');
  const { state } = ledger;
  const [place, setPlace] = useState<'list' | 'start' | 'wizard'>('list');
  const [draft, setDraft] = useState<Draft | null>(keptDraft);

  const { read } = ledger;
  const isDone = ledger.work.at === 'done';
  useEffect(() => {
    // Only now have the formulas of the rows their new totals.
    if (isDone) void read();
  }, [isDone, read]);

  const keep = (next: Draft | null) => {
    setDraft(next);
    keepDraft(next);
  };
  const open = (form: GoalForm) => {
    ledger.forget();
    keep({ form, step: 0 });
    setPlace('wizard');
  };
  const leave = () => {
    if (ledger.work.at === 'refused') {
      ledger.forget();
      void ledger.read();
    }
    setPlace('list');
  };

  return (
    <div class="stack">
      {ledger.failure && (
        <Notice kind="error">
          {sayFailure(ledger.failure)}{' '}
          <button type="button" class="link" onClick={() => void ledger.read()}>
            {common.tryAgain}
          </button>
        </Notice>
      )}
      {place === 'list' && (
        <List
          ledger={ledger}
          draft={draft}
          onBack={onBack}
          onAdd={() => setPlace('start')}
          onOpen={open}
          onContinue={() => setPlace('wizard')}
          onDiscard={() => keep(null)}
        />
      )}
      {place === 'start' && <GoalStart onChoose={open} onLeave={leave} />}
      {place === 'wizard' && state && draft && (
        <Wizard
          draft={draft}
          state={state}
          ledger={ledger}
          onDraft={keep}
          onLeave={leave}
          onSaved={() => {
            keep(null);
            setPlace('list');
          }}
        />
      )}
    </div>
  );
}

function List({
  ledger,
  draft,
  onBack,
  onAdd,
  onOpen,
  onContinue,
  onDiscard,
}: {
  ledger: Ledger;
  draft: Draft | null;
  onBack: () => void;
  onAdd: () => void;
  onOpen: (form: GoalForm) => void;
  onContinue: () => void;
  onDiscard: () => void;
}) {
  const { texts } = usePage<'goals'>();
  const { goals: words, common } = texts.sidebar;
  const { state, work } = ledger;
  const [channel, setChannel] = useState('');
  const [standing, setStanding] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const isBusy = work.at === 'saving' || work.at === 'undoing' || work.at === 'refreshing';
  useEffect(() => title.current?.focus(), []);
  useEscape(onBack);

  const rows = state?.rows ?? [];
  const channels = [...new Set(rows.map(({ cells }) => String(cells['channel'] ?? '')))].filter(Boolean);
  const shown = rows.filter(row => {
    const stands = standingOf(row, texts);
    if (channel !== '' && row.cells['channel'] !== channel) return false;
    return standing === '' ? stands !== 'archived' : stands === standing;
  });
  return (
    <>
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={common.back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 ref={title} tabIndex={-1}>
          {words.title}
        </h1>
      </header>
      {!state && !ledger.failure && (
        <div class="loading" role="status">
          {common.loading}
        </div>
      )}
      <WorkNotes ledger={ledger} />
      {state && draft && (
        <section class="card">
          <h2>{words.draftTitle}</h2>
          <p class="small muted">{words.draftText}</p>
          <div class="buttons">
            <button type="button" class="primary" onClick={onContinue}>
              {words.continueDraft}
            </button>
            <button type="button" onClick={onDiscard}>
              {words.discardDraft}
            </button>
          </div>
        </section>
      )}
      {state && rows.length === 0 && (
        <>
          <section class="card hero">
            <h2>{words.emptyTitle}</h2>
            <p>{words.emptyText}</p>
          </section>
          <button type="button" onClick={onAdd}>
            {words.scratch}
          </button>
          <ReadyMade onChoose={onOpen} />
        </>
      )}
      {state && rows.length > 0 && (
        <>
          <button type="button" class="primary wide" disabled={isBusy} onClick={onAdd}>
            <Icon name="target" />
            {words.add}
          </button>
          <div class="stack tight">
            <SelectField
              label={texts.model.dimensions.channel}
              value={channel}
              options={[
                { value: '', label: words.allChannels },
                ...channels.map(id => ({ value: id, label: channelName(id, texts) })),
              ]}
              onChange={setChannel}
            />
            <SelectField
              label={texts.goals.columns.status}
              value={standing}
              options={[
                { value: '', label: words.allStatuses },
                ...standings.map(id => ({ value: id, label: standingWord(id, texts) })),
              ]}
              onChange={setStanding}
            />
          </div>
          {shown.length === 0 && (
            <p class="small muted" role="status">
              {words.noneMatch}
            </p>
          )}
          <ul class="plain stack tight">
            {shown.map(row => (
              <GoalCard
                key={row.id || row.row}
                row={row}
                currency={state.baseCurrency}
                busy={isBusy}
                onOpen={onOpen}
                onState={next => void ledger.save(withState(row, next))}
              />
            ))}
          </ul>
        </>
      )}
      <UndoLast ledger={ledger} busy={isBusy} />
    </>
  );
}
