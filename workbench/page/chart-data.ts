import type { CellValue, ChartModel } from '../host/contract.ts';

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The first value as the sheet shows it: the axis takes its looks from it. */
  readonly display: string;
}

export interface ChartData {
  readonly labels: readonly string[];
  /** The domain as numbers, where it is: scatter needs them. */
  readonly domain: readonly (number | null)[];
  readonly series: readonly ChartSeries[];
}

interface Column {
  readonly values: readonly CellValue[];
  readonly displays: readonly string[];
}

/** How a chart reads cells; `reference` has the sheet's name. */
export interface ChartCells {
  values(reference: string): CellValue[][];
  displays(reference: string): string[][];
}

/** The first column is the domain, every other one a series; a range of one row is read as a column. */
export function chartData(model: Pick<ChartModel, 'ranges' | 'headers'>, cells: ChartCells): ChartData {
  const columns = model.ranges.flatMap(reference => columnsOf(cells.values(reference), cells.displays(reference)));
  const headers = model.headers >= 0 ? model.headers : guessHeaders(columns);
  const [domain, ...rest] = columns;
  // A whole-column range is mostly empty below; a point without a label and without values isn't one.
  const length = Math.max(0, ...columns.map(filledLength)) - headers;
  const body = <T>(list: readonly T[]) => list.slice(headers, headers + Math.max(0, length));
  return {
    labels: body(domain?.displays ?? []),
    domain: body(domain?.values ?? []).map(numberOrNull),
    series: rest.map((column, index) => ({
      name: headers > 0 ? column.displays.slice(0, headers).join(' ') : `Series ${index + 1}`,
      values: body(column.values).map(numberOrNull),
      display: column.displays.find((_, row) => row >= headers && typeof column.values[row] === 'number') ?? '',
    })),
  };
}

function filledLength({ values }: Column): number {
  let length = values.length;
  while (length > 0 && values[length - 1] === '') length--;
  return length;
}

function columnsOf(values: CellValue[][], displays: string[][]): Column[] {
  const across = values.length === 1 && (values[0]?.length ?? 0) > 1;
  if (across) return [{ values: values[0] ?? [], displays: displays[0] ?? [] }];
  return (values[0] ?? []).map((_, column) => ({
    values: values.map(row => row[column] ?? ''),
    displays: displays.map(row => row[column] ?? ''),
  }));
}

/** One header row, when every series begins with a text and goes on with a number. */
function guessHeaders(columns: readonly Column[]): number {
  const series = columns.slice(1);
  const isHeader = (column: Column) =>
    typeof column.values[0] === 'string' &&
    column.values[0] !== '' &&
    column.values.slice(1).some(value => typeof value === 'number');
  return series.length > 0 && series.every(isHeader) ? 1 : 0;
}

function numberOrNull(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}
