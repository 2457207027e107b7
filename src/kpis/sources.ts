import type { Source } from './kpi.ts';

/** Pages that several definitions rest on. */
export const hootsuiteEngagement: Source = {
  title: 'Hootsuite: How to calculate engagement rate',
  url: 'https://blog.hootsuite.com/calculate-engagement-rate/',
};
export const hootsuiteMetrics: Source = {
  title: 'Hootsuite: Social media metrics',
  url: 'https://blog.hootsuite.com/social-media-metrics/',
};
export const hootsuiteRoi: Source = {
  title: 'Hootsuite: Social media ROI',
  url: 'https://blog.hootsuite.com/measure-social-media-roi/',
};
export const kaushikMetrics: Source = {
  title: 'Avinash Kaushik: Best social media metrics',
  url: 'https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/',
};
export const amazonAdsMath: Source = {
  title: 'Amazon Ads: The math of advertising',
  url: 'https://advertising.amazon.com/library/guides/ads-math',
};
