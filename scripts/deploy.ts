import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, languages } from '../src/i18n/language.ts';
import { build } from './build.ts';
import { deployToGoogle } from './deploy/deploy-to-google.ts';

const USAGE = `npm run deploy [-- --title "Name of the spreadsheet"] [--lang ${languages.join('|')}]

Puts Goalpost into a Google spreadsheet of yours: builds dist/, makes the spreadsheet the first time,
pushes the script and reads it back. docs/publishing.md explains each step.

  --title  name of the spreadsheet that the first run makes (default: Goalpost)
  --lang   language of the messages in cells (default: en)`;

const THREE_MINUTES = 180_000;

/** Runs `npm run deploy`; returns the exit code: 0 deployed, 1 stopped (with a reason), 2 options not understood. */
export async function main(args: string[]): Promise<number> {
  let values: { title?: string; lang?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: { title: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean' } },
    }));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    console.log(USAGE);
    return 0;
  }

  const { lang: language = 'en', title = 'Goalpost' } = values;
  if (!isLanguage(language)) {
    console.error(`--lang is one of ${languages.join(', ')}, not "${language}".`);
    return 2;
  }

  const root = process.cwd();
  return deployToGoogle({
    root,
    build: () => build({ language }),
    clasp: {
      program: createRequire(join(root, 'package.json')).resolve('@google/clasp'),
      env: process.env,
      timeoutMs: THREE_MINUTES,
    },
    title,
    say: line => console.log(line),
  });
}
