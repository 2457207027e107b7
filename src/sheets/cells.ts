import type { Written } from '../app/ports.ts';
import type { Cell } from '../core/cell.ts';
import { dayOf } from '../core/day.ts';
import { canonicalise, serialise } from '../core/formula-locale.ts';
import { asCellText } from '../core/sheet-text.ts';

/** What `getValues` gives. */
type SheetValue = string | number | boolean | Date | GoogleAppsScript.Base.Date;

const DAY_MS = 86_400_000;

/**
 * Reads cells: dates become day serials as the sheet's own clock shows them.
 *
 * Sheets hands dates over as instants, and the script's zone is often another than the sheet's: a script in UTC would
 * take Seoul's 1 March for 28 February.
 */
export function cellReader(timeZone: string): (value: SheetValue) => Cell {
  const offsetAt = offsetsOf(timeZone);
  return value => {
    // By what it can do: a date from another realm is no `instanceof Date`.
    if (typeof value !== 'object') return value;
    const instant = value.getTime();
    return (instant + offsetAt(instant)) / DAY_MS + dayOf(1970, 1, 1);
  };
}

/**
 * Milliseconds that the zone's clock is ahead of UTC. Asked for at both ends of a day, which settles all of its moments
 * unless the clock changes in it: a column of a hundred thousand times asks for few.
 */
function offsetsOf(timeZone: string): (instant: number) => number {
  const known = new Map<number, number>();
  const ask = (instant: number): number => {
    let offset = known.get(instant);
    if (offset === undefined) {
      offset = clockAt(instant, timeZone) - Math.floor(instant / 1000) * 1000;
      known.set(instant, offset);
    }
    return offset;
  };
  return instant => {
    const midnight = Math.floor(instant / DAY_MS) * DAY_MS;
    const offset = ask(midnight);
    return offset === ask(midnight + DAY_MS) ? offset : ask(instant);
  };
}

/** What the zone's clock shows, as if it were UTC: milliseconds since 1970. */
function clockAt(instant: number, timeZone: string): number {
  const clock = Utilities.formatDate(new Date(instant), timeZone, 'yyyy-MM-dd-HH-mm-ss');
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = clock.split('-').map(Number);
  return (dayOf(year, month, day) - dayOf(1970, 1, 1)) * DAY_MS + (hours * 3600 + minutes * 60 + seconds) * 1000;
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
