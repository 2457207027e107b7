import { columnLetters } from '../core/cell.ts';
import { type GoalInput, type GoalProblem, goalComputed, goalInputs, type TargetKind } from '../model/goals.ts';
import { measureIds } from '../model/measures.ts';
import { totalsColumn, totalsRange } from '../model/totals-layout.ts';
import { goalFormulas } from '../readings/goal-formulas.ts';
import { type TemplateContext, worded } from './context.ts';
import { kpiColumn, kpiColumns, listColumns, nameFacts } from './kpis-sheet.ts';
import { on, quoted } from './paint.ts';

/**
 * Columns from left to right: how it stands, what people type (together, to be written at once), what came of it.
 *
 * `standing` is the status, or what has to be mended. No number format fits 54% and 180,000 in one column, so the numbers
 * that have the unit of the row's KPI are hidden; people see their texts, `...Shown`.
 */
export const goalColumns = [
  'standing',
  ...goalInputs,
  'progress',
  'targetShown',
  'actualShown',
  'paceShown',
  'forecastShown',
  'runRateShown',
  'asOf',
  ...goalComputed.filter(key => key !== 'progress' && key !== 'asOf'),
  'unit',
  /** The id of its kind of target. */
  'aim',
] as const;
export type GoalColumn = (typeof goalColumns)[number];
type Written = Exclude<GoalColumn, GoalInput>;

export const goalColumn = (key: GoalColumn): number => goalColumns.indexOf(key) + 1;

/** The formulas of one row, in canonical form. Each is `""` while the row has no KPI. */
export function goalRow(row: number, context: TemplateContext): Readonly<Record<Written, string>> {
  const at = (key: GoalColumn): string => columnLetters(goalColumn(key)) + row;
  const { kpiRow, totalsRow } = { kpiRow: at('kpiRow'), totalsRow: at('totalsRow') };
  const kpiSheet = on(context.names.kpis);
  const totals = on(context.names.totals);
  // Row 0 would be the whole column, which an engine that computes both branches of IF lets spill.
  const fact = (name: Parameters<typeof kpiColumn>[0]) => `INDEX(${kpiSheet}${kpiColumn(name)},MAX(1,${kpiRow}))`;
  const where = (condition: string, value: string): string => `IF(${condition},${value},"")`;
  const hasKpi = `ISNUMBER(${kpiRow})`;
  const hasBoth = `COUNT(${kpiRow},${totalsRow})=2`;
  const to = `INDEX(${totals}${totalsRange('to')},MAX(1,${totalsRow}))`;

  const [baseline, target] = [at('baseline'), at('target')];
  const aim = listColumns('targetKind');
  const fromBaseline = (value: string, condition?: string): string =>
    where(`COUNT(${baseline},${target})=2`, condition ? where(condition, value) : value);
  const targetValue = `IF(${at('aim')}="relative",${fromBaseline(`${baseline}*(1+${target})`, `AND(${baseline}>0,${target}>=-1)`)},IF(${at('aim')}="points",${fromBaseline(`${baseline}+${target}`)},IF(${at('aim')}="absolute",IF(ISNUMBER(${target}),${target},""),"")))`;

  const cells = {
    baseline,
    target: at('targetValue'),
    actual: at('actual'),
    start: at('start'),
    deadline: at('deadline'),
    asOf: at('asOf'),
    kind: at('kind'),
  };
  return {
    kpiRow: `=${where(
      `${at('kpi')}<>""`,
      firstMatch(
        at('kpi'),
        nameFacts.map(name => kpiSheet + kpiColumn(name)),
      ),
    )}`,
    totalsRow: `=IF(${at('kpi')}="","",IF(${at('id')}="","",IFERROR(MATCH(${at('id')},${totals}${totalsRange('goal')},0),"")))`,
    kind: `=${where(hasKpi, fact('kind'))}`,
    unit: `=${where(hasKpi, fact('unit'))}`,
    aim: `=${where(hasKpi, `IF(${at('targetKind')}="","absolute",IFERROR(INDEX(${kpiSheet}${aim.meaning},MATCH(${at('targetKind')},${kpiSheet}${aim.word},0)),""))`)}`,
    targetValue: `=${where(hasKpi, targetValue)}`,
    asOf: `=${where(hasBoth, where(`ISNUMBER(${to})`, to))}`,
    actual: `=${where(hasBoth, kpiValue(kpiRow, totalsRow, context))}`,
    progress: goalFormulas.GOAL_PROGRESS(cells),
    pace: goalFormulas.GOAL_PACE(cells),
    forecast: goalFormulas.GOAL_FORECAST(cells),
    runRate: goalFormulas.GOAL_RUN_RATE(cells),
    status: goalFormulas.GOAL_STATUS(cells, context.texts.cellWords.statuses),
    problem: `=${problem(at, context)}`,
    standing: `=IF(${at('problem')}="",${at('status')},"⚠ "&${at('problem')})`,
    targetShown: `=${numberText(at('targetValue'), at('unit'))}`,
    actualShown: `=${numberText(at('actual'), at('unit'))}`,
    paceShown: `=${numberText(at('pace'), at('unit'))}`,
    forecastShown: `=${numberText(at('forecast'), at('unit'))}`,
    // A rate doesn't add up day by day.
    runRateShown: `=IF(${at('kind')}="rate","",${numberText(at('runRate'), at('unit'))})`,
  };
}

/** The KPI in a row of the coefficient sheet, of the measures in a row of Totals: an expression, `""` without a value. */
export function kpiValue(kpiRow: string, totalsRow: string, { names }: TemplateContext): string {
  const kpiSheet = on(names.kpis);
  const measured = `INDEX(${on(names.totals)}${measureColumns()},${totalsRow},0)`;
  // Row 0 would be the whole column, which an engine that computes both branches of IF lets spill.
  const fact = (name: Parameters<typeof kpiColumn>[0]) => `INDEX(${kpiSheet}${kpiColumn(name)},MAX(1,${kpiRow}))`;
  const block = (name: Parameters<typeof kpiColumns>[0]) => `INDEX(${kpiSheet}${kpiColumns(name)},${kpiRow},0)`;
  const side = (name: 'numerator' | 'denominator') =>
    `(SUMPRODUCT(${block(name)},${measured})+${fact(`${name}Constant`)})`;
  const whole = `SUMPRODUCT(${block('needed')}*ISNUMBER(${measured}))=${fact('neededCount')}`;
  return `IFERROR(IF(${whole},${side('numerator')}/${side('denominator')},""),"")`;
}

/** They stand together on Totals. */
export function measureColumns(): string {
  const columns = measureIds.map(totalsColumn);
  return `$${columnLetters(Math.min(...columns))}:$${columnLetters(Math.max(...columns))}`;
}

/** The first of some columns that holds what a cell says: an expression, the row or `""`. */
export const firstMatch = (cell: string, columns: readonly string[]): string =>
  columns.reduceRight((otherwise, column) => `IFERROR(MATCH(${cell},${column},0),${otherwise})`, '""');

/** 54%, 500, 1,375.50; 499.9999999999999 is 500. TEXT() would need a pattern in the reader's language. */
export const numberText = (value: string, unit: string): string =>
  `IF(ISNUMBER(${value}),IF(${unit}="ratio",ROUND(${value}*10000,0)/100&"%",FIXED(${value},IF(ROUND(${value},9)=ROUND(${value},0),0,IF(${unit}="count",IF(ABS(${value})<100,2,0),2)))),"")`;

/**
 * A cell holds a text: for AND, OR and NOT. Univer's `=` gives nothing, not FALSE, where it compared the cell before, which
 * only IF takes for FALSE; its `<>` is right.
 */
const is = (cell: string, text: string): string => `NOT(${cell}<>${quoted(text)})`;

/** The first thing that is wrong with the row, in words, as `readGoals` finds it; `""` for a row that nobody began. */
function problem(at: (key: GoalColumn) => string, context: TemplateContext): string {
  const { goalProblems: problems } = context.texts;
  const words = context.texts.workbook.goalsSheet;
  const fact = (name: 'direction' | 'hasTypes') => `INDEX(${on(context.names.kpis)}${kpiColumn(name)},${at('kpiRow')})`;
  const isBlank = (key: GoalColumn): string => `${at(key)}=""`;
  const isText = (key: GoalColumn): string => `NOT(ISNUMBER(${at(key)}))`;
  const isUnknown = (key: 'placement' | 'cadence' | 'state'): string =>
    `AND(${at(key)}<>"",NOT(ISNUMBER(MATCH(${at(key)},${on(context.names.kpis)}${listColumns(key).word},0))))`;
  const aims = (kind: TargetKind): string => is(at('aim'), kind);
  const needsBaseline = `OR(${at('kind')}<>"total",${fact('direction')}<>"higher-is-better",${at('aim')}<>"absolute")`;
  const checks: readonly (readonly [condition: string, problem: GoalProblem])[] = [
    [isBlank('kpi'), 'kpi-missing'],
    [isText('kpiRow'), 'kpi-unknown'],
    [isUnknown('placement'), 'placement-unknown'],
    [`AND(${at('conversionType')}<>"",${fact('hasTypes')}<1)`, 'type-without-conversions'],
    [isBlank('start'), 'start-missing'],
    [isText('start'), 'start-not-a-day'],
    [isBlank('deadline'), 'deadline-missing'],
    [isText('deadline'), 'deadline-not-a-day'],
    [`INT(${at('deadline')})<INT(${at('start')})`, 'deadline-before-start'],
    [isBlank('aim'), 'target-kind-unknown'],
    [isBlank('target'), 'target-missing'],
    [isText('target'), 'target-not-a-number'],
    [`AND(${is(at('baseline'), '')},${needsBaseline})`, 'baseline-missing'],
    [`AND(${at('baseline')}<>"",${isText('baseline')})`, 'baseline-not-a-number'],
    // A blank is 0 to `<=`; it was refused above.
    [`AND(${aims('relative')},${at('baseline')}<=0)`, 'baseline-not-above-zero'],
    [`AND(${aims('relative')},${at('target')}<-1)`, 'target-below-nothing'],
    [`AND(${aims('points')},${at('unit')}<>"ratio")`, 'points-not-a-rate'],
    [isUnknown('cadence'), 'cadence-unknown'],
    [isUnknown('state'), 'state-unknown'],
  ];
  const notBegun = goalInputs
    .filter(key => key !== 'id' && key !== 'series')
    .map(at)
    .join('&');
  const say = (text: string) => quoted(worded(text, context));
  const hasNoNumbers = `AND(NOT(ISNUMBER(${at('actual')})),OR(NOT(ISNUMBER(${at('asOf')})),${at('asOf')}>=${at('start')}))`;
  const counted = `IF(${isText('totalsRow')},${say(words.notCounted)},IF(${hasNoNumbers},${say(words.noNumbers)},""))`;
  const found = checks.reduceRight(
    (otherwise, [condition, id]) => `IF(${condition},${quoted(problems[id])},${otherwise})`,
    counted,
  );
  return `IF(${notBegun}="","",${found})`;
}
