import { adImporter } from './ad-report.ts';

/** TikTok Ads Manager. English, and the Korean names of some columns. */
export const tiktokAds = adImporter({
  id: 'tiktok-ads',
  platform: 'TikTok Ads',
  source: 'tiktok-ads',
  evidence: 'assumed',
  channel: 'tiktok',
  dimensions: {
    from: ['by day', 'date', 'day', 'stat time day', '일별'],
    account: ['account name', 'advertiser name'],
    currency: ['currency'],
    campaign: ['campaign name', '캠페인 이름'],
    campaignId: ['campaign id', '캠페인 id'],
    adSet: ['ad group name', '광고 그룹 이름'],
    adSetId: ['ad group id', '광고 그룹 id'],
    ad: ['ad name', '광고 이름'],
    adId: ['ad id', '광고 id'],
  },
  measures: {
    spend: ['cost', 'spend', '비용'],
    impressions: ['impressions', '노출수'],
    reach: ['reach', '도달'],
    clicks: ['clicks (all)', 'clicks'],
    linkClicks: ['clicks (destination)', '클릭수(목적지)'],
    views: ['video views', '2-second video views'],
    conversions: ['conversions', '전환수'],
  },
  typed: [
    {
      type: 'purchase',
      measures: {
        conversions: ['complete payment', 'total complete payment'],
        revenue: ['total complete payment value', 'complete payment value'],
      },
    },
  ],
  splits: /^(?:age|gender)$/u,
  needs: [
    ['cost', 'spend', '비용'],
    ['impressions', '노출수'],
    [
      'clicks (destination)',
      '클릭수(목적지)',
      '2-second video views',
      '6-second video views',
      'complete payment',
      'total complete payment value',
    ],
  ],
});
