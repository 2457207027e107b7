import type { MeasureId } from '../../model/measures.ts';
import type { DataRow } from '../../model/row.ts';
import type { SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { importerOf, type ReadRow, type Report } from '../report.ts';
import type { Vocabulary } from '../source-table.ts';

const common = {
  from: ['publish time'],
  postUrl: ['permalink'],
  postType: ['post type'],
  postTheme: ['custom labels'],
} satisfies Report['dimensions'];

const facebookMeasures = {
  views: ['views', '3-second video views'],
  impressions: ['impressions'],
  reach: ['reach'],
  engagements: ['reactions, comments and shares'],
  reactions: ['reactions'],
  comments: ['comments'],
  shares: ['shares'],
  clicks: ['total clicks'],
  linkClicks: ['link clicks'],
  negativeFeedback: ['negative feedback from users'],
} satisfies Report['measures'];

const from = (posts: 'organic' | 'boosted'): Partial<Vocabulary<MeasureId>> =>
  Object.fromEntries(
    Object.entries(facebookMeasures).map(([id, names]) => [id, names.map(name => `${name} from ${posts} posts`)]),
  );

const BY_DAY = 'meta-posts-by-day';

/**
 * `Date` says `Lifetime`. Where it has a day, the row holds what the post got on that day: not to be taken for all that it
 * has gathered, nor added to it.
 */
function ofOneDay(row: SourceRow, { columnOf, reader }: ReadRow): Partial<DataRow> {
  const column = columnOf('date');
  const span = column === undefined ? null : reader.span(row, column);
  return span && 'from' in span ? { ...span, basis: 'activity', source: BY_DAY } : {};
}

/** No file by day was ever seen. */
function posts(report: Report): Importer {
  const importer = importerOf(report);
  return {
    ...importer,
    read: (table, answers) => {
      const imported = importer.read(table, answers);
      const isByDay = imported.rows.some(({ rows }) => rows.some(row => row.source === BY_DAY));
      return isByDay ? { ...imported, evidence: 'assumed' } : imported;
    },
  };
}

/** Content > Export: Facebook posts. `Views` is 0 where it isn't available: nobody is reached without one. */
export const facebookPosts = posts({
  id: 'facebook-posts',
  platform: 'Facebook',
  source: 'meta',
  evidence: 'seen',
  channel: 'facebook',
  level: 'post',
  basis: 'lifetime',
  placement: 'mixed',
  monthFirst: true,
  dimensions: { ...common, account: ['page name'], postId: ['post id'], postTitle: ['title'] },
  measures: facebookMeasures,
  parts: { organic: from('organic'), paid: from('boosted') },
  zeroWhenUnavailable: [['views', 'reach']],
  needs: [['post id'], ['page id', 'page name'], ['publish time'], ['reactions, comments and shares', 'reactions']],
  row: (row, read) => {
    // The link of most posts ends with the id that a spreadsheet may have rounded.
    const linked = /\/posts\/(\d+)\/?$/u.exec(read.row.postUrl)?.[1] ?? '';
    return {
      ...ofOneDay(row, read),
      postId: read.row.postId || linked,
      // A caption stands in the one or the other.
      postTitle: read.row.postTitle || read.text('description'),
    };
  },
});

/**
 * Facebook videos, which are posts as well: a source of its own, so that Totals counts one or the other. Of the seconds,
 * viewers and shares of viewers at 40 points of a video, nothing is a measure of ours.
 */
export const facebookVideos = posts({
  id: 'facebook-videos',
  platform: 'Facebook',
  source: 'meta-videos',
  evidence: 'seen',
  channel: 'facebook',
  level: 'post',
  basis: 'lifetime',
  placement: 'mixed',
  monthFirst: true,
  dimensions: { ...common, account: ['page name'], postId: ['video asset id'], postTitle: ['title'] },
  measures: facebookMeasures,
  parts: { organic: from('organic'), paid: from('boosted') },
  zeroWhenUnavailable: [['views', 'reach']],
  needs: [['video asset id'], ['publish time'], ['3-second video views']],
  row: (row, read) => ({
    ...ofOneDay(row, read),
    postTitle: read.row.postTitle || read.text('description'),
    postType: read.row.postType || 'Video',
  }),
});

/** Content > Export: Instagram posts, reels, carousels. The file has no sum of the reactions. */
export const instagramPosts = posts({
  id: 'instagram-posts',
  platform: 'Instagram',
  source: 'meta',
  evidence: 'seen',
  channel: 'instagram',
  level: 'post',
  basis: 'lifetime',
  placement: 'mixed',
  monthFirst: true,
  dimensions: {
    ...common,
    account: ['account username', 'account name'],
    postId: ['post id'],
    postTitle: ['description'],
  },
  measures: {
    views: ['views'],
    impressions: ['impressions'],
    reach: ['reach'],
    reactions: ['likes'],
    comments: ['comments', 'replies'],
    shares: ['shares'],
    saves: ['saves'],
    followersGained: ['follows'],
    pageVisits: ['profile visits'],
    linkClicks: ['link clicks'],
  },
  zeroWhenUnavailable: [['views', 'reach']],
  needs: [['post id'], ['account id', 'account username'], ['publish time'], ['likes']],
  row: ofOneDay,
});
