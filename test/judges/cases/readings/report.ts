import type { KpiId } from '../../../../src/kpis/catalogue.ts';
import type { MeasureId } from '../../../../src/model/measures.ts';
import { BESIDE, CHANNELS, FIRST, RESULTS, rowOf, WIDTH } from '../../../../src/templates/report-places.ts';
import { DASH } from '../../../../src/templates/style.ts';
import type { Line } from '../count-data.ts';
import { changeOf, channelsOf, type Facts, kpiOf, orDash, pointsOf, quotient, social, sum, value } from './facts.ts';
import { Readings } from './readings.ts';

/** The numbers of the first three parts: the cards, the channels, organic beside paid, what came of it up to the sale. */
export function reportReadings(facts: Facts): Readings {
  const readings = new Readings('Report');
  readCards(facts, readings);
  readChannels(facts, readings);
  readPlacements(facts, readings);
  readResults(facts, readings);
  return readings;
}

const roi = kpiOf('social_roi');

function readCards({ story, chosen, previous }: Facts, readings: Readings): void {
  const of = (lines: readonly Line[]) => [
    value(social(lines), roi),
    sum(social(lines), 'totalReturn'),
    sum(social(lines), 'investment'),
  ];
  const [now, before] = [of(chosen), of(previous)];
  for (const [index, name] of ['ROI', 'return', 'investment'].entries()) {
    const column = FIRST + 3 * index;
    const [number = null, past = null] = [now[index], before[index]];
    const change = index === 0 ? pointsOf(number, past) : changeOf(number, past);
    const given = `${name} of ${story.name}`;
    readings.put(rowOf('goals', 'cardValue'), column, 'card', given, orDash(number), index === 0 ? 1 : 0);
    readings.put(rowOf('goals', 'cardNote'), column, 'change', given, change);
    readings.put(rowOf('goals', 'cardNote'), column + 2, 'before', given, past, index === 0 ? 1 : 0);
  }
}

const counts = ['impressions', 'linkClicks', 'sessions', 'leads', 'conversions'] as const;

function readChannels(facts: Facts, readings: Readings): void {
  const { name: story } = facts.story;
  const all = social(facts.chosen);
  const whole = sum(all, 'totalReturn');
  const share = (part: number | null) => orDash(whole !== null && whole > 0 ? quotient(part, whole) : null);
  const listed = channelsOf(facts).slice(0, CHANNELS);
  for (const [index, { id, label, lines, last }] of listed.entries()) {
    const row = rowOf('channels', 'list') + index;
    const given = `${id} of ${story}`;
    readings.put(row, FIRST, 'channel', given, label);
    readings.put(row, FIRST + 2, 'return', given, orDash(sum(lines, 'totalReturn')));
    readings.put(row, FIRST + 3, 'share', given, share(sum(lines, 'totalReturn')));
    readings.put(row, FIRST + 4, 'investment', given, orDash(sum(lines, 'investment')));
    readings.put(row, FIRST + 5, 'ROI', given, orDash(value(lines, roi)), 1);
    for (const [at, measure] of counts.entries()) {
      readings.put(row, FIRST + 6 + at, measure, given, orDash(sum(lines, measure)));
    }
    readings.put(row, FIRST + 11, 'last day', given, orDash(last));
  }
  const totals = [
    [FIRST + 2, 'totalReturn'],
    [FIRST + 4, 'investment'],
    ...counts.map((id, at) => [FIRST + 6 + at, id] as const),
  ] as const;
  for (const [column, id] of totals) {
    const total = sum(all, id);
    // What no listed channel has: costs that none is named for, say.
    const rest = total === null ? null : total - listed.reduce((part, { lines }) => part + (sum(lines, id) ?? 0), 0);
    const isAny = rest !== null && total !== null && Math.abs(rest) > Math.abs(total) / 1e9;
    const given = `${id} of ${story}`;
    readings.put(rowOf('channels', 'total'), column, 'total', given, orDash(total));
    const others = total === null ? null : isAny ? rest : DASH;
    readings.put(rowOf('channels', 'others'), column, 'others', given, others, Math.abs(total ?? 0));
  }
  readings.put(rowOf('channels', 'total'), FIRST + 5, 'whole ROI', story, orDash(value(all, roi)), 1);
}

function readPlacements({ story, chosen }: Facts, readings: Readings): void {
  const rate = kpiOf('engagement_rate_by_impressions');
  const shown = [
    (lines: readonly Line[]) => sum(lines, 'impressions'),
    (lines: readonly Line[]) => sum(lines, 'engagements'),
    (lines: readonly Line[]) => value(lines, rate),
    (lines: readonly Line[]) => sum(lines, 'sessions'),
    (lines: readonly Line[]) => sum(lines, 'conversions'),
    (lines: readonly Line[]) => sum(lines, 'totalReturn'),
    (lines: readonly Line[]) => sum(lines, 'investment'),
    (lines: readonly Line[]) => value(lines, roi),
  ];
  for (const [column, placement] of (['organic', 'paid', 'mixed'] as const).entries()) {
    const lines = social(chosen).filter(line => line.placement === placement);
    for (const [index, of] of shown.entries()) {
      const row = rowOf('channels', 'chart') + 1 + index;
      const given = `row ${index + 1}, ${placement}, of ${story.name}`;
      readings.put(row, FIRST + WIDTH - 3 + column, 'placement', given, orDash(of(lines)), index === 7 ? 1 : 0);
    }
  }
}

type Result = MeasureId | KpiId | 'mentions';
const results = [
  'linkClicks',
  'sessions',
  'share_of_site_sessions',
  'leads',
  'conversions',
  'conversion_rate_by_sessions',
  'qualifiedLeads',
  'qualified_lead_share',
  'orders',
  'revenue',
  'newCustomers',
] as const satisfies readonly Result[];
const beside = [
  'mentions',
  'net_sentiment',
  'satisfaction_rate',
  'contactsReceived',
  'followers',
] as const satisfies readonly Result[];

function readResults({ story, chosen, previous }: Facts, readings: Readings): void {
  if (results.length !== RESULTS || beside.length !== BESIDE) throw new Error('The report lists other results');
  const read = (row: number, id: Result): void => {
    const [now, before] = [resultOf(chosen, id), resultOf(previous, id)];
    const isRate = id.includes('_');
    const given = `${id} of ${story.name}`;
    readings.put(row, FIRST + 4, 'result', given, orDash(now), isRate ? 1 : 0);
    readings.put(row, FIRST + 5, 'result before', given, orDash(before), isRate ? 1 : 0);
    readings.put(row, FIRST + 6, 'result change', given, isRate ? pointsOf(now, before) : changeOf(now, before));
  };
  for (const [index, id] of results.entries()) read(rowOf('sales', 'list') + index, id);
  for (const [index, id] of beside.entries()) read(rowOf('sales', 'beside') + index, id);
}

const mentions = ['positiveMentions', 'neutralMentions', 'negativeMentions'] as const;

function resultOf(all: readonly Line[], id: Result): number | null {
  const lines = social(all);
  switch (id) {
    case 'mentions': {
      const known = mentions.flatMap(each => sum(lines, each) ?? []);
      return known.length === 0 ? null : known.reduce((total, count) => total + count, 0);
    }
    // Visits from social media among those of the whole site.
    case 'share_of_site_sessions':
      return quotient(sum(lines, 'sessions'), sum(all, 'siteSessions'));
    case 'conversion_rate_by_sessions':
    case 'qualified_lead_share':
    case 'net_sentiment':
    case 'satisfaction_rate':
      return value(lines, kpiOf(id));
    default:
      return sum(lines, id as MeasureId);
  }
}
