import type { Answers, ImportedTable } from './imported-table.ts';
import type { SourceTable } from './source-table.ts';

/** One kind of export. */
export interface Importer {
  readonly id: string;
  /**
   * Whether this row of cells is the header of such an export.
   *
   * @param above lines above it, the nearest last; some exports have their title there and no more than `Date, Primary`
   *   as a header.
   */
  recognises(header: readonly string[], above: readonly string[]): boolean;
  read(table: SourceTable, answers: Answers): ImportedTable;
}
