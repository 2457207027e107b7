import { describe, expect, test } from 'vitest';
import { canonicalise, quotedSheet, serialise } from '../../src/core/formula-locale.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { allSheetIds, gallerySheetIds, type SheetId, sheetIds } from '../../src/model/sheet-ids.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { dataKeysWith } from '../../src/templates/data-sheet.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import { compileSheet, formulasOf, type SheetTemplate } from '../../src/templates/sheet-template.ts';
import { galleryTemplates, layOutOrder, tabOrder, templates } from '../../src/templates/templates.ts';
import { parsesAsFormula } from '../../workbench/host/formula-grammar.ts';
import { toCanonical } from '../../workbench/host/formula-locale.ts';
import { texts } from '../support/all-texts.ts';

const contextIn = (language: Language, names: Partial<Record<SheetId, string>> = {}): TemplateContext => ({
  language,
  texts: texts[language],
  names: { ...texts[language].model.sheets, ...names },
  settings: settingsState([]),
  dataKeys: dataKeysWith([]),
  suggestedCurrency: '',
});
const allIn = (language: Language, names?: Partial<Record<SheetId, string>>): SheetTemplate[] => [
  ...sheetIds.map(id => templates[id](contextIn(language, names))),
  ...gallerySheetIds.map(id => galleryTemplates[id](contextIn(language, names))),
];

/** What Google Sheets, Univer and LibreOffice all have, and compute alike. SPARKLINE is decoration: nothing reads it. */
const ALLOWED = new Set(
  (
    'ABS AND COUNT COUNTIFS DATE EDATE FIXED IF IFERROR INDEX INT ISNUMBER LARGE MATCH MAX MIN MONTH NOT OR ROUND SUM SUMIFS ' +
    'SUMPRODUCT YEAR FALSE TRUE ' +
    'SPARKLINE'
  ).split(' '),
);
/** To be tried on Start, and read by nothing. */
const TRIED = ['=SOCIAL_ROI(180000,65000)', '=ENGAGEMENT_RATE(4200,50000)', '=GOAL_VALUE(12000,10%,150)'];
const withoutTexts = (formula: string): string => formula.replace(/"[^"]*"|'[^']*'/gu, '""');

/** With a decimal comma, `;` separates arguments. */
const locales = [
  { locale: 'en_US', separator: ',' },
  { locale: 'ko_KR', separator: ',' },
  { locale: 'zh_CN', separator: ',' },
  { locale: 'ja_JP', separator: ',' },
  { locale: 'de_DE', separator: ';' },
  { locale: 'fr_FR', separator: ';' },
  { locale: 'pt_BR', separator: ';' },
  { locale: 'id_ID', separator: ';' },
] as const;

describe.each(languages)('formulas of the sheets in %s', language => {
  const formulas = allIn(language)
    .flatMap(formulasOf)
    .filter(formula => !TRIED.includes(formula));

  test('there are some, and each is a formula', () => {
    expect(formulas.length).toBeGreaterThan(250);
    expect(formulas.filter(formula => !formula.startsWith('=') || !parsesAsFormula(formula))).toEqual([]);
  });

  test('use functions of the allow-list only', () => {
    const used = new Set(formulas.flatMap(formula => withoutTexts(formula).match(/[A-Z][A-Z0-9_.]*(?=\()/gu) ?? []));
    expect([...used].filter(name => !ALLOWED.has(name))).toEqual([]);
  });

  test('have no array literal, no decimal number, no half-open range', () => {
    const plain = formulas.map(withoutTexts);
    expect(plain.filter(formula => /[{}]/u.test(formula))).toEqual([]);
    expect(plain.filter(formula => /\d\.\d/u.test(formula))).toEqual([]);
    expect(plain.filter(formula => /\$?[A-Z]+\$?\d+:\$?[A-Z]+(?![A-Z$]*\d)/u.test(formula))).toEqual([]);
  });

  test.each(locales)('are written with the separators of $locale, and read back the same', ({ locale, separator }) => {
    const serialised = formulas.map(formula => serialise(formula, locale));
    const count = (formula: string, char: string): number => withoutTexts(formula).split(char).length - 1;
    const other = separator === ',' ? ';' : ',';
    expect(serialised.filter(formula => count(formula, other) > 0)).toEqual([]);
    expect(serialised.map(formula => count(formula, separator))).toEqual(formulas.map(formula => count(formula, ',')));
    const texts = (formula: string) => formula.match(/"[^"]*"|'[^']*'/gu);
    expect(serialised.map(texts)).toEqual(formulas.map(texts));
    // By what the sheet's host reads, which shares nothing with what writes them; and by our own way back.
    expect(serialised.map(formula => toCanonical(formula, locale))).toEqual(formulas);
    expect(serialised.map(formula => canonicalise(formula, locale))).toEqual(formulas);
  });

  test('of conditional formats have no separator that a locale would change', () => {
    const conditions = allIn(language).flatMap(sheet => sheet.conditions.map(({ when }) => when));
    const said = conditions.flatMap(when => (typeof when === 'object' && 'formula' in when ? [when.formula] : []));
    expect(said.length).toBeGreaterThan(5);
    for (const { locale } of locales) expect(said.map(formula => serialise(formula, locale))).toEqual(said);
  });
});

test('formulas name the sheets as people renamed them', () => {
  const names = { totals: "Sum's, all", settings: '설정 (2)' };
  const formulas = allIn('en', names).flatMap(formulasOf).join('\n');
  expect(formulas).toContain(`${quotedSheet("Sum's, all")}!`);
  expect(formulas).toContain(`'설정 (2)'!`);
  expect(formulas).not.toMatch(/Totals'?!|Settings'?!/u);
});

/** Data may hold 50,000 rows: what reads it is computed again with every import. */
test('at most 20 cells read Data', () => {
  const reads = allIn('en', { data: 'Our rows' }).flatMap(template =>
    formulasOf(template).filter(formula => formula.includes("'Our rows'!")),
  );
  expect(reads.length).toBeLessThanOrEqual(20);
});

describe('compiled sheets', () => {
  const compiled = allIn('en').map(template => ({ template, sheet: compileSheet(template) }));

  test("never write the product's and the user's cells in one block", () => {
    for (const { template, sheet } of compiled) {
      const owned = new Map<string, string>();
      for (const [owner, blocks] of [
        ['product', sheet.product],
        ['user', sheet.inputs],
      ] as const) {
        for (const block of blocks) {
          for (let row = 0; row < block.rows; row++) {
            for (let column = 0; column < block.columns; column++) {
              const place = `${template.id} ${block.row + row},${block.column + column}`;
              expect(owned.get(place) ?? owner, place).toBe(owner);
              owned.set(place, owner);
            }
          }
        }
      }
    }
  });

  test('charts, conditions and protections lie on the sheet', () => {
    for (const { template } of compiled) {
      const rects = [
        ...template.charts.flatMap(chart => [chart.domain, ...chart.series]),
        ...template.conditions.flatMap(condition => condition.ranges),
        ...template.guarded,
        ...template.merged,
      ];
      for (const { row, column, rows, columns } of rects) {
        expect(row + rows - 1).toBeLessThanOrEqual(template.rows);
        expect(column + columns - 1).toBeLessThanOrEqual(template.columns);
      }
    }
  });

  test('texts that look like formulas stay out of the formulas', () => {
    for (const { sheet } of compiled) {
      const cells = [...sheet.product, ...sheet.inputs].flatMap(block => block.content.flat());
      expect(cells.filter(cell => typeof cell === 'string' && cell.startsWith('='))).toEqual([]);
    }
  });
});

test('every sheet is laid out once, and has one place among the tabs', () => {
  expect([...layOutOrder].sort()).toEqual([...sheetIds].sort());
  expect([...tabOrder].sort()).toEqual([...allSheetIds].sort());
});

describe('places of a used workbook', () => {
  test('Data keeps the columns it has, in their order, and gets back what was deleted', () => {
    const present = dataKeysWith([]).filter(key => key !== 'campaign');
    const moved = ['', 'spend', ...present.filter(key => key !== 'spend'), 'views'];
    expect(dataKeysWith(moved)).toEqual([...moved, 'campaign']);
  });

  test('Settings are found where people moved them', () => {
    const fresh = settingsState([]);
    expect(fresh.columns).toMatchObject({ key: 1, label: 2, value: 3, rateCurrency: 6, levelChannel: 10 });
    const moved = settingsState([
      ['', 'key', 'label', 'value', 'rate'],
      ['', '', '', '', ''],
      ['note', '', '', '', ''],
      ['', 'compare', '', 'Previous period', ''],
    ]);
    expect(moved.columns).toMatchObject({ key: 2, value: 4, rate: 5 });
    expect(moved.rows.compare).toBe(4);
    expect(moved.values.compare).toBe('Previous period');
    expect(moved.rows.brand).toBe(5);
    expect(new Set(Object.values(moved.columns)).size).toBe(Object.keys(moved.columns).length);
  });

  test('an older workbook gets tables that it lacks behind its own, with a gap before each', () => {
    const keys = ['key', 'label', 'value', 'help', '', 'rateCurrency', 'rateFrom', 'rate'];
    const older = settingsState([[...keys, '', 'levelChannel', 'levelAccount', 'levelMeasure', 'levelChoice', 'mine']]);
    expect(older.columns).toMatchObject({
      levelChoice: 13,
      campaignAlias: 16,
      campaignName: 17,
      resultName: 19,
      resultType: 21,
      mappedName: 23,
      mappedHeader: 27,
    });
  });
});
