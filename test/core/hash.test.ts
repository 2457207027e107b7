import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/core/hash.ts';

test('is 16 hex digits and stable over releases: keys of rows in people’s sheets depend on it', () => {
  expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/);
  expect([fingerprint(''), fingerprint('Goalpost'), fingerprint('목표')]).toMatchInlineSnapshot(`
    [
      "92ca2f0ecb72770f",
      "9c5e849500871e43",
      "e97ff56445846fb5",
    ]
  `);
});

test('100,000 similar texts have 100,000 fingerprints', () => {
  const seen = new Set(Array.from({ length: 100_000 }, (_, i) => fingerprint(`x|post|${i}`)));
  expect(seen.size).toBe(100_000);
});

test('texts that differ, differ', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || fingerprint(a) !== fingerprint(b)));
});
