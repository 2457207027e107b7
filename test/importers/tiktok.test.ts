import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/core/day.ts';
import { keyOf } from '../../src/model/row.ts';
import { encode } from '../fixtures/bytes.ts';
import {
  makeTiktokAudience,
  makeTiktokFollowers,
  makeTiktokOverview,
  makeTiktokStudio,
  makeTiktokVideos,
  tiktokDays,
} from '../fixtures/make-tiktok.ts';
import { zip } from '../fixtures/zip.ts';
import { contentOf, dataOf, sum, tableOf, textFile } from './read.ts';

const account = 'Kopi Senja';
const days = tiktokDays(20, '2025-12-22');
const dates = days.map(day => day.date);
const total = (of: (day: (typeof days)[number]) => number) => days.reduce((all, day) => all + of(day), 0);

describe('TikTok Studio overview', () => {
  const modified = dayOf(2026, 1, 11);

  it.each(['csv', 'xlsx'] as const)('finds the year of days around New Year (%s)', kind => {
    const table = tableOf({ ...makeTiktokStudio(days, { kind }), modified }, { account });
    expect(table).toMatchObject({
      importer: 'tiktok-days',
      level: 'account',
      grain: 'day',
      rejected: [],
      warnings: [],
    });
    expect(table.questions).toEqual([{ about: 'account' }, { about: 'year', example: 'January 10', likely: 2026 }]);
    const rows = dataOf(table);
    expect(rows.map(row => isoOf(row.from))).toEqual(dates);
    expect(sum(rows, 'views')).toBe(total(day => day.views));
    expect(sum(rows, 'pageVisits')).toBe(total(day => day.profileViews));
    expect(sum(rows, 'shares')).toBe(total(day => day.shares));
    expect(rows[2]?.measures.comments).toBe(-1);
  });

  it('takes the answer for the year of the last day', () => {
    const table = tableOf({ ...makeTiktokStudio(days), modified }, { account, year: 2023 });
    expect(table.period && [isoOf(table.period.from), isoOf(table.period.to)]).toEqual(['2022-12-22', '2023-01-10']);
    expect(table.questions.map(({ about }) => about)).toEqual(['account', 'year']);
  });

  it('reads the day before the month, and newest first', () => {
    const file = { ...makeTiktokStudio([...days].reverse(), { locale: 'en-GB' }), modified };
    expect(dataOf(tableOf(file, { account })).map(row => isoOf(row.from))).toEqual([...dates].reverse());
  });

  it('rejects 29 February of a year that has none', () => {
    const leap = makeTiktokStudio(tiktokDays(3, '2024-02-28'));
    expect(dataOf(tableOf({ ...leap, modified }, { account })).map(row => isoOf(row.from))).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect(tableOf({ ...leap, modified }, { account, year: 2025 }).rejected).toEqual([
      { line: 3, reason: { code: 'date-invalid', parameters: { column: 'Date', value: 'February 29' } } },
    ]);
  });
});

describe('TikTok Studio followers', () => {
  it('has the audience of each day, and its net change', () => {
    const table = tableOf({ ...makeTiktokFollowers(days, 500), modified: dayOf(2026, 1, 11) }, { account });
    expect(table).toMatchObject({ importer: 'tiktok-followers', evidence: 'quoted', rejected: [] });
    const rows = dataOf(table);
    expect(rows[0]?.measures).toEqual({ followersGained: (days[0]?.gained ?? 0) - (days[0]?.lost ?? 0) });
    expect(rows.at(-1)?.measures.followers).toBe(500 + total(day => day.gained - day.lost));
    expect(sum(rows, 'followersGained')).toBe(total(day => day.gained - day.lost));
  });
});

describe('TikTok Studio zip', () => {
  it('is read as it was downloaded, with the day of the zip; segments of viewers are no table of ours', () => {
    const gender = { name: 'FollowerGender.csv', data: encode('"Gender","Distribution"\n"Male","0.41"', 'utf-8-bom') };
    const members = [makeTiktokStudio(days), makeTiktokFollowers(days, 500)].map(({ name, bytes: data }) => ({
      name,
      data,
    }));
    const file = { name: 'Overview_2025-12-22.zip', bytes: zip([...members, gender]), modified: dayOf(2026, 1, 11) };
    const { tables, unknown } = contentOf(file, { account });
    expect(tables.map(table => [table.importer, table.rows.length])).toEqual([
      ['tiktok-days', 20],
      ['tiktok-followers', 20],
    ]);
    expect(tables.map(table => table.period && isoOf(table.period.to))).toEqual(['2026-01-10', '2026-01-10']);
    expect(unknown.map(table => table.headers)).toEqual([['Gender', 'Distribution']]);
    // Both speak of the same days of one account, and fill the same rows of Data.
    const [first = [], second = []] = tables.map(table => dataOf(table).map(keyOf));
    expect(first).toEqual(second);
  });
});

describe('TikTok business account', () => {
  it('reads days; NAN is missing, not 0', () => {
    const table = tableOf(makeTiktokOverview(days), { account });
    expect(table).toMatchObject({
      importer: 'tiktok-days',
      grain: 'day',
      questions: [{ about: 'account' }],
      rejected: [],
    });
    const rows = dataOf(table);
    expect(rows.map(row => isoOf(row.from))).toEqual(dates);
    expect(rows[0]?.measures.reach).toBeUndefined();
    expect(sum(rows, 'reach')).toBe(total(day => day.reach ?? 0));
    expect(sum(rows, 'leads')).toBe(total(day => day.leads));
    expect([sum(rows, 'followersGained'), sum(rows, 'followersLost')]).toEqual([
      total(day => day.gained),
      total(day => day.lost),
    ]);
    const net = textFile('Date,Video views,Profile views,Likes,Comments,Shares,Net growth\n2025/11/02,1,1,1,1,1,-4\n');
    expect(dataOf(tableOf(net))[0]?.measures.followersGained).toBe(-4);
  });

  it('takes "Total followers" for the size of the audience, where there is one', () => {
    const table = tableOf(makeTiktokAudience(days.slice(0, 3), [null, 1200, 1210]), { account });
    expect(table).toMatchObject({ importer: 'tiktok-audience', rejected: [] });
    expect(dataOf(table).map(row => row.measures.followers)).toEqual([undefined, 1200, 1210]);
    // The same days of the same account: both files fill the same rows.
    const overview = dataOf(tableOf(makeTiktokOverview(days), { account }));
    expect(dataOf(table).map(({ level, placement, source }) => [level, placement, source])).toEqual(
      overview.slice(0, 3).map(({ level, placement, source }) => [level, placement, source]),
    );
  });

  it('reads videos by the number in their links', () => {
    const videos = [
      {
        id: '7567452112981069079',
        title: 'Pasta, "fresh" 🍝\nat noon',
        time: '2025/10/31 18:19:10',
        views: 900,
        saves: 7,
      },
      { id: '7590060843279060246', title: '', time: '2025/12/31 23:59:59', views: 30, saves: 0 },
    ];
    const table = tableOf(makeTiktokVideos(videos));
    expect(table).toMatchObject({ importer: 'tiktok-videos', grain: 'lifetime', questions: [], rejected: [] });
    expect(dataOf(table).map(row => [row.postId, row.account, isoOf(row.from), row.measures.saves])).toEqual([
      ['7567452112981069079', 'kopisenja', '2025-10-31', 7],
      ['7590060843279060246', 'kopisenja', '2025-12-31', 0],
    ]);
    expect(dataOf(table)[0]?.postTitle).toBe(videos[0]?.title);
    const short = textFile('Video title,Video link,Post time,Total views\nA,https://vm.tiktok.com/ZM1,2025-11-02,5\n');
    expect(tableOf(short).questions).toEqual([{ about: 'account' }]);
    expect(dataOf(tableOf(short, { account }))).toMatchObject([{ account, postUrl: 'https://vm.tiktok.com/ZM1' }]);
  });
});
