import { expect, test } from 'vitest';
import { type Run, sizeSteps } from '../../src/templates/size-steps.ts';

const runs = (sizes: readonly number[], from = 1): Run[] =>
  sizes.map((size, index) => ({ start: from + index, count: 1, size }));

/** Sizes by place after all steps; undefined where none was set. */
function sizesAfter(steps: readonly Run[]): (number | undefined)[] {
  const sizes: (number | undefined)[] = [];
  for (const { start, count, size } of steps) for (let at = start; at < start + count; at++) sizes[at] = size;
  return Array.from(sizes);
}

test.each([
  ['one size', [97, 97, 97], 1],
  ['margins around', [28, 97, 97, 28], 2],
  ['all different', [28, 210, 130, 620], 4],
  ['margins and a middle', [28, 97, 60, 97, 28], 3],
  ['crossing pairs', [1, 2, 1, 2], 3],
  ['returning thrice', [1, 2, 1, 3, 1], 3],
  ['the settings', [120, 120, 190, 190, 420, 32, 120, 120, 190, 32, 120, 120, 170], 7],
] as const)('%s: fewest steps, and every size as given', (_, sizes, steps) => {
  const made = sizeSteps(runs(sizes));
  expect(sizesAfter(made)).toEqual([undefined, ...sizes]);
  expect(made).toHaveLength(steps);
});

test('what has no size is not touched, though both sides are alike', () => {
  const made = sizeSteps([...runs([28, 28]), ...runs([28, 50, 28], 5)]);
  expect(sizesAfter(made)).toEqual([undefined, 28, 28, undefined, undefined, 28, 50, 28]);
  expect(made).toHaveLength(3);
});

test('later sizes replace earlier ones', () => {
  expect(
    sizeSteps([
      { start: 1, count: 4, size: 120 },
      { start: 2, count: 1, size: 32 },
    ]),
  ).toEqual([
    { start: 1, count: 4, size: 120 },
    { start: 2, count: 1, size: 32 },
  ]);
});

test('any sizes come out as they went in', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  for (let round = 0; round < 300; round++) {
    const given = Array.from({ length: 1 + random(14) }, () => ({
      start: 1 + random(20),
      count: 1 + random(4),
      size: 10 * (1 + random(3)),
    }));
    expect(sizesAfter(sizeSteps(given))).toEqual(sizesAfter(given));
  }
});
