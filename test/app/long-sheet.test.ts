import { expect, test } from 'vitest';
import type { ImportChoices } from '../../src/app/api.ts';
import type { DataRow } from '../../src/model/row.ts';
import { importFingerprint, toRowTable } from '../../src/model/row-table.ts';
import { accountDay, call, day, importAll } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

/** The same numbers every time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** A few accounts, days and ranges, so that keys repeat, ranges overlap, and numbers rise and fall. */
function someRows(below: (n: number) => number): DataRow[] {
  return Array.from({ length: 3 + below(9) }, () => {
    const from = day('2026-01-01') + below(40);
    const measure = below(6) === 0 ? 'shares' : 'impressions';
    return accountDay(
      '2026-01-01',
      { [measure]: below(50), ...(below(9) === 0 ? { saves: 1 } : {}) },
      {
        from,
        to: from + (below(3) === 0 ? below(30) : 0),
        account: `a${below(3)}`,
        basis: below(8) === 0 ? 'whole' : 'activity',
        campaign: below(5) === 0 ? 'Spring' : '',
      },
    );
  });
}

test('a long sheet, read in parts, ends as a short one does that is read whole', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const books = [new MemoryWorkbook(), new MemoryWorkbook()] as const;
    books[1].spareRows = 100_000;
    const outcomes = books.map(book => {
      const below = random(seed);
      const said: unknown[] = [];
      const data = book.sheet('data');
      if (seed % 3 === 0) data.insertColumn(1 + below(6), ['', 'Ours', 'x']);
      for (let n = 0; n < 5; n++) {
        const rows = someRows(below);
        const choices: ImportChoices = {
          overlap: below(2) === 0 ? 'skip' : 'replace',
          older: below(2) === 0 ? 'skip' : 'update',
        };
        const size = 2 + below(8);
        // Cut off after the first block, and dropped again.
        if (below(3) === 0) {
          const { batch } = call(book, 'startImport', {
            fingerprint: importFingerprint(rows),
            files: [],
            platforms: [],
          });
          call(book, 'importRows', { batch, choices, rows: toRowTable(rows.slice(0, size)) });
        }
        said.push(importAll(book, rows, choices, size));
        const typed = below(3);
        if (typed === 0) data.type({ from: '2026-03', channel: 'x', impressions: below(100) });
        if (typed === 1) data.put(3 + below(3), data.columnOf('impressions'), [[below(100)]]);
        if (typed === 2 && n === 3) data.shuffle((one, other) => ((one * 7) % 13) - ((other * 7) % 13));
      }
      said.push(call(book, 'undoImport', { batch: '3' }));
      return said;
    });
    expect(outcomes[1], `seed ${seed}`).toEqual(outcomes[0]);
    expect(books[1].snapshot(), `seed ${seed}`).toEqual(books[0].snapshot());
  }
});

test('of a long sheet a block reads what it needs', () => {
  const book = new MemoryWorkbook();
  const stock = Array.from({ length: 6_000 }, (_, i) =>
    accountDay('2026-01-01', { impressions: i }, { from: 40_000 + i, to: 40_000 + i }),
  );
  importAll(book, stock);
  const cellsOf = (rows: readonly DataRow[]) => {
    book.calls.length = 0;
    importAll(book, rows);
    const finish = book.calls.findIndex(one => one.method === 'data readAll');
    return book.calls.slice(0, finish).filter(one => one.method === 'data read');
  };
  // Keys, series, hashes, batches, days and basis of all rows, and no more.
  expect(cellsOf([accountDay('2026-01-01', { impressions: 1 }, { from: 39_000, to: 39_000 })])).toHaveLength(2);
  const [, marks, whole] = cellsOf([accountDay('2026-01-01', { impressions: 9_999 }, { from: 40_003, to: 40_003 })]);
  expect(marks?.cells).toBe(6_001 * 7);
  expect(whole?.cells).toBe(book.sheet('data').cells()[0]?.length);
});
