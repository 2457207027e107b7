import { plainName } from '../core/plain-name.ts';
import type { Level } from './dimensions.ts';
import { type MappedColumn, readMappedColumns } from './mapped-columns.ts';
import type { MeasureId } from './measures.ts';

/**
 * What the workbook remembers of names in files: three tables of the Settings sheet, which people edit.
 *
 * - `campaignAlias`, `campaignName`: what files call a campaign (a `utm_campaign`), and the name that it goes by;
 * - `resultName`, `resultMeasure`, `resultType`: what a platform's own name of a result counts;
 * - `mappedName` ... `mappedHeader`: how the columns of a table were mapped that no importer knows.
 */
export const campaignColumns = ['campaignAlias', 'campaignName'] as const;
export const resultColumns = ['resultName', 'resultMeasure', 'resultType'] as const;
export const mappingColumns = ['mappedName', 'mappedLevel', 'mappedChannel', 'mappedColumns', 'mappedHeader'] as const;
export type NameColumn =
  | (typeof campaignColumns)[number]
  | (typeof resultColumns)[number]
  | (typeof mappingColumns)[number];

/** Names and mappings of one table that are kept at once, and the longest of the names. */
export const MOST_NAMES = 500;
export const LONGEST_NAME = 500;

/** What a result may count as. */
export const countedResults = [
  'leads',
  'qualifiedLeads',
  'conversions',
  'orders',
  'newCustomers',
] as const satisfies readonly MeasureId[];
export type CountedResult = (typeof countedResults)[number];

/** What a platform's own name of a result counts; `''` for a measure that is no number of ours. */
export interface ConversionMeaning {
  readonly measure: CountedResult | '';
  /** The conversion type: `newsletter`, `booking`; `''` for none. */
  readonly type: string;
}

/** By the plain name of an event, a stage or a result: what it counts. */
export type ResultNames = Readonly<Record<string, ConversionMeaning>>;

/** How the columns of a table were mapped. */
export interface RememberedMapping {
  /** Fingerprint of the table's header, by which the next file is recognised. */
  readonly header: string;
  /** Becomes the rows' source. */
  readonly name: string;
  readonly level: Level;
  /** `''`: a column names it. */
  readonly channel: string;
  readonly columns: readonly MappedColumn[];
}

export interface RememberedNames {
  /** By the plain name of a campaign in any file: the name that it goes by. */
  readonly campaigns: ReadonlyMap<string, string>;
  /** Names of campaigns that stand for another, as typed. */
  readonly aliases: readonly string[];
  readonly results: ResultNames;
  readonly mappings: readonly RememberedMapping[];
}

export type NameProblem = 'missing' | 'not-a-choice' | 'not-readable' | 'same-name-above';

/** What people type into closed lists: the id, or its label in any language; null for anything else. */
export interface NameWords {
  counted(word: string): CountedResult | 'none' | null;
  level(word: string): Level | null;
  channel(word: string): string | null;
}

/**
 * Reads the three tables; of two rows that speak of one name the first holds.
 *
 * @param rows 0-based rows of the sheet's content.
 * @param textAt a cell's text without spaces around.
 * @param wrong takes what can't be read.
 */
export function readNames(
  rows: readonly number[],
  textAt: (row: number, column: NameColumn) => string,
  words: NameWords,
  wrong: (row: number, column: NameColumn, problem: NameProblem) => void,
): RememberedNames {
  const campaigns = new Map<string, string>();
  const aliases: string[] = [];
  const results = new Map<string, ConversionMeaning>();
  const mappings = new Map<string, RememberedMapping>();

  for (const row of rows) {
    const alias = textAt(row, 'campaignAlias');
    const campaign = textAt(row, 'campaignName');
    if (alias !== '' || campaign !== '') {
      const known = campaigns.get(plainName(alias));
      if (alias === '') wrong(row, 'campaignAlias', 'missing');
      else if (campaign === '') wrong(row, 'campaignName', 'missing');
      else if (known === undefined) {
        campaigns.set(plainName(alias), campaign);
        aliases.push(alias);
      } else if (known !== campaign) wrong(row, 'campaignAlias', 'same-name-above');
    }

    const [name, word, type] = [textAt(row, 'resultName'), textAt(row, 'resultMeasure'), textAt(row, 'resultType')];
    if (name !== '' || word !== '' || type !== '') {
      const counted = words.counted(word);
      if (name === '') wrong(row, 'resultName', 'missing');
      else if (word === '') wrong(row, 'resultMeasure', 'missing');
      else if (counted === null) wrong(row, 'resultMeasure', 'not-a-choice');
      else if (results.has(plainName(name))) wrong(row, 'resultName', 'same-name-above');
      else results.set(plainName(name), counted === 'none' ? { measure: '', type: '' } : { measure: counted, type });
    }

    const header = textAt(row, 'mappedHeader');
    const [source, columnsText] = [textAt(row, 'mappedName'), textAt(row, 'mappedColumns')];
    // Whoever clears what can be read of a mapping means it to be forgotten.
    if (source !== '' || columnsText !== '') {
      const level = words.level(textAt(row, 'mappedLevel'));
      const columns = readMappedColumns(columnsText);
      const channel = textAt(row, 'mappedChannel');
      if (header === '') wrong(row, 'mappedHeader', 'missing');
      else if (source === '') wrong(row, 'mappedName', 'missing');
      else if (level === null) wrong(row, 'mappedLevel', 'not-a-choice');
      else if (columns === null) wrong(row, 'mappedColumns', 'not-readable');
      else if (mappings.has(header)) wrong(row, 'mappedHeader', 'same-name-above');
      else mappings.set(header, { header, name: source, level, channel: words.channel(channel) ?? channel, columns });
    }
  }

  // A name that the table knows is spelt as the table has it, however a file writes it.
  for (const name of [...campaigns.values()]) {
    if (!campaigns.has(plainName(name))) campaigns.set(plainName(name), name);
  }
  return { campaigns, aliases, results: Object.fromEntries(results), mappings: [...mappings.values()] };
}

/** The name that a campaign goes by. One step: a name that is itself an alias of another stays what the table says. */
export const campaignOf = ({ campaigns }: Pick<RememberedNames, 'campaigns'>, campaign: string): string =>
  campaigns.size === 0 ? campaign : (campaigns.get(plainName(campaign)) ?? campaign);

export const isSameMapping = (one: RememberedMapping, other: RememberedMapping): boolean =>
  [one, other]
    .map(({ header, name, level, channel, columns }) => {
      // A file of the same header may write its names in another way.
      const fields = columns.map(({ at, field }) => `${at}=${field}`).sort();
      return [header, name, level, plainName(channel), ...fields].join('\u001f');
    })
    .every((text, _, [first]) => text === first);

/** What is known of a name of a result; null where nothing is. */
export function meaningOf(names: ResultNames, name: string): ConversionMeaning | null {
  const plain = plainName(name);
  return Object.hasOwn(names, plain) ? (names[plain] ?? null) : null;
}
