import type { Importer } from '../importer.ts';
import { ga4 } from './ga4.ts';
import { googleAds, googleAdsAssets } from './google-ads.ts';
import { linkedinAudience, linkedinFollowers } from './linkedin-followers.ts';
import { metaAds } from './meta-ads.ts';
import { searchConsole } from './search-console.ts';
import { xDays, xPosts } from './x.ts';
import { youtubeChart, youtubeDays, youtubeSegments, youtubeVideos } from './youtube-studio.ts';

/** All importers; where two would know a header, the more particular one stands first. */
export const importers: readonly Importer[] = [
  xPosts,
  xDays,
  metaAds,
  linkedinFollowers,
  linkedinAudience,
  ga4,
  googleAdsAssets,
  googleAds,
  searchConsole,
  youtubeVideos,
  youtubeChart,
  youtubeDays,
  youtubeSegments,
];
