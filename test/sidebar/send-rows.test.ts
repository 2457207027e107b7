import { describe, expect, it } from 'vitest';
import type { Api, ImportBlock, NamesToRemember, RefreshOutcome } from '../../src/app/api.ts';
import { answer } from '../../src/app/rpc.ts';
import { BLOCK_ROWS, importFingerprint, PLAN_ROWS } from '../../src/model/row-table.ts';
import { importSetOf } from '../../src/sidebar/import/import-set.ts';
import { createImport, type ImportProgress, planRows } from '../../src/sidebar/import/send-rows.ts';
import type { Client } from '../../src/sidebar/rpc.ts';
import { MemoryWorkbook } from '../app/support/memory-workbook.ts';
import { days, table } from './support/tables.ts';

const choices = { overlap: 'replace', older: 'skip' } as const;
const named = { files: ['a.csv'], platforms: ['X'] };
const refresh: RefreshOutcome = {
  rows: 1,
  months: 1,
  period: null,
  unconverted: [],
  levels: [],
  typedOver: 0,
  toMend: [],
  overlaps: [],
  spendOverlaps: [],
};
const ROWS = 2 * BLOCK_ROWS + 5;
const set = importSetOf([
  table(
    days(ROWS).map(row => [row]),
    { rejected: [{ line: 9, reason: { code: 'no-numbers' } }] },
  ),
]);

/** A script that adds every row it sees for the first time; `failAt` is the block whose answer gets lost, `refuses` is of names. */
function script({ failAt = -1, refuses = false } = {}) {
  const calls: string[] = [];
  const seen = new Set<number>();
  let blocks = 0;
  const write = ({ rows }: ImportBlock) => {
    const day = rows.columns.indexOf('from');
    const outcomes = rows.rows
      .map(row => {
        const isNew = !seen.has(Number(row[day]));
        seen.add(Number(row[day]));
        return isNew ? 'a' : 's';
      })
      .join('');
    return { outcomes, replaced: 1 };
  };
  return {
    calls,
    seen,
    planImport: async (input: ImportBlock) => {
      calls.push(`plan ${input.rows.rows.length}`);
      return { ok: true, value: { outcomes: 'a'.repeat(input.rows.rows.length), replaced: 2, levels: [] } } as const;
    },
    startImport: async (input: { fingerprint: string }) => {
      calls.push('start');
      return {
        ok: true,
        value: { batch: `b-${input.fingerprint}`, continued: calls.filter(c => c === 'start').length > 1 },
      } as const;
    },
    importRows: async (input: ImportBlock & { batch: string }) => {
      calls.push(`rows ${input.rows.rows.length}`);
      const value = write(input);
      if (blocks++ === failAt) return { ok: false, error: { code: 'no-connection' } } as const;
      return { ok: true, value } as const;
    },
    rememberNames: async (input: NamesToRemember) => {
      calls.push(`remember ${input.results.map(({ name }) => name)}`);
      return refuses ? ({ ok: false, error: { code: 'busy' } } as const) : ({ ok: true, value: null } as const);
    },
    finishImport: async (input: { counts: unknown }) => {
      calls.push(`finish ${JSON.stringify(input.counts)}`);
      return { ok: true, value: refresh } as const;
    },
  };
}

describe('a plan', () => {
  it('goes over all rows in blocks, says how far it is, and counts file rows', async () => {
    const api = script();
    const progress: number[] = [];
    const many = importSetOf([
      table(
        days(PLAN_ROWS + 5).map(row => [row]),
        { rejected: [{ line: 9, reason: { code: 'no-numbers' } }] },
      ),
    ]);
    const reply = await planRows(
      api,
      many,
      choices,
      done => progress.push(done),
      () => false,
    );
    expect(api.calls).toEqual([`plan ${PLAN_ROWS}`, 'plan 5']);
    expect(progress).toEqual([PLAN_ROWS, PLAN_ROWS + 5]);
    expect(reply).toEqual({
      ok: true,
      value: {
        counts: { added: PLAN_ROWS + 5, updated: 0, skipped: 0, rejected: 1, ignored: 0 },
        skipped: { unchanged: 0, older: 0, overlapping: 0, byHand: 0 },
        levels: [],
        replaced: 4,
      },
    });
  });

  it('ends quietly when it isn’t wanted any more', async () => {
    const api = script();
    expect(
      await planRows(
        api,
        set,
        choices,
        () => undefined,
        () => true,
      ),
    ).toEqual({ ok: true, value: null });
    expect(api.calls).toEqual([]);
  });
});

describe('an import', () => {
  const done = `finish {"added":${ROWS},"updated":0,"skipped":0,"rejected":1,"ignored":0}`;

  it('opens a batch by the content, writes block after block, closes it with the counts', async () => {
    const api = script();
    const progress: ImportProgress[] = [];
    const end = await createImport(api, set, choices, named).run(step => progress.push(step));
    expect(api.calls).toEqual(['start', `rows ${BLOCK_ROWS}`, `rows ${BLOCK_ROWS}`, 'rows 5', done]);
    expect(end).toMatchObject({ end: 'done', batch: `b-${importFingerprint(set.rows)}`, refresh });
    expect(progress.map(step => (step.at === 'rows' ? step.done : step.at))).toEqual([
      0,
      BLOCK_ROWS,
      2 * BLOCK_ROWS,
      ROWS,
      'totals',
    ]);
  });

  it('stops after the block under way, and goes on behind it', async () => {
    const api = script();
    const run = createImport(api, set, choices, named);
    const end = await run.run(step => {
      if (step.at === 'rows' && step.done === BLOCK_ROWS) run.stop();
    });
    expect(end).toMatchObject({ end: 'stopped', done: BLOCK_ROWS });
    expect(api.calls).toEqual(['start', `rows ${BLOCK_ROWS}`]);
    api.calls.length = 0;
    expect(await run.run(() => undefined)).toMatchObject({ end: 'done' });
    expect(api.calls).toEqual(['start', `rows ${BLOCK_ROWS}`, 'rows 5', done]);
  });

  it('sends a block again whose answer was lost; the rows stand in the sheet once', async () => {
    const api = script({ failAt: 1 });
    const run = createImport(api, set, choices, named);
    expect(await run.run(() => undefined)).toMatchObject({
      end: 'failed',
      done: BLOCK_ROWS,
      error: { code: 'no-connection' },
    });
    const end = await run.run(() => undefined);
    expect(api.seen.size).toBe(ROWS);
    // The rows of the lost answer are in the sheet already, so the second answer calls them unchanged.
    expect(end).toMatchObject({ end: 'done', plan: { counts: { added: BLOCK_ROWS + 5, skipped: BLOCK_ROWS } } });
  });

  it('has names remembered once its rows are in, once, and ends well where that fails', async () => {
    const news = {
      results: [{ name: 'Fan club', measure: 'leads', type: 'fan' }],
      mappings: [],
      forgotten: [],
    } as const;
    const api = script();
    const lost = { ...api, finishImport: async () => ({ ok: false, error: { code: 'no-connection' } }) as const };
    let isLost = true;
    const run = createImport(
      { ...api, finishImport: input => (isLost ? lost : api).finishImport(input) },
      set,
      choices,
      named,
      news,
    );
    expect(await run.run(() => undefined)).toMatchObject({ end: 'failed' });
    isLost = false;
    expect(await run.run(() => undefined)).toMatchObject({ end: 'done', notRemembered: null });
    const blocks = ['start', `rows ${BLOCK_ROWS}`, `rows ${BLOCK_ROWS}`, 'rows 5'];
    expect(api.calls).toEqual([...blocks, 'remember Fan club', 'start', done]);

    const refusing = script({ refuses: true });
    expect(await createImport(refusing, set, choices, named, news).run(() => undefined)).toMatchObject({
      end: 'done',
      refresh,
      notRemembered: { code: 'busy' },
    });
  });

  it('says when not even the batch could be opened', async () => {
    const api = { ...script(), startImport: async () => ({ ok: false, error: { code: 'busy' } }) as const };
    const end = await createImport(api, set, choices, named).run(() => undefined);
    expect(end).toEqual({ end: 'failed', batch: null, done: 0, error: { code: 'busy' } });
  });
});

describe('ranges of one entity that overlap, too far apart in the file for one block,', () => {
  const fillers = days(BLOCK_ROWS, { account: '@other' });
  const [first] = days(1);
  if (!first) throw new Error('No day');
  const month = { ...first, to: first.from + 30, measures: { impressions: 310 } };
  const longer = { ...month, to: month.to + 28, measures: { impressions: 590 } };
  const apart = importSetOf([table([month, ...fillers, longer].map(row => [row]))]);
  const owned = (book: MemoryWorkbook) =>
    book
      .sheet('data')
      .records()
      .filter(row => row['account'] === '@acme')
      .map(row => row['impressions']);
  const apiOf = (book: MemoryWorkbook): Client =>
    new Proxy({} as Client, {
      get: (_, method: keyof Api) => (input: never) =>
        Promise.resolve(answer(method, input, book.ports(), { locale: 'en', version: '0' })),
    });
  const cases = [
    { overlap: 'skip', stays: 310 },
    { overlap: 'replace', stays: 590 },
  ] as const;

  it.each(cases)('never both count: $overlap', async ({ overlap, stays }) => {
    const book = new MemoryWorkbook();
    const chosen = { overlap, older: 'skip' } as const;
    const plan = await planRows(
      apiOf(book),
      apart,
      chosen,
      () => undefined,
      () => false,
    );
    const end = await createImport(apiOf(book), apart, chosen, named).run(() => undefined);
    expect(owned(book)).toEqual([stays]);
    const counts = { added: BLOCK_ROWS + 1, updated: 0, skipped: 1, rejected: 0, ignored: 0 };
    expect(plan).toMatchObject({ value: { counts, skipped: { overlapping: 1 } } });
    expect(end).toMatchObject({ end: 'done', plan: { counts, skipped: { overlapping: 1 } } });
  });

  it('nor after the page was closed between two blocks and the file dropped again; the counts add up', async () => {
    const book = new MemoryWorkbook();
    const cut = createImport(apiOf(book), apart, choices, named);
    await cut.run(step => {
      if (step.at === 'rows' && step.done > 0) cut.stop();
    });
    expect(book.sheet('data').records()).toHaveLength(BLOCK_ROWS - 1);
    let continued = false;
    const end = await createImport(apiOf(book), apart, choices, named).run(step => {
      if (step.at === 'rows') continued = step.continued;
    });
    expect(continued).toBe(true);
    expect(owned(book)).toEqual([590]);
    expect(book.sheet('data').records()).toHaveLength(BLOCK_ROWS + 1);
    const counts = { added: BLOCK_ROWS + 1, updated: 0, skipped: 1, rejected: 0, ignored: 0 };
    expect(end).toMatchObject({ end: 'done', batch: '1', plan: { counts } });
    expect(await apiOf(book).imports()).toMatchObject({ value: [{ batch: '1', state: 'done', ...counts }] });
  });
});
