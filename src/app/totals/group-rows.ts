import type { AllocatedCosts } from '../../costs/allocate.ts';
import { type MeasureId, measureSpec } from '../../model/measures.ts';
import { byText } from './decide.ts';
import type { LineSums } from './line-sums.ts';
import type { Period } from './periods.ts';

/** A row of Totals that sums several lines of a period, for the sheets to look up: a category of costs, or a campaign. */
export interface GroupRow {
  readonly period: Period;
  readonly category: string;
  readonly campaign: string;
  readonly measures: ReadonlyMap<MeasureId, number>;
}

/** What costs come to in a period, by category; the dearest first. Imported ad spend is of the category `ads`. */
export function categoryRows(period: Period, imported: number, lines: AllocatedCosts['lines']): readonly GroupRow[] {
  const sums = new Map<string, { investment: number; organicCost: number; spend: number }>();
  const add = (category: string, investment: number, organicCost: number, spend: number): void => {
    const sum = sums.get(category) ?? { investment: 0, organicCost: 0, spend: 0 };
    sums.set(category, {
      investment: sum.investment + investment,
      organicCost: sum.organicCost + organicCost,
      spend: sum.spend + spend,
    });
  };
  if (imported !== 0) add('ads', imported, 0, imported);
  for (const { category, investment, organicCost, spend } of lines) add(category, investment, organicCost, spend);
  return [...sums]
    .sort(([one, a], [other, b]) => b.investment - a.investment || byText(one, other))
    .map(([category, { investment, organicCost, spend }]) => ({
      period,
      category,
      campaign: '',
      measures: new Map<MeasureId, number>([
        ['investment', investment],
        ...(organicCost === 0 ? [] : ([['organicCost', organicCost]] as const)),
        ...(spend === 0 ? [] : ([['spend', spend]] as const)),
      ]),
    }));
}

/** The flows of each campaign in a period, over all channels; the dearest first. What is no campaign's is left out. */
export function campaignRows(period: Period, at: number, sums: LineSums): readonly GroupRow[] {
  const byCampaign = new Map<string, Map<MeasureId, number>>();
  for (const { line, values } of sums.in(at)) {
    if (line.campaign === '') continue;
    const totals = byCampaign.get(line.campaign) ?? new Map<MeasureId, number>();
    byCampaign.set(line.campaign, totals);
    sums.measures.forEach((id, m) => {
      const value = values[m] as number;
      if (Number.isNaN(value) || measureSpec(id).aggregation === 'latest') return;
      totals.set(id, (totals.get(id) ?? 0) + value);
    });
  }
  const dear = (measures: ReadonlyMap<MeasureId, number>): number => measures.get('investment') ?? 0;
  return [...byCampaign]
    .filter(([, measures]) => measures.size > 0)
    .sort(([one, a], [other, b]) => dear(b) - dear(a) || byText(one, other))
    .map(([campaign, measures]) => ({ period, category: '', campaign, measures }));
}
