import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { isLanguage, type Language, languages } from '../src/i18n/language.ts';
import { openChromium } from '../test/support/chromium.ts';
import { type Picture, tour } from './pictures/tour.ts';
import { startServer } from './start.ts';

/** A picture above it makes the guide slow to read and the repository heavy. */
const MOST_BYTES = 150_000;

const folderOf = (language: Language): string => path.join('docs', 'guide', language, 'pictures');

/**
 * `npm run pictures`: takes the pictures of the guide from the running page, `npm run pictures -- ko id` those of some
 * languages only. Ends with exit code 1 when the page has cells in error or a picture is too large.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const unknown = positionals.filter(each => !isLanguage(each));
  if (unknown.length > 0) {
    console.error(`Languages are ${languages.join(', ')}, not ${unknown.join(', ')}.`);
    return 2;
  }
  const asked = positionals.length === 0 ? languages : positionals.filter(isLanguage);
  const [served, browser] = await Promise.all([startServer({ port: 0 }), openChromium()]);
  try {
    let code = 0;
    for (const language of asked) code = Math.max(code, await picturesOf(language, browser, served.url));
    return code;
  } finally {
    await browser.close();
    await served.close();
  }
}

async function picturesOf(language: Language, browser: Browser, url: string): Promise<number> {
  const { pictures, cellErrors } = await tour(browser, url, language);
  for (const error of cellErrors) console.error(`${language}: ${error}`);
  const large = pictures.filter(({ png }) => png.length > MOST_BYTES);
  for (const { name, png } of large) console.error(`${language}: ${name}.png has ${png.length} bytes.`);
  await save(language, pictures);
  console.log(`${language}: ${pictures.length} pictures, ${kilobytes(pictures)} KB`);
  return cellErrors.length + large.length > 0 ? 1 : 0;
}

async function save(language: Language, pictures: readonly Picture[]): Promise<void> {
  await mkdir(folderOf(language), { recursive: true });
  for (const { name, png } of pictures) await writeFile(path.join(folderOf(language), `${name}.png`), png);
}

const kilobytes = (pictures: readonly Picture[]): number =>
  Math.round(pictures.reduce((sum, { png }) => sum + png.length, 0) / 1000);
