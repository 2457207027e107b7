import { dayOf } from '../../src/core/day.ts';
import type { Goal } from '../../src/model/goals.ts';

/** 500 leads in the first quarter of 2026, or what is given. */
export const madeGoal = (rest: Partial<Goal> = {}): Goal => ({
  id: 'g0000000a',
  name: 'Leads of spring',
  kpi: 'leads',
  channel: '',
  campaign: '',
  placement: '',
  conversionType: '',
  start: dayOf(2026, 1, 1),
  deadline: dayOf(2026, 3, 31),
  baseline: null,
  targetKind: 'absolute',
  target: 500,
  objective: 'leads',
  owner: 'Mina',
  cadence: 'weekly',
  state: 'active',
  series: '',
  note: '',
  ...rest,
});
