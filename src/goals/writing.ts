import { type Day, partsOf } from '../core/day.ts';
import type { Words } from '../i18n/words.ts';
import type { Unit } from '../kpis/kpi.ts';

/** How a language writes numbers and days. */
export type Writing = Words['smartGoals']['writing'];

/**
 * Puts values into a text's `{placeholders}`. Where a value meets the text, a space is put between Chinese and Latin
 * letters or digits: what the value is called is not known to the text.
 *
 * @example put('{channel}的{subject}', { channel: 'Instagram', subject: '互动率' }) // 'Instagram 的互动率'
 */
export function put(pattern: string, values: Readonly<Record<string, string>>): string {
  const pieces = pattern.split(/\{(\w+)\}/u).map((piece, i) => (i % 2 === 1 ? (values[piece] ?? '') : piece));
  return pieces.reduce((text, piece) => text + (needsSpace(text, piece) ? ' ' : '') + piece, '');
}

const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
const LATIN_END = /[A-Za-z0-9%]$/u;
const LATIN_START = /^[A-Za-z0-9]/u;

const needsSpace = (left: string, right: string): boolean =>
  (HAN_END.test(left) && LATIN_START.test(right)) || (LATIN_END.test(left) && HAN_START.test(right));

/** `31 March 2026`, `2026년 3월 31일`. */
export const writeDay = (day: Day, writing: Writing, pattern = writing.day): string => {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return put(pattern, { year: String(year), month: writing.months[month - 1] ?? '', day: String(dayOfMonth) });
};

/** Values of one unit, alike: 2.1% and 3.0%. Amounts have their currency where it is known. */
export function writeValues(
  values: readonly number[],
  unit: Unit,
  currency: string,
  writing: Writing,
): readonly string[] {
  const shown = values.map(value => (unit === 'ratio' ? value * 100 : value));
  const decimals = Math.max(...shown.map(value => decimalsOf(value, unit)));
  return shown.map(value => {
    const text = writeNumber(value, decimals, writing);
    if (unit === 'ratio') return `${text}%`;
    return unit === 'currency' && currency !== '' ? put(writing.amount, { amount: text, currency }) : text;
  });
}

/** Percentage points of a difference in fractions. */
export const writePoints = (difference: number, writing: Writing): string =>
  put(writing.points, { points: writeNumber(difference * 100, decimalsOf(difference * 100, 'ratio'), writing) });

const AS_TYPED = 2;
const MOST = 6;

/** Two decimals where they say it exactly, else as many as leave three digits that count. */
function decimalsOf(value: number, unit: Unit): number {
  if (unit === 'count' && Math.abs(value) >= 10) return 0;
  const missed = (decimals: number): number => Math.abs(Number(value.toFixed(decimals)) - value);
  const enough = (most: number, tolerance: number): number => {
    let decimals = 0;
    while (decimals < most && missed(decimals) > Math.abs(value) * tolerance) decimals++;
    return decimals;
  };
  const exact = enough(AS_TYPED, 1e-9);
  const decimals = missed(exact) <= Math.abs(value) * 1e-9 ? exact : enough(MOST, 5e-3);
  // Cents are two digits.
  return unit === 'currency' && decimals === 1 ? 2 : decimals;
}

function writeNumber(value: number, decimals: number, { decimalMark, thousandsMark }: Writing): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, thousandsMark);
  return (value < 0 ? '-' : '') + grouped + (fraction && decimalMark + fraction);
}
