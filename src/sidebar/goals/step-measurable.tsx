import { goalKindOf } from '../../goals/goal-kind.ts';
import { completeBudget } from '../../goals/target.ts';
import { type GoalPlacement, type TargetKind, targetKinds } from '../../model/goals.ts';
import { NumberField, SelectField } from '../ledger/fields.tsx';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';
import { kpiOf, readForm, spanOf, typed } from './goal-form.ts';
import { shownValue } from './goal-row.ts';
import { ownHistory } from './own-history.ts';
import { TargetField } from './target-field.tsx';
import type { StepProps } from './wizard-step.ts';

/** From what number to what number, and what one of them may cost. */
export function StepMeasurable(props: StepProps) {
  const { form, state, history, problemOf, onChange } = props;
  const { texts, say, boot } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  const kpi = kpiOf(form.kpi);
  const unit = kpi?.unit ?? 'number';
  const span = spanOf(form);
  const scope = { channel: form.channel, placement: form.placement as GoalPlacement };
  const before = kpi && history && span ? ownHistory(history, kpi, scope, span).values : [];
  const last = before.filter(value => value !== null).at(-1) ?? null;
  const isLast = last !== null && form.baseline === typed(last, unit, boot.locale);
  const mayBeBlank =
    kpi && form.targetKind === 'absolute' && goalKindOf(kpi) === 'total' && kpi.direction === 'higher-is-better';

  return (
    <>
      <div class="stack tight">
        <NumberField
          label={words.now}
          value={form.baseline}
          unit={unit === 'ratio' ? '%' : unit === 'currency' ? state.baseCurrency : undefined}
          problem={problemOf('baseline')}
          hint={mayBeBlank ? words.baselineOptional : undefined}
          onChange={baseline => onChange({ ...form, baseline })}
        />
        {last !== null && !isLast && (
          <button
            type="button"
            class="link"
            onClick={() => onChange({ ...form, baseline: typed(last, unit, boot.locale) })}
          >
            <Icon name="chart" />
            {say(words.useLast, { value: shownValue(last, form.kpi, state.baseCurrency, texts) ?? '' })}
          </button>
        )}
      </div>
      <SelectField
        label={words.kindOfTarget}
        value={form.targetKind}
        options={targetKinds
          .filter(kind => kind !== 'points' || unit === 'ratio')
          .map(kind => ({ value: kind, label: texts.goals.targetKinds[kind] }))}
        problem={problemOf('targetKind')}
        onChange={kind => onChange({ ...form, targetKind: kind as TargetKind, target: '' })}
      />
      <TargetField {...props} />
      <CompanionFields {...props} />
    </>
  );
}

/** What one lead may cost, and the budget that makes: 500 x 2.75 = 1,375. */
function CompanionFields({ form, state, problemOf, onChange }: StepProps) {
  const { texts, say, boot } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  const { companion } = form;
  const kpi = kpiOf(companion.kpi);
  if (!kpi) return null;
  const labels: Readonly<Record<string, string>> = texts.kpis;
  const label = labels[kpi.id] ?? kpi.id;
  const unit = kpi.unit === 'currency' ? state.baseCurrency : kpi.unit === 'ratio' ? '%' : undefined;
  const { goal, companion: other } = readForm(form, boot.locale);
  const results = goal?.targetKind === 'absolute' && kpiOf(form.kpi)?.unit === 'count' ? goal.target : undefined;
  const costPerResult = kpi.direction === 'lower-is-better' ? other?.target : undefined;
  const budget =
    results === undefined || costPerResult === undefined ? null : completeBudget({ results, costPerResult });
  const shown = (value: number, of: string): string => shownValue(value, of, state.baseCurrency, texts) ?? '';

  return (
    <fieldset class="stack tight">
      <legend>{words.companion}</legend>
      <NumberField
        label={say(words.companionTarget, { kpi: label })}
        value={companion.target}
        unit={unit}
        problem={problemOf('companionTarget')}
        hint={words.companionText}
        onChange={target => onChange({ ...form, companion: { ...companion, target } })}
      />
      {companion.target.trim() !== '' && (
        <NumberField
          label={say(words.companionNow, { kpi: label })}
          value={companion.baseline}
          unit={unit}
          problem={problemOf('companionBaseline')}
          onChange={baseline => onChange({ ...form, companion: { ...companion, baseline } })}
        />
      )}
      {budget && (
        <p class="figure" role="status">
          {say(words.budget, {
            results: shown(budget.results, form.kpi),
            cost: shown(budget.costPerResult, kpi.id),
            budget: shown(budget.budget, kpi.id),
          })}
        </p>
      )}
    </fieldset>
  );
}
