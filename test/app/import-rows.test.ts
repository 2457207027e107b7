import { describe, expect, test } from 'vitest';
import { answer } from '../../src/app/rpc.ts';
import { texts } from '../../src/i18n/texts.ts';
import { WATCH_COLUMN, type Watched, watched } from '../../src/model/journal-layout.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import type { LedgerId } from '../../src/model/ledgers.ts';
import type { MeasureValues } from '../../src/model/measures.ts';
import { dataRow } from '../../src/model/row.ts';
import { toRowTable } from '../../src/model/row-table.ts';
import { accountDay, call, day, importAll, person, skipping } from './support/imports.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

const three = [
  accountDay('2026-03-01', { impressions: 100, reactions: 5 }),
  accountDay('2026-03-02', { impressions: 200, reactions: 6 }),
  accountDay('2026-03-03', { impressions: 300 }),
];

describe('an import', () => {
  test('adds rows under their keys, with a column for a new measure', () => {
    const book = new MemoryWorkbook('ko');
    expect(importAll(book, three).outcomes).toBe('aaa');
    const data = book.sheet('data');
    expect(data.records()).toMatchObject([
      { from: day('2026-03-01'), channel: 'x', impressions: 100, reactions: 5, batch: 1 },
      { impressions: 200, reactions: 6 },
      { impressions: 300, reactions: '' },
    ]);
    expect(data.cells()[1]?.at(-1)).toBe(texts.ko.model.measures.reactions);
    expect(data.content()).toMatchObject({ formats: expect.arrayContaining(['#,##0.###']) });
  });

  test('of the same rows adds nothing, whatever order they come in', () => {
    const book = new MemoryWorkbook();
    importAll(book, three);
    const before = book.sheet('data').cells();
    expect(importAll(book, [...three].reverse()).outcomes).toBe('sss');
    expect(book.sheet('data').cells()).toEqual(before);
  });

  test('updates what grew, skips what is older unless told otherwise', () => {
    const book = new MemoryWorkbook();
    importAll(book, three);
    const newer = accountDay('2026-03-01', { impressions: 150, reactions: 5 });
    const older = accountDay('2026-03-02', { impressions: 190, reactions: 6 });
    const same = accountDay('2026-03-03', { impressions: 300 });
    expect(importAll(book, [newer, older, same]).outcomes).toBe('uos');
    expect(
      book
        .sheet('data')
        .records()
        .map(row => row['impressions']),
    ).toEqual([150, 200, 300]);
    expect(importAll(book, [older], { ...skipping, older: 'update' }).outcomes).toBe('u');
    expect(book.sheet('data').records()[1]).toMatchObject({ impressions: 190, batch: 3 });
  });

  test('asks before a video’s 28 days take the place of all that it has gathered', () => {
    const book = new MemoryWorkbook();
    const video = (measures: MeasureValues) =>
      dataRow({
        ...{ from: day('2026-01-05'), to: day('2026-01-05'), basis: 'lifetime', level: 'post' },
        ...{ source: 'youtube', channel: 'youtube', postId: 'abc', measures },
      });
    importAll(book, [video({ views: 90_000, impressions: 800_000, followersGained: -3 })]);
    const recent = video({ views: 1200, impressions: 9000, followersGained: 4 });
    expect(importAll(book, [recent]).outcomes).toBe('o');
    expect(book.sheet('data').records()).toMatchObject([{ views: 90_000, followersGained: -3 }]);
    expect(importAll(book, [video({ views: 90_001, impressions: 800_000, followersGained: -3 })]).outcomes).toBe('u');
  });

  test('counts one that both fell and rose as newer', () => {
    const book = new MemoryWorkbook();
    importAll(book, three);
    expect(importAll(book, [accountDay('2026-03-01', { impressions: 90, reactions: 9 })]).outcomes).toBe('u');
  });

  test('keeps what a newer file doesn’t say', () => {
    const book = new MemoryWorkbook();
    importAll(book, [accountDay('2026-03-01', { impressions: 100 }, { campaign: 'Spring' })]);
    const other = accountDay('2026-03-01', { followersGained: 3 });
    expect(importAll(book, [other]).outcomes).toBe('u');
    expect(importAll(book, [other]).outcomes).toBe('s');
    expect(book.sheet('data').records()).toMatchObject([{ impressions: 100, followersGained: 3, campaign: 'Spring' }]);
  });

  test('merges rows of one key that come in different blocks', () => {
    const book = new MemoryWorkbook();
    const rows = [accountDay('2026-03-01', { impressions: 100 }), accountDay('2026-03-01', { followersGained: 3 })];
    importAll(book, rows, skipping, 1);
    expect(book.sheet('data').records()).toMatchObject([{ impressions: 100, followersGained: 3 }]);
  });

  test('leaves out a row whose days overlap, or puts it in their place', () => {
    const january = accountDay('2026-01-01', { impressions: 310 }, { to: day('2026-01-31') });
    const longer = accountDay('2026-01-01', { impressions: 590 }, { to: day('2026-02-28') });
    const skipped = new MemoryWorkbook();
    importAll(skipped, [january]);
    expect(importAll(skipped, [longer]).outcomes).toBe('v');
    expect(skipped.sheet('data').records()).toHaveLength(1);

    const replacing = new MemoryWorkbook();
    importAll(replacing, [january]);
    expect(importAll(replacing, [longer], { ...skipping, overlap: 'replace' })).toMatchObject({
      outcomes: 'a',
      replaced: 1,
    });
    expect(replacing.sheet('data').records()).toMatchObject([{ to: day('2026-02-28'), impressions: 590 }]);
  });

  test('never keeps two overlapping rows of one block', () => {
    const short = accountDay('2026-01-01', { impressions: 310 }, { to: day('2026-01-31') });
    const long = accountDay('2026-01-01', { impressions: 590 }, { to: day('2026-02-28') });
    const skipped = new MemoryWorkbook();
    expect(importAll(skipped, [short, long]).outcomes).toBe('av');
    const replacing = new MemoryWorkbook();
    expect(importAll(replacing, [short, long], { ...skipping, overlap: 'replace' }).outcomes).toBe('va');
    expect(replacing.sheet('data').records()).toHaveLength(1);
  });

  test('keeps one row of a range, spread by days or as one, whichever was chosen last', () => {
    const book = new MemoryWorkbook();
    const spread = accountDay('2026-01-20', { impressions: 300 }, { to: day('2026-02-18') });
    const asOne = { ...spread, basis: 'whole' } as const;
    const months = () =>
      book
        .sheet('totals')
        .records()
        .filter(row => row['period'] === 'month')
        .map(row => row['impressions']);
    for (const [row, outcomes, counted] of [
      [spread, 'a', [120, 180]],
      [spread, 's', [120, 180]],
      // It lies wholly in no month, so none can count it.
      [asOne, 'u', []],
      [asOne, 's', []],
      [spread, 'u', [120, 180]],
    ] as const) {
      expect(importAll(book, [row]).outcomes).toBe(outcomes);
      expect(book.sheet('data').records()).toMatchObject([{ basis: row.basis, impressions: 300 }]);
      expect(months().filter(count => count !== '')).toEqual(counted);
    }
    const longer = { ...asOne, to: day('2026-02-28') };
    expect(importAll(book, [longer]).outcomes).toBe('v');
    expect(importAll(book, [longer], { ...skipping, overlap: 'replace' })).toMatchObject({
      outcomes: 'a',
      replaced: 1,
    });
    expect(book.sheet('data').records()).toMatchObject([{ basis: 'whole', to: day('2026-02-28') }]);
  });

  test('takes days of different entities for no overlap', () => {
    const one = accountDay('2026-01-01', { impressions: 1 }, { to: day('2026-01-31') });
    const other = accountDay('2026-01-15', { impressions: 2 }, { account: 'other', to: day('2026-02-15') });
    expect(importAll(new MemoryWorkbook(), [one, other]).outcomes).toBe('aa');
  });

  test('leaves a row alone that somebody changed, and says so', () => {
    const book = new MemoryWorkbook();
    importAll(book, three);
    const data = book.sheet('data');
    data.put(3, data.columnOf('impressions'), [[999]]);
    const newer = accountDay('2026-03-01', { impressions: 150, reactions: 5 });
    expect(importAll(book, [newer, three[1] as (typeof three)[0]]).outcomes).toBe('hs');
    expect(data.records()[0]).toMatchObject({ impressions: 999, batch: 1 });
  });

  test('skips a row that stands twice in a block', () => {
    const one = accountDay('2026-03-01', { impressions: 100 });
    const book = new MemoryWorkbook();
    expect(importAll(book, [one, one, accountDay('2026-03-01', { impressions: 120 })]).outcomes).toBe('asu');
    expect(book.sheet('data').records()).toMatchObject([{ impressions: 120 }]);
  });

  test('finds columns by their keys: moved, inserted, between people’s own', () => {
    const book = new MemoryWorkbook();
    const data = book.sheet('data');
    data.insertColumn(7, ['', 'My notes', '']);
    importAll(book, three);
    data.put(3, 7, [['keep me']]);
    importAll(book, [accountDay('2026-03-01', { impressions: 150, reactions: 5 })]);
    expect(data.cells()[2]?.[6]).toBe('keep me');
    expect(data.records()[0]).toMatchObject({ impressions: 150, from: day('2026-03-01') });
  });

  test('writes in few calls though rows were sorted apart, and touches no typed row between', () => {
    const book = new MemoryWorkbook();
    const rows = Array.from({ length: 60 }, (_, i) =>
      accountDay('2026-01-01', { impressions: i }, { account: `a${i}` }),
    );
    importAll(book, rows);
    const data = book.sheet('data');
    const typed = data.type({ from: '2026-03', channel: 'x', impressions: 7 });
    data.shuffle((one, other) => ((one * 37) % 61) - ((other * 37) % 61));
    const typedNow = data.records().findIndex(row => row['key'] === '' && row['impressions'] === 7);
    expect(typedNow).not.toBe(typed - 3);
    const before = book.calls.length;
    importAll(
      book,
      rows.map(row => ({ ...row, measures: { impressions: 1000 } })),
    );
    expect(book.calls.slice(before).filter(made => made.method === 'data write').length).toBeLessThanOrEqual(2);
    expect(data.records().filter(row => row['impressions'] === 1000)).toHaveLength(60);
    expect(data.records()[typedNow]).toMatchObject({ key: '', impressions: 7, from: '2026-03' });
  });

  test('takes its block back when a text becomes a formula', () => {
    const book = new MemoryWorkbook();
    importAll(book, three);
    const before = book.sheet('data').cells();
    book.takesForFormula = text => text.startsWith('=');
    const { batch } = call(book, 'startImport', { fingerprint: 'f', files: [], platforms: [] });
    const evil = accountDay('2026-03-09', { impressions: 1 }, { postTitle: '=IMPORTXML("http://x")' });
    const newer = accountDay('2026-03-01', { impressions: 150, reactions: 5 });
    const reply = answer(
      'importRows',
      { batch, choices: skipping, rows: toRowTable([newer, evil]) },
      book.ports(),
      person,
    );
    expect(reply).toEqual({ ok: false, error: { code: 'text-became-formula', parameters: { row: 6 } } });
    expect(book.sheet('data').cells()).toEqual(before);
  });

  test('is planned without changing anything', () => {
    const book = new MemoryWorkbook();
    importAll(book, three);
    const before = book.snapshot();
    const rows = [
      accountDay('2026-03-01', { impressions: 150, reactions: 5 }),
      accountDay('2026-03-02', { impressions: 1, reactions: 6 }),
      three[2] as (typeof three)[0],
      accountDay('2026-03-04', { clicks: 1 }),
    ];
    expect(call(book, 'planImport', { rows: toRowTable(rows), choices: skipping })).toEqual({
      outcomes: 'uosa',
      replaced: 0,
      levels: [],
    });
    expect(book.snapshot()).toEqual(before);
  });

  test('is planned with what will count where two exports tell the same number, and changes nothing', () => {
    const book = new MemoryWorkbook();
    importAll(book, three);
    const before = book.snapshot();
    const post = dataRow({
      from: day('2026-03-02'),
      to: day('2026-03-02'),
      basis: 'lifetime',
      level: 'post',
      source: 'x',
      channel: 'x',
      account: three[0]?.account ?? '',
      postId: '1891564128784855141',
      measures: { impressions: 90, saves: 4 },
    });
    const { levels } = call(book, 'planImport', { rows: toRowTable([post]), choices: skipping });
    // Saves come from posts alone: nothing to decide.
    expect(levels).toMatchObject([
      { channel: 'x', measure: 'impressions', options: [{ level: 'account' }, { level: 'post' }] },
    ]);
    expect(levels[0]?.chosen).toBe(levels[0]?.options[0]?.id);
    expect(book.snapshot()).toEqual(before);
  });

  describe('of 10,000 rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      accountDay(
        '2024-01-01',
        { impressions: i, reactions: 1 },
        { from: 45_292 + (i % 730), to: 45_292 + (i % 730), account: `a${Math.floor(i / 730)}` },
      ),
    );
    /** What the Journal's formulas count: typed cells of goals, costs and values, and rows of Totals. */
    const counting = (book: MemoryWorkbook, figures: Readonly<Record<Watched, number>>) =>
      book.sheet('journal').put(
        FIRST_ROW,
        WATCH_COLUMN,
        watched.map(id => [figures[id]]),
      );
    const typeInto = (book: MemoryWorkbook, ids: Readonly<Record<LedgerId, string>>) => {
      book.sheet('goals').type({ id: ids.goals, kpi: 'leads', start: 45_292, deadline: 45_657, target: 5 });
      book.sheet('costs').type({ id: ids.costs, category: 'tools', amount: 5, from: 45_292 });
      book.sheet('values').type({ id: ids.values, result: 'leads', method: 'history', inputA: 1, inputB: 2 });
    };
    /** The host counts growing a sheet apart. */
    const GROWTH = { data: 1, totals: 1 };

    test('into a fresh workbook stays within 20 calls, each far from 20 s', () => {
      const book = new MemoryWorkbook().withLedgers();
      counting(book, { goals: 0, costs: 0, values: 0, totals: 0 });
      importAll(book, rows);
      expect(book.calls.length + GROWTH.data + GROWTH.totals).toBeLessThanOrEqual(20);
      const seconds = book.calls.reduce((sum, { cells }) => sum + 0.1 + cells * 0.00002, 0);
      expect(seconds).toBeLessThan(40);
    });

    test('so into one with goals, costs and values that was imported into before; within 23 where these lack ids', () => {
      for (const [ids, most] of [
        [{ goals: 'g00000001', costs: 'c00000001', values: 'v00000001' }, 20],
        [{ goals: '', costs: '', values: '' }, 23],
      ] as const) {
        const book = new MemoryWorkbook().withLedgers();
        importAll(book, [accountDay('2023-12-31', { impressions: 1, reactions: 1 })]);
        typeInto(book, ids);
        counting(book, { goals: 5, costs: 4, values: 5, totals: 3 });
        book.calls.length = 0;
        importAll(book, rows);
        // Totals has had its rows since an earlier import.
        expect(book.calls.length + GROWTH.data).toBeLessThanOrEqual(most);
        expect(
          book
            .sheet('totals')
            .records()
            .filter(row => row['period'] === 'goal'),
        ).toHaveLength(1);
      }
    });
  });

  test('keeps the last 20 batches and forgets what older ones changed', () => {
    const book = new MemoryWorkbook();
    for (let n = 1; n <= 23; n++) importAll(book, [accountDay('2026-03-01', { impressions: n })]);
    const imports = call(book, 'imports');
    expect(imports.map(one => one.batch)).toEqual(Array.from({ length: 20 }, (_, i) => String(23 - i)));
    const kept = book
      .sheet('journal')
      .cells()
      .slice(25)
      .map(row => row[0]);
    expect(kept).toEqual(Array.from({ length: 20 }, (_, i) => 4 + i));
  });
});
