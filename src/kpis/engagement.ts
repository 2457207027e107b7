import { divide, variable } from '../core/expression.ts';
import { defineFunction, defineKpi, defineTotal } from './kpi.ts';

export const engagements = defineTotal({
  id: 'engagements',
  unit: 'count',
  stage: 'engagement',
  direction: 'higher-is-better',
  formula: variable('engagements'),
});

export const engagementRate = defineFunction({
  name: 'ENGAGEMENT_RATE',
  unit: 'ratio',
  parameters: { engagements: { unit: 'count', min: 0 }, audience: { unit: 'count', min: 0 } },
  formula: divide(variable('engagements'), variable('audience')),
  sources: [
    {
      title: 'Hootsuite: How to calculate engagement rate',
      url: 'https://blog.hootsuite.com/calculate-engagement-rate/',
    },
  ],
  examples: [
    { given: [150, 5000], expect: 0.03 },
    { given: [4200, 50_000], expect: 0.084 },
    { given: [40, 1000], expect: 0.04 },
    { given: [0, 1000], expect: 0 },
    { given: [150, 0], expect: null },
  ],
});

const per = <const Base extends 'reach' | 'impressions' | 'followers' | 'views'>(base: Base) =>
  defineKpi({
    id: `engagement_rate_by_${base}`,
    of: engagementRate,
    stage: 'engagement',
    direction: 'higher-is-better',
    bind: { engagements: variable('engagements'), audience: variable(base) },
  });

export const engagementRateByReach = per('reach');
export const engagementRateByImpressions = per('impressions');
export const engagementRateByFollowers = per('followers');
export const engagementRateByViews = per('views');

export const amplificationRate = defineFunction({
  name: 'AMPLIFICATION_RATE',
  unit: 'ratio',
  parameters: { shares: { unit: 'count', min: 0 }, followers: { unit: 'count', min: 0 } },
  formula: divide(variable('shares'), variable('followers')),
  sources: [
    {
      title: 'Avinash Kaushik: Best social media metrics',
      url: 'https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/',
    },
  ],
  examples: [
    { given: [50, 10_000], expect: 0.005 },
    { given: [100, 500], expect: 0.2 },
    { given: [5, 0], expect: null },
  ],
});

export const amplificationRateByFollowers = defineKpi({
  id: 'amplification_rate_by_followers',
  of: amplificationRate,
  stage: 'engagement',
  direction: 'higher-is-better',
  bind: { shares: variable('shares'), followers: variable('followers') },
});

export const applauseRate = defineFunction({
  name: 'APPLAUSE_RATE',
  unit: 'ratio',
  parameters: { reactions: { unit: 'count', min: 0 }, followers: { unit: 'count', min: 0 } },
  formula: divide(variable('reactions'), variable('followers')),
  sources: amplificationRate.sources,
  examples: [
    { given: [15_000, 100_000], expect: 0.15 },
    { given: [3, 0], expect: null },
  ],
});

export const applauseRateByFollowers = defineKpi({
  id: 'applause_rate_by_followers',
  of: applauseRate,
  stage: 'engagement',
  direction: 'higher-is-better',
  bind: { reactions: variable('reactions'), followers: variable('followers') },
});

export const viralityRate = defineFunction({
  name: 'VIRALITY_RATE',
  unit: 'ratio',
  parameters: { shares: { unit: 'count', min: 0 }, impressions: { unit: 'count', min: 0 } },
  formula: divide(variable('shares'), variable('impressions')),
  sources: [{ title: 'Hootsuite: Social media metrics', url: 'https://blog.hootsuite.com/social-media-metrics/' }],
  examples: [
    { given: [240, 12_000], expect: 0.02 },
    { given: [1, 0], expect: null },
  ],
});

export const viralityRateByImpressions = defineKpi({
  id: 'virality_rate_by_impressions',
  of: viralityRate,
  stage: 'engagement',
  direction: 'higher-is-better',
  bind: { shares: variable('shares'), impressions: variable('impressions') },
});

export const cpe = defineFunction({
  name: 'CPE',
  unit: 'currency',
  parameters: { cost: { unit: 'currency', min: 0 }, engagements: { unit: 'count', min: 0 } },
  formula: divide(variable('cost'), variable('engagements')),
  sources: [{ title: 'Hootsuite: Social media metrics', url: 'https://blog.hootsuite.com/social-media-metrics/' }],
  examples: [
    { given: [500, 2500], expect: 0.2 },
    { given: [500, 0], expect: null },
  ],
});

export const adSpendPerEngagement = defineKpi({
  id: 'ad_spend_per_engagement',
  of: cpe,
  stage: 'engagement',
  direction: 'lower-is-better',
  bind: { cost: variable('spend'), engagements: variable('engagements') },
});
