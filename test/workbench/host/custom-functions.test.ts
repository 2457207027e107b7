import { describe, expect, test } from 'vitest';
import { hostWith } from './made-up-host.ts';

const PROBE = `
  /** Says what it got. @customfunction */
  function PROBE() {
    return Array.prototype.map.call(arguments, describe).join(' | ');
  }
  function describe(value) {
    if (value instanceof Date) return 'date ' + value.toISOString();
    if (value instanceof Array) return 'rows ' + JSON.stringify(value);
    return typeof value + ' ' + JSON.stringify(value);
  }
`;

describe('arguments of a custom function', () => {
  test('a blank cell is an empty text, a cell a scalar, a range rows', async () => {
    const host = await hostWith(PROBE);
    await host.type('Sheet1', 'A1', 5);
    await host.type('Sheet1', 'A2', 'x');
    await host.type('Sheet1', 'A3', true);
    expect(await host.evaluate('=PROBE(Z9, A1, A2, A3, A1:A4, 0.1)')).toEqual({
      value: 'string "" | number 5 | string "x" | boolean true | rows [[5],["x"],[true],[""]] | number 0.1',
    });
  });

  test('text between quotation marks stays text, whatever it looks like', async () => {
    const host = await hostWith(PROBE);
    expect(await host.evaluate('=PROBE("12%", "1,234", "5", "2026-01-05", "TRUE")')).toEqual({
      value: 'string "12%" | string "1,234" | string "5" | string "2026-01-05" | string "TRUE"',
    });
  });

  test.each([
    ['Etc/UTC', '2026-03-01T00:00:00.000Z'],
    ['Asia/Seoul', '2026-02-28T15:00:00.000Z'],
    ['America/Los_Angeles', '2026-03-01T08:00:00.000Z'],
    ['Pacific/Auckland', '2026-02-28T11:00:00.000Z'],
  ])('a cell under a date format is midnight in the spreadsheet’s zone (%s)', async (zone, instant) => {
    const host = await hostWith(PROBE, { spreadsheetTimeZone: zone, scriptTimeZone: 'Etc/UTC' });
    await host.type('Sheet1', 'A1', '2026-03-01');
    expect(await host.evaluate('=PROBE(A1)')).toEqual({ value: `date ${instant}` });
  });
});

describe('results of a custom function', () => {
  test('rows spill, and the spilled cells can be referred to', async () => {
    const host = await hostWith('/** @customfunction */ function GRID() { return [["a", 1], ["b", 2], ["c"]]; }');
    expect(await host.evaluate('=GRID()')).toEqual({
      value: [
        ['a', 1],
        ['b', 2],
        ['c', ''],
      ],
    });
    await host.type('Sheet1', 'A1', '=GRID()');
    await host.type('Sheet1', 'D1', '=SUM(B1:B3)');
    expect(host.values('Sheet1', 'A1:B3')).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', ''],
    ]);
    expect(host.values('Sheet1', 'D1')).toEqual([[3]]);
  });

  test('a throw is #ERROR! with its message, nested or not, and the engine goes on', async () => {
    const host = await hostWith(`
      /** @customfunction */ function PICKY(n) { if (n < 0) throw new Error('n must be 0 or more, got ' + n); return n; }
    `);
    await host.type('Sheet1', 'A1', -1);
    await host.type('Sheet1', 'B1', '=PICKY(A1)');
    await host.type('Sheet1', 'B2', '=PICKY(1)+PICKY(A1)*2');
    await host.type('Sheet1', 'B3', '=IFERROR(PICKY(A1),"none")');
    expect(host.values('Sheet1', 'B1:B3')).toEqual([['#ERROR!'], ['#ERROR!'], ['none']]);
    expect(host.messageAt('Sheet1', 'B1')).toBe('n must be 0 or more, got -1');
    expect(host.messageAt('Sheet1', 'B2')).toBe('n must be 0 or more, got -1');
    expect(host.messageAt('Sheet1', 'B3')).toBe('');
    await host.type('Sheet1', 'A1', 4);
    expect(host.values('Sheet1', 'B1:B3')).toEqual([[4], [9], [4]]);
    expect(host.messageAt('Sheet1', 'B1')).toBe('');
    expect(await host.evaluate('=PICKY(-2)')).toEqual({ error: '#ERROR!', message: 'n must be 0 or more, got -2' });
  });
});

test('functions of all script files are found by their JSDoc, with what autocomplete shows', async () => {
  const host = await hostWith('var core = { twice: n => n * 2 };', {
    files: {
      'stubs.js': `
        /**
         * Twice a number. Example: =TWICE(2)
         * @param {number} n Any number.
         * @return {number} Not shown.
         * @customfunction
         */
        function TWICE(n) { return core.twice(n); }
        /** Not listed. */
        function THRICE(n) { return n * 3; }`,
    },
  });
  expect(host.customFunctions).toEqual([
    {
      name: 'TWICE',
      description: 'Twice a number. Example: =TWICE(2)',
      parameters: [{ name: 'n', type: 'number', text: 'Any number.' }],
    },
  ]);
  expect(await host.evaluate('=TWICE(21)')).toEqual({ value: 42 });
  expect(await host.evaluate('=1+THRICE(2)')).toEqual({ error: '#NAME?', message: 'Unknown function: THRICE' });
});

test('two hosts in one process keep their functions apart', async () => {
  const one = await hostWith('/** @customfunction */ function WHO() { return "one"; }');
  const two = await hostWith('/** @customfunction */ function WHO() { return "two"; }');
  expect(await one.evaluate('=WHO()')).toEqual({ value: 'one' });
  expect(await two.evaluate('=WHO()')).toEqual({ value: 'two' });
});
