import { describe, expect, it } from 'vitest';
import { csv } from '../fixtures/bytes.ts';
import { dataOf, sum, tableOf, textFile } from './read.ts';

const HEADER = ['Post id', 'Date', 'Post text', 'Post Link', 'Impressions', 'Likes', 'Engagements'];
type Post = readonly [title: string, impressions: string, likes?: string];

const read = (posts: readonly Post[], more: readonly (readonly string[])[] = []) => {
  const rows = posts.map(([title, impressions, likes = '5'], i) => {
    const id = String(1_900_000_000_000 + i);
    return [id, 'Sat, Mar 15, 2025', title, `https://x.com/kopi/status/${id}`, impressions, likes, '10'];
  });
  return tableOf(textFile(csv([HEADER, ...rows, ...more])), { account: 'a' });
};

describe('numbers with another decimal sign than the others', () => {
  const many = (count: number, impressions: string) => Array.from({ length: count }, (): Post => ['a', impressions]);

  it('one among many is rejected, and doesn’t make thousands of the others fractions', () => {
    const table = read([...many(9, '1,234'), ['b', '1.234,5']]);
    expect(sum(dataOf(table), 'impressions')).toBe(9 * 1234);
    const parameters = { column: 'Impressions', value: '1.234,5' };
    expect(table.rejected).toEqual([{ line: 11, reason: { code: 'decimal-other', parameters } }]);
    expect(table.warnings).toEqual([{ code: 'decimal-mixed', parameters: { decimal: '.', cells: 1 } }]);
  });

  it('a count of thousandths among sure numbers is rejected, too', () => {
    const table = read([...many(9, '1.234,5'), ['b', '1,234']]);
    expect(sum(dataOf(table), 'impressions')).toBe(9 * 1234.5);
    expect(table.rejected.map(({ line, reason }) => [line, reason.code])).toEqual([[11, 'decimal-other']]);
  });

  it('nothing is said of a file that is of one mind', () => {
    const table = read([...many(3, '1.234'), ['b', '1.234.567', '12']]);
    expect(sum(dataOf(table), 'impressions')).toBe(3 * 1234 + 1_234_567);
    expect([table.rejected, table.warnings]).toEqual([[], []]);
  });
});

describe('a row that says it is a total', () => {
  const words = ['Total', 'Grand total', 'Total general', '총 합계', '总计'];

  it('is a post where it has a day and a link', () => {
    const table = read(words.map(word => [word, '100'] as const));
    expect(dataOf(table).map(row => row.postTitle)).toEqual(words);
    expect([table.ignored, table.checks]).toEqual([[], []]);
  });

  it.each(words)('%s is one without them, and a check', word => {
    const table = read(
      [['a', '100']],
      [
        [word, '', '', '', '100', '5', '10'],
        ['', '', '', '', '100', '5', '10', 'Grand total'],
      ],
    );
    expect(table.ignored.map(({ reason }) => reason.code)).toEqual(['totals-row', 'totals-row']);
    expect(table.checks).toContainEqual({ measure: 'impressions', listed: 100, told: 100 });
  });

  it('is one with a day alone: a sum of that day', () => {
    const table = read([['a', '100']], [['', 'Sat, Mar 15, 2025', 'Grand total', '', '100', '5', '10']]);
    expect(table.ignored.map(({ reason }) => reason.code)).toEqual(['totals-row']);
  });
});
