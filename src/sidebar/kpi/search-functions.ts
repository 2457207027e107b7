import { help } from '../../i18n/help/help.ts';
import type { Language } from '../../i18n/language.ts';
import type { Texts } from '../../i18n/texts.ts';
import { type FunctionName, functionDefinitions, kpis } from '../../kpis/catalogue.ts';
import { type Stage, stages } from '../../kpis/kpi.ts';

/** Lower case, without accents and signs: `Cost-per-Lead` is found by `cost per lead`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');

/** What a function may be found by in one language. */
interface Words {
  readonly name: FunctionName;
  /** Its name, its abbreviation, and as a function. */
  readonly names: readonly string[];
  readonly synonyms: readonly string[];
  readonly explanation: string;
}

function wordsIn(language: Language): readonly Words[] {
  return functionDefinitions.map(({ name }) => {
    const words = help[language].functions[name];
    return {
      name,
      // "Cost per lead (CPL)" is both.
      names: [words.name, ...words.name.split(/[(（)）]/u), name, name.replaceAll('_', '')].map(plain).filter(Boolean),
      synonyms: words.synonyms
        .split(/[,，、]/u)
        .map(plain)
        .filter(Boolean),
      explanation: plain(`${words.summary} ${Object.values(words.parameters).join(' ')}`),
    };
  });
}

const made = new Map<Language, readonly Words[]>();
const wordsOf = (language: Language): readonly Words[] => {
  const words = made.get(language) ?? wordsIn(language);
  made.set(language, words);
  return words;
};

/** KPIs by their labels; one that no function is named after is computed by SOCIAL_KPI. */
const labelsOf = (name: FunctionName, texts: Texts): readonly string[] =>
  kpis.filter(kpi => (kpi.functionName ?? 'SOCIAL_KPI') === name).map(kpi => plain(texts.kpis[kpi.id]));

/** How well a query fits, 0 best; null when it doesn't. Words may stand in any order, and stop in their middle. */
function rankOf(query: string, { names, synonyms, explanation }: Words, labels: readonly string[]): number | null {
  const words = query.split(' ');
  const holds = (text: string) => words.every(word => text.includes(word));
  const begins = (text: string) => words.every(word => ` ${text}`.includes(` ${word}`));
  if (names.includes(query)) return 0;
  if (synonyms.includes(query) || labels.includes(query)) return 1;
  if (names.some(begins)) return 2;
  if (names.some(holds)) return 3;
  const others = [...synonyms, ...labels];
  if (others.some(begins)) return 4;
  if (others.some(holds)) return 5;
  return holds([...names, ...others, explanation].join(' ')) ? 6 : null;
}

/** Behind all that is found in the reader's own language. */
const OTHER_LANGUAGE = 10;

/**
 * Functions that hold every word of the query, best first; all of them, in the catalogue's order, for an empty query. The
 * words are looked for in the reader's language first, then in the others: a marketer may know a KPI by any of them.
 */
export function searchFunctions(query: string, language: Language, texts: Texts): readonly FunctionName[] {
  const wanted = plain(query);
  if (wanted === '') return functionDefinitions.map(({ name }) => name);
  const others = (Object.keys(help) as Language[]).filter(other => other !== language);
  const ranked = wordsOf(language).flatMap((own, i) => {
    const ranks = [
      rankOf(wanted, own, labelsOf(own.name, texts)),
      ...others
        .map(other => rankOf(wanted, { ...(wordsOf(other)[i] ?? own), explanation: '' }, []))
        .map(rank => (rank === null ? null : rank + OTHER_LANGUAGE)),
    ].filter(rank => rank !== null);
    return ranks.length === 0 ? [] : [{ name: own.name, rank: Math.min(...ranks) }];
  });
  // Stable: equals stay in the catalogue's order.
  return ranked.sort((a, b) => a.rank - b.rank).map(({ name }) => name);
}

/** All functions by the stage they belong to, in the order of the help pages. */
export const functionsByStage: readonly { readonly stage: Stage; readonly names: readonly FunctionName[] }[] =
  stages.map(stage => ({
    stage,
    names: functionDefinitions.filter(definition => definition.stage === stage).map(({ name }) => name),
  }));
