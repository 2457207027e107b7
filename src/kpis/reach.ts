import { divide, multiply, number, variable } from '../core/expression.ts';
import type { MeasureId } from '../model/measures.ts';
import { defineFunction, defineKpi, defineTotal } from './kpi.ts';

const total = <const Id extends MeasureId>(id: Id) =>
  defineTotal({ id, unit: 'count', stage: 'reach', direction: 'higher-is-better', formula: variable(id) });

export const impressions = total('impressions');
export const reach = total('reach');
export const followers = total('followers');

export const cpm = defineFunction({
  name: 'CPM',
  unit: 'currency',
  parameters: { cost: { unit: 'currency', min: 0 }, impressions: { unit: 'count', min: 0 } },
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
  stage: 'reach',
  direction: 'lower-is-better',
  bind: { cost: variable('spend'), impressions: variable('impressions') },
});

export const ctr = defineFunction({
  name: 'CTR',
  unit: 'ratio',
  parameters: { clicks: { unit: 'count', min: 0 }, impressions: { unit: 'count', min: 0 } },
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
  stage: 'reach',
  direction: 'higher-is-better',
  bind: { clicks: variable('linkClicks'), impressions: variable('impressions') },
});
