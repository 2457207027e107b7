import { dayOf } from '../../src/core/day.ts';
import type { ImportedTable } from '../../src/importers/imported-table.ts';
import { type DataRow, dataRow } from '../../src/model/row.ts';
import { importSetOf } from '../../src/sidebar/import/import-set.ts';
import { planRows } from '../../src/sidebar/import/send-rows.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { buildFiles } from '../build.ts';
import { clientOf, importTables, setUp } from '../headless/drive.ts';
import { type Figure, rounded } from './figure.ts';

const ROWS = 50_000;
const choices = { overlap: 'skip', older: 'skip' } as const;

/**
 * What the heaviest things that people do ask of the server: the files of `dist/` in the headless workbench, called as the
 * pages call them. Seconds of a server call are by the workbench's time model; the script's own time is that of this machine.
 */
export async function* benchWorkbook(): AsyncGenerator<Figure> {
  const host = await createHeadlessHost({ files: await buildFiles() });
  const api = clientOf(host);
  const rows = manyRows(ROWS);
  const table = tableOf(rows);
  const many = `${ROWS.toLocaleString('en')} rows`;
  try {
    yield* measured(host, 'set-up', { calls: '<= 700', seconds: '< 20' }, () => setUp(host, 'en'));

    const some = tableOf(rows.slice(0, 10_000));
    yield* measured(host, 'import of 10,000 rows', { calls: '<= 20', seconds: '< 20' }, () =>
      importTables(host, [some]),
    );
    await undone('1', 10_000);

    const limits = { calls: '<= 60', seconds: '< 60' };
    yield* measured(host, `import of ${many}`, limits, async () => {
      const end = await importTables(host, [table]);
      expectCount(end.end === 'done' && end.plan.counts.added);
    });
    yield* measured(host, `plan of the same ${many} again`, limits, async () => {
      const never = () => false;
      const plan = await planRows(api, importSetOf([table]), choices, () => undefined, never);
      expectCount(plan.ok && plan.value?.counts.skipped);
    });
    yield* measured(host, `refresh of Totals from ${many}`, { ...limits, calls: '<= 10' }, async () => {
      const refreshed = await api.refreshTotals();
      expectCount(refreshed.ok && refreshed.value.rows);
    });
    yield* measured(host, `undo of ${many}`, limits, () => undone('2', ROWS));
    const memory = process.resourceUsage().maxRSS / 1024;
    yield {
      what: 'largest memory of the process that did all this',
      value: rounded(memory, 0),
      unit: 'MB',
      goal: '< 1024',
    };
  } finally {
    host.dispose();
  }

  async function undone(batch: string, count: number): Promise<void> {
    const reply = await api.undoImport({ batch });
    expectCount(reply.ok && reply.value.removed, count);
  }
}

/** A figure of something that didn't happen is worth nothing. */
function expectCount(count: number | false | undefined, expected = ROWS): void {
  if (count !== expected) throw new Error(`${expected} rows were expected, not ${count}`);
}

async function* measured(
  host: Host,
  what: string,
  goal: { readonly calls: string; readonly seconds: string },
  work: () => Promise<unknown>,
): AsyncGenerator<Figure> {
  const from = host.executions.length;
  await work();
  const executions = host.executions.slice(from);
  const count = executions.reduce((sum, execution) => sum + execution.calls.length, 0);
  const longest = (time: 'modelMilliseconds' | 'scriptMilliseconds') =>
    rounded(Math.max(...executions.map(execution => execution[time])) / 1000);
  yield { what: `service calls of ${what}`, value: count, unit: 'calls', goal: goal.calls };
  yield {
    what: `longest server call of ${what}, by the time model`,
    value: longest('modelMilliseconds'),
    unit: 's',
    goal: goal.seconds,
  };
  yield {
    what: `most that the script itself computes in a call of ${what}`,
    value: longest('scriptMilliseconds'),
    unit: 's',
  };
}

/** Posts of several channels over two years. */
function manyRows(count: number): DataRow[] {
  return Array.from({ length: count }, (_, i) => {
    const day = dayOf(2024, 1, 1) + (i % 730);
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
      postId: String(1_000_000_000_000 + i),
      postTitle: `Post ${i}`,
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
