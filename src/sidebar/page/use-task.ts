import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../core/result.ts';

export type Task<Value> =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: Failure };

/**
 * One thing that the script is asked for. A newer run makes an older one's answer void, and an answer that comes after
 * the part left the page is dropped.
 */
export function useTask<Value>(): readonly [
  Task<Value>,
  (work: () => Promise<Result<Value>>) => Promise<void>,
  () => void,
] {
  const [task, setTask] = useState<Task<Value>>({ state: 'idle' });
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );
  const run = useCallback(async (work: () => Promise<Result<Value>>) => {
    const mine = ++latest.current;
    setTask({ state: 'running' });
    const reply = await work();
    if (latest.current !== mine) return;
    setTask(reply.ok ? { state: 'done', value: reply.value } : { state: 'failed', error: reply.error });
  }, []);
  const reset = useCallback(() => {
    latest.current++;
    setTask({ state: 'idle' });
  }, []);
  return [task, run, reset];
}
