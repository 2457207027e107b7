import { dayOf } from '../../src/core/day.ts';
import type { ImportedTable } from '../../src/importers/imported-table.ts';
import { type DataRow, dataRow } from '../../src/model/row.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { buildFiles } from '../build.ts';
import { clientOf, importTables, setUp } from '../headless/drive.ts';
import { type Figure, rounded } from './figure.ts';

/** Service calls and times of set-up, an import and a refresh, in the headless workbench. */
export async function* benchWorkbook(): AsyncGenerator<Figure> {
  const host = await createHeadlessHost({ files: await buildFiles() });
  try {
    await setUp(host, 'en');
    yield* calls('set-up', host, 0, '<= 300');

    let from = host.executions.length;
    await importTables(host, [tableOf(manyRows(10_000))]);
    yield* calls('import of 10,000 rows', host, from, '<= 20');

    await importTables(host, [tableOf(manyRows(40_000, 10_000))]);
    from = host.executions.length;
    const started = performance.now();
    await clientOf(host).refreshTotals();
    const wall = performance.now() - started;
    yield* calls('refresh of Totals from 50,000 rows', host, from, 'one read a source sheet, two writes');
    yield { what: 'refresh of Totals from 50,000 rows, whole call in the workbench', value: rounded(wall), unit: 'ms' };
  } finally {
    host.dispose();
  }
}

function* calls(what: string, host: Host, from: number, goal: string): Generator<Figure> {
  const executions = host.executions.slice(from);
  const count = executions.reduce((sum, execution) => sum + execution.calls.length, 0);
  const longest = Math.max(...executions.map(execution => execution.modelMilliseconds));
  yield { what: `service calls of ${what}`, value: count, unit: 'calls', goal };
  yield {
    what: `longest server call of ${what}, by the time model`,
    value: rounded(longest / 1000),
    unit: 's',
    goal: '< 20',
  };
}

/** Posts of several channels over two years. */
function manyRows(count: number, start = 0): DataRow[] {
  return Array.from({ length: count }, (_, i) => {
    const day = dayOf(2024, 1, 1) + ((start + i) % 730);
    return dataRow({
      from: day,
      to: day,
      basis: 'lifetime',
      level: 'post',
      source: 'bench',
      channel: ['x', 'linkedin', 'facebook', 'instagram'][i % 4] ?? 'x',
      account: `Account ${i % 3}`,
      placement: i % 5 === 0 ? 'paid' : 'organic',
      campaign: i % 5 === 0 ? `Campaign ${i % 40}` : '',
      postId: String(1_000_000_000_000 + start + i),
      postTitle: `Post ${start + i}`,
      measures: { impressions: 1000 + (i % 977), engagements: i % 53, reactions: i % 31, linkClicks: i % 7 },
    });
  });
}

const tableOf = (rows: readonly DataRow[]): ImportedTable => ({
  file: 'bench.csv',
  importer: 'bench',
  platform: 'Bench',
  level: 'post',
  grain: 'lifetime',
  encoding: 'UTF-8',
  period: null,
  columns: [],
  rows: rows.map((row, i) => ({ line: i + 2, rows: [row] })),
  rejected: [],
  ignored: [],
  warnings: [],
  evidence: 'seen',
  checks: [],
  isCut: false,
  personal: [],
  conversions: [],
  questions: [],
  currencies: [],
});
