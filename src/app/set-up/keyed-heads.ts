import type { Grid } from '../../core/cell.ts';
import { languages } from '../../i18n/language.ts';
import { KEY_ROW, LABEL_ROW } from '../../model/keyed-sheet.ts';
import { ledgerIds } from '../../model/ledgers.ts';
import { isMeasureId } from '../../model/measures.ts';
import { type Headings, headingsOf, type RestoredKeys, restoreKeys } from '../../templates/restore-keys.ts';
import type { Ports, Sheet } from '../ports.ts';
import { freshTemplate } from './template-context.ts';

/** Sheets on which people type into columns that are found by their keys. */
export const keyedIds = ['settings', 'data', ...ledgerIds] as const;
export type KeyedId = (typeof keyedIds)[number];
export const isKeyed = (id: string): id is KeyedId => keyedIds.some(each => each === id);

/** All that stands there (one call); of Data, which may be long, keys and headings (two calls). */
export function gridOf(id: KeyedId, sheet: Sheet): Grid {
  if (id !== 'data') return sheet.readAll();
  const columns = sheet.lastColumn();
  return columns > 0 ? sheet.read(KEY_ROW, 1, LABEL_ROW, columns) : [];
}

/** What may stand above each column, in any language (one call a language, the first time). */
export const headingsIn = (ports: Pick<Ports, 'words'>, id: KeyedId): Headings =>
  headingsOf(languages.map(language => freshTemplate(ports, language, id)));

/** A Data sheet has only the measures that are used. */
export const isOptional = (id: KeyedId, key: string): boolean => id === 'data' && isMeasureId(key);

/** @param grid as `gridOf` reads it. */
export function restoredKeys(id: KeyedId, grid: Grid, headings: Headings): RestoredKeys {
  const restored = restoreKeys(grid, headings, key => isOptional(id, key));
  if (id !== 'settings' || !restored.lost.includes('key')) return restored;
  // The hidden column that names each setting has no heading; what stands in it tells it.
  const at = (grid[KEY_ROW - 1] ?? []).findIndex(
    (key, column) => key === '' && grid.some(row => row[column] === 'baseCurrency'),
  );
  if (at < 0) return restored;
  return {
    ...restored,
    found: new Map([...restored.found, ['key', at + 1]]),
    lost: restored.lost.filter(key => key !== 'key'),
  };
}
