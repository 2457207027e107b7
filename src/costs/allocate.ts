import type { Day } from '../core/day.ts';
import type { CostEntry } from '../model/costs.ts';
import type { Activity } from './activity.ts';
import { type CostLine, Lines } from './cost-lines.ts';
import { getOrAdd } from './get-or-add.ts';
import { amountsIn, monthParts, type RateOn } from './month-parts.ts';
import { countAdSpendOnce, type SpendOverlapFound } from './overlap.ts';
import { boundShares, divide, falling, Sharing } from './sharing.ts';

export interface AllocatedCosts {
  /** By period; within it, in the order of the entries. Lines of nothing are left out. */
  readonly lines: readonly CostLine[];
  /** How many entries lack a rate for some of their months, by currency; those months are left out. */
  readonly unconverted: ReadonlyMap<string, number>;
  readonly overlaps: readonly SpendOverlapFound[];
}

/**
 * What the entries cost in each period, by channel, campaign, organic and paid, and category.
 *
 * All decisions (who was active, who spent how much, which ad spend counts) are made by calendar month, also for a
 * period that holds part of one: so months add up to their quarter in every channel, and periods side by side to the
 * whole. What the data hold is not in the lines: imported ad spend is added by the caller.
 *
 * @param periods both ends counted; they may overlap, and are independent of each other.
 * @param activity of every month that the periods touch. A channel is active in a month when it is in this list.
 */
export function allocateCosts(
  entries: readonly CostEntry[],
  periods: readonly { readonly from: Day; readonly to: Day }[],
  activity: readonly Activity[],
  rateOn: RateOn,
): AllocatedCosts {
  const parts = periods.map(({ from, to }) => monthParts(from, to));
  const months = new Map(
    parts.flat().map(({ month, monthEnd }) => [month, { month, monthEnd, first: month, last: monthEnd }]),
  );
  const wholeMonths = [...months.values()].sort((one, other) => one.month - other.month);
  const rates = remembered(rateOn);
  const once = countAdSpendOnce(entries, wholeMonths, activity, rates);
  const sharing = new Sharing(activity);
  const lines = new Lines(periods.length);
  const unconverted = new Map<string, number>();

  entries.forEach((entry, index) => {
    const isShared = entry.channel === '' && entry.split !== 'by-hand';
    const bound = falling(boundShares(entry));
    const sharesIn = isShared ? sharing.of(entry) : () => bound;
    const [organic, paid] = [lines.of(entry, 'organic'), lines.of(entry, 'paid')];
    let lacksRate = false;
    parts.forEach((ofPeriod, period) => {
      for (const part of ofPeriod) {
        if (part.last < entry.from || (entry.to !== null && part.first > entry.to)) continue;
        const amounts = amountsIn(entry, part, rates);
        if (amounts === null) {
          lacksRate = true;
          continue;
        }
        const shares = sharesIn(part.month);
        if (amounts.rest !== 0) divide(amounts.rest, shares, (channel, amount) => organic(period, channel, amount));
        if (amounts.adSpend !== 0) {
          divide(amounts.adSpend, shares, (channel, amount) => {
            if (once.counts(index, part.month, isShared ? '' : channel)) paid(period, channel, amount);
          });
        }
      }
    });
    if (lacksRate) unconverted.set(entry.currency, (unconverted.get(entry.currency) ?? 0) + 1);
  });
  return { lines: lines.all(), unconverted, overlaps: once.overlaps };
}

function remembered(rateOn: RateOn): RateOn {
  const rates = new Map<string, Map<Day, number | null>>();
  return (currency, day) => {
    const ofCurrency = getOrAdd(rates, currency, () => new Map<Day, number | null>());
    return getOrAdd(ofCurrency, day, () => rateOn(currency, day));
  };
}
