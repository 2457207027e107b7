import { divide, subtract, variable } from '../core/expression.ts';
import { defineFunction, defineKpi, defineTotal } from './kpi.ts';

export const leads = defineTotal({
  id: 'leads',
  unit: 'count',
  stage: 'leads',
  direction: 'higher-is-better',
  formula: variable('leads'),
});

export const sessions = defineTotal({
  id: 'sessions',
  unit: 'count',
  stage: 'leads',
  direction: 'higher-is-better',
  formula: variable('sessions'),
});

export const conversions = defineTotal({
  id: 'conversions',
  unit: 'count',
  stage: 'conversion',
  direction: 'higher-is-better',
  formula: variable('conversions'),
});

export const conversionRate = defineFunction({
  name: 'CONVERSION_RATE',
  unit: 'ratio',
  parameters: { conversions: { unit: 'count', min: 0 }, visits: { unit: 'count', min: 0 } },
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
  direction: 'higher-is-better',
  bind: { conversions: variable('conversions'), visits: variable('sessions') },
});

export const bounceRate = defineFunction({
  name: 'BOUNCE_RATE',
  unit: 'ratio',
  parameters: { bounces: { unit: 'count', min: 0 }, visits: { unit: 'count', min: 0 } },
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

export const averageOrderValue = defineFunction({
  name: 'AVERAGE_ORDER_VALUE',
  unit: 'currency',
  parameters: { revenue: { unit: 'currency', min: 0 }, orders: { unit: 'count', min: 0 } },
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
  direction: 'higher-is-better',
  bind: { revenue: variable('revenue'), orders: variable('orders') },
});
