import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { socialSource } from '../../src/importers/formats/traffic-source.ts';
import {
  gaRows,
  makeGaExploration,
  makeGaSnapshot,
  makeGaSpanishSnapshot,
  makeGaTraffic,
  makeUniversalCsv,
  makeUniversalWorkbook,
} from '../fixtures/make-ga4.ts';
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
      checks: [{ measure: 'siteSessions', listed: 9, told: 9 }],
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

describe('GA4 snapshot in Spanish', () => {
  const { tables, unknown } = contentOf(makeGaSpanishSnapshot());

  it('has one table of sessions, counted once', () => {
    expect(unknown).toEqual([]);
    expect(tables.map(table => [table.importer, table.rows.length, table.ignored.length])).toEqual([
      ['ga4-other', 0, 2],
      ['ga4-other', 0, 1],
      ['ga4', 2, 0],
      ['ga4-other', 0, 1],
      ['ga4-other', 0, 1],
    ]);
    const rows = tables.flatMap(dataOf);
    expect([sum(rows, 'siteSessions'), sum(rows, 'sessions')]).toEqual([31, 4]);
    expect(rows.every(row => row.account === 'Harbour & Pine – GA4')).toBe(true);
  });
});

describe('GA4 events of social traffic', () => {
  const answers = { currency: 'EUR' };
  const table = tableOf(makeGaExploration(), answers);
  const rows = dataOf(table);

  it('gives each event its measure and type; two events of one type stay two', () => {
    expect(rows.map(row => [row.channel, row.conversionType, row.breakdown, row.measures])).toEqual([
      ['facebook', 'lead', 'campaign=spring_2025, event=generate_lead', { leads: 12, revenue: 0 }],
      ['facebook', 'purchase', 'campaign=spring_2025, event=purchase', { conversions: 3, revenue: 120.5 }],
      ['facebook', 'purchase', 'campaign=spring_2025, event=in_app_purchase', { conversions: 1, revenue: 9 }],
      ['linkedin', 'catalogue_ordered', 'campaign=(referral), event=catalogue_ordered', { conversions: 5, revenue: 0 }],
    ]);
    expect(rows.map(row => row.campaign)).toEqual(['spring_2025', 'spring_2025', 'spring_2025', '']);
    expect(table).toMatchObject({ grain: 'day', currencies: ['EUR'], rejected: [], evidence: 'assumed' });
  });

  it('says why the others are none, and keeps the grand total', () => {
    expect(table.ignored.map(({ line, reason }) => [line, reason.code])).toEqual([
      [8, 'totals-row'],
      [13, 'result-not-counted'],
      [14, 'not-social'],
    ]);
    expect(table.ignored[1]?.reason.parameters).toEqual({ name: 'page_view' });
    // The total is of all events and sources, so the rows can't be checked by it.
    expect(table.checks).toEqual([]);
  });

  it('lists the names, and takes the workbook’s meaning of them', () => {
    expect(table.conversions.map(({ name, meaning }) => [name, meaning?.type])).toEqual([
      ['generate_lead', 'lead'],
      ['purchase', 'purchase'],
      ['in_app_purchase', 'purchase'],
      ['catalogue_ordered', 'catalogue_ordered'],
    ]);
    const resultNames = {
      catalogue_ordered: { measure: 'leads', type: 'catalogue' },
      purchase: { measure: '', type: '' },
    } as const;
    const edited = tableOf(makeGaExploration(), { ...answers, resultNames });
    expect(dataOf(edited).map(row => [row.campaign, row.conversionType, row.measures])).toEqual([
      ['spring_2025', 'lead', { leads: 12, revenue: 0 }],
      ['spring_2025', 'purchase', { conversions: 1, revenue: 9 }],
      ['', 'catalogue', { leads: 5, revenue: 0 }],
    ]);
  });

  it('reads Korean headers', () => {
    expect(dataOf(tableOf(makeGaExploration({ language: 'ko' }), answers))).toEqual(rows);
  });

  it('counts known events where none is marked as key, and asks about the others', () => {
    const counted = tableOf(makeGaExploration({ key: false }), answers);
    expect(dataOf(counted).map(row => [row.conversionType, row.measures.leads ?? row.measures.conversions])).toEqual([
      ['lead', 12],
      ['purchase', 3],
      ['purchase', 1],
    ]);
    expect(counted.conversions.map(({ name, meaning }) => [name, meaning?.measure ?? null])).toEqual([
      ['generate_lead', 'leads'],
      ['purchase', 'conversions'],
      ['in_app_purchase', 'conversions'],
      ['catalogue_ordered', null],
      ['page_view', ''],
    ]);
  });

  it('imports no events of the whole site', () => {
    const text = '# Start date: 20250301\n# End date: 20250331\nEvent name,Event count,Key events\npurchase,9,9\n';
    expect(tableOf(textFile(text))).toMatchObject({
      importer: 'ga4-other',
      rows: [],
      ignored: [{ line: 4, reason: { code: 'source-unknown' } }],
    });
  });

  it('reads sources that are not the session’s below its own lines only', () => {
    const body = 'Source,Medium,Key events\nfacebook,cpc,4\n';
    const told = tableOf(textFile(`# Start date: 20250301\n# End date: 20250331\n${body}`));
    expect(dataOf(told).map(row => [row.channel, row.placement, row.measures])).toEqual([
      ['facebook', 'paid', { conversions: 4 }],
    ]);
    expect(contentOf(textFile(body)).tables).toEqual([]);
  });
});

describe('Universal Analytics', () => {
  const answers = { account: 'Harbour & Pine', currency: 'USD' };

  it.each([
    ['a workbook', makeUniversalWorkbook()],
    ['text', makeUniversalCsv()],
  ])('reads sources from %s, and takes its last row for the total', (_, file) => {
    const [sources, days, ...more] = contentOf(file, answers).tables;
    expect(more).toEqual([]);
    expect(sources).toMatchObject({
      importer: 'universal-analytics',
      grain: 'month',
      rejected: [],
      evidence: 'assumed',
    });
    const rows = sources ? dataOf(sources) : [];
    expect(rows.map(row => [row.channel, row.placement, row.measures])).toEqual([
      ['web', 'mixed', { siteSessions: 1000, siteSales: 410.5 }],
      [
        'facebook',
        'organic',
        { siteSessions: 240, siteSales: 60, sessions: 240, conversions: 3, orders: 1, revenue: 60 },
      ],
      ['instagram', 'paid', { siteSessions: 60, siteSales: 0, sessions: 60, conversions: 2, orders: 0, revenue: 0 }],
    ]);
    expect(sources?.checks).toEqual([
      { measure: 'siteSessions', listed: 1300, told: 1300 },
      { measure: 'siteSales', listed: 470.5, told: 470.5 },
    ]);
    expect(days?.ignored.map(({ reason }) => reason.code)).toEqual(['source-unknown', 'source-unknown', 'totals-row']);
  });

  it('rejects rows of a workbook whose name lost the days', () => {
    const [sources] = contentOf(makeUniversalWorkbook('Analytics.xlsx'), answers).tables;
    expect(sources?.rejected.map(({ reason }) => reason.code)).toEqual([
      'period-missing',
      'period-missing',
      'period-missing',
    ]);
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
