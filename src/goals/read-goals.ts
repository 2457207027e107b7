import type { Cell, Grid } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import { typedDays } from '../core/typed-days.ts';
import { kpis } from '../kpis/catalogue.ts';
import { type Kpi, measuresOf } from '../kpis/kpi.ts';
import type { Placement } from '../model/dimensions.ts';
import {
  type Cadence,
  type Goal,
  type GoalInput,
  type GoalPlacement,
  type GoalProblem,
  type GoalState,
  goalInputs,
  type TargetKind,
  typedMeasures,
} from '../model/goals.ts';
import { columnsByKey, FIRST_ROW } from '../model/keyed-sheet.ts';
import { goalKindOf } from './goal-kind.ts';

/** What a word in a cell means: an id, or its label in any language; null for neither. */
export interface GoalLookUps {
  kpi(word: string): string | null;
  channel(word: string): string | null;
  placement(word: string): Placement | null;
  targetKind(word: string): TargetKind | null;
  objective(word: string): string | null;
  cadence(word: string): Cadence | null;
  state(word: string): GoalState | null;
}

interface GoalRow {
  /** 1-based in the sheet. */
  readonly row: number;
  /** Its id is `''` where the row has none of its own: none at all, or that of a row above, of which it is a copy. */
  readonly goal: Goal;
}

interface RowProblem {
  readonly row: number;
  readonly column: GoalInput;
  readonly problem: GoalProblem;
}

export interface ReadGoals {
  /** Paused and archived ones, too. */
  readonly goals: readonly GoalRow[];
  /** Rows of goals that have to be given an id. */
  readonly withoutId: readonly number[];
  readonly problems: readonly RowProblem[];
}

const ID = /^g[0-9a-f]{8}$/u;
/** A row that holds nothing else was emptied by somebody. */
const HIDDEN: readonly GoalInput[] = ['id', 'series'];

/**
 * Reads the whole Goals sheet, first row included.
 *
 * A row is a goal where it is clear what is measured, from when until when, and what the target is. All else that is wrong
 * is told of, and the row counts without it.
 */
export function readGoals(grid: Grid, words: GoalLookUps): ReadGoals {
  const at = columnsByKey(grid);
  const goals: GoalRow[] = [];
  const problems: RowProblem[] = [];
  const ids = new Set<string>();
  for (let index = FIRST_ROW - 1; index < grid.length; index++) {
    const row = index + 1;
    const cellOf = (column: GoalInput): Cell => {
      const place = at.get(column);
      const cell = place === undefined ? '' : (grid[index]?.[place] ?? '');
      return typeof cell === 'string' ? cell.trim() : cell;
    };
    if (goalInputs.every(column => HIDDEN.includes(column) || cellOf(column) === '')) continue;

    const typed = String(cellOf('id'));
    const id = ID.test(typed) && !ids.has(typed) ? typed : '';
    ids.add(id);
    const goal = readGoal(id, cellOf, words, (column, problem) => problems.push({ row, column, problem }));
    if (goal) goals.push({ row, goal });
  }
  return { goals, problems, withoutId: goals.flatMap(({ row, goal }) => (goal.id === '' ? [row] : [])) };
}

type Report = (column: GoalInput, problem: GoalProblem) => void;

function readGoal(id: string, cellOf: (column: GoalInput) => Cell, words: GoalLookUps, report: Report): Goal | null {
  const textOf = (column: GoalInput): string => String(cellOf(column));
  const choiceOf = <Id>(
    column: GoalInput,
    lookUp: (word: string) => Id | null,
    blank: Id,
    problem: GoalProblem,
  ): Id | null => {
    const word = textOf(column);
    if (word === '') return blank;
    const found = lookUp(word);
    if (found === null) report(column, problem);
    return found;
  };

  const kpi = kpiIn(textOf('kpi'), words, report);
  const placement = choiceOf<GoalPlacement>('placement', placementBy(words), '', 'placement-unknown');
  const span = spanIn(cellOf, report);
  const targetKind = choiceOf('targetKind', word => words.targetKind(word), 'absolute', 'target-kind-unknown');
  const target = numberIn(cellOf('target'));
  if (target === null) report('target', 'target-missing');
  else if (Number.isNaN(target)) report('target', 'target-not-a-number');
  const typedBaseline = numberIn(cellOf('baseline'));
  if (Number.isNaN(typedBaseline)) report('baseline', 'baseline-not-a-number');
  const baseline = Number.isNaN(typedBaseline) ? null : typedBaseline;
  const cadence = choiceOf('cadence', word => words.cadence(word), 'monthly', 'cadence-unknown');
  const state = choiceOf('state', word => words.state(word), 'active', 'state-unknown');
  if (kpi && textOf('conversionType') !== '' && !hasTypes(kpi)) report('conversionType', 'type-without-conversions');
  if (!kpi || placement === null || !span || targetKind === null || target === null || Number.isNaN(target))
    return null;

  if (!Number.isNaN(typedBaseline)) reportBaseline(kpi, targetKind, baseline, report);
  if (targetKind === 'points' && kpi.unit !== 'ratio') report('targetKind', 'points-not-a-rate');
  if (targetKind === 'relative' && target < -1) report('target', 'target-below-nothing');

  const [channel, objective] = [textOf('channel'), textOf('objective')];
  return {
    id,
    name: textOf('name'),
    kpi: kpi.id,
    channel: words.channel(channel) ?? channel,
    campaign: textOf('campaign'),
    placement,
    conversionType: hasTypes(kpi) ? textOf('conversionType') : '',
    ...span,
    baseline,
    targetKind,
    target,
    objective: words.objective(objective) ?? objective,
    owner: textOf('owner'),
    cadence: cadence ?? 'monthly',
    state: state ?? 'active',
    series: textOf('series'),
    note: textOf('note'),
  };
}

const all: readonly Kpi[] = kpis;

function kpiIn(word: string, words: GoalLookUps, report: Report): Kpi | null {
  const id = word === '' ? null : words.kpi(word);
  const kpi = all.find(candidate => candidate.id === id);
  if (!kpi) report('kpi', word === '' ? 'kpi-missing' : 'kpi-unknown');
  return kpi ?? null;
}

const placementBy =
  (words: GoalLookUps) =>
  (word: string): Exclude<Placement, 'mixed'> | null => {
    const placement = words.placement(word);
    return placement === 'mixed' ? null : placement;
  };

const hasTypes = (kpi: Kpi): boolean => measuresOf(kpi).flows.some(id => typedMeasures.includes(id));

function spanIn(
  cellOf: (column: GoalInput) => Cell,
  report: Report,
): { readonly start: Day; readonly deadline: Day } | null {
  const dayIn = (column: 'start' | 'deadline'): Day | null => {
    const cell = cellOf(column);
    // A text that looks like a day is none to the formulas of the row.
    const day = typeof cell === 'number' ? (typedDays(cell)?.from ?? null) : null;
    if (day === null) report(column, cell === '' ? `${column}-missing` : `${column}-not-a-day`);
    return day;
  };
  const start = dayIn('start');
  const deadline = dayIn('deadline');
  if (start === null || deadline === null) return null;
  if (deadline >= start) return { start, deadline };
  report('deadline', 'deadline-before-start');
  return null;
}

/** Null for a blank, NaN for what is no number. */
const numberIn = (cell: Cell): number | null => (cell === '' ? null : typeof cell === 'number' ? cell : Number.NaN);

/** Without one there is no target, no way from baseline to target, or no telling that a total should stay low. */
function reportBaseline(kpi: Kpi, targetKind: TargetKind, baseline: number | null, report: Report): void {
  const rises = goalKindOf(kpi) === 'total' && kpi.direction === 'higher-is-better';
  if (baseline === null) {
    if (targetKind !== 'absolute' || !rises) report('baseline', 'baseline-missing');
  } else if (targetKind === 'relative' && baseline <= 0) report('baseline', 'baseline-not-above-zero');
}
