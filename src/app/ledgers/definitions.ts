import type { Grid } from '../../core/cell.ts';
import { readCosts } from '../../costs/read-costs.ts';
import { readGoals } from '../../goals/read-goals.ts';
import type { Texts } from '../../i18n/texts.ts';
import { COST_ROWS, costColumns } from '../../model/costs.ts';
import { GOAL_ROWS, goalInputs } from '../../model/goals.ts';
import type { LedgerId } from '../../model/ledgers.ts';
import { VALUE_ROWS, valueColumns } from '../../model/values.ts';
import { readValues } from '../../values/read-values.ts';
import { channelOf, costWords, goalWords, valueWords } from '../words.ts';

/** A column of which people choose the content: what a word means, and what an id is called. */
interface Choice {
  readonly idOf: (word: string) => string | null;
  readonly labels: (texts: Texts) => Readonly<Record<string, string>>;
}

export interface LedgerProblem {
  /** 1-based. */
  readonly row: number;
  readonly column: string;
  readonly problem: string;
}

/** What is particular to one of the sheets. */
export interface LedgerDefinition {
  readonly prefix: 'g' | 'c' | 'v';
  /** Keys of the columns that people type into, the id first. */
  readonly inputs: readonly string[];
  readonly choices: Readonly<Record<string, Choice>>;
  readonly days: readonly string[];
  /** What stands above the columns. */
  readonly heads: (texts: Texts) => Readonly<Record<string, string>>;
  /** Rows that the template makes ready. */
  readonly readyRows: number;
  /** A row with none of these is no more than a note. */
  readonly begunBy: readonly string[];
  /** What is said of a row that nobody has begun. */
  readonly notBegun: { readonly column: string; readonly problem: string };
  /** What is wrong in the whole sheet, first row included. */
  problemsIn(grid: Grid): readonly LedgerProblem[];
}

const channel: Choice = { idOf: channelOf, labels: ({ model }) => model.channels };

export const ledgerDefinitions: Readonly<Record<LedgerId, LedgerDefinition>> = {
  goals: {
    prefix: 'g',
    inputs: goalInputs,
    choices: {
      kpi: { idOf: goalWords.kpi, labels: texts => texts.kpis },
      channel,
      placement: { idOf: goalWords.placement, labels: ({ model }) => model.placements },
      targetKind: { idOf: goalWords.targetKind, labels: ({ goals }) => goals.targetKinds },
      objective: { idOf: goalWords.objective, labels: ({ goals }) => goals.objectives },
      cadence: { idOf: goalWords.cadence, labels: ({ goals }) => goals.cadences },
      state: { idOf: goalWords.state, labels: ({ goals }) => goals.states },
    },
    days: ['start', 'deadline'],
    heads: ({ goals }) => goals.columns,
    readyRows: GOAL_ROWS,
    begunBy: ['kpi'],
    notBegun: { column: 'kpi', problem: 'kpi-missing' },
    problemsIn: grid => readGoals(grid, goalWords).problems,
  },
  costs: {
    prefix: 'c',
    inputs: costColumns,
    choices: {
      category: { idOf: costWords.category, labels: ({ costs }) => costs.categories },
      channel,
      frequency: { idOf: costWords.frequency, labels: ({ costs }) => costs.frequencies },
      split: { idOf: costWords.split, labels: ({ costs }) => costs.splits },
      overlap: { idOf: costWords.overlap, labels: ({ costs }) => costs.overlaps },
    },
    days: ['from', 'to'],
    heads: ({ costs }) => costs.columns,
    readyRows: COST_ROWS,
    begunBy: ['amount', 'hourlyRate', 'hours', 'adSpend', 'from'],
    notBegun: { column: 'amount', problem: 'missing' },
    problemsIn: grid => readCosts(grid, costWords).toMend,
  },
  values: {
    prefix: 'v',
    inputs: valueColumns.filter(key => key !== 'value'),
    choices: {
      result: { idOf: valueWords.result, labels: ({ model }) => model.measures },
      channel,
      method: { idOf: valueWords.method, labels: ({ values }) => values.methods },
      counts: { idOf: valueWords.counts, labels: ({ values }) => values.countings },
      basis: { idOf: valueWords.basis, labels: ({ values }) => values.bases },
    },
    days: ['from', 'agreedOn'],
    heads: ({ values }) => values.columns,
    readyRows: VALUE_ROWS,
    begunBy: ['result'],
    notBegun: { column: 'result', problem: 'missing' },
    problemsIn: grid => readValues(grid, valueWords).problems,
  },
};

/** Columns that don't make a row one that somebody typed. */
export const isHidden = (key: string): boolean => key === 'id' || key === 'series';
