import type { Answers, ImportedTable } from './imported-table.ts';
import type { SourceTable } from './source-table.ts';

/** One kind of export. */
export interface Importer {
  readonly id: string;
  /** Such files stack tables, each below a title: a lone text behind a blank line is the next title, and no note. */
  readonly stacked?: true;
  /**
   * Whether this row of cells is the header of such an export.
   *
   * @param above lines above it, the nearest last; some exports have their title there and no more than `Date, Primary`
   *   as a header.
   * @param sheet name of the sheet in a workbook, else ''.
   */
  recognises(header: readonly string[], above: readonly string[], sheet: string): boolean;
  read(table: SourceTable, answers: Answers): ImportedTable;
}
