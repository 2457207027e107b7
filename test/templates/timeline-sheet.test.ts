import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import { kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import { goalInputs } from '../../src/model/goals.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { measureIds } from '../../src/model/measures.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { type GoalColumn, goalColumn } from '../../src/templates/goal-row.ts';
import { goalsSheet } from '../../src/templates/goals-sheet.ts';
import { kpiSeries } from '../../src/templates/kpi-series.ts';
import { kpisSheet } from '../../src/templates/kpis-sheet.ts';
import {
  timelineRows as rows,
  timelineGoal,
  timelineHidden,
  timelineKpi,
  timelinePicks,
  timelineSheet,
} from '../../src/templates/timeline-sheet.ts';
import { contextIn, type EngineBook, engineBook } from './support/engine-book.ts';

const JANUARY = 46_023; // 2026-01-01
const [FEBRUARY, MARCH, APRIL] = [JANUARY + 31, JANUARY + 59, JANUARY + 90];
const SHEET = 'Timeline';

const month = (from: number, cells: Readonly<Record<string, Cell>>) => ({
  period: 'month',
  from,
  channel: 'x',
  ...cells,
});
const totals: readonly Readonly<Record<string, Cell>>[] = [
  month(JANUARY - 365, { impressions: 800, engagements: 8 }),
  month(MARCH - 365, { impressions: 1000, engagements: 30 }),
  month(JANUARY, { impressions: 900, engagements: 9 }),
  month(FEBRUARY, { impressions: 1000, engagements: 20 }),
  month(MARCH, { impressions: 1500, engagements: 60, investment: 100, totalReturn: 250 }),
  // Engagements of who tells no impressions are no part of a rate; the site is no channel.
  month(MARCH, { engagements: 500 }),
  month(MARCH, { channel: 'web', impressions: 7 }),
  { period: 'goal', goal: 'g1', from: JANUARY, to: MARCH + 9, leads: 70 },
  { period: 'goal', goal: 'g2', from: JANUARY, to: MARCH + 9, engagements: 80, impressions: 2500 },
  { period: 'goalMonth', referenceKey: 'g1 1', goal: 'g1', from: JANUARY, to: FEBRUARY - 1, leads: 30 },
  { period: 'goalMonth', referenceKey: 'g1 2', goal: 'g1', from: FEBRUARY, to: MARCH - 1 },
  { period: 'goalMonth', referenceKey: 'g1 3', goal: 'g1', from: MARCH, to: MARCH + 9, leads: 40 },
  {
    period: 'goalMonth',
    referenceKey: 'g2 1',
    goal: 'g2',
    from: FEBRUARY,
    to: MARCH - 1,
    engagements: 20,
    impressions: 1000,
  },
  {
    period: 'goalMonth',
    referenceKey: 'g2 2',
    goal: 'g2',
    from: MARCH,
    to: MARCH + 9,
    engagements: 60,
    impressions: 1500,
  },
];
const goals: readonly Partial<Readonly<Record<GoalColumn, Cell>>>[] = [
  { id: 'g0', name: 'Old', kpi: 'Leads', start: JANUARY, deadline: APRIL + 29, target: 5, state: 'Archived' },
  { id: 'g1', name: 'More leads?', kpi: 'Leads', start: JANUARY, deadline: APRIL + 29, target: 120 },
  {
    id: 'g2',
    name: 'Rate*',
    kpi: '노출수 기준 참여율',
    start: JANUARY,
    deadline: APRIL + 29,
    target: 0.05,
    baseline: 0.02,
  },
  { id: 'g3', kpi: 'Leads', start: JANUARY, deadline: APRIL + 29, target: 5 },
];

let book: EngineBook;
const context = contextIn('en');
beforeAll(async () => {
  book = await engineBook(context, [kpisSheet(context), goalsSheet(context), timelineSheet(context)]);
}, 300_000);
afterAll(() => book.host.dispose());

const choose = (which: 'goal' | 'kpi', value: Cell) =>
  book.put(SHEET, timelinePicks[which].row, timelinePicks[which].column, [[value]]);
const goalLine = (index: number) => book.row(SHEET, rows.first + index, timelineGoal('month'), 5);
const kpiLine = (index: number) => book.row(SHEET, rows.first + index, timelineKpi('month'), 4);
const finding = (column: number) => String(book.at(SHEET, rows.finding, column));

test('empty, it says how to begin and shows no number and no error', () => {
  expect(book.errors()).toEqual([]);
  expect(finding(timelineGoal('month'))).toContain('No goal yet: enter one on the sheet Goals');
  expect(finding(timelineKpi('month'))).toBe('No numbers of this KPI yet.');
  expect(goalLine(0).join('') + kpiLine(23).join('')).toBe('');
});

describe('with goals and months', () => {
  beforeAll(async () => {
    // Only what people type: formulas stand between it.
    for (const key of goalInputs) {
      const cells = goals.map(goal => [goal[key] ?? '']);
      if (cells.some(([cell]) => cell !== '')) await book.put('Goals', FIRST_ROW, goalColumn(key), cells);
    }
    await book.totals(totals, { chosenFrom: MARCH, chosenTo: MARCH + 30 });
  }, 300_000);

  test('the first active goal is shown, month by month against its path until the deadline', () => {
    expect(book.errors()).toEqual([]);
    expect(book.at(SHEET, rows.pick + 1, 2)).toBe('More leads?');
    expect(goalLine(0)).toEqual([JANUARY, '30', '30', '31', 'at risk']);
    expect(goalLine(1)).toEqual([FEBRUARY, '–', '30', '59', 'behind']);
    expect(goalLine(2)).toEqual([MARCH, '40', '70', '69', 'on track']);
    expect(goalLine(3)).toEqual([APRIL, '–', '–', '120', '']);
    expect(goalLine(4).join('')).toBe('');
    expect(finding(timelineGoal('month'))).toBe('Leads: 70 so far, target 120 (on track).');
  });

  test('a rate has its own unit, in the chart in percent', async () => {
    await choose('goal', 'Rate*');
    expect(goalLine(0)).toEqual([FEBRUARY, '2%', '2%', '5%', 'behind']);
    expect(goalLine(1)).toEqual([MARCH, '4%', '4%', '5%', 'behind']);
    expect(book.row(SHEET, rows.head, timelineHidden('chartSoFar'), 1)).toEqual(['So far (%)']);
    expect(book.at(SHEET, rows.first + 1, timelineHidden('chartSoFar'))).toBeCloseTo(4, 9);
  });

  test('goals are listed by their names, those without one by their KPI; an unknown name is said', async () => {
    const labels = Array.from({ length: 5 }, (_, index) => book.at(SHEET, rows.first + index, timelineHidden('label')));
    expect(labels).toEqual(['Old', 'More leads?', 'Rate*', 'Leads', '']);
    await choose('goal', 'Nothing');
    expect(finding(timelineGoal('month'))).toBe('No goal is called that. Choose one from the list.');
    expect(book.errors()).toEqual([]);
    await choose('goal', '');
  });

  test('a KPI beside the same month last year', async () => {
    expect(kpiLine(23)).toEqual([MARCH, '1,500', '1,000', 0.5]);
    expect(kpiLine(22)).toEqual([FEBRUARY, '1,000', '–', '']);
    expect(finding(timelineKpi('month'))).toBe('2026-03: 1,500, 50% more than in the same month last year.');
    await choose('kpi', '노출수 기준 참여율');
    expect(kpiLine(23).slice(1)).toEqual(['4%', '3%', 0.333]);
    expect(book.at(SHEET, rows.first + 23, timelineHidden('chartValue'))).toBeCloseTo(4, 9);
    await choose('kpi', 'Social media ROI');
    expect(kpiLine(23).slice(1)).toEqual(['150%', '–', '']);
    await choose('kpi', 'Luck');
    expect(finding(timelineKpi('month'))).toBe('No numbers of this KPI yet.');
    expect(book.errors()).toEqual([]);
    await choose('kpi', '');
  });
});

test('each KPI of the list is what its own definition computes', () => {
  for (const { id, above, below, times, plus } of kpiSeries()) {
    const kpi = (kpis as readonly Kpi[]).find(one => one.id === id) as Kpi;
    const numbers = { [measureIds[above - 1] ?? '']: 70, ...(below ? { [measureIds[below - 1] ?? '']: 16 } : {}) };
    const expected = evaluate(kpi.formula, measure => numbers[measure] ?? Number.NaN);
    expect((70 / (below ? 16 : 1)) * times + plus, id).toBeCloseTo(Number(expected), 9);
  }
});
