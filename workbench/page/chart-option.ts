import type { EChartsCoreOption } from 'echarts/core';
import type { ChartModel } from '../host/contract.ts';
import type { ChartData, ChartSeries } from './chart-data.ts';
import { lookOfDisplay, lookOfPattern, type NumberLook } from './number-look.ts';

const googleColours = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const ink = '#3c4043';
const grey = '#5f6368';
const gridLine = '#e0e0e0';

type Options = ChartModel['options'];
type SeriesKind = 'line' | 'bar' | 'area' | 'scatter';

/** A chart of Google's as ECharts draws it: same order, colours, axes and places, by the options that scripts set. */
export function chartOption(model: ChartModel, data: ChartData, locale: string): EChartsCoreOption {
  const colours = readList(model.options, 'colors') ?? googleColours;
  const title = readText(model.options, 'title');
  const legend = legendPlace(model, data);
  const common = {
    animation: false,
    color: colours,
    backgroundColor: colourOr(read(model.options, 'backgroundColor'), '#ffffff'),
    textStyle: { fontFamily: 'Roboto, Arial, sans-serif', color: ink },
    title: title
      ? {
          text: title,
          left: 12,
          top: 8,
          textStyle: {
            fontSize: readNumber(model.options, 'titleTextStyle.fontSize') ?? 16,
            fontWeight: 'normal',
            color: readText(model.options, 'titleTextStyle.color') || '#757575',
            width: model.width - 24,
            overflow: 'truncate',
          },
        }
      : { show: false },
    legend: legendOption(legend, title !== ''),
    graphic: isEmpty(data) ? noData : [],
  };
  if (model.type === 'pie') return { ...common, ...pie(model, data, legend, title !== '') };
  return { ...common, ...axes(model, data, legend, title !== '', locale, colours) };
}

const noData = [{ type: 'text', left: 'center', top: 'middle', style: { text: 'No data', fill: grey, fontSize: 13 } }];

function isEmpty({ series }: ChartData): boolean {
  return series.every(one => one.values.every(value => value === null));
}

type Place = 'none' | 'top' | 'bottom' | 'left' | 'right';

function legendPlace(model: ChartModel, data: ChartData): Place {
  const asked = (readText(model.options, 'legend.position') || readText(model.options, 'legend')).toLowerCase();
  if (asked === 'none' || asked === 'top' || asked === 'bottom' || asked === 'left' || asked === 'right') return asked;
  if (asked === 'in' || asked === 'labeled') return 'top';
  return model.type === 'histogram' || (model.type !== 'pie' && data.series.length < 2) ? 'none' : 'right';
}

function legendOption(place: Place, titled: boolean): object {
  const look = {
    type: 'scroll',
    icon: 'circle',
    itemWidth: 10,
    itemHeight: 10,
    textStyle: { color: grey, fontSize: 12 },
  };
  if (place === 'none') return { show: false };
  if (place === 'top') return { ...look, top: titled ? 36 : 8, left: 'center' };
  if (place === 'bottom') return { ...look, bottom: 6, left: 'center' };
  return { ...look, orient: 'vertical', top: titled ? 44 : 16, [place]: 10 };
}

function pie(model: ChartModel, data: ChartData, legend: Place, titled: boolean): object {
  const hole = readNumber(model.options, 'pieHole') ?? 0;
  const centre = legend === 'right' ? '38%' : legend === 'left' ? '62%' : '50%';
  const [first] = data.series;
  return {
    tooltip: { trigger: 'item', confine: true },
    series: [
      {
        type: 'pie',
        radius: [`${Math.round(hole * 70)}%`, '70%'],
        center: [centre, titled ? '56%' : '50%'],
        label: { show: true, position: 'inside', formatter: share, color: '#fff', fontSize: 11 },
        itemStyle: { borderColor: '#fff', borderWidth: 1 },
        data: data.labels.map((name, index) => ({ name, value: first?.values[index] ?? 0 })),
      },
    ],
  };
}

/** As Google's pies say it; a sliver has no room for a label. */
function share({ percent = 0 }: { percent?: number }): string {
  return percent < 3 ? '' : `${percent.toFixed(1)}%`;
}

function axes(
  model: ChartModel,
  data: ChartData,
  legend: Place,
  titled: boolean,
  locale: string,
  colours: readonly string[],
): object {
  const { options } = model;
  const { labels, series } = model.type === 'histogram' ? histogram(data) : data;
  const scatter = model.type === 'scatter';
  const sideways = model.type === 'bar';
  const axisOf = (index: number) => (readNumber(options, `series.${index}.targetAxisIndex`) === 1 ? 1 : 0);
  const twoSided = series.some((_, index) => axisOf(index) === 1);

  const value = (axis: number) => {
    const nested = readText(options, `vAxes.${axis}.format`) || (axis === 0 ? readText(options, 'vAxis.format') : '');
    const sideFormat = sideways ? readText(options, 'hAxis.format') : '';
    const pattern = sideFormat || nested;
    const shown = series.find((_, index) => axisOf(index) === axis)?.display ?? '';
    return valueAxis(
      options,
      sideways ? 'hAxis' : axis === 0 ? 'vAxis' : 'vAxes.1',
      pattern ? lookOfPattern(pattern, locale) : lookOfDisplay(shown, locale),
      axis === 1,
    );
  };
  const values = twoSided ? [value(0), value(1)] : value(0);
  const domainName = sideways ? 'vAxis' : 'hAxis';
  const domain = scatter
    ? valueAxis(options, 'hAxis', lookOfPattern(readText(options, 'hAxis.format') || 'decimal', locale), false)
    : {
        type: 'category',
        data: labels,
        // Google's bar charts begin at the top.
        inverse: sideways,
        boundaryGap: series.some((_, index) => kindOf(model, index) === 'bar'),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#9aa0a6' } },
        axisLabel: { color: grey, hideOverlap: true, fontSize: 11 },
        ...nameOf(options, domainName),
      };
  const formatters = series.map((one, index) => {
    const pattern = readText(options, `vAxes.${axisOf(index)}.format`) || readText(options, 'vAxis.format');
    return pattern && axisOf(index) === 0 ? lookOfPattern(pattern, locale) : lookOfDisplay(one.display, locale);
  });
  return {
    tooltip: { trigger: scatter ? 'item' : 'axis', confine: true },
    grid: {
      left: legend === 'left' ? 110 : 14,
      right: legend === 'right' ? 110 : 18,
      top: (titled ? 40 : 16) + (legend === 'top' ? 26 : 0),
      bottom: legend === 'bottom' ? 36 : 12,
      // Keeps axis labels and names inside, whatever their width.
      outerBoundsMode: 'same',
      outerBoundsContain: 'all',
    },
    xAxis: sideways ? values : domain,
    yAxis: sideways ? domain : values,
    series: series.map((one, index) => ({
      ...seriesOption(model, one, index, data),
      ...(twoSided ? { yAxisIndex: axisOf(index) } : {}),
      color: readText(options, `series.${index}.color`) || colours[index % colours.length],
      tooltip: { valueFormatter: (shown: unknown) => (typeof shown === 'number' ? formatters[index]?.(shown) : '–') },
    })),
  };
}

function kindOf(model: ChartModel, index: number): SeriesKind {
  const own = readText(model.options, `series.${index}.type`) || readText(model.options, 'seriesType');
  if (model.type === 'combo') return own === 'line' || own === 'area' ? own : 'bar';
  if (model.type === 'line' || model.type === 'area' || model.type === 'scatter') return model.type;
  return 'bar';
}

function seriesOption(model: ChartModel, one: ChartSeries, index: number, data: ChartData): object {
  const { options } = model;
  const kind = kindOf(model, index);
  const stacked = read(options, 'isStacked');
  const base = {
    name: one.name,
    data: kind === 'scatter' ? one.values.map((y, row) => [data.domain[row] ?? row, y]) : one.values,
    ...(stacked !== undefined && stacked !== false && stacked !== 'false' && kind !== 'line' ? { stack: 'all' } : {}),
  };
  if (kind === 'bar') return { ...base, type: 'bar', barMaxWidth: 56, barGap: '0%', barCategoryGap: '32%' };
  const pointSize = readNumber(options, `series.${index}.pointSize`) ?? readNumber(options, 'pointSize');
  if (kind === 'scatter') return { ...base, type: 'scatter', symbolSize: pointSize ?? 7 };
  const dashed = readList(options, `series.${index}.lineDashStyle`);
  return {
    ...base,
    type: 'line',
    smooth: readText(options, 'curveType') === 'function',
    symbol: 'circle',
    symbolSize: pointSize || 5,
    showSymbol: (pointSize ?? 0) > 0 || one.values.length === 1,
    connectNulls: read(options, 'interpolateNulls') === true,
    lineStyle: {
      width: readNumber(options, `series.${index}.lineWidth`) ?? readNumber(options, 'lineWidth') ?? 2,
      ...(dashed ? { type: 'dashed' } : {}),
    },
    ...(kind === 'area' ? { areaStyle: { opacity: 0.3 } } : {}),
  };
}

function valueAxis(options: Options, name: string, look: NumberLook, opposite: boolean): object {
  const min = readNumber(options, `${name}.viewWindow.min`) ?? readNumber(options, `${name}.minValue`);
  const max = readNumber(options, `${name}.viewWindow.max`) ?? readNumber(options, `${name}.maxValue`);
  const lines = readNumber(options, `${name}.gridlines.count`);
  return {
    type: 'value',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: grey, fontSize: 11, formatter: (value: number) => look(value) },
    splitLine: {
      show: !opposite && lines !== 0,
      lineStyle: { color: readText(options, `${name}.gridlines.color`) || gridLine },
    },
    ...nameOf(options, name),
  };
}

function nameOf(options: Options, axis: string): object {
  const name = readText(options, `${axis}.title`);
  return name
    ? { name, nameLocation: 'middle', nameTextStyle: { color: grey, fontStyle: 'italic', fontSize: 11 } }
    : {};
}

/** About as many buckets as the square root of the count, of equal and round width. */
function histogram(data: ChartData): Pick<ChartData, 'labels' | 'series'> {
  const all = [...(data.series.length ? data.series.flatMap(one => one.values) : data.domain)].filter(v => v !== null);
  if (all.length === 0) return { labels: [], series: [] };
  const low = Math.min(...all);
  const high = Math.max(...all);
  const rough = (high - low) / Math.max(1, Math.ceil(Math.sqrt(all.length))) || 1;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const width = ([1, 2, 5, 10].find(step => step * magnitude >= rough) ?? 10) * magnitude;
  const start = Math.floor(low / width) * width;
  const count = Math.floor((high - start) / width) + 1;
  const buckets = new Array<number>(count).fill(0);
  for (const value of all) {
    const at = Math.floor((value - start) / width);
    buckets[at] = (buckets[at] ?? 0) + 1;
  }
  const edge = (index: number) => String(Number((start + index * width).toPrecision(12)));
  return {
    labels: buckets.map((_, index) => `${edge(index)} – ${edge(index + 1)}`),
    series: [{ name: data.series[0]?.name ?? '', values: buckets, display: '' }],
  };
}

/** Options come nested (`{vAxis: {format}}`) or by path (`setOption('vAxis.format', ...)`). */
function read(options: Options, path: string): unknown {
  if (path in options) return options[path];
  const parts = path.split('.');
  for (let length = parts.length - 1; length > 0; length--) {
    const outer = options[parts.slice(0, length).join('.')];
    if (outer !== null && typeof outer === 'object') return read(outer as Options, parts.slice(length).join('.'));
  }
  return undefined;
}

function readText(options: Options, path: string): string {
  const value = read(options, path);
  return typeof value === 'string' ? value : '';
}

function readNumber(options: Options, path: string): number | undefined {
  const value = read(options, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function readList(options: Options, path: string): string[] | undefined {
  const value = read(options, path);
  return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}

function colourOr(value: unknown, otherwise: string): string {
  if (typeof value === 'string') return value;
  const fill = value !== null && typeof value === 'object' && 'fill' in value ? value.fill : undefined;
  return typeof fill === 'string' ? fill : otherwise;
}
