import type { CellValue, SparklineModel } from '../host/contract.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What drawing needs of a canvas; narrow, so that a test can listen in. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'fillRect' | 'save' | 'restore'
> & { strokeStyle: unknown; fillStyle: unknown; lineWidth: number; lineJoin: CanvasLineJoin };

const padding = 3;

/** Draws a SPARKLINE into its cell: the chart types and options that Sheets documents. */
export function drawSparkline(pen: Pen, model: Pick<SparklineModel, 'values' | 'options'>, cell: Box): void {
  const box = {
    x: cell.x + padding,
    y: cell.y + padding,
    width: cell.width - 2 * padding,
    height: cell.height - 2 * padding,
  };
  if (box.width <= 0 || box.height <= 0) return;
  pen.save();
  const type = text(model.options, 'charttype', 'line').toLowerCase();
  if (type === 'bar') drawBar(pen, model, box);
  else if (type === 'column' || type === 'winloss') drawColumns(pen, model, box, type === 'winloss');
  else drawLine(pen, model, box);
  pen.restore();
}

/** One bar across the cell, cut into the values' shares of `max`. */
function drawBar(pen: Pen, { values, options }: Pick<SparklineModel, 'values' | 'options'>, box: Box): void {
  const parts = numbers(values.flat(), options).map(value => Math.max(0, value ?? 0));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const max = number(options, 'max') ?? total;
  if (!(max > 0)) return;
  const colours = [text(options, 'color1', '#f6b26b'), text(options, 'color2', '#ffe599')];
  let from = 0;
  parts.forEach((part, index) => {
    const to = Math.min(max, from + part);
    pen.fillStyle = colours[index % 2];
    const width = ((to - from) / max) * box.width;
    const left = isTrue(options['rtl']) ? box.width - (from / max) * box.width - width : (from / max) * box.width;
    pen.fillRect(box.x + left, box.y, width, box.height);
    from = to;
  });
}

function drawColumns(
  pen: Pen,
  { values, options }: Pick<SparklineModel, 'values' | 'options'>,
  box: Box,
  winLoss: boolean,
): void {
  let bars = numbers(values.flat(), options);
  if (winLoss) bars = bars.map(value => (value === null ? null : Math.sign(value)));
  if (isTrue(options['rtl'])) bars.reverse();
  const known = bars.filter(value => value !== null);
  if (known.length === 0) return;
  const highest = Math.max(...known);
  const lowest = Math.min(...known);
  const top = number(options, 'ymax') ?? Math.max(0, highest);
  const bottom = number(options, 'ymin') ?? Math.min(0, lowest);
  if (!(top > bottom)) return;
  const heightOf = (value: number) => ((Math.min(top, Math.max(bottom, value)) - bottom) / (top - bottom)) * box.height;
  const ground = box.y + box.height - heightOf(Math.min(top, Math.max(bottom, 0)));
  const step = box.width / bars.length;
  const gap = Math.min(2, step * 0.2);
  bars.forEach((value, index) => {
    if (value === null || value === 0) return;
    const end = box.y + box.height - heightOf(value);
    pen.fillStyle = colourOf(value, index, bars.length, highest, lowest, options);
    pen.fillRect(
      box.x + index * step + gap / 2,
      Math.min(ground, end),
      step - gap,
      Math.max(1, Math.abs(end - ground)),
    );
  });
  if (isTrue(options['axis'])) {
    pen.fillStyle = text(options, 'axiscolor', '#000000');
    pen.fillRect(box.x, ground, box.width, 1);
  }
}

function colourOf(
  value: number,
  index: number,
  count: number,
  highest: number,
  lowest: number,
  options: SparklineModel['options'],
): string {
  const special = [
    value === lowest && 'lowcolor',
    value === highest && 'highcolor',
    index === 0 && 'firstcolor',
    index === count - 1 && 'lastcolor',
    value < 0 && 'negcolor',
  ];
  for (const name of special) if (name && options[name]) return String(options[name]);
  return text(options, 'color', '#434343');
}

function drawLine(pen: Pen, { values, options }: Pick<SparklineModel, 'values' | 'options'>, box: Box): void {
  const points = pointsOf(values, options);
  const known = points.filter(point => point.y !== null);
  if (known.length === 0) return;
  const xs = known.map(point => point.x);
  const ys = known.map(point => point.y ?? 0);
  const [left, right] = [number(options, 'xmin') ?? Math.min(...xs), number(options, 'xmax') ?? Math.max(...xs)];
  const [bottom, top] = [number(options, 'ymin') ?? Math.min(...ys), number(options, 'ymax') ?? Math.max(...ys)];
  const share = (value: number, from: number, to: number) =>
    to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5;
  pen.strokeStyle = text(options, 'color', '#434343');
  pen.lineWidth = number(options, 'linewidth') ?? 1;
  pen.lineJoin = 'round';
  pen.beginPath();
  let started = false;
  for (const point of points) {
    if (point.y === null) {
      started = false;
      continue;
    }
    const across = share(point.x, left, right);
    const x = box.x + (isTrue(options['rtl']) ? 1 - across : across) * box.width;
    const y = box.y + (1 - share(point.y, bottom, top)) * box.height;
    if (started) pen.lineTo(x, y);
    else pen.moveTo(x, y);
    started = true;
  }
  pen.stroke();
}

/** One row or column: values at equal steps. Two: x beside y, as Sheets reads them. */
function pointsOf(
  values: readonly CellValue[][],
  options: SparklineModel['options'],
): readonly { x: number; y: number | null }[] {
  const rows =
    values.length === 2 && (values[0]?.length ?? 0) > 2 ? values[0]?.map((x, i) => [x, values[1]?.[i] ?? '']) : values;
  if (rows && rows.length > 1 && rows.every(row => row.length === 2)) {
    const ys = numbers(
      rows.map(row => row[1] ?? ''),
      options,
    );
    return rows
      .map((row, index) => ({ x: Number(row[0]), y: ys[index] ?? null }))
      .filter(point => Number.isFinite(point.x));
  }
  return numbers(values.flat(), options).map((y, x) => ({ x, y }));
}

/** Texts are skipped unless `nan` says "convert" (to 0); blanks unless `empty` says "zero". */
function numbers(cells: readonly CellValue[], options: SparklineModel['options']): (number | null)[] {
  const result: (number | null)[] = [];
  for (const cell of cells) {
    if (typeof cell === 'number') result.push(cell);
    else if (cell === '') result.push(text(options, 'empty', 'ignore') === 'zero' ? 0 : null);
    else if (text(options, 'nan', 'ignore') === 'convert') result.push(0);
    else result.push(null);
  }
  return result;
}

function text(options: SparklineModel['options'], name: string, otherwise: string): string {
  const value = options[name];
  return value === undefined || value === '' ? otherwise : String(value);
}

function number(options: SparklineModel['options'], name: string): number | undefined {
  const value = options[name];
  const read =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : undefined;
}

function isTrue(value: CellValue | undefined): boolean {
  return value === true || value === 1 || (typeof value === 'string' && value.toLowerCase() === 'true');
}
