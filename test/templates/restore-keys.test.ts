import { describe, expect, test } from 'vitest';
import type { Grid } from '../../src/core/cell.ts';
import { headingsOf, ownHeadings, restoreKeys } from '../../src/templates/restore-keys.ts';
import type { SheetTemplate } from '../../src/templates/sheet-template.ts';

const template = (labels: readonly string[]) =>
  ({
    areas: [
      { row: 1, column: 1, rows: 1, columns: 4, content: [['id', 'what', 'amount', 'note']] },
      { row: 2, column: 1, rows: 1, columns: 4, content: [labels] },
    ],
  }) as unknown as SheetTemplate;
const headings = headingsOf([template(['ID', 'What', 'Amount', 'Note']), template(['ID', '내용', '금액', '메모'])]);

describe('keys of columns', () => {
  test('are told by the heading that stands there, in whichever language', () => {
    const present: Grid = [
      ['id', '', '', '', ''],
      ['ID', '금액', 'ours', 'What', 'Note'],
    ];
    const { found, lost, isReadable } = restoreKeys(present, headings);
    expect([...found]).toEqual([
      ['what', 4],
      ['amount', 2],
      ['note', 5],
    ]);
    expect(lost).toEqual([]);
    expect(isReadable).toBe(true);
  });

  test('are lost where there is no heading either, or it stands above a column with another key', () => {
    const present: Grid = [
      ['id', 'amount', 'what', ''],
      ['ID', 'Note', 'What', ''],
    ];
    expect(restoreKeys(present, headings)).toMatchObject({ lost: ['note'], isReadable: true });
    expect(restoreKeys(present, headings, key => key === 'note').lost).toEqual([]);
  });

  test('go to the first of two columns with the same heading, and not twice', () => {
    const twice = headingsOf([template(['ID', 'Same', 'Same', 'Note'])]);
    const present: Grid = [
      ['id', '', '', 'note'],
      ['ID', 'Same', 'Same', 'Note'],
    ];
    expect([...restoreKeys(present, twice).found]).toEqual([
      ['what', 2],
      ['amount', 3],
    ]);
  });

  test('of a blank sheet are not lost; of a sheet without head, nothing can be told', () => {
    expect(restoreKeys([], headings)).toMatchObject({ lost: [], isReadable: true });
    expect(
      restoreKeys(
        [
          ['', ''],
          ['', ''],
        ],
        headings,
      ),
    ).toMatchObject({ isReadable: false });
  });
});

test('a heading of people’s own is neither ours, in any language, nor blank', () => {
  const present: Grid = [
    ['id', 'what', 'amount', 'note', ''],
    ['ID', '내용', 'Budget', '', 'theirs'],
  ];
  expect(ownHeadings(present, headings)).toEqual([3]);
});
