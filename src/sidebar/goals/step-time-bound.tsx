import { targetValue } from '../../goals/target.ts';
import { cadences, type SpanUnit, spanUnits } from '../../model/goals.ts';
import { DayField, NumberField, SelectField, TextField } from '../ledger/fields.tsx';
import { usePage } from '../page/page.tsx';
import { repetitions } from './goal-form.ts';
import { shownValue } from './goal-row.ts';
import type { StepProps } from './wizard-step.ts';

/** From when until when, how often it comes again, and how often somebody looks at it. */
export function StepTimeBound({ form, goal, state, problemOf, onChange }: StepProps) {
  const { texts, say, format } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  const { columns } = texts.goals;
  const repeats = form.repeat !== '';
  const isNew = form.edited === null;
  const targets = goal && repeats ? repetitions(form, goal) : [];
  return (
    <>
      <DayField
        label={columns.start}
        value={form.start}
        problem={problemOf('start')}
        onChange={start => onChange({ ...form, start })}
      />
      {!repeats && (
        <DayField
          label={columns.deadline}
          value={form.deadline}
          problem={problemOf('deadline')}
          onChange={deadline => onChange({ ...form, deadline })}
        />
      )}
      {isNew && (
        <SelectField
          label={words.repeat}
          value={form.repeat}
          options={[
            { value: '', label: words.once },
            ...spanUnits.map(unit => ({ value: unit, label: texts.smartGoals.repeats[unit] })),
          ]}
          onChange={unit => onChange({ ...form, repeat: unit as SpanUnit | '' })}
        />
      )}
      {repeats && (
        <>
          <NumberField
            label={words.times}
            value={form.times}
            problem={problemOf('times')}
            onChange={times => onChange({ ...form, times })}
          />
          {form.targetKind !== 'absolute' && (
            <label class="choice">
              <input
                type="checkbox"
                checked={form.compounds}
                onChange={event => onChange({ ...form, compounds: event.currentTarget.checked })}
              />
              <span>{words.compounds}</span>
            </label>
          )}
          {targets.length > 1 && (
            <table class="goal-targets">
              <caption>{words.targets}</caption>
              <tbody>
                {targets.map(next => (
                  <tr key={next.start}>
                    <th scope="row">
                      {say(words.targetUntil, { start: format.day(next.start), deadline: format.day(next.deadline) })}
                    </th>
                    <td>{shownValue(targetValue(next) ?? undefined, next.kpi, state.baseCurrency, texts) ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
      <SelectField
        label={columns.cadence}
        value={form.cadence}
        options={cadences.map(cadence => ({ value: cadence, label: texts.goals.cadences[cadence] }))}
        problem={problemOf('cadence')}
        onChange={cadence => onChange({ ...form, cadence })}
      />
      <TextField label={words.name} value={form.name} onChange={name => onChange({ ...form, name })} />
    </>
  );
}
