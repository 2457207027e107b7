import { columnLetters } from '../core/cell.ts';
import type { Direction, Kpi } from '../kpis/kpi.ts';
import type { MeasureId } from '../model/measures.ts';
import type { PeriodKind, TotalsDimension } from '../model/totals-layout.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import { amount, byBase, engagementRates, inRow, percent, placeFormula, sideOf } from './gallery-page.ts';
import { cell, down, quoted, rect, ref, refs, sentence } from './paint.ts';
import { type Area, type Condition, formula, type Rect, type Style } from './sheet-template.ts';
import { colors, DASH, styles } from './style.ts';
import type { TotalsFormulas, TotalsRows } from './totals-formulas.ts';

/**
 * A table whose rows Totals lists: channels, campaigns. Each is taken by its place there, and compared by its key, never by
 * its name: one may be called `Sale*`.
 */
export interface ListedTable {
  readonly totals: TotalsFormulas;
  readonly lists: PeriodKind;
  /** What the rates of all are summed over. */
  readonly over: TotalsRows;
  readonly keyedBy: 'channelKey' | 'campaignKey';
  readonly first: number;
  readonly rows: number;
  /** Row of the sums over all. */
  readonly total: number;
  /** Hidden columns. */
  readonly place: number;
  readonly key: number;
}

/** A row of the table, or the one of all. */
export interface TableRow {
  readonly row: number;
  /** Which rows of Totals are its own. */
  readonly rows: TotalsRows;
  /** An expression: its sum of a measure. */
  value(measure: MeasureId, none?: string): string;
  /** An expression: what Totals says of it in words; nothing of all together. */
  text(id: TotalsDimension): string;
}

export type CellOf = (at: TableRow) => string;

const dash = `"${DASH}"`;

/** Where each row stands on Totals, and its key there. */
export function placesOf({ totals, lists, keyedBy, first, rows, place, key }: ListedTable): Area[] {
  return Array.from({ length: rows }, (_, index) => {
    const row = first + index;
    return [
      cell(row, place, placeFormula(totals, lists, index), { color: colors.hidden }),
      cell(row, key, formula(`=${inRow(totals.column(keyedBy), ref(row, place))}`), { color: colors.hidden }),
    ];
  }).flat();
}

/** A column of all rows; behind the last, nothing. */
export function listedColumn(table: ListedTable, column: number, cellOf: CellOf, style: Style = {}): Area {
  const { totals, over, keyedBy, first, rows } = table;
  return down(
    first,
    column,
    Array.from({ length: rows }, (_, index) => {
      const row = first + index;
      const place = ref(row, table.place);
      const content = cellOf({
        row,
        rows: { ...over, [keyedBy]: ref(row, table.key) },
        text: id => `INDEX(${totals.column(id)},${place})`,
        value: (measure, none = '""') => {
          const found = `INDEX(${totals.column(measure)},${place})`;
          return `IF(${found}="",${none},${found})`;
        },
      });
      return formula(`=IF(ISNUMBER(${place}),${content},"")`);
    }),
    style,
  );
}

/** The same over all. */
const totalCell = ({ totals, over, total }: ListedTable, column: number, cellOf: CellOf, style: Style = {}): Area =>
  cell(
    total,
    column,
    formula(
      `=${cellOf({ row: total, rows: over, value: (measure, none) => totals.total(measure, over, none), text: () => '""' })}`,
    ),
    style,
  );

/** A column of all rows and of their sum. */
export const wholeColumn = (table: ListedTable, column: number, cellOf: CellOf, style: Style = {}): Area[] => [
  listedColumn(table, column, cellOf, style),
  totalCell(table, column, cellOf, style),
];

/** A KPI of cells in the row, with a dash where it has no value. */
export const kpiOf =
  (kpi: Pick<Kpi, 'formula'>, columnOf: (measure: MeasureId) => number): CellOf =>
  ({ row }) =>
    dashed(toSheetFormula(kpi.formula, measure => ref(row, columnOf(measure))).slice(1));

/** A dash instead of nothing, in an expression that compares nothing with `""`. */
export const dashed = (expression: string): string => expression.replaceAll('""', dash);

/** The quotient of two columns, with a dash where it has no value. */
export const quotientOf = (top: number, base: number, row: number): string =>
  dashed(`IF(COUNT(${ref(row, top)},${ref(row, base)})=2,IFERROR(${ref(row, top)}/${ref(row, base)},""),"")`);

/** One side of a KPI in each row. */
export const sideIn =
  (totals: TotalsFormulas, kpi: Kpi, measure: MeasureId, placement?: 'organic' | 'paid'): CellOf =>
  ({ rows }) =>
    sideOf(totals, kpi, measure, placement ? { ...rows, placement } : rows);

/** One side of the engagement rate, whose base a cell holds. */
export const rateSideIn =
  (totals: TotalsFormulas, base: string, which: 'top' | 'base', placement?: 'organic' | 'paid'): CellOf =>
  row =>
    byBase(base, id => sideIn(totals, engagementRates[id], which === 'top' ? 'engagements' : id, placement)(row));

/** Rows in which the best and the weakest of each rate are named, and (hidden) hold their numbers. */
export interface MarkPlaces {
  readonly best: number;
  readonly weakest: number;
  readonly bestValue: number;
  readonly weakestValue: number;
  /** Column of the names. */
  readonly name: number;
}

const columnIn = ({ first, rows }: ListedTable, column: number): string => refs(rect(first, column, rows));

/** Names of the best and the weakest of each rate, where at least two have it and differ. */
export function marksOf(
  table: ListedTable,
  { best, weakest, bestValue, weakestValue, name }: MarkPlaces,
  marked: readonly (readonly [column: number, direction: Direction])[],
  words: { readonly best: string; readonly weakest: string },
): Area[] {
  const said: Style = { size: styles.small.size, align: 'right', wrap: true };
  return [
    cell(best, name, words.best, { ...styles.small, color: colors.better }),
    cell(weakest, name, words.weakest, { ...styles.small, color: colors.worse }),
    ...marked.flatMap(([column, direction]) => {
      const range = columnIn(table, column);
      const differ = (value: string) =>
        formula(`=IF(COUNT(${range})>1,IF(MAX(${range})>MIN(${range}),${value},""),"")`);
      const [high, low] = [`MAX(${range})`, `MIN(${range})`];
      const isHigh = direction === 'higher-is-better';
      const named = (row: number) => {
        const value = ref(row, column);
        return formula(`=IF(ISNUMBER(${value}),INDEX(${columnIn(table, name)},MATCH(${value},${range},0)),"")`);
      };
      return [
        cell(bestValue, column, differ(isHigh ? high : low), { color: colors.hidden }),
        cell(weakestValue, column, differ(isHigh ? low : high), { color: colors.hidden }),
        cell(best, column, named(bestValue), { ...said, color: colors.better }),
        cell(weakest, column, named(weakestValue), { ...said, color: colors.worse }),
      ];
    }),
  ];
}

/** Colours them in the table, too. A product instead of AND: no separators, so the formula is the same in every locale. */
export function markLooks(
  rates: Rect,
  { bestValue, weakestValue }: Pick<MarkPlaces, 'bestValue' | 'weakestValue'>,
): Condition[] {
  const letters = columnLetters(rates.column);
  const isThe = (row: number) => ({
    formula: `=(${letters}${rates.row}=${letters}$${row})*(${letters}$${row}<>"")>0`,
  });
  return [
    { ranges: [rates], when: isThe(bestValue), color: colors.better },
    { ranges: [rates], when: isThe(weakestValue), color: colors.worse },
  ];
}

/** What the chart of return and investment shows, in a sentence. */
export function findingOf(
  table: ListedTable,
  places: MarkPlaces & { readonly roi: number; readonly investment: number; readonly totalReturn: number },
  words: Readonly<Record<'bestAndWeakest' | 'onlyRoi' | 'noCosts' | 'noReturn' | 'chartWaits', string>>,
): string {
  const { roi, investment, totalReturn, name } = places;
  const all = (column: number) => columnIn(table, column);
  const alone = `MATCH(MAX(${all(roi)}),${all(roi)},0)`;
  const one = (column: number, at: string) => `INDEX(${all(column)},${at})`;
  const two = sentence(words.bestAndWeakest, {
    best: ref(places.best, roi),
    bestRoi: percent(ref(places.bestValue, roi)),
    weakest: ref(places.weakest, roi),
    weakestRoi: percent(ref(places.weakestValue, roi)),
  });
  const single = sentence(words.onlyRoi, {
    name: one(name, alone),
    return: amount(one(totalReturn, alone)),
    investment: amount(one(investment, alone)),
    roi: percent(one(roi, alone)),
  });
  const most = `MATCH(MAX(${all(totalReturn)}),${all(totalReturn)},0)`;
  const noCosts = sentence(words.noCosts, { name: one(name, most), return: amount(one(totalReturn, most)) });
  return `=IF(ISNUMBER(${ref(places.bestValue, roi)}),${two},IF(COUNT(${all(roi)})>0,${single},IF(COUNT(${all(totalReturn)})>0,${noCosts},IF(COUNT(${all(investment)})>0,${quoted(words.noReturn)},${quoted(words.chartWaits)}))))`;
}

/** Names and numbers for the chart, in hidden columns: a dash is no number. */
export function chartColumns(
  head: number,
  first: number,
  count: number,
  columns: readonly { readonly at: number; readonly from: number; readonly label: string; readonly isName?: true }[],
): Area[] {
  return columns.map(({ at, from, label, isName }) =>
    down(
      head,
      at,
      [
        label,
        ...Array.from({ length: count }, (_, index) => {
          const source = ref(first + index, from);
          return formula(isName ? `=${source}` : `=IF(ISNUMBER(${source}),${source},"")`);
        }),
      ],
      { color: colors.hidden },
    ),
  );
}

/** Columns side by side: what came back beside what it cost. */
export const returnChart = {
  'series.0.color': colors.organic,
  'series.1.color': colors.paid,
  'vAxes.0.format': '#,##0',
  'vAxes.0.minValue': 0,
  'legend.position': 'top',
} as const;
