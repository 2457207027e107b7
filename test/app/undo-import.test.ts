import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../src/app/api.ts';
import { accountDay, call, day, importAll, skipping } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const replacing: ImportChoices = { overlap: 'replace', older: 'update' };
const days = Array.from({ length: 6 }, (_, i) => accountDay(`2026-03-0${i + 1}`, { impressions: 100 + i }));
const grown = days.map(row => ({ ...row, measures: { impressions: 900 } }));

const without = (record: Record<string, unknown>, key: string) => ({ ...record, [key]: undefined });

describe('undo', () => {
  test('takes added rows out and leaves the typed ones', () => {
    const book = new MemoryWorkbook();
    book.sheet('data').type({ from: '2026-02', channel: 'x', impressions: 1 });
    const before = book.sheet('data').cells();
    importAll(book, days);
    book.sheet('data').type({ from: '2026-04', channel: 'x', impressions: 2 });
    expect(call(book, 'undoImport', { batch: '1' })).toEqual({ removed: 6, restored: 0, refused: [] });
    expect(book.sheet('data').cells()).toHaveLength(before.length + 1);
    expect(call(book, 'imports')).toMatchObject([{ batch: '1', state: 'undone' }]);
    expect(
      book
        .sheet('totals')
        .records()
        .filter(row => row['period'] === 'month'),
    ).toHaveLength(2);
  });

  test('brings previous versions and replaced rows back, text as text', () => {
    const book = new MemoryWorkbook();
    const january = accountDay(
      '2026-01-01',
      { impressions: 310 },
      { account: 'r', to: day('2026-01-31'), postTitle: '=1+1' },
    );
    importAll(book, [...days, january]);
    const before = book.sheet('data').records();
    const longer = accountDay('2026-01-01', { impressions: 590 }, { account: 'r', to: day('2026-02-28') });
    importAll(book, [...grown, longer], replacing);
    expect(call(book, 'undoImport', { batch: '2' })).toEqual({ removed: 1, restored: 7, refused: [] });
    expect(book.sheet('data').records()).toEqual(before);
    // The next import of the same rows finds them as they were.
    expect(importAll(book, [...days, january]).outcomes).toBe('sssssss');
  });

  test('brings the numbers of Totals back', () => {
    const book = new MemoryWorkbook();
    const range = accountDay('2026-01-01', { impressions: 310 }, { account: 'r', to: day('2026-01-31') });
    importAll(book, [...days, range]);
    const before = book.sheet('totals').records();
    const longer = { ...range, to: day('2026-02-28'), measures: { impressions: 590 } };
    importAll(book, [...grown, longer, accountDay('2026-04-01', { impressions: 7 })], replacing);
    expect(book.sheet('totals').records()).not.toEqual(before);
    call(book, 'undoImport', { batch: '2' });
    const filled = book
      .sheet('totals')
      .records()
      .filter(row => row['period'] !== '');
    expect(filled).toEqual(before.filter(row => row['period'] !== ''));
  });

  test('refuses rows that somebody changed, names them, and does the rest when they are mended', () => {
    const book = new MemoryWorkbook();
    importAll(book, days);
    const data = book.sheet('data');
    const column = data.columnOf('impressions');
    data.put(4, column, [[5]]);
    expect(call(book, 'undoImport', { batch: '1' })).toEqual({
      removed: 5,
      restored: 0,
      refused: [{ row: 4, reason: 'changed-by-hand' }],
    });
    expect(data.records()).toMatchObject([{ impressions: 5 }]);
    expect(call(book, 'imports')).toMatchObject([{ state: 'done' }]);
    data.put(3, column, [[101]]);
    expect(call(book, 'undoImport', { batch: '1' })).toMatchObject({ removed: 1, refused: [] });
    expect(call(book, 'imports')).toMatchObject([{ state: 'undone' }]);
  });

  test('refuses rows that a later import changed, until that one is taken back', () => {
    const book = new MemoryWorkbook();
    importAll(book, days);
    importAll(book, grown.slice(0, 2));
    const first = call(book, 'undoImport', { batch: '1' });
    expect(first).toEqual({
      removed: 4,
      restored: 0,
      refused: [
        { row: 3, reason: 'updated-since' },
        { row: 4, reason: 'updated-since' },
      ],
    });
    expect(call(book, 'undoImport', { batch: '2' })).toMatchObject({ restored: 2, refused: [] });
    expect(call(book, 'undoImport', { batch: '1' })).toMatchObject({ removed: 2, refused: [] });
    expect(book.sheet('data').records()).toEqual([]);
  });

  test('does not bring a replaced row back beside a changed row of the same days', () => {
    const book = new MemoryWorkbook();
    importAll(book, [accountDay('2026-01-01', { impressions: 310 }, { to: day('2026-01-31') })]);
    importAll(book, [accountDay('2026-01-01', { impressions: 590 }, { to: day('2026-02-28') })], replacing);
    const data = book.sheet('data');
    data.put(3, data.columnOf('impressions'), [[600]]);
    expect(call(book, 'undoImport', { batch: '2' })).toMatchObject({ removed: 0, restored: 0, refused: [{ row: 3 }] });
    expect(data.records()).toHaveLength(1);
  });

  test('of rows sorted apart keeps the order of all others and takes few calls', () => {
    const book = new MemoryWorkbook();
    const base = Array.from({ length: 50 }, (_, i) => accountDay('2026-01-01', { views: i }, { account: `base ${i}` }));
    importAll(book, base);
    importAll(
      book,
      base.map(row => ({ ...row, from: day('2026-02-01'), to: day('2026-02-01') })),
    );
    const data = book.sheet('data');
    data.shuffle((one, other) => (one % 50) - (other % 50) || one - other);
    const kept = data.records().filter(row => row['batch'] === 1);
    const calls = book.calls.length;
    call(book, 'undoImport', { batch: '2' });
    expect(book.calls.length - calls).toBeLessThan(20);
    expect(data.records()).toEqual(kept);
    expect(data.columnOf('order')).toBe(0);
  });

  test('called again changes nothing', () => {
    const book = new MemoryWorkbook();
    importAll(book, days);
    call(book, 'undoImport', { batch: '1' });
    const before = book.snapshot();
    expect(call(book, 'undoImport', { batch: '1' })).toEqual({ removed: 0, restored: 0, refused: [] });
    expect(book.snapshot()).toEqual(before);
    // What was taken back can be imported again.
    expect(importAll(book, days, skipping).outcomes).toBe('aaaaaa');
    expect(without(book.sheet('data').records()[0] ?? {}, 'batch')).toMatchObject({ impressions: 100 });
  });
});
