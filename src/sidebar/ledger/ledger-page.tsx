import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LedgerCells, LedgerRow, LedgerState } from '../../app/ledger-api.ts';
import type { LedgerId } from '../../model/ledgers.ts';
import { Overlaps } from '../overlaps/overlaps.tsx';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { type Ledger, useLedger } from './use-ledger.ts';
import { UndoLast, WorkNotes } from './work-notes.tsx';

/** What is wrong with a cell of a row: the column, and a code. */
export interface CellProblem {
  readonly column: string;
  readonly problem: string;
}

/** What a form of one row is given. */
export interface RowFormProps {
  readonly state: LedgerState;
  /** Null for a new one. */
  readonly row: LedgerRow | null;
  /** What the script found wrong when it was asked to save. */
  readonly refused: readonly CellProblem[];
  readonly busy: boolean;
  onSave(cells: LedgerCells): void;
  /** What else can be done with the row, and how saving goes. Stands below the fields. */
  readonly foot: ComponentChildren;
}

/** A list of rows and a form for one of them. */
export function LedgerPage({
  sheet,
  words,
  list,
  form: Form,
  onBack,
}: {
  sheet: LedgerId;
  words: { readonly title: string; readonly text: string; readonly add: string; readonly edit: string };
  list: (state: LedgerState, onEdit: (row: LedgerRow) => void) => ComponentChildren;
  form: (props: RowFormProps) => ComponentChildren;
  onBack: () => void;
}) {
  const { texts, sayFailure } = usePage<'goals' | 'costs' | 'values'>();
  const { common, ledger: own } = texts.sidebar;
  const ledger = useLedger(sheet);
  const { state, work } = ledger;
  const [edited, setEdited] = useState<LedgerRow | 'new' | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const isTouched = useRef(false);
  const isBusy = work.at === 'saving' || work.at === 'undoing' || work.at === 'refreshing';

  // biome-ignore lint/correctness/useExhaustiveDependencies: the title takes the focus whenever list and form change places.
  useEffect(() => title.current?.focus(), [edited]);

  const edit = (row: LedgerRow | 'new' | null) => {
    if (!isBusy) ledger.forget();
    isTouched.current = false;
    setEdited(row);
  };
  const leave = () => (edited === null ? onBack() : edit(null));
  // Escape closes lists and calendars, too: it never throws away what somebody typed.
  useEscape(() => {
    if (edited === null || !isTouched.current) leave();
  });

  const saveRow = async (cells: LedgerCells | null) => {
    const { id, hash } = edited === null || edited === 'new' ? { id: '', hash: '' } : edited;
    if (await ledger.save({ id, hash, cells })) setEdited(null);
  };

  return (
    <div class="stack">
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={common.back} onClick={leave}>
          <Icon name="back" />
        </button>
        <h1 ref={title} tabIndex={-1}>
          {edited === null ? words.title : edited === 'new' ? words.add : words.edit}
        </h1>
      </header>
      {ledger.failure && (
        <Notice kind="error">
          {sayFailure(ledger.failure)}{' '}
          <button type="button" class="link" onClick={() => void ledger.read()}>
            {common.tryAgain}
          </button>
        </Notice>
      )}
      {!state && !ledger.failure && (
        <div class="loading" role="status">
          {common.loading}
        </div>
      )}
      {state && edited === null && (
        <>
          <p class="small muted">{words.text}</p>
          <button type="button" class="primary wide" disabled={isBusy} onClick={() => edit('new')}>
            {words.add}
          </button>
          <WorkNotes ledger={ledger} />
          {work.at === 'done' && (
            <Overlaps
              found={work.outcome}
              currency={state.baseCurrency}
              only={sheet === 'costs' ? 'spend' : 'claims'}
            />
          )}
          {list(state, edit)}
          <UndoLast ledger={ledger} busy={isBusy} />
        </>
      )}
      {state && edited !== null && (
        <div
          onInput={() => {
            isTouched.current = true;
          }}
        >
          <Form
            state={state}
            row={edited === 'new' ? null : edited}
            refused={refusedCells(ledger)}
            busy={isBusy}
            onSave={cells => void saveRow(cells)}
            foot={
              <>
                <WorkNotes ledger={ledger} onReadAgain={() => edit(null)} />
                <div class="buttons">
                  <button type="submit" class="primary" disabled={isBusy}>
                    {own.save}
                  </button>
                  <button type="button" onClick={leave}>
                    {common.cancel}
                  </button>
                  {edited !== 'new' && (
                    <button type="button" class="danger" disabled={isBusy} onClick={() => void saveRow(null)}>
                      {own.remove}
                    </button>
                  )}
                </div>
              </>
            }
          />
        </div>
      )}
    </div>
  );
}

function refusedCells({ work }: Ledger): readonly CellProblem[] {
  if (work.at !== 'refused' || work.error.code !== 'cells-to-mend') return [];
  const { column = '', problem = '' } = work.error.parameters ?? {};
  return [{ column: String(column), problem: String(problem) }];
}
