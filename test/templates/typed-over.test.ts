import { expect, test } from 'vitest';
import { formula, type SheetTemplate } from '../../src/templates/sheet-template.ts';
import { checkFormulas } from '../../src/templates/typed-over.ts';

const ROWS = 10;
/** A page: a label, and a column of formulas, of which one stands in a cell that people may change. */
const page = {
  page: true,
  rows: ROWS,
  columns: 2,
  theirs: [],
  columnFormats: [],
  columnWidths: [],
  rowHeights: [],
  base: {},
  areas: [
    { row: 1, column: 1, rows: 1, columns: 1, content: [['Label']] },
    { row: 1, column: 2, rows: ROWS, columns: 1, content: Array.from({ length: ROWS }, () => [formula('=1')]) },
    { row: ROWS, column: 2, rows: 1, columns: 1, input: true },
  ],
} as unknown as SheetTemplate;
const grid = { rows: ROWS, columns: 2 };
const formulas = (blank: readonly number[]) =>
  Array.from({ length: ROWS }, (_, index) => ['', blank.includes(index + 1) ? '' : '1']);

test('cells without the formula that they had are named, but for those that people may change', () => {
  expect(checkFormulas(page, formulas([3, ROWS]), grid)).toEqual({
    typedOver: [{ row: 3, column: 2 }],
    isMoved: false,
  });
});

test('cells that the sheet doesn’t have any more are none of them', () => {
  expect(checkFormulas(page, formulas([]).slice(0, 4), { rows: 4, columns: 2 }).typedOver).toEqual([]);
});

test('a page is moved where most formulas are gone, or some of them and it has another size', () => {
  const six = formulas([1, 2, 3, 4, 5, 6]);
  expect(checkFormulas(page, formulas([1, 2, 3, 4]), grid).isMoved).toBe(false);
  expect(checkFormulas(page, six, grid).isMoved).toBe(true);
  const long = {
    ...page,
    rows: 20,
    areas: [...page.areas, { ...page.areas[1], row: 11, rows: ROWS }],
  } as SheetTemplate;
  const both = [...six, ...formulas([])];
  expect(checkFormulas(long, both, { rows: 20, columns: 2 }).isMoved).toBe(false);
  expect(checkFormulas(long, both, { rows: 21, columns: 2 }).isMoved).toBe(true);
});
