import type { Importer } from '../importer.ts';
import { importerOf, type Report } from '../report.ts';

const tiktok = {
  platform: 'TikTok',
  source: 'tiktok',
  evidence: 'seen',
  channel: 'tiktok',
  placement: 'mixed',
} as const satisfies Partial<Report>;

const account = { ...tiktok, level: 'account', basis: 'activity', dimensions: { from: ['date'] } } as const;

/** TikTok Studio > Overview: its dates have no year. The business account's file of that name has more in it. */
export const tiktokDays = importerOf({
  ...account,
  id: 'tiktok-days',
  // `Net growth` is what came less what went: only where nothing says what came.
  measures: {
    views: ['video views'],
    reach: ['reached audience'],
    pageVisits: ['profile views'],
    reactions: ['likes'],
    comments: ['comments'],
    shares: ['shares'],
    leads: ['leads submission'],
    followersGained: ['new followers', 'net growth'],
    followersLost: ['lost followers'],
  },
  needs: [['date'], ['video views'], ['profile views'], ['likes'], ['comments'], ['shares']],
});

/** Business account > Audience. Here `Total followers` is the audience's size. */
export const tiktokAudience = importerOf({
  ...account,
  id: 'tiktok-audience',
  measures: {
    followers: ['total followers'],
    followersGained: ['new followers'],
    reach: ['reached audience'],
  },
  needs: [['date'], ['total followers'], ['reached audience', 'engaged audience']],
});

/** TikTok Studio > Followers: `FollowerHistory`. */
export const tiktokFollowers = importerOf({
  ...account,
  id: 'tiktok-followers',
  evidence: 'quoted',
  measures: { followers: ['followers'], followersGained: ['difference in followers from previous day'] },
  needs: [['date'], ['followers'], ['difference in followers from previous day']],
});

const videos = importerOf({
  ...tiktok,
  id: 'tiktok-videos',
  level: 'post',
  basis: 'lifetime',
  dimensions: { from: ['post time'], postTitle: ['video title'], postUrl: ['video link'] },
  measures: {
    views: ['video views', 'total views'],
    reactions: ['likes', 'total likes'],
    comments: ['comments', 'total comments'],
    shares: ['shares', 'total shares'],
    saves: ['add to favorites', 'total favorites'],
  },
  needs: [['video link'], ['post time'], ['video views', 'total views']],
  row: (_, { row, reader }) => {
    const [, handle = '', postId = ''] = /tiktok\.com\/@([^/\s]+)\/(?:video|photo)\/(\d+)/iu.exec(row.postUrl) ?? [];
    return { postId, account: handle || reader.account(''), postType: /\/photo\//u.test(row.postUrl) ? 'photo' : '' };
  },
});

/** Videos, with all that they have gathered. Their links name the account. */
export const tiktokVideos: Importer = {
  ...videos,
  read: (table, answers) => {
    const imported = videos.read(table, answers);
    const isNamed = imported.rows.every(({ rows }) => rows.every(row => /\/@/u.test(row.postUrl)));
    return isNamed
      ? { ...imported, questions: imported.questions.filter(({ about }) => about !== 'account') }
      : imported;
  },
};
