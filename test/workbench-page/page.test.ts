import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '../../scripts/start.ts';
import type { CellValue, Host } from '../../workbench/host/contract.ts';
import type { Served } from '../../workbench/serve.ts';
import { describeInBrowser, openBrowser, outsideRequests } from '../support/browser.ts';
import { smallScript } from './small-script.ts';

declare global {
  interface Window {
    workbench: { readonly ready: Promise<Host> };
  }
}

/** Default sizes of the grid, in pixels: what a person aims at when clicking a cell of a new sheet. */
const grid = { rowHeader: 46, columnHeader: 20, column: 88, row: 24 };

describeInBrowser('the page with a small script', () => {
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let outside: string[];
  let errors: string[];

  beforeAll(async () => {
    [served, browser] = await Promise.all([startServer({ port: 0, files: smallScript }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** A page with nothing kept from another test. */
  async function openFresh(): Promise<void> {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Seoul' });
    context.setDefaultTimeout(10_000);
    outside = outsideRequests(context, served.url);
    errors = [];
    page = await context.newPage();
    page.on('pageerror', error => errors.push(error.message));
    await open();
  }

  async function closeClean(): Promise<void> {
    await context.close();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  }

  async function open(): Promise<void> {
    await page.goto(served.url);
    await page.evaluate(() => window.workbench.ready.then(() => true));
  }

  async function choose(...path: readonly string[]): Promise<void> {
    for (const [depth, name] of path.entries()) {
      const role = depth === 0 ? page.getByRole('menubar') : page.getByRole('menu').last();
      await role.getByText(name, { exact: true }).click();
    }
  }

  const values = (a1: string): Promise<CellValue[][]> =>
    page.evaluate(async range => (await window.workbench.ready).values('Sheet1', range), a1);

  const type = (a1: string, input: CellValue): Promise<void> =>
    page.evaluate(async ([cell, text]) => (await window.workbench.ready).type('Sheet1', cell, text), [
      a1,
      input,
    ] as const);

  async function pointOf(row: number, column: number): Promise<{ x: number; y: number }> {
    const box = await page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox();
    if (!box) throw new Error('No grid');
    return {
      x: box.x + grid.rowHeader + (column - 0.5) * grid.column,
      y: box.y + grid.columnHeader + (row - 0.5) * grid.row,
    };
  }

  async function clickCell(row: number, column: number): Promise<void> {
    const { x, y } = await pointOf(row, column);
    await page.mouse.click(x, y);
  }

  async function hoverCell(row: number, column: number): Promise<void> {
    const { x, y } = await pointOf(row, column);
    await page.mouse.move(x - 5, y - 2);
    await page.mouse.move(x, y);
  }

  async function frameOf(selector: string): Promise<Frame> {
    const frame = await (await page.waitForSelector(`${selector} iframe`)).contentFrame();
    if (!frame) throw new Error(`No frame in ${selector}`);
    await frame.waitForSelector('h1');
    return frame;
  }

  async function press(frame: Frame, button: string): Promise<string> {
    await frame.click(`#${button}`);
    await frame.waitForFunction(() => !['', '...'].includes(document.getElementById('out')?.textContent ?? ''));
    return (await frame.textContent('#out')) ?? '';
  }

  async function openSidebar(): Promise<Frame> {
    await choose('Tools', 'Open sidebar');
    return frameOf('#sidebar');
  }

  /** The grid's own pixel, so much of the cell's width from its left edge. */
  async function colourIn(row: number, column: number, share: number): Promise<string> {
    const { x, y } = await pointOf(row, column);
    return page.evaluate(
      point => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[id^=univer-sheet-main-canvas]');
        const context = canvas?.getContext('2d');
        if (!canvas || !context) return '';
        const box = canvas.getBoundingClientRect();
        const scale = canvas.width / box.width;
        const pixel = context.getImageData((point.x - box.left) * scale, (point.y - box.top) * scale, 1, 1);
        return [...pixel.data.slice(0, 3)].join(',');
      },
      { x: x + (share - 0.5) * grid.column, y },
    );
  }

  /** Looks into the browser's store, as the next load of the page will. */
  function keptFormula(): Promise<boolean> {
    return page.evaluate(
      () =>
        new Promise<boolean>(resolve => {
          const request = indexedDB.open('workbench');
          request.onsuccess = () => {
            const get = request.result.transaction('workbooks').objectStore('workbooks').get('current');
            get.onsuccess = () => {
              request.result.close();
              resolve(JSON.stringify(get.result ?? '').includes('TWICE(B3)'));
            };
          };
        }),
    );
  }

  /** Ours only: the grid is Univer's, and what is in the frame is the script's. */
  function seriousFaults(): Promise<string[]> {
    return page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(
        { exclude: [['#sheet'], ['.univer-popup'], ['iframe']] },
        { iframes: false },
      );
      return violations
        .filter(one => one.impact === 'serious' || one.impact === 'critical')
        .flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 120)}`));
    });
  }
  describe('in one page', () => {
    beforeAll(openFresh);
    afterAll(closeClean);

    it('opens the sidebar from the menu, 300 px wide, and closes it', async () => {
      await openSidebar();
      const box = await page.locator('#sidebar iframe').boundingBox();
      expect(box?.width).toBe(300);
      expect(await page.textContent('#sidebar h2')).toBe('Small sidebar');
      await page.locator('#sidebar').getByRole('button', { name: 'Close sidebar' }).click();
      expect(await page.locator('#sidebar').isVisible()).toBe(false);
      expect(await page.locator('#sidebar iframe').count()).toBe(0);
    });

    it('carries google.script.run there and back', async () => {
      const sidebar = await openSidebar();
      const given = { a: [1, 'x', null, true] };
      expect(JSON.parse(await press(sidebar, 'echo'))).toEqual([{ given, twice: [given, given] }, 'mine']);
    });

    it('gives failures of every kind to the failure handler', async () => {
      const sidebar = await openSidebar();
      expect(await press(sidebar, 'fail')).toBe('ScriptError: no such luck');
      expect(await press(sidebar, 'secret')).toMatch(/^ScriptError: .*secret_/);
      expect(await press(sidebar, 'date')).toMatch(/^ScriptError: /);
    });

    it('tells the script what is selected', async () => {
      const sidebar = await openSidebar();
      await clickCell(4, 3);
      expect(await press(sidebar, 'selection')).toBe('C4');
    });

    it('runs the script without anything that a browser adds', async () => {
      const sidebar = await openSidebar();
      expect(new Set(JSON.parse(await press(sidebar, 'globals')))).toEqual(new Set(['undefined']));
    });

    it('lets a frame start a worker from a Blob', async () => {
      expect(await press(await openSidebar(), 'worker')).toBe('worker says 42');
    });

    it('shows where an outside link leads instead of opening it', async () => {
      const sidebar = await openSidebar();
      await sidebar.click('text=Help');
      await page.getByRole('status').getByText('https://example.org/help').waitFor();
      expect(context.pages()).toHaveLength(1);
    });

    it('opens dialogs in their size, with the focus inside, and closes them on Escape', async () => {
      await openSidebar();
      await choose('Tools', 'Open dialog');
      const dialog = await frameOf('dialog');
      const box = await page.locator('dialog iframe').boundingBox();
      expect([box?.width, box?.height]).toEqual([420, 260]);
      expect(await page.getByRole('dialog', { name: 'Small dialog' }).count()).toBe(1);
      await dialog.click('#name');
      await page.keyboard.type('=1+1');
      expect(await dialog.inputValue('#name')).toBe('=1+1');
      expect((await values('A1'))[0]).toEqual(['']);
      await dialog.click('#bigger');
      await expect.poll(async () => (await page.locator('dialog iframe').boundingBox())?.height).toBe(360);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
    });

    it('closes a dialog that nobody has clicked into, and one that closes itself', async () => {
      await choose('Tools', 'Open dialog');
      await frameOf('dialog');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
      await choose('Tools', 'Open dialog');
      const frame = await frameOf('dialog');
      // The click takes its own frame away, so it may never hear that it is done; on a busy machine it may come too early.
      const isOpen = async (): Promise<boolean> => {
        await frame.click('#close', { timeout: 1000 }).catch(() => undefined);
        return (await page.locator('dialog').count()) > 0;
      };
      await expect.poll(isOpen, { timeout: 30_000 }).toBe(false);
    });

    it('offers the script’s functions while a person types', async () => {
      await clickCell(12, 4);
      await page.keyboard.type('=TWI');
      await page.getByText('Twice a number.').first().waitFor();
      // The first ends the offer, the second the editing.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await values('D12')).toEqual([['']]);
    });

    it('asks what the script asks, and shows its toast', async () => {
      page.once('dialog', dialog => {
        expect(dialog.message()).toContain('It asks.');
        void dialog.accept();
      });
      await choose('Tools', 'Ask');
      await page.getByRole('status').getByText('You said yes').waitFor();
    });

    it('shows the exception of a menu handler', async () => {
      await choose('Tools', 'Break');
      await page.getByRole('status').getByText('Broken on purpose').waitFor();
    });

    it('has menus for the keyboard', async () => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await page.locator('#menu-bar > * > [role=menuitem]').first().focus();
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toBe('Tools');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('Open sidebar');
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('Break');
      await page.keyboard.press('m');
      expect(await focused()).toBe('Make chart');
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('Tools');
      expect(await page.getByRole('menu').count()).toBe(0);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toBe('United States');
      await page.keyboard.press('ArrowLeft');
      expect(await focused()).toBe('Spreadsheet locale');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await frameOf('#sidebar');
    });

    it('computes a custom function typed into the grid', async () => {
      await clickCell(2, 2);
      await page.keyboard.type('=TWICE(21)');
      await page.keyboard.press('Enter');
      await expect.poll(() => values('B2')).toEqual([[42]]);
    });

    it('tells the script what a person typed', async () => {
      await clickCell(5, 3);
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await expect.poll(() => values('C5:C6')).toEqual([[7], ['saw 7']]);
    });

    it('shows notes on hover, and fetches no picture', async () => {
      await type('E5', '=IMAGE("https://example.org/picture.png")');
      await choose('Tools', 'Annotate');
      await hoverCell(2, 7);
      await expect.poll(() => page.locator('textarea').first().inputValue()).toBe('Engagements by reach.');
    });

    it('shows the message behind an error, on hover and when selected', async () => {
      await type('E8', '=TWICE("x")');
      await hoverCell(8, 5);
      const tip = page.getByRole('tooltip');
      await tip.getByText('TWICE needs a number, not "x".').waitFor();
      await hoverCell(12, 6);
      await tip.waitFor({ state: 'hidden' });
      await clickCell(9, 5);
      await page.keyboard.press('ArrowUp');
      await tip.getByText('TWICE needs a number').waitFor();
      await type('E8', '=TWICE(4)');
      await tip.waitFor({ state: 'hidden' });
    });

    it('draws SPARKLINE into its cell, and anew when its numbers change', async () => {
      await type('A10', 50);
      await type('B11', '=SPARKLINE(A10,{"charttype","bar";"max",100;"color1","#00ff00"})');
      await expect.poll(() => colourIn(11, 2, 0.25)).toBe('0,255,0');
      expect(await colourIn(11, 2, 0.75)).not.toBe('0,255,0');
      await type('A10', 90);
      await expect.poll(() => colourIn(11, 2, 0.75)).toBe('0,255,0');
    });
  });

  describe('in a page of its own', () => {
    beforeEach(openFresh);
    afterEach(closeClean);

    it('keeps frames off the network, out of the page and out of its storage', async () => {
      let hits = 0;
      const spy = createServer((_, response) => {
        hits++;
        response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
      });
      await new Promise<void>(resolve => spy.listen(0, '127.0.0.1', resolve));
      try {
        const sidebar = await openSidebar();
        const address = `http://127.0.0.1:${(spy.address() as AddressInfo).port}`;
        const blocked = await sidebar.evaluate(async to => {
          const done: string[] = [];
          await fetch(`${to}/fetch`).catch(() => done.push('fetch'));
          await new Promise<void>(resolve => {
            const image = new Image();
            image.onerror = () => {
              done.push('image');
              resolve();
            };
            image.onload = () => resolve();
            image.src = `${to}/image.png`;
          });
          const worker = new Worker(
            URL.createObjectURL(new Blob([`fetch('${to}/worker').catch(() => 0).then(() => postMessage(0))`])),
          );
          await new Promise(resolve => {
            worker.onmessage = resolve;
          });
          for (const [name, look] of [
            ['storage', () => localStorage.length],
            ['parent', () => parent.document.title],
          ] as const) {
            try {
              look();
            } catch {
              done.push(name);
            }
          }
          setTimeout(() => location.assign(`${to}/navigation`));
          return done;
        }, address);
        await page.waitForTimeout(300);
        expect(blocked).toEqual(['fetch', 'image', 'storage', 'parent']);
        expect(hits).toBe(0);
      } finally {
        spy.close();
        // These were tried on purpose, and stopped.
        outside.length = 0;
      }
    });

    it('draws a chart at its cell, follows the sheet, and redraws when cells change', async () => {
      await choose('Tools', 'Make chart');
      const chart = page.getByRole('img', { name: 'Reach by month: Reach' });
      await chart.getByText('Mar', { exact: true }).waitFor();
      const before = await chart.boundingBox();
      const anchor = await pointOf(6, 2);
      expect(before?.x).toBeCloseTo(anchor.x - grid.column / 2 + 10, 0);
      expect(before?.y).toBeCloseTo(anchor.y - grid.row / 2 + 5, 0);
      expect([before?.width, before?.height]).toEqual([480, 280]);
      await type('A4', 'April');
      await chart.getByText('April', { exact: true }).waitFor();
      const free = await pointOf(3, 9);
      await page.mouse.move(free.x, free.y);
      await page.mouse.wheel(0, 2 * grid.row);
      await expect.poll(async () => (await chart.boundingBox())?.y).toBeLessThan((before?.y ?? 0) - grid.row);
    });

    it('gives the keyboard back to the grid after a menu and after a dialog', async () => {
      await page.keyboard.type('first');
      await page.keyboard.press('Enter');
      await choose('Tools', 'Make chart');
      await page.keyboard.type('second');
      await page.keyboard.press('Enter');
      await choose('Tools', 'Open dialog');
      await frameOf('dialog');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
      await page.keyboard.type('third');
      await page.keyboard.press('Enter');
      await expect.poll(() => values('A1:A3')).toEqual([['Month'], ['second'], ['third']]);
    });

    it('keeps nothing of a second tab, and says so', async () => {
      const first = page;
      await type('A1', 'first');
      page = await context.newPage();
      await open();
      await page.getByText('Open in another tab').waitFor();
      await type('A1', 'second');
      await page.waitForTimeout(900);
      await page.close();
      page = first;
      await open();
      expect(await values('A1')).toEqual([['first']]);
    });

    it('keeps the workbook, its chart and its formulas over a reload, and starts over when asked twice', async () => {
      await choose('Tools', 'Make chart');
      await type('E1', '=TWICE(B3)');
      await expect.poll(() => values('E1')).toEqual([[500]]);
      // The page saves a moment after the last change.
      await expect.poll(keptFormula).toBe(true);
      await open();
      expect(await values('E1')).toEqual([[500]]);
      await page.getByRole('img', { name: /Reach by month/ }).waitFor();
      await type('B3', 7);
      await expect.poll(() => values('E1')).toEqual([[14]]);

      await choose('Workbench', 'Start over …');
      await page.getByRole('button', { name: 'Cancel' }).click();
      expect(await values('E1')).toEqual([[14]]);
      await choose('Workbench', 'Start over …');
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', { name: 'Delete and start over' }).click(),
      ]);
      await page.evaluate(() => window.workbench.ready.then(() => true));
      expect(await values('A1:E1')).toEqual([['', '', '', '', '']]);
      expect(await page.locator('.chart').count()).toBe(0);
    });

    it('changes the locale of the spreadsheet', async () => {
      await choose('Workbench', 'Spreadsheet locale', 'Germany');
      await expect.poll(() => page.evaluate(async () => (await window.workbench.ready).locale)).toBe('de_DE');
      await type('A1', '=SUM(1;2,5)');
      await expect.poll(() => values('A1')).toEqual([[3.5]]);
    });

    it('says where to start, until told not to', async () => {
      const hint = page.getByRole('region', { name: 'Where to start' });
      expect(await hint.textContent()).toContain('Tools › Open sidebar');
      await choose('Tools', 'Break');
      expect(await hint.isVisible()).toBe(false);
      await open();
      expect(await hint.isVisible()).toBe(true);
      await hint.getByRole('button', { name: 'Dismiss' }).click();
      await open();
      expect(await hint.isVisible()).toBe(false);
    });

    it('has no serious accessibility faults of its own', async () => {
      await openSidebar();
      await choose('Tools', 'Break');
      await choose('Workbench', 'Spreadsheet locale');
      await page.addScriptTag({ content: axe.source });
      expect(await seriousFaults()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await choose('Workbench', 'Start over …');
      expect(await seriousFaults()).toEqual([]);
    });
  });
});
