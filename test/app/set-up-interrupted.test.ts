import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SheetId } from '../../src/model/sheet-ids.ts';
import { layOutOrder } from '../../src/templates/templates.ts';
import type { Host, HostOptions, SavedWorkbook } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { distFiles } from '../support/dist.ts';
import { pictureOf } from './support/picture.ts';

const open: Host[] = [];
const host = async (options: Omit<HostOptions, 'files'> = {}): Promise<Host> => {
  const made = await createHeadlessHost({ files: await distFiles(), ...options });
  open.push(made);
  return made;
};
afterAll(() => {
  for (const each of open) each.dispose();
});

/**
 * Service calls that laying a sheet out may take. Each column width of its own, each guarded area and each merged card
 * is a call or two; the looks of a whole sheet are six.
 */
const BUDGET = {
  settings: 30,
  data: 32,
  totals: 12,
  kpis: 12,
  goals: 42,
  costs: 43,
  values: 43,
  journal: 12,
  dashboard: 90,
  report: 66,
  start: 26,
} as const satisfies Record<SheetId, number>;

const callsOf = (executions: Host['executions']): number =>
  executions.reduce((sum, execution) => sum + execution.calls.length, 0);

const step = (book: Host, index: number) => book.rpc('goalpost_setUp', [{ language: 'en', step: index, choices: [] }]);

describe('killed after a service call and run again, set-up ends as if nothing had happened:', () => {
  const calls: number[] = [];
  const steps = layOutOrder.map((id, index) => [id, index] as const);
  /** Goals, costs, values and the dashboard are tried one by one: the engine takes seconds to compute each of them. */
  const isNeeded = (id: SheetId) => id !== 'goals' && id !== 'costs' && id !== 'values' && id !== 'dashboard';
  const before: SavedWorkbook[] = [];
  const after: unknown[] = [];
  beforeAll(async () => {
    const book = await host();
    for (const [id, index] of steps) {
      before.push(structuredClone(book.save()));
      const one = isNeeded(id) ? book : await host({ saved: structuredClone(book.save()) });
      const from = one.executions.length;
      await step(one, index);
      calls.push(callsOf(one.executions.slice(from)));
      after.push(pictureOf(one));
    }
  });

  test.each(steps)('%s takes no more calls than it may', (id, index) => {
    expect(calls[index]).toBeLessThanOrEqual(BUDGET[id]);
  });

  /** A restored workbook may still be computing when a call returns; a person is slower than that. */
  const ends = async (book: Host, index: number, message: string) => {
    await book.settle();
    await step(book, index);
    await expect.poll(() => pictureOf(book), { message, timeout: 20_000 }).toEqual(after[index]);
  };

  // Every call would take minutes; which ones are tried differs from sheet to sheet.
  const every = (id: SheetId) => (isNeeded(id) ? 19 : 43);
  test.each(steps)(
    '%s',
    async (id, index) => {
      const tried = [2, ...Array.from({ length: 20 }, (_, n) => 4 + index + n * every(id))];
      for (const call of tried.filter(each => each < (calls[index] ?? 0))) {
        const saved = before[index];
        if (!saved) throw new Error('nothing saved');
        const book = await createHeadlessHost({ files: await distFiles(), saved: structuredClone(saved) });
        try {
          book.killAfterCalls(call);
          await expect(step(book, index)).rejects.toThrow();
          book.killAfterCalls(0);
          await ends(book, index, `killed after call ${call}`);
          // Nothing was left undone, and nothing changes once more.
          if (call === 2) await ends(book, index, 'run twice');
        } finally {
          book.dispose();
        }
      }
    },
    180_000,
  );
});
