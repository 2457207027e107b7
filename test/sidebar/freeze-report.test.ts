import { expect, it } from 'vitest';
import { fill, languages } from '../../src/i18n/language.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { callsOf, problemsOf } from './support/open-page.ts';
import { pageOpener } from './support/page-opener.ts';
import type { Scenario } from './support/scripted.ts';

const sheet = 'Report 2026-01-05 – 2026-02-10 (2)';
const frozen = { key: '17', name: sheet, content: '0123456789abcdef' };
const answers = { freezeReport: frozen, unfreezeReport: { name: sheet } };

describeInBrowser('freezing the report from the sidebar', () => {
  const openAnew = pageOpener();
  const open = async (language: (typeof languages)[number], scenario: Scenario) => {
    return openAnew('sidebar', language, scenario);
  };

  it.each(languages)('says where it stands, and takes it away again, in %s', async language => {
    const { home } = texts[language].sidebar;
    const page = await open(language, { answers });
    await page.getByRole('button', { name: home.freezeReport }).click();
    await page.getByText(fill(home.reportFrozen, { sheet })).waitFor();
    expect(await problemsOf(page, `freeze-report-${language}`)).toEqual([]);
    await page.getByRole('button', { name: home.removeFrozen }).press('Enter');
    await page.getByText(fill(home.frozenRemoved, { sheet })).waitFor();
    expect(await callsOf(page, 'unfreezeReport')).toEqual([{ key: frozen.key, content: frozen.content }]);
    expect(await page.getByRole('button', { name: home.removeFrozen }).count()).toBe(0);
    expect(await problemsOf(page)).toEqual([]);
  });

  it.each(languages)('says what is in the way, in %s', async language => {
    const { reportFailures, sidebar } = texts[language];
    const page = await open(language, { answers, fails: { method: 'freezeReport', code: 'report-stale' } });
    await page.getByRole('button', { name: sidebar.home.freezeReport }).click();
    await page.getByText(reportFailures['report-stale']).waitFor();
    await page.evaluate(() => {
      window.scenario = {
        ...window.scenario,
        fails: { method: 'unfreezeReport', code: 'copy-changed', parameters: { sheet: 'Mine' } },
      };
    });
    await page.getByRole('button', { name: sidebar.home.freezeReport }).click();
    await page.getByRole('button', { name: sidebar.home.removeFrozen }).click();
    await page.getByText(fill(reportFailures['copy-changed'], { sheet: 'Mine' })).waitFor();
    // It can be tried again.
    expect(await page.getByRole('button', { name: sidebar.home.removeFrozen }).isEnabled()).toBe(true);
    expect(await problemsOf(page)).toEqual([]);
  });
});
