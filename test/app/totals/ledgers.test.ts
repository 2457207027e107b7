import { describe, expect, test } from 'vitest';
import { afterEdit } from '../../../src/app/on-edit.ts';
import { accountDay, call, day, importAll } from '../support/imports.ts';
import { MemoryWorkbook } from '../support/memory-workbook.ts';
import { totalsOf } from '../support/totals-of.ts';

const goal = { kpi: 'leads', start: day('2026-01-01'), deadline: day('2026-12-31'), target: 500 };
const tool = { category: 'tools', amount: 10, from: day('2026-01-01') };
const value = { result: 'leads', method: 'willingness', inputB: 4 };

const callsOf = (book: MemoryWorkbook, work: () => unknown): readonly string[] => {
  const before = book.calls.length;
  work();
  return book.calls.slice(before).map(({ method }) => method);
};

describe('a refresh', () => {
  test('reads each sheet once and writes ids and Totals once, and the next one writes no id', () => {
    const book = new MemoryWorkbook().withLedgers();
    importAll(book, [accountDay('2026-03-01', { leads: 3 })]);
    book.sheet('goals').type(goal);
    book.sheet('costs').type(tool);
    book.sheet('values').type(value);
    const ledgerCalls = (calls: readonly string[]) => calls.filter(one => /goals|costs|values/u.test(one)).sort();
    const first = callsOf(book, () => call(book, 'refreshTotals'));
    expect(ledgerCalls(first)).toEqual([
      'costs readAll',
      'costs write',
      'goals readAll',
      'goals write',
      'values readAll',
      'values write',
    ]);
    const [{ id } = {}] = book.sheet('goals').records();
    expect(id).toMatch(/^g[0-9a-f]{8}$/u);
    expect(book.sheet('totals').records()).toContainEqual(
      expect.objectContaining({ period: 'goal', goal: id, leads: 3, investment: 10, valuedReturn: 12 }),
    );
    const after = book.snapshot();
    const second = callsOf(book, () => call(book, 'refreshTotals'));
    expect(ledgerCalls(second)).toEqual(['costs readAll', 'goals readAll', 'values readAll']);
    expect(book.snapshot()).toEqual(after);
    expect(second.length).toBeLessThanOrEqual(10);
  });

  test('of a workbook without those sheets takes the calls it took before', () => {
    const book = new MemoryWorkbook();
    importAll(book, [accountDay('2026-03-01', { leads: 3 })]);
    expect(callsOf(book, () => call(book, 'refreshTotals'))).toEqual([
      'lock',
      'find',
      'data readAll',
      'settings readAll',
      'totals lastRow',
      'totals write',
    ]);
  });

  test('with those sheets takes a read of each more, also at the end of an import', () => {
    const rows = Array.from({ length: 100 }, (_, i) =>
      accountDay('2026-03-01', { impressions: i }, { account: `a${i}` }),
    );
    const [without, having] = [new MemoryWorkbook(), new MemoryWorkbook().withLedgers()];
    for (const work of [
      (book: MemoryWorkbook) => importAll(book, rows),
      (book: MemoryWorkbook) => call(book, 'refreshTotals'),
    ]) {
      const before = callsOf(without, () => work(without)).length;
      expect(callsOf(having, () => work(having))).toHaveLength(before + 3);
    }
  });
});

describe('ids', () => {
  const idsOf = (book: MemoryWorkbook) =>
    book
      .sheet('goals')
      .records()
      .map(({ id }) => id);

  test('of other rows stay, a copied row gets its own, notes get none', () => {
    const book = new MemoryWorkbook().withLedgers();
    const goals = book.sheet('goals');
    goals.type(goal);
    goals.type({ ...goal, id: 'g00000001' });
    goals.type({ note: 'Goals of the second half follow' });
    goals.type({ ...goal, id: 'g00000001' });
    call(book, 'refreshTotals');
    const [first, second, note, copy] = idsOf(book);
    expect([second, note]).toEqual(['g00000001', '']);
    expect(first).toMatch(/^g[0-9a-f]{8}$/u);
    expect(copy).toMatch(/^g[0-9a-f]{8}$/u);
    expect(new Set([first, second, copy]).size).toBe(3);
  });

  test('where the column was deleted, nothing is written beside it', () => {
    const book = new MemoryWorkbook().withLedgers();
    book.sheet('goals').put(1, 1, [['']]);
    book.sheet('goals').type({ ...goal, name: 'Leads' });
    const before = book.sheet('goals').content();
    call(book, 'refreshTotals');
    expect(book.sheet('goals').content()).toEqual(before);
  });
});

test('what can’t be read is told by sheet, row and column', () => {
  const { outcome } = totalsOf([accountDay('2026-03-01', { leads: 3 })], {}, [], {
    goals: [goal, { ...goal, kpi: 'luck' }],
    costs: [{ ...tool, amount: -1 }],
    values: [{ ...value, inputB: '' }],
  });
  expect(outcome.toMend).toEqual([
    { sheet: 'goals', row: 4, column: 'kpi', problem: 'kpi-unknown' },
    { sheet: 'costs', row: 3, column: 'amount', problem: 'negative' },
    { sheet: 'values', row: 3, column: 'inputB', problem: 'missing' },
  ]);
});

test('an own channel is one, however it is typed', () => {
  const rows = [accountDay('2026-03-01', { leads: 3 }, { channel: 'Our Forum' })];
  const totals = totalsOf(rows, {}, [], {
    goals: [{ ...goal, id: 'g00000001', channel: 'our forum' }],
    costs: [{ ...tool, channel: 'OUR FORUM' }],
  });
  expect(totals.sum('leads', 'goal')).toBe(3);
  expect(totals.sum('investment', 'goal', { channel: 'Our Forum' })).toBe(10);
});

test('what is typed into goals, costs and values shows in Totals at once', () => {
  const book = new MemoryWorkbook().withLedgers();
  importAll(book, [accountDay('2026-03-01', { leads: 3 })]);
  for (const [id, typed] of Object.entries({ goals: goal, costs: tool, values: value })) {
    const sheet = id as 'goals' | 'costs' | 'values';
    expect(afterEdit(book.ports(), sheet, book.sheet(sheet).type(typed))).toMatchObject({ rows: 1, toMend: [] });
  }
  expect(book.sheet('totals').records()).toContainEqual(
    expect.objectContaining({ period: 'goal', leads: 3, investment: 10, totalReturn: 12 }),
  );
});
