import { type Day, isoOf } from '../core/day.ts';

/** How numbers, days and times are written for the reader. */
export interface Format {
  number(value: number): string;
  day(day: Day): string;
  /** The month of a day: `Mar 2026`. */
  month(day: Day): string;
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
  const months = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: value => plain.format(value),
    day: day => days.format(new Date(`${isoOf(day)}T00:00:00Z`)),
    month: day => months.format(new Date(`${isoOf(day)}T00:00:00Z`)),
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
