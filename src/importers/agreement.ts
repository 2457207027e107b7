import type { Placement } from '../model/dimensions.ts';
import { isMeasureId, type MeasureId, measureSpec } from '../model/measures.ts';
import type { DataRow } from '../model/row.ts';
import type { ImportedTable, SourceCell } from './imported-table.ts';
import { type DecimalSign, decimalSigns, numberOf } from './numbers.ts';
import type { ReadTable } from './read-file.ts';
import { normalName, type SourceTable, textOf } from './source-table.ts';
import { signsOf } from './table-reader.ts';

/**
 * How far a table and what was made of it agree: every row in one place, sums kept, and the platform's own rates equal to
 * those that our measures give. Rates are never imported; they are read here again, as evidence.
 */
export interface Agreement {
  readonly table: ImportedTable;
  readonly rowsIn: number;
  /** Each line of the table is in exactly one of rows, rejected and ignored. */
  readonly linesKept: boolean;
  /** Sums over the imported lines, as the file's columns have them and as the rows do; only those that differ. */
  readonly lostSums: readonly SumPair[];
  readonly rates: readonly RateAgreement[];
}

export interface SumPair {
  readonly measure: MeasureId;
  readonly file: number;
  readonly imported: number;
}

export interface RateAgreement {
  readonly header: string;
  /** Lines where the file has the rate and we both its sides. */
  readonly compared: number;
  readonly agreeing: number;
  /** The first lines that differ. */
  readonly differing: readonly number[];
}

/** What a rate column divides. */
interface OwnRate {
  readonly names: readonly string[];
  /** Importers whose column it is; all where the word has one meaning. */
  readonly of?: RegExp;
  readonly part: MeasureId;
  readonly whole: MeasureId;
  /** 1000 for a price per thousand. */
  readonly times?: number;
  /** Written as 2.81 without a sign. */
  readonly percent?: true;
  readonly placement?: Placement;
}

const ADS = /ads|kakao/u;
const META = /^meta-ads$/u;
const CTR = ['ctr', 'average ctr', 'click through rate', 'ctr (destination)', '클릭률', '点击率'];

const OWN_RATES: readonly OwnRate[] = [
  { names: ['engagement rate'], of: /^x-/u, part: 'engagements', whole: 'impressions', placement: 'organic' },
  { names: ['promoted engagement rate'], of: /^x-/u, part: 'engagements', whole: 'impressions', placement: 'paid' },
  {
    names: ['engagement rate', 'engagement rate (total)'],
    of: /^linkedin-(?:posts|days)/u,
    part: 'engagements',
    whole: 'impressions',
  },
  ...(['organic', 'sponsored'] as const).map(
    (kind): OwnRate => ({
      names: [`engagement rate (${kind})`],
      of: /^linkedin-days/u,
      part: 'engagements',
      whole: 'impressions',
      placement: kind === 'organic' ? 'organic' : 'paid',
    }),
  ),
  {
    names: ['engagement rate(per impression)'],
    of: /^sprout-/u,
    part: 'engagements',
    whole: 'impressions',
  },
  { names: CTR, of: /^(?:google|linkedin|search|naver|kakao)/u, part: 'clicks', whole: 'impressions' },
  { names: ['클릭률(%)'], part: 'clicks', whole: 'impressions', percent: true },
  { names: CTR, of: /^(?:tiktok|pinterest)/u, part: 'linkClicks', whole: 'impressions' },
  { names: ['ctr (all)'], of: META, part: 'clicks', whole: 'impressions', percent: true },
  {
    names: ['ctr (link click-through rate)'],
    of: META,
    part: 'linkClicks',
    whole: 'impressions',
    percent: true,
  },
  {
    names: [
      'cpm (cost per 1,000 impressions)',
      'cpm (biaya per 1.000 tayangan)',
      'cpm（千次展示费用）',
      'cpm(1,000회 노출당 비용)',
      'cpm',
      'average cpm',
      'avg. cpm',
    ],
    of: ADS,
    part: 'spend',
    whole: 'impressions',
    times: 1000,
  },
  { names: ['cpc (all)', 'avg. cpc', 'average cpc'], of: ADS, part: 'spend', whole: 'clicks' },
  { names: ['cpc (cost per link click)'], of: META, part: 'spend', whole: 'linkClicks' },
  { names: ['interaction rate'], of: /^google-ads/u, part: 'engagements', whole: 'impressions' },
  { names: ['avg. cost'], of: /^google-ads/u, part: 'spend', whole: 'engagements' },
  { names: ['conv. rate'], of: /^google-ads/u, part: 'conversions', whole: 'engagements' },
  { names: ['cost / conv.'], of: /^google-ads/u, part: 'spend', whole: 'conversions' },
  { names: ['conv. value / cost'], of: /^google-ads/u, part: 'revenue', whole: 'spend' },
  {
    names: ['engagement rate', 'tasa de interacción', '참여율'],
    of: /^ga4/u,
    part: 'engagedSessions',
    whole: 'sessions',
  },
];

/** One line of the file and what it gave; totals have one row of numbers, as have rows that are none of ours (Search Console). */
interface Line {
  readonly line: number;
  readonly cells: readonly SourceCell[];
  readonly rows: readonly Pick<DataRow, 'measures' | 'placement'>[];
}

export function agreementOf({ source, imported }: ReadTable): Agreement {
  const cells = new Map(source.rows.map(row => [row.line, row.cells]));
  const lines: Line[] = imported.rows.map(({ line, rows }) => ({
    line,
    cells: cells.get(line) ?? [],
    rows,
  }));
  const ignored = imported.ignored.flatMap(({ line, values }): Line[] =>
    values ? [{ line, cells: cells.get(line) ?? [], rows: [{ measures: values, placement: 'mixed' }] }] : [],
  );
  const counted = [...imported.rows, ...imported.rejected, ...imported.ignored].map(row => row.line);
  return {
    table: imported,
    rowsIn: source.rows.length,
    linesKept:
      counted.length === source.rows.length &&
      new Set(counted).size === cells.size &&
      counted.every(line => cells.has(line)),
    lostSums: lostSums(source, imported, lines),
    rates: source.header.flatMap((header, column) => {
      const rate = OWN_RATES.find(
        ({ names, of }) =>
          names.some(name => normalName(name) === normalName(header)) && (of?.test(imported.importer) ?? true),
      );
      if (!rate) return [];
      const compared = compare(rate, column, [...lines, ...(rate.placement ? [] : ignored)], imported, source.decimal);
      const differing = compared.filter(one => !one.agrees).map(one => one.line);
      if (compared.length === 0) return [];
      return [
        {
          header,
          compared: compared.length,
          agreeing: compared.length - differing.length,
          differing: differing.slice(0, 5),
        },
      ];
    }),
  };
}

const sumOf = (rows: Line['rows'], measure: MeasureId): number | undefined => {
  const values = rows.flatMap(row => row.measures[measure] ?? []);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
};

const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/**
 * What may stand for a column's measure: of web analytics, rows that aren't social carry no more than their part of the
 * site's numbers; a conversion of a known type is a lead or an order.
 */
const INSTEAD: Partial<Record<MeasureId, readonly MeasureId[]>> = {
  sessions: ['siteSessions'],
  revenue: ['siteSales'],
  conversions: ['leads', 'qualifiedLeads', 'orders', 'newCustomers'],
};

const orInstead = (rows: Line['rows'], measure: MeasureId): number =>
  rows.reduce((sum, row) => {
    const instead = (INSTEAD[measure] ?? []).flatMap(other => row.measures[other] ?? []);
    return sum + (row.measures[measure] ?? instead.reduce((all, value) => all + value, 0));
  }, 0);

const isSiteOnly = ({ rows }: Line): boolean =>
  sumOf(rows, 'sessions') === undefined && (sumOf(rows, 'siteSessions') ?? sumOf(rows, 'siteSales')) !== undefined;

/**
 * Columns of flows beside the rows that came of them. A measure with several columns (what was organic and what was paid
 * stand beside the whole) must have the sum of some of them.
 */
function lostSums(source: SourceTable, table: ImportedTable, lines: readonly Line[]): readonly SumPair[] {
  const numbers = table.columns.flatMap(({ field }, column) => (isMeasureId(field) ? [[field, column] as const] : []));
  const { decimal } = signsOf(source, numbers);
  const columnsOfMeasure = new Map<MeasureId, number[]>();
  table.columns.forEach(({ field }, column) => {
    if (!isMeasureId(field) || measureSpec(field).aggregation !== 'sum') return;
    columnsOfMeasure.set(field, [...(columnsOfMeasure.get(field) ?? []), column]);
  });
  const lost: SumPair[] = [];
  for (const [measure, columns] of columnsOfMeasure) {
    const isOfSite = measure === 'sessions' || measure === 'revenue';
    const counted = lines.filter(line => isOfSite || !isSiteOnly(line));
    const sums = sumsOfSome(
      columns.map(column => counted.reduce((sum, line) => sum + (numberOf(line.cells[column], decimal) ?? 0), 0)),
    );
    const imported = counted.reduce((sum, { rows }) => sum + (sumOf(rows, measure) ?? 0), 0);
    const withInstead = counted.reduce((sum, { rows }) => sum + orInstead(rows, measure), 0);
    const isKept = sums.some(sum => isClose(sum, imported) || isClose(sum, withInstead));
    if (!isKept) lost.push({ measure, file: sums[0] ?? 0, imported });
  }
  return lost;
}

/** Of the two or three columns that a measure has at most. */
function sumsOfSome(values: readonly number[]): readonly number[] {
  const sums: number[] = [];
  for (const value of values) sums.push(value, ...sums.map(sum => sum + value));
  return sums;
}

interface Compared {
  readonly line: number;
  readonly agrees: boolean;
}

/** Two numbers agree when the file's rounding of the rate, and of the amounts that it divides, explains what is between. */
function compare(
  { part, whole, times = 1, percent, placement }: OwnRate,
  column: number,
  lines: readonly Line[],
  table: ImportedTable,
  decimal: DecimalSign,
): readonly Compared[] {
  const own = lines.map(line => line.cells[column]);
  const sign = decimalSigns([], [own], decimal).decimal;
  const isPercent = (cell: SourceCell | undefined) => percent === true && !textOf(cell).endsWith('%');
  const half = halfUnit(own, sign) * (own.some(cell => isPercent(cell) || textOf(cell).endsWith('%')) ? 0.01 : 1);
  const halfOf = (measure: MeasureId) => {
    const at = table.columns.findIndex(({ field }) => field === measure);
    const amounts = at < 0 ? [] : lines.map(line => line.cells[at]);
    const amountSign = decimalSigns([], [amounts], decimal).decimal;
    // Whole numbers were not rounded, however they are written: `376.0`.
    if (amounts.every(cell => Number.isInteger(numberOf(cell, amountSign) ?? 0))) return 0;
    return halfUnit(amounts, amountSign);
  };
  return lines.flatMap(({ line, cells, rows }): Compared[] => {
    const told = numberOf(cells[column], sign);
    const counted = placement ? rows.filter(row => row.placement === placement) : rows;
    const above = sumOf(counted, part);
    const below = sumOf(counted, whole);
    if (typeof told !== 'number' || above === undefined || !below) return [];
    const value = isPercent(cells[column]) ? told / 100 : told;
    const [aboveHalf, belowHalf] = [halfOf(part), halfOf(whole)];
    const least = ((above - aboveHalf) / (below + belowHalf)) * times - half;
    const most =
      below > belowHalf ? ((above + aboveHalf) / (below - belowHalf)) * times + half : Number.POSITIVE_INFINITY;
    const slack = 1e-9 * Math.max(1e-3, Math.abs(value));
    return [{ line, agrees: value >= least - slack && value <= most + slack }];
  });
}

/** Half of the last decimal that a column has anywhere: `2.8%` beside `2.81%` was rounded to hundredths, too. */
function halfUnit(cells: readonly (SourceCell | undefined)[], sign: DecimalSign): number {
  let most = 0;
  for (const cell of cells) {
    const text = textOf(cell);
    if (text.length > LONGEST_NUMBER) continue;
    const point = text.lastIndexOf(typeof cell === 'number' ? '.' : sign);
    const decimals = point < 0 ? 0 : (/^\d+/u.exec(text.slice(point + 1))?.[0].length ?? 0);
    const exponent = Number(/\de([+-]?\d+)/iu.exec(text)?.[1] ?? 0);
    most = Math.max(most, decimals - exponent);
  }
  return 0.5 * 10 ** -most;
}

const LONGEST_NUMBER = 40;
