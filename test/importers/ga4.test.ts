import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { socialSource } from '../../src/importers/formats/traffic-source.ts';
import { gaRows, makeGaSnapshot, makeGaTraffic } from '../fixtures/make-ga4.ts';
import { contentOf, dataOf, sum, tableOf, textFile } from './read.ts';

const isSocial = (sourceMedium: string) => /facebook|instagram|t\.co|lnkd|ig_story/u.test(sourceMedium);
const total = (value: (row: (typeof gaRows)[number]) => number, rows = gaRows) =>
  rows.reduce((all, row) => all + value(row), 0);
const social = gaRows.filter(row => isSocial(row.sourceMedium));

describe('GA4 traffic acquisition', () => {
  const table = tableOf(makeGaTraffic(gaRows), { currency: 'GBP' });
  const rows = dataOf(table);

  it('takes property and period from the lines above', () => {
    expect(table).toMatchObject({
      importer: 'ga4',
      platform: 'Google Analytics 4',
      level: 'site',
      grain: 'month',
      currencies: ['GBP'],
      questions: [{ about: 'currency' }],
      rejected: [],
      ignored: [],
    });
    expect(table.period && isoOf(table.period.to)).toBe('2025-03-31');
    expect(rows.every(row => row.account === 'Harbour & Pine – GA4')).toBe(true);
    expect(table.rows.map(row => row.line)[0]).toBe(11);
  });

  it('counts the whole site once, and social in it', () => {
    expect(sum(rows, 'siteSessions')).toBe(total(row => row.sessions));
    expect(sum(rows, 'siteSales')).toBeCloseTo(
      total(row => row.revenue),
      9,
    );
    expect(sum(rows, 'sessions')).toBe(total(row => row.sessions, social));
    expect(sum(rows, 'engagedSessions')).toBe(total(row => row.engaged, social));
    expect(sum(rows, 'conversions')).toBe(total(row => row.keyEvents, social));
    expect(sum(rows, 'revenue')).toBeCloseTo(
      total(row => row.revenue, social),
      9,
    );
    expect(sum(rows, 'timeOnPage')).toBeCloseTo(
      total(row => row.sessions * row.seconds, social),
      9,
    );
  });

  it('gives each row its channel', () => {
    expect(rows.map(row => [row.segment, row.channel, row.placement])).toEqual([
      ['google / organic', 'web', 'mixed'],
      ['(direct) / (none)', 'web', 'mixed'],
      ['facebook / cpc', 'facebook', 'paid'],
      ['m.facebook.com / referral', 'facebook', 'organic'],
      ['l.instagram.com / referral', 'instagram', 'organic'],
      ['t.co / referral', 'x', 'organic'],
      ['lnkd.in / referral', 'linkedin', 'organic'],
      ['ig_story / paid_social', 'instagram', 'paid'],
      ['newsletter / email', 'web', 'mixed'],
      ['google / cpc', 'web', 'mixed'],
    ]);
    expect(rows.filter(row => row.channel === 'web').every(row => row.measures.sessions === undefined)).toBe(true);
  });

  it('reads the earlier word for key events, and CRLF', () => {
    const older = tableOf(makeGaTraffic(gaRows, { conversions: 'Conversions', eol: '\r\n' }), { currency: 'GBP' });
    expect(dataOf(older)).toEqual(rows);
  });

  it('finds the known table in a snapshot, with the property from the top', () => {
    const { tables, unknown } = contentOf(makeGaSnapshot());
    const snapshot = tables.filter(table => table.importer === 'ga4').flatMap(dataOf);
    expect(snapshot.map(row => [row.breakdown, row.channel, row.placement, row.account])).toEqual([
      ['channel group=Organic Search', 'web', 'mixed', 'Harbour & Pine – GA4'],
      ['channel group=Organic Social', 'social', 'organic', 'Harbour & Pine – GA4'],
      ['channel group=Paid Social', 'social', 'paid', 'Harbour & Pine – GA4'],
      ['channel group=Direct', 'web', 'mixed', 'Harbour & Pine – GA4'],
    ]);
    // The others tell of the same visits, or of none in particular.
    expect(unknown).toEqual([]);
    const others = tables.filter(table => table.importer === 'ga4-other');
    expect(others.map(table => table.ignored.map(({ line, reason }) => [line, reason.code]))).toEqual([
      [
        [11, 'source-unknown'],
        [12, 'source-unknown'],
      ],
      [[25, 'source-unknown']],
    ]);
  });

  it('reads days, further columns and an exploration’s grand total', () => {
    const text =
      '# ---\n# Shop - GA4\n# Free form 1\n# 20250301-20250302\n# ---\n\nSession source / medium,Device category,Date,Sessions\n,,,9,Grand total\nfacebook / cpc,mobile,20250301,4\nfacebook / cpc,desktop,20250301,3\n(direct) / (none),mobile,20250302,2\n';
    const table = tableOf(textFile(text));
    expect(table).toMatchObject({
      grain: 'day',
      rejected: [],
      ignored: [{ line: 8, reason: { code: 'totals-row' }, values: { sessions: 9 } }],
    });
    expect(dataOf(table).map(row => row.breakdown)).toEqual([
      'device category=mobile',
      'device category=desktop',
      'device category=mobile',
    ]);
    expect(sum(dataOf(table), 'siteSessions')).toBe(9);
  });

  it('leaves out key events that did not come from social when they are all there is', () => {
    const top = '# Start date: 20250301\n# End date: 20250331\n';
    const table = tableOf(textFile(`${top}Session source / medium,Key events\nfacebook / cpc,4\ngoogle / organic,9\n`));
    expect(table.rows).toHaveLength(1);
    expect(table.ignored).toEqual([{ line: 5, reason: { code: 'not-social' }, values: { conversions: 9 } }]);
  });

  it('rejects rows when nothing says the period', () => {
    const table = tableOf(textFile('Session source / medium,Sessions\nfacebook / cpc,4\n'));
    expect(table.rejected).toEqual([{ line: 2, reason: { code: 'period-missing' } }]);
  });
});

describe('socialSource', () => {
  it.each([
    ['fb', 'paid', '', 'facebook', 'paid'],
    ['Facebook', 'social', '', 'facebook', 'organic'],
    ['facebook', 'organic', '', 'facebook', 'organic'],
    ['lm.facebook.com', 'referral', '', 'facebook', 'organic'],
    ['facebook_ads', 'cpm', '', 'facebook', 'paid'],
    ['blog.naver.com', 'referral', '', 'naver', 'organic'],
    ['mp.weixin.qq.com', 'referral', '', 'wechat', 'organic'],
    ['x', 'paid_social', '', 'x', 'paid'],
    ['tiktok', 'cpc', 'Paid Social', 'tiktok', 'paid'],
    ['(not set)', '(not set)', 'Organic Social', 'social', 'organic'],
  ])('%s / %s %s', (source, medium, group, channel, placement) => {
    expect(socialSource(source, medium, group)).toEqual({ channel, placement });
  });

  it.each([
    ['naver', 'organic'],
    ['google', 'cpc'],
    ['facebook', 'email'],
    ['notfacebook.com', 'referral'],
    ['x-factor.com', 'referral'],
    ['(direct)', '(none)'],
  ])('%s / %s is not social', (source, medium) => {
    expect(socialSource(source, medium, '')).toBeNull();
  });
});
