import { numfmt } from '@univerjs/core';
import type { Cell } from './sheet-model.ts';

/** The text that a cell shows under its number format. */
export function displayText(cell: Cell, locale: string): string {
  const { value, pattern } = cell;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (cell.error || !pattern || pattern === '@')) return value;
  if (typeof value === 'number' && pattern === '@') return String(value);
  try {
    return numfmt.format(pattern || 'General', value, { locale: numfmtLocale(locale), throws: true });
  } catch {
    // A pattern that Sheets knows and this formatter doesn't: show the value, as Sheets does for a broken pattern.
    return String(value);
  }
}

/** The formatter knows languages by `de` or `de_CH`, and falls back to English for the rest. */
function numfmtLocale(locale: string): string {
  const [language = 'en'] = locale.split('_');
  return numfmt.getLocale(locale) ? locale : numfmt.getLocale(language) ? language : 'en';
}
