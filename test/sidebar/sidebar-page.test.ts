import { expect, it } from 'vitest';
import type { PageName } from '../../src/app/page-texts.ts';
import { languages } from '../../src/i18n/language.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { callsOf, problemsOf } from './support/open-page.ts';
import { pageOpener } from './support/page-opener.ts';
import type { Scenario } from './support/scripted.ts';

describeInBrowser('the sidebar', () => {
  const openAnew = pageOpener();

  const open = async (
    language: (typeof languages)[number] = 'en',
    scenario: Scenario = {},
    name: PageName = 'sidebar',
  ) => {
    return openAnew(name, language, scenario);
  };

  it.each(languages)('fits into 300 px and is accessible in %s', async language => {
    const words = texts[language].sidebar;
    const page = await open(language);
    await page.getByText(words.home.recentImports).waitFor();
    expect(await problemsOf(page)).toEqual([]);

    await page.getByRole('button', { name: words.home.refresh }).click();
    await page.getByText(words.levels.title).waitFor();
    await page.getByRole('button', { name: words.imports.undo }).first().click();
    expect(await problemsOf(page)).toEqual([]);

    await page.getByRole('button', { name: words.home.insertKpi }).click();
    await page.getByRole('searchbox').waitFor();
    expect(await problemsOf(page)).toEqual([]);

    await page.getByRole('button', { name: texts[language].functions.GOAL_VALUE.name }).click();
    for (const button of await page.getByRole('button', { name: words.kpi.useSelection }).all()) await button.click();
    await page.getByText('=GOAL_VALUE').waitFor();
    await page.getByRole('button', { name: words.kpi.insert }).click();
    await page.getByText('Dashboard!D14').waitFor();
    expect(await problemsOf(page)).toEqual([]);

    // A table, with optional arguments, a list of KPIs, and no native formula.
    await page.keyboard.press('Escape');
    await page.locator('[data-function=SOCIAL_KPI]').click();
    await page.getByLabel(texts[language].parameters.kpi, { exact: true }).fill(texts[language].kpis.ad_cpm);
    await page.getByLabel(texts[language].parameters.data, { exact: true }).fill('A1:F');
    await page.getByRole('cell', { name: '2026-01' }).first().waitFor();
    expect(await problemsOf(page)).toEqual([]);
  });

  it.each(languages)('sets the workbook up in %s', async language => {
    const words = texts[language].sidebar;
    const page = await open(language, { setUp: 'none', rows: 0 });
    await page.getByRole('heading', { name: words.setUp.title, level: 2 }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.getByRole('button', { name: words.setUp.start, exact: true }).click();
    await page.getByRole('heading', { name: words.setUp.doneTitle }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    expect(await callsOf(page, 'setUp')).toEqual([0, 1, 2, 3].map(step => ({ language, step, choices: [] })));
    expect(await callsOf(page, 'verifySetUp')).toHaveLength(1);
  });

  it('says where set-up stopped, and goes on', async () => {
    const { setUp, common } = texts.en.sidebar;
    const page = await open('en', { setUp: 'partial', fails: { method: 'verifySetUp', code: 'busy' } });
    await page.getByRole('button', { name: setUp.resume }).click();
    await page.getByText(texts.en.failures.busy).waitFor();
    await page.evaluate(() => {
      window.scenario = { setUp: 'partial' };
    });
    await page.getByRole('button', { name: common.tryAgain }).click();
    await page.getByRole('heading', { name: setUp.doneTitle }).waitFor();
  });

  it('works by keyboard alone, from search to insertion and back', async () => {
    const { kpi, home } = texts.en.sidebar;
    // Long enough for a loaded machine to see what is said meanwhile.
    const page = await open('en', { delay: 1000 });
    await page.getByRole('button', { name: home.insertKpi }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: texts.en.sidebar.common.opening }).waitFor();
    // The focus is in the search as soon as it is drawn: nobody has to look for it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('return on investment');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Social media ROI');
    await page.getByLabel('Return', { exact: true }).focus();
    await page.keyboard.type('180,000');
    await page.getByLabel('Investment', { exact: true }).focus();
    await page.keyboard.type('B2');
    await page.getByText('176.9%').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(kpi.inserted.split('{cell}')[0] ?? '').waitFor();
    expect(await callsOf(page, 'insertKpi')).toEqual([
      { function: 'SOCIAL_ROI', as: 'formula', arguments: ['180,000', 'B2'] },
    ]);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-function')))
      .toBe('SOCIAL_ROI');
    // Arrows go between the search and the list, too.
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-function'))).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: home.insertKpi }).waitFor();
  });

  it('says when another page can’t be opened, and lets it be tried again', async () => {
    const { errors, home } = texts.en.sidebar;
    const page = await open('en', { fails: { method: 'openPage', says: 'NetworkError: HTTP 0' } });
    const goals = page.getByRole('button', { name: home.goalsText });
    await goals.click();
    await page.getByText(errors['no-connection']).waitFor();
    await page.evaluate(() => {
      window.scenario = {};
    });
    await goals.click();
    await page.getByRole('heading', { name: texts.en.sidebar.goals.title, level: 1 }).waitFor();
  });

  it('lists by stage until something is typed, then in any of the four languages', async () => {
    const page = await open('en', {}, 'insert-kpi');
    const stages = page.getByRole('heading', { level: 2 });
    await expect.poll(() => stages.count()).toBe(10);
    await page.getByRole('region', { name: 'Goals' }).getByText('GOAL_STATUS').waitFor();
    await page.getByRole('searchbox').fill('참여율');
    await expect
      .poll(() => page.locator('[data-function]').first().getAttribute('data-function'))
      .toBe('ENGAGEMENT_RATE');
    expect(await stages.count()).toBe(0);
  });

  it('gives a choice by its id, cells in its place, and what is left empty as nothing', async () => {
    const { kpi } = texts.en.sidebar;
    const page = await open('en', {}, 'insert-kpi');
    await page.locator('[data-function=GOAL_PROGRESS]').click();
    await page.getByLabel('Target', { exact: true }).fill('500');
    const actual = page.getByLabel('Actual', { exact: true });
    await expect.poll(() => page.getByRole('button', { name: kpi.insert }).isDisabled()).toBe(true);
    await actual.fill('C2');
    await page.getByRole('combobox').selectOption({ label: 'rate' });
    await page.getByRole('button', { name: kpi.insert }).click();
    await page.getByText('Dashboard!D14').waitFor();
    await page.getByRole('combobox').selectOption({ label: kpi.choiceCells });
    const cells = page.getByRole('textbox', { name: 'Kind of goal' });
    await expect.poll(() => cells.evaluate(field => field === document.activeElement)).toBe(true);
    await page.keyboard.type('E2');
    await page.getByRole('button', { name: kpi.insert }).click();
    await page.getByText('Dashboard!D14').waitFor();
    expect(await callsOf(page, 'insertKpi')).toEqual([
      { function: 'GOAL_PROGRESS', as: 'formula', arguments: ['', '500', 'C2', 'rate'] },
      { function: 'GOAL_PROGRESS', as: 'formula', arguments: ['', '500', 'C2', 'E2'] },
    ]);
  });

  it('asks for a preview once the person stops typing, and shows what is wrong', async () => {
    const page = await open('en', {}, 'insert-kpi');
    await page.getByRole('button', { name: /Social media ROI/ }).click();
    await page.getByLabel('Investment', { exact: true }).fill('10');
    await page.getByLabel('Return', { exact: true }).pressSequentially('text', { delay: 20 });
    await page.getByRole('alert').getByText('must be a number').waitFor();
    // One, but for a machine so busy that it pauses between two keys: never one a key.
    expect((await callsOf(page, 'previewKpi')).length).toBeLessThan(4);
  });

  it('lists past imports with what became of their rows', async () => {
    const { imports } = texts.en.sidebar;
    const page = await open();
    await page.getByText('1,204 added, 38 updated, 12 skipped, 2 rejected, 0 ignored').waitFor();
    const unfinished = page.locator('li.entry', { hasText: 'Meta Ads' });
    expect(await unfinished.getByText('500 added, 0 updated, 0 skipped, 0 rejected, 1 ignored').count()).toBe(1);
    expect(await unfinished.getByText(imports.open, { exact: true }).count()).toBe(1);
    expect(await unfinished.getByText(imports.openText).count()).toBe(1);
    expect(await page.locator('li.entry', { hasText: 'LinkedIn' }).getByText(imports.undone).count()).toBe(1);
  });

  it('undoes an import after asking, and names the rows it left alone', async () => {
    const { imports } = texts.en.sidebar;
    const page = await open();
    const undo = page.getByRole('button', { name: imports.undo }).first();
    await undo.click();
    await page.keyboard.press('Escape');
    await expect.poll(() => undo.evaluate(button => button === document.activeElement)).toBe(true);
    expect(await callsOf(page, 'undoImport')).toEqual([]);
    await undo.click();
    await page.getByRole('alertdialog').getByRole('button', { name: imports.undoYes }).click();
    await page.getByText('1,204 rows removed').waitFor();
    await page.getByText(`row 17: ${imports.reasons['changed-by-hand']}`).waitFor();
    expect(await callsOf(page, 'undoImport')).toEqual([{ batch: 'b4' }]);
  });

  it('switches which level counts', async () => {
    const { home, levels } = texts.en.sidebar;
    const page = await open();
    await page.getByRole('button', { name: home.refresh }).click();
    await page.getByLabel(/Impressions/).selectOption('x|post|');
    await page.getByText(levels.switched.replace('{measure}', 'Impressions')).waitFor();
    expect(await callsOf(page, 'chooseLevel')).toEqual([
      { channel: 'x', account: '@acme', measure: 'impressions', choice: 'x|post|' },
    ]);
  });

  it('shows file names as text', async () => {
    const page = await open();
    await page.getByText('<img src=x onerror=').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });

  it('says when Google can’t be reached, and asks again', async () => {
    const { errors, common, home } = texts.en.sidebar;
    const page = await open('en', { fails: { method: 'state', says: 'NetworkError: HTTP 0' } });
    await page.getByText(errors['no-connection']).waitFor();
    await page.evaluate(() => {
      window.scenario = {};
    });
    await page.getByRole('button', { name: common.tryAgain }).click();
    await page.getByText(home.recentImports).waitFor();
  });
});
