import type { ChannelId } from '../../model/channels.ts';
import type { Level, VatState } from '../../model/dimensions.ts';
import type { MeasureId, MeasureValues } from '../../model/measures.ts';
import { dataRow } from '../../model/row.ts';
import { dateReader, type Span } from '../dates.ts';
import type { Answers, Evidence, ImportedTable, Question, SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { columnsOf, currencyIn, normalName, type SourceTable, type Vocabulary } from '../source-table.ts';
import {
  breakdownName,
  breakdownOf,
  cellText,
  type MeasureColumns,
  type Outcome,
  rejected,
  TableReader,
} from '../table-reader.ts';
import { adNames } from './ad-names.ts';

type AdDimension =
  | 'from'
  | 'to'
  | 'account'
  | 'currency'
  | 'campaign'
  | 'campaignId'
  | 'adSet'
  | 'adSetId'
  | 'ad'
  | 'adId';

/** Results of one kind, in columns of their own: they become rows with that conversion type. */
interface TypedColumns {
  readonly type: string;
  readonly measures: Partial<Vocabulary<MeasureId>>;
}

/** An export of an advertising platform as data. Its level is the deepest that the header names; everything is paid. */
export interface AdReport {
  readonly id: string;
  readonly platform: string;
  /** The rows' `source`. */
  readonly source: string;
  readonly evidence: Evidence;
  readonly channel: ChannelId;
  readonly dimensions: Partial<Vocabulary<AdDimension>>;
  readonly measures: Partial<Vocabulary<MeasureId>>;
  /** Where the header has some of these, a column of all conversions stays out: it holds them, too. */
  readonly typed?: readonly TypedColumns[];
  /** Of all amounts, where the platform has no other. */
  readonly currency?: string;
  /** @see TableShape.monthFirst */
  readonly monthFirst?: true;
  /** Columns that split the rows further. */
  readonly splits?: RegExp;
  /** The header has one name of each. */
  readonly needs: readonly (readonly string[])[];
  /** First and last day of the whole report, as the lines above the header have them. */
  readonly period?: (preamble: readonly string[]) => readonly [from: string, to: string] | null;
}

/** @see AdReport */
export const adImporter = (report: AdReport): Importer => ({
  id: report.id,
  recognises: header => {
    const known = new Set(header.map(normalName));
    return report.needs.every(names => names.some(name => known.has(normalName(name))));
  },
  read: (table, answers) => readAds(report, table, answers),
});

function readAds(report: AdReport, table: SourceTable, answers: Answers): ImportedTable {
  const columns = <Field extends string>(names: Partial<Vocabulary<Field>>) =>
    columnsOf(names as Vocabulary<Field>, table.header, table.rows);
  const at = columns(report.dimensions);
  const entries = (names: Partial<Vocabulary<MeasureId>>) => Object.entries(columns(names)) as [MeasureId, number][];
  const typed = (report.typed ?? []).flatMap(({ type, measures }) => {
    const found = entries(measures);
    return found.length === 0 ? [] : [{ type, columns: found }];
  });
  const isTyped = (id: MeasureId) => typed.some(kind => kind.columns.some(([measure]) => measure === id));
  const plain = entries(report.measures).filter(([id]) => !isTyped(id)) satisfies MeasureColumns;
  const all = [...plain, ...typed.flatMap(kind => kind.columns)];
  const { splits: splitNames } = report;
  const splits = table.header.flatMap((name, column) =>
    splitNames?.test(normalName(name)) ? [[breakdownName(name), column] as const] : [],
  );
  const level = levelOf(at);
  const amounts = all
    .filter(([id]) => id === 'spend' || id === 'revenue')
    .map(([, column]) => table.header[column] ?? '');
  const headerCurrency = amounts.map(currencyIn).find(Boolean) ?? report.currency ?? '';
  const spendColumn = plain.find(([id]) => id === 'spend')?.[1];
  const vat = vatOf(table.header[spendColumn ?? -1] ?? '');
  const whole = wholePeriod(report, table, at.from, answers);
  const reader = new TableReader(table, answers, {
    importer: report.id,
    platform: report.platform,
    level,
    grain: 'day',
    measures: all,
    dimensions: [
      ['from', at.from],
      ['to', at.to],
      ['account', at.account],
      ['campaign', at.campaign],
      ['adSet', at.adSet],
      ['ad', at.ad],
      ['currency', at.currency],
      ...splits.map(([, column]) => ['breakdown', column] as const),
    ],
    dateColumns: whole ? [] : [at.from, at.to],
    ...(report.monthFirst && { monthFirst: true }),
    evidence: report.evidence,
  });
  if (whole?.question && !report.monthFirst) reader.ask(whole.question);
  const nameOf = adNames(table, at);
  return reader.read((row): Outcome => {
    // A summary of all rows has no name where its level should be named.
    if (level !== 'account' && cellText(row, at[level]) === '') return reader.totals(row);
    const span = whole?.span ?? spanOf(reader, row, at.from, at.to);
    if ('rejected' in span) return span;
    const values = reader.values(row, plain);
    if ('rejected' in values) return values;
    const common = {
      from: span.from,
      to: span.to,
      level,
      source: report.source,
      channel: report.channel,
      account: reader.account(cellText(row, at.account)),
      basis: reader.basis(span),
      placement: 'paid',
      campaign: nameOf(row, 'campaign'),
      adSet: nameOf(row, 'adSet'),
      ad: nameOf(row, 'ad'),
      breakdown: breakdownOf(row, splits),
    } as const;
    const named = cellText(row, at.currency).toUpperCase() || headerCurrency;
    const rowOf = (conversionType: string, measures: MeasureValues) => {
      const money = [measures.spend, measures.revenue];
      const hasMoney = money.some(amount => amount !== undefined);
      return dataRow(common, {
        conversionType,
        measures,
        currency: hasMoney ? reader.currency(named, money) : '',
        vat: measures.spend === undefined ? '' : vat,
      });
    };
    const rows = [rowOf('', values)];
    for (const kind of typed) {
      const results = reader.values(row, kind.columns);
      if ('rejected' in results) return results;
      if (Object.keys(results).length > 0) rows.push(rowOf(kind.type, results));
    }
    return { rows: rows.filter((one, i) => i > 0 || rows.length === 1 || Object.keys(one.measures).length > 0) };
  });
}

const levelOf = (
  at: Readonly<Partial<Record<AdDimension, number>>>,
): Extract<Level, 'account' | 'campaign' | 'adSet' | 'ad'> =>
  (['ad', 'adSet', 'campaign'] as const).find(level => at[level] !== undefined) ?? 'account';

/** `총비용(VAT제외,원)`. */
const vatOf = (header: string): VatState => {
  const name = normalName(header);
  if (/vat ?포함/u.test(name)) return 'included';
  return /vat ?(?:제외|별도|미포함)/u.test(name) ? 'excluded' : '';
};

/**
 * The days of the whole report, for all rows: where no column has a date, or where all have the report's first day and
 * it ends later. Reports that aren't split by day repeat their start in every row.
 */
function wholePeriod(
  report: AdReport,
  table: SourceTable,
  column: number | undefined,
  answers: Answers,
): { readonly span: Span; readonly question: Question | null } | null {
  const told = report.period?.(table.preamble);
  if (!told) return null;
  const cells = column === undefined ? [] : table.rows.map(row => row.cells[column]);
  const { read, question } = dateReader(
    [...told, ...cells],
    report.monthFirst ? { ...answers, dayMonthOrder: 'month-first' } : answers,
  );
  const [from, to] = told.map(read);
  if (typeof from !== 'object' || typeof to !== 'object' || to.to <= from.from) return null;
  const days = cells.map(read).filter(day => typeof day === 'object');
  return days.every(day => day.from === from.from) ? { span: { from: from.from, to: to.to }, question } : null;
}

function spanOf(reader: TableReader, row: SourceRow, from: number | undefined, to: number | undefined) {
  const start = reader.span(row, from ?? to);
  if ('rejected' in start || from === undefined || to === undefined || cellText(row, to) === '') return start;
  const end = reader.span(row, to);
  if ('rejected' in end) return end;
  return end.to < start.from
    ? rejected('period-backwards', { from: cellText(row, from), to: cellText(row, to) })
    : { from: start.from, to: end.to };
}
