import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { describe, it } from 'vitest';

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
export function findBrowser(): string | undefined {
  const asked = process.env['CHROME_PATH'];
  if (asked) return existsSync(asked) ? asked : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap(folder => names.map(name => join(folder, name))), ...macOs].find(path => existsSync(path));
}

export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium or Chrome found. Install one, or name it in CHROME_PATH.');
  return chromium.launch({ executablePath, args: flags });
}

/** Tests that need a browser: skipped, aloud, on a machine without one; failed where `CI` promises one. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (findBrowser()) return void describe(name, tests);
  if (process.env['CI']) {
    describe(name, () => {
      it('needs a browser', () => {
        throw new Error('CI is set, and there is no Chromium or Chrome: install one, or name it in CHROME_PATH.');
      });
    });
    return;
  }
  console.warn(`Skipped: ${name}. It needs Chromium or Chrome; install one, or name it in CHROME_PATH.`);
  describe.skip(name, tests);
}

/**
 * Every request of the context to anywhere but `origin`, as a list that grows. Listens to requests made, refused ones
 * included: what a policy stops was still tried.
 */
export function outsideRequests(context: BrowserContext, origin: string): string[] {
  const outside: string[] = [];
  context.on('request', request => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== new URL(origin).origin) outside.push(url.href);
  });
  context.on('page', page => page.on('websocket', socket => outside.push(socket.url())));
  return outside;
}
