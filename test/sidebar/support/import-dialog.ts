import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Language } from '../../../src/i18n/language.ts';
import type { MadeFile } from '../../fixtures/bytes.ts';
import { openBrowser } from '../../support/browser.ts';
import { type OpenPage, openPage } from './open-page.ts';
import type { Scenario } from './scripted.ts';

export const textFile = (name: string, text: string): MadeFile => ({ name, bytes: new TextEncoder().encode(text) });

/** As a person chooses files in the dialog. */
export const choose = (page: Page, ...files: readonly MadeFile[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
    );

export const importButton = (page: Page): Locator => page.locator('footer button.primary');

/** A browser for the tests of a `describe`: each opens the dialog, which must end without an error or a call outside. */
export function importDialogs() {
  let browser: Browser;
  let opened: OpenPage | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    expect(opened?.errors).toEqual([]);
    expect(opened?.outside).toEqual([]);
    await opened?.close();
  });
  afterAll(() => browser.close());
  return async (
    language: Language = 'en',
    scenario: Scenario = {},
    before?: (page: Page) => Promise<unknown>,
  ): Promise<Page> => {
    opened = await openPage(browser, 'import', language, scenario, before);
    return opened.page;
  };
}
