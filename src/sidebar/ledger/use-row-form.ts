import { useEffect, useRef, useState } from 'preact/hooks';
import type { CellProblem } from './ledger-page.tsx';

/**
 * Which problems a form shows, and where the focus goes: what is missing is named only once the person wanted to save,
 * what is wrong at once. After a refused attempt the first field to mend has the focus.
 */
export function useRowForm(problems: readonly CellProblem[], refused: readonly CellProblem[]) {
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const shown = [...problems.filter(({ problem }) => attempts > 0 || problem !== 'missing'), ...refused];
  const refusedAt = refused[0]?.column;

  useEffect(() => {
    if (attempts > 0 || refusedAt !== undefined) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [attempts, refusedAt]);

  return {
    form,
    problemOf: (...columns: readonly string[]): string | undefined =>
      shown.find(({ column }) => columns.includes(column))?.problem,
    /** Whether it may be saved now. */
    attempt: (): boolean => {
      if (problems.length > 0) setAttempts(attempts + 1);
      return problems.length === 0;
    },
  };
}
