import { languages } from '../../src/i18n/language.ts';
import { type Texts, texts } from '../../src/i18n/texts.ts';
import { channels } from '../../src/model/channels.ts';
import { costSplits } from '../../src/model/costs.ts';
import { placements } from '../../src/model/dimensions.ts';
import type { Area } from '../../src/templates/sheet-template.ts';
import { constants } from './expressions.ts';

type List = readonly (readonly [word: string, meaning: string])[];
/** Words of closed lists in any of our languages, with what they mean. */
export interface Lists {
  readonly channel: List;
  readonly placement: List;
  readonly split: List;
}

function listOf<Id extends string>(ids: readonly Id[], labels: (texts: Texts) => Readonly<Record<Id, string>>): List {
  const words = new Map<string, readonly [string, string]>();
  for (const id of ids) {
    for (const word of [id, ...languages.map(language => labels(texts[language])[id])]) {
      // MATCH doesn't tell capital from small letters.
      if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), [word, id]);
    }
  }
  return [...words.values()];
}

export const lists: Lists = {
  channel: listOf(channels, ({ model }) => model.channels),
  placement: listOf(placements, ({ model }) => model.placements),
  split: listOf(costSplits, ({ costs }) => costs.splits),
};

export const listAreas = (): Area[] =>
  (Object.keys(lists) as (keyof Lists)[]).flatMap(list => [
    constants(
      `word.${list}`,
      lists[list].map(([word]) => word),
    ),
    constants(
      `meaning.${list}`,
      lists[list].map(([, meaning]) => meaning),
    ),
  ]);
