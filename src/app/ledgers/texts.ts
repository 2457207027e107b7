import { ok, type Result } from '../../core/result.ts';
import { languages } from '../../i18n/language.ts';
import { type Texts, texts } from '../../i18n/texts.ts';
import { LABEL_ROW } from '../../model/keyed-sheet.ts';
import type { Workbook } from '../ports.ts';
import { languageOf, workbookSettings } from '../settings-sheet.ts';
import type { LedgerSheet } from './ledger-sheet.ts';

/** Texts in the language of the sheet's labels: saves a read of Settings, which is asked where people renamed them all. */
export function ledgerTexts(workbook: Workbook, { definition, grid, at }: LedgerSheet): Result<Texts> {
  const labels = grid[LABEL_ROW - 1] ?? [];
  const matches = languages.map(language => {
    const heads = definition.heads(texts[language]);
    return [...at].filter(([key, place]) => heads[key] !== undefined && labels[place] === heads[key]).length;
  });
  const most = Math.max(...matches);
  const language = languages[matches.indexOf(most)];
  if (most > 0 && language) return ok(texts[language]);
  const settings = workbookSettings(workbook);
  return settings.ok ? ok(texts[languageOf(settings.value)]) : settings;
}
