import { targetValue } from '../../goals/target.ts';
import { writeValues } from '../../goals/writing.ts';
import { NumberField, SelectField } from '../ledger/fields.tsx';
import { usePage } from '../page/page.tsx';
import { kpiOf } from './goal-form.ts';
import type { StepProps } from './wizard-step.ts';

/** The number of the target, of a change its direction, and what it comes to: 60% becomes 48%. */
export function TargetField({ form, goal, state, problemOf, onChange }: StepProps) {
  const { texts, say } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  const unit = kpiOf(form.kpi)?.unit ?? 'number';
  const isChange = form.targetKind !== 'absolute';
  const reached = goal && targetValue(goal);
  const [from = '', to = ''] =
    goal && goal.baseline !== null && reached !== null
      ? writeValues([goal.baseline, reached], unit, state.baseCurrency, texts.smartGoals.writing)
      : [];
  return (
    <>
      <div class={isChange ? 'pair' : undefined}>
        {isChange && (
          <SelectField
            label={words.direction}
            value={form.falls ? 'falls' : 'rises'}
            options={[
              { value: 'rises', label: words.rises },
              { value: 'falls', label: words.falls },
            ]}
            onChange={way => onChange({ ...form, falls: way === 'falls' })}
          />
        )}
        <NumberField
          label={words.targetOf[form.targetKind]}
          value={form.target}
          unit={isChange || unit === 'ratio' ? '%' : unit === 'currency' ? state.baseCurrency : undefined}
          problem={problemOf('target')}
          onChange={target => onChange({ ...form, target })}
        />
      </div>
      {to !== '' && (
        <p class="figure" role="status">
          {say(words.becomes, { from, to })}
        </p>
      )}
    </>
  );
}
