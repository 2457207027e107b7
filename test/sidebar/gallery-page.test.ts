import { expect, it } from 'vitest';
import type { GallerySheet } from '../../src/app/api.ts';
import { fill, type Language, languages } from '../../src/i18n/language.ts';
import { gallerySheetIds } from '../../src/model/sheet-ids.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { callsOf, problemsOf } from './support/open-page.ts';
import { pageOpener } from './support/page-opener.ts';
import type { Scenario } from './support/scripted.ts';

/** Channels was renamed and is there, the others are not. */
const sheetsIn = (language: Language, channels = true): readonly GallerySheet[] =>
  gallerySheetIds.map(id => ({
    id,
    name: id === 'channels' && channels ? 'Supercalifragilistic-channels <b>&' : texts[language].model.sheets[id],
    present: id === 'channels' && channels,
  }));
const scenario = (language: Language): Scenario => ({
  answers: {
    gallery: sheetsIn(language),
    addSheet: sheetsIn(language).map(sheet => (sheet.id === 'timeline' ? { ...sheet, present: true } : sheet)),
    removeSheet: sheetsIn(language, false),
    showSheet: null,
  },
});

describeInBrowser('the gallery of sheets in the sidebar', () => {
  const openAnew = pageOpener();

  const open = async (language: Language = 'en', script = scenario(language)) => {
    return openAnew('gallery', language, script);
  };

  it.each(languages)('fits into 300 px and is accessible in %s, the question too', async language => {
    const { gallery } = texts[language];
    const page = await open(language);
    await page.getByText(gallery.sheets.benchmarks).waitFor();
    await expect.poll(() => page.locator('svg.sheet-picture').count()).toBe(gallerySheetIds.length);
    await page.getByRole('button', { name: gallery.remove }).click();
    await page.getByText(gallery.lost).waitFor();
    expect(await problemsOf(page, `gallery-${language}`)).toEqual([]);
  });

  it('adds a sheet by keyboard, says so and offers to open it', async () => {
    const { gallery } = texts.en;
    const page = await open();
    const card = page.getByRole('region', { name: 'Timeline' });
    await card.getByRole('button', { name: gallery.add }).press('Enter');
    await page.getByText(fill(gallery.added, { sheet: 'Timeline' })).waitFor();
    expect(await callsOf(page, 'addSheet')).toEqual([{ sheet: 'timeline' }]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await card.getByRole('button', { name: gallery.open }).press('Enter');
    await expect.poll(() => callsOf(page, 'showSheet')).toEqual([{ sheet: 'timeline' }]);
  });

  it('asks before it removes, says what is lost, and lets it be', async () => {
    const { gallery } = texts.en;
    const page = await open();
    const card = page.getByRole('region', { name: 'Supercalifragilistic-channels <b>&' });
    await card.getByRole('button', { name: gallery.remove }).press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(fill(gallery.ask, { sheet: 'Supercalifragilistic-channels <b>&' }));
    await card.getByText('Version history').waitFor();
    await page.keyboard.press('Escape');
    await card.getByText('Version history').waitFor({ state: 'detached' });
    await card.getByRole('button', { name: gallery.remove }).click();
    await card.getByRole('button', { name: gallery.keep }).click();
    expect(await callsOf(page, 'removeSheet')).toEqual([]);
    await card.getByRole('button', { name: gallery.remove }).click();
    await card.getByRole('button', { name: gallery.remove }).click();
    await page.getByText(fill(gallery.removed, { sheet: 'Channels' })).waitFor();
    expect(await callsOf(page, 'removeSheet')).toEqual([{ sheet: 'channels' }]);
    expect(await page.getByRole('button', { name: gallery.add }).count()).toBe(gallerySheetIds.length);
  });

  it('says what went wrong, and tries again', async () => {
    const page = await open('en', { ...scenario('en'), fails: { method: 'gallery', code: 'busy' } });
    await page.getByText(texts.en.failures.busy).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.evaluate(() => {
      window.scenario = { answers: window.scenario.answers ?? {} };
    });
    await page.getByRole('button', { name: texts.en.sidebar.common.tryAgain }).click();
    await page.getByText(texts.en.gallery.sheets.channels).waitFor();
  });
});
