import type { ChannelId } from '../model/channels.ts';
import type { CostCategory } from '../model/costs.ts';
import type { Placement } from '../model/dimensions.ts';
import type { MeasureId } from '../model/measures.ts';
import { type PeriodKind, type TotalsDimension, totalsRange } from '../model/totals-layout.ts';
import type { TemplateContext } from './context.ts';
import { on } from './paint.ts';

/** Which rows of Totals are meant: ids of ours, or addresses of cells. */
export interface TotalsRows {
  readonly period: PeriodKind;
  /** Cell that holds the first day of a month. */
  readonly from?: string;
  readonly placement?: Placement;
  readonly channel?: ChannelId;
  /** Cells that hold the key of a channel, or of a campaign: names are no criteria, for one may be called `Sale*`. */
  readonly channelKey?: string;
  readonly campaignKey?: string;
  /** Only rows of none of these channels. */
  readonly noneOf?: readonly ChannelId[];
  /** For the periods of categories: only this one, or none of these. */
  readonly category?: CostCategory;
  readonly noCategoryOf?: readonly CostCategory[];
  /**
   * Only rows that hold this measure, or all of these, too. Both sides of a rate are added over the rows that have both:
   * engagements of one channel over the impressions of two would be a rate of nothing.
   */
  readonly beside?: MeasureId | readonly MeasureId[];
  /** Only rows that hold a number in this column: an expression, for a measure that a setting chooses. */
  readonly besideColumn?: string;
  /** With the site's other traffic, which is no result of social media. */
  readonly wholeSite?: true;
}

/** Formulas over the Totals sheet, in canonical form and without `=`. */
export interface TotalsFormulas {
  /** The measure's total; `none` where nothing measured it. */
  total(measure: MeasureId, rows: TotalsRows, none?: string): string;
  /** The same for a column that an expression gives. */
  totalOf(column: string, rows: TotalsRows, none?: string): string;
  /** Its sum, 0 also where nothing measured it: for what another figure has told to be known. */
  sumOf(column: string, rows: TotalsRows): string;
  /** How many rows there are. */
  count(rows: TotalsRows): string;
  column(id: TotalsDimension | MeasureId): string;
}

/** A criterion that any number meets and no blank does. Engines take several times as long for `"<>"`. */
export const KNOWN = '">-1000000000000000"';

export function totalsFormulas(totalsName: string): TotalsFormulas {
  const sheet = on(totalsName);
  const column = (id: TotalsDimension | MeasureId) => sheet + totalsRange(id);
  const criteria = ({
    period,
    from,
    placement,
    channel,
    channelKey,
    campaignKey,
    noneOf,
    category,
    noCategoryOf,
    beside = [],
    besideColumn,
    wholeSite,
  }: TotalsRows): string =>
    [
      `${column('period')},"${period}"`,
      ...(from ? [`${column('from')},${from}`] : []),
      ...(placement ? [`${column('placement')},"${placement}"`] : []),
      ...(channel ? [`${column('channel')},"${channel}"`] : []),
      ...(channelKey ? [`${column('channelKey')},${channelKey}`] : []),
      ...(campaignKey ? [`${column('campaignKey')},${campaignKey}`] : []),
      ...(noneOf ?? []).map(each => `${column('channel')},"<>${each}"`),
      ...(category ? [`${column('category')},"${category}"`] : []),
      ...(noCategoryOf ?? []).map(each => `${column('category')},"<>${each}"`),
      ...[beside].flat().map(each => `${column(each)},${KNOWN}`),
      ...(besideColumn ? [`${besideColumn},${KNOWN}`] : []),
      ...(wholeSite ? [] : [`${column('channel')},"<>web"`]),
    ].join(',');
  const sumOf: TotalsFormulas['sumOf'] = (of, rows) => `SUMIFS(${of},${criteria(rows)})`;
  const totalOf: TotalsFormulas['totalOf'] = (of, rows, none = '""') =>
    `IF(COUNTIFS(${criteria(rows)},${of},${KNOWN})=0,${none},${sumOf(of, rows)})`;
  return {
    column,
    count: rows => `COUNTIFS(${criteria(rows)})`,
    sumOf,
    totalOf,
    total: (measure, rows, none) => totalOf(column(measure), rows, none),
  };
}

/** An expression: the first day of the last month that Totals lists; `""` without any. */
export function lastMonthOf({ lastMonth, names }: TemplateContext): string {
  const { column } = totalsFormulas(names.totals);
  const row = `MATCH("month",${column('period')},0)+COUNTIFS(${column('period')},"month")-1`;
  return lastMonth ?? `IFERROR(INDEX(${column('from')},${row}),"")`;
}
