import { add, divide, multiply, variable } from '../core/expression.ts';
import type { MeasureId } from '../model/measures.ts';
import { defineFunction, defineKpi, defineSignature, defineTotal } from './kpi.ts';
import { hootsuiteEngagement, hootsuiteMetrics, kaushikMetrics } from './sources.ts';

const stage = 'engagement';
const direction = 'higher-is-better';
const count = { unit: 'count', min: 0 } as const;

const total = <const Id extends MeasureId>(id: Id) =>
  defineTotal({ id, unit: 'count', stage, direction, formula: variable(id) });

export const engagements = total('engagements');
export const reactions = total('reactions');
export const comments = total('comments');
export const shares = total('shares');
export const saves = total('saves');
export const clicks = total('clicks');
export const linkClicks = defineTotal({
  id: 'link_clicks',
  unit: 'count',
  stage,
  direction,
  formula: variable('linkClicks'),
});
export const posts = total('posts');

export const engagementRate = defineFunction({
  name: 'ENGAGEMENT_RATE',
  stage,
  unit: 'ratio',
  parameters: { engagements: count, audience: count },
  formula: divide(variable('engagements'), variable('audience')),
  sources: [hootsuiteEngagement],
  examples: [
    { given: [150, 5000], expect: 0.03 },
    { given: [4200, 50_000], expect: 0.084 },
    { given: [3250, 40_000], expect: 0.08125 },
    { given: [40, 1000], expect: 0.04 },
    { given: [0, 1000], expect: 0 },
    { given: [150, 0], expect: null },
  ],
});

const per = <const Base extends 'reach' | 'impressions' | 'followers' | 'views'>(base: Base) =>
  defineKpi({
    id: `engagement_rate_by_${base}`,
    of: engagementRate,
    stage,
    direction,
    bind: { engagements: variable('engagements'), audience: variable(base) },
  });

export const engagementRateByReach = per('reach');
export const engagementRateByImpressions = per('impressions');
export const engagementRateByFollowers = per('followers');
export const engagementRateByViews = per('views');

/** As X shows it: engagements of its own counting over impressions. */
export const engagementRateOfX = defineKpi({
  id: 'engagement_rate_x',
  of: engagementRate,
  stage,
  direction,
  bind: { engagements: variable('engagements'), audience: variable('impressions') },
});

/** As LinkedIn shows it: clicks, reactions, comments, reposts and follows over impressions. */
export const engagementRateOfLinkedin = defineKpi({
  id: 'engagement_rate_linkedin',
  of: engagementRate,
  stage,
  direction,
  bind: {
    engagements: add(
      add(add(add(variable('clicks'), variable('reactions')), variable('comments')), variable('shares')),
      variable('followersGained'),
    ),
    audience: variable('impressions'),
  },
});

/** As Pinterest shows it: saves, Pin clicks and outbound clicks over impressions. */
export const engagementRateOfPinterest = defineKpi({
  id: 'engagement_rate_pinterest',
  of: engagementRate,
  stage,
  direction,
  bind: {
    engagements: add(add(variable('saves'), variable('clicks')), variable('linkClicks')),
    audience: variable('impressions'),
  },
});

export const engagementRateAverage = defineSignature({
  name: 'ENGAGEMENT_RATE_AVERAGE',
  stage,
  unit: 'ratio',
  parameters: { engagements: { kind: 'cells' }, audience: { kind: 'cells' } },
  sources: [hootsuiteEngagement],
  usage: 'ENGAGEMENT_RATE_AVERAGE(B2:B,C2:C)',
  examples: [
    // Two posts at 3.4% and 3.5%.
    {
      given: [
        [[34], [35]],
        [[1000], [1000]],
      ],
      expect: 0.0345,
    },
    // The mean of 10% and 1%; the pooled rate would be 20 / 1,100.
    {
      given: [
        [[10], [10]],
        [[100], [1000]],
      ],
      expect: 0.055,
    },
    {
      given: [
        [[10], [5]],
        [[100], [0]],
      ],
      expect: 0.1,
    },
    { given: [[[10]], [[0]]], expect: null },
  ],
});

export const weightedEngagementRate = defineSignature({
  name: 'WEIGHTED_ENGAGEMENT_RATE',
  stage,
  unit: 'ratio',
  parameters: { actions: { kind: 'cells' }, weights: { kind: 'cells' }, audience: { kind: 'cells' } },
  sources: [hootsuiteEngagement],
  usage: 'WEIGHTED_ENGAGEMENT_RATE(B2:D2,B$1:D$1,E2)',
  examples: [
    // 100 reactions x 1, 20 comments x 2, 10 shares x 3, of 5,000 reached.
    { given: [[[100, 20, 10]], [[1, 2, 3]], 5000], expect: 0.034 },
    { given: [[[100, 20, 10]], [[1, 2, 3]], 0], expect: null },
  ],
});

/** Engagements of several days, per follower and day. */
export const dailyEngagementRate = defineFunction({
  name: 'DAILY_ENGAGEMENT_RATE',
  stage,
  unit: 'ratio',
  parameters: { engagements: count, followers: count, days: { unit: 'count', min: 0, default: 1 } },
  formula: divide(variable('engagements'), multiply(variable('followers'), variable('days'))),
  sources: [hootsuiteEngagement],
  examples: [
    { given: [3000, 10_000, 30], expect: 0.01 },
    { given: [100, 10_000], expect: 0.01 },
    { given: [100, 10_000, 0], expect: null },
  ],
});

export const amplificationRate = defineFunction({
  name: 'AMPLIFICATION_RATE',
  stage,
  unit: 'ratio',
  parameters: { shares: count, followers: count },
  formula: divide(variable('shares'), variable('followers')),
  sources: [kaushikMetrics],
  examples: [
    { given: [50, 10_000], expect: 0.005 },
    { given: [100, 500], expect: 0.2 },
    { given: [5, 0], expect: null },
  ],
});

export const amplificationRateByFollowers = defineKpi({
  id: 'amplification_rate_by_followers',
  of: amplificationRate,
  stage,
  direction,
  bind: { shares: variable('shares'), followers: variable('followers') },
});

/** Kaushik's own reading: per post. */
export const sharesPerPost = defineTotal({
  id: 'shares_per_post',
  unit: 'multiple',
  stage,
  direction,
  formula: divide(variable('shares'), variable('posts')),
});

export const applauseRate = defineFunction({
  name: 'APPLAUSE_RATE',
  stage,
  unit: 'ratio',
  parameters: { reactions: count, followers: count },
  formula: divide(variable('reactions'), variable('followers')),
  sources: [kaushikMetrics],
  examples: [
    { given: [15_000, 100_000], expect: 0.15 },
    { given: [3, 0], expect: null },
  ],
});

export const applauseRateByFollowers = defineKpi({
  id: 'applause_rate_by_followers',
  of: applauseRate,
  stage,
  direction,
  bind: { reactions: variable('reactions'), followers: variable('followers') },
});

export const reactionsPerPost = defineTotal({
  id: 'reactions_per_post',
  unit: 'multiple',
  stage,
  direction,
  formula: divide(variable('reactions'), variable('posts')),
});

export const conversationRate = defineFunction({
  name: 'CONVERSATION_RATE',
  stage,
  unit: 'multiple',
  parameters: { comments: count, posts: count },
  formula: divide(variable('comments'), variable('posts')),
  sources: [kaushikMetrics],
  examples: [
    { given: [120, 40], expect: 3 },
    { given: [5, 0], expect: null },
  ],
});

export const conversationRatePerPost = defineKpi({
  id: 'comments_per_post',
  of: conversationRate,
  stage,
  direction,
  bind: { comments: variable('comments'), posts: variable('posts') },
});

export const viralityRate = defineFunction({
  name: 'VIRALITY_RATE',
  stage,
  unit: 'ratio',
  parameters: { shares: count, impressions: count },
  formula: divide(variable('shares'), variable('impressions')),
  sources: [hootsuiteMetrics],
  examples: [
    { given: [240, 12_000], expect: 0.02 },
    { given: [1, 0], expect: null },
  ],
});

export const viralityRateByImpressions = defineKpi({
  id: 'virality_rate_by_impressions',
  of: viralityRate,
  stage,
  direction,
  bind: { shares: variable('shares'), impressions: variable('impressions') },
});

export const negativeFeedbackRate = defineFunction({
  name: 'NEGATIVE_FEEDBACK_RATE',
  stage,
  unit: 'ratio',
  parameters: { negativeActions: count, reach: count },
  formula: divide(variable('negativeActions'), variable('reach')),
  sources: [hootsuiteMetrics],
  examples: [
    { given: [12, 8000], expect: 0.0015 },
    { given: [1, 0], expect: null },
  ],
});

export const negativeFeedbackRateByReach = defineKpi({
  id: 'negative_feedback_rate_by_reach',
  of: negativeFeedbackRate,
  stage,
  direction: 'lower-is-better',
  bind: { negativeActions: variable('negativeFeedback'), reach: variable('reach') },
});

export const cpe = defineFunction({
  name: 'CPE',
  stage,
  unit: 'currency',
  parameters: { cost: { unit: 'currency', min: 0 }, engagements: count },
  formula: divide(variable('cost'), variable('engagements')),
  sources: [hootsuiteMetrics],
  examples: [
    { given: [500, 2500], expect: 0.2 },
    { given: [500, 0], expect: null },
  ],
});

export const adSpendPerEngagement = defineKpi({
  id: 'ad_spend_per_engagement',
  of: cpe,
  stage,
  direction: 'lower-is-better',
  bind: { cost: variable('spend'), engagements: variable('engagements') },
});

/** All costs, not only ad spend, over all engagements. */
export const costPerEngagement = defineKpi({
  id: 'cost_per_engagement',
  of: cpe,
  stage,
  direction: 'lower-is-better',
  rows: 'any',
  bind: { cost: variable('investment'), engagements: variable('engagements') },
});
