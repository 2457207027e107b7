import { type Day, isoOf } from '../core/day.ts';
import { periodCost as costOf } from '../costs/period-cost.ts';
import { CellError } from './cell-error.ts';
import type { Implementation, ParametersOf } from './implementation.ts';

function refuseDisorder(first: string, firstDay: Day, last: string, lastDay: Day): void {
  // A blank end is NaN, and before nothing.
  if (lastDay < firstDay) {
    throw new CellError('days-out-of-order', { first, firstDay: isoOf(firstDay), last, lastDay: isoOf(lastDay) });
  }
}

export const periodCost: Implementation<ParametersOf<'PERIOD_COST'>> = {
  each:
    () =>
    ({ amount, costStart, costEnd, periodStart, periodEnd, frequency }) => {
      refuseDisorder('costStart', costStart, 'costEnd', costEnd);
      refuseDisorder('periodStart', periodStart, 'periodEnd', periodEnd);
      return costOf(
        { amount, frequency, first: costStart, last: Number.isNaN(costEnd) ? null : costEnd },
        { first: periodStart, last: periodEnd },
      );
    },
};
