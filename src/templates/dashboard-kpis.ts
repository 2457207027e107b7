import {
  averageOrderValueOfOrders,
  bounceRateBySessions,
  conversionRateBySessions,
  conversions,
  leads,
  leadToCustomerRate,
  orders,
  qualifiedLeadShare,
  qualifiedLeads,
} from '../kpis/conversion.ts';
import { costPerConversion, costPerLead, investment, spend } from '../kpis/cost.ts';
import { engagements, linkClicks } from '../kpis/engagement.ts';
import type { Kpi } from '../kpis/kpi.ts';
import { followers, impressions, linkClickThroughRate, reach, sessions, views } from '../kpis/reach.ts';
import { returnOnAdSpend, returnOnInvestment, totalReturn } from '../kpis/value.ts';
import type { StageId } from './dashboard-places.ts';

/** Stands for the engagement rate by the base that people choose on Settings. */
export const CHOSEN_RATE = 'engagementRate';

/** The cards of each stage, left to right. Bounces of social traffic are told with engagement: they say how visits went. */
export const cards: Readonly<Record<StageId, readonly (Kpi | typeof CHOSEN_RATE)[]>> = {
  reach: [impressions, reach, views, followers, sessions],
  engagement: [engagements, CHOSEN_RATE, linkClicks, linkClickThroughRate, bounceRateBySessions],
  leads: [leads, qualifiedLeads, qualifiedLeadShare, leadToCustomerRate, costPerLead],
  conversion: [conversions, conversionRateBySessions, orders, averageOrderValueOfOrders, costPerConversion],
  value: [totalReturn, investment, returnOnInvestment, returnOnAdSpend, spend],
};

export const cardKpis: readonly Kpi[] = Object.values(cards)
  .flat()
  .filter(card => card !== CHOSEN_RATE);
