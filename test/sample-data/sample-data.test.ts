import { describe, expect, test } from 'vitest';
import { addMonths, dayFromIso, monthStart } from '../../src/core/day.ts';
import { type GoalStatus, status } from '../../src/goals/arithmetic.ts';
import { sample as en } from '../../src/i18n/en/sample.ts';
import { sample as id } from '../../src/i18n/id/sample.ts';
import { sample as ko } from '../../src/i18n/ko/sample.ts';
import { sample as zhCN } from '../../src/i18n/zh-CN/sample.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { keyOf } from '../../src/model/row.ts';
import { sampleLedgers } from '../../src/sample-data/sample-ledgers.ts';
import { sampleYear } from '../../src/sample-data/sample-year.ts';
import { SAMPLE_SOURCE, sampleMarks } from '../../src/sample-data/source.ts';
import { day } from '../app/support/imports.ts';
import { totalsOf } from '../app/support/totals-of.ts';

const end = day('2026-10-31');
const year = sampleYear(en, end, 'USD', 1);
const ledgers = sampleLedgers({ ...en, mark: sampleMarks.en }, end, 1, year);

describe('the sample year', () => {
  test('is the same every time', () => {
    expect(sampleYear(en, end, 'USD', 1)).toEqual(year);
  });

  test('has four channels, each with an organic row on each of its days', () => {
    const days = end - (dayFromIso('2025-11-01') ?? 0) + 1;
    for (const channel of ['instagram', 'facebook', 'linkedin', 'tiktok']) {
      const own = year.filter(row => row.channel === channel && row.level === 'account' && row.placement === 'organic');
      expect(new Set(own.map(row => row.from)).size).toBe(days);
    }
  });

  test('ends with its last day, and no two rows are the same', () => {
    expect(Math.max(...year.map(row => row.to))).toBe(end);
    expect(Math.min(...year.map(row => row.from))).toBe(addMonths(monthStart(end), -11));
    expect(new Set(year.map(keyOf)).size).toBe(year.length);
  });

  test('is told from all else by its source', () => {
    expect(new Set(year.map(row => row.source))).toEqual(new Set([SAMPLE_SOURCE]));
  });

  test('has parts that make up their whole, and no number below 0', () => {
    for (const { measures } of year) {
      for (const value of Object.values(measures)) expect(value).toBeGreaterThanOrEqual(0);
      if (measures.saves === undefined) continue;
      const { reactions = 0, comments = 0, shares = 0, saves = 0 } = measures;
      expect(reactions + comments + shares + saves).toBe(measures.engagements);
    }
  });

  test('tells the same in every language and currency, in other words and amounts', () => {
    for (const words of [en, ko, id, zhCN]) {
      const other = sampleYear(words, end, 'KRW', 1300);
      expect(other.map(row => row.measures.impressions)).toEqual(year.map(row => row.measures.impressions));
      const spend = (rows: typeof year) => rows.reduce((sum, row) => sum + (row.measures.spend ?? 0), 0);
      expect(spend(other) / spend(year)).toBeCloseTo(1300, -1);
      expect(other.every(row => row.currency === '' || row.currency === 'KRW')).toBe(true);
    }
  });
});

describe('its goals, costs and values', () => {
  const totals = totalsOf(year, {}, [], ledgers);

  test('can all be read', () => {
    expect(totals.outcome.toMend).toEqual([]);
  });

  test('have goals in all states', () => {
    const sums = new Map(totals.rows.filter(row => row['period'] === 'goal').map(row => [row['goal'], row]));
    expect(sums.size).toBeGreaterThan(0);
    const measureOf: Readonly<Record<string, MeasureId>> = { link_clicks: 'linkClicks' };
    const found = totals.ids
      .filter(({ sheet }) => sheet === 'goals')
      .flatMap(({ cells }) => cells)
      .flatMap(([id], at): [string, GoalStatus | null][] => {
        const goal = ledgers.goals[at];
        const kpi = String(goal?.['kpi']);
        const row = sums.get(id ?? '');
        if (kpi === 'followers' || kpi === 'bounce_rate_by_sessions') return [];
        const actual = row?.[measureOf[kpi] ?? kpi];
        const asOf = row?.['to'];
        const said = status({
          kind: 'total',
          baseline: Number.NaN,
          target: Number(goal?.['target']),
          start: Number(goal?.['start']),
          deadline: Number(goal?.['deadline']),
          asOf: typeof asOf === 'number' ? asOf : Number(goal?.['start']) - 1,
          actual: typeof actual === 'number' ? actual : Number.NaN,
        });
        return [[String(goal?.['name']), said]];
      });
    const { goals } = en;
    expect(Object.fromEntries(found)).toEqual({
      [goals.onTrack]: 'on track',
      [goals.atRisk]: 'at risk',
      [goals.behind]: 'behind',
      [goals.achieved]: 'achieved',
      [goals.missed]: 'missed',
      [goals.noData]: 'no data',
    });
  });

  test('pay back, and not on every channel alike', () => {
    const roi = (where: Readonly<Record<string, string>>) => {
      const [returned, spent] = [totals.sum('totalReturn', 'month', where), totals.sum('investment', 'month', where)];
      return ((returned ?? 0) - (spent ?? 0)) / (spent ?? Number.NaN);
    };
    const all = roi({});
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThan(3);
    expect(roi({ channel: 'linkedin' })).toBeGreaterThan(roi({ channel: 'facebook' }));
  });

  test('are marked, every row', () => {
    const all = [...ledgers.goals, ...ledgers.costs, ...ledgers.values];
    expect(new Set(all.map(row => row['note']))).toEqual(new Set([sampleMarks.en]));
  });
});
