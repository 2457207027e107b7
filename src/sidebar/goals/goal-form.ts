import type { LedgerCells } from '../../app/ledger-api.ts';
import type { Cell } from '../../core/cell.ts';
import { type Day, dayFromIso, isoOf } from '../../core/day.ts';
import { type GoalLookUps, readGoals } from '../../goals/read-goals.ts';
import { readyMade } from '../../goals/ready-made.ts';
import { type GoalSpan, repeatedSpans } from '../../goals/spans.ts';
import { type GoalDraft, repeated } from '../../goals/target.ts';
import { type KpiId, kpis } from '../../kpis/catalogue.ts';
import type { Kpi, Unit } from '../../kpis/kpi.ts';
import {
  type GoalInput,
  type GoalProblem,
  goalInputs,
  type ReadyMadeGoalId,
  type SpanUnit,
  type TargetKind,
} from '../../model/goals.ts';
import { numberText, percentText, typedNumber, typedPercent } from '../ledger/typed-number.ts';

/** What stands in the fields of the wizard: numbers and days as they were typed, so that nothing typed is lost. */
export interface GoalForm {
  /** The row that is edited; null for a new goal. */
  readonly edited: RowVersion | null;
  /** The goal that this one follows, which joins its series; null for none. */
  readonly earlier: (RowVersion & { readonly cells: LedgerCells }) | null;
  readonly kpi: string;
  readonly channel: string;
  readonly campaign: string;
  readonly placement: string;
  readonly conversionType: string;
  readonly baseline: string;
  readonly targetKind: TargetKind;
  readonly target: string;
  /** Of a change: up or down. */
  readonly falls: boolean;
  readonly companion: Companion;
  /** What others reach; a help for the wizard only. */
  readonly benchmark: string;
  readonly objective: string;
  readonly owner: string;
  readonly start: string;
  readonly deadline: string;
  /** `''`: once. */
  readonly repeat: SpanUnit | '';
  readonly times: string;
  readonly compounds: boolean;
  readonly cadence: string;
  /** `''`: the sentence is its name. */
  readonly name: string;
  readonly state: string;
  readonly series: string;
  readonly note: string;
}

interface RowVersion {
  readonly id: string;
  readonly hash: string;
}

/** A goal that belongs to it: what one lead may cost. */
interface Companion {
  /** `''` for none. */
  readonly kpi: string;
  readonly baseline: string;
  readonly target: string;
}

export type FormField = GoalInput | 'times' | 'companionTarget' | 'companionBaseline';
export type FormProblem = GoalProblem | 'times-wrong';

interface ReadForm {
  /** Null until all that a goal needs is there. */
  readonly goal: GoalDraft | null;
  readonly companion: GoalDraft | null;
  /** The first of each field. */
  readonly problems: Partial<Readonly<Record<FormField, FormProblem>>>;
}

const all: readonly Kpi[] = kpis;
export const kpiOf = (id: string): Kpi | null => all.find(kpi => kpi.id === id) ?? null;

/** What one of them costs, where that is a KPI of its own. */
const costOf: Partial<Readonly<Record<string, KpiId>>> = {
  leads: 'cost_per_lead',
  conversions: 'cost_per_conversion',
  new_customers: 'cost_per_new_customer',
  engagements: 'cost_per_engagement',
} satisfies Partial<Record<KpiId, KpiId>>;

const noCompanion: Companion = { kpi: '', baseline: '', target: '' };

export function blankForm(today: Day): GoalForm {
  return {
    edited: null,
    earlier: null,
    kpi: '',
    channel: '',
    campaign: '',
    placement: '',
    conversionType: '',
    baseline: '',
    targetKind: 'relative',
    target: '',
    falls: false,
    companion: noCompanion,
    benchmark: '',
    objective: '',
    owner: '',
    ...typedSpan(next('quarter', today)),
    repeat: '',
    times: '4',
    compounds: true,
    cadence: 'monthly',
    name: '',
    state: '',
    series: '',
    note: '',
  };
}

export function readyMadeForm(id: ReadyMadeGoalId, today: Day, locale: string): GoalForm {
  const ready = readyMade.find(goal => goal.id === id);
  if (!ready) throw new Error(`no ready-made goal ${id}`);
  const { kpi, target, targetKind, companion, repeats, span } = ready;
  const unit = kpiOf(kpi)?.unit ?? 'count';
  return {
    ...blankForm(today),
    kpi,
    channel: ready.channel === 'ask' ? '' : ready.channel,
    conversionType: ready.conversionType,
    targetKind,
    ...typedTarget(targetKind, target, unit, locale),
    companion: companion
      ? { ...noCompanion, kpi: companion.kpi, target: typed(companion.target, kpiOf(companion.kpi)?.unit, locale) }
      : noCompanion,
    objective: ready.objective,
    ...typedSpan(next(span, today)),
    ...(repeats > 1 ? { repeat: span, times: String(repeats) } : {}),
  };
}

/** The row of a goal as the wizard shows it. `sentence` is the one that the goal would write itself. */
export function formOfCells(cells: LedgerCells, sentence: string | null, today: Day, locale: string): GoalForm {
  const textOf = (key: GoalInput): string => String(cells[key] ?? '');
  const unit = kpiOf(textOf('kpi'))?.unit ?? 'number';
  const targetKind = (textOf('targetKind') || 'absolute') as TargetKind;
  const dayOf = (cell: Cell | undefined): string => (typeof cell === 'number' ? isoOf(cell) : String(cell ?? ''));
  const { baseline, target } = cells;
  return {
    ...blankForm(today),
    kpi: textOf('kpi'),
    channel: textOf('channel'),
    campaign: textOf('campaign'),
    placement: textOf('placement'),
    conversionType: textOf('conversionType'),
    baseline: typeof baseline === 'number' ? typed(baseline, unit, locale) : textOf('baseline'),
    targetKind,
    ...(typeof target === 'number'
      ? typedTarget(targetKind, target, unit, locale)
      : { target: textOf('target'), falls: false }),
    objective: textOf('objective'),
    owner: textOf('owner'),
    start: dayOf(cells['start']),
    deadline: dayOf(cells['deadline']),
    cadence: textOf('cadence') || 'monthly',
    name: textOf('name') === sentence ? '' : textOf('name'),
    state: textOf('state'),
    series: textOf('series'),
    note: textOf('note'),
  };
}

/** Another KPI: which way is better, what may be said of it and what goes with it follow it. */
export function withKpi(form: GoalForm, id: string): GoalForm {
  const kpi = kpiOf(id);
  return {
    ...form,
    kpi: id,
    falls: kpi?.direction === 'lower-is-better',
    baseline: '',
    targetKind: form.targetKind === 'points' && kpi?.unit !== 'ratio' ? 'relative' : form.targetKind,
    companion: { ...noCompanion, kpi: costOf[id] ?? '' },
  };
}

/** What the fields say, and what is wrong in them: by the same reading as the rows of the Goals sheet. */
export function readForm(form: GoalForm, locale: string): ReadForm {
  const unit = kpiOf(form.kpi)?.unit ?? 'number';
  const main = read({
    ...form,
    baseline: typedCell(form.baseline, unit, locale),
    target: targetCell(form, unit, locale),
    ...spanCells(form),
  });
  const problems: Record<string, FormProblem> = { ...main.problems };
  if (form.repeat !== '' && timesOf(form) === null) problems['times'] = 'times-wrong';

  const { companion } = form;
  if (companion.kpi === '' || companion.target.trim() === '') return { goal: main.goal, companion: null, problems };
  const unitOfIt = kpiOf(companion.kpi)?.unit;
  const other = read({
    ...form,
    kpi: companion.kpi,
    conversionType: '',
    baseline: typedCell(companion.baseline, unitOfIt, locale),
    targetKind: 'absolute',
    target: typedCell(companion.target, unitOfIt, locale),
    name: '',
    ...spanCells(form),
  });
  if (other.problems.target) problems['companionTarget'] = other.problems.target;
  if (other.problems.baseline) problems['companionBaseline'] = other.problems.baseline;
  return { goal: main.goal, companion: other.goal, problems };
}

/** The goals that are saved: one for each time it repeats, and what goes with it. */
export function goalsOf(form: GoalForm, locale: string): readonly GoalDraft[] {
  const { goal, companion } = readForm(form, locale);
  if (!goal) return [];
  const goals = repetitions(form, goal);
  if (!companion) return goals;
  const deadline = goals.at(-1)?.deadline ?? companion.deadline;
  return [...goals, { ...companion, deadline }];
}

export function repetitions(form: GoalForm, goal: GoalDraft): readonly GoalDraft[] {
  const times = timesOf(form);
  if (form.repeat === '' || times === null) return [goal];
  return repeated(goal, repeatedSpans(goal.start, form.repeat, times, 'start-day'), form.compounds);
}

/** A goal as a row of the sheet: blanks are absent, and so is what a blank means anyway. */
export function cellsOf(goal: GoalDraft): LedgerCells {
  const entries = goalInputs.flatMap((key): readonly (readonly [string, Cell])[] => {
    const value = key === 'id' ? '' : goal[key];
    return value === '' || value === null || value === 'active' ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/** A number typed into a field of a KPI, of one in percent as a fraction; the text itself where it is no number. */
export const typedCell = (text: string, unit: Unit | undefined, locale: string): Cell =>
  unit === 'ratio' ? typedPercent(text, locale) : typedNumber(text, locale);

/** A number as somebody would type it into such a field. */
export const typed = (value: number, unit: Unit | undefined, locale: string): string =>
  unit === 'ratio' ? percentText(value, locale) : numberText(value, locale);

const MOST_TIMES = 24;
const timesOf = ({ times }: GoalForm): number | null => {
  const count = Number(times);
  return Number.isInteger(count) && count >= 2 && count <= MOST_TIMES ? count : null;
};

const next = (unit: SpanUnit, today: Day): GoalSpan =>
  repeatedSpans(today, unit, 1, 'calendar')[0] ?? { start: today, deadline: today };

const typedSpan = ({ start, deadline }: GoalSpan) => ({ start: isoOf(start), deadline: isoOf(deadline) });

/** Null while one of the days is missing. */
export function spanOf(form: GoalForm): GoalSpan | null {
  const { start, deadline } = spanCells(form);
  return typeof start === 'number' && typeof deadline === 'number' && deadline >= start ? { start, deadline } : null;
}

/** Of a goal that repeats, the first time. */
function spanCells(form: GoalForm): { readonly start: Cell; readonly deadline: Cell } {
  const start = dayFromIso(form.start) ?? form.start;
  const first =
    form.repeat !== '' && typeof start === 'number' ? repeatedSpans(start, form.repeat, 1, 'start-day')[0] : undefined;
  return { start, deadline: first?.deadline ?? dayFromIso(form.deadline) ?? form.deadline };
}

function targetCell({ target, targetKind, falls }: GoalForm, unit: Unit, locale: string): Cell {
  const isChange = targetKind !== 'absolute';
  const cell = typedCell(target, isChange ? 'ratio' : unit, locale);
  return isChange && falls && typeof cell === 'number' ? -cell : cell;
}

function typedTarget(kind: TargetKind, target: number, unit: Unit, locale: string) {
  const isChange = kind !== 'absolute';
  return {
    target: typed(isChange ? Math.abs(target) : target, isChange ? 'ratio' : unit, locale),
    falls: isChange && target < 0,
  };
}

type Row = Readonly<Partial<Record<GoalInput, Cell>>>;

function read(row: Row): {
  readonly goal: GoalDraft | null;
  readonly problems: Partial<Record<GoalInput, GoalProblem>>;
} {
  const cells = goalInputs.map(key => (key === 'id' ? '' : (row[key] ?? '')));
  const { goals, problems } = readGoals([[...goalInputs], [], cells], ids);
  const [found] = goals;
  const byField: Partial<Record<GoalInput, GoalProblem>> = {};
  for (const { column, problem } of problems) byField[column] ??= problem;
  if (!found) return { goal: null, problems: byField };
  const { id: _, ...goal } = found.goal;
  return { goal, problems: byField };
}

/** Choices of a form are ids already. */
const same = <Id extends string>(word: string): Id => word as Id;
const ids: GoalLookUps = {
  kpi: same,
  channel: same,
  placement: same,
  targetKind: same,
  objective: same,
  cadence: same,
  state: same,
};
