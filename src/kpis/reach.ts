import { add, divide, multiply, number, subtract, variable } from '../core/expression.ts';
import type { MeasureId } from '../model/measures.ts';
import { defineFunction, defineKpi, defineTotal } from './kpi.ts';
import { hootsuiteMetrics } from './sources.ts';

const stage = 'reach';
const direction = 'higher-is-better';
const count = { unit: 'count', min: 0 } as const;

const total = <const Id extends MeasureId>(id: Id) =>
  defineTotal({ id, unit: 'count', stage, direction, formula: variable(id) });

export const impressions = total('impressions');
export const reach = total('reach');
export const views = total('views');
export const followers = total('followers');

const netNew = subtract(variable('followersGained'), variable('followersLost'));

export const netNewFollowers = defineTotal({
  id: 'net_new_followers',
  unit: 'count',
  stage,
  direction,
  formula: netNew,
});

export const cpm = defineFunction({
  name: 'CPM',
  stage,
  unit: 'currency',
  parameters: { cost: { unit: 'currency', min: 0 }, impressions: count },
  formula: multiply(divide(variable('cost'), variable('impressions')), number(1000)),
  sources: [{ title: 'Google Ads Help: CPM', url: 'https://support.google.com/google-ads/answer/6310' }],
  examples: [
    { given: [50, 10_000], expect: 5 },
    { given: [0, 10_000], expect: 0 },
    { given: [50, 0], expect: null },
  ],
});

export const adCpm = defineKpi({
  id: 'ad_cpm',
  of: cpm,
  stage,
  direction: 'lower-is-better',
  bind: { cost: variable('spend'), impressions: variable('impressions') },
});

/** Wages, tools, agency and overhead, without ads, per thousand organic impressions. */
export const organicCpm = defineKpi({
  id: 'organic_cpm',
  of: cpm,
  stage,
  direction: 'lower-is-better',
  // Costs are entered, impressions imported: they never stand on one row.
  rows: 'any',
  bind: { cost: variable('organicCost'), impressions: variable('organicImpressions') },
});

export const adFrequency = defineFunction({
  name: 'AD_FREQUENCY',
  stage,
  unit: 'multiple',
  parameters: { impressions: count, reach: count },
  formula: divide(variable('impressions'), variable('reach')),
  sources: [
    {
      title: 'Smartly: Understanding frequency, as Meta defines it',
      url: 'https://smartlyiosupport.zendesk.com/hc/en-us/articles/360003580494-Understanding-frequency',
    },
  ],
  examples: [
    { given: [30_000, 12_000], expect: 2.5 },
    { given: [1, 0], expect: null },
  ],
});

export const adFrequencyByReach = defineKpi({
  id: 'ad_frequency',
  of: adFrequency,
  stage,
  direction: 'lower-is-better',
  bind: { impressions: variable('impressions'), reach: variable('reach') },
});

export const ctr = defineFunction({
  name: 'CTR',
  stage,
  unit: 'ratio',
  parameters: { clicks: count, impressions: count },
  formula: divide(variable('clicks'), variable('impressions')),
  sources: [
    { title: 'Google Ads Help: Clickthrough rate', url: 'https://support.google.com/google-ads/answer/2615875' },
  ],
  examples: [
    { given: [50, 1000], expect: 0.05 },
    { given: [0, 1000], expect: 0 },
    { given: [5, 0], expect: null },
  ],
});

export const linkClickThroughRate = defineKpi({
  id: 'link_click_through_rate',
  of: ctr,
  stage,
  direction,
  bind: { clicks: variable('linkClicks'), impressions: variable('impressions') },
});

export const clickThroughRate = defineKpi({
  id: 'click_through_rate',
  of: ctr,
  stage,
  direction,
  bind: { clicks: variable('clicks'), impressions: variable('impressions') },
});

export const visitRate = defineFunction({
  name: 'VISIT_RATE',
  stage,
  unit: 'ratio',
  parameters: { visits: count, impressions: count },
  formula: divide(variable('visits'), variable('impressions')),
  sources: [hootsuiteMetrics],
  examples: [
    { given: [300, 20_000], expect: 0.015 },
    { given: [1, 0], expect: null },
  ],
});

/** Visits are recorded by web analytics, impressions by the platform. */
export const visitRateByImpressions = defineKpi({
  id: 'visit_rate_by_impressions',
  of: visitRate,
  stage,
  direction,
  rows: 'any',
  bind: { visits: variable('sessions'), impressions: variable('impressions') },
});

export const audienceGrowthRate = defineFunction({
  name: 'AUDIENCE_GROWTH_RATE',
  stage,
  unit: 'ratio',
  // More followers may leave than come.
  parameters: { netNewFollowers: { unit: 'count' }, followersAtStart: count },
  formula: divide(variable('netNewFollowers'), variable('followersAtStart')),
  sources: [hootsuiteMetrics],
  examples: [
    { given: [500, 10_000], expect: 0.05 },
    { given: [-200, 10_000], expect: -0.02 },
    { given: [50, 0], expect: null },
  ],
});

/** Followers at the start are those at the end, less the net gain. */
export const audienceGrowth = defineKpi({
  id: 'audience_growth_rate',
  of: audienceGrowthRate,
  stage,
  direction,
  bind: {
    netNewFollowers: netNew,
    followersAtStart: add(subtract(variable('followers'), variable('followersGained')), variable('followersLost')),
  },
});

export const shareOfVoice = defineFunction({
  name: 'SHARE_OF_VOICE',
  stage,
  unit: 'ratio',
  parameters: { brandMentions: count, rivalMentions: { ...count, summed: true } },
  formula: divide(variable('brandMentions'), add(variable('brandMentions'), variable('rivalMentions'))),
  sources: [{ title: 'Awario: How to measure share of voice', url: 'https://awario.com/blog/share-of-voice/' }],
  examples: [
    { given: [50, [[100], [10], [40]]], expect: 0.25 },
    { given: [50, 150], expect: 0.25 },
    { given: [0, 0], expect: null },
  ],
});

export const netSentiment = defineFunction({
  name: 'NET_SENTIMENT',
  stage,
  unit: 'ratio',
  parameters: { positive: count, negative: count, neutral: { ...count, default: 0 } },
  formula: divide(
    subtract(variable('positive'), variable('negative')),
    add(add(variable('positive'), variable('negative')), variable('neutral')),
  ),
  sources: [
    {
      title: 'Black Box Intelligence: What is net sentiment',
      url: 'https://help.blackboxintelligence.com/hc/en-us/articles/360003715274-What-is-Net-Sentiment-and-what-are-the-other-sentiment-options-',
    },
  ],
  examples: [
    { given: [80, 20, 100], expect: 0.3 },
    { given: [80, 20], expect: 0.6 },
    { given: [800, 150, 550], expect: 650 / 1500 },
    { given: [0, 0, 0], expect: null },
  ],
});

export const netSentimentOfMentions = defineKpi({
  id: 'net_sentiment',
  of: netSentiment,
  stage,
  direction,
  bind: {
    positive: variable('positiveMentions'),
    negative: variable('negativeMentions'),
    neutral: variable('neutralMentions'),
  },
});

/** Another measure than net sentiment: neutral mentions are left out of it. */
export const positiveShare = defineTotal({
  id: 'positive_mention_share',
  unit: 'ratio',
  stage,
  direction,
  formula: divide(variable('positiveMentions'), add(variable('positiveMentions'), variable('negativeMentions'))),
});

export const sessions = total('sessions');
