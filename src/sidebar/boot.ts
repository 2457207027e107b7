import type { BootData } from '../app/api.ts';
import type { Language } from '../i18n/language.ts';
import type { PageTexts } from '../i18n/page-texts.ts';
import type { Texts } from '../i18n/texts.ts';
import type { FunctionName } from '../kpis/catalogue.ts';

/** What a file of page texts holds, see `scripts/build/words-file.ts`. */
export type PageWords = PageTexts & {
  /** Names and synonyms of the functions in the other languages: a marketer may know a KPI by any of them. */
  readonly otherNames: Readonly<Record<FunctionName, readonly { readonly name: string; readonly synonyms: string }[]>>;
};

/** All texts that a page may show, in one language. */
export type PageLanguage = Texts & PageWords;
export type Boot = BootData<PageLanguage>;

declare global {
  interface Window {
    /** Written into the page by the script before this code starts. */
    readonly goalpost?: BootData<Texts>;
    readonly goalpostWords?: Partial<Readonly<Record<Language, PageWords>>>;
  }
}

/** What the script wrote into the page. Throws when the page is opened outside of a spreadsheet. */
export function readBoot(): Boot {
  const boot = window.goalpost;
  const words = window.goalpostWords;
  if (!boot || !words?.[boot.language]) {
    throw new Error('window.goalpost is missing: this page is shown by the script, not opened by itself');
  }
  const { otherTexts, ...rest } = boot;
  const withWords = (language: Language, texts: Texts): PageLanguage => ({
    ...texts,
    ...(words[language] as PageWords),
  });
  return {
    ...rest,
    texts: withWords(boot.language, boot.texts),
    ...(otherTexts
      ? {
          otherTexts: Object.fromEntries(
            Object.entries(otherTexts)
              .filter(([language]) => words[language as Language] !== undefined)
              .map(([language, texts]) => [language, withWords(language as Language, texts)]),
          ),
        }
      : {}),
  };
}
