import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ParameterName } from '../../kpis/catalogue.ts';
import type { ChoiceParameter } from '../../kpis/kpi.ts';
import { usePage } from '../page/page.tsx';
import { ArgumentField } from './argument-field.tsx';

/** One of a closed list, chosen by its word and given by its id; or cells that hold such words. */
export function ChoiceField({
  parameter,
  label,
  help,
  spec,
  value,
  onChange,
}: {
  parameter: ParameterName;
  label: string;
  help: string;
  spec: ChoiceParameter;
  value: string;
  onChange: (value: string) => void;
}) {
  const { texts, say } = usePage<'insert-kpi'>();
  const { kpi: words } = texts.sidebar;
  const choiceWords: Readonly<Record<string, string>> = texts.cellWords.choices;
  const [fromCells, setFromCells] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const wasFromCells = useRef(false);
  const id = useId();
  const wordOf = (choice: string) => choiceWords[choice] ?? choice;

  useEffect(() => {
    if (wasFromCells.current && !fromCells) select.current?.focus();
    wasFromCells.current = fromCells;
  }, [fromCells]);

  if (fromCells) {
    return (
      <div class="field">
        <ArgumentField
          parameter={parameter}
          label={label}
          help={help}
          spec={spec}
          value={value}
          onChange={onChange}
          takesFocus
        />
        <button
          type="button"
          class="link"
          onClick={() => {
            onChange('');
            setFromCells(false);
          }}
        >
          {words.choiceList}
        </button>
      </div>
    );
  }
  return (
    <div class="field">
      <div class="label-row">
        <label for={id}>{label}</label>
        {spec.default !== undefined && <span class="small muted">{words.optional}</span>}
      </div>
      <select
        ref={select}
        id={id}
        value={value}
        aria-describedby={`${id}-help`}
        onChange={event => {
          const chosen = event.currentTarget.value;
          if (chosen === CELLS) setFromCells(true);
          onChange(chosen === CELLS ? '' : chosen);
        }}
      >
        <option value="">
          {spec.default === undefined ? words.choiceNone : say(words.choiceDefault, { choice: wordOf(spec.default) })}
        </option>
        {spec.choices.map(choice => (
          <option key={choice} value={choice}>
            {wordOf(choice)}
          </option>
        ))}
        <option value={CELLS}>{words.choiceCells}</option>
      </select>
      <p id={`${id}-help`} class="small muted">
        {help}
      </p>
    </div>
  );
}

const CELLS = ' cells';
