import { divide, multiply, subtract, variable } from '../core/expression.ts';
import { defineFunction, defineKpi, defineTotal } from './kpi.ts';

export const revenue = defineTotal({
  id: 'revenue',
  unit: 'currency',
  stage: 'value',
  direction: 'higher-is-better',
  formula: variable('revenue'),
});

/** (return - investment) / investment; 1.769... is 176.9%. A return below 0 (refunds) is a real case. */
export const socialRoi = defineFunction({
  name: 'SOCIAL_ROI',
  unit: 'ratio',
  parameters: { totalReturn: { unit: 'currency' }, totalInvestment: { unit: 'currency', min: 0 } },
  formula: divide(subtract(variable('totalReturn'), variable('totalInvestment')), variable('totalInvestment')),
  sources: [{ title: 'Hootsuite: Social media ROI', url: 'https://blog.hootsuite.com/measure-social-media-roi/' }],
  examples: [
    { given: [180_000, 65_000], expect: 115_000 / 65_000 },
    { given: [1000, 100], expect: 9 },
    { given: [1300, 1000], expect: 0.3 },
    { given: [0, 1000], expect: -1 },
    { given: [1000, 0], expect: null },
  ],
});

/** What completed goals are worth: 12,000 sign-ups, one in ten becomes a customer, a customer is worth 150. */
export const goalValue = defineFunction({
  name: 'GOAL_VALUE',
  unit: 'currency',
  parameters: {
    completions: { unit: 'count', min: 0 },
    customerRate: { unit: 'ratio', min: 0, max: 1 },
    customerValue: { unit: 'currency' },
  },
  formula: multiply(multiply(variable('completions'), variable('customerRate')), variable('customerValue')),
  sources: [{ title: 'Hootsuite: Social media ROI', url: 'https://blog.hootsuite.com/measure-social-media-roi/' }],
  examples: [
    { given: [12_000, 0.1, 150], expect: 180_000 },
    { given: [1, 0.75, 300], expect: 225 },
    { given: [0, 0.5, 100], expect: 0 },
  ],
});

export const roas = defineFunction({
  name: 'ROAS',
  unit: 'multiple',
  parameters: { revenue: { unit: 'currency' }, adSpend: { unit: 'currency', min: 0 } },
  formula: divide(variable('revenue'), variable('adSpend')),
  sources: [
    { title: 'Amazon Ads: The math of advertising', url: 'https://advertising.amazon.com/library/guides/ads-math' },
  ],
  examples: [
    { given: [10_000, 2000], expect: 5 },
    { given: [10_000, 0], expect: null },
  ],
});

export const returnOnAdSpend = defineKpi({
  id: 'return_on_ad_spend',
  of: roas,
  stage: 'value',
  direction: 'higher-is-better',
  bind: { revenue: variable('revenue'), adSpend: variable('spend') },
});
