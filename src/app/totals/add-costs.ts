import { addMonths, type Day } from '../../core/day.ts';
import { plainName } from '../../core/plain-name.ts';
import type { Activity } from '../../costs/activity.ts';
import { type AllocatedCosts, allocateCosts } from '../../costs/allocate.ts';
import type { CostEntry } from '../../model/costs.ts';
import { rateOn, type Settings } from '../../model/settings.ts';
import type { LineSums, Sums } from './line-sums.ts';
import type { Period } from './periods.ts';

/** Months further from the data than this are slips of the keyboard: 2206 for 2026. */
const FURTHEST_MONTHS = 120;

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The days of the data, widened by those of the costs. A cost that goes on reaches as far as the data do.
 *
 * @param data null where there are none.
 */
export function daysWithCosts(data: Days | null, entries: readonly CostEntry[]): Days | null {
  if (entries.length === 0) return data;
  const starts = entries.map(entry => entry.from);
  const ends = entries.map(entry => entry.to ?? entry.from);
  const around = data ?? { from: Math.min(...starts), to: Math.min(...starts) };
  const earliest = addMonths(around.from, -FURTHEST_MONTHS);
  const latest = addMonths(around.to, FURTHEST_MONTHS);
  return {
    from: Math.min(around.from, ...starts.filter(day => day >= earliest)),
    to: Math.max(around.to, ...ends.map(day => Math.min(day, latest))),
  };
}

export interface AddedCosts {
  readonly unconverted: ReadonlyMap<string, number>;
  readonly overlaps: AllocatedCosts['overlaps'];
  readonly lines: AllocatedCosts['lines'];
  /** Ad spend that was imported, by period. */
  readonly imported: readonly number[];
}

/**
 * Adds the costs to the sums: imported ad spend is investment of its own row; what was entered stands on rows without an
 * account.
 *
 * @param months how many of the periods are months; they come first.
 */
export function addCosts(
  sums: LineSums,
  periods: readonly Period[],
  months: number,
  entries: readonly CostEntry[],
  settings: Settings,
): AddedCosts {
  const activity = activityIn(sums, periods.slice(0, months));
  const at = { spend: sums.at('spend'), investment: sums.at('investment'), organicCost: sums.at('organicCost') };
  const imported = periods.map((_, period) => {
    let sum = 0;
    for (const { values } of sums.in(period)) {
      const spend = values[at.spend] as number;
      values[at.investment] = spend;
      if (!Number.isNaN(spend)) sum += spend;
    }
    return sum;
  });

  const { lines, unconverted, overlaps } = allocateCosts(entries, periods, activity, (currency, day) =>
    rateOn(settings, currency, day),
  );
  const spelling = campaignSpelling(sums);
  for (const { period, channel, campaign, placement, investment, organicCost, spend } of lines) {
    const line = sums.lineOf({ channel, account: '', campaign: spelling(channel, campaign), placement });
    sums.add(period, line, at.investment, investment);
    if (placement === 'organic') sums.add(period, line, at.organicCost, organicCost);
    else sums.add(period, line, at.spend, spend);
  }
  return { unconverted, overlaps, lines, imported };
}

/** Who was active in which month: who has more than stocks. The site's other traffic is no social channel. */
function activityIn(sums: LineSums, months: readonly Period[]): readonly Activity[] {
  const spendAt = sums.at('spend');
  const hasFlow = ({ values }: Sums): boolean => values.some((value, m) => sums.isFlow[m] && !Number.isNaN(value));
  return months.flatMap(({ from: month }, index) =>
    sums.in(index).flatMap(one => {
      if (one.line.channel === 'web' || !hasFlow(one)) return [];
      const spend = one.values[spendAt] as number;
      return [
        { month, channel: one.line.channel, campaign: one.line.campaign, spend: Number.isNaN(spend) ? 0 : spend },
      ];
    }),
  );
}

/** A campaign as the platform writes it, else as any platform does, else as typed. */
function campaignSpelling(sums: LineSums): (channel: string, campaign: string) => string {
  const known = new Map<string, string>();
  for (const { channel, campaign } of sums.allLines()) {
    for (const key of [`${channel}\u001f${plainName(campaign)}`, `\u001f${plainName(campaign)}`]) {
      if (!known.has(key)) known.set(key, campaign);
    }
  }
  return (channel, campaign) => {
    const plain = plainName(campaign);
    return known.get(`${channel}\u001f${plain}`) ?? known.get(`\u001f${plain}`) ?? campaign;
  };
}
