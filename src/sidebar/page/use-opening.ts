import { useState } from 'preact/hooks';
import type { PageName } from '../../app/page-texts.ts';
import type { Failure } from '../../core/result.ts';
import { usePage } from './page.tsx';
import { useTask } from './use-task.ts';

/** Opening another page, one at a time. */
export interface Opening {
  open(page: PageName): void;
  /** Whether this page is being opened: one of the sidebar until it takes the place of the one that asked. */
  is(page: PageName): boolean;
  readonly failure: Failure | null;
}

export function useOpening(): Opening {
  const { api } = usePage();
  const [asked, setAsked] = useState<PageName | null>(null);
  const [task, run] = useTask<null>();
  const isDialog = asked === 'import' || asked === 'set-up';
  const isOpening = task.state === 'running' || (task.state === 'done' && !isDialog);
  return {
    open: page => {
      if (isOpening) return;
      setAsked(page);
      void run(() => api.openPage({ page }));
    },
    is: page => isOpening && page === asked,
    failure: task.state === 'failed' ? task.error : null,
  };
}
