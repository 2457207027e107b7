import { add, divide, subtract, variable } from '../core/expression.ts';
import type { MeasureId } from '../model/measures.ts';
import { defineFunction, defineKpi, defineTotal } from './kpi.ts';
import { hootsuiteMetrics } from './sources.ts';

const direction = 'higher-is-better';
const count = { unit: 'count', min: 0 } as const;

const total = <const Id extends string>(id: Id, stage: 'leads' | 'conversion', measure: MeasureId) =>
  defineTotal({ id, unit: 'count', stage, direction, formula: variable(measure) });

export const leads = total('leads', 'leads', 'leads');
export const qualifiedLeads = total('qualified_leads', 'leads', 'qualifiedLeads');
export const conversions = total('conversions', 'conversion', 'conversions');
export const orders = total('orders', 'conversion', 'orders');
export const newCustomers = total('new_customers', 'conversion', 'newCustomers');
export const repeatCustomers = total('repeat_customers', 'conversion', 'repeatCustomers');

export const conversionRate = defineFunction({
  name: 'CONVERSION_RATE',
  stage: 'conversion',
  unit: 'ratio',
  parameters: { conversions: count, visits: count },
  formula: divide(variable('conversions'), variable('visits')),
  sources: [{ title: 'Google Ads Help: Conversion rate', url: 'https://support.google.com/google-ads/answer/2684489' }],
  examples: [
    { given: [20, 1000], expect: 0.02 },
    { given: [0, 1000], expect: 0 },
    { given: [20, 0], expect: null },
  ],
});

export const conversionRateBySessions = defineKpi({
  id: 'conversion_rate_by_sessions',
  of: conversionRate,
  stage: 'conversion',
  direction,
  bind: { conversions: variable('conversions'), visits: variable('sessions') },
});

export const leadConversionRate = defineFunction({
  name: 'LEAD_CONVERSION_RATE',
  stage: 'leads',
  unit: 'ratio',
  parameters: { customers: count, leads: count },
  formula: divide(variable('customers'), variable('leads')),
  sources: [{ title: 'Count: Lead conversion rate', url: 'https://count.co/metric/lead-conversion-rate' }],
  examples: [
    { given: [30, 300], expect: 0.1 },
    { given: [3, 0], expect: null },
  ],
});

export const leadToCustomerRate = defineKpi({
  id: 'lead_to_customer_rate',
  of: leadConversionRate,
  stage: 'leads',
  direction,
  rows: 'any',
  bind: { customers: variable('newCustomers'), leads: variable('leads') },
});

export const bounceRate = defineFunction({
  name: 'BOUNCE_RATE',
  stage: 'conversion',
  unit: 'ratio',
  parameters: { bounces: count, visits: count },
  formula: divide(variable('bounces'), variable('visits')),
  sources: [
    { title: 'Google Analytics Help: Bounce rate', url: 'https://support.google.com/analytics/answer/12195621' },
  ],
  examples: [
    { given: [600, 1000], expect: 0.6 },
    { given: [1, 0], expect: null },
  ],
});

export const bounceRateBySessions = defineKpi({
  id: 'bounce_rate_by_sessions',
  of: bounceRate,
  stage: 'conversion',
  direction: 'lower-is-better',
  bind: { bounces: subtract(variable('sessions'), variable('engagedSessions')), visits: variable('sessions') },
});

export const timeOnPagePerSession = defineTotal({
  id: 'time_on_page_per_session',
  unit: 'seconds',
  stage: 'conversion',
  direction,
  formula: divide(variable('timeOnPage'), variable('sessions')),
});

export const averageOrderValue = defineFunction({
  name: 'AVERAGE_ORDER_VALUE',
  stage: 'conversion',
  unit: 'currency',
  parameters: { revenue: { unit: 'currency', min: 0 }, orders: count },
  formula: divide(variable('revenue'), variable('orders')),
  sources: [{ title: 'Shopify: Average order value', url: 'https://www.shopify.com/blog/average-order-value' }],
  examples: [
    { given: [12_500, 250], expect: 50 },
    { given: [100, 0], expect: null },
  ],
});

export const averageOrderValueOfOrders = defineKpi({
  id: 'average_order_value',
  of: averageOrderValue,
  stage: 'conversion',
  direction,
  bind: { revenue: variable('revenue'), orders: variable('orders') },
});

export const churnRate = defineFunction({
  name: 'CHURN_RATE',
  stage: 'conversion',
  unit: 'ratio',
  parameters: { customersLost: count, customersAtStart: count },
  formula: divide(variable('customersLost'), variable('customersAtStart')),
  sources: [{ title: 'Piwik PRO glossary: Churn rate', url: 'https://piwik.pro/glossary/churn-rate/' }],
  examples: [
    { given: [25, 500], expect: 0.05 },
    { given: [1, 0], expect: null },
  ],
});

/** Customers at the start are those at the end, less the new ones, with the lost ones. */
export const customerChurn = defineKpi({
  id: 'churn_rate',
  of: churnRate,
  stage: 'conversion',
  direction: 'lower-is-better',
  bind: {
    customersLost: variable('lostCustomers'),
    customersAtStart: add(subtract(variable('customers'), variable('newCustomers')), variable('lostCustomers')),
  },
});

export const repeatPurchaseRate = defineFunction({
  name: 'REPEAT_PURCHASE_RATE',
  stage: 'conversion',
  unit: 'ratio',
  parameters: { repeatCustomers: count, customers: count },
  formula: divide(variable('repeatCustomers'), variable('customers')),
  sources: [
    {
      title: 'Little Stream Software: Repeat purchase rate, and how to calculate it',
      url: 'https://www.littlestreamsoftware.com/articles/repeat-purchase-rate-calculate/',
    },
  ],
  examples: [
    { given: [180, 600], expect: 0.3 },
    { given: [1, 0], expect: null },
  ],
});

export const repeatPurchases = defineKpi({
  id: 'repeat_purchase_rate',
  of: repeatPurchaseRate,
  stage: 'conversion',
  direction,
  bind: { repeatCustomers: variable('repeatCustomers'), customers: variable('customers') },
});

export const shareOfTotal = defineFunction({
  name: 'SHARE_OF_TOTAL',
  stage: 'conversion',
  unit: 'ratio',
  // A refund or a loss may make a part negative.
  parameters: { part: { unit: 'number' }, total: { unit: 'number' } },
  formula: divide(variable('part'), variable('total')),
  sources: [hootsuiteMetrics],
  examples: [
    { given: [4500, 30_000], expect: 0.15 },
    { given: [1, 0], expect: null },
  ],
});

export const qualifiedLeadShare = defineKpi({
  id: 'qualified_lead_share',
  of: shareOfTotal,
  stage: 'leads',
  direction,
  bind: { part: variable('qualifiedLeads'), total: variable('leads') },
});

/** Social media's part of the whole site's visits, which stand on rows of their own. */
export const shareOfSiteSessions = defineKpi({
  id: 'share_of_site_sessions',
  of: shareOfTotal,
  stage: 'leads',
  direction,
  rows: 'any',
  bind: { part: variable('sessions'), total: variable('siteSessions') },
});

export const shareOfSiteSales = defineKpi({
  id: 'share_of_site_sales',
  of: shareOfTotal,
  stage: 'conversion',
  direction,
  rows: 'any',
  bind: { part: variable('revenue'), total: variable('siteSales') },
});
