import { describe, expect, it } from 'vitest';
import { help } from '../../src/i18n/help/help.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { type FunctionName, functionDefinitions, kpis } from '../../src/kpis/catalogue.ts';
import { functionsByStage, searchFunctions } from '../../src/sidebar/kpi/search-functions.ts';
import { texts } from '../support/all-texts.ts';

const all = functionDefinitions.map(definition => definition.name);
const search = (query: string, language: Language) => searchFunctions(query, texts[language]);

describe('search of KPIs', () => {
  it('shows all of them, in the catalogue’s order, before anything is typed', () => {
    expect(search('  ', 'en')).toEqual(all);
  });

  it('groups all of them by stage', () => {
    expect(functionsByStage.flatMap(({ names }) => names).sort()).toEqual([...all].sort());
    expect(functionsByStage.filter(({ names }) => names.length === 0)).toEqual([]);
  });

  it.each(languages)('finds each KPI first by its own name in %s', language => {
    for (const name of all) expect(search(help[language].functions[name].name, language)[0], name).toBe(name);
  });

  it.each(languages)('finds each KPI by its function, and first or near by each other word for it in %s', language => {
    for (const name of all) {
      expect(search(name.toLowerCase().replaceAll('_', ' '), language)[0]).toBe(name);
      for (const word of help[language].functions[name].synonyms.split(/[,，、]/u)) {
        // Several may share a word: "followers" is what a growth rate and an engagement rate are about.
        expect(search(word, language).slice(0, 6), word).toContain(name);
      }
    }
  });

  it.each([
    ['en', 'cost lead', 'CPL'],
    ['en', 'Cost-per-Lead', 'CPL'],
    ['en', 'aov', 'AVERAGE_ORDER_VALUE'],
    ['ko', '참여율', 'ENGAGEMENT_RATE'],
    ['ko', '객단가', 'AVERAGE_ORDER_VALUE'],
    ['id', 'tingkat interaksi', 'ENGAGEMENT_RATE'],
    ['zh-CN', '互动率', 'ENGAGEMENT_RATE'],
    ['zh-CN', '客单价', 'AVERAGE_ORDER_VALUE'],
  ] as const)('in %s, “%s” finds %s first', (language, query, name) => {
    expect(search(query, language)[0]).toBe(name);
    // And it is found by those who read Goalpost in another language.
    for (const other of languages) expect(search(query, other), other).toContain(name);
  });

  it('finds what has no function of its own by the label of its KPI: a table has it', () => {
    expect(search(texts.ko.kpis.qualified_leads, 'ko')[0]).toBe('SOCIAL_KPI');
  });

  it('finds by the base that a KPI of the dashboard names', () => {
    expect(search('engagement rate by views', 'en')[0]).toBe('ENGAGEMENT_RATE');
  });

  it('puts what is found in the reader’s own language first', () => {
    const ownWords = (name: FunctionName): string => {
      const labels = kpis
        .filter(({ functionName }) => (functionName ?? 'SOCIAL_KPI') === name)
        .map(({ id }) => texts.ko.kpis[id]);
      const { name: called, summary, synonyms, parameters } = help.ko.functions[name];
      return [name, called, synonyms, summary, ...Object.values(parameters), ...labels].join(' ').toLowerCase();
    };
    const isOwn = search('cost', 'ko').map(name => ownWords(name).includes('cost'));
    // CONTACT_SAVINGS is about costs in English only.
    expect(isOwn).toContain(false);
    expect(isOwn.lastIndexOf(true)).toBeLessThan(isOwn.indexOf(false));
  });

  it('needs every word, and says nothing is found', () => {
    expect(search('cost zebra', 'en')).toEqual([]);
  });
});

it('every parameter of every function has a short name in every language', () => {
  for (const language of languages) {
    const labels: Readonly<Record<string, string>> = help[language].parameters;
    for (const { parameters } of functionDefinitions) {
      for (const parameter of Object.keys(parameters)) expect(labels[parameter], parameter).toBeTruthy();
    }
  }
});
