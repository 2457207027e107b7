import type { ChartRecord, Place } from '../book-extras.ts';
import type { ChartModel } from '../contract.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';
import { placeOf } from './criteria.ts';
import { ChartMergeStrategies, ChartTypes } from './enums.ts';
import { asAdapter, asPublished, type Part } from './published.ts';

type PublishedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type PublishedBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type PublishedRange = GoogleAppsScript.Spreadsheet.Range;

/** Google's size of a new chart, in pixels. */
const WIDTH = 600;
const HEIGHT = 371;

type Draft = Omit<ChartRecord, 'id'> & { id: number | null };

const emptyDraft = (): Draft => ({
  id: null,
  type: 'column',
  places: [],
  headers: -1,
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  width: WIDTH,
  height: HEIGHT,
  options: {},
});

const rangesOf = (run: Execution, places: readonly Place[]): PublishedRange[] =>
  run.toScript(
    places.flatMap(({ sheetId, rect }) => {
      const sheet = run.state.book.model.sheetById(sheetId);
      return sheet ? [run.adapters.range(sheet, rect)] : [];
    }),
  );

/** `SpreadsheetApp.EmbeddedChart`. */
export class ChartAdapter implements Part<GoogleAppsScript.Spreadsheet.EmbeddedChart, ChartAdapter> {
  readonly run_: Execution;
  readonly draft_: Draft;
  constructor(run: Execution, draft: Draft) {
    this.run_ = run;
    this.draft_ = draft;
  }
  getChartId(): number | null {
    return this.draft_.id;
  }
  getRanges(): PublishedRange[] {
    return rangesOf(this.run_, this.draft_.places);
  }
  getNumHeaders(): number {
    return this.draft_.headers;
  }
  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    const { row, column, offsetX, offsetY } = this.draft_;
    return {
      getAnchorRow: () => row,
      getAnchorColumn: () => column,
      getOffsetX: () => offsetX,
      getOffsetY: () => offsetY,
    };
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    const { options } = this.draft_;
    return asPublished({ get: (option: string) => options[option] ?? null });
  }
  modify(): PublishedBuilder {
    return asPublished(new ChartBuilderAdapter(this.run_, { ...this.draft_ }));
  }
}

/**
 * `EmbeddedChartBuilder` and its kinds (`asLineChart()` ...) in one: what a kind's method sets is an option.
 * Options keep the names they were given, dots and all (`vAxis.format`).
 */
export class ChartBuilderAdapter
  implements Part<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, ChartBuilderAdapter>
{
  readonly run_: Execution;
  draft_: Draft;
  constructor(run: Execution, draft: Draft = emptyDraft()) {
    this.run_ = run;
    this.draft_ = draft;
  }
  with_<Self>(change: Partial<Draft>): Self {
    this.draft_ = { ...this.draft_, ...change };
    return asPublished<Self>(this);
  }
  option_<Self>(name: string, value: unknown): Self {
    if (name === 'width' || name === 'height') return this.with_({ [name]: Number(value) });
    // Arrays and objects of the script's realm would not outlive it.
    const plain: unknown = typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
    return this.with_({ options: { ...this.draft_.options, [name]: plain } });
  }
  addRange(range: PublishedRange): PublishedBuilder {
    return this.with_({ places: [...this.draft_.places, placeOf(asAdapter(range))] });
  }
  removeRange(range: PublishedRange): PublishedBuilder {
    const gone = JSON.stringify(placeOf(asAdapter(range)));
    return this.with_({ places: this.draft_.places.filter(place => JSON.stringify(place) !== gone) });
  }
  clearRanges(): PublishedBuilder {
    return this.with_({ places: [] });
  }
  getRanges(): PublishedRange[] {
    return rangesOf(this.run_, this.draft_.places);
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): PublishedBuilder {
    if (row < 1 || column < 1) throw this.run_.error('The chart position is outside the sheet');
    return this.with_({ row, column, offsetX, offsetY });
  }
  setOption(option: string, value: unknown): PublishedBuilder {
    return this.option_(option, value);
  }
  setNumHeaders(headers: number): PublishedBuilder {
    return this.with_({ headers });
  }
  setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy): PublishedBuilder {
    return this.option_('mergeStrategy', String(strategy ?? ChartMergeStrategies.MERGE_COLUMNS));
  }
  setHiddenDimensionStrategy(strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy): PublishedBuilder {
    return this.option_('hiddenDimensionStrategy', String(strategy));
  }
  setTransposeRowsAndColumns(transpose: boolean): PublishedBuilder {
    return this.option_('transposeRowsAndColumns', transpose);
  }
  setChartType(type: GoogleAppsScript.Charts.ChartType): PublishedBuilder {
    return this.type_(String(type));
  }
  getChartType(): GoogleAppsScript.Charts.ChartType {
    const type = ChartTypes[this.draft_.type.toUpperCase() as keyof typeof ChartTypes];
    return type as unknown as GoogleAppsScript.Charts.ChartType;
  }
  type_<Self>(name: string): Self {
    const type = name.toLowerCase() as ChartModel['type'];
    if (!(type.toUpperCase() in ChartTypes)) throw this.run_.error(`Unknown chart type ${name}`);
    return this.with_({ type });
  }
  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return this.type_('AREA');
  }
  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return this.type_('BAR');
  }
  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this.type_('COLUMN');
  }
  asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return this.type_('COMBO');
  }
  asHistogramChart(): GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder {
    return this.type_('HISTOGRAM');
  }
  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return this.type_('LINE');
  }
  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return this.type_('PIE');
  }
  asScatterChart(): GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder {
    return this.type_('SCATTER');
  }
  asTableChart(): GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder {
    return this.type_('TABLE');
  }
  build(): PublishedChart {
    return asPublished(new ChartAdapter(this.run_, this.draft_));
  }
}

type Kind = GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder &
  GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder &
  GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder;

/** Methods of the kinds, by the option that each sets. */
const KIND_OPTIONS: Readonly<Partial<Record<keyof Kind, string>>> = {
  setTitle: 'title',
  setTitleTextStyle: 'titleTextStyle',
  setBackgroundColor: 'backgroundColor',
  setColors: 'colors',
  setLegendPosition: 'legend.position',
  setLegendTextStyle: 'legend.textStyle',
  setXAxisTitle: 'hAxis.title',
  setXAxisTextStyle: 'hAxis.textStyle',
  setYAxisTitle: 'vAxis.title',
  setYAxisTextStyle: 'vAxis.textStyle',
  setCurveStyle: 'curveType',
  setPointStyle: 'pointStyle',
};

for (const [method, option] of Object.entries(KIND_OPTIONS)) {
  Object.defineProperty(ChartBuilderAdapter.prototype, method, {
    value: function set(this: ChartBuilderAdapter, value: unknown) {
      const isEnum = typeof value === 'object' && value !== null && 'ordinal' in value;
      return this.option_(option, isEnum ? String(value).toLowerCase() : value);
    },
  });
}
for (const [method, option] of [
  ['setStacked', 'isStacked'],
  ['reverseCategories', 'reverseCategories'],
  ['useLogScale', 'vAxis.logScale'],
  ['set3D', 'is3D'],
] as const satisfies readonly (readonly [keyof Kind, string])[]) {
  Object.defineProperty(ChartBuilderAdapter.prototype, method, {
    value: function set(this: ChartBuilderAdapter) {
      return this.option_(option, true);
    },
  });
}

export const chartsOf = (run: Execution, sheet: SheetModel): PublishedChart[] =>
  run.toScript(
    run.state.book
      .sheetExtras(sheet.id)
      .charts.map(record => asPublished<PublishedChart>(new ChartAdapter(run, record))),
  );

export function insertChart(run: Execution, sheet: SheetModel, chart: PublishedChart): void {
  const { draft_ } = asAdapter<ChartAdapter>(chart);
  if (draft_.places.length === 0) throw run.error('A chart needs at least one range');
  run.state.book.sheetExtras(sheet.id).charts.push({ ...draft_, id: run.state.book.newId() });
}

export function updateChart(run: Execution, sheet: SheetModel, chart: PublishedChart): void {
  const { draft_ } = asAdapter<ChartAdapter>(chart);
  const { charts } = run.state.book.sheetExtras(sheet.id);
  const index = charts.findIndex(({ id }) => id === draft_.id);
  if (index === -1 || draft_.id === null) throw run.error('The chart is not on this sheet');
  charts[index] = { ...draft_, id: draft_.id };
}

export function removeChart(run: Execution, sheet: SheetModel, chart: PublishedChart): void {
  const { draft_ } = asAdapter<ChartAdapter>(chart);
  const extras = run.state.book.sheetExtras(sheet.id);
  extras.charts = extras.charts.filter(({ id }) => id !== draft_.id);
}
