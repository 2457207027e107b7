import { expect, test } from 'vitest';
import { asCellText, LONGEST_CELL_TEXT } from '../../src/core/sheet-text.ts';

test.each([
  '=IMPORTXML("http://x")',
  '+1',
  '-1+2',
  '@import',
  '\t=1',
  "'quoted",
  '1476890000000000123',
  '12%',
  '1,234',
  '2026-01-05',
  '$5',
  'TRUE',
])('%j is marked as text', text => {
  expect(asCellText(text)).toBe(`'${text}`);
});

test.each(['', 'Summer sale', '한국어 캡션', 'post #5', '🎉 party'])('%j stays as it is', text => {
  expect(asCellText(text)).toBe(text);
});

test('a text longer than a cell ends with an ellipsis', () => {
  const written = asCellText('a'.repeat(LONGEST_CELL_TEXT + 1));
  expect(written).toHaveLength(LONGEST_CELL_TEXT);
  expect(written.endsWith('…')).toBe(true);
});
