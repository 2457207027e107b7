import type { Answers, FileContent, ImportedTable, SourceFile } from '../../src/importers/imported-table.ts';
import { readFile } from '../../src/importers/read-file.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import type { DataRow } from '../../src/model/row.ts';
import { encode } from '../fixtures/bytes.ts';

export const tools = { TextDecoder };

export const textFile = (text: string, name = 'file.csv'): SourceFile => ({ name, bytes: encode(text, 'utf-8') });

export function contentOf(file: SourceFile, answers: Answers = {}): FileContent {
  const content = readFile(file, answers, tools);
  if (!content.ok) throw new Error(content.error.code);
  return content.value;
}

/** The only table of a file. */
export function tableOf(file: SourceFile, answers: Answers = {}): ImportedTable {
  const { tables } = contentOf(file, answers);
  const [table, ...others] = tables;
  if (!table || others.length > 0) throw new Error(`${tables.length} tables`);
  return table;
}

export const errorOf = (file: SourceFile): string => {
  const content = readFile(file, {}, tools);
  return content.ok ? 'none' : content.error.code;
};

export const dataOf = (table: ImportedTable): DataRow[] => table.rows.flatMap(row => row.rows);

export const sum = (rows: readonly DataRow[], measure: MeasureId): number =>
  rows.reduce((total, row) => total + (row.measures[measure] ?? 0), 0);

/** Every data line that the table accounts for, in order. */
export const linesOf = (table: ImportedTable): number[] =>
  [...table.rows, ...table.rejected, ...table.ignored].map(row => row.line).sort((a, b) => a - b);
