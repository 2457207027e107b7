import { describe, expect, it } from 'vitest';
import type { FileContent } from '../../src/importers/imported-table.ts';
import { keyOf } from '../../src/model/row.ts';
import { wrapLines } from '../fixtures/bytes.ts';
import { gaRows, makeGaTraffic } from '../fixtures/make-ga4.ts';
import { followerDays, makeFollowersCsv } from '../fixtures/make-linkedin.ts';
import { makeMetaAdsByDay, makeMetaCampaigns, metaCampaigns } from '../fixtures/make-meta-ads.ts';
import { engagementsOf, makeNewXPosts, makeOldXPosts, xPosts } from '../fixtures/make-x.ts';
import { contentOf, dataOf, linesOf, tableOf, textFile } from './read.ts';

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
});
