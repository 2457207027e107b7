import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { languages } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import type { Mapping, UnknownTable } from '../../src/importers/imported-table.ts';
import { readMapped, suggestMapping } from '../../src/importers/mapped.ts';
import { dimensionIds } from '../../src/model/dimensions.ts';
import { importedMeasureIds } from '../../src/model/measures.ts';
import { contentOf, dataOf, linesOf, sum, textFile } from './read.ts';

function unknownOf(text: string, name = 'table.csv'): UnknownTable {
  const { tables, unknown } = contentOf(textFile(text, name));
  const [table] = unknown;
  if (!table || unknown.length > 1 || tables.length > 0) throw new Error('not one unknown table');
  return table;
}

const read = (text: string, mapping: Partial<Mapping> = {}, name?: string) => {
  const table = unknownOf(text, name);
  return readMapped(table, { ...suggestMapping(table), ...mapping }, { account: 'Kopi Senja' });
};

describe('suggestMapping', () => {
  it.each([
    ['Date,Channel,Impressions,Likes,Ad spend\n', ['from', 'channel', 'impressions', 'reactions', 'spend']],
    ['날짜,채널,노출수,좋아요,광고비\n', ['from', 'channel', 'impressions', 'reactions', 'spend']],
    ['Tanggal,Kanal,Tayangan,Suka,Belanja iklan\n', ['from', 'channel', 'impressions', 'reactions', 'spend']],
    ['日期,渠道,展示次数,点赞,广告花费\n', ['from', 'channel', 'impressions', 'reactions', 'spend']],
    ['Wann,Foo,"Impressions ",LIKES,Cost (EUR)\n', ['from', '', 'impressions', 'reactions', 'spend']],
  ])('%s', (header, columns) => {
    expect(suggestMapping(unknownOf(`${header}2025-03-01,facebook,10,2,3\n`)).columns).toEqual(columns);
  });

  it.each(languages)('knows our own labels in %s', language => {
    const { measures, dimensions } = texts[language].model;
    const labels: Readonly<Record<string, string>> = { ...measures, ...dimensions };
    const fields = [...importedMeasureIds, ...dimensionIds].filter(
      field => field !== 'breakdown' && field !== 'source',
    );
    const table: UnknownTable = {
      file: 'data.csv',
      encoding: 'UTF-8',
      headers: fields.map(field => labels[field] ?? ''),
      rows: [],
      decimal: '.',
    };
    expect(suggestMapping(table, labels).columns).toEqual(fields);
  });

  it('takes a column of words for no measure, and no field twice', () => {
    const table = unknownOf('Date,Views,Reach,Reach\n2025-03-01,many,5,6\n');
    expect(suggestMapping(table).columns).toEqual(['from', '', 'reach', '']);
  });

  it('guesses level, channel and name', () => {
    const table = unknownOf('Post link,Date,Likes\nhttps://a/1,2025-03-01,5\n', 'TikTok posts 2025-03 (2).csv');
    expect(suggestMapping(table)).toMatchObject({ level: 'post', channel: 'tiktok', name: 'TikTok posts' });
  });
});

describe('readMapped', () => {
  it('reads a table of months typed by hand', () => {
    const table = read(
      'Month;Channel;Followers;Reach;Ad spend;Currency\n2025-01;Facebook;1.200;10.500;1,5;EUR\n2025-02;페이스북;1.250;9.100;2,25;eur\n',
    );
    expect(table).toMatchObject({
      importer: 'mapped',
      level: 'account',
      grain: 'month',
      currencies: ['EUR'],
      rejected: [],
    });
    expect(dataOf(table).map(row => [row.channel, isoOf(row.to), row.account, row.measures])).toEqual([
      ['facebook', '2025-01-31', 'Kopi Senja', { followers: 1200, reach: 10_500, spend: 1.5 }],
      ['facebook', '2025-02-28', 'Kopi Senja', { followers: 1250, reach: 9100, spend: 2.25 }],
    ]);
  });

  it('keeps a channel of the user’s own, and needs one', () => {
    const table = read('Date,Channel,Clicks\n2025-03-01,Podcast,5\n2025-03-02,,6\n', { channel: '' });
    expect(dataOf(table).map(row => row.channel)).toEqual(['Podcast']);
    expect(table.rejected).toEqual([{ line: 3, reason: { code: 'channel-missing' } }]);
  });

  it('understands choices in our languages and rejects others', () => {
    const table = read(
      'Date,Channel,Organic or paid,Clicks\n2025-03-01,x,유료,5\n2025-03-02,x,Berbayar,6\n2025-03-03,x,perhaps,7\n',
    );
    expect(dataOf(table).map(row => row.placement)).toEqual(['paid', 'paid']);
    expect(table.rejected[0]?.reason).toEqual({
      code: 'choice-invalid',
      parameters: { column: 'Organic or paid', value: 'perhaps' },
    });
  });

  it('reads posts as lifetime and ignores totals', () => {
    const table = read('Post,Date,Likes\nHello,2025-03-01,5\n"=IMPORTXML(""http://x"")",2025-03-02,7\nTotal,,12\n', {
      channel: 'threads',
      level: 'post',
    });
    expect(dataOf(table).map(row => [row.basis, row.postTitle])).toEqual([
      ['lifetime', 'Hello'],
      ['lifetime', '=IMPORTXML("http://x")'],
    ]);
    expect(table.ignored).toEqual([{ line: 4, reason: { code: 'totals-row' }, values: { reactions: 12 } }]);
    expect(linesOf(table)).toEqual([2, 3, 4]);
  });

  it('rejects every row without a date', () => {
    const table = read('Channel,Clicks\nfacebook,5\n');
    expect(table.rejected).toEqual([{ line: 2, reason: { code: 'period-missing' } }]);
    expect(sum(dataOf(table), 'clicks')).toBe(0);
  });
});
