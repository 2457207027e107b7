import { languages } from '../i18n/language.ts';
import { type Texts, texts } from '../i18n/texts.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { down, rect, ref, refs } from './paint.ts';
import type { Area, Condition } from './sheet-template.ts';
import { colors } from './style.ts';

/** Lists in hidden columns that the formulas of a sheet's rows look into: each row's formula stays short. */

export interface WordList {
  readonly areas: readonly Area[];
  /** The id that a cell's word means: an expression. */
  id(cell: string, none?: string): string;
  /** Whether a cell holds one of the words: an expression. */
  has(cell: string): string;
}

/** Each word that means one of the ids, in any of our languages; the first meaning of a word holds. */
export function wordsOf<Id extends string>(
  ids: readonly Id[],
  labelsOf: (texts: Texts) => Readonly<Record<Id, string>>,
): readonly (readonly [word: string, id: Id])[] {
  const byPlainWord = new Map<string, readonly [string, Id]>();
  for (const id of ids) {
    for (const word of [id, ...languages.map(language => labelsOf(texts[language])[id])]) {
      // MATCH doesn't tell capital from small letters.
      const plain = word.toLowerCase();
      if (!byPlainWord.has(plain)) byPlainWord.set(plain, [word, id]);
    }
  }
  return [...byPlainWord.values()];
}

/** Two columns: every word that means a choice, in any of our languages, and the choice's id. */
export function wordList<Id extends string>(
  column: number,
  ids: readonly Id[],
  labelsOf: (texts: Texts) => Readonly<Record<Id, string>>,
): WordList {
  const said = wordsOf(ids, labelsOf);
  const words = refs(rect(FIRST_ROW, column, said.length));
  const match = (cell: string) => `MATCH(${cell},${words},0)`;
  return {
    areas: [
      down(
        FIRST_ROW,
        column,
        said.map(([word]) => word),
        { color: colors.hidden },
      ),
      down(
        FIRST_ROW,
        column + 1,
        said.map(([, id]) => id),
        { color: colors.hidden },
      ),
    ],
    id: (cell, none = '""') =>
      `IFERROR(INDEX(${refs(rect(FIRST_ROW, column + 1, said.length))},${match(cell)}),${none})`,
    has: cell => `ISNUMBER(${match(cell)})`,
  };
}

export interface MessageList<Key extends string> {
  readonly area: Area;
  /** The address of a message. */
  at(key: Key): string;
}

/** One column of messages. */
export function messageList<Key extends string>(
  column: number,
  messages: Readonly<Record<Key, string>>,
): MessageList<Key> {
  const keys = Object.keys(messages) as Key[];
  return {
    area: down(
      FIRST_ROW,
      column,
      keys.map(key => messages[key]),
      { color: colors.hidden },
    ),
    at: key => ref(FIRST_ROW + keys.indexOf(key), column),
  };
}

/** An expression: the first message whose condition holds, `""` for none. */
export const firstThat = (checks: readonly (readonly [condition: string, message: string])[]): string =>
  checks.reduceRight((otherwise, [condition, message]) => `IF(${condition},${message},${otherwise})`, '""');

/** A hint in the first row of a column of problems is no problem. */
export const hintLook = (column: number, hint: string): Condition => ({
  ranges: [rect(FIRST_ROW, column)],
  when: { text: hint },
  color: colors.quiet,
});
