import type { Day } from '../core/day.ts';
import { plainName } from '../core/plain-name.ts';
import type { CostEntry } from '../model/costs.ts';
import type { Activity } from './activity.ts';
import { amountsIn, type MonthPart, type RateOn } from './month-parts.ts';
import { boundShares } from './sharing.ts';

/** Ad spend of an entry in a month beside money that may be the same. Amounts are in the base currency. */
export interface SpendOverlapFound {
  /** Index of the entry. */
  readonly entry: number;
  /** The month's first day. */
  readonly month: Day;
  /** `''`: of channels that share it, or that nobody named. */
  readonly channel: string;
  readonly campaign: string;
  /** The entry's ad spend of the whole month. */
  readonly entered: number;
  /** Ad spend in the data that may be the same money; 0 where there is none. */
  readonly imported: number;
  /** Ad spend of entries of the category `ads` that may be the same money, where nothing was imported. */
  readonly alsoEntered: number;
  /** What of `entered` counts: nothing, or all of it where the entry says that both count. */
  readonly counted: number;
}

export interface AdSpendOnce {
  /** By month, then by entry. */
  readonly overlaps: readonly SpendOverlapFound[];
  /** Whether an entry's ad spend on a channel (`''`: not bound to one) counts in a month. */
  counts(entry: number, month: Day, channel: string): boolean;
}

/**
 * Ad spend counts once. Three records of it may be of the same money: imported data, entries of the category `ads`, and
 * ad spend inside another entry, such as an agency's fee. Month by month the first of these that has any stands, and the
 * others don't count, however much they differ: the data are exact, an entry is often a budget. Taking the larger of the
 * two, or filling up to it, would mix a plan with a bill. Where they are different money, the entry says `both`.
 *
 * They may be of the same money when month, channel and campaign don't tell them apart: an entry without a campaign meets
 * all campaigns, as spend without a campaign meets any entry; an entry that no channel is named for meets all channels.
 * What is not ad spend in an entry always counts.
 */
export function countAdSpendOnce(
  entries: readonly CostEntry[],
  /** Whole months. */
  months: readonly MonthPart[],
  activity: readonly Activity[],
  rateOn: RateOn,
): AdSpendOnce {
  const imported = new KnownSpend();
  for (const { month, channel, campaign, spend } of activity) imported.add(month, channel, campaign, spend);

  const claims = adSpendClaims(entries, months, rateOn);
  const ads = new KnownSpend();
  for (const { by, month, entered } of claims) {
    const stands = by.isAds && !by.isOtherMoney && imported.meeting(by, month) <= 0;
    if (stands) ads.add(month, by.channel, by.campaign, entered);
  }

  const overlaps: SpendOverlapFound[] = [];
  const leftOut = new Map<number, Map<Day, Set<string>>>();
  for (const { by, month, entered } of claims) {
    const { entry, channel } = by;
    const found = Math.max(imported.meeting(by, month), 0);
    const alsoEntered = found > 0 || by.isAds ? 0 : ads.meeting(by, month);
    if (found === 0 && alsoEntered === 0) continue;
    const { campaign } = entries[entry] as CostEntry;
    const counted = by.isOtherMoney ? entered : 0;
    overlaps.push({ entry, month, channel, campaign, entered, imported: found, alsoEntered, counted });
    if (by.isOtherMoney) continue;
    const ofEntry = leftOut.get(entry) ?? new Map<Day, Set<string>>();
    leftOut.set(entry, ofEntry.set(month, (ofEntry.get(month) ?? new Set()).add(channel)));
  }
  return {
    overlaps,
    counts: (entry, month, channel) => !leftOut.get(entry)?.get(month)?.has(channel),
  };
}

/** Who says that there was ad spend: an entry, or the part of one that it puts on a channel. */
interface Claimant {
  readonly entry: number;
  readonly isAds: boolean;
  readonly isOtherMoney: boolean;
  readonly channel: string;
  readonly share: number;
  /** Whose spend may be the same money; null for any but `others`. */
  readonly meets: readonly string[] | null;
  /** Channels that the entry names beside this part: it isn't theirs. */
  readonly others: readonly string[];
  /** Plain. */
  readonly campaign: string;
}

interface Claim {
  readonly by: Claimant;
  readonly month: Day;
  readonly entered: number;
}

function adSpendClaims(entries: readonly CostEntry[], months: readonly MonthPart[], rateOn: RateOn): Claim[] {
  const withAds = entries.flatMap((of, entry) => (of.adSpend > 0 ? [{ of, claimants: claimantsOf(of, entry) }] : []));
  const claims: Claim[] = [];
  for (const part of months) {
    for (const { of, claimants } of withAds) {
      const adSpend = amountsIn(of, part, rateOn)?.adSpend ?? 0;
      if (adSpend === 0) continue;
      for (const by of claimants) claims.push({ by, month: part.month, entered: adSpend * by.share });
    }
  }
  return claims;
}

function claimantsOf(of: CostEntry, entry: number): readonly Claimant[] {
  const shares = boundShares(of);
  return shares.map(({ channel, share }) => ({
    entry,
    isAds: of.category === 'ads',
    isOtherMoney: of.overlap === 'both',
    channel,
    share,
    meets: channel === '' ? null : [channel, '', ...relativesOf(channel)],
    others: channel === '' ? shares.flatMap(other => (other.channel === '' ? [] : [other.channel])) : [],
    campaign: plainName(of.campaign),
  }));
}

/** Meta Ads without a breakdown by platform holds the spend of both. */
const HELD_BY_META: readonly string[] = ['facebook', 'instagram'];
const relativesOf = (channel: string): readonly string[] =>
  channel === 'meta' ? HELD_BY_META : HELD_BY_META.includes(channel) ? ['meta'] : [];

/** Spend by month, channel and campaign. */
class KnownSpend {
  private readonly months = new Map<Day, Map<string, Map<string, number>>>();

  add(month: Day, channel: string, campaign: string, amount: number): void {
    const channels = this.months.get(month) ?? new Map<string, Map<string, number>>();
    const campaigns = channels.get(channel) ?? new Map<string, number>();
    const name = plainName(campaign);
    campaigns.set(name, (campaigns.get(name) ?? 0) + amount);
    this.months.set(month, channels.set(channel, campaigns));
  }

  /** Spend that may be the money of a claim. */
  meeting({ meets, others, campaign }: Claimant, month: Day): number {
    const channels = this.months.get(month);
    if (channels === undefined) return 0;
    let sum = 0;
    for (const name of meets ?? channels.keys()) {
      const campaigns = channels.get(name);
      if (campaigns === undefined || others.includes(name)) continue;
      if (campaign === '') for (const amount of campaigns.values()) sum += amount;
      else sum += (campaigns.get('') ?? 0) + (campaigns.get(campaign) ?? 0);
    }
    return sum;
  }
}
