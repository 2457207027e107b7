import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { readFile } from '../../src/importers/read-file.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { dataOf, linesOf, sum, tableOf, tools } from './read.ts';

/** Files that platforms really produced lie beside the checkout, where there are any; they are nobody's to copy. */
const folder = resolve(import.meta.dirname, '../../../shared/exports/files');
const present = existsSync(folder);
if (!present) console.warn(`Skipped: no real export files at ${folder}`);

const fileOf = (path: string) => ({
  name: path.split('/').at(-1) ?? path,
  bytes: new Uint8Array(readFileSync(join(folder, path))),
});

describe.skipIf(!present)('real export files', () => {
  it('are all read or refused with a reason, and no line is lost or doubled', () => {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    expect(paths.length).toBeGreaterThan(50);
    const refused: string[] = [];
    const rejected: Record<string, number> = {};
    for (const entry of paths) {
      const bytes = new Uint8Array(readFileSync(join(entry.parentPath, entry.name)));
      const content = readFile({ name: entry.name, bytes }, {}, tools);
      if (!content.ok) {
        refused.push(`${entry.name}: ${content.error.code}`);
        continue;
      }
      for (const table of content.value.tables) {
        const lines = linesOf(table);
        expect(new Set(lines).size, entry.name).toBe(lines.length);
        for (const { reason } of table.rejected) {
          const why = `${entry.name}: ${reason.code}`;
          rejected[why] = (rejected[why] ?? 0) + 1;
        }
      }
    }
    // Column names only; filters without a number.
    expect(refused.sort()).toEqual(['empty_campaign_report_alltime.csv: no-rows', 'gsc_Filters.csv: no-table']);
    expect(rejected).toEqual({
      // Videos without a day of publication; a card whose days stand nowhere.
      'dangertv_Content_revenue_top500.csv: date-missing': 5,
      'esport7_Table_data_hms_duration.csv: date-missing': 3,
      'overview_card_campaigns_EUR.csv: period-unnamed': 13,
      // Shares that Excel made days of; an error in place of a post.
      'vintage_resaved_Audience.csv: number-became-date': 8,
      'vintage_resaved_ig_content.csv: date-missing': 1,
    });
  });

  const totals: readonly (readonly [string, number, Partial<Record<MeasureId, number>>])[] = [
    [
      'x_twitter/daily_tweet_activity_metrics_20210101_20210201_en.csv',
      31,
      {
        impressions: 428_246,
        engagements: 15_473,
        reactions: 1981,
        comments: 245,
        shares: 561,
        linkClicks: 3510,
        posts: 189,
      },
    ],
    [
      'x_twitter/tweet_activity_metrics_rOpenSci_20161201_20170101_en.csv',
      37,
      { impressions: 110_828, engagements: 1421, shares: 145 },
    ],
    [
      'x_twitter/tweet_activity_metrics_rOpenSci_20180601_20180701_en.csv',
      28,
      { impressions: 238_799, engagements: 3637, reactions: 525 },
    ],
    [
      'x_twitter/wormhole_account_analytics_content_2024-11-21_2025-02-19.csv',
      141,
      { impressions: 9325, shares: 63, pageVisits: 120 },
    ],
    [
      'x_twitter/wormhole_account_overview_analytics.csv',
      50,
      { impressions: 9699, shares: 63, followersGained: 139, followersLost: 4 },
    ],
    [
      'meta_ads/lemauricien_adsets_age_gender_Jun-Jul-2025.csv',
      144,
      { impressions: 149_829, clicks: 5967, views: 13_499, engagements: 74_639 },
    ],
  ];

  it.each(totals)('%s has %i rows and these totals', (path, rows, expected) => {
    const table = tableOf(fileOf(path));
    expect(table.rows).toHaveLength(rows);
    for (const [measure, total] of Object.entries(expected))
      expect(sum(dataOf(table), measure as MeasureId), measure).toBe(total);
  });

  it('LinkedIn followers: 153 gained in a year', () => {
    const content = readFile(fileOf('linkedin_page/bs4cl_followers_1739343974503.xlsx'), {}, tools);
    const [gains, ...audience] = content.ok ? content.value.tables : [];
    expect(gains && [gains.rows.length, sum(dataOf(gains), 'followersGained')]).toEqual([365, 153]);
    expect(audience).toHaveLength(5);
  });

  it.each([
    'daily_tweet_activity_metrics_20210101_20210201_en.csv',
    'tweet_activity_metrics_rOpenSci_20161201_20170101_en.csv',
    'tweet_activity_metrics_rOpenSci_20180601_20180701_en.csv',
  ])('X’s own engagement rate equals ours on every row of %s', name => {
    const file = fileOf(`x_twitter/${name}`);
    // Read here without the importer: the third number behind the time of a post, or behind a day and its tweets.
    const rate = /(?:\+0000"|^"\d{4}-\d\d-\d\d","\d+"),"[\d.]+","[\d.]+","([^"]+)"/gmu;
    const own = [...new TextDecoder().decode(file.bytes).matchAll(rate)].map(match => Number(match[1]));
    const rows = dataOf(tableOf(file));
    const rates = rows.map(row => (row.measures.engagements ?? 0) / (row.measures.impressions ?? 0));
    expect(rates).toHaveLength(own.length);
    for (const [i, value] of rates.entries()) expect(value).toBeCloseTo(own[i] ?? Number.NaN, 12);
  });
});

describe.skipIf(!present)('real export files of Google', () => {
  const listedAndTold = (path: string) => {
    const table = tableOf(fileOf(path));
    const told = Object.fromEntries(table.checks.map(check => [check.measure, [check.listed, check.told]]));
    return { rows: table.rows.length, ignored: table.ignored.length, rejected: table.rejected.length, ...told };
  };

  it.each([
    // Its total counts videos that it doesn't list; three have no day of publication.
    [
      'esport7_Table_data_hms_duration.csv',
      151,
      1,
      3,
      { views: [91_865, 92_069], impressions: [2_133_797, 2_134_728] },
    ],
    [
      'freshvibes_Table_data.csv',
      442,
      1,
      0,
      { views: [153_235, 181_588], impressions: [37_715, 50_929], followersGained: [97, 97] },
    ],
    [
      'pt-BR_gian_Dados_da_tabela.csv',
      497,
      1,
      0,
      {
        views: [30_226_259, 32_691_244],
        impressions: [172_872_965, 182_898_939],
        followersGained: [79_021, 89_407],
      },
    ],
    ['pt-BR_Youtube_Inscritos.csv', 500, 1, 0, { followersGained: [1955, 2106] }],
    ['pt-BR_Youtube_Visualizacao.csv', 500, 1, 0, { views: [44_958, 59_504] }],
  ] as const)('YouTube’s %s: %i rows beside its total', (name, rows, ignored, rejected, told) => {
    expect(listedAndTold(`youtube_studio/${name}`)).toEqual({ rows, ignored, rejected, ...told });
  });

  it('YouTube’s days add up to what its table says of all videos; its chart is not counted again', () => {
    const days = tableOf(fileOf('youtube_studio/freshvibes_Totals.csv'));
    const videos = tableOf(fileOf('youtube_studio/freshvibes_Table_data.csv'));
    expect(sum(dataOf(days), 'views')).toBe(videos.checks.find(check => check.measure === 'views')?.told);
    const chart = tableOf(fileOf('youtube_studio/freshvibes_Chart_data.csv'));
    expect([chart.rows.length, chart.ignored.length]).toEqual([0, 1825]);
    // Subscribers and others: 100,325,767 in the table, 199 fewer in the chart that it belongs to.
    const split = tableOf(fileOf('youtube_studio/dangertv_Subscription_status_Chart_data.csv'));
    expect(sum(dataOf(split), 'views')).toBe(100_325_568);
  });

  /** By line: the rate that the file gives, read without the importer. */
  const ratesIn = (path: string, names: readonly string[], delimiter: string) => {
    const text = new TextDecoder(delimiter === '\t' ? 'utf-16le' : 'utf-8').decode(fileOf(path).bytes);
    const lines = text
      .split(/\r?\n/u)
      .map(line =>
        line
          .split(delimiter === '\t' ? /\t/u : /,(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
          .map(cell => cell.replace(/^"|"$/gu, '').trim()),
      );
    const header = lines.find(cells => names.some(name => cells.includes(name))) ?? [];
    const column = header.findIndex(cell => names.includes(cell));
    return lines.flatMap((cells, index) => {
      const [, percent] = /^([\d.]+)%$/u.exec(cells[column] ?? '') ?? [];
      return percent === undefined ? [] : [[index + 1, Number(percent) / 100] as const];
    });
  };
  const measuresOf = (path: string) => {
    const table = tableOf(fileOf(path));
    return new Map([
      ...table.rows.map(({ line, rows: [row] }) => [line, row?.measures] as const),
      ...table.ignored.map(({ line, values }) => [line, values] as const),
    ]);
  };

  it.each([
    ['google_ads/fruit_campaign_report_utf8_comma_GBP.csv', 'clicks', ['CTR'], ',', 5],
    ['google_ads/calpreserving_ad_report_USD.csv', 'engagements', ['Interaction rate'], ',', 18],
    ['google_ads/towing_search_keyword_report_utf16_tab_CAD.csv', 'engagements', ['Interaction rate'], '\t', 10],
    ['google_ads/towing_search_terms_report_utf16_tab_CAD.csv', 'clicks', ['CTR'], '\t', 23],
    ['google_search_console/gsc_Chart.csv', 'clicks', ['CTR'], ',', 365],
    ['google_search_console/gsc_Countries.csv', 'clicks', ['CTR'], ',', 234],
    ['google_search_console/gsc_Devices.csv', 'clicks', ['CTR'], ',', 3],
  ] as const)('%s: its own rate equals ours on all rows and totals', (path, numerator, names, delimiter, count) => {
    const measures = measuresOf(path);
    const rates = ratesIn(path, names, delimiter);
    expect(rates).toHaveLength(count);
    for (const [line, own] of rates) {
      const { [numerator]: actions = Number.NaN, impressions = Number.NaN } = measures.get(line) ?? {};
      // The file rounds to two decimals of a percentage.
      const ours = impressions === 0 ? 0 : actions / impressions;
      expect(Math.abs(ours - own), `line ${line}`).toBeLessThanOrEqual(0.000_050_1);
    }
  });

  it.each([
    [
      'fruit_campaign_report_utf8_comma_GBP.csv',
      { impressions: 40_585, clicks: 867, spend: 1164.09, revenue: 2127.81 },
    ],
    ['calpreserving_ad_report_USD.csv', { impressions: 305, engagements: 17, spend: 117.06 }],
    ['towing_search_keyword_report_utf16_tab_CAD.csv', { impressions: 14, engagements: 1, spend: 0.12 }],
    ['towing_search_terms_report_utf16_tab_CAD.csv', { impressions: 21, clicks: 1, spend: 0.12 }],
  ] as const)('Google Ads’ %s: its rows add up to its own total', (name, expected) => {
    const table = tableOf(fileOf(`google_ads/${name}`));
    expect(table.rejected).toEqual([]);
    for (const [measure, told] of Object.entries(expected)) {
      const check = table.checks.find(one => one.measure === measure);
      expect(check?.told, measure).toBe(told);
      // Each row is rounded to a cent.
      expect(Math.abs((check?.listed ?? Number.NaN) - told), measure).toBeLessThanOrEqual(0.010_1);
    }
  });

  it('Google Ads’ cards of one period tell the same', () => {
    const card = (name: string) =>
      dataOf(tableOf(fileOf(`google_ads/overview_card_${name}_2026.02.05-2026.02.10_.csv`)));
    for (const name of ['Time_series', 'Devices', 'Networks']) {
      expect(sum(card(name), 'clicks'), name).toBe(91);
      expect(sum(card(name), 'spend'), name).toBeCloseTo(139.67, 9);
      expect(new Set(card(name).map(row => row.currency))).toEqual(new Set(['USD']));
    }
    expect([sum(card('Time_series'), 'impressions'), sum(card('Devices'), 'impressions')]).toEqual([299, 299]);
    const assets = tableOf(fileOf('google_ads/swimming_ad_asset_report.xlsx'));
    expect([assets.rows.length, assets.ignored.length]).toEqual([0, 251]);
  });

  it.each([
    ['bright_reports_snapshot_data-export.csv', 3, 6],
    ['es_reports_snapshot_data-export.csv', 2, 28],
  ] as const)('Analytics’ %s: of its tables one has sessions by channel', (name, rows, sessions) => {
    const content = readFile(fileOf(`ga4/${name}`), {}, tools);
    const tables = content.ok ? content.value.tables : [];
    expect(content.ok && content.value.unknown).toEqual([]);
    expect(tables).toHaveLength(11);
    const data = tables.flatMap(dataOf);
    expect([data.length, sum(data, 'siteSessions'), sum(data, 'sessions')]).toEqual([rows, sessions, 0]);
  });
});

describe.skipIf(!present)('real export files of Meta, organic', () => {
  const isDaily = (name: string) => !/audience|top_content/iu.test(name);
  const daily = ['meta_facebook_page', 'meta_instagram_account'].flatMap(part =>
    present
      ? readdirSync(join(folder, part))
          .filter(isDaily)
          .map(name => `${part}/${name}`)
      : [],
  );

  it('has 27 files of days', () => {
    expect(daily).toHaveLength(27);
  });

  it.each(daily)('%s: rows and sum of each table, counted line by line', path => {
    const file = fileOf(path);
    const encoding = file.bytes[0] === 0xff ? 'utf-16le' : 'utf-8';
    // Read here without the importer: a day and a number, below a header that begins with `Date`.
    const counted: { rows: number; sum: number }[] = [];
    for (const line of new TextDecoder(encoding).decode(file.bytes).replaceAll('"', '').split('\n')) {
      const table = counted.at(-1);
      const value = /^\d{4}-\d\d-\d\dT0\d:00:00[,;](\d+)$/u.exec(line)?.[1];
      if (line.startsWith('Date')) counted.push({ rows: 0, sum: 0 });
      else if (value !== undefined && table) {
        table.rows++;
        table.sum += Number(value);
      }
    }
    const content = readFile(file, { channel: 'facebook' }, tools);
    const tables = content.ok ? content.value.tables : [];
    expect(tables.map(({ importer, ignored }) => [importer, ignored])).toEqual(counted.map(() => ['meta-page', []]));
    const read = tables.map(table => ({
      rows: table.rows.length,
      sum: dataOf(table).reduce((all, { measures }) => all + Object.values(measures).reduce((a, b) => a + b, 0), 0),
    }));
    expect(read).toEqual(counted);
    expect(tables.flatMap(dataOf).every(row => row.channel !== '')).toBe(true);
  });

  it.each([
    ['meta_facebook_page', 'vintage_resaved_Audience.csv'],
    ['meta_facebook_page', 'vintage_resaved_Top_content_formats.csv'],
    ['meta_facebook_page', 'feadev_2023_Audience_insta_face.txt'],
    ['meta_facebook_page', 'oigetit_Audience.csv'],
    ['meta_instagram_account', 'fts_Audience.csv'],
  ])('%s/%s gives no rows, and nothing to map', (part, name) => {
    const content = readFile(fileOf(`${part}/${name}`), {}, tools);
    expect(content.ok && [content.value.tables.flatMap(dataOf), content.value.unknown]).toEqual([[], []]);
    expect(content.ok && content.value.tables.length).toBeGreaterThan(2);
  });

  // Summed with another CSV reader, columns taken by their place.
  const posts: readonly (readonly [string, number, Partial<Record<MeasureId, number>>])[] = [
    [
      'meta_facebook_content/oigetit_fb_posts_Jan-14-2025_Apr-14-2025.csv',
      261,
      {
        ...{ views: 15_982, reach: 8395, engagements: 127, reactions: 87, comments: 20, shares: 20 },
        ...{ clicks: 162, linkClicks: 21 },
      },
    ],
    [
      'meta_facebook_video/vintage_resaved_video_Oct-31-2025_Dec-30-2025.csv',
      45,
      { reach: 361_563, views: 246_383, engagements: 3665, reactions: 3524, comments: 48, shares: 93 },
    ],
    [
      'meta_instagram_content/fts_ig_posts_May-25-2026_Jun-21-2026.csv',
      21,
      {
        ...{ views: 541_645, reach: 408_151, reactions: 31_172, comments: 1082, shares: 4776, saves: 3255 },
        followersGained: 525,
      },
    ],
    [
      'meta_instagram_content/oigetit_ig_posts_Mar-18-2025_Apr-14-2025.csv',
      78,
      { views: 10_931, reach: 7783, reactions: 274, comments: 1, shares: 8, saves: 4, followersGained: 6 },
    ],
    [
      'meta_instagram_content/vintage_resaved_ig_content.csv',
      57,
      { views: 527_856, reach: 292_080, reactions: 4535, comments: 44, shares: 1188, saves: 214, followersGained: 171 },
    ],
    [
      'meta_facebook_legacy/vic_post_level_2014-01_2014-02.csv',
      3,
      { reach: 150, impressions: 313, clicks: 28, reactions: 2, comments: 1 },
    ],
    [
      'meta_facebook_legacy/vic_video_posts_2014-08_2015-02.csv',
      22,
      {
        ...{ reach: 35_298, impressions: 93_780, views: 13_138, reactions: 415, comments: 60, shares: 190 },
        linkClicks: 44,
      },
    ],
    [
      'meta_facebook_legacy/vic_page_level_2014-01_2014-02.csv',
      58,
      { followersGained: 21, reach: 492, impressions: 1762, pageVisits: 54, clicks: 382, followers: 1926 },
    ],
  ];

  it.each(posts)('%s has %i rows and these totals', (path, rows, expected) => {
    const table = tableOf(fileOf(path));
    expect(table.rows).toHaveLength(rows);
    for (const [measure, total] of Object.entries(expected))
      expect(sum(dataOf(table), measure as MeasureId), measure).toBe(total);
  });

  it.each([
    ['meta_facebook_content/oigetit_fb_posts_Jan-14-2025_Apr-14-2025.csv', 261],
    ['meta_facebook_video/vintage_resaved_video_Oct-31-2025_Dec-30-2025.csv', 45],
  ])('engagements of %s are reactions, comments and shares on all %i rows', (path, count) => {
    const told = dataOf(tableOf(fileOf(path))).filter(
      ({ measures: { engagements, reactions = 0, comments = 0, shares = 0 } }) =>
        engagements === reactions + comments + shares,
    );
    expect(told).toHaveLength(count);
  });
});

describe.skipIf(!present)('real exports of LinkedIn and TikTok', () => {
  it('LinkedIn competitors: ten pages over a year, month first', () => {
    const file = fileOf('linkedin_page/bs4cl_competitor_analytics_1739343948666.xlsx');
    const table = tableOf(file);
    expect(table).toMatchObject({ level: 'rival', grain: 'range', rejected: [], ignored: [] });
    expect(table.period && [isoOf(table.period.from), isoOf(table.period.to)]).toEqual(['2024-02-12', '2025-02-10']);
    const rows = dataOf(table);
    expect(new Set(rows.map(row => row.account)).size).toBe(10);
    expect(sum(rows, 'followers')).toBe(1_012_417);
    expect(sum(rows, 'followersGained')).toBe(162_210);
    expect(sum(rows, 'engagements')).toBe(248_849);
    expect(sum(rows, 'posts')).toBe(1726);
  });

  it('TikTok business account: days, audience and videos agree with sums made without the importer', () => {
    const days = tableOf(fileOf('tiktok_business/vintage_tiktok_overview.csv'), { account: 'a' });
    const audience = tableOf(fileOf('tiktok_business/vintage_tiktok_audience.csv'), { account: 'a' });
    const videos = tableOf(fileOf('tiktok_business/vintage_tiktok_video.csv'));
    expect([days, audience, videos].map(table => table.rows.length)).toEqual([62, 62, 51]);
    const sums = {
      views: 521_491,
      reach: 505_414,
      pageVisits: 2661,
      reactions: 7178,
      shares: 1926,
      comments: 665,
      leads: 0,
      followersGained: 409,
      followersLost: 7,
    };
    for (const [measure, expected] of Object.entries(sums))
      expect(sum(dataOf(days), measure as MeasureId), measure).toBe(expected);
    // What came less what went is the file's own net growth, 402.
    expect(sum(dataOf(days), 'followersGained') - sum(dataOf(days), 'followersLost')).toBe(402);
    expect(sum(dataOf(audience), 'followersGained')).toBe(409);
    expect(dataOf(audience).every(row => row.measures.followers === undefined)).toBe(true);
    expect(sum(dataOf(videos), 'views')).toBe(538_938);
    expect(sum(dataOf(videos), 'saves')).toBe(570);
    expect(new Set(dataOf(videos).map(row => row.postId)).size).toBe(51);
    expect(videos.questions).toEqual([]);
  });
});

describe.skipIf(!present)('real export files that are not of social media', () => {
  it.each([
    ['email_constant_contact/email_campaigns_report_constant_contact.csv', 'constant-contact', 'email-not-social'],
    ['google_business_profile/gmb_performance_report_2026-01.csv', 'google-business-profile', 'search-not-social'],
    ['link_shorteners/geniuslink_reportdata_shorturl.csv', 'geniuslink', 'period-total'],
  ])('%s is known, and each row says why it isn’t imported', (path, importer, reason) => {
    const table = tableOf(fileOf(path));
    const lines = new TextDecoder().decode(fileOf(path).bytes).trim().split('\n').length - 1;
    expect(table).toMatchObject({ importer, rows: [], rejected: [] });
    expect(table.ignored).toHaveLength(lines);
    const others = table.ignored.filter(one => one.reason.code !== reason).map(one => one.reason.code);
    expect(others).toEqual(importer === 'google-business-profile' ? ['footer'] : []);
  });
});
