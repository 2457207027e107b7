import { measureIds } from '../../model/measures.ts';
import type { LevelChoice } from '../../model/settings.ts';
import {
  type Claim,
  type ClaimedMeasure,
  claimedMeasures,
  countOneSource,
  type SourceChoice,
} from '../../values/one-source.ts';
import type { ClaimOverlap } from '../api.ts';
import type { Period } from './periods.ts';
import type { ReadRows } from './read-rows.ts';

/** The account of a choice between sources: it holds for all accounts of a channel. */
const ALL_ACCOUNTS = '*';

/** The same purchase counts once a channel and month, whichever sources claim it: see `countOneSource`. */
export class Claims {
  /** Places of the measures that more than one source may claim. */
  readonly measures: readonly number[];
  /** With one source there is nothing to look for. */
  readonly mayMeet: boolean;
  private readonly rows: ReadRows;
  private readonly choices: readonly SourceChoice[];
  private readonly claimed = new Map<number, Claim & { value: number }>();
  private readonly lost = new Set<number>();

  constructor(rows: ReadRows, choices: readonly LevelChoice[]) {
    this.rows = rows;
    const isClaimed = (id: string): id is ClaimedMeasure => (claimedMeasures as readonly string[]).includes(id);
    this.measures = rows.measures.flatMap((id, m) => (isClaimed(id) ? [m] : []));
    this.mayMeet = this.measures.length > 0 && new Set(rows.candidates.map(({ source }) => source)).size > 1;
    this.choices = choices.flatMap(({ channel, account, measure, choice }) =>
      account === ALL_ACCOUNTS ? [{ channel, measure, source: choice }] : [],
    );
  }

  /** A value that counts in a month, among rows of its own account. */
  note(row: number, m: number, month: number, value: number): void {
    const key = this.keyOf(row, m, month);
    const known = this.claimed.get(key);
    if (known) {
      known.value += value;
      return;
    }
    const { groups, candidates, conversionTypes, measures } = this.rows;
    this.claimed.set(key, {
      source: candidates[this.rows.candidate[row] as number]?.source ?? '',
      channel: groups[this.rows.group[row] as number]?.channel ?? '',
      month,
      measure: measures[m] as ClaimedMeasure,
      type: conversionTypes[this.rows.conversionType[row] as number] ?? '',
      placement: candidates[this.rows.candidate[row] as number]?.placement ?? 'mixed',
      value,
    });
  }

  /** Decides among all that was noted; newest month first. */
  settle(months: readonly Period[]): readonly ClaimOverlap[] {
    const { counts, overlaps } = countOneSource([...this.claimed.values()], this.choices);
    [...this.claimed.keys()].forEach((key, at) => {
      if (!counts[at]) this.lost.add(key);
    });
    return overlaps
      .map(({ month, ...overlap }) => ({ ...overlap, month: months[month]?.from ?? 0 }))
      .sort((one, other) => other.month - one.month);
  }

  /** Whether a value doesn't count because a better source claims the same. */
  isLost(row: number, m: number, month: number): boolean {
    return this.lost.size > 0 && this.lost.has(this.keyOf(row, m, month));
  }

  private keyOf(row: number, m: number, month: number): number {
    const { group, groups, candidate, candidates, conversionType, conversionTypes } = this.rows;
    const ofType = (month * measureIds.length + m) * conversionTypes.length + (conversionType[row] as number);
    return (ofType * candidates.length + (candidate[row] as number)) * groups.length + (group[row] as number);
  }
}
