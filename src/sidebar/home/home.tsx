import { useState } from 'preact/hooks';
import type { AppState, RefreshOutcome } from '../../app/api.ts';
import { Overlaps } from '../overlaps/overlaps.tsx';
import { Icon, type IconName } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useOpening } from '../page/use-opening.ts';
import { useTask } from '../page/use-task.ts';
import { SetUpSteps } from '../set-up/set-up-steps.tsx';
import { FreezeOutcome, useFreeze } from './freeze-report.tsx';
import { ImportList } from './import-list.tsx';
import { Levels, RefreshNotes } from './refresh-outcome.tsx';

/** The pages that home leads to. */
const places = [
  { page: 'insert-kpi', icon: 'function', title: 'insertKpi', text: 'insertKpiText' },
  { page: 'goals', icon: 'target', title: 'goals', text: 'goalsText' },
  { page: 'costs', icon: 'coins', title: 'costs', text: 'costsText' },
  { page: 'values', icon: 'tag', title: 'values', text: 'valuesText' },
  { page: 'gallery', icon: 'sheets', title: 'gallery', text: 'galleryText' },
  { page: 'team-template', icon: 'team', title: 'team', text: 'teamText' },
  { page: 'sample-data', icon: 'sample', title: 'sample', text: 'sampleText' },
] as const;

/** What to do next, what was imported, and the ways on. */
export function Home({ state, onChanged }: { state: AppState; onChanged: () => void }) {
  const { texts, say, sayFailure, api, boot, language } = usePage<'sidebar'>();
  const { home } = texts.sidebar;
  const opening = useOpening();
  const [showing, runShowing] = useTask<null>();
  const [refresh, runRefresh] = useTask<RefreshOutcome>();
  const freezing = useFreeze();
  // Set-up ends inside the part that started it, which shows what to do next before the home page takes over.
  const [settingUp, setSettingUp] = useState(state.setUp !== 'done');
  const [updating, setUpdating] = useState(false);

  if (settingUp) {
    return (
      <SetUpSteps
        at={state.setUp}
        startsAtOnce={updating}
        onImport={() => {
          setSettingUp(false);
          onChanged();
          opening.open('import');
        }}
        onLeave={() => {
          setSettingUp(false);
          onChanged();
        }}
      />
    );
  }

  const isEmpty = state.rows === 0 && state.imports.length === 0;
  return (
    <div class="stack">
      {state.language !== language && (
        <Notice kind="note">{say(home.languageChanged, { language: texts.sidebar.languages[state.language] })}</Notice>
      )}
      <SheetNotices
        state={state}
        onUpdate={() => {
          setUpdating(true);
          setSettingUp(true);
        }}
        onSetUp={() => setSettingUp(true)}
      />
      <section class={isEmpty ? 'card hero' : 'card'}>
        {isEmpty ? (
          <>
            <h2>{home.firstStep}</h2>
            <p>{home.firstStepText}</p>
          </>
        ) : (
          <p class="figure">{say(home.dataRows, { count: state.rows })}</p>
        )}
        <button
          type="button"
          class="primary wide"
          onClick={() => opening.open('import')}
          disabled={opening.is('import')}
        >
          <Icon name="upload" />
          {home.importFiles}
        </button>
        <div role="status" class="small muted">
          {opening.is('import') ? home.openingImport : ''}
        </div>
      </section>

      <ul class="actions">
        {places.map(({ page, icon, title, text }) => (
          <Action
            key={page}
            icon={icon}
            title={home[title]}
            text={opening.is(page) ? texts.sidebar.common.opening : home[text]}
            busy={opening.is(page)}
            onClick={() => opening.open(page)}
          />
        ))}
        <Action
          icon="chart"
          title={home.openDashboard}
          text={home.openDashboardText}
          onClick={() => void runShowing(() => api.showSheet({ sheet: 'dashboard' }))}
        />
        <Action
          icon="camera"
          title={home.freezeReport}
          text={home.freezeReportText}
          busy={freezing.isRunning}
          leads={false}
          onClick={freezing.freeze}
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
      {opening.failure && <Notice kind="error">{sayFailure(opening.failure)}</Notice>}
      {showing.state === 'failed' && <Notice kind="error">{sayFailure(showing.error)}</Notice>}
      <FreezeOutcome task={freezing.task} />
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

/** What stands between the person and work: sheets that are gone, or of another version. */
function SheetNotices({
  state: { layout, missing },
  onUpdate,
  onSetUp,
}: {
  state: AppState;
  onUpdate: () => void;
  onSetUp: () => void;
}) {
  const { texts, say } = usePage<'sidebar'>();
  const { repair } = texts;
  if (layout === 'newer') {
    return (
      <Notice kind="warning">
        <strong>{repair.newer}</strong>
        <p>{repair.newerText}</p>
      </Notice>
    );
  }
  return (
    <>
      {missing.length > 0 && (
        <Notice kind="warning">
          <div class="stack tight">
            <p>{say(repair.missing, { sheets: missing.join(', ') })}</p>
            <button type="button" class="wide" onClick={onSetUp}>
              {repair.see}
            </button>
          </div>
        </Notice>
      )}
      {layout === 'older' && (
        <Notice kind="warning">
          <div class="stack tight">
            <strong>{repair.older}</strong>
            <p>{repair.olderShort}</p>
            <button type="button" class="primary wide" onClick={onUpdate}>
              {repair.update}
            </button>
          </div>
        </Notice>
      )}
    </>
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
