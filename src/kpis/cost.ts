import { divide, variable } from '../core/expression.ts';
import { defineFunction, defineKpi, defineTotal } from './kpi.ts';

export const spend = defineTotal({
  id: 'spend',
  unit: 'currency',
  stage: 'cost',
  direction: 'lower-is-better',
  formula: variable('spend'),
});

export const cpc = defineFunction({
  name: 'CPC',
  unit: 'currency',
  parameters: { cost: { unit: 'currency', min: 0 }, clicks: { unit: 'count', min: 0 } },
  formula: divide(variable('cost'), variable('clicks')),
  sources: [{ title: 'Google Ads Help: Cost per click', url: 'https://support.google.com/google-ads/answer/116495' }],
  examples: [
    { given: [125, 500], expect: 0.25 },
    { given: [125, 0], expect: null },
  ],
});

export const adSpendPerLinkClick = defineKpi({
  id: 'ad_spend_per_link_click',
  of: cpc,
  stage: 'cost',
  direction: 'lower-is-better',
  bind: { cost: variable('spend'), clicks: variable('linkClicks') },
});

export const cpl = defineFunction({
  name: 'CPL',
  unit: 'currency',
  parameters: { cost: { unit: 'currency', min: 0 }, leads: { unit: 'count', min: 0 } },
  formula: divide(variable('cost'), variable('leads')),
  sources: [{ title: 'HubSpot: Cost per lead', url: 'https://blog.hubspot.com/marketing/cost-per-lead' }],
  examples: [
    { given: [1375, 500], expect: 2.75 },
    { given: [1375, 0], expect: null },
  ],
});

export const adSpendPerLead = defineKpi({
  id: 'ad_spend_per_lead',
  of: cpl,
  stage: 'leads',
  direction: 'lower-is-better',
  bind: { cost: variable('spend'), leads: variable('leads') },
});

export const cpa = defineFunction({
  name: 'CPA',
  unit: 'currency',
  parameters: { cost: { unit: 'currency', min: 0 }, acquisitions: { unit: 'count', min: 0 } },
  formula: divide(variable('cost'), variable('acquisitions')),
  sources: [
    { title: 'Amazon Ads: The math of advertising', url: 'https://advertising.amazon.com/library/guides/ads-math' },
  ],
  examples: [
    { given: [2000, 100], expect: 20 },
    { given: [2000, 0], expect: null },
  ],
});

export const adSpendPerConversion = defineKpi({
  id: 'ad_spend_per_conversion',
  of: cpa,
  stage: 'conversion',
  direction: 'lower-is-better',
  bind: { cost: variable('spend'), acquisitions: variable('conversions') },
});
