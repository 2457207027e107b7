import { describe, expect, test } from 'vitest';
import { fileTemplates } from '../../scripts/template/sheets.ts';
import { dayOf } from '../../src/core/day.ts';
import { languages } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { measureIds } from '../../src/model/measures.ts';
import { totalsRange } from '../../src/model/totals-layout.ts';
import { compileSheet, type SheetTemplate } from '../../src/templates/sheet-template.ts';
import { parsesAsFormula } from '../../workbench/host/formula-grammar.ts';

/** What Google Sheets, Excel and LibreOffice have. SPARKLINE is Google's: the writer draws one instead. */
const ALLOWED = new Set(
  (
    'ABS AND COUNT COUNTIFS DATE EDATE FIXED IF IFERROR INDEX INT ISNUMBER LARGE MATCH MAX MIN MONTH NOT OR REPT ROUND ROW SUM ' +
    'SUMIFS SUMPRODUCT YEAR'
  ).split(' '),
);
const withoutTexts = (formula: string): string => formula.replace(/"[^"]*"/gu, '""');

const formulasIn = (template: SheetTemplate): readonly string[] =>
  compileSheet(template).whole.flatMap(({ content }) =>
    content.flat().flatMap(cell => (typeof cell === 'object' ? [cell.formula] : [])),
  );
const isDecoration = (formula: string): boolean => /SPARKLINE\(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+,/u.test(formula);

describe.each(languages)('formulas of the template file in %s', language => {
  const templates = fileTemplates(language, dayOf(2026, 3, 31));
  const formulas = templates.flatMap(formulasIn);
  // Rows are alike: one of each pattern is looked at closely.
  const patterns = [...new Map(formulas.map(formula => [formula.replace(/\d+/gu, '#'), formula])).values()];
  const native = patterns.filter(formula => !isDecoration(formula));

  test('there are many, each is a formula', () => {
    expect(formulas.length).toBeGreaterThan(40_000);
    expect(formulas.filter(formula => !formula.startsWith('='))).toEqual([]);
    expect(native.filter(formula => !parsesAsFormula(formula))).toEqual([]);
  });

  test('use functions that every program has', () => {
    const used = new Set(native.flatMap(formula => withoutTexts(formula).match(/[A-Z][A-Z0-9_.]*(?=\()/gu) ?? []));
    expect([...used].filter(name => !ALLOWED.has(name))).toEqual([]);
  });

  test('name sheets of the file only', () => {
    const names = new Set(templates.map(template => template.name));
    const named = new Set(
      native.flatMap(formula =>
        [...withoutTexts(formula).matchAll(/(?:'([^']+)'|([\p{L}\w]+))!/gu)].map(match => match[1] ?? match[2] ?? ''),
      ),
    );
    expect(named.size).toBeGreaterThan(4);
    expect([...named].filter(name => !names.has(name))).toEqual([]);
  });

  test('ask Totals for numbers, not for cells that are filled: a formula without a value fills its cell', () => {
    const filled = measureIds.map(id => `${totalsRange(id)},"<>"`);
    expect(patterns.filter(formula => filled.some(part => formula.includes(part)))).toEqual([]);
  });

  test('read what people type by the number of its row: a deleted row of Data breaks nothing', () => {
    const data = templates.find(({ id }) => id === 'data')?.name ?? '';
    const cells = new RegExp(`${data}'?!\\$?[A-Z]+\\$?\\d`, 'u');
    expect(native.filter(formula => cells.test(formula))).toEqual([]);
  });

  test('count in a currency of the language, over periods and comparisons of whole months', () => {
    const settings = templates.find(({ id }) => id === 'settings');
    const cells = settings?.areas.flatMap(({ content }) => content?.flat() ?? []) ?? [];
    expect(cells).toContain({ en: 'USD', ko: 'KRW', id: 'IDR', 'zh-CN': 'CNY' }[language]);
    const { comparisons, periods } = texts[language].app;
    const offered = settings?.areas.flatMap(({ validation }) => (validation?.kind === 'list' ? validation.values : []));
    expect(offered).toEqual(expect.arrayContaining([periods.month, periods.quarter, periods.year, periods.custom]));
    expect(offered).not.toContain(periods.week);
    expect(offered).not.toContain(comparisons.ramadan);
  });

  test('stand on sheets that all have one tab', () => {
    expect(templates.map(({ id }) => id)).toEqual([
      'start',
      'dashboard',
      'report',
      'goals',
      'channels',
      'campaigns',
      'timeline',
      'benchmarks',
      'costs',
      'values',
      'data',
      'settings',
      'totals',
      'kpis',
    ]);
  });
});
