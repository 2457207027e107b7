import type { Day } from '../core/day.ts';

/** What the data say of a channel, or of a campaign on it, in a month: that it was active, and what its ads cost. */
export interface Activity {
  /** The month's first day. */
  readonly month: Day;
  /** A channel of social media; costs are shared among these. */
  readonly channel: string;
  /** `''` where the data don't tell campaigns apart. */
  readonly campaign: string;
  /** Ad spend in the base currency; 0 for none. */
  readonly spend: number;
}
