/** Day serials as a sheet in `zone` shows them, worked out by the platform's own calendar. */
export function zonedSerialOf(zone: string): (date: Date) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return date => {
    const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    return (Date.UTC(year, month - 1, day, hour, minute, second) - Date.UTC(1899, 11, 30)) / 86_400_000;
  };
}

/** The instant at which the clock of `zone` shows `wall` (`2026-03-02T09:00:00`), as a sheet hands it over. */
export function zonedInstant(zone: string, wall: string): Date {
  const serialOf = zonedSerialOf(zone);
  const asUtc = Date.parse(`${wall}Z`);
  const serial = (asUtc - Date.UTC(1899, 11, 30)) / 86_400_000;
  let instant = asUtc;
  // A zone may be off the guess by a change of its offset, so the second step corrects the first.
  for (let step = 0; step < 2; step++) instant += Math.round((serial - serialOf(new Date(instant))) * 86_400_000);
  return new Date(instant);
}
