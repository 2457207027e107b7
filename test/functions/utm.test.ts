import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellArgument } from '../../src/functions/argument.ts';
import { callCellFunction } from '../../src/functions/registry.ts';
import { utmPart, utmUrl } from '../../src/kpis/advocacy.ts';

const url = (...given: CellArgument[]) => callCellFunction('UTM_URL', 'en', given);
const part = (...given: CellArgument[]) => callCellFunction('UTM_PART', 'en', given);
const spring = (link: CellArgument, ...rest: CellArgument[]) => url(link, 'x', 'social', 'spring', ...rest);
const TAGS = 'utm_source=x&utm_medium=social&utm_campaign=spring';

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
const answer = (value: unknown) => value ?? '';
test.each(utmUrl.examples)('catalogue: UTM_URL of $given', ({ given, expect: expected }) => {
  expect(url(...given.map(textOf))).toBe(answer(expected));
});
test.each(utmPart.examples)('catalogue: UTM_PART of $given', ({ given, expect: expected }) => {
  expect(part(...given.map(textOf))).toBe(answer(expected));
});

describe('UTM_URL', () => {
  test.each([
    ['https://example.com', `https://example.com?${TAGS}`],
    ['  http://example.com/  ', `http://example.com/?${TAGS}`],
    ['HTTPS://Example.com:8080/A', `HTTPS://Example.com:8080/A?${TAGS}`],
    ['https://한국.example/봄', `https://한국.example/봄?${TAGS}`],
    ['https://example.com?', `https://example.com?${TAGS}`],
    ['https://example.com/#/route?x=1', `https://example.com/?${TAGS}#/route?x=1`],
    ['https://example.com/?a=%C3%A4&b&a=2&#', `https://example.com/?a=%C3%A4&b&a=2&${TAGS}#`],
    [
      'https://example.com/?utm_source=old&a=1&UTM_Campaign=old&utm%5Fmedium=o&utm_source=older',
      `https://example.com/?a=1&${TAGS}`,
    ],
    ['https://example.com/?utm_content=kept&utm_id=7', `https://example.com/?utm_content=kept&utm_id=7&${TAGS}`],
    ['https://example.com/?q=a?b=c', `https://example.com/?q=a?b=c&${TAGS}`],
  ])('%s', (link, tagged) => {
    expect(spring(link)).toBe(tagged);
  });

  test('content and term replace what the link has; blanks leave it', () => {
    const link = 'https://example.com/?utm_content=old&utm_term=old';
    expect(spring(link, 'new', '  ')).toBe(`https://example.com/?utm_term=old&${TAGS}&utm_content=new`);
    expect(spring(link, '', 2026)).toBe(`https://example.com/?utm_content=old&${TAGS}&utm_term=2026`);
  });

  test('values are encoded', () => {
    expect(url('https://e.com', ' a&b=c#d ', '100%', '봄 + "1"')).toBe(
      'https://e.com?utm_source=a%26b%3Dc%23d&utm_medium=100%25&utm_campaign=%EB%B4%84%20%2B%20%221%22',
    );
  });

  test.each([
    'example.com',
    '/offer',
    'javascript:alert(1)',
    'javascript:https://example.com',
    'mailto:a@example.com',
    'ftp://example.com',
    'https:example.com',
    'https://',
    'https:///path',
    'https://?a=1',
    'https://#top',
    'https://...',
    'https://exam ple.com',
    'https://example.com/a b',
    'https://example.com/a\nb',
    'https://example.com/a\u00a0b',
    'https://example.com/\u0000',
    'https://example.com\\@evil.example',
    'https://"onclick.example',
    'https://example.com/\ud83d',
    '=HYPERLINK("https://example.com")',
  ])('%j is no link', link => {
    expect(() => spring(link)).toThrow('"url" must be a link that begins with https:// or http://, but is "');
  });

  test.each([
    [['https://e.com', ' ', 'social', 'spring'], 'UTM_URL needs the argument "source".'],
    [['https://e.com', 'x', 'social', '\t'], 'UTM_URL needs the argument "campaign".'],
    [['  ', 'x', 'social', 'spring'], 'UTM_URL needs the argument "url".'],
    [['https://e.com', 'x', 'social'], 'UTM_URL needs the argument "campaign".'],
    [['https://e.com', 'x', 'social', '#N/A'], '"campaign" is an error (#N/A).'],
    [['https://e.com', 'x', 'social', true], '"campaign" must be a text, but is "TRUE".'],
    [['https://e.com', 'x', 'social', 'cut \ud83d'], '"campaign" must be a text'],
    [['https://e.com', 'x', 'social', 'y'.repeat(10_001)], '"campaign" is longer than 10000 characters.'],
    [[`https://e.com/${'y'.repeat(1990)}`, 'x', 'social', 'spring'], '"url" is longer than 2000 characters.'],
  ] as const)('%j is refused', (given, message) => {
    expect(() => url(...given)).toThrow(message);
  });

  test('exactly 2,000 characters fit', () => {
    const link = 'https://e.com/';
    const path = 'y'.repeat(2000 - `${link}?${TAGS}`.length);
    expect(spring(link + path)).toHaveLength(2000);
    expect(() => spring(`${link + path}y`)).toThrow('longer than 2000');
  });

  test('a column of links; one source for all; rows without a link stay blank', () => {
    expect(spring([['https://a.com'], [''], ['b.com']])).toEqual([
      [`https://a.com?${TAGS}`],
      [''],
      ['⚠ "url" must be a link that begins with https:// or http://, but is "b.com".'],
    ]);
  });
});

describe('UTM_PART', () => {
  test.each([
    ['https://e.com/?utm_source=a&utm_source=b', 'source', 'a'],
    ['https://e.com/?UTM_SOURCE=LinkedIn', 'source', 'LinkedIn'],
    ['https://e.com/?utm_term=a+b%2Bc%20d', 'term', 'a b+c d'],
    ['https://e.com/?utm_term=a=b?c', 'term', 'a=b?c'],
    ['https://e.com/?utm_term', 'term', ''],
    ['https://e.com/?xutm_term=1', 'term', ''],
    // What is no UTF-8 stays, what stands beside it is read.
    ['https://e.com/?utm_campaign=100%+%E4%20%C3%A4%zz%C3', 'campaign', '100% %E4 ä%zz%C3'],
    ['https://e.com/?utm_campaign=%ED%A0%80%C0%80%F8', 'campaign', '%ED%A0%80%C0%80%F8'],
    ['https://e.com/?utm_campaign=%F0%9F%98%80', 'campaign', '😀'],
    ['https://e.com/#?utm_source=hidden', 'source', ''],
    ['https://e.com/?a=1#utm_source=hidden', 'source', ''],
    ['e.com/?utm_source=bare', 'source', 'bare'],
    ['no link', 'source', ''],
    ['https://e.com/?utm_source=%3D1%2B1', 'source', '=1+1'],
  ])('%s, %s', (link, name, value) => {
    expect(part(link, name)).toBe(value);
  });

  test('the part by its name in a link, in any case, and in any language', () => {
    const link = 'https://e.com/?utm_source=x&utm_campaign=y';
    for (const name of ['source', ' SOURCE', 'utm_source', 'UTM_Source']) expect(part(link, name)).toBe('x');
    expect(part(link, '캠페인')).toBe('y');
    expect(() => part(link, 'utm_id')).toThrow('"part" is "utm_id", but must be one of: source, medium, campaign,');
  });
});

test('what UTM_URL writes, UTM_PART reads, and all else of the link stays', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .filter(made => made.trim() !== '' && !/^#(N\/A|REF!)$/.test(made.trim()));
  const rest = fc.constantFrom('', '/a', '/?b=1', '/?utm_source=old&B=%20', '?utm_term=t#f', '/#?x', '?&&utm_CAMPAIGN');
  fc.assert(
    fc.property(rest, text, text, text, fc.option(text, { nil: '' }), (tail, source, medium, campaign, content) => {
      const tagged = String(url(`https://example.com${tail}`, source, medium, campaign, content));
      expect(part(tagged, 'source')).toBe(source.trim());
      expect(part(tagged, 'medium')).toBe(medium.trim());
      expect(part(tagged, 'campaign')).toBe(campaign.trim());
      expect(part(tagged, 'content')).toBe(content.trim());
      // The platform's own reader agrees.
      const query = new URL(tagged).searchParams;
      expect([...query.keys()].filter(name => name.toLowerCase() === 'utm_source')).toEqual(['utm_source']);
      expect(query.get('utm_campaign')).toBe(campaign.trim());
      expect(tagged).toMatch(/^https:/);
    }),
    { numRuns: 500 },
  );
});

test('reads any query as the platform does, where that is well formed', () => {
  const piece = fc.constantFrom('utm_term', 'UTM_Term', '=', '&', '+', '%20', '%C3%A4', 'x', '?', 'utm%5Fterm');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const query = pieces.join('');
      const found = [...new URL(`https://e.com/?${query}`).searchParams].find(
        ([name]) => name.toLowerCase() === 'utm_term',
      );
      expect(part(`https://e.com/?${query}`, 'term')).toBe(found?.[1] ?? '');
    }),
    { numRuns: 1000 },
  );
});
