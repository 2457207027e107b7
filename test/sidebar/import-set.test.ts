import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataRow } from '../../src/model/row.ts';
import { countFileRows, importSetOf, rowsIn, withoutRepeatedAdditions } from '../../src/sidebar/import/import-set.ts';
import { days, table } from './support/tables.ts';

const [a, b, c, d] = days(4) as [DataRow, DataRow, DataRow, DataRow];
const reason = { code: 'no-numbers' } as const;

describe('an import set', () => {
  it('holds the rows of all tables in order, and how many each file row became', () => {
    const set = importSetOf([
      table([[a], [b, c]], { rejected: [{ line: 9, reason }] }),
      table([[d]], {
        ignored: [
          { line: 9, reason },
          { line: 10, reason },
        ],
      }),
    ]);
    expect(set).toEqual({ rows: [a, b, c, d], perFileRow: [1, 2, 1], addedTo: new Map(), rejected: 1, ignored: 2 });
  });
});

describe('outcomes of file rows', () => {
  const setOf = (...perFileRow: number[]) => ({ rows: [], perFileRow, addedTo: new Map(), rejected: 0, ignored: 0 });

  it('has one outcome a file row, whatever number of rows it became', () => {
    const { counts, skipped } = countFileRows(setOf(1, 2, 2, 2, 1), 'a' + 'aa' + 'as' + 'ss' + 'h');
    expect(counts).toEqual({ added: 2, updated: 1, skipped: 2, rejected: 0, ignored: 0 });
    expect(skipped).toEqual({ unchanged: 1, older: 0, overlapping: 0, byHand: 1 });
  });

  it('names the reason that needs most attention', () => {
    const { skipped } = countFileRows(setOf(2, 2, 2), 'so' + 'ov' + 'vh');
    expect(skipped).toEqual({ unchanged: 0, older: 1, overlapping: 1, byHand: 1 });
  });

  it('lets lines of tickets fare as the line that they were added to', () => {
    const list = table([[a], [b], [], []]);
    const [first, second, third, fourth] = list.rows;
    const rows = [first, second, { ...third, addedTo: 2 }, { ...fourth, addedTo: 3 }] as typeof list.rows;
    const set = importSetOf([table([[c], [d]]), { ...list, rows }]);
    const { counts, skipped } = countFileRows(set, 'aa' + 'ao');
    expect(counts).toEqual({ added: 4, updated: 0, skipped: 2, rejected: 0, ignored: 0 });
    expect(skipped).toEqual({ unchanged: 0, older: 2, overlapping: 0, byHand: 0 });
  });

  it('adds up: in = added + updated + skipped + rejected + ignored', () => {
    const fileRows = fc.array(fc.string({ unit: fc.constantFrom('a', 'u', 's', 'o', 'v', 'h'), maxLength: 4 }));
    fc.assert(
      fc.property(fileRows, fc.nat(50), fc.nat(50), (letters, rejected, ignored) => {
        const perFileRow = letters.map(own => own.length);
        const set = { rows: [], perFileRow, addedTo: new Map(), rejected, ignored };
        const { counts, skipped } = countFileRows(set, letters.join(''));
        expect(rowsIn(counts)).toBe(letters.length + rejected + ignored);
        expect(skipped.unchanged + skipped.older + skipped.overlapping + skipped.byHand).toBe(counts.skipped);
      }),
    );
  });
});

describe('a plan over several blocks', () => {
  it('counts a row that an earlier one adds as changed or unchanged, never as added twice', () => {
    const changed = { ...a, measures: { impressions: 999 } };
    expect(withoutRepeatedAdditions([a, b, a, changed, changed], 'aaaaa')).toBe('aasus');
  });

  it('leaves every other outcome alone', () => {
    expect(withoutRepeatedAdditions([a, a, b, b], 'usoh')).toBe('usoh');
  });
});
