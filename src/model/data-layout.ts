import { type DimensionId, dimensionIds } from './dimensions.ts';
import { isMeasureId, type MeasureId } from './measures.ts';

/**
 * The Data sheet: keys in its hidden first row, labels in the second, rows from the third on. The technical columns come
 * first and are hidden; a row typed by hand leaves them blank. Measures follow the dimensions and are appended when an
 * import brings a new one.
 *
 * - `key`: identity of the row (see `keyOf`); `series`: the key without its days; `hash`: the content as it was written,
 *   so that a change by hand is seen; `batch`: number of the import that wrote it.
 */
export const technicalColumns = ['key', 'series', 'hash', 'batch'] as const;
export type TechnicalColumn = (typeof technicalColumns)[number];

/** Columns that every Data sheet has, in the order of a fresh one. */
export const fixedDataKeys: readonly (TechnicalColumn | DimensionId)[] = [...technicalColumns, ...dimensionIds];

/** Columns of a fresh Data sheet: what a small brand types by hand each month is there from the start. */
export const startingMeasures: readonly MeasureId[] = [
  'impressions',
  'reach',
  'engagements',
  'linkClicks',
  'followers',
  'sessions',
  'leads',
  'conversions',
  'revenue',
  'spend',
];

/** Number format of the columns from, to. */
export const DAY_FORMAT = 'yyyy-mm-dd';
/** Number format of measures: no decimals where there are none. */
export const MEASURE_FORMAT = '#,##0.###';

/** Where each column of a Data sheet stands, 0-based, by the keys of its hidden row. */
export interface DataColumns {
  readonly technical: Readonly<Record<TechnicalColumn, number>>;
  readonly dimensions: Readonly<Record<DimensionId, number>>;
  /** Measures in use, left to right. */
  readonly measures: readonly { readonly id: MeasureId; readonly at: number }[];
  /** Number of columns that hold anything, people's own included. */
  readonly width: number;
}

/** Reads the key row. `missing` names a column that somebody deleted; a key that stands twice counts at its first place. */
export function dataColumns(
  keyRow: readonly unknown[],
): { readonly columns: DataColumns } | { readonly missing: TechnicalColumn | DimensionId } {
  const at = new Map<string, number>();
  keyRow.forEach((cell, index) => {
    const key = String(cell);
    if (key !== '' && !at.has(key)) at.set(key, index);
  });
  const missing = fixedDataKeys.find(key => !at.has(key));
  if (missing !== undefined) return { missing };
  const pick = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map(key => [key, at.get(key)])) as Record<Key, number>;
  return {
    columns: {
      technical: pick(technicalColumns),
      dimensions: pick(dimensionIds),
      measures: [...at].flatMap(([key, index]) => (isMeasureId(key) ? [{ id: key, at: index }] : [])),
      width: keyRow.length,
    },
  };
}
