import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, importTables, setUp } from '../../scripts/headless/drive.ts';
import type { SetUpChoice, SetUpFinding } from '../../src/app/set-up-api.ts';
import { address, columnLetters } from '../../src/core/cell.ts';
import { fixedDataKeys, startingMeasures } from '../../src/model/data-layout.ts';
import { choicesOf, findingKey, tickedAtFirst } from '../../src/sidebar/set-up/choices.ts';
import { type CostSheetKey, costPlace } from '../../src/templates/costs-places.ts';
import { FIRST, rowOf } from '../../src/templates/dashboard-places.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import { startRows } from '../../src/templates/start-sheet.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';
import { distFiles } from '../support/dist.ts';
import { sampleRows, sampleTable } from '../templates/support/sample-rows.ts';
import { BY_HAND } from './support/by-hand.ts';
import { okValue } from './support/imports.ts';
import { pictureOf } from './support/picture.ts';

const dataKeys = [...fixedDataKeys, ...startingMeasures];
const dataColumn = (key: (typeof dataKeys)[number]): string => columnLetters(dataKeys.indexOf(key) + 1);
const cost = (key: CostSheetKey): string => columnLetters(costPlace(key));
const onDashboard = (line: Parameters<typeof rowOf>[0], column = 0): string => address(rowOf(line), FIRST + column);
const settings = settingsState([]);
const settingAt = (row: keyof typeof settings.rows): string => `C${settings.rows[row]}`;

let book: Host;
beforeAll(async () => {
  book = await createHeadlessHost({ files: { ...(await distFiles()), 'by-hand.js': BY_HAND } });
  await setUp(book, 'en');
  await importTables(book, [sampleTable()]);
}, 300_000);
afterAll(() => book.dispose());

const api = () => clientOf(book);
const inspect = async () => okValue(await api().inspectSetUp());
/** What the page sends when a person ticks these boxes, too, and unticks those. */
const chosen = (
  findings: readonly SetUpFinding[],
  ticked: readonly string[],
  unticked: readonly string[],
): readonly SetUpChoice[] => {
  const boxes = new Set([...tickedAtFirst(findings), ...ticked]);
  for (const key of unticked) boxes.delete(key);
  return choicesOf(findings, boxes);
};

describe('a workbook in order', () => {
  test('raises no question, in at most 26 service calls, and nothing is written', async () => {
    const before = pictureOf(book);
    const from = book.executions.length;
    expect(await inspect()).toEqual({ layout: 'current', language: 'en', findings: [] });
    expect(book.executions.slice(from).reduce((sum, { calls }) => sum + calls.length, 0)).toBeLessThanOrEqual(26);
    expect(pictureOf(book)).toEqual(before);
  });
});

describe('a workbook in which people deleted, moved and typed over things', () => {
  let findings: readonly SetUpFinding[] = [];
  let costsBefore: unknown;
  beforeAll(async () => {
    await book.rpc('put', [
      [
        ['Settings', settingAt('brand'), 'Kopi Senja'],
        ['Settings', 'C2', 'What we chose'],
        ['Costs', `${cost('category')}5`, 'tools'],
        ['Costs', `${cost('amount')}5`, 80],
        ['Costs', `${cost('share')}5`, 0.25],
        ['Costs', `${cost('from')}5`, 46_082],
        ['Values', 'B5', 'leads'],
        ['Dashboard', onDashboard('reach value'), 'see the note'],
        ['Dashboard', onDashboard('finding'), ''],
      ],
    ]);
    costsBefore = book.values('Costs', 'A1:AZ2');
    await book.rpc('removeRow', ['Settings', settings.rows.weekStart]);
    await book.rpc('put', [
      [
        ['Data', `${dataColumn('channel')}1`, ''],
        ['Data', `${dataColumn('impressions')}1`, ''],
        ['Data', `${dataColumn('segment')}1:${dataColumn('segment')}2`, ''],
      ],
    ]);
    await book.rpc('emptyRow', ['Costs', 1]);
    await book.rpc('emptyRow', ['Values', 1]);
    await book.rpc('emptyRow', ['Values', 2]);
    await book.rpc('insertRow', ['Start', 4]);
    await book.rpc('insertColumn', ['Totals', 5]);
    await book.rpc('removeSheet', ['Goals']);
    await book.rpc('removeSheet', ['Report']);
    findings = (await inspect()).findings;
  }, 300_000);

  test('is told what happened to each sheet', () => {
    const { costs, model, workbook } = texts.en;
    const kinds = findings.map(findingKey);
    expect(kinds).toEqual([
      'deleted goals',
      'deleted report',
      'moved start',
      'headings settings',
      'rows settings',
      'columns data',
      'columns costs',
      'unreadable values',
      'cells dashboard',
      'rebuilt totals',
    ]);
    const of = (key: string) => findings[kinds.indexOf(key)];
    expect(of('deleted goals')).toMatchObject({ name: 'Goals', isNeeded: true });
    expect(of('deleted report')).toMatchObject({ isNeeded: false });
    expect(of('headings settings')).toMatchObject({ count: 1, cells: ['C2'] });
    expect(of('rows settings')).toMatchObject({ rows: [workbook.settings.weekStart] });
    expect(of('columns data')).toMatchObject({
      found: [model.dimensions.channel, model.measures.impressions],
      lost: [model.dimensions.segment],
    });
    const found = of('columns costs');
    expect(found?.kind === 'columns' && [found.found.includes(costs.columns.amount), found.lost]).toEqual([true, []]);
    expect(of('cells dashboard')).toMatchObject({
      count: 2,
      cells: [onDashboard('reach value'), onDashboard('finding')].sort(),
    });
  });

  test('other pages say which sheet is missing', async () => {
    expect(await api().ledger({ sheet: 'goals' })).toEqual({
      ok: false,
      error: { code: 'sheet-missing', parameters: { sheet: 'Goals' } },
    });
    expect(await api().refreshTotals()).toMatchObject({ ok: false, error: { code: 'column-missing' } });
    expect(okValue(await api().state())).toMatchObject({ setUp: 'done', missing: ['Goals'] });
  });

  describe('and is laid out again as they chose', () => {
    beforeAll(async () => {
      const choices = chosen(findings, ['deleted goals'], ['deleted report', 'cells dashboard']);
      expect(choices).toEqual([
        { sheet: 'report', do: 'leave' },
        { sheet: 'start', do: 'beside' },
        { sheet: 'settings', do: 'keep-headings' },
        { sheet: 'values', do: 'beside' },
        { sheet: 'dashboard', do: 'keep-cells' },
      ]);
      expect(await setUp(book, 'en', choices)).toEqual([]);
      okValue(await api().refreshTotals());
      await book.settle();
    }, 300_000);

    test('what they left alone is as they left it', () => {
      expect(book.sheetNames()).not.toContain('Report');
      expect(book.values('Dashboard', onDashboard('reach value'))).toEqual([['see the note']]);
      expect(book.values('Settings', 'C2')).toEqual([['What we chose']]);
      expect(book.values('Settings', settingAt('brand'))).toEqual([['Kopi Senja']]);
      expect(book.values('Values (old)', 'B5')).toEqual([['leads']]);
      expect(book.sheetNames()).toContain('Start (old)');
    });

    test('columns are where they were, and so are the rows', () => {
      expect(book.values('Data', `A1:${dataColumn('spend')}1`)[0]).toEqual(
        dataKeys.map(key => (key === 'segment' ? '' : key)),
      );
      expect(
        book.values('Data', `${columnLetters(dataKeys.length + 1)}1:${columnLetters(dataKeys.length + 1)}2`),
      ).toEqual([['segment'], [texts.en.model.dimensions.segment]]);
      expect(book.values('Costs', 'A1:AZ2')).toEqual(costsBefore);
      expect(book.values('Costs', `${cost('forSocial')}5`)).toEqual([[20]]);
    });

    test('new sheets are where deleted and unreadable ones were, and the numbers are right', () => {
      expect(book.values('Values', 'B2')).toEqual([[texts.en.values.columns.result]]);
      expect(book.values('Goals', 'A1:B1')[0]).toContain('standing');
      const rows = book.values('Settings', 'A3:C20');
      expect(rows.find(([key]) => key === 'weekStart')?.[2]).toBe(texts.en.app.weekStarts.monday);
      expect(book.values('Start', `B${startRows.steps}`)).toEqual([[`1  ${texts.en.workbook.start.setUp}`]]);
      const march = sampleRows().filter(row => row.from === 46_082);
      const clicks = march.reduce((sum, { measures }) => sum + (measures.engagements ?? 0), 0);
      expect(book.values('Dashboard', onDashboard('engagement value'))).toEqual([[clicks]]);
      expect(book.report().flatMap(sheet => (sheet.name.endsWith('(old)') ? [] : sheet.errors))).toEqual([]);
    });

    test('what was chosen before is asked again, and nothing else; chosen again, nothing is set aside twice', async () => {
      const after = (await inspect()).findings;
      expect(after.map(findingKey)).toEqual(['deleted report', 'headings settings', 'cells dashboard']);
      const names = book.sheetNames();
      const again: readonly SetUpChoice[] = [
        { sheet: 'start', do: 'beside' },
        { sheet: 'values', do: 'beside' },
        { sheet: 'report', do: 'leave' },
      ];
      okValue(await api().setUp({ language: 'en', step: 0, choices: again }));
      expect(book.sheetNames()).toEqual(names);
    });
  });
});
