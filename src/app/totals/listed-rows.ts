import type { Cell, Grid } from '../../core/cell.ts';
import type { Day } from '../../core/day.ts';
import { typedDays } from '../../core/typed-days.ts';
import type { DataColumns } from '../../model/data-layout.ts';
import { type DimensionId, type Level, type Placement, placements } from '../../model/dimensions.ts';
import { FIRST_ROW } from '../../model/keyed-sheet.ts';
import { type MeasureId, measureSpec } from '../../model/measures.ts';
import { campaignOf, type RememberedNames } from '../../model/remembered-names.ts';
import { basisOf, channelOf, levelOf, placementOf } from '../words.ts';
import { byText } from './decide.ts';
import type { GroupRow } from './group-rows.ts';
import type { Period } from './periods.ts';

/** What formulas can't do plainly: rows of Data, picked and put in order. Amounts are left out, for their currencies differ. */

/** So many posts are listed. */
export const TOP_POSTS = 10;

interface Listed {
  readonly from: Day;
  readonly to: Day;
  readonly isLifetime: boolean;
  readonly measures: ReadonlyMap<MeasureId, number>;
  textOf(id: DimensionId): string;
  readonly channel: string;
}

/**
 * The posts of a period with most engagements: published in it where a row holds all that a post gathered, else with days
 * in it. A post that several files tell of is listed once, as the file has it that knows of most engagements.
 */
export function postRows(
  grid: Grid,
  columns: DataColumns,
  period: Period,
  names: Pick<RememberedNames, 'campaigns'>,
): readonly GroupRow[] {
  const sources = new Map<string, { readonly post: string; readonly rows: Listed[] }>();
  for (const row of rowsOf(grid, columns, 'post')) {
    const name = nameOf(row);
    const isIn = row.from >= period.from && (row.isLifetime ? row.from : row.to) <= period.to;
    if (!isIn || name === '' || row.measures.size === 0) continue;
    const post = `${row.channel}\u001f${name}`;
    const key = [post, row.textOf('source'), row.textOf('placement'), row.isLifetime].join('\u001f');
    const known = sources.get(key);
    if (known) known.rows.push(row);
    else sources.set(key, { post, rows: [row] });
  }
  const best = new Map<string, Listed>();
  for (const { post, rows } of sources.values()) {
    const row = rows[0]?.isLifetime ? rows.sort(byEngagements)[0] : addedUp(rows);
    const known = best.get(post);
    if (row && (!known || byEngagements(row, known) < 0)) best.set(post, row);
  }
  return [...best.values()]
    .sort(byEngagements)
    .slice(0, TOP_POSTS)
    .map(row => ({
      period: { kind: 'post', from: row.from, to: row.to },
      channel: row.channel,
      account: row.textOf('account').trim(),
      campaign: campaignOf(names, row.textOf('campaign')),
      placement: placementIn(row.textOf('placement')),
      title: row.textOf('postTitle') || row.textOf('postUrl') || row.textOf('postId'),
      reference: row.textOf('postUrl'),
      measures: row.measures,
    }));
}

/** What was imported of rivals in a period: flows of rows that lie in it, stocks of the last row that reaches into it. */
export function rivalRows(grid: Grid, columns: DataColumns, period: Period): readonly GroupRow[] {
  const rivals = new Map<string, { readonly channel: string; readonly account: string; readonly rows: Listed[] }>();
  for (const row of rowsOf(grid, columns, 'rival')) {
    if (row.to < period.from || row.from > period.to) continue;
    const account = row.textOf('account').trim();
    const key = `${row.channel}\u001f${account}`;
    const rival = rivals.get(key) ?? { channel: row.channel, account, rows: [] };
    rivals.set(key, rival);
    rival.rows.push(row);
  }
  return [...rivals.values()]
    .sort((one, other) => byText(one.channel, other.channel) || byText(one.account, other.account))
    .map(({ channel, account, rows }) => {
      const measures = new Map<MeasureId, number>();
      for (const row of rows.sort((one, other) => one.to - other.to)) {
        for (const [id, value] of row.measures) {
          const isStock = measureSpec(id).aggregation === 'latest';
          if (isStock) measures.set(id, value);
          else if (row.from >= period.from && row.to <= period.to) measures.set(id, (measures.get(id) ?? 0) + value);
        }
      }
      return { period: { ...period, kind: 'rival' }, channel, account, measures };
    });
}

const engaged = ({ measures }: Listed): number => measures.get('engagements') ?? -1;
const shown = ({ measures }: Listed): number => measures.get('impressions') ?? measures.get('views') ?? 0;

/** The order of posts; the same whatever the order of their rows. */
const byEngagements = (one: Listed, other: Listed): number =>
  engaged(other) - engaged(one) ||
  shown(other) - shown(one) ||
  TOLD_APART.map(id => byText(one.textOf(id), other.textOf(id))).find(order => order !== 0) ||
  one.from - other.from;
const TOLD_APART = ['channel', 'postUrl', 'postId', 'postTitle', 'source', 'account', 'placement'] as const;

const nameOf = (row: Listed): string => row.textOf('postId') || row.textOf('postUrl') || row.textOf('postTitle');

/** All days of a post in one row; its texts are those of the last. */
function addedUp(rows: readonly Listed[]): Listed | undefined {
  const inOrder = [...rows].sort(
    (one, other) => one.to - other.to || one.from - other.from || byEngagements(one, other),
  );
  const sums = new Map<MeasureId, number>();
  for (const { measures } of inOrder) {
    for (const [id, value] of measures) sums.set(id, (sums.get(id) ?? 0) + value);
  }
  const last = inOrder.at(-1);
  return last && { ...last, from: Math.min(...rows.map(({ from }) => from)), measures: sums };
}

const placementIn = (text: string): Placement => (text === '' ? placements[2] : (placementOf(text) ?? placements[2]));

/** Rows of a level that can be read; the refresh says of the others what is wrong with them. */
function* rowsOf(grid: Grid, { dimensions, measures }: DataColumns, level: Level): Generator<Listed> {
  const counts = measures.filter(({ id }) => measureSpec(id).unit !== 'currency');
  for (let index = FIRST_ROW - 1; index < grid.length; index++) {
    const cells = grid[index] as readonly Cell[];
    const said = cells[dimensions.level];
    if (said === '' || said === undefined || (said !== level && levelOf(String(said)) !== level)) continue;
    const from = typedDays(cells[dimensions.from] ?? '');
    const to = typedDays(cells[dimensions.to] ?? '') ?? from;
    if (!from || !to) continue;
    const textOf = (id: DimensionId): string => String(cells[dimensions[id]] ?? '');
    const channel = textOf('channel').trim();
    yield {
      from: from.from,
      to: to.to,
      isLifetime: basisOf(textOf('basis')) === 'lifetime',
      measures: new Map(
        counts.flatMap(({ id, at }) => {
          const cell = cells[at];
          return typeof cell === 'number' ? [[id, cell] as const] : [];
        }),
      ),
      textOf,
      channel: channelOf(channel) ?? channel,
    };
  }
}
