import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isoOf } from '../src/core/day.ts';
import { type Failure, fail, type Result } from '../src/core/result.ts';
import { fill } from '../src/i18n/language.ts';
import { words as allWords } from '../src/i18n/words.ts';
import { type Agreement, agreementOf } from '../src/importers/agreement.ts';
import type { FileProblem } from '../src/importers/codes.ts';
import type {
  Answers,
  ImportedTable,
  Question,
  SourceFile,
  Tools,
  UnknownTable,
} from '../src/importers/imported-table.ts';
import { readFile, readWithSources } from '../src/importers/read-file.ts';
import { type MeasureId, measureIds, measureSpec } from '../src/model/measures.ts';
import type { DataRow } from '../src/model/row.ts';
import { agreementLine, isConserved, summaryOf } from './inspect/agreement-line.ts';

const words = allWords.en.importing;
const LEVEL_NAMES: Readonly<Partial<Record<string, string>>> = { adSet: 'ad set' };

const USAGE = 'Usage: npm run -s inspect -- [--agreement] [--account NAME] [--currency CODE] FILE|FOLDER ...';

/**
 * Prints what the importers make of export files: one JSON line per table; exit code 1 when a file can't be read. With
 * `--agreement`: how far each table and its rows agree, and a summary; exit code 1 when a row or a sum got lost.
 */
export async function main(args: string[]): Promise<number> {
  const { paths, answers, agreement } = parseArguments(args);
  const files = paths.flatMap(filesIn);
  if (files.length === 0) {
    console.error(paths.length === 0 ? USAGE : 'There are no files in there.');
    return 2;
  }
  if (agreement) return showAgreement(files, answers);
  let code = 0;
  for (const file of files) {
    const content = inspect(file, answers, readFile);
    if (!content.ok) {
      code = 1;
      print({ file: basename(file), error: content.error.code, message: messageOf(content.error) });
      continue;
    }
    for (const table of content.value.tables) print(tableLine(table, answers));
    for (const table of content.value.unknown) print(unknownLine(table));
  }
  return code;
}

const print = (line: object): void => console.log(JSON.stringify(line));

function showAgreement(files: readonly string[], answers: Answers): number {
  const read = files.map(path => ({ file: basename(path), content: inspect(path, answers, readWithSources) }));
  const agreements: Agreement[] = [];
  let unknown = 0;
  for (const { file, content } of read) {
    if (!content.ok) {
      print({ file, error: content.error.code, message: messageOf(content.error) });
      continue;
    }
    const found = content.value.tables.map(agreementOf);
    agreements.push(...found);
    unknown += content.value.unknown.length;
    for (const one of found) print(agreementLine(one));
    for (const table of content.value.unknown) print({ file: table.file, format: null, rowsIn: table.rows.length });
  }
  const refused = read.filter(({ content }) => !content.ok).length;
  print({ files: files.length, refused, ...summaryOf(agreements), unknownTables: unknown });
  return agreements.every(isConserved) ? 0 : 1;
}

/** The files of a folder, in the order of their names; what begins with a dot is the system's. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter(name => !name.startsWith('.'))
    .flatMap(name => filesIn(join(path, name)));
}

function parseArguments(args: readonly string[]): { paths: string[]; answers: Answers; agreement: boolean } {
  const paths: string[] = [];
  let agreement = false;
  const answers: { account?: string; currency?: string } = {};
  for (let i = 0; i < args.length; i++) {
    const [option = '', attached] = (args[i] ?? '').split(/=(.*)/su, 2);
    if (option === '--account' || option === '--currency') {
      const value = attached ?? args[++i] ?? '';
      answers[option === '--account' ? 'account' : 'currency'] = value;
    } else if (option === '--agreement') {
      agreement = true;
    } else {
      paths.push(args[i] ?? '');
    }
  }
  return { paths, answers, agreement };
}

type NotFound = 'file-not-found' | 'file-unreadable';

function inspect<Content>(
  path: string,
  answers: Answers,
  read: (file: SourceFile, answers: Answers, tools: Tools) => Result<Content, Failure<FileProblem>>,
): Result<Content, Failure<FileProblem | NotFound>> {
  try {
    return read({ name: basename(path), bytes: readFileSync(path) }, answers, { TextDecoder });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return fail('file-not-found');
    if (code === 'EACCES' || code === 'EISDIR') return fail('file-unreadable');
    throw error;
  }
}

/** What only the command line can meet has its words here: nobody else reads them. */
const OWN_WORDS: Readonly<Record<NotFound, string>> = {
  'file-not-found': 'There is no such file.',
  'file-unreadable': 'This file can’t be read.',
};

const messageOf = ({ code, parameters }: Failure<FileProblem | NotFound>): string =>
  code === 'file-not-found' || code === 'file-unreadable' ? OWN_WORDS[code] : fill(words.errors[code], parameters);

function tableLine(table: ImportedTable, answers: Answers): object {
  const [currency = null, ...others] = table.currencies;
  return {
    file: table.file,
    platform: table.platform,
    level: LEVEL_NAMES[table.level] ?? table.level,
    grain: table.grain,
    encoding: table.encoding,
    period: table.period && { from: isoOf(table.period.from), to: isoOf(table.period.to) },
    rows: table.rows.length,
    totals: totalsOf(table.rows.flatMap(row => row.rows)),
    currency: others.length === 0 ? currency : table.currencies,
    rejected: table.rejected.map(({ line, reason }) => ({
      line,
      reason: fill(words.reasons[reason.code], reason.parameters),
    })),
    ignored: table.ignored.map(({ line, reason, values = {} }) => ({
      line,
      reason: fill(words.reasons[reason.code], reason.parameters),
      values,
    })),
    warnings: [
      ...table.warnings.map(({ code, parameters }) => fill(words.warnings[code], parameters)),
      ...table.questions.filter(question => !isAnswered(question, answers)).map(wordsOf),
    ],
  };
}

const isAnswered = ({ about }: Question, answers: Answers): boolean =>
  (about === 'account' && Boolean(answers.account)) || (about === 'currency' && Boolean(answers.currency));

const wordsOf = (question: Question): string =>
  question.about === 'day-month-order'
    ? fill(words.questions[question.about].question, { example: question.example })
    : words.questions[question.about].question;

/** Adds up flows; of a stock, the last value of each account. */
function totalsOf(rows: readonly DataRow[]): Partial<Record<MeasureId, number>> {
  const totals: Partial<Record<MeasureId, number>> = {};
  for (const measure of measureIds) {
    const measured = rows.filter(row => row.measures[measure] !== undefined);
    if (measured.length === 0) continue;
    const counted = measureSpec(measure).aggregation === 'latest' ? lastOfEach(measured) : measured;
    const sum = counted.reduce((total, row) => total + (row.measures[measure] ?? 0), 0);
    totals[measure] = Math.round(sum * 1e6) / 1e6;
  }
  return totals;
}

function lastOfEach(rows: readonly DataRow[]): readonly DataRow[] {
  const last = new Map<string, DataRow>();
  for (const row of rows) {
    const account = JSON.stringify([row.channel, row.account, row.segment]);
    if (row.to >= (last.get(account)?.to ?? 0)) last.set(account, row);
  }
  return [...last.values()];
}

const unknownLine = (table: UnknownTable): object => ({
  file: table.file,
  platform: null,
  level: null,
  grain: null,
  encoding: table.encoding,
  period: null,
  rows: 0,
  totals: {},
  currency: null,
  rejected: [],
  ignored: [],
  warnings: [fill(words.warnings['unknown-table'], { rows: table.rows.length })],
});
