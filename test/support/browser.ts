import type { Browser, BrowserContext } from 'playwright-core';
import { describe, it } from 'vitest';
import { findChromium, openChromium } from './chromium.ts';

export function openBrowser(): Promise<Browser> {
  return openChromium();
}

/** Tests that need a browser: skipped, aloud, on a machine without one; failed where `CI` promises one. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (findChromium()) return void describe(name, tests);
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
