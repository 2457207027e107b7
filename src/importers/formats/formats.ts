import type { Importer } from '../importer.ts';
import { facebookInsightsPage, facebookInsightsPosts } from './facebook-insights.ts';
import { ga4, ga4Other } from './ga4.ts';
import { googleAds, googleAdsAssets } from './google-ads.ts';
import { linkedinAudience, linkedinFollowers } from './linkedin-followers.ts';
import { metaAds } from './meta-ads.ts';
import { metaAudience, metaContentFormats } from './meta-audience.ts';
import { metaPage } from './meta-page.ts';
import { facebookPosts, facebookVideos, instagramPosts } from './meta-posts.ts';
import { searchConsole } from './search-console.ts';
import { universalAnalytics, universalAnalyticsPages } from './universal-analytics.ts';
import { xDays, xPosts } from './x.ts';
import { youtubeChart, youtubeDays, youtubeSegments, youtubeVideos } from './youtube-studio.ts';

/** All importers; where two would know a header, the more particular one stands first. */
export const importers: readonly Importer[] = [
  xPosts,
  xDays,
  metaAds,
  metaPage,
  metaAudience,
  metaContentFormats,
  facebookVideos,
  facebookPosts,
  instagramPosts,
  facebookInsightsPosts,
  facebookInsightsPage,
  linkedinFollowers,
  linkedinAudience,
  universalAnalytics,
  universalAnalyticsPages,
  ga4,
  ga4Other,
  googleAdsAssets,
  googleAds,
  searchConsole,
  youtubeVideos,
  youtubeChart,
  youtubeDays,
  youtubeSegments,
];
