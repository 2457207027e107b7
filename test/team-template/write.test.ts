import { describe, expect, test } from 'vitest';
import { onlyParts } from '../../src/team-template/parts.ts';
import { day, written } from './support.ts';

const goal = {
  kpi: 'leads',
  channel: 'instagram',
  name: 'More leads from Instagram',
  start: day('2026-01-01'),
  deadline: day('2026-03-31'),
  baseline: 412,
  targetKind: 'relative',
  target: 0.15,
  owner: 'Kim Minji',
  cadence: 'weekly',
  series: 'g00000001',
  state: 'active',
  note: 'as talked about',
};

describe('a template', () => {
  test('says how a team works, and nothing of what it earned, paid or whom', () => {
    const { template, leftOut } = written(
      {
        goals: [goal],
        costs: [
          {
            category: 'tools',
            what: 'Scheduler',
            frequency: 'monthly',
            amount: 4711,
            hourlyRate: 31,
            hours: 17,
            adSpend: 99,
            currency: 'usd',
            from: day('2026-01-01'),
            to: day('2026-12-31'),
            share: 0.4,
            split: 'by-hand',
            shares: 'instagram 60%, x 40%',
            overlap: 'both',
            note: 'ask Lee',
          },
        ],
        values: [
          { result: 'leads', method: 'history', inputA: 10, inputB: 150, agreedBy: 'Head of sales', agreedOn: 46_000 },
        ],
      },
      { settings: { compare: 'previous-period', engagementBase: 'reach' } },
    );
    expect(leftOut).toEqual([]);
    expect(template).toEqual({
      goalpostTemplate: 1,
      currency: 'KRW',
      settings: { compare: 'previous-period', engagementBase: 'reach' },
      goals: [
        {
          name: 'More leads from Instagram',
          kpi: 'leads',
          channel: 'instagram',
          starts: { days: 0 },
          lasts: { months: 3 },
          targetKind: 'relative',
          target: 0.15,
          cadence: 'weekly',
        },
      ],
      costs: [
        {
          category: 'tools',
          what: 'Scheduler',
          frequency: 'monthly',
          currency: 'USD',
          share: 0.4,
          split: 'by-hand',
          shares: 'instagram 60%, x 40%',
          overlap: 'both',
        },
      ],
      values: [{ result: 'leads', method: 'history', inputA: 10, inputB: 150 }],
    });
  });

  test('leaves out a name that says figures or days of this brand', () => {
    const name = 'Raise leads from 412 to 474 by 31 March 2026';
    expect(written({ goals: [{ ...goal, name }] }).template.goals[0]).not.toHaveProperty('name');
  });

  test('keeps the distances of goals, and which of them belong together', () => {
    const quarter = (start: string, deadline: string) => ({ ...goal, start: day(start), deadline: day(deadline) });
    const { goals } = written({
      goals: [
        quarter('2026-04-01', '2026-06-30'),
        quarter('2026-01-01', '2026-03-31'),
        { ...quarter('2026-01-15', '2026-01-31'), series: 'alone' },
      ],
    }).template;
    expect(goals.map(({ starts, lasts, series }) => [starts, lasts, series])).toEqual([
      [{ months: 3 }, { months: 3 }, 1],
      [{ days: 0 }, { months: 3 }, 1],
      [{ days: 14 }, { days: 17 }, undefined],
    ]);
  });

  test('tells which rows stay behind, and why', () => {
    const visits = { result: 'sessions', method: 'willingness' };
    const { template, leftOut } = written({
      goals: [
        { ...goal, state: 'archived' },
        { ...goal, target: 'much' },
        { ...goal, kpi: 'leads', start: 'soon' },
      ],
      costs: [
        { category: 'tools', what: 'Planner', amount: 10 },
        { category: 'tools', what: 'Planner', amount: 12 },
        { what: 'no category' },
        { category: 'tools', what: 'x'.repeat(501) },
      ],
      values: [
        { ...visits, inputB: 1, from: day('2025-01-01') },
        { ...visits, inputB: 2, from: day('2026-01-01') },
        { ...visits, inputB: 3, from: day('2027-01-01') },
        { result: 'leads', method: 'willingness', inputB: 4, from: day('2027-06-01') },
        { result: 'leads', method: 'willingness', inputB: 5, from: day('2027-01-01') },
      ],
    });
    expect(leftOut).toEqual([
      { sheet: 'goals', row: 3, reason: 'archived' },
      { sheet: 'values', row: 3, reason: 'other-days' },
      { sheet: 'values', row: 5, reason: 'other-days' },
      { sheet: 'values', row: 6, reason: 'other-days' },
      { sheet: 'goals', row: 4, reason: 'not-readable' },
      { sheet: 'goals', row: 5, reason: 'not-readable' },
      { sheet: 'costs', row: 4, reason: 'repeated' },
      { sheet: 'costs', row: 5, reason: 'not-readable' },
      { sheet: 'costs', row: 6, reason: 'not-readable' },
    ]);
    expect(template.values.map(({ inputB }) => inputB)).toEqual([2, 5]);
  });

  test('has as many items as a list may have', () => {
    const costs = Array.from({ length: 502 }, (_, at) => ({ category: 'tools', what: `Tool ${at}` }));
    const { template, leftOut } = written({ costs });
    expect(template.costs).toHaveLength(500);
    expect(leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [503, 'too-many'],
      [504, 'too-many'],
    ]);
  });

  test('is given in parts, people apart from other costs', () => {
    const { template } = written({
      goals: [goal],
      costs: [
        { category: 'tools', what: 'Planner' },
        { category: 'people', what: 'Editor' },
      ],
    });
    expect(onlyParts(template, ['costs', 'values'])).toEqual({
      ...template,
      goals: [],
      costs: [{ category: 'tools', what: 'Planner' }],
    });
    expect(onlyParts(template, ['people']).costs).toEqual([{ category: 'people', what: 'Editor' }]);
  });
});
