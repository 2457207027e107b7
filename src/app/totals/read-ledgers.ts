import type { Grid } from '../../core/cell.ts';
import { plainName } from '../../core/plain-name.ts';
import { type ReadCost, readCosts } from '../../costs/read-costs.ts';
import { readGoals } from '../../goals/read-goals.ts';
import type { Goal } from '../../model/goals.ts';
import { type LedgerId, ledgerIds } from '../../model/ledgers.ts';
import { campaignOf, type RememberedNames } from '../../model/remembered-names.ts';
import type { ValueRule } from '../../model/values.ts';
import { readValues } from '../../values/read-values.ts';
import type { CellToMend } from '../api.ts';
import { channelOf, costWords, goalWords, valueWords } from '../words.ts';
import type { ReadRows } from './read-rows.ts';
import { type IdColumn, newIds } from './row-ids.ts';

/** Whole sheets, the first row included; absent where the workbook has none. */
export type LedgerGrids = Partial<Readonly<Record<LedgerId, Grid>>>;

export interface Ledgers {
  readonly goals: readonly Goal[];
  readonly costs: readonly ReadCost[];
  readonly values: readonly ValueRule[];
  readonly toMend: readonly CellToMend[];
  /** Ids that rows are given. */
  readonly ids: readonly (IdColumn & { readonly sheet: LedgerId })[];
}

/**
 * Reads goals, costs and values. Rows without an id get one, and are used with it at once.
 *
 * @param rows an own name of a channel is written as they write it.
 * @param names a campaign goes by the name that its rows go by.
 */
export function readLedgers(
  grids: LedgerGrids,
  rows: Pick<ReadRows, 'groups'>,
  names: Pick<RememberedNames, 'campaigns'>,
): Ledgers {
  const ownNames = new Map(rows.groups.map(({ channel }) => [plainName(channel), channel]));
  const channel = (word: string): string | null => channelOf(word) ?? ownNames.get(plainName(word)) ?? null;
  const goals = readGoals(grids.goals ?? [], { ...goalWords, channel });
  const costs = readCosts(grids.costs ?? [], { ...costWords, channel });
  const values = readValues(grids.values ?? [], { ...valueWords, channel });

  const withoutId = {
    goals: goals.withoutId,
    costs: costs.entries.flatMap(({ id, row }) => (id === '' ? [row] : [])),
    values: values.withoutId,
  };
  const given = {
    goals: newIds(grids.goals ?? [], withoutId.goals, 'g'),
    costs: newIds(grids.costs ?? [], withoutId.costs, 'c'),
    values: newIds(grids.values ?? [], withoutId.values, 'v'),
  };
  return {
    goals: goals.goals.map(({ row, goal }) => ({
      ...goal,
      id: goal.id || (given.goals?.ids.get(row) ?? ''),
      campaign: campaignOf(names, goal.campaign),
    })),
    costs: costs.entries.map(entry => ({
      ...entry,
      id: entry.id || (given.costs?.ids.get(entry.row) ?? ''),
      campaign: campaignOf(names, entry.campaign),
    })),
    values: values.rules,
    toMend: [
      ...goals.problems.map(problem => ({ sheet: 'goals', ...problem }) as const),
      ...costs.toMend.map(problem => ({ sheet: 'costs', ...problem }) as const),
      ...values.problems.map(problem => ({ sheet: 'values', ...problem }) as const),
    ],
    ids: ledgerIds.flatMap(sheet => {
      const found = given[sheet];
      return found ? [{ sheet, ...found.column }] : [];
    }),
  };
}
