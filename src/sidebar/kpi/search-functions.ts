import type { PageTexts } from '../../app/page-texts.ts';
import { type FunctionName, functionDefinitions, kpis } from '../../kpis/catalogue.ts';
import { type Stage, stages } from '../../kpis/kpi.ts';

/** What the search looks into. */
type KpiTexts = Pick<PageTexts<'insert-kpi'>, 'functions' | 'otherNames' | 'kpis'>;

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
  /** Names and synonyms in the other languages. */
  readonly others: readonly string[];
}

function wordsIn({ functions, otherNames }: KpiTexts): readonly Words[] {
  return functionDefinitions.map(({ name }) => {
    const words = functions[name];
    return {
      name,
      names: [...namesIn(words.name), plain(name), plain(name.replaceAll('_', ''))],
      synonyms: synonymsIn(words.synonyms),
      explanation: plain(`${words.summary} ${Object.values(words.parameters).join(' ')}`),
      others: otherNames[name].flatMap(other => [...namesIn(other.name), ...synonymsIn(other.synonyms)]),
    };
  });
}

/** "Cost per lead (CPL)" is both. */
const namesIn = (name: string): readonly string[] => [name, ...name.split(/[(（)）]/u)].map(plain).filter(Boolean);
const synonymsIn = (synonyms: string): readonly string[] =>
  synonyms
    .split(/[,，、]/u)
    .map(plain)
    .filter(Boolean);

const made = new WeakMap<KpiTexts['functions'], readonly Words[]>();
const wordsOf = (texts: KpiTexts): readonly Words[] => {
  const words = made.get(texts.functions) ?? wordsIn(texts);
  made.set(texts.functions, words);
  return words;
};

/** KPIs by their labels; one that no function is named after is computed by SOCIAL_KPI. */
const labelsOf = (name: FunctionName, texts: KpiTexts): readonly string[] =>
  kpis.filter(kpi => (kpi.functionName ?? 'SOCIAL_KPI') === name).map(kpi => plain(texts.kpis[kpi.id]));

/** How well a query fits, 0 best; null when it doesn't. Words may stand in any order, and stop in their middle. */
function rankOf(
  query: string,
  { names, synonyms, explanation }: Pick<Words, 'names' | 'synonyms' | 'explanation'>,
  labels: readonly string[],
): number | null {
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
export function searchFunctions(query: string, texts: KpiTexts): readonly FunctionName[] {
  const wanted = plain(query);
  if (wanted === '') return functionDefinitions.map(({ name }) => name);
  const ranked = wordsOf(texts).flatMap(own => {
    const rank = rankOf(wanted, own, labelsOf(own.name, texts));
    const elsewhere = rankOf(wanted, { ...own, names: own.others, synonyms: [], explanation: '' }, []);
    if (rank !== null) return [{ name: own.name, rank }];
    return elsewhere === null ? [] : [{ name: own.name, rank: elsewhere + OTHER_LANGUAGE }];
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
