import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { PageName } from '../../../src/app/page-texts.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { openBrowser } from '../../support/browser.ts';
import { type OpenPage, openPage } from './open-page.ts';
import type { Scenario } from './scripted.ts';

/** A browser for the tests of a `describe`: pages that a test opens must end without an error or a call outside. */
export function pageOpener() {
  let browser: Browser;
  let opened: OpenPage[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    expect(opened.flatMap(({ errors, outside }) => [...errors, ...outside])).toEqual([]);
    await Promise.all(opened.map(each => each.close()));
    opened = [];
  });
  afterAll(() => browser.close());
  return async (
    name: PageName,
    language?: Language,
    scenario?: Scenario,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<Page> => {
    const one = await openPage(browser, name, language, scenario, before);
    opened.push(one);
    return one.page;
  };
}
