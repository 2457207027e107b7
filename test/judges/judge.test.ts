import { describe, expect, test } from 'vitest';
import { pageComparison } from './compare-pages.ts';
import { type Engine, isPassed, judge, type Matter } from './judge.ts';
import type { Page } from './page.ts';
import { isSame, Tally } from './tally.ts';

type Cells = readonly (number | null)[];
/** Numbers, and the formula to be judged: so many times each. */
interface Question {
  readonly cells: Cells;
  readonly times: number;
}

/** Two times is right, three times is planted. */
const doubles = (cells: Cells): Matter<Question, Cells> => ({
  question: { cells, times: 2 },
  planted: { question: { cells: [7], times: 3 }, definitions: ['DOUBLE'] },
  compare(asked, answers, tally) {
    for (const [i, number] of asked.cells.entries()) {
      const ours = { definition: 'DOUBLE', given: String(number), expected: number === null ? null : 2 * number };
      tally.compare('doubles', ours, answers[i] ?? null);
    }
  },
});

const engine = (product: (cell: number, times: number) => number): Engine<Question, Cells> => ({
  name: 'Made-up',
  open: async () => ({
    version: '1',
    compute: async ({ cells, times }) => cells.map(cell => (cell === null ? null : product(cell, times))),
    close: async () => {},
  }),
});
const honest = engine((cell, times) => cell * times);

describe('a judge', () => {
  test('passes what agrees', async () => {
    const verdict = await judge(honest, doubles([1, null, 2.5]));
    expect(verdict).toMatchObject({ faults: [], differences: [] });
    expect(verdict.counts.get('doubles')).toEqual({ compared: 3, withValue: 2, differed: 0 });
    expect(isPassed(verdict)).toBe(true);
  });

  test('fails on a difference, and says which', async () => {
    const verdict = await judge(
      engine((cell, times) => (cell === 5 ? 11 : cell * times)),
      doubles([1, 5]),
    );
    expect(verdict.differences).toEqual([{ definition: 'DOUBLE', given: '5', expected: 10, got: 11 }]);
    expect(isPassed(verdict)).toBe(false);
  });

  test('that compared nothing, or blanks only, fails', async () => {
    expect(await judge(honest, doubles([]))).toMatchObject({ faults: ['compared nothing'] });
    expect(await judge(honest, doubles([null]))).toMatchObject({
      faults: ['compared nothing but blanks of the doubles'],
    });
  });

  test('that takes a planted mistake for right fails', async () => {
    const verdict = await judge(
      engine(cell => cell * 2),
      doubles([1, 2]),
    );
    expect(verdict).toMatchObject({ faults: ['did not notice the wrong formula planted for DOUBLE'] });
    expect(isPassed(verdict)).toBe(false);
  });

  test('that breaks down fails, and is closed', async () => {
    let closed = 0;
    const broken: Engine<Question, Cells> = {
      name: 'Broken',
      open: async () => ({
        version: '1',
        compute: () => Promise.reject(new Error('no more memory')),
        close: async () => {
          closed++;
        },
      }),
    };
    const verdict = await judge(broken, doubles([1]));
    expect(verdict.faults).toEqual(['no more memory']);
    expect(isPassed(verdict)).toBe(false);
    expect(closed).toBe(1);
  });

  test('that is not there is said, and is no pass', async () => {
    const verdict = await judge({ name: 'Absent', open: async () => ({ absent: 'not installed' }) }, doubles([1]));
    expect(verdict.absent).toBe('not installed');
    expect(isPassed(verdict)).toBe(false);
  });
});

test('what is the same', () => {
  expect(isSame(0.1 + 0.2, 0.3)).toBe(true);
  expect(isSame(1, 1 + 1e-11)).toBe(false);
  expect(isSame(1e-11, 2e-11, 1)).toBe(false);
  expect(isSame(1e-11, 2e-11, 100)).toBe(true);
  expect(isSame(0, null)).toBe(false);
  expect(isSame(null, null)).toBe(true);
  expect(isSame('achieved', 'missed')).toBe(false);
  expect(isSame(1e-310, 0)).toBe(true);
});

describe('cells that no reading answers', () => {
  const page: Page = { name: 'sheet', rows: [[1, { definition: 'sheet', given: 'B1', formula: '=1/A1' }]] };
  const ofComputed = (answers: readonly (number | string | null)[]): Tally => {
    const compare = pageComparison();
    const pages = [page];
    const tallies = answers.map(answer => {
      const tally = new Tally();
      compare(pages, [[[1, answer]]], tally);
      return tally;
    });
    return tallies.at(-1) ?? new Tally();
  };

  test('pass when the engines agree', () => {
    expect(ofComputed([1 / 3, 1 / 3 + 1e-16]).differences).toEqual([]);
    expect(ofComputed(['#launch']).differences).toEqual([]);
  });

  test.each([[[2, 3]], [['a', 'b']], [[2, null]]])('are different where engines disagree: %o', answers => {
    expect(ofComputed(answers).differences).toEqual([
      { definition: 'sheet', given: 'B1', expected: answers[0], got: answers[1] },
    ]);
  });

  test.each(['#DIV/0!', '#NAME?', 'Err:508'])('must not be in error, whoever agrees: %s', error => {
    expect(ofComputed([error]).differences).toHaveLength(1);
    expect(ofComputed([error, error]).differences).toHaveLength(1);
  });
});
