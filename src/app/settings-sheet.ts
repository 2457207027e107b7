import { fail, ok, type Result } from '../core/result.ts';
import { type Language, languageFor } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import { readSettings, type Settings, type SettingsColumn } from '../model/settings.ts';
import { openSheet } from './data-sheet.ts';
import type { Sheet, Workbook } from './ports.ts';
import { settingsWords } from './words.ts';

/** The workbook's settings (one call). */
export function workbookSettings(workbook: Workbook): Result<Settings> {
  const opened = openSheet(workbook, 'settings');
  return opened.ok ? ok(readSettings(opened.value.readAll(), settingsWords)) : opened;
}

/** A column of Settings that somebody deleted, by its heading. */
export const settingsColumnGone = (
  sheet: Sheet,
  { workbook }: Words,
  column: Exclude<SettingsColumn, 'key' | 'label'>,
) => fail('column-missing', { sheet: sheet.name(), column: workbook.settings[column] });

/** The language that was set at set-up; the tag of a language we don't have reads as the nearest we have. */
export const languageOf = (settings: Settings): Language => languageFor(settings.language);
