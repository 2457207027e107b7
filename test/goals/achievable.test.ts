import { describe, expect, test } from 'vitest';
import { checkAchievable, type OwnHistory } from '../../src/goals/achievable.ts';
import { type KpiId, kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import type { Goal } from '../../src/model/goals.ts';

const all: readonly Kpi[] = kpis;
type Aim = Pick<Goal, 'baseline' | 'targetKind' | 'target'>;
const check = (
  id: KpiId,
  aim: Aim,
  values: OwnHistory['values'],
  lastYear: number | null = null,
  benchmark: { kpi: KpiId; value: number } | null = null,
) => checkAchievable(all.find(kpi => kpi.id === id) as Kpi, aim, { values, lastYear }, benchmark);
const absolute = (target: number, baseline: number | null = null): Aim => ({
  baseline,
  targetKind: 'absolute',
  target,
});
const relative = (target: number, baseline: number): Aim => ({ baseline, targetKind: 'relative', target });

describe('a total beside the brand’s own periods', () => {
  const values = [300, null, 450, 400];

  test('has their best, median and last, and the season of last year', () => {
    const found = check('leads', absolute(500), values, 250);
    expect(found).toMatchObject({ by: 'value', falls: false, best: 450, median: 400, last: 400, lastYear: 250 });
    expect(found?.growth).toBeCloseTo(0.25, 12);
    expect(found?.growthOnLastYear).toBe(1);
    // Not from 300 to 450: between them is a period of which nothing is known.
    expect(found?.bestGrowth).toBeCloseTo(-1 / 9, 12);
  });

  test.each([
    [450, 'within-best'],
    [451, 'record'],
    [899, 'record'],
    [900, 'times-record'],
  ] as const)('of %s is %s', (target, verdict) => {
    expect(check('leads', absolute(target), values)?.verdict).toBe(verdict);
  });

  test('says how many times the record it is', () => {
    expect(check('leads', absolute(1350), values)?.times).toBe(3);
    expect(check('leads', absolute(10), [0, 0])).toMatchObject({ verdict: 'record', times: null });
  });

  test('without any is no history', () => {
    expect(check('leads', absolute(500), [])).toMatchObject({ verdict: 'no-history', best: null, median: null });
    expect(check('leads', absolute(500), [null])?.verdict).toBe('no-history');
  });

  test('the median of an even number lies between', () => {
    expect(check('leads', absolute(500), [1, 10, 2, 4])?.median).toBe(3);
  });
});

describe('growth', () => {
  test('your best quarter grew 6%: 15% would be a record, several times over', () => {
    const found = check('impressions', relative(0.15, 104), [100, 106, 104]);
    expect(found).toMatchObject({ verdict: 'times-record', by: 'growth' });
    expect(found?.bestGrowth).toBeCloseTo(0.06, 12);
    expect(found?.growth).toBeCloseTo(0.15, 12);
    expect(found?.times).toBeCloseTo(2.5, 9);
    expect(check('impressions', relative(0.06, 104), [100, 106, 104])?.verdict).toBe('within-best');
    expect(check('impressions', relative(0.1, 104), [100, 106, 104])?.verdict).toBe('record');
  });

  test('after periods that only fell is a record of no multiple', () => {
    expect(check('impressions', relative(0.15, 90), [100, 95, 90])).toMatchObject({ verdict: 'record', times: null });
  });

  test('is what followers are judged by, whose number is always a record', () => {
    const history = [1000, 1100, 1200];
    expect(check('followers', absolute(1260, 1200), history)).toMatchObject({ verdict: 'within-best', by: 'growth' });
    expect(check('followers', absolute(1260, 1200), [1200])?.verdict).toBe('no-history');
  });

  test('falls back to values where only one is known', () => {
    expect(check('leads', relative(0.1, 400), [400])).toMatchObject({ verdict: 'record', by: 'value', best: 400 });
  });
});

describe('what should fall', () => {
  test('has its best in the lowest value', () => {
    const values = [3, 2, 2.5];
    expect(check('cost_per_lead', absolute(2.2, 2.5), values)).toMatchObject({
      verdict: 'within-best',
      falls: true,
      best: 2,
    });
    expect(check('cost_per_lead', absolute(1.5, 2.5), values)?.verdict).toBe('record');
    expect(check('cost_per_lead', absolute(1, 2.5), values)).toMatchObject({ verdict: 'times-record', times: 2 });
  });

  test('has its best change in the greatest fall', () => {
    const found = check('bounce_rate_by_sessions', relative(-0.2, 0.6), [0.66, 0.6, 0.6]);
    expect(found?.verdict).toBe('times-record');
    expect(found?.bestGrowth).toBeCloseTo(-1 / 11, 12);
    expect(found?.times).toBeCloseTo(2.2, 9);
  });

  test('is known by the KPI where there is no baseline', () => {
    expect(check('cost_per_lead', absolute(2.2), [])?.falls).toBe(true);
    expect(check('leads', absolute(100, 500), [])?.falls).toBe(true);
  });
});

describe('a benchmark', () => {
  const aim = absolute(0.03, 0.02);

  test('of the same base is compared', () => {
    const beside = (value: number) =>
      check('engagement_rate_by_reach', aim, [], null, { kpi: 'engagement_rate_by_reach', value })?.benchmark;
    expect(beside(0.025)).toEqual({ verdict: 'beyond', value: 0.025 });
    expect(beside(0.035)).toEqual({ verdict: 'short-of', value: 0.035 });
  });

  test('of what should fall is beaten from below', () => {
    const benchmark = { kpi: 'cost_per_lead', value: 3 } as const;
    expect(check('cost_per_lead', absolute(2.75, 4), [], null, benchmark)?.benchmark?.verdict).toBe('beyond');
  });

  test('of another base never is', () => {
    const benchmark = { kpi: 'engagement_rate_by_followers', value: 0.001 } as const;
    expect(check('engagement_rate_by_reach', aim, [], null, benchmark)?.benchmark).toEqual({
      verdict: 'another-base',
      value: null,
    });
  });
});

test('without a target there is nothing to judge', () => {
  expect(check('leads', { baseline: null, targetKind: 'relative', target: 0.1 }, [100])).toBeNull();
});
