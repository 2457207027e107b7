import type { ImportedTable, Question } from '../../../src/importers/imported-table.ts';
import { type DataRow, dataRow } from '../../../src/model/row.ts';
import type { ImportFile } from '../../../src/sidebar/import/import-file.ts';

/** Days of an account of X, from 1 January 2026 on. */
export const days = (count: number, parts: Partial<DataRow> = {}): DataRow[] =>
  Array.from({ length: count }, (_, i) =>
    dataRow({
      from: 46_023 + i,
      to: 46_023 + i,
      level: 'account',
      source: 'x',
      channel: 'x',
      account: '@acme',
      measures: { impressions: 100 + i },
      ...parts,
    }),
  );

/** A table whose file rows became the given rows of Data. */
export const table = (
  fileRows: readonly (readonly DataRow[])[],
  parts: Partial<ImportedTable> = {},
): ImportedTable => ({
  file: 'export.csv',
  importer: 'x-days',
  platform: 'X',
  level: 'account',
  grain: 'day',
  encoding: 'utf-8',
  period: null,
  columns: [],
  rows: fileRows.map((rows, i) => ({ line: i + 2, rows })),
  rejected: [],
  ignored: [],
  warnings: [],
  evidence: 'seen',
  checks: [],
  isCut: false,
  personal: [],
  conversions: [],
  questions: [],
  currencies: [],
  ...parts,
});

/** A file that was read, with one table. */
export const importFile = (
  id: number,
  { questions = [], channel = 'x', ...parts }: Partial<ImportFile> & { questions?: Question[]; channel?: string } = {},
): ImportFile => ({
  id,
  file: new File(['text'], `${id}.csv`, { lastModified: 1 }),
  answers: {},
  resultNames: {},
  mappings: {},
  reading: false,
  parts: { tables: [table([days(1, { channel })], { questions })], unknown: [] },
  failure: null,
  ...parts,
});
