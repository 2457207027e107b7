import { useEffect, useRef, useState } from 'preact/hooks';
import { Costs } from './costs/costs.tsx';
import goalStyles from './goals/goals.css';
import { Goals } from './goals/goals.tsx';
import { Home } from './home/home.tsx';
import { useAppState } from './home/use-app-state.ts';
import { InsertKpi } from './kpi/insert-kpi.tsx';
import ledgerStyles from './ledger/ledger.css';
import { Notice } from './page/notice.tsx';
import pageStyles from './page/page.css';
import { showPage, usePage } from './page/page.tsx';
import { Values } from './values/values.tsx';

function Sidebar() {
  const { texts, sayFailure } = usePage();
  const { task, known, ask } = useAppState();
  const [view, setView] = useState<'home' | 'kpi' | 'goals' | 'costs' | 'values'>('home');
  const main = useRef<HTMLElement>(null);
  const returned = useRef(false);

  useEffect(() => {
    // The focus follows the view; at the first showing it stays where the person put it.
    if (view === 'home' && returned.current) main.current?.focus();
    returned.current = true;
  }, [view]);

  return (
    <main class="sidebar" ref={main} tabIndex={-1} aria-label={texts.sidebar.home.title}>
      {view === 'kpi' ? (
        <InsertKpi onBack={() => setView('home')} />
      ) : view === 'goals' ? (
        <Goals onBack={() => setView('home')} />
      ) : view === 'costs' ? (
        <Costs onBack={() => setView('home')} />
      ) : view === 'values' ? (
        <Values onBack={() => setView('home')} />
      ) : (
        <>
          <h1 class="unseen">{texts.sidebar.home.title}</h1>
          {task.state === 'failed' && (
            <Notice kind="error">
              {sayFailure(task.error)}{' '}
              <button type="button" class="link" onClick={ask}>
                {texts.sidebar.common.tryAgain}
              </button>
            </Notice>
          )}
          {known && (
            <Home
              state={known}
              onChanged={ask}
              onInsertKpi={() => setView('kpi')}
              onGoals={() => setView('goals')}
              onCosts={() => setView('costs')}
              onValues={() => setView('values')}
            />
          )}
          {!known && task.state !== 'failed' && (
            <div class="loading" role="status">
              {texts.sidebar.common.loading}
            </div>
          )}
        </>
      )}
    </main>
  );
}

showPage(() => <Sidebar />, pageStyles + ledgerStyles + goalStyles);
