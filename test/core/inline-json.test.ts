import { expect, test } from 'vitest';
import { inlineJson } from '../../src/core/inline-json.ts';

test('nothing in it ends the script or begins a comment, and it still says the same', () => {
  const hostile = { a: '</script><script>alert(1)</script>', b: '<!-- \u2028 \u2029', c: ['한국어', 1, null] };
  const written = inlineJson(hostile);
  expect(written).not.toMatch(/[<\u2028\u2029]/u);
  expect(JSON.parse(written)).toEqual(hostile);
});
