import { describe, expect, test } from 'vitest';
import type { NamesToRemember } from '../../src/app/api.ts';
import { answer } from '../../src/app/rpc.ts';
import type { RememberedMapping } from '../../src/model/remembered-names.ts';
import { accountDay, call, importAll, killedAfter, person } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const fan = { name: 'Fan club', measure: 'leads', type: 'fan' } as const;
const ignored = { name: '=page_view', measure: '', type: '' } as const;
const agency: RememberedMapping = {
  header: 'h1',
  name: 'Agency',
  level: 'account',
  channel: 'naver',
  columns: [
    { at: 0, header: 'When', field: 'from' },
    { at: 1, header: 'Shows', field: 'impressions' },
  ],
};
const news = (parts: Partial<NamesToRemember>): NamesToRemember => ({
  results: [],
  mappings: [],
  forgotten: [],
  ...parts,
});
const typed = (book: MemoryWorkbook, ...keys: string[]) =>
  book
    .sheet('settings')
    .records()
    .map(record => keys.map(key => record[key]))
    .filter(cells => cells.some(cell => cell !== ''));
const results = (book: MemoryWorkbook) => typed(book, 'resultName', 'resultMeasure', 'resultType');
const mappings = (book: MemoryWorkbook) =>
  typed(book, 'mappedName', 'mappedLevel', 'mappedChannel', 'mappedColumns', 'mappedHeader');
const writes = (book: MemoryWorkbook) => book.calls.filter(({ method }) => method === 'settings write').length;

describe('what was said of names', () => {
  test('stands on Settings in the workbook’s language, and the dialog is told it the next time', () => {
    const book = new MemoryWorkbook('ko');
    call(book, 'rememberNames', news({ results: [fan, ignored], mappings: [agency] }));
    expect(results(book)).toEqual([
      ['Fan club', '리드 수', 'fan'],
      ['=page_view', '집계하지 않음', ''],
    ]);
    expect(mappings(book)).toEqual([['Agency', '계정', '네이버', 'A: When = from; B: Shows = impressions', 'h1']]);
    expect(book.calls.map(({ method }) => method)).toEqual([
      'lock',
      'find',
      'settings readAll',
      'settings write',
      'settings write',
    ]);
    expect(call(book, 'state').names).toEqual({
      results: { 'fan club': { measure: 'leads', type: 'fan' }, '=page_view': { measure: '', type: '' } },
      mappings: [agency],
    });
  });

  test('said again nothing is written, also where a person typed it in another language', () => {
    const book = new MemoryWorkbook('en');
    const settings = book.sheet('settings');
    settings.put(4, settings.columnOf('resultName'), [['FAN CLUB', '리드 수', 'fan']]);
    call(book, 'rememberNames', news({ results: [fan], mappings: [agency] }));
    const once = writes(book);
    call(book, 'rememberNames', news({ results: [fan], mappings: [{ ...agency, channel: 'Naver' }] }));
    expect([once, writes(book)]).toEqual([1, 1]);
    expect(results(book)).toEqual([['FAN CLUB', '리드 수', 'fan']]);
  });

  test('a name is updated where it stands, blank rows are filled, the rest goes below; nothing else moves', () => {
    const book = new MemoryWorkbook();
    const settings = book.sheet('settings');
    const column = settings.columnOf('resultName');
    settings.put(3, column, [
      ['first', 'Orders', ''],
      ['', '', ''],
      ['fan CLUB', 'nonsense', 'x'],
      [7, 'Leads', true],
    ]);
    call(book, 'rememberNames', news({ results: [fan, ignored, { ...fan, name: 'Club' }] }));
    expect(results(book)).toEqual([
      ['first', 'Orders', ''],
      ['=page_view', 'Not counted', ''],
      ['Fan club', 'Leads', 'fan'],
      [7, 'Leads', true],
      ['Club', 'Leads', 'fan'],
    ]);
    expect(writes(book)).toBe(1);
  });

  test('columns may stand anywhere', () => {
    const book = new MemoryWorkbook();
    const settings = book.sheet('settings');
    settings.insertColumn(settings.columnOf('resultMeasure'), ['', '', '', 'mine']);
    call(book, 'rememberNames', news({ results: [fan] }));
    expect(results(book)).toEqual([['Fan club', 'Leads', 'fan']]);
    expect(settings.cells()[3]).toContain('mine');
    expect(writes(book)).toBe(2);
  });

  test('a mapping is forgotten with all its cells, and may be kept anew', () => {
    const book = new MemoryWorkbook();
    const other = { ...agency, header: 'h2', name: 'Other' };
    call(book, 'rememberNames', news({ mappings: [agency, other] }));
    call(book, 'rememberNames', news({ forgotten: ['h1', 'nowhere'] }));
    expect(call(book, 'state').names.mappings).toEqual([other]);
    expect(mappings(book).map(([name]) => name)).toEqual(['Other']);
    call(book, 'rememberNames', news({ forgotten: ['h1'] }));
    expect(writes(book)).toBe(2);
    call(book, 'rememberNames', news({ mappings: [agency] }));
    expect(mappings(book).map(([name]) => name)).toEqual(['Agency', 'Other']);
  });

  test('cut off after any call and said again, all of it is there once', () => {
    const said = news({ results: [fan, ignored], mappings: [agency] });
    const whole = new MemoryWorkbook();
    call(whole, 'rememberNames', said);
    for (let calls = 1; ; calls++) {
      const book = new MemoryWorkbook();
      const wasKilled = killedAfter(book, calls, () => call(book, 'rememberNames', said));
      if (!wasKilled) break;
      call(book, 'rememberNames', said);
      expect(book.sheet('settings').cells(), `killed after call ${calls}`).toEqual(whole.sheet('settings').cells());
    }
  });

  test('an older workbook says which column is missing; what makes no sense is refused', () => {
    const book = new MemoryWorkbook();
    const settings = book.sheet('settings');
    settings.put(1, settings.columnOf('resultType'), [['']]);
    const reply = answer('rememberNames', news({ results: [fan] }), book.ports(), person);
    expect(reply).toEqual({
      ok: false,
      error: { code: 'column-missing', parameters: { sheet: 'settings', column: 'Conversion type' } },
    });
    expect(writes(book)).toBe(0);
    for (const wrong of [
      { results: [{ ...fan, name: '' }] },
      { results: [{ ...fan, measure: 'reach' }] },
      { mappings: [{ ...agency, columns: [] }] },
      { mappings: [{ ...agency, columns: [{ at: 0, header: 'x', field: 'investment' }] }] },
      { results: [{ ...fan, type: 'x'.repeat(501) }] },
    ]) {
      const refused = answer('rememberNames', { ...news({}), ...wrong }, book.ports(), person);
      expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
  });

  test('taking an import back leaves it', () => {
    const book = new MemoryWorkbook();
    const { batch } = importAll(book, [accountDay('2026-03-01', { leads: 1 })]);
    call(book, 'rememberNames', news({ results: [fan] }));
    call(book, 'undoImport', { batch });
    expect(results(book)).toHaveLength(1);
  });

  test('what can’t be read is named by the next refresh', () => {
    const book = new MemoryWorkbook();
    const settings = book.sheet('settings');
    settings.put(3, settings.columnOf('resultName'), [['Fan club', 'money', '']]);
    settings.put(3, settings.columnOf('campaignAlias'), [['ss26', '']]);
    expect(call(book, 'refreshTotals').toMend).toEqual([
      { sheet: 'settings', row: 3, column: 'campaignName', problem: 'missing' },
      { sheet: 'settings', row: 3, column: 'resultMeasure', problem: 'not-a-choice' },
    ]);
  });
});
