import type { Language } from '../i18n/language.ts';
import { type Texts, texts } from '../i18n/texts.ts';
import type { Words } from '../i18n/words.ts';
import type { WordFiles } from './word-files.ts';

type Sections = Words['sidebar'];

/** What a page shows: areas of the script's texts and of the files of words, and sections of what the sidebar says. */
interface PageAreas {
  readonly texts: readonly (keyof Texts)[];
  readonly words: readonly Exclude<keyof Words, 'sidebar'>[];
  readonly sidebar: readonly (keyof Sections)[];
}

/** The pages, by the names of their files. Each gets no more texts than it shows, for they are sent whenever it opens. */
export const pageAreas = {
  sidebar: {
    texts: ['app', 'costs', 'goalProblems', 'mend', 'model', 'titles'],
    words: ['failures', 'importFailures', 'repair', 'reportFailures'],
    sidebar: ['languages', 'common', 'errors', 'home', 'imports', 'levels', 'overlaps', 'setUp'],
  },
  'insert-kpi': {
    texts: ['cellErrors', 'cellWords', 'kpis', 'titles'],
    words: ['failures', 'functions', 'kpiFailures', 'otherNames', 'parameters'],
    sidebar: ['common', 'errors', 'stages', 'kpi'],
  },
  goals: {
    texts: ['cellWords', 'goalProblems', 'goals', 'kpis', 'model', 'titles'],
    words: ['failures', 'smartGoals'],
    sidebar: ['common', 'errors', 'stages', 'ledger', 'goals'],
  },
  costs: {
    texts: ['costs', 'mend', 'model', 'titles'],
    words: ['failures', 'costsSheet'],
    sidebar: ['common', 'errors', 'levels', 'overlaps', 'ledger', 'costs'],
  },
  values: {
    texts: ['costs', 'mend', 'model', 'titles', 'values'],
    words: ['failures', 'parameters', 'valuesSheet'],
    sidebar: ['common', 'errors', 'levels', 'overlaps', 'ledger', 'values'],
  },
  'team-template': {
    texts: ['app', 'costs', 'goals', 'kpis', 'model', 'titles', 'values'],
    words: ['failures', 'team'],
    sidebar: ['common', 'errors'],
  },
  gallery: { texts: ['titles'], words: ['failures', 'gallery'], sidebar: ['common', 'errors'] },
  'sample-data': { texts: ['titles'], words: ['failures', 'sample'], sidebar: ['common', 'errors'] },
  import: {
    texts: ['app', 'goalProblems', 'mend', 'model', 'titles'],
    words: ['failures', 'importFailures', 'importing'],
    sidebar: ['common', 'errors', 'home', 'imports', 'levels', 'importing'],
  },
  'set-up': {
    texts: ['app', 'model', 'titles'],
    words: ['failures', 'repair'],
    sidebar: ['languages', 'common', 'errors', 'setUp'],
  },
} as const satisfies Readonly<Record<string, PageAreas>>;

export type PageName = keyof typeof pageAreas;
export const pageNames = Object.keys(pageAreas) as readonly PageName[];

/** The texts of a page; of one of several pages, what all of them have. */
export type PageTexts<Name extends PageName = PageName> = Name extends PageName
  ? Pick<Texts, (typeof pageAreas)[Name]['texts'][number]> &
      Pick<Words, (typeof pageAreas)[Name]['words'][number]> & {
        readonly sidebar: Pick<Sections, (typeof pageAreas)[Name]['sidebar'][number]>;
      }
  : never;

export function pageTexts(page: PageName, language: Language, files: WordFiles): PageTexts {
  const areas: PageAreas = pageAreas[page];
  const words = files.of(language);
  return {
    ...pick(texts[language], areas.texts),
    ...pick(words, areas.words),
    sidebar: pick(words.sidebar, areas.sidebar),
  } as unknown as PageTexts;
}

const pick = <From extends object, Key extends keyof From>(from: From, keys: readonly Key[]): Pick<From, Key> =>
  Object.fromEntries(keys.map(key => [key, from[key]])) as unknown as Pick<From, Key>;
