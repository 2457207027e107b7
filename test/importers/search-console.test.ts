import { describe, expect, it } from 'vitest';
import { makeSearchConsoleZip, searchConsoleFiles } from '../fixtures/make-search-console.ts';
import { contentOf, linesOf, tableOf, textFile } from './read.ts';

describe('Search Console', () => {
  it('imports nothing of a search engine into social media, and says why', () => {
    const { tables, unknown } = contentOf(makeSearchConsoleZip());
    expect(unknown).toEqual([]);
    expect(tables.map(table => [table.importer, table.rows.length, table.rejected.length, linesOf(table)])).toEqual([
      ['search-console', 0, 0, [2, 3]],
      ['search-console', 0, 0, [2, 3]],
    ]);
    const reasons = tables.flatMap(table => table.ignored.map(({ reason }) => reason.code));
    expect(new Set(reasons)).toEqual(new Set(['search-not-social']));
  });

  it('keeps the numbers beside the reason', () => {
    const [chart] = searchConsoleFiles;
    expect(chart && tableOf(chart).ignored.map(({ values }) => values)).toEqual([
      { clicks: 161, impressions: 13_456 },
      { clicks: 0, impressions: 12 },
    ]);
  });

  it.each(['날짜,클릭수,노출,CTR,게재순위', 'Tanggal,Klik,Tayangan,CTR,Posisi', '日期,点击次数,展示,点击率,排名'])(
    'knows %s',
    header => {
      expect(tableOf(textFile(`${header}\n2025-01-01,1,2,50%,3\n`)).importer).toBe('search-console');
    },
  );

  it('leaves tables of clicks without a position to others', () => {
    expect(contentOf(textFile('Date,Clicks,Impressions,CTR\n2025-01-01,1,2,50%\n')).tables).toEqual([]);
  });
});
