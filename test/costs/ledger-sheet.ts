import type { Cell, Grid } from '../../src/core/cell.ts';
import type { CostWords } from '../../src/costs/read-costs.ts';
import {
  type CostColumn,
  costCategories,
  costColumns,
  costFrequencies,
  costSplits,
  spendOverlaps,
} from '../../src/model/costs.ts';

const find =
  <Id extends string>(ids: readonly Id[], labels: Readonly<Record<string, Id>> = {}) =>
  (word: string): Id | null =>
    ids.find(id => id === word.toLowerCase()) ?? labels[word.toLowerCase()] ?? null;

/** Ids, and a label or two of other languages. */
export const words: CostWords = {
  category: find(costCategories, { iklan: 'ads', 도구: 'tools' }),
  channel: find(['instagram', 'x', 'facebook'], { 인스타그램: 'instagram' }),
  frequency: find(costFrequencies, { bulanan: 'monthly' }),
  split: find(costSplits, { 'by hand': 'by-hand' }),
  overlap: find(spendOverlaps, { keduanya: 'both' }),
};

export type TypedRow = Partial<Record<CostColumn, Cell>>;

/** The Costs sheet, its columns in another order than ours and one of the user's own among them. */
export function sheet(...rows: readonly TypedRow[]): Grid {
  const columns = [...costColumns].reverse();
  return [
    ['', ...columns],
    ['Mine', ...columns.map(column => column.toUpperCase())],
    ...rows.map(row => ['approved', ...columns.map(column => row[column] ?? '')]),
  ];
}
