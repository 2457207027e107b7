import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { type LinkedinAdRow, makeLinkedinAds } from '../fixtures/make-linkedin-ads.ts';
import { contentOf, dataOf, sum, tableOf, textFile } from './read.ts';

const ad = (date: string, campaign: string, i: number): LinkedinAdRow => ({
  date,
  campaign,
  id: String(312_000_000 + i),
  spent: 1234.5 + i,
  impressions: 10_200 + i,
  clicks: 150 + i,
  leads: 3 + i,
  conversions: i,
  value: 300,
});
const rows = [ad('3/1/2025', 'Leads, bakeries', 0), ad('3/1/2025', 'Brand', 1), ad('3/2/2025', 'Leads, bakeries', 0)];
const file = makeLinkedinAds(rows, '03/01/2025', '03/02/2025');

describe('LinkedIn Campaign Manager', () => {
  const table = tableOf(file);
  const data = dataOf(table);

  it('reads tabs below metadata, amounts with signs, and no total', () => {
    expect(table).toMatchObject({
      importer: 'linkedin-ads',
      encoding: 'UTF-16LE',
      level: 'campaign',
      grain: 'day',
      evidence: 'quoted',
      currencies: ['USD'],
      rejected: [],
      questions: [],
    });
    expect(table.rows.map(row => row.line)).toEqual([7, 8, 9]);
    expect(sum(data, 'spend')).toBeCloseTo(3 * 1234.5 + 1, 6);
    expect(data.every(row => row.placement === 'paid' && row.account === 'Dalbit Bakery Ads')).toBe(true);
    expect(data.every(row => row.channel === 'linkedin' && row.measures.views === undefined)).toBe(true);
    expect(isoOf(data.at(-1)?.to ?? 0)).toBe('2025-03-02');
  });

  it('agrees with the file’s own total', () => {
    expect(table.ignored.map(({ line, reason }) => [line, reason.code])).toEqual([[10, 'totals-row']]);
    expect(table.checks).toHaveLength(5);
    for (const { listed, told } of table.checks) expect(listed).toBeCloseTo(told, 6);
  });

  it('keeps leads apart from other conversions', () => {
    expect(data.filter(row => row.conversionType === 'lead').map(row => row.measures)).toEqual([
      { leads: 3 },
      { leads: 4 },
      { leads: 3 },
    ]);
    expect(sum(data, 'conversions')).toBe(1);
    expect(sum(data, 'revenue')).toBe(900);
  });

  it('has LinkedIn’s CPM and CTR to the last digit shown', () => {
    const lines = new TextDecoder('utf-16le').decode(file.bytes).split('\r\n');
    const header = lines[5]?.split('\t') ?? [];
    const campaigns = data.filter(row => row.conversionType === '');
    for (const [i, { measures }] of campaigns.entries()) {
      const cells = lines[6 + i]?.split('\t') ?? [];
      const told = (name: string) => Number(cells[header.indexOf(name)]?.replace(/[$%,"]/gu, ''));
      const { spend = 0, impressions = 0, clicks = 0 } = measures;
      expect((spend / impressions) * 1000).toBeCloseTo(told('Average CPM'), 2);
      expect((clicks / impressions) * 100).toBeCloseTo(told('Average CTR'), 2);
    }
    expect(campaigns).toHaveLength(3);
  });

  it('takes a start that all rows repeat for the whole period', () => {
    const whole = makeLinkedinAds(rows.slice(0, 2), '03/01/2025', '03/31/2025');
    expect(tableOf(whole)).toMatchObject({ grain: 'month', questions: [] });
    expect(dataOf(tableOf(whole)).map(row => [isoOf(row.from), isoOf(row.to)])).toContainEqual([
      '2025-03-01',
      '2025-03-31',
    ]);
  });

  it('reads the comma variant, with both days in one line', () => {
    const text =
      'Campaign Performance Report (in UTC)\nReport Start: 09/01/2026, Report End: 09/02/2026\n\n' +
      'Start Date (in UTC),Account Name,Campaign Name,Campaign ID,Total Spent,Impressions,Clicks,Clicks to Landing Page,Conversions,Currency\n' +
      '09/01/2026,Acme,"Leads, A",11,"1,234.50",10000,200,150,3,USD\n09/02/2026,Acme,"Leads, A",11,100.00,2000,40,30,1,USD\n' +
      'Total,,,,"1,334.50",12000,240,180,4,USD\n';
    const table2 = tableOf(textFile(text));
    expect(table2).toMatchObject({ grain: 'day', rejected: [] });
    expect(table2.checks).toContainEqual({ measure: 'spend', listed: 1334.5, told: 1334.5 });
  });

  it.each([
    ['Ad Set Name', 'adSet', { campaign: 'Spring', adSet: 'Bakers' }],
    ['Ad Name', 'ad', { campaign: 'Spring', ad: 'Bakers' }],
  ])('with %s is of that level', (column, level, names) => {
    const text = `Start Date (in UTC),Campaign Name,${column},Total Spent,Impressions,Currency\n3/14/2026,Spring,Bakers,5.50,100,EUR\n`;
    expect(tableOf(textFile(text)).level).toBe(level);
    expect(dataOf(tableOf(textFile(text)))).toMatchObject([{ ...names, level, currency: 'EUR' }]);
  });

  it('splits by segments of the audience', () => {
    const text =
      'Start Date (in UTC),Campaign Name,Job Function Segment,Total Spent,Impressions,Currency\n' +
      '3/14/2026,Spring,Baking,5.50,100,EUR\n3/14/2026,Spring,Sales,1.50,30,EUR\n';
    expect(dataOf(tableOf(textFile(text))).map(row => row.breakdown)).toEqual([
      'job function segment=Baking',
      'job function segment=Sales',
    ]);
  });

  it('is no table of others', () => {
    expect(contentOf(file).tables.map(one => one.importer)).toEqual(['linkedin-ads']);
  });
});
