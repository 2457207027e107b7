import { plainName } from '../core/plain-name.ts';
import { languages } from './language.ts';
import { type Texts, texts } from './texts.ts';

/**
 * Reads what people type into cells of a closed list: the id, or its label in any of our languages, in any case. A
 * workbook is shared by people of several languages, and rows are pasted from one into another.
 */
export function lookUp<Id extends string>(
  ids: readonly Id[],
  labelsOf: (texts: Texts) => Readonly<Record<Id, string>>,
  plain: (text: string) => string = plainName,
): (word: string) => Id | null {
  // Built on first use: nothing may happen while the script loads.
  let byWord: Map<string, Id> | null = null;
  return word => {
    byWord ??= new Map(
      ids.flatMap(id =>
        [id, ...languages.map(language => labelsOf(texts[language])[id])].map(text => [plain(text), id]),
      ),
    );
    return byWord.get(plain(word)) ?? null;
  };
}
