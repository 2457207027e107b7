import { expect } from 'vitest';
import { type Day, dayFromIso, monthEnd } from '../../src/core/day.ts';
import type { Activity } from '../../src/costs/activity.ts';
import { allocateCosts } from '../../src/costs/allocate.ts';
import type { CostEntry } from '../../src/model/costs.ts';

export const day = (iso: string): Day => dayFromIso(iso) ?? expect.fail(iso);

/** `2026-03` */
export const monthPeriod = (month: string) => ({ from: day(`${month}-01`), to: monthEnd(day(`${month}-01`)) });

/** An entry of the base currency, all of it for social media, shared equally; ad spend follows the category. */
export const entry = (parts: Partial<CostEntry> & Pick<CostEntry, 'amount'>): CostEntry => ({
  id: '',
  category: 'tools',
  what: '',
  frequency: 'once',
  currency: '',
  from: day('2026-01-01'),
  to: null,
  share: 1,
  channel: '',
  campaign: '',
  split: 'equally',
  shares: {},
  adSpend: parts.category === 'ads' ? parts.amount : 0,
  overlap: 'imported',
  ...parts,
});

export const active = (month: string, channel: string, spend = 0, campaign = ''): Activity => ({
  month: day(`${month}-01`),
  channel,
  campaign,
  spend,
});

/** Costs of one period, everything of whose currencies is worth 1. */
export function costsIn(
  entries: readonly CostEntry[],
  period: { readonly from: Day; readonly to: Day },
  activity: readonly Activity[] = [],
) {
  const { lines, overlaps } = allocateCosts(entries, [period], activity, () => 1);
  const sum = (measure: 'investment' | 'organicCost' | 'spend', channel?: string): number =>
    lines.reduce(
      (total, line) => (channel === undefined || line.channel === channel ? total + line[measure] : total),
      0,
    );
  return { lines, overlaps, sum, total: sum('investment') };
}

export const cents = (amount: number): string => amount.toFixed(2);
