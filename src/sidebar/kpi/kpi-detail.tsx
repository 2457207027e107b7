import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { KpiInsertion } from '../../app/api.ts';
import type { FunctionName, ParameterName } from '../../kpis/catalogue.ts';
import { isArithmetic } from '../../kpis/kpi.ts';
import { inSigns } from '../../readings/explain.ts';
import { nativeFormulaOf } from '../../readings/native-formula.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { useTask } from '../page/use-task.ts';
import { ArgumentField } from './argument-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { definitionOf, mayBeBlank, parametersOf } from './functions.ts';
import { KpiPreview } from './kpi-preview.tsx';

/** What a KPI means, its inputs, the result before it is inserted, and the insertion. */
export function KpiDetail({ name, onBack }: { name: FunctionName; onBack: () => void }) {
  const { texts, say, sayFailure, api } = usePage<'insert-kpi'>();
  const { kpi: words, common } = texts.sidebar;
  const { parameters: labels, functions } = texts;
  const about = functions[name];
  const definition = definitionOf(name);
  const parameters = parametersOf(definition);
  const hasNative = nativeFormulaOf(definition) !== null;
  const [typed, setTyped] = useState<readonly string[]>(parameters.map(() => ''));
  const [as, setAs] = useState<KpiInsertion['as']>(hasNative ? 'formula' : 'function');
  const [insert, runInsert, resetInsert] = useTask<{ readonly cell: string }>();
  const title = useRef<HTMLHeadingElement>(null);
  const choiceId = useId();

  useEffect(() => title.current?.focus(), []);
  useEscape(onBack);

  const insertion = useMemo<KpiInsertion>(
    () => ({ function: name, as, arguments: typed.map(text => text.trim()) }),
    [name, as, typed],
  );
  const missing = parameters.find(({ spec }, i) => insertion.arguments[i] === '' && !mayBeBlank(spec));
  const helpOf = (parameter: ParameterName): string =>
    (about.parameters as Readonly<Record<string, string>>)[parameter] ?? '';

  const change = (at: number, text: string) => {
    resetInsert();
    setTyped(typed.map((old, i) => (i === at ? text : old)));
  };
  const chooseAs = (way: KpiInsertion['as']) => {
    resetInsert();
    setAs(way);
  };

  return (
    <div class="stack">
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={common.back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 ref={title} tabIndex={-1}>
          {about.name}
        </h1>
      </header>
      <p>{about.summary}</p>
      {isArithmetic(definition) && (
        <div class="formula-card">
          <div class="small muted">{words.formula}</div>
          <div class="signs">{inSigns(definition.formula, parameter => labels[parameter as ParameterName])}</div>
        </div>
      )}
      <Notice kind="warning" live={false}>
        <b>{words.pitfall}:</b> {about.pitfall}
      </Notice>

      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          if (missing === undefined) void runInsert(() => api.insertKpi(insertion));
        }}
      >
        <fieldset class="stack">
          <legend>{words.inputs}</legend>
          {parameters.map(({ name: parameter, spec }, i) => {
            const field = {
              parameter,
              label: labels[parameter],
              help: helpOf(parameter),
              value: typed[i] ?? '',
              onChange: (text: string) => change(i, text),
            };
            return spec.kind === 'choice' ? (
              <ChoiceField key={parameter} {...field} spec={spec} />
            ) : (
              <ArgumentField key={parameter} {...field} spec={spec} />
            );
          })}
        </fieldset>

        <fieldset>
          <legend>{words.insertAs}</legend>
          {hasNative ? (
            <div class="choices">
              <Choice
                group={choiceId}
                label={words.native}
                text={words.nativeText}
                checked={as === 'formula'}
                onChoose={() => chooseAs('formula')}
              />
              <Choice
                group={choiceId}
                label={words.custom}
                text={say(words.customText, { function: `${name}()` })}
                checked={as === 'function'}
                onChoose={() => chooseAs('function')}
              />
            </div>
          ) : (
            <p class="small muted">{say(words.onlyFunction, { function: `${name}()` })}</p>
          )}
        </fieldset>

        <KpiPreview insertion={insertion} isComplete={missing === undefined} />

        <div class="stack tight">
          <button type="submit" class="primary wide" disabled={missing !== undefined || insert.state === 'running'}>
            {insert.state === 'running' ? words.inserting : words.insert}
          </button>
          <p class="small muted">
            {missing === undefined ? words.target : say(words.missing, { parameter: labels[missing.name] })}
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
