import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import { keyOf } from '../../src/model/row.ts';
import {
  type MetricDays,
  makeAudience,
  makeAudience2023,
  makeContentFormats,
  makeDamagedAudience,
  makeMetric,
  makeResavedMetric,
  makeStackedMetrics,
  metricDays,
} from '../fixtures/make-meta-organic.ts';
import { makeXlsx } from '../fixtures/make-xlsx.ts';
import { contentOf, dataOf, linesOf, sum, tableOf, textFile } from './read.ts';

const days = metricDays(40, '2025-10-10', 3);
const total = (of: MetricDays) => of.reduce((all, [, value]) => all + value, 0);

describe('Business Suite, one metric a file', () => {
  it.each([
    ['Facebook follows', 'followersGained', 'facebook', 'meta'],
    ['Instagram follows', 'followersGained', 'instagram', 'meta'],
    ['Facebook reach', 'reach', 'facebook', 'meta'],
    ['Facebook visits', 'pageVisits', 'facebook', 'meta'],
    ['Instagram profile visits', 'pageVisits', 'instagram', 'meta'],
    ['Facebook link clicks', 'linkClicks', 'facebook', 'meta'],
    ['Instagram viewers', 'reach', 'instagram', 'meta-viewers'],
  ] as const)('%s is %s of %s', (title, measure, channel, source) => {
    const table = tableOf(makeMetric(title, days), { account: 'Kopi Senja' });
    const rows = dataOf(table);
    expect(table).toMatchObject({
      importer: 'meta-page',
      level: 'account',
      grain: 'day',
      encoding: 'UTF-16LE',
      evidence: 'seen',
      questions: [{ about: 'account' }],
      rejected: [],
      ignored: [],
      warnings: [],
    });
    expect(rows).toHaveLength(days.length);
    expect(sum(rows, measure)).toBe(total(days));
    expect(new Set(rows.map(row => `${row.channel} ${row.source} ${row.account} ${row.placement}`))).toEqual(
      new Set([`${channel} ${source} Kopi Senja mixed`]),
    );
    // The hour in the file jumps; the day is the one that is written.
    expect(rows.map(row => isoOf(row.from))).toEqual(days.map(([day]) => day));
  });

  it.each([
    ['Views', 'views', ['facebook', 'instagram']],
    ['Viewers', 'reach', ['facebook', 'instagram']],
    ['Content interactions', 'engagements', ['facebook', 'instagram']],
    ['Follows', 'followersGained', ['facebook', 'instagram']],
    ['Reach', 'reach', ['instagram', 'facebook']],
  ] as const)('%s is asked for its platform', (title, measure, options) => {
    const open = tableOf(makeMetric(title, days));
    expect(open.questions).toEqual([{ about: 'channel', options }, { about: 'account' }]);
    expect(dataOf(open)[0]?.channel).toBe('');
    const answered = tableOf(makeMetric(title, days), { channel: 'instagram', account: 'kopi' });
    expect(dataOf(answered).every(row => row.channel === 'instagram')).toBe(true);
    expect(sum(dataOf(answered), measure)).toBe(total(days));
  });

  it('takes nobody else’s answer for a platform', () => {
    expect(dataOf(tableOf(makeMetric('Views', days), { channel: 'tiktok' }))[0]?.channel).toBe('');
  });

  it('has no rows for days that an export of follows leaves out', () => {
    const sparse = days.filter(([, value], i) => value > 0 && i % 3 !== 0);
    const table = tableOf(makeMetric('Instagram follows', sparse));
    expect(dataOf(table).map(row => isoOf(row.from))).toEqual(sparse.map(([day]) => day));
    expect(dataOf(table).every(row => row.measures.followersGained !== 0)).toBe(true);
  });

  it('reads one that a spreadsheet saved again', () => {
    const answers = { account: 'kopi' };
    const saved = tableOf(makeResavedMetric('Facebook follows', days), answers);
    expect(saved.rejected).toEqual([]);
    expect(dataOf(saved)).toEqual(dataOf(tableOf(makeMetric('Facebook follows', days), answers)));
  });

  it('reads one that was saved as a workbook', () => {
    const rows = [
      ['sep=,'],
      ['Facebook follows'],
      ['Date', 'Primary'],
      ...days.map(([day, value]) => [`${day}T00:00:00`, value]),
    ];
    const answers = { account: 'kopi' };
    const saved = tableOf(makeXlsx('Follows.xlsx', [{ name: 'Follows', rows }]), answers);
    expect(dataOf(saved)).toEqual(dataOf(tableOf(makeMetric('Facebook follows', days), answers)));
  });

  it('puts metrics of one day into one row of Data, but not viewers over reach', () => {
    const key = (title: string) => {
      const [row] = dataOf(tableOf(makeMetric(title, days), { account: 'kopi', channel: 'facebook' }));
      return row && keyOf(row);
    };
    expect(key('Views')).toBe(key('Facebook reach'));
    expect(key('Viewers')).not.toBe(key('Facebook reach'));
  });

  it.each(['Messaging contacts', 'Facebook Page views', 'Instagram followers'])(
    'says that it doesn’t know %s',
    title => {
      const table = tableOf(makeMetric(title, days));
      expect(table.rows).toEqual([]);
      expect(table.ignored).toHaveLength(days.length);
      expect(table.ignored[0]?.reason).toEqual({ code: 'metric-unknown', parameters: { title } });
      expect(table.questions).toEqual([]);
    },
  );

  it('rejects numbers that became dates', () => {
    const table = tableOf(
      textFile('Facebook reach;\nDate;Primary\n2025-10-31T00:00:00;3.апр\n2025-11-01T00:00:00;12\n'),
    );
    expect(table.rejected).toEqual([
      { line: 3, reason: { code: 'number-became-date', parameters: { column: 'Primary', value: '3.апр' } } },
    ]);
    expect(sum(dataOf(table), 'reach')).toBe(12);
  });
});

describe('Business Suite of 2023', () => {
  const sparse = days.filter((_, i) => i % 4 === 0);
  const { tables } = contentOf(
    makeStackedMetrics([
      // The headers name other metrics than the titles; the titles are right.
      { title: 'Facebook Page visits', header: 'Facebook Page likes', days },
      { title: 'Instagram profile visits', header: 'Instagram followers', days: sparse },
      { title: 'New Instagram followers', header: 'New Instagram followers', days: sparse },
      { title: 'Facebook Page new likes', header: 'New Facebook Page likes', days },
    ]),
  );

  it('has stacked tables, told by their titles', () => {
    expect(
      tables.map(table => {
        const [row] = dataOf(table);
        return [row?.channel, Object.keys(row?.measures ?? {}).join(), table.rows.length];
      }),
    ).toEqual([
      ['facebook', 'pageVisits', 40],
      ['instagram', 'pageVisits', 10],
      ['instagram', 'followersGained', 10],
      ['facebook', 'followersGained', 40],
    ]);
    expect(tables.map(table => [table.rejected, table.ignored])).toEqual(tables.map(() => [[], []]));
  });

  it('knows the line of each row', () => {
    expect(linesOf(tables[0] ?? tableOf(makeMetric('Views', [])))).toEqual(days.map((_, i) => i + 4));
    expect(tables[1]?.rows[0]?.line).toBe(4 + 40 + 3);
  });
});

describe('audience and formats, without days', () => {
  it.each([
    ['of 2025', makeAudience(), [1, 6, 1]],
    ['of 2023', makeAudience2023(), [6, 1]],
  ])('audience %s is known and not imported', (_, file, rows) => {
    const { tables, unknown } = contentOf(file);
    expect(unknown).toEqual([]);
    expect(tables.map(table => table.importer)).toEqual(rows.map(() => 'meta-audience'));
    expect(tables.map(table => table.ignored.length)).toEqual(rows);
    expect(tables.every(table => table.rows.length === 0 && table.rejected.length === 0)).toBe(true);
    expect(tables.flatMap(table => table.ignored).every(({ reason }) => reason.code === 'audience-not-imported')).toBe(
      true,
    );
  });

  it('rejects shares that Excel made dates of, and doesn’t count the follows inside twice', () => {
    const { tables, unknown } = contentOf(makeDamagedAudience(days));
    expect(unknown).toEqual([]);
    expect(tables.map(table => [table.importer, table.rejected.length, table.ignored.length])).toEqual([
      ['meta-audience', 2, 1],
      ['meta-audience', 1, 0],
      ['meta-page', 0, days.length],
      ['meta-audience', 0, 1],
    ]);
    expect(tables.flatMap(table => table.rejected).map(({ reason }) => reason.code)).toEqual([
      'number-became-date',
      'number-became-date',
      'number-became-date',
    ]);
    expect(tables[2]?.ignored[0]?.reason.code).toBe('follows-in-audience');
    expect(tables.flatMap(dataOf)).toEqual([]);
  });

  it('knows sums by format', () => {
    const { tables, unknown } = contentOf(makeContentFormats());
    expect(unknown).toEqual([]);
    expect(tables.map(table => table.ignored.map(({ reason }) => reason.code))).toEqual([
      ['summary-not-imported'],
      ['summary-not-imported'],
    ]);
  });
});
