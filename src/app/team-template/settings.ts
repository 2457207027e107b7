import type { Cell } from '../../core/cell.ts';
import { ok, type Result } from '../../core/result.ts';
import { type Language, languageFor } from '../../i18n/language.ts';
import { texts } from '../../i18n/texts.ts';
import { comparisons, engagementBases } from '../../model/settings.ts';
import { type TemplateSetting, templateSettings } from '../../team-template/plan.ts';
import { type SettingsState, settingsState } from '../../templates/settings-state.ts';
import { openSheet } from '../data-sheet.ts';
import type { Sheet, Workbook } from '../ports.ts';
import { comparisonOf, engagementBaseOf } from '../words.ts';

/** What templates read and write of the Settings sheet. */
export interface TemplateSettings {
  readonly language: Language;
  /** Choices as ids; what can't be understood as typed, `''` for a blank. */
  readonly values: Readonly<Record<TemplateSetting, string>>;
  readonly state: SettingsState;
  readonly sheet: Sheet;
}

/** One call. */
export function readTemplateSettings(workbook: Workbook): Result<TemplateSettings> {
  const opened = openSheet(workbook, 'settings');
  if (!opened.ok) return opened;
  const state = settingsState(opened.value.readAll());
  const typed = (key: TemplateSetting): string => String(state.values[key]).trim();
  return ok({
    language: languageFor(String(state.values.language)),
    values: {
      baseCurrency: typed('baseCurrency').toUpperCase(),
      compare: comparisonOf(typed('compare')) ?? typed('compare'),
      engagementBase: engagementBaseOf(typed('engagementBase')) ?? typed('engagementBase'),
    },
    state,
    sheet: opened.value,
  });
}

/** Those that a template may hold: what can't be understood stays behind. */
export const settingsToSave = ({ values }: TemplateSettings): Readonly<Record<string, Cell>> => ({
  compare: comparisons.find(id => id === values.compare) ?? '',
  engagementBase: engagementBases.find(id => id === values.engagementBase) ?? '',
});

/** As a person would choose it, in the workbook's language (one call each). */
export function writeTemplateSettings(
  { sheet, state, language }: TemplateSettings,
  changes: ReadonlyMap<TemplateSetting, string>,
): void {
  const { app, model } = texts[language];
  for (const key of templateSettings) {
    const value = changes.get(key);
    if (value === undefined) continue;
    const label =
      key === 'compare'
        ? comparisons.map(id => (id === value ? app.comparisons[id] : '')).join('')
        : key === 'engagementBase'
          ? engagementBases.map(id => (id === value ? model.measures[id] : '')).join('')
          : value;
    sheet.write(state.rows[key], state.columns.value, [[label]]);
  }
}
