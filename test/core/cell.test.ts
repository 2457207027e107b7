import { expect, test } from 'vitest';
import { address, columnLetters, columnNumber } from '../../src/core/cell.ts';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters.toLowerCase())).toBe(column);
});

test('addresses count from 1', () => {
  expect(address(3, 2)).toBe('B3');
});
