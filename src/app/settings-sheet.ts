import { ok, type Result } from '../core/result.ts';
import { type Language, languageFor } from '../i18n/language.ts';
import { readSettings, type Settings } from '../model/settings.ts';
import { openSheet } from './data-sheet.ts';
import type { Workbook } from './ports.ts';
import { settingsWords } from './words.ts';

/** The workbook's settings (one call). */
export function workbookSettings(workbook: Workbook): Result<Settings> {
  const opened = openSheet(workbook, 'settings');
  return opened.ok ? ok(readSettings(opened.value.readAll(), settingsWords)) : opened;
}

/** The language that was set at set-up; the tag of a language we don't have reads as the nearest we have. */
export const languageOf = (settings: Settings): Language => languageFor(settings.language);
