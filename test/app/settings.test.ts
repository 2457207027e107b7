import { expect, test } from 'vitest';
import { workbookSettings } from '../../src/app/settings-sheet.ts';
import { rateOn } from '../../src/model/settings.ts';
import { day, okValue } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const settingsOf = (book: MemoryWorkbook) => okValue(workbookSettings(book.ports().workbook));

test('settings are read by their keys, choices in any language', () => {
  const book = new MemoryWorkbook('ko', {
    baseCurrency: 'krw',
    periodFrom: day('2026-01-01'),
    periodTo: day('2026-03-31'),
    compare: '작년 같은 기간',
  });
  expect(settingsOf(book)).toMatchObject({
    language: 'ko',
    baseCurrency: 'KRW',
    period: { unit: 'custom', from: day('2026-01-01'), to: day('2026-03-31') },
    comparison: 'same-period-last-year',
    wrong: [],
  });
});

test('rates hold from their day on; a blank day holds before', () => {
  const book = new MemoryWorkbook();
  const sheet = book.sheet('settings');
  const column = sheet.columnOf('rateCurrency');
  sheet.put(3, column, [
    ['EUR', day('2026-02-01'), 1.2],
    ['eur', '', 1.1],
    ['GBP', 'June', 1.3],
    ['', '', 2],
    ['JPY', '', 0],
  ]);
  const settings = settingsOf(book);
  expect([rateOn(settings, 'EUR', day('2020-01-01')), rateOn(settings, 'EUR', day('2026-02-01'))]).toEqual([1.1, 1.2]);
  expect([rateOn(settings, 'USD', 1), rateOn(settings, 'GBP', 50_000)]).toEqual([1, null]);
  expect(settings.wrong).toMatchObject([
    { row: 5, column: 'rateFrom' },
    { row: 6, column: 'rateCurrency' },
    { row: 7, column: 'rate' },
  ]);
});

test('a period that ends before it begins is no period, and is named', () => {
  const book = new MemoryWorkbook('en', { periodFrom: 46_100, periodTo: 46_000, compare: 'last week' });
  expect(settingsOf(book)).toMatchObject({
    // Its first day may still say which month is meant.
    period: { unit: 'month', around: 46_100 },
    comparison: 'previous-period',
    wrong: [
      { row: 6, column: 'value' },
      { row: 7, column: 'value' },
    ],
  });
});

test.each([
  ['Quarter', '', { unit: 'quarter', around: null }],
  ['분기', 46_100, { unit: 'quarter', around: 46_100 }],
  ['自定义日期', '', { unit: 'month', around: null }],
  ['', 46_100, { unit: 'month', around: 46_100 }],
] as const)(
  'a period typed as "%s" with the day "%s" is one of the four, in any language',
  (period, periodFrom, meant) => {
    expect(settingsOf(new MemoryWorkbook('en', { period, periodFrom }))).toMatchObject({ period: meant, wrong: [] });
  },
);

test('a choice that nobody knows is named, and the usual one holds', () => {
  const book = new MemoryWorkbook('en', { period: 'fortnight', weekStart: 'Wednesday' });
  const { period, weekStart, wrong } = settingsOf(book);
  expect({ period, weekStart }).toEqual({ period: { unit: 'month', around: null }, weekStart: 'monday' });
  expect(wrong).toHaveLength(2);
});
