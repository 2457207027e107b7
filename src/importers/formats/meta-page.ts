import type { ChannelId } from '../../model/channels.ts';
import type { MeasureId } from '../../model/measures.ts';
import { dataRow } from '../../model/row.ts';
import type { Answers, Evidence, ImportedTable } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { normalName, type SourceTable } from '../source-table.ts';
import { type MeasureColumns, type Outcome, TableReader } from '../table-reader.ts';
import { isAudienceTitle } from './meta-audience.ts';

interface Metric {
  readonly measure: MeasureId;
  /** As titles name it once the platform and words around it are taken out. */
  readonly names: readonly string[];
  readonly source?: string;
  readonly evidence?: Evidence;
}

/**
 * One metric a table, told by its title; titles drift (`Follows`, `Facebook follows`, `New Instagram followers`). Viewers
 * are people like those reached, but others: a source of their own keeps one from standing in the other's place.
 */
const METRICS: readonly Metric[] = [
  { measure: 'followersGained', names: ['follows', 'followers', 'likes', 'likes and follows'] },
  { measure: 'followersLost', names: ['unfollows'], evidence: 'assumed' },
  { measure: 'reach', names: ['reach'] },
  { measure: 'reach', names: ['viewers'], source: 'meta-viewers' },
  { measure: 'views', names: ['views'] },
  { measure: 'engagements', names: ['content interactions', 'interactions'] },
  { measure: 'pageVisits', names: ['visits'] },
  { measure: 'linkClicks', names: ['link clicks'] },
];

const SOURCE = 'meta';

/** Titles of totals so far, which have no new in them: followers of a day would be a stock, not a gain. */
const STOCKS = new Set(['followers', 'likes']);

interface Title {
  readonly text: string;
  readonly metric: Metric | null;
  /** Null where the title is the same for both. */
  readonly channel: ChannelId | null;
}

/** The title is the line above the header. The header itself can be wrong: visits under `Facebook Page likes`. */
function titleOf(lines: readonly string[]): Title {
  const text = lines.at(-1) ?? '';
  const words = normalName(text).split(' ');
  const channel = (['facebook', 'instagram'] as const).find(name => words.includes(name)) ?? null;
  const rest = words.filter(word => !['facebook', 'instagram', 'page', 'profile', 'new'].includes(word)).join(' ');
  const isStock = STOCKS.has(rest) && !words.includes('new');
  // Views of a page were visits to it, before content had views.
  const isOther = rest === 'views' && words.includes('page');
  const metric = isStock || isOther ? undefined : METRICS.find(({ names }) => names.includes(rest));
  return { text, metric: metric ?? null, channel };
}

/** Business Suite > Insights: one metric of a Page or an Instagram account, day by day. */
export const metaPage: Importer = {
  id: 'meta-page',
  stacked: true,
  recognises: (header, above) => {
    const [date, value] = header.map(normalName);
    if (date !== 'date' || above.length === 0) return false;
    return value === 'primary' || (header.length === 2 && titleOf(above).metric !== null);
  },
  read: (table, answers) => read(table, answers),
};

function read(table: SourceTable, answers: Answers): ImportedTable {
  const { text, metric, channel } = titleOf(table.preamble);
  const isCopy = metric?.measure === 'followersGained' && table.preamble.some(isAudienceTitle);
  const isRead = metric !== null && !isCopy;
  const measures: MeasureColumns = metric ? [[metric.measure, 1]] : [];
  const reader = new TableReader(table, answers, {
    importer: metaPage.id,
    platform: 'Meta Business Suite',
    level: 'account',
    grain: 'day',
    measures: isRead ? measures : [],
    dimensions: [['from', 0]],
    dateColumns: [0],
    evidence: metric?.evidence ?? 'seen',
  });
  // Asked once for a table, and not where nothing is imported.
  const whose = isRead
    ? {
        channel: channel ?? reader.channel(metric.names.includes('reach') ? INSTAGRAM_FIRST : FACEBOOK_FIRST),
        account: reader.account(''),
      }
    : null;
  const imported = reader.read((row): Outcome => {
    if (isCopy) return { ignored: { code: 'follows-in-audience' } };
    if (!metric || !whose) return { ignored: { code: 'metric-unknown', parameters: { title: text } } };
    const span = reader.span(row, 0);
    if ('rejected' in span) return span;
    const values = reader.values(row);
    if ('rejected' in values) return values;
    return {
      rows: [dataRow({ level: 'account', source: metric.source ?? SOURCE, measures: values, ...span, ...whose })],
    };
  });
  return isRead ? imported : { ...imported, warnings: [] };
}

const FACEBOOK_FIRST = ['facebook', 'instagram'] as const satisfies readonly ChannelId[];
/** Facebook's own is called `Facebook reach` in files of the same months. */
const INSTAGRAM_FIRST = ['instagram', 'facebook'] as const satisfies readonly ChannelId[];
