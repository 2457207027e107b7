import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellArgument, CellInput } from '../../src/functions/argument.ts';
import { callCellFunction } from '../../src/functions/registry.ts';
import { engagementRateAverage, weightedEngagementRate } from '../../src/kpis/engagement.ts';
import { exampleArgument } from '../support/example-argument.ts';

const average = (...given: CellArgument[]) => callCellFunction('ENGAGEMENT_RATE_AVERAGE', 'en', given);
const weighted = (...given: CellArgument[]) => callCellFunction('WEIGHTED_ENGAGEMENT_RATE', 'en', given);
const column = (...cells: CellInput[]): CellInput[][] => cells.map(cell => [cell]);

test.each([...engagementRateAverage.examples])('the average of $given is $expect', ({ given, expect: value }) => {
  expect(average(...given.map(exampleArgument))).toEqual(value === null ? '' : expect.closeTo(value as number, 12));
});

test.each([...weightedEngagementRate.examples])(
  'the weighted rate of $given is $expect',
  ({ given, expect: value }) => {
    expect(weighted(...given.map(exampleArgument))).toEqual(value === null ? '' : expect.closeTo(value as number, 12));
  },
);

describe('ENGAGEMENT_RATE_AVERAGE', () => {
  test('of single cells is their rate', () => {
    expect(average(30, 1000)).toBe(0.03);
    expect(average(30, '')).toBe('');
    expect(average('', '')).toBe('');
  });

  test('leaves out rows without engagements or without an audience', () => {
    expect(average(column(10, '', 7, 5, ''), column(100, 100, '', 0, ''))).toBe(0.1);
    expect(average(column('', ''), column(100, 100))).toBe('');
  });

  test('counts a row without a reaction: 0 is measured', () => {
    expect(average(column(10, 0), column(100, 100))).toBe(0.05);
  });

  test('takes rows and blocks, too', () => {
    expect(average([[10, 20]], [[100, 100]])).toBeCloseTo(0.15, 12);
    expect(
      average(
        [
          [10, 20],
          [30, 40],
        ],
        [
          [100, 100],
          [100, ''],
        ],
      ),
    ).toBeCloseTo(0.2, 12);
  });

  test('is the mean of what ENGAGEMENT_RATE gives row by row', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom('', 0));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), rows => {
        const columns = [column(...rows.map(([a]) => a)), column(...rows.map(([, b]) => b))];
        const rates = rows
          .map(row => callCellFunction('ENGAGEMENT_RATE', 'en', row))
          .filter(rate => rate !== '') as number[];
        const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
        expect(average(...columns)).toEqual(rates.length === 0 ? '' : expect.closeTo(mean, 9));
      }),
    );
  });

  test.each([
    [[column(1, 2), column(1, 2, 3)], '"engagements" is 2×1 cells (rows×columns), but "audience" is 3×1.'],
    [[column(1, 2), 100], '"engagements" is 2×1 cells (rows×columns), but "audience" is 1×1.'],
    [[column(1, 2), [[1, 2]]], '"audience" is 1×2.'],
    [[column(1, 'x'), column(1, 2)], '"engagements" must be a number, but is the text "x".'],
    [[column(1, '5%'), column(1, 2)], '"engagements" is the text "5%"'],
    [[column(1, 2), column(1, '#N/A')], '"audience" is an error (#N/A).'],
    [[column(1, 2), column(1, new Date(0))], '"audience" must be a number, but is a date.'],
    [[column(1, -2), column(1, 2)], '"engagements" is -2, but can\'t be below 0.'],
    [[column(1, ''), column(1, -1)], '"audience" is -1, but can\'t be below 0.'],
    [[[], 5], '"engagements" is an empty range.'],
    [[[[]], 5], '"engagements" is an empty range.'],
    [[column(1, 2)], 'ENGAGEMENT_RATE_AVERAGE needs the argument "audience".'],
  ] as const)('%j is refused: %s', (given, message) => {
    expect(() => average(...(given as readonly CellArgument[]))).toThrow(message);
  });
});

describe('WEIGHTED_ENGAGEMENT_RATE', () => {
  const weights = [[1, 2, 3]];

  test('of a column of posts is a column of rates', () => {
    expect(
      weighted(
        [
          [100, 20, 10],
          ['', '', ''],
          [100, '', 10],
          [100, 'x', ''],
          [0, 0, 0],
          [1, 1, 1],
          [1, 1, 1],
          [1, -1, 1],
        ],
        weights,
        column(5000, '', 5000, 5000, 5000, 0, '', 5000),
      ),
    ).toEqual([
      [0.034],
      [''],
      [''],
      ['⚠ "actions" must be a number, but is the text "x".'],
      [0],
      [''],
      [''],
      ['⚠ "actions" is -1, but can\'t be below 0.'],
    ]);
  });

  test('one audience serves all posts; a bad one is named beside each', () => {
    expect(
      weighted(
        [
          [1, 0, 0],
          [0, 1, 0],
        ],
        weights,
        10,
      ),
    ).toEqual([[0.1], [0.2]]);
    expect(
      weighted(
        [
          [1, 0, 0],
          [0, 1, 0],
        ],
        weights,
        '10',
      ),
    ).toEqual(Array(2).fill([expect.stringContaining('⚠ "audience" is the text "10"')]));
  });

  test('one post is one value, its actions in a row or beside standing weights', () => {
    expect(weighted([[100, 20, 10]], weights, [[5000]])).toBe(0.034);
    expect(weighted(column(100, 20, 10), column(1, 2, 3), 5000)).toBe(0.034);
    expect(weighted([[100, 20, 10]], column(1, 2, 3), 5000)).toBe(0.034);
    expect(weighted(100, 2, 1000)).toBe(0.2);
  });

  test('a column of one action is as many posts', () => {
    expect(weighted(column(10, 20), 2, 100)).toEqual([[0.2], [0.4]]);
  });

  test('a weight may be 0, below 0 or a fraction', () => {
    expect(weighted([[100, 20, 10]], [[0.5, 0, -1]], 1000)).toBeCloseTo(0.04, 12);
  });

  test('with weights of 1 it is the engagement rate', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 2, maxLength: 10 }),
        fc.integer({ min: 0, max: 500 }),
        (posts, base) => {
          const sums = column(...posts.map(post => post.reduce((sum, count) => sum + count, 0)));
          expect(weighted(posts, [[1, 1, 1]], base)).toEqual(callCellFunction('ENGAGEMENT_RATE', 'en', [sums, base]));
        },
      ),
    );
  });

  test.each([
    [[[[1, 2, 3]], [[1, 2]], 10], '"actions" has 3 columns, but "weights" has 2 cells. Give one weight a column.'],
    [[column(1, 2, 3), [[1, 2, 3]], 10], '"actions" has 1 columns, but "weights" has 3 cells.'],
    [[column(1, 2), column(1, 2), column(10, 10)], '"actions" has 1 columns, but "weights" has 2 cells.'],
    [
      [
        [[1, 2, 3, 4]],
        [
          [1, 2],
          [3, 4],
        ],
        10,
      ],
      '"weights" is 2×2 cells (rows×columns), but "actions" is 1×4.',
    ],
    [
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[1, 2]],
        column(1, 2, 3),
      ],
      '"actions" is 2×2 cells (rows×columns), but "audience" is 3×1.',
    ],
    [[[[1, 2]], [[1, 2]], [[1, 2]]], '"audience" is 1×2.'],
    [[[[1, 2]], [[1, 'x']], 10], '"weights" must be a number, but is the text "x".'],
    [[[[1, 2]], [[1, '']], 10], '"weights" must be a number, but is the text "".'],
    [[[[1, 'x']], [[1, 2]], 10], '"actions" must be a number, but is the text "x".'],
    [[[[1, 2]], [[1, 2]], new Date(0)], '"audience" must be a number, but is a date.'],
    [[[[]], [[1]], 10], '"actions" is an empty range.'],
  ] as const)('%j is refused: %s', (given, message) => {
    expect(() => weighted(...(given as unknown as readonly CellArgument[]))).toThrow(message);
  });
});
