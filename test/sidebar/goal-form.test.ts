import { describe, expect, it } from 'vitest';
import type { GoalHistory, LedgerRow } from '../../src/app/ledger-api.ts';
import { dayOf } from '../../src/core/day.ts';
import { targetValue } from '../../src/goals/target.ts';
import {
  blankForm,
  cellsOf,
  formOfCells,
  goalsOf,
  kpiOf,
  readForm,
  readyMadeForm,
  withKpi,
} from '../../src/sidebar/goals/goal-form.ts';
import { editsOf, nextPeriodForm } from '../../src/sidebar/goals/goal-row.ts';
import { ownHistory } from '../../src/sidebar/goals/own-history.ts';
import { texts } from '../support/all-texts.ts';

const today = dayOf(2026, 4, 15);
const span = { start: dayOf(2026, 7, 1), deadline: dayOf(2026, 9, 30) };

describe('the form of a goal', () => {
  it('begins a ready-made goal with the next whole period', () => {
    const form = readyMadeForm('lower-bounce-rate', today, 'id_ID');
    expect(form).toMatchObject({ target: '20', falls: true, start: '2026-07-01', deadline: '2026-09-30' });
    const { goal, problems } = readForm({ ...form, baseline: '60,5' }, 'id_ID');
    expect(problems).toEqual({});
    expect(goal).toMatchObject({ baseline: 0.605, targetKind: 'relative', target: -0.2, ...span });
  });

  it('names what is wrong at its field', () => {
    expect(readForm(blankForm(today), 'en_US').problems).toMatchObject({
      kpi: 'kpi-missing',
      target: 'target-missing',
    });
    const form = { ...withKpi(blankForm(today), 'churn_rate'), target: 'ten', baseline: '5', deadline: '2026-06-30' };
    expect(readForm(form, 'en_US').problems).toEqual({
      target: 'target-not-a-number',
      deadline: 'deadline-before-start',
    });
    expect(readForm({ ...form, repeat: 'month', times: '1' }, 'en_US').problems).toMatchObject({
      times: 'times-wrong',
    });
  });

  it('compounds: +15% every quarter, four targets', () => {
    const form = { ...readyMadeForm('more-impressions-every-quarter', today, 'en_US'), baseline: '100' };
    const targets = goalsOf(form, 'en_US').map(targetValue);
    expect(targets.map(value => value?.toFixed(2))).toEqual(['115.00', '132.25', '152.09', '174.90']);
    const edits = editsOf(form, () => 'A goal', 's0', 'en_US');
    expect(edits.map(({ cells }) => [cells?.['series'], cells?.['deadline']])).toEqual([
      ['s0', dayOf(2026, 9, 30)],
      ['s0', dayOf(2026, 12, 31)],
      ['s0', dayOf(2027, 3, 31)],
      ['s0', dayOf(2027, 6, 30)],
    ]);
  });

  it('saves what one lead may cost as a goal of its own, once it is known where that stands', () => {
    const form = readyMadeForm('leads-within-budget', today, 'en_US');
    expect(readForm(form, 'en_US').problems).toEqual({ companionBaseline: 'baseline-missing' });
    const known = { ...form, companion: { ...form.companion, baseline: '3.1' } };
    expect(goalsOf(known, 'en_US')).toMatchObject([
      { kpi: 'leads', target: 500 },
      { kpi: 'cost_per_lead', target: 2.75, baseline: 3.1, targetKind: 'absolute' },
    ]);
    expect(goalsOf({ ...form, companion: { ...form.companion, target: '' } }, 'en_US')).toHaveLength(1);
  });

  it('shows a row as it was typed, and saves the same row', () => {
    const { goal } = readForm({ ...readyMadeForm('share-of-sales', today, 'en_US'), baseline: '7' }, 'en_US');
    const cells = { ...(goal && cellsOf(goal)), owner: 'Mina', note: 'x' };
    const form = formOfCells(cells, null, today, 'ko_KR');
    expect(form).toMatchObject({ baseline: '7', target: '10', falls: false });
    expect(editsOf(form, () => 'A goal', '', 'ko_KR')).toEqual([
      { id: '', hash: '', cells: { ...cells, name: 'A goal' } },
    ]);
  });

  it('goes on in the next period from what was reached, the earlier target noted', () => {
    const cells = { kpi: 'followers', channel: 'x', ...span, baseline: 1000, targetKind: 'relative', target: 0.05 };
    const row: LedgerRow = { id: 'g0000000a', row: 3, hash: 'h', cells, computed: { actual: 1030 }, problems: [] };
    const form = nextPeriodForm(row, today, 'KRW', 'en_US', texts.en);
    expect(form).toMatchObject({ start: '2026-10-01', deadline: '2026-12-31', baseline: '1030', target: '5' });
    const [earlier, next] = form ? editsOf(form, () => 'A goal', '', 'en_US') : [];
    expect(earlier).toEqual({ id: row.id, hash: 'h', cells: { ...cells, series: row.id } });
    expect(next?.cells).toMatchObject({ series: row.id, note: 'Earlier target: 1,050, deadline 30 September 2026.' });
  });
});

describe('the history beside a goal', () => {
  const month = (number: number, channel: string, sessions: number, engaged: number | null) => ({
    month: dayOf(2026, number, 1),
    channel,
    placement: 'organic',
    values: [sessions, engaged],
  });
  const history: GoalHistory = {
    measures: ['sessions', 'engagedSessions'],
    rows: [1, 2, 3, 4].flatMap(number => [
      month(number, 'x', 100, 40),
      month(number, 'instagram', 300, null),
      month(number, 'web', 9000, 9000),
    ]),
    lastDays: [
      { channel: 'x', day: dayOf(2026, 4, 20) },
      { channel: 'instagram', day: dayOf(2026, 3, 31) },
      { channel: 'web', day: dayOf(2026, 3, 31) },
    ],
  };
  const valuesOf = (id: string, channel: string) => {
    const kpi = kpiOf(id);
    return kpi && ownHistory(history, kpi, { channel, placement: '' }, span).values;
  };

  it('adds up whole periods; one that the data don’t reach the end of is none', () => {
    expect(valuesOf('sessions', 'x')).toEqual([300, null]);
  });

  it('leaves out the site’s other traffic, and of a rate all that lacks a part', () => {
    expect(valuesOf('sessions', '')).toEqual([1200, null]);
    expect(valuesOf('bounce_rate_by_sessions', '')).toEqual([0.6, null]);
  });

  it('has nothing for a length that is no whole months', () => {
    const kpi = kpiOf('sessions');
    const days = { start: span.start, deadline: span.start + 9 };
    expect(kpi && ownHistory(history, kpi, { channel: 'x', placement: '' }, days).values).toEqual([]);
  });
});
