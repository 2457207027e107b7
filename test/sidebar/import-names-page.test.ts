import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { AppState, ImportBlock, NamesToRemember } from '../../src/app/api.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { headerId } from '../../src/sidebar/import/remembered.ts';
import { contacts, makeHubspotContacts } from '../fixtures/make-crm.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { choose, importButton, importDialogs, textFile } from './support/import-dialog.ts';
import { callsOf, problemsOf } from './support/open-page.ts';
import type { Scenario } from './support/scripted.ts';

const people = makeHubspotContacts(contacts(40));
const HEADER = ['When', 'Impressions', 'Who knows', 'Account'];
const agency = textFile('agency.csv', `${HEADER.join(';')}\n2026-02-01;1200;x;A\n2026-02-02;800;y;A\n`);
/** The same table, as next month's file has it. */
const next = textFile('march.csv', ' when;IMPRESSIONS;Who  knows;account\n2026-03-01;70;x;A\n');
const mapping: AppState['names']['mappings'][number] = {
  header: headerId(HEADER),
  name: 'Agency',
  level: 'account',
  channel: 'naver',
  columns: [
    { at: 0, header: 'When', field: 'from' },
    { at: 1, header: 'Impressions', field: 'impressions' },
    { at: 2, header: 'Who knows', field: 'campaign' },
    { at: 3, header: 'Account', field: 'account' },
  ],
};
const fans = { results: { 'fan club': { measure: 'conversions', type: 'fan' } }, mappings: [] } as const;
const noNames = { results: {}, mappings: [mapping] };

const SLOW = { timeout: 15_000 };
const { en } = texts;
const words = en.sidebar.importing;

describeInBrowser('names and mappings that the workbook remembers', () => {
  const openIn = importDialogs();
  const open = (scenario: Scenario = {}, language: Language = 'en') => openIn(language, scenario);
  const remembered = async (page: Page) => (await callsOf(page, 'rememberNames')) as NamesToRemember[];
  const doImport = async (page: Page) => {
    await expect.poll(() => importButton(page).isEnabled(), SLOW).toBe(true);
    await importButton(page).click();
    await page.getByRole('heading', { name: words.doneTitle }).waitFor();
  };
  const fanClub = (page: Page) => page.getByLabel(words.conversionCountsOf.replace('{name}', 'Fan club'));
  const nameAccount = async (page: Page) => {
    const account = page.getByLabel(en.importing.questions.account.question);
    await account.fill('Harbour');
    await account.press('Enter');
  };

  it('a name that the workbook knows isn’t asked, and says nothing new', async () => {
    const page = await open({ names: fans });
    await choose(page, people);
    await page.locator('.conversions').waitFor({ state: 'attached' });
    await expect.poll(() => callsOf(page, 'state')).toHaveLength(1);
    await expect.poll(() => page.getByText(words.conversionNotSaid).count(), SLOW).toBe(0);
    await nameAccount(page);
    await doImport(page);
    const [block] = (await callsOf(page, 'importRows')) as ImportBlock[];
    const type = block?.rows.columns.indexOf('conversionType') ?? -1;
    expect(block?.rows.rows.some(row => row[type] === 'fan')).toBe(true);
    expect(await remembered(page)).toEqual([]);
  });

  it('files that are dropped before it is known what the workbook remembers are read again', async () => {
    const page = await open({ names: { ...fans, mappings: [mapping] }, delay: 2500 });
    await choose(page, people, agency);
    await fanClub(page).waitFor();
    expect(await fanClub(page).inputValue()).toBe('?');
    await page.getByRole('heading', { name: words.mapTitle }).waitFor();
    await expect.poll(() => fanClub(page).inputValue(), SLOW).toBe('conversions');
    await page.getByText(words.mapAsLastTime).waitFor();
    expect(await page.getByRole('heading', { name: words.mapTitle }).count()).toBe(0);
  });

  it('what the person began to map meanwhile is theirs', async () => {
    const page = await open({ names: noNames, delay: 2500 });
    await choose(page, agency);
    await page.getByLabel(words.mapChannel).selectOption('x');
    await expect.poll(() => callsOf(page, 'state')).toHaveLength(1);
    await page.waitForTimeout(3000);
    expect(await page.getByText(words.mapAsLastTime).count()).toBe(0);
    expect(await page.getByLabel(words.mapChannel).inputValue()).toBe('x');
  });

  it('what is said of a name is remembered with the import, and known to the next one', async () => {
    const page = await open();
    await choose(page, people);
    await fanClub(page).selectOption('leads');
    const type = page.getByLabel(words.conversionTypeOf.replace('{name}', 'Fan club'));
    await type.fill('fan');
    await type.press('Enter');
    await nameAccount(page);
    await expect.poll(() => type.inputValue()).toBe('fan');
    expect(await remembered(page)).toEqual([]);
    await doImport(page);
    const news = { results: [{ name: 'Fan club', measure: 'leads', type: 'fan' }], mappings: [], forgotten: [] };
    expect(await remembered(page)).toEqual([news]);

    await page.getByRole('button', { name: words.importMore }).click();
    await expect.poll(() => callsOf(page, 'state')).toHaveLength(2);
    await choose(page, people);
    await nameAccount(page);
    await doImport(page);
    expect(await remembered(page)).toEqual([news]);
  });

  it('a mapping is remembered with the import; the next file with that header is read like it', async () => {
    const page = await open();
    await choose(page, agency);
    await page.getByLabel(words.mapName).fill('Agency');
    await page.getByLabel(words.mapChannel).selectOption('naver');
    await page.getByLabel('Who knows').selectOption('campaign');
    await page.getByRole('button', { name: words.mapUse }).click();
    await doImport(page);
    expect(await remembered(page)).toEqual([{ results: [], mappings: [mapping], forgotten: [] }]);

    await page.getByRole('button', { name: words.importMore }).click();
    await choose(page, next);
    await page.getByText(words.mapAsLastTime).waitFor();
    await doImport(page);
    const blocks = (await callsOf(page, 'importRows')) as ImportBlock[];
    const { columns, rows } = blocks.at(-1)?.rows ?? { columns: [], rows: [] };
    expect(Object.fromEntries(columns.map((name, i) => [name, rows[0]?.[i]]))).toMatchObject({
      source: 'Agency',
      channel: 'naver',
      campaign: 'x',
      account: 'A',
      impressions: 70,
    });
    expect(await remembered(page)).toHaveLength(1);
  });

  it('a mapping may be changed, from where it was', async () => {
    const page = await open({ names: noNames });
    await choose(page, agency);
    await page.getByRole('button', { name: words.mapAgain }).click();
    await page.getByRole('heading', { name: words.mapTitle }).waitFor();
    expect(await page.getByLabel(words.mapName).inputValue()).toBe('Agency');
    expect(await page.getByLabel('Who knows').inputValue()).toBe('campaign');
    await page.getByLabel('Who knows').selectOption('');
    await page.getByRole('button', { name: words.mapUse }).click();
    expect(await page.getByText(words.mapAsLastTime).count()).toBe(0);
    await doImport(page);
    const [news] = await remembered(page);
    expect(news?.mappings).toEqual([{ ...mapping, columns: mapping.columns.filter(({ at }) => at !== 2) }]);
  });

  it.each(languages)('a mapping may be forgotten, and that taken back, in %s', async language => {
    const own = texts[language].sidebar;
    const page = await open({ names: noNames }, language);
    await choose(page, agency, next);
    await expect.poll(() => page.getByText(own.importing.mapAsLastTime).count(), SLOW).toBe(2);
    expect(await problemsOf(page, `import-as-last-time-${language}`)).toEqual([]);
    await page.getByRole('button', { name: own.importing.mapForget }).first().click();
    // Both have the header.
    await expect.poll(() => page.getByRole('heading', { name: own.importing.mapTitle }).count(), SLOW).toBe(2);
    const said = page.getByText(own.importing.mapForgotten.replace('{name}', 'Agency'));
    await said.waitFor();
    expect(await page.getByLabel(own.importing.mapName).first().inputValue()).toBe('agency');
    expect(await remembered(page)).toEqual([{ results: [], mappings: [], forgotten: [mapping.header] }]);
    expect(await problemsOf(page, `import-forgotten-${language}`)).toEqual([]);

    await page.getByRole('button', { name: own.imports.undo, exact: true }).click();
    await expect.poll(() => page.getByText(own.importing.mapAsLastTime).count(), SLOW).toBe(2);
    expect((await remembered(page)).at(-1)).toEqual({ results: [], mappings: [mapping], forgotten: [] });
    expect(await said.count()).toBe(0);
  });

  it.each([
    ['no day', { ...mapping, columns: mapping.columns.slice(1) }],
    [
      'a column that the table hasn’t',
      { ...mapping, columns: [...mapping.columns, { at: 9, header: 'x', field: 'reach' as const }] },
    ],
    ['no channel', { ...mapping, channel: '' }],
  ])('a damaged mapping (%s) is no mapping', async (_, damaged) => {
    const page = await open({ names: { results: {}, mappings: [damaged] } });
    await choose(page, agency);
    await page.getByRole('heading', { name: words.mapTitle }).waitFor();
    await expect.poll(() => callsOf(page, 'state')).toHaveLength(1);
    await page.waitForTimeout(200);
    expect(await page.getByText(words.mapAsLastTime).count()).toBe(0);
    expect(await page.getByLabel(words.mapName).inputValue()).toBe('agency');
  });

  it('where nothing is imported, what was said may be kept all the same', async () => {
    const page = await open({ letters: 's' });
    await choose(page, people);
    await fanClub(page).selectOption('');
    await nameAccount(page);
    await page.getByRole('button', { name: words.keepNames }).click();
    await page.getByText(words.remembered).waitFor();
    expect(await remembered(page)).toEqual([
      { results: [{ name: 'Fan club', measure: '', type: '' }], mappings: [], forgotten: [] },
    ]);
    await expect.poll(() => page.getByRole('button', { name: words.keepNames }).count()).toBe(0);
    expect(await problemsOf(page, 'import-names-kept')).toEqual([]);
  });

  it('an import whose names can’t be kept is done, and says so', async () => {
    const page = await open({
      fails: {
        method: 'rememberNames',
        code: 'column-missing',
        parameters: { sheet: 'Settings', column: 'Result in files' },
      },
    });
    await choose(page, people);
    await fanClub(page).selectOption('orders');
    await nameAccount(page);
    await doImport(page);
    await page.getByText(words.notRemembered.split('{')[0] ?? '').waitFor();
    expect(await callsOf(page, 'finishImport')).toHaveLength(1);
    expect(await problemsOf(page, 'import-names-not-kept')).toEqual([]);
  });
});
