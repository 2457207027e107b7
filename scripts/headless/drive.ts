import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import type { SetUpChoice } from '../../src/app/set-up-api.ts';
import type { Failure } from '../../src/core/result.ts';
import { fill, type Language } from '../../src/i18n/language.ts';
import { words } from '../../src/i18n/words.ts';
import type { Answers, ImportedTable } from '../../src/importers/imported-table.ts';
import { readFile as readExport } from '../../src/importers/read-file.ts';
import { importSetOf } from '../../src/sidebar/import/import-set.ts';
import { createImport, type ImportEnd } from '../../src/sidebar/import/send-rows.ts';
import type { Client } from '../../src/sidebar/rpc.ts';
import type { Host } from '../../workbench/host/contract.ts';

/** The app's API over the headless workbench: what the sidebar calls, called from Node. */
export const clientOf = (host: Host): Client =>
  new Proxy({} as Client, {
    get:
      (_, method: string) =>
      (...input: unknown[]) =>
        host.rpc(`goalpost_${method}`, input),
  });

/** Something that a person must mend, in English words. */
export class Stopped extends Error {}

/**
 * *Set up workbook*, as its dialog does it: without choices, as somebody who is not asked would have it. Gives the cells in
 * error, which should be none.
 */
export async function setUp(host: Host, language: Language, choices: readonly SetUpChoice[] = []) {
  const api = clientOf(host);
  for (let step: number | null = 0; step !== null; ) {
    const progress: Awaited<ReturnType<Client['setUp']>> = await api.setUp({ language, step, choices });
    if (!progress.ok) throw new Stopped(wordsOf(progress.error));
    step = progress.value.next;
  }
  const verified = await api.verifySetUp();
  if (!verified.ok) throw new Stopped(wordsOf(verified.error));
  return verified.value.errors;
}

/** The tables of an export file; what its questions need is in `answers`. */
export async function readTables(file: string, answers: Answers): Promise<readonly ImportedTable[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Stopped(`${file} can't be read: ${error.message}`);
  });
  const source = { name: path.basename(file), bytes: new Uint8Array(bytes) };
  const read = readExport(source, answers, { TextDecoder });
  if (!read.ok) throw new Stopped(`${source.name}: ${importWordsOf(read.error)}`);
  if (read.value.tables.length === 0)
    throw new Stopped(`${source.name}: no table of a known platform; use the dialog.`);
  return read.value.tables;
}

/** One import, as the dialog does it. */
export async function importTables(host: Host, tables: readonly ImportedTable[]): Promise<ImportEnd> {
  const running = createImport(
    clientOf(host),
    importSetOf(tables),
    { overlap: 'skip', older: 'skip' },
    {
      files: [...new Set(tables.map(table => table.file))],
      platforms: [...new Set(tables.map(table => table.platform))],
    },
  );
  const end = await running.run(() => undefined);
  if (end.end === 'failed') throw new Stopped(wordsOf(end.error));
  return end;
}

const worded = (words: Readonly<Record<string, string>>, failure: Failure): string =>
  fill(words[failure.code] ?? failure.code, failure.parameters);
const wordsOf = (failure: Failure): string => worded({ ...words.en.failures, ...words.en.importFailures }, failure);
const importWordsOf = (failure: Failure): string => worded(words.en.importing.errors, failure);
