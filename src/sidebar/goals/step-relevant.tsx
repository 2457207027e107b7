import { useState } from 'preact/hooks';
import { objectives } from '../../model/goals.ts';
import { SelectField, TextField } from '../ledger/fields.tsx';
import { usePage } from '../page/page.tsx';
import type { StepProps } from './wizard-step.ts';

const OWN = ' own';

/** What the goal is good for, and who looks after it. */
export function StepRelevant({ form, onChange }: StepProps) {
  const { texts } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  const { columns } = texts.goals;
  const isOwn = form.objective !== '' && !(objectives as readonly string[]).includes(form.objective);
  const [typing, setTyping] = useState(isOwn);
  return (
    <>
      <SelectField
        label={columns.objective}
        value={typing ? OWN : form.objective}
        options={[
          { value: '', label: words.noObjective },
          ...objectives.map(objective => ({ value: objective, label: texts.goals.objectives[objective] })),
          { value: OWN, label: words.ownObjective },
        ]}
        onChange={chosen => {
          setTyping(chosen === OWN);
          onChange({ ...form, objective: chosen === OWN ? '' : chosen });
        }}
      />
      {typing && (
        <TextField
          label={words.ownObjectiveName}
          value={form.objective}
          onChange={objective => onChange({ ...form, objective })}
        />
      )}
      <TextField label={columns.owner} value={form.owner} onChange={owner => onChange({ ...form, owner })} />
    </>
  );
}
