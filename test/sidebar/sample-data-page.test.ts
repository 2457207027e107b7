import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { AppState } from '../../src/app/api.ts';
import type { LedgerEdit } from '../../src/app/ledger-api.ts';
import { fill, languages } from '../../src/i18n/language.ts';
import type { RowTable } from '../../src/model/row-table.ts';
import { sampleMarks } from '../../src/sample-data/source.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { callsOf, type OpenPage, openPage, problemsOf } from './support/open-page.ts';

const state = (language: AppState['language'], rows: number, sampleRows: number): AppState => ({
  language,
  setUp: 'done',
  missing: [],
  layout: 'current',
  rows,
  sampleRows,
  baseCurrency: 'IDR',
  accounts: [],
  names: { results: {}, mappings: [] },
  imports: [],
});

describeInBrowser('sample data', () => {
  let browser: Browser;
  let open: OpenPage | null = null;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(open?.errors).toEqual([]);
    expect(open?.outside).toEqual([]);
    await open?.close();
    open = null;
  });

  it.each(languages)('goes in with one click, every row marked, in %s', async language => {
    const { sample: words } = texts[language];
    open = await openPage(browser, 'sample-data', language, { answers: { state: state(language, 0, 0) } });
    const { page } = open;
    await page.getByRole('button', { name: words.add }).waitFor();
    expect(await problemsOf(page, `sample-data-${language}`)).toEqual([]);
    await page.getByRole('button', { name: words.add }).click();
    await page.getByText(words.added).waitFor();
    expect(await problemsOf(page)).toEqual([]);

    const saved = (await callsOf(page, 'saveRows')) as { sheet: string; edits: LedgerEdit[] }[];
    expect(saved.map(({ sheet }) => sheet)).toEqual(['goals', 'costs', 'values']);
    const notes = saved.flatMap(({ edits }) => edits.map(({ cells }) => cells?.['note']));
    expect(new Set(notes)).toEqual(new Set([sampleMarks[language]]));
    const [start] = (await callsOf(page, 'startImport')) as { files: string[]; platforms: string[] }[];
    expect(start).toMatchObject({ files: [sampleMarks[language]], platforms: ['sample'] });
    const blocks = (await callsOf(page, 'importRows')) as { rows: RowTable }[];
    const rows = blocks.reduce((sum, { rows: table }) => sum + table.rows.length, 0);
    const [finish] = (await callsOf(page, 'finishImport')) as { counts: { added: number } }[];
    expect(rows).toBeGreaterThan(1500);
    expect(finish?.counts.added).toBe(rows);
  });

  it('warns where rows of somebody’s own would be mixed with it', async () => {
    const { sample: words } = texts.en;
    open = await openPage(browser, 'sample-data', 'en', { answers: { state: state('en', 1234, 0) } });
    await open.page.getByText(fill(words.mixed, { count: '1,234' })).waitFor();
    await open.page.getByRole('button', { name: words.addAnyway }).waitFor();
    expect(await problemsOf(open.page, 'sample-data-mixed')).toEqual([]);
  });

  it('takes out the rows that bear its mark, in whatever language, and no other', async () => {
    const { sample: words } = texts.ko;
    open = await openPage(browser, 'sample-data', 'ko', {
      answers: { state: state('ko', 2300, 2283) },
      ledgers: {
        goals: [{ cells: { kpi: 'leads', note: sampleMarks.en } }, { cells: { kpi: 'leads', note: 'ours' } }],
        costs: [{ cells: { category: 'tools', note: '' } }],
        values: [{ cells: { result: 'leads', note: sampleMarks.ko } }],
      },
    });
    const { page } = open;
    await page.getByText(fill(words.isIn, { count: '2,283' })).waitFor();
    expect(await problemsOf(page, 'sample-data-in')).toEqual([]);
    await page.getByRole('button', { name: words.remove }).click();
    await page.getByText(fill(words.removed, { rows: '2,281', entries: '2' })).waitFor();
    await page.getByText(fill(words.kept, { count: '2' })).waitFor();
    expect(await problemsOf(page, 'sample-data-out')).toEqual([]);
    expect(await callsOf(page, 'saveRows')).toEqual([
      { sheet: 'goals', edits: [{ id: 'r0', hash: 'h0', cells: null }] },
      { sheet: 'values', edits: [{ id: 'r0', hash: 'h0', cells: null }] },
    ]);
    expect(await callsOf(page, 'removeSample')).toHaveLength(1);
    expect(await callsOf(page, 'refreshTotals')).toHaveLength(1);
  });

  it('says what went wrong, and goes on where it stopped', async () => {
    const { sample: words } = texts.en;
    open = await openPage(browser, 'sample-data', 'en', {
      answers: { state: state('en', 0, 0) },
      ledgers: { goals: [{ cells: { kpi: 'leads', note: sampleMarks.en } }] },
      fails: { method: 'importRows', code: 'busy' },
    });
    const { page } = open;
    await page.getByRole('button', { name: words.add }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: words.add }).waitFor();
    const saved = (await callsOf(page, 'saveRows')) as { sheet: string }[];
    expect(saved.map(({ sheet }) => sheet)).toEqual(['costs', 'values']);
  });
});
