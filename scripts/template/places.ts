import { columnLetters } from '../../src/core/cell.ts';
import { COST_ROWS, costCategories } from '../../src/model/costs.ts';
import type { DimensionId } from '../../src/model/dimensions.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { type MeasureId, measureIds } from '../../src/model/measures.ts';
import { type TotalsDimension, totalsColumn, totalsKeys } from '../../src/model/totals-layout.ts';
import { VALUE_ROWS } from '../../src/model/values.ts';

/**
 * Where things stand on the Totals sheet of a template file. Its left part is that of the workbook, a row for each thing
 * that formulas look up; right of it stands what those rows are computed from.
 */

/** So many rows of Data are read. */
export const DATA_ROWS = 200;
/** So many months of costs, and of followers carried forward, up to the last month with data. */
export const MONTHS = 24;
export const CHANNELS = 8;
/** A line is a channel's account, campaign and placement. */
export const LINES = 40;
/** Lines that hold followers. */
export const STOCK_LINES = 8;
export const CAMPAIGNS = 20;
/** Rows for costs of one campaign, a month and channel each; and for what they come to in a period, a cost and channel each. */
export const CAMPAIGN_COST_ROWS = 120;
export const CAMPAIGN_COST_LINES = 36;
/** Goals: the upper rows of their sheet. */
export const GOALS = 40;
/** Months of the goal that the timeline shows. */
export const GOAL_MONTHS = 24;
/** What no channel of the list has: the number of its place, and of its month rows. */
export const LOOSE = CHANNELS + 1;

/** What a result may be worth, together and in front: formulas multiply the whole block. */
export const valuedMeasures = [
  'leads',
  'qualifiedLeads',
  'conversions',
  'orders',
  'newCustomers',
  'sessions',
  'followersGained',
] as const satisfies readonly MeasureId[];
/** The columns of numbers that the Data sheet of the file has. */
export const fileMeasures = [
  ...valuedMeasures,
  'impressions',
  'reach',
  'views',
  'engagements',
  'linkClicks',
  'engagedSessions',
  'followers',
  'revenue',
  'spend',
] as const satisfies readonly MeasureId[];
export type FileMeasure = (typeof fileMeasures)[number];
export const flowMeasures = fileMeasures.filter(id => id !== 'followers');
/** What follows from the columns above. */
export const followingMeasures = [
  'investment',
  'organicCost',
  'valuedReturn',
  'totalReturn',
  'organicImpressions',
] as const satisfies readonly MeasureId[];
/** All flows that rows of the file hold. */
export const summedMeasures: readonly MeasureId[] = [...flowMeasures, ...followingMeasures];

/** Dimensions of Data that a row may have and still be counted. */
export const readDimensions = [
  'channel',
  'account',
  'campaign',
  'placement',
  'conversionType',
  'currency',
] as const satisfies readonly DimensionId[];
/** Only the add-on understands rows that have one of these. */
export const refusedDimensions = [
  'basis',
  'level',
  'breakdown',
  'adSet',
  'ad',
  'topic',
  'employee',
  'segment',
] as const satisfies readonly DimensionId[];

export const categoriesAndOwn = [...costCategories, 'own'] as const;
/** Periods whose costs are listed by category. */
export const categoryPeriods = ['chosen', 'previous'] as const;

const helperNames = [
  // A row of Data.
  ...['first', 'last', 'month', 'channel', 'account', 'campaign', 'placement', 'type', 'counted', 'leftOut', 'foreign'],
  ...['order', 'groupText', 'lineText', 'groupId', 'lineId', 'channelId', 'campaignId'],
  ...['lineRun', 'channelRun', 'campaignRun', 'groupMonth', 'lineMonth', 'rank', 'contested'],
  ...fileMeasures.map(id => `typed.${id}`),
  ...fileMeasures.map(id => `value.${id}`),
  ...valuedMeasures.map(id => `unit.${id}`),
  ...['worth', 'twice', 'hasFlow', 'isFirst', 'costKey', 'cost', 'flows'],
  // Rows of months, and those of periods.
  ...['line', 'channelNumber', 'campaignNumber', 'monthNumber', 'lastDay', 'stockDay', 'stockMonth'],
  ...[
    'gridKey',
    'gridActive',
    'gridAmount',
    'partEntry',
    'partOffset',
    'partMonth',
    'partGroup',
    'partActive',
    'partPlace',
  ],
  // Tables of their own, from the first row on.
  ...['monthStart', 'monthEnd', 'monthActive', 'monthShared', 'monthLoose', 'monthReturn', 'monthCost'],
  ...categoriesAndOwn.map(id => `category.${id}`),
  ...['categoryId'],
  ...categoryPeriods.flatMap(id => [`amount.${id}`, `place.${id}`]),
  ...['channelName', 'keyOfChannel', 'channelFrom', 'channelTo', 'channelReturn', 'channelSeen', 'channelCost'],
  ...[
    'channelPlace',
    'campaignRow',
    'campaignName',
    'campaignFrom',
    'campaignTo',
    'campaignCost',
    'campaignPlace',
    'lifePlace',
  ],
  ...['campaignBefore', ...Array.from({ length: CHANNELS }, (_, index) => `campaignOn.${index + 1}`)],
  ...['lineRow', 'lineGroup', 'linePlain', 'lineChannel', 'lineStockRun', 'stockLine', 'channelLast'],
  ...['costFirst', 'costLast', 'costAmount', 'costOnce', 'costMonthly', 'costYearly', 'costPlace'],
  ...['costCategory', 'costCampaign', 'costChannel', 'costFrom', 'costWidth', 'costLines', 'costParts'],
  ...['ruleResult', 'ruleType', 'ruleChannel', 'ruleFrom', 'ruleValue', 'ruleWeight'],
  ...['goalKpi', 'goalStart', 'goalEnd', 'goalChannel', 'goalCampaign', 'goalPlacement', 'goalIsRead', 'goalAsOf'],
  ...['goalShown', 'goalFirst', 'goalSecond', 'goalThird', 'goalStock'],
  ...['kpiRead', 'kpiAny', 'kpiFirst', 'kpiSecond', 'kpiThird'],
  ...['word.channel', 'meaning.channel', 'word.placement', 'meaning.placement', 'word.split', 'meaning.split'],
  ...['fact', 'factValue'],
];
const FIRST_HELPER = totalsKeys.length + 2;

/** Column number (1 = A). */
export function helperColumn(name: string): number {
  const at = helperNames.indexOf(name);
  if (at < 0) throw new Error(`No helper is called ${name}`);
  return FIRST_HELPER + at;
}
export const helperKeys: readonly string[] = helperNames.map(name => `helper.${name}`);
export const COLUMNS = FIRST_HELPER + helperNames.length - 1;

/** Rows of one kind, one below the other. */
export interface Block {
  readonly first: number;
  readonly count: number;
}
const after = ({ first, count }: Block, more: number): Block => ({ first: first + count, count: more });
export const table = (count: number): Block => ({ first: FIRST_ROW, count });

/** Row i belongs to row i of Data: so rows may be deleted and sorted there, and none is looked for. */
const dataRows = table(DATA_ROWS);
const costMonths = after(dataRows, MONTHS * LOOSE);
const stockMonths = after(costMonths, MONTHS * STOCK_LINES);
const campaignCosts = after(stockMonths, CAMPAIGN_COST_ROWS);
const periodLines = LINES + LOOSE + CAMPAIGN_COST_LINES;
const chosen = after(campaignCosts, periodLines);
const previous = after(chosen, periodLines);
const lastYear = after(previous, periodLines);
const category = after(lastYear, categoriesAndOwn.length);
const previousCategory = after(category, categoriesAndOwn.length);
const campaigns = after(previousCategory, CAMPAIGNS);
const campaignLives = after(campaigns, CAMPAIGNS);
const channelRows = after(campaignLives, CHANNELS);
const goals = after(channelRows, GOALS);
const goalMonths = after(goals, GOAL_MONTHS);
export const blocks = {
  dataRows,
  costMonths,
  stockMonths,
  campaignCosts,
  chosen,
  previous,
  lastYear,
  category,
  previousCategory,
  campaigns,
  campaignLives,
  channelRows,
  goals,
  goalMonths,
} as const;
/** All rows of the period `month`. */
export const monthRows: Block = { first: dataRows.first, count: chosen.first - dataRows.first };
export const LAST_ROW = goalMonths.first + goalMonths.count - 1;

export const months = table(MONTHS);
export const channelTable = table(CHANNELS);
export const campaignTable = table(CAMPAIGNS);
export const categoryTable = table(categoriesAndOwn.length);
export const lineTable = table(LINES);
export const stockTable = table(STOCK_LINES);
export const costTable = table(COST_ROWS);
export const ruleTable = table(VALUE_ROWS);

/** The row of each thing that the file says of itself. */
export const facts = [
  'lastMonth',
  'base',
  'rows',
  'leftOut',
  'foreign',
  'twice',
  'beyond',
  'adCosts',
  'costLines',
  'costParts',
  'unit',
  'around',
  'chosenFrom',
  'chosenTo',
  'previousFrom',
  'previousTo',
  'lastYearFrom',
  'lastYearTo',
  'period',
  'comparison',
  'problems',
] as const;
export type Fact = (typeof facts)[number];

const letters = (name: string): string => columnLetters(helperColumn(name));
const places = ({ first, count }: Block, column: string): string =>
  `$${column}$${first}:$${column}$${first + count - 1}`;

/** The cell of a helper in a row: `$CD3`. */
export const at = (name: string, row: number): string => `$${letters(name)}${row}`;
/** A helper's cells in a block: `$CD$3:$CD$402`. */
export const range = (name: string, block: Block): string => places(block, letters(name));
export const factCell = (fact: Fact): string => `$${letters('factValue')}$${FIRST_ROW + facts.indexOf(fact)}`;

/** The cell of a column of Totals in a row. */
export const total = (id: TotalsDimension | MeasureId, row: number): string =>
  `$${columnLetters(totalsColumn(id))}${row}`;
export const totalRange = (id: TotalsDimension | MeasureId, block: Block): string =>
  places(block, columnLetters(totalsColumn(id)));

export type Period = 'chosen' | 'previous' | 'lastYear';
export const endsOf = (period: Period) => ({ from: factCell(`${period}From`), to: factCell(`${period}To`) });

/** Criteria: rows of months that lie in a period wholly. */
export const inPeriod = (period: Period, block: Block = monthRows): string => {
  const { from, to } = endsOf(period);
  return `${range('monthNumber', block)},">="&${from},${totalRange('to', block)},"<="&${to}`;
};

/** An expression: how many measures a row of Totals holds. */
export const measured = (row: number): string => {
  const columns = measureIds.map(totalsColumn);
  return `COUNT($${columnLetters(Math.min(...columns))}${row}:$${columnLetters(Math.max(...columns))}${row})`;
};

export const rowsOf = ({ first, count }: Block): readonly number[] =>
  Array.from({ length: count }, (_, i) => first + i);
