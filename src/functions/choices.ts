import type { cellWords } from '../i18n/en/cell-words.ts';
import { type Language, languages } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';

/** Ids of closed lists that arguments choose from. */
export type Choice = keyof typeof cellWords.choices;

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The choice that a person typed: its id, or its word in any of our languages, in any case. */
export function choiceOf(text: string, choices: readonly string[]): string | null {
  const typed = plain(text);
  const words = (choice: string) =>
    languages.map(language => plain(texts[language].cellWords.choices[choice as Choice]));
  return choices.find(choice => choice === typed || words(choice).includes(typed)) ?? null;
}

/** The choices as a message lists them: ids, which every language takes, each with its word where that differs. */
export const choiceWords = (choices: readonly string[], language: Language): string =>
  choices
    .map(choice => {
      const word = texts[language].cellWords.choices[choice as Choice];
      return word === choice ? choice : `${choice} (${word})`;
    })
    .join(', ');
