import type { Cell, Grid } from '../core/cell.ts';
import { typedDays } from '../core/typed-days.ts';
import type { CostColumn, CostEntry, CostFrequency, CostSplit, SpendOverlap } from '../model/costs.ts';
import { columnsByKey, FIRST_ROW } from '../model/keyed-sheet.ts';
import { readShares } from './shares.ts';

/** What typed words mean, by id or by label in any language; null for none of ours. */
export interface CostWords {
  /** Null: a category of the user's own, kept as typed. */
  category(word: string): string | null;
  /** Null: a channel of the user's own, kept as typed. */
  channel(word: string): string | null;
  frequency(word: string): CostFrequency | null;
  split(word: string): CostSplit | null;
  overlap(word: string): SpendOverlap | null;
}

/** An entry and its row in the sheet, 1-based. */
export interface ReadCost extends CostEntry {
  readonly row: number;
}

/**
 * - `negative`: less than nothing; `above-100`: a share, or shares together, of more than the whole;
 * - `above-amount`: more ad spend than the amount that holds it;
 * - `two-amounts`: an amount, and an hourly rate and hours that give another one;
 * - `not-shares`: no list of channels and their shares.
 */
export type CostProblem =
  | 'missing'
  | 'not-a-day'
  | 'before-from'
  | 'not-a-choice'
  | 'not-a-number'
  | 'negative'
  | 'above-100'
  | 'above-amount'
  | 'two-amounts'
  | 'not-shares';

export interface CostToMend {
  /** 1-based. */
  readonly row: number;
  readonly column: CostColumn;
  readonly problem: CostProblem;
}

/**
 * Reads the whole Costs sheet, first row included. A row with anything in it that can't be read is no entry, and its
 * cells are named: money counts as it was meant, or not at all.
 */
export function readCosts(
  grid: Grid,
  words: CostWords,
): { readonly entries: readonly ReadCost[]; readonly toMend: readonly CostToMend[] } {
  const at = columnsByKey(grid);
  const ids = new Set<string>();
  const entries: ReadCost[] = [];
  const toMend: CostToMend[] = [];

  for (let index = FIRST_ROW - 1; index < grid.length; index++) {
    const row = new Row(grid[index] ?? [], at);
    const entry = readEntry(row, words);
    if (entry !== null) {
      const id = ids.has(entry.id) ? '' : entry.id;
      ids.add(id);
      entries.push({ ...entry, id, row: index + 1 });
    }
    toMend.push(...row.problems.map(problem => ({ row: index + 1, ...problem })));
  }
  return { entries, toMend };
}

/** The cells of one row; what is wrong with them is noted as they are read. */
class Row {
  readonly problems: { readonly column: CostColumn; readonly problem: CostProblem }[] = [];
  private readonly cells: readonly Cell[];
  private readonly at: ReadonlyMap<string, number>;

  constructor(cells: readonly Cell[], at: ReadonlyMap<string, number>) {
    this.cells = cells;
    this.at = at;
  }

  cell(column: CostColumn): Cell {
    const index = this.at.get(column);
    const cell = index === undefined ? '' : (this.cells[index] ?? '');
    return typeof cell === 'string' ? cell.trim() : cell;
  }

  isBlank(column: CostColumn): boolean {
    return this.cell(column) === '';
  }

  text(column: CostColumn): string {
    return String(this.cell(column));
  }

  mend(column: CostColumn, problem: CostProblem): null {
    this.problems.push({ column, problem });
    return null;
  }

  /** Undefined when blank, null when it is no number of at least 0. */
  number(column: CostColumn): number | undefined | null {
    const cell = this.cell(column);
    if (cell === '') return undefined;
    if (typeof cell !== 'number' || !Number.isFinite(cell)) return this.mend(column, 'not-a-number');
    return cell < 0 ? this.mend(column, 'negative') : cell;
  }

  choice<Id>(column: CostColumn, lookUp: (word: string) => Id | null, blank: Id): Id | null {
    if (this.isBlank(column)) return blank;
    return lookUp(this.text(column)) ?? this.mend(column, 'not-a-choice');
  }
}

/** Null for a row that is no entry: nobody has put a cost in it yet, or what was put can't be read. */
function readEntry(row: Row, words: CostWords): CostEntry | null {
  const isBegun = (['amount', 'hourlyRate', 'hours', 'adSpend', 'from'] as const).some(column => !row.isBlank(column));
  if (!isBegun) return null;
  const channelOf = (word: string): string => words.channel(word) ?? word;

  const category = row.isBlank('category')
    ? row.mend('category', 'missing')
    : (words.category(row.text('category')) ?? row.text('category'));
  const amount = readAmount(row);
  const frequency = row.choice('frequency', words.frequency, 'once');
  const days = readDays(row, frequency ?? 'once');
  const share = row.number('share') ?? 1;
  if (share > 1) row.mend('share', 'above-100');
  const adSpend = row.number('adSpend') ?? (category === 'ads' ? amount : 0);
  if (amount !== null && adSpend !== null && adSpend > amount) row.mend('adSpend', 'above-amount');
  const channel = row.isBlank('channel') ? '' : channelOf(row.text('channel'));
  const sharesAreGiven = !row.isBlank('shares');
  const split = row.choice('split', words.split, sharesAreGiven ? 'by-hand' : 'equally');
  const shares = channel === '' && split === 'by-hand' ? readByHand(row, channelOf) : {};
  const overlap = row.choice('overlap', words.overlap, 'imported');

  if (row.problems.length > 0) return null;
  // Nothing is null without a problem; this says so to the compiler.
  if (category === null || amount === null || frequency === null || days === null) return null;
  if (adSpend === null || split === null || shares === null || overlap === null) return null;
  return {
    id: row.text('id'),
    category,
    what: row.text('what'),
    frequency,
    amount,
    currency: row.text('currency').toUpperCase(),
    from: days.from,
    to: days.to,
    share,
    channel,
    campaign: row.text('campaign'),
    split,
    shares,
    adSpend,
    overlap,
  };
}

/** Half a cent: what rounding to cents may take from rate x hours. */
const ROUNDING = 0.005;

function readAmount(row: Row): number | null {
  const amount = row.number('amount');
  const rate = row.number('hourlyRate');
  const hours = row.number('hours');
  if (amount === null || rate === null || hours === null) return null;
  const ofHours = rate === undefined || hours === undefined ? undefined : rate * hours;
  if (amount !== undefined) {
    const isOther = ofHours !== undefined && Math.abs(ofHours - amount) > ROUNDING * (1 + 1e-9);
    return isOther ? row.mend('amount', 'two-amounts') : amount;
  }
  if (ofHours !== undefined) return ofHours;
  if (rate !== undefined) return row.mend('hours', 'missing');
  return row.mend(hours === undefined ? 'amount' : 'hourlyRate', 'missing');
}

function readDays(row: Row, frequency: CostFrequency): Pick<CostEntry, 'from' | 'to'> | null {
  if (row.isBlank('from')) return row.mend('from', 'missing');
  const from = typedDays(row.cell('from'));
  if (from === null) return row.mend('from', 'not-a-day');
  if (row.isBlank('to')) {
    // "2026-03" as the day of a one-off cost is all of March.
    return { from: from.from, to: frequency === 'once' && from.to > from.from ? from.to : null };
  }
  const to = typedDays(row.cell('to'));
  if (to === null) return row.mend('to', 'not-a-day');
  return to.to < from.from ? row.mend('to', 'before-from') : { from: from.from, to: to.to };
}

function readByHand(row: Row, channelOf: (word: string) => string): CostEntry['shares'] | null {
  if (row.isBlank('shares')) return row.mend('shares', 'missing');
  const shares = readShares(row.text('shares'), channelOf);
  return typeof shares === 'string' ? row.mend('shares', shares) : shares;
}
