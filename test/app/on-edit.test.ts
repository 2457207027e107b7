import { expect, test } from 'vitest';
import { afterEdit } from '../../src/app/on-edit.ts';
import { controlRow, totalsColumn } from '../../src/model/totals-layout.ts';
import { accountDay, importAll } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const edited = (book: MemoryWorkbook) =>
  book.sheet('totals').cells()[controlRow('edited') - 1]?.[totalsColumn('now') - 1];

test('what is typed into Data shows in Totals at once, and what is wrong is told', () => {
  const book = new MemoryWorkbook();
  const data = book.sheet('data');
  const row = data.type({ from: '2026-03', channel: 'x', impressions: 70 });
  expect(afterEdit(book.ports(), 'data', row)).toMatchObject({ rows: 1, toMend: [] });
  expect(book.sheet('totals').records()).toContainEqual(expect.objectContaining({ period: 'month', impressions: 70 }));
  const wrong = data.type({ from: 'soon', channel: 'x' });
  expect(afterEdit(book.ports(), 'data', wrong)?.toMend).toMatchObject([{ row: wrong, column: 'from' }]);
  expect(edited(book)).toBe(0);
});

test('labels, other sheets and workbooks that are not set up are left alone', () => {
  const book = new MemoryWorkbook();
  expect(afterEdit(book.ports(), 'data', 2)).toBeNull();
  expect(afterEdit(book.ports(), 'dashboard', 9)).toBeNull();
  expect(book.calls).toEqual([]);
  book.sheets.delete('totals');
  expect(afterEdit(book.ports(), 'data', 9)).toBeNull();
});

test('Totals are only marked where a refresh would take too long, or somebody else writes', () => {
  const book = new MemoryWorkbook();
  importAll(book, [accountDay('2026-03-01', { impressions: 1 })]);
  book.locked = true;
  expect(afterEdit(book.ports(), 'data', 3)).toBeNull();
  expect(edited(book)).toBe(1);

  const large = new MemoryWorkbook();
  large.sheet('data').put(20_000, 1, [['x']]);
  expect(afterEdit(large.ports(), 'data', 3)).toBeNull();
  expect(edited(large)).toBe(1);
  expect(large.calls.map(made => made.method)).not.toContain('data readAll');
});

test('names of campaigns are edited on Settings: Totals follow, or are marked as out of date', () => {
  const book = new MemoryWorkbook();
  importAll(book, [accountDay('2026-03-01', { impressions: 1 }, { level: 'campaign', campaign: 'ss26' })]);
  const settings = book.sheet('settings');
  settings.put(3, settings.columnOf('campaignAlias'), [['SS26', 'Spring']]);
  expect(afterEdit(book.ports(), 'settings', 3)).toMatchObject({ toMend: [] });
  const campaigns = () =>
    book
      .sheet('totals')
      .records()
      .map(({ campaign }) => campaign);
  expect(campaigns()).toContain('Spring');
  settings.put(3, settings.columnOf('campaignAlias'), [['SS26', 'Season']]);
  book.locked = true;
  expect(afterEdit(book.ports(), 'settings', 3)).toBeNull();
  expect(edited(book)).toBe(1);
  expect(campaigns()).toContain('Spring');
});
