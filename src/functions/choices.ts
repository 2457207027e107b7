import type { cellWords } from '../i18n/en/cell-words.ts';
import { type Language, languages } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';

/** Ids of closed lists that arguments choose from. */
export type Choice = keyof typeof cellWords.choices;

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The choice that a person typed: its id, or its word in any of our languages, in any case. */
export const choiceOf = (text: string, choices: readonly string[]): string | null =>
  spellingsOf(choices).get(plain(text)) ?? null;

const known = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** Made once a list: a column of 100,000 cells asks as often. */
function spellingsOf(choices: readonly string[]): ReadonlyMap<string, string> {
  let spellings = known.get(choices);
  if (!spellings) {
    const words = (choice: string) => languages.map(language => texts[language].cellWords.choices[choice as Choice]);
    spellings = new Map([
      ...choices.flatMap(choice => words(choice).map(word => [plain(word), choice] as const)),
      // As a link has it.
      ...choices.map(choice => [`utm_${choice}`, choice] as const),
      // An id is never another choice's word.
      ...choices.map(choice => [choice, choice] as const),
    ]);
    known.set(choices, spellings);
  }
  return spellings;
}

/** The choices as a message lists them: ids, which every language takes, each with its word where that differs. */
export const choiceWords = (choices: readonly string[], language: Language): string =>
  choices
    .map(choice => {
      const word = texts[language].cellWords.choices[choice as Choice];
      return word === choice ? choice : `${choice} (${word})`;
    })
    .join(', ');
