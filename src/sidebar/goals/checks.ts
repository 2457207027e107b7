import type { GoalHistory, LedgerState } from '../../app/ledger-api.ts';
import { type Day, dayFromIso } from '../../core/day.ts';
import { type Achievable, checkAchievable } from '../../goals/achievable.ts';
import { checkMeasurable, type Measurable } from '../../goals/measurable.ts';
import { checkRelevant, type Relevant } from '../../goals/relevant.ts';
import { checkSpecific, checkTimeBound } from '../../goals/smart.ts';
import type { GoalDraft } from '../../goals/target.ts';
import type { SpecificFinding, TimeBoundFinding } from '../../model/goal-checks.ts';
import type { Cadence } from '../../model/goals.ts';
import { type GoalForm, kpiOf, typedCell } from './goal-form.ts';
import { measuredChannels, ownHistory } from './own-history.ts';

export const letters = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;
export type Letter = (typeof letters)[number];

/** What the five checks find; null where there is too little to check. */
export interface Checks {
  readonly specific: readonly SpecificFinding[];
  readonly measurable: Measurable | null;
  readonly achievable: Achievable | null;
  readonly relevant: Relevant | null;
  readonly timeBound: readonly TimeBoundFinding[];
  readonly fits: Readonly<Record<Letter, boolean>>;
}

export function checkGoal(
  form: GoalForm,
  goal: GoalDraft | null,
  known: Pick<LedgerState, 'channels' | 'campaigns'>,
  history: GoalHistory | null,
  today: Day,
  locale: string,
): Checks {
  const kpi = kpiOf(form.kpi);
  const specific = checkSpecific(form, { channels: new Set(known.channels), campaigns: new Set(known.campaigns) });
  const measurable = kpi && history && checkMeasurable(kpi, form.channel, measuredChannels(history));
  const benchmark = typedCell(form.benchmark, kpi?.unit, locale);
  const achievable =
    kpi && goal && history
      ? checkAchievable(
          kpi,
          goal,
          ownHistory(history, kpi, goal, goal),
          typeof benchmark === 'number' ? { kpi: kpi.id, value: benchmark } : null,
        )
      : null;
  const relevant = kpi && checkRelevant(kpi, form.objective.trim());
  const timeBound = checkTimeBound(
    {
      start: goal?.start ?? dayFromIso(form.start),
      deadline: goal?.deadline ?? dayFromIso(form.deadline),
      cadence: form.cadence as Cadence,
    },
    today,
  );
  return {
    specific,
    measurable,
    achievable,
    relevant,
    timeBound,
    fits: {
      specific: specific[0] === 'specific',
      measurable: measurable?.verdict === 'measurable',
      achievable: achievable?.verdict === 'within-best',
      relevant: relevant?.verdict === 'relevant',
      timeBound: timeBound[0] === 'time-bound',
    },
  };
}
