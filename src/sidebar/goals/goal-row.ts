import type { LedgerEdit, LedgerRow } from '../../app/ledger-api.ts';
import type { PageTexts } from '../../app/page-texts.ts';
import type { Cell } from '../../core/cell.ts';
import type { Day } from '../../core/day.ts';
import type { GoalStatus } from '../../goals/arithmetic.ts';
import { goalSentence } from '../../goals/sentence.ts';
import { adjustedGoal, type GoalDraft, targetValue } from '../../goals/target.ts';
import { put, writeDay, writeValues } from '../../goals/writing.ts';
import type { GoalState } from '../../model/goals.ts';
import { cellsOf, formOfCells, type GoalForm, goalsOf, kpiOf, readForm } from './goal-form.ts';

/** What is told apart in the list. */
export type Standing = GoalStatus | 'paused' | 'archived' | 'to-mend';
export const standings: readonly Standing[] = [
  'on track',
  'at risk',
  'behind',
  'achieved',
  'missed',
  'no data',
  'to-mend',
  'paused',
  'archived',
];

type GoalTexts = PageTexts<'goals'>;

/** How a goal stands. The sheet says the status in the workbook's language; null where it says none. */
export function standingOf({ cells, computed, problems }: LedgerRow, texts: GoalTexts): Standing | null {
  if (cells['state'] === 'paused' || cells['state'] === 'archived') return cells['state'];
  if (problems.length > 0) return 'to-mend';
  const word = String(computed['status'] ?? '');
  const statuses = Object.entries(texts.cellWords.statuses) as [GoalStatus, string][];
  return statuses.find(([id, label]) => word === id || word === label)?.[0] ?? null;
}

/** What the row says as a goal; null while something that it needs is wrong. */
export const goalOfRow = (row: LedgerRow, today: Day, locale: string): GoalDraft | null =>
  readForm(formOfCells(row.cells, null, today, locale), locale).goal;

export function nameOf({ cells }: LedgerRow, sentence: string | null, texts: GoalTexts): string {
  const kpi = String(cells['kpi'] ?? '');
  const labels: Readonly<Record<string, string>> = texts.kpis;
  return String(cells['name'] ?? '') || sentence || (labels[kpi] ?? kpi);
}

/** A computed number as the goal's sentence would write it; null where there is none. */
export function shownValue(value: Cell | undefined, kpi: string, currency: string, texts: GoalTexts): string | null {
  const unit = kpiOf(kpi)?.unit;
  if (typeof value !== 'number' || !unit) return null;
  return writeValues([value], unit, currency, texts.smartGoals.writing)[0] ?? null;
}

/** The goal again for the time right after it, the earlier target noted; null where the row is no goal yet. */
export function nextPeriodForm(
  row: LedgerRow,
  today: Day,
  currency: string,
  locale: string,
  texts: GoalTexts,
): GoalForm | null {
  const goal = goalOfRow(row, today, locale);
  if (!goal || row.id === '') return null;
  const { writing, earlierTarget } = texts.smartGoals;
  const note = put(earlierTarget, {
    target: shownValue(targetValue(goal) ?? undefined, goal.kpi, currency, texts) ?? '',
    deadline: writeDay(goal.deadline, writing),
  });
  const actual = row.computed['actual'];
  const { targetKind, target } = goal;
  const { next } = adjustedGoal(
    { id: row.id, ...goal },
    { targetKind, target },
    typeof actual === 'number' ? actual : null,
    note,
  );
  const sentence = goalSentence(goal, texts, currency);
  return {
    ...formOfCells({ ...cellsOf(next), name: String(row.cells['name'] ?? '') }, sentence, today, locale),
    earlier: { id: row.id, hash: row.hash, cells: { ...row.cells, series: next.series } },
  };
}

export function withState(row: LedgerRow, state: GoalState): LedgerEdit {
  const { state: _, ...cells } = row.cells;
  return { id: row.id, hash: row.hash, cells: state === 'active' ? cells : { ...cells, state } };
}

/**
 * The rows that a form is saved as: the goal, more of them where it repeats, what goes with it, and the earlier one that
 * joins its series. A name is given to each: the sentence that it writes itself, where the person gave none.
 *
 * @param newSeries what goals made together are known by.
 */
export function editsOf(
  form: GoalForm,
  sentenceOf: (goal: GoalDraft) => string,
  newSeries: string,
  locale: string,
): readonly LedgerEdit[] {
  const goals = goalsOf(form, locale);
  const series = form.series || (goals.length > 1 ? newSeries : '');
  const edits = goals.map((goal, i): LedgerEdit => {
    const { id, hash } = (i === 0 ? form.edited : null) ?? { id: '', hash: '' };
    return { id, hash, cells: cellsOf({ ...goal, series, name: goal.name || sentenceOf(goal) }) };
  });
  return form.earlier ? [{ ...form.earlier }, ...edits] : edits;
}
