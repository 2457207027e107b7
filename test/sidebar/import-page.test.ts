import { expect, it } from 'vitest';
import type { ImportBlock } from '../../src/app/api.ts';
import { languages } from '../../src/i18n/language.ts';
import { contacts, makeHubspotContacts } from '../fixtures/make-crm.ts';
import { makeGaSnapshot } from '../fixtures/make-ga4.ts';
import { followerDays, makeFollowersXlsx } from '../fixtures/make-linkedin.ts';
import { makeTiktokStudio, tiktokDays } from '../fixtures/make-tiktok.ts';
import { makeNewXDays, makeNewXPosts, xDays, xPosts } from '../fixtures/make-x.ts';
import { makeYoutubeTable, makeYoutubeZip, videos } from '../fixtures/make-youtube.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { choose, importButton, importDialogs, textFile } from './support/import-dialog.ts';
import { callsOf, problemsOf } from './support/open-page.ts';

const posts = makeNewXPosts(xPosts(40), 2025);
const daily = makeNewXDays(xDays(31));
const followers = makeFollowersXlsx(followerDays(20));
/** One with a total of more than it lists, one zipped that agrees with its own. */
const cutVideos = makeYoutubeTable(videos, { cut: true });
const zippedVideos = makeYoutubeZip([makeYoutubeTable(videos, { total: [11_450, 39, 107_000] })]);
const spring = makeHubspotContacts(contacts(40));
const summer = { ...makeHubspotContacts(contacts(80).slice(40)), name: 'summer.csv' };
const unknown = textFile('agency.csv', 'When;Impressions;Who knows\n2026-02-01;1200;x\n2026-02-02;800;y\n');

const { en } = texts;
const words = en.sidebar.importing;

describeInBrowser('the import dialog', () => {
  const open = importDialogs();

  it.each(languages)('fits, is accessible and tells the whole way in %s', async language => {
    const own = texts[language].sidebar.importing;
    const page = await open(language, { letters: 'aaaussovh' });
    await page.getByRole('heading', { name: own.drop }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await choose(page, posts, daily, unknown);
    await page.getByRole('heading', { name: own.plan }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await importButton(page).click();
    await page.getByRole('heading', { name: own.doneTitle }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
  });

  it.each(languages)('tells how far a table can be trusted, in %s', async language => {
    const own = texts[language].sidebar.importing;
    const { measures } = texts[language].model;
    const page = await open(language);
    await choose(page, cutVideos, zippedVideos, spring);
    const [cut, zipped, people] = [0, 1, 2].map(at => page.locator('section.file').nth(at));
    await people?.getByText(own.evidenceAssumed).waitFor();
    await people?.getByText(own.personal.replace('{columns}', 'First Name, Last Name, Email')).waitFor();
    await cut?.getByText(own.isCut).waitFor();
    const numbers = new Intl.NumberFormat(language);
    const views = { measure: measures.views, listed: numbers.format(11_450), told: numbers.format(12_000) };
    await cut?.getByText(own.checkLess.replace(/\{(\w+)\}/gu, (_, key: keyof typeof views) => views[key])).waitFor();
    await zipped?.getByText(own.checkEqual.replace('{measures}', measures.views)).waitFor();
    expect(await zipped?.getByText(own.isCut).count()).toBe(0);
    expect(await zipped?.locator('.part-name').textContent()).toBe('Table data.csv');
    expect(await cut?.locator('.part-name').count()).toBe(0);
    expect(await problemsOf(page, `import-trust-${language}`)).toEqual([]);
  });

  it('asks what a name of a result counts, and reads every file that has it again', async () => {
    const page = await open();
    await choose(page, spring, summer);
    const files = page.locator('section.file');
    const rows = async () =>
      (await page.locator('.facts span:first-child').allTextContents()).map(text => Number.parseInt(text, 10));
    const counts = files.first().getByLabel(words.conversionCountsOf.replace('{name}', 'Fan club'));
    await counts.waitFor();
    await expect.poll(async () => (await rows()).length).toBe(2);
    const before = await rows();
    expect(await counts.inputValue()).toBe('?');
    await expect.poll(() => files.getByText(words.conversionNotSaid).count()).toBe(2);

    await counts.focus();
    await counts.selectOption('conversions');
    await expect.poll(async () => (await rows()).every((count, at) => count > (before[at] ?? count))).toBe(true);
    await expect.poll(() => files.getByText(words.conversionNotSaid).count()).toBe(0);
    // The answer stands in both files, and the keyboard is where it was.
    const elsewhere = files.nth(1).getByLabel(words.conversionCountsOf.replace('{name}', 'Fan club'));
    await expect.poll(() => elsewhere.inputValue()).toBe('conversions');
    expect(await counts.evaluate(element => element === document.activeElement)).toBe(true);

    const type = files.first().getByLabel(words.conversionTypeOf.replace('{name}', 'Fan club'));
    await type.fill('fan');
    await type.press('Enter');
    const typeElsewhere = files.nth(1).getByLabel(words.conversionTypeOf.replace('{name}', 'Fan club'));
    await expect.poll(() => typeElsewhere.inputValue()).toBe('fan');
    for (const at of [0, 1]) {
      const account = files.nth(at).getByLabel(en.importing.questions.account.question);
      if ((await account.inputValue()) === '') {
        await account.fill('Harbour');
        await account.press('Enter');
      }
    }
    await expect.poll(() => importButton(page).isEnabled()).toBe(true);
    // Lines that were added up are no rows that the data has already.
    await page.getByRole('status').getByText('41 added, 0 updated, 0 skipped').waitFor();
    expect(await problemsOf(page, 'import-conversions')).toEqual([]);
    await importButton(page).click();
    await page.getByRole('heading', { name: words.doneTitle }).waitFor();
    const [block] = (await callsOf(page, 'importRows')) as ImportBlock[];
    const at = (column: string) => block?.rows.columns.indexOf(column) ?? -1;
    const fans = block?.rows.rows.filter(row => row[at('conversionType')] === 'fan') ?? [];
    expect(fans.length).toBeGreaterThan(1);
    expect(fans.every(row => Number(row[at('conversions')]) > 0)).toBe(true);
  });

  it('folds tables that hold nothing to import into one line, with why', async () => {
    const page = await open();
    await choose(page, makeGaSnapshot());
    const folded = page.getByText('2 tables hold nothing to import');
    await folded.waitFor();
    expect(await page.locator('.table-card').count()).toBe(1);
    const why = page.getByText(en.importing.reasons['source-unknown']);
    expect(await why.first().isVisible()).toBe(false);
    await folded.click();
    expect(await why.first().isVisible()).toBe(true);
    expect(await why.count()).toBe(2);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('takes days without a year for days before the file was written', async () => {
    const page = await open();
    const { name, bytes } = makeTiktokStudio(tiktokDays(30, '2024-01-05'));
    await page.locator('footer, .drop-zone').waitFor();
    await page
      .locator('input[type=file]')
      .first()
      .evaluate(
        (input, [fileName, content]) => {
          const files = new DataTransfer();
          const lastModified = new Date(2024, 2, 10).getTime();
          files.items.add(new File([new Uint8Array(content)], fileName, { lastModified }));
          (input as HTMLInputElement).files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        [name, [...bytes]] as const,
      );
    await page.getByRole('radio', { name: '2025' }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(4);
    expect(await page.getByRole('radio', { name: '2024' }).count()).toBe(1);
    expect(await page.getByRole('radio', { name: '2026' }).count()).toBe(0);
  });

  it('imports what it showed: every file row has one outcome', async () => {
    const page = await open();
    await choose(page, posts);
    await importButton(page).getByText('Import 40 rows').waitFor();
    expect(await callsOf(page, 'startImport')).toEqual([]);
    await importButton(page).click();
    await page.getByRole('heading', { name: words.doneTitle }).waitFor();
    const [start] = (await callsOf(page, 'startImport')) as { files: string[]; platforms: string[] }[];
    expect(start).toMatchObject({ files: [posts.name], platforms: ['X'] });
    const [block] = (await callsOf(page, 'importRows')) as (ImportBlock & { batch: string })[];
    expect(block?.rows.rows).toHaveLength(40);
    expect(await callsOf(page, 'finishImport')).toEqual([
      { batch: 'b9', counts: { added: 40, updated: 0, skipped: 0, rejected: 0, ignored: 0 } },
    ]);
    await page.getByRole('button', { name: words.openDashboard }).click();
    await expect.poll(() => callsOf(page, 'close')).toHaveLength(1);
    expect(await callsOf(page, 'showSheet')).toEqual([{ sheet: 'dashboard' }]);
  });

  it('asks which account it is, offers the only known one, and waits for an answer', async () => {
    const page = await open();
    await choose(page, daily);
    const account = page.getByLabel(en.importing.questions.account.question);
    await expect.poll(() => account.inputValue()).toBe('@acme');
    await importButton(page).getByText('Import 31 rows').waitFor();
    await account.fill('');
    await account.press('Tab');
    await page.getByText(words.unanswered.replace('{file}', daily.name)).waitFor();
    expect(await importButton(page).isDisabled()).toBe(true);
    await account.fill('other');
    await account.press('Enter');
    await importButton(page).getByText('Import 31 rows').waitFor();
    await importButton(page).click();
    await page.getByRole('heading', { name: words.doneTitle }).waitFor();
    const [block] = (await callsOf(page, 'importRows')) as ImportBlock[];
    const at = block?.rows.columns.indexOf('account') ?? -1;
    expect(new Set(block?.rows.rows.map(row => row[at]))).toEqual(new Set(['other']));
  });

  it('lets overlaps be left out, and keeps the choice on the page', async () => {
    const page = await open('en', { letters: 'av' });
    await choose(page, posts);
    await page.getByText('20 earlier rows are replaced').waitFor();
    await page.getByLabel(words.overlapSkip).check();
    await importButton(page).getByText('Import 20 rows').waitFor();
    await page.getByLabel(words.overlapReplace).check();
    await importButton(page).getByText('Import 40 rows').waitFor();
  });

  it('imports nothing where nothing is new', async () => {
    const page = await open('en', { letters: 's' });
    await choose(page, posts);
    await page.getByText(words.nothingNew).waitFor();
    expect(await importButton(page).isDisabled()).toBe(true);
  });

  it('imports a table that nobody knows once its columns are mapped', async () => {
    const page = await open();
    await choose(page, unknown);
    await page.getByRole('button', { name: words.mapUse }).click();
    await page.getByText(words.mapNeedsChannel).waitFor();
    await page.getByLabel(words.mapChannel).selectOption('naver');
    await page.getByLabel('Who knows').selectOption('campaign');
    await page.getByRole('button', { name: words.mapUse }).click();
    const account = page.getByLabel(en.importing.questions.account.question);
    await account.fill('Brand');
    await account.press('Tab');
    await importButton(page).getByText('Import 2 rows').waitFor();
    await importButton(page).click();
    await page.getByRole('heading', { name: words.doneTitle }).waitFor();
    const [block] = (await callsOf(page, 'importRows')) as ImportBlock[];
    const cells = Object.fromEntries(block?.rows.columns.map((name, i) => [name, block.rows.rows[0]?.[i]]) ?? []);
    expect(cells).toMatchObject({ channel: 'naver', account: 'Brand', campaign: 'x', impressions: 1200, from: 46_054 });
  });

  it('says whose export an unknown table looks like', async () => {
    const page = await open();
    await choose(page, textFile('pins.csv', 'Date,Impressions,Pin clicks,Outbound clicks\n2026-02-01,1200,30,12\n'));
    await page.getByText(words.mapPreset.replace('{name}', 'Pinterest')).waitFor();
    await page.getByRole('button', { name: words.mapUse }).click();
    await page.getByText(words.evidenceAssumed).waitFor();
  });

  it('shows captions and file names as text', async () => {
    const page = await open();
    await choose(page, { ...posts, name: '<img src=x onerror="window.broken=1">.csv' });
    await importButton(page).getByText('Import 40 rows').waitFor();
    expect(await page.locator('h2.file-name').textContent()).toBe('<img src=x onerror="window.broken=1">.csv');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });

  it.each([
    ['picture.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
    ['report.pdf', [...new TextEncoder().encode('%PDF-1.7\n%âãÏÓ')]],
    ['empty.csv', []],
    ['broken.xlsx', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3]],
  ])('says one sentence of %s, and asks the script for nothing', async (name, bytes) => {
    const page = await open();
    await choose(page, { name, bytes: new Uint8Array(bytes) });
    const said = await page.getByRole('alert').textContent();
    expect(said).toMatch(/^Error: \S.+\.$/);
    expect(await page.evaluate(() => window.calls.map(([method]) => method))).toEqual(['state']);
    expect(await importButton(page).isDisabled()).toBe(true);
  });

  it('stops after the block under way; what is imported may be undone or continued', async () => {
    const page = await open('en', { delay: 300 });
    const lines = Array.from(
      { length: 11_000 },
      (_, i) => `${new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10)};x;${i}`,
    );
    await choose(page, textFile('long.csv', ['Date;Channel;Impressions', ...lines].join('\n')));
    await page.getByRole('button', { name: words.mapUse }).click();
    await expect.poll(() => importButton(page).textContent(), { timeout: 20_000 }).toMatch(/^Import 1\d,\d{3} rows$/);
    await importButton(page).click();
    await page.getByRole('button', { name: words.stop }).click();
    await page.getByRole('heading', { name: words.stoppedTitle }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    const before = (await callsOf(page, 'importRows')).length;
    expect(before).toBeLessThan(2);
    expect(await callsOf(page, 'finishImport')).toEqual([]);
    await page.getByRole('button', { name: words.continue }).click();
    await page.getByRole('heading', { name: words.doneTitle }).waitFor();
    expect(await callsOf(page, 'importRows')).toHaveLength(2);
  });

  it('goes on where the connection was lost', async () => {
    const page = await open('en', { fails: { method: 'finishImport', says: 'NetworkError: HTTP 0' } });
    await choose(page, posts);
    await importButton(page).getByText('Import 40 rows').waitFor();
    await importButton(page).click();
    await page.getByRole('heading', { name: words.failedTitle }).waitFor();
    await page.getByText(en.sidebar.errors['no-connection']).waitFor();
    await page.evaluate(() => {
      window.scenario = {};
    });
    await page.getByRole('button', { name: words.continue }).click();
    await page.getByRole('heading', { name: words.doneTitle }).waitFor();
    // The rows were answered before; only the end is asked for again.
    expect(await callsOf(page, 'importRows')).toHaveLength(1);
    expect(await callsOf(page, 'finishImport')).toHaveLength(2);
  });

  it('reads spreadsheets in a worker', async () => {
    const page = await open();
    await choose(page, followers);
    await page.locator('.platform').getByText('LinkedIn').first().waitFor();
    expect(await page.evaluate(() => 'goalpostRead' in window)).toBe(false);
    expect(await page.getByText(words.inPage).count()).toBe(0);
  });

  it('reads in the page, with a smaller limit, where the sandbox refuses workers', async () => {
    const page = await open('en', {}, before =>
      before.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException('refused', 'SecurityError');
          }
        } as unknown as typeof Worker;
      }),
    );
    await choose(page, followers);
    await page.locator('.platform').getByText('LinkedIn').first().waitFor();
    await page.getByText(words.inPage).waitFor();
    const large = new Uint8Array(2_100_000).fill(1);
    large.set([0x50, 0x4b, 3, 4]);
    await choose(page, { name: 'large.xlsx', bytes: large });
    expect(await page.getByRole('alert').textContent()).toContain('2 MB');
  });

  it('ends a worker that hangs on a spreadsheet after 10 seconds', async () => {
    const page = await open('en', {}, async before => {
      await before.clock.install();
      await before.addInitScript(() => {
        (window as unknown as { ended: number }).ended = 0;
        // It starts, takes the file, and never answers.
        window.Worker = class {
          onmessage: ((event: { data: unknown }) => void) | null = null;
          constructor() {
            setTimeout(() => this.onmessage?.({ data: { kind: 'ready' } }));
          }
          postMessage() {}
          terminate() {
            (window as unknown as { ended: number }).ended++;
          }
        } as unknown as typeof Worker;
      });
    });
    await page.clock.runFor(1000);
    await choose(page, followers);
    await page.clock.runFor(1000);
    await page.getByText('Reading').waitFor();
    await page.clock.runFor(8000);
    expect(await page.evaluate(() => (window as unknown as { ended: number }).ended)).toBe(0);
    await page.clock.runFor(2000);
    await page.getByText(en.sidebar.errors['reading-took-too-long']).waitFor();
    expect(await page.evaluate(() => (window as unknown as { ended: number }).ended)).toBe(1);
  });
});
