import { pending } from './pending.ts';

export const engagementRateAverage = pending;
export const weightedEngagementRate = pending;
