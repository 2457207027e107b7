import { fill, type Language } from '../../i18n/language.ts';
import { texts } from '../../i18n/texts.ts';
import { WATCH_COLUMN, watched, watchRow } from '../../model/journal-layout.ts';
import { columnsByKey, isBeside, KEY_ROW, LABEL_ROW } from '../../model/keyed-sheet.ts';
import { LAYOUT_VERSION, otherPages } from '../../model/layout-version.ts';
import { sheetIds } from '../../model/sheet-ids.ts';
import { controlRow, totalsColumn, totalsKeys } from '../../model/totals-layout.ts';
import { keyColumns } from '../../templates/fit-table.ts';
import type { Ports, Sheet } from '../ports.ts';
import type { SetUpChoice } from '../set-up-api.ts';
import { formulasOn } from './formulas.ts';
import { gridOf, headingsIn, isKeyed, isOptional, type KeyedId, keyedIds, restoredKeys } from './keyed-heads.ts';
import { freshTemplate, type LaidOutId, templateFor } from './template-context.ts';

export const isChosen = (choices: readonly SetUpChoice[], sheet: LaidOutId, what: SetUpChoice['do']): boolean =>
  choices.some(choice => choice.sheet === sheet && choice.do === what);

/**
 * What must happen before the first sheet is laid out over others that are there: keys are put back where headings tell
 * them, sheets that can't be repaired in place are set aside, and Totals of other columns are emptied, so that nothing reads
 * numbers from the wrong column meanwhile. Each part looks at what is there, and may be repeated.
 */
export function prepare(ports: Ports, language: Language, choices: readonly SetUpChoice[]): void {
  const { workbook, words } = ports;
  if (!sheetIds.some(id => workbook.sheet(id))) return;
  const setAside = (id: LaidOutId): void =>
    workbook.setAside(id, fill(words.of(language).repair.oldName, { sheet: texts[language].model.sheets[id] }));

  for (const id of otherPages as readonly LaidOutId[]) {
    if ((workbook.sheet(id)?.layout ?? LAYOUT_VERSION) < LAYOUT_VERSION) setAside(id);
  }
  for (const { sheet: id, do: what } of choices) {
    const sheet = what === 'beside' && !isKeyed(id) ? workbook.sheet(id) : null;
    const template = sheet && templateFor(ports, language, id);
    // Sent again after it was cut off, the choice may be of the sheet that took its place.
    if (sheet && template && formulasOn(sheet, template).isMoved) setAside(id);
  }
  for (const id of keyedIds) {
    const sheet = workbook.sheet(id);
    if (!sheet || isChosen(choices, id, 'leave')) continue;
    if (!putKeysBack(ports, language, id, sheet) && isChosen(choices, id, 'beside')) setAside(id);
  }
  // The Journal's formulas are written once, since they follow columns that people move: over a sheet that is gone, anew.
  const journal = workbook.sheet('journal');
  for (const id of watched) if (journal && !workbook.sheet(id)) journal.clear(watchRow(id), WATCH_COLUMN, 1, 1);
  const totals = workbook.sheet('totals');
  if (totals && !isTotals(totals)) {
    totals.clear(1, 1, totals.gridRows(), totals.gridColumns());
    // Until they are computed anew, every sheet says that they have to be.
    totals.write(controlRow('count'), totalsColumn('atRefresh'), [[0, 1]]);
  }
}

/** Whether the columns of Totals are where all formulas look for them; a blank sheet is yet to be laid out (one call). */
export function isTotals(totals: Sheet): boolean {
  const keys = totals.read(KEY_ROW, 1, 1, totalsKeys.length)[0] ?? [];
  if (keys.every(key => key === '')) return totals.lastRow() === 0;
  return totals.layout >= LAYOUT_VERSION && totalsKeys.every((key, index) => keys[index] === key);
}

/** False when nothing can be told of the sheet's columns. */
function putKeysBack(ports: Ports, language: Language, id: KeyedId, sheet: Sheet): boolean {
  const grid = gridOf(id, sheet);
  const fresh = freshTemplate(ports, language, id);
  const present = columnsByKey(grid);
  const wanted = [...keyColumns(fresh)].filter(([key]) => !isBeside(key));
  const isUnnamed = (column: number): boolean => (grid[KEY_ROW - 1]?.[column] ?? '') === '';
  const isWhole = wanted.every(([key]) => present.has(key) || isOptional(id, key));
  if (isWhole && !(grid[LABEL_ROW - 1] ?? []).some((label, column) => label !== '' && isUnnamed(column))) return true;
  const { found, isReadable } = restoredKeys(id, grid, headingsIn(ports, id));
  if (!isReadable) return false;
  const places = new Map(found);
  // What stands beside the table has no headings; it stays as far from the table's last column as it was.
  const [last, lastColumn] = wanted.reduce((one, other) => (other[1] > one[1] ? other : one));
  const end = found.get(last) ?? (present.get(last) ?? Number.POSITIVE_INFINITY) + 1;
  for (const [key, column] of keyColumns(fresh)) {
    const place = end + column - lastColumn;
    const isFree = place <= (grid[KEY_ROW - 1]?.length ?? 0) && isUnnamed(place - 1);
    if (isBeside(key) && !present.has(key) && isFree) places.set(key, place);
  }
  writeKeys(sheet, places);
  return true;
}

/** Neighbours in one call. */
function writeKeys(sheet: Sheet, places: ReadonlyMap<string, number>): void {
  let run: string[] = [];
  let start = 0;
  const put = (): void => {
    if (run.length > 0) sheet.write(KEY_ROW, start, [run]);
  };
  for (const [key, column] of [...places].sort(([, one], [, other]) => one - other)) {
    if (run.length > 0 && column === start + run.length) run.push(key);
    else {
      put();
      run = [key];
      start = column;
    }
  }
  put();
}
