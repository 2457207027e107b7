import type { Day } from '../core/day.ts';
import { fingerprint } from '../core/hash.ts';
import type { Basis, Level, Placement, VatState } from './dimensions.ts';
import { dimensionIds } from './dimensions.ts';
import { importedMeasureIds, type MeasureValues } from './measures.ts';

/**
 * One row of Data: who or what, when, and its numbers. A measure that the source doesn't have is absent, never 0.
 *
 * Travels as JSON between the dialog and the script: days are serials, nothing is `undefined`.
 */
export interface DataRow {
  readonly from: Day;
  readonly to: Day;
  readonly basis: Basis;
  readonly level: Level;
  readonly breakdown: string;
  readonly source: string;
  readonly channel: string;
  readonly account: string;
  readonly campaign: string;
  readonly adSet: string;
  readonly ad: string;
  readonly placement: Placement;
  readonly postId: string;
  readonly postTitle: string;
  readonly postUrl: string;
  readonly postType: string;
  readonly postTheme: string;
  readonly conversionType: string;
  readonly topic: string;
  readonly employee: string;
  readonly segment: string;
  readonly currency: string;
  readonly vat: VatState;
  readonly measures: MeasureValues;
}

/**
 * A row with the given parts and blanks elsewhere; what `more` has counts instead of what `parts` have.
 *
 * Written out, because of large files: engines take ten times as long to spread one object into another as to name its
 * fields, and to read rows of many shapes rather than of one.
 */
export const dataRow = (
  parts: Partial<DataRow> & Pick<DataRow, 'from' | 'to' | 'level' | 'source' | 'channel'>,
  more: Partial<DataRow> = NOTHING,
): DataRow => ({
  from: more.from ?? parts.from,
  to: more.to ?? parts.to,
  basis: more.basis ?? parts.basis ?? 'activity',
  level: more.level ?? parts.level,
  breakdown: more.breakdown ?? parts.breakdown ?? '',
  source: more.source ?? parts.source,
  channel: more.channel ?? parts.channel,
  account: more.account ?? parts.account ?? '',
  campaign: more.campaign ?? parts.campaign ?? '',
  adSet: more.adSet ?? parts.adSet ?? '',
  ad: more.ad ?? parts.ad ?? '',
  placement: more.placement ?? parts.placement ?? 'mixed',
  postId: more.postId ?? parts.postId ?? '',
  postTitle: more.postTitle ?? parts.postTitle ?? '',
  postUrl: more.postUrl ?? parts.postUrl ?? '',
  postType: more.postType ?? parts.postType ?? '',
  postTheme: more.postTheme ?? parts.postTheme ?? '',
  conversionType: more.conversionType ?? parts.conversionType ?? '',
  topic: more.topic ?? parts.topic ?? '',
  employee: more.employee ?? parts.employee ?? '',
  segment: more.segment ?? parts.segment ?? '',
  currency: more.currency ?? parts.currency ?? '',
  vat: more.vat ?? parts.vat ?? '',
  measures: more.measures ?? parts.measures ?? {},
});

const NOTHING: Partial<DataRow> = {};

// A separator that no text of a file keeps: decoding drops control characters.
const SEPARATOR = '\u001f';

/** What identifies the entity of a row inside its account, by level; a separator behind each part. */
function entityOf(row: DataRow): string {
  switch (row.level) {
    case 'account':
    case 'rival':
      return '';
    case 'campaign':
      return `${row.campaign}${SEPARATOR}`;
    case 'adSet':
      return `${row.campaign}${SEPARATOR}${row.adSet}${SEPARATOR}`;
    case 'ad':
      return `${row.campaign}${SEPARATOR}${row.adSet}${SEPARATOR}${row.ad}${SEPARATOR}`;
    case 'post':
      return `${row.postId || row.postUrl || row.postTitle}${SEPARATOR}`;
    case 'audience':
      return `${row.segment}${SEPARATOR}`;
    case 'site':
      return `${row.campaign}${SEPARATOR}${row.segment}${SEPARATOR}`;
  }
}

/**
 * Which rows speak of the same thing in different periods: the key without its days. Two rows of one series with
 * overlapping days can't both count.
 */
export const seriesOf = (row: DataRow): string => fingerprint(seriesTextOf(row));

const seriesTextOf = (row: DataRow): string =>
  `${row.source}${SEPARATOR}${row.channel}${SEPARATOR}${row.account}${SEPARATOR}${row.level}${SEPARATOR}${entityOf(row)}` +
  `${row.breakdown}${SEPARATOR}${row.placement}${SEPARATOR}${row.conversionType}${SEPARATOR}${row.topic}` +
  `${SEPARATOR}${row.employee}`;

/**
 * The row's identity: importing the same file twice finds the same keys. A lifetime row is one however its publish
 * date is told (exports differ by time zone); a row of activity is one for its days.
 */
export const keyOf = (row: DataRow): string => fingerprint(seriesOf(row) + daysOf(row));

/** Tells rows apart as `keyOf` does, at a fraction of the cost; a long text, for use inside one table. */
export const longKeyOf = (row: DataRow): string => seriesTextOf(row) + daysOf(row);

const daysOf = (row: DataRow): string =>
  row.basis === 'lifetime' ? `${SEPARATOR}lifetime` : `${SEPARATOR}${row.from}${SEPARATOR}${row.to}`;

/** The names of what a breakdown splits by: `age=18-24, gender=female` is `age, gender`. */
export const breakdownKind = (breakdown: string): string =>
  breakdown
    .split(', ')
    .map(part => part.split('=', 1)[0])
    .join(', ');

/** Changes when any cell of the row changes: tells an update from a repetition, and a hand-made change from ours. */
export const contentHashOf = (row: DataRow): string =>
  fingerprint(
    [
      ...dimensionIds.map(id => String(row[id])),
      ...importedMeasureIds.map(id => (row.measures[id] === undefined ? '' : String(row.measures[id]))),
    ].join(SEPARATOR),
  );
