import type { SourceRow } from '../imported-table.ts';
import type { SourceTable } from '../source-table.ts';
import { cellText } from '../table-reader.ts';

type Named = 'campaign' | 'adSet' | 'ad';

/** Where the names of campaigns, ad sets and ads stand, and their ids. */
export type AdColumns = Readonly<Partial<Record<Named | `${Named}Id`, number>>>;

/**
 * Two ads of one name are two ads: where the report has their ids, such names get their id behind them. All others stay
 * as people know them.
 */
export function adNames(table: SourceTable, at: AdColumns) {
  const idsOf = new Map<string, Set<string>>();
  const keyOf = (row: SourceRow, field: Named) => `${field}:${cellText(row, at[field])}`;
  const named = (['campaign', 'adSet', 'ad'] as const).filter(field => at[`${field}Id`] !== undefined);
  for (const row of table.rows) {
    for (const field of named) {
      const ids = idsOf.get(keyOf(row, field)) ?? new Set();
      idsOf.set(keyOf(row, field), ids.add(cellText(row, at[`${field}Id`])));
    }
  }
  return (row: SourceRow, field: Named): string => {
    const name = cellText(row, at[field]);
    const isAmbiguous = named.includes(field) && (idsOf.get(keyOf(row, field))?.size ?? 0) > 1;
    return isAmbiguous ? `${name} (${cellText(row, at[`${field}Id`])})` : name;
  };
}
