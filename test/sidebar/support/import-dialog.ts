import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../src/i18n/language.ts';
import type { MadeFile } from '../../fixtures/bytes.ts';
import { pageOpener } from './page-opener.ts';
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
  const openAnew = pageOpener();
  return async (
    language: Language = 'en',
    scenario: Scenario = {},
    before?: (page: Page) => Promise<unknown>,
  ): Promise<Page> => {
    return openAnew('import', language, scenario, before);
  };
}
