import type { Texts } from '../../i18n/texts.ts';
import { type FunctionName, functionDefinitions, kpis } from '../../kpis/catalogue.ts';

/** Lower case, without accents and signs: `Cost-per-Lead` is found by `cost per lead`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .normalize('NFC');

/** Places where a word may be found, the telling ones first: name and function, other words for it, its explanation. */
function placesOf(name: FunctionName, texts: Texts): readonly string[] {
  const words = texts.functions[name];
  const kpiNames = kpis.filter(kpi => kpi.functionName === name).map(kpi => texts.kpis[kpi.id]);
  return [
    plain(`${words.name} ${name} ${name.replaceAll('_', '')}`),
    plain(`${texts.sidebar.synonyms[name]} ${kpiNames.join(' ')}`),
    plain(`${words.summary} ${Object.values(words.parameters).join(' ')}`),
  ];
}

/**
 * Functions that hold every word of the query, best first; all of them, in the catalogue's order, for an empty query.
 */
export function searchFunctions(query: string, texts: Texts): readonly FunctionName[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  const names = functionDefinitions.map(definition => definition.name);
  if (words.length === 0) return names;
  const ranked = names.flatMap(name => {
    const places = placesOf(name, texts);
    const ranks = words.map(word => places.findIndex(place => place.includes(word)));
    return ranks.includes(-1) ? [] : [{ name, rank: Math.max(...ranks) }];
  });
  // Stable: equals stay in the catalogue's order.
  return ranked.sort((a, b) => a.rank - b.rank).map(({ name }) => name);
}

export const definitionOf = (name: FunctionName) => {
  const found = functionDefinitions.find(definition => definition.name === name);
  if (!found) throw new Error(`no function ${name} in the catalogue`);
  return found;
};

type ParametersOf<D> = D extends { readonly parameters: infer P } ? keyof P : never;
export type ParameterName = ParametersOf<(typeof functionDefinitions)[number]>;

/** In the order of the arguments. */
export const parametersOf = (name: FunctionName): readonly ParameterName[] =>
  Object.keys(definitionOf(name).parameters) as ParameterName[];
