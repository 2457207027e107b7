import type { LedgerCells } from '../../app/ledger-api.ts';
import { type Day, dayOf } from '../../core/day.ts';
import { amountsIn, type MonthPart, monthParts } from '../../costs/month-parts.ts';
import { type CostProblem, readCosts } from '../../costs/read-costs.ts';
import {
  type CostColumn,
  type CostEntry,
  costColumns,
  costFrequencies,
  costSplits,
  spendOverlaps,
} from '../../model/costs.ts';

export interface ReadCostRow {
  /** Null when something is wrong. */
  readonly entry: CostEntry | null;
  readonly problems: readonly { readonly column: CostColumn; readonly problem: CostProblem }[];
}

const oneOf =
  <Id extends string>(ids: readonly Id[]) =>
  (word: string): Id | null =>
    ids.find(id => id === word) ?? null;

/** Reads one row as the sheet's reader would, so that the form and Totals never disagree. */
export function readCost(cells: LedgerCells): ReadCostRow {
  const grid = [[...costColumns], [], costColumns.map(column => cells[column] ?? '')];
  const { entries, toMend } = readCosts(grid, {
    // The page's choices are ids; a channel in a list of shares is only looked at for its form.
    category: () => null,
    channel: () => null,
    frequency: oneOf(costFrequencies),
    split: oneOf(costSplits),
    overlap: oneOf(spendOverlaps),
  });
  const [entry = null] = entries;
  // The sheet's reader passes over a row that nobody began. A form was begun.
  if (entry === null && toMend.length === 0) return { entry, problems: [{ column: 'amount', problem: 'missing' }] };
  return { entry, problems: toMend.map(({ column, problem }) => ({ column, problem })) };
}

export interface CountedMonth {
  /** The month's first day. */
  readonly month: Day;
  readonly amount: number;
  /** Of it. */
  readonly adSpend: number;
}

/**
 * What counts in the first months of a cost, in the currency of its amount; `more` is the number of months that follow,
 * null where no end is set.
 */
export function countedMonths(
  entry: CostEntry,
  atMost: number,
): { readonly months: readonly CountedMonth[]; readonly more: number | null } {
  const isOpen = entry.to === null && entry.frequency !== 'once';
  const end = entry.to ?? (isOpen ? monthsOn(entry.from, atMost) : entry.from);
  const parts = monthParts(entry.from, end);
  const months = parts.slice(0, atMost).map(part => counted(entry, part));
  return { months, more: isOpen ? null : parts.length - months.length };
}

/** The last day of the n-th month, that of `day` counted. */
const monthsOn = (day: Day, count: number): Day => monthParts(day, day + 31 * count)[count - 1]?.last ?? day;

function counted(entry: CostEntry, part: MonthPart): CountedMonth {
  const amounts = amountsIn(entry, part, () => 1) ?? { adSpend: 0, rest: 0 };
  return { month: part.month, amount: amounts.adSpend + amounts.rest, adSpend: amounts.adSpend };
}

/** The first day of the month that it is here. */
export function thisMonth(now: Date): Day {
  return dayOf(now.getFullYear(), now.getMonth() + 1, 1);
}
