import { NumberField } from '../ledger/fields.tsx';
import { usePage } from '../page/page.tsx';
import { kpiOf } from './goal-form.ts';
import { TargetField } from './target-field.tsx';
import type { StepProps } from './wizard-step.ts';

/** The target again, beside what was reached before, and what others reach. */
export function StepAchievable(props: StepProps) {
  const { form, state, onChange } = props;
  const { texts } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  const unit = kpiOf(form.kpi)?.unit;
  return (
    <>
      <TargetField {...props} />
      <NumberField
        label={words.benchmark}
        value={form.benchmark}
        unit={unit === 'ratio' ? '%' : unit === 'currency' ? state.baseCurrency : undefined}
        hint={words.benchmarkText}
        onChange={benchmark => onChange({ ...form, benchmark })}
      />
    </>
  );
}
