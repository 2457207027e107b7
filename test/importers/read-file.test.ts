import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileContent } from '../../src/importers/imported-table.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { keyOf } from '../../src/model/row.ts';
import { csv, encode, wrapLines } from '../fixtures/bytes.ts';
import { gaRows, makeGaTraffic } from '../fixtures/make-ga4.ts';
import { followerDays, makeFollowersCsv } from '../fixtures/make-linkedin.ts';
import { makeMetaAdsByDay, makeMetaCampaigns, metaCampaigns } from '../fixtures/make-meta-ads.ts';
import { engagementsOf, makeNewXPosts, makeOldXPosts, xPosts } from '../fixtures/make-x.ts';
import { contentOf, dataOf, linesOf, tableOf, textFile, tools } from './read.ts';

describe('readFile', () => {
  it('finds a known header below titles, notes and blank lines', () => {
    const body = new TextDecoder().decode(makeMetaCampaigns(metaCampaigns, { encoding: 'utf-8' }).bytes);
    const table = tableOf(
      textFile(`Monthly report\n\nPrepared for: Harbour & Pine, 2025\n\n${body}\n\nConfidential\n`),
      { account: 'a' },
    );
    expect(table.rows.map(row => row.line)).toEqual([6, 7, 8]);
    expect(table.ignored).toEqual([{ line: 11, reason: { code: 'footer' } }]);
  });

  it('finds stacked tables of different kinds', () => {
    const meta = new TextDecoder().decode(makeMetaCampaigns(metaCampaigns, { encoding: 'utf-8' }).bytes);
    const x = new TextDecoder().decode(makeNewXPosts(xPosts(3), 2026).bytes);
    const { tables, unknown } = contentOf(textFile(`${meta}\n${x}\nRegion,Fans\nBali,5\nJava,6\n`));
    expect(tables.map(table => [table.importer, table.rows.length])).toEqual([
      ['meta-ads', 3],
      ['x-posts', 3],
    ]);
    expect(unknown.map(table => [table.headers, table.rows.length])).toEqual([[['Region', 'Fans'], 2]]);
  });

  it('goes on over blank lines', () => {
    const lines = new TextDecoder().decode(makeMetaCampaigns(metaCampaigns, { encoding: 'utf-8' }).bytes).split('\n');
    const table = tableOf(textFile([...lines.slice(0, 2), '', '', ...lines.slice(2)].join('\n')));
    expect(table.rows.map(row => row.line)).toEqual([2, 5, 6]);
  });

  it('reads a file that Excel wrapped, and says so', () => {
    const text = wrapLines(new TextDecoder().decode(makeNewXPosts(xPosts(20), 2026).bytes));
    const table = tableOf(textFile(text));
    expect(table.warnings).toEqual([{ code: 'wrapped-lines' }]);
    expect(dataOf(table).map(row => row.postTitle)).toEqual(xPosts(20).map(post => post.text));
  });

  it('keeps what looks like a formula or HTML as the text it is', () => {
    const texts = dataOf(tableOf(makeOldXPosts(xPosts(14)))).map(row => row.postTitle);
    expect(texts).toContain('=IMPORTXML("http://x","//a")');
    expect(texts).toContain('<img src=x onerror="alert(1)"><b>Bold & brave</b>');
  });

  it('has an engagement rate that equals X’s own, row by row', () => {
    const posts = xPosts(40);
    for (const row of dataOf(tableOf(makeOldXPosts(posts))).filter(row => row.placement === 'organic')) {
      const post = posts.find(({ id }) => id === row.postId);
      const { engagements = 0, impressions = 1 } = row.measures;
      expect(post && engagementsOf(post) / post.impressions).toBe(engagements / impressions);
    }
  });

  it('gives rows that travel as JSON unchanged', () => {
    const content = contentOf(makeMetaAdsByDay(['2025-03-01']));
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });
});

const made = [
  makeOldXPosts(xPosts(7)),
  makeNewXPosts(xPosts(9, '2025-03-09', 5), 2025),
  makeMetaCampaigns(metaCampaigns, { encoding: 'utf-8' }),
  makeMetaAdsByDay(['2025-03-01']),
  makeFollowersCsv(followerDays(12)),
  makeGaTraffic(gaRows),
].map(file => new TextDecoder().decode(file.bytes));

/** However bytes are read, a line end needs one of these two. */
const mostLines = (bytes: Uint8Array): number => 1 + bytes.filter(byte => byte === 10 || byte === 13).length;

/** Whatever a file holds: no line in two places, no key twice, no measure that isn't a finite number. */
function expectInOrder({ tables, unknown }: FileContent, lineCount: number): void {
  const lines = [...tables.flatMap(linesOf), ...unknown.flatMap(table => table.rows.map(row => row.line))];
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.every(line => line >= 1 && line <= lineCount)).toBe(true);
  for (const table of tables) {
    const rows = dataOf(table);
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
    expect(rows.every(row => Object.values(row.measures).every(Number.isFinite))).toBe(true);
    expect(rows.every(row => row.to >= row.from && Object.keys(row.measures).length > 0)).toBe(true);
  }
}

describe('whatever happens to a file', () => {
  it('each data line of a made file ends in one place', () => {
    for (const text of made) {
      const content = contentOf(textFile(text));
      expectInOrder(content, text.split('\n').length);
      expect(content.unknown).toEqual([]);
    }
  });

  const hostile = [
    '',
    '-',
    '=1+1',
    '"',
    '""',
    '\n',
    '#',
    '# Start date: 20250101',
    'Total',
    '1e400',
    '1,234',
    '1.234,5',
    '\u0000',
    '\ud800',
    'No data available.',
    '9'.repeat(400),
    'sep=;',
    '03/04/2025',
    '<'.repeat(50),
    '​',
  ];

  it('2,000 mutated files neither crash it nor lose or double a line', () => {
    const edits = fc.record({
      base: fc.constantFrom(...made),
      cutFrom: fc.double({ min: 0, max: 1, noNaN: true }),
      cutTo: fc.double({ min: 0, max: 1, noNaN: true }),
      twice: fc.boolean(),
      delimiter: fc.constantFrom(',', ';', '\t'),
      shuffle: fc.integer({ min: 0, max: 6 }),
      cells: fc.array(fc.tuple(fc.nat(40), fc.nat(20), fc.constantFrom(...hostile)), { maxLength: 5 }),
      splice: fc.option(fc.tuple(fc.nat(3000), fc.constantFrom(...hostile))),
      encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be', 'latin1'),
      dropByte: fc.option(fc.nat(5000)),
    });
    let read = 0;
    fc.assert(
      fc.property(edits, edit => {
        const kept = edit.base.slice(
          Math.floor(edit.base.length * Math.min(edit.cutFrom, 0.3)),
          Math.ceil(edit.base.length * Math.max(edit.cutTo, 0.4)),
        );
        const rows = (edit.twice ? `${kept}\n${kept}` : kept).split('\n').map(line => line.split(','));
        for (const row of rows) row.push(...row.splice(0, edit.shuffle));
        for (const [r, c, cell] of edit.cells) rows[r % rows.length]?.splice(c, 1, cell);
        let text = csv(rows, { delimiter: edit.delimiter });
        if (edit.splice) text = text.slice(0, edit.splice[0]) + edit.splice[1] + text.slice(edit.splice[0]);
        const encoded =
          edit.encoding === 'latin1'
            ? new Uint8Array(Buffer.from(text, 'latin1'))
            : encode(text, edit.encoding as 'utf-8');
        const bytes = edit.dropByte === null ? encoded : encoded.filter((_, i) => i !== edit.dropByte);
        const content = readFile({ name: 'mutant.csv', bytes }, { account: 'a', currency: 'USD' }, tools);
        if (!content.ok) return;
        read++;
        expectInOrder(content.value, mostLines(bytes));
      }),
      { numRuns: 2000, seed: 20_261_121 },
    );
    // Most mutants must still be tables, or this would test little.
    expect(read).toBeGreaterThan(1000);
  }, 240_000);

  it('neither do mutants that keep their quotation marks', () => {
    let known = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...made),
        fc.array(fc.tuple(fc.nat(12_000), fc.nat(30), fc.constantFrom(...hostile)), { maxLength: 6 }),
        (base, edits) => {
          const text = edits.reduce(
            (all, [at, length, insert]) => all.slice(0, at) + insert + all.slice(at + length),
            base,
          );
          const file = textFile(text);
          const content = readFile(file, {}, tools);
          if (!content.ok) return;
          known += content.value.tables.length;
          expectInOrder(content.value, mostLines(file.bytes));
        },
      ),
      { numRuns: 1000, seed: 7 },
    );
    expect(known).toBeGreaterThan(500);
  }, 240_000);
});
