import type { ChannelId } from '../model/channels.ts';
import type { Level, Placement } from '../model/dimensions.ts';
import { type MeasureId, type MeasureValues, measureSpec } from '../model/measures.ts';
import { type DataRow, dataRow } from '../model/row.ts';
import type { Answers, Evidence, ImportedTable, SourceRow } from './imported-table.ts';
import type { Importer } from './importer.ts';
import { numberOf } from './numbers.ts';
import { rowTexts } from './row-texts.ts';
import {
  type Columns,
  columnsOf,
  currencyIn,
  idOf,
  normalName,
  type SourceTable,
  type Vocabulary,
} from './source-table.ts';
import {
  breakdownOf,
  cellText,
  type MeasureColumns,
  type Outcome,
  rejected,
  TableReader,
  type TableShape,
} from './table-reader.ts';

type ReportDimension = keyof ReturnType<typeof rowTexts> | 'from' | 'to' | 'account' | 'currency' | 'postId';

/**
 * An export as data: what its columns are called in any language, and what its rows are. Formats whose rows mean different
 * things are importers written by hand.
 */
export interface Report {
  readonly id: string;
  /** As people call it; a proper name, the same in all languages. */
  readonly platform: string;
  /** The rows' `source`. */
  readonly source: string;
  readonly evidence: Evidence;
  /** One, or those among which the user is asked. */
  readonly channel: ChannelId | readonly ChannelId[];
  readonly level: Level;
  /** `lifetime`: all that a post has gathered so far. */
  readonly basis: 'activity' | 'lifetime';
  readonly placement: Placement;
  readonly dimensions: Vocabulary<ReportDimension> | Partial<Vocabulary<ReportDimension>>;
  readonly measures: Partial<Vocabulary<MeasureId>>;
  /** The header has one name of each: enough to be told from every other export. */
  readonly needs: readonly (readonly string[])[];
  /** None of these: exports that have them are others. */
  readonly lacks?: readonly string[];
  /**
   * Columns of what a row got without and with advertising: rows of their own in place of the whole, as long as the two
   * make up the whole in all rows of the table. Platforms changed what they mean.
   */
  readonly parts?: Readonly<Record<'organic' | 'paid', Partial<Vocabulary<MeasureId>>>>;
  /** @see TableShape.monthFirst */
  readonly monthFirst?: true;
  /** @see TableShape.zeroWhenUnavailable */
  readonly zeroWhenUnavailable?: TableShape['zeroWhenUnavailable'];
  /** Columns of words that split the rows further: age, device. The name is the breakdown's. */
  readonly breakdowns?: Vocabulary<string>;
  /** Columns of personal data: nothing is taken from them. */
  readonly personal?: readonly string[];
  /** Names of columns whose amounts are in the currency that their header names: `Cost (USD)`. */
  readonly amounts?: readonly MeasureId[];
  /** The last word on a row: what it is beside what the columns say, or why it is none. */
  readonly row?: (
    row: SourceRow,
    read: ReadRow,
  ) => Partial<DataRow> | Extract<Outcome, { rejected: unknown } | { ignored: unknown }>;
}

/** What a report's `row` is given. */
export interface ReadRow {
  readonly reader: TableReader;
  /** As the columns say it. */
  readonly row: DataRow;
  /** The first column of these names. */
  columnOf(...names: readonly string[]): number | undefined;
  /** The text of that column; `''` where there is none. */
  text(...names: readonly string[]): string;
}

const has = (header: readonly string[], names: readonly string[]): boolean => {
  const known = new Set(header.map(normalName));
  return names.some(name => known.has(normalName(name)));
};

/** @see Report */
export const importerOf = (report: Report): Importer => ({
  id: report.id,
  recognises: header => report.needs.every(names => has(header, names)) && !(report.lacks && has(header, report.lacks)),
  read: (table, answers) => readReport(report, table, answers),
});

function readReport(report: Report, table: SourceTable, answers: Answers): ImportedTable {
  const at: Columns<ReportDimension> = columnsOf(
    report.dimensions as Vocabulary<ReportDimension>,
    table.header,
    table.rows,
  );
  const found = columnsOf(report.measures as Vocabulary<MeasureId>, table.header, table.rows);
  const measures = Object.entries(found) as [MeasureId, number][] satisfies MeasureColumns;
  const [organicAt = {}, paidAt = {}] = (['organic', 'paid'] as const).map(placement =>
    columnsOf((report.parts?.[placement] ?? {}) as Vocabulary<MeasureId>, table.header, table.rows),
  );
  const split = splitMeasures(table, found, organicAt, paidAt);
  const partColumns = [organicAt, paidAt].map(at =>
    (Object.entries(at) as [MeasureId, number][]).filter(([id]) => split.includes(id)),
  );
  const splits = Object.entries(columnsOf(report.breakdowns ?? {}, table.header, table.rows)) as [string, number][];
  const personal = table.header.flatMap((name, column) => (has([name], report.personal ?? []) ? [column] : []));
  const headerCurrency =
    (report.amounts ?? ['spend', 'revenue']).map(id => currencyIn(table.header[found[id] ?? -1] ?? '')).find(Boolean) ??
    '';
  const reader = new TableReader(table, answers, {
    importer: report.id,
    platform: report.platform,
    level: report.level,
    grain: report.basis === 'lifetime' ? 'lifetime' : 'day',
    measures,
    dimensions: [
      ...(Object.entries(at) as [ReportDimension, number][]),
      ...splits.map(([, column]) => ['breakdown', column] as const),
    ],
    dateColumns: [at.from, at.to],
    alsoRead: partColumns.flat(),
    ...(report.monthFirst && { monthFirst: true }),
    ...(report.zeroWhenUnavailable && { zeroWhenUnavailable: report.zeroWhenUnavailable }),
    evidence: report.evidence,
    personal,
  });
  const names = table.header.map(normalName);
  const columnOf = (...wanted: readonly string[]): number | undefined => {
    const column = names.findIndex(name => wanted.includes(name));
    return column < 0 ? undefined : column;
  };
  const hasParts = partColumns.some(columns => columns.length > 0);
  return reader.read((row): Outcome => {
    const span = reader.span(row, at.from ?? at.to);
    if ('rejected' in span) return span;
    const end =
      at.to === undefined || at.from === undefined || cellText(row, at.to) === '' ? span : reader.span(row, at.to);
    if ('rejected' in end) return end;
    if (end.to < span.from) {
      return rejected('period-backwards', { from: cellText(row, at.from), to: cellText(row, at.to) });
    }
    const values = reader.values(row);
    if ('rejected' in values) return values;
    const days = { from: span.from, to: report.basis === 'lifetime' ? span.from : end.to };
    const texts = rowTexts(row, at);
    const told = cellText(row, at.postId);
    const postId = told === '' ? '' : idOf(row.cells[at.postId ?? -1]);
    if (postId === null && texts.postUrl === '') return rejected('id-damaged', { value: told });
    if (report.level === 'post' && `${postId ?? ''}${texts.postUrl}${texts.postTitle}` === '') {
      return rejected('id-missing');
    }
    const amounts = [values.spend, values.revenue, values.siteSales];
    const data = dataRow(
      {
        postId: postId ?? '',
        from: days.from,
        to: days.to,
        basis: report.basis === 'lifetime' ? 'lifetime' : reader.basis(days),
        level: report.level,
        source: report.source,
        channel: typeof report.channel === 'string' ? report.channel : reader.channel(report.channel),
        account: reader.account(cellText(row, at.account)),
        placement: report.placement,
        breakdown: breakdownOf(row, splits),
        currency: amounts.every(amount => amount === undefined)
          ? ''
          : reader.currency(cellText(row, at.currency).toUpperCase() || headerCurrency, amounts),
        measures: values,
      },
      texts,
    );
    const text = (...wanted: readonly string[]) => cellText(row, columnOf(...wanted));
    const more = report.row?.(row, { reader, row: data, columnOf, text });
    if (more && ('rejected' in more || 'ignored' in more)) return more;
    const all = more ? dataRow(data, more) : data;
    if (!hasParts) return { rows: [all] };
    const [organic = {}, paid = {}] = partColumns.map(columns => reader.values(row, columns));
    if ('rejected' in organic) return organic;
    if ('rejected' in paid) return paid;
    const toldParts = split.filter(
      id => organic[id] !== undefined && (found[id] === undefined || values[id] !== undefined),
    );
    if (toldParts.length === 0) return { rows: [all] };
    const part = (placement: Placement, of: MeasureValues): DataRow =>
      dataRow(all, { placement, measures: Object.fromEntries(toldParts.map(id => [id, of[id]])) });
    const rest = Object.fromEntries(
      Object.entries(all.measures).filter(([id]) => !toldParts.includes(id as MeasureId)),
    );
    const parts = [part('organic', organic), part('paid', paid)];
    return { rows: Object.keys(rest).length > 0 ? [dataRow(all, { measures: rest }), ...parts] : parts };
  });
}

/** Measures whose two parts make up the whole, in every row that has any of them. People may be reached both ways. */
const splitMeasures = (
  table: SourceTable,
  whole: Columns<MeasureId>,
  organic: Columns<MeasureId>,
  paid: Columns<MeasureId>,
): readonly MeasureId[] =>
  (Object.keys(organic) as MeasureId[]).filter(id =>
    table.rows.every(row => {
      const [all, one, other] = [whole[id], organic[id], paid[id]].map(column =>
        column === undefined ? undefined : (numberOf(row.cells[column], table.decimal) ?? undefined),
      );
      if (one === undefined || other === undefined) return one === other && all === undefined;
      if (all === undefined) return whole[id] === undefined;
      const isOfPeople = measureSpec(id).aggregation === 'sum-not-unique';
      return isOfPeople ? Math.max(one, other) <= all && all <= one + other : one + other === all;
    }),
  );
