import type { Day } from '../../core/day.ts';
import type { AllocatedCosts } from '../../costs/allocate.ts';
import type { Placement } from '../../model/dimensions.ts';
import type { MeasureId } from '../../model/measures.ts';
import { byText } from './decide.ts';
import type { LineName, LineSums } from './line-sums.ts';
import type { Period } from './periods.ts';
import type { ReadRows } from './read-rows.ts';

/** A row of Totals that is no line, for the sheets to look up: a category of costs, a campaign, a channel, a post, a rival. */
export interface GroupRow {
  readonly period: Pick<Period, 'kind'> & { readonly from: Day | ''; readonly to: Day | '' };
  readonly category?: string;
  readonly campaign?: string;
  readonly channel?: string;
  readonly account?: string;
  readonly placement?: Placement;
  readonly goal?: string;
  /** The month's place among those of its goal, from 1. */
  readonly month?: number;
  readonly title?: string;
  readonly reference?: string;
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
      measures: new Map<MeasureId, number>([
        ['investment', investment],
        ...(organicCost === 0 ? [] : ([['organicCost', organicCost]] as const)),
        ...(spend === 0 ? [] : ([['spend', spend]] as const)),
      ]),
    }));
}

/** The flows of each campaign in a period, over all channels; the dearest first. What is no campaign's is left out. */
export function campaignRows(period: Period, at: number, sums: LineSums): readonly GroupRow[] {
  const dear = ({ measures }: GroupRow): number => measures.get('investment') ?? 0;
  return flowsBy(sums, [at], line => line.campaign)
    .map(({ name, measures }) => ({ period, campaign: name, measures }))
    .sort((one, other) => dear(other) - dear(one) || byText(one.campaign, other.campaign));
}

/** Each campaign's flows over all months, the latest first, and the campaign that it is compared with. */
export function campaignLifeRows(months: number, sums: LineSums, rows: ReadRows): readonly GroupRow[] {
  const lives = new Map<string, { from: Day; to: Day; readonly channels: Set<string> }>();
  for (let row = 0; row < rows.count; row++) {
    const { campaign, group } = rows.lines[rows.line[row] as number] as ReadRows['lines'][number];
    const channel = rows.groups[group]?.channel ?? '';
    if (campaign === '') continue;
    const [from, to] = [rows.from[row] as Day, rows.to[row] as Day];
    const life = lives.get(campaign);
    if (!life) lives.set(campaign, { from, to, channels: new Set([channel]) });
    else {
      life.from = Math.min(life.from, from);
      life.to = Math.max(life.to, to);
      life.channels.add(channel);
    }
  }
  const flows = flowsBy(
    sums,
    Array.from({ length: months }, (_, index) => index),
    line => line.campaign,
  );
  const measuresOf = new Map(flows.map(({ name, measures }) => [name, measures]));
  const all = [...lives]
    .map(([campaign, life]) => ({ campaign, ...life }))
    .sort((one, other) => other.to - one.to || other.from - one.from || byText(one.campaign, other.campaign));
  return all.map(({ campaign, from, to, channels }) => ({
    period: { kind: 'campaignLife', from, to },
    campaign,
    reference: all.find(one => one.to < from && [...one.channels].some(id => channels.has(id)))?.campaign ?? '',
    measures: measuresOf.get(campaign) ?? new Map(),
  }));
}

/** Each channel's sums in the chosen period, with the days that Data has of it; the largest return first. */
export function channelRows(at: number, sums: LineSums, rows: ReadRows): readonly GroupRow[] {
  const days = new Map<string, { from: Day; to: Day }>();
  for (let row = 0; row < rows.count; row++) {
    const channel = rows.groups[rows.group[row] as number]?.channel ?? '';
    const known = days.get(channel);
    const [from, to] = [rows.from[row] as Day, rows.to[row] as Day];
    days.set(channel, known ? { from: Math.min(known.from, from), to: Math.max(known.to, to) } : { from, to });
  }
  const flows = flowsBy(sums, [at], line => line.channel);
  const measuresOf = new Map(flows.map(({ name, measures }) => [name, measures]));
  const names = [...new Set([...days.keys(), ...measuresOf.keys()])].filter(id => id !== '' && id !== 'web');
  const size = (id: MeasureId) => (row: GroupRow) => row.measures.get(id) ?? 0;
  const found = names.map((channel): GroupRow & { readonly channel: string } => ({
    channel,
    measures: measuresOf.get(channel) ?? new Map(),
    period: { kind: 'channel', from: days.get(channel)?.from ?? '', to: days.get(channel)?.to ?? '' },
  }));
  const orders = [size('totalReturn'), size('impressions'), size('investment')];
  return found.sort(
    (one, other) =>
      orders.map(of => of(other) - of(one)).find(difference => difference !== 0) ?? byText(one.channel, other.channel),
  );
}

/** Flows of some periods by a part of their lines' names; what has no name is left out. */
function flowsBy(
  sums: LineSums,
  periods: readonly number[],
  nameOf: (line: LineName) => string,
): readonly { readonly name: string; readonly measures: ReadonlyMap<MeasureId, number> }[] {
  const byName = new Map<string, Map<MeasureId, number>>();
  for (const { line, values } of periods.flatMap(at => sums.in(at))) {
    const name = nameOf(line);
    if (name === '') continue;
    const totals = byName.get(name) ?? new Map<MeasureId, number>();
    byName.set(name, totals);
    sums.measures.forEach((id, m) => {
      const value = values[m] as number;
      if (Number.isNaN(value) || !sums.isFlow[m]) return;
      totals.set(id, (totals.get(id) ?? 0) + value);
    });
  }
  return [...byName].flatMap(([name, measures]) => (measures.size > 0 ? [{ name, measures }] : []));
}
