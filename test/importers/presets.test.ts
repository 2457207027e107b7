import { describe, expect, it } from 'vitest';
import { readMapped, suggestMapping } from '../../src/importers/mapped.ts';
import { texts } from '../support/all-texts.ts';
import { contentOf, dataOf, textFile } from './read.ts';

function read(text: string) {
  const { tables, unknown } = contentOf(textFile(text, 'export.csv'));
  const [table] = unknown;
  if (!table || tables.length > 0) throw new Error('not unknown');
  const mapping = suggestMapping(table, { ...texts.en.model.measures, ...texts.en.model.dimensions });
  return { mapping, table: readMapped(table, mapping, { account: 'Kopi Senja' }) };
}

const exports = [
  [
    'Pinterest',
    'Pin ID,Pin title,Pin link,Created at,Impressions,Pin clicks,Outbound clicks,Saves\n551,Latte,https://pinterest.com/pin/551,2026-03-01,900,31,12,8\n',
    { level: 'post', channel: 'pinterest', postId: '551' },
    { impressions: 900, clicks: 31, linkClicks: 12, saves: 8 },
    [],
  ],
  [
    'Pinterest',
    'Date,Impressions,Engagement,Pin clicks,Outbound clicks,Saves\n2026-03-01,900,60,31,12,8\n',
    { level: 'account', channel: 'pinterest' },
    { impressions: 900, engagements: 60, clicks: 31, linkClicks: 12, saves: 8 },
    [],
  ],
  [
    'HubSpot social',
    'Publish date,Network,Account,Message,Created by,Clicks,Interactions,Shares\n2026-03-01,LinkedIn,Kopi Senja,Hello,Someone,12,40,3\n',
    { level: 'post', channel: 'linkedin', postTitle: 'Hello' },
    { linkClicks: 12, engagements: 40, shares: 3 },
    ['Created by'],
  ],
  [
    'BuzzSumo',
    'Title,URL,Published Date,Author Name,Evergreen Score,Total Facebook Shares,Facebook Comments,Facebook Shares,Facebook Likes\nBeans,https://example.com/beans,2026-03-01,Someone,0.4,90,10,30,50\n',
    { level: 'post', channel: 'facebook', postUrl: 'https://example.com/beans' },
    { engagements: 90, comments: 10, shares: 30, reactions: 50 },
    ['Author Name'],
  ],
  [
    'Bitly',
    'Date,Bitlink,Clicks\n2026-03-01,bit.ly/beans,44\n',
    { level: 'campaign', channel: 'social', campaign: 'bit.ly/beans' },
    { linkClicks: 44 },
    [],
  ],
  [
    'Employee advocacy',
    'Date,Employee Name,Email,Total Shares,Clicks,Reach\n2026-03-01,Someone,someone@example.com,4,17,2300\n',
    { level: 'account', channel: 'social', employee: 'Someone' },
    { shares: 4, linkClicks: 17, reach: 2300 },
    ['Email'],
  ],
] as const;

describe.each(exports)('%s', (name, text, parts, measures, personal) => {
  it('is suggested, and says that no real file was seen', () => {
    const { mapping, table } = read(text);
    expect(mapping).toMatchObject({ name, evidence: 'assumed' });
    expect(table).toMatchObject({ evidence: 'assumed', personal, rejected: [] });
    const [row] = dataOf(table);
    expect(row).toMatchObject({ ...parts, source: name });
    expect(row?.measures).toEqual(measures);
    expect(JSON.stringify(table.rows)).not.toContain('@');
  });
});

describe('tables that are nobody’s export', () => {
  it('have no preset', () => {
    expect(read('Date,Channel,Likes\n2026-03-01,x,5\n').mapping.evidence).toBeUndefined();
    expect(read('Date,Channel,Likes\n2026-03-01,x,5\n').table.evidence).toBe('seen');
  });

  it('even where their labels are ours', () => {
    const { employee, from } = texts.en.model.dimensions;
    const { shares, clicks } = texts.en.model.measures;
    const { mapping } = read(`${from},${employee},${shares},${clicks}\n2026-03-01,Someone,1,2\n`);
    expect(mapping).toMatchObject({ columns: ['from', 'employee', 'shares', 'clicks'] });
    expect(mapping.evidence).toBeUndefined();
  });
});
