import { type MeasureId, measureIds, measureSpec } from '../model/measures.ts';

/**
 * The BigQuery table that the queries of `google-sql.ts` read: like Totals, one row per days, channel, account, campaign
 * and placement, one column a measure; NULL where nothing was measured.
 *
 * - Days are called `day_from` and `day_to` (both included), for FROM and TO are words of SQL. A measure's column is its
 *   id in snake_case. No column is a reserved word, so that queries read without quotes.
 * - Money is NUMERIC: sums of amounts are exact. It holds 9 decimals, and an amount below 10^29.
 * - Everything else is FLOAT64, counts too: Meta reports parts of conversions, and a range that was split by days has
 *   parts of people in a month.
 */
export type SqlType = 'DATE' | 'STRING' | 'NUMERIC' | 'FLOAT64';

interface TableColumn {
  readonly name: string;
  readonly type: SqlType;
  readonly required?: true;
}

/** Texts may be NULL: a blank of a sheet or a CSV file arrives as NULL or as '', which the queries take for the same. */
const dimensionColumns: readonly TableColumn[] = [
  { name: 'day_from', type: 'DATE', required: true },
  { name: 'day_to', type: 'DATE', required: true },
  { name: 'channel', type: 'STRING' },
  { name: 'account', type: 'STRING' },
  { name: 'campaign', type: 'STRING' },
  { name: 'placement', type: 'STRING' },
];

/** @example measureColumn('linkClicks') // 'link_clicks' */
export const measureColumn = (id: MeasureId): string => id.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

export const measureType = (id: MeasureId): 'NUMERIC' | 'FLOAT64' =>
  measureSpec(id).unit === 'currency' ? 'NUMERIC' : 'FLOAT64';

export const tableColumns: readonly TableColumn[] = [
  ...dimensionColumns,
  ...measureIds.map(id => ({ name: measureColumn(id), type: measureType(id) })),
];

/**
 * Partitioned by day, and a query without days is refused: what a query costs depends on the days it asks for.
 *
 * @param table see `quotedTable`
 */
export const createTable = (table: string): string => `CREATE TABLE IF NOT EXISTS ${quotedTable(table)} (
${tableColumns.map(({ name, type, required }) => `  ${name} ${type}${required ? ' NOT NULL' : ''}`).join(',\n')}
)
PARTITION BY day_from
CLUSTER BY channel, campaign, account
OPTIONS (require_partition_filter = TRUE);
`;

/** Parts of a name, from the last; each with what BigQuery allows there, as far as it is harmless inside quotes. */
const nameParts = [
  { what: 'table', allowed: /^[A-Za-z0-9_-]{1,1024}$/ },
  { what: 'dataset', allowed: /^[A-Za-z0-9_]{1,1024}$/ },
  { what: 'project', allowed: /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/ },
] as const;

/**
 * The name of a table, quoted part by part.
 *
 * @param table `table`, `dataset.table` or `project.dataset.table`
 * @throws Error where a part is no such name
 * @example quotedTable('acme-social.goalpost.facts') // `acme-social`.`goalpost`.`facts`
 */
export function quotedTable(table: string): string {
  const parts = table.split('.');
  if (parts.length > nameParts.length) throw new Error(`"${table}" has more parts than project.dataset.table.`);
  return parts
    .map((part, at) => {
      const rule = nameParts[parts.length - 1 - at];
      if (!rule?.allowed.test(part)) throw new Error(`"${part}" is no name of a ${rule?.what ?? 'table'} in BigQuery.`);
      return `\`${part}\``;
    })
    .join('.');
}
