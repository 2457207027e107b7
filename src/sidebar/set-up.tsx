import { useAppState } from './home/use-app-state.ts';
import { Notice } from './page/notice.tsx';
import pageStyles from './page/page.css';
import { showPage, usePage } from './page/page.tsx';
import { closePage } from './script-run.ts';
import { SetUpSteps } from './set-up/set-up-steps.tsx';

function SetUpDialog() {
  const { texts, api, sayFailure } = usePage<'set-up'>();
  const { task, known, ask } = useAppState();
  return (
    <main class="dialog small-dialog" aria-label={texts.sidebar.setUp.title}>
      <h1 class="unseen">{texts.sidebar.setUp.title}</h1>
      {task.state === 'failed' && (
        <Notice kind="error">
          {sayFailure(task.error)}{' '}
          <button type="button" class="link" onClick={ask}>
            {texts.sidebar.common.tryAgain}
          </button>
        </Notice>
      )}
      {known && (
        <SetUpSteps at={known.setUp} onImport={() => void api.openPage({ page: 'import' })} onLeave={closePage} />
      )}
      {!known && task.state !== 'failed' && (
        <div class="loading" role="status">
          {texts.sidebar.common.loading}
        </div>
      )}
    </main>
  );
}

showPage(() => <SetUpDialog />, pageStyles);
