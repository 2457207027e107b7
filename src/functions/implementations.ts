import { engagementRateAverage, weightedEngagementRate } from './engagement-rates.ts';
import {
  compoundTarget,
  goalForecast,
  goalPace,
  goalProgress,
  goalRunRate,
  goalStatus,
  periodChange,
} from './goals.ts';
import type { Implementations } from './implementation.ts';
import { leaderboard } from './leaderboard.ts';
import { periodCost } from './period-cost.ts';
import { responseTime } from './response-time.ts';
import { socialKpi } from './social-kpi.ts';
import { utmPart, utmUrl } from './utm.ts';

/** The functions that are no expression, by name. */
export const implementations: Implementations = {
  ENGAGEMENT_RATE_AVERAGE: engagementRateAverage,
  WEIGHTED_ENGAGEMENT_RATE: weightedEngagementRate,
  PERIOD_COST: periodCost,
  GOAL_PROGRESS: goalProgress,
  GOAL_PACE: goalPace,
  GOAL_FORECAST: goalForecast,
  GOAL_RUN_RATE: goalRunRate,
  GOAL_STATUS: goalStatus,
  COMPOUND_TARGET: compoundTarget,
  PERIOD_CHANGE: periodChange,
  RESPONSE_TIME: responseTime,
  UTM_URL: utmUrl,
  UTM_PART: utmPart,
  LEADERBOARD: leaderboard,
  SOCIAL_KPI: socialKpi,
};
