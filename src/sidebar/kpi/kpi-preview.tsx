import { useEffect } from 'preact/hooks';
import type { KpiInsertion, KpiPreview as Preview } from '../../app/api.ts';
import type { Cell } from '../../core/cell.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { useTask } from '../page/use-task.ts';

/** Typing pauses this long before the script is asked (milliseconds). */
const PAUSE = 400;

/** The formula and its values, asked for after each change. */
export function KpiPreview({ insertion, isComplete }: { insertion: KpiInsertion; isComplete: boolean }) {
  const { texts, sayFailure, api } = usePage<'insert-kpi'>();
  const { kpi: words } = texts.sidebar;
  const [task, run, reset] = useTask<Preview>();

  useEffect(() => {
    if (!isComplete) {
      reset();
      return undefined;
    }
    const timer = setTimeout(() => void run(() => api.previewKpi(insertion)), PAUSE);
    return () => clearTimeout(timer);
  }, [insertion, isComplete, api, run, reset]);

  const preview = task.state === 'done' ? task.value : null;
  return (
    <section class="preview" aria-label={words.preview} aria-busy={task.state === 'running'}>
      <div class="small muted">{words.preview}</div>
      <div role="status">
        {!isComplete && <span class="muted">{words.previewEmpty}</span>}
        {isComplete && task.state === 'running' && <span class="muted">{words.previewBusy}</span>}
        {preview && !preview.problem && <Values preview={preview} />}
      </div>
      {preview?.problem && <Notice kind="error">{preview.problem}</Notice>}
      {task.state === 'failed' && <Notice kind="error">{sayFailure(task.error)}</Notice>}
      {preview?.formula && (
        <>
          <div class="small muted">{words.willInsert}</div>
          <code class="formula">{preview.formula}</code>
        </>
      )}
    </section>
  );
}

/** One value large; of more, the first rows. */
function Values({ preview: { values, rows, numberFormat } }: { preview: Preview }) {
  const { texts, say, format } = usePage<'insert-kpi'>();
  const { kpi: words } = texts.sidebar;
  const shown = (value: Cell): string => {
    if (typeof value !== 'number') return String(value);
    return numberFormat === null ? format.number(value) : format.underPattern(value, numberFormat);
  };
  const cells = values.flat();
  if (cells.every(value => value === '')) return <span class="muted">{words.noValue}</span>;
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) {
    return <div class={typeof only === 'number' ? 'preview-value' : 'preview-text'}>{shown(only)}</div>;
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section class="preview-scroll" aria-label={words.resultTable} tabIndex={0}>
        <table class="preview-table">
          <tbody>
            {values.map((row, y) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a result's rows have no other identity
              <tr key={y}>
                {row.map((value, x) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have its columns
                  <td key={x} class={classOf(value)}>
                    {shown(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows > values.length && (
        <div class="small muted">{say(words.firstRows, { shown: values.length, count: rows })}</div>
      )}
    </>
  );
}

const classOf = (value: Cell): string | undefined => {
  if (typeof value === 'number') return 'number';
  // `2026-01` would be broken at its hyphen.
  return String(value).length < 12 ? 'short' : undefined;
};
