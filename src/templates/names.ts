import { type Language, languages } from '../i18n/language.ts';
import { type Texts, texts } from '../i18n/texts.ts';
import type { SheetId } from '../model/sheet-ids.ts';

/** What each of our sheets is called in this workbook: people may rename them. */
export type SheetNames = Readonly<Record<SheetId, string>>;

/** What a template needs to know of the workbook it is for. */
export interface TemplateContext {
  readonly language: Language;
  readonly texts: Texts;
  readonly names: SheetNames;
}

/** The sheet's default names in the languages other than the given one. */
export const otherNames = (id: SheetId, language: Language): readonly string[] => {
  const name = texts[language].workbook.sheets[id];
  const all = languages.map(each => texts[each].workbook.sheets[id]);
  return [...new Set(all)].filter(other => other !== name);
};
