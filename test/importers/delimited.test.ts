import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '../../src/importers/delimited.ts';
import { csv, wrapLines } from '../fixtures/bytes.ts';
import { captions } from '../fixtures/captions.ts';

const rowsOf = (text: string) => parseDelimited(text).rows.map(row => row.cells);

describe('parseDelimited', () => {
  it.each([',', ';', '\t'] as const)('finds out the delimiter %j', delimiter => {
    const rows = [['Date', 'Caption', 'Likes'], ...captions.map((caption, i) => ['2025-01-01', caption, String(i)])];
    const parsed = parseDelimited(csv(rows, { delimiter }));
    expect(parsed.delimiter).toBe(delimiter);
    expect(parsed.rows.map(row => row.cells)).toEqual(rows);
  });

  it('believes a sep= line and counts it', () => {
    const { rows } = parseDelimited('sep=;\na;b\n1,5;2,5\n');
    expect(rows).toEqual([
      { line: 2, cells: ['a', 'b'] },
      { line: 3, cells: ['1,5', '2,5'] },
    ]);
  });

  it('tells the physical line of a row behind captions of several lines', () => {
    const { rows } = parseDelimited('id,text\n1,"one\ntwo\n\nthree"\n\n2,"x"\n');
    expect(rows.map(row => row.line)).toEqual([1, 2, 6, 7]);
  });

  it('unwraps CSV inside CSV, captions of several lines too', () => {
    const rows = [
      ['Post ID', 'Description', 'Likes'],
      ...captions.slice(0, 5).map((caption, i) => [`17${i}`, caption, String(i)]),
    ];
    const parsed = parseDelimited(wrapLines(csv(rows)));
    expect(parsed.unwrapped).toBe(true);
    expect(parsed.rows.map(row => row.cells)).toEqual(rows);
  });

  it('does not take quoted cells for wrapped lines', () => {
    const rows = [
      ['Date', 'Caption, all of it'],
      ['2025', 'a, b'],
      ['2026', 'say "hi", please'],
    ];
    expect(parseDelimited(csv(rows, { quoteAll: true }))).toMatchObject({ unwrapped: false });
    expect(rowsOf(csv(rows, { quoteAll: true }))).toEqual(rows);
  });

  it('lets a quotation mark that never closes hurt its own row only', () => {
    const parsed = parseDelimited('a,b\n"5 inch,1\nx,2\ny,3\n');
    expect(parsed.unclosedQuote).toBe(2);
    expect(parsed.rows.map(row => row.cells)).toEqual([
      ['a', 'b'],
      ['"5 inch', '1'],
      ['x', '2'],
      ['y', '3'],
    ]);
  });

  it('gives back whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', '=', '9', '한', "'") });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(table, rows => {
        const withHeader = [['first', 'second', 'third'], ...rows];
        const parsed = parseDelimited(`sep=,\n${csv(withHeader, { quoteAll: true })}`);
        expect(parsed.rows.map(row => row.cells)).toEqual(withHeader);
        const lines = withHeader.map(row => row.join('').split('\n').length);
        const starts = lines.map((_, i) => 2 + lines.slice(0, i).reduce((total, count) => total + count, 0));
        expect(parsed.rows.map(row => row.line)).toEqual(starts);
      }),
      { numRuns: 300 },
    );
  });
});
