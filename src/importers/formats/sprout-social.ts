import type { ChannelId } from '../../model/channels.ts';
import type { MeasureId } from '../../model/measures.ts';
import { importerOf, type Report } from '../report.ts';
import { normalName, type Vocabulary } from '../source-table.ts';
import { socialSource } from './traffic-source.ts';

/**
 * Names of one number in all of Sprout's exports. Networks call things differently, Sprout keeps their words; what it
 * calls `Engagement Rate (per Impression)` is ours.
 */
const measures = {
  impressions: ['impressions'],
  reach: ['reach'],
  engagements: ['engagements', 'public engagements'],
  reactions: ['reactions', 'likes'],
  comments: ['comments', '@replies', 'replies', 'comments & replies'],
  shares: ['shares', 'retweets', 'reposts'],
  saves: ['saves'],
  linkClicks: ['post link clicks', 'link clicks'],
  views: ['video views'],
} satisfies Partial<Vocabulary<MeasureId>>;

/** Gains are net of losses. */
const ofProfile = {
  ...measures,
  followers: ['audience', 'followers', 'total fans', 'fans', 'follower count', 'total followers'],
  followersGained: ['net audience growth', 'net follower growth', 'net page likes', 'net fan growth'],
  posts: ['published posts', 'published posts & stories', 'sent posts', 'posts sent'],
} satisfies Partial<Vocabulary<MeasureId>>;

const PARTS: NonNullable<Report['parts']> = {
  organic: { impressions: ['organic impressions'], reach: ['organic reach'] },
  paid: { impressions: ['paid impressions'], reach: ['paid reach'] },
};

const common = {
  platform: 'Sprout Social',
  source: 'sprout-social',
  evidence: 'quoted',
  placement: 'mixed',
  monthFirst: true,
} as const;

const profile = (channel: ChannelId, names: readonly string[]) =>
  importerOf({
    ...common,
    id: `sprout-${channel}`,
    channel,
    level: 'account',
    basis: 'activity',
    dimensions: { from: ['date'], account: names },
    measures: ofProfile,
    parts: PARTS,
    needs: [
      ['date'],
      names,
      ['impressions'],
      ['published posts', 'published posts & stories', 'sent posts', 'posts sent'],
    ],
  });

/** Profiles by day: `Facebook Pages-<from>-<to>.csv` and so on. */
export const sproutFacebook = profile('facebook', ['facebook page']);
export const sproutInstagram = profile('instagram', [
  'instagram profile',
  'instagram business profile',
  'instagram account',
]);
export const sproutX = profile('x', ['twitter profile', 'x profile', 'twitter account', 'x account']);

/** Posts of several networks in one file. */
export const sproutPosts = importerOf({
  ...common,
  id: 'sprout-posts',
  channel: 'social',
  level: 'post',
  basis: 'lifetime',
  dimensions: {
    from: ['date'],
    account: ['profile'],
    postId: ['post id'],
    postUrl: ['link'],
    postTitle: ['post'],
    postType: ['content type', 'post type'],
  },
  measures,
  parts: PARTS,
  needs: [['date'], ['network'], ['profile'], ['impressions'], ['engagement rate(per impression)']],
  personal: ['sent by', 'sent by user', 'author'],
  row: (_, { text }) => {
    const network = text('network');
    const isX = /^x\b/iu.test(network);
    return { channel: isX ? 'x' : (socialSource(network, '', '')?.channel ?? normalName(network)) };
  },
});
