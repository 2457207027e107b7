import { languages } from '../i18n/language.ts';
import { type Texts, texts } from '../i18n/texts.ts';
import { channels } from '../model/channels.ts';
import { bases, levels, placements, vatStates } from '../model/dimensions.ts';
import { comparisons } from '../model/settings.ts';

/**
 * What people type into cells of a closed list: the id, or its label in any of our languages, in any case. A workbook
 * is shared by people of several languages, and rows are pasted from one into another.
 */
function lookUp<Id extends string>(ids: readonly Id[], labelsOf: (texts: Texts) => Readonly<Record<Id, string>>) {
  let byWord: Map<string, Id> | null = null;
  return (word: string): Id | null => {
    // Built on first use: nothing may happen while the script loads.
    byWord ??= new Map(
      ids.flatMap(id =>
        [id, ...languages.map(language => labelsOf(texts[language])[id])].map(text => [plain(text), id]),
      ),
    );
    return byWord.get(plain(word)) ?? null;
  };
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

export const channelOf = lookUp(channels, ({ model }) => model.channels);
export const levelOf = lookUp(levels, ({ model }) => model.levels);
export const basisOf = lookUp(bases, ({ model }) => model.bases);
export const placementOf = lookUp(placements, ({ model }) => model.placements);
export const vatOf = lookUp(vatStates, ({ model }) => model.vat);
export const comparisonOf = lookUp(comparisons, ({ app }) => app.comparisons);
