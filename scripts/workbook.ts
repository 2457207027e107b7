import { parseArgs } from 'node:util';
import { isLanguage, languages } from '../src/i18n/language.ts';
import type { ExecutionReport } from '../workbench/host/contract.ts';
import { createHeadlessHost } from '../workbench/host/headless.ts';
import { buildFiles } from './build.ts';
import { importTables, readTables, Stopped, setUp } from './headless/drive.ts';

const options = {
  import: { type: 'string', multiple: true, default: [] as string[] },
  locale: { type: 'string', default: 'en_US' },
  lang: { type: 'string', default: 'en' },
  account: { type: 'string', default: 'main' },
  currency: { type: 'string' },
} as const;

/**
 * `npm run -s workbook -- [--import FILE ...] [--locale id_ID] [--lang ko]`: lays the workbook out headless, imports the
 * files, and prints as JSON lines the service calls of each step, and per sheet: cells, formulas, cells in error.
 * Exit code 1 when a cell is in error or a file can't be read.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { locale, lang: language, account, currency } = values;
  if (!isLanguage(language)) {
    console.error(`--lang is one of ${languages.join(', ')}, not "${language}".`);
    return 2;
  }
  const host = await createHeadlessHost({ files: await buildFiles(), locale });
  let told = 0;
  const tellCalls = (step: string): void => {
    const executions = host.executions.slice(told).filter(execution => execution.calls.length > 0);
    told = host.executions.length;
    console.log(JSON.stringify({ step, ...callsOf(executions) }));
  };
  try {
    await setUp(host, language);
    tellCalls('set up');
    for (const file of [...values.import, ...positionals]) {
      const tables = await readTables(file, { account, ...(currency ? { currency } : {}) });
      const end = await importTables(host, tables);
      tellCalls(`import ${file}`);
      if (end.end === 'done') console.log(JSON.stringify({ imported: file, ...end.plan.counts }));
    }
    await host.settle();
    const report = host.report();
    for (const sheet of report) console.log(JSON.stringify(sheet));
    return report.some(sheet => sheet.errors.length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    host.dispose();
  }
}

/** Calls in all, and the longest server call by the time model. */
const callsOf = (executions: readonly ExecutionReport[]) => ({
  serviceCalls: executions.reduce((sum, execution) => sum + execution.calls.length, 0),
  serverCalls: executions.length,
  longestServerCallSeconds:
    Math.round(Math.max(0, ...executions.map(({ modelMilliseconds }) => modelMilliseconds))) / 1000,
});
