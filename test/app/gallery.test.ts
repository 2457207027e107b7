import { beforeEach, describe, expect, test } from 'vitest';
import type { GallerySheet } from '../../src/app/api.ts';
import { answer } from '../../src/app/rpc.ts';
import { setUp } from '../../src/app/set-up/set-up.ts';
import type { Result } from '../../src/core/result.ts';
import { type GallerySheetId, gallerySheetIds } from '../../src/model/sheet-ids.ts';
import { layOutOrder } from '../../src/templates/templates.ts';
import { okValue } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const person = { locale: 'ko', version: '1' };
let book: MemoryWorkbook;
beforeEach(() => {
  book = new MemoryWorkbook('ko').withLedgers().withReport();
});

const ask = (method: 'gallery' | 'addSheet' | 'removeSheet', sheet?: string): Result<readonly GallerySheet[]> =>
  answer(method, sheet === undefined ? undefined : { sheet }, book.ports(), person);
const present = (reply: Result<readonly GallerySheet[]>): readonly GallerySheetId[] =>
  okValue(reply).flatMap(sheet => (sheet.present ? [sheet.id] : []));

test('lists its sheets by the names that they would have in the language of the workbook', () => {
  const sheets = okValue(ask('gallery'));
  expect(sheets.map(({ id }) => id)).toEqual(gallerySheetIds);
  expect(sheets[0]).toEqual({ id: 'channels', name: '채널', present: false });
  expect(book.calls.length).toBeLessThanOrEqual(5);
});

describe('adding', () => {
  test('lays a sheet out and shows it; once more changes nothing', () => {
    expect(present(ask('addSheet', 'channels'))).toEqual(['channels']);
    expect(book.shown).toEqual(['channels']);
    const laidOut = book.snapshot();
    expect(JSON.stringify(book.sheet('channels').cells())).toContain('채널 비교');
    expect(present(ask('addSheet', 'channels'))).toEqual(['channels']);
    expect(book.snapshot()).toEqual(laidOut);
  });

  test.each(gallerySheetIds)('%s can be laid out', id => {
    expect(present(ask('addSheet', id))).toEqual([id]);
  });

  test('waits until the workbook is set up, runs alone, and knows only its own sheets', () => {
    book.sheets.delete('goals');
    expect(ask('addSheet', 'channels')).toMatchObject({ ok: false, error: { code: 'sheet-missing' } });
    book.locked = true;
    expect(ask('addSheet', 'channels')).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(ask('removeSheet', 'channels')).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(ask('removeSheet', 'data')).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });
});

test('removing takes the one sheet away, and nothing where there is none', () => {
  ask('addSheet', 'channels');
  ask('addSheet', 'timeline');
  const others = new Set(book.sheets.keys());
  expect(present(ask('removeSheet', 'channels'))).toEqual(['timeline']);
  expect(present(ask('removeSheet', 'channels'))).toEqual(['timeline']);
  others.delete('channels');
  expect(new Set(book.sheets.keys())).toEqual(others);
  expect(present(ask('addSheet', 'channels'))).toEqual(['channels', 'timeline']);
});

test('set-up lays the sheets that are there out again, in another language too, and none that isn’t', () => {
  ask('addSheet', 'timeline');
  const step = layOutOrder.length;
  expect(okValue(setUp(book.ports(), { language: 'en', step, choices: [] }))).toMatchObject({
    done: step + 1,
    of: step + 1,
    next: null,
  });
  expect(JSON.stringify(book.sheet('timeline').cells())).toContain('Month by month');
  expect(setUp(book.ports(), { language: 'en', step: step + 1, choices: [] })).toMatchObject({ ok: false });
});
