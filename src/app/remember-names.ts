import type { Cell, Grid } from '../core/cell.ts';
import { plainName } from '../core/plain-name.ts';
import { ok, type Result } from '../core/result.ts';
import { texts } from '../i18n/texts.ts';
import { isChannelId } from '../model/channels.ts';
import { columnsByKey, FIRST_ROW } from '../model/keyed-sheet.ts';
import { mappedColumnsText } from '../model/mapped-columns.ts';
import { isSameMapping, mappingColumns, meaningOf, type NameColumn, resultColumns } from '../model/remembered-names.ts';
import { readSettings } from '../model/settings.ts';
import type { NamesToRemember } from './api.ts';
import { openSheet } from './data-sheet.ts';
import type { Ports, Sheet } from './ports.ts';
import { languageOf, settingsColumnGone } from './settings-sheet.ts';
import { settingsWords } from './words.ts';

/** Rows of a table by what they speak of; null for a row that goes. */
type Changes = ReadonlyMap<string, readonly string[] | null>;

/**
 * Keeps on Settings what was said of names and columns: in place where the name has a row, else in the first blank row
 * of its table. One read, and one write for each of the two tables that has news; none where all is known. Taking an
 * import back leaves this: what a name means stays true of the next file.
 */
export function rememberNames(
  { workbook, words }: Pick<Ports, 'workbook' | 'words'>,
  input: NamesToRemember,
): Result<null> {
  const opened = openSheet(workbook, 'settings');
  if (!opened.ok) return opened;
  const grid = opened.value.readAll();
  const settings = readSettings(grid, settingsWords);
  const { app, model } = texts[languageOf(settings)];

  const results = new Map<string, readonly string[]>();
  for (const { name, measure, type } of input.results) {
    const known = meaningOf(settings.results, name);
    if (known?.measure === measure && known.type === type) continue;
    results.set(plainName(name), [name, measure === '' ? app.notCounted : model.measures[measure], type]);
  }
  const mappings = new Map<string, readonly string[] | null>(input.forgotten.map(header => [header, null]));
  for (const mapping of input.mappings) {
    const { header, name, level, channel } = mapping;
    if (settings.mappings.some(known => isSameMapping(known, mapping))) continue;
    const channelName = isChannelId(channel) ? model.channels[channel] : channel;
    mappings.set(header, [name, model.levels[level], channelName, mappedColumnsText(mapping.columns), header]);
  }

  for (const table of [
    { columns: resultColumns, key: 0, plain: plainName, changes: results },
    { columns: mappingColumns, key: mappingColumns.length - 1, plain: (header: string) => header, changes: mappings },
  ]) {
    const missing = writeTable(opened.value, grid, table);
    if (missing) return settingsColumnGone(opened.value, words.of(languageOf(settings)), missing);
  }
  return ok(null);
}

interface Table {
  readonly columns: readonly NameColumn[];
  /** Which of them says what a row speaks of. */
  readonly key: number;
  readonly plain: (key: string) => string;
  readonly changes: Changes;
}

/** Gives a column that the sheet lacks; nothing is written then. */
function writeTable(sheet: Sheet, grid: Grid, { columns, key, plain, changes }: Table): NameColumn | null {
  if (changes.size === 0) return null;
  const byKey = columnsByKey(grid);
  const places: number[] = [];
  for (const column of columns) {
    const at = byKey.get(column);
    if (at === undefined) return column;
    places.push(at);
  }

  const rows = grid.slice(FIRST_ROW - 1).map((cells): Cell[] => places.map(at => cells[at] ?? ''));
  const changed: number[] = [];
  const put = (row: number, cells: readonly Cell[]): void => {
    rows[row] = [...cells];
    changed.push(row);
  };
  const left = new Map(changes);
  rows.forEach((cells, row) => {
    const id = plain(String(cells[key]).trim());
    const wanted = changes.get(id);
    if (wanted === null)
      put(
        row,
        columns.map(() => ''),
      );
    else if (wanted && left.has(id)) put(row, wanted);
    left.delete(id);
  });
  let blank = 0;
  for (const cells of left.values()) {
    if (cells === null) continue;
    while (rows[blank]?.some(cell => cell !== '')) blank++;
    put(blank, cells);
  }
  if (changed.length === 0) return null;

  // What stands between the changed rows is written as it was: one call where the columns stand side by side.
  const first = Math.min(...changed);
  const block = rows.slice(first, Math.max(...changed) + 1);
  for (let from = 0, to = 1; from < places.length; from = to++) {
    while (places[to] === (places[to - 1] ?? 0) + 1) to++;
    sheet.write(
      FIRST_ROW + first,
      (places[from] ?? 0) + 1,
      block.map(cells => cells.slice(from, to)),
    );
  }
  return null;
}
