import { divide, multiply, variable } from '../core/expression.ts';
import type { MeasureId } from '../model/measures.ts';
import { defineFunction, defineKpi, defineSignature, defineTotal } from './kpi.ts';
import { amazonAdsMath, hootsuiteRoi } from './sources.ts';

const stage = 'cost';
const direction = 'lower-is-better';
const count = { unit: 'count', min: 0 } as const;
const cost = { unit: 'currency', min: 0 } as const;

const total = <const Id extends string>(id: Id, measure: MeasureId) =>
  defineTotal({ id, unit: 'currency', stage, direction, formula: variable(measure) });

export const spend = total('spend', 'spend');
export const investment = total('investment', 'investment');
export const organicCost = total('organic_cost', 'organicCost');

export const cpc = defineFunction({
  name: 'CPC',
  stage,
  unit: 'currency',
  parameters: { cost, clicks: count },
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
  stage,
  direction,
  bind: { cost: variable('spend'), clicks: variable('linkClicks') },
});

export const cpl = defineFunction({
  name: 'CPL',
  stage: 'leads',
  unit: 'currency',
  parameters: { cost, leads: count },
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
  direction,
  bind: { cost: variable('spend'), leads: variable('leads') },
});

/** All costs over all leads. */
export const costPerLead = defineKpi({
  id: 'cost_per_lead',
  of: cpl,
  stage: 'leads',
  direction,
  rows: 'any',
  bind: { cost: variable('investment'), leads: variable('leads') },
});

export const cpa = defineFunction({
  name: 'CPA',
  stage: 'conversion',
  unit: 'currency',
  parameters: { cost, acquisitions: count },
  formula: divide(variable('cost'), variable('acquisitions')),
  sources: [amazonAdsMath],
  examples: [
    { given: [2000, 100], expect: 20 },
    { given: [2000, 0], expect: null },
  ],
});

export const adSpendPerConversion = defineKpi({
  id: 'ad_spend_per_conversion',
  of: cpa,
  stage: 'conversion',
  direction,
  bind: { cost: variable('spend'), acquisitions: variable('conversions') },
});

export const costPerConversion = defineKpi({
  id: 'cost_per_conversion',
  of: cpa,
  stage: 'conversion',
  direction,
  rows: 'any',
  bind: { cost: variable('investment'), acquisitions: variable('conversions') },
});

export const costPerNewCustomer = defineKpi({
  id: 'cost_per_new_customer',
  of: cpa,
  stage: 'conversion',
  direction,
  rows: 'any',
  bind: { cost: variable('investment'), acquisitions: variable('newCustomers') },
});

export const laborCost = defineFunction({
  name: 'LABOR_COST',
  stage,
  unit: 'currency',
  parameters: { hourlyRate: cost, hours: { unit: 'number', min: 0 } },
  formula: multiply(variable('hourlyRate'), variable('hours')),
  sources: [hootsuiteRoi],
  examples: [
    { given: [25, 40], expect: 1000 },
    { given: [25, null], expect: null },
  ],
});

export const sharedCost = defineFunction({
  name: 'SHARED_COST',
  stage,
  unit: 'currency',
  parameters: { amount: cost, share: { unit: 'ratio', min: 0, max: 1 } },
  formula: multiply(variable('amount'), variable('share')),
  sources: [hootsuiteRoi],
  examples: [
    { given: [300, 0.4], expect: 120 },
    { given: [300, 1], expect: 300 },
    { given: [300, null], expect: null },
  ],
});

/** The part of a cost that falls into a period; days are counted with both ends. */
export const periodCost = defineSignature({
  name: 'PERIOD_COST',
  stage,
  unit: 'currency',
  parameters: {
    amount: cost,
    costStart: { kind: 'day' },
    costEnd: { kind: 'day', blank: 'known' },
    periodStart: { kind: 'day' },
    periodEnd: { kind: 'day' },
    frequency: { kind: 'choice', choices: ['once', 'monthly', 'yearly'], default: 'once' },
  },
  sources: [hootsuiteRoi],
  examples: [
    {
      given: [12_000, { day: '2026-01-01' }, null, { day: '2026-01-01' }, { day: '2026-01-31' }, 'yearly'],
      expect: (12_000 * 31) / 365,
    },
    {
      given: [900, { day: '2026-01-01' }, { day: '2026-01-30' }, { day: '2026-01-21' }, { day: '2026-02-28' }],
      expect: 300,
    },
    {
      given: [100, { day: '2026-01-01' }, null, { day: '2026-01-01' }, { day: '2026-03-31' }, 'monthly'],
      expect: 300,
    },
    {
      given: [900, { day: '2026-01-01' }, { day: '2026-01-30' }, { day: '2026-03-01' }, { day: '2026-03-31' }],
      expect: 0,
    },
  ],
});
