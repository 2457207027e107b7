import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { duckDb } from '../test/judges/engines/duckdb.ts';
import { libreOffice } from '../test/judges/engines/libreoffice.ts';
import { univer } from '../test/judges/engines/univer.ts';
import { zetaSql } from '../test/judges/engines/zetasql.ts';
import { isPassed, judge, type Verdict } from '../test/judges/judge.ts';
import { queries, sheets } from '../test/judges/matters.ts';
import { judgesFolder } from '../test/judges/packages.ts';
import { templateFileVerdicts } from '../test/judges/template-file.ts';

/**
 * `npm run judges`: engines that others wrote compute what our readings say of every definition, and differ nowhere. Each
 * must also notice wrong formulas that are planted for it. An engine that this machine doesn't have is named; where `CI`
 * is set, it fails.
 *
 * `--seed 7` asks other random questions.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { seed: { type: 'string', default: '1' } } });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) {
    console.error(`--seed takes a whole number, not "${values.seed}".`);
    return 2;
  }
  if (!installed()) return 1;
  console.log(`fast-check seed ${seed}: npm run judges -- --seed ${seed}\n`);

  const verdicts: Verdict[] = [];
  // One after the other: two engines at once would take each other's time.
  const ofSheets = sheets(seed);
  for (const engine of [univer, libreOffice]) verdicts.push(report(await judge(engine, ofSheets)));
  for (const verdict of await templateFileVerdicts()) verdicts.push(report(verdict));
  const ofQueries = queries(seed);
  for (const engine of [zetaSql, duckDb]) verdicts.push(report(await judge(engine, ofQueries)));

  const passed = verdicts.filter(isPassed);
  const absent = verdicts.filter(verdict => verdict.absent !== undefined);
  const mustBeThere = Boolean(process.env['CI']);
  const failed = verdicts.length - passed.length - (mustBeThere ? 0 : absent.length);
  console.log(`\n${passed.length} passed, ${failed} failed`);
  return failed === 0 && passed.length > 0 ? 0 : 1;
}

/** The judges are a package of their own, installed on first use. */
function installed(): boolean {
  const lock = path.join(judgesFolder, 'package-lock.json');
  const done = path.join(judgesFolder, 'node_modules/.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return true;
  console.log(`Installing the judges (npm ci in ${judgesFolder}, some 400 MB) ...`);
  const npm = process.env['npm_execpath'];
  const [command, first] = npm ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const options = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync(command, [...first, ...options], { cwd: judgesFolder, stdio: ['ignore', 2, 2] });
  if (status !== 0) console.error('npm ci failed: see above.');
  return status === 0;
}

const SHOWN = 5;
const columns = (...cells: readonly string[]): string =>
  cells.map((cell, i) => (i < 2 ? cell.padEnd(24) : cell.padStart(i === 3 ? 18 : 12))).join(' ');

function report(verdict: Verdict): Verdict {
  const { judge: name, version, absent, counts, differences, faults, seconds } = verdict;
  if (absent !== undefined) console.log(`${columns(name, 'judged nothing')} ${absent}`);
  const engine = `${name} ${version}`;
  for (const [matter, { compared, withValue, differed }] of counts) {
    console.log(columns(engine, matter, `${compared} cells`, `${withValue} with a value`, `${differed} differ`));
  }
  if (absent === undefined) console.log(columns(engine, isPassed(verdict) ? '✓' : '✗', `${seconds.toFixed(1)} s`));
  for (const fault of faults) console.log(`  ${name}: ${fault}`);
  for (const { definition, given, expected, got } of differences.slice(0, SHOWN)) {
    console.log(`  ${definition}: ours ${shown(expected)}, ${name} ${shown(got)}; ${given}`);
  }
  return verdict;
}

const shown = (value: number | string | null): string => (value === null ? 'no value' : JSON.stringify(value));
