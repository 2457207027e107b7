import type { AppState, NamesToRemember } from '../../app/api.ts';
import { fingerprint } from '../../core/hash.ts';
import { plainName } from '../../core/plain-name.ts';
import type { Mapping } from '../../importers/imported-table.ts';
import { normalName } from '../../importers/source-table.ts';
import { MOST_COLUMNS, shownHeader } from '../../model/mapped-columns.ts';
import {
  type ConversionMeaning,
  isSameMapping,
  LONGEST_NAME,
  MOST_NAMES,
  meaningOf,
  type RememberedMapping,
  type ResultNames,
} from '../../model/remembered-names.ts';
import { conversionsOf, type ImportFile } from './import-file.ts';
import { mappingProblem } from './mapping-problem.ts';
import type { UnknownPart } from './read-request.ts';

/** What was said of a name of a result in this dialog. */
export interface SaidName extends ConversionMeaning {
  readonly name: string;
}
/** By plain name. */
export type SaidNames = Readonly<Record<string, SaidName>>;

export const withSaid = (said: SaidNames, name: string, meaning: ConversionMeaning): SaidNames => ({
  ...said,
  [plainName(name)]: { name, ...meaning },
});

/** What the workbook remembers, and over it what was said here. */
export const resultNames = (known: ResultNames, said: SaidNames): ResultNames => ({
  ...known,
  ...Object.fromEntries(Object.entries(said).map(([plain, { measure, type }]) => [plain, { measure, type }])),
});

/** Tables with the same header are the same kind of table, however its names are cased and spaced. */
export const headerId = (headers: readonly string[]): string => fingerprint(headers.map(normalName).join('\u001f'));

/**
 * How a table was mapped last time; null where it wasn't, or where the mapping can't be used: somebody may have edited
 * its cells. What is personal in it, and how sure we are of its format, is known from its header.
 */
export function rememberedMapping(part: UnknownPart, known: readonly RememberedMapping[]): Mapping | null {
  const header = headerId(part.headers);
  const found = known.find(one => one.header === header);
  if (!found || found.columns.some(({ at }) => at >= part.headers.length)) return null;
  const fields = new Map(found.columns.map(({ at, field }) => [at, field]));
  const mapping: Mapping = {
    ...part.suggestion,
    name: found.name,
    level: found.level,
    channel: found.channel,
    columns: part.headers.map((_, at) => fields.get(at) ?? ''),
  };
  return mappingProblem(mapping) ? null : mapping;
}

/** A mapping as the workbook keeps it; null for what is too much for its cells. */
export function toRemember(part: UnknownPart, { name, level, channel, columns }: Mapping): RememberedMapping | null {
  if (columns.length > MOST_COLUMNS || name.trim().length > LONGEST_NAME || channel.trim().length > LONGEST_NAME) {
    return null;
  }
  return {
    header: headerId(part.headers),
    name: name.trim(),
    level,
    channel: channel.trim(),
    columns: columns.flatMap((field, at) =>
      field === '' ? [] : [{ at, header: shownHeader(part.headers[at] ?? ''), field }],
    ),
  };
}

/** What these files have of names and mappings that the workbook doesn't know yet; null for nothing. */
export function newsIn(
  files: readonly ImportFile[],
  said: SaidNames,
  known: AppState['names'],
): NamesToRemember | null {
  const inFiles = new Set(files.flatMap(conversionsOf).map(({ name }) => plainName(name)));
  const results = Object.entries(said).flatMap(([plain, one]) => {
    const before = meaningOf(known.results, plain);
    const isNew = before?.measure !== one.measure || before.type !== one.type;
    // What lines without a name are differs from file to file.
    const isKept = plain !== '' && one.name.length <= LONGEST_NAME && one.type.length <= LONGEST_NAME;
    return isKept && inFiles.has(plain) && isNew ? [one] : [];
  });
  const mappings = new Map<string, RememberedMapping>();
  for (const { parts } of files) {
    for (const part of parts?.unknown ?? []) {
      const mapping = part.mapping && toRemember(part, part.mapping);
      if (mapping && !known.mappings.some(one => isSameMapping(one, mapping))) mappings.set(mapping.header, mapping);
    }
  }
  if (results.length + mappings.size === 0) return null;
  return {
    results: results.slice(0, MOST_NAMES),
    mappings: [...mappings.values()].slice(0, MOST_NAMES),
    forgotten: [],
  };
}
