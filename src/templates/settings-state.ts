import type { Cell, Grid } from '../core/cell.ts';
import { FIRST_ROW, KEY_ROW } from '../model/keyed-sheet.ts';
import { campaignColumns, mappingColumns, resultColumns } from '../model/remembered-names.ts';
import { levelColumns, rateColumns, settingColumns, type settingKeys } from '../model/settings.ts';

/** Settings that only the sheets read, beside those that the add-on reads. */
export const settingRows = [
  'brand',
  'baseCurrency',
  'period',
  'periodFrom',
  'periodTo',
  'compare',
  'engagementBase',
  'weekStart',
  'language',
] as const satisfies readonly ((typeof settingKeys)[number] | 'brand' | 'engagementBase')[];
export type SettingRow = (typeof settingRows)[number];

/** Columns of the sheet from left to right; `''` is a gap. `help` is read by people only. */
const freshColumns = [
  ...settingColumns,
  'help',
  '',
  ...rateColumns,
  '',
  ...levelColumns,
  '',
  ...campaignColumns,
  '',
  ...resultColumns,
  '',
  ...mappingColumns,
] as const;
export type SettingsColumnKey = Exclude<(typeof freshColumns)[number], ''>;

/** Where things stand on the Settings sheet, 1-based, and what was typed. People insert rows and move columns. */
export interface SettingsState {
  readonly columns: Readonly<Record<SettingsColumnKey, number>>;
  readonly rows: Readonly<Record<SettingRow, number>>;
  readonly values: Readonly<Record<SettingRow, Cell>>;
}

/** Reads the sheet's content, key row included; an empty grid gives the places of a fresh sheet. */
export function settingsState(grid: Grid): SettingsState {
  const keys = (grid[KEY_ROW - 1] ?? []).map(String);
  // A sheet that lost its keys is none: what stands there stays, and the tables begin beside it.
  const fresh = grid.every(row => row.every(cell => cell === ''));
  let end = keys.length;
  const columnOf = (key: SettingsColumnKey): number => {
    if (fresh) return freshColumns.indexOf(key) + 1;
    const found = keys.indexOf(key);
    if (found >= 0) return found + 1;
    // A table that an older workbook lacks begins behind a gap, as on a fresh sheet.
    if (freshColumns[freshColumns.indexOf(key) - 1] === '') end++;
    return ++end;
  };
  const columns = Object.fromEntries(freshColumns.filter(key => key !== '').map(key => [key, columnOf(key)])) as Record<
    SettingsColumnKey,
    number
  >;

  const at = (row: number, column: SettingsColumnKey): Cell => grid[row - 1]?.[columns[column] - 1] ?? '';
  const named = new Map<string, number>();
  for (let row = FIRST_ROW; row <= grid.length; row++) {
    const key = String(at(row, 'key'));
    if (key !== '' && !named.has(key)) named.set(key, row);
  }
  let last = Math.max(FIRST_ROW - 1, ...named.values());
  /** Below all settings, where nobody typed. */
  const freeRow = (): number => {
    do last++;
    while ([...settingColumns, 'help' as const].some(column => at(last, column) !== ''));
    return last;
  };
  const rows = {} as Record<SettingRow, number>;
  const values = {} as Record<SettingRow, Cell>;
  for (const key of settingRows) {
    const row = named.get(key) ?? freeRow();
    rows[key] = row;
    values[key] = named.has(key) ? at(row, 'value') : '';
  }
  return { columns, rows, values };
}
