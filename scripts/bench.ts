import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { benchCode } from './bench/code.ts';
import { benchDuckDb } from './bench/duckdb.ts';
import type { Figure } from './bench/figure.ts';
import { benchFunctions } from './bench/functions.ts';
import { benchParse } from './bench/parse.ts';
import { benchRecalculation } from './bench/recalculation.ts';
import { benchSocialKpi } from './bench/social-kpi.ts';
import { benchWorkbook } from './bench/workbook.ts';

const benches: Readonly<Record<string, () => AsyncIterable<Figure> | Iterable<Figure>>> = {
  code: benchCode,
  functions: benchFunctions,
  'social-kpi': benchSocialKpi,
  parse: benchParse,
  duckdb: benchDuckDb,
  recalculation: benchRecalculation,
  workbook: benchWorkbook,
};

/** Node takes what memory there is before it tidies up; with less it shows how much is needed. */
const NODE_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  workbook: ['--max-old-space-size=896', '--max-semi-space-size=8'],
};

/**
 * `npm run -s bench`, or `npm run -s bench -- parse`: figures as JSON lines, each with its goal. Times are those of this
 * machine, now. Each bench has a process of its own, so that none finds the memory or the compiled code of another.
 */
export async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { here: { type: 'boolean', default: false } },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  for (const name of names) {
    const bench = benches[name];
    if (!bench) {
      console.error(`There is no bench "${name}", but ${Object.keys(benches).join(', ')}.`);
      return 2;
    }
    if (values.here) {
      for await (const figure of bench()) console.log(JSON.stringify(figure));
      continue;
    }
    const command = [...(NODE_OPTIONS[name] ?? []), 'scripts/run.mjs', 'bench', '--here', name];
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}
