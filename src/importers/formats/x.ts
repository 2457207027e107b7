import type { DataRow } from '../../model/row.ts';
import { dataRow } from '../../model/row.ts';
import type { Answers, ImportedTable, SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { importerOf } from '../report.ts';
import {
  type Columns,
  columnsOf,
  idOf,
  normalName,
  type SourceTable,
  textOf,
  type Vocabulary,
} from '../source-table.ts';
import { cellText, type MeasureColumns, type Outcome, rejected, TableReader } from '../table-reader.ts';

const SOURCE = 'x';

/** Old English, new English of 2025 and 2026, Japanese. */
const dimensions = {
  id: ['tweet id', 'post id', 'ツイートid'],
  link: ['tweet permalink', 'post link', 'link', 'ツイートの固定リンク'],
  text: ['tweet text', 'post text', 'ツイート本文'],
  date: ['time', 'date', '時間', '日付'],
} satisfies Vocabulary<string>;

/**
 * `Share` and `Shares` are uses of the share button and stay out: what others call shares are retweets and reposts.
 * Media views count pictures too, so they are no views.
 */
const metrics = {
  impressions: ['impressions', 'インプレッション'],
  engagements: ['engagements', 'エンゲージメント'],
  reactions: ['likes', 'favorites', 'いいね'],
  comments: ['replies', '返信'],
  shares: ['retweets', 'reposts', 'リツイート'],
  saves: ['bookmarks'],
  linkClicks: ['url clicks', 'urlクリック数'],
  pageVisits: ['profile visits'],
  followersGained: ['follows', 'new follows'],
  followersLost: ['unfollows'],
  posts: ['tweets published', 'create post'],
  views: ['video views'],
} satisfies Vocabulary<string>;

/** What an advertised post got through advertising stands in columns of its own, in old exports only. */
const promotedNames = (header: readonly string[]): string[] =>
  header.map(name => /^promoted (.+)$/iu.exec(name.trim())?.[1] ?? '');

const measureColumns = (columns: Columns<keyof typeof metrics>): MeasureColumns =>
  (Object.keys(metrics) as (keyof typeof metrics)[]).flatMap(measure => {
    const column = columns[measure];
    return column === undefined ? [] : [[measure, column] as const];
  });

const has = (header: readonly string[], ...names: readonly (readonly string[])[]): boolean => {
  const known = new Set(header.map(normalName));
  return names.every(wanted => wanted.some(name => known.has(normalName(name))));
};

/** One row a post, with all that it has gathered so far. */
export const xPosts: Importer = {
  id: 'x-posts',
  recognises: header =>
    has(header, dimensions.date, metrics.impressions, metrics.engagements, [...dimensions.id, ...dimensions.link]) &&
    has(header, [...dimensions.text, 'tweet id', 'tweet permalink']),
  read: (table, answers) => read(table, answers, 'post'),
};

/** One row a day of one account. */
export const xDays: Importer = {
  id: 'x-days',
  recognises: header =>
    has(header, dimensions.date, metrics.impressions, metrics.engagements, metrics.reactions) &&
    (has(header, ['tweets published']) ||
      has(header, metrics.shares, metrics.followersGained, ['create post', 'bookmarks'])) &&
    !has(header, [...dimensions.id, ...dimensions.link, ...dimensions.text]),
  read: (table, answers) => read(table, answers, 'account'),
};

function read(table: SourceTable, answers: Answers, level: 'post' | 'account'): ImportedTable {
  const columns = columnsOf(dimensions, table.header, table.rows);
  const measures = measureColumns(columnsOf(metrics, table.header, table.rows));
  const paid = measureColumns(columnsOf(metrics, promotedNames(table.header), table.rows));
  const reader = new TableReader(table, answers, {
    importer: level === 'post' ? xPosts.id : xDays.id,
    platform: 'X',
    level,
    grain: level === 'post' ? 'lifetime' : 'day',
    measures,
    dimensions: [
      ['from', columns.date],
      ['postId', columns.id],
      ['postUrl', columns.link],
      ['postTitle', columns.text],
    ],
    dateColumns: [columns.date],
    alsoRead: paid,
  });
  return reader.read((row): Outcome => {
    const span = reader.span(row, columns.date);
    if ('rejected' in span) return span;
    const post = level === 'post' ? postOf(row, columns) : noPost;
    if ('rejected' in post) return post;
    const all = reader.values(row, measures);
    if ('rejected' in all) return all;
    const promotion = reader.values(row, paid);
    if ('rejected' in promotion) return promotion;
    const common = {
      from: span.from,
      to: span.to,
      level,
      source: SOURCE,
      channel: 'x',
      basis: level === 'post' ? 'lifetime' : 'activity',
      account: reader.account(post.handle).replace(/^@/u, ''),
      postId: post.postId,
      postUrl: post.postUrl,
      postTitle: post.postTitle,
    } satisfies Partial<DataRow>;
    const placement = paid.length > 0 ? 'organic' : 'mixed';
    const rows = [dataRow(common, { placement, measures: all })];
    if (Object.keys(promotion).length > 0) rows.push(dataRow(common, { placement: 'paid', measures: promotion }));
    return { rows };
  });
}

/** Video overview: a title line, then views a day. What X pays for them is no revenue of a campaign. */
export const xVideos = importerOf({
  id: 'x-videos',
  platform: 'X',
  source: SOURCE,
  evidence: 'quoted',
  channel: 'x',
  level: 'account',
  basis: 'activity',
  placement: 'mixed',
  dimensions: { from: ['date'] },
  measures: { views: ['views'] },
  needs: [['date'], ['views'], ['watch time (ms)']],
});

interface Post extends Pick<DataRow, 'postId' | 'postUrl' | 'postTitle'> {
  readonly handle: string;
}

const noPost: Post = { postId: '', postUrl: '', postTitle: '', handle: '' };

/** The link holds the whole id and the handle; the id's own column may have gone through Excel. */
function postOf(row: SourceRow, columns: Columns<keyof typeof dimensions>): Post | ReturnType<typeof rejected> {
  const link = cellText(row, columns.link);
  const [, handle = '', linked = ''] = /(?:twitter|x)\.com\/([^/\s]+)(?:\/web)?\/status\/(\d+)/iu.exec(link) ?? [];
  const cell = columns.id === undefined ? '' : row.cells[columns.id];
  const told = idOf(cell);
  if (linked === '' && told === null) return rejected('id-damaged', { value: textOf(cell) });
  const postId = linked || (told ?? '');
  if (postId === '' && link === '') return rejected('id-missing');
  return {
    postId,
    postUrl: link,
    postTitle: decodeEntities(cellText(row, columns.text)),
    handle: handle === 'i' ? '' : handle,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

/** X writes `&amp;` for `&` in texts. Once only: a post about `&amp;lt;` keeps its `&lt;`. */
const decodeEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#39);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
