import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startServer } from '../../scripts/start.ts';
import { languages } from '../../src/i18n/language.ts';
import type { Served } from '../../workbench/serve.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser, openBrowser, outsideRequests } from '../support/browser.ts';
import { Driver } from './driver.ts';
import { allExports, days, xOverview } from './made-exports.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describeInBrowser('a newcomer’s story, on the very dist/ that clasp would push', () => {
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let outside: string[];
  let errors: string[];

  beforeAll(async () => {
    [served, browser] = await Promise.all([startServer({ port: 0 }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(20_000);
    outside = outsideRequests(context, served.url);
    errors = [];
    context.on('weberror', error => errors.push(error.error().message));
  });
  afterEach(async () => {
    await context.close();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('sets up, tries a function, imports an X export, sees the dashboard fill, and takes it back', {
    timeout: 180_000,
  }, async () => {
    const person = await Driver.open(context, served.url, 'en');
    const { sheets } = texts.en.model;
    const words = texts.en.sidebar;

    await person.setUp('en');
    expect(await person.sheetNames()).toEqual(expect.arrayContaining([sheets.start, sheets.data, sheets.dashboard]));
    expect(await person.evaluate('=SOCIAL_ROI(180000, 65000)')).toEqual({ value: (180_000 - 65_000) / 65_000 });

    await person.dialog.getByRole('button', { name: words.setUp.importNow }).click();
    await person.chooseFiles([xOverview]);
    await person.answerQuestions('kopisenja');
    await person.dialog.getByRole('button', { name: `Import ${days.length} rows` }).click();
    await person.dialog.getByRole('heading', { name: words.importing.doneTitle }).waitFor();
    expect(await person.sheetInView()).toBe(sheets.start);
    await person.openDashboard();
    await expect.poll(() => person.sheetInView()).toBe(sheets.dashboard);

    const march = sum(days.filter(day => day.date.startsWith('2025-03')).map(day => day.impressions));
    await expect.poll(async () => (await person.values(sheets.dashboard, 'A1:P40')).flat()).toContain(march);
    const shown = (await person.shown(sheets.dashboard, 'A1:P40')).flat();
    expect(shown.filter(text => text.startsWith('#'))).toEqual([]);

    await person.choose('importFiles');
    await person.chooseFiles([xOverview]);
    await person.answerQuestions('kopisenja');
    await person.dialog.getByText(words.importing.nothingNew).waitFor();
    await person.closeDialog();

    await person.choose('openSidebar');
    await person.sidebar.getByRole('button', { name: words.imports.undo }).first().click();
    await person.sidebar.getByRole('button', { name: words.imports.undoYes }).click();
    await person.sidebar.getByText(`${days.length} rows removed`).waitFor();
    await expect.poll(async () => (await person.values(sheets.dashboard, 'A1:P40')).flat()).not.toContain(march);
  });

  it.each(languages)('looks right in %s', { timeout: 300_000 }, async language => {
    const person = await Driver.open(context, served.url, 'en');
    await person.setUp(language);
    const { sheets } = texts[language].model;
    await person.importAll(allExports, language, () => person.picture(`import-${language}`));
    await person.openDashboard();
    await person.choose('openSidebar');
    await person.sidebar.getByText(texts[language].sidebar.home.insertKpi).first().waitFor();
    for (const id of ['dashboard', 'start', 'settings', 'data'] as const) {
      await person.show(sheets[id]);
      await person.picture(`${id}-${language}`);
    }
    // Captions, campaign names and file names stay text, in the sheet as in the dialog.
    expect((await person.values(sheets.data, 'A1:AZ200')).flat()).toContain('=IMPORTXML("http://x","//a")');
    expect((await person.formulas(sheets.data, 'A1:AZ200')).flat().filter(Boolean)).toEqual([]);
    expect(await person.sidebarOverflow()).toBe(0);
    expect(await person.cellErrors()).toEqual([]);
  });
});
