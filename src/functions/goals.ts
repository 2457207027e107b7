import { type Day, isoOf } from '../core/day.ts';
import {
  change,
  compoundTarget as compounded,
  forecast,
  pace,
  progress,
  runRate,
  status,
} from '../goals/arithmetic.ts';
import { texts } from '../i18n/texts.ts';
import { CellError } from './cell-error.ts';
import type { Implementation, ParametersOf } from './implementation.ts';

const NO_VALUE = '';

/** Refuses a goal that ends before it begins. */
function inOrder<Goal extends { readonly start: Day; readonly deadline: Day }>(goal: Goal): Goal {
  const { start, deadline } = goal;
  if (deadline >= start) return goal;
  throw new CellError('days-out-of-order', {
    first: 'start',
    firstDay: isoOf(start),
    last: 'deadline',
    lastDay: isoOf(deadline),
  });
}

export const goalProgress: Implementation<ParametersOf<'GOAL_PROGRESS'>> = {
  each: () => goal => progress(goal) ?? NO_VALUE,
};

export const goalPace: Implementation<ParametersOf<'GOAL_PACE'>> = {
  each: () => goal => pace(inOrder(goal)) ?? NO_VALUE,
};

export const goalForecast: Implementation<ParametersOf<'GOAL_FORECAST'>> = {
  each: () => goal => forecast(inOrder(goal)) ?? NO_VALUE,
};

export const goalRunRate: Implementation<ParametersOf<'GOAL_RUN_RATE'>> = {
  each: () => goal => runRate(goal) ?? NO_VALUE,
};

export const goalStatus: Implementation<ParametersOf<'GOAL_STATUS'>> = {
  each(_, { language }) {
    const words = texts[language].cellWords.statuses;
    return goal => {
      const found = status(inOrder(goal));
      return found === null ? NO_VALUE : words[found];
    };
  },
};

export const compoundTarget: Implementation<ParametersOf<'COMPOUND_TARGET'>> = {
  columns([baselines, rates, periods], length, into) {
    if (!baselines || !rates || !periods) return;
    for (let i = 0; i < length; i++) {
      into[i] = compounded(baselines[i] as number, rates[i] as number, periods[i] as number) ?? Number.NaN;
    }
  },
};

export const periodChange: Implementation<ParametersOf<'PERIOD_CHANGE'>> = {
  columns([now, before], length, into) {
    if (!now || !before) return;
    for (let i = 0; i < length; i++) into[i] = change(now[i] as number, before[i] as number) ?? Number.NaN;
  },
};
