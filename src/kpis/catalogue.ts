/** Every function and every KPI, in the order of the help pages. A test holds the lists to the folder. */
import * as conversion from './conversion.ts';
import * as cost from './cost.ts';
import * as engagement from './engagement.ts';
import * as reach from './reach.ts';
import * as value from './value.ts';

export const functionDefinitions = [
  engagement.engagementRate,
  engagement.amplificationRate,
  engagement.applauseRate,
  engagement.viralityRate,
  engagement.cpe,
  reach.cpm,
  reach.ctr,
  cost.cpc,
  cost.cpl,
  cost.cpa,
  conversion.conversionRate,
  conversion.bounceRate,
  conversion.averageOrderValue,
  value.goalValue,
  value.socialRoi,
  value.roas,
] as const;

export type FunctionName = (typeof functionDefinitions)[number]['name'];

export const kpis = [
  reach.impressions,
  reach.reach,
  reach.followers,
  reach.adCpm,
  reach.linkClickThroughRate,
  engagement.engagements,
  engagement.engagementRateByReach,
  engagement.engagementRateByImpressions,
  engagement.engagementRateByFollowers,
  engagement.engagementRateByViews,
  engagement.amplificationRateByFollowers,
  engagement.applauseRateByFollowers,
  engagement.viralityRateByImpressions,
  engagement.adSpendPerEngagement,
  conversion.sessions,
  conversion.leads,
  conversion.conversions,
  conversion.conversionRateBySessions,
  conversion.bounceRateBySessions,
  conversion.averageOrderValueOfOrders,
  cost.spend,
  cost.adSpendPerLinkClick,
  cost.adSpendPerLead,
  cost.adSpendPerConversion,
  value.revenue,
  value.returnOnAdSpend,
] as const;

export type KpiId = (typeof kpis)[number]['id'];
