import { expect, test } from 'vitest';
import type { SetUpFinding } from '../../src/app/set-up-api.ts';
import { askedAs, choicesOf, findingKey, refreshesAfter, tickedAtFirst } from '../../src/sidebar/set-up/choices.ts';

const goals: SetUpFinding = { kind: 'deleted', sheet: 'goals', name: 'Goals', isNeeded: true };
const totals: SetUpFinding = { kind: 'deleted', sheet: 'totals', name: 'Totals', isNeeded: true };
const report: SetUpFinding = { kind: 'deleted', sheet: 'report', name: 'Report', isNeeded: false };
const columns: SetUpFinding = { kind: 'columns', sheet: 'costs', name: 'Costs', found: ['Amount'], lost: [] };
const headings: SetUpFinding = { kind: 'headings', sheet: 'costs', name: 'Costs', count: 1, cells: ['C2'] };
const cells: SetUpFinding = { kind: 'cells', sheet: 'dashboard', name: 'Dashboard', count: 1, cells: ['C9'] };
const moved: SetUpFinding = { kind: 'moved', sheet: 'start', name: 'Start' };
const unreadable: SetUpFinding = { kind: 'unreadable', sheet: 'values', name: 'Values', isOlder: false };
const rebuilt: SetUpFinding = { kind: 'rebuilt', sheet: 'totals', name: 'Totals' };
const all = [goals, report, columns, headings, cells, moved, unreadable, rebuilt];

test('nothing that people entered is given up without their tick', () => {
  expect([goals, unreadable].map(askedAs)).toEqual(['needed', 'box']);
  const ticked = tickedAtFirst(all);
  expect(ticked.has(findingKey(goals))).toBe(false);
  expect(ticked.has(findingKey(headings))).toBe(false);
  // Of an older layout, a sheet that can't be read can't stay: its formulas would show other columns.
  expect(askedAs({ ...unreadable, isOlder: true })).toBe('needed');
});

test('what holds nothing of theirs is told, not asked', () => {
  expect([totals, rebuilt].map(askedAs)).toEqual(['told', 'told']);
  expect(choicesOf([totals, rebuilt], new Set())).toEqual([]);
});

test('boxes become choices', () => {
  expect(choicesOf(all, new Set())).toEqual([
    { sheet: 'goals', do: 'leave' },
    { sheet: 'report', do: 'leave' },
    { sheet: 'costs', do: 'leave' },
    { sheet: 'costs', do: 'keep-headings' },
    { sheet: 'dashboard', do: 'keep-cells' },
    { sheet: 'start', do: 'leave' },
    { sheet: 'values', do: 'leave' },
  ]);
  expect(choicesOf(all, new Set(all.map(findingKey)))).toEqual([
    { sheet: 'start', do: 'beside' },
    { sheet: 'values', do: 'beside' },
  ]);
});

test('numbers are computed anew where what they come from changes', () => {
  const after = (findings: readonly SetUpFinding[], layout: 'current' | 'older' = 'current') =>
    refreshesAfter({ layout, language: 'en', findings });
  expect([after([]), after([cells, headings, moved]), after([cells, goals]), after([], 'older')]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
