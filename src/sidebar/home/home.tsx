import { useState } from 'preact/hooks';
import type { AppState, RefreshOutcome } from '../../app/api.ts';
import { Overlaps } from '../overlaps/overlaps.tsx';
import { Icon, type IconName } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useTask } from '../page/use-task.ts';
import { SetUpSteps } from '../set-up/set-up-steps.tsx';
import { ImportList } from './import-list.tsx';
import { Levels, RefreshNotes } from './refresh-outcome.tsx';

/** What to do next, what was imported, and the ways on. */
export function Home({
  state,
  onChanged,
  onInsertKpi,
  onGoals,
  onCosts,
  onValues,
}: {
  state: AppState;
  onChanged: () => void;
  onInsertKpi: () => void;
  onGoals: () => void;
  onCosts: () => void;
  onValues: () => void;
}) {
  const { texts, say, sayFailure, api, boot, language } = usePage();
  const { home, goals, costs, values } = texts.sidebar;
  const [opening, runOpening] = useTask<null>();
  const [refresh, runRefresh] = useTask<RefreshOutcome>();
  // Set-up ends inside the part that started it, which shows what to do next before the home page takes over.
  const [settingUp, setSettingUp] = useState(state.setUp !== 'done');

  if (settingUp) {
    return (
      <SetUpSteps
        resumed={state.setUp === 'partial'}
        onImport={() => {
          setSettingUp(false);
          onChanged();
          void runOpening(() => api.openImport());
        }}
        onLeave={() => {
          setSettingUp(false);
          onChanged();
        }}
      />
    );
  }

  const openImport = () => void runOpening(() => api.openImport());
  const isEmpty = state.rows === 0 && state.imports.length === 0;
  return (
    <div class="stack">
      {state.language !== language && (
        <Notice kind="note">{say(home.languageChanged, { language: texts.sidebar.languages[state.language] })}</Notice>
      )}
      <section class={isEmpty ? 'card hero' : 'card'}>
        {isEmpty ? (
          <>
            <h2>{home.firstStep}</h2>
            <p>{home.firstStepText}</p>
          </>
        ) : (
          <p class="figure">{say(home.dataRows, { count: state.rows })}</p>
        )}
        <button type="button" class="primary wide" onClick={openImport} disabled={opening.state === 'running'}>
          <Icon name="upload" />
          {home.importFiles}
        </button>
        <div role="status" class="small muted">
          {opening.state === 'running' ? home.openingImport : ''}
        </div>
        {opening.state === 'failed' && <Notice kind="error">{sayFailure(opening.error)}</Notice>}
      </section>

      <ul class="actions">
        <Action icon="function" title={home.insertKpi} text={home.insertKpiText} onClick={onInsertKpi} />
        <Action icon="target" title={goals.action} text={goals.actionText} onClick={onGoals} />
        <Action icon="coins" title={costs.title} text={costs.homeText} onClick={onCosts} />
        <Action icon="tag" title={values.title} text={values.homeText} onClick={onValues} />
        <Action
          icon="chart"
          title={home.openDashboard}
          text={home.openDashboardText}
          onClick={() => void runOpening(() => api.showSheet({ sheet: 'dashboard' }))}
        />
        <Action
          icon="refresh"
          title={home.refresh}
          text={home.refreshText}
          busy={refresh.state === 'running'}
          leads={false}
          onClick={() => void runRefresh(() => api.refreshTotals())}
        />
      </ul>
      {refresh.state === 'running' && <ProgressBar label={home.refreshing} />}
      {refresh.state === 'failed' && <Notice kind="error">{sayFailure(refresh.error)}</Notice>}
      {refresh.state === 'done' && (
        <>
          <RefreshNotes outcome={refresh.value} />
          <Levels levels={refresh.value.levels} />
          <Overlaps found={refresh.value} currency={state.baseCurrency} />
        </>
      )}

      <ImportList imports={state.imports} onUndone={onChanged} />
      <footer class="foot">
        {texts.sidebar.languages[language]} · {say(home.version, { version: boot.version })}
      </footer>
    </div>
  );
}

const Action = ({
  icon,
  title,
  text,
  busy = false,
  leads = true,
  onClick,
}: {
  icon: IconName;
  title: string;
  text: string;
  busy?: boolean;
  /** Whether it leads to another place, which the arrow says. */
  leads?: boolean;
  onClick: () => void;
}) => (
  <li>
    <button type="button" class="action" onClick={onClick} disabled={busy}>
      <span class="action-icon">
        <Icon name={icon} />
      </span>
      <span class="action-text">
        <span class="action-title">{title}</span>
        <span class="small muted">{text}</span>
      </span>
      {leads && <Icon name="forward" />}
    </button>
  </li>
);
