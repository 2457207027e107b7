import { dayOf, monthOf } from '../../src/core/day.ts';
import type { CellInput } from '../../src/functions/argument.ts';
import { callCellFunction } from '../../src/functions/registry.ts';
import { type Figure, medianMilliseconds, rounded } from './figure.ts';

const channels = ['facebook', 'instagram', 'x', 'linkedin', 'tiktok', 'youtube'];
const headers = [
  ...['From', 'To', 'Channel', 'Account', 'Campaign', 'Organic or paid'],
  ...['Impressions', 'Reach', 'Engagements', 'Link clicks', 'Followers', 'Ad spend'],
];

const EPOCH = dayOf(1970, 1, 1);
const dateOf = (day: number): Date => new Date((day - EPOCH) * 86_400_000);
const serialOf = (date: Date): number => date.getTime() / 86_400_000 + EPOCH;

/** Two years of days, as Sheets hands them over: dates as objects, blanks as `''`. */
function tableOf(rows: number): CellInput[][] {
  return Array.from({ length: rows }, (_, i) => {
    const day = dayOf(2025, 1, 1) + (i % 730);
    const told = [channels[i % channels.length], `account ${i % 12}`, `campaign ${i % 40}`, 'organic'];
    const engagements = i % 13 === 0 ? '' : i % 89;
    const numbers = [1000 + (i % 977), 800 + (i % 613), engagements, i % 31, 5000 + (i % 4001), i % 53];
    return [dateOf(day), dateOf(day), ...told, ...numbers];
  });
}

/** SOCIAL_KPI by channel and month: a rate of flows, and one with a stock. */
export async function* benchSocialKpi(): AsyncGenerator<Figure> {
  for (const [rows, goal] of [
    [10_000, 20],
    [100_000, 200],
  ] as const) {
    const data = [headers, ...tableOf(rows)];
    for (const kpi of ['engagement_rate_by_impressions', 'engagement_rate_by_followers']) {
      const ours = () => callCellFunction('SOCIAL_KPI', 'en', [kpi, data, 'channel, month'], serialOf);
      if (kpi === 'engagement_rate_by_impressions' && JSON.stringify(ours()) !== JSON.stringify(byHand(data))) {
        throw new Error('SOCIAL_KPI and the loop written by hand disagree.');
      }
      const time = medianMilliseconds(15, () => void ours());
      const what = `SOCIAL_KPI: ${kpi} of ${rows} rows x ${headers.length} columns by channel and month`;
      yield { what, value: rounded(time), unit: 'ms', goal: `< ${goal}` };
    }
  }
}

/** What a person would write for this one table and KPI. */
function byHand([, ...rows]: readonly (readonly CellInput[])[]): (string | number)[][] {
  const labels = ['Facebook', 'Instagram', 'X', 'LinkedIn', 'TikTok', 'YouTube'];
  const totals = new Map<string, { engagements: number; impressions: number }>();
  for (const row of rows) {
    const [from, , channel] = row;
    const [impressions, , engagements] = row.slice(6);
    if (typeof impressions !== 'number' || typeof engagements !== 'number') continue;
    const key = `${channels.indexOf(String(channel))} ${monthOf(serialOf(from as Date))}`;
    const total = totals.get(key) ?? { engagements: 0, impressions: 0 };
    totals.set(key, total);
    total.engagements += engagements;
    total.impressions += impressions;
  }
  const groups = [...totals].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ['Channel', 'Month', 'Engagement rate by impressions'],
    ...groups.map(([key, { engagements, impressions }]) => {
      const [channel, month] = key.split(' ');
      return [labels[Number(channel)] ?? '', month ?? '', engagements / impressions];
    }),
  ];
}
