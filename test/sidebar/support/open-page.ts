import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type PageName, pageNames, pageTexts } from '../../../src/app/page-texts.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { words } from '../../../src/i18n/words.ts';
import { withBootData } from '../../../src/sheets/screen.ts';
import { outsideRequests } from '../../support/browser.ts';
import { distFiles } from '../../support/dist.ts';
import { installScript, type Scenario } from './scripted.ts';

/** Where pictures go. */
const pictures = process.env['PICTURES'] ?? '.cache/pictures';
const ORIGIN = 'http://goalpost.test';
const locales: Readonly<Record<Language, string>> = { en: 'en_US', ko: 'ko_KR', id: 'id_ID', 'zh-CN': 'zh_CN' };
const sizes: Partial<Record<PageName, { readonly width: number; readonly height: number }>> = {
  import: { width: 720, height: 560 },
  'set-up': { width: 480, height: 420 },
};
const sidebarSize = { width: 300, height: 720 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenPage {
  readonly page: Page;
  /** Exceptions and console errors of the page. */
  readonly errors: readonly string[];
  readonly outside: readonly string[];
  close(): Promise<void>;
}

/** A page of `dist/` as Google would show it, with a scripted `google.script`. Pages that it opens take its place. */
export async function openPage(
  browser: Browser,
  name: PageName,
  language: Language = 'en',
  scenario: Scenario = {},
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<OpenPage> {
  const dist = await distFiles();
  const pageOf = (url: string): string => {
    const asked = pageNames.find(each => url === `${ORIGIN}/${each}`) ?? name;
    return withBootData(dist[`${asked}.html`] ?? '', {
      page: asked,
      language,
      texts: pageTexts(asked, language, { of: each => words[each] }),
      version: '0.1.0',
      locale: locales[language],
    });
  };
  const context = await browser.newContext({ viewport: sizes[name] ?? sidebarSize });
  const outside = outsideRequests(context, ORIGIN);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route(`${ORIGIN}/**`, route =>
    route.fulfill({ contentType: 'text/html', body: pageOf(route.request().url()) }),
  );
  await page.addInitScript(installScript, scenario);
  await before(page);
  await page.goto(`${ORIGIN}/${name}`);
  return { page, errors, outside, close: () => context.close() };
}

/** What a page must hold in each state: nothing to scroll sideways, nothing that axe finds. */
export async function problemsOf(page: Page, picture?: string): Promise<readonly string[]> {
  if (picture !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${picture}.png`), fullPage: true });
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(on: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  const clipped = await page.evaluate(clippedTexts);
  return [
    ...(sideways > 0 ? [`${sideways} px to scroll sideways`] : []),
    ...clipped.map(text => `clipped: ${text}`),
    ...found,
  ];
}

/** Words that stick out of what should hold them. Runs in the page. */
function clippedTexts(): string[] {
  const found: string[] = [];
  const isScrolled = (element: Element): boolean =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
    (element.parentElement !== null && isScrolled(element.parentElement));
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const hasText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    // Only for screen readers; or in a table that is scrolled by itself.
    if (!hasText || element.closest('.unseen') || element.offsetParent === null || isScrolled(element)) continue;
    const { right } = element.getBoundingClientRect();
    const isCut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    if (isCut || right > document.documentElement.clientWidth + 1) found.push(element.textContent?.slice(0, 60) ?? '');
  }
  return found;
}

export const callsOf = (page: Page, method: string): Promise<readonly unknown[]> =>
  page.evaluate(name => window.calls.filter(([own]) => own === name).map(([, input]) => input), method);
