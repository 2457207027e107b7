import { dataRow } from '../../model/row.ts';
import { dateReader, type Span } from '../dates.ts';
import type { Importer } from '../importer.ts';
import { importerOf } from '../report.ts';
import { columnsOf, type Vocabulary } from '../source-table.ts';
import { cellText, type MeasureColumns, type Outcome, rejected, TableReader } from '../table-reader.ts';

/** Visitors: only the views of all pages together; the other 21 columns are parts of them, or unique people. */
export const linkedinVisitors = importerOf({
  id: 'linkedin-visitors',
  platform: 'LinkedIn',
  source: 'linkedin',
  evidence: 'seen',
  channel: 'linkedin',
  level: 'account',
  basis: 'activity',
  placement: 'mixed',
  monthFirst: true,
  dimensions: { from: ['date'] },
  measures: { pageVisits: ['total page views (total)'] },
  needs: [['date'], ['total page views (total)']],
});

const columns = {
  page: ['page'],
  followers: ['total followers'],
  followersGained: ['new followers'],
  engagements: ['total post engagements'],
  posts: ['total posts'],
} satisfies Vocabulary<string>;

/** Competitors: pages of others, and one's own among them, over the days that stand in two cells above the header. */
export const linkedinCompetitors: Importer = {
  id: 'linkedin-competitors',
  recognises: header => {
    const at = columnsOf(columns, header);
    return at.page !== undefined && at.followers !== undefined && at.engagements !== undefined;
  },
  read: (table, answers) => {
    const { page, ...measured } = columnsOf(columns, table.header, table.rows);
    const measures = Object.entries(measured) as unknown as MeasureColumns;
    const reader = new TableReader(table, answers, {
      importer: linkedinCompetitors.id,
      platform: 'LinkedIn',
      level: 'rival',
      grain: 'range',
      measures,
      dimensions: [['account', page]],
      dateColumns: [],
    });
    const told = (table.preamble.at(-1) ?? '').split(', ');
    const [from, to = from] = told.map(dateReader(told, { ...answers, dayMonthOrder: 'month-first' }).read);
    const span: Span | null =
      typeof from === 'object' && typeof to === 'object' && from.from <= to.to ? { from: from.from, to: to.to } : null;
    return reader.read((row): Outcome => {
      if (span === null) return rejected('period-missing');
      const account = cellText(row, page);
      if (account === '') return reader.totals(row);
      const values = reader.values(row);
      if ('rejected' in values) return values;
      const common = { from: span.from, to: span.to, level: 'rival', source: 'linkedin', channel: 'linkedin' } as const;
      return { rows: [dataRow(common, { account, basis: reader.basis(span), measures: values })] };
    });
  },
};
