import type { KpiId } from '../../../../src/kpis/catalogue.ts';
import type { Direction } from '../../../../src/kpis/kpi.ts';
import { CAMPAIGN_ROWS, campaignColumn, campaignRows, lifeColumn } from '../../../../src/templates/campaigns-sheet.ts';
import { DASH } from '../../../../src/templates/style.ts';
import type { Value } from '../../page.ts';
import type { Line } from '../count-data.ts';
import { marksOf } from './channels.ts';
import { changeOf, type Facts, kpiOf, orDash, quotient, social, sum, value } from './facts.ts';
import { Readings } from './readings.ts';

const kpis = {
  roi: 'social_roi',
  cpm: 'ad_cpm',
  ctr: 'link_click_through_rate',
  leadCost: 'cost_per_lead',
  conversionCost: 'cost_per_conversion',
} as const satisfies Readonly<Record<string, KpiId>>;
const marked = [
  ['roi', 'higher-is-better'],
  ['cpm', 'lower-is-better'],
  ['rate', 'higher-is-better'],
  ['ctr', 'higher-is-better'],
  ['leadCost', 'lower-is-better'],
  ['conversionCost', 'lower-is-better'],
] as const satisfies readonly (readonly [keyof typeof kpis | 'rate', Direction])[];
const rows = campaignRows;

/** The campaigns of the period, all together, what belongs to none; and each one's whole life beside the one before it. */
export function campaignReadings(facts: Facts): Readings {
  const readings = new Readings('Campaigns');
  const { name: story } = facts.story;
  const chosen = social(facts.chosen);
  const ofCampaigns = chosen.filter(({ campaign }) => campaign !== '');
  const rateOf = (id: keyof typeof kpis | 'rate', lines: readonly Line[]): number | null =>
    value(lines, id === 'rate' ? facts.engagementRate : kpiOf(kpis[id]));
  const whole = sum(ofCampaigns, 'totalReturn');
  const read = (row: number, given: string, lines: readonly Line[]): void => {
    const put = (id: Parameters<typeof campaignColumn>[0], number: number | null, size = 0) =>
      readings.put(row, campaignColumn(id), id, given, orDash(number), size);
    const returned = sum(lines, 'totalReturn');
    put('investment', sum(lines, 'investment'));
    put('totalReturn', returned);
    put('share', whole !== null && whole > 0 ? quotient(returned, whole) : null);
    for (const id of Object.keys(kpis) as (keyof typeof kpis)[]) put(id, rateOf(id, lines), id === 'roi' ? 1 : 0);
    put('rate', rateOf('rate', lines));
    put(
      'organicShown',
      sum(
        lines.filter(({ placement }) => placement === 'organic'),
        'impressions',
      ),
    );
    put(
      'paidShown',
      sum(
        lines.filter(({ placement }) => placement === 'paid'),
        'impressions',
      ),
    );
  };

  const names = [...new Set(ofCampaigns.map(({ campaign }) => campaign))];
  const listed = names
    .map(campaign => ({ campaign, lines: ofCampaigns.filter(line => line.campaign === campaign) }))
    .sort(
      (one, other) =>
        (sum(other.lines, 'investment') ?? 0) - (sum(one.lines, 'investment') ?? 0) ||
        (one.campaign < other.campaign ? -1 : 1),
    )
    .slice(0, CAMPAIGN_ROWS);
  read(rows.total, `all of ${story}`, ofCampaigns);
  for (const [index, { campaign, lines }] of listed.entries()) {
    readings.put(rows.first + index, campaignColumn('name'), 'name', story, campaign);
    read(rows.first + index, `${campaign} of ${story}`, lines);
  }
  for (const [id, direction] of marked) {
    const [best, weakest] = marksOf(
      listed.map(({ campaign, lines }) => ({ label: campaign, number: rateOf(id, lines) })),
      direction,
    );
    readings.put(rows.best, campaignColumn(id), `best ${id}`, story, best);
    readings.put(rows.weakest, campaignColumn(id), `weakest ${id}`, story, weakest);
  }
  for (const id of ['investment', 'totalReturn'] as const) {
    const [all, own] = [sum(chosen, id), sum(ofCampaigns, id) ?? 0];
    const none = all === null || Math.abs(all - own) <= Math.abs(all) / 1e9 ? null : all - own;
    readings.put(rows.none, campaignColumn(id), `${id} of none`, story, none, Math.abs(all ?? 0));
  }
  readLives(facts, readings);
  return readings;
}

/** The latest first; each beside the last that had ended before it on one of its channels. */
function readLives(facts: Facts, readings: Readings): void {
  const lines = facts.months.flatMap(month => month.lines.map(line => ({ ...line, month: month.first })));
  const told = facts.story.rows.filter(({ campaign, level }) => campaign !== '' && level !== 'rival');
  const lives = [...new Set(told.map(({ campaign }) => campaign))]
    .map(campaign => {
      const own = told.filter(row => row.campaign === campaign);
      return {
        campaign,
        first: Math.min(...own.map(({ from }) => from)),
        last: Math.max(...own.map(({ to }) => to)),
        channels: new Set(own.map(({ channel }) => channel)),
        lines: lines.filter(line => line.campaign === campaign),
      };
    })
    .sort((one, other) => other.last - one.last || other.first - one.first || (one.campaign < other.campaign ? -1 : 1));
  for (const [index, life] of lives.slice(0, CAMPAIGN_ROWS).entries()) {
    const before = lives.find(
      ({ last, channels }) => last < life.first && [...channels].some(channel => life.channels.has(channel)),
    );
    const put = (id: Parameters<typeof lifeColumn>[0], shown: Value, size = 0) =>
      readings.put(
        rows.livesFirst + index,
        lifeColumn(id),
        `life ${id}`,
        `${life.campaign} of ${facts.story.name}`,
        shown,
        size,
      );
    const of = (id: 'investment' | 'totalReturn' | 'impressions') => sum(life.lines, id);
    const past = (id: 'investment' | 'totalReturn' | 'impressions') => (before ? sum(before.lines, id) : null);
    put('name', life.campaign);
    put('from', life.first);
    put('to', life.last);
    put('investment', orDash(of('investment')));
    put('totalReturn', orDash(of('totalReturn')));
    put('roi', orDash(value(life.lines, kpiOf('social_roi'))), 1);
    put('impressions', orDash(of('impressions')));
    put('rate', orDash(value(life.lines, facts.engagementRate)));
    put('before', before?.campaign ?? DASH);
    put('returnChange', orDash(changeOf(of('totalReturn'), past('totalReturn'))));
    put('impressionsChange', orDash(changeOf(of('impressions'), past('impressions'))));
    put('roiBefore', orDash(before ? value(before.lines, kpiOf('social_roi')) : null), 1);
  }
}
