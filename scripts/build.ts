import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { isLanguage, type Language, languages } from '../src/i18n/language.ts';
import { definitionsAsData, smallStyles } from './build/bundle-plugins.ts';
import { htmlPage } from './build/html-page.ts';
import { stubFile } from './build/stub-file.ts';
import { wordsFile } from './build/words-file.ts';

export interface BuildOptions {
  /** Language of cell messages and autocomplete. */
  readonly language?: Language;
  /** `bound`: pushed into one spreadsheet. `addon`: an Editor add-on of the Marketplace. */
  readonly target?: 'bound' | 'addon';
  readonly outDir?: string;
}

/** What clasp pushes: the bundle, the stubs that Sheets reads, the pages, the manifest. */
export type Dist = Readonly<Record<string, string>>;

const PAGES = [
  { file: 'sidebar.html', entry: 'src/sidebar/sidebar.tsx' },
  { file: 'insert-kpi.html', entry: 'src/sidebar/insert-kpi.tsx' },
  { file: 'goals.html', entry: 'src/sidebar/goals.tsx' },
  { file: 'costs.html', entry: 'src/sidebar/costs.tsx' },
  { file: 'values.html', entry: 'src/sidebar/values.tsx' },
  { file: 'team-template.html', entry: 'src/sidebar/team-template.tsx' },
  { file: 'gallery.html', entry: 'src/sidebar/gallery.tsx' },
  { file: 'sample-data.html', entry: 'src/sidebar/sample-data.tsx' },
  { file: 'import.html', entry: 'src/sidebar/import.tsx' },
  { file: 'set-up.html', entry: 'src/sidebar/set-up.tsx' },
] as const;

const shared = {
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [definitionsAsData, smallStyles],
} satisfies esbuild.BuildOptions;

const LICENCE = '/* Goalpost, MIT licence. Holds valibot (MIT). Source: see README.md of the project. */\n';

/** Builds every file of `dist/`, in memory. The same source gives the same bytes. */
export async function buildFiles({ language = 'en', target = 'bound' }: BuildOptions = {}): Promise<Dist> {
  const [code, pages] = await Promise.all([bundleCode(language, target), bundlePages()]);
  return {
    'Code.js': code,
    'appsscript.json': await readFile('appsscript.json', 'utf8'),
    'functions.js': stubFile(language),
    ...pages,
    ...Object.fromEntries(languages.map(each => [`words-${each}.html`, wordsFile(each)])),
  };
}

/** Builds `dist/`, replacing what was there. */
export async function build(options: BuildOptions = {}): Promise<Dist> {
  const outDir = options.outDir ?? 'dist';
  const files = await buildFiles(options);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(outDir, name), text);
  return files;
}

const bundleCode = async (language: Language, target: 'bound' | 'addon'): Promise<string> =>
  LICENCE + (await bundle(codeOptions(language, target)));

/** How the code that runs in Apps Script is bundled. */
export function codeOptions(language: Language, target: 'bound' | 'addon'): esbuild.BuildOptions {
  const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;
  return {
    ...shared,
    entryPoints: ['src/main.ts'],
    format: 'iife',
    globalName: 'goalpost',
    // Apps Script can't parse private and static class fields; es2020 writes them out.
    target: 'es2020',
    define: {
      __LANGUAGE__: JSON.stringify(language),
      __TARGET__: JSON.stringify(target),
      __VERSION__: JSON.stringify(version),
    },
  };
}

async function bundlePages(): Promise<Dist> {
  const browser = { format: 'iife', target: 'es2020' } as const;
  const worker = await bundle({ ...browser, entryPoints: ['src/sidebar/import-worker.ts'] });
  const pages = await Promise.all(
    PAGES.map(async ({ file, entry }) => {
      const script = await bundle({
        ...browser,
        entryPoints: [entry],
        jsx: 'automatic',
        jsxImportSource: 'preact',
        define: { __IMPORT_WORKER__: entry.endsWith('import.tsx') ? JSON.stringify(worker) : '""' },
      });
      return [file, htmlPage(script)] as const;
    }),
  );
  return Object.fromEntries(pages);
}

async function bundle(options: esbuild.BuildOptions): Promise<string> {
  const { outputFiles } = await esbuild.build({ ...shared, ...options, write: false });
  return outputFiles[0]?.text ?? '';
}

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { lang: { type: 'string', default: 'en' }, target: { type: 'string', default: 'bound' } },
  });
  const { lang: language, target } = values;
  if (!isLanguage(language)) {
    console.error(`--lang is one of ${languages.join(', ')}, not "${language}".`);
    return 1;
  }
  if (target !== 'bound' && target !== 'addon') {
    console.error(`--target is bound or addon, not "${target}".`);
    return 1;
  }
  const files = await build({ language, target });
  for (const [name, text] of Object.entries(files)) {
    console.log(`dist/${name}  ${(Buffer.byteLength(text) / 1000).toFixed(1)} KB`);
  }
  return 0;
}
