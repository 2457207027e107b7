import { instantOf, wallOf, zoneOffset } from './zones.ts';

/** Java's SimpleDateFormat, as `Utilities.formatDate` and `parseDate` take it: the letters that people use. */

const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const pad = (value: number, size: number) => String(value).padStart(size, '0');

/** Throws RangeError for a letter or a zone that isn't known. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const wall = new Date(wallOf(instant, zone));
  return pattern.replace(TOKEN, (token, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return letter ? part(letter, token.length, wall, zoneOffset(instant, zone)) : token;
  });
}

function part(letter: string, length: number, wall: Date, offset: number): string {
  const hours = wall.getUTCHours();
  switch (letter) {
    case 'y':
    case 'Y':
      return length === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), length);
    case 'M':
    case 'L': {
      const name = MONTHS[wall.getUTCMonth()] ?? '';
      return length > 3 ? name : length === 3 ? name.slice(0, 3) : pad(wall.getUTCMonth() + 1, length);
    }
    case 'd':
      return pad(wall.getUTCDate(), length);
    case 'E': {
      const name = DAYS[wall.getUTCDay()] ?? '';
      return length > 3 ? name : name.slice(0, 3);
    }
    case 'u':
      return pad(wall.getUTCDay() || 7, length);
    case 'D':
      return pad(Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1, length);
    case 'H':
      return pad(hours, length);
    case 'k':
      return pad(hours || 24, length);
    case 'h':
      return pad(hours % 12 || 12, length);
    case 'K':
      return pad(hours % 12, length);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'm':
      return pad(wall.getUTCMinutes(), length);
    case 's':
      return pad(wall.getUTCSeconds(), length);
    case 'S':
      return pad(wall.getUTCMilliseconds(), length);
    case 'Z':
      return shift(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : shift(offset, length === 3 ? ':' : '').slice(0, length === 1 ? 3 : undefined);
    case 'z':
      return offset === 0 ? 'GMT' : `GMT${shift(offset, ':')}`;
    default:
      throw new RangeError(`Illegal pattern character '${letter}'`);
  }
}

function shift(offset: number, colon: string): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
}

const FIELDS: Readonly<Record<string, { readonly pattern: string; readonly field: keyof Fields }>> = {
  y: { pattern: '\\d+', field: 'year' },
  M: { pattern: '\\d{1,2}|[A-Za-z]{3,9}', field: 'month' },
  d: { pattern: '\\d{1,2}', field: 'day' },
  H: { pattern: '\\d{1,2}', field: 'hour' },
  h: { pattern: '\\d{1,2}', field: 'hour' },
  m: { pattern: '\\d{1,2}', field: 'minute' },
  s: { pattern: '\\d{1,2}', field: 'second' },
  S: { pattern: '\\d{1,3}', field: 'millisecond' },
  a: { pattern: '[AaPp][Mm]', field: 'half' },
};
interface Fields {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  millisecond: string;
  half: string;
}

/** The instant, or null when the text doesn't have the pattern's shape. */
export function parseDate(text: string, zone: string, pattern: string): number | null {
  const order: (keyof Fields)[] = [];
  const literally = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const shape = pattern.replace(TOKEN, (token, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return literally(quoted === '' ? "'" : quoted);
    if (!letter) return literally(token);
    const known = FIELDS[letter];
    if (!known) throw new RangeError(`Illegal pattern character '${letter}'`);
    order.push(known.field);
    return `(${known.pattern})`;
  });
  const match = new RegExp(`^${shape}`).exec(text);
  if (!match) return null;
  const fields: Partial<Fields> = Object.fromEntries(order.map((field, index) => [field, match[index + 1]]));
  const month = fields.month ?? '1';
  const named = MONTHS.findIndex(name => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase());
  const half = fields.half?.toLowerCase();
  const hour = Number(fields.hour ?? 0);
  const wall = Date.UTC(
    Number(fields.year ?? 1970),
    /^\d/.test(month) ? Number(month) - 1 : named,
    Number(fields.day ?? 1),
    half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour,
    Number(fields.minute ?? 0),
    Number(fields.second ?? 0),
    Number(fields.millisecond ?? 0),
  );
  return Number.isNaN(wall) ? null : instantOf(wall, zone);
}
