import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../src/app/api.ts';
import { accountDay, call, day, importAll, killedAfter } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const replacing: ImportChoices = { overlap: 'replace', older: 'skip' };

const days = Array.from({ length: 12 }, (_, i) =>
  accountDay(`2026-03-${String(i + 1).padStart(2, '0')}`, { impressions: 100 + i, followers: 1000 + i }),
);
const month = accountDay('2026-01-01', { impressions: 310 }, { account: 'ranges', to: day('2026-01-31') });

/** Updates, additions, a new measure, a range that takes the place of another, in three blocks. */
const second = [
  ...days.slice(0, 5).map(row => ({ ...row, measures: { ...row.measures, impressions: 999 } })),
  accountDay('2026-01-01', { impressions: 590 }, { account: 'ranges', to: day('2026-02-28') }),
  accountDay('2026-03-20', { impressions: 1, shares: 4 }),
  accountDay('2026-03-21', { impressions: 2 }, { postTitle: '=IMPORTXML("http://x")' }),
  accountDay('2026-03-01', { impressions: 1001 }),
];

function prepared(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  importAll(book, [...days, month]);
  book.sheet('data').type({ from: '2026-03', channel: 'x', account: 'brand', impressions: 5000 });
  return book;
}

/** Every call after which the work can end early: the work is run again, and all must be as if nothing had happened. */
function expectSameWhereverKilled(prepare: () => MemoryWorkbook, work: (book: MemoryWorkbook) => void): number {
  const whole = prepare();
  work(whole);
  for (let calls = 1; ; calls++) {
    const book = prepare();
    if (!killedAfter(book, calls, () => work(book))) return calls - 1;
    // Time goes on, and the person tries again.
    work(book);
    expect(book.snapshot(), `killed after call ${calls}`).toEqual(whole.snapshot());
  }
}

describe('killed after any service call and run again, the workbook ends the same:', () => {
  test('a first import', () => {
    const calls = expectSameWhereverKilled(
      () => new MemoryWorkbook(),
      book => importAll(book, [...days, month], replacing, 5),
    );
    expect(calls).toBeGreaterThan(20);
  });

  test('an import that updates, replaces and adds', () => {
    const calls = expectSameWhereverKilled(prepared, book => importAll(book, second, replacing, 4));
    expect(calls).toBeGreaterThan(30);
  });

  test('so into a sheet that is long, and read in parts', () => {
    const long = () => {
      const book = prepared();
      book.spareRows = 10_000;
      return book;
    };
    const calls = expectSameWhereverKilled(long, book => importAll(book, second, replacing, 4));
    expect(calls).toBeGreaterThan(36);
  });

  test('an import that pushes the oldest batch out', () => {
    expectSameWhereverKilled(
      () => {
        const book = new MemoryWorkbook();
        for (let n = 1; n <= 21; n++) importAll(book, [accountDay('2026-03-01', { impressions: n })]);
        return book;
      },
      book => importAll(book, [accountDay('2026-03-01', { impressions: 77 })]),
    );
  });

  test('an undo', () => {
    const calls = expectSameWhereverKilled(
      () => {
        const book = prepared();
        importAll(book, second, replacing);
        return book;
      },
      book => call(book, 'undoImport', { batch: '2' }),
    );
    expect(calls).toBeGreaterThan(8);
  });

  test('an undo of rows that were sorted apart', () => {
    const calls = expectSameWhereverKilled(
      () => {
        const book = prepared();
        const more = Array.from({ length: 40 }, (_, i) => accountDay('2026-04-01', { views: i }, { account: `m${i}` }));
        importAll(book, more);
        book.sheet('data').shuffle((one, other) => ((one * 31) % 54) - ((other * 31) % 54));
        return book;
      },
      book => call(book, 'undoImport', { batch: '2' }),
    );
    expect(calls).toBeLessThan(20);
  });

  test('a choice of level', () => {
    expectSameWhereverKilled(prepared, book =>
      call(book, 'chooseLevel', { channel: 'x', account: 'brand', measure: 'impressions', choice: 'x|account|' }),
    );
  });

  test('a refresh', () => {
    expectSameWhereverKilled(prepared, book => call(book, 'refreshTotals'));
  });
});

test('killed twice, an import still ends the same', () => {
  const whole = prepared();
  importAll(whole, second, replacing, 4);
  for (let first = 1; first <= 30; first += 3) {
    for (let next = 1; next <= 30; next += 4) {
      const book = prepared();
      killedAfter(book, first, () => importAll(book, second, replacing, 4));
      killedAfter(book, next, () => importAll(book, second, replacing, 4));
      importAll(book, second, replacing, 4);
      expect(book.snapshot(), `killed after call ${first}, then ${next}`).toEqual(whole.snapshot());
    }
  }
});
