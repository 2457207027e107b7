import type { Browser, FrameLocator, Locator } from 'playwright-core';
import type { Language } from '../../src/i18n/language.ts';
import { makeNewXDays, xDays } from '../../test/fixtures/make-x.ts';
import { Driver } from '../../test/story/driver.ts';
import { texts } from '../../test/support/all-texts.ts';

export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

async function boxOf(what: Locator): Promise<Box> {
  const box = await what.boundingBox();
  if (!box) throw new Error(`${what} isn't shown.`);
  return box;
}

/** The same day in all pictures, so that the made-up year and every number in it stay the same from run to run. */
const now = new Date('2026-10-05T09:00:00Z');
/** Filling a year takes its time on a busy machine. */
const patience = 240_000;
/** A sheet of the workbook is about 1,030 pixels wide, row numbers and scroll bar not counted. */
const size = { width: 1120, height: 900 };
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
  const { sidebar: words, smartGoals, sample, gallery, model } = texts[language];
  const pictures: Picture[] = [];
  const take = async (name: string, clip: Box): Promise<void> => {
    // Away from whatever shows a tip.
    await page.mouse.move(size.width - 1, 1);
    await page.waitForTimeout(500);
    pictures.push({ name, png: await page.screenshot({ animations: 'disabled', clip }) });
  };
  const grid = page.locator('#grid');
  const pane = page.locator('#sidebar');
  const whole: Box = { x: 0, y: 0, ...size };
  /** Without the bars of the spreadsheet, which look otherwise in Google's. */
  const sheet = async (): Promise<Box> => {
    const [outer, cells] = [await boxOf(grid), await boxOf(grid.locator('canvas[id^=univer-sheet-main-canvas]'))];
    return { ...outer, y: cells.y, height: outer.y + outer.height - cells.y };
  };
  const toTop = (frame: FrameLocator): Promise<void> => frame.locator('html').evaluate(html => html.scrollTo(0, 0));
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
  await take('start', whole);
  await page.keyboard.press('Escape');

  await person.choose('openSidebar');
  await person.sidebar.getByRole('button', { name: words.home.sample }).click();
  await person.sidebar.getByRole('button', { name: sample.add }).click();
  await person.sidebar.getByText(sample.added).waitFor();
  await person.sidebar.getByRole('button', { name: words.common.back }).click();
  await person.sidebar.getByText(words.home.insertKpi).first().waitFor();
  await take('sidebar', await boxOf(pane));

  await person.sidebar.getByRole('button', { name: words.home.gallery }).click();
  const channels = person.sidebar.getByRole('region', { name: model.sheets.channels, exact: true });
  await channels.getByRole('button', { name: gallery.add, exact: true }).click();
  await channels.getByText(gallery.present).waitFor();

  await person.choose('goals');
  await person.sidebar.getByRole('button', { name: words.goals.add }).click();
  await person.sidebar.getByRole('button', { name: smartGoals.readyMade['leads-within-budget'] }).click();
  await person.sidebar.getByRole('button', { name: words.goals.next }).click();
  await person.sidebar.getByText(words.goals.questions.measurable).waitFor();
  await toTop(person.sidebar);
  await take('goal', await boxOf(pane));
  await person.choose('costs');
  await person.sidebar.getByRole('button', { name: words.costs.add }).waitFor();
  await withoutPane();

  await person.choose('importFiles');
  await person.chooseFiles([makeNewXDays(xDays(30, '2026-09-01'))]);
  await person.answerQuestions(sample.account);
  await person.dialog.locator('footer button.primary:enabled').waitFor();
  await person.dialog.locator('.plan').evaluate(plan => plan.scrollIntoView({ block: 'end' }));
  await take('import', await boxOf(page.locator('.html-dialog')));
  await person.closeDialog();

  for (const id of ['dashboard', 'report', 'goals', 'costs', 'channels'] as const) {
    await person.show(model.sheets[id]);
    await take(id, await sheet());
  }
  const cellErrors = await person.cellErrors();
  await context.close();
  return { pictures, cellErrors };
}
