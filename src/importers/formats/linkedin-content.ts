import type { MeasureId, MeasureValues } from '../../model/measures.ts';
import { dataRow } from '../../model/row.ts';
import type { TotalCheck } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { importerOf } from '../report.ts';
import { columnsOf, type Vocabulary } from '../source-table.ts';
import { breakdownOf, type Outcome, TableReader } from '../table-reader.ts';

const PLATFORM = 'LinkedIn';

/** Names of the columns without `(organic)`, `(sponsored)` or `(total)` behind them. */
const metrics = {
  impressions: ['impressions'],
  reach: ['unique impressions'],
  clicks: ['clicks'],
  reactions: ['reactions'],
  comments: ['comments'],
  shares: ['reposts', 'shares'],
} satisfies Partial<Vocabulary<MeasureId>>;

type Metric = keyof typeof metrics;

const columnsFor = (header: readonly string[], of: 'organic' | 'sponsored' | 'total'): readonly [Metric, number][] => {
  const names = Object.fromEntries(
    Object.entries(metrics).map(([measure, all]) => [measure, all.map(name => `${name} (${of})`)]),
  ) as unknown as Vocabulary<Metric>;
  return Object.entries(columnsOf(names, header)) as [Metric, number][];
};

/**
 * What LinkedIn's engagement rate has above the line: clicks, reactions, comments, reposts, and follows where it knows
 * them. Absent where one of the first four is.
 */
function engagementsOf(values: MeasureValues): MeasureValues {
  const { clicks, reactions, comments, shares, followersGained = 0 } = values;
  return clicks === undefined || reactions === undefined || comments === undefined || shares === undefined
    ? {}
    : { engagements: clicks + reactions + comments + shares + followersGained };
}

/** Content > Metrics, day by day. What is sponsored is a placement of its own; the totals serve as a check. */
export const linkedinDays: Importer = {
  id: 'linkedin-days',
  recognises: header =>
    columnsOf({ date: ['date'] }, header).date !== undefined &&
    columnsFor(header, 'organic').length > 1 &&
    columnsFor(header, 'total').length > 1,
  read: (table, answers) => {
    const { date } = columnsOf({ date: ['date'] }, table.header);
    const parts = [
      ['organic', columnsFor(table.header, 'organic')],
      ['paid', columnsFor(table.header, 'sponsored')],
    ] as const;
    const totals = columnsFor(table.header, 'total');
    const reader = new TableReader(table, answers, {
      importer: linkedinDays.id,
      platform: PLATFORM,
      level: 'account',
      grain: 'day',
      measures: parts.flatMap(([, columns]) => columns),
      dimensions: [['from', date]],
      dateColumns: [date],
      monthFirst: true,
    });
    const told = new Map<Metric, number>();
    const imported = reader.read((row): Outcome => {
      const span = reader.span(row, date);
      if ('rejected' in span) return span;
      const total = reader.values(row, totals);
      if ('rejected' in total) return total;
      const rows = [];
      for (const [placement, columns] of parts) {
        const values = reader.values(row, columns);
        if ('rejected' in values) return values;
        if (Object.keys(values).length === 0) continue;
        const measures = { ...values, ...engagementsOf(values) };
        rows.push(
          dataRow({
            from: span.from,
            to: span.to,
            level: 'account',
            source: 'linkedin',
            channel: 'linkedin',
            account: reader.account(''),
            placement,
            measures,
          }),
        );
      }
      if (rows.length === 0) return { ignored: { code: 'no-numbers' } };
      for (const [measure, value] of Object.entries(total)) {
        told.set(measure as Metric, (told.get(measure as Metric) ?? 0) + value);
      }
      return { rows };
    });
    const data = imported.rows.flatMap(row => row.rows);
    const checks = [...told].map(
      ([measure, sum]): TotalCheck => ({
        measure,
        told: sum,
        listed: data.reduce((listed, row) => listed + (row.measures[measure] ?? 0), 0),
      }),
    );
    return { ...imported, checks };
  },
};

/** The number in a post's link: `urn:li:activity:7406535690785632256`, `...-share-7406535690785632256-Ab1c`. */
export const linkedinPostId = (link: string): string =>
  /(?:activity|share|ugcPost)[:-](\d{6,})/iu.exec(link)?.[1] ?? '';

/** Content > All posts. A post that was sponsored has a row for each campaign beside its organic one. */
export const linkedinPosts = importerOf({
  id: 'linkedin-posts',
  platform: PLATFORM,
  source: 'linkedin',
  evidence: 'seen',
  channel: 'linkedin',
  level: 'post',
  basis: 'lifetime',
  placement: 'mixed',
  monthFirst: true,
  dimensions: {
    from: ['created date', 'posted date'],
    postTitle: ['post title', 'update title'],
    postUrl: ['post link', 'update link'],
    postType: ['content type'],
    campaign: ['campaign name'],
  },
  measures: {
    impressions: ['impressions'],
    views: ['views (excluding offsite video views)', 'views'],
    clicks: ['clicks'],
    reactions: ['likes', 'reactions'],
    comments: ['comments'],
    shares: ['reposts', 'shares'],
    followersGained: ['follows'],
  },
  needs: [
    ['post title', 'update title'],
    ['post link', 'update link'],
    ['created date', 'posted date'],
    ['impressions'],
  ],
  personal: ['posted by', 'published by'],
  row: (row, { row: data, columnOf, text }) => {
    const isPaid = /^sponsored$/iu.test(text('post type', 'update type'));
    const campaign = columnOf('campaign name');
    return {
      postId: linkedinPostId(data.postUrl),
      placement: isPaid ? 'paid' : 'organic',
      breakdown: isPaid && campaign !== undefined ? breakdownOf(row, [['campaign', campaign]]) : '',
      measures: { ...data.measures, ...engagementsOf(data.measures) },
    };
  },
});
