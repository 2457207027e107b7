import type { DimensionId, Level } from '../model/dimensions.ts';
import type { MeasureId } from '../model/measures.ts';
import type { Evidence } from './imported-table.ts';
import { normalName, type Vocabulary } from './source-table.ts';

/**
 * A mapping for a tool whose export we know from hearsay only. The dialog suggests it, says that no real file was seen,
 * and lets the user change it: unlike an importer, it can be wrong without harm.
 */
export interface Preset {
  readonly name: string;
  readonly evidence: Evidence;
  readonly level: Level;
  /** `''`: a column says it, or the user. */
  readonly channel: string;
  readonly columns: Partial<Vocabulary<MeasureId | DimensionId>>;
  /** The header has one name of each. */
  readonly needs: readonly (readonly string[])[];
  /** Columns of personal data; an advocate's name is one that the user asks for. */
  readonly personal?: readonly string[];
}

const assumed = 'assumed' as const;

/** The more particular stand first. */
const presets: readonly Preset[] = [
  {
    name: 'Pinterest',
    evidence: assumed,
    level: 'post',
    channel: 'pinterest',
    needs: [
      ['pin id', 'pin title', 'pin link', 'pin url'],
      ['pin clicks', 'outbound clicks', 'saves'],
    ],
    columns: {
      from: ['created at', 'publish date', 'date published', 'date'],
      postId: ['pin id'],
      postTitle: ['pin title', 'title'],
      postUrl: ['pin link', 'pin url'],
      postType: ['pin format', 'format'],
      impressions: ['impressions'],
      engagements: ['engagements', 'engagement'],
      clicks: ['pin clicks'],
      linkClicks: ['outbound clicks'],
      saves: ['saves'],
      views: ['video views'],
    },
  },
  {
    name: 'Pinterest',
    evidence: assumed,
    level: 'account',
    channel: 'pinterest',
    needs: [['date'], ['pin clicks'], ['outbound clicks', 'saves']],
    columns: {
      from: ['date'],
      impressions: ['impressions'],
      engagements: ['engagements', 'engagement'],
      clicks: ['pin clicks'],
      linkClicks: ['outbound clicks'],
      saves: ['saves'],
      followersGained: ['new followers'],
      followers: ['followers'],
    },
  },
  {
    name: 'HubSpot social',
    evidence: assumed,
    level: 'post',
    channel: '',
    needs: [['publish date', 'published date'], ['channel', 'network', 'social network'], ['clicks'], ['interactions']],
    columns: {
      from: ['publish date', 'published date'],
      channel: ['network', 'social network', 'channel'],
      account: ['account', 'account name', 'social account'],
      campaign: ['campaign'],
      postTitle: ['message', 'post', 'content', 'body'],
      postUrl: ['link', 'post link', 'post url'],
      impressions: ['impressions'],
      engagements: ['interactions'],
      linkClicks: ['clicks'],
      shares: ['shares'],
      comments: ['comments', 'replies'],
      reactions: ['likes', 'reactions'],
    },
    personal: ['created by', 'published by', 'author'],
  },
  {
    name: 'BuzzSumo',
    evidence: assumed,
    level: 'post',
    // Of an article, by its Facebook numbers: the other networks' have no columns of their own among our measures.
    channel: 'facebook',
    needs: [['evergreen score', 'total facebook shares', 'facebook shares'], ['url'], ['title']],
    columns: {
      from: ['published date', 'publish date', 'date published', 'date'],
      postTitle: ['title'],
      postUrl: ['url'],
      engagements: ['total facebook shares', 'total facebook engagements', 'facebook engagements'],
      reactions: ['facebook likes', 'facebook reactions'],
      comments: ['facebook comments'],
      shares: ['facebook shares'],
    },
    personal: ['author', 'author name', 'twitter username'],
  },
  {
    name: 'Bitly',
    evidence: assumed,
    level: 'campaign',
    channel: 'social',
    needs: [
      ['date'],
      ['bitlink', 'short link', 'short url', 'bitly link', 'engagements', 'total clicks'],
      ['clicks', 'total clicks', 'engagements', 'link clicks'],
    ],
    columns: {
      from: ['date'],
      channel: ['channel', 'referrer network'],
      // Two links of one campaign have clicks on the same day: each goes by its own name.
      campaign: ['bitlink', 'short link', 'short url', 'bitly link', 'campaign', 'utm campaign', 'utm_campaign'],
      linkClicks: ['clicks', 'link clicks', 'total clicks', 'engagements'],
    },
  },
  {
    name: 'Employee advocacy',
    evidence: assumed,
    level: 'account',
    channel: 'social',
    needs: [
      ['employee', 'advocate', 'ambassador', 'employee name', 'advocate name', 'user name', 'member'],
      ['shares', 'total shares', 'posts shared'],
      ['clicks', 'total clicks', 'link clicks', 'reach', 'potential reach', 'impressions'],
    ],
    columns: {
      from: ['date', 'month', 'period', 'start date'],
      to: ['end date'],
      channel: ['network', 'social network', 'channel'],
      campaign: ['campaign', 'campaign name'],
      employee: ['employee', 'advocate', 'ambassador', 'employee name', 'advocate name', 'user name', 'member'],
      shares: ['shares', 'total shares', 'posts shared'],
      linkClicks: ['clicks', 'total clicks', 'link clicks'],
      // What advocacy tools call reach is the sum of everybody's connections; `potential reach` is no reach.
      reach: ['reach'],
      impressions: ['impressions'],
      engagements: ['engagements', 'engagement', 'interactions'],
      leads: ['leads'],
      conversions: ['conversions'],
    },
    personal: ['email', 'e-mail', 'email address', 'employee email'],
  },
];

/** The preset for a header, if there is one: the first that fits. */
export function presetFor(headers: readonly string[]): Preset | null {
  const known = new Set(headers.map(normalName));
  return presets.find(({ needs }) => needs.every(names => names.some(name => known.has(normalName(name))))) ?? null;
}
