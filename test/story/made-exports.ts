import type { MadeFile } from '../fixtures/bytes.ts';
import { gaRows, makeGaTraffic } from '../fixtures/make-ga4.ts';
import { followerDays, makeFollowersXlsx } from '../fixtures/make-linkedin.ts';
import { makeMetaCampaigns, metaCampaigns } from '../fixtures/make-meta-ads.ts';
import { makeNewXDays, makeNewXPosts, xDays, xPosts } from '../fixtures/make-x.ts';

/** February and March 2025 on X, by day. */
export const days = xDays(59, '2025-02-01');
export const xOverview = makeNewXDays(days);

/** One made export of each platform, as somebody would drop them together. */
export const allExports: readonly MadeFile[] = [
  xOverview,
  makeNewXPosts(xPosts(25, '2025-03-02'), 2025),
  makeFollowersXlsx(followerDays(39)),
  makeMetaCampaigns(metaCampaigns),
  makeGaTraffic(gaRows),
];
