import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import { asksForLess } from '../../src/goals/goal-kind.ts';
import { readyMade } from '../../src/goals/ready-made.ts';
import { checkRelevant } from '../../src/goals/relevant.ts';
import { goalSentence } from '../../src/goals/sentence.ts';
import { repeatedSpans } from '../../src/goals/spans.ts';
import { completeBudget, targetValue } from '../../src/goals/target.ts';
import { kpis } from '../../src/kpis/catalogue.ts';
import { type Kpi, measuresOf } from '../../src/kpis/kpi.ts';
import { readyMadeGoals, typedMeasures } from '../../src/model/goals.ts';
import { texts } from '../support/all-texts.ts';
import { madeGoal } from './made-goal.ts';

const all: readonly Kpi[] = kpis;
const kpiOf = (id: string): Kpi => all.find(kpi => kpi.id === id) as Kpi;

test('all of the list are there, in its order', () => {
  expect(readyMade.map(({ id }) => id)).toEqual(readyMadeGoals);
});

describe.each(readyMade.map(goal => [goal.id, goal] as const))('%s', (_, ready) => {
  const { kpi: id, targetKind, target, objective, conversionType } = ready;
  const kpi = kpiOf(id);

  test('is a goal that passes the checks it can pass before it is filled in', () => {
    expect(checkRelevant(kpi, objective).verdict).toBe('relevant');
    const [first] = repeatedSpans(dayOf(2026, 1, 1), ready.span, ready.repeats, 'calendar');
    const goal = madeGoal({ ...first, kpi: id, baseline: 0.6, targetKind, target, conversionType });
    expect(targetValue(goal)).toBeGreaterThan(0);
    expect(goalSentence(goal, texts.en, '')).toMatch(/^[A-Z].*\.$/u);
    if (conversionType !== '') {
      expect(measuresOf(kpi).flows.some(measure => typedMeasures.includes(measure))).toBe(true);
    }
  });

  test('asks for what is better', () => {
    const better = kpi.direction === 'lower-is-better';
    if (targetKind === 'relative') expect(target < 0).toBe(better);
    expect(asksForLess(kpi, null, target)).toBe(better);
  });
});

test('500 leads at 2.75 are a budget of 1,375', () => {
  const { target = 0, companion } = readyMade.find(({ id }) => id === 'leads-within-budget') ?? {};
  expect(completeBudget({ results: target, costPerResult: companion?.target ?? 0 })?.budget).toBe(1375);
});
