import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/i18n/language.ts';
import { texts } from '../support/all-texts.ts';

interface Entry {
  /** Keys from the language down: `kpis / reach`. */
  readonly path: string;
  readonly text: string;
}

function entriesOf(node: unknown, path: readonly string[] = []): readonly Entry[] {
  if (typeof node === 'string') return [{ path: path.join(' / '), text: node }];
  if (typeof node !== 'object' || node === null) throw new Error(`${path.join(' / ')} is neither text nor texts`);
  return Object.entries(node).flatMap(([key, child]) => entriesOf(child, [...path, key]));
}

/** Names in the other languages are theirs, not the language's own. */
const ownEntries = ({ otherNames: _, ...own }: (typeof texts)[Language]): readonly Entry[] => entriesOf(own);

const all: Readonly<Record<Language, readonly Entry[]>> = {
  en: ownEntries(texts.en),
  ko: ownEntries(texts.ko),
  id: ownEntries(texts.id),
  'zh-CN': ownEntries(texts['zh-CN']),
};
const translations = ['ko', 'id', 'zh-CN'] as const;
const english = new Map(all.en.map(({ path, text }) => [path, text]));

/** `{count}`, or `{count:row/rows}`: a word chosen by the count, which languages without plurals leave out. */
const PLACEHOLDER = /\{(\w+)(?::[^{}]*)?\}/gu;
const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(PLACEHOLDER)].map(match => match[1] ?? ''))].sort();
const withoutPlaceholders = (text: string): string => text.replace(PLACEHOLDER, '');
/** Every text of a language that breaks a rule, as `path: text`. */
const breaking = (language: Language, breaks: (text: string, path: string) => boolean): readonly string[] =>
  all[language].filter(({ path, text }) => breaks(text, path)).map(({ path, text }) => `${path}: ${text}`);

/** Names and abbreviations that no language translates. */
const names = new Set([
  'Goalpost',
  'English',
  '한국어',
  'Bahasa Indonesia',
  '简体中文',
  'Facebook',
  'Instagram',
  'X',
  'LinkedIn',
  'TikTok',
  'YouTube',
  'Pinterest',
  'Threads',
  'WhatsApp',
  'Google',
  'ROAS',
  'CPM',
  'CPC',
  'KPI',
]);
/** Words a language shares with English, or that its marketers say in English. */
const sameWords: Readonly<Record<(typeof translations)[number], ReadonlySet<string>>> = {
  ko: new Set(['{points}%p', '%p']),
  id: new Set([
    'Engagement rate',
    'Amplification rate',
    'Applause rate',
    'Virality rate',
    'Bounce rate',
    'Naver',
    'Kakao',
    'WeChat',
    'Weibo',
    'Douyin',
    'Xiaohongshu',
    'Data',
    'Total',
    'total',
    'Engagement',
    'Margin',
    'Target',
    'Status',
    'Encoding: {encoding}',
    '{status} · target {target}',
    'April',
    'September',
    'November',
  ]),
  'zh-CN': new Set(['Naver', 'Kakao']),
};
const isWordless = (text: string): boolean => !/\p{L}/u.test(withoutPlaceholders(text));
const mayStayEnglish = (language: (typeof translations)[number], text: string): boolean =>
  names.has(text) || sameWords[language].has(text) || isWordless(text);

describe.each(languages)('texts in %s', language => {
  it('are found by the walk', () => {
    const paths = all[language].map(({ path }) => path);
    expect(paths).toContain('cellErrors / argument-missing');
    expect([...paths].sort()).toEqual([...english.keys()].sort());
  });

  it('have the placeholders of the English text', () => {
    const differing = (text: string, path: string) =>
      placeholders(text).join() !== placeholders(english.get(path) ?? '').join();
    expect(breaking(language, differing)).toEqual([]);
  });

  it('have no brace outside a placeholder', () => {
    expect(breaking(language, text => /[{}]/u.test(withoutPlaceholders(text)))).toEqual([]);
  });

  it('are not empty and have no blanks around them', () => {
    expect(breaking(language, text => text === '' || text !== text.trim() || text.includes('  '))).toEqual([]);
  });

  it('have no control or invisible characters', () => {
    expect(breaking(language, text => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/u.test(text))).toEqual([]);
  });

  it('have no HTML', () => {
    expect(breaking(language, text => /<[a-z/!][^>]*>|&(?:[a-z]+|#\w+);/iu.test(text))).toEqual([]);
  });

  it('name menu items in the words of the menu', () => {
    const items = Object.values(texts[language].app.menu).map(item => item.replace('…', ''));
    const unknown = (text: string) =>
      [...text.matchAll(/Goalpost > (.*)/gu)].some(
        ([, named = '']) => !named.startsWith('{') && !items.some(item => named.startsWith(item)),
      );
    expect(breaking(language, unknown)).toEqual([]);
  });

  it('tell functions, KPIs, columns and channels apart', () => {
    const { kpis, model, cellWords, functions } = texts[language];
    const groups = {
      statuses: Object.values(cellWords.statuses),
      choices: Object.values(cellWords.choices),
      functions: Object.values(functions).map(({ name }) => name),
      kpis: Object.values(kpis),
      columns: [...Object.values(model.dimensions), ...Object.values(model.measures)],
      channels: Object.values(model.channels),
    };
    for (const [group, labels] of Object.entries(groups)) {
      expect(
        labels.filter((label, i) => labels.indexOf(label) !== i),
        group,
      ).toEqual([]);
    }
  });
});

describe.each(translations)('texts in %s', language => {
  it('are translated', () => {
    const same = (text: string, path: string) => text === english.get(path) && !mayStayEnglish(language, text);
    expect(breaking(language, same)).toEqual([]);
  });
});

it('Korean texts are in Hangul', () => {
  const foreign = (text: string) => !/\p{Script=Hangul}/u.test(text) && !mayStayEnglish('ko', text);
  expect(breaking('ko', foreign)).toEqual([]);
});

it('Korean texts put no particle straight behind a placeholder, whose last sound is unknown', () => {
  const particle = /\}["'”’]?(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이며|며)(?=[\s.,:;)]|$)/u;
  expect(breaking('ko', text => particle.test(text))).toEqual([]);
});

it('Indonesian texts have no English left in them', () => {
  const words = /\b(?:the|and|of|is|are|was|with|without|from|your|this|that|not|can|choose|cell|column|row)\b/iu;
  // What marketers say in English.
  const terms = /share of voice/giu;
  expect(breaking('id', text => words.test(withoutPlaceholders(text).replace(terms, '')))).toEqual([]);
});

it('Chinese texts are in Chinese, with its punctuation', () => {
  const foreign = (text: string) => !/\p{Script=Han}/u.test(text) && !mayStayEnglish('zh-CN', text);
  expect(breaking('zh-CN', foreign)).toEqual([]);
  const western = /\p{Script=Han}["']?[,;:!?]|\p{Script=Han}\.(?:\s|$)|["']\p{Script=Han}/u;
  expect(breaking('zh-CN', text => western.test(text))).toEqual([]);
});
