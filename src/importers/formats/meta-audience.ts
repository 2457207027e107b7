import type { RowReason } from '../codes.ts';
import type { Importer } from '../importer.ts';
import { becameDate, normalName } from '../source-table.ts';
import { type Outcome, TableReader } from '../table-reader.ts';

/** Titles of the blocks of Audience.csv: of 2025 and 2026 in American and British English, and of 2023. */
const AUDIENCE =
  /^(?:age (?:&|and) gender|top (?:cities|towns\/cities|countries|pages)|(?:facebook page|instagram) (?:followers|likes)(?: by .+)?)$/u;

export const isAudienceTitle = (line: string): boolean => AUDIENCE.test(normalName(line));

const BY_AGE = /\b(?:age|gender)\b/u;
const GENDERS = new Set(['women', 'men']);

const SUMMARY = /^(?:views|content interactions|published content)$/u;
const FORMATS = new Set(['reels', 'photos', 'multi-photo', 'links', 'stories', 'text', 'videos', 'live', 'others']);

/** Blocks without days: known, so that nobody maps them. Most are one row of shares below a row of names. */
const blocks = (
  id: string,
  reason: RowReason,
  recognises: (names: readonly string[], title: string) => boolean,
): Importer => {
  const importer: Importer = {
    id,
    stacked: true,
    recognises: (header, above) => recognises(header.map(normalName), above.at(-1) ?? ''),
    read: (table, answers) => {
      const reader = new TableReader(table, answers, {
        importer: id,
        platform: 'Meta Business Suite',
        level: 'audience',
        grain: 'lifetime',
        measures: [],
        dimensions: [],
        dateColumns: [],
      });
      // In a matrix, the first column names the row; where the shares stand below names, all are numbers.
      const first = /^(?:|age|top \w+)$/u.test(normalName(table.header[0] ?? '')) ? 1 : 0;
      const numbers = table.header.slice(first).map((_, i) => ['followers', first + i] as const);
      const imported = reader.read((row): Outcome => {
        const values = reader.values(row, numbers);
        return 'rejected' in values ? values : { ignored: { code: reason } };
      });
      // That nothing is imported is no news: each row says why.
      return { ...imported, warnings: [] };
    },
  };
  return importer;
};

export const metaAudience = blocks('meta-audience', 'audience-not-imported', (names, title) => {
  // A title of the next block may be padded with blank cells.
  if (!isAudienceTitle(title) || names.length < 2 || names[0] === 'date') return false;
  // Rows below are no headers, even where a spreadsheet made days of all their shares.
  return BY_AGE.test(normalName(title)) ? names.some(name => GENDERS.has(name)) : !names.every(becameDate);
});

export const metaContentFormats = blocks(
  'meta-content-formats',
  'summary-not-imported',
  (names, title) =>
    SUMMARY.test(normalName(title)) && names[0] !== 'date' && names.filter(name => FORMATS.has(name)).length > 1,
);
