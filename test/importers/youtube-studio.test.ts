import { describe, expect, it } from 'vitest';
import { dayFromIso, isoOf } from '../../src/core/day.ts';
import {
  makeYoutubeAges,
  makeYoutubeChart,
  makeYoutubeSplitChart,
  makeYoutubeTable,
  makeYoutubeTotals,
  makeYoutubeZip,
  videos,
  type YoutubeLanguage,
} from '../fixtures/make-youtube.ts';
import { contentOf, dataOf, linesOf, sum, tableOf, textFile } from './read.ts';

const answers = { account: 'Harbour & Pine' };
const dated = videos.filter(video => video.published !== '');
const days = ['2025-09-28', '2025-09-29', '2025-09-30'];

describe('YouTube Studio, table of videos', () => {
  const table = tableOf(makeYoutubeTable(videos), answers);
  const rows = dataOf(table);

  it('makes posts of videos, with what they gathered', () => {
    expect(table).toMatchObject({
      importer: 'youtube-videos',
      platform: 'YouTube Studio',
      level: 'post',
      grain: 'lifetime',
      evidence: 'seen',
      warnings: [{ code: 'lifetime-assumed' }],
      currencies: [],
    });
    expect(rows.map(row => [row.postId, row.postTitle, isoOf(row.from), row.channel, row.account])).toEqual([
      ['k3Lm-9aQ_zE', 'How we bend ash for a chair, start to finish', '2025-09-29', 'youtube', 'Harbour & Pine'],
      ['-7Yb0HpWn_s', 'Harbour at dawn, no talking', '2025-08-04', 'youtube', 'Harbour & Pine'],
      ['Zz81_gQ-4mU', 'Sanding, oiling, "waxing": what lasts?', '2024-01-05', 'youtube', 'Harbour & Pine'],
    ]);
    expect(rows[0]?.postUrl).toBe('https://www.youtube.com/watch?v=k3Lm-9aQ_zE');
  });

  it('takes views, net subscribers and thumbnail impressions; no rates, hours or money of ads', () => {
    expect(rows.map(row => row.measures)).toEqual(
      dated.map(({ views, subscribers, impressions }) => ({ views, followersGained: subscribers, impressions })),
    );
    expect(sum(rows, 'followersGained')).toBe(39);
  });

  it('rejects a video without a day of publication, and keeps the total as a check', () => {
    expect(table.rejected).toEqual([
      { line: 6, reason: { code: 'date-missing', parameters: { column: 'Video publish time', value: '' } } },
    ]);
    expect(table.checks).toEqual([
      { measure: 'views', listed: 11_450, told: 12_000 },
      { measure: 'impressions', listed: 107_000, told: 110_000 },
      { measure: 'followersGained', listed: 39, told: 45 },
    ]);
    expect(linesOf(table)).toEqual([2, 3, 4, 5, 6]);
  });

  it.each<YoutubeLanguage>(['pt', 'ko', 'id'])('says the same in %s, with columns in another order', language => {
    const other = tableOf(makeYoutubeTable(videos, { language, reversed: true }), answers);
    expect(dataOf(other)).toEqual(rows);
    expect(new Set(other.checks)).toEqual(new Set(table.checks));
    expect(other.evidence).toBe(language === 'pt' ? 'seen' : 'quoted');
  });

  it.each<YoutubeLanguage>(['en', 'pt'])('knows from its last line that the list is cut (%s)', language => {
    const cut = tableOf(makeYoutubeTable(dated, { language, total: null, cut: true }), answers);
    expect(cut).toMatchObject({ isCut: true, ignored: [{ line: 5, reason: { code: 'listed-only' } }] });
    expect(cut.rows).toHaveLength(3);
    expect(table.isCut).toBe(false);
  });

  it('refuses ids that Excel spoiled', () => {
    const text = 'Content,Video title,Video publish time,Views\n#NAME?,A,"Sep 2, 2025",4\n5E+10,B,"Sep 3, 2025",5\n';
    expect(tableOf(textFile(text), answers).rejected.map(({ reason }) => reason)).toEqual([
      { code: 'id-damaged', parameters: { value: '#NAME?' } },
      { code: 'id-damaged', parameters: { value: '5E+10' } },
    ]);
  });
});

describe('YouTube Studio, days of the channel', () => {
  const totals = makeYoutubeTotals(days.map((day, at) => [day, 100 * at]));

  it('asks whose a table of dates and views is, unless it lies beside a table of videos', () => {
    const alone = tableOf(totals, answers);
    expect(alone.questions.map(question => question.about)).toEqual(['channel', 'account']);
    expect(dataOf(alone).map(row => row.channel)).toEqual(['', '', '']);
    const answered = dataOf(tableOf(totals, { ...answers, channel: 'tiktok' }));
    expect(answered.map(row => [row.channel, row.source])).toEqual(days.map(() => ['tiktok', 'tiktok']));
    const named = tableOf(
      makeYoutubeTotals([['2025-09-28', 3.5]], { header: ['Date', 'Watch time (hours)'] }),
      answers,
    );
    expect(named).toMatchObject({ importer: 'youtube-days', ignored: [{ reason: { code: 'no-numbers' } }] });
  });

  it('counts nothing twice in the zip of table, chart and totals', () => {
    const chart = makeYoutubeChart(videos.slice(0, 2), days);
    const zipped = makeYoutubeZip([makeYoutubeTable(videos), chart, totals]);
    const { tables, unknown } = contentOf(zipped, answers);
    expect(unknown).toEqual([]);
    expect(tables.map(table => [table.importer, table.level, table.rows.length, table.ignored.length])).toEqual([
      ['youtube-videos', 'post', 3, 1],
      ['youtube-chart', 'account', 0, 6],
      ['youtube-days', 'account', 3, 0],
    ]);
    const [, told, day] = tables;
    expect(told?.ignored.map(({ reason }) => reason.code)).toEqual(
      days.flatMap(() => ['told-elsewhere', 'told-elsewhere']),
    );
    expect(day?.questions).toEqual([{ about: 'account' }]);
    expect(day && dataOf(day).map(row => [isoOf(row.from), row.channel, row.basis, row.measures])).toEqual(
      days.map((date, at) => [date, 'youtube', 'activity', { views: 100 * at }]),
    );
  });

  it('reads Portuguese days, with a total behind them or a line that says that there are more', () => {
    const gained = makeYoutubeTotals(
      [
        ['2025-09-28', 4],
        ['2025-09-29', -2],
      ],
      { header: ['Data', 'Inscritos'], total: 11 },
    );
    const table = tableOf(gained, { ...answers, channel: 'youtube' });
    expect(table.checks).toEqual([{ measure: 'followersGained', listed: 2, told: 11 }]);
    expect(table.rows).toHaveLength(2);
    const people = tableOf(
      makeYoutubeTotals([['2025-09-28', 31]], { header: ['Data', 'Espectadores únicos'], cut: true }),
    );
    expect(people).toMatchObject({ isCut: true, questions: [{ about: 'account' }] });
    expect(dataOf(people)[0]?.measures).toEqual({ reach: 31 });
  });

  it('leaves out what ads beside the videos earn', () => {
    const table = tableOf(makeYoutubeTotals([['2025-09-28', 11.25]], { header: ['Data', 'Receita estimada (USD)'] }));
    expect(table.ignored).toEqual([{ line: 2, reason: { code: 'ad-earnings' } }]);
  });

  it('keeps days by subscription as parts of the channel’s days', () => {
    const rows = dataOf(tableOf(makeYoutubeSplitChart(days), answers));
    expect(rows).toHaveLength(6);
    expect(sum(rows, 'views')).toBe(36);
    expect(new Set(rows.map(row => row.breakdown))).toEqual(
      new Set(['subscription status=Subscribed', 'subscription status=Not subscribed']),
    );
    expect(rows[0]?.from).toBe(dayFromIso('2025-09-28'));
  });

  it('knows ages, and imports none', () => {
    expect(tableOf(makeYoutubeAges()).ignored.map(({ reason }) => reason.code)).toEqual([
      'audience-not-imported',
      'audience-not-imported',
    ]);
  });

  it.each([
    ['a line above', 'Reach\nDate,Views\n2025-09-28,3\n'],
    ['a column of another platform', 'Date,Views,Retweets\n2025-09-28,3,1\n'],
    ['several plain words', 'Date,Views,Likes\n2025-09-28,3,1\n'],
  ])('leaves a table of days with %s to others', (_, text) => {
    expect(contentOf(textFile(text)).tables.filter(table => table.importer.startsWith('youtube'))).toEqual([]);
  });
});
