import { columnLetters } from '../core/cell.ts';
import { FIRST_ROW } from './keyed-sheet.ts';
import { type MeasureId, measureIds } from './measures.ts';

/**
 * The Totals sheet: values only, one row per (period, channel, account, campaign, placement), one column a measure.
 * Its columns never move, so template formulas refer to them as whole columns (`Totals!$J:$J`).
 *
 * - `period`: `month`, `chosen`, `previous` (the chosen period's comparison), or what a row sums that is no line: `goal`,
 *   `category`, `previousCategory`, `campaign` ... (see below); `from` and `to` say which days. A month
 *   is asked for by `period` = "month" and `from` = its first day. There is no `2026-03` text anywhere: as a criterion of
 *   SUMIFS, Sheets would read it as a date and not find the text.
 * - `channel` is an id or a brand's own name, `campaign` the platform's text for people to read; formulas compare `channelKey`
 *   and `campaignKey`, because a criterion such as `Sale*` would match "Sale now". `''` where a row belongs to none.
 * - `placement`: `organic`, `paid` or `mixed`; `''` on the row of a goal.
 * - `goal`: id of a goal, on its one row of period `goal`: the sums of its scope from its start to its as-of day (`to`), so
 *   that its formulas on the Goals sheet need no more than this row.
 * - `category`: id of a cost category (or an own one) on rows of the periods `category` and `previousCategory`: what costs of
 *   that category come to in the chosen period and in the one before; imported ad spend is of the category `ads`.
 * - Rows of the period `campaign`, one a campaign: its sums in the chosen period over all channels, the dearest first.
 *   Rows of `campaignLife`: each campaign's flows over all months, with the first and last day that Data has of it, the
 *   latest first; `reference` names the campaign that it is compared with, the last one before it on any of its channels, and
 *   `referenceKey` is that one's `campaignKey`.
 * - Rows of `goalMonth`: a goal's scope month by month, from its start to its as-of day, the latest 24; `referenceKey` is the
 *   goal's id and the month's place among them: `g1a2b3c4d 1`.
 * - Rows of the period `channel`, one a channel with data or costs, the largest return first, then the most impressions:
 *   its sums in the chosen period; `from` and `to` are the first and last day that Data has of it at all.
 * - Rows of the period `lastYear`: like those of `previous`, always the same days of the year before.
 * - Rows of the period `post`: the posts of the chosen period with most engagements; `title` and `reference` (its link) as the
 *   platform has them, `from` the day it was published.
 * - Rows of the period `rival`, one a rival's account: what was imported of it in the chosen period, its latest followers.
 * - A measure that nothing measured is blank, never 0. Stocks (followers) hold the last value at or before `to`, carried
 *   forward, so they are added over the rows of *one* period only.
 */
export const totalsDimensions = [
  'period',
  'from',
  'to',
  'channel',
  'account',
  'campaign',
  'campaignKey',
  'placement',
  'goal',
  'category',
  'channelKey',
] as const;
export type TotalsDimension = (typeof totalsDimensions)[number];

export const periodKinds = [
  'month',
  'chosen',
  'previous',
  'lastYear',
  'goal',
  'category',
  'previousCategory',
  'campaign',
  'campaignLife',
  'channel',
  'post',
  'rival',
  'goalMonth',
] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Texts right of the measures, the first two for people to read: see the rows of posts, campaigns and goals above. */
export const totalsTexts = ['title', 'reference', 'referenceKey'] as const;
export type TotalsText = (typeof totalsTexts)[number];

/**
 * Control figures, in three columns right of the measures: the figure's key, its value when Totals was refreshed, and
 * its value now. Data changed since when any of `staleControls` differs (see `staleFormula`).
 */
export const controlColumns = ['control', 'atRefresh', 'now'] as const;
type ControlColumn = (typeof controlColumns)[number];

/**
 * - `count`, `sum`: how many numbers Data holds, and their sum; `now` is a formula over the whole of Data.
 * - `edited`: 0; `now` becomes 1 when somebody typed and the refresh was put off.
 * - `rows`: rows that were read; `toMend`: cells that somebody must mend; `unconverted`: rows with amounts that no rate
 *   converts; `chosenFrom` ... `previousTo`: days of the two periods, there even when no row falls into them, blank when
 *   there are no data;
 * - `returnTo`, `costTo`: the last days of the chosen period of which returns, and costs, are known; blank for none.
 *   `monthsWithoutReturn`, `monthsWithoutCost`: months of it that have only the other;
 * - `spendLeftOut`: entered ad spend of the chosen period that doesn't count, because the same was imported or entered
 *   elsewhere; `claimedTwice`: how many results of a month more than one source claims in it.
 *
 * Only the first three have a `now`.
 */
export const controls = [
  'count',
  'sum',
  'edited',
  'rows',
  'toMend',
  'unconverted',
  'chosenFrom',
  'chosenTo',
  'previousFrom',
  'previousTo',
  'returnTo',
  'costTo',
  'monthsWithoutReturn',
  'monthsWithoutCost',
  'spendLeftOut',
  'claimedTwice',
] as const;
export type Control = (typeof controls)[number];
const staleControls: readonly Control[] = ['count', 'sum', 'edited'];

/** The hidden key row of Totals, left to right. */
export const totalsKeys: readonly string[] = [...totalsDimensions, ...measureIds, ...totalsTexts, ...controlColumns];

/** Column number (1 = A). */
export const totalsColumn = (id: TotalsDimension | MeasureId | TotalsText | ControlColumn): number =>
  totalsKeys.indexOf(id) + 1;

/** The whole column for a formula, without the sheet: `$J:$J`. */
export const totalsRange = (id: TotalsDimension | MeasureId | TotalsText): string => {
  const letters = columnLetters(totalsColumn(id));
  return `$${letters}:$${letters}`;
};

export const controlRow = (control: Control): number => FIRST_ROW + controls.indexOf(control);

/** The address of a control figure, without the sheet: `$BE$3`. */
export const controlCell = (control: Control, column: ControlColumn): string =>
  `$${columnLetters(totalsColumn(column))}$${controlRow(control)}`;

/**
 * A canonical formula (without `=`) that is TRUE when Data changed since Totals was refreshed; FALSE before the first
 * refresh. `sheet` is the quoted name of Totals with its `!`. Sums are added in different orders, hence the tolerance.
 */
export const staleFormula = (sheet: string): string => {
  const differs = staleControls.map(control => {
    const before = sheet + controlCell(control, 'atRefresh');
    const now = sheet + controlCell(control, 'now');
    return `ABS(${now}-${before})>ABS(${before})/1000000000+1/1000`;
  });
  return `IF(ISNUMBER(${sheet}${controlCell('count', 'atRefresh')}),OR(${differs.join(',')}),FALSE)`;
};
