import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import { BATCH_ROWS, batchColumns, batchRow, WATCH_COLUMN, watchRow } from '../../src/model/journal-layout.ts';
import { START_CHANNELS, START_IMPORTS, startRows, startSheet } from '../../src/templates/start-sheet.ts';
import { contextIn, type EngineBook, engineBook } from './support/engine-book.ts';

const context = contextIn('en', { totals: 'Sums', journal: "What's done" });
const words = context.texts.workbook.start;
const START = context.names.start;
const JOURNAL = context.names.journal;
const MARCH = 46_082; // 2026-03-01

let book: EngineBook;
beforeAll(async () => {
  // The Journal has to be there before formulas name it.
  const journalSheet = {
    ...startSheet(context),
    name: JOURNAL,
    areas: [{ row: 1, column: 1, rows: 1, columns: 1, content: [['batch']] }],
  };
  book = await engineBook(context, [journalSheet, startSheet(context)]);
});
afterAll(() => book.host.dispose());

const lines = (from: number, count: number): Cell[][] =>
  Array.from({ length: count }, (_, index) => book.row(START, from + index, 2, 3));
const channel = (id: string, from: number | '', to: number | '') => ({ period: 'channel', channel: id, from, to });
/** The Journal's batches from a blank one. */
const journal = (
  batches: readonly (readonly Cell[])[],
  typed: Partial<Record<'goals' | 'costs' | 'values', number>> = {},
) => {
  const grid = Array.from({ length: BATCH_ROWS }, () => new Array<Cell>(WATCH_COLUMN).fill(''));
  const top = batchRow(1);
  for (const batch of batches) {
    const row = grid[batchRow(Number(batch[0])) - top];
    batch.forEach((cell, at) => {
      if (row) row[at] = cell;
    });
  }
  for (const id of ['goals', 'costs', 'values'] as const) {
    const row = grid[watchRow(id) - top];
    if (row) row[WATCH_COLUMN - 1] = typed[id] ?? 0;
  }
  return book.put(JOURNAL, top, 1, grid);
};
const batch = (
  number: number,
  state: string,
  day: number,
  files: readonly string[],
  added: number,
  updated: number,
): Cell[] => {
  const cells: Record<(typeof batchColumns)[number], Cell> = {
    batch: number,
    state,
    at: (day - 25_569) * 86_400_000 + 40_000_000,
    fingerprint: 'f',
    files: JSON.stringify(files),
    platforms: '["X"]',
    added,
    updated,
    skipped: 9,
    rejected: 9,
    ignored: 9,
  };
  return batchColumns.map(key => cells[key]);
};

/** The add-on's own functions, there to be tried, aren't in this engine. */
const isOurs = (error: string): boolean => !error.endsWith('#NAME?');

test('an empty workbook says what to do first, and nothing is in error', async () => {
  await journal([]);
  await book.totals([], { rows: '' });
  expect(book.errors().filter(isOurs)).toEqual([]);
  expect(lines(startRows.steps, 6).map(([, state]) => state)).toEqual([
    words.done,
    words.next,
    words.later,
    words.later,
    words.later,
    words.later,
  ]);
  expect(lines(startRows.data, START_CHANNELS)).toEqual([
    [words.noData, '', ''],
    ...Array.from({ length: START_CHANNELS - 1 }, () => ['', '', '']),
  ]);
  expect(lines(startRows.imports, START_IMPORTS)).toEqual([
    [words.noImports, '', ''],
    ['', '', ''],
    ['', '', ''],
  ]);
});

describe('a workbook with data', () => {
  beforeAll(async () => {
    await journal(
      [
        batch(19, 'done', MARCH, ['older.csv'], 1, 1),
        batch(20, 'done', MARCH + 2, ['x "daily".csv', 'linkedin.xlsx'], 1200, 34),
        batch(21, 'undone', MARCH + 3, ['gone.csv'], 5, 5),
        // The ring begins again at its first row.
        batch(22, 'done', MARCH + 4, ['newest.csv'], 7, 0),
        batch(23, 'open', MARCH + 5, ['under way.csv'], 0, 0),
      ],
      { costs: 12 },
    );
    await book.totals([
      { period: 'month', channel: 'x', from: MARCH, to: MARCH + 30 },
      channel('x', MARCH - 90, MARCH + 30),
      channel('linkedin', MARCH, MARCH + 18),
      channel('Sale*', MARCH, MARCH + 28),
      channel('email', '', ''),
    ]);
  });

  test('says which steps are done and which are next', () => {
    expect(book.errors().filter(isOurs)).toEqual([]);
    expect(lines(startRows.steps, 6).map(([, state]) => state)).toEqual([
      words.done,
      '✓ 5 rows',
      words.done,
      words.next,
      words.next,
      words.next,
    ]);
  });

  test('says how far each channel is known, and who lags behind whom', () => {
    expect(lines(startRows.data, 5)).toEqual([
      ['X', MARCH + 30, 'From 2025-12-01.'],
      ['LinkedIn', MARCH + 18, '⚠ From 2026-03-01. Ends 12 days before X: import the rest, or compare with care.'],
      ['Sale*', MARCH + 28, 'From 2026-03-01.'],
      ['email', '', ''],
      ['', '', ''],
    ]);
  });

  test('takes exports that end up to three days apart for equally long', async () => {
    const days = (id: string, behind: number) => channel(id, MARCH, MARCH + 30 - behind);
    await book.totals([days('x', 0), days('linkedin', 3), days('tiktok', 4)]);
    expect(lines(startRows.data, 3).map(([name, , said]) => [name, String(said).startsWith('⚠')])).toEqual([
      ['X', false],
      ['LinkedIn', false],
      ['TikTok', true],
    ]);
  });

  test('lists the last imports that stand, the newest first', () => {
    expect(lines(startRows.imports, START_IMPORTS)).toEqual([
      [MARCH + 4, '7 rows', 'Added 7, updated 0, skipped 9, rejected 9, no data 9.'],
      [MARCH + 2, '1234 rows', 'Added 1200, updated 34, skipped 9, rejected 9, no data 9.'],
      [MARCH, '2 rows', 'Added 1, updated 1, skipped 9, rejected 9, no data 9.'],
    ]);
  });
});
