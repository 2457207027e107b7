import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { conversionOf } from '../../src/importers/formats/meta-results.ts';
import {
  makeEmptyMetaCampaigns,
  makeMetaAdsByDay,
  makeMetaCampaigns,
  metaCampaigns,
} from '../fixtures/make-meta-ads.ts';
import { dataOf, sum, tableOf, textFile } from './read.ts';

describe('Meta Ads, campaigns over a month', () => {
  const table = tableOf(makeMetaCampaigns(metaCampaigns), { account: 'Harbour & Pine' });
  const rows = dataOf(table);

  it('says what it is', () => {
    expect(table).toMatchObject({
      importer: 'meta-ads',
      platform: 'Meta Ads',
      level: 'campaign',
      grain: 'month',
      currencies: ['USD'],
      rejected: [],
      ignored: [],
      warnings: [],
      questions: [{ about: 'account' }],
    });
    expect(table.rows).toHaveLength(3);
  });

  it('adds up', () => {
    expect(sum(rows, 'spend')).toBeCloseTo(1234.5 + 0.000_007_48 + 27.35, 9);
    expect(sum(rows, 'impressions')).toBe(141_445);
    expect(sum(rows, 'reach')).toBe(60_900);
    expect(sum(rows, 'linkClicks')).toBe(2442);
  });

  it('lets the indicator of each row say what its results are', () => {
    expect(sum(rows, 'conversions')).toBe(42);
    expect(sum(rows, 'leads')).toBe(18);
    expect(rows.filter(row => row.conversionType !== '').map(row => [row.conversionType, row.measures])).toEqual([
      ['purchase', { conversions: 42 }],
      ['lead', { leads: 18 }],
    ]);
  });

  it('is paid, keeps names as text, and knows no Facebook or Instagram', () => {
    expect(
      rows.every(row => row.placement === 'paid' && row.channel === 'meta' && row.account === 'Harbour & Pine'),
    ).toBe(true);
    expect([...new Set(rows.map(row => row.campaign))]).toEqual(metaCampaigns.map(campaign => campaign.name));
    expect(rows.every(row => row.currency === (row.measures.spend === undefined ? '' : 'USD'))).toBe(true);
  });

  it.each(['id', 'zh-CN', 'ko'] as const)('reads the headers of %s', language => {
    const other = tableOf(makeMetaCampaigns(metaCampaigns, { language, currency: 'IDR' }), {
      account: 'Harbour & Pine',
    });
    expect(other.currencies).toEqual(['IDR']);
    expect(dataOf(other).map(row => row.measures)).toEqual(rows.map(row => row.measures));
  });

  it('skips "No data available."', () => {
    const empty = tableOf(makeEmptyMetaCampaigns());
    expect(empty.rows).toEqual([]);
    expect(empty.ignored).toEqual([{ line: 2, reason: { code: 'no-data-row' } }]);
    expect(empty.warnings).toEqual([{ code: 'no-rows' }]);
  });
});

describe('Meta Ads, Meta’s own CPM', () => {
  it.each(['en', 'id', 'zh-CN', 'ko'] as const)('equals ours on every row (%s)', language => {
    const file = makeMetaCampaigns(metaCampaigns, { language });
    const [header = [], ...lines] = new TextDecoder()
      .decode(file.bytes)
      .trim()
      .split('\n')
      .map(line => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u));
    const at = header.findIndex(name => name.includes('CPM'));
    const own = lines.map(cells => Number(cells[at]));
    const rows = dataOf(tableOf(file)).filter(row => row.measures.spend !== undefined);
    expect(rows).toHaveLength(own.length);
    for (const [i, { measures }] of rows.entries()) {
      expect(((measures.spend ?? 0) / (measures.impressions ?? 0)) * 1000).toBeCloseTo(own[i] ?? Number.NaN, 9);
    }
  });
});

describe('Meta Ads, days by age and platform', () => {
  const table = tableOf(makeMetaAdsByDay(['2025-03-01', '2025-03-02']));
  const rows = dataOf(table);

  it('has the account and the currency from the file', () => {
    expect(table).toMatchObject({ level: 'ad', grain: 'day', currencies: ['IDR'], questions: [], rejected: [] });
    expect(new Set(rows.map(row => row.account))).toEqual(new Set(['Kopi Senja']));
    expect(new Set(rows.map(row => row.ad))).toEqual(new Set(['Video – kedai baru']));
  });

  it('lets the platform decide the channel and keeps the breakdown', () => {
    const channels = new Map(rows.map(row => [/platform=(\w+)/u.exec(row.breakdown)?.[1], row.channel]));
    expect([...channels]).toEqual([
      ['facebook', 'facebook'],
      ['instagram', 'instagram'],
      ['audience_network', 'meta'],
    ]);
    expect(rows[0]?.breakdown).toBe('age=18-24, gender=female, platform=facebook');
  });

  it('makes spend, leads and purchases of one file row', () => {
    expect(table.rows).toHaveLength(12);
    expect(sum(rows, 'spend')).toBeCloseTo(12 * 15_000.25, 6);
    expect(sum(rows, 'leads')).toBe(6);
    expect(sum(rows, 'conversions')).toBe(12);
    expect(sum(rows, 'revenue')).toBe(12 * 250_000);
    expect(rows.every(row => row.measures.views === undefined)).toBe(true);
  });
});

describe('Meta Ads, what may go wrong', () => {
  const header =
    'Reporting starts,Reporting ends,Campaign name,Results,Result indicator,Impressions,Amount spent (USD)\n';

  it('asks about ranges over several months, and keeps them whole on request', () => {
    const file = textFile(`${header}2025-02-10,2025-03-09,Spring,,,100,5\n2025-02-01,2025-02-28,Winter,,,10,1\n`);
    expect(tableOf(file)).toMatchObject({ grain: 'range', questions: [{ about: 'account' }, { about: 'ranges' }] });
    expect(dataOf(tableOf(file)).map(row => row.basis)).toEqual(['activity', 'activity']);
    expect(dataOf(tableOf(file, { ranges: 'whole' })).map(row => row.basis)).toEqual(['whole', 'activity']);
  });

  it('ignores a summary row but keeps its numbers', () => {
    const table = tableOf(textFile(`${header}2025-02-01,2025-02-28,,,,110,6\n2025-02-01,2025-02-28,Winter,,,110,6\n`));
    expect(table.ignored).toEqual([
      { line: 2, reason: { code: 'totals-row' }, values: { impressions: 110, spend: 6 } },
    ]);
    expect(table.rows).toHaveLength(1);
  });

  it('takes link clicks from the results where they have no column, and once where they have', () => {
    const results = '2025-02-01,2025-02-28,A,7,actions:link_click,110,6';
    const rows = dataOf(tableOf(textFile(`${header}${results}\n`)));
    expect(rows.map(row => row.measures)).toEqual([{ impressions: 110, spend: 6, linkClicks: 7 }]);
    const both = `${header.trim()},Link clicks\n${results},7\n`;
    expect(sum(dataOf(tableOf(textFile(both))), 'linkClicks')).toBe(7);
  });

  it('counts purchases once when a column has them, too', () => {
    const text = `${header.trim()},Purchases\n2025-02-01,2025-02-28,A,7,actions:omni_purchase,110,6,7\n`;
    expect(sum(dataOf(tableOf(textFile(text))), 'conversions')).toBe(7);
  });

  it('leaves out results of unknown kinds and says so', () => {
    const table = tableOf(
      textFile(`${header}2025-02-01,2025-02-28,A,7,estimated_ad_recallers,110,6\n2025-02-01,2025-02-28,B,3,,110,6\n`),
    );
    expect(table.warnings).toEqual([
      { code: 'results-unknown', parameters: { indicator: 'estimated_ad_recallers', rows: 1 } },
      { code: 'results-without-indicator' },
    ]);
    expect(sum(dataOf(table), 'conversions')).toBe(0);
  });

  it('lists the names of results with their meanings, and does as the workbook says', () => {
    const results = [
      '2025-02-01,2025-02-28,A,7,actions:offsite_conversion.fb_pixel_purchase,110,6',
      '2025-02-01,2025-02-28,B,3,actions:offsite_conversion.custom.77,100,5',
      '2025-02-01,2025-02-28,C,5,estimated_ad_recallers,100,5',
      '2025-02-01,2025-02-28,D,9,actions:link_click,100,5',
    ];
    const file = textFile(`${header}${results.join('\n')}\n`);
    expect(tableOf(file).conversions).toEqual([
      {
        name: 'actions:offsite_conversion.fb_pixel_purchase',
        rows: 1,
        meaning: { measure: 'conversions', type: 'purchase' },
      },
      { name: 'actions:offsite_conversion.custom.77', rows: 1, meaning: { measure: 'conversions', type: '77' } },
      { name: 'estimated_ad_recallers', rows: 1, meaning: null },
    ]);
    const resultNames = {
      'actions:offsite_conversion.custom.77': { measure: 'leads', type: 'e-book' },
      'actions:offsite_conversion.fb_pixel_purchase': { measure: 'orders', type: '' },
      'actions:link_click': { measure: '', type: '' },
    } as const;
    const told = tableOf(file, { resultNames });
    expect(sum(dataOf(told), 'orders')).toBe(7);
    expect(dataOf(told).filter(row => row.conversionType === 'e-book')).toMatchObject([{ measures: { leads: 3 } }]);
    expect(sum(dataOf(told), 'conversions') + sum(dataOf(told), 'linkClicks')).toBe(0);
    expect(told.warnings).toEqual([
      { code: 'results-unknown', parameters: { indicator: 'estimated_ad_recallers', rows: 1 } },
    ]);
  });

  it('rejects what it cannot read, each with its reason', () => {
    const table = tableOf(
      textFile(
        `${header}2025-03-09,2025-03-01,A,,,1,1\nsoon,2025-03-01,B,,,1,1\n2025-03-01,2025-03-01,C,,,many,1\n2025-03-01,2025-03-01,D,,,-4,1\n`,
      ),
    );
    expect(table.rejected.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2, 'period-backwards'],
      [3, 'date-invalid'],
      [4, 'number-invalid'],
      [5, 'number-negative'],
    ]);
  });

  it('tells two campaigns of one name apart by their ids', () => {
    const head = 'Reporting starts,Reporting ends,Campaign name,Campaign ID,Impressions\n';
    const table = tableOf(
      textFile(
        `${head}2025-02-01,2025-02-28,A,120,10\n2025-02-01,2025-02-28,A,121,20\n2025-02-01,2025-02-28,B,122,30\n`,
      ),
    );
    expect(dataOf(table).map(row => row.campaign)).toEqual(['A (120)', 'A (121)', 'B']);
    const without = tableOf(textFile(`${header}2025-02-01,2025-02-28,A,,,10,1\n2025-02-01,2025-02-28,A,,,20,1\n`));
    expect(without.rejected).toEqual([{ line: 3, reason: { code: 'same-key', parameters: { line: 2 } } }]);
  });

  it('asks for the currency when no header has it', () => {
    const file = textFile('Day,Campaign name,Impressions,Amount spent\n2025-03-01,A,10,3.5\n');
    expect(tableOf(file).questions).toContainEqual({ about: 'currency' });
    expect(tableOf(file, { currency: 'idr' }).currencies).toEqual(['IDR']);
  });

  it('reads full-width brackets, a day column and budgets in words', () => {
    const file = textFile(
      '日,广告系列名称,广告组预算,已花费金额（USD）,展示次数,点击量（全部）\n2025-03-01,A,使用广告组预算,3.5,10,2\n',
    );
    const table = tableOf(file);
    expect(table).toMatchObject({ importer: 'meta-ads', grain: 'day', currencies: ['USD'], rejected: [] });
    expect(dataOf(table)[0]?.measures).toEqual({ spend: 3.5, impressions: 10, clicks: 2 });
  });

  it('reads a copy that went through Excel with decimal commas', () => {
    const file = textFile(
      'Day;Campaign name;Impressions;Amount spent (EUR)\n03.01.2025;A;1.234;3,5\n14.01.2025;A;850;1.000,25\n',
    );
    const rows = dataOf(tableOf(file));
    expect(rows.map(row => [isoOf(row.from), row.measures])).toEqual([
      ['2025-01-03', { impressions: 1234, spend: 3.5 }],
      ['2025-01-14', { impressions: 850, spend: 1000.25 }],
    ]);
  });
});

describe('conversionOf', () => {
  it.each([
    ['actions:offsite_conversion.fb_pixel_purchase', 'conversions', 'purchase'],
    ['Website purchases', 'conversions', 'purchase'],
    ['actions:leadgen_grouped', 'leads', 'lead'],
    ['actions:onsite_conversion.messaging_conversation_started_7d', 'conversions', 'conversation'],
    ['actions:offsite_conversion.custom.1234', 'conversions', '1234'],
    ['actions:link_click', 'linkClicks', ''],
    ['video_thruplay_watched_actions', 'views', ''],
    ['reach', 'reach', ''],
  ])('%s', (indicator, measure, type) => {
    expect(conversionOf(indicator)).toEqual({ measure, type });
  });
});
