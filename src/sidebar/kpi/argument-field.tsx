import { useEffect, useId, useRef } from 'preact/hooks';
import type { Failure } from '../../core/result.ts';
import { kpis, type ParameterName } from '../../kpis/catalogue.ts';
import { isOptional, type ParameterSpec } from '../../kpis/kpi.ts';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';
import { useTask } from '../page/use-task.ts';
import { mayBeBlank } from './functions.ts';

/** One argument of a KPI: typed, or taken from the cells that are selected in the sheet. */
export function ArgumentField({
  parameter,
  label,
  help,
  spec,
  value,
  onChange,
  takesFocus = false,
}: {
  parameter: ParameterName;
  label: string;
  help: string;
  spec: ParameterSpec;
  value: string;
  onChange: (value: string) => void;
  takesFocus?: boolean;
}) {
  const { texts, sayFailure, api } = usePage<'insert-kpi'>();
  const { kpi: words } = texts.sidebar;
  const [selection, run] = useTask<null>();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const takeSelection = () =>
    void run(async () => {
      const reply = await api.selection();
      if (!reply.ok) return reply;
      if (!reply.value.reference) return { ok: false, error: noSelection };
      onChange(reply.value.reference);
      return { ok: true, value: null };
    });

  const hints = {
    number: words.inputHint,
    day: words.dayHint,
    moment: words.momentHint,
    text: words.textHint,
    choice: words.textHint,
    cells: isOptional(spec) ? words.cellsOrTextHint : words.cellsHint,
  };
  const isText = spec.kind === 'text' || (spec.kind === 'cells' && isOptional(spec));
  const mark = isOptional(spec) ? words.optional : mayBeBlank(spec) ? words.mayBeBlank : '';
  return (
    <div class="field">
      <div class="label-row">
        <label for={id}>
          {label} {mark && <span class="small muted">{mark}</span>}
        </label>
        <button type="button" class="link" disabled={selection.state === 'running'} onClick={takeSelection}>
          <Icon name="target" />
          {words.useSelection}
          <span class="unseen">{label}</span>
        </button>
      </div>
      <input
        ref={input}
        id={id}
        type="text"
        value={value}
        placeholder={hints[spec.kind ?? 'number']}
        aria-describedby={`${id}-help`}
        list={parameter === 'kpi' ? `${id}-kpis` : undefined}
        onInput={event => onChange(event.currentTarget.value)}
        autocomplete="off"
        spellcheck={false}
      />
      {parameter === 'kpi' && (
        <datalist id={`${id}-kpis`}>
          {kpis.map(kpi => (
            <option key={kpi.id} value={texts.kpis[kpi.id]} />
          ))}
        </datalist>
      )}
      <p id={`${id}-help`} class="small muted">
        {help}
        {/* Said once something is typed, so that a form of six texts is not six times as long. */}
        {isText && /^\$?[A-Za-z]{1,3}\$?\d+$/u.test(value.trim()) && <span class="note-line">{words.textNote}</span>}
      </p>
      {selection.state === 'failed' && (
        <p class="small problem" role="alert">
          {selection.error === noSelection ? words.noSelection : sayFailure(selection.error)}
        </p>
      )}
    </div>
  );
}

const noSelection: Failure = { code: 'no-selection' };
