import { dayFromIso } from '../../core/day.ts';
import { dataRow } from '../../model/row.ts';
import type { Span } from '../dates.ts';
import type { SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { type Columns, columnsOf, normalName, type SourceTable, type Vocabulary } from '../source-table.ts';
import { breakdownOf, cellText, type MeasureColumns, type Outcome, rejected, TableReader } from '../table-reader.ts';
import { campaignName, siteMeasures, withSiteChecks } from './site-traffic.ts';
import { socialSource } from './traffic-source.ts';

const PLATFORM = 'Universal Analytics';

const dimensions = {
  sourceMedium: ['source / medium', 'source/medium'],
  source: ['source', 'social network'],
  medium: ['medium'],
  group: ['default channel grouping'],
  campaign: ['campaign'],
  date: ['date'],
} satisfies Vocabulary<string>;

/** Sales stand in two columns of the same report: of the shop, and of goals with a value; the latter are guesses. */
const metrics = {
  sessions: ['sessions', 'visits'],
  conversions: ['goal completions'],
  orders: ['transactions'],
  revenue: ['revenue'],
} satisfies Vocabulary<string>;

/** Words that its successor spells otherwise or has no more. */
const OWN = ['bounce rate', 'pages / session', 'avg. session duration', '% new sessions', 'goal completions'];
const PAGES = ['pageviews', 'unique pageviews', 'avg. time on page', '% exit'];

const has = (header: readonly string[], names: readonly string[]): boolean => {
  const known = new Set(header.map(normalName));
  return names.some(name => known.has(normalName(name)));
};

const told = (header: readonly string[]) => {
  const at = columnsOf(dimensions, header);
  return at.sourceMedium ?? at.source ?? at.group;
};

/** Acquisition reports by source, medium, network or channel: CSV with `#` lines above, or a workbook. */
export const universalAnalytics: Importer = {
  id: 'universal-analytics',
  recognises: header =>
    told(header) !== undefined && columnsOf(metrics, header).sessions !== undefined && has(header, OWN),
  read: (table, answers) => {
    const at = columnsOf(dimensions, table.header, table.rows);
    const measures = Object.entries(columnsOf(metrics, table.header, table.rows)) as [
      keyof typeof metrics,
      number,
    ][] satisfies MeasureColumns;
    const isPlain = at.sourceMedium !== undefined || at.medium !== undefined;
    const splits = (
      [
        ['source', isPlain ? undefined : at.source],
        ['channel group', at.group],
        ['campaign', at.campaign],
      ] as const
    ).flatMap(([name, column]) => (column === undefined ? [] : [[name, column] as const]));
    const period = periodOf(table);
    const reader = new TableReader(table, answers, {
      importer: universalAnalytics.id,
      platform: PLATFORM,
      level: 'site',
      grain: 'range',
      measures,
      dimensions: [
        ['from', at.date],
        ['campaign', at.campaign],
        ...[at.sourceMedium, at.source, at.medium, at.group].map(column => ['segment', column] as const),
        ...splits.map(([, column]) => ['breakdown', column] as const),
      ],
      dateColumns: [at.date],
      // The workbook is seen with pages, not with sources.
      evidence: 'assumed',
    });
    const imported = reader.read((row): Outcome => {
      if (isTotal(row)) return reader.totals(row);
      const span = at.date === undefined ? (period ?? rejected('period-missing')) : reader.span(row, at.date);
      if ('rejected' in span) return span;
      const values = reader.values(row);
      if ('rejected' in values) return values;
      const [source, medium] = sourceOf(row, at);
      const group = cellText(row, at.group);
      const social = socialSource(source, medium, group === 'Social' ? 'Organic Social' : group);
      return {
        rows: [
          dataRow({
            from: span.from,
            to: span.to,
            level: 'site',
            source: 'universal-analytics',
            channel: social?.channel ?? 'web',
            placement: social?.placement ?? 'mixed',
            account: reader.account(''),
            basis: reader.basis(span),
            campaign: campaignName(cellText(row, at.campaign)),
            segment: [source, medium].filter(Boolean).join(' / ') || group,
            breakdown: breakdownOf(row, splits),
            currency: reader.currency('', [values.revenue]),
            measures: siteMeasures(values, social),
          }),
        ],
      };
    });
    return withSiteChecks(imported);
  },
};

/** Reports of pages, and the days of any report: of the whole site, whoever came. */
export const universalAnalyticsPages: Importer = {
  id: 'universal-analytics-pages',
  recognises: header => has(header.slice(0, 1), ['day index']) || (has(header, PAGES) && has(header, ['bounce rate'])),
  read: (table, answers) => {
    const reader = new TableReader(table, answers, {
      importer: universalAnalyticsPages.id,
      platform: PLATFORM,
      level: 'site',
      grain: 'range',
      measures: [],
      dimensions: [],
      dateColumns: [],
    });
    const imported = reader.read(
      (row): Outcome => ({ ignored: { code: isTotal(row) ? 'totals-row' : 'source-unknown' } }),
    );
    // That nothing is imported is no news: each row says why.
    return { ...imported, warnings: [] };
  },
};

/** The last row adds up the others and has no name. */
const isTotal = (row: SourceRow): boolean => cellText(row, 0) === '';

function sourceOf(row: SourceRow, at: Columns<keyof typeof dimensions>): readonly [source: string, medium: string] {
  if (at.sourceMedium === undefined) return [cellText(row, at.source), cellText(row, at.medium)];
  const [source = '', medium = ''] = cellText(row, at.sourceMedium).split(' / ');
  return [source, medium];
}

/** `# 20220701-20220731` above a CSV's table; in a workbook it stands on another sheet, and in the file's name. */
function periodOf({ preamble, file }: SourceTable): Span | null {
  const texts = [...preamble.filter(line => /^#?\s*\d{8}-\d{8}$/u.test(line)), file];
  for (const text of texts) {
    const [, first = '', last = ''] = /(?<!\d)(\d{8})-(\d{8})(?!\d)/u.exec(text) ?? [];
    const [from, to] = [first, last].map(day => dayFromIso(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`));
    if (from != null && to != null && from <= to) return { from, to };
  }
  return null;
}
