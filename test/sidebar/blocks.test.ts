import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/sidebar/import/blocks.ts';
import { days } from './support/tables.ts';

const FIRST = 46_023;
const range = (from: number, to: number, account = 'ranges') =>
  days(1, { from: FIRST + from, to: FIRST + to, account });

describe('rows in blocks', () => {
  it('keep the order of the file', () => {
    expect(blocksOf(days(7), 3)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    expect(blocksOf(days(3), 3)).toEqual([[0, 1, 2]]);
    expect(blocksOf([], 3)).toEqual([]);
  });

  it('hold all ranges that overlap, one through another, and nothing else out of its place', () => {
    const rows = [...range(0, 9), ...days(3), ...range(20, 29), ...range(8, 20), ...range(40, 49)];
    expect(blocksOf(rows, 4)).toEqual([
      [0, 4, 5, 1],
      [2, 3, 6],
    ]);
    // They don't fit into what is left of the first block.
    expect(blocksOf([...days(2, { account: 'first' }), ...rows], 4)).toEqual([
      [0, 1],
      [2, 6, 7, 3],
      [4, 5, 8],
    ]);
  });

  it('leave ranges of others, and what posts have gathered so far, where they are', () => {
    const rows = [...range(0, 9), ...days(2), ...range(0, 9, 'other')];
    expect(blocksOf(rows, 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const posts = days(4, { basis: 'lifetime', level: 'post', postId: '1', from: FIRST, to: FIRST });
    expect(blocksOf(posts, 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('never grow beyond their size', () => {
    const chain = Array.from({ length: 7 }, (_, i) => range(i, i + 1)[0]).flatMap(row => row ?? []);
    expect(blocksOf(chain, 3)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  });
});
