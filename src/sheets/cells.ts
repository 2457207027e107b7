import type { Written } from '../app/ports.ts';
import type { Cell } from '../core/cell.ts';
import { dayOf } from '../core/day.ts';
import { canonicalise, serialise } from '../core/formula-locale.ts';
import { asCellText } from '../core/sheet-text.ts';

/** What `getValues` gives. */
type SheetValue = string | number | boolean | Date | GoogleAppsScript.Base.Date;

const SECONDS_A_DAY = 86_400;

/**
 * Reads cells: dates become day serials as the sheet's own clock shows them.
 *
 * Sheets hands dates over as instants, and the script's zone is often another than the sheet's: a script in UTC would
 * take Seoul's 1 March for 28 February. A sheet has few different dates, so each is asked for once.
 */
export function cellReader(timeZone: string): (value: SheetValue) => Cell {
  const serials = new Map<number, number>();
  return value => {
    // By what it can do: a date from another realm is no `instanceof Date`.
    if (typeof value !== 'object') return value;
    const instant = value.getTime();
    let serial = serials.get(instant);
    if (serial === undefined) {
      serial = serialOf(Utilities.formatDate(value, timeZone, 'yyyy-MM-dd-HH-mm-ss'));
      serials.set(instant, serial);
    }
    return serial;
  };
}

function serialOf(clock: string): number {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = clock.split('-').map(Number);
  return dayOf(year, month, day) + (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}

/** A cell as `setValues` takes it: text stays text, a formula is written for the sheet's locale. */
export const cellWriter =
  (locale: string) =>
  (cell: Written): Cell => {
    if (typeof cell === 'object') return `=${serialise(cell.formula, locale)}`;
    return typeof cell === 'string' ? asCellText(cell) : cell;
  };

/** A formula as `getFormulas` gives it, in canonical form without `=`. */
export const formulaReader =
  (locale: string) =>
  (formula: string): string =>
    formula === '' ? '' : canonicalise(formula, locale).replace(/^=/u, '');
