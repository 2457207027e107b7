import { adImporter } from './ad-report.ts';

/** `Report Start: 09/01/2026`, alone on its line, with the end beside it, or with the day in the next cell. */
const told = (preamble: readonly string[], what: string): string =>
  preamble
    .map(line => new RegExp(`report ${what}\\s*[:,]\\s*(?:,\\s*)?([^,]*\\d{4})`, 'iu').exec(line)?.[1]?.trim())
    .find(Boolean) ?? '';

/** LinkedIn Campaign Manager, performance reports of campaigns, ad sets or ads. */
export const linkedinAds = adImporter({
  id: 'linkedin-ads',
  platform: 'LinkedIn Ads',
  source: 'linkedin-ads',
  evidence: 'quoted',
  channel: 'linkedin',
  monthFirst: true,
  dimensions: {
    from: ['start date (in utc)', 'start date', 'date', 'day'],
    to: ['end date (in utc)', 'end date'],
    account: ['account name'],
    currency: ['currency'],
    campaign: ['campaign name'],
    campaignId: ['campaign id'],
    adSet: ['ad set name'],
    adSetId: ['ad set id'],
    ad: ['ad name', 'creative name', 'ad id', 'creative id'],
    adId: ['ad id', 'creative id'],
  },
  // Viral impressions are those of people's reposts: unpaid, and not in `Impressions`.
  measures: {
    spend: ['total spent'],
    impressions: ['impressions'],
    reach: ['reach'],
    clicks: ['clicks'],
    linkClicks: ['clicks to landing page'],
    engagements: ['total engagements'],
    reactions: ['reactions', 'likes'],
    comments: ['comments'],
    shares: ['shares'],
    followersGained: ['follows'],
    views: ['video views'],
    conversions: ['conversions'],
    revenue: ['total conversion value'],
  },
  typed: [{ type: 'lead', measures: { leads: ['leads'] } }],
  splits: / segment$/u,
  needs: [
    ['total spent'],
    ['impressions'],
    ['start date (in utc)', 'clicks to landing page', 'campaign group name', 'lead form opens', 'viral impressions'],
  ],
  period: preamble => {
    const [from, to] = [told(preamble, 'start'), told(preamble, 'end')];
    return from === '' || to === '' ? null : [from, to];
  },
});
