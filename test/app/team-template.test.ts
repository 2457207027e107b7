import { describe, expect, test } from 'vitest';
import type { LedgerCells } from '../../src/app/ledger-api.ts';
import { answer } from '../../src/app/rpc.ts';
import { languages } from '../../src/i18n/language.ts';
import type { LedgerId } from '../../src/model/ledgers.ts';
import { templateParts } from '../../src/team-template/parts.ts';
import { costSheetKeys } from '../../src/templates/costs-places.ts';
import { goalColumns } from '../../src/templates/goal-row.ts';
import { valueSheetKeys } from '../../src/templates/values-places.ts';
import { texts } from '../support/all-texts.ts';
import { call, day, killedAfter, person } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const start = day('2027-01-01');
const rows: Readonly<Record<LedgerId, readonly LedgerCells[]>> = {
  goals: [
    {
      kpi: 'leads',
      name: '=HYPERLINK("https://example.com")',
      channel: 'instagram',
      start: day('2026-04-01'),
      deadline: day('2026-06-30'),
      baseline: 412,
      targetKind: 'relative',
      target: 0.15,
      owner: 'Kim Minji',
      note: 'secret-note',
    },
    { kpi: 'leads', start: day('2026-07-01'), deadline: day('2026-09-30'), target: 500 },
  ],
  costs: [
    { category: 'tools', what: 'Scheduler', frequency: 'monthly', amount: 4711, from: day('2026-01-01'), share: 0.4 },
    { category: 'people', what: 'Editor', frequency: 'monthly', hourlyRate: 31, hours: 17, from: day('2026-01-01') },
  ],
  values: [
    { result: 'leads', method: 'history', inputA: 20, inputB: 900, basis: 'estimate', agreedBy: 'Head of sales' },
    { result: 'orders', counts: 'measured' },
  ],
};

const keysOf = { goals: goalColumns, costs: costSheetKeys, values: valueSheetKeys } as const;
const computedOf = { goals: 'status', costs: 'forSocial', values: 'value' } as const;

/** An empty workbook with the columns as the sheets have them, and rows that are ready to be typed into. */
function empty(settings: Record<string, string> = {}, language: (typeof languages)[number] = 'en'): MemoryWorkbook {
  const book = new MemoryWorkbook(language, { compare: '', engagementBase: '', ...settings }).withLedgers();
  for (const id of ['goals', 'costs', 'values'] as const) {
    const sheet = book.sheet(id);
    const { goals, costs, values } = texts[language];
    const heads: Readonly<Record<string, string>> = { goals, costs, values }[id].columns;
    sheet.clear(1, 1, 2, 60);
    sheet.put(1, 1, [keysOf[id], keysOf[id].map(key => heads[key] ?? key)]);
    const formulas = Array.from({ length: 8 }, (_, row) => [{ formula: `${computedOf[id]}(${row + 3})` }]);
    sheet.write(3, sheet.columnOf(computedOf[id]), formulas);
  }
  book.calls.length = 0;
  return book;
}

/** A workbook with rows, as its people typed them in their language. */
function filled(language: (typeof languages)[number] = 'en'): MemoryWorkbook {
  const book = empty({ engagementBase: texts[language].model.measures.reach }, language);
  for (const sheet of ['goals', 'costs', 'values'] as const) {
    call(book, 'saveRows', { sheet, edits: rows[sheet].map(cells => ({ id: '', hash: '', cells })) });
  }
  book.calls.length = 0;
  return book;
}

const request = (text: string | null) => ({ text, start, settings: null });
const fileOf = (book: MemoryWorkbook): string => JSON.stringify(call(book, 'teamTemplate').template);
const apply = (
  book: MemoryWorkbook,
  text: string | null,
  parts: readonly (typeof templateParts)[number][] = templateParts,
) => call(book, 'applyTemplate', { ...request(text), parts });
const cellsIn = (book: MemoryWorkbook, sheet: LedgerId) =>
  call(book, 'ledger', { sheet }).rows.map(({ cells }) => cells);
const callsOf = (book: MemoryWorkbook, work: () => unknown): number => {
  book.calls.length = 0;
  work();
  return book.calls.filter(({ method }) => method !== 'lock' && method !== 'layOut').length;
};
const failure = (book: MemoryWorkbook, text: string | null) => {
  const reply = answer('planTemplate', request(text), book.ports(), person);
  return reply.ok ? null : reply.error;
};

describe('a file', () => {
  test('carries how a team works into a workbook in another language, and no more', () => {
    const file = fileOf(filled('ko'));
    for (const secret of ['4711', '412', '31', '17', 'Kim Minji', 'secret-note', 'Head of sales']) {
      expect(file).not.toContain(secret);
    }
    const book = empty();
    const used = apply(book, file);
    expect(used).toMatchObject({
      settings: [{ key: 'engagementBase', before: '', after: 'reach' }],
      lists: [
        { sheet: 'goals', added: 2, skipped: 0, unfinished: 1 },
        { sheet: 'costs', added: 2, skipped: 0, unfinished: 2 },
        { sheet: 'values', added: 2, skipped: 0, unfinished: 0 },
      ],
    });
    expect(cellsIn(book, 'goals')).toEqual([
      {
        name: '=HYPERLINK("https://example.com")',
        kpi: 'leads',
        channel: 'instagram',
        start,
        deadline: day('2027-03-31'),
        targetKind: 'relative',
        target: 0.15,
      },
      { kpi: 'leads', start: day('2027-04-01'), deadline: day('2027-06-30'), target: 500 },
    ]);
    expect(cellsIn(book, 'costs')).toEqual([
      { category: 'tools', what: 'Scheduler', frequency: 'monthly', share: 0.4 },
      { category: 'people', what: 'Editor', frequency: 'monthly' },
    ]);
    expect(cellsIn(book, 'values')).toEqual([
      { result: 'leads', method: 'history', inputA: 20, inputB: 900, basis: 'estimate' },
      { result: 'orders', counts: 'measured' },
    ]);
    // As a person of this workbook would choose it; text stays text.
    expect(
      book
        .sheet('settings')
        .records()
        .find(({ key }) => key === 'engagementBase')?.['value'],
    ).toBe(texts.en.model.measures.reach);
    const name = book.sheet('goals').columnOf('name');
    expect(book.sheet('goals').readFormulas(3, name, 1, 1)).toEqual([['']]);
  });

  test('is used in parts, each of which can be taken back', () => {
    const file = fileOf(filled());
    const book = empty();
    const before = book.sheet('costs').content();
    const used = apply(book, file, ['people', 'values']);
    expect(used.settings).toEqual([]);
    expect(used.lists.map(({ sheet, added }) => [sheet, added])).toEqual([
      ['costs', 1],
      ['values', 2],
    ]);
    for (const { sheet, change } of used.lists) call(book, 'undoRows', { sheet, change: change?.number ?? 0 });
    expect(book.sheet('costs').content()).toEqual(before);
    expect(cellsIn(book, 'values')).toEqual([]);
  });

  test('changes nothing that is there, and is told what to change', () => {
    const book = filled();
    const before = book.snapshot();
    const file = fileOf(book);
    const plan = call(book, 'planTemplate', { text: file, start: day('2026-04-01'), settings: null });
    expect(book.snapshot()).toEqual(before);
    for (const list of ['goals', 'costs', 'values'] as const) {
      expect(plan[list].map(({ skipped }) => skipped)).toEqual(['already-here', 'already-here']);
    }
    const used = call(book, 'applyTemplate', {
      text: file.replace('"reach"', '"views"').replace('"USD"', '"KRW"'),
      start: day('2026-04-01'),
      settings: ['baseCurrency', 'engagementBase'],
      parts: templateParts,
    });
    expect(used.settings).toEqual([{ key: 'engagementBase', before: 'reach', after: 'views' }]);
    expect(used.lists.map(({ added, skipped }) => [added, skipped])).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
  });

  test('with an item that makes no sense here is used without it', () => {
    const book = empty();
    const text = JSON.stringify({
      goalpostTemplate: 1,
      goals: [
        { kpi: 'leads', starts: { days: 0 }, lasts: { months: 3 }, target: 1, conversionType: 'x', cadence: 'weekly' },
      ],
      values: [
        { result: 'leads', method: 'rate', inputA: 10, inputB: 5 },
        { result: 'orders', method: 'saving', inputA: 2, inputB: 1 },
        { result: 'sessions', method: 'willingness', inputB: 2 },
        { result: 'sessions', method: 'willingness', inputB: 3 },
      ],
    });
    const plan = call(book, 'planTemplate', request(text));
    expect(plan.values.map(({ skipped }) => skipped)).toEqual(['not-readable', 'not-readable', null, 'already-here']);
    expect(apply(book, text).lists.map(({ added, skipped }) => [added, skipped])).toEqual([
      [1, 0],
      [1, 3],
    ]);
  });

  test('that has no room is refused as a whole', () => {
    const book = empty();
    const before = book.snapshot();
    const costs = Array.from({ length: 201 }, (_, at) => ({ category: 'tools', what: `Tool ${at}` }));
    const text = JSON.stringify({ goalpostTemplate: 1, costs, values: [{ result: 'orders', counts: 'measured' }] });
    const reply = answer('applyTemplate', { ...request(text), parts: templateParts }, book.ports(), person);
    expect(reply).toEqual({ ok: false, error: { code: 'template-full', parameters: { sheet: 'costs' } } });
    expect(book.snapshot()).toEqual(before);
  });

  test('that can’t be read is refused, with words in every language', () => {
    const book = empty();
    const refused = ['{', '{}', '{"goalpostTemplate":9}', '{"goalpostTemplate":1,"x":1}', ' '.repeat(2_000_001)];
    const codes = refused.map(text => failure(book, text)?.code ?? '');
    expect(new Set(codes)).toHaveProperty('size', 5);
    for (const language of languages) {
      expect(codes.filter(code => !(code in texts[language].team.failures))).toEqual([]);
    }
  });
});

describe('a sheet', () => {
  test('holds a template, is written anew, and is read where it stands or was copied to', () => {
    const book = filled('ko');
    const saved = call(book, 'saveTemplateSheet', { parts: templateParts });
    expect(saved.items).toBe(7);
    const sheet = book.sheet('teamTemplate');
    expect(
      sheet
        .cells()
        .slice(2, 5)
        .map(row => row.slice(0, 3)),
    ).toEqual([
      ['template', 'Goalpost', 'USD'],
      ['settings', texts.ko.model.sheets.settings, texts.ko.model.measures.reach],
      [
        'goals',
        texts.ko.model.sheets.goals,
        `=HYPERLINK("https://example.com") · ${texts.ko.kpis.leads} · ${texts.ko.model.channels.instagram}`,
      ],
    ]);
    expect(book.shown).toEqual(['teamTemplate']);
    call(book, 'saveTemplateSheet', { parts: ['values'] });
    expect(sheet.cells()).toHaveLength(5);
    expect(call(book, 'planTemplate', request(null)).values).toHaveLength(2);

    call(book, 'saveTemplateSheet', { parts: templateParts });
    const other = empty();
    expect(failure(other, null)).toEqual({ code: 'no-template-sheet' });
    other.inView = sheet.cells();
    expect(apply(other, null).lists.map(({ added }) => added)).toEqual([2, 2, 2]);
    expect(cellsIn(other, 'values')).toEqual(cellsIn(book, 'values').map(({ agreedBy: _, ...cells }) => cells));
  });

  test('says which of its rows somebody changed', () => {
    const book = filled();
    call(book, 'saveTemplateSheet', { parts: templateParts });
    const sheet = book.sheet('teamTemplate');
    const item = sheet.columnOf('templateItem');
    const whole = sheet.cells()[5]?.[item - 1] ?? '';
    for (const typed of ['{"kpi":"leads"', 'leads', '{"kpi":"leads"}', '[]']) {
      sheet.put(6, item, [[typed]]);
      expect(failure(book, null), typed).toEqual({ code: 'template-row-broken', parameters: { row: 6 } });
    }
    sheet.put(6, item, [[whole]]);
    expect(failure(book, null)).toBeNull();
    sheet.insertColumn(3, []);
    const reply = answer('saveTemplateSheet', { parts: templateParts }, book.ports(), person);
    expect(reply).toMatchObject({ ok: false, error: { code: 'template-sheet-changed' } });
  });
});

describe('a template', () => {
  test('costs few service calls', () => {
    const book = filled();
    expect(callsOf(book, () => call(book, 'teamTemplate'))).toBeLessThanOrEqual(5);
    call(book, 'saveTemplateSheet', { parts: templateParts });
    expect(callsOf(book, () => call(book, 'saveTemplateSheet', { parts: templateParts }))).toBeLessThanOrEqual(8);
    const file = fileOf(book);
    const other = empty({ engagementBase: 'reach' });
    other.inView = book.sheet('teamTemplate').cells();
    expect(callsOf(other, () => call(other, 'planTemplate', request(null)))).toBeLessThanOrEqual(8);
    expect(callsOf(other, () => call(other, 'planTemplate', request(file)))).toBeLessThanOrEqual(5);
    expect(callsOf(other, () => apply(other, file))).toBeLessThanOrEqual(15);
  });

  test('ends the same wherever its use was cut off', () => {
    const file = fileOf(filled());
    const whole = empty();
    const used = apply(whole, file);
    let calls = 1;
    for (; ; calls++) {
      const book = empty();
      if (!killedAfter(book, calls, () => apply(book, file))) break;
      expect(apply(book, file).lists, `killed after call ${calls}`).toEqual(used.lists);
      expect(book.snapshot(), `killed after call ${calls}`).toEqual(whole.snapshot());
    }
    expect(calls).toBeGreaterThan(10);
  });
});
