import { columnLetters } from '../../src/core/cell.ts';
import { texts } from '../../src/i18n/texts.ts';
import { kpis } from '../../src/kpis/catalogue.ts';
import { type Kpi, measuresOf } from '../../src/kpis/kpi.ts';
import type { GoalInput } from '../../src/model/goals.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { type MeasureId, measureIds } from '../../src/model/measures.ts';
import { totalsColumn } from '../../src/model/totals-layout.ts';
import { neededMeasures } from '../../src/readings/coefficients.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { type GoalColumn, goalColumn } from '../../src/templates/goal-row.ts';
import { on, quoted } from '../../src/templates/paint.ts';
import type { Area } from '../../src/templates/sheet-template.ts';
import { timelineGoalNumber } from '../../src/templates/timeline-sheet.ts';
import {
  constants,
  helper,
  LAST_DAY,
  largest,
  meaningOf,
  monthEnd,
  monthStart,
  totalsArea,
  typedIn,
} from './expressions.ts';
import type { Lists } from './lists.ts';
import {
  at,
  type Block,
  blocks,
  flowMeasures,
  followingMeasures,
  GOAL_MONTHS,
  monthRows,
  range,
  summedMeasures,
  table,
  total,
  totalRange,
} from './places.ts';

const all: readonly Kpi[] = kpis;
const inFile = (id: MeasureId): boolean => summedMeasures.includes(id) || id === 'followers';
const flows: readonly MeasureId[] = [...flowMeasures, ...followingMeasures];

const kpiColumnNames = ['kpiFirst', 'kpiSecond', 'kpiThird'] as const;
type KpiColumn = (typeof kpiColumnNames)[number];
const goalSums = ['goalFirst', 'goalSecond', 'goalThird'];

/** Of the file's KPIs: what is added up must stand on the same rows, and followers divide nothing here. */
function isRead(kpi: Kpi): boolean {
  const { flows: needed, stocks } = measuresOf(kpi);
  return [...needed, ...stocks].every(inFile) && needed.length <= 3 && (stocks.length === 0 || needed.length === 0);
}

/** The add-on knows an id by its form. */
const FIRST_ID = 10_000_000;
/** The id of the goal in a row of Goals, there and on Totals: whoever copies a row gets another one. */
export const goalId = `="g"&(${FIRST_ID}+ROW())`;
const idOf = (row: number): string => `g${FIRST_ID + row}`;

/** One row a goal: the sums of whole months from its start to its as-of day; and the months of the one that is shown. */
export function goalAreas(context: TemplateContext, lists: Lists): Area[] {
  return [
    ...kpiTables(),
    ...readAreas(context, lists),
    ...sumAreas(blocks.goals),
    ...monthAreas(context),
    ...sumAreas(blocks.goalMonths),
  ];
}

const measureColumn = (id: MeasureId): number => measureIds.indexOf(id) + 1;

/** The KPIs as numbers: which columns of measures each needs. */
const kpiTables = (): Area[] => [
  constants(
    'kpiRead',
    all.map(kpi => (isRead(kpi) ? 1 : 0)),
  ),
  constants(
    'kpiAny',
    all.map(kpi => (kpi.rows === 'any' ? 1 : 0)),
  ),
  ...kpiColumnNames.map((name, place) =>
    constants(
      name,
      all.map(kpi => {
        const ids = neededMeasures(kpi);
        return measureColumn(ids[place] ?? (ids[0] as MeasureId));
      }),
    ),
  ),
];
const ofKpi = (name: string, row: number): string => `INDEX(${range(name, table(all.length))},${at('goalKpi', row)})`;

/** What is typed on Goals. */
function readAreas(context: TemplateContext, lists: Lists): Area[] {
  const block = blocks.goals;
  const cell = (key: GoalColumn, row: number) => typedIn(context.names.goals, goalColumn(key), row);
  const goal = (key: GoalInput, index: number) => cell(key, FIRST_ROW + index);
  const read = (row: number, then: string, otherwise: string) => `IF(${at('goalIsRead', row)}=1,${then},${otherwise})`;
  const day = (key: 'start' | 'deadline', index: number) =>
    `IF(ISNUMBER(${goal(key, index)}),IF(${goal(key, index)}>=1,IF(${goal(key, index)}<=${LAST_DAY},INT(${goal(key, index)}),0),0),0)`;
  const ofData = (name: string) => range(name, blocks.dataRows);
  return [
    helper('goalKpi', block, (_, index) => {
      const kpi = cell('kpiRow', FIRST_ROW + index);
      return `IF(ISNUMBER(${kpi}),${kpi}-${FIRST_ROW - 1},0)`;
    }),
    helper('goalStart', block, (_, index) => day('start', index)),
    helper('goalEnd', block, (_, index) => day('deadline', index)),
    helper('goalChannel', block, (_, index) =>
      meaningOf(goal('channel', index), 'channel', lists.channel.length, goal('channel', index)),
    ),
    helper('goalCampaign', block, (_, index) => `${goal('campaign', index)}&""`),
    helper('goalPlacement', block, (_, index) =>
      meaningOf(goal('placement', index), 'placement', lists.placement.length, '"?"'),
    ),
    helper('goalIsRead', block, (row, index) => {
      const [start, end] = [at('goalStart', row), at('goalEnd', row)];
      const whole = `IF(${start}<>${monthStart(start)},0,IF(${end}<>${monthEnd(monthStart(end))},0,IF(${end}<${start},0,1)))`;
      return `IF(${at('goalKpi', row)}=0,0,IF(${ofKpi('kpiRead', row)}=0,0,IF(${start}*${end}=0,0,IF(${goal('conversionType', index)}<>"",0,${whole}))))`;
    }),
    // Of the channels with data in its span, the one that is furthest behind decides.
    helper('goalAsOf', block, row => {
      const scopeOf = `((${at('goalChannel', row)}="")+(${ofData('channel')}=${at('goalChannel', row)})>0)`;
      const inSpan = `(${ofData('counted')}=1)*(${ofData('channel')}<>"web")*(${ofData('first')}<=${at('goalEnd', row)})*(${ofData('last')}>=${at('goalStart', row)})`;
      const behind = largest(`${inSpan}*${scopeOf}*(${LAST_DAY}-${ofData('channelLast')})`);
      return read(row, `IF(${behind}=0,0,MIN(${at('goalEnd', row)},${LAST_DAY}-${behind}))`, '0');
    }),
    totalsArea('period', block, row => read(row, '"goal"', '""')),
    totalsArea('goal', block, (row, index) => read(row, quoted(idOf(FIRST_ROW + index)), '""')),
    totalsArea('from', block, row => read(row, at('goalStart', row), '""')),
    totalsArea('channel', block, row => read(row, at('goalChannel', row), '""')),
    totalsArea('campaign', block, row => read(row, at('goalCampaign', row), '""')),
  ];
}

/** The months of the goal that the Timeline shows, the latest ones: its scope, a month at a time. */
function monthAreas({ language }: TemplateContext): Area[] {
  const block = blocks.goalMonths;
  const shownGoal = `${on(texts[language].model.sheets.timeline)}${timelineGoalNumber}`;
  const ofGoal = (name: string, row: number) => `INDEX(${range(name, blocks.goals)},${at('goalShown', row)})`;
  const shown = (row: number, then: string, otherwise = '""') => `IF(${at('goalStart', row)}=0,${otherwise},${then})`;
  const copied = (name: string, none: string) => helper(name, block, row => shown(row, ofGoal(name, row), none));
  return [
    // People may delete the sheet.
    helper('goalShown', block, row => {
      const number = `IFERROR(${shownGoal},"")`;
      const known = `IF(ISNUMBER(${number}),${number},0)`;
      return row === block.first ? known : at('goalShown', block.first).replace(/\d/u, '$$$&');
    }),
    helper('goalStart', block, (row, index) => {
      const [start, to] = [ofGoal('goalStart', row), ofGoal('goalAsOf', row)];
      const first = `MAX(${start},EDATE(${monthStart(to)},-${GOAL_MONTHS - 1}))`;
      const month = `EDATE(${first},${index})`;
      return `IF(${at('goalShown', row)}=0,0,IF(${to}=0,0,IF(${month}<=${to},${month},0)))`;
    }),
    helper('goalAsOf', block, row =>
      shown(row, `MIN(${ofGoal('goalAsOf', row)},${monthEnd(at('goalStart', row))})`, '0'),
    ),
    copied('goalKpi', '0'),
    copied('goalChannel', '""'),
    copied('goalCampaign', '""'),
    copied('goalPlacement', '""'),
    totalsArea('period', block, row => shown(row, '"goalMonth"')),
    totalsArea('goal', block, row => shown(row, `INDEX(${totalRange('goal', blocks.goals)},${at('goalShown', row)})`)),
    totalsArea('referenceKey', block, (row, index) => shown(row, `${total('goal', row)}&" ${index + 1}"`)),
    totalsArea('from', block, row => shown(row, at('goalStart', row))),
    totalsArea('channel', block, row => `${at('goalChannel', row)}&""`),
    totalsArea('campaign', block, row => `${at('goalCampaign', row)}&""`),
  ];
}

/** What a goal's KPI needs, of the months from its start to its as-of day. */
function sumAreas(block: Block): Area[] {
  const counted = (row: number, then: string) => `IF(${at('goalAsOf', row)}=0,"",${then})`;
  const measureBlock = `$${columnLetters(totalsColumn(measureIds[0] as MeasureId))}$${monthRows.first}:$${columnLetters(totalsColumn(measureIds.at(-1) as MeasureId))}$${monthRows.first + monthRows.count - 1}`;
  const scope = (row: number, withPlacement: boolean) => {
    const fits = (own: string, column: string) => `((${own}="")+(${column}=${own})>0)`;
    return [
      `(${totalRange('channel', monthRows)}<>"web")`,
      fits(at('goalChannel', row), totalRange('channel', monthRows)),
      fits(at('goalCampaign', row), totalRange('campaign', monthRows)),
      ...(withPlacement ? [fits(at('goalPlacement', row), totalRange('placement', monthRows))] : []),
    ].join('*');
  };
  /** A column of Totals, by the number that the KPI gives it. */
  const column = (name: KpiColumn, row: number) => `INDEX(${measureBlock},0,${ofKpi(name, row)})`;
  const sumOf = (own: string, rows: string) => `IF(SUMPRODUCT(${rows})=0,"",SUMPRODUCT(${rows},${own}))`;
  const flow = (name: KpiColumn, row: number) => {
    const inSpan = `(${range('monthNumber', monthRows)}>=${at('goalStart', row)})*(${range('lastDay', monthRows)}<=${at('goalAsOf', row)})`;
    // Both sides of a rate are of the same rows, unless the KPI says otherwise.
    const complete = kpiColumnNames.map(each => `ISNUMBER(${column(each, row)})`).join('*');
    const rows = `${inSpan}*${scope(row, true)}*ISNUMBER(${column(name, row)})*((${ofKpi('kpiAny', row)}=1)+${complete}>0)`;
    return sumOf(column(name, row), rows);
  };
  const stock = (row: number) => {
    const own = totalRange('followers', monthRows);
    const rows = `(${range('monthNumber', monthRows)}=${monthStart(at('goalAsOf', row))})*${scope(row, false)}*ISNUMBER(${own})`;
    return sumOf(own, rows);
  };
  const isStock = (row: number, then: string, otherwise: string) =>
    `IF(${ofKpi('kpiFirst', row)}=${measureColumn('followers')},${then},${otherwise})`;
  const measure = (id: MeasureId, row: number) =>
    kpiColumnNames.reduceRight(
      (otherwise, name, place) =>
        `IF(${ofKpi(name, row)}=${measureColumn(id)},${at(goalSums[place] ?? '', row)},${otherwise})`,
      '""',
    );
  return [
    totalsArea('to', block, row => counted(row, at('goalAsOf', row))),
    ...kpiColumnNames.map((name, place) =>
      helper(goalSums[place] ?? '', block, row => counted(row, isStock(row, '""', flow(name, row)))),
    ),
    helper('goalStock', block, row => counted(row, isStock(row, stock(row), '""'))),
    ...flows.map(id => totalsArea(id, block, row => counted(row, measure(id, row)))),
    totalsArea('followers', block, row => at('goalStock', row)),
  ];
}
