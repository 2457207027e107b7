import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planTemplate, templateSettings, type Workplace } from '../../src/team-template/plan.ts';
import { dayAfter, spanBetween } from '../../src/team-template/spans.ts';
import { day, emptyPlace, template, written } from './support.ts';

const january = day('2026-01-01');
const place = (parts: Partial<Workplace>, settings: Partial<Workplace['settings']> = {}): Workplace => ({
  ...emptyPlace,
  ...parts,
  settings: { ...emptyPlace.settings, ...settings },
});
const quarter = { kpi: 'leads', starts: { days: 0 }, lasts: { months: 3 }, target: 500 } as const;
const skipped = (items: readonly { readonly skipped: unknown }[]) => items.map(item => item.skipped);

describe('days of a goal', () => {
  test('are those it had, where the earliest goal begins as it did', () => {
    const days = fc.integer({ min: day('2020-01-01'), max: day('2030-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (from, length) => {
        expect(dayAfter(from, spanBetween(from, from + length))).toBe(from + length);
      }),
    );
    const goals = [
      { kpi: 'leads', target: 1, start: day('2026-01-31'), deadline: day('2026-02-28') },
      { kpi: 'leads', target: 1, start: day('2026-03-31'), deadline: day('2026-12-31') },
    ];
    const plan = planTemplate(written({ goals }).template, emptyPlace, day('2026-01-31'), []);
    expect(plan.goals.map(({ cells }) => [cells['start'], cells['deadline']])).toEqual(
      goals.map(({ start, deadline }) => [start, deadline]),
    );
  });

  test('follow the calendar from another first day on', () => {
    const next = { ...quarter, starts: { months: 3 } };
    const plan = planTemplate(template({ goals: [quarter, next] }), emptyPlace, day('2027-04-01'), []);
    expect(plan.goals.map(({ cells }) => [cells['start'], cells['deadline']])).toEqual([
      [day('2027-04-01'), day('2027-06-30')],
      [day('2027-07-01'), day('2027-09-30')],
    ]);
    expect(dayAfter(day('2026-01-31'), { months: 1 })).toBe(day('2026-02-28'));
  });
});

describe('a plan', () => {
  test('adds all of a template to an empty workbook, each item once', () => {
    const tool = { category: 'tools', what: 'Planner' };
    const plan = planTemplate(
      template({
        goals: [
          { ...quarter, series: 1 },
          { ...quarter, starts: { months: 3 }, series: 1 },
        ],
        costs: [
          { ...tool, frequency: 'monthly' },
          { ...tool, frequency: 'yearly' },
          { ...tool, frequency: 'yearly' },
        ],
        values: [{ result: 'leads', counts: 'measured' }],
      }),
      emptyPlace,
      january,
      [],
    );
    expect(skipped(plan.goals)).toEqual([null, null]);
    expect(new Set(plan.goals.map(({ cells }) => cells['series']))).toHaveProperty('size', 1);
    expect(skipped(plan.costs)).toEqual([null, null, 'already-here']);
    expect(plan.costs[0]?.cells).toEqual({ ...tool, frequency: 'monthly' });
    expect(skipped(plan.values)).toEqual([null]);
  });

  test('leaves what is there as it is, however its name is written', () => {
    const here = place({
      goals: [{ kpi: 'leads', start: january, deadline: day('2026-03-31'), target: 7 }],
      costs: [{ category: 'tools', what: ' PLANNER', amount: 12, frequency: 'yearly' }],
      values: [{ result: 'conversions', conversionType: 'newsletter', from: 46_000, method: 'willingness', inputB: 2 }],
    });
    const given = template({
      goals: [quarter, { ...quarter, channel: 'x' }],
      costs: [
        { category: 'tools', what: 'Planner' },
        { category: 'ads', what: 'Planner' },
      ],
      values: [
        { result: 'conversions', conversionType: 'Newsletter', method: 'willingness', inputB: 3 },
        { result: 'conversions', method: 'willingness', inputB: 3 },
      ],
    });
    const plan = planTemplate(given, here, january, []);
    expect(skipped(plan.goals)).toEqual(['already-here', null]);
    expect(skipped(plan.costs)).toEqual(['already-here', null]);
    expect(skipped(plan.values)).toEqual(['already-here', null]);
    // Another year is another goal.
    expect(skipped(planTemplate(given, here, day('2027-01-01'), []).goals)).toEqual([null, null]);
  });

  test('adds no amount of another currency', () => {
    const given = template({
      currency: 'KRW',
      goals: [
        { ...quarter, kpi: 'cost_per_lead', target: 9000 },
        { ...quarter, kpi: 'cost_per_lead', targetKind: 'relative', target: -0.2 },
        { ...quarter, kpi: 'made_up' },
      ],
      values: [
        { result: 'leads', method: 'willingness', inputB: 5000 },
        { result: 'orders', counts: 'measured' },
      ],
    });
    const dollars = place({}, { baseCurrency: 'USD' });
    const other = planTemplate(given, dollars, january, []);
    expect(skipped(other.goals)).toEqual(['other-currency', null, 'unknown-kpi']);
    expect(skipped(other.values)).toEqual(['other-currency', null]);
    const taken = planTemplate(given, dollars, january, ['baseCurrency']);
    expect(skipped(taken.goals)).toEqual([null, null, 'unknown-kpi']);
    expect(skipped(taken.values)).toEqual([null, null]);
    expect(skipped(planTemplate(given, place({}, { baseCurrency: 'KRW' }), january, []).values)).toEqual([null, null]);

    // Rows that count on the currency keep it.
    const used = place({ costs: [{ category: 'tools', amount: 5 }] }, { baseCurrency: 'USD' });
    const kept = planTemplate(given, used, january, ['baseCurrency']);
    expect(kept.settings[0]).toEqual({ key: 'baseCurrency', here: 'USD', value: 'KRW', state: 'fixed' });
    expect(skipped(kept.values)).toEqual(['other-currency', null]);
  });

  test('tells settings that are blank, the same, and others', () => {
    const given = template({
      currency: 'KRW',
      settings: { compare: 'previous-period', engagementBase: 'reach' },
    });
    const here = place({}, { compare: 'previous-period', engagementBase: 'views' });
    expect(planTemplate(given, here, january, []).settings).toEqual([
      { key: 'baseCurrency', here: '', value: 'KRW', state: 'blank' },
      { key: 'compare', here: 'previous-period', value: 'previous-period', state: 'same' },
      { key: 'engagementBase', here: 'views', value: 'reach', state: 'other' },
    ]);
    expect(planTemplate(template(), here, january, [...templateSettings]).settings).toEqual([]);
  });
});
