import type { MeasureId } from '../../model/measures.ts';
import { dataRow } from '../../model/row.ts';
import type { Importer } from '../importer.ts';
import { columnsOf, normalName, type Vocabulary } from '../source-table.ts';
import { type MeasureColumns, type Outcome, TableReader } from '../table-reader.ts';

const columns = {
  date: ['date'],
  sponsored: ['sponsored followers'],
  organic: ['organic followers'],
  invited: ['auto-invited followers'],
  total: ['total followers'],
} satisfies Vocabulary<string>;

const PLATFORM = 'LinkedIn';

/**
 * Followers > New followers, day by day. `Total followers` looks like the size of the audience but is the day's gain:
 * sponsored, organic and auto-invited together. It serves as a check.
 */
export const linkedinFollowers: Importer = {
  id: 'linkedin-followers',
  recognises: header => {
    const found = columnsOf(columns, header);
    return found.date !== undefined && found.organic !== undefined && found.sponsored !== undefined;
  },
  read: (table, answers) => {
    const at = columnsOf(columns, table.header, table.rows);
    const gains: MeasureColumns = [at.sponsored, at.organic, at.invited, at.total].flatMap(column =>
      column === undefined ? [] : [['followersGained', column] as const],
    );
    const reader = new TableReader(table, answers, {
      importer: linkedinFollowers.id,
      platform: PLATFORM,
      level: 'account',
      grain: 'day',
      measures: gains.filter(([, column]) => column !== at.total),
      dimensions: [['from', at.date]],
      dateColumns: [at.date],
      monthFirst: true,
    });
    let [parts, totals] = [0, 0];
    const imported = reader.read((row): Outcome => {
      const span = reader.span(row, at.date);
      if ('rejected' in span) return span;
      for (const gain of gains) {
        const checked = reader.values(row, [gain]);
        if ('rejected' in checked) return checked;
      }
      const sponsored = reader.number(row, at.sponsored);
      // LinkedIn invites people by itself, unpaid.
      const unpaid = [reader.number(row, at.organic), reader.number(row, at.invited)].filter(
        gain => gain !== undefined,
      );
      const organic = unpaid.length === 0 ? undefined : unpaid.reduce((sum, gain) => sum + gain, 0);
      const total = reader.number(row, at.total);
      if (total !== undefined) {
        parts += (sponsored ?? 0) + (organic ?? 0);
        totals += total;
      }
      const common = {
        from: span.from,
        to: span.to,
        level: 'account',
        source: 'linkedin',
        channel: 'linkedin',
        account: reader.account(''),
      } as const;
      const rows = [
        ...(organic === undefined
          ? []
          : [dataRow(common, { placement: 'organic', measures: { followersGained: organic } })]),
        ...(sponsored === undefined
          ? []
          : [dataRow(common, { placement: 'paid', measures: { followersGained: sponsored } })]),
      ];
      return rows.length === 0 ? { ignored: { code: 'no-numbers' } } : { rows };
    });
    if (parts === totals || at.total === undefined) return imported;
    const parameters = { column: reader.headerOf(at.total), total: totals, sum: parts };
    return { ...imported, warnings: [...imported.warnings, { code: 'total-differs', parameters }] };
  },
};

const SEGMENTS = ['location', 'job function', 'seniority', 'industry', 'company size'];

/** Followers, and visitors. */
const COUNTS: ReadonlyMap<string, MeasureId> = new Map([
  ['total followers', 'followers'],
  ['total views', 'pageVisits'],
]);

/** The other sheets of the same workbook: the audience by segment, without a date. Known, so that nobody maps them. */
export const linkedinAudience: Importer = {
  id: 'linkedin-audience',
  recognises: header => {
    const names = header.map(normalName);
    return names.length === 2 && SEGMENTS.includes(names[0] ?? '') && COUNTS.has(names[1] ?? '');
  },
  read: (table, answers) => {
    const reader = new TableReader(table, answers, {
      importer: linkedinAudience.id,
      platform: PLATFORM,
      level: 'audience',
      grain: 'lifetime',
      measures: [[COUNTS.get(normalName(table.header[1] ?? '')) ?? 'followers', 1]],
      dimensions: [['segment', 0]],
      dateColumns: [],
    });
    const imported = reader.read((row): Outcome => {
      const values = reader.values(row);
      return 'rejected' in values ? values : { ignored: { code: 'audience-not-imported' }, values };
    });
    // That nothing is imported is no news: each row says why.
    return { ...imported, warnings: [] };
  },
};
