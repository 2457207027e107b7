import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, importTables } from '../../scripts/headless/drive.ts';
import { columnLetters } from '../../src/core/cell.ts';
import { type GallerySheetId, gallerySheetIds } from '../../src/model/sheet-ids.ts';
import { benchmarkRows, industryColumn } from '../../src/templates/benchmarks-sheet.ts';
import { layOutOrder } from '../../src/templates/templates.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';
import { distFiles } from '../support/dist.ts';
import { sampleTable } from '../templates/support/sample-rows.ts';

/** Service calls that adding a sheet may take, finding it and what its template must know included. */
const BUDGET: Readonly<Record<GallerySheetId, number>> = { channels: 40, campaigns: 42, timeline: 52, benchmarks: 46 };

let book: Host;
beforeAll(async () => {
  book = await createHeadlessHost({
    files: {
      ...(await distFiles()),
      'by-hand.js': `function rename(from, to) { SpreadsheetApp.getActive().getSheetByName(from).setName(to); }`,
    },
    // Separators of formulas are others there.
    locale: 'de_DE',
  });
  // The other sheets are tried in set-up.test.ts: the engine takes long to compute them all.
  for (const id of ['settings', 'data', 'totals', 'kpis', 'goals', 'journal'] as const)
    await clientOf(book).setUp({ language: 'en', step: layOutOrder.indexOf(id), choices: [] });
  await importTables(book, [sampleTable()]);
}, 900_000);
afterAll(() => book.dispose());

describe('in a spreadsheet that is set up', () => {
  test('each sheet is added within its budget, in its place, without a cell in error', async () => {
    for (const sheet of gallerySheetIds) {
      const before = book.executions.length;
      const reply = await clientOf(book).addSheet({ sheet });
      expect(reply.ok, sheet).toBe(true);
      const calls = book.executions.slice(before).reduce((sum, execution) => sum + execution.calls.length, 0);
      expect(calls, sheet).toBeLessThanOrEqual(BUDGET[sheet]);
    }
    await book.settle();
    expect(book.report().flatMap(sheet => sheet.errors)).toEqual([]);
    const names = book.sheetNames();
    const goals = names.indexOf('Goals');
    expect(names.slice(goals + 1, goals + 5)).toEqual(['Channels', 'Campaigns', 'Timeline', 'Benchmarks']);
    expect(book.charts('Timeline')).toHaveLength(2);
  }, 900_000);

  test('set-up in another language relabels them, keeps names of people’s own and what was typed', async () => {
    const cell = `${columnLetters(industryColumn('source'))}${benchmarkRows.industryFirst}`;
    await book.type('Benchmarks', cell, 'A report, p. 4');
    await book.rpc('rename', ['Channels', 'By channel']);
    for (const [index] of gallerySheetIds.entries()) {
      const reply = await clientOf(book).setUp({ language: 'ko', step: layOutOrder.length + index, choices: [] });
      expect(reply).toMatchObject({ ok: true, value: { of: layOutOrder.length + gallerySheetIds.length } });
    }
    await book.settle();
    const { sheets } = texts.ko.model;
    expect(book.sheetNames()).toEqual(expect.arrayContaining(['By channel', sheets.campaigns, sheets.benchmarks]));
    expect(book.values('By channel', 'B2')).toEqual([[texts.ko.channelsSheet.title]]);
    expect(book.values(sheets.benchmarks, cell)).toEqual([['A report, p. 4']]);
    expect(book.charts('By channel')).toHaveLength(1);
    expect(book.report().flatMap(sheet => sheet.errors)).toEqual([]);
  }, 900_000);

  test('a sheet that somebody deleted is added again; removing twice is removing once', async () => {
    const { sheets } = texts.ko.model;
    expect(await clientOf(book).removeSheet({ sheet: 'timeline' })).toMatchObject({ ok: true });
    const names = book.sheetNames();
    expect(names).not.toContain(sheets.timeline);
    expect(await clientOf(book).removeSheet({ sheet: 'timeline' })).toMatchObject({ ok: true });
    expect(book.sheetNames()).toEqual(names);
    expect(await clientOf(book).addSheet({ sheet: 'timeline' })).toMatchObject({ ok: true });
    expect(book.sheetNames()).toContain('Timeline');
    expect(book.report().flatMap(sheet => sheet.errors)).toEqual([]);
  }, 900_000);
});
