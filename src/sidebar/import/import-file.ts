import { type Day, dayOf } from '../../core/day.ts';
import type { Failure } from '../../core/result.ts';
import type {
  Answers,
  ConversionName,
  ImportedTable,
  Mapping,
  Question,
  TotalCheck,
} from '../../importers/imported-table.ts';
import type { ChannelId } from '../../model/channels.ts';
import { meaningOf, type ResultNames } from '../../model/remembered-names.ts';
import type { FileParts } from './read-request.ts';

/** How an unknown table is mapped: as last time, as the person said, or not yet, with this to begin from. */
export interface PartMapping {
  readonly mapping: Mapping;
  readonly from: 'last-time' | 'person' | 'draft';
}

/** A file that was dropped, and what is known of it so far. */
export interface ImportFile {
  readonly id: number;
  readonly file: File;
  readonly answers: Answers;
  /** What names of results count, as the file was read last or is being read. */
  readonly resultNames: ResultNames;
  /** By the place of an unknown table. */
  readonly mappings: Readonly<Record<number, PartMapping>>;
  readonly reading: boolean;
  /** What the last reading found; kept while the file is read again with another answer. */
  readonly parts: FileParts | null;
  readonly failure: Failure | null;
}

export const newImportFile = (id: number, file: File, resultNames: ResultNames): ImportFile => ({
  id,
  file,
  answers: {},
  resultNames,
  mappings: {},
  reading: true,
  parts: null,
  failure: null,
});

export const isSameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** Programs that unpack archives date files 1980, or 1970. */
const FIRST_YEAR = 2005;

/** The day a file was last written, on the person's calendar; null where it can't be true. */
export function modifiedDay({ lastModified }: Pick<File, 'lastModified'>): Day | null {
  const date = new Date(lastModified);
  const year = date.getFullYear();
  return year >= FIRST_YEAR ? dayOf(year, date.getMonth() + 1, date.getDate()) : null;
}

/** Tables that will be imported: the known ones, and those that the person mapped. */
export const tablesOf = ({ parts }: ImportFile): readonly ImportedTable[] =>
  parts ? [...parts.tables, ...parts.unknown.flatMap(part => part.mapped ?? [])] : [];

/** What the tables of a file ask, each question once. */
export function questionsOf(file: ImportFile): readonly Question[] {
  const byAbout = new Map<Question['about'], Question>();
  for (const question of tablesOf(file).flatMap(table => table.questions)) {
    if (!byAbout.has(question.about)) byAbout.set(question.about, question);
  }
  return [...byAbout.values()];
}

const isAnswered = ({ about }: Question, answers: Answers): boolean => {
  switch (about) {
    case 'account':
      return Boolean(answers.account);
    case 'currency':
      // '' is "I don't know".
      return answers.currency !== undefined;
    case 'day-month-order':
      return answers.dayMonthOrder !== undefined;
    case 'channel':
      return answers.channel !== undefined;
    case 'year':
      return answers.year !== undefined;
    case 'ranges':
      // Split by days unless the person says otherwise.
      return true;
  }
};

export const openQuestions = (file: ImportFile): readonly Question[] =>
  questionsOf(file).filter(question => !isAnswered(question, file.answers));

const channelsByParts = new WeakMap<FileParts, readonly string[]>();

/** The channels that a file's rows speak of. Kept with what was read: a file may have 100,000 rows. */
export function channelsOf(file: ImportFile): readonly string[] {
  if (!file.parts) return [];
  const known = channelsByParts.get(file.parts);
  if (known) return known;
  const found = new Set<string>();
  for (const table of tablesOf(file)) {
    for (const fileRow of table.rows) for (const row of fileRow.rows) found.add(row.channel);
  }
  const channels = [...found];
  channelsByParts.set(file.parts, channels);
  return channels;
}

export interface KnownAccount {
  readonly channel: string;
  readonly account: string;
}

/** Accounts known for any of the file's channels, most used first, each once. */
export function accountsFor(file: ImportFile, known: readonly KnownAccount[]): readonly string[] {
  const channels = channelsOf(file);
  return [...new Set(known.filter(({ channel }) => channels.includes(channel)).map(({ account }) => account))].filter(
    Boolean,
  );
}

/** Names of results in a file, each once, those of most rows first. Known means known in all of its tables. */
export function conversionsOf(file: ImportFile): readonly ConversionName[] {
  const byName = new Map<string, ConversionName>();
  for (const { name, rows, meaning } of tablesOf(file).flatMap(table => table.conversions)) {
    const earlier = byName.get(name);
    const told = earlier?.meaning === null ? null : meaning;
    // While the file is read again, its tables still have what they were read with.
    byName.set(name, { name, rows: rows + (earlier?.rows ?? 0), meaning: meaningOf(file.resultNames, name) ?? told });
  }
  return [...byName.values()].sort((a, b) => b.rows - a.rows);
}

/** Whether the listed rows make the total that the platform tells: counts exactly, amounts but for rounding. */
export const agrees = ({ listed, told }: TotalCheck): boolean =>
  listed === told ||
  (!(Number.isInteger(listed) && Number.isInteger(told)) &&
    Math.abs(listed - told) <= Math.max(0.01, 1e-5 * Math.abs(told)));

/** What a part of a file is called: the member of a zip, the sheet of a workbook; `''` for the file itself. */
export const partName = (table: Pick<ImportedTable, 'file'>, file: string): string =>
  table.file.startsWith(`${file} › `) ? table.file.slice(file.length + 3) : '';

/**
 * Answers that needn't be asked: the channel's only known account, and what was answered for another file of the same
 * channel in this dialog (six monthly exports are asked once). Null when there is nothing to add.
 */
export function answersFor(
  file: ImportFile,
  others: readonly ImportFile[],
  known: readonly KnownAccount[],
): Answers | null {
  const open = new Set(openQuestions(file).map(({ about }) => about));
  const channels = channelsOf(file);
  const alike = others.filter(
    other => other.id !== file.id && channelsOf(other).some(channel => channels.includes(channel)),
  );
  const given: { account?: string; currency?: string; channel?: ChannelId } = {};
  // An answer that the person emptied stays empty.
  if (open.has('account') && file.answers.account === undefined) {
    const accounts = accountsFor(file, known);
    const account =
      alike.find(other => other.answers.account)?.answers.account ?? (accounts.length === 1 ? accounts[0] : '');
    if (account) given.account = account;
  }
  // Dropped together, they were exported together: of one platform, unless the person says otherwise of one of them.
  const options = questionsOf(file).find(question => question.about === 'channel')?.options ?? [];
  if (open.has('channel')) {
    const answered = others.find(
      ({ id, answers }) => id !== file.id && answers.channel && options.includes(answers.channel),
    );
    if (answered?.answers.channel) given.channel = answered.answers.channel;
  }
  if (open.has('currency')) {
    const currency = alike.find(other => other.answers.currency !== undefined)?.answers.currency;
    if (currency !== undefined) given.currency = currency;
  }
  return Object.keys(given).length > 0 ? { ...file.answers, ...given } : null;
}
