import { dayOf, isoOf } from '../../../src/core/day.ts';
import type { Kpi } from '../../../src/kpis/kpi.ts';
import { kpiQuery, kpisQuery, type SqlGroup } from '../../../src/readings/google-sql.ts';
import { groupValues } from '../../../src/readings/group-total.ts';
import { type AskedQuery, groupKey, type SqlQuestion } from '../query.ts';
import { anyTables, type KpiRow, measuredRows, partOf, sqlTable } from './kpi-tables.ts';
import { groupSizes } from './size.ts';

const groupings: readonly (readonly SqlGroup[])[] = [
  ['channel', 'month'],
  ['account', 'placement'],
  [],
  ['campaign', 'quarter'],
  ['channel', 'account'],
  ['year'],
];
const GROUPINGS_A_TABLE = 3;
/** What is asked for; some rows begin before it or end after it. */
const period = { from: dayOf(2026, 1, 15), to: dayOf(2026, 5, 20) };

/**
 * Every KPI over every table, side by side, in three groupings each; and each KPI alone over some table, as that text is
 * another.
 *
 * @param shown what the queries are rendered from; the expected values come from the KPIs themselves.
 */
export function kpiQueries(
  kpis: readonly Kpi[],
  { seed, count, shown }: { seed: number; count: number; shown: (kpi: Kpi) => Kpi },
): SqlQuestion {
  const tables = anyTables(seed, count).map((rows, i) => ({ name: `facts_${i}`, rows }));
  const queries = tables.flatMap(({ name: table, rows }, i) =>
    Array.from({ length: GROUPINGS_A_TABLE }, (_, turn) => {
      const groupBy = groupings[(i + 2 * turn) % groupings.length] ?? [];
      const alone = kpis.filter((_, k) => k % count === i);
      return [
        asked(kpis, kpisQuery({ kpis: kpis.map(shown), table, groupBy }), { table, rows, groupBy }),
        ...alone.map(kpi => asked([kpi], kpiQuery({ kpi: shown(kpi), table, groupBy }), { table, rows, groupBy })),
      ];
    }).flat(),
  );
  return { tables: tables.map(({ name, rows }) => sqlTable(name, rows)), queries };
}

function asked(
  kpis: readonly Kpi[],
  sql: string,
  { table, rows: all, groupBy }: { table: string; rows: readonly KpiRow[]; groupBy: readonly SqlGroup[] },
): AskedQuery {
  const counted = all.filter(({ from, to }) => from >= period.from && to <= period.to);
  const { rows, keys } = measuredRows(counted, row => groupKey(groupBy.map(part => partOf(row, part))));
  const ours = kpis.map(kpi => ({ values: groupValues(kpi, rows), sizes: groupSizes(kpi, rows) }));
  return {
    sql,
    parameters: { from: isoOf(period.from), to: isoOf(period.to) },
    matter: 'KPIs',
    definitions: kpis.map(({ id }) => id),
    given: group => `${table} (${all.length} rows), ${groupBy.join(', ') || 'all'} = ${group}`,
    expected: new Map(
      // Without anything to group by, the answer has one row, of no rows too.
      (groupBy.length === 0 ? [''] : keys).map((key, i) => [
        key,
        ours.map(({ values, sizes }) => ({ value: known(values[i]), size: sizes[i] || 0 })),
      ]),
    ),
  };
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);
