import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import { COST_ROWS } from '../../src/model/costs.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../../src/model/keyed-sheet.ts';
import { ledgerIds } from '../../src/model/ledgers.ts';
import { costPlace, SUMMARY } from '../../src/templates/costs-places.ts';
import { fitTable } from '../../src/templates/fit-table.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import {
  type CompiledSheet,
  compileSheet,
  formulasOf,
  type SheetTemplate,
} from '../../src/templates/sheet-template.ts';
import { templates } from '../../src/templates/templates.ts';
import { texts } from '../support/all-texts.ts';

const templateOf = (id: (typeof ledgerIds)[number]): SheetTemplate =>
  templates[id]({
    language: 'en',
    texts: texts.en,
    names: texts.en.model.sheets,
    settings: settingsState([]),
    dataKeys: [],
    suggestedCurrency: '',
  });
const fitted = (id: (typeof ledgerIds)[number], present: readonly (readonly Cell[])[]): SheetTemplate => {
  const found = fitTable(templateOf(id), present);
  if (!found) throw new Error('not placed');
  return found;
};
/** A sheet just laid out, formulas as texts. */
function laidOut(id: (typeof ledgerIds)[number]): Cell[][] {
  const template = fitted(id, []);
  const cells = Array.from({ length: template.rows }, () => new Array<Cell>(template.columns).fill(''));
  for (const { row, column, content } of compileSheet(template).whole) {
    content.forEach((line, r) => {
      line.forEach((each, c) => {
        const target = cells[row - 1 + r] as Cell[];
        target[column - 1 + c] = typeof each === 'object' ? each.formula : each;
      });
    });
  }
  return cells;
}
/** What is written at a place, formulas as texts. */
function written({ product }: CompiledSheet, row: number, column: number): Cell {
  for (const block of product) {
    const found = block.content[row - block.row]?.[column - block.column];
    if (found !== undefined) return typeof found === 'object' ? found.formula : found;
  }
  return '';
}
const insertColumn = (cells: Cell[][], at: number, name: Cell = ''): void => {
  for (const [index, row] of cells.entries()) row.splice(at - 1, 0, index === LABEL_ROW - 1 ? name : '');
};

describe.each(ledgerIds)('%s', id => {
  test('as it was laid out is laid out in the same places', () => {
    expect(compileSheet(fitted(id, laidOut(id)))).toEqual(compileSheet(fitted(id, [])));
  });

  test('no formula has a range over several columns of its own sheet, which could be moved apart', () => {
    const own = formulasOf(templateOf(id)).map(formula => formula.replace(/"[^"]*"|'[^']*'![$A-Z0-9:]+/gu, ''));
    for (const formula of new Set(own)) {
      for (const [, from, to] of formula.matchAll(/\$?([A-Z]{1,3})\$?\d+:\$?([A-Z]{1,3})\$?\d+/gu)) {
        expect(from, formula).toBe(to);
      }
    }
  });

  test('every column with content has a key, so that its place can be found', () => {
    const cells = laidOut(id);
    for (const at of cells[0]?.keys() ?? []) {
      if (cells.some(row => row[at] !== '')) expect(cells[KEY_ROW - 1]?.[at], `column ${at + 1}`).not.toBe('');
    }
  });

  test('with its first row emptied is left alone', () => {
    const cells = laidOut(id);
    cells[KEY_ROW - 1] = [];
    expect(fitTable(templateOf(id), cells)).toBeNull();
  });

  test('with a column of people’s own between others keeps it, and formulas follow', () => {
    const cells = laidOut(id);
    insertColumn(cells, 3, 'Our own');
    const compiled = compileSheet(fitted(id, cells));
    for (const [r, row] of cells.entries()) {
      for (const [c] of row.entries()) expect(written(compiled, r + 1, c + 1) === '' || c !== 2).toBe(true);
    }
    expect(compiled.ours[0]).toEqual({ start: 1, count: 2 });
    const before = compileSheet(fitted(id, []));
    const standsAt = (sheet: CompiledSheet, at: number) => written(sheet, LABEL_ROW, at);
    expect(standsAt(compiled, 5)).toBe(standsAt(before, 4));
  });
});

describe('costs', () => {
  const at = (key: Parameters<typeof costPlace>[0]): number => costPlace(key);

  test('moved columns are named by the formulas where they stand now', () => {
    const cells = laidOut('costs');
    // The amount before the category.
    for (const row of cells) row.splice(at('category') - 1, 0, ...row.splice(at('amount') - 1, 1));
    const compiled = compileSheet(fitted('costs', cells));
    expect(written(compiled, KEY_ROW, at('category'))).toBe('amount');
    const before = String(written(compileSheet(fitted('costs', [])), FIRST_ROW, at('forSocial')));
    expect(before).toContain('ISNUMBER($E3)');
    // `forSocial` itself stands where it stood.
    expect(written(compiled, FIRST_ROW, at('forSocial'))).toBe(before.replaceAll('$E3', '$B3'));
    expect(compiled.inputs.every(({ column }) => column !== at('forSocial'))).toBe(true);
  });

  test('a column that was deleted comes back at the right end', () => {
    const cells = laidOut('costs');
    for (const row of cells) row.splice(at('note') - 1, 1);
    const template = fitted('costs', cells);
    const end = cells[0]?.length ?? 0;
    expect(written(compileSheet(template), KEY_ROW, end + 1)).toBe('note');
    expect(written(compileSheet(template), LABEL_ROW, end + 1)).toBe(texts.en.costs.columns.note);
  });

  test('a key that was emptied is put back over its column', () => {
    const cells = laidOut('costs');
    (cells[KEY_ROW - 1] as Cell[])[at('note') - 1] = '';
    expect(written(compileSheet(fitted('costs', cells)), KEY_ROW, at('note'))).toBe('note');
  });

  test('rows typed below the ready ones are ready, too, and count', () => {
    const cells = laidOut('costs');
    const last = FIRST_ROW + COST_ROWS - 1;
    while (cells.length < last + 3) cells.push(new Array<Cell>(cells[0]?.length ?? 0).fill(''));
    (cells[last + 2] as Cell[])[at('amount') - 1] = 7;
    const compiled = compileSheet(fitted('costs', cells));
    expect(written(compiled, last + 3, at('forSocial'))).toContain(`ISNUMBER($E${last + 3})`);
    expect(written(compiled, last + 4, at('forSocial'))).toBe('');
    const sums = formulasOf(fitted('costs', cells)).join(' ');
    expect(sums).toContain(`$${last + 3}`);
    expect(sums).not.toMatch(new RegExp(`\\$${last}\\b`, 'u'));
    expect(formulasOf(fitted('costs', laidOut('costs'))).join(' ')).toMatch(new RegExp(`\\$${last}\\b`, 'u'));
    // A note far below the sums makes no row.
    (cells[last + 2] as Cell[])[at('amount') - 1] = '';
    (cells[last + 2] as Cell[])[SUMMARY] = 'our note';
    expect(fitted('costs', cells).rows).toBe(templateOf('costs').rows);
  });
});
