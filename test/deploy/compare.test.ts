import { expect, test } from 'vitest';
import { differences } from '../../scripts/deploy/compare.ts';

const files = (contents: Record<string, string>) =>
  new Map(Object.entries(contents).map(([path, content]) => [path, Buffer.from(content)]));

test('the same bytes are no difference', () => {
  expect(differences(files({ 'Code.js': 'a\r\n한' }), files({ 'Code.js': 'a\r\n한' }))).toEqual([]);
});

test.each([
  ['a\r\nb', 'a\nb', 'Code.js differs from byte 1 on (4 bytes sent, 3 there)'],
  ['ab', 'abc', 'Code.js differs from byte 2 on (2 bytes sent, 3 there)'],
  ['ab\n', 'ab', 'Code.js differs from byte 2 on (3 bytes sent, 2 there)'],
])('%j and %j differ', (sent, there, line) => {
  expect(differences(files({ 'Code.js': sent }), files({ 'Code.js': there }))).toEqual([line]);
});

test('files missing and files too many are named', () => {
  expect(differences(files({ 'a.js': '', 'b.js': '' }), files({ 'b.js': '', 'c.html': '' }))).toEqual([
    'a.js is missing',
    'c.html is in the script, but not in dist/',
  ]);
});

test('the manifest may be laid out anew, but must say the same', () => {
  const sent = files({ 'appsscript.json': '{"timeZone": "Etc/UTC", "oauthScopes": ["a", "b"]}' });
  const anew = files({ 'appsscript.json': '{\n  "oauthScopes": ["a","b"],\n  "timeZone": "Etc/UTC"\n}' });
  const other = files({ 'appsscript.json': '{"timeZone": "Etc/UTC", "oauthScopes": ["a"]}' });
  expect(differences(sent, anew)).toEqual([]);
  expect(differences(sent, other)).toHaveLength(1);
  expect(differences(sent, files({ 'appsscript.json': 'not JSON' }))).toHaveLength(1);
});
