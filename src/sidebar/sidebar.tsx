import homeStyles from './home/home.css';
import { Home } from './home/home.tsx';
import { useAppState } from './home/use-app-state.ts';
import { Notice } from './page/notice.tsx';
import pageStyles from './page/page.css';
import { showPage, usePage } from './page/page.tsx';

/** The sidebar's first page: the other pages are opened from here and lead back. */
function Sidebar() {
  const { texts, sayFailure } = usePage<'sidebar'>();
  const { task, known, ask } = useAppState();
  return (
    <main class="sidebar" aria-label={texts.sidebar.home.title}>
      <h1 class="unseen">{texts.sidebar.home.title}</h1>
      {task.state === 'failed' && (
        <Notice kind="error">
          {sayFailure(task.error)}{' '}
          <button type="button" class="link" onClick={ask}>
            {texts.sidebar.common.tryAgain}
          </button>
        </Notice>
      )}
      {known && <Home state={known} onChanged={ask} />}
      {!known && task.state !== 'failed' && (
        <div class="loading" role="status">
          {texts.sidebar.common.loading}
        </div>
      )}
    </main>
  );
}

showPage(() => <Sidebar />, pageStyles + homeStyles);
