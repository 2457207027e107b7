import { expect, it } from 'vitest';
import type { PageName } from '../../src/app/page-texts.ts';
import type { SetUpFinding, SetUpInspection } from '../../src/app/set-up-api.ts';
import { fill, type Language, languages } from '../../src/i18n/language.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { callsOf, problemsOf } from './support/open-page.ts';
import { pageOpener } from './support/page-opener.ts';
import type { Scenario } from './support/scripted.ts';

/** One of each kind, with a name that somebody gave, and as many columns as a table loses at once. */
function findingsIn(language: Language): readonly SetUpFinding[] {
  const { costs, model, workbook } = texts[language];
  const { sheets } = model;
  return [
    { kind: 'deleted', sheet: 'goals', name: sheets.goals, isNeeded: true },
    { kind: 'deleted', sheet: 'report', name: sheets.report, isNeeded: false },
    { kind: 'deleted', sheet: 'journal', name: sheets.journal, isNeeded: true },
    { kind: 'moved', sheet: 'start', name: sheets.start },
    { kind: 'headings', sheet: 'settings', name: 'Supercalifragilisticexpialidocious', count: 1, cells: ['C2'] },
    { kind: 'rows', sheet: 'settings', name: sheets.settings, rows: [workbook.settings.weekStart] },
    {
      kind: 'columns',
      sheet: 'costs',
      name: sheets.costs,
      found: Object.values(costs.columns),
      lost: [costs.columns.note],
    },
    { kind: 'unreadable', sheet: 'values', name: sheets.values, isOlder: false },
    { kind: 'cells', sheet: 'dashboard', name: '<b>&', count: 12, cells: ['C9', 'D9', 'AB48', 'C50', 'D51'] },
    { kind: 'rebuilt', sheet: 'totals', name: sheets.totals },
  ];
}
const inspection = (language: Language, parts: Partial<SetUpInspection> = {}): SetUpInspection => ({
  layout: 'current',
  language,
  findings: [],
  ...parts,
});
const found = (language: Language): Scenario => ({
  answers: { inspectSetUp: inspection(language, { findings: findingsIn(language) }) },
});

describeInBrowser('set-up of a workbook that has sheets of ours', () => {
  const openAnew = pageOpener();

  const open = async (language: Language = 'en', scenario: Scenario = found(language), name: PageName = 'set-up') => {
    return openAnew(name, language, scenario);
  };

  it.each(languages)('fits and is accessible in %s: what it found, and an older or a newer layout', async language => {
    const { repair } = texts[language];
    const page = await open(language);
    await page.getByRole('heading', { name: repair.found }).waitFor();
    expect(await problemsOf(page, `set-up-found-${language}`)).toEqual([]);
    await page.setViewportSize({ width: 300, height: 720 });
    expect(await problemsOf(page, `set-up-found-narrow-${language}`)).toEqual([]);
    for (const layout of ['older', 'newer'] as const) {
      const other = await open(language, { layout }, 'sidebar');
      await other.getByText(repair[layout]).waitFor();
      expect(await problemsOf(other, `home-${layout}-${language}`)).toEqual([]);
    }
  });

  it('asks by keyboard, waits for what is needed, and sends what was chosen', async () => {
    const { repair } = texts.en;
    const page = await open();
    const go = page.getByRole('button', { name: repair.again });
    await go.waitFor();
    expect(await go.isDisabled()).toBe(true);
    await page.getByText('Version history').first().waitFor();
    // The rows of Goals, and the list of imports, are gone: both have to be ticked.
    for (const box of await page.getByRole('checkbox', { name: repair.deleted.boxEmpty }).all()) {
      await box.focus();
      await page.keyboard.press('Space');
    }
    await page.getByText(repair.deleted.needed).first().waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: repair.cells.box }).click();
    await page.getByText(fill(repair.more, { cells: 'C9, D9, AB48, C50, D51', count: 7 })).waitFor();
    await go.press('Enter');
    await page.getByRole('heading', { name: texts.en.sidebar.setUp.doneTitle }).waitFor();
    const [first] = await callsOf(page, 'setUp');
    expect(first).toEqual({
      language: 'en',
      step: 0,
      choices: [
        { sheet: 'start', do: 'beside' },
        { sheet: 'settings', do: 'keep-headings' },
        { sheet: 'values', do: 'beside' },
        { sheet: 'dashboard', do: 'keep-cells' },
      ],
    });
    expect(await callsOf(page, 'refreshTotals')).toHaveLength(1);
  });

  it('asks nothing of a workbook in order, says what another language changes, and computes nothing anew', async () => {
    const { repair, sidebar } = texts.en;
    const page = await open('en', {});
    await page.getByText(repair.inOrder).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByLabel(sidebar.setUp.language).selectOption('ko');
    await page.getByText(fill(repair.relabel, { language: sidebar.languages.ko })).waitFor();
    expect(await problemsOf(page, 'set-up-in-order')).toEqual([]);
    await page.getByRole('button', { name: repair.again }).click();
    await page.getByRole('heading', { name: sidebar.setUp.doneTitle }).waitFor();
    expect(await callsOf(page, 'refreshTotals')).toEqual([]);
  });

  it('doesn’t look at a new workbook', async () => {
    const page = await open('en', { setUp: 'none', rows: 0 });
    await page.getByRole('button', { name: texts.en.sidebar.setUp.start, exact: true }).waitFor();
    expect(await callsOf(page, 'inspectSetUp')).toEqual([]);
  });

  it('looks again after a step that failed', async () => {
    const page = await open('en', {
      ...found('en'),
      answers: { inspectSetUp: inspection('en', { findings: findingsIn('en').slice(1, 2) }) },
      fails: { method: 'verifySetUp', code: 'busy' },
    });
    await page.getByRole('button', { name: texts.en.repair.again }).click();
    await page.getByText(texts.en.failures.busy).waitFor();
    await page.getByRole('button', { name: texts.en.sidebar.common.tryAgain }).waitFor();
    await expect.poll(() => callsOf(page, 'inspectSetUp')).toHaveLength(2);
  });

  it('brings sheets of an older layout up to date by one click in the sidebar', async () => {
    const { repair, sidebar } = texts.en;
    const page = await open('en', { layout: 'older' }, 'sidebar');
    await page.getByRole('button', { name: repair.update }).press('Enter');
    await page.getByRole('heading', { name: sidebar.setUp.doneTitle }).waitFor();
    expect(await callsOf(page, 'setUp')).toHaveLength(4);
    expect(await callsOf(page, 'refreshTotals')).toHaveLength(1);
  });

  it('changes nothing where the layout is newer', async () => {
    const { repair } = texts.en;
    const page = await open('en', { layout: 'newer' });
    await page.getByRole('heading', { name: repair.newer }).waitFor();
    expect(await page.getByRole('button').count()).toBe(1);
    expect(await problemsOf(page, 'set-up-newer')).toEqual([]);
  });

  it('is offered in the sidebar, where sheets are missing, and wherever one is found missing', async () => {
    const { failures, repair, sidebar } = texts.en;
    const page = await open('en', { missing: ['Goals', 'Costs'] }, 'sidebar');
    await page.getByText(fill(repair.missing, { sheets: 'Goals, Costs' })).waitFor();
    expect(await problemsOf(page, 'home-missing')).toEqual([]);
    await page.getByRole('button', { name: repair.see }).click();
    await page.getByText(repair.inOrder).waitFor();

    const parameters = { sheet: 'Goals' };
    const goals = await open('en', { fails: { method: 'ledger', code: 'sheet-missing', parameters } }, 'goals');
    await goals.getByText(fill(failures['sheet-missing'], parameters)).waitFor();
    expect(await problemsOf(goals, 'goals-missing')).toEqual([]);
    await goals.getByRole('button', { name: sidebar.common.openSetUp }).press('Enter');
    await expect.poll(() => callsOf(goals, 'openPage')).toEqual([{ page: 'set-up' }]);
  });
});
