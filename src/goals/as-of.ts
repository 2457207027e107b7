import type { Day } from '../core/day.ts';
import type { Goal } from '../model/goals.ts';

/** The last day that a channel has complete data for, by channel. */
export type LastDays = ReadonlyMap<string, Day>;

/**
 * The day up to which a goal is judged: the last complete day of its channel, never after the deadline; not today, for a
 * late import would make a goal look behind. Null without data.
 *
 * @param inSpan the channels that have data within the goal's span. Of a goal over all channels, the one that is furthest
 *   behind decides among them: a channel that was given up years ago doesn't hold it back.
 */
export function asOfDay(
  { channel, deadline }: Pick<Goal, 'channel' | 'deadline'>,
  lastDays: LastDays,
  inSpan: ReadonlySet<string>,
): Day | null {
  const counts = (id: string): boolean => (channel === '' ? id !== SITE && inSpan.has(id) : id === channel);
  const days = [...lastDays].flatMap(([id, day]) => (counts(id) ? [day] : []));
  return days.length === 0 ? null : Math.min(deadline, ...days);
}

/** The site's other traffic is no social channel. */
const SITE = 'web';
