import type { Day } from '../core/day.ts';
import { plainName } from '../core/plain-name.ts';
import type { CostEntry } from '../model/costs.ts';
import type { Activity } from './activity.ts';
import { getOrAdd } from './get-or-add.ts';

export interface ChannelShare {
  readonly channel: string;
  readonly share: number;
}

/** Less than this is no rest: shares such as 33.3% and 66.7% don't add up to 1 to the last bit. */
const NO_REST = 1e-9;

/** The channels that the entry itself names, with its shares; `''` is bound to none, and may stand for the rest. */
export function boundShares({ channel, split, shares }: CostEntry): readonly ChannelShare[] {
  if (channel !== '' || split !== 'by-hand') return [{ channel, share: 1 }];
  const bound = Object.entries(shares).flatMap(([name, share]) => (share > 0 ? [{ channel: name, share }] : []));
  const rest = 1 - bound.reduce((sum, { share }) => sum + share, 0);
  return rest > NO_REST ? [...bound, { channel: '', share: rest }] : bound;
}

/**
 * Divides an amount by shares that fall and add up to 1. The parts, added in the order given out, are the amount to the
 * last bit: the smallest is what the others leave, and a difference to a number at most twice as large is exact.
 */
export function divide(
  amount: number,
  shares: readonly ChannelShare[],
  give: (channel: string, part: number) => void,
): void {
  const last = shares.length - 1;
  let given = 0;
  for (let at = 0; at <= last; at++) {
    const { channel, share } = shares[at] as ChannelShare;
    const part = at === last ? amount - given : amount * share;
    given += part;
    give(channel, part);
  }
}

/** In the order that `divide` wants. */
export const falling = (shares: readonly ChannelShare[]): readonly ChannelShare[] =>
  [...shares].sort((one, other) => other.share - one.share);

const NO_CHANNEL: readonly ChannelShare[] = [{ channel: '', share: 1 }];

/** How channels share what no one of them has alone. */
export class Sharing {
  /** By campaign (`''`: all together), month and channel. */
  private readonly spend = new Map<string, Map<Day, Map<string, number>>>();
  private readonly known = new Map<string, (month: Day) => readonly ChannelShare[]>();

  constructor(activity: readonly Activity[]) {
    for (const { month, channel, campaign, spend } of activity) {
      if (channel === '') continue;
      for (const name of new Set(['', plainName(campaign)])) {
        const months = getOrAdd(this.spend, name, () => new Map<Day, Map<string, number>>());
        const channels = getOrAdd(months, month, () => new Map<string, number>());
        channels.set(channel, (channels.get(channel) ?? 0) + spend);
      }
    }
  }

  /** A campaign's cost is shared by the channels that it ran on, as far as the data tell; else by all active ones. */
  of({ campaign, split }: CostEntry): (month: Day) => readonly ChannelShare[] {
    const name = plainName(campaign);
    return getOrAdd(this.known, `${split}\u001f${name}`, () => {
      const byMonth = new Map<Day, readonly ChannelShare[]>();
      return month =>
        getOrAdd(byMonth, month, () => {
          const channels = this.spend.get(name)?.get(month) ?? this.spend.get('')?.get(month);
          return channels === undefined ? NO_CHANNEL : falling(sharesAmong(channels, split === 'by-spend'));
        });
    });
  }
}

function sharesAmong(channels: ReadonlyMap<string, number>, bySpend: boolean): readonly ChannelShare[] {
  const spending = [...channels].filter(([, spend]) => spend > 0);
  const total = spending.reduce((sum, [, spend]) => sum + spend, 0);
  return bySpend && total > 0
    ? spending.map(([channel, spend]) => ({ channel, share: spend / total }))
    : [...channels.keys()].map(channel => ({ channel, share: 1 / channels.size }));
}
