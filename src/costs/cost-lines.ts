import type { CostEntry } from '../model/costs.ts';
import { getOrAdd } from './get-or-add.ts';

/** Costs of one kind in one period, in the base currency. Paid is ad spend, organic is all else. */
export interface CostLine {
  /** Index of the period. */
  readonly period: number;
  /** `''`: of no channel. */
  readonly channel: string;
  readonly campaign: string;
  readonly placement: 'organic' | 'paid';
  readonly category: string;
  readonly investment: number;
  /** All of an organic line, 0 of a paid one. */
  readonly organicCost: number;
  /** All of a paid line, 0 of an organic one. */
  readonly spend: number;
}

type Kind = Pick<CostLine, 'channel' | 'campaign' | 'placement' | 'category'> & { readonly sums: Float64Array };

/** Sums of each kind of line in each period. */
export class Lines {
  private readonly kinds = new Map<string, Kind>();
  private readonly periods: number;

  constructor(periods: number) {
    this.periods = periods;
  }

  /** Adds amounts of an entry; looks its lines up once, not once a month. */
  of({ campaign, category }: CostEntry, placement: CostLine['placement']) {
    const byChannel = new Map<string, Float64Array>();
    return (period: number, channel: string, amount: number): void => {
      const sums = getOrAdd(byChannel, channel, () => {
        const key = `${channel}\u001f${campaign}\u001f${placement}\u001f${category}`;
        const kind = { channel, campaign, placement, category, sums: new Float64Array(this.periods) };
        return getOrAdd(this.kinds, key, () => kind).sums;
      });
      sums[period] = (sums[period] ?? 0) + amount;
    };
  }

  /** By period; lines of nothing are left out. */
  all(): readonly CostLine[] {
    const lines: CostLine[] = [];
    for (let period = 0; period < this.periods; period++) {
      for (const { channel, campaign, placement, category, sums } of this.kinds.values()) {
        const investment = sums[period] ?? 0;
        if (investment === 0) continue;
        const isPaid = placement === 'paid';
        const [organicCost, spend] = isPaid ? [0, investment] : [investment, 0];
        lines.push({ period, channel, campaign, placement, category, investment, organicCost, spend });
      }
    }
    return lines;
  }
}
