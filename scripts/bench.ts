import { benchCode } from './bench/code.ts';
import { benchDuckDb } from './bench/duckdb.ts';
import { benchFunctions } from './bench/functions.ts';
import { benchParse } from './bench/parse.ts';
import { benchSocialKpi } from './bench/social-kpi.ts';
import { benchWorkbook } from './bench/workbook.ts';

/** `npm run -s bench`: figures as JSON lines, each with its goal. Times are those of this machine, now. */
export async function main(): Promise<number> {
  for (const bench of [benchCode, benchFunctions, benchSocialKpi, benchParse, benchDuckDb, benchWorkbook]) {
    for await (const figure of bench()) console.log(JSON.stringify(figure));
  }
  return 0;
}
