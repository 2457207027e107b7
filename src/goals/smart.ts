import { addMonths, type Day } from '../core/day.ts';
import { kpis } from '../kpis/catalogue.ts';
import type { Kpi } from '../kpis/kpi.ts';
import type { SpecificFinding, TimeBoundFinding } from '../model/goal-checks.ts';
import type { Cadence, Goal } from '../model/goals.ts';

/*
 * The checks of a SMART goal: the first and the last letter; `measurable.ts`, `achievable.ts` and `relevant.ts` are the
 * others. They give findings and numbers; words are put to them where they are shown.
 */

const all: readonly Kpi[] = kpis;

export interface KnownScopes {
  /** Channels and campaigns that there are any numbers of. */
  readonly channels: ReadonlySet<string>;
  readonly campaigns: ReadonlySet<string>;
}

/** Whether the goal says what is measured and where. All that was found, or `specific` alone. */
export function checkSpecific(
  { kpi, channel, campaign }: Pick<Goal, 'kpi' | 'channel' | 'campaign'>,
  known: KnownScopes,
): readonly SpecificFinding[] {
  const findings: SpecificFinding[] = [];
  if (kpi === '') findings.push('kpi-missing');
  else if (!all.some(({ id }) => id === kpi)) findings.push('kpi-unknown');
  // A campaign says where, too.
  if (channel === '' && campaign === '') findings.push('channel-missing');
  if (channel !== '' && !known.channels.has(channel)) findings.push('channel-without-data');
  if (campaign !== '' && !known.campaigns.has(campaign)) findings.push('campaign-without-data');
  return findings.length > 0 ? findings : ['specific'];
}

interface Times {
  readonly start: Day | null;
  readonly deadline: Day | null;
  readonly cadence: Cadence;
}

/** Whether the goal begins, ends, and leaves time to act between. All that was found, or `time-bound` alone. */
export function checkTimeBound({ start, deadline, cadence }: Times, today: Day): readonly TimeBoundFinding[] {
  const findings: TimeBoundFinding[] = [];
  if (start === null) findings.push('start-missing');
  if (deadline === null) findings.push('deadline-missing');
  else if (deadline < today) findings.push('deadline-past');
  if (start !== null && deadline !== null) {
    if (deadline < start) findings.push('deadline-before-start');
    else if (deadline < lookAfter(start, cadence, 2)) findings.push('shorter-than-two-looks');
  }
  return findings.length > 0 ? findings : ['time-bound'];
}

/** The last day of so many weeks, months or quarters. */
const lookAfter = (start: Day, cadence: Cadence, times: number): Day =>
  (cadence === 'weekly' ? start + 7 * times : addMonths(start, (cadence === 'monthly' ? 1 : 3) * times)) - 1;
