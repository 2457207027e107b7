import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import { checkRelevant } from '../../src/goals/relevant.ts';
import { checkSpecific, checkTimeBound } from '../../src/goals/smart.ts';
import { type KpiId, kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import { objectives } from '../../src/model/goals.ts';

const all: readonly Kpi[] = kpis;
const kpiOf = (id: KpiId): Kpi => all.find(kpi => kpi.id === id) as Kpi;

describe('specific', () => {
  const known = { channels: new Set(['instagram']), campaigns: new Set(['Spring']) };

  test.each([
    ['leads', 'instagram', '', ['specific']],
    ['leads', '', 'Spring', ['specific']],
    ['leads', '', '', ['channel-missing']],
    ['', 'instagram', '', ['kpi-missing']],
    ['luck', 'tiktok', 'Autumn', ['kpi-unknown', 'channel-without-data', 'campaign-without-data']],
  ])('is “%s” on “%s” in “%s”: %s', (kpi, channel, campaign, findings) => {
    expect(checkSpecific({ kpi, channel, campaign }, known)).toEqual(findings);
  });
});

describe('relevant', () => {
  test.each([
    ['impressions', 'sales', 'vanity'],
    ['followers', 'leads', 'vanity'],
    ['reactions', 'our mission', 'vanity'],
    ['impressions', 'awareness', 'relevant'],
    ['leads', 'leads', 'relevant'],
    ['sessions', 'traffic', 'relevant'],
    ['bounce_rate_by_sessions', 'traffic', 'relevant'],
    ['satisfaction_rate', 'sales', 'other-objective'],
    ['churn_rate', 'loyalty', 'relevant'],
    ['churn_rate', 'awareness', 'other-objective'],
    ['leads', 'our mission', 'relevant'],
    ['leads', '', 'objective-missing'],
    ['spend', 'service', 'relevant'],
  ] as const)('is %s for “%s”: %s', (id, objective, verdict) => {
    expect(checkRelevant(kpiOf(id), objective).verdict).toBe(verdict);
  });

  test('tells the stage of the funnel', () => {
    const stages = (['reach', 'engagements', 'sessions', 'qualified_leads', 'orders', 'spend'] as const).map(
      id => checkRelevant(kpiOf(id), '').funnel,
    );
    expect(stages).toEqual(['cold', 'warm', 'warm', 'hot', 'customer', null]);
  });

  test('every KPI serves something, and every objective is served', () => {
    const served = all.flatMap(kpi => checkRelevant(kpi, '').serves);
    for (const kpi of all) expect(checkRelevant(kpi, '').serves, kpi.id).not.toEqual([]);
    expect(new Set(served)).toEqual(new Set(objectives));
  });
});

describe('time-bound', () => {
  const today = dayOf(2026, 1, 10);
  const quarter = { start: dayOf(2026, 1, 1), deadline: dayOf(2026, 3, 31) };

  test.each([
    ['a quarter looked at every month', { ...quarter, cadence: 'monthly' }, ['time-bound']],
    ['a quarter looked at every quarter', { ...quarter, cadence: 'quarterly' }, ['shorter-than-two-looks']],
    ['two months', { ...quarter, deadline: dayOf(2026, 2, 28), cadence: 'monthly' }, ['time-bound']],
    ['a day less', { ...quarter, deadline: dayOf(2026, 2, 27), cadence: 'monthly' }, ['shorter-than-two-looks']],
    ['two weeks', { ...quarter, deadline: dayOf(2026, 1, 14), cadence: 'weekly' }, ['time-bound']],
    ['not two weeks', { ...quarter, deadline: dayOf(2026, 1, 13), cadence: 'weekly' }, ['shorter-than-two-looks']],
    ['until today', { start: dayOf(2025, 10, 1), deadline: today, cadence: 'weekly' }, ['time-bound']],
    ['until yesterday', { start: dayOf(2025, 10, 1), deadline: today - 1, cadence: 'weekly' }, ['deadline-past']],
    ['upside down', { start: today + 9, deadline: today + 1, cadence: 'weekly' }, ['deadline-before-start']],
    ['neither day', { start: null, deadline: null, cadence: 'weekly' }, ['start-missing', 'deadline-missing']],
    ['no start', { start: null, deadline: today - 1, cadence: 'weekly' }, ['start-missing', 'deadline-past']],
  ] as const)('is %s', (_, times, findings) => {
    expect(checkTimeBound(times, today)).toEqual(findings);
  });
});
