import { fail, type Result } from '../core/result.ts';
import { columnsByKey, FIRST_ROW } from '../model/keyed-sheet.ts';
import { isMeasureId } from '../model/measures.ts';
import { levelColumns, readSettings } from '../model/settings.ts';
import type { RefreshOutcome } from './api.ts';
import { openSheet } from './data-sheet.ts';
import type { Ports } from './ports.ts';
import { refreshTotals } from './refresh-totals.ts';
import { languageOf, settingsColumnGone } from './settings-sheet.ts';
import { settingsWords } from './words.ts';

/** Notes on Settings which option counts for a measure of an account, and refreshes Totals. */
export function chooseLevel(
  ports: Ports,
  input: { readonly channel: string; readonly account: string; readonly measure: string; readonly choice: string },
): Result<RefreshOutcome> {
  if (!isMeasureId(input.measure)) return fail('bad-request', { field: 'measure' });
  const opened = openSheet(ports.workbook, 'settings');
  if (!opened.ok) return opened;
  const grid = opened.value.readAll();
  const columns = columnsByKey(grid);
  const places: number[] = [];
  for (const column of levelColumns) {
    const at = columns.get(column);
    if (at === undefined) {
      const language = languageOf(readSettings(grid, settingsWords));
      return settingsColumnGone(opened.value, ports.words.of(language), column);
    }
    places.push(at);
  }
  const wanted = [input.channel, input.account, input.measure];
  const cellsAt = (row: number) => places.map(at => String(grid[row]?.[at] ?? ''));
  let row = FIRST_ROW - 1;
  let blank = -1;
  for (; row < grid.length; row++) {
    const cells = cellsAt(row);
    if (wanted.every((text, index) => cells[index] === text)) break;
    if (blank < 0 && cells.every(text => text === '')) blank = row;
  }
  if (row >= grid.length && blank >= 0) row = blank;
  const values = [...wanted, input.choice];
  const first = places[0] as number;
  // One call where the columns stand side by side, so that an interruption leaves no half choice.
  if (places.every((at, index) => at === first + index)) opened.value.write(row + 1, first + 1, [values]);
  else for (const [index, at] of places.entries()) opened.value.write(row + 1, at + 1, [[values[index] as string]]);
  return refreshTotals(ports);
}
