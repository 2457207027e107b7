import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import {
  type AdDay,
  makeKakao,
  makeNaverDisplay,
  makeNaverSearch,
  makePinterestAds,
  makeTiktokAds,
} from '../fixtures/make-ads.ts';
import { dataOf, sum, tableOf, textFile } from './read.ts';

const days: readonly AdDay[] = Array.from({ length: 14 }, (_, i) => ({
  date: `2026-08-${String(i + 1).padStart(2, '0')}`,
  campaign: i % 2 === 0 ? '봄 세일' : 'Brand',
  spend: 12_000 + 250 * i,
  impressions: 30_000 + i,
  clicks: 210 + i,
  purchases: i % 4,
  value: (i % 4) * 35_000,
}));
const total = (of: (day: AdDay) => number) => days.reduce((all, day) => all + of(day), 0);

const files = [
  [
    'tiktok-ads',
    makeTiktokAds(days),
    { channel: 'tiktok', level: 'adSet', evidence: 'assumed', currency: 'USD', vat: '' },
  ],
  [
    'pinterest-ads',
    makePinterestAds(days),
    { channel: 'pinterest', level: 'adSet', evidence: 'assumed', currency: '', vat: '' },
  ],
  [
    'naver-search-ads',
    makeNaverSearch(days),
    { channel: 'naver', level: 'campaign', evidence: 'quoted', currency: 'KRW', vat: 'excluded' },
  ],
  [
    'naver-display-ads',
    makeNaverDisplay(days),
    { channel: 'naver', level: 'campaign', evidence: 'quoted', currency: 'KRW', vat: 'included' },
  ],
  [
    'kakao-moment',
    makeKakao(days),
    { channel: 'kakao', level: 'campaign', evidence: 'quoted', currency: 'KRW', vat: '' },
  ],
] as const;

describe.each(files)('%s', (importer, file, { channel, level, evidence, currency, vat }) => {
  const table = tableOf(file, { account: 'Dalbit Bakery' });
  const rows = dataOf(table);

  it('has every day, its cost and its numbers', () => {
    expect(table).toMatchObject({ importer, level, evidence, grain: 'day', rejected: [], warnings: [] });
    expect([...new Set(rows.map(row => isoOf(row.from)))]).toEqual(days.map(day => day.date));
    expect(sum(rows, 'spend')).toBe(total(day => day.spend));
    expect(sum(rows, 'impressions')).toBe(total(day => day.impressions));
    expect(rows.every(row => row.channel === channel && row.placement === 'paid')).toBe(true);
    const spent = rows.filter(row => row.measures.spend !== undefined);
    expect(new Set(spent.map(row => `${row.currency} ${row.vat}`))).toEqual(new Set([`${currency} ${vat}`]));
  });

  it('counts each purchase once', () => {
    const told = importer === 'naver-search-ads' ? '' : 'purchase';
    expect(new Set(rows.filter(row => row.measures.conversions !== undefined).map(row => row.conversionType))).toEqual(
      new Set([told]),
    );
    expect(sum(rows, 'conversions')).toBe(total(day => day.purchases));
    if (importer !== 'naver-display-ads') expect(sum(rows, 'revenue')).toBe(total(day => day.value));
  });
});

describe('exports of ads', () => {
  it('keep a last row of totals as a check', () => {
    const tiktok = tableOf(makeTiktokAds(days));
    expect(tiktok.checks).toEqual([
      { measure: 'spend', listed: total(day => day.spend), told: total(day => day.spend) },
      { measure: 'impressions', listed: total(day => day.impressions), told: total(day => day.impressions) },
    ]);
    expect(tableOf(makePinterestAds(days)).checks.map(({ listed, told }) => listed - told)).toEqual([0, 0]);
  });

  it('ask for what the file doesn’t say', () => {
    const asked = files.map(([, file]) => tableOf(file).questions.map(({ about }) => about));
    expect(asked).toEqual([['account'], ['account', 'currency'], ['account'], ['account'], ['account']]);
    expect(tableOf(makePinterestAds(days), { currency: 'EUR' }).currencies).toEqual(['EUR']);
  });

  it('read TikTok’s own CPM and CTR to the last digit shown', () => {
    const [header = [], ...lines] = new TextDecoder()
      .decode(makeTiktokAds(days).bytes)
      .trim()
      .split('\n')
      .map(line => line.split(','));
    const rows = dataOf(tableOf(makeTiktokAds(days))).filter(row => row.conversionType === '');
    expect(rows).toHaveLength(lines.length - 1);
    for (const [i, { measures }] of rows.entries()) {
      const { spend = 0, impressions = 0, linkClicks = 0 } = measures;
      const told = (name: string) => Number(lines[i]?.[header.indexOf(name)]?.replace('%', ''));
      expect((spend / impressions) * 1000).toBeCloseTo(told('CPM (USD)'), 2);
      expect((linkClicks / impressions) * 100).toBeCloseTo(told('CTR (destination)'), 2);
    }
  });

  it('read all conversions where no column tells purchases', () => {
    const text = 'Date,Campaign name,Spend,Impressions,Outbound clicks,Total conversions\n2026-09-01,A,5.00,100,10,3\n';
    expect(dataOf(tableOf(textFile(text))).map(row => [row.conversionType, row.measures.conversions])).toEqual([
      ['', 3],
    ]);
  });

  it.each([
    ['총비용(VAT포함,원)', 'included'],
    ['총비용(VAT제외)', 'excluded'],
    ['총비용', ''],
  ])('%s: value-added tax is "%s"', (name, vat) => {
    expect(dataOf(tableOf(makeNaverSearch(days, name))).every(row => row.vat === vat && row.currency === 'KRW')).toBe(
      true,
    );
  });

  it('read Korean headers of TikTok', () => {
    const text = '일별,광고 이름,광고 ID,비용,노출수,클릭수(목적지),전환수\n2026-08-01,A,1790,12.5,100,3,1\n';
    const table = tableOf(textFile(text), { account: 'A', currency: 'USD' });
    expect(table).toMatchObject({ importer: 'tiktok-ads', level: 'ad', rejected: [] });
    expect(dataOf(table)).toMatchObject([
      { ad: 'A', measures: { spend: 12.5, impressions: 100, linkClicks: 3, conversions: 1 } },
    ]);
  });
});
