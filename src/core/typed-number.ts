import { decimalIsComma } from './formula-locale.ts';

/** A number as typed in the locale, `12.5%` and `1,234.5` included, and as canonical formulas write it. */
export function numberIn(text: string, locale: string): { readonly text: string; readonly value: number } | null {
  const [decimal, group] = decimalIsComma(locale) ? [',', '.'] : ['.', ','];
  const match = /^([+-]?)([\d.,]+)\s*(%?)$/u.exec(text.trim());
  if (!match) return null;
  const [, sign = '', digits = '', percent = ''] = match;
  const [whole = '', fraction, ...more] = digits.split(decimal);
  const groups = whole.split(group);
  const grouped = groups.every((part, index) => (index === 0 ? /^\d{1,3}$/u : /^\d{3}$/u).test(part));
  if (more.length > 0 || !(groups.length === 1 ? /^\d+$/u.test(whole) : grouped)) return null;
  if (fraction !== undefined && !/^\d+$/u.test(fraction)) return null;
  const canonical = `${sign === '-' ? '-' : ''}${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
  return { text: canonical + percent, value: Number(canonical) / (percent === '' ? 1 : 100) };
}
