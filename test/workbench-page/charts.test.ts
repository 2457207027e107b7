import { describe, expect, it } from 'vitest';
import type { CellValue, ChartModel } from '../../workbench/host/contract.ts';
import { columnName, parseRange, rangeName, splitReference } from '../../workbench/page/a1.ts';
import { type ChartCells, chartData } from '../../workbench/page/chart-data.ts';
import { chartOption } from '../../workbench/page/chart-option.ts';
import { lookOfDisplay, lookOfPattern } from '../../workbench/page/number-look.ts';

const sheet: CellValue[][] = [
  ['Month', 'Reach', 'Rate'],
  ['Jan', 100, 0.02],
  ['Feb', '', 0.03],
  ['Mar', 180, 0.05],
  ['', '', ''],
];

const show = (value: CellValue) => (typeof value === 'number' && value < 1 ? `${value * 100}%` : String(value));

const cells: ChartCells = {
  values: reference => {
    const { startRow, startColumn, endRow, endColumn } = parseRange(splitReference(reference).a1);
    return sheet.slice(startRow, endRow + 1).map(row => row.slice(startColumn, endColumn + 1));
  },
  displays: reference => cells.values(reference).map(row => row.map(show)),
};

function model(part: Partial<ChartModel>): ChartModel {
  return {
    id: 1,
    type: 'column',
    ranges: ['Data!A1:A5', 'Data!B1:B5', 'Data!C1:C5'],
    headers: 1,
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    width: 600,
    height: 300,
    options: {},
    ...part,
  };
}

/** The option as plain data, read loosely. */
type Loose = { readonly [key: string]: Loose } & { readonly [index: number]: Loose };
const optionOf = (part: Partial<ChartModel>, locale = 'en_US'): Loose => {
  const made = model(part);
  return chartOption(made, chartData(made, cells), locale) as unknown as Loose;
};

describe('A1 names', () => {
  it('go there and back', () => {
    expect(columnName(0)).toBe('A');
    expect(columnName(701)).toBe('ZZ');
    expect(columnName(702)).toBe('AAA');
    const range = { startRow: 9, startColumn: 27, endRow: 11, endColumn: 30 };
    expect(rangeName(range)).toBe('AB10:AE12');
    expect(parseRange('$AB$10:AE12')).toEqual(range);
    expect(splitReference("'It''s data'!A1:B2")).toEqual({ sheet: "It's data", a1: 'A1:B2' });
  });
});

describe('chartData', () => {
  it('reads the domain, then each series, without headers and empty rows below', () => {
    expect(chartData(model({}), cells)).toEqual({
      labels: ['Jan', 'Feb', 'Mar'],
      domain: [null, null, null],
      series: [
        { name: 'Reach', values: [100, null, 180], display: '100' },
        { name: 'Rate', values: [0.02, 0.03, 0.05], display: '2%' },
      ],
    });
  });

  it('guesses headers where the script said nothing', () => {
    expect(chartData(model({ headers: -1 }), cells).labels).toEqual(['Jan', 'Feb', 'Mar']);
    const without = chartData(model({ headers: -1, ranges: ['Data!A2:A4', 'Data!B2:B4'] }), cells);
    expect(without.labels).toEqual(['Jan', 'Feb', 'Mar']);
    expect(without.series[0]?.name).toBe('Series 1');
  });

  it('takes one range of several columns apart, and reads one row as a column', () => {
    expect(chartData(model({ ranges: ['Data!A1:C4'] }), cells).series.map(one => one.name)).toEqual(['Reach', 'Rate']);
    const across = chartData(model({ ranges: ['Data!A1:C1', 'Data!A4:C4'], headers: 1 }), cells);
    expect(across).toMatchObject({ labels: ['Reach', 'Rate'], series: [{ name: 'Mar', values: [180, 0.05] }] });
  });
});

describe('chartOption', () => {
  it('draws combo charts by the type and axis of each series, options nested or by path', () => {
    for (const options of [
      { series: { 1: { type: 'line', targetAxisIndex: 1 } }, colors: ['#111111', '#222222'] },
      { 'series.1.type': 'line', 'series.1.targetAxisIndex': 1, colors: ['#111111', '#222222'] },
    ]) {
      const option = optionOf({ type: 'combo', options });
      expect(option).toMatchObject({
        series: [
          { type: 'bar', yAxisIndex: 0, color: '#111111', name: 'Reach' },
          { type: 'line', yAxisIndex: 1, color: '#222222', name: 'Rate' },
        ],
      });
      expect(option['yAxis']).toHaveLength(2);
    }
  });

  it('labels the axis by its format, else by how the cells show', () => {
    const label = (options: ChartModel['options']) => {
      const option = optionOf({ ranges: ['Data!A1:A5', 'Data!C1:C5'], options });
      const axis = option['yAxis'] as unknown as { axisLabel: { formatter: (value: number) => string } };
      return axis.axisLabel.formatter(0.04);
    };
    expect(label({})).toBe('4%');
    expect(label({ vAxis: { format: '0.00%' } })).toBe('4.00%');
    expect(label({ 'vAxis.format': '0.0' })).toBe('0.0');
  });

  it('puts title and legend where the script says', () => {
    expect(optionOf({ options: { title: 'Reach' } })).toMatchObject({
      title: { text: 'Reach' },
      legend: { right: 10 },
    });
    expect(optionOf({ options: { legend: { position: 'none' } } })).toMatchObject({ legend: { show: false } });
    expect(optionOf({ options: { 'legend.position': 'bottom' } })).toMatchObject({ legend: { bottom: 6 } });
    expect(optionOf({ options: { legend: 'top' } })).toMatchObject({ legend: { top: 8 } });
  });

  it('stacks, lays bars from the top, and keeps asked limits', () => {
    const option = optionOf({ type: 'bar', options: { isStacked: true, hAxis: { viewWindow: { max: 500 } } } });
    expect(option).toMatchObject({
      yAxis: { type: 'category', inverse: true, data: ['Jan', 'Feb', 'Mar'] },
      xAxis: { type: 'value', max: 500 },
      series: [{ stack: 'all' }, { stack: 'all' }],
    });
  });

  it('draws pies, scatters and histograms', () => {
    expect(optionOf({ type: 'pie', options: { pieHole: 0.5 } })).toMatchObject({
      series: [{ type: 'pie', radius: ['35%', '70%'], data: [{ name: 'Jan', value: 100 }, {}, { value: 180 }] }],
    });
    expect(optionOf({ type: 'scatter', ranges: ['Data!B1:B5', 'Data!C1:C5'] })).toMatchObject({
      series: [
        {
          type: 'scatter',
          data: [
            [100, 0.02],
            [1, 0.03],
            [180, 0.05],
          ],
        },
      ],
    });
    const counts = optionOf({ type: 'histogram', ranges: ['Data!A1:A5', 'Data!C1:C5'] });
    expect(counts).toMatchObject({ xAxis: { data: ['0.02 – 0.04', '0.04 – 0.06'] }, series: [{ data: [2, 1] }] });
  });
});

describe('number looks', () => {
  it('follow patterns', () => {
    expect(lookOfPattern('#,##0', 'en_US')(12345.6)).toBe('12,346');
    expect(lookOfPattern('#,##0.0%', 'de_DE')(0.1234).replace(/\s/u, ' ')).toBe('12,3 %');
    expect(lookOfPattern('€#,##0.00', 'en_US')(-5)).toBe('-€5.00');
    expect(lookOfPattern('short', 'en_US')(12_300)).toBe('12K');
    expect(lookOfPattern('percent', 'en_US')(0.5)).toBe('50%');
  });

  it('follow what a cell shows', () => {
    expect(lookOfDisplay('Rp 65.000', 'id_ID')(1_000_000)).toBe('Rp 1.000.000');
    expect(lookOfDisplay('2.35%', 'en_US')(0.041)).toBe('4.1%');
    expect(lookOfDisplay('1,200 h', 'en_US')(1500)).toBe('1,500 h');
    expect(lookOfDisplay('', 'en_US')(3)).toBe('3');
  });
});
