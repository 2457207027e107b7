import type { Cell } from './cell.ts';
import { type Day, dayOf, monthEnd, realDay } from './day.ts';

const EARLIEST = dayOf(1990, 1, 1);
const LATEST = dayOf(2100, 12, 31);

/** Days that a cell names: a serial, `2026-03-31`, or a month such as `2026-03`; null when it names none. */
export function typedDays(cell: Cell): { readonly from: Day; readonly to: Day } | null {
  if (typeof cell === 'number') {
    const day = Math.floor(cell);
    return day >= EARLIEST && day <= LATEST ? { from: day, to: day } : null;
  }
  const match = /^\s*(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\s*$/u.exec(String(cell));
  if (!match) return null;
  const day = realDay(Number(match[1]), Number(match[2]), match[3] === undefined ? 1 : Number(match[3]));
  if (day === null || day < EARLIEST || day > LATEST) return null;
  return { from: day, to: match[3] === undefined ? monthEnd(day) : day };
}
