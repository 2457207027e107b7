import type { ChannelId } from '../../model/channels.ts';
import type { Level } from '../../model/dimensions.ts';
import type { MeasureId, MeasureValues } from '../../model/measures.ts';
import { meaningOf } from '../../model/remembered-names.ts';
import { type DataRow, dataRow } from '../../model/row.ts';
import type { Span } from '../dates.ts';
import type { SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { type Columns, columnsOf, currencyIn, type Vocabulary } from '../source-table.ts';
import { breakdownOf, cellText, type MeasureColumns, type Outcome, rejected, TableReader } from '../table-reader.ts';
import { adNames } from './ad-names.ts';
import { conversionOf, isConversion } from './meta-results.ts';

/** English, Indonesian, Chinese, Korean. */
const dimensions = {
  starts: ['reporting starts', 'awal pelaporan', '报告开始日期', '보고 시작'],
  ends: ['reporting ends', 'akhir pelaporan', '报告结束日期', '보고 종료'],
  day: ['day', 'date', 'hari', '日期', '日', '天', '일', '날짜'],
  account: ['account name', 'nama akun', '帐户名称', '账户名称', '계정 이름'],
  campaign: ['campaign name', 'nama kampanye', '广告系列名称', '캠페인 이름'],
  adSet: ['ad set name', 'nama set iklan', '广告组名称', '광고 세트 이름'],
  ad: ['ad name', 'nama iklan', '广告名称', '광고 이름'],
  campaignId: ['campaign id', 'id kampanye', '广告系列编号', '캠페인 id'],
  adSetId: ['ad set id', 'id set iklan', '广告组编号', '광고 세트 id'],
  adId: ['ad id', 'id iklan', '广告编号', '광고 id'],
  currency: ['currency', 'mata uang', '货币', '币种', '통화'],
  results: ['results', 'hasil', '成效', '결과'],
  indicator: [
    'result indicator',
    'result type',
    'indikator hasil',
    'jenis hasil',
    '成效指标',
    '成效类型',
    '결과 유형',
    '결과 지표',
  ],
} satisfies Vocabulary<string>;

const metrics = {
  spend: ['amount spent', 'jumlah yang dibelanjakan', '已花费金额', '花费金额', '지출 금액', '소진 금액'],
  impressions: ['impressions', 'impresi', 'tayangan', '展示次数', '노출'],
  reach: ['reach', 'jangkauan', '覆盖人数', '도달'],
  linkClicks: ['link clicks', 'klik tautan', '链接点击量', '링크 클릭'],
  clicks: ['clicks (all)', 'klik (semua)', '点击量（全部）', '클릭(전체)'],
  engagements: ['post engagements', 'post engagement', 'keterlibatan postingan', '帖子互动', '게시물 참여'],
  reactions: ['post reactions', 'tanggapan postingan', '帖子心情', '게시물 공감'],
  comments: ['post comments', 'komentar postingan', '帖子评论', '게시물 댓글'],
  shares: ['post shares', 'berbagi postingan', '帖子分享', '게시물 공유'],
  saves: ['post saves', 'simpanan postingan', '帖子收藏', '게시물 저장'],
  views: ['3-second video plays', 'video plays at 3 seconds', 'thruplays', 'thruplay'],
} satisfies Vocabulary<string>;

/** Columns that hold one type of conversion each; the value column of purchases is their revenue. */
const conversions = {
  lead: ['leads', 'website leads', 'on-facebook leads', 'prospek', '潜在客户', '잠재 고객'],
  purchase: ['purchases', 'website purchases', 'pembelian', '购物次数', '공유 항목이 포함된 구매', '구매'],
} satisfies Vocabulary<string>;

const values = {
  purchase: [
    'purchases conversion value',
    'purchase conversion value',
    'website purchases conversion value',
    'nilai konversi pembelian',
    '购物转化价值',
    '구매 전환값',
  ],
} satisfies Vocabulary<string>;

/** What a report can be broken down by, in the order in which the parts are written. */
const breakdowns = {
  age: ['age', 'usia', 'umur', '年龄', '연령'],
  gender: ['gender', 'jenis kelamin', '性别', '성별'],
  country: ['country', 'negara', '国家/地区', '국가'],
  region: ['region', 'wilayah', '地区', '지역'],
  platform: ['platform', 'publisher platform', '平台', '플랫폼'],
  placement: ['placement', 'penempatan', '版位', '노출 위치'],
  device: ['impression device', 'device platform', 'perangkat impresi', '展示设备', '노출 기기'],
  segment: ['audience segments', 'audience segment', 'segmen audiens', '受众细分', '타겟 세그먼트'],
  dma: ['dma region', 'dma'],
  conversionDevice: ['conversion device'],
  media: ['media type'],
  time: ['time of day (viewer’s time zone)', "time of day (viewer's time zone)", 'time of day (ad account time zone)'],
} satisfies Vocabulary<string>;

const entries = <Key extends string>(columns: Columns<Key>): (readonly [Key, number])[] =>
  (Object.entries(columns) as [Key, number | undefined][]).flatMap(([key, at]) =>
    at === undefined ? [] : [[key, at] as const],
  );

const CHANNEL_OF_PLATFORM: Readonly<Record<string, ChannelId>> = {
  facebook: 'facebook',
  instagram: 'instagram',
  threads: 'threads',
  whatsapp: 'whatsapp',
};

/** The deepest level that the table names. */
const levelOf = (
  columns: Columns<keyof typeof dimensions>,
): Extract<Level, 'account' | 'campaign' | 'adSet' | 'ad'> => {
  if (columns.ad !== undefined) return 'ad';
  if (columns.adSet !== undefined) return 'adSet';
  return columns.campaign === undefined ? 'account' : 'campaign';
};

/** Meta Ads Manager and Ads Reporting: everything in it is paid. */
export const metaAds: Importer = {
  id: 'meta-ads',
  recognises: header => {
    const at = columnsOf(dimensions, header);
    const has = columnsOf(metrics, header);
    const dated = at.starts !== undefined || (at.day !== undefined && has.spend !== undefined);
    const named = at.campaign ?? at.adSet ?? at.ad ?? at.account;
    return dated && named !== undefined && (has.spend ?? has.impressions ?? has.reach ?? at.results) !== undefined;
  },
  read: (table, answers) => {
    const at = columnsOf(dimensions, table.header, table.rows);
    const amounts = columnsOf(metrics, table.header, table.rows);
    const plain: MeasureColumns = entries(amounts);
    const typed = entries(columnsOf(conversions, table.header, table.rows));
    const worth = columnsOf(values, table.header, table.rows);
    const splits = entries(columnsOf(breakdowns, table.header, table.rows));
    const platformColumn = columnsOf(breakdowns, table.header).platform;
    const level = levelOf(at);
    const headerCurrency =
      [amounts.spend, worth.purchase].map(column => currencyIn(table.header[column ?? -1] ?? '')).find(Boolean) ?? '';
    const reader = new TableReader(table, answers, {
      importer: metaAds.id,
      platform: 'Meta Ads',
      level,
      grain: 'range',
      measures: [
        ...plain,
        ...typed.map(([type, column]) => [type === 'lead' ? 'leads' : 'conversions', column] as const),
        ...(worth.purchase === undefined ? [] : [['revenue', worth.purchase] as const]),
      ],
      dimensions: [
        ['from', at.starts],
        ['to', at.ends],
        ['from', at.day],
        ['account', at.account],
        ['campaign', at.campaign],
        ['adSet', at.adSet],
        ['ad', at.ad],
        ['currency', at.currency],
        ['conversionType', at.indicator],
        ...splits.map(([, column]) => ['breakdown', column] as const),
      ],
      dateColumns: [at.starts, at.ends, at.day],
    });
    const nameOf = adNames(table, at);
    const unknownResults = new Map<string, number>();
    let resultsWithoutIndicator = false;

    /** Link clicks, views and the like are no conversions: nobody need say what they mean, but may. */
    const countedBy = (indicator: string): { measure: MeasureId | ''; type: string } | null => {
      const ours = conversionOf(indicator);
      const isSaid = meaningOf(answers.resultNames ?? {}, indicator) !== null;
      if (ours !== null && !isConversion(ours) && !isSaid) return ours;
      return reader.conversion(indicator, ours !== null && isConversion(ours) ? ours : null);
    };

    /** What `Results` counts differs from row to row; what no other column has counts here. */
    const resultsOf = (row: SourceRow, base: MeasureValues, found: ReadonlyMap<string, MeasureValues>) => {
      const results = reader.number(row, at.results);
      const indicator = cellText(row, at.indicator);
      if (results === undefined) return null;
      if (indicator === '') {
        resultsWithoutIndicator ||= results !== 0;
        return null;
      }
      const counted = countedBy(indicator);
      if (counted === null) unknownResults.set(indicator, (unknownResults.get(indicator) ?? 0) + 1);
      if (counted === null || counted.measure === '') return null;
      const { measure, type } = counted;
      const has = type === '' ? base : (found.get(type) ?? {});
      return has[measure] === undefined ? { measure, type, results } : null;
    };

    const imported = reader.read((row): Outcome => {
      const span = spanOf(reader, row, at);
      if ('rejected' in span) return span;
      const entity = at[level];
      // A summary of all rows has no name where its level should be named.
      if (entity !== undefined && cellText(row, entity) === '') return reader.totals(row);
      const checked = reader.values(row);
      if ('rejected' in checked) return checked;
      const base = reader.values(row, plain);
      if ('rejected' in base) return base;
      const found = new Map<string, MeasureValues>();
      for (const [type, column] of typed) {
        const count = reader.number(row, column);
        if (count !== undefined) found.set(type, type === 'lead' ? { leads: count } : { conversions: count });
      }
      const revenue = reader.number(row, worth.purchase);
      if (revenue !== undefined) found.set('purchase', { ...found.get('purchase'), revenue });
      const result = resultsOf(row, base, found);
      const all = result?.type === '' ? { ...base, [result.measure]: result.results } : base;
      if (result && result.type !== '')
        found.set(result.type, { ...found.get(result.type), [result.measure]: result.results });

      const currency = reader.currency(cellText(row, at.currency) || headerCurrency, [base.spend, revenue]);
      const platform = platformColumn === undefined ? '' : cellText(row, platformColumn).toLowerCase();
      const common = {
        from: span.from,
        to: span.to,
        level,
        source: 'meta-ads',
        channel: CHANNEL_OF_PLATFORM[platform] ?? 'meta',
        account: reader.account(cellText(row, at.account)),
        basis: reader.basis(span),
        placement: 'paid',
        campaign: nameOf(row, 'campaign'),
        adSet: nameOf(row, 'adSet'),
        ad: nameOf(row, 'ad'),
        breakdown: breakdownOf(row, splits),
      } satisfies Partial<DataRow>;
      const rowOf = (conversionType: string, measures: MeasureValues) =>
        dataRow(common, {
          conversionType,
          measures,
          currency: measures.spend === undefined && measures.revenue === undefined ? '' : currency,
        });
      return {
        rows: [
          ...(Object.keys(all).length > 0 ? [rowOf('', all)] : []),
          ...[...found].map(([type, measures]) => rowOf(type, measures)),
        ],
      };
    });
    return {
      ...imported,
      warnings: [
        ...imported.warnings,
        ...[...unknownResults].map(
          ([indicator, rows]) => ({ code: 'results-unknown', parameters: { indicator, rows } }) as const,
        ),
        ...(resultsWithoutIndicator ? [{ code: 'results-without-indicator' } as const] : []),
      ],
    };
  },
};

function spanOf(
  reader: TableReader,
  row: SourceRow,
  at: Columns<keyof typeof dimensions>,
): Span | ReturnType<typeof rejected> {
  // A report by day repeats the whole range in "Reporting starts" of some versions: the day is the narrower truth.
  if (at.day !== undefined) return reader.span(row, at.day);
  const start = reader.span(row, at.starts);
  if ('rejected' in start) return start;
  if (at.ends === undefined) return start;
  const end = reader.span(row, at.ends);
  if ('rejected' in end) return end;
  if (end.to < start.from)
    return rejected('period-backwards', { from: cellText(row, at.starts), to: cellText(row, at.ends) });
  return { from: start.from, to: end.to };
}
