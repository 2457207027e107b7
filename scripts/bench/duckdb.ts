import { existsSync } from 'node:fs';
import path from 'node:path';
import { kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import { kpisQuery } from '../../src/readings/google-sql.ts';
import { tableColumns } from '../../src/readings/google-sql-table.ts';
import { inDuckDb, openDuckDb } from '../../test/judges/engines/duckdb.ts';
import { judgesFolder } from '../../test/judges/packages.ts';
import { type Figure, rounded } from './figure.ts';

const ROWS = 1_000_000;
const RUNS = 5;
const main = [
  'engagement_rate_by_impressions',
  'engagement_rate_by_followers',
  'link_click_through_rate',
  'ad_spend_per_link_click',
  'conversion_rate_by_sessions',
  'social_roi',
];

/** The KPIs by channel and month over a million rows, three years of days, in a database that is built for it. */
export async function* benchDuckDb(): AsyncGenerator<Figure> {
  if (!existsSync(path.join(judgesFolder, 'node_modules'))) {
    console.error('1,000,000 rows in DuckDB: not measured, for `npm run judges` has not installed it yet.');
    return;
  }
  const { connection, close } = await openDuckDb();
  try {
    await connection.run(
      `CREATE TABLE totals AS SELECT ${tableColumns.map(columnOf).join(', ')} FROM range(${ROWS}) r(i)`,
    );
    const days = { from: '2024-01-01', to: '2026-12-31' };
    const all: readonly Kpi[] = kpis;
    for (const [what, asked] of [
      [`${main.length} KPIs`, all.filter(kpi => main.includes(kpi.id))],
      [`all ${all.length} KPIs`, all],
    ] as const) {
      const sql = inDuckDb(kpisQuery({ kpis: asked, table: 'totals', groupBy: ['channel', 'month'] }));
      const times: number[] = [];
      let rows = 0;
      for (let run = 0; run < RUNS; run++) {
        const started = performance.now();
        rows = (await connection.runAndReadAll(sql, days)).getRowsJson().length;
        times.push(performance.now() - started);
      }
      if (rows === 0) throw new Error('DuckDB found no rows.');
      const time = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
      yield {
        what: `${what} over ${ROWS} rows by channel and month, in DuckDB (${rows} groups)`,
        value: rounded(time, 0),
        unit: 'ms',
      };
    }
  } finally {
    await close();
  }
}

/** Every measure has a number in most rows, and none in some. */
function columnOf({ name, type }: (typeof tableColumns)[number], index: number): string {
  switch (type) {
    case 'DATE':
      return `DATE '2024-01-01' + CAST(i % 1096 AS INTEGER) AS ${name}`;
    case 'STRING':
      return `'${name} ' || (i % ${name === 'channel' ? 8 : 20}) AS ${name}`;
    case 'NUMERIC':
      return `CAST(IF(i % ${index + 7} = 0, NULL, i % 977) AS DECIMAL(38, 9)) AS ${name}`;
    default:
      return `CAST(IF(i % ${index + 7} = 0, NULL, i % 9973) AS DOUBLE) AS ${name}`;
  }
}
