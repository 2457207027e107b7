import type { ChannelId } from '../model/channels.ts';
import type { CostCategory } from '../model/costs.ts';
import type { MeasureId } from '../model/measures.ts';
import { type PeriodKind, type TotalsDimension, totalsRange } from '../model/totals-layout.ts';
import { on } from './paint.ts';

/** Which rows of Totals are meant: ids of ours, or addresses of cells. */
export interface TotalsRows {
  readonly period: PeriodKind;
  /** Cell that holds the first day of a month. */
  readonly from?: string;
  readonly placement?: 'organic' | 'paid';
  readonly channel?: ChannelId;
  /** Only rows of none of these channels. */
  readonly noneOf?: readonly ChannelId[];
  /** For the periods of categories: only this one, or none of these. */
  readonly category?: CostCategory;
  readonly noCategoryOf?: readonly CostCategory[];
  /**
   * Only rows that hold this measure, too. Both sides of a rate are added over the rows that have both: engagements of one
   * channel over the impressions of two would be a rate of nothing.
   */
  readonly beside?: MeasureId;
}

/** Formulas over the Totals sheet, in canonical form and without `=`. */
export interface TotalsFormulas {
  /** The measure's total; `none` where nothing measured it. */
  total(measure: MeasureId, rows: TotalsRows, none?: string): string;
  /** How many rows there are. */
  count(rows: TotalsRows): string;
  column(id: TotalsDimension | MeasureId): string;
}

export function totalsFormulas(totalsName: string): TotalsFormulas {
  const sheet = on(totalsName);
  const column = (id: TotalsDimension | MeasureId) => sheet + totalsRange(id);
  const criteria = ({ period, from, placement, channel, noneOf, category, noCategoryOf, beside }: TotalsRows): string =>
    [
      `${column('period')},"${period}"`,
      ...(from ? [`${column('from')},${from}`] : []),
      ...(placement ? [`${column('placement')},"${placement}"`] : []),
      ...(channel ? [`${column('channel')},"${channel}"`] : []),
      ...(noneOf ?? []).map(each => `${column('channel')},"<>${each}"`),
      ...(category ? [`${column('category')},"${category}"`] : []),
      ...(noCategoryOf ?? []).map(each => `${column('category')},"<>${each}"`),
      ...(beside ? [`${column(beside)},"<>"`] : []),
      // The site's other traffic is no result of social media.
      `${column('channel')},"<>web"`,
    ].join(',');
  return {
    column,
    count: rows => `COUNTIFS(${criteria(rows)})`,
    total: (measure, rows, none = '""') =>
      `IF(COUNTIFS(${criteria(rows)},${column(measure)},"<>")=0,${none},SUMIFS(${column(measure)},${criteria(rows)}))`,
  };
}
