import { inlineJson } from '../../src/core/inline-json.ts';
import { help } from '../../src/i18n/help/help.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { pageTexts } from '../../src/i18n/page-texts.ts';
import { functionDefinitions } from '../../src/kpis/catalogue.ts';
import type { PageWords } from '../../src/sidebar/boot.ts';

/** All that a page may say in one language besides the script's own texts. */
export const pageWords = (language: Language): PageWords => ({
  ...pageTexts[language],
  otherNames: Object.fromEntries(
    functionDefinitions.map(({ name }) => [
      name,
      languages
        .filter(other => other !== language)
        .map(other => ({ name: help[other].functions[name].name, synonyms: help[other].functions[name].synonyms })),
    ]),
  ) as unknown as PageWords['otherNames'],
});

/** The words of pages in one language, as a file that the script puts into the page it shows. */
export const wordsFile = (language: Language): string => {
  const key = JSON.stringify(language);
  return `<script>(window.goalpostWords=window.goalpostWords||{})[${key}]=${inlineJson(pageWords(language))}</script>\n`;
};
