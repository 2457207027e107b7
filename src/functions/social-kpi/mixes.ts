import { texts } from '../../i18n/texts.ts';
import { type Kpi, measuresOf } from '../../kpis/kpi.ts';
import type { DimensionId } from '../../model/dimensions.ts';
import { type MeasureId, measureSpec } from '../../model/measures.ts';
import { breakdownKind } from '../../model/row.ts';
import { completeRows, type MeasuredRows, pairsOf } from '../../readings/group-total.ts';
import type { CellContext } from '../cell-context.ts';
import { CellError } from '../cell-error.ts';
import { combined, type RowNumbers, readTexts, type Texts } from './columns.ts';
import { columnLabel, labelOf } from './names.ts';
import { columnOf, has, type Table } from './table.ts';

/** Columns that divide what a row without them tells as a whole; in a table of Data. */
const dividers = ['conversionType', 'topic', 'employee', 'segment'] as const satisfies readonly DimensionId[];

/** Stands for a blank where a message lists what a column holds. */
const BLANK = '–';

/**
 * Refuses groups that would add up the same numbers twice: rows of several levels, divided rows beside undivided ones,
 * and, in a table of Data, several sources of one account.
 */
export function refuseMixedLevels(
  table: Table,
  kpi: Kpi,
  rows: MeasuredRows,
  numbers: RowNumbers,
  context: CellContext,
) {
  const words = texts[context.language];
  const read = (id: DimensionId): Texts | null => {
    const column = columnOf(table, id);
    return column && readTexts(table, column, numbers, context);
  };
  const refuse = (buckets: Int32Array, count: number, stories: Texts | null, nameOf: (story: string) => string) => {
    if (!stories) return;
    const mixed = mixOf(kpi, rows, buckets, count, stories);
    if (mixed) throw new CellError('table-mixes-levels', { levels: mixed.map(nameOf).join(', ') });
  };

  const isData = has(table, 'level');
  const level = isData ? read('level') : null;
  const campaign = isData ? read('campaign') : null;
  // A row typed by hand needs no level.
  const levels =
    level &&
    combined(campaign ? [level, campaign] : [level], rows.count, ([id = '', named = '']) =>
      id === '' ? (named === '' ? 'account' : 'campaign') : id,
    );
  refuse(rows.group, rows.groups, levels, id => labelOf('level', id, words));

  const dividing = (isData ? dividers : []).flatMap(id => {
    const column = read(id);
    return column ? [{ id, column }] : [];
  });
  const breakdown = read('breakdown');
  const kinds = combined(
    [...(breakdown ? [breakdown] : []), ...(levels ? [levels] : []), ...dividing.map(({ column }) => column)],
    rows.count,
    values => {
      const rest = [...values];
      const kind = breakdown ? breakdownKind(rest.shift() ?? '') : '';
      const of = levels ? rest.shift() : '';
      // An audience and a site consist of their segments.
      const isOwn = (id: string) => id === 'segment' && (of === 'audience' || of === 'site');
      const divided = dividing.filter(({ id }, at) => rest[at] !== '' && !isOwn(id));
      return [kind, ...divided.map(({ id }) => columnLabel(id, words))].filter(part => part !== '').join(' + ');
    },
  );
  refuse(rows.group, rows.groups, kinds, kind => `${columnLabel('breakdown', words)}: ${kind || BLANK}`);

  if (isData) {
    const pairs = pairsOf(rows);
    refuse(
      pairs.of,
      pairs.group.length,
      read('source'),
      source => `${columnLabel('source', words)}: ${source || BLANK}`,
    );
  }
}

/** Refuses amounts of several currencies, in one group or side by side. */
export function refuseMixedCurrencies(
  table: Table,
  kpi: Kpi,
  rows: MeasuredRows,
  numbers: RowNumbers,
  context: CellContext,
): void {
  const column = columnOf(table, 'currency');
  if (!column) return;
  const read = readTexts(table, column, numbers, context);
  const currencies = combined([read], rows.count, ([code = '']) => code.toUpperCase());
  // Nothing is nothing in any currency.
  const isMoney = (id: MeasureId, value: number): boolean => measureSpec(id).unit === 'currency' && value !== 0;
  const mixed = mixOf(kpi, rows, new Int32Array(rows.count), 1, currencies, isMoney);
  if (mixed) throw new CellError('table-mixes-currencies', { currencies: mixed.map(code => code || BLANK).join(', ') });
}

/**
 * The stories of a bucket in which rows of several count, measure by measure; null where each bucket has one.
 *
 * @param buckets of each row; only rows of one bucket are compared.
 */
function mixOf(
  kpi: Kpi,
  rows: MeasuredRows,
  buckets: Int32Array,
  count: number,
  stories: Texts,
  concerns: (measure: MeasureId, value: number) => boolean = () => true,
): readonly string[] | null {
  if (stories.values.length < 2) return null;
  const { flows, stocks } = measuresOf(kpi);
  const complete = kpi.rows === 'complete' ? completeRows(flows, rows) : null;
  for (const id of [...flows, ...stocks]) {
    const values = rows.values[id];
    if (!values) continue;
    const counts = (row: number): boolean => {
      const value = values[row] as number;
      return !Number.isNaN(value) && (!complete || stocks.includes(id) || complete[row] === 1) && concerns(id, value);
    };
    const first = new Int32Array(count).fill(-1);
    for (let row = 0; row < rows.count; row++) {
      if (!counts(row)) continue;
      const bucket = buckets[row] as number;
      const story = stories.of[row] as number;
      if (first[bucket] === -1) first[bucket] = story;
      else if (first[bucket] !== story) {
        return stories.values.filter((_, each) =>
          stories.of.some((one, at) => one === each && buckets[at] === bucket && counts(at)),
        );
      }
    }
  }
  return null;
}
