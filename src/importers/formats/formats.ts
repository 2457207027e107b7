import type { Importer } from '../importer.ts';
import { intercom, zendesk } from './care.ts';
import { hubspotContacts, hubspotDeals, salesforceDeals, salesforceLeads } from './crm.ts';
import { facebookInsightsPage, facebookInsightsPosts } from './facebook-insights.ts';
import { ga4, ga4Other } from './ga4.ts';
import { googleAds, googleAdsAssets } from './google-ads.ts';
import { kakaoAds, naverDisplayAds, naverSearchAds } from './korea-ads.ts';
import { linkedinAds } from './linkedin-ads.ts';
import { linkedinDays, linkedinPosts } from './linkedin-content.ts';
import {
  linkedinProfileAudience,
  linkedinProfileDays,
  linkedinProfileFollowers,
  linkedinProfilePosts,
  linkedinProfileSummary,
} from './linkedin-creator.ts';
import { linkedinAudience, linkedinFollowers } from './linkedin-followers.ts';
import { linkedinCompetitors, linkedinVisitors } from './linkedin-page.ts';
import { metaAds } from './meta-ads.ts';
import { metaAudience, metaContentFormats } from './meta-audience.ts';
import { metaPage } from './meta-page.ts';
import { facebookPosts, facebookVideos, instagramPosts } from './meta-posts.ts';
import { constantContact, geniuslink, googleBusinessProfile } from './not-social.ts';
import { pinterestAds } from './pinterest-ads.ts';
import { searchConsole } from './search-console.ts';
import { sproutFacebook, sproutInstagram, sproutPosts, sproutX } from './sprout-social.ts';
import { tiktokAudience, tiktokDays, tiktokFollowers, tiktokVideos } from './tiktok.ts';
import { tiktokAds } from './tiktok-ads.ts';
import { universalAnalytics, universalAnalyticsPages } from './universal-analytics.ts';
import { xDays, xPosts, xVideos } from './x.ts';
import { youtubeChart, youtubeDays, youtubeSegments, youtubeVideos } from './youtube-studio.ts';

/** All importers; where two would know a header, the more particular one stands first. */
export const importers: readonly Importer[] = [
  sproutPosts,
  sproutFacebook,
  sproutInstagram,
  sproutX,
  xPosts,
  xDays,
  xVideos,
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
  linkedinDays,
  linkedinPosts,
  linkedinVisitors,
  linkedinCompetitors,
  linkedinAds,
  linkedinProfileDays,
  linkedinProfilePosts,
  linkedinProfileFollowers,
  linkedinProfileSummary,
  linkedinProfileAudience,
  tiktokDays,
  tiktokAudience,
  tiktokFollowers,
  tiktokVideos,
  tiktokAds,
  pinterestAds,
  naverSearchAds,
  naverDisplayAds,
  kakaoAds,
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
  zendesk,
  intercom,
  hubspotContacts,
  hubspotDeals,
  salesforceLeads,
  salesforceDeals,
  googleBusinessProfile,
  constantContact,
  geniuslink,
];
