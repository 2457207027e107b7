import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** `--no-sandbox` because containers run tests as root; the rest keeps the browser itself off the network. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const macOs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `CHROME_PATH`, else the machine's Chromium or Chrome, else undefined. */
export function findChromium(): string | undefined {
  const asked = process.env['CHROME_PATH'];
  if (asked) return existsSync(asked) ? asked : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap(folder => names.map(name => join(folder, name))), ...macOs].find(path => existsSync(path));
}

/** Throws, with what to do, where there is none. */
export function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium or Chrome found. Install one, or name it in CHROME_PATH.');
  return chromium.launch({ executablePath, args: flags });
}
