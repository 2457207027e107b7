import { useId } from 'preact/hooks';
import type { Failure } from '../../core/result.ts';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';
import { useTask } from '../page/use-task.ts';

/** One number of a KPI: typed, or taken from the cells that are selected in the sheet. */
export function ArgumentField({
  label,
  help,
  value,
  onChange,
}: {
  label: string;
  help: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { texts, sayFailure, api } = usePage();
  const { kpi: words } = texts.sidebar;
  const [selection, run] = useTask<null>();
  const id = useId();

  const takeSelection = () =>
    void run(async () => {
      const reply = await api.selection();
      if (!reply.ok) return reply;
      if (!reply.value.reference) return { ok: false, error: noSelection };
      onChange(reply.value.reference);
      return { ok: true, value: null };
    });

  return (
    <div class="field">
      <div class="label-row">
        <label for={id}>{label}</label>
        <button type="button" class="link" disabled={selection.state === 'running'} onClick={takeSelection}>
          <Icon name="target" />
          {words.useSelection}
          <span class="unseen">{label}</span>
        </button>
      </div>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={words.inputHint}
        aria-describedby={`${id}-help`}
        onInput={event => onChange(event.currentTarget.value)}
        autocomplete="off"
        spellcheck={false}
      />
      <p id={`${id}-help`} class="small muted">
        {help}
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
