import { describe, expect, test } from 'vitest';
import type { Api } from '../../src/app/api.ts';
import { afterEdit } from '../../src/app/on-edit.ts';
import { answer } from '../../src/app/rpc.ts';
import { LAYOUT_VERSION } from '../../src/model/layout-version.ts';
import { accountDay, call, importAll, person } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const ask = (book: MemoryWorkbook, method: keyof Api, input: unknown) => answer(method, input, book.ports(), person);

describe.each([
  ['older', LAYOUT_VERSION - 1],
  ['newer', LAYOUT_VERSION + 1],
] as const)('a workbook with one sheet of an %s layout', (state, layout) => {
  const made = (): MemoryWorkbook => {
    const book = new MemoryWorkbook().withLedgers();
    importAll(book, [accountDay('2026-03-01', { impressions: 100 })]);
    book.sheet('dashboard').layout = layout;
    return book;
  };
  const refused = { ok: false, error: { code: `layout-${state}` } };

  test('is read, and says so', () => {
    expect(call(made(), 'state')).toMatchObject({ setUp: 'done', layout: state, rows: 1 });
    expect(ask(made(), 'ledger', { sheet: 'goals' })).toMatchObject({ ok: true });
  });

  test.each<[keyof Api, unknown]>([
    ['refreshTotals', undefined],
    ['startImport', { fingerprint: 'f', files: [], platforms: [] }],
    ['planImport', { rows: { columns: [], rows: [] }, choices: { overlap: 'skip', older: 'skip' } }],
    ['undoImport', { batch: '1' }],
    ['saveRows', { sheet: 'costs', edits: [{ id: '', hash: '', cells: { what: 'Canva' } }] }],
    ['addSheet', { sheet: 'channels' }],
  ])('is not written to by %s', (method, input) => {
    const book = made();
    const before = book.snapshot();
    expect(ask(book, method, input)).toEqual(refused);
    expect(book.snapshot()).toEqual(before);
  });

  test('is not written to after somebody typed', () => {
    const book = made();
    book.sheet('data').type({ from: '2026-04', channel: 'x', impressions: 5 });
    const before = book.snapshot();
    expect(afterEdit(book.ports(), 'data', 4)).toBeNull();
    expect(book.snapshot()).toEqual(before);
  });
});

test('formulas may be inserted into people’s own sheets whatever the layout', () => {
  const book = new MemoryWorkbook();
  book.sheet('totals').layout = LAYOUT_VERSION - 1;
  const input = { function: 'SOCIAL_ROI', as: 'formula', arguments: ['300', '100'] };
  expect(ask(book, 'insertKpi', input)).toMatchObject({ ok: true });
});

describe('a sheet that somebody deleted', () => {
  test('is named, in the language of the tabs', () => {
    const book = new MemoryWorkbook('ko').withLedgers();
    book.sheets.delete('data');
    // Tabs of the memory workbook are called by their ids, so English, the first of languages, is as good as any.
    expect(ask(book, 'refreshTotals', undefined)).toEqual({
      ok: false,
      error: { code: 'sheet-missing', parameters: { sheet: 'Data' } },
    });
    expect(ask(book, 'showSheet', { sheet: 'data' })).toMatchObject({ error: { code: 'sheet-missing' } });
    expect(call(book, 'state')).toMatchObject({ setUp: 'done', missing: ['데이터'] });
  });

  test('is none before set-up came to its end, nor where nothing needs it', () => {
    const book = new MemoryWorkbook().withLedgers();
    book.sheets.delete('report');
    expect(call(book, 'state')).toMatchObject({ setUp: 'done', missing: [] });
    book.laidOut = false;
    expect(call(book, 'state')).toMatchObject({ setUp: 'partial' });
    book.sheets.clear();
    expect(call(book, 'state')).toMatchObject({ setUp: 'none' });
    book.laidOut = true;
    expect(call(book, 'state')).toMatchObject({ setUp: 'done', missing: expect.arrayContaining(['Data', 'Goals']) });
  });
});
