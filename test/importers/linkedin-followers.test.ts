import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { followerDays, makeFollowersCsv, makeFollowersXlsx } from '../fixtures/make-linkedin.ts';
import { contentOf, dataOf, sum, tableOf, textFile } from './read.ts';

const days = followerDays(40);

describe('LinkedIn followers', () => {
  const { tables, unknown } = contentOf(makeFollowersXlsx(days), { account: 'Dalbit Bakery' });
  const [gains, ...audience] = tables;
  const rows = gains ? dataOf(gains) : [];
  const of = (placement: string) => rows.filter(row => row.placement === placement);

  it('reads the day’s gains, not the audience, from "Total followers"', () => {
    expect(gains).toMatchObject({
      file: 'dalbit-bakery_followers_1739343974503.xlsx › New followers',
      importer: 'linkedin-followers',
      platform: 'LinkedIn',
      level: 'account',
      grain: 'day',
      encoding: 'XLSX',
      warnings: [],
      rejected: [],
    });
    expect(sum(of('paid'), 'followersGained')).toBe(days.reduce((all, day) => all + day.sponsored, 0));
    expect(sum(of('organic'), 'followersGained')).toBe(days.reduce((all, day) => all + day.organic + day.invited, 0));
    expect(rows.every(row => row.measures.followers === undefined)).toBe(true);
    expect(isoOf(rows[0]?.from ?? 0)).toBe('2025-02-20');
  });

  it('leaves the audience by segment out, and says so row by row', () => {
    expect(unknown).toEqual([]);
    expect(audience.map(table => [table.importer, table.ignored.length])).toEqual([
      ['linkedin-audience', 2],
      ['linkedin-audience', 1],
    ]);
    expect(audience[0]?.ignored[0]).toEqual({
      line: 2,
      reason: { code: 'audience-not-imported' },
      values: { followers: 260 },
    });
  });

  it.each([',', ';'] as const)('reads the CSV with %s the same', delimiter => {
    expect(dataOf(tableOf(makeFollowersCsv(days, delimiter), { account: 'Dalbit Bakery' }))).toEqual(rows);
  });

  it('warns when the total is not the sum of its parts', () => {
    const file = textFile(
      'Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers\n03/14/2025,1,2,0,5\n',
    );
    expect(tableOf(file).warnings).toEqual([
      { code: 'total-differs', parameters: { column: 'Total followers', total: 5, sum: 3 } },
    ]);
  });
});
