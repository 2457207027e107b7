import type { Answers, ImportedTable } from './imported-table.ts';
import type { SourceTable } from './source-table.ts';

/** One kind of export. */
export interface Importer {
  readonly id: string;
  /** Whether this row of cells is the header of such an export. */
  recognises(header: readonly string[]): boolean;
  read(table: SourceTable, answers: Answers): ImportedTable;
}
