import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TemplateUsed } from '../../app/team-template-api.ts';
import type { Failure } from '../../core/result.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { settingValue } from './item-name.ts';

type Work =
  | { readonly at: 'refreshing' | 'undoing' | 'done' | 'undone' }
  | { readonly at: 'failed'; readonly error: Failure; readonly before: 'refreshing' | 'undoing' };

const missing = { goals: 'baselinesMissing', costs: 'amountsMissing', values: 'valuesMissing' } as const;

/** What came of it, what is left to do, and the way back. */
export function Used({ used }: { used: TemplateUsed }) {
  const { texts, api, say, sayFailure } = usePage<'team-template'>();
  const { using, parts: names } = texts.team;
  const [work, setWork] = useState<Work>({ at: 'refreshing' });
  const undone = useRef(false);
  const title = useRef<HTMLHeadingElement>(null);

  const refresh = useCallback(async () => {
    setWork({ at: 'refreshing' });
    const reply = await api.refreshTotals();
    if (!reply.ok) setWork({ at: 'failed', error: reply.error, before: 'refreshing' });
    else setWork({ at: undone.current ? 'undone' : 'done' });
  }, [api]);
  useEffect(() => {
    title.current?.focus();
    void refresh();
  }, [refresh]);

  const changes = used.lists.flatMap(({ sheet, change }) => (change ? [{ sheet, change: change.number }] : []));
  const undo = async () => {
    setWork({ at: 'undoing' });
    for (const change of changes) {
      const reply = await api.undoRows(change);
      if (!reply.ok) return setWork({ at: 'failed', error: reply.error, before: 'undoing' });
    }
    undone.current = true;
    await refresh();
  };
  const isUndone = undone.current && work.at !== 'undoing';
  return (
    <section class="card">
      <h2 ref={title} tabIndex={-1}>
        {using.added}
      </h2>
      <ul class="list">
        {used.settings.map(({ key, before, after }) => (
          <li key={key}>
            {say(using.resultSetting, {
              setting: using.settings[key],
              after: settingValue(key, after, texts),
              before: settingValue(key, before, texts) || using.blank,
            })}
          </li>
        ))}
        {used.lists.map(({ sheet, added, skipped }) => (
          <li key={sheet}>{say(using.result, { part: names[sheet], added, skipped })}</li>
        ))}
      </ul>
      {!isUndone &&
        used.lists.map(
          ({ sheet, unfinished }) =>
            unfinished > 0 && (
              <Notice key={sheet} kind="note" live={false}>
                {say(using[missing[sheet]], { count: unfinished })}
              </Notice>
            ),
        )}
      {(work.at === 'refreshing' || work.at === 'undoing') && <ProgressBar label={using[work.at]} />}
      {work.at === 'failed' && (
        <Notice kind={work.before === 'refreshing' ? 'warning' : 'error'}>
          {work.before === 'refreshing' && !undone.current && `${using.notRefreshed} `}
          {sayFailure(work.error)}{' '}
          <button type="button" class="link" onClick={() => void (work.before === 'undoing' ? undo() : refresh())}>
            {texts.sidebar.common.tryAgain}
          </button>
        </Notice>
      )}
      {work.at === 'undone' && (
        <Notice kind="done">
          {using.undone}
          {used.settings.length > 0 && ` ${say(using.settingsStay, { sheet: texts.model.sheets.settings })}`}
        </Notice>
      )}
      {!isUndone && changes.length > 0 && (
        <button type="button" disabled={work.at === 'refreshing' || work.at === 'undoing'} onClick={() => void undo()}>
          {using.undo}
        </button>
      )}
    </section>
  );
}
