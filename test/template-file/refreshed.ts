import { computeTotals } from '../../src/app/refresh-totals.ts';
import { settingsWords } from '../../src/app/words.ts';
import type { Cell, Grid } from '../../src/core/cell.ts';
import type { Language } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { dataColumns } from '../../src/model/data-layout.ts';
import { readSettings } from '../../src/model/settings.ts';

type Cells = readonly (readonly (Cell | null)[])[];

/** Totals as the add-on's refresh writes it over the sheets of a file, by their ids. */
export function refreshed(language: Language, sheets: ReadonlyMap<string, Cells>): readonly (readonly Cell[])[] {
  const grid = (id: string): Grid => (sheets.get(id) ?? []).map(row => row.map(cell => cell ?? ''));
  const data = grid('data');
  const found = dataColumns(data[0] ?? []);
  if ('missing' in found) throw new Error(`Data lacks ${found.missing}`);
  const settings = readSettings(grid('settings'), settingsWords);
  const { block } = computeTotals(data, found.columns, settings, texts[language].model.sheets.data, 0, {
    goals: grid('goals'),
    costs: grid('costs'),
    values: grid('values'),
  });
  const plain = block.map(row => row.map(cell => (typeof cell === 'object' ? '' : cell)));
  return [[], [], ...plain];
}
