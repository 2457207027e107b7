import { pageWords } from '../../scripts/build/words-file.ts';
import type { Language } from '../../src/i18n/language.ts';
import { texts as scriptTexts } from '../../src/i18n/texts.ts';
import type { PageLanguage } from '../../src/sidebar/boot.ts';

/** Texts of the script and of the pages together, as a person sees them. */
export const texts: Readonly<Record<Language, PageLanguage>> = {
  en: { ...scriptTexts.en, ...pageWords('en') },
  ko: { ...scriptTexts.ko, ...pageWords('ko') },
  id: { ...scriptTexts.id, ...pageWords('id') },
  'zh-CN': { ...scriptTexts['zh-CN'], ...pageWords('zh-CN') },
};
