import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { KpiInsertion } from '../../app/api.ts';
import type { FunctionName } from '../../kpis/catalogue.ts';
import { inSigns } from '../../readings/explain.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { useTask } from '../page/use-task.ts';
import { ArgumentField } from './argument-field.tsx';
import { KpiPreview } from './kpi-preview.tsx';
import { definitionOf, type ParameterName, parametersOf } from './search-functions.ts';

/** What a KPI means, its numbers, the result before it is inserted, and the insertion. */
export function KpiDetail({ name, onBack }: { name: FunctionName; onBack: () => void }) {
  const { texts, say, sayFailure, api } = usePage();
  const { kpi: words, common, parameters: labels } = texts.sidebar;
  const definition = definitionOf(name);
  const parameters = parametersOf(name);
  const [typed, setTyped] = useState<readonly string[]>(parameters.map(() => ''));
  const [as, setAs] = useState<KpiInsertion['as']>('formula');
  const [insert, runInsert, resetInsert] = useTask<{ readonly cell: string }>();
  const title = useRef<HTMLHeadingElement>(null);
  const choiceId = useId();

  useEffect(() => title.current?.focus(), []);
  useEscape(onBack);

  const insertion = useMemo<KpiInsertion>(
    () => ({ function: name, as, arguments: typed.map(text => text.trim()) }),
    [name, as, typed],
  );
  const missing = parameters.find((_, i) => insertion.arguments[i] === '');
  const wordsOfParameter = (parameter: ParameterName): string =>
    (texts.functions[name].parameters as Readonly<Record<string, string>>)[parameter] ?? '';

  const change = (at: number, text: string) => {
    resetInsert();
    setTyped(typed.map((old, i) => (i === at ? text : old)));
  };

  return (
    <div class="stack">
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={common.back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 ref={title} tabIndex={-1}>
          {texts.functions[name].name}
        </h1>
      </header>
      <p>{texts.functions[name].summary}</p>
      <div class="formula-card">
        <div class="small muted">{words.formula}</div>
        <div class="signs">{inSigns<ParameterName>(definition.formula, parameter => labels[parameter])}</div>
      </div>

      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          if (missing === undefined) void runInsert(() => api.insertKpi(insertion));
        }}
      >
        <fieldset class="stack tight">
          <legend>{words.inputs}</legend>
          {parameters.map((parameter, i) => (
            <ArgumentField
              key={parameter}
              label={labels[parameter]}
              help={wordsOfParameter(parameter)}
              value={typed[i] ?? ''}
              onChange={text => change(i, text)}
            />
          ))}
        </fieldset>

        <fieldset>
          <legend>{words.insertAs}</legend>
          <div class="choices">
            <Choice
              group={choiceId}
              label={words.native}
              text={words.nativeText}
              checked={as === 'formula'}
              onChoose={() => setAs('formula')}
            />
            <Choice
              group={choiceId}
              label={words.custom}
              text={say(words.customText, { function: `${name}()` })}
              checked={as === 'function'}
              onChoose={() => setAs('function')}
            />
          </div>
        </fieldset>

        <KpiPreview insertion={insertion} isComplete={missing === undefined} />

        <div class="stack tight">
          <button type="submit" class="primary wide" disabled={missing !== undefined || insert.state === 'running'}>
            {insert.state === 'running' ? words.inserting : words.insert}
          </button>
          <p class="small muted">
            {missing === undefined ? words.target : say(words.missing, { parameter: labels[missing] })}
          </p>
        </div>
      </form>
      {insert.state === 'failed' && <Notice kind="error">{sayFailure(insert.error)}</Notice>}
      {insert.state === 'done' && <Notice kind="done">{say(words.inserted, insert.value)}</Notice>}
    </div>
  );
}

const Choice = ({
  group,
  label,
  text,
  checked,
  onChoose,
}: {
  group: string;
  label: string;
  text: string;
  checked: boolean;
  onChoose: () => void;
}) => (
  <label class="choice">
    <input type="radio" name={group} checked={checked} onChange={onChoose} />
    <span>
      <span class="choice-label">{label}</span>
      <span class="small muted">{text}</span>
    </span>
  </label>
);
