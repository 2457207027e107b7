import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellArgument } from '../../src/functions/argument.ts';
import { callCellFunction, makeCellFunction } from '../../src/functions/registry.ts';
import { leaderboard } from '../../src/kpis/advocacy.ts';
import { zonedInstant, zonedSerialOf } from '../support/zoned-clock.ts';

const call = (...given: CellArgument[]) => callCellFunction('LEADERBOARD', 'en', given);
type Cell = string | number | boolean;
const column = (...cells: Cell[]) => cells.map(cell => [cell]);

test.each(leaderboard.examples)('catalogue: $given', ({ given, expect: answer }) => {
  expect(call(...(given as unknown as CellArgument[]))).toEqual(answer);
});

test('added up by name, however it is written; shown as first written', () => {
  const names = column(' Ana', 'ANA', 'Ａｎａ', 'Straße  1', 'STRASSE 1 ', 'Budi', 7, '7', true);
  expect(call(names, column(1, 2, 3, 4, 5, 7, 1, 1, -3))).toEqual([
    ['Straße  1', 9],
    ['Budi', 7],
    ['Ana', 6],
    ['7', 2],
    ['TRUE', -3],
  ]);
});

test('ties stay in the order of the sheet, also those that noise would part', () => {
  expect(call(column('c', 'b', 'b', 'a'), column(0.3, 0.1, 0.2, 0.3))).toEqual([
    ['c', 0.3],
    ['b', 0.3],
    ['a', 0.3],
  ]);
});

test('ten are listed unless told otherwise; fractions count as the whole number below', () => {
  const names = column(...Array.from({ length: 12 }, (_, i) => `n${i}`));
  const values = column(...Array.from({ length: 12 }, (_, i) => i));
  expect(call(names, values)).toHaveLength(10);
  expect(call(names, values, '')).toHaveLength(10);
  expect(call(names, values, 2.9)).toEqual([
    ['n11', 11],
    ['n10', 10],
  ]);
  expect(call(names, values, 100)).toHaveLength(12);
});

describe('shapes', () => {
  test('columns, rows, grids row by row, single cells', () => {
    expect(call([['a', 'b']], [[1, 2]])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(
      call(
        [
          ['a', 'b'],
          ['b', ''],
        ],
        [
          [1, 2],
          [3, 9],
        ],
      ),
    ).toEqual([
      ['b', 5],
      ['a', 1],
    ]);
    expect(call('a', 1)).toEqual([['a', 1]]);
  });

  test('rows without a name or a number are left out; no rows, no value', () => {
    expect(call(column('a', '', 'b', '  '), column(1, 5, '', 'x'))).toEqual([['a', 1]]);
    expect(call(column('a', ''), column('', 1))).toBe('');
    expect(call(column('', ''), column('', ''), 5)).toBe('');
  });

  test.each([
    [[column('a', 'b'), column(1)], '"names" is 2×1 cells (rows×columns), but "values" is 1×1.'],
    [[column('a', 'b'), [[1, 2]]], '"names" is 2×1 cells (rows×columns), but "values" is 1×2.'],
    [[[], column(1)], '"names" is an empty range.'],
    [[column('a', 'b'), column(1, 'many')], 'Row 2 of the table, column "values": "many" is no number.'],
    [[column('a', 'b'), column(1, '#N/A')], 'Row 2 of the table, column "values": "#N/A" is no number.'],
    [[column('a', 'b'), column(true, 1)], 'Row 1 of the table, column "values": "TRUE" is no number.'],
    [[[['a', 'b']], [[1, '2']]], 'Row 2 of the table, column "values": "2" is no number.'],
    [[column('#REF!'), column(1)], '"names" is an error (#REF!).'],
    [[column('a'), column(1), 0.5], '"top" is 0.5, but can\'t be below 1.'],
    [[column('a'), column(1), 'all'], '"top" must be a number, but is the text "all".'],
    [[column('a'), column(1), column(1, 2)], '"top" must be one cell, but is a range of 2×1 cells.'],
  ] as const)('%j is refused', (given, message) => {
    expect(() => call(...(given as unknown as CellArgument[]))).toThrow(message);
  });
});

test('dates as names are shown by their day in the sheet; as values they are refused', () => {
  const zone = 'Asia/Seoul';
  const inSeoul = makeCellFunction('LEADERBOARD', 'en', zonedSerialOf(zone));
  const day = zonedInstant(zone, '2026-03-02T00:00:00');
  expect(inSeoul([[day], ['a']], column(2, 1))).toEqual([
    ['2026-03-02', 2],
    ['a', 1],
  ]);
  expect(() => inSeoul(column('a', 'b'), [[1], [day]])).toThrow(
    'Row 2 of the table, column "values": "2026-03-02" is no number.',
  );
});

test('no sum gets lost, and none is listed above a higher one', () => {
  const row = fc.tuple(fc.constantFrom('a', 'A ', 'b', 'c', 'd', ''), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), rows => {
      const listed = call(column(...rows.map(([name]) => name)), column(...rows.map(([, value]) => value)), 30);
      const sums = listed === '' ? [] : (listed as [string, number][]).map(([, sum]) => sum);
      const total = rows.reduce((sum, [name, value]) => sum + (name === '' ? 0 : value), 0);
      expect(sums.reduce((sum, value) => sum + value, 0)).toBe(total);
      expect(sums).toEqual([...sums].sort((a, b) => b - a));
      expect(sums.length).toBe(new Set(rows.map(([name]) => name.trim().toLowerCase()).filter(Boolean)).size);
    }),
  );
});

test('100,000 rows are quick', () => {
  const names = column(...Array.from({ length: 100_000 }, (_, i) => `Employee ${i % 5000}`));
  const values = column(...Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 1000));
  const began = performance.now();
  const listed = call(names, values, 5);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(listed).toHaveLength(5);
});
