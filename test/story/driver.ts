import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language.ts';
import type { CellValue, FormulaResult, Host } from '../../workbench/host/contract.ts';
import type { MadeFile } from '../fixtures/bytes.ts';
import { texts } from '../support/all-texts.ts';

declare global {
  interface Window {
    workbench: { readonly ready: Promise<Host> };
  }
}

/** Where pictures go. */
const pictures = process.env['PICTURES'] ?? '.cache/pictures';

/** What a person does in the page, in the words of their language. */
export class Driver {
  readonly page: Page;
  /** Language of the menu, and of a dialog that speaks the workbook's. */
  readonly #words: (typeof texts)[Language];
  #inDialog: (typeof texts)[Language];

  constructor(page: Page, language: Language) {
    this.page = page;
    this.#words = texts[language];
    this.#inDialog = this.#words;
  }

  static async open(context: BrowserContext, url: string, language: Language): Promise<Driver> {
    const driver = new Driver(await context.newPage(), language);
    await driver.page.goto(url);
    await driver.ready();
    return driver;
  }

  ready(): Promise<true> {
    return this.page.evaluate(() => window.workbench.ready.then(() => true as const));
  }

  /** An item of the menu *Goalpost*. */
  async choose(item: keyof (typeof texts)['en']['app']['menu']): Promise<void> {
    await this.page.getByRole('menubar').getByText('Goalpost', { exact: true }).click();
    await this.page.getByRole('menu').last().getByText(this.#words.app.menu[item], { exact: true }).click();
  }

  get dialog(): FrameLocator {
    return this.page.frameLocator('.html-dialog iframe');
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('#sidebar iframe');
  }

  /** *Set up workbook* up to its last page. */
  async setUp(language: Language): Promise<void> {
    const words = this.#words.sidebar.setUp;
    await this.choose('setUp');
    await this.dialog.getByRole('combobox').selectOption(language);
    const spoken = texts[language].sidebar.setUp;
    await this.dialog
      .getByRole('button', { name: spoken.start })
      .or(this.dialog.getByRole('button', { name: words.start }))
      .click();
    await this.dialog.getByRole('heading', { name: spoken.doneTitle }).waitFor({ timeout: 60_000 });
  }

  /** Hands files to the open import dialog, as its file picker would. */
  async chooseFiles(files: readonly MadeFile[]): Promise<void> {
    await this.dialog
      .locator('input[type=file]')
      .first()
      .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  }

  /** Answers what the files don't say, as the dialog asks it, until it has a plan. */
  async answerQuestions(account: string, currency = 'USD'): Promise<void> {
    const words = this.#inDialog.importing.questions;
    const isReady = this.dialog.locator('footer button.primary:enabled').or(this.dialog.locator('.plan'));
    for (let round = 0; round < 100 && !(await isReady.first().isVisible()); round++) {
      for (const field of await this.dialog.getByLabel(words.account.question, { exact: true }).all()) {
        if ((await field.inputValue()) !== '') continue;
        await field.fill(account);
        await field.blur();
      }
      for (const field of await this.dialog.getByLabel(words.currency.question, { exact: true }).all()) {
        if ((await field.inputValue()) === '?') await field.selectOption(currency);
      }
      await this.page.waitForTimeout(100);
    }
  }

  /** All files through the import dialog, up to its summary. */
  async importAll(files: readonly MadeFile[], language: Language, beforeImport?: () => Promise<void>): Promise<void> {
    this.#inDialog = texts[language];
    const { importing } = this.#inDialog.sidebar;
    await this.closeDialog();
    await this.choose('importFiles');
    await this.chooseFiles(files);
    await this.answerQuestions('kopisenja');
    const button = this.dialog.locator('footer button.primary');
    await this.dialog.locator('footer button.primary:enabled').waitFor();
    await beforeImport?.();
    await button.click();
    await this.dialog.getByRole('heading', { name: importing.doneTitle }).waitFor({ timeout: 120_000 });
  }

  async closeDialog(): Promise<void> {
    const close = this.page.locator('.html-dialog header button');
    if (await close.isVisible()) await close.click();
    await this.dialogGone();
  }

  dialogGone(): Promise<void> {
    return this.page.locator('.html-dialog').waitFor({ state: 'detached' });
  }

  /** From the summary of an import. The click takes its own page away, so it may never hear that it is done. */
  async openDashboard(): Promise<void> {
    const button = this.dialog.getByRole('button', { name: this.#inDialog.sidebar.importing.openDashboard });
    await button.waitFor();
    void button.click().catch(() => undefined);
    await this.dialogGone();
  }

  /** Brings a sheet to the front by its tab, and waits until what it draws has settled. */
  async show(sheet: string): Promise<void> {
    await this.page.locator('[data-u-comp=slide-tab-bar]').getByText(sheet, { exact: true }).click();
    await this.page.waitForTimeout(500);
  }

  /** Name of the sheet whose tab is in front. */
  async sheetInView(): Promise<string> {
    return (await this.page.locator('[data-u-comp=slide-tab-item][aria-selected=true]').textContent())?.trim() ?? '';
  }

  formulas(sheet: string, a1: string): Promise<string[][]> {
    return this.page.evaluate(async ([name, range]) => (await window.workbench.ready).formulas(name, range), [
      sheet,
      a1,
    ] as const);
  }

  /** Cells in error on any sheet. */
  cellErrors(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const host = await window.workbench.ready;
      return host.report().flatMap(({ name, errors }) => errors.map(({ a1, error }) => `${name}!${a1} ${error}`));
    });
  }

  /** How many pixels the sidebar's page is wider than its 300. */
  sidebarOverflow(): Promise<number> {
    return this.sidebar.locator('html').evaluate(page => Math.max(0, page.scrollWidth - page.clientWidth));
  }

  values(sheet: string, a1: string): Promise<CellValue[][]> {
    return this.page.evaluate(async ([name, range]) => (await window.workbench.ready).values(name, range), [
      sheet,
      a1,
    ] as const);
  }

  shown(sheet: string, a1: string): Promise<string[][]> {
    return this.page.evaluate(async ([name, range]) => (await window.workbench.ready).displayValues(name, range), [
      sheet,
      a1,
    ] as const);
  }

  evaluate(formula: string): Promise<FormulaResult> {
    return this.page.evaluate(async text => (await window.workbench.ready).evaluate(text), formula);
  }

  /** A cell of the sheet that is shown, by typing on the keyboard. */
  async typeInto(sheet: string, a1: string, input: CellValue): Promise<void> {
    await this.page.evaluate(async ([name, cell, text]) => (await window.workbench.ready).type(name, cell, text), [
      sheet,
      a1,
      input,
    ] as const);
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(async () => (await window.workbench.ready).sheetNames());
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }
}
