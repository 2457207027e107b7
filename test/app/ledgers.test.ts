import { describe, expect, test } from 'vitest';
import type { LedgerCells, LedgerEdit, LedgerRow } from '../../src/app/ledger-api.ts';
import { answer } from '../../src/app/rpc.ts';
import type { Cell } from '../../src/core/cell.ts';
import type { Language } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { goalComputed, goalInputs } from '../../src/model/goals.ts';
import { KEPT_CHANGES } from '../../src/model/journal-layout.ts';
import { FIRST_ROW, LABEL_ROW } from '../../src/model/keyed-sheet.ts';
import type { LedgerId } from '../../src/model/ledgers.ts';
import { costSheetKeys } from '../../src/templates/costs-places.ts';
import { valueSheetKeys } from '../../src/templates/values-places.ts';
import { accountDay, call, day, importAll, killedAfter, person } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

/** Columns as the templates order them: what people type isn't always side by side. */
const keysOf: Readonly<Record<LedgerId, readonly string[]>> = {
  goals: ['standing', ...goalInputs, ...goalComputed],
  costs: costSheetKeys,
  values: valueSheetKeys,
};
const computedOf = {
  goals: ['standing', ...goalComputed],
  costs: ['forSocial', 'toCheck'],
  values: ['value', 'toCheck'],
};
const READY = 6;

function bookWith(language: Language = 'en'): MemoryWorkbook {
  const book = new MemoryWorkbook(language).withLedgers();
  for (const id of ['goals', 'costs', 'values'] as const) {
    const keys = keysOf[id];
    const { goals, costs, values } = texts[language];
    const heads: Readonly<Record<string, string>> = {
      goals: goals.columns,
      costs: costs.columns,
      values: values.columns,
    }[id];
    const sheet = book.sheet(id);
    sheet.clear(1, 1, 2, 60);
    sheet.put(1, 1, [keys, keys.map(key => heads[key] ?? key)]);
    for (const key of computedOf[id]) {
      const formulas = Array.from({ length: READY }, (_, row) => [{ formula: `${key}(${FIRST_ROW + row})` }]);
      sheet.write(FIRST_ROW, sheet.columnOf(key), formulas);
    }
  }
  book.calls.length = 0;
  return book;
}

const samples: Readonly<Record<LedgerId, readonly [LedgerCells, LedgerCells]>> = {
  goals: [
    {
      kpi: 'leads',
      channel: 'instagram',
      placement: 'paid',
      start: day('2026-01-01'),
      deadline: day('2026-03-31'),
      target: 500,
      cadence: 'weekly',
      note: '=1+1',
    },
    {
      kpi: 'leads',
      name: 'More leads',
      start: day('2026-04-01'),
      deadline: day('2026-06-30'),
      baseline: 400,
      targetKind: 'relative',
      target: 0.15,
    },
  ],
  costs: [
    {
      category: 'tools',
      what: 'Planner',
      frequency: 'monthly',
      amount: 120,
      from: day('2026-01-01'),
      share: 0.4,
      split: 'by-spend',
      overlap: 'both',
      note: 'Annual plan',
    },
    { category: 'Rent', amount: 10, from: day('2026-02-01'), channel: 'x' },
  ],
  values: [
    {
      result: 'leads',
      channel: 'instagram',
      method: 'history',
      inputA: 20,
      inputB: 900,
      from: day('2026-01-01'),
      basis: 'estimate',
      agreedBy: 'Sales',
    },
    { result: 'orders', counts: 'measured', note: 'from the shop' },
  ],
};
const ledgers = ['goals', 'costs', 'values'] as const;

const add = (cells: LedgerCells): LedgerEdit => ({ id: '', hash: '', cells });
const edit = ({ id, hash }: LedgerRow, cells: LedgerCells | null): LedgerEdit => ({ id, hash, cells });
const rowsIn = (book: MemoryWorkbook, sheet: LedgerId) => call(book, 'ledger', { sheet }).rows;
const save = (book: MemoryWorkbook, sheet: LedgerId, ...edits: LedgerEdit[]) =>
  call(book, 'saveRows', { sheet, edits });
const refusal = (book: MemoryWorkbook, sheet: LedgerId, ...edits: LedgerEdit[]) =>
  answer('saveRows', { sheet, edits }, book.ports(), person);
const cellIn = (book: MemoryWorkbook, sheet: LedgerId, row: number, key: string): Cell | undefined =>
  book.sheet(sheet).cells()[row - 1]?.[book.sheet(sheet).columnOf(key) - 1];
/** All cells of a sheet, with its formulas. */
const pictureOf = (book: MemoryWorkbook, sheet: LedgerId) => book.sheet(sheet).content();
function put(book: MemoryWorkbook, sheet: LedgerId, row: number, cells: LedgerCells): void {
  for (const [key, cell] of Object.entries(cells))
    book.sheet(sheet).put(row, book.sheet(sheet).columnOf(key), [[cell]]);
}

describe.each(ledgers)('%s', sheet => {
  const [first, second] = samples[sheet];

  test('what is saved is read back, beside the formulas of its row', () => {
    const book = bookWith();
    const { ids, change } = save(book, sheet, add(first), add(second));
    expect(change).toMatchObject({ number: 1, added: 2, changed: 0, removed: 0 });
    const state = call(book, 'ledger', { sheet });
    expect(state.rows.map(({ id, row, cells, problems }) => ({ id, row, cells, problems }))).toEqual([
      { id: ids[0], row: 3, cells: first, problems: [] },
      { id: ids[1], row: 4, cells: second, problems: [] },
    ]);
    expect(ids[0]).toMatch(/^[gcv][0-9a-f]{8}$/u);
    expect(Object.keys(state.rows[0]?.computed ?? {})).toEqual(expect.arrayContaining(computedOf[sheet]));
    expect(state.undo).toEqual(change);
  });

  test('a row is changed, taken out, and both are taken back', () => {
    const book = bookWith();
    const empty = pictureOf(book, sheet);
    save(book, sheet, add(first), add(second));
    const both = pictureOf(book, sheet);
    const [one, two] = rowsIn(book, sheet) as [LedgerRow, LedgerRow];
    const edited = { ...second, note: 'other' };
    const { change } = save(book, sheet, edit(one, null), edit(two, edited));
    expect(change).toMatchObject({ added: 0, changed: 1, removed: 1 });
    expect(rowsIn(book, sheet)).toMatchObject([{ id: two.id, row: 4, cells: edited }]);
    expect(String(cellIn(book, sheet, 3, computedOf[sheet][0] ?? ''))).toContain('(3)');

    const undone = call(book, 'undoRows', { sheet, change: change.number });
    expect(undone.undo).toMatchObject({ number: 1 });
    expect(pictureOf(book, sheet)).toEqual(both);
    expect(call(book, 'undoRows', { sheet, change: 1 })).toMatchObject({ rows: [], undo: null });
    expect(pictureOf(book, sheet)).toEqual(empty);
  });

  test('killed after any call and repeated, a save ends the same', () => {
    const prepare = () => {
      const book = bookWith();
      save(book, sheet, add(first));
      book.now += 3_600_000;
      return book;
    };
    const changed = { ...first, note: 'other', ...(sheet === 'values' ? { inputB: 1 } : { channel: 'x' }) };
    const work = (book: MemoryWorkbook, [row]: readonly LedgerRow[]) =>
      save(book, sheet, edit(row as LedgerRow, changed), add(second));
    const whole = prepare();
    const saved = work(whole, rowsIn(whole, sheet));
    let calls = 1;
    for (; ; calls++) {
      const book = prepare();
      const rows = rowsIn(book, sheet);
      if (!killedAfter(book, calls, () => work(book, rows))) break;
      expect(work(book, rows), `killed after call ${calls}`).toEqual(saved);
      expect(book.snapshot(), `killed after call ${calls}`).toEqual(whole.snapshot());
    }
    expect(calls).toBeGreaterThan(6);
  });

  test('killed after any call and repeated, an undo ends the same', () => {
    const prepare = () => {
      const book = bookWith();
      save(book, sheet, add(first), add(second));
      const [one, two] = rowsIn(book, sheet) as [LedgerRow, LedgerRow];
      save(book, sheet, edit(one, null), edit(two, { ...second, note: 'other' }), add({ ...first, ...apart(sheet) }));
      return book;
    };
    const work = (book: MemoryWorkbook) => call(book, 'undoRows', { sheet, change: 2 });
    const whole = prepare();
    work(whole);
    for (let calls = 1; ; calls++) {
      const book = prepare();
      if (!killedAfter(book, calls, () => work(book))) break;
      work(book);
      expect(book.snapshot(), `killed after call ${calls}`).toEqual(whole.snapshot());
    }
  });

  test('costs few service calls', () => {
    const book = bookWith();
    const callsOf = (work: () => unknown): number => {
      book.calls.length = 0;
      work();
      return book.calls.length;
    };
    expect(callsOf(() => save(book, sheet, add(first), add(second)))).toBeLessThanOrEqual(8);
    const [one, two] = rowsIn(book, sheet) as [LedgerRow, LedgerRow];
    const other = { ...second, note: 'other', channel: 'pinterest' };
    expect(callsOf(() => save(book, sheet, edit(one, null), edit(two, other)))).toBeLessThanOrEqual(8);
    expect(callsOf(() => rowsIn(book, sheet))).toBeLessThanOrEqual(6);
  });

  test('a row of nothing but a note is refused', () => {
    expect(refusal(bookWith(), sheet, add(first), add({ note: 'later' }))).toMatchObject({
      error: { code: 'cells-to-mend', parameters: { row: 1 } },
    });
  });
});

const apart = (sheet: LedgerId): LedgerCells => (sheet === 'values' ? { channel: 'x' } : {});

describe('a ledger', () => {
  test('typed by hand in Korean is read by ids, and saved in Korean words', () => {
    const book = bookWith('ko');
    const ko = texts.ko;
    put(book, 'costs', 4, {
      category: ko.costs.categories.people,
      frequency: ko.costs.frequencies.monthly,
      amount: 50,
      from: '2026-03-02',
    });
    const [row] = rowsIn(book, 'costs') as [LedgerRow];
    const read = { category: 'people', frequency: 'monthly', amount: 50, from: day('2026-03-02') };
    expect(row).toMatchObject({ id: '', row: 4, cells: read, problems: [] });
    const { ids } = save(book, 'costs', edit(row, { ...read, frequency: 'yearly', channel: 'x' }));
    expect(ids[0]).toMatch(/^c[0-9a-f]{8}$/u);
    expect(cellIn(book, 'costs', 4, 'frequency')).toBe(ko.costs.frequencies.yearly);
    expect(cellIn(book, 'costs', 4, 'channel')).toBe(ko.model.channels.x);
    expect(rowsIn(book, 'costs')).toMatchObject([
      { id: ids[0], cells: { ...read, frequency: 'yearly', channel: 'x' } },
    ]);
  });

  test('keeps words of another language and formulas where nothing else was asked for', () => {
    const book = bookWith('en');
    const word = texts.ko.costs.categories.tools;
    put(book, 'costs', 3, { category: word, from: day('2026-01-01') });
    const costs = book.sheet('costs');
    const amount = costs.columnOf('amount');
    costs.write(3, amount, [[{ formula: 'B1*2' }]]);
    costs.put(3, amount, [[24]]);
    const [row] = rowsIn(book, 'costs') as [LedgerRow];
    const { change } = save(book, 'costs', edit(row, { ...row.cells, note: 'checked' }));
    expect(cellIn(book, 'costs', 3, 'category')).toBe(word);
    expect(costs.readFormulas(3, amount, 1, 1)).toEqual([['B1*2']]);
    costs.put(3, amount, [[24]]);
    save(book, 'costs', edit(rowsIn(book, 'costs')[0] as LedgerRow, { ...row.cells, amount: 30 }));
    expect(costs.readFormulas(3, amount, 1, 1)).toEqual([['']]);
    call(book, 'undoRows', { sheet: 'costs', change: change.number + 1 });
    expect(costs.readFormulas(3, amount, 1, 1)).toEqual([['B1*2']]);
  });

  test('writes the language of Settings where the labels were renamed', () => {
    const book = bookWith('id');
    book.sheet('costs').put(LABEL_ROW, 1, [costSheetKeys.map(() => 'renamed')]);
    save(book, 'costs', add(samples.costs[0]));
    expect(cellIn(book, 'costs', 3, 'category')).toBe(texts.id.costs.categories.tools);
  });

  test('says what is wrong with a row, and writes nothing when it is to be saved', () => {
    const book = bookWith();
    put(book, 'goals', 5, { kpi: 'leads', start: day('2026-03-01'), deadline: day('2026-01-01'), target: 5 });
    expect(rowsIn(book, 'goals')[0]?.problems).toEqual([{ column: 'deadline', problem: 'deadline-before-start' }]);
    const before = book.snapshot();
    expect(refusal(book, 'goals', add({ ...samples.goals[0], target: 'many' }))).toEqual({
      ok: false,
      error: { code: 'cells-to-mend', parameters: { row: 0, column: 'target', problem: 'target-not-a-number' } },
    });
    expect(refusal(book, 'goals', add({ ...samples.goals[0], status: 'reached' }))).toMatchObject({
      error: { code: 'bad-request' },
    });
    expect(book.snapshot()).toEqual(before);
  });

  test('refuses a value that another row says already, wherever it stands', () => {
    const book = bookWith();
    save(book, 'values', add(samples.values[0]), add({ ...samples.values[0], channel: 'x' }));
    const [first] = rowsIn(book, 'values') as [LedgerRow];
    expect(refusal(book, 'values', edit(first, { ...first.cells, channel: 'x' }))).toMatchObject({
      error: { parameters: { row: 0, column: 'result', problem: 'same-as-above' } },
    });
  });

  test('takes the first save of two people; the second is told', () => {
    const book = bookWith();
    save(book, 'costs', add(samples.costs[0]));
    const [row] = rowsIn(book, 'costs') as [LedgerRow];
    save(book, 'costs', edit(row, { ...row.cells, amount: 1 }));
    const before = book.snapshot();
    for (const cells of [{ ...row.cells, amount: 2 }, null]) {
      expect(refusal(book, 'costs', add(samples.costs[1]), edit(row, cells))).toEqual({
        ok: false,
        error: { code: 'changed-since', parameters: { row: 1 } },
      });
    }
    expect(book.snapshot()).toEqual(before);
    book.locked = true;
    expect(refusal(book, 'costs', add(samples.costs[1]))).toMatchObject({ error: { code: 'busy' } });
  });

  test('doesn’t undo what somebody changed since', () => {
    const book = bookWith();
    const { change } = save(book, 'costs', add(samples.costs[0]), add(samples.costs[1]));
    put(book, 'costs', 4, { note: 'by hand' });
    const before = book.snapshot();
    expect(call(book, 'ledger', { sheet: 'costs' }).undo).toBeNull();
    expect(answer('undoRows', { sheet: 'costs', change: change.number }, book.ports(), person)).toMatchObject({
      error: { code: 'changed-since' },
    });
    expect(book.snapshot()).toEqual(before);
  });

  test('finds its rows after sorting, and ids that were given since', () => {
    const book = bookWith();
    const { change } = save(book, 'values', add(samples.values[0]), add(samples.values[1]));
    book.sheet('values').shuffle((one, other) => other - one);
    const sorted = rowsIn(book, 'values').map(({ row }) => row);
    expect(sorted).toEqual([7, 8]);
    call(book, 'undoRows', { sheet: 'values', change: change.number });
    expect(rowsIn(book, 'values')).toEqual([]);

    put(book, 'costs', 3, { category: 'tools', amount: 5, from: day('2026-01-01') });
    const [row] = rowsIn(book, 'costs') as [LedgerRow];
    put(book, 'costs', 3, { id: 'c0000000a' });
    expect(save(book, 'costs', edit(row, { ...row.cells, amount: 6 })).ids).toEqual(['c0000000a']);
  });

  test('puts new rows between those typed by hand, and is full at its last ready row', () => {
    const book = bookWith();
    put(book, 'costs', 4, { note: 'mine' });
    put(book, 'costs', 20, { note: 'below the ready rows' });
    const cost = (amount: number) => add({ ...samples.costs[0], amount });
    save(book, 'costs', cost(1), cost(2), cost(3), cost(4), cost(5));
    expect(rowsIn(book, 'costs').map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 20]);
    expect(cellIn(book, 'costs', 4, 'note')).toBe('mine');
    const before = book.snapshot();
    expect(refusal(book, 'costs', cost(6))).toEqual({ ok: false, error: { code: 'ledger-full' } });
    expect(book.snapshot()).toEqual(before);
  });

  test('adds a second row alike later, but not when its answer was lost', () => {
    const book = bookWith();
    const { ids } = save(book, 'costs', add(samples.costs[0]));
    expect(save(book, 'costs', add(samples.costs[0])).ids).toEqual(ids);
    book.now += 3_600_000;
    expect(save(book, 'costs', add(samples.costs[0])).ids).not.toEqual(ids);
    expect(rowsIn(book, 'costs')).toHaveLength(2);
    put(book, 'costs', 4, { note: 'by hand' });
    save(book, 'costs', add(samples.costs[0]));
    expect(rowsIn(book, 'costs')).toHaveLength(3);
  });

  test('keeps the last changes only, of all three together', () => {
    const book = bookWith();
    const kept = save(book, 'goals', add(samples.goals[0])).change.number;
    save(book, 'costs', add(samples.costs[0]));
    for (let n = 0; n < KEPT_CHANGES - 1; n++) {
      const [row] = rowsIn(book, 'costs') as [LedgerRow];
      save(book, 'costs', edit(row, { ...row.cells, amount: n + 1 }));
    }
    expect(answer('undoRows', { sheet: 'goals', change: kept }, book.ports(), person)).toMatchObject({
      error: { code: 'unknown-change' },
    });
    expect(call(book, 'ledger', { sheet: 'costs' }).undo).toMatchObject({ number: KEPT_CHANGES + 1 });
  });

  test('leaves the imports of the Journal alone', () => {
    const book = bookWith();
    importAll(book, [accountDay('2026-03-01', { impressions: 1 })]);
    importAll(book, [accountDay('2026-03-01', { impressions: 2 })]);
    const imports = call(book, 'imports');
    const { change } = save(book, 'costs', add(samples.costs[0]));
    expect(call(book, 'imports')).toEqual(imports);
    call(book, 'undoImport', { batch: '2' });
    expect(call(book, 'undoRows', { sheet: 'costs', change: change.number }).rows).toEqual([]);
  });

  test('names a column that somebody deleted', () => {
    const book = bookWith();
    put(book, 'goals', 1, { owner: '' });
    expect(answer('ledger', { sheet: 'goals' }, book.ports(), person)).toEqual({
      ok: false,
      error: { code: 'column-missing', parameters: { sheet: 'goals', column: 'Owner' } },
    });
  });

  test('knows channels and campaigns of the data, most used first', () => {
    const book = bookWith();
    importAll(book, [
      accountDay('2026-01-01', { impressions: 1 }, { channel: 'instagram', level: 'campaign', campaign: 'Spring' }),
      accountDay('2026-01-01', { impressions: 1 }),
      accountDay('2026-02-01', { impressions: 1 }),
    ]);
    expect(call(book, 'ledger', { sheet: 'goals' })).toMatchObject({
      channels: ['x', 'instagram'],
      campaigns: ['Spring'],
      baseCurrency: 'USD',
    });
  });
});

describe('the history for goals', () => {
  const book = bookWith();
  importAll(book, [
    accountDay('2026-01-03', { leads: 4, followers: 10 }),
    accountDay('2026-01-09', { leads: 2 }, { account: 'other' }),
    accountDay('2026-02-05', { leads: 8 }),
    accountDay('2026-02-07', { leads: 16 }, { channel: 'instagram', level: 'campaign', campaign: 'Spring' }),
  ]);
  const leadsOf = (campaign: string) => {
    const { measures, rows } = call(book, 'goalHistory', { campaign });
    return rows.flatMap(({ month, channel, values }) => {
      const leads = values[measures.indexOf('leads')];
      return leads === null ? [] : [[month, channel, leads]];
    });
  };
  test('adds months up by channel', () => {
    expect(leadsOf('')).toEqual([
      [day('2026-01-01'), 'x', 6],
      [day('2026-02-01'), 'instagram', 16],
      [day('2026-02-01'), 'x', 8],
    ]);
  });
  test('is of a campaign where one is given', () => {
    expect(leadsOf(' spring')).toEqual([[day('2026-02-01'), 'instagram', 16]]);
  });
  test('says the last day of each channel', () => {
    expect(call(book, 'goalHistory', { campaign: '' }).lastDays).toEqual([
      { channel: 'x', day: day('2026-02-05') },
      { channel: 'instagram', day: day('2026-02-07') },
    ]);
  });
});
