import type { WeekdaysOff } from '../core/working-time.ts';
import { type CellArgument, isBlankInput, isDateInput, quote, refuseErrorText } from './argument.ts';
import { CellError } from './cell-error.ts';
import { asInput } from './inputs.ts';

export const saturdayAndSunday = daysOff('0000011');

/**
 * Days off as in NETWORKDAYS.INTL: 1 is Saturday and Sunday, 2 Sunday and Monday ... 7 Friday and Saturday; 11 is Sunday
 * alone, 12 Monday ... 17 Saturday; or a text of seven digits, Monday first, 1 for a day off. Null where nothing is given:
 * a blank or 0.
 */
export function readWeekend(argument: CellArgument, name: string): WeekdaysOff | null {
  const { cells, rows, columns } = asInput(argument, name, { kind: 'cells' });
  if (rows > 1 || columns > 1) throw new CellError('argument-is-range', { argument: name, size: `${rows}×${columns}` });
  const cell = cells[0]?.[0];
  if (isBlankInput(cell) || cell === 0) return null;
  if (typeof cell === 'number') {
    // Sunday is the seventh day of a week that begins on Monday.
    if (Number.isInteger(cell) && cell >= 11 && cell <= 17) return off([(cell - 11 + 6) % 7]);
    if (Number.isInteger(cell) && cell >= 1 && cell <= 7) return off([(cell + 4) % 7, (cell + 5) % 7]);
  }
  const text = isDateInput(cell) ? '' : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell).trim();
  refuseErrorText(text, name);
  // Seven days off would leave nobody to answer.
  if (typeof cell === 'string' && /^[01]{7}$/.test(text) && text.includes('0')) return daysOff(text);
  throw new CellError('weekend-not-valid', { argument: name, text: quote(text) });
}

const off = (days: readonly number[]): WeekdaysOff => Array.from({ length: 7 }, (_, day) => days.includes(day));

function daysOff(digits: string): WeekdaysOff {
  return [...digits].map(digit => digit === '1');
}
