import { languages } from '../../src/i18n/language.ts';
import { type Texts, texts } from '../../src/i18n/texts.ts';
import type { Comparison, PeriodChoice } from '../../src/model/settings.ts';
import { type Control, controlRow, controls, totalsColumn } from '../../src/model/totals-layout.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { hidden as costHidden, costPlace, ledgerIn } from '../../src/templates/costs-places.ts';
import { on, quoted, refs } from '../../src/templates/paint.ts';
import { settingCell } from '../../src/templates/settings-sheet.ts';
import { type Area, formula } from '../../src/templates/sheet-template.ts';
import { campaignCostFacts } from './campaign-costs.ts';
import { constants, LAST_DAY, monthEnd, monthStart } from './expressions.ts';
import {
  at,
  blocks,
  CAMPAIGN_COST_LINES,
  CAMPAIGN_COST_ROWS,
  CAMPAIGNS,
  CHANNELS,
  costTable,
  type Fact,
  factCell,
  facts,
  helperColumn,
  LINES,
  lineTable,
  months,
  range,
  STOCK_LINES,
} from './places.ts';

/** Comparisons, and periods, that whole months can make. */
export const fileComparisons = ['previous-period', 'same-period-last-year'] as const satisfies readonly Comparison[];
export const filePeriods = ['month', 'quarter', 'year', 'custom'] as const satisfies readonly PeriodChoice[];

/** What the file says of itself: its periods, what it leaves out, and the control figures that the sheets read. */
export function factAreas(context: TemplateContext): Area[] {
  const formulas = factFormulas(context);
  return [
    constants('fact', facts),
    ...facts.map(
      (fact): Area => ({
        row: rowOf(fact),
        column: helperColumn('factValue'),
        rows: 1,
        columns: 1,
        content: [[formula(`=${formulas[fact]}`)]],
      }),
    ),
    ...controlAreas(),
  ];
}

const rowOf = (fact: Fact): number => facts.indexOf(fact) + months.first;

function factFormulas(context: TemplateContext): Readonly<Record<Fact, string>> {
  const data = (name: string) => range(name, blocks.dataRows);
  const sum = (name: string) => `SUM(${data(name)})`;
  const [typedFrom, typedTo] = [settingCell(context, 'periodFrom'), settingCell(context, 'periodTo')];
  const isTyped = (then: string, otherwise: string) =>
    `IF(COUNT(${typedFrom},${typedTo})=2,IF(INT(${typedTo})<INT(${typedFrom}),${otherwise},IF(${typedFrom}<1,${otherwise},IF(${typedTo}>${LAST_DAY - 800},${otherwise},${then}))),${otherwise})`;
  const isDay = (cell: string, then: string, otherwise: string) =>
    `IF(ISNUMBER(${cell}),IF(${cell}<1,${otherwise},IF(${cell}>${LAST_DAY - 800},${otherwise},${then})),${otherwise})`;
  const last = factCell('lastMonth');
  const [unit, around] = [factCell('unit'), factCell('around')];
  const [from, to] = [factCell('chosenFrom'), factCell('chosenTo')];
  const compared = settingCell(context, 'compare');
  const isOneOf = (cell: string, id: string, labels: (of: Texts) => string, then: string, otherwise: string) => {
    const words = [id, ...new Set(languages.map(language => labels(texts[language])))];
    return words.reduceRight((rest, word) => `IF(${cell}=${quoted(word)},${then},${rest})`, otherwise);
  };
  const means = (id: Comparison, then: string, otherwise: string) =>
    isOneOf(compared, id, ({ app }) => app.comparisons[id], then, otherwise);
  const typedUnit = settingCell(context, 'period');
  const isUnit = (id: PeriodChoice, then: string, otherwise: string) =>
    isOneOf(typedUnit, id, ({ app }) => app.periods[id], then, otherwise);
  const byUnit = (whole: (months: number, first: string) => string) => {
    const quarter = whole(3, `DATE(YEAR(${around}),INT((MONTH(${around})-1)/3)*3+1,1)`);
    const year = whole(12, `DATE(YEAR(${around}),1,1)`);
    return `IF(${around}=0,0,IF(${unit}="quarter",${quarter},IF(${unit}="year",${year},${whole(1, monthStart(around))})))`;
  };
  const latestDay = `IF(${last}=0,0,${monthEnd(last)})`;
  const span = `((YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})+1)`;
  const yearBefore = { from: `EDATE(${from},-12)`, to: `(EDATE(${to}+1,-12)-1)` };
  const isWhole = (then: string, otherwise: string) =>
    `IF(${from}<>${monthStart(from)},${otherwise},IF(${to}<>${monthEnd(monthStart(to))},${otherwise},${then}))`;
  const before = {
    from: isWhole(`EDATE(${from},-${span})`, `MAX(1,${from}-(${to}-${from}+1))`),
    to: `(${from}-1)`,
  };
  const previous = (end: 'from' | 'to') =>
    `IF(${from}=0,0,${means('same-period-last-year', yearBefore[end], before[end])})`;
  const allDays = `COUNT(${on(context.names.data)}${wholeColumn(context.dataKeys.indexOf('from') + 1)})`;
  const readDays = `SUMPRODUCT((${data('first')}>0)*1)`;
  const costs = (column: number) => `${on(context.names.costs)}${refs(ledgerIn(column))}`;
  const otherMoney = `COUNT(${costs(costPlace('forSocial'))})-COUNT(${costs(costHidden.inBase)})`;
  const lastOf = (name: string, block: typeof lineTable) => at(name, block.first + block.count - 1);
  const limits = [
    [lastOf('lineRun', blocks.dataRows), LINES],
    [lastOf('channelRun', blocks.dataRows), CHANNELS],
    [lastOf('campaignRun', blocks.dataRows), CAMPAIGNS],
    [lastOf('lineStockRun', lineTable), STOCK_LINES],
    [factCell('costParts'), CAMPAIGN_COST_ROWS],
    [factCell('costLines'), CAMPAIGN_COST_LINES],
  ] as const;
  return {
    lastMonth: `IF(${sum('counted')}>0,SUMPRODUCT(MAX((${data('counted')}=1)*${data('month')})),IF(MAX(${range('costFirst', costTable)})>0,${monthStart(`MAX(${range('costFirst', costTable)})`)},0))`,
    base: `${settingCell(context, 'baseCurrency')}&""`,
    rows: sum('counted'),
    leftOut: `${sum('leftOut')}+MAX(0,${allDays}-${readDays})`,
    foreign: `${sum('foreign')}+${otherMoney}`,
    twice: sum('twice'),
    beyond: limits.reduceRight((otherwise, [value, limit]) => `IF(${value}>${limit},1,${otherwise})`, '0'),
    adCosts: `COUNTIFS(${costs(costHidden.category)},"ads",${costs(costPlace('forSocial'))},">0")+COUNTIFS(${costs(costHidden.category)},"<>ads",${costs(costPlace('adSpend'))},">0")`,
    // Own days without their days are the latest month, as is a word that means nothing.
    ...campaignCostFacts,
    unit: (['month', 'quarter', 'year', 'week'] as const).reduceRight(
      (otherwise, id) => isUnit(id, quoted(id), otherwise),
      isUnit('custom', isTyped('"custom"', '"latest"'), isTyped('"custom"', '"month"')),
    ),
    around: `IF(${unit}="latest",${latestDay},${isDay(typedFrom, `INT(${typedFrom})`, latestDay)})`,
    chosenFrom: `IF(${unit}="custom",INT(${typedFrom}),${byUnit((_, first) => first)})`,
    chosenTo: `IF(${unit}="custom",INT(${typedTo}),${byUnit((months, first) => `(EDATE(${first},${months})-1)`)})`,
    previousFrom: previous('from'),
    previousTo: previous('to'),
    lastYearFrom: `IF(${from}=0,0,${yearBefore.from})`,
    lastYearTo: `IF(${from}=0,0,${yearBefore.to})`,
    period: `IF(${from}=0,0,IF(${unit}="week",1,${isWhole('0', '1')}))`,
    comparison: `IF(${compared}="",0,${means('previous-period', '0', means('same-period-last-year', '0', '1'))})`,
    problems: `IF(${(['leftOut', 'foreign', 'twice', 'beyond', 'adCosts', 'period', 'comparison'] as const).map(factCell).join('+')}>0,1,0)`,
  };
}

const wholeColumn = (column: number): string => {
  const letters = refs({ row: 1, column, rows: 1, columns: 1 }).split('$')[1] ?? 'A';
  return `$${letters}:$${letters}`;
};

/**
 * Dashboard and Start say that numbers are old where a figure of now differs from the one at the refresh. Nothing is
 * old here; where something was left out they say that instead.
 */
function controlAreas(): Area[] {
  const day = (fact: Fact) => `IF(${factCell(fact)}=0,"",${factCell(fact)})`;
  const known = (name: 'monthReturn' | 'monthCost') =>
    `SUMPRODUCT(MAX(${range(name, months)}*${range('monthEnd', months)}))`;
  const lastDay = (name: 'monthReturn' | 'monthCost') => `IF(${known(name)}=0,"",${known(name)})`;
  const without = (missing: 'monthReturn' | 'monthCost', there: 'monthReturn' | 'monthCost') =>
    `IF(${factCell('chosenFrom')}=0,"",SUMPRODUCT((${range(there, months)}=1)*(${range(missing, months)}=0)))`;
  const values: Partial<Readonly<Record<Control, string>>> = {
    rows: factCell('rows'),
    toMend: factCell('leftOut'),
    unconverted: factCell('foreign'),
    chosenFrom: day('chosenFrom'),
    chosenTo: day('chosenTo'),
    previousFrom: day('previousFrom'),
    previousTo: day('previousTo'),
    returnTo: lastDay('monthReturn'),
    costTo: lastDay('monthCost'),
    monthsWithoutReturn: without('monthReturn', 'monthCost'),
    monthsWithoutCost: without('monthCost', 'monthReturn'),
  };
  const cell = (column: 'control' | 'atRefresh' | 'now', row: number, content: string | number): Area => ({
    row,
    column: totalsColumn(column),
    rows: 1,
    columns: 1,
    content: [[typeof content === 'string' && column !== 'control' ? formula(`=${content}`) : content]],
  });
  return controls.flatMap(control => {
    const row = controlRow(control);
    const value = values[control];
    const watched = control === 'count' || control === 'sum' || control === 'edited';
    return [
      cell('control', row, control),
      ...(value === undefined ? [] : [cell('atRefresh', row, value)]),
      ...(watched ? [cell('atRefresh', row, 0)] : []),
      ...(watched ? [control === 'edited' ? cell('now', row, factCell('problems')) : cell('now', row, 0)] : []),
    ];
  });
}
