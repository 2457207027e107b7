import { add, divide, multiply, number, subtract, variable } from '../core/expression.ts';
import { defineFunction, defineKpi, defineTotal } from './kpi.ts';
import { amazonAdsMath, hootsuiteRoi } from './sources.ts';

const stage = 'value';
const direction = 'higher-is-better';
const count = { unit: 'count', min: 0 } as const;
const money = { unit: 'currency' } as const;
const cost = { unit: 'currency', min: 0 } as const;
const share = { unit: 'ratio', min: 0, max: 1 } as const;

export const revenue = defineTotal({ id: 'revenue', unit: 'currency', stage, direction, formula: variable('revenue') });
export const valuedReturn = defineTotal({
  id: 'valued_return',
  unit: 'currency',
  stage,
  direction,
  formula: variable('valuedReturn'),
});
export const totalReturn = defineTotal({
  id: 'total_return',
  unit: 'currency',
  stage,
  direction,
  formula: variable('totalReturn'),
});

const clvSource = {
  title: 'HubSpot: Customer lifetime value',
  url: 'https://blog.hubspot.com/service/how-to-calculate-customer-lifetime-value',
} as const;

/** What a customer brings in over the years; with a margin, what is left of it. */
export const clv = defineFunction({
  name: 'CLV',
  stage,
  unit: 'currency',
  parameters: {
    purchaseValue: cost,
    purchasesPerYear: count,
    years: { unit: 'number', min: 0 },
    margin: { ...share, default: 1 },
  },
  formula: multiply(
    multiply(multiply(variable('purchaseValue'), variable('purchasesPerYear')), variable('years')),
    variable('margin'),
  ),
  sources: [clvSource],
  examples: [
    { given: [80, 12, 3], expect: 2880 },
    { given: [80, 12, 3, 0.25], expect: 720 },
    { given: [null, 12, 3], expect: null },
  ],
});

export const clvByChurn = defineFunction({
  name: 'CLV_BY_CHURN',
  stage,
  unit: 'currency',
  parameters: { marginPerPeriod: money, churnRate: share },
  formula: divide(variable('marginPerPeriod'), variable('churnRate')),
  sources: [clvSource],
  examples: [
    { given: [20, 0.05], expect: 400 },
    { given: [20, 0], expect: null },
  ],
});

/** Contribution of a period x retention / (1 + discount - retention). */
export const clvDiscounted = defineFunction({
  name: 'CLV_DISCOUNTED',
  stage,
  unit: 'currency',
  parameters: { contribution: money, retentionRate: share, discountRate: share },
  formula: divide(
    multiply(variable('contribution'), variable('retentionRate')),
    subtract(add(number(1), variable('discountRate')), variable('retentionRate')),
  ),
  sources: [
    {
      title: 'Gupta and others: Modeling customer lifetime value (2006)',
      url: 'https://doi.org/10.1177/1094670506293810',
    },
  ],
  examples: [
    // 6 visits x 21% margin x 208 weeks x 20: 5,241.60 a customer.
    { given: [5241.6, 0.75, 0.1], expect: 11_232 },
    { given: [100, 1, 0], expect: null },
  ],
});

export const visitValue = defineFunction({
  name: 'VISIT_VALUE',
  stage,
  unit: 'currency',
  parameters: { customerValue: money, conversionRate: share },
  formula: multiply(variable('customerValue'), variable('conversionRate')),
  sources: [hootsuiteRoi],
  examples: [
    { given: [10, 0.02], expect: 0.2 },
    { given: [10, null], expect: null },
  ],
});

/** What completed goals are worth: 12,000 sign-ups, one in ten becomes a customer, a customer is worth 150. */
export const goalValue = defineFunction({
  name: 'GOAL_VALUE',
  stage,
  unit: 'currency',
  parameters: { completions: count, customerRate: share, customerValue: money },
  formula: multiply(multiply(variable('completions'), variable('customerRate')), variable('customerValue')),
  sources: [hootsuiteRoi],
  examples: [
    { given: [12_000, 0.1, 150], expect: 180_000 },
    { given: [1, 0.75, 300], expect: 225 },
    { given: [0, 0.5, 100], expect: 0 },
  ],
});

/** (return - investment) / investment; 1.769... is 176.9%. A return below 0 (refunds) is a real case. */
export const socialRoi = defineFunction({
  name: 'SOCIAL_ROI',
  stage,
  unit: 'ratio',
  parameters: { totalReturn: money, totalInvestment: cost },
  formula: divide(subtract(variable('totalReturn'), variable('totalInvestment')), variable('totalInvestment')),
  sources: [hootsuiteRoi],
  examples: [
    { given: [180_000, 65_000], expect: 115_000 / 65_000 },
    { given: [1000, 100], expect: 9 },
    { given: [1300, 1000], expect: 0.3 },
    { given: [0, 1000], expect: -1 },
    { given: [1000, 0], expect: null },
  ],
});

export const returnOnInvestment = defineKpi({
  id: 'social_roi',
  of: socialRoi,
  stage,
  direction,
  rows: 'any',
  bind: { totalReturn: variable('totalReturn'), totalInvestment: variable('investment') },
});

export const roas = defineFunction({
  name: 'ROAS',
  stage,
  unit: 'multiple',
  parameters: { revenue: money, adSpend: cost },
  formula: divide(variable('revenue'), variable('adSpend')),
  sources: [amazonAdsMath],
  examples: [
    { given: [10_000, 2000], expect: 5 },
    { given: [10_000, 0], expect: null },
  ],
});

export const returnOnAdSpend = defineKpi({
  id: 'return_on_ad_spend',
  of: roas,
  stage,
  direction,
  bind: { revenue: variable('revenue'), adSpend: variable('spend') },
});

/** The most that an acquisition may cost before a sale loses money. */
export const breakEvenCpa = defineFunction({
  name: 'BREAK_EVEN_CPA',
  stage,
  unit: 'currency',
  parameters: { revenuePerSale: cost, margin: share },
  formula: multiply(variable('revenuePerSale'), variable('margin')),
  sources: [amazonAdsMath],
  examples: [
    { given: [100, 0.4], expect: 40 },
    { given: [100, null], expect: null },
  ],
});

export const breakEvenRoas = defineFunction({
  name: 'BREAK_EVEN_ROAS',
  stage,
  unit: 'multiple',
  parameters: { margin: share },
  formula: divide(number(1), variable('margin')),
  sources: [amazonAdsMath],
  examples: [
    { given: [0.4], expect: 2.5 },
    { given: [0], expect: null },
  ],
});

export const adProfit = defineFunction({
  name: 'AD_PROFIT',
  stage,
  unit: 'currency',
  parameters: { adSpend: cost, roas: { unit: 'multiple' }, margin: share },
  formula: multiply(variable('adSpend'), subtract(multiply(variable('roas'), variable('margin')), number(1))),
  sources: [amazonAdsMath],
  examples: [
    { given: [1000, 3, 0.2], expect: -400 },
    { given: [1000, 2, 0.6], expect: 200 },
    { given: [1000, null, 0.6], expect: null },
  ],
});

/** What the exposure would have cost as ads. Never part of ROI. */
export const emv = defineFunction({
  name: 'EMV',
  stage,
  unit: 'currency',
  parameters: {
    impressions: count,
    cpm: cost,
    clicks: { ...count, default: 0, requires: 'cpc' },
    cpc: { ...cost, default: 0, requires: 'clicks' },
  },
  formula: add(
    multiply(divide(variable('impressions'), number(1000)), variable('cpm')),
    multiply(variable('clicks'), variable('cpc')),
  ),
  sources: [{ title: 'Duel: Earned media value', url: 'https://info.duel.tech/help/earned-media-value-emv' }],
  examples: [
    { given: [10_000, 10], expect: 100 },
    { given: [10_000, 10, 50, 0.4], expect: 120 },
    { given: [null, 10], expect: null },
  ],
});
