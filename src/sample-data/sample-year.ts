import { addMonths, type Day, monthStart, partsOf } from '../core/day.ts';
import type { Placement } from '../model/dimensions.ts';
import { type DataRow, dataRow } from '../model/row.ts';
import { randomFrom } from './random.ts';
import { SAMPLE_SOURCE } from './source.ts';

/** What the made-up brand is called, and what it calls things, in the language of the workbook. */
export interface SampleWords {
  readonly account: string;
  readonly rivals: readonly string[];
  /** In the order of the year. */
  readonly campaigns: readonly string[];
  readonly posts: readonly string[];
  /** Types of leads and conversions. */
  readonly newsletter: string;
  readonly booking: string;
}

interface Channel {
  readonly id: string;
  /** On the first day. */
  readonly impressions: number;
  /** How much larger the last day is. */
  readonly growth: number;
  readonly engagementRate: number;
  readonly clickRate: number;
  readonly followers: number;
  readonly followersADay: number;
  /** Of its visitors: those who stay, who subscribe, who book, who buy. */
  readonly stay: number;
  readonly leads: number;
  readonly bookings: number;
  readonly orders: number;
}

/** Each has its story: one is strong, one large and tired, one small and profitable, one loud and far from the shop. */
const channels: readonly Channel[] = [
  {
    id: 'instagram',
    impressions: 4200,
    growth: 1.35,
    engagementRate: 0.048,
    clickRate: 0.011,
    followers: 18200,
    followersADay: 14,
    stay: 0.58,
    leads: 0.045,
    bookings: 0.012,
    orders: 0.021,
  },
  {
    id: 'facebook',
    impressions: 3600,
    growth: 0.8,
    engagementRate: 0.009,
    clickRate: 0.007,
    followers: 41800,
    followersADay: 1,
    stay: 0.31,
    leads: 0.014,
    bookings: 0.004,
    orders: 0.008,
  },
  {
    id: 'linkedin',
    impressions: 1350,
    growth: 1.5,
    engagementRate: 0.036,
    clickRate: 0.019,
    followers: 6400,
    followersADay: 7,
    stay: 0.66,
    leads: 0.082,
    bookings: 0.031,
    orders: 0.016,
  },
  {
    id: 'tiktok',
    impressions: 7800,
    growth: 2.1,
    engagementRate: 0.061,
    clickRate: 0.0006,
    followers: 9100,
    followersADay: 31,
    stay: 0.4,
    leads: 0.02,
    bookings: 0.003,
    orders: 0.01,
  },
];

/** Campaigns: the month they begin in (0 is the first of the year), days, and what each channel spends a day. */
const campaigns: readonly {
  readonly month: number;
  readonly days: number;
  readonly spend: Readonly<Record<string, number>>;
}[] = [
  { month: 1, days: 38, spend: { instagram: 42, facebook: 35 } },
  { month: 4, days: 45, spend: { instagram: 48, facebook: 44 } },
  { month: 7, days: 40, spend: { instagram: 52, linkedin: 24 } },
  { month: 10, days: 52, spend: { instagram: 60, facebook: 58, linkedin: 28 } },
];

/** Of a channel's week, and which campaign the paid ones came through: there is one at a time. */
interface Clicks {
  organic: number;
  paid: number;
  campaign: string;
}

const BASKET = 41;
/** Weekends are quieter in the feed. Sunday first. */
const WEEK = [0.86, 1.02, 1.08, 1.1, 1.06, 0.98, 0.84] as const;

/**
 * A year of a made-up brand: four channels, organic and paid, website, posts, mentions, care, two rivals.
 *
 * @param end the last day of a month: the last of the twelve.
 * @param money what one unit of the made-up currency is in the workbook's: 1,300 for won.
 */
export function sampleYear(words: SampleWords, end: Day, currency: string, money: number): readonly DataRow[] {
  const start = addMonths(monthStart(end), -11);
  const random = randomFrom(20260101);
  const around = (value: number, by = 0.15): number => value * (1 + by * (2 * random() - 1));
  const count = (value: number): number => Math.max(0, Math.round(value));
  const amount = (value: number): number =>
    money >= 100 ? Math.round(value * money) : Math.round(value * money * 100) / 100;
  const rows: DataRow[] = [];
  const add = (parts: Pick<DataRow, 'from' | 'level' | 'channel' | 'measures'> & Partial<DataRow>): void => {
    rows.push(dataRow({ to: parts.from, source: SAMPLE_SOURCE, account: words.account, ...parts }));
  };

  for (const channel of channels) {
    let followers = channel.followers;
    let clicks: Clicks = { organic: 0, paid: 0, campaign: '' };
    let weekStart = start;
    for (let day = start; day <= end; day++) {
      const sinceStart = day - start;
      const trend = channel.growth ** (sinceStart / 365);
      // Day serial 1 was a Sunday in the calendar of Sheets.
      const weekday = (((day - 1) % 7) + 7) % 7;
      const season = partsOf(day).month === 12 || partsOf(day).month === 11 ? 1.18 : 1;
      const impressions = count(around(channel.impressions * trend * season * (WEEK[weekday] ?? 1)));
      const engagements = count(around(impressions * channel.engagementRate, 0.25));
      const comments = count(engagements * 0.06);
      const shares = count(engagements * 0.07);
      const saves = count(engagements * 0.08);
      const linkClicks = count(around(impressions * channel.clickRate, 0.3));
      const gained = count(around(channel.followersADay * 1.3 + 4, 0.6));
      const lost = count(around(channel.followersADay * 0.3 + 4, 0.6));
      followers += gained - lost;
      clicks.organic += linkClicks;
      add({
        from: day,
        level: 'account',
        channel: channel.id,
        placement: 'organic',
        measures: {
          impressions,
          reach: count(impressions * 0.71),
          ...(channel.id === 'tiktok' ? { views: impressions } : {}),
          engagements,
          reactions: engagements - comments - shares - saves,
          comments,
          shares,
          saves,
          linkClicks,
          followers,
          followersGained: gained,
          followersLost: lost,
          ...(weekday % 2 === 1 ? { posts: 1 } : {}),
          ...(channel.id === 'instagram' ? mentions(sinceStart, around, count) : {}),
          ...(channel.id === 'facebook' ? contacts(around, count) : {}),
        },
      });
      advertise(channel, day, clicks);
      if (weekday === 0 || day === end) {
        visit(channel, weekStart, day, clicks);
        clicks = { organic: 0, paid: 0, campaign: '' };
        weekStart = day + 1;
      }
    }
    for (let day = start + 2; day <= end; day += 9) post(channel, day);
  }
  for (let day = start; day <= end; day += 7) otherVisits(day, Math.min(day + 6, end));
  for (let month = start; month <= end; month = addMonths(month, 1)) rivals(month, addMonths(month, 1) - 1);
  return rows;

  /** The day's advertisements, whose clicks are added to the week's. */
  function advertise(channel: Channel, day: Day, clicks: Clicks): void {
    campaigns.forEach(({ month, days, spend }, index) => {
      const first = addMonths(start, month) + 4;
      const daily = spend[channel.id];
      if (daily === undefined || day < first || day >= first + days || day > end) return;
      const spent = around(daily, 0.2);
      const impressions = count((spent / around(channel.id === 'linkedin' ? 19 : 6.8, 0.1)) * 1000);
      const linkClicks = count(around(impressions * (channel.id === 'linkedin' ? 0.0085 : 0.0115), 0.2));
      const campaign = words.campaigns[index] ?? '';
      clicks.paid += linkClicks;
      clicks.campaign = campaign;
      add({
        from: day,
        level: 'campaign',
        channel: channel.id,
        campaign,
        placement: 'paid',
        currency,
        measures: {
          impressions,
          reach: count(impressions * 0.64),
          engagements: count(around(impressions * channel.engagementRate * 0.5, 0.2)),
          linkClicks,
          spend: amount(spent),
        },
      });
    });
  }

  /** A week of the website's visitors from a channel. */
  function visit(channel: Channel, from: Day, to: Day, clicks: Readonly<Clicks>): void {
    for (const placement of ['organic', 'paid'] as const satisfies readonly Placement[]) {
      const sessions = count(clicks[placement] * 0.92);
      if (sessions === 0) continue;
      const engaged = count(sessions * around(channel.stay, 0.06));
      const orders = count(around(sessions * channel.orders, 0.35));
      // What came through links of a campaign bears its name, as utm_campaign tells it.
      const campaign = placement === 'paid' ? clicks.campaign : '';
      const site = { from, to, level: 'site' as const, channel: channel.id, placement, campaign, account: '' };
      add({
        ...site,
        currency,
        measures: {
          sessions,
          siteSessions: sessions,
          engagedSessions: engaged,
          timeOnPage: count(engaged * around(74, 0.1) + (sessions - engaged) * 6),
          orders,
          newCustomers: count(orders * 0.62),
          repeatCustomers: count(orders * 0.24),
          revenue: amount(orders * around(BASKET, 0.08)),
          siteSales: amount(orders * BASKET),
        },
      });
      const leads = count(around(sessions * channel.leads, 0.3));
      if (leads > 0) {
        const qualifiedLeads = count(leads * (channel.id === 'linkedin' ? 0.46 : 0.22));
        add({ ...site, conversionType: words.newsletter, measures: { leads, qualifiedLeads } });
      }
      const bookings = count(around(sessions * channel.bookings, 0.4));
      if (bookings > 0) add({ ...site, conversionType: words.booking, measures: { conversions: bookings } });
    }
  }

  function otherVisits(from: Day, to: Day): void {
    const measures = {
      siteSessions: count(around(5200 * ((to - from + 1) / 7), 0.08)),
      siteSales: amount(around(4900, 0.1)),
    };
    add({ from, to, level: 'site', channel: 'web', account: '', currency, measures });
  }

  function post(channel: Channel, day: Day): void {
    const impressions = count(around(channel.impressions * 0.55 * channel.growth ** ((day - start) / 365), 0.7));
    const engagements = count(around(impressions * channel.engagementRate * 1.2, 0.6));
    const number = rows.length;
    add({
      from: day,
      basis: 'lifetime',
      level: 'post',
      channel: channel.id,
      placement: 'organic',
      postId: `${channel.id}-${day}`,
      postTitle: words.posts[number % words.posts.length] ?? '',
      postUrl: `https://example.com/${channel.id}/${day}`,
      measures: { impressions, engagements, linkClicks: count(impressions * channel.clickRate) },
    });
  }

  function rivals(from: Day, to: Day): void {
    words.rivals.forEach((account, index) => {
      const months = (from - start) / 30;
      const measures = {
        followers: count((index === 0 ? 24300 : 12700) * (1 + months * (index === 0 ? 0.006 : 0.021))),
        posts: count(around(index === 0 ? 16 : 22)),
        engagements: count(around(index === 0 ? 5200 : 4300)),
      };
      add({ from, to, level: 'rival', channel: 'instagram', account, measures });
    });
  }
}

type Around = (value: number, by?: number) => number;
type Count = (value: number) => number;

/** Complaints grow towards the end of the year. */
const mentions = (sinceStart: number, around: Around, count: Count): DataRow['measures'] => ({
  positiveMentions: count(around(6, 0.5)),
  neutralMentions: count(around(9, 0.4)),
  negativeMentions: count(around(sinceStart > 300 ? 4.2 : 1.6, 0.5)),
});

function contacts(around: Around, count: Count): DataRow['measures'] {
  const contactsReceived = count(around(7, 0.5));
  const contactsResolved = Math.min(contactsReceived, count(contactsReceived * around(0.86, 0.1)));
  const answered = count(contactsResolved * 0.4);
  return {
    contactsReceived,
    contactsAcknowledged: Math.min(contactsReceived, contactsResolved + 1),
    contactsResolved,
    responses: contactsResolved,
    responseMinutes: count(contactsResolved * around(52, 0.3)),
    answered,
    satisfied: count(answered * 0.85),
  };
}
