import { addMonths, type Day, monthEnd, monthStart } from '../../../src/core/day.ts';
import { periodCost } from '../../../src/costs/period-cost.ts';
import type { ReadCost } from '../../../src/costs/read-costs.ts';
import type { MeasureId } from '../../../src/model/measures.ts';
import type { PeriodKind } from '../../../src/model/totals-layout.ts';
import type { ValuedResult, ValueRule } from '../../../src/model/values.ts';
import { valueLookup, worthOf } from '../../../src/values/value-on.ts';

interface Span {
  readonly first: Day;
  readonly last: Day;
}
/** Null before the first refresh. */
export type Periods = Readonly<Record<'chosen' | 'previous', Span>> | null;

/** What a refresh says beside the sums; absent is blank. */
export type Findings = Partial<
  Readonly<
    Record<
      'returnTo' | 'costTo' | 'monthsWithoutReturn' | 'monthsWithoutCost' | 'spendLeftOut' | 'claimedTwice',
      number
    >
  >
>;

/** A row of Totals. */
export interface TotalsLine {
  readonly period: PeriodKind;
  readonly from: Day;
  /** Blank where a goal has no data. */
  readonly to: Day | string;
  readonly channel: string;
  readonly campaign?: string;
  readonly category?: string;
  readonly goal?: string;
  readonly measures: Partial<Readonly<Record<MeasureId, number>>>;
}

/** The sum of a measure, none where nothing measured it; what reaches the site from elsewhere is no result. */
export function totalOf(
  lines: readonly TotalsLine[],
  measure: MeasureId,
  which: (line: TotalsLine) => boolean,
): { readonly expected: number | null; readonly size: number } {
  const amounts = lines.flatMap(line => {
    const amount = line.channel !== 'web' && which(line) ? line.measures[measure] : undefined;
    return amount === undefined ? [] : [amount];
  });
  return {
    expected: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    size: amounts.reduce((sum, amount) => sum + Math.abs(amount), 0),
  };
}

/** The chosen period, the one before it, and the months that the sheets show. */
const spansOf = (periods: NonNullable<Periods>): readonly (Span & { readonly period: PeriodKind })[] => [
  { period: 'chosen', ...periods.chosen },
  { period: 'previous', ...periods.previous },
  ...Array.from({ length: 14 }, (_, m) => {
    const first = addMonths(monthStart(periods.chosen.last), m - 12);
    return { period: 'month' as const, first, last: monthEnd(first) };
  }),
];

/** The part of each entry that falls into each period. */
export const costLines = (entries: readonly ReadCost[], periods: NonNullable<Periods>): readonly TotalsLine[] =>
  spansOf(periods).flatMap(({ period, first, last }) =>
    entries.flatMap(({ amount, share, frequency, from, to, adSpend, channel, campaign }): TotalsLine[] => {
      const whole = { frequency, first: from, last: to };
      const investment = periodCost({ ...whole, amount: amount * share }, { first, last });
      if (investment === 0) return [];
      const spend = periodCost({ ...whole, amount: adSpend * share }, { first, last });
      const measures = { investment, organicCost: investment - spend, ...(spend > 0 ? { spend } : {}) };
      return [{ period, from: first, to: last, channel, campaign, measures }];
    }),
  );

/** Of the chosen period and the one before, by category; of the chosen one by campaign, the dearest first. */
export function groupLines(
  lines: readonly TotalsLine[],
  entries: readonly ReadCost[],
  periods: NonNullable<Periods>,
): readonly TotalsLine[] {
  const categories = [
    { period: 'category', ...periods.chosen } as const,
    { period: 'previousCategory', ...periods.previous } as const,
  ].flatMap(({ period, first, last }) =>
    entries.flatMap((entry): TotalsLine[] =>
      costLines([entry], { chosen: { first, last }, previous: { first, last } })
        .filter(line => line.period === 'chosen')
        .map(({ measures }) => ({ period, from: first, to: last, channel: '', category: entry.category, measures })),
    ),
  );
  const ofCampaigns = lines.filter(({ period, campaign }) => period === 'chosen' && Boolean(campaign));
  const campaigns = [...new Set(ofCampaigns.map(({ campaign }) => campaign ?? ''))].map((campaign): TotalsLine => {
    const own = ofCampaigns.filter(line => line.campaign === campaign);
    const sums = (['investment', 'organicCost', 'spend'] as const).flatMap(measure => {
      const { expected } = totalOf(own, measure, () => true);
      return expected === null ? [] : [[measure, expected] as const];
    });
    const { first, last } = periods.chosen;
    return { period: 'campaign', from: first, to: last, channel: '', campaign, measures: Object.fromEntries(sums) };
  });
  const dear = ({ measures }: TotalsLine): number => measures.investment ?? 0;
  return [...categories, ...campaigns.sort((one, other) => dear(other) - dear(one))];
}

export interface Results {
  readonly result: ValuedResult;
  readonly type: string;
  readonly channel: string;
  readonly count: number;
  readonly revenue?: number;
}

/** What results are worth that each period has, with their measured revenue. */
export function returnLines(
  results: readonly Results[],
  rules: readonly ValueRule[],
  periods: NonNullable<Periods>,
): readonly TotalsLine[] {
  const stepsOf = valueLookup(rules);
  return spansOf(periods).flatMap(({ period, first, last }) =>
    results.map(({ result, type, channel, count, revenue }): TotalsLine => {
      const worths = worthOf(stepsOf(result, type, channel), count, first, last);
      const into = (measure: 'valuedReturn' | 'careSavings') => {
        const amounts = worths.filter(worth => worth.into === measure).map(({ amount }) => amount);
        return amounts.length === 0 ? {} : { [measure]: amounts.reduce((sum, amount) => sum + amount, 0) };
      };
      const parts = {
        ...(revenue === undefined ? {} : { revenue }),
        ...into('valuedReturn'),
        ...into('careSavings'),
      };
      const amounts: readonly number[] = Object.values(parts);
      const totalReturn = amounts.reduce((sum, amount) => sum + amount, 0);
      return {
        period,
        from: first,
        to: last,
        channel,
        measures: { [result]: count, ...parts, ...(amounts.length === 0 ? {} : { totalReturn }) },
      };
    }),
  );
}
