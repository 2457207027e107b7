import type { CostWords } from '../costs/read-costs.ts';
import type { GoalLookUps } from '../goals/read-goals.ts';
import { lookUp } from '../i18n/look-up.ts';
import { type KpiId, kpis } from '../kpis/catalogue.ts';
import { channels } from '../model/channels.ts';
import { costCategories, costFrequencies, costSplits, spendOverlaps } from '../model/costs.ts';
import { bases, levels, placements, vatStates } from '../model/dimensions.ts';
import { cadences, goalStates, objectives, targetKinds } from '../model/goals.ts';
import { countedResults } from '../model/remembered-names.ts';
import { comparisons, engagementBases, periodChoices, type SettingsWords, weekStarts } from '../model/settings.ts';
import { valueBases, valueCountings, valuedResults, valueMethods } from '../model/values.ts';
import type { ValueWords } from '../values/read-values.ts';

/** What people type into cells of our sheets. */
export const channelOf = lookUp(channels, ({ model }) => model.channels);
export const levelOf = lookUp(levels, ({ model }) => model.levels);
export const basisOf = lookUp(bases, ({ model }) => model.bases);
export const placementOf = lookUp(placements, ({ model }) => model.placements);
export const vatOf = lookUp(vatStates, ({ model }) => model.vat);
export const comparisonOf = lookUp(comparisons, ({ app }) => app.comparisons);
export const settingsWords: SettingsWords = {
  comparison: comparisonOf,
  period: lookUp(periodChoices, ({ app }) => app.periods),
  weekStart: lookUp(weekStarts, ({ app }) => app.weekStarts),
  counted: lookUp([...countedResults, 'none'], ({ app, model }) => ({ ...model.measures, none: app.notCounted })),
  level: levelOf,
  channel: channelOf,
};
export const engagementBaseOf = lookUp(engagementBases, ({ model }) => model.measures);

export const goalWords: GoalLookUps = {
  kpi: lookUp<KpiId>(
    kpis.map(({ id }) => id),
    texts => texts.kpis,
  ),
  channel: channelOf,
  placement: placementOf,
  targetKind: lookUp(targetKinds, ({ goals }) => goals.targetKinds),
  objective: lookUp(objectives, ({ goals }) => goals.objectives),
  cadence: lookUp(cadences, ({ goals }) => goals.cadences),
  state: lookUp(goalStates, ({ goals }) => goals.states),
};

export const costWords: CostWords = {
  category: lookUp(costCategories, ({ costs }) => costs.categories),
  channel: channelOf,
  frequency: lookUp(costFrequencies, ({ costs }) => costs.frequencies),
  split: lookUp(costSplits, ({ costs }) => costs.splits),
  overlap: lookUp(spendOverlaps, ({ costs }) => costs.overlaps),
};

export const valueWords: ValueWords = {
  result: lookUp(valuedResults, ({ model }) => model.measures),
  channel: channelOf,
  method: lookUp(valueMethods, ({ values }) => values.methods),
  counts: lookUp(valueCountings, ({ values }) => values.countings),
  basis: lookUp(valueBases, ({ values }) => values.bases),
};
