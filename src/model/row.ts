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

/** A row with the given parts and blanks elsewhere. */
export const dataRow = (
  parts: Partial<DataRow> & Pick<DataRow, 'from' | 'to' | 'level' | 'source' | 'channel'>,
): DataRow => ({
  basis: 'activity',
  breakdown: '',
  account: '',
  campaign: '',
  adSet: '',
  ad: '',
  placement: 'mixed',
  postId: '',
  postTitle: '',
  postUrl: '',
  postType: '',
  postTheme: '',
  conversionType: '',
  topic: '',
  employee: '',
  segment: '',
  currency: '',
  vat: '',
  measures: {},
  ...parts,
});

/** What identifies the entity of a row inside its account, by level. */
function entityOf(row: DataRow): readonly string[] {
  switch (row.level) {
    case 'account':
    case 'rival':
      return [];
    case 'campaign':
      return [row.campaign];
    case 'adSet':
      return [row.campaign, row.adSet];
    case 'ad':
      return [row.campaign, row.adSet, row.ad];
    case 'post':
      return [row.postId || row.postUrl || row.postTitle];
    case 'audience':
      return [row.segment];
    case 'site':
      return [row.campaign, row.segment];
  }
}

// A separator that no text of a file keeps: decoding drops control characters.
const SEPARATOR = '\u001f';

/**
 * Which rows speak of the same thing in different periods: the key without its days. Two rows of one series with
 * overlapping days can't both count.
 */
export const seriesOf = (row: DataRow): string =>
  fingerprint(
    [
      row.source,
      row.channel,
      row.account,
      row.level,
      ...entityOf(row),
      row.breakdown,
      row.placement,
      row.conversionType,
      row.topic,
      row.employee,
    ].join(SEPARATOR),
  );

/**
 * The row's identity: importing the same file twice finds the same keys. A lifetime row is one however its publish
 * date is told (exports differ by time zone); a row of activity is one for its days.
 */
export const keyOf = (row: DataRow): string =>
  fingerprint([seriesOf(row), ...(row.basis === 'lifetime' ? ['lifetime'] : [row.from, row.to])].join(SEPARATOR));

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
