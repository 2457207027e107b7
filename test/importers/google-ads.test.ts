import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import {
  googleCampaigns,
  googleCards,
  googleTotals,
  makeGoogleAssets,
  makeGoogleCampaigns,
  makeGoogleKeywords,
  makeGoogleWorkbook,
} from '../fixtures/make-google-ads.ts';
import { contentOf, dataOf, linesOf, sum, tableOf, textFile } from './read.ts';

const answers = { account: 'Harbour & Pine' };

describe('Google Ads, reports', () => {
  const table = tableOf(makeGoogleCampaigns(), answers);
  const rows = dataOf(table);

  it('reads campaigns of the days above them, as paid', () => {
    expect(table).toMatchObject({
      importer: 'google-ads',
      platform: 'Google Ads',
      level: 'campaign',
      grain: 'range',
      evidence: 'seen',
      rejected: [],
      currencies: ['GBP'],
    });
    expect(table.period && [isoOf(table.period.from), isoOf(table.period.to)]).toEqual(['2026-01-27', '2026-02-23']);
    expect(table.questions.map(question => question.about)).toEqual(['account', 'ranges']);
    expect(rows.map(row => row.campaign)).toEqual(googleCampaigns.map(one => one.name));
    expect(rows.every(row => row.channel === 'google' && row.placement === 'paid' && row.source === 'google-ads')).toBe(
      true,
    );
    expect(rows.map(row => row.measures)).toEqual(
      googleCampaigns.map(({ impressions, clicks, cost, conversions, value }) => ({
        impressions,
        clicks,
        spend: cost,
        conversions,
        revenue: value,
      })),
    );
  });

  it('adds up to the first of the totals, and takes none of them for a campaign', () => {
    expect(table.ignored.map(({ line, reason }) => [line, reason.code])).toEqual([
      [7, 'totals-row'],
      [8, 'totals-row'],
      [9, 'totals-row'],
    ]);
    const { impressions, clicks, cost, conversions, value } = googleTotals;
    expect(Object.fromEntries(table.checks.map(check => [check.measure, check.told]))).toEqual({
      impressions,
      clicks,
      spend: cost,
      conversions,
      revenue: value,
    });
    for (const { listed, told } of table.checks) expect(listed).toBeCloseTo(told, 9);
    expect(linesOf(table)).toEqual([4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['tabs and UTF-16', { encoding: 'utf-16le-bom' }],
    ['American dates', { period: 'January 27, 2026 - February 23, 2026' }],
    ['Korean dates', { period: '2026년 1월 27일 - 2026년 2월 23일' }],
    ['Chinese dates', { period: '2026年1月27日 - 2026年2月23日' }],
    ['Indonesian dates', { period: '27 Januari 2026 - 23 Februari 2026' }],
    [
      'Korean names',
      { headers: { campaign: '캠페인', impressions: '노출수', clicks: '클릭수', cost: '비용', currency: '통화 코드' } },
    ],
  ] as const)('reads the same from a file with %s', (_, style) => {
    expect(dataOf(tableOf(makeGoogleCampaigns(style), answers))).toEqual(rows);
  });

  it('rejects rows of all times: no days, no place among days', () => {
    const all = tableOf(makeGoogleCampaigns({ period: 'All time' }), answers);
    expect(all.rejected.map(({ reason }) => reason.code)).toEqual(googleCampaigns.map(() => 'period-unnamed'));
  });

  it('keeps keywords as parts of their ad group, and finds totals in the third column', () => {
    const keywords = tableOf(makeGoogleKeywords(), answers);
    expect(keywords).toMatchObject({ level: 'adSet', rejected: [], encoding: 'UTF-16LE' });
    expect(dataOf(keywords).map(row => [row.campaign, row.adSet, row.breakdown])).toEqual([
      ['Oak Chairs | Search', 'Chairs', 'keyword=oak chair, match type=Broad match'],
      ['Oak Chairs | Search', 'Chairs', 'keyword=oak chair, match type=Exact match'],
      ['Oak Chairs | Search', 'Chairs', 'keyword=ash stool, match type=Broad match'],
    ]);
    expect(keywords.ignored.map(({ reason }) => reason.code)).toEqual(['totals-row', 'totals-row']);
    expect(keywords.checks).toContainEqual({ measure: 'impressions', listed: 50, told: 50 });
  });

  it('reads days of a workbook, and a dash as nothing', () => {
    const days = tableOf(makeGoogleWorkbook(), answers);
    expect(days).toMatchObject({ level: 'adSet', grain: 'day', encoding: 'XLSX', rejected: [] });
    expect(dataOf(days).map(row => [isoOf(row.from), isoOf(row.to), row.measures])).toEqual([
      ['2024-08-20', '2024-08-20', { impressions: 200, clicks: 10, spend: 12.5 }],
      ['2024-08-21', '2024-08-21', { impressions: 100, clicks: 4, spend: 5, conversions: 1 }],
    ]);
    expect(days.checks).toContainEqual({ measure: 'spend', listed: 17.5, told: 17.5 });
  });

  it('cuts weeks and months to the report’s days', () => {
    const of = (segment: string, cells: readonly string[]) =>
      textFile(
        `Campaign report\n27 January 2026 - 9 February 2026\n${segment},Campaign,Currency code,Impr.,Clicks\n${cells.map(cell => `${cell},Oak,GBP,10,1\n`).join('')}`,
      );
    const spans = (segment: string, cells: readonly string[]) =>
      dataOf(tableOf(of(segment, cells), answers)).map(row => [isoOf(row.from), isoOf(row.to)]);
    expect(spans('Week', ['2026-01-26', '2026-02-02', '2026-02-09'])).toEqual([
      ['2026-01-27', '2026-02-01'],
      ['2026-02-02', '2026-02-08'],
      ['2026-02-09', '2026-02-09'],
    ]);
    expect(spans('Month', ['2026-01-01', 'February 2026'])).toEqual([
      ['2026-01-27', '2026-01-31'],
      ['2026-02-01', '2026-02-09'],
    ]);
  });

  it('gives conversions of each action their type, as the workbook knows it', () => {
    const file = textFile(
      'Campaign report\n1 May 2026 - 8 May 2026\nCampaign,Conversion action,Currency code,Conversions,Conv. value,Clicks\nOak,Newsletter,GBP,4.00,0, --\nOak,Phone call,GBP,2.00,0, --\n',
    );
    // The workbook's names are compared as people type them.
    const resultNames = { 'phone call': { measure: 'leads', type: 'call' } as const };
    const calls = tableOf(file, { ...answers, resultNames });
    expect(dataOf(calls).map(row => [row.conversionType, row.measures])).toEqual([
      ['newsletter', { conversions: 4, revenue: 0 }],
      ['call', { leads: 2, revenue: 0 }],
    ]);
    expect(calls.conversions.map(({ name, rows: count }) => [name, count])).toEqual([
      ['Newsletter', 1],
      ['Phone call', 1],
    ]);
  });

  it('imports no assets: one ad shows several', () => {
    const assets = tableOf(makeGoogleAssets());
    expect(assets.importer).toBe('google-ads-assets');
    expect(assets.ignored.map(({ reason }) => reason.code)).toEqual(['shared-counts', 'shared-counts']);
  });

  it('leaves Microsoft’s reports, which copy its words, to others', () => {
    const file = textFile('Day,Campaign,Currency code,Impr.,Clicks,Avg. CPC,Spend\n2026-05-01,Oak,GBP,10,1,0.5,0.5\n');
    expect(contentOf(file).tables.map(one => one.importer)).not.toContain('google-ads');
  });
});

describe('Google Ads, cards of the overview', () => {
  it('reads days, with the currency of their sign', () => {
    const table = tableOf(googleCards.days, answers);
    expect(table).toMatchObject({ level: 'account', grain: 'day', currencies: ['USD'], rejected: [] });
    expect(dataOf(table).map(row => [isoOf(row.from), row.measures])).toEqual([
      ['2026-02-05', { clicks: 0, impressions: 0, spend: 0 }],
      ['2026-02-06', { clicks: 26, impressions: 75, spend: 50 }],
      ['2026-02-07', { clicks: 26, impressions: 1063, spend: 27.35 }],
    ]);
  });

  it('takes the days of the others from their names, and keeps them apart as parts', () => {
    const devices = tableOf(googleCards.devices, answers);
    expect(devices.period && [isoOf(devices.period.from), isoOf(devices.period.to)]).toEqual([
      '2026-02-05',
      '2026-02-07',
    ]);
    expect(dataOf(devices).map(row => row.breakdown)).toEqual(['device=Computers', 'device=Mobile Phones']);
    expect(sum(dataOf(devices), 'spend')).toBeCloseTo(sum(dataOf(tableOf(googleCards.days, answers)), 'spend'), 9);
    const hours = tableOf(googleCards.hours, answers);
    expect(hours.grain).toBe('day');
    expect(dataOf(hours).map(row => row.breakdown)).toEqual(['hour=00 - 01', 'hour=01 - 02']);
    const people = dataOf(tableOf(googleCards.demographics, answers));
    expect(people.map(row => row.breakdown)).toEqual(['gender=Male, age=18–24', 'gender=Female, age=65+']);
  });

  it('rejects campaigns without days', () => {
    const named = { ...googleCards.campaigns, name: 'Campaigns(2026.02.05-2026.02.07).csv' };
    expect(tableOf(googleCards.campaigns, answers).rejected).toEqual([{ line: 2, reason: { code: 'period-unnamed' } }]);
    const [row] = dataOf(tableOf(named, answers));
    expect(row).toMatchObject({ level: 'campaign', currency: 'EUR', measures: { spend: 1622.6, clicks: 1902 } });
  });

  it('leaves a table of clicks and costs to others', () => {
    const { tables } = contentOf(textFile('Date,Clicks,Impressions,Cost\n2026-02-05,1,2,3\n'));
    expect(tables).toEqual([]);
  });
});
