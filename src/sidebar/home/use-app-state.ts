import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { AppState } from '../../app/api.ts';
import { usePage } from '../page/page.tsx';
import { type Task, useTask } from '../page/use-task.ts';

/** Coming back to the sidebar asks again at most this often (milliseconds). */
const ASK_AGAIN_AFTER = 4000;

/**
 * The workbook's state. Asked again when the person comes back to the sidebar: meanwhile an import dialog may have
 * been at work, of which the sidebar hears nothing.
 */
export function useAppState(): {
  readonly task: Task<AppState>;
  readonly known: AppState | null;
  readonly ask: () => void;
} {
  const { api } = usePage();
  const [task, run] = useTask<AppState>();
  const known = useRef<AppState | null>(null);
  const askedAt = useRef(0);
  if (task.state === 'done') known.current = task.value;

  const ask = useCallback(() => {
    askedAt.current = Date.now();
    void run(() => api.state());
  }, [api, run]);

  useEffect(() => {
    ask();
    const again = () => {
      if (Date.now() - askedAt.current > ASK_AGAIN_AFTER) ask();
    };
    window.addEventListener('focus', again);
    document.documentElement.addEventListener('pointerenter', again);
    return () => {
      window.removeEventListener('focus', again);
      document.documentElement.removeEventListener('pointerenter', again);
    };
  }, [ask]);

  return { task, known: known.current, ask };
}
