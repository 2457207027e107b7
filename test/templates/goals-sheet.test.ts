import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cell, columnLetters, type Grid } from '../../src/core/cell.ts';
import { dayOf } from '../../src/core/day.ts';
import { readGoals } from '../../src/goals/read-goals.ts';
import { lookUp } from '../../src/i18n/look-up.ts';
import { type KpiId, kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import { channels } from '../../src/model/channels.ts';
import { placements } from '../../src/model/dimensions.ts';
import {
  cadences,
  GOAL_ROWS,
  type GoalInput,
  type GoalProblem,
  goalInputs,
  goalProblems,
  goalStates,
  objectives,
  targetKinds,
} from '../../src/model/goals.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { type MeasureId, measureIds } from '../../src/model/measures.ts';
import { totalsKeys } from '../../src/model/totals-layout.ts';
import { neededMeasures } from '../../src/readings/coefficients.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { type GoalColumn, goalColumn, goalColumns } from '../../src/templates/goal-row.ts';
import { goalsSheet } from '../../src/templates/goals-sheet.ts';
import { kpisSheet } from '../../src/templates/kpis-sheet.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import { compileSheet, type SheetTemplate } from '../../src/templates/sheet-template.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { isSame, knownAnswers, parametersOf } from '../goals/known-answers.ts';
import { texts } from '../support/all-texts.ts';
import { cellOf } from '../support/example-argument.ts';

const context: TemplateContext = {
  language: 'en',
  texts: texts.en,
  names: { ...texts.en.model.sheets, totals: 'Sums', kpis: 'Key figures' },
  settings: settingsState([]),
  dataKeys: [],
  suggestedCurrency: '',
};
const names = { goals: 'Goals', totals: 'Sums', kpis: 'Key figures' };

const SCRIPT = `
function make(name, rows, columns) {
  const sheet = SpreadsheetApp.getActive().insertSheet(name);
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
}
function write(name, row, column, cells) {
  SpreadsheetApp.getActive().getSheetByName(name).getRange(row, column, cells.length, cells[0].length).setValues(cells);
}`;
const MANIFEST = { timeZone: 'Etc/UTC', oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };

/** A row as people type it, and the row of Totals that belongs to it. */
interface Row {
  readonly typed: Partial<Readonly<Record<GoalInput, Cell>>>;
  readonly asOf?: Cell;
  readonly measured?: Partial<Readonly<Record<MeasureId, number>>>;
}

let book: Host;
beforeAll(async () => {
  book = await createHeadlessHost({ files: { 'Code.js': SCRIPT, 'appsscript.json': JSON.stringify(MANIFEST) } });
  await book.rpc('make', [names.totals, FIRST_ROW + GOAL_ROWS, totalsKeys.length]);
  await layOut(names.kpis, kpisSheet(context));
  await layOut(names.goals, goalsSheet(context));
  await book.settle();
});
afterAll(() => book.dispose());

async function layOut(name: string, template: SheetTemplate): Promise<void> {
  await book.rpc('make', [name, template.rows, template.columns]);
  for (const { row, column, content } of compileSheet(template).product) {
    const cells = content.map(line => line.map(cell => (typeof cell === 'object' ? cell.formula : cell)));
    await book.rpc('write', [name, row, column, cells]);
  }
}

const idOf = (index: number) => `g${String(index).padStart(8, '0')}`;
const filled = (rows: readonly Row[]): readonly Row[] =>
  Array.from({ length: GOAL_ROWS }, (_, index) => rows[index] ?? { typed: {} });

/** Types the goals into the ready rows, the first one on top, and counts those that have an as-of day or measures. */
async function enter(rows: readonly Row[]): Promise<void> {
  const all = filled(rows);
  const totals = all.map(({ asOf, measured }, index) =>
    totalsKeys.map(key => {
      if (key === 'to') return asOf ?? '';
      if (key === 'goal') return asOf === undefined && !measured ? '' : idOf(index);
      return measured?.[key as MeasureId] ?? '';
    }),
  );
  const goals = all.map(({ typed }, index) =>
    goalInputs.map(key => (key === 'id' && Object.keys(typed).length > 0 ? idOf(index) : (typed[key] ?? ''))),
  );
  // Another order than on the sheet: a goal is found by its id.
  await book.rpc('write', [names.totals, FIRST_ROW, 1, totals.reverse()]);
  await book.rpc('write', [names.goals, FIRST_ROW, goalColumn('id'), goals]);
  await book.settle();
}

const columnOf = (key: GoalColumn, read: 'values' | 'displayValues' = 'values'): readonly unknown[] => {
  const letters = columnLetters(goalColumn(key));
  return book[read](names.goals, `${letters}${FIRST_ROW}:${letters}${FIRST_ROW + GOAL_ROWS - 1}`).flat();
};

const [start, deadline, asOf] = [dayOf(2026, 1, 1), dayOf(2026, 3, 31), dayOf(2026, 1, 31)];
const leads: Row = { typed: { kpi: 'leads', start, deadline, target: 500 }, asOf, measured: { leads: 155 } };
const typing = (typed: Row['typed'], row: Row = leads): Row => ({ ...row, typed: { ...row.typed, ...typed } });

const all: readonly Kpi[] = kpis;
const goalFunctionColumns = {
  GOAL_PROGRESS: 'progress',
  GOAL_PACE: 'pace',
  GOAL_FORECAST: 'forecast',
  GOAL_RUN_RATE: 'runRate',
  GOAL_STATUS: 'status',
} as const;

/** The known answers of goals as rows: a total of leads, a level of followers, a rate of clicks by impressions. */
const known = knownAnswers.flatMap(({ name, given, expect: value, tolerance }) => {
  if (!Object.hasOwn(goalFunctionColumns, name)) return [];
  const cells: Partial<Record<string, Cell>> = Object.fromEntries(
    parametersOf(name).map((parameter, i) => [parameter, cellOf(given[i] ?? null) as Cell]),
  );
  const { actual = '', kind = 'total' } = cells;
  if (kind === '') return [];
  const kpi = { total: 'leads', level: 'followers', rate: 'link_click_through_rate' }[String(kind)] ?? '';
  const count = Number(actual);
  const measures = {
    total: { leads: count },
    level: { followers: count },
    rate: { linkClicks: count, impressions: 1 },
  };
  const measured = actual === '' ? {} : (measures[kind as keyof typeof measures] ?? {});
  const typed = {
    kpi,
    start: cells['start'] ?? '',
    deadline: cells['deadline'] ?? '',
    baseline: cells['baseline'] ?? '',
    target: cells['target'] ?? '',
  };
  return [{ row: { typed, asOf: cells['asOf'] ?? '', measured }, name, value: value ?? '', tolerance }];
});

test('rows of goals give the known answers of the GOAL_ functions', async () => {
  const differing: unknown[] = [];
  const seen = new Set<unknown>();
  for (let from = 0; from < known.length; from += GOAL_ROWS) {
    const some = known.slice(from, from + GOAL_ROWS);
    await enter(some.map(({ row }) => row));
    for (const [name, key] of Object.entries(goalFunctionColumns)) {
      const found = columnOf(key);
      some.forEach((each, i) => {
        if (each.name !== name) return;
        seen.add(each.value);
        if (!isSame(found[i], each.value, each.tolerance)) differing.push({ ...each, found: found[i] });
      });
    }
  }
  expect(known.length).toBeGreaterThan(230);
  expect(seen).toContain('achieved');
  expect(differing.slice(0, 3)).toEqual([]);
});

/** Whole numbers above 0: a sum is the same in any order, and few KPIs divide by nothing. */
const anyMeasures = fc.sample(fc.tuple(...measureIds.map(() => fc.integer({ min: 1, max: 1_000_000 }))), {
  numRuns: kpis.length,
  seed: 4,
});

test('every KPI has the value that its definition gives, and none where a measure is missing', async () => {
  const rows = all.map((kpi, i): Row => {
    const missing = i % 5 === 0 ? neededMeasures(kpi).at(-1) : undefined;
    const entries = measureIds.map((id, m) => [id, anyMeasures[i]?.[m] ?? 0] as const);
    return {
      typed: { kpi: texts.en.kpis[kpi.id as KpiId], start, deadline, target: 1 },
      asOf,
      measured: Object.fromEntries(entries.filter(([id]) => id !== missing)),
    };
  });
  await enter(rows);
  const found = columnOf('actual');
  const differing = all.flatMap((kpi, i) => {
    const value = evaluate(kpi.formula, id => rows[i]?.measured?.[id] ?? null) ?? '';
    return isSame(found[i], value) ? [] : [{ kpi: kpi.id, value, found: found[i] }];
  });
  expect(differing).toEqual([]);
  expect(found.slice(0, kpis.length).filter(value => typeof value === 'number').length).toBeGreaterThan(50);
});

test('another KPI in the cell is another arithmetic', async () => {
  await enter([{ ...leads, measured: { leads: 155, spend: 310, sessions: 1000 } }]);
  expect([columnOf('actual')[0], columnOf('kind')[0]]).toEqual([155, 'total']);
  const cell = `${columnLetters(goalColumn('kpi'))}${FIRST_ROW}`;
  await book.type(names.goals, cell, texts.en.kpis.sessions);
  expect(columnOf('actual')[0]).toBe(1000);
  await book.type(names.goals, cell, texts.ko.kpis.ad_spend_per_lead);
  expect([columnOf('actual')[0], columnOf('kind')[0]]).toEqual([2, 'rate']);
});

describe('targets', () => {
  test('are numbers, changes in %, or points, in the words of any language', async () => {
    const rate = typing({ kpi: 'bounce_rate_by_sessions', baseline: 0.6 });
    await enter([
      typing({ target: 500 }),
      typing({ target: 0.15, baseline: 400, targetKind: 'Change in %' }),
      typing({ target: -0.2, targetKind: 'relative' }, rate),
      typing({ target: -0.05, targetKind: '퍼센트포인트(%p)' }, rate),
      typing({ target: 500, targetKind: 'doubled' }),
      typing({ target: 0.15, baseline: 0, targetKind: 'relative' }),
    ]);
    const found = columnOf('targetValue');
    [500, 460, 0.48, 0.55, '', ''].forEach((value, i) => {
      expect(isSame(found[i], value), `${String(found[i])} instead of ${value}`).toBe(true);
    });
  });
});

test('numbers are shown in the unit of the KPI', async () => {
  await enter([
    { ...leads, measured: { leads: 180_000 } },
    {
      ...typing({ kpi: 'bounce_rate_by_sessions', baseline: 0.6, target: 0.48 }),
      measured: { sessions: 10_000, engagedSessions: 4632 },
    },
    { ...typing({ kpi: 'ad_spend_per_lead', baseline: 3, target: 2.75 }), measured: { leads: 2, spend: 2751 } },
  ]);
  const shown = (key: GoalColumn) => columnOf(key, 'displayValues').slice(0, 3);
  expect(shown('actualShown')).toEqual(['180,000', '53.68%', '1,375.50']);
  expect(shown('targetShown')).toEqual(['500', '48%', '2.75']);
  expect(shown('paceShown')).toEqual(['172', '48%', '2.75']);
  expect(shown('runRateShown')).toEqual(['-3,042', '', '']);
  expect(columnOf('progress')[0]).toBe(360);
});

describe('what stands first in the row', () => {
  const { goalProblems: problems } = texts.en;
  const rate: Row['typed'] = { kpi: 'bounce_rate_by_sessions', baseline: 0.6, target: 0.5 };
  const broken: Readonly<Record<GoalProblem, Row['typed']>> = {
    'kpi-missing': { kpi: '' },
    'kpi-unknown': { kpi: 'happiness' },
    'placement-unknown': { placement: 'mixed' },
    'type-without-conversions': { kpi: 'sessions', conversionType: 'e-book' },
    'start-missing': { start: '' },
    'start-not-a-day': { start: 'soon' },
    'deadline-missing': { deadline: '' },
    'deadline-not-a-day': { deadline: 'later' },
    'deadline-before-start': { deadline: start - 1 },
    'baseline-missing': { ...rate, baseline: '' },
    'baseline-not-a-number': { baseline: 'much' },
    'baseline-not-above-zero': { baseline: 0, targetKind: 'relative' },
    'target-missing': { target: '' },
    'target-not-a-number': { target: 'all' },
    'target-below-nothing': { baseline: 10, target: -1.5, targetKind: 'relative' },
    'target-kind-unknown': { targetKind: 'doubled' },
    'points-not-a-rate': { baseline: 10, targetKind: 'points' },
    'cadence-unknown': { cadence: 'hourly' },
    'state-unknown': { state: 'asleep' },
  };
  const words = {
    kpi: lookUp(
      kpis.map(({ id }): KpiId => id),
      text => text.kpis,
    ),
    channel: lookUp(channels, text => text.model.channels),
    placement: lookUp(placements, text => text.model.placements),
    targetKind: lookUp(targetKinds, text => text.goals.targetKinds),
    objective: lookUp(objectives, text => text.goals.objectives),
    cadence: lookUp(cadences, text => text.goals.cadences),
    state: lookUp(goalStates, text => text.goals.states),
  };

  test('is what is wrong with it, as the add-on finds it', async () => {
    const rows = goalProblems.map(id => typing(broken[id]));
    await enter(rows);
    expect(columnOf('problem').slice(0, rows.length)).toEqual(goalProblems.map(id => problems[id]));
    expect(columnOf('standing')[0]).toBe(`⚠ ${problems['kpi-missing']}`);
    const grid: Grid = [goalInputs, goalInputs, ...rows.map(({ typed }) => goalInputs.map(key => typed[key] ?? ''))];
    expect(readGoals(grid, words).problems.map(({ problem }) => problem)).toEqual(goalProblems);
  });

  test('is the status, or why there is none', async () => {
    const { begin, notCounted, noNumbers } = texts.en.workbook.goalsSheet;
    await enter([
      typing({ name: 'Leads', placement: '유료', cadence: 'Mingguan', state: 'paused', conversionType: 'e-book' }),
      { typed: leads.typed },
      { ...leads, measured: { sessions: 5 } },
      // Before the start, there is nothing to miss.
      { ...leads, asOf: start - 1, measured: {} },
    ]);
    const say = (text: string) =>
      `⚠ ${text.replace('{refresh}', texts.en.app.menu.refresh).replace('{data}', context.names.data)}`;
    expect(columnOf('standing').slice(0, 5)).toEqual(['at risk', say(notCounted), say(noNumbers), 'no data', '']);
    await enter([]);
    expect(columnOf('standing').slice(0, 2)).toEqual([begin, '']);
  });

  test('rows that nobody began are blank', async () => {
    await enter([]);
    const computed = goalColumns.filter(key => key !== 'standing');
    expect(computed.flatMap(key => columnOf(key)).filter(value => value !== '')).toEqual([]);
  });
});
