import type { KpiId } from '../../../../src/kpis/catalogue.ts';
import type { Direction } from '../../../../src/kpis/kpi.ts';
import {
  CHANNEL_ROWS,
  channelColumn,
  channelPlacementColumn,
  channelRows,
} from '../../../../src/templates/channels-sheet.ts';
import { DASH } from '../../../../src/templates/style.ts';
import type { Line } from '../count-data.ts';
import { changeOf, channelsOf, type Facts, kpiOf, orDash, quotient, social, sum, value } from './facts.ts';
import { Readings } from './readings.ts';

const kpis = {
  roi: 'social_roi',
  cpm: 'ad_cpm',
  organicCpm: 'organic_cpm',
  ctr: 'link_click_through_rate',
  leadCost: 'cost_per_lead',
  conversionCost: 'cost_per_conversion',
} as const satisfies Readonly<Record<string, KpiId>>;

/** Both tables, their first rows of all channels, and which channel is the best and the weakest of each rate. */
export function channelReadings(facts: Facts): Readings {
  const readings = new Readings('Channels');
  const rows = channelRows;
  const [all, before] = [social(facts.chosen), social(facts.previous)];
  const whole = { lines: all, before, total: sum(all, 'totalReturn') };
  const listed = channelsOf(facts).slice(0, CHANNEL_ROWS);

  readRates(readings, rows.total, `all of ${facts.story.name}`, whole, facts);
  readPlacements(readings, rows.placementsTotal, `all of ${facts.story.name}`, whole, facts);
  for (const [index, channel] of listed.entries()) {
    const given = `${channel.id} of ${facts.story.name}`;
    readings.put(rows.first + index, channelColumn('name'), 'name', given, channel.label);
    readRates(readings, rows.first + index, given, { ...channel, total: whole.total }, facts);
    const row = rows.placementsFirst + index;
    readings.put(row, channelPlacementColumn('name'), 'name again', given, channel.label);
    readPlacements(readings, row, given, channel, facts);
    readings.put(row, channelPlacementColumn('lastDay'), 'last day', given, orDash(channel.last));
  }
  for (const [id, direction] of marked) {
    const numbers = listed.map(({ label, lines }) => ({ label, number: rateOf(id, lines, facts) }));
    const [best, weakest] = marksOf(numbers, direction);
    readings.put(rows.best, channelColumn(id), `best ${id}`, facts.story.name, best);
    readings.put(rows.weakest, channelColumn(id), `weakest ${id}`, facts.story.name, weakest);
  }
  return readings;
}

const marked = [
  ['roi', 'higher-is-better'],
  ['cpm', 'lower-is-better'],
  ['organicCpm', 'lower-is-better'],
  ['rate', 'higher-is-better'],
  ['ctr', 'higher-is-better'],
  ['leadCost', 'lower-is-better'],
  ['conversionCost', 'lower-is-better'],
] as const satisfies readonly (readonly [keyof typeof kpis | 'rate', Direction])[];

const rateOf = (id: keyof typeof kpis | 'rate', lines: readonly Line[], { engagementRate }: Facts): number | null =>
  value(lines, id === 'rate' ? engagementRate : kpiOf(kpis[id]));

/** The names of the first with the best and of the first with the weakest number, where two differ. */
export function marksOf(
  all: readonly { readonly label: string; readonly number: number | null }[],
  direction: Direction,
): readonly [best: string | null, weakest: string | null] {
  const known = all.flatMap(({ label, number }) => (number === null ? [] : [{ label, number }]));
  const inOrder = known
    .map((each, at) => ({ ...each, at }))
    .sort((one, other) => one.number - other.number || one.at - other.at);
  const [low] = inOrder;
  const high = inOrder.find(({ number }) => number === inOrder.at(-1)?.number);
  if (!low || !high || low.number === high.number) return [null, null];
  return direction === 'higher-is-better' ? [high.label, low.label] : [low.label, high.label];
}

interface Row {
  readonly lines: readonly Line[];
  readonly before: readonly Line[];
}

function readRates(
  readings: Readings,
  row: number,
  given: string,
  { lines, before, total }: Row & { readonly total: number | null },
  facts: Facts,
): void {
  const [returned, returnedBefore] = [sum(lines, 'totalReturn'), sum(before, 'totalReturn')];
  const put = (id: Parameters<typeof channelColumn>[0], number: number | null, size = 0) =>
    readings.put(row, channelColumn(id), id, given, orDash(number), size);
  put('investment', sum(lines, 'investment'));
  put('totalReturn', returned);
  put('share', total !== null && total > 0 ? quotient(returned, total) : null);
  put('change', changeOf(returned, returnedBefore));
  for (const id of Object.keys(kpis) as (keyof typeof kpis)[]) put(id, rateOf(id, lines, facts), id === 'roi' ? 1 : 0);
  put('rate', rateOf('rate', lines, facts));
}

function readPlacements(readings: Readings, row: number, given: string, { lines, before }: Row, facts: Facts): void {
  const organic = lines.filter(({ placement }) => placement === 'organic');
  const paid = lines.filter(({ placement }) => placement === 'paid');
  const numbers = {
    impressions: sum(lines, 'impressions'),
    impressionsChange: changeOf(sum(lines, 'impressions'), sum(before, 'impressions')),
    organicImpressions: sum(organic, 'impressions'),
    paidImpressions: sum(paid, 'impressions'),
    organicRate: rateOf('rate', organic, facts),
    paidRate: rateOf('rate', paid, facts),
    organicCtr: rateOf('ctr', organic, facts),
    paidCtr: rateOf('ctr', paid, facts),
    organicCost: sum(lines, 'organicCost'),
    spend: sum(lines, 'spend'),
  };
  for (const [id, number] of Object.entries(numbers)) {
    const column = channelPlacementColumn(id as keyof typeof numbers);
    readings.put(row, column, id, given, number ?? DASH);
  }
}
