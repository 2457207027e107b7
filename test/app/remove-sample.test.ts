import { describe, expect, test } from 'vitest';
import { sample } from '../../src/i18n/en/sample.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { importFingerprint, toRowTable } from '../../src/model/row-table.ts';
import { sampleYear } from '../../src/sample-data/sample-year.ts';
import { SAMPLE_SOURCE } from '../../src/sample-data/source.ts';
import { accountDay, call, day, importAll, killedAfter, skipping } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const year = sampleYear(sample, day('2026-10-31'), 'USD', 1).slice(0, 60);
const own = [accountDay('2026-03-05', { impressions: 10 }), accountDay('2026-03-06', { impressions: 20 })];
const more = [accountDay('2026-03-07', { impressions: 30 })];

/** Sample rows in the middle of two imports of somebody's own. */
function filled(): MemoryWorkbook {
  const book = new MemoryWorkbook('en').withLedgers();
  importAll(book, own);
  const counts = { added: year.length, updated: 0, skipped: 0, rejected: 0, ignored: 0 };
  const started = { fingerprint: importFingerprint(year), files: ['Sample data'], platforms: [SAMPLE_SOURCE] };
  const { batch } = call(book, 'startImport', started);
  call(book, 'importRows', { batch, choices: skipping, rows: toRowTable(year) });
  call(book, 'finishImport', { batch, counts });
  importAll(book, more);
  return book;
}

const column = (book: MemoryWorkbook, key: string): unknown[] => {
  const data = book.sheet('data');
  const at = data.columnOf(key) - 1;
  return data
    .readAll()
    .slice(FIRST_ROW - 1)
    .map(cells => cells[at]);
};

describe('removing the sample data', () => {
  test('takes out its rows and its import, and nothing else', () => {
    const book = filled();
    expect(call(book, 'state').sampleRows).toBe(year.length);
    expect(call(book, 'removeSample')).toEqual({ removed: year.length, kept: 0 });
    expect(column(book, 'impressions')).toEqual([10, 20, 30]);
    const { sampleRows, rows, imports } = call(book, 'state');
    expect({ sampleRows, rows, files: imports.map(({ files }) => files) }).toEqual({
      sampleRows: 0,
      rows: 3,
      files: [['made.csv'], ['made.csv']],
    });
    // The other imports can still be taken back.
    expect(call(book, 'undoImport', { batch: '3' })).toMatchObject({ removed: 1, refused: [] });
    expect(call(book, 'removeSample')).toEqual({ removed: 0, kept: 0 });
  });

  test('offers nobody the account of the made-up brand', () => {
    expect(call(filled(), 'state').accounts.map(({ account }) => account)).toEqual(['brand']);
  });

  test('leaves a row that somebody changed', () => {
    const book = filled();
    const data = book.sheet('data');
    const row = FIRST_ROW + own.length;
    data.put(row, data.columnOf('impressions'), [[77]]);
    expect(call(book, 'removeSample')).toEqual({ removed: year.length - 1, kept: 1 });
    expect(column(book, 'impressions')).toEqual([10, 20, 77, 30]);
  });

  test('takes out scattered rows without a call for each', () => {
    const book = filled();
    const data = book.sheet('data');
    const cells = data.readAll();
    const mixed = cells.slice(FIRST_ROW - 1);
    // Somebody's own rows, one between ten of the sample.
    const scattered = [...mixed.slice(2, -1)];
    [mixed[0], mixed[1], mixed.at(-1)].forEach((line, at) => {
      scattered.splice(12 * (at + 1), 0, line ?? []);
    });
    const typed = Array.from({ length: 12 }, (_, at) => [at * 5, cells[0]?.map(() => '') ?? []] as const);
    for (const [at, blank] of typed)
      scattered.splice(at, 0, Object.assign([...blank], { [data.columnOf('from') - 1]: 46_000 }));
    data.put(FIRST_ROW, 1, scattered);
    book.calls.length = 0;
    expect(call(book, 'removeSample')).toEqual({ removed: year.length, kept: 0 });
    expect(book.calls.length).toBeLessThanOrEqual(14);
    expect(column(book, 'from')).toHaveLength(own.length + more.length + typed.length);
    expect(new Set(column(book, 'source'))).toEqual(new Set(['x', '']));
  });

  test('killed after any call and run again, ends the same', () => {
    const whole = filled();
    call(whole, 'removeSample');
    for (let calls = 1; ; calls++) {
      const book = filled();
      const wasKilled = killedAfter(book, calls, () => call(book, 'removeSample'));
      if (!wasKilled) break;
      call(book, 'removeSample');
      expect(book.snapshot()).toEqual(whole.snapshot());
      expect(calls).toBeLessThan(30);
    }
  });
});
