import { adImporter } from './ad-report.ts';

/** Pinterest Ads. `Total conversions` holds the checkouts, too: where they have a column, only they are read. */
export const pinterestAds = adImporter({
  id: 'pinterest-ads',
  platform: 'Pinterest Ads',
  source: 'pinterest-ads',
  evidence: 'assumed',
  channel: 'pinterest',
  dimensions: {
    from: ['date', 'day'],
    account: ['ad account name', 'account name'],
    currency: ['currency', 'ad account currency'],
    campaign: ['campaign name'],
    campaignId: ['campaign id'],
    adSet: ['ad group name'],
    adSetId: ['ad group id'],
    ad: ['ad name'],
    adId: ['ad id'],
  },
  measures: {
    spend: ['spend in account currency', 'spend'],
    impressions: ['impressions'],
    reach: ['reach'],
    clicks: ['pin clicks'],
    linkClicks: ['outbound clicks'],
    saves: ['saves'],
    engagements: ['engagements'],
    views: ['video views'],
    conversions: ['total conversions'],
  },
  typed: [
    {
      type: 'purchase',
      measures: {
        conversions: ['checkouts'],
        revenue: ['checkout value in account currency', 'checkout value'],
      },
    },
  ],
  needs: [['spend in account currency', 'spend'], ['impressions'], ['pin clicks', 'outbound clicks']],
});
