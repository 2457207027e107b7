import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hostWith, TWO_SCOPES } from './made-up-host.ts';

const [CURRENT_ONLY = '', UI = ''] = TWO_SCOPES;

/** Runs the body of a function in a fresh host and gives what it returns. */
async function result(body: string, options: Parameters<typeof hostWith>[1] = {}): Promise<unknown> {
  const host = await hostWith(`function run() { ${body} }`, options);
  return host.rpc('run', []);
}

test('the realm has the language, Apps Script’s services, and nothing else', async () => {
  const missing =
    'window document process require module global setTimeout setInterval queueMicrotask fetch URL URLSearchParams TextEncoder TextDecoder crypto atob btoa performance structuredClone Buffer WebAssembly Sheets BigQuery'.split(
      ' ',
    );
  expect(await result(`return ${JSON.stringify(missing)}.filter(name => name in globalThis)`)).toEqual([]);
  expect(
    await result(`return [[] instanceof Array, SpreadsheetApp.getActive().getSheets() instanceof Array,
      SpreadsheetApp.getActiveSheet().getRange('A1').getValues()[0] instanceof Array]`),
  ).toEqual([true, true, true]);
});

test('each execution evaluates all files anew: no variable survives', async () => {
  const host = await hostWith('var count = 0; function next() { return ++count; }');
  expect([await host.rpc('next', []), await host.rpc('next', [])]).toEqual([1, 1]);
});

describe('google.script.run', () => {
  const ECHO = 'function echo(value) { return value; } function secret_() { return 1; } function nothing() {}';

  test('carries plain values both ways', async () => {
    const host = await hostWith(ECHO);
    const value = { a: [1, 'x', true, null, { b: [] }] };
    expect(await host.rpc('echo', [value])).toEqual(value);
    expect(await host.rpc('nothing', [])).toBeNull();
  });

  test.each([
    ['a Date', new Date(0)],
    ['undefined', [undefined]],
    ['a function', () => 1],
    ['a Map', new Map()],
    ['NaN', Number.NaN],
  ])('refuses %s in arguments', async (_, value) => {
    const host = await hostWith(ECHO);
    await expect(host.rpc('echo', [value])).rejects.toThrow('Failed due to illegal value in property: 0');
  });

  test.each(['new Date()', '[undefined]', '() => 1', 'SpreadsheetApp.getActive()', 'new Map()', '{ at: new Date() }'])(
    'refuses %s in a result',
    async expression => {
      await expect(result(`return ${expression.startsWith('{') ? `(${expression})` : expression}`)).rejects.toThrow(
        'Failed due to illegal value in property: result',
      );
    },
  );

  test('never calls private or unknown functions; the script’s exception becomes the rejection', async () => {
    const host = await hostWith(`${ECHO} function fail() { throw new Error('no such goal'); }`);
    await expect(host.rpc('secret_', [])).rejects.toThrow('Script function not found: secret_');
    await expect(host.rpc('unknown', [])).rejects.toThrow('Script function not found: unknown');
    await expect(host.rpc('fail', [])).rejects.toThrow(/^no such goal$/);
  });

  test('many calls at once all end, one after the other', async () => {
    const host = await hostWith(`function add() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setValue(Number(cell.getValue()) + 1); }`);
    await Promise.all(Array.from({ length: 25 }, () => host.rpc('add', [])));
    expect(host.values('Sheet1', 'A1')).toEqual([[25]]);
  });
});

describe('rights', () => {
  test.each([
    ['SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))', [CURRENT_ONLY], UI],
    ['SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(""), "t")', [CURRENT_ONLY], UI],
    ['SpreadsheetApp.getActiveSpreadsheet()', [UI], CURRENT_ONLY],
    ['SpreadsheetApp.openById("x")', TWO_SCOPES, 'https://www.googleapis.com/auth/spreadsheets'],
    ['SpreadsheetApp.create("x")', TWO_SCOPES, 'https://www.googleapis.com/auth/spreadsheets'],
    ['UrlFetchApp.fetch("http://x")', TWO_SCOPES, 'https://www.googleapis.com/auth/script.external_request'],
    ['Session.getActiveUser()', TWO_SCOPES, 'https://www.googleapis.com/auth/userinfo.email'],
    ['ScriptApp.newTrigger("x")', TWO_SCOPES, 'https://www.googleapis.com/auth/script.scriptapp'],
  ])('%s needs its scope', async (call, scopes, needed) => {
    await expect(result(call, { scopes })).rejects.toThrow(
      new RegExp(`You do not have permission to call .* Required permissions: .*${needed}`),
    );
  });

  test('advanced services are not defined', async () => {
    await expect(result('return Sheets.Spreadsheets')).rejects.toThrow('Sheets is not defined');
  });

  test('a custom function may ask for the sheet’s zone and locale, and for nothing else', async () => {
    const host = await hostWith(
      `/** @customfunction */ function ZONE() { return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(); }
       /** @customfunction */ function NAME() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
       /** @customfunction */ function KEPT() { return PropertiesService.getScriptProperties().getProperty('x'); }`,
      { spreadsheetTimeZone: 'Asia/Seoul' },
    );
    expect(await host.evaluate('=ZONE()')).toEqual({ value: 'Asia/Seoul' });
    expect(await host.evaluate('=NAME()')).toMatchObject({
      error: '#ERROR!',
      message: expect.stringContaining('permission'),
    });
    expect(await host.evaluate('=KEPT()')).toMatchObject({
      error: '#ERROR!',
      message: expect.stringContaining('permission'),
    });
  });
});

describe('simple triggers', () => {
  const SCRIPT = `
    function onOpen(e) {
      SpreadsheetApp.getUi().createMenu('Tool').addItem('Go', 'go').addSeparator()
        .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Stop', 'stop')).addToUi();
      console.log(e.authMode === ScriptApp.AuthMode.NONE ? 'none' : String(e.authMode), 'source' in e);
      if (this.greedy) PropertiesService.getDocumentProperties().getProperty('x');
    }
    function onInstall(e) { onOpen(e); }
    function onEdit(e) { console.log(e.range.getA1Notation(), e.value, e.oldValue, e.source.getActiveSheet().getName()); }
    function go() { SpreadsheetApp.getActiveSpreadsheet().toast('went'); }`;

  test('onOpen builds the menu, before the add-on is used in the document too', async () => {
    const host = await hostWith(SCRIPT);
    await host.trigger('onOpen', { authMode: 'NONE' });
    const menu = [
      {
        label: 'Tool',
        entries: [
          { label: 'Go', functionName: 'go' },
          { label: '', separator: true },
          { label: 'More', entries: [{ label: 'Stop', functionName: 'stop' }] },
        ],
      },
    ];
    expect(host.menu).toEqual(menu);
    await host.trigger('onInstall');
    expect(host.menu).toEqual(menu);
    expect(host.logs).toEqual(['none false', 'FULL true']);
    await host.runMenu('go');
    expect(host.toasts).toEqual(['went']);
  });

  test('with AuthMode.NONE services refuse', async () => {
    const host = await hostWith(`${SCRIPT} var greedy = true;`);
    await expect(host.trigger('onOpen', { authMode: 'NONE' })).rejects.toThrow('You do not have permission to call');
    await host.trigger('onOpen');
    await expect(
      (await hostWith('function onOpen() { SpreadsheetApp.getActive(); }')).trigger('onOpen', { authMode: 'NONE' }),
    ).rejects.toThrow('permission');
  });

  test('a simple trigger can’t open a sidebar', async () => {
    const host = await hostWith(
      'function onOpen() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x")); }',
    );
    await expect(host.trigger('onOpen')).rejects.toThrow('You do not have permission to call Ui.showSidebar');
  });

  test('typing fires onEdit with the new and the old value', async () => {
    const host = await hostWith(SCRIPT);
    await host.type('Sheet1', 'B2', 5);
    await host.type('Sheet1', 'B2', 'x');
    expect(host.logs).toEqual(['B2 5 undefined Sheet1', 'B2 x 5 Sheet1']);
  });

  test('a script without the function is left alone', async () => {
    const host = await hostWith('function other() {}');
    await host.trigger('onOpen');
    await host.type('Sheet1', 'A1', 1);
    expect(host.executions).toEqual([]);
  });
});

describe('service calls', () => {
  test('reads and writes count, ranges and names don’t; the time model follows', async () => {
    const host = await hostWith(`function work() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1');
      sheet.getName(); sheet.getRange('A1:B2').getA1Notation();
      sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
      sheet.getDataRange().getValues();
      sheet.getRangeList(['A1', 'B1:B2']).setFontWeight('bold');
      sheet.setFrozenRows(1);
    }`);
    await host.rpc('work', []);
    expect(host.executions).toEqual([
      {
        functionName: 'work',
        calls: [
          { method: 'Range.setValues', cells: 4 },
          { method: 'Range.getValues', cells: 4 },
          { method: 'RangeList.setFontWeight', cells: 3 },
          { method: 'Sheet.setFrozenRows', cells: 1 },
        ],
        modelMilliseconds: expect.closeTo(400.24, 5),
        scriptMilliseconds: expect.any(Number),
      },
    ]);
  });

  test('a killed script ends after the n-th call, and nothing it does afterwards counts', async () => {
    const host = await hostWith(`function work() {
      const sheet = SpreadsheetApp.getActiveSheet();
      try { for (let i = 1; i < 9; i++) sheet.getRange(i, 1).setValue(i); }
      catch (error) { sheet.getRange('B1').setValue('caught'); }
      finally { sheet.getRange('B2').setValue('finally'); } }`);
    host.killAfterCalls(3);
    await expect(host.rpc('work', [])).rejects.toThrow('Exceeded maximum execution time');
    expect(host.values('Sheet1', 'A1:B4')).toEqual([
      [1, ''],
      [2, ''],
      [3, ''],
      ['', ''],
    ]);
    await host.rpc('work', []);
    expect(host.values('Sheet1', 'A8:A8')).toEqual([[8]]);
  });

  test('a script that swallows its end is still reported as killed', async () => {
    const host = await hostWith(`function work() {
      try { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); } catch (error) {} return 'fine'; }`);
    host.killAfterCalls(1);
    await expect(host.rpc('work', [])).rejects.toThrow('Exceeded maximum execution time');
  });
});

describe('stores', () => {
  test('properties keep texts, within 9 KB a value and 500 KB a store', async () => {
    const host = await hostWith(`
      function set(key, value) { PropertiesService.getDocumentProperties().setProperty(key, value); }
      function get(key) { return PropertiesService.getDocumentProperties().getProperty(key); }`);
    await host.rpc('set', ['a', 5]);
    expect([await host.rpc('get', ['a']), await host.rpc('get', ['b'])]).toEqual(['5', null]);
    await expect(host.rpc('set', ['a', '가'.repeat(3073)])).rejects.toThrow('Argument too large: value');
    for (let i = 0; i < 55; i++) await host.rpc('set', [`k${i}`, 'x'.repeat(9200)]);
    await expect(host.rpc('set', ['last', 'x'.repeat(9200)])).rejects.toThrow('property storage quota');
    expect(host.properties('document')['a']).toBe('5');
    expect(host.properties('user')).toEqual({});
  });

  test('the cache forgets by the host’s clock, and takes 100 KB a value', async () => {
    let now = Date.UTC(2026, 0, 1);
    const host = await hostWith(
      `function put(value) { CacheService.getScriptCache().put('k', value, 60); }
       function get() { return CacheService.getScriptCache().get('k'); }`,
      { now: () => now },
    );
    await host.rpc('put', ['v']);
    now += 59_000;
    expect(await host.rpc('get', [])).toBe('v');
    now += 2_000;
    expect(await host.rpc('get', [])).toBeNull();
    await expect(host.rpc('put', ['x'.repeat(102_401)])).rejects.toThrow('Argument too large: value');
  });

  test('a lock that another execution holds can’t be had', async () => {
    const host = await hostWith(`function lock() { const lock = LockService.getDocumentLock();
      const got = lock.tryLock(10); const had = lock.hasLock(); lock.releaseLock(); return [got, had, lock.hasLock()]; }
      function wait() { LockService.getDocumentLock().waitLock(10); }`);
    expect(await host.rpc('lock', [])).toEqual([true, true, false]);
    const release = host.holdLock('document');
    expect(await host.rpc('lock', [])).toEqual([false, false, false]);
    await expect(host.rpc('wait', [])).rejects.toThrow('Lock timeout');
    release();
    expect(await host.rpc('lock', [])).toEqual([true, true, false]);
  });
});

describe('utilities', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-03-01 05:04:09'],
    ["EEE, d MMM yy 'at' h:mm a", 'Sun, 1 Mar 26 at 5:04 AM'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-01T05:04:09+09:00'],
  ])('formatDate %s', async (pattern, text) => {
    const instant = Date.UTC(2026, 1, 28, 20, 4, 9);
    expect(
      await result(`return Utilities.formatDate(new Date(${instant}), 'Asia/Seoul', ${JSON.stringify(pattern)})`),
    ).toBe(text);
  });

  test('parseDate is formatDate’s inverse', async () => {
    expect(
      await result(`return Utilities.parseDate('01.03.2026 05:04', 'Asia/Seoul', 'dd.MM.yyyy HH:mm').toISOString()`),
    ).toBe('2026-02-28T20:04:00.000Z');
  });

  test('digests and base64 agree with Node’s', async () => {
    const text = 'Größe: 가나다 '.repeat(20);
    const hex = (bytes: unknown) => Buffer.from((bytes as number[]).map(byte => byte & 255)).toString('hex');
    const digest = (name: string) =>
      result(`return Utilities.computeDigest(Utilities.DigestAlgorithm.${name}, ${JSON.stringify(text)})`);
    expect(hex(await digest('SHA_256'))).toBe(createHash('sha256').update(text).digest('hex'));
    expect(hex(await digest('MD5'))).toBe(createHash('md5').update(text).digest('hex'));
    const encoded = Buffer.from(text).toString('base64');
    expect(await result(`return Utilities.base64Encode(${JSON.stringify(text)})`)).toBe(encoded);
    expect(hex(await result(`return Utilities.base64Decode(${JSON.stringify(encoded)})`))).toBe(
      Buffer.from(text).toString('hex'),
    );
  });

  test('the script’s zone, the person’s language and the clock are the host’s', async () => {
    expect(
      await result(
        'return [Session.getScriptTimeZone(), Session.getActiveUserLocale(), Date.now(), new Date().getTime()]',
        {
          scriptTimeZone: 'Asia/Seoul',
          userLocale: 'ko',
          now: () => 5,
        },
      ),
    ).toEqual(['Asia/Seoul', 'ko', 5, 5]);
    const host = await hostWith('', { now: () => Date.UTC(2026, 1, 28, 20), spreadsheetTimeZone: 'Asia/Seoul' });
    expect(await host.evaluate('=TODAY()')).toEqual({ value: 46082 });
  });
});

describe('what the script shows', () => {
  test('sidebars and dialogs carry the file’s HTML, title and size', async () => {
    const host = await hostWith(
      `function show() {
        const html = HtmlService.createHtmlOutputFromFile('panel').setTitle('Panel').append('!');
        SpreadsheetApp.getUi().showSidebar(html);
        SpreadsheetApp.getUi().showModalDialog(html.setWidth(500).setHeight(300), 'Import');
        const ui = SpreadsheetApp.getUi();
        return ui.alert('Sure?', 'It goes.', ui.ButtonSet.YES_NO) === ui.Button.NO;
      }
      function miss() { HtmlService.createHtmlOutputFromFile('nope'); }`,
      { files: { 'panel.html': '<p>hi</p>' }, ui: { alert: () => 'NO' } },
    );
    expect(await host.rpc('show', [])).toBe(true);
    expect(host.shown).toEqual([
      { kind: 'sidebar', title: 'Panel', html: '<p>hi</p>!' },
      { kind: 'modal', title: 'Import', html: '<p>hi</p>!', width: 500, height: 300 },
    ]);
    expect(host.alerts).toEqual([{ title: 'Sure?', prompt: 'It goes.', answer: 'NO' }]);
    await expect(host.rpc('miss', [])).rejects.toThrow('No HTML file named nope was found.');
  });
});
