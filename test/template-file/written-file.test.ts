import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileTemplates } from '../../scripts/template/sheets.ts';
import { writeXlsx } from '../../scripts/template/write-xlsx.ts';
import { address } from '../../src/core/cell.ts';
import { dayOf } from '../../src/core/day.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { compileSheet, formulasOf, type SheetTemplate } from '../../src/templates/sheet-template.ts';

const templates = fileTemplates('en', dayOf(2026, 3, 31));
const of = (id: string): SheetTemplate => {
  const found = templates.find(template => template.id === id);
  if (!found) throw new Error(`There is no sheet ${id}`);
  return found;
};

/** Read back by another library than wrote it. */
let book: XLSX.WorkBook;
let parts: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  const bytes = await writeXlsx(templates);
  book = XLSX.read(bytes, { cellFormula: true, cellStyles: true, cellNF: true });
  parts = unzipSync(bytes);
}, 120_000);

const sheetOf = (id: string): XLSX.WorkSheet => book.Sheets[of(id).name] ?? {};
const xmlOf = (id: string): string =>
  strFromU8(
    parts[`xl/worksheets/sheet${templates.findIndex(template => template.id === id) + 1}.xml`] ?? new Uint8Array(),
  );

describe('the written file', () => {
  test('has the sheets in order, with what is behind them hidden', () => {
    expect(book.SheetNames).toEqual([...templates.map(({ name }) => name), 'goalpost.lists']);
    const hidden = book.Workbook?.Sheets?.flatMap(sheet => (sheet.Hidden ? [sheet.name] : []));
    expect(hidden).toEqual(['Totals', 'KPIs', 'goalpost.lists']);
  });

  test('has every formula where its template has it, and no saved value', () => {
    let count = 0;
    for (const template of templates) {
      const cells = sheetOf(template.id);
      for (const block of compileSheet(template).whole) {
        block.content.forEach((row, r) => {
          row.forEach((cell, c) => {
            if (typeof cell !== 'object' || cell.formula.includes('SPARKLINE')) return;
            const written: XLSX.CellObject | undefined = cells[address(block.row + r, block.column + c)];
            if (written?.f !== cell.formula.slice(1))
              throw new Error(`${template.id}: ${cell.formula} was not written`);
            count++;
          });
        });
      }
      expect(xmlOf(template.id)).not.toMatch(/<\/f><v>[^<]/u);
    }
    expect(count).toBeGreaterThan(40_000);
  });

  test('has no SPARKLINE, which other programs take for an error, but sparklines of its own', () => {
    expect(xmlOf('dashboard')).not.toContain('SPARKLINE');
    const lines = formulasOf(of('dashboard')).filter(formula => formula.includes('SPARKLINE('));
    expect(lines.length).toBeGreaterThan(9);
    expect(xmlOf('dashboard').match(/<x14:sparkline>/gu)?.length).toBe(lines.length);
    expect(xmlOf('dashboard')).toContain('REPT(');
  });

  test('hides the key rows and freezes the heads', () => {
    for (const id of ['data', 'goals', 'costs', 'values', 'settings']) {
      expect(sheetOf(id)['!rows']?.[0]?.hidden, id).toBe(true);
      expect(xmlOf(id), id).toMatch(/<pane [^>]*state="frozen"/u);
    }
  });

  test('formats days and numbers of ready rows', () => {
    const data = sheetOf('data');
    expect(data[address(FIRST_ROW, 5)]).toMatchObject({ t: 'n', z: 'yyyy-mm-dd' });
    const keys = compileSheet(of('data')).whole[0]?.content[0] ?? [];
    expect(data[address(FIRST_ROW, keys.indexOf('impressions') + 1)]).toMatchObject({ t: 'n', z: '#,##0' });
  });

  test('offers lists; the long ones stand on a sheet, for a cell holds 255 letters', () => {
    const rules = xmlOf('goals').match(/<dataValidation .*?<\/dataValidation>/gu) ?? [];
    expect(rules.length).toBeGreaterThan(5);
    const inline = rules.map(rule =>
      /<formula1>&quot;(.*?)&quot;<\/formula1>|<formula1>"(.*?)"<\/formula1>/u.exec(rule),
    );
    for (const match of inline) expect((match?.[1] ?? match?.[2] ?? '').length).toBeLessThanOrEqual(255);
    expect(rules.some(rule => rule.includes('goalpost.lists'))).toBe(true);
    expect(xmlOf('data')).toContain('organic,paid,mixed');
  });

  test('has the charts and the colours of changes', () => {
    expect(Object.keys(parts).filter(name => /^xl\/charts\/chart\d+\.xml$/u.test(name)).length).toBeGreaterThan(0);
    expect(xmlOf('dashboard')).toContain('<conditionalFormatting');
  });
});

test('a text that looks like a formula is written as the text it is', async () => {
  const [start] = templates;
  if (!start) throw new Error('There is no sheet');
  const text = '=HYPERLINK("https://example.com")';
  const bytes = await writeXlsx([
    { ...start, areas: [...start.areas, { row: 1, column: 1, rows: 1, columns: 1, content: [[text]] }] },
  ]);
  const cell = XLSX.read(bytes, { cellFormula: true }).Sheets[start.name]?.['A1'] as XLSX.CellObject;
  expect(cell).toMatchObject({ t: 's', v: text });
  expect(cell.f).toBeUndefined();
});
