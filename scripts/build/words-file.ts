import { help } from '../../src/i18n/help/help.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { pageTexts } from '../../src/i18n/page-texts.ts';
import { functionDefinitions } from '../../src/kpis/catalogue.ts';
import type { PageWords } from '../../src/sidebar/boot.ts';

/** All that a page may say in one language besides the script's own texts. */
export const pageWords = (language: Language): PageWords => ({
  ...pageTexts[language],
  otherNames: otherNames(language),
});

/** The words of pages in one language, as a file that the script puts into the page it shows. */
export const wordsFile = (language: Language): string => {
  const words = pageWords(language);
  const json = JSON.stringify(words)
    .replace(/</gu, '\\u003c')
    .replace(/\u2028/gu, '\\u2028')
    .replace(/\u2029/gu, '\\u2029');
  return `<script>(window.goalpostWords=window.goalpostWords||{})[${JSON.stringify(language)}]=${json}</script>\n`;
};

function otherNames(language: Language): PageWords['otherNames'] {
  const others = languages.filter(other => other !== language);
  const namesOf = (name: (typeof functionDefinitions)[number]['name']) => [
    ...new Set(
      others.flatMap(other => {
        const words = help[other].functions[name];
        return [words.name, ...words.name.split(/[(（)）]/u), ...words.synonyms.split(/[,，、]/u)];
      }),
    ),
  ];
  return Object.fromEntries(
    functionDefinitions.map(({ name }) => [
      name,
      namesOf(name)
        .map(text => text.trim())
        .filter(text => text !== ''),
    ]),
  ) as unknown as PageWords['otherNames'];
}
