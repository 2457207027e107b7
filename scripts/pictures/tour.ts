import type { Browser, Locator } from 'playwright-core';
import type { Language } from '../../src/i18n/language.ts';
import { makeMetaCampaigns, metaCampaigns } from '../../test/fixtures/make-meta-ads.ts';
import { makeNewXDays, xDays } from '../../test/fixtures/make-x.ts';
import { Driver } from '../../test/story/driver.ts';
import { texts } from '../../test/support/all-texts.ts';

export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** The same day in all pictures, so that the made-up year and every number in it stay the same from run to run. */
const now = new Date('2026-10-05T09:00:00Z');
/** Filling a year takes its time on a busy machine. */
const patience = 240_000;
/** A sheet of the workbook is about 1,030 pixels wide, row numbers and scroll bar not counted. */
const size = { width: 1120, height: 860 };
const places: Readonly<Record<Language, { readonly locale: string; readonly person: string }>> = {
  en: { locale: 'en_US', person: 'en' },
  ko: { locale: 'ko_KR', person: 'ko' },
  id: { locale: 'id_ID', person: 'id' },
  'zh-CN': { locale: 'zh_CN', person: 'zh_CN' },
};

/** One walk through the workbook, with the sample data in it, in one language. */
export async function tour(
  browser: Browser,
  url: string,
  language: Language,
): Promise<{ readonly pictures: readonly Picture[]; readonly cellErrors: readonly string[] }> {
  const { locale, person: personLanguage } = places[language];
  const context = await browser.newContext({ viewport: size, timezoneId: 'Etc/UTC' });
  context.setDefaultTimeout(patience);
  await context.clock.install({ time: now });
  await context.addInitScript(chosen => {
    localStorage.setItem('workbench.language', chosen);
    localStorage.setItem('workbench.hint', 'dismissed');
  }, personLanguage);
  const person = await Driver.open(context, url, language);
  const { page } = person;
  const { sidebar: words, smartGoals, sample, model } = texts[language];
  const pictures: Picture[] = [];
  const take = async (name: string, what: Locator): Promise<void> => {
    await page.mouse.move(size.width - 1, 1);
    await page.waitForTimeout(400);
    pictures.push({ name, png: await what.screenshot({ animations: 'disabled' }) });
  };
  const grid = page.locator('#grid');
  const pane = page.locator('#sidebar');
  const withoutPane = async (): Promise<void> => {
    if (await pane.isVisible()) await page.locator('#sidebar-close').click();
  };

  await page.evaluate(async chosen => void (await (await window.workbench.ready).setLocale(chosen)), locale);
  await person.choose('setUp');
  await person.dialog.getByRole('combobox').selectOption(language);
  await person.dialog.getByRole('button', { name: words.setUp.start }).click();
  await person.dialog.getByRole('heading', { name: words.setUp.doneTitle }).waitFor();
  await person.closeDialog();
  await page.getByRole('menubar').getByText('Goalpost', { exact: true }).click();
  await take('start', page.locator('body'));
  await page.keyboard.press('Escape');

  await person.choose('openSidebar');
  await person.sidebar.getByRole('button', { name: words.home.sample }).click();
  await person.sidebar.getByRole('button', { name: sample.add }).click();
  await person.sidebar.getByText(sample.added).waitFor();
  await person.sidebar.getByRole('button', { name: words.common.back }).click();
  await person.sidebar.getByText(words.home.insertKpi).first().waitFor();
  await take('sidebar', pane);

  await person.choose('goals');
  await person.sidebar.getByRole('button', { name: words.goals.add }).click();
  await person.sidebar.getByRole('button', { name: smartGoals.readyMade['leads-within-budget'] }).click();
  await person.sidebar.getByRole('button', { name: words.goals.next }).click();
  await person.sidebar.getByText(words.goals.questions.measurable).waitFor();
  await take('goal', pane);
  await person.choose('costs');
  await person.sidebar.getByRole('button', { name: words.costs.add }).waitFor();
  await withoutPane();

  await person.choose('importFiles');
  await person.chooseFiles([makeNewXDays(xDays(31, '2026-09-01')), makeMetaCampaigns(metaCampaigns)]);
  await person.answerQuestions(sample.account);
  await person.dialog.locator('footer button.primary:enabled').waitFor();
  await take('import', page.locator('.html-dialog'));
  await person.closeDialog();

  for (const id of ['dashboard', 'report', 'goals', 'costs'] as const) {
    await person.show(model.sheets[id]);
    await take(id, grid);
  }
  const cellErrors = await person.cellErrors();
  await context.close();
  return { pictures, cellErrors };
}
