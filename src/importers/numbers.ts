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
/** Most cells are this simple, and need none of the work below. */
const DIGITS = /^\d{1,15}$/u;
const FRACTION = /^\d{1,14}\.\d{1,20}$/u;

/** What dashboards write behind a rounded number: `1.2K`; a small m is minutes. A percentage becomes a fraction. */
const FACTORS: Readonly<Record<string, number>> = { '%': 0.01, k: 1e3, m: 1e6, b: 1e9 };
const factorOf = (text: string): number =>
  /\d\s*[%kKMB]$/u.test(text) ? (FACTORS[text.slice(-1).toLowerCase()] ?? 1) : 1;

/** The number of a cell; undefined for missing; null for what is no number. */
export function numberOf(cell: SourceCell | undefined, decimal: DecimalSign): number | undefined | null {
  if (typeof cell === 'number') return Math.abs(cell) < LARGEST ? cell : null;
  if (cell !== undefined && (DIGITS.test(cell) || (decimal === '.' && FRACTION.test(cell)))) return Number(cell);
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

/**
 * Which sign is the decimal one in these cells: told by cells that allow one reading only (`1.234,5`, `12,34`,
 * `1.234.567`); where none does, `1.234` in a column of counts is a thousand, since nobody counts in thousandths.
 */
export function decimalSignOf(
  counts: readonly (SourceCell | undefined)[],
  amounts: readonly (SourceCell | undefined)[],
  otherwise: DecimalSign,
): DecimalSign {
  const votes = { '.': 0, ',': 0 };
  const likely = { '.': 0, ',': 0 };
  const look = (cells: readonly (SourceCell | undefined)[], areCounts: boolean) => {
    for (const cell of cells) {
      if (typeof cell !== 'string' || DIGITS.test(cell) || isMissing(cell)) continue;
      const text = plain(cell.trim().replace(/(?<=\d)\s*[%kKMB]$/u, ''));
      const sure = sureSign(text);
      if (sure) votes[sure]++;
      const thousand = areCounts && /^-?[1-9]\d{0,2}([.,])\d{3}$/u.exec(text)?.[1];
      if (thousand) likely[thousand === '.' ? ',' : '.']++;
    }
  };
  look(counts, true);
  look(amounts, false);
  for (const tally of [votes, likely]) {
    if (tally['.'] !== tally[',']) return tally['.'] > tally[','] ? '.' : ',';
  }
  return otherwise;
}

function sureSign(text: string): DecimalSign | null {
  const signs = text.replace(/[^.,]/gu, '');
  const last = signs.at(-1);
  if (last !== '.' && last !== ',') return null;
  const other = last === '.' ? ',' : '.';
  if (signs.includes(other)) return last;
  if (signs.length > 1) return other;
  const [whole = '', rest = ''] = text.split(last);
  return rest.length !== 3 || /^-?0*$/u.test(whole) ? last : null;
}
