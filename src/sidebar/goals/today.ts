import { type Day, dayOf } from '../../core/day.ts';

/** The reader's own calendar day. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
