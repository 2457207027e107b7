import { dataRow } from '../../model/row.ts';
import type { ImportedTable, SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { type Columns, columnsOf, isMissing, normalName, type SourceTable, type Vocabulary } from '../source-table.ts';
import {
  breakdownOf,
  cellText,
  type MeasureColumns,
  type Outcome,
  rejected,
  TableReader,
  type TableShape,
} from '../table-reader.ts';
import { evidenceOf } from './google-evidence.ts';

/** English and Portuguese (seen), Korean and Indonesian (quoted), Chinese (assumed). Columns stand in any order. */
const names = {
  content: ['content', 'video', 'conteúdo', 'vídeo', '콘텐츠', '동영상', 'konten', '内容', '视频'],
  title: ['video title', 'título do vídeo', '동영상 제목', 'judul video', '视频标题'],
  published: [
    'video publish time',
    'horário de publicação do vídeo',
    '동영상 게시 시간',
    'waktu publikasi video',
    '视频发布时间',
  ],
  date: ['date', 'data', '날짜', 'tanggal', '日期'],
} satisfies Vocabulary<string>;

const NET_SUBSCRIBERS = ['subscribers', 'inscritos', '구독자', 'subscriber', '订阅人数'];

/** Impressions are those of thumbnails. Unique viewers are the people reached; the platform has no other word for them. */
const metrics = {
  views: ['views', 'visualizações', '조회수', 'penayangan', '观看次数'],
  impressions: ['impressions', 'impressões', '노출수', 'tayangan', '展示次数'],
  followersGained: ['subscribers gained', 'subscriber yang diperoleh', ...NET_SUBSCRIBERS],
  followersLost: ['subscribers lost', 'subscriber yang hilang'],
  reactions: ['likes', 'marcações gostei', '좋아요', 'suka'],
  comments: ['comments added', 'comentários adicionados', '추가된 댓글 수', 'komentar ditambahkan'],
  shares: ['shares', 'compartilhamentos', '공유'],
  reach: [
    'unique viewers',
    'espectadores únicos',
    '순 시청자수',
    '순 시청자 수',
    'penonton unik',
    '唯一身份观看者人数',
  ],
} satisfies Vocabulary<string>;

/** What the platform pays for ads beside the videos. */
const EARNINGS = [
  'estimated revenue',
  'your estimated revenue',
  'receita estimada',
  'sua receita estimada',
  '예상 수익',
];

/** Words that no other platform has. */
const UNMISTAKABLE = [
  'watch time(hours)',
  'tempo de exibição(horas)',
  '시청 시간(단위: 시간)',
  'waktu tonton(jam)',
  '观看时长(小时)',
  'impressions click-through rate(%)',
  'taxa de cliques de impressões(%)',
  '노출 클릭률(%)',
  'rasio klik-tayang dari tayangan(%)',
  '展示点击率(%)',
  'average view duration',
  'duração média da visualização',
  '평균 시청 지속 시간',
  'rata-rata durasi tonton',
  'average percentage viewed(%)',
  'percentagem média visualizada(%)',
  '평균 조회율(%)',
  ...metrics.reach,
  ...EARNINGS,
];

const SEEN = [
  'date',
  'data',
  'video title',
  'título do vídeo',
  'viewer age',
  'idade do espectador',
  'subscription status',
];

/** What its reports split by, and the name that the breakdown gets. */
const SPLITS: Vocabulary<string> = {
  'subscription status': ['subscription status', 'status da inscrição', '구독 상태', 'status langganan', '订阅状态'],
  'content type': ['content type', 'tipo de conteúdo', '콘텐츠 유형', 'jenis konten', '内容类型'],
  age: ['viewer age', 'idade do espectador', '시청자 연령', 'usia penonton', '观看者年龄'],
  gender: ['viewer gender', 'gênero do espectador', '시청자 성별', 'gender penonton', '观看者性别'],
  geography: ['geography', 'área geográfica', 'região geográfica', '지역', 'geografi', '地理位置'],
  'traffic source': ['traffic source', 'origem do tráfego', '트래픽 소스', 'sumber traffic', '流量来源'],
  device: ['device type', 'tipo de dispositivo', '기기 유형', 'jenis perangkat', '设备类型'],
  system: ['operating system', 'sistema operacional', '운영체제', 'sistem operasi', '操作系统'],
};
/** Of these, a chart shows all that there are; of all others, those at the top. */
const WHOLE_SPLITS = ['subscription status', 'content type'];

const sameName = (known: readonly string[]) => {
  const set = new Set(known.map(normalName));
  return (name: string): boolean => set.has(normalName(name));
};
const isOwnWord = sameName(UNMISTAKABLE);
const isEarnings = sameName(EARNINGS);
const isNetSubscribers = sameName(NET_SUBSCRIBERS);
const isMetric = sameName([...Object.values(metrics).flat(), ...UNMISTAKABLE]);
/** Share of a whole: `Views (%)`. */
const isShare = (name: string): boolean => isMetric(name.replace(/\s*[(（]%[)）]\s*$/u, ''));

const splitOf = (header: readonly string[]): readonly [name: string, column: number] | undefined =>
  (Object.entries(columnsOf(SPLITS, header)) as [string, number][])[0];

type Kind = 'videos' | 'chart' | 'days' | 'segments';

/** Table (of videos, or of segments), chart (split by day), totals (days): told by what the columns are called. */
function kindOf(header: readonly string[], above: readonly string[]): Kind | null {
  const at = columnsOf(names, header);
  const split = splitOf(header);
  const numbers = header.filter((_, column) => !Object.values(at).includes(column) && column !== split?.[1]);
  if (at.content !== undefined && at.title !== undefined) {
    if (!numbers.some(isMetric)) return null;
    return at.date === undefined ? 'videos' : 'chart';
  }
  const isOwn = numbers.length > 0 && numbers.every(name => isMetric(name) || isShare(name));
  // Its files have nothing above the header; others' tables of days do.
  if (!isOwn || above.length > 0) return null;
  if (at.date === undefined) return split ? 'segments' : null;
  if (split) return 'chart';
  return numbers.some(isOwnWord) || isTotals(header) ? 'days' : null;
}

/** `Date, Views`: the totals of a chart, but anybody may have such a table. */
const isTotals = (header: readonly string[]): boolean => {
  const { views, impressions, followersGained } = columnsOf(metrics, header);
  return header.length === 2 && (views ?? impressions ?? followersGained) !== undefined;
};

const importer = (id: string, kind: Kind, read: Importer['read']): Importer => ({
  id,
  recognises: (header, above) => kindOf(header, above) === kind,
  read,
});

/** Gains that are told net of losses leave nothing to count as lost. */
function measureColumns(table: SourceTable): MeasureColumns {
  const at: Columns<keyof typeof metrics> = columnsOf(metrics, table.header, table.rows);
  const isNet = at.followersGained !== undefined && isNetSubscribers(table.header[at.followersGained] ?? '');
  return (Object.entries(at) as [keyof typeof metrics, number][]).filter(
    ([measure]) => !(isNet && measure === 'followersLost'),
  );
}

const shape = (id: string, table: SourceTable): Omit<TableShape, 'level' | 'grain' | 'dimensions' | 'dateColumns'> => ({
  importer: id,
  platform: 'YouTube Studio',
  measures: measureColumns(table),
  evidence: evidenceOf(table.header, SEEN, 'quoted'),
});

/** A row with money from ads and nothing else; null for all others. */
function earningsOnly(table: SourceTable, row: SourceRow, values: object): Outcome | null {
  const paid = table.header.some((name, column) => isEarnings(name) && !isMissing(row.cells[column]));
  return paid && Object.keys(values).length === 0 ? { ignored: { code: 'ad-earnings' } } : null;
}

/** Videos, each with what it gathered in the period of the export, which the file doesn't name. */
export const youtubeVideos = importer('youtube-videos', 'videos', (table, answers) => {
  const at = columnsOf(names, table.header, table.rows);
  const reader = new TableReader(table, answers, {
    ...shape('youtube-videos', table),
    level: 'post',
    grain: 'lifetime',
    dimensions: [
      ['from', at.published],
      ['postId', at.content],
      ['postTitle', at.title],
    ],
    dateColumns: [at.published],
  });
  const imported = reader.read((row): Outcome => {
    const values = reader.values(row);
    if ('rejected' in values) return values;
    const earnings = earningsOnly(table, row, values);
    if (earnings) return earnings;
    const span = reader.span(row, at.published);
    if ('rejected' in span) return span;
    const postId = cellText(row, at.content);
    if (postId === '') return rejected('id-missing');
    // An id that begins with - or = is a formula to Excel, and one of digits and an E a number.
    if (/^#|^\d+(?:[.,]\d+)?e\+\d+$/iu.test(postId)) return rejected('id-damaged', { value: postId });
    return {
      rows: [
        dataRow({
          from: span.from,
          to: span.from,
          basis: 'lifetime',
          level: 'post',
          source: 'youtube',
          channel: 'youtube',
          account: reader.account(''),
          postId,
          postTitle: cellText(row, at.title),
          postUrl: /^[\w-]{11}$/u.test(postId) ? `https://www.youtube.com/watch?v=${postId}` : '',
          measures: values,
        }),
      ],
    };
  });
  return imported.rows.length === 0
    ? imported
    : { ...imported, warnings: [...imported.warnings, { code: 'lifetime-assumed' }] };
});

/** Days of the channel: the totals beside a chart, or a table by date. */
export const youtubeDays = importer('youtube-days', 'days', (table, answers) => {
  const at = columnsOf(names, table.header, table.rows);
  const reader = new TableReader(table, answers, {
    ...shape('youtube-days', table),
    level: 'account',
    grain: 'day',
    dimensions: [['from', at.date]],
    dateColumns: [at.date],
  });
  const isSure = table.header.some(isOwnWord) || (table.beside ?? []).some(id => id.startsWith('youtube-'));
  return reader.read((row): Outcome => {
    const values = reader.values(row);
    if ('rejected' in values) return values;
    const earnings = earningsOnly(table, row, values);
    if (earnings) return earnings;
    const span = reader.span(row, at.date);
    if ('rejected' in span) return span;
    const channel = isSure
      ? 'youtube'
      : reader.channel(['youtube', 'tiktok', 'facebook', 'instagram', 'x', 'linkedin']);
    return {
      rows: [
        dataRow({
          from: span.from,
          to: span.to,
          level: 'account',
          source: channel || 'youtube',
          channel,
          account: reader.account(''),
          measures: values,
        }),
      ],
    };
  });
});

/**
 * A chart: days of each video, or of each part of the audience. Those of videos are of the few that the chart shows, and
 * table and totals tell of all; where the parts are the whole, they are the channel's days, split.
 */
export const youtubeChart = importer('youtube-chart', 'chart', (table, answers) => {
  const at = columnsOf(names, table.header, table.rows);
  const split = at.title === undefined ? splitOf(table.header) : undefined;
  const isWhole = split !== undefined && WHOLE_SPLITS.includes(split[0]);
  const reader = new TableReader(table, answers, {
    ...shape('youtube-chart', table),
    level: 'account',
    grain: 'day',
    dimensions: [
      ['from', at.date],
      ['breakdown', split?.[1]],
    ],
    dateColumns: [at.date],
  });
  const imported = reader.read((row): Outcome => {
    const values = reader.values(row);
    if ('rejected' in values) return values;
    if (!isWhole) return { ignored: { code: 'told-elsewhere' }, values };
    const span = reader.span(row, at.date);
    if ('rejected' in span) return span;
    return {
      rows: [
        dataRow({
          from: span.from,
          to: span.to,
          level: 'account',
          source: 'youtube',
          channel: 'youtube',
          account: reader.account(''),
          breakdown: breakdownOf(row, [split]),
          measures: values,
        }),
      ],
    };
  });
  return isWhole ? imported : withoutNews(imported);
});

/** Ages, countries, subscribers or not: in shares of a whole, or without a date. Known, so that nobody maps them. */
export const youtubeSegments = importer('youtube-segments', 'segments', (table, answers) => {
  const split = splitOf(table.header);
  const reader = new TableReader(table, answers, {
    ...shape('youtube-segments', table),
    level: 'audience',
    grain: 'lifetime',
    dimensions: [['segment', split?.[1]]],
    dateColumns: [],
  });
  return withoutNews(
    reader.read((row): Outcome => {
      const values = reader.values(row);
      return 'rejected' in values ? values : { ignored: { code: 'audience-not-imported' }, values };
    }),
  );
});

/** That nothing is imported is no news: each row says why; and there is nothing to check. */
const withoutNews = (table: ImportedTable): ImportedTable => ({ ...table, warnings: [], checks: [] });
