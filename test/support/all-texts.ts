import { type Language, languages } from '../../src/i18n/language.ts';
import { texts as scriptTexts, type Texts } from '../../src/i18n/texts.ts';
import { type Words, words } from '../../src/i18n/words.ts';

/** Texts of the script and those of the files of words together, as a person sees them. */
export const texts = Object.fromEntries(
  languages.map(language => [language, { ...scriptTexts[language], ...words[language] }]),
) as Readonly<Record<Language, Texts & Words>>;
