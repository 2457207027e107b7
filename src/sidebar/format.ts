import { type Day, isoOf } from '../core/day.ts';

/** How numbers, days and times are written for the reader. */
export interface Format {
  number(value: number): string;
  day(day: Day): string;
  /** A moment in the reader's own time zone. */
  moment(milliseconds: number): string;
  /** A value as the spreadsheet will show it under `pattern`, such as `0.0%` or `#,##0.00`. */
  underPattern(value: number, pattern: string): string;
}

/** `locale` as spreadsheets name it: `id_ID`. An unknown one falls back to the browser's own. */
export function formatFor(locale: string): Format {
  const tag = supported(locale);
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: value => plain.format(value),
    day: day => days.format(new Date(`${isoOf(day)}T00:00:00Z`)),
    moment: milliseconds => moments.format(new Date(milliseconds)),
    underPattern: (value, pattern) => {
      const decimals = /\.(0*)(#*)/.exec(pattern);
      const digits = {
        minimumFractionDigits: decimals?.[1]?.length ?? 0,
        maximumFractionDigits: (decimals?.[1]?.length ?? 0) + (decimals?.[2]?.length ?? 0),
      };
      const style = pattern.includes('%') ? 'percent' : 'decimal';
      return new Intl.NumberFormat(tag, { style, ...digits, useGrouping: pattern.includes(',') }).format(value);
    },
  };
}

function supported(locale: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale.replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The decimal mark that the locale types. */
export function decimalMark(locale: string): '.' | ',' {
  const parts = new Intl.NumberFormat(supported(locale)).formatToParts(1.5);
  return parts.find(part => part.type === 'decimal')?.value === ',' ? ',' : '.';
}

/**
 * A number that a person typed, in the plain form a formula can hold: `12.500,5` in Indonesia is `12500.5`, `10%` is
 * `0.1`. Anything else (a range) comes back trimmed, as it is.
 */
export function plainArgument(typed: string, locale: string): string {
  const text = typed.trim();
  const match = /^(-?)([\d.,]+)\s*([%％]?)$/u.exec(text);
  if (!match) return text;
  const [, sign = '', digits = '', percent = ''] = match;
  const plain = plainDigits(digits, decimalMark(locale));
  if (plain === null) return text;
  // 17.6% is 0.176, not 0.17600000000000002.
  return sign + (percent ? String(Number((Number(plain) / 100).toPrecision(15))) : plain);
}

const grouped = { '.': /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, ',': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ } as const;

function plainDigits(digits: string, mark: '.' | ','): string | null {
  const group = mark === ',' ? '.' : ',';
  if (grouped[mark].test(digits)) return digits.split(group).join('').replace(mark, '.');
  // One mark that groups no thousands is a decimal mark, whichever it is: people type 1.5 and 1,5.
  const plain = digits.replace(',', '.');
  return /^\d*\.?\d+$/.test(plain) ? plain : null;
}
