import { parsesAsFormula } from './formula-grammar.ts';
import { decimalComma, toCanonical } from './formula-locale.ts';
import type { Content } from './sheet-model.ts';

/** What Sheets makes of a text that is typed, or passed to `setValue`. */
export type Input =
  | { readonly kind: 'value'; readonly value: Content; readonly pattern?: string }
  /** Canonical formula. */
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'parse error'; readonly text: string };

export interface InputSurroundings {
  readonly locale: string;
  /** Year for dates typed without one. */
  readonly year: number;
}

/**
 * Assumes the worst: the plain-text format `@` keeps numbers and dates text, but not formulas, and a text that begins
 * with + - @ and parses as a formula becomes one. Only a leading apostrophe makes text for sure.
 */
export function parseInput(text: string, pattern: string, surroundings: InputSurroundings): Input {
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.length > 1 && text.startsWith('=')) return parseFormula(text, surroundings.locale);
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'value', value: text };
  if (pattern !== '@') {
    const literal = parseNumber(trimmed, surroundings.locale) ?? parseDateTime(trimmed, surroundings);
    if (literal) return { kind: 'value', ...literal };
    if (/^(TRUE|FALSE)$/i.test(trimmed)) return { kind: 'value', value: trimmed.toUpperCase() === 'TRUE' };
  }
  if (/^[+\-@]/.test(trimmed) && trimmed.length > 1) {
    const formula = parseFormula(`=${trimmed}`, surroundings.locale);
    const isNumber = parseNumber(trimmed, surroundings.locale) !== null;
    if (formula.kind === 'formula' && !isNumber) return formula;
  }
  return { kind: 'value', value: text };
}

export function parseFormula(text: string, locale: string): Input {
  const canonical = toCanonical(text, locale);
  if (canonical === null || !parsesAsFormula(canonical)) return { kind: 'parse error', text };
  return { kind: 'formula', formula: canonical };
}

interface Literal {
  readonly value: number;
  readonly pattern?: string;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  $: '"$"#,##0.00',
  '€': '"€"#,##0.00',
  '£': '"£"#,##0.00',
  '₩': '"₩"#,##0',
  '¥': '"¥"#,##0',
};

function parseNumber(text: string, locale: string): Literal | null {
  const comma = decimalComma(locale);
  const [group, decimal] = comma ? ['.', ','] : [',', '.'];
  const literal = (mark: string) => `\\${mark}`;
  const shape = new RegExp(
    `^([-+]?)([$€£₩¥]?)\\s?(\\d{1,3}(?:${literal(group)}\\d{3})+|\\d*)(?:${literal(decimal)}(\\d*))?(e[-+]?\\d+)?\\s?(%?)$`,
    'i',
  );
  const match = shape.exec(text);
  if (!match) return null;
  const [, sign, currency, whole = '', fraction, exponent = '', percent] = match;
  if (whole === '' && !fraction) return null;
  const magnitude = Number(`${whole.replaceAll(group, '') || '0'}.${fraction || '0'}${exponent}`);
  const value = (sign === '-' ? -magnitude : magnitude) / (percent ? 100 : 1);
  if (percent) return { value, pattern: fraction ? '0.00%' : '0%' };
  if (currency) return { value, pattern: CURRENCIES[currency] ?? '#,##0.00' };
  if (exponent) return { value, pattern: '0.00E+00' };
  if (whole.includes(group)) return { value, pattern: fraction ? '#,##0.00' : '#,##0' };
  return { value };
}

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function parseDateTime(text: string, { locale, year }: InputSurroundings): Literal | null {
  const time = /(?:^|[ T])(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?$/i.exec(text);
  const dateText = time ? text.slice(0, time.index).trim() : text;
  const clock = time ? fractionOf(time) : 0;
  if (clock === null) return null;
  if (dateText === '') return time ? { value: clock, pattern: 'h:mm:ss' } : null;
  const date = parseDate(dateText, locale, year);
  if (date === null) return null;
  return time ? { value: date + clock, pattern: 'yyyy-mm-dd h:mm:ss' } : { value: date, pattern: 'yyyy-mm-dd' };
}

function fractionOf([, hours, minutes, seconds = '0', half]: RegExpExecArray): number | null {
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (Number(minutes) > 59 || Number(seconds) > 59 || hour > 23) return null;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function parseDate(text: string, locale: string, thisYear: number): number | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?$/.exec(text);
  if (numeric) {
    // `1.5` is a number or a version, not 5 January; with a year it is a date.
    if (text.includes('.') && !numeric[3]) return null;
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const year = numeric[3] ? fullYear(numeric[3]) : thisYear;
    return /^(en_US|en_PH|fil_PH)$/.test(locale) ? serial(year, first, second) : serial(year, second, first);
  }
  const named = /^(?:(\d{1,2})[- ])?([a-z]{3,9})\.?(?:[- ](\d{1,2}))?(?:,?[- ](\d{4}))?$/i.exec(text);
  const month = named ? MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1 : 0;
  if (!named || month === 0 || !isMonthName(named[2] ?? '')) return null;
  const [day, year] = [named[1] ?? named[3], named[4]];
  if (day === undefined && year === undefined) return null;
  return serial(year ? Number(year) : thisYear, month, day ? Number(day) : 1);
}

const isMonthName = (word: string) => {
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  const lower = word.toLowerCase();
  return lower === 'sept' || full.some(name => name === lower || name.slice(0, 3) === lower);
};

const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (date.getTime() - EPOCH_MS) / DAY_MS;
}
