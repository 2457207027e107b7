import type { ClaimOverlap, EnteredSpendOverlap } from '../../app/api.ts';
import type { Day } from '../../core/day.ts';

/** Results that more than one source claims: one choice a channel and measure, shown by its newest month. */
export interface ClaimGroup {
  readonly channel: string;
  readonly measure: string;
  readonly newest: ClaimOverlap;
  /** How many months and conversion types besides. */
  readonly more: number;
}

/** @param overlaps newest month first */
export function claimGroups(overlaps: readonly ClaimOverlap[]): readonly ClaimGroup[] {
  const groups = new Map<string, ClaimGroup>();
  for (const overlap of overlaps) {
    const key = `${overlap.channel}\u001f${overlap.measure}`;
    const known = groups.get(key);
    const { channel, measure } = overlap;
    groups.set(key, known ? { ...known, more: known.more + 1 } : { channel, measure, newest: overlap, more: 0 });
  }
  return [...groups.values()];
}

/** What a row of the Costs sheet says of ad spend that is known from elsewhere, over all months concerned. */
export interface SpendGroup {
  readonly id: string;
  /** 1-based in the Costs sheet. */
  readonly row: number;
  readonly from: Day;
  readonly to: Day;
  readonly channel: string;
  readonly campaign: string;
  readonly entered: number;
  readonly counted: number;
  /** Imported, or in other rows. */
  readonly known: number;
  readonly isImported: boolean;
}

export function spendGroups(overlaps: readonly EnteredSpendOverlap[]): readonly SpendGroup[] {
  const groups = new Map<number, SpendGroup>();
  for (const { id, row, month, channel, campaign, entered, counted, imported, alsoEntered } of overlaps) {
    const of = groups.get(row);
    groups.set(row, {
      id,
      row,
      from: Math.min(month, of?.from ?? month),
      to: Math.max(month, of?.to ?? month),
      // A row may name several channels.
      channel: of && of.channel !== channel ? '' : channel,
      campaign,
      entered: entered + (of?.entered ?? 0),
      counted: counted + (of?.counted ?? 0),
      known: imported + alsoEntered + (of?.known ?? 0),
      isImported: imported > 0 || (of?.isImported ?? false),
    });
  }
  return [...groups.values()].sort((one, other) => one.row - other.row);
}
