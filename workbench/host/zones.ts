/** Wall time in a time zone, and day serials (days since 30 December 1899, as spreadsheets count). */

const MINUTE = 60_000;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatter(zone: string): Intl.DateTimeFormat {
  let known = formatters.get(zone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formatters.set(zone, known);
  }
  return known;
}

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. Throws RangeError for an unknown zone. */
export function zoneOffset(instant: number, zone: string): number {
  // Offsets change at most every quarter of an hour; a column of dates asks for the same ones again and again.
  const slot = Math.floor(instant / (15 * MINUTE));
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const cached = known.get(slot);
  if (cached !== undefined) return cached;
  const at = slot * 15 * MINUTE;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(at)) parts[type] = value;
  const year = Number(parts['year']) * (parts['era'] === 'BC' ? -1 : 1) + (parts['era'] === 'BC' ? 1 : 0);
  const wall = Date.UTC(
    2000,
    Number(parts['month']) - 1,
    Number(parts['day']),
    Number(parts['hour']),
    Number(parts['minute']),
    Number(parts['second']),
  );
  const date = new Date(wall);
  date.setUTCFullYear(year, Number(parts['month']) - 1, Number(parts['day']));
  const offset = date.getTime() - at;
  known.set(slot, offset);
  return offset;
}

/** The wall clock as if it were UTC. */
export const wallOf = (instant: number, zone: string) => instant + zoneOffset(instant, zone);

/** The instant at which the zone's wall clock shows `wall`; in a gap (summer time begins) the clock's later side. */
export function instantOf(wall: number, zone: string): number {
  const guess = wall - zoneOffset(wall, zone);
  const second = wall - zoneOffset(guess, zone);
  if (wallOf(second, zone) === wall) return second;
  return wallOf(guess, zone) === wall ? guess : Math.max(guess, second);
}

/** Serials are rounded to the millisecond: 1/24 of a day has no exact fraction. */
export const instantOfSerial = (serial: number, zone: string) => instantOf(Math.round(serial * DAY) + EPOCH, zone);

export const serialOfInstant = (instant: number, zone: string) => (wallOf(instant, zone) - EPOCH) / DAY;
