import { useState } from 'preact/hooks';
import { channels as knownChannels } from '../../model/channels.ts';
import { type ValueColumn, type ValueMethod, valueBases, valueCountings, valuedResults } from '../../model/values.ts';
import type { ValueInput } from '../../values/one-value.ts';
import { ChoiceCards, DayField, NumberField, SelectField, TextField } from '../ledger/fields.tsx';
import type { RowFormProps } from '../ledger/ledger-page.tsx';
import { numberText } from '../ledger/typed-number.ts';
import { useRowForm } from '../ledger/use-row-form.ts';
import { channelName, fieldName } from '../page/field-name.ts';
import { usePage } from '../page/page.tsx';
import { LifetimeCalculator } from './lifetime-calculator.tsx';
import {
  hasTypes,
  isAsked,
  isMethod,
  isRate,
  methodsOf,
  newValue,
  readValue,
  type ValueDraft,
  valueCells,
  valueDraft,
} from './value-draft.ts';

/** What one result is worth: how it is valued, since when, on which basis, and who agreed. */
export function ValueForm({ state, row, refused, busy, onSave, foot }: RowFormProps) {
  const { texts, say, format, boot } = usePage<'values'>();
  const { values: words, ledger } = texts.sidebar;
  const { columns, methods, countings, bases } = texts.values;
  const { notes, examples } = texts.valuesSheet;
  const [draft, setDraft] = useState<ValueDraft>(() => (row === null ? newValue : valueDraft(row.cells, boot.locale)));
  const cells = valueCells(draft, boot.locale, row?.cells);
  const others = state.rows.filter(other => other.row !== row?.row).map(other => other.cells);
  const { rule, problems } = readValue(cells, others);
  const { form, problemOf, attempt } = useRowForm(problems, refused);

  const set = (changes: Partial<ValueDraft>) => setDraft(before => ({ ...before, ...changes }));
  const field = (column: ValueColumn & keyof ValueDraft, hint?: string) => ({
    label: columns[column],
    value: draft[column],
    hint,
    problem: problemOf(column),
    onChange: (value: string) => set({ [column]: value }),
  });
  const named = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
    ids.map(value => ({ value, label: names[value] }));
  const { method } = draft;
  const inputWords: Partial<Record<ValueInput, string>> = isMethod(method) ? words.inputs[method] : {};
  const input = (name: ValueInput) =>
    isAsked(draft, name) && (
      <NumberField
        {...field(name)}
        label={inputWords[name] ?? columns[name]}
        unit={isRate(method, name) ? '%' : name === 'inputA' && method === 'history' ? undefined : state.baseCurrency}
      />
    );
  const isValued = draft.counts !== 'measured';
  const offered = methodsOf(draft.result);

  return (
    <form
      ref={form}
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (attempt()) onSave(cells);
      }}
    >
      <SelectField
        {...field('result')}
        label={words.whatQuestion}
        options={[
          ...(draft.result === '' ? [{ value: '', label: words.noResult }] : []),
          ...valuedResults.map(value => ({ value, label: fieldName(value, texts) })),
        ]}
        onChange={result => set({ result, method: methodsOf(result).some(fit => fit === method) ? method : '' })}
      />
      {(hasTypes(draft.result) || draft.conversionType !== '') && (
        <TextField {...field('conversionType', say(notes.conversionType, { data: texts.model.sheets.data }))} />
      )}
      <SelectField
        {...field('channel')}
        options={[
          { value: '', label: words.allChannels },
          ...[...new Set([...state.channels, draft.channel, ...knownChannels])]
            .filter(Boolean)
            .map(value => ({ value, label: channelName(value, texts) })),
        ]}
      />
      <ChoiceCards
        label={words.countsQuestion}
        value={draft.counts === 'measured' ? 'measured' : 'valued'}
        options={valueCountings.map(value => ({ value, label: countings[value], text: words.countsText[value] }))}
        problem={problemOf('counts')}
        onChange={counts => set({ counts })}
      />
      {isValued && (
        <>
          <ChoiceCards<ValueMethod>
            label={words.methodQuestion}
            value={offered.find(fit => fit === method) ?? ''}
            options={offered.map(value => ({ value, label: methods[value], text: examples[value] }))}
            problem={problemOf('method')}
            // The first number means something else in each; the worth of a customer stays.
            onChange={chosen => set({ method: chosen, inputA: '' })}
          />
          {input('inputA')}
          {input('inputB')}
          {(method === 'history' || method === 'rate') && (
            <LifetimeCalculator
              currency={state.baseCurrency}
              onUse={value => set({ inputB: numberText(Math.round(value * 100) / 100, boot.locale) })}
            />
          )}
          <section class="preview" role="status" aria-label={words.preview}>
            <h2 class="section-title">{words.preview}</h2>
            {rule?.value === undefined || rule.value === null ? (
              <p class="small muted">{words.previewEmpty}</p>
            ) : (
              <p class="preview-value">{`${format.number(rule.value)} ${state.baseCurrency}`}</p>
            )}
          </section>
        </>
      )}
      <DayField {...field('from', notes.from)} />
      <SelectField
        {...field('basis', words.basisHint)}
        options={[{ value: '', label: ledger.notSaid }, ...named(valueBases, bases)]}
      />
      <TextField {...field('agreedBy', notes.agreedBy)} />
      <DayField {...field('agreedOn')} />
      <fieldset disabled={busy} class="stack">
        {foot}
      </fieldset>
    </form>
  );
}
