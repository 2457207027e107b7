import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Api } from '../../src/app/api.ts';
import { entryPoints, menuItems, rpcName, triggers } from '../../src/app/entry-points.ts';
import { methods } from '../../src/app/methods.ts';
import { answer } from '../../src/app/rpc.ts';
import { languages } from '../../src/i18n/language.ts';
import { texts } from '../support/all-texts.ts';
import { accountDay, call, importAll, okValue, person } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const ask = (book: MemoryWorkbook, method: keyof Api, input: unknown) => answer(method, input, book.ports(), person);

describe('requests', () => {
  test.each<[keyof Api, unknown, string]>([
    ['startImport', { fingerprint: 1, files: [], platforms: [] }, 'fingerprint'],
    ['startImport', { fingerprint: 'f', files: [], platforms: [], more: 1 }, 'more'],
    ['importRows', { batch: '1', rows: { columns: [], rows: [1] }, choices: {} }, 'rows.rows'],
    ['undoImport', null, 'undoImport'],
    ['setUp', { language: 'fr', step: 0, choices: [] }, 'language'],
    ['setUp', { language: 'en', step: -1, choices: [] }, 'step'],
    ['insertKpi', { function: 'NO_SUCH', as: 'formula', arguments: [] }, 'function'],
  ])('of %s with a wrong shape are refused', (method, input, field) => {
    const book = new MemoryWorkbook();
    expect(ask(book, method, input)).toEqual({ ok: false, error: { code: 'bad-request', parameters: { field } } });
    expect(book.calls).toEqual([]);
  });

  test.each([
    [{ columns: ['from', 'nonsense'], rows: [] }, 'unknown-column'],
    [{ columns: ['from', 'to', 'level', 'channel'], rows: [[46082, 46082, 'account', '']] }, 'bad-cell'],
    [{ columns: ['from', 'to', 'level', 'channel'], rows: [[46082.5, 46083, 'account', 'x']] }, 'bad-cell'],
    [{ columns: ['from', 'to', 'level', 'channel'], rows: [[46083, 46082, 'account', 'x']] }, 'bad-cell'],
    [{ columns: ['from', 'to', 'level', 'channel'], rows: [[46082, 46082, 'planet', 'x']] }, 'bad-cell'],
    [
      { columns: ['from', 'to', 'level', 'channel', 'clicks'], rows: [[46082, 46082, 'account', 'x', '7']] },
      'bad-cell',
    ],
  ])('with rows that Data cannot hold are refused: %o', (rows, code) => {
    const choices = { overlap: 'skip', older: 'skip' };
    expect(ask(new MemoryWorkbook(), 'planImport', { rows, choices })).toMatchObject({ ok: false, error: { code } });
  });

  test('that write wait for another writer, and say so', () => {
    const book = new MemoryWorkbook();
    book.locked = true;
    expect(ask(book, 'refreshTotals', undefined)).toEqual({ ok: false, error: { code: 'busy' } });
    expect(ask(book, 'imports', undefined)).toEqual({ ok: true, value: [] });
  });

  test('of a workbook without our sheets are failures, not exceptions', () => {
    const book = new MemoryWorkbook();
    book.sheets.clear();
    book.laidOut = false;
    for (const method of ['imports', 'refreshTotals'] as const) {
      expect(ask(book, method, undefined)).toEqual({ ok: false, error: { code: 'not-set-up' } });
    }
    expect(okValue(ask(book, 'state', undefined))).toMatchObject({ setUp: 'none', language: 'en', rows: 0 });
  });

  test('name the column of Data that somebody deleted', () => {
    const book = new MemoryWorkbook();
    const data = book.sheet('data');
    data.put(1, data.columnOf('channel'), [['']]);
    expect(ask(book, 'refreshTotals', undefined)).toEqual({
      ok: false,
      error: { code: 'column-missing', parameters: { sheet: 'data', column: 'Channel' } },
    });
  });

  test('for an unknown import or sheet are failures', () => {
    const book = new MemoryWorkbook();
    expect(ask(book, 'undoImport', { batch: '9' })).toMatchObject({ error: { code: 'unknown-batch' } });
    expect(ask(book, 'showSheet', { sheet: 'nope' })).toMatchObject({ error: { code: 'unknown-sheet' } });
  });

  test('replies are plain JSON', () => {
    const book = new MemoryWorkbook();
    importAll(book, [accountDay('2026-03-01', { impressions: 1 })]);
    for (const method of ['state', 'imports', 'refreshTotals'] as const) {
      const reply = ask(book, method, undefined);
      expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
    }
  });
});

describe('state', () => {
  test('tells the accounts, the most used first, and the imports', () => {
    const book = new MemoryWorkbook('ko', { baseCurrency: 'KRW' }).withLedgers();
    importAll(book, [
      accountDay('2026-03-01', { impressions: 1 }, { account: 'rare' }),
      accountDay('2026-03-01', { impressions: 1 }),
      accountDay('2026-03-02', { impressions: 1 }),
    ]);
    expect(call(book, 'state')).toMatchObject({
      language: 'ko',
      setUp: 'done',
      rows: 3,
      baseCurrency: 'KRW',
      accounts: [
        { channel: 'x', source: 'x', account: 'brand' },
        { channel: 'x', source: 'x', account: 'rare' },
      ],
      imports: [{ batch: '1', added: 3, state: 'done' }],
    });
  });
});

describe('a choice of level', () => {
  test('is noted once, changed in place, and counts', () => {
    const book = new MemoryWorkbook();
    importAll(book, [
      accountDay('2026-03-01', { impressions: 100 }),
      accountDay('2026-03-01', { impressions: 290 }, { level: 'post', postId: '1' }),
    ]);
    const choose = (choice: string) =>
      call(book, 'chooseLevel', { channel: 'x', account: 'brand', measure: 'impressions', choice });
    expect(choose('x|post|').levels).toMatchObject([{ chosen: 'x|post|' }]);
    expect(choose('x|account|').levels).toMatchObject([{ chosen: 'x|account|' }]);
    const noted = book
      .sheet('settings')
      .records()
      .filter(row => row['levelChannel'] !== '');
    expect(noted).toMatchObject([{ levelAccount: 'brand', levelMeasure: 'impressions', levelChoice: 'x|account|' }]);
  });
});

describe('entry points', () => {
  test('are a function for each method, menu item and trigger, with distinct names', () => {
    const names = entryPoints.map(entry => entry.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([
      ...triggers.map(entry => entry.name),
      ...menuItems.map(entry => entry.name),
      ...methods.map(rpcName),
    ]);
    expect(names.filter(name => name.endsWith('_'))).toEqual([]);
  });

  test('what can go wrong in the app has words in every language', () => {
    const codes = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .flatMap(file => [...readFileSync(`src/app/${file}`, 'utf8').matchAll(/\bfail\('([\w-]+)'/gu)])
      .map(match => match[1] as string);
    expect(codes.length).toBeGreaterThan(10);
    for (const language of languages) {
      const { failures, importFailures, kpiFailures, reportFailures, team, cellErrors } = texts[language];
      const own = { ...importFailures, ...kpiFailures, ...reportFailures };
      const worded = { ...failures, ...own, ...team.failures, ...cellErrors };
      expect(Object.keys(worded)).toEqual(expect.arrayContaining(codes));
    }
  });
});
