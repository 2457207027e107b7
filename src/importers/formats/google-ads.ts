import { dayFromIso, monthEnd } from '../../core/day.ts';
import type { Level } from '../../model/dimensions.ts';
import { type DataRow, dataRow } from '../../model/row.ts';
import { dateReader, type Span } from '../dates.ts';
import type { ImportedTable, SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { type Columns, columnsOf, normalName, type SourceTable, textOf, type Vocabulary } from '../source-table.ts';
import { breakdownOf, cellText, type MeasureColumns, type Outcome, rejected, TableReader } from '../table-reader.ts';
import { evidenceOf } from './google-evidence.ts';

/** English (seen; UK and US), Korean (quoted in part), Indonesian and Chinese (assumed). */
const dimensions = {
  day: ['day', 'date', '일', '날짜', 'hari', 'tanggal', '天', '日期'],
  week: ['week', '주', 'minggu', '周'],
  month: ['month', '월', 'bulan', '月'],
  account: ['account name', 'account', '계정 이름', '계정', 'nama akun', 'akun', '帐号名称', '账号名称'],
  campaign: ['campaign', 'campaign name', '캠페인', 'kampanye', '广告系列'],
  adSet: ['ad group', 'ad group name', 'asset group', '광고그룹', 'grup iklan', '广告组'],
  ad: ['ad name', '광고 이름', 'nama iklan', '广告名称'],
  adId: ['ad id', '광고 id', 'id iklan', '广告 id'],
  currency: ['currency code', '통화 코드', 'kode mata uang', '货币代码'],
  conversionAction: ['conversion action', '전환 액션', 'tindakan konversi', '转化操作'],
} satisfies Vocabulary<string>;

/** `Cost (Converted currency)` tells the same costs again: read only where there is no other. */
const metrics = {
  impressions: ['impr.', 'impressions', '노출수', 'tayangan', '展示次数'],
  engagements: ['interactions', 'engagements', '상호작용', '상호작용 수', 'interaksi', '互动次数'],
  clicks: ['clicks', '클릭수', 'klik', '点击次数'],
  views: ['trueview views', 'views', 'video views', '조회수', 'penayangan', '观看次数'],
  spend: ['cost', '비용', 'biaya', '费用', 'cost (converted currency)'],
  conversions: ['conversions', '전환', '전환수', 'konversi', '转化次数'],
  revenue: ['conv. value', '전환 가치', 'nilai konv.', '转化价值', 'conv. value (converted currency)'],
} satisfies Vocabulary<string>;
const CONVERTED = normalName('cost (converted currency)');

/** What rows of one campaign or ad group differ by, and the name that the breakdown gets. */
const splits: Vocabulary<string> = {
  keyword: ['keyword', 'search keyword', '검색 키워드', 'kata kunci', '关键字'],
  'search term': ['search term', 'search', '검색어', 'istilah penelusuran', '搜索字词'],
  'match type': ['match type', 'search terms match type', '검색 유형', 'jenis pencocokan', '匹配类型'],
  device: ['device', '기기', 'perangkat', '设备'],
  network: ['network', 'network (with search partners)', '네트워크', 'jaringan', '投放网络'],
  gender: ['gender', '성별', 'jenis kelamin', '性别'],
  age: ['age', 'age range', '연령', 'usia', '年龄'],
  country: ['country/territory', 'country/territory (user location)', '국가/지역', 'negara/wilayah', '国家/地区'],
  hour: ['hour', 'hour of day', '시간', 'jam', '小时'],
  weekday: ['day of week', 'day of the week', '요일', 'hari dalam seminggu', '星期几'],
};

/** Columns of reports that no card of the overview has, and no other platform. */
const OWN = [
  'impr.',
  'currency code',
  'interaction rate',
  'campaign status',
  'ad group status',
  'avg. cpc',
  'conv. rate',
];
const ASSETS = ['asset status', 'asset type', 'asset', 'asset performance'];

/** All that cards of the overview page have beside what they are about. */
const CARD = [
  'cost',
  'clicks',
  'impressions',
  'ctr',
  'avg. cpc',
  'avg. cpm',
  'conversions',
  'cost / conv.',
  'conv. rate',
]
  .concat(['interactions', 'interaction rate', 'percent of known total', 'campaign group name', 'campaign status'])
  .concat(['conv. value', 'conv. value / cost', 'view rate', 'views', 'avg. cpv']);
const CARD_SUBJECTS = [
  'date',
  'hour',
  'device',
  'network',
  'search',
  'gender',
  'age range',
  'campaign name',
  'keyword',
];

const has = (header: readonly string[], ...names: readonly string[]): boolean => {
  const known = new Set(header.map(normalName));
  return names.some(name => known.has(normalName(name)));
};

/** The words of the report in four languages, and one that only this platform uses. */
function isReport(header: readonly string[]): boolean {
  const at = columnsOf(dimensions, header);
  const found = columnsOf(metrics, header);
  const named = at.campaign ?? at.adSet ?? at.account ?? columnsOf(splits, header)['keyword'];
  const numbers = [found.impressions, found.clicks, found.spend, found.conversions].filter(one => one !== undefined);
  // Microsoft's reports copy these words, but call costs "Spend".
  const isOwn = !has(header, 'spend') && (has(header, ...OWN) || at.currency !== undefined);
  return isOwn && numbers.length > 1 && (named ?? at.currency) !== undefined && !has(header, ...ASSETS);
}

/** A card has its subject first, nothing but known columns, and nothing above. */
const isCard = (header: readonly string[], above: readonly string[]): boolean =>
  above.length === 0 &&
  has(header.slice(0, 1), ...CARD_SUBJECTS) &&
  header.slice(1).every(name => has([name], ...CARD_SUBJECTS, ...CARD)) &&
  (has(header, 'percent of known total') || (has(header, 'cost') && has(header, 'clicks'))) &&
  (!has(header, 'date') || has(header, 'avg. cpc'));

/** Reports of campaigns, ad groups, ads, keywords and search terms, and the overview's cards: all of it is paid. */
export const googleAds: Importer = {
  id: 'google-ads',
  recognises: (header, above) => isReport(header) || isCard(header, above),
  read: (table, answers) => {
    const at = columnsOf(dimensions, table.header, table.rows);
    const found = columnsOf(metrics, table.header, table.rows);
    const parts = Object.entries(
      columnsOf({ ...splits, 'conversion action': dimensions.conversionAction }, table.header, table.rows),
    ) as [string, number][];
    const level = levelOf(table, at);
    const period = periodAbove(table.preamble) ?? periodInName(table.file);
    const reader = new TableReader(table, answers, {
      importer: googleAds.id,
      platform: 'Google Ads',
      level,
      grain: 'range',
      measures: Object.entries(found) as [keyof typeof metrics, number][] satisfies MeasureColumns,
      dimensions: [
        ['from', at.day ?? at.week ?? at.month],
        ['account', at.account],
        ['campaign', at.campaign],
        ['adSet', at.adSet],
        ['ad', at.ad],
        ['currency', at.currency],
        ['conversionType', at.conversionAction],
        ...parts.map(([, column]) => ['breakdown', column] as const),
      ],
      dateColumns: [at.day, at.week, at.month],
      evidence: evidenceOf(table.header, ['impr.', 'impressions', 'clicks', 'cost'], 'assumed'),
    });
    const spend = found.spend ?? -1;
    const isConverted = normalName(table.header[spend] ?? '') === CONVERTED;
    const imported = reader.read((row): Outcome => {
      // Keyword reports have the word in their third column.
      if (row.cells.some(cell => TOTAL.test(textOf(cell)))) return reader.totals(row);
      const span = spanOf(reader, row, at, period);
      if ('rejected' in span) return span;
      const values = reader.values(row);
      if ('rejected' in values) return values;
      const action = cellText(row, at.conversionAction);
      const conversion =
        action === '' ? null : reader.conversion(action, { measure: 'conversions', type: action.toLowerCase() });
      const amounts = [values.spend, values.revenue];
      const currency = (isConverted ? '' : cellText(row, at.currency)) || currencySign(textOf(row.cells[spend]));
      const { conversions, ...others } = values;
      const measures =
        conversion === null || conversions === undefined
          ? values
          : conversion.measure === ''
            ? others
            : { ...others, [conversion.measure]: conversions };
      return {
        rows: [
          dataRow({
            from: span.from,
            to: span.to,
            level,
            source: 'google-ads',
            channel: 'google',
            placement: 'paid',
            account: reader.account(cellText(row, at.account)),
            basis: reader.basis(span),
            campaign: cellText(row, at.campaign),
            adSet: cellText(row, at.adSet),
            ad: level === 'ad' ? adOf(table, row, at) : '',
            breakdown: breakdownOf(row, parts),
            conversionType: conversion?.type ?? '',
            currency: amounts.every(amount => amount === undefined) ? '' : reader.currency(currency, amounts),
            measures,
          }),
        ],
      };
    });
    return withOwnTotal(imported);
  },
};

/** Headlines, pictures and sitelinks: one ad shows several of them, and each gets its impression, click and cost. */
export const googleAdsAssets: Importer = {
  id: 'google-ads-assets',
  recognises: header =>
    has(header, ...ASSETS) && has(header, ...OWN) && columnsOf(metrics, header).impressions !== undefined,
  read: (table, answers) => {
    const found = columnsOf(metrics, table.header, table.rows);
    const reader = new TableReader(table, answers, {
      importer: googleAdsAssets.id,
      platform: 'Google Ads',
      level: 'ad',
      grain: 'range',
      measures: Object.entries(found) as [keyof typeof metrics, number][],
      dimensions: [],
      dateColumns: [],
    });
    const imported = reader.read((row): Outcome => {
      const values = reader.values(row);
      return 'rejected' in values ? values : { ignored: { code: 'shared-counts' }, values };
    });
    // That nothing is imported is no news: each row says why.
    return { ...imported, warnings: [], checks: [] };
  },
};

/** `Total: Campaigns`, and as the other languages may write it. */
const TOTAL = /^(?:total|총계|합계|总计|合计)\s*[:：]/iu;

/** Totals of the report, of the account and of each network follow each other; the first is that of the rows listed. */
function withOwnTotal(table: ImportedTable): ImportedTable {
  const own = table.ignored.find(({ reason }) => reason.code === 'totals-row')?.values;
  if (!own) return table;
  return { ...table, checks: table.checks.map(check => ({ ...check, told: own[check.measure] ?? check.told })) };
}

/** The deepest level that the report names; keywords and the like are parts of their ad group or account. */
function levelOf(
  table: SourceTable,
  at: Columns<keyof typeof dimensions>,
): Extract<Level, 'account' | 'campaign' | 'adSet' | 'ad'> {
  const isAd = at.ad !== undefined || at.adId !== undefined || HEADLINES.some(name => has(table.header, name));
  if (isAd && at.campaign !== undefined) return 'ad';
  if (at.adSet !== undefined) return 'adSet';
  return at.campaign === undefined ? 'account' : 'campaign';
}

const HEADLINES = [
  'headline',
  'headline 1',
  'headline 2',
  'headline 3',
  'long headline',
  'description',
  'description 1',
];

/** Search ads have no name: what they say tells them apart, or their id. */
function adOf(table: SourceTable, row: SourceRow, at: Columns<keyof typeof dimensions>): string {
  const said = HEADLINES.flatMap(name => {
    const column = table.header.findIndex(header => has([header], name));
    return cellText(row, column < 0 ? undefined : column) || [];
  });
  return cellText(row, at.ad) || cellText(row, at.adId) || said.slice(0, 4).join(' | ');
}

const words = dateReader([], {});
const daysOf = (text: string): Span | null => {
  const span = words.read(text);
  return typeof span === 'string' ? null : span;
};

/** The line below the report's name: `27 January 2026 - 23 February 2026`. `All time` names no days, and the rows that it
 * has in common with a report of other days would be counted twice. */
function periodAbove(lines: readonly string[]): Span | null {
  for (const line of lines.slice(-10).reverse()) {
    const text = line.replace(/^"|"$/gu, '').trim();
    const [first = '', last = first, ...more] = text.split(/\s+[-–—~]\s+/u);
    const [from, to] = [daysOf(first), daysOf(last)];
    if (from && to && more.length === 0 && from.from <= to.to) return { from: from.from, to: to.to };
  }
  return null;
}

/** Cards say their days nowhere but in the file's name: `Devices(2026.02.05-2026.02.10).csv`. */
function periodInName(file: string): Span | null {
  const [, first = '', last = first] = /(\d{4}\.\d{2}\.\d{2})(?:-(\d{4}\.\d{2}\.\d{2}))?(?!\d)/u.exec(file) ?? [];
  const [from, to] = [first, last].map(text => dayFromIso(text.replaceAll('.', '-')));
  return from != null && to != null && from <= to ? { from, to } : null;
}

/** A week or month at the edge of the report is cut by it. */
function spanOf(
  reader: TableReader,
  row: SourceRow,
  at: Columns<keyof typeof dimensions>,
  period: Span | null,
): Span | ReturnType<typeof rejected> {
  if (at.day !== undefined) return reader.span(row, at.day);
  const column = at.week ?? at.month;
  if (column === undefined) return period ?? rejected('period-unnamed');
  const span = reader.span(row, column);
  if ('rejected' in span) return span;
  const end = column === at.week ? span.from + 6 : monthEnd(span.from);
  if (!period || end < period.from || span.from > period.to) return { from: span.from, to: end };
  return { from: Math.max(span.from, period.from), to: Math.min(end, period.to) };
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^US\$/u, 'USD'],
  [/^CA\$/u, 'CAD'],
  [/^A(?:U)?\$/u, 'AUD'],
  [/^NZ\$/u, 'NZD'],
  [/^HK\$/u, 'HKD'],
  [/^S\$|^SG\$/u, 'SGD'],
  [/^R\$/u, 'BRL'],
  [/^MX\$/u, 'MXN'],
  [/€/u, 'EUR'],
  [/£/u, 'GBP'],
  [/₩/u, 'KRW'],
  [/₹/u, 'INR'],
  [/^Rp/u, 'IDR'],
  [/^CN¥/u, 'CNY'],
  [/^JP¥/u, 'JPY'],
];

/** The currency of `US$27.35`; '' where the sign is several countries': `$`, `¥`. */
const currencySign = (amount: string): DataRow['currency'] => SIGNS.find(([sign]) => sign.test(amount))?.[1] ?? '';
