import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, importTables, setUp } from '../../scripts/headless/drive.ts';
import { address, columnLetters } from '../../src/core/cell.ts';
import { fixedDataKeys, startingMeasures } from '../../src/model/data-layout.ts';
import { controlCell, totalsKeys } from '../../src/model/totals-layout.ts';
import { type CostSheetKey, costPlace } from '../../src/templates/costs-places.ts';
import { FIRST, rowOf } from '../../src/templates/dashboard-places.ts';
import { type GoalColumn, goalColumn } from '../../src/templates/goal-row.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';
import { distFiles } from '../support/dist.ts';
import { sampleRows, sampleTable } from '../templates/support/sample-rows.ts';
import { BY_HAND } from './support/by-hand.ts';
import { okValue } from './support/imports.ts';
import { layout1Files, makeLayout1, totalsKeys1 } from './support/layout-1.ts';
import { pictureOf } from './support/picture.ts';

const dataKeys: readonly string[] = [...fixedDataKeys, ...startingMeasures];
const data = (key: string): string => columnLetters(dataKeys.indexOf(key) + 1);
const goal = (key: GoalColumn): string => columnLetters(goalColumn(key));
const cost = (key: CostSheetKey): string => columnLetters(costPlace(key));
const lastRow = sampleRows().length + 3;

/** What people typed, by sheet and cell. The first two rows below the settings get notes, where new settings would go. */
const typed: readonly (readonly [sheet: string, a1: string, value: string | number, format?: string])[] = [
  ['Settings', 'C3', 'Kopi Senja'],
  ['Settings', 'C5', 46_054, 'yyyy-mm-dd'],
  ['Settings', 'C6', 46_112, 'yyyy-mm-dd'],
  ['Settings', 'C7', 'Same period last year'],
  ['Settings', 'D10', 'ask Dewi about the rates'],
  ['Settings', 'F3', 'EUR'],
  ['Settings', 'H3', 1.1],
  ['Goals', `${goal('kpi')}3`, 'Impressions'],
  ['Goals', `${goal('start')}3`, 46_023, 'yyyy-mm-dd'],
  ['Goals', `${goal('deadline')}3`, 46_203, 'yyyy-mm-dd'],
  ['Goals', `${goal('baseline')}3`, 0],
  ['Goals', `${goal('target')}3`, 4_000_000],
  ['Costs', `${cost('category')}5`, 'tools'],
  ['Costs', `${cost('amount')}5`, 80],
  ['Costs', `${cost('share')}5`, 0.25],
  ['Costs', `${cost('from')}5`, 46_082, 'yyyy-mm-dd'],
  ['Values', 'B5', 'leads'],
  ['Values', 'F5', 12],
  ['Data', `${data('from')}${lastRow}`, '2026-02'],
  ['Data', `${data('channel')}${lastRow}`, 'Kakao Channel'],
  ['Data', `${data('impressions')}${lastRow}`, 1_000],
];

let book: Host;
const api = () => clientOf(book);
const cellsOf = () => typed.map(([sheet, a1]) => book.values(sheet, a1)[0]?.[0]);
let before: readonly unknown[];
beforeAll(async () => {
  book = await createHeadlessHost({ files: { ...(await distFiles()), ...layout1Files, 'by-hand.js': BY_HAND } });
  await setUp(book, 'en');
  await importTables(book, [sampleTable()]);
  const months = [
    totalsKeys1.map(
      key => ({ period: 'chosen', from: 46_082, to: 46_112, channel: 'x', impressions: 521_048 })[key] ?? '',
    ),
  ];
  await makeLayout1(book, months);
  await book.rpc('put', [[...typed, ['Dashboard', 'C2', 'see the slides of March']]]);
  await book.settle();
  before = cellsOf();
}, 400_000);
afterAll(() => book.dispose());

describe('sheets of an older layout', () => {
  test('are known, and raise no question: a sheet that came later is not deleted', async () => {
    expect(okValue(await api().state())).toMatchObject({ setUp: 'done', layout: 'older', missing: [] });
    expect(okValue(await api().inspectSetUp())).toEqual({ layout: 'older', language: 'en', findings: [] });
  });

  test('are not written to: by a refresh, an import, or after somebody typed', async () => {
    const totals = () => book.values('Totals', 'A1:BZ20');
    const was = totals();
    const refused = { ok: false, error: { code: 'layout-older' } };
    expect(await api().refreshTotals()).toEqual(refused);
    expect(await api().startImport({ fingerprint: 'f', files: ['a.csv'], platforms: ['X'] })).toEqual(refused);
    await book.type('Costs', `${cost('amount')}6`, 5);
    await book.type('Costs', `${cost('amount')}6`, '');
    expect(totals()).toEqual(was);
    expect(book.values('Dashboard', 'B8')).toEqual([[521_048]]);
  });

  describe('and brought up to date,', () => {
    beforeAll(async () => {
      // Cut off twice on its way: once while pages are set aside, once before Totals is laid out.
      for (const [step, calls] of [
        [0, 5],
        [2, 3],
      ] as const) {
        book.killAfterCalls(calls);
        await expect(api().setUp({ language: 'en', step, choices: [] })).rejects.toThrow();
        book.killAfterCalls(0);
      }
      expect(okValue(await api().state()).layout).toBe('older');
      expect(await setUp(book, 'en')).toEqual([]);
    }, 400_000);

    test('say that numbers must be computed anew, until they are', async () => {
      expect(book.values('Totals', 'A3:C3')).toEqual([['', '', '']]);
      expect(book.values('Totals', controlCell('count', 'now').replaceAll('$', ''))).toEqual([[1]]);
      expect(String(book.values('Start', 'B4')[0]?.[0])).toContain('Refresh');
      okValue(await api().refreshTotals());
      await book.settle();
      expect(book.values('Start', 'B4')).toEqual([['']]);
    });

    test('keep every cell that people typed', () => {
      const at = (a1: string) => typed.findIndex(([sheet, cell]) => sheet === 'Settings' && cell === a1);
      expect(cellsOf()).toEqual(before);
      expect(before[at('D10')]).toBe('ask Dewi about the rates');
    });

    test('have the new settings, with what was typed as the choice of period', () => {
      const rows = book.values('Settings', 'A3:C13').filter(([key]) => key !== '');
      const { app } = texts.en;
      expect(rows.map(([key]) => key)).toEqual([
        'brand',
        'baseCurrency',
        'periodFrom',
        'periodTo',
        'compare',
        'engagementBase',
        'language',
        'period',
        'weekStart',
      ]);
      expect(rows.find(([key]) => key === 'period')?.[2]).toBe(app.periods.custom);
      expect(rows.find(([key]) => key === 'weekStart')?.[2]).toBe(app.weekStarts.monday);
    });

    test('have the columns of Totals as they are now, and show the numbers of the typed period', () => {
      const keys = book.values('Totals', `A1:${columnLetters(totalsKeys.length)}1`)[0];
      expect(keys).toEqual(totalsKeys);
      const chosen = sampleRows().filter(({ from }) => from >= 46_054 && from <= 46_112);
      const sum = chosen.reduce((all, { measures }) => all + (measures.impressions ?? 0), 1_000);
      expect(book.values('Dashboard', address(rowOf('reach value'), FIRST))).toEqual([[sum]]);
      // The channel that was typed ends with February, so the goal is judged as of then.
      const known = sampleRows().filter(({ from, to }) => from >= 46_023 && to < 46_082);
      const reached = known.reduce((all, { measures }) => all + (measures.impressions ?? 0), 1_000);
      expect(book.values('Goals', `${goal('actual')}3`)).toEqual([[reached]]);
      expect(book.sheetNames()).toContain('Report');
      expect(book.report().flatMap(({ errors }) => errors)).toEqual([]);
    });

    test('leave the earlier pages once, with their values and what was typed on them', () => {
      const { repair } = texts.en;
      expect(book.sheetNames().slice(-2)).toEqual([
        repair.oldName.replace('{sheet}', 'Start'),
        repair.oldName.replace('{sheet}', 'Dashboard'),
      ]);
      expect(book.sheetNames().filter(name => name.includes('('))).toHaveLength(2);
      expect(book.values('Dashboard (old)', 'B2:C2')).toEqual([['Kopi Senja', 'see the slides of March']]);
      expect(book.values('Dashboard (old)', 'B8')).toEqual([[521_048]]);
      expect(book.formulas('Dashboard (old)', 'B8')).toEqual([['']]);
    });

    test('are in order', async () => {
      expect(okValue(await api().inspectSetUp())).toEqual({ layout: 'current', language: 'en', findings: [] });
    });
  });
});

test('sheets of a newer layout are left alone, and said so', async () => {
  await book.rpc('mark', ['Totals', 'totals@9']);
  const was = pictureOf(book);
  const refused = { ok: false, error: { code: 'layout-newer' } };
  expect(okValue(await api().state()).layout).toBe('newer');
  expect(okValue(await api().inspectSetUp())).toEqual({ layout: 'newer', language: 'en', findings: [] });
  expect(await api().setUp({ language: 'ko', step: 0, choices: [] })).toEqual(refused);
  expect(await api().refreshTotals()).toEqual(refused);
  expect(pictureOf(book)).toEqual(was);
});
