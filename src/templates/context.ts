import { fill, type Language, languages } from '../i18n/language.ts';
import { type Texts, texts } from '../i18n/texts.ts';
import type { Words } from '../i18n/words.ts';
import type { AnySheetId, SheetId } from '../model/sheet-ids.ts';
import type { SettingsState } from './settings-state.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { colors, styles } from './style.ts';

/** Labels of columns are in the script; the rest of what stands on sheets comes from the files of words. */
export type SheetTexts = Texts &
  Pick<
    Words,
    | 'workbook'
    | 'benchmarksSheet'
    | 'campaignsSheet'
    | 'channelsSheet'
    | 'costsSheet'
    | 'dashboardSheet'
    | 'valuesSheet'
    | 'reportSheet'
    | 'timelineSheet'
  >;

/** What a template needs to know of the workbook it is for. */
export interface TemplateContext {
  readonly language: Language;
  readonly texts: SheetTexts;
  /** What each of our sheets is called: people may rename them. */
  readonly names: Readonly<Record<SheetId, string>>;
  readonly settings: SettingsState;
  /** Keys of the Data sheet's columns, left to right; `''` for people's own. */
  readonly dataKeys: readonly string[];
  /** Keys of the Goals sheet's columns, left to right; absent: as on a fresh sheet. */
  readonly goalKeys?: readonly string[];
  /** An expression: the first day of the last month with data, `""` without any; absent: Totals lists months in their order. */
  readonly lastMonth?: string;
  /** ISO 4217 code to begin with; `''` when nothing is known. */
  readonly suggestedCurrency: string;
}

/** Puts the menu's words and the sheets' names into a text. */
export const worded = (text: string, { texts: words, names }: TemplateContext): string =>
  fill(text, {
    import: words.app.menu.importFiles.replace('…', ''),
    refresh: words.app.menu.refresh,
    setUp: words.app.menu.setUp,
    data: names.data,
    settings: names.settings,
  });

/** A plain sheet of ours; each template says what differs. */
export function sheetOf(id: AnySheetId, language: Language): Omit<SheetTemplate, 'rows' | 'columns' | 'areas'> {
  const name = texts[language].model.sheets[id];
  return {
    id,
    name,
    otherNames: [...new Set(languages.map(each => texts[each].model.sheets[id]))].filter(each => each !== name),
    tabColor: colors.organic,
    hidden: false,
    gridlines: false,
    page: false,
    columnWidths: [],
    rowHeights: [],
    frozenRows: 0,
    frozenColumns: 0,
    hiddenRows: [],
    hiddenColumns: [],
    theirs: [],
    base: styles.base,
    columnFormats: [],
    merged: [],
    borders: [],
    conditions: [],
    charts: [],
    guarded: [],
  };
}
