import type { Failure } from '../../core/result.ts';
import type { Answers, ImportedTable, Mapping, Question } from '../../importers/imported-table.ts';
import type { ChannelId } from '../../model/channels.ts';
import type { FileParts } from './read-request.ts';

/** A file that was dropped, and what is known of it so far. */
export interface ImportFile {
  readonly id: number;
  readonly file: File;
  readonly answers: Answers;
  readonly mappings: Readonly<Record<number, Mapping>>;
  readonly reading: boolean;
  /** What the last reading found; kept while the file is read again with another answer. */
  readonly parts: FileParts | null;
  readonly failure: Failure | null;
}

export const newImportFile = (id: number, file: File): ImportFile => ({
  id,
  file,
  answers: {},
  mappings: {},
  reading: true,
  parts: null,
  failure: null,
});

export const isSameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

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
