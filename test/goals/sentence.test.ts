import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import { goalSentence, type ToldGoal } from '../../src/goals/sentence.ts';
import { put } from '../../src/goals/writing.ts';
import { languages } from '../../src/i18n/language.ts';
import { type KpiId, kpis } from '../../src/kpis/catalogue.ts';
import { targetKinds } from '../../src/model/goals.ts';
import { texts } from '../support/all-texts.ts';

const firstQuarter = { start: dayOf(2026, 1, 1), deadline: dayOf(2026, 3, 31) };
const goal = (kpi: KpiId, rest: Partial<ToldGoal>): ToldGoal => ({
  kpi,
  channel: '',
  campaign: '',
  placement: '',
  conversionType: '',
  ...firstQuarter,
  baseline: null,
  targetKind: 'absolute',
  target: 1,
  ...rest,
});
const english = (kpi: KpiId, rest: Partial<ToldGoal>, currency = 'USD'): string | null =>
  goalSentence(goal(kpi, rest), texts.en, currency);

const engagement = goal('engagement_rate_by_reach', { channel: 'instagram', baseline: 0.021, target: 0.03 });
const leads = goal('leads', { target: 500 });
const bounces = goal('bounce_rate_by_sessions', { baseline: 0.6, targetKind: 'relative', target: -0.2 });

test.each([
  [
    'en',
    [
      'Raise engagement rate by reach on Instagram from 2.1% to 3.0% by 31 March 2026.',
      'Gain 500 leads between 1 January and 31 March 2026.',
      'Bring bounce rate by sessions down by 20%, from 60% to 48%, by 31 March 2026.',
    ],
  ],
  [
    'ko',
    [
      '2026년 3월 31일까지 Instagram 도달 기준 참여율 2.1%에서 3.0%까지 높이기',
      '2026년 1월 1일부터 3월 31일까지 리드 수 500 달성',
      '2026년 3월 31일까지 세션 기준 이탈률 20% 낮추기(60% → 48%)',
    ],
  ],
  [
    'id',
    [
      'Naikkan engagement rate per jangkauan di Instagram dari 2,1% menjadi 3,0% paling lambat 31 Maret 2026.',
      'Raih 500 prospek antara 1 Januari dan 31 Maret 2026.',
      'Turunkan bounce rate per sesi sebesar 20%, dari 60% menjadi 48%, paling lambat 31 Maret 2026.',
    ],
  ],
  [
    'zh-CN',
    [
      '截至 2026 年 3 月 31 日，Instagram 的互动率（按覆盖人数）从 2.1% 提升至 3.0%。',
      '2026 年 1 月 1 日至 3 月 31 日，线索数达到 500。',
      '截至 2026 年 3 月 31 日，跳出率（按会话数）降低 20%，从 60% 降至 48%。',
    ],
  ],
] as const)('a rate, a total and a change, in %s', (language, sentences) => {
  expect([engagement, leads, bounces].map(told => goalSentence(told, texts[language], ''))).toEqual(sentences);
});

describe('a sentence', () => {
  test.each([
    [
      'a fall typed as a number',
      'bounce_rate_by_sessions',
      { baseline: 0.6, target: 0.48 },
      'Bring bounce rate by sessions down from 60% to 48% by 31 March 2026.',
    ],
    [
      'points',
      'bounce_rate_by_sessions',
      { baseline: 0.6, targetKind: 'points', target: -0.05 },
      'Bring bounce rate by sessions down by 5 percentage points, from 60% to 55%, by 31 March 2026.',
    ],
    [
      'a total that grows',
      'impressions',
      { channel: 'instagram', baseline: 10_000, targetKind: 'relative', target: 0.15 },
      'Raise impressions on Instagram by 15%, from 10,000 to 11,500, between 1 January and 31 March 2026.',
    ],
    [
      'a growth from an unknown baseline',
      'impressions',
      { targetKind: 'relative', target: 0.15 },
      'Raise impressions by 15% between 1 January and 31 March 2026.',
    ],
    [
      'a fall from an unknown baseline',
      'churn_rate',
      { targetKind: 'relative', target: -0.1 },
      'Bring churn rate down by 10% by 31 March 2026.',
    ],
    ['an amount', 'revenue', { target: 10_000 }, 'Bring revenue to USD 10,000 between 1 January and 31 March 2026.'],
    [
      'a total that stays low',
      'spend',
      { target: 1375.5 },
      'Keep ad spend at or below USD 1,375.50 between 1 January and 31 March 2026.',
    ],
    [
      'a level',
      'followers',
      { baseline: 9800, target: 12_000 },
      'Raise followers from 9,800 to 12,000 by 31 March 2026.',
    ],
    ['a value to be held', 'return_on_ad_spend', { baseline: 5, target: 5 }, 'Hold ROAS at 5 until 31 March 2026.'],
    [
      'a rate from an unknown baseline',
      'cost_per_lead',
      { target: 2.75 },
      'Bring cost per lead (all costs) down to USD 2.75 by 31 March 2026.',
    ],
    [
      'a type and a campaign',
      'conversions',
      { conversionType: 'e-book', campaign: 'Spring', placement: 'paid', target: 1000 },
      'Gain 1,000 conversions of the type “e-book” (paid) in the campaign “Spring” between 1 January and 31 March 2026.',
    ],
    [
      'days of two years',
      'leads',
      { deadline: dayOf(2027, 1, 15), target: 500 },
      'Gain 500 leads between 1 January 2026 and 15 January 2027.',
    ],
    [
      'a long fraction',
      'engagement_rate_by_followers',
      { baseline: 1 / 4321, target: 0.001 },
      'Raise engagement rate by followers from 0.0231% to 0.1000% by 31 March 2026.',
    ],
    [
      'a name with a capital',
      'engagement_rate_linkedin',
      { target: 0.02 },
      'Raise LinkedIn’s own engagement rate by impressions to 2% by 31 March 2026.',
    ],
  ] as const)('tells of %s', (_, kpi, rest, sentence) => {
    expect(english(kpi, rest)).toBe(sentence);
  });

  test('tells no amount’s currency where it is unknown', () => {
    expect(english('revenue', { target: 10_000 }, '')).toContain('to 10,000 between');
  });

  test('there is none of an unknown KPI', () => {
    expect(goalSentence({ ...leads, kpi: 'luck' }, texts.en, '')).toBeNull();
  });

  test.each(languages)('of every KPI and kind of target is whole in %s', language => {
    for (const { id } of kpis) {
      for (const targetKind of targetKinds) {
        for (const [baseline, target] of [
          [null, 0.5],
          [null, -0.5],
          [0.4, 0.5],
          [0.6, -0.5],
          [0.5, 0.5],
          [0.5, 0],
        ] as const) {
          const scope = { channel: 'Band', campaign: '双11', placement: 'organic', conversionType: 'VIP' } as const;
          const sentence =
            goalSentence(goal(id, { targetKind, baseline, target, ...scope }), texts[language], 'IDR') ?? '';
          expect(sentence).not.toMatch(/[{}]|undefined|NaN| {2}|\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u);
          expect(sentence).toContain('双11');
        }
      }
    }
  });
});

test('values that meet a text are spaced, names are not touched', () => {
  expect(put('{channel}的{subject}', { channel: '抖音', subject: 'ROI' })).toBe('抖音的 ROI');
  expect(put('in “{campaign}”', { campaign: '双11' })).toBe('in “双11”');
});
