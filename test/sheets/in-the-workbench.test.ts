import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/app/api.ts';
import type { LedgerCells } from '../../src/app/ledger-api.ts';
import { columnLetters } from '../../src/core/cell.ts';
import { WATCH_COLUMN } from '../../src/model/journal-layout.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import type { DataRow } from '../../src/model/row.ts';
import { importFingerprint, toRowTable } from '../../src/model/row-table.ts';
import type { SheetId } from '../../src/model/sheet-ids.ts';
import { controlCell, totalsKeys } from '../../src/model/totals-layout.ts';
import { layOutOrder } from '../../src/templates/templates.ts';
import type { Host, SavedWorkbook } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { accountDay, day, okValue } from '../app/support/imports.ts';
import { distFiles } from '../support/dist.ts';

/** Zones east and west of the script's, one where days begin a day earlier, one with summer time in the south. */
const zones = ['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Auckland'];
let laidOut: SavedWorkbook;

const open = async (options: { zone?: string; locale?: string; saved?: SavedWorkbook } = {}): Promise<Host> =>
  createHeadlessHost({
    files: await distFiles(),
    now: () => 1_775_000_000_000,
    spreadsheetTimeZone: options.zone ?? 'Asia/Seoul',
    scriptTimeZone: 'Etc/UTC',
    ...(options.locale ? { locale: options.locale } : {}),
    // The engine goes on working in what it is given.
    ...(options.saved ? { saved: structuredClone(options.saved) } : {}),
  });

async function ask<Method extends keyof Api>(host: Host, method: Method, input?: Parameters<Api[Method]>[0]) {
  const reply = (await host.rpc(`goalpost_${method}`, input === undefined ? [] : [input])) as ReturnType<Api[Method]>;
  // The reply's value type follows from the method.
  return okValue(reply as never) as Extract<ReturnType<Api[Method]>, { ok: true }>['value'];
}

async function importAll(host: Host, rows: readonly DataRow[]): Promise<string> {
  const { batch } = await ask(host, 'startImport', {
    fingerprint: importFingerprint(rows),
    files: ['f'],
    platforms: ['X'],
  });
  const choices = { overlap: 'replace', older: 'skip' } as const;
  const { outcomes } = await ask(host, 'importRows', { batch, choices, rows: toRowTable(rows) });
  const counted = (letters: string) => [...outcomes].filter(letter => letters.includes(letter)).length;
  const counts = { added: counted('a'), updated: counted('u'), skipped: counted('sohv'), rejected: 0, ignored: 0 };
  await ask(host, 'finishImport', { batch, counts });
  return outcomes;
}

/** What an import needs. The other sheets are tried below, once: the engine takes seconds to compute them. */
const needed: readonly SheetId[] = ['settings', 'data', 'totals', 'journal'];

async function layOut(host: Host, ids: readonly SheetId[]): Promise<void> {
  for (const [step, id] of layOutOrder.entries())
    if (ids.includes(id)) await ask(host, 'setUp', { language: 'en', step, choices: [] });
}

beforeAll(async () => {
  const host = await open();
  await layOut(host, needed);
  laidOut = host.save();
  await close(host);
});

const first = [
  accountDay('2026-03-01', { impressions: 100, shares: 2 }),
  accountDay(
    '2026-03-31',
    { impressions: 5 },
    { postTitle: '=IMPORTXML("http://x")', campaign: '2026-03', postId: '1234567890123456789' },
  ),
  accountDay('2026-01-01', { impressions: 310 }, { account: 'r', to: day('2026-01-31') }),
];
const second = [
  accountDay('2026-03-01', { impressions: 150, shares: 2, clicks: 4 }),
  accountDay('2026-01-01', { impressions: 590 }, { account: 'r', to: day('2026-02-28') }),
  accountDay('2026-04-01', { impressions: 9 }, { postTitle: '+1' }),
];

/** What the sheets hold; the column of Totals that is computed by the engine apart. */
const contentOf = (host: Host) =>
  ['Data!A1:AP40', `Totals!A1:${columnLetters(totalsKeys.length)}60`, 'Settings!A1:N30', 'Journal!A1:K60'].map(
    place => {
      const [name = '', range = ''] = place.split('!');
      return [place, host.values(name, range), host.formulas(name, range)];
    },
  );

/** Ends a host a little later: the engine's own timers, of up to a second, must not outlive it. */
const closing: Promise<void>[] = [];
async function close(host: Host): Promise<void> {
  await host.settle();
  closing.push(new Promise(resolve => setTimeout(resolve, 1500)).then(() => host.dispose()));
}
afterAll(() => Promise.all(closing));

const valueAt = (host: Host, cell: string) => host.values('Totals', cell.replaceAll('$', ''))[0]?.[0];

describe('in a real spreadsheet', () => {
  let host: Host;
  beforeAll(async () => {
    host = await open({ saved: laidOut });
    await importAll(host, first);
    await host.settle();
  });
  afterAll(() => close(host));

  test('imported text is text, ids keep their digits, days are days', async () => {
    const [keys = [], , ...rows] = host.values('Data', 'A1:AM5');
    const cellOf = (row: number, key: string) => rows[row]?.[keys.indexOf(key)];
    expect([cellOf(1, 'postTitle'), cellOf(1, 'campaign'), cellOf(1, 'postId')]).toEqual([
      '=IMPORTXML("http://x")',
      '2026-03',
      '1234567890123456789',
    ]);
    expect(
      host
        .formulas('Data', 'A1:AM5')
        .flat()
        .filter(formula => formula !== ''),
    ).toEqual([]);
    expect(cellOf(1, 'from')).toBe(day('2026-03-31'));
    expect(host.displayValues('Data', 'E5:E5')).toEqual([['2026-01-01']]);
  });

  test('the same rows are found again, unchanged', async () => {
    expect(await importAll(host, first)).toBe('sss');
  });

  test('Totals watch Data by formulas', async () => {
    const figures = () => [controlCell('count', 'now'), controlCell('sum', 'now')].map(cell => valueAt(host, cell));
    await expect
      .poll(figures, { timeout: 10_000 })
      .toEqual([valueAt(host, controlCell('count', 'atRefresh')), valueAt(host, controlCell('sum', 'atRefresh'))]);
    expect(figures()[0]).toBeGreaterThan(10);
  });
});

test.each(zones)('a date typed by hand is the day that the sheet in %s shows', async zone => {
  const host = await open({ zone, saved: laidOut });
  try {
    const keys = host.values('Data', 'A1:AM1')[0] ?? [];
    const cell = (key: string) => `${String.fromCharCode(65 + keys.indexOf(key))}3`;
    await host.type('Data', cell('channel'), 'X');
    await host.type('Data', cell('from'), '2026-03-01');
    const shown = await ask(host, 'refreshTotals');
    expect(shown.period).toEqual({ from: day('2026-03-01'), to: day('2026-03-31') });
  } finally {
    await close(host);
  }
});

test('killed after a service call (every seventh here) and run again, an import and its undo end the same', async () => {
  const work = async (host: Host): Promise<void> => {
    await importAll(host, second);
  };
  const start = await open({ saved: laidOut });
  await importAll(start, first);
  const saved = start.save();
  await close(start);

  const whole = await open({ saved });
  await work(whole);
  const imported = contentOf(whole);
  await ask(whole, 'undoImport', { batch: '2' });
  const undone = contentOf(whole);
  await close(whole);

  for (let calls = 1, killed = true; killed; calls += 7) {
    const host = await open({ saved });
    host.killAfterCalls(calls);
    killed = await work(host).then(
      () => false,
      () => true,
    );
    host.killAfterCalls(0);
    if (killed) await work(host);
    expect(contentOf(host), `import killed after call ${calls}`).toEqual(imported);
    await close(host);
  }
  const between = await open({ saved });
  await work(between);
  const savedImported = between.save();
  await close(between);
  for (let calls = 1, killed = true; killed; calls += 7) {
    const host = await open({ saved: savedImported });
    host.killAfterCalls(calls);
    killed = await ask(host, 'undoImport', { batch: '2' }).then(
      () => false,
      () => true,
    );
    host.killAfterCalls(0);
    if (killed) await ask(host, 'undoImport', { batch: '2' });
    expect(contentOf(host), `undo killed after call ${calls}`).toEqual(undone);
    await close(host);
  }
}, 240_000);

describe('on all sheets', () => {
  let host: Host;
  beforeAll(async () => {
    host = await open();
    await layOut(host, layOutOrder);
    await importAll(host, [
      accountDay('2026-03-01', { leads: 40, impressions: 1000 }),
      accountDay('2026-03-10', { leads: 60, impressions: 3000 }),
    ]);
    await host.settle();
  }, 120_000);
  afterAll(() => close(host));

  const sheetsNow = () =>
    ['Goals', 'Costs', 'Values'].map(name => [host.values(name, 'A1:AM40'), host.formulas(name, 'A1:AM40')]);
  const counted = () =>
    host
      .values('Journal', `${columnLetters(WATCH_COLUMN)}${FIRST_ROW}:${columnLetters(WATCH_COLUMN)}${FIRST_ROW + 3}`)
      .flat();
  const cellOf = (name: string, row: number, key: string) => {
    const at = host.values(name, 'A1:AM1')[0]?.indexOf(key) ?? -1;
    return host.values(name, `${columnLetters(at + 1)}${row}`)[0]?.[0];
  };

  test.each([
    ['sidebar', 'state', undefined],
    ['goals', 'ledger', { sheet: 'goals' }],
    ['costs', 'ledger', { sheet: 'costs' }],
    ['values', 'ledger', { sheet: 'values' }],
  ] as const)('the page %s opens, and reads what it shows, in six service calls each', async (page, method, input) => {
    await ask(host, 'openPage', { page });
    const opening = host.executions.at(-1)?.calls.map(call => call.method) ?? [];
    expect(host.shown.at(-1)?.html).toContain('"page"');
    expect(opening.length, opening.join()).toBeLessThanOrEqual(6);
    await ask(host, method, input);
    const reading = host.executions.at(-1)?.calls.map(call => call.method) ?? [];
    expect(reading.length, reading.join()).toBeLessThanOrEqual(6);
  });

  test('a goal and a cost are saved, computed by the sheets, and taken back', async () => {
    const before = sheetsNow();
    expect(counted()).toEqual([0, 0, 0, expect.any(Number)]);
    const goal = {
      kpi: 'leads',
      start: day('2026-03-01'),
      deadline: day('2026-03-31'),
      target: 90,
    };
    const cost = { category: 'tools', amount: 50, share: 0.4, from: day('2026-03-01') };
    const add = (cells: LedgerCells) => [{ id: '', hash: '', cells }];
    const savedGoal = await ask(host, 'saveRows', { sheet: 'goals', edits: add(goal) });
    const savedCost = await ask(host, 'saveRows', { sheet: 'costs', edits: add(cost) });
    const refreshed = await ask(host, 'refreshTotals');
    expect(refreshed.toMend).toEqual([]);
    await host.settle();
    expect(counted().slice(0, 3)).toEqual([Object.keys(goal).length + 1, Object.keys(cost).length + 1, 0]);
    expect(cellOf('Goals', FIRST_ROW, 'actual')).toBe(100);
    expect(cellOf('Goals', FIRST_ROW, 'progress')).toBeCloseTo(100 / 90, 12);
    expect(cellOf('Goals', FIRST_ROW, 'standing')).toBe('achieved');
    expect(cellOf('Costs', FIRST_ROW, 'forSocial')).toBe(20);

    await ask(host, 'undoRows', { sheet: 'goals', change: savedGoal.change.number });
    await ask(host, 'undoRows', { sheet: 'costs', change: savedCost.change.number });
    await ask(host, 'refreshTotals');
    await host.settle();
    expect(sheetsNow()).toEqual(before);
  }, 120_000);
});
