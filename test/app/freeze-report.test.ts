import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importTables } from '../../scripts/headless/drive.ts';
import { periodName } from '../../src/app/freeze-report.ts';
import { columnLetters } from '../../src/core/cell.ts';
import { dayOf } from '../../src/core/day.ts';
import { type GoalColumn, goalColumns } from '../../src/templates/goal-row.ts';
import { FIRST, LAST, ROWS, rowOf, VISIBLE_COLUMNS } from '../../src/templates/report-places.ts';
import { layOutOrder } from '../../src/templates/templates.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';
import { distFiles } from '../support/dist.ts';
import { sampleRows, sampleTable } from '../templates/support/sample-rows.ts';
import { okValue } from './support/imports.ts';

/** What the report needs. The engine takes seconds to compute the others; goals are put there by hand. */
const needed = ['settings', 'data', 'totals', 'kpis', 'journal', 'report'];
const goal: Partial<Record<GoalColumn, string | number>> = {
  name: 'More leads',
  kpi: 'Leads',
  kpiRow: 3,
  start: dayOf(2026, 1, 1),
  deadline: dayOf(2026, 6, 30),
  targetShown: '500 leads',
  targetValue: 500,
  actual: 120,
  progress: 0.24,
  status: 'behind',
};
const BY_HAND = `
  function putGoal(cells) {
    const book = SpreadsheetApp.getActive();
    book.insertSheet('Goals', 0).insertColumnsAfter(26, 40).getRange(3, 1, 1, cells.length).setValues([cells]);
  }
  function put(sheet, a1, value) { SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).setValue(value); }
  function rename(from, to) { SpreadsheetApp.getActive().getSheetByName(from).setName(to); }
  function insertRow(sheet, row) { SpreadsheetApp.getActive().getSheetByName(sheet).insertRowBefore(row); }
  function marks(sheet) {
    return SpreadsheetApp.getActive().getSheetByName(sheet).getDeveloperMetadata().map(each => each.getKey());
  }
  function warned(sheet) {
    const all = SpreadsheetApp.getActive().getSheetByName(sheet).getProtections(SpreadsheetApp.ProtectionType.RANGE);
    return all.map(each => [each.getRange().getA1Notation(), each.isWarningOnly()]);
  }`;

let book: Host;
const setUp = async (language: string, ids: readonly string[]): Promise<void> => {
  for (const [step, id] of layOutOrder.entries())
    if (ids.includes(id)) okValue((await book.rpc('goalpost_setUp', [{ language, step, choices: [] }])) as never);
};
interface Frozen {
  readonly key: string;
  readonly name: string;
  readonly content: string;
}
const freeze = async (): Promise<Frozen> => okValue((await book.rpc('goalpost_freezeReport', [])) as never);
const visible = `A1:${columnLetters(VISIBLE_COLUMNS)}${ROWS}`;
const comment = `${columnLetters(FIRST)}${rowOf('shortfall', 'typed2')}`;
const COMMENT = '=SUM(1,2) is no formula: more short videos,\nfewer giveaways';
const calls = () => book.executions.at(-1)?.calls.map(call => call.method) ?? [];

let frozen: Frozen;
let shown: unknown;
let looked: unknown;
let taken: readonly string[];

beforeAll(async () => {
  book = await createHeadlessHost({
    files: { ...(await distFiles()), 'by-hand.js': BY_HAND },
    spreadsheetTimeZone: 'Asia/Seoul',
    scriptTimeZone: 'America/Los_Angeles',
  });
  await book.rpc('putGoal', [goalColumns.map(key => goal[key] ?? '')]);
  await setUp('en', needed);
}, 120_000);
afterAll(() => book.dispose());

test('nothing is kept before there is a period', async () => {
  expect(await book.rpc('goalpost_freezeReport', [])).toMatchObject({ ok: false, error: { code: 'report-empty' } });
});

describe('a report that was frozen', () => {
  beforeAll(async () => {
    await importTables(book, [sampleTable()]);
    await book.type('Report', comment, `'${COMMENT}`);
    await book.settle();
    shown = book.values('Report', visible);
    looked = book.displayValues('Report', visible);
    frozen = await freeze();
    taken = calls();
    await book.settle();
  }, 60_000);

  test('stands behind the report, named by its period, and is no sheet of ours', async () => {
    expect(frozen.name).toBe('Report 2026-03');
    const names = book.sheetNames();
    expect(names[names.indexOf('Report') + 1]).toBe('Report 2026-03');
    expect(await book.rpc('marks', [frozen.name])).toEqual(['goalpost.copy']);
    expect(await book.rpc('warned', [frozen.name])).toEqual([[visible, true]]);
  });

  test('holds what the report shows, comments too, without a formula', () => {
    expect(book.values(frozen.name, visible)).toEqual(shown);
    expect(book.displayValues(frozen.name, visible)).toEqual(looked);
    expect(book.values(frozen.name, comment)).toEqual([[COMMENT]]);
    expect(book.values(frozen.name, visible).flat()).toContain('500 leads');
    const numbers = book
      .values(frozen.name, visible)
      .flat()
      .filter(cell => typeof cell === 'number');
    expect(numbers.length).toBeGreaterThan(30);
    expect(
      book
        .formulas(frozen.name, `A1:${columnLetters(VISIBLE_COLUMNS + 30)}${ROWS}`)
        .flat()
        .filter(formula => formula !== ''),
    ).toEqual([]);
  });

  test('has its charts over its own cells', () => {
    const of = (name: string) =>
      book.charts(name).map(({ type, ranges }) => [type, ...ranges.map(range => range.replaceAll("'", ''))]);
    const own = of(frozen.name);
    expect(own.map(([type]) => type)).toEqual(['column', 'bar']);
    expect(own).toEqual(of('Report').map(chart => chart.map(part => part.replace(/^Report!/u, `${frozen.name}!`))));
  });

  test('takes few service calls, and reads the report once', () => {
    expect(taken.filter(method => method === 'Range.getValues')).toHaveLength(2);
    expect(taken.length, taken.join()).toBeLessThanOrEqual(64);
  });

  test('does not change when numbers, names or the language do', async () => {
    const before = book.values(frozen.name, visible);
    await importTables(book, [sampleTable(sampleRows().map(row => ({ ...row, account: 'Second' })))]);
    await book.rpc('rename', ['Totals', 'Sums']);
    await book.settle();
    expect(book.values('Report', visible)).not.toEqual(shown);
    expect(book.values(frozen.name, visible)).toEqual(before);
    await setUp('ko', ['settings', 'report']);
    await book.settle();
    expect(book.sheetNames()).toContain('Report 2026-03');
    expect(book.values(frozen.name, visible)).toEqual(before);
    const report = texts.ko.model.sheets.report;
    expect(book.values(report, comment)).toEqual([[COMMENT]]);
    expect(book.values(report, `${columnLetters(LAST)}1`)).toEqual([['1 / 4쪽']]);
    await setUp('en', ['settings', 'report']);
  }, 240_000);

  test('is not written over by another of the same period', async () => {
    const second = await freeze();
    expect(second.name).toBe('Report 2026-03 (2)');
    expect(book.values(frozen.name, visible)).toEqual(shown);
    expect(await book.rpc('goalpost_unfreezeReport', [second])).toMatchObject({ ok: false });
    const { key, content } = second;
    expect(await book.rpc('goalpost_unfreezeReport', [{ key, content }])).toEqual({
      ok: true,
      value: { name: second.name },
    });
    expect(book.sheetNames()).not.toContain(second.name);
    expect(await book.rpc('goalpost_unfreezeReport', [{ key, content }])).toMatchObject({
      ok: false,
      error: { code: 'copy-gone' },
    });
  });

  test('is not removed once somebody has written on it', async () => {
    await book.type(frozen.name, 'B20', 'seen by the board');
    const { key, content } = frozen;
    expect(await book.rpc('goalpost_unfreezeReport', [{ key, content }])).toMatchObject({
      ok: false,
      error: { code: 'copy-changed', parameters: { sheet: frozen.name } },
    });
    expect(book.sheetNames()).toContain(frozen.name);
  });
});

test('the menu says where it stands', async () => {
  await book.runMenu('goalpostMenuFreeze');
  expect(book.toasts.at(-1)).toBe(texts.en.sidebar.home.reportFrozen.replace('{sheet}', 'Report 2026-03 (2)'));
});

test('a copy that was cut off goes with the next one', async () => {
  const before = book.sheetNames();
  book.killAfterCalls(25);
  await expect(book.rpc('goalpost_freezeReport', [])).rejects.toThrow();
  book.killAfterCalls(0);
  expect(book.sheetNames()).toHaveLength(before.length + 1);
  const { name } = await freeze();
  expect([...book.sheetNames()].sort()).toEqual([...before, name].sort());
}, 30_000);

test('a report whose rows were moved, or whose numbers are old, is not kept', async () => {
  const tried = async () => (await book.rpc('goalpost_freezeReport', [])) as { error?: { code: string } };
  const keys = book.values('Data', 'A1:AC1')[0] ?? [];
  await book.rpc('put', ['Data', `${columnLetters(keys.indexOf('impressions') + 1)}3`, 12]);
  await book.settle();
  expect((await tried()).error?.code).toBe('report-stale');
  await book.rpc('insertRow', ['Report', 60]);
  await book.settle();
  expect((await tried()).error?.code).toBe('report-moved');
}, 60_000);

test.each([
  [dayOf(2026, 9, 1), dayOf(2026, 9, 30), '2026-09'],
  [dayOf(2028, 2, 1), dayOf(2028, 2, 29), '2028-02'],
  [dayOf(2028, 2, 1), dayOf(2028, 2, 28), '2028-02-01 – 2028-02-28'],
  [dayOf(2026, 7, 1), dayOf(2026, 9, 30), '2026-Q3'],
  [dayOf(2026, 8, 1), dayOf(2026, 10, 31), '2026-08-01 – 2026-10-31'],
  [dayOf(2026, 1, 1), dayOf(2026, 12, 31), '2026'],
  [dayOf(2026, 1, 5), dayOf(2026, 2, 10), '2026-01-05 – 2026-02-10'],
])('the period from %d to %d is called %s', (from, to, name) => {
  expect(periodName(from, to)).toBe(name);
});
