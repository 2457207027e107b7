import type { SourceCell } from './imported-table.ts';
import { isMissing, textOf } from './source-table.ts';

export type DecimalSign = '.' | ',';

/** Spaces and apostrophes between thousands; currency signs and codes around; percent behind; full-width digits. */
const plain = (text: string): string =>
  BARE.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\s'’]/gu, '')
        .replace(/\u2212/gu, '-')
        .replace(/^\((.+)\)$/u, '-$1')
        .replace(/^(-?)(?:[A-Z]{1,3}\$|[A-Z]{3}|Rp\.?|\p{Sc})(?=-?[\d.,])/u, '$1')
        .replace(/(?<=\d)(?:\p{Sc}|[A-Z]{3}|원|元)$/u, '');

/** Nothing around the number: most cells are, and none of the above changes them. */
const BARE = /^[\d.,+-]*$/u;

const DOT_DECIMAL = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/iu;
const COMMA_DECIMAL = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d*)?(?:e[+-]?\d+)?$/iu;
const LARGEST = 1e15;

const POWERS_OF_TEN = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * The number of a text of digits with a point among them at most, 15 digits or fewer; else -1. Most cells are this simple
 * and need none of the work below. Exact: both sides of the division are whole numbers that a double holds.
 */
function simpleNumber(text: string): number {
  let digits = 0;
  let point = -1;
  if (text.length === 0 || text.length > 16) return -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits = digits * 10 + code - 0x30;
    else if (code === 0x2e && point < 0 && i > 0 && i < text.length - 1) point = i;
    else return -1;
  }
  const count = point < 0 ? text.length : text.length - 1;
  return count > 15 ? -1 : point < 0 ? digits : digits / (POWERS_OF_TEN[count - point] ?? 1);
}

/** What dashboards write behind a rounded number: `1.2K`; a small m is minutes. A percentage becomes a fraction. */
const FACTORS: Readonly<Record<string, number>> = { '%': 0.01, k: 1e3, m: 1e6, b: 1e9 };
const factorOf = (text: string): number =>
  /\d\s*[%kKMB]$/u.test(text) ? (FACTORS[text.slice(-1).toLowerCase()] ?? 1) : 1;

/** The number of a cell; undefined for missing; null for what is no number. */
export function numberOf(cell: SourceCell | undefined, decimal: DecimalSign): number | undefined | null {
  if (typeof cell === 'number') return Math.abs(cell) < LARGEST ? cell : null;
  const simple = cell === undefined ? -1 : simpleNumber(cell);
  if (simple >= 0 && (decimal === '.' || !cell?.includes('.'))) return simple;
  if (isMissing(cell)) return undefined;
  const factor = factorOf(textOf(cell));
  const text = plain(factor === 1 ? textOf(cell) : textOf(cell).slice(0, -1));
  // A number that only the other way of writing allows, as 1.234.567 among dot decimals, is read that way.
  const reading = (decimal === '.' ? DOT_DECIMAL : COMMA_DECIMAL).test(text) ? decimal : decimal === '.' ? ',' : '.';
  if (!/\d/u.test(text) || !(reading === '.' ? DOT_DECIMAL : COMMA_DECIMAL).test(text)) return null;
  const value = Number(reading === '.' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.'));
  const scaled = factor < 1 ? value / 100 : value * factor;
  return Number.isFinite(scaled) && Math.abs(scaled) < LARGEST ? scaled : null;
}

/** What the numbers of a table say of its decimal sign. */
export interface DecimalSigns {
  readonly decimal: DecimalSign;
  /** How many numbers speak for the other sign, where more speak for this one. */
  readonly against: number;
  /** The first number that is a fraction with this sign and a thousand with the other, where nothing in the table tells. */
  readonly unsure: string | null;
}

type Column = readonly (SourceCell | undefined)[];

/**
 * The decimal sign that most numbers of a table speak for; where as many speak for the other, that of the ones which
 * leave no doubt, else `otherwise`.
 *
 * @param counts columns of whole numbers
 * @param amounts columns of what may have a fraction of three digits
 */
export function decimalSigns(
  counts: readonly Column[],
  amounts: readonly Column[],
  otherwise: DecimalSign,
): DecimalSigns {
  const votes = { '.': 0, ',': 0 };
  const sure = { '.': 0, ',': 0 };
  let unsure: string | null = null;
  for (const [columns, isCount] of [
    [counts, true],
    [amounts, false],
  ] as const) {
    for (const column of columns) {
      for (const cell of column) {
        const sign = signIn(cell, isCount);
        if (sign === null) continue;
        if (sign === 'either') {
          if (textOf(cell).includes(otherwise)) unsure ??= textOf(cell);
        } else {
          votes[sign]++;
          if (!isCount || signIn(cell, false) === sign) sure[sign]++;
        }
      }
    }
  }
  for (const tally of [votes, sure]) {
    if (tally['.'] === tally[',']) continue;
    const decimal = tally['.'] > tally[','] ? '.' : ',';
    return { decimal, against: votes[otherSign(decimal)], unsure: null };
  }
  return { decimal: otherwise, against: votes[otherSign(otherwise)], unsure };
}

const otherSign = (sign: DecimalSign): DecimalSign => (sign === '.' ? ',' : '.');

/**
 * The decimal sign that a cell speaks for: the only one that it allows (`1.234,5`, `12,34`, `1.234.567`), or, of a count,
 * the one that makes `1.234` a thousand, since nobody counts in thousandths. Null where it has no sign.
 */
export function signIn(cell: SourceCell | undefined, isCount: boolean): DecimalSign | 'either' | null {
  if (typeof cell !== 'string') return null;
  const simple = simpleNumber(cell);
  if (simple >= 0) {
    const point = cell.indexOf('.');
    if (point < 0) return null;
    // More than three digits before the sign are no thousands, either.
    if (cell.length - point !== 4 || simple < 1 || point > 3) return '.';
    return isCount && cell[0] !== '0' ? ',' : 'either';
  }
  if (isMissing(cell)) return null;
  const trimmed = cell.trim();
  const number = trimmed.replace(/(?<=\d)\s*[%kKMB]$/u, '');
  const text = plain(number);
  const sign = onlySign(text);
  if (sign !== 'either') return sign;
  const written = text.includes('.') ? '.' : ',';
  // Thousands are not grouped in `1.234K` and `1.234%`.
  if (number !== trimmed) return written;
  return isCount ? otherSign(written) : sign;
}

function onlySign(text: string): DecimalSign | 'either' | null {
  const [, whole = '', signs] = /^[+-]?(\d*)(?=([.,]))[\d.,]*(?:e[+-]?\d+)?$/iu.exec(text) ?? [];
  const last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const other = otherSign(last);
  if (signs === undefined) return null;
  if (text.includes(other)) return last;
  if (text.indexOf(last) !== text.lastIndexOf(last)) return other;
  const isThousand = /^[1-9]\d{0,2}$/u.test(whole) && /[.,]\d{3}$/u.test(text);
  return isThousand ? 'either' : last;
}
