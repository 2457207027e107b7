import { instantOf, wallOf, zoneOffset } from './zones.ts';

const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'] as const;
const MINUTE = 60_000;

type Wall = Record<string, (...args: number[]) => number>;

/**
 * The realm's `Date`, with the script's time zone as local time and the host's clock as now: a script's zone is that of
 * its manifest, never that of the machine it runs on.
 */
export function scriptDate(Native: DateConstructor, zone: string, now: () => number): DateConstructor {
  class ScriptDate extends Native {
    constructor(...args: unknown[]) {
      super(instantFrom(Native, zone, now, args));
    }
    static override now = () => now();
    static override parse = (text: string) => parse(Native, zone, text);
    override getTimezoneOffset(): number {
      return -zoneOffset(this.getTime(), zone) / MINUTE;
    }
    override toString(): string {
      return `${this.toDateString()} ${this.toTimeString()}`;
    }
    override toDateString(): string {
      const utc = new Native(wallOf(this.getTime(), zone)).toUTCString();
      const [weekday, day, month, year] = utc.replace(',', '').split(' ');
      return `${weekday} ${month} ${day} ${year}`;
    }
    override toTimeString(): string {
      const clock = new Native(wallOf(this.getTime(), zone)).toISOString().slice(11, 19);
      const offset = -this.getTimezoneOffset();
      const digits = (n: number) => String(Math.floor(n)).padStart(2, '0');
      const size = Math.abs(offset);
      return `${clock} GMT${offset < 0 ? '-' : '+'}${digits(size / 60)}${digits(size % 60)} (${zone})`;
    }
    override toLocaleString(locales?: string | string[], options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleString(locales, { timeZone: zone, ...options });
    }
    override toLocaleDateString(locales?: string | string[], options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleDateString(locales, { timeZone: zone, ...options });
    }
    override toLocaleTimeString(locales?: string | string[], options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleTimeString(locales, { timeZone: zone, ...options });
    }
  }
  for (const part of PARTS) {
    Object.defineProperty(ScriptDate.prototype, `get${part}`, {
      configurable: true,
      writable: true,
      value: function get(this: Date) {
        return (new Native(wallOf(this.getTime(), zone)) as unknown as Wall)[`getUTC${part}`]?.();
      },
    });
    if (part === 'Day') continue;
    Object.defineProperty(ScriptDate.prototype, `set${part}`, {
      configurable: true,
      writable: true,
      value: function set(this: Date, ...args: number[]) {
        const wall = new Native(wallOf(this.getTime(), zone));
        (wall as unknown as Wall)[`setUTC${part}`]?.(...args);
        return this.setTime(instantOf(wall.getTime(), zone));
      },
    });
  }
  Object.defineProperty(ScriptDate, 'name', { value: 'Date' });
  // `Date()` without `new` gives a text.
  return new Proxy(ScriptDate as unknown as DateConstructor, { apply: () => new ScriptDate().toString() });
}

function instantFrom(Native: DateConstructor, zone: string, now: () => number, args: readonly unknown[]): number {
  const [first, ...rest] = args;
  if (args.length === 0) return now();
  if (rest.length > 0) {
    const [year = Number.NaN, month = 0, day = 1, hours = 0, minutes = 0, seconds = 0, ms = 0] = args.map(Number);
    return localInstant(zone, Native.UTC(year, month, day, hours, minutes, seconds, ms));
  }
  if (typeof first === 'string') return parse(Native, zone, first);
  if (Object.prototype.toString.call(first) === '[object Date]') return (first as Date).getTime();
  return Number(first);
}

function parse(Native: DateConstructor, zone: string, text: string): number {
  const isoDate = /^\d{4}(-\d\d){0,2}$/.test(text);
  const zoned = /(Z|[+-]\d\d:?\d\d|\b(GMT|UTC|[ECMP][SD]T)\b.*)$/i.test(text.trim());
  if (isoDate || zoned) return Native.parse(text);
  const iso = /^\d{4}-\d\d-\d\dT/.test(text);
  return localInstant(zone, Native.parse(iso ? `${text}Z` : `${text} UTC`));
}

const localInstant = (zone: string, wall: number) => (Number.isNaN(wall) ? wall : instantOf(wall, zone));
