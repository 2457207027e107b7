import { ok, type Result } from '../core/result.ts';
import { SAMPLE_SOURCE } from '../sample-data/source.ts';
import type { SampleRemoved } from './api.ts';
import { changedByHand, endOf, openData, openSheet } from './data-sheet.ts';
import { clearBatches, forgetPrevious, readBatches, readPrevious } from './journal.ts';
import type { Ports } from './ports.ts';
import { removeRows } from './remove-rows.ts';

/**
 * Takes exactly the rows of the sample data out of Data, and their imports out of the list of imports. Totals is refreshed
 * by a call of its own. Interrupted and called again, it does the rest.
 */
export function removeSample({ workbook }: Ports): Result<SampleRemoved> {
  const journal = openSheet(workbook, 'journal');
  if (!journal.ok) return journal;
  const opened = openData(workbook);
  if (!opened.ok) return opened;
  const data = opened.value;
  const { grid, columns } = data;
  const removals: number[] = [];
  let kept = 0;
  grid.forEach((cells, index) => {
    if (cells[columns.dimensions.source] !== SAMPLE_SOURCE || cells[columns.technical.key] === '') return;
    if (changedByHand(cells, columns)) kept++;
    else removals.push(index);
  });
  if (removals.length > 0) removeRows(data, removals, endOf(data));

  const own = readBatches(journal.value).filter(({ platforms }) => platforms.includes(SAMPLE_SOURCE));
  if (own.length > 0) {
    const numbers = new Set(own.map(({ number }) => number));
    forgetPrevious(journal.value, readPrevious(journal.value).entries, batch => numbers.has(batch));
    clearBatches(journal.value, own);
  }
  return ok({ removed: removals.length, kept });
}
