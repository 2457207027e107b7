import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { functionDefinitions } from '../../src/kpis/catalogue.ts';
import { parametersOf, searchFunctions } from '../../src/sidebar/kpi/search-functions.ts';

const all = functionDefinitions.map(definition => definition.name);

describe('search of KPIs', () => {
  it('shows all of them, in the catalogue’s order, before anything is typed', () => {
    expect(searchFunctions('  ', texts.en)).toEqual(all);
  });

  it.each(languages)('finds each KPI first or near by its own name in %s', language => {
    for (const name of all) {
      const found = searchFunctions(texts[language].functions[name].name, texts[language]);
      expect(found.slice(0, 3), name).toContain(name);
    }
  });

  it.each(languages)('finds each KPI by its function and by each other word for it in %s', language => {
    for (const name of all) {
      expect(searchFunctions(name.toLowerCase().replaceAll('_', ' '), texts[language])).toContain(name);
      for (const word of texts[language].sidebar.synonyms[name].split(' ')) {
        expect(searchFunctions(word, texts[language]), word).toContain(name);
      }
    }
  });

  it.each([
    ['en', 'cost lead', 'CPL'],
    ['en', 'Cost-per-Lead', 'CPL'],
    ['en', 'aov', 'AVERAGE_ORDER_VALUE'],
    ['ko', '객단가', 'AVERAGE_ORDER_VALUE'],
    ['ko', '로아스', 'ROAS'],
    ['id', 'keranjang', 'AVERAGE_ORDER_VALUE'],
    ['zh-CN', '客单价', 'AVERAGE_ORDER_VALUE'],
  ] as const)('in %s, “%s” finds %s first', (language, query, name) => {
    expect(searchFunctions(query, texts[language])[0]).toBe(name);
  });

  it('finds by the base that a KPI of the dashboard names', () => {
    expect(searchFunctions('engagement rate by views', texts.en)[0]).toBe('ENGAGEMENT_RATE');
  });

  it('needs every word, and says nothing is found', () => {
    expect(searchFunctions('cost zebra', texts.en)).toEqual([]);
  });
});

it('every parameter of every function has a short name', () => {
  for (const name of all) {
    for (const parameter of parametersOf(name)) expect(texts.en.sidebar.parameters[parameter]).toBeTruthy();
  }
});
