import { columnLetters } from '../../src/core/cell.ts';
import { COST_ROWS, costCategories } from '../../src/model/costs.ts';
import type { DimensionId } from '../../src/model/dimensions.ts';
import { GOAL_ROWS } from '../../src/model/goals.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { type TotalsDimension, totalsColumn, totalsKeys } from '../../src/model/totals-layout.ts';
import { VALUE_ROWS } from '../../src/model/values.ts';

/**
 * Where things stand on the Totals sheet of a template file. Its left part is that of the workbook, a row for each thing
 * that formulas look up; right of it stands what those rows are computed from.
 */

/** So many rows of Data are read. */
export const DATA_ROWS = 300;
/** So many months of costs, and of followers carried forward, up to the last month with data. */
export const MONTHS = 24;
export const CHANNELS = 10;
/** A line is a channel's account, campaign and placement. */
export const LINES = 40;
/** Lines that hold followers. */
export const STOCK_LINES = 10;
export const CAMPAIGNS = 20;
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

const helperNames = [
  // A row of Data.
  ...['first', 'last', 'month', 'channel', 'account', 'campaign', 'placement', 'type', 'counted', 'leftOut', 'foreign'],
  ...['order', 'groupText', 'lineText', 'groupId', 'lineId', 'channelId', 'campaignId'],
  ...['lineRun', 'channelRun', 'campaignRun', 'groupMonth', 'lineMonth', 'rank', 'contested'],
  ...fileMeasures.map(id => `typed.${id}`),
  ...fileMeasures.map(id => `value.${id}`),
  ...valuedMeasures.map(id => `unit.${id}`),
  ...['worth', 'twice', 'hasFlow', 'isFirst', 'costKey', 'cost'],
  // Rows of months, and those of periods.
  ...['line', 'channelNumber', 'campaignNumber', 'monthNumber', 'lastDay', 'stockDay', 'stockMonth'],
  ...['gridKey', 'gridActive', 'gridAmount'],
  // Tables of their own, from the first row on.
  ...['monthStart', 'monthEnd', 'monthActive', 'monthShared', 'monthLoose', 'monthReturn', 'monthCost'],
  ...categoriesAndOwn.map(id => `category.${id}`),
  ...['channelName', 'channelFrom', 'channelTo', 'channelReturn', 'channelSeen', 'channelCost', 'channelPlace'],
  ...['lineRow', 'lineGroup', 'linePlain', 'lineChannel', 'lineStockRun', 'stockLine', 'channelLast'],
  ...['costFirst', 'costLast', 'costAmount', 'costOnce', 'costMonthly', 'costYearly', 'costPlace', 'costCategory'],
  ...['ruleResult', 'ruleType', 'ruleChannel', 'ruleFrom', 'ruleValue', 'ruleWeight'],
  ...['goalKpi', 'goalStart', 'goalEnd', 'goalChannel', 'goalCampaign', 'goalPlacement', 'goalIsRead', 'goalAsOf'],
  ...['goalFirst', 'goalSecond', 'goalThird', 'goalStock'],
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
const chosen = after(stockMonths, LINES + LOOSE);
const previous = after(chosen, LINES + LOOSE);
const lastYear = after(previous, LINES + LOOSE);
const category = after(lastYear, categoriesAndOwn.length);
const previousCategory = after(category, categoriesAndOwn.length);
const campaigns = after(previousCategory, CAMPAIGNS);
const channelRows = after(campaigns, CHANNELS);
const goals = after(channelRows, GOAL_ROWS);
export const blocks = {
  dataRows,
  costMonths,
  stockMonths,
  chosen,
  previous,
  lastYear,
  category,
  previousCategory,
  campaigns,
  channelRows,
  goals,
} as const;
/** All rows of the period `month`. */
export const monthRows: Block = { first: dataRows.first, count: DATA_ROWS + costMonths.count + stockMonths.count };
export const LAST_ROW = goals.first + goals.count - 1;

export const months = table(MONTHS);
export const channelTable = table(CHANNELS);
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

export const rowsOf = ({ first, count }: Block): readonly number[] =>
  Array.from({ length: count }, (_, i) => first + i);
