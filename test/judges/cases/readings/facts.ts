import { monthEnd } from '../../../../src/core/day.ts';
import { variablesOf } from '../../../../src/core/expression.ts';
import { kpis } from '../../../../src/kpis/catalogue.ts';
import {
  engagementRateByFollowers,
  engagementRateByImpressions,
  engagementRateByReach,
  engagementRateByViews,
} from '../../../../src/kpis/engagement.ts';
import type { Kpi } from '../../../../src/kpis/kpi.ts';
import { isChannelId } from '../../../../src/model/channels.ts';
import type { CostEntry } from '../../../../src/model/costs.ts';
import type { Goal } from '../../../../src/model/goals.ts';
import type { MeasureId } from '../../../../src/model/measures.ts';
import type { ValueRule } from '../../../../src/model/values.ts';
import { evaluate } from '../../../../src/readings/evaluate.ts';
import { DASH } from '../../../../src/templates/style.ts';
import { texts } from '../../../support/all-texts.ts';
import type { Value } from '../../page.ts';
import { type Counted, countedIn, type Line, monthsOf } from '../count-data.ts';
import type { Story } from '../stories.ts';

/** What is known of a workbook before any sheet is computed: from its rows of Data, its costs and values. */
export interface Facts {
  readonly story: Story;
  readonly words: (typeof texts)['en'];
  readonly goals: readonly Goal[];
  readonly counted: Counted;
  readonly chosen: readonly Line[];
  readonly previous: readonly Line[];
  readonly lastYear: readonly Line[];
  /** Every month from the first to the last with data or costs, rising. */
  readonly months: readonly { readonly first: number; readonly lines: readonly Line[] }[];
  /** The last month that has a row of Totals. */
  readonly lastMonth: number | undefined;
  /** The engagement rate by the base that Settings names. */
  readonly engagementRate: Kpi;
}

const engagementRates = {
  impressions: engagementRateByImpressions,
  reach: engagementRateByReach,
  followers: engagementRateByFollowers,
  views: engagementRateByViews,
} as const;

export function factsOf({
  story,
  costs,
  values,
  goals,
}: {
  readonly story: Story;
  readonly costs: readonly CostEntry[];
  readonly values: readonly ValueRule[];
  readonly goals: readonly Goal[];
}): Facts {
  const base = String(story.settings.baseCurrency ?? '');
  const rateOf = (currency: string): number => (currency === base ? 1 : (story.rates[currency] ?? Number.NaN));
  const counted = { rows: story.rows, costs, values, rateOf };
  const { days } = story;
  const of = (which: 'chosen' | 'previous' | 'lastYear') => (days ? countedIn(counted, days[which]) : []);
  const all = monthsOf([...story.rows, ...costs.map(({ from, to }) => ({ from, to: to ?? from }))]);
  const months = all.map(first => ({ first, lines: countedIn(counted, { first, last: monthEnd(first) }) }));
  return {
    story,
    goals,
    counted,
    words: texts[story.language] as (typeof texts)['en'],
    chosen: of('chosen'),
    previous: of('previous'),
    lastYear: of('lastYear'),
    months,
    lastMonth: months.filter(({ lines }) => lines.length > 0).at(-1)?.first,
    engagementRate: engagementRates[story.base],
  };
}

export const kpiOf = (id: string): Kpi => {
  const kpi = (kpis as readonly Kpi[]).find(one => one.id === id);
  if (!kpi) throw new Error(`No KPI ${id}`);
  return kpi;
};

/** What the site got from elsewhere is no result of social media. */
export const social = (lines: readonly Line[]): readonly Line[] => lines.filter(({ channel }) => channel !== 'web');

/** A measure's total over lines; null where nothing measured it. */
export function sum(lines: readonly Line[], id: MeasureId): number | null {
  const values = lines.flatMap(line => line.values.get(id) ?? []);
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
}

/** The catalogue's evaluator over the totals of the lines that the KPI counts: those that have all of it, or any. */
export function value(lines: readonly Line[], kpi: Kpi): number | null {
  const ids = variablesOf(kpi.formula);
  const complete = lines.filter(line => kpi.rows === 'any' || ids.every(id => line.values.has(id)));
  return evaluate(kpi.formula, id => sum(complete, id));
}

/** Half a step goes away from 0. */
export const rounded = (number: number, digits: number): number =>
  (Math.sign(number) * Math.round(Math.abs(number) * 10 ** digits)) / 10 ** digits;

/** As a part of what it was, to a tenth of a percent. */
export const changeOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before <= 0 ? null : rounded((now - before) / before, 3);
/** Of a rate, in points to a tenth. */
export const pointsOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : rounded(100 * (now - before), 1);

export const orDash = (number: number | null): Value => number ?? DASH;
export const quotient = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

export const labelOf = ({ words }: Facts, channel: string): string =>
  isChannelId(channel) ? words.model.channels[channel] : channel;

/** Channels in the order in which sheets list them, with the days that Data have of each. */
export function channelsOf(facts: Facts) {
  const rows = facts.story.rows.filter(({ level }) => level !== 'rival');
  const ids = new Set([...rows, ...facts.chosen].map(({ channel }) => channel).filter(id => id !== '' && id !== 'web'));
  const found = [...ids].map(id => {
    const own = rows.filter(({ channel }) => channel === id);
    return {
      id,
      label: labelOf(facts, id),
      lines: facts.chosen.filter(({ channel }) => channel === id),
      before: facts.previous.filter(({ channel }) => channel === id),
      first: own.length === 0 ? null : Math.min(...own.map(({ from }) => from)),
      last: own.length === 0 ? null : Math.max(...own.map(({ to }) => to)),
    };
  });
  const size = (lines: readonly Line[], id: MeasureId) => sum(lines, id) ?? 0;
  return found.sort(
    (one, other) =>
      (['totalReturn', 'impressions', 'investment'] as const)
        .map(id => size(other.lines, id) - size(one.lines, id))
        .find(difference => difference !== 0) ?? (one.id < other.id ? -1 : 1),
  );
}
