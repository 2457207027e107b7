import type { Cell } from '../core/cell.ts';
import { serialise } from '../core/formula-locale.ts';
import { asCellText } from '../core/sheet-text.ts';
import { LAYOUT_VERSION, markOf } from '../model/layout-version.ts';
import type { AnySheetId } from '../model/sheet-ids.ts';
import {
  type Block,
  type Chart,
  type CompiledSheet,
  type Condition,
  type Content,
  compileSheet,
  type SheetTemplate,
} from '../templates/sheet-template.ts';
import { layOutOrder, tabOrder } from '../templates/templates.ts';
import { a1Of, range } from './areas.ts';
import { columnsOf, rowsOf } from './grid-size.ts';
import { writeColumnFormats, writeLooks } from './looks.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** What `getValues` gives and `setValues` takes; dates pass through untouched. */
type Stored = Cell | GoogleAppsScript.Base.Date;

/** Metadata that marks a sheet as ours, and the one that says that the whole workbook was laid out to the end. */
export const SHEET_KEY = 'goalpost.sheet';
const LAYOUT_KEY = 'goalpost.layout';

/** A sheet of ours as it was found. */
export interface OurSheet {
  readonly sheet: Sheet;
  /** Version of the layout that it was made by. */
  readonly layout: number;
}

/**
 * Makes or repairs one sheet. Everything here may be repeated, and may have been cut off anywhere: each step looks at
 * what is there, or writes the same again. The workbook's mark comes last, with its last sheet.
 *
 * @param ours our sheets found so far; gets the new one
 */
export function layOut(spreadsheet: Spreadsheet, ours: Map<AnySheetId, OurSheet>, template: SheetTemplate): OurSheet {
  const known = ours.get(template.id);
  const sheet = known?.sheet ?? findOrMake(spreadsheet, ours, template);
  const laidOut = { sheet, layout: LAYOUT_VERSION };
  ours.set(template.id, laidOut);
  if (known && template.otherNames.includes(sheet.getName())) {
    sheet.setName(freeName(spreadsheet, template.name));
  }
  writeSheet(sheet, template, spreadsheet.getSpreadsheetLocale(), known === undefined);
  // Last: one that was cut off is of the older layout still.
  if (known && known.layout !== LAYOUT_VERSION) for (const mark of marksOn(sheet)) mark.setValue(markOf(template.id));
  if (template.id === layOutOrder.at(-1)) markLaidOut(spreadsheet);
  return laidOut;
}

/**
 * Makes one of our sheets people's own, under another name. One of an older layout keeps its values only, for what its
 * formulas read moves. May be repeated after it was cut off: the mark goes last.
 */
export function setAside(spreadsheet: Spreadsheet, { sheet, layout }: OurSheet, name: string): void {
  if (layout !== LAYOUT_VERSION) {
    const all = sheet.getDataRange();
    all.copyTo(all, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  }
  if (!sheet.getName().startsWith(name)) sheet.setName(freeName(spreadsheet, name));
  // Behind all others: the new one comes first.
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(spreadsheet.getNumSheets());
  for (const mark of marksOn(sheet)) mark.remove();
}

const marksOn = (sheet: Sheet) => sheet.getDeveloperMetadata().filter(mark => mark.getKey() === SHEET_KEY);

/** Whether all sheets were once laid out to the end. */
export const isLaidOut = (spreadsheet: Spreadsheet): boolean =>
  spreadsheet.getDeveloperMetadata().some(mark => mark.getKey() === LAYOUT_KEY);

/** Content, looks, charts and protections of a sheet that is there. */
export function writeSheet(sheet: Sheet, template: SheetTemplate, locale: string, isNew: boolean): void {
  const compiled = compileSheet(template);
  const maxRows = fitGrid(sheet, template, isNew);
  writeContent(sheet, compiled, locale, isNew);
  writeLooks(sheet, template, compiled, isNew);
  writeColumnFormats(sheet, template, compiled, maxRows, isNew);
  writeFrame(sheet, template, compiled);
  addConditions(sheet, template, isNew);
  addCharts(sheet, template, isNew);
  guard(sheet, template, isNew);
}

function findOrMake(spreadsheet: Spreadsheet, ours: ReadonlyMap<AnySheetId, OurSheet>, template: SheetTemplate): Sheet {
  const sheet = adoptable(spreadsheet, ours, template) ?? insert(spreadsheet, ours, template);
  sheet.addDeveloperMetadata(SHEET_KEY, markOf(template.id));
  return sheet;
}

/**
 * A blank sheet of the wanted name is one that an interrupted run left unmarked. A new spreadsheet's own blank sheet
 * becomes our first one: nobody wants "Sheet1" beside ours.
 */
function adoptable(
  spreadsheet: Spreadsheet,
  ours: ReadonlyMap<AnySheetId, OurSheet>,
  template: SheetTemplate,
): Sheet | undefined {
  const ids = new Set([...ours.values()].map(({ sheet }) => sheet.getSheetId()));
  const others = spreadsheet.getSheets().filter(sheet => !ids.has(sheet.getSheetId()));
  const named = others.find(sheet => sheet.getName() === template.name);
  if (named) return named.getLastRow() === 0 ? named : undefined;
  const [only] = others;
  if (ours.size > 0 || others.length !== 1 || !only || only.getLastRow() > 0) return undefined;
  only.setName(template.name);
  return only;
}

function insert(spreadsheet: Spreadsheet, ours: ReadonlyMap<AnySheetId, OurSheet>, template: SheetTemplate): Sheet {
  const name = freeName(spreadsheet, template.name);
  const place = tabOrder.indexOf(template.id);
  const before = tabOrder
    .slice(0, place)
    .flatMap(id => ours.get(id)?.sheet ?? [])
    .at(-1);
  const after = tabOrder.slice(place + 1).flatMap(id => ours.get(id)?.sheet ?? [])[0];
  if (before) return spreadsheet.insertSheet(name, before.getIndex());
  if (after) return spreadsheet.insertSheet(name, after.getIndex() - 1);
  return spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
}

/** The name, with a number behind it where a sheet has it. */
export function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!spreadsheet.getSheetByName(name)) return name;
  }
}

/** Gives the number of rows that the sheet then has. */
function fitGrid(sheet: Sheet, { rows, columns, page }: SheetTemplate, isNew: boolean): number {
  const maxRows = rowsOf(sheet);
  const maxColumns = columnsOf(sheet);
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  const cutRows = page && maxRows > rows && (isNew || sheet.getLastRow() <= rows);
  const cutColumns = page && maxColumns > columns && (isNew || sheet.getLastColumn() <= columns);
  if (cutRows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (cutColumns) sheet.deleteColumns(columns + 1, maxColumns - columns);
  return cutRows ? rows : Math.max(rows, maxRows);
}

/** What stands in the painted part before anything is written. */
interface Present {
  readonly values: readonly (readonly Stored[])[];
  readonly formulas: readonly (readonly string[])[];
}

function writeContent(sheet: Sheet, compiled: CompiledSheet, locale: string, isNew: boolean): void {
  if (isNew) {
    // Nothing is there yet that could be kept: blanks between the cells do no harm.
    for (const block of compiled.whole) {
      range(sheet, block).setValues(block.content.map(cells => cells.map(cell => toWrite(cell, locale))));
    }
    return;
  }
  const present = presentIn(sheet, compiled);
  const kept = (row: number, column: number): Stored => {
    const written = present.formulas[row - 1]?.[column - 1] || (present.values[row - 1]?.[column - 1] ?? '');
    const isFormula = Boolean(present.formulas[row - 1]?.[column - 1]);
    return typeof written === 'string' && !isFormula ? asCellText(written) : written;
  };
  for (const block of compiled.product) {
    range(sheet, block).setValues(
      block.content.map((cells, r) =>
        cells.map((cell, c) => (cell === '' ? kept(block.row + r, block.column + c) : toWrite(cell, locale))),
      ),
    );
  }
  for (const block of compiled.inputs) fillBlanks(sheet, block, locale, kept);
}

function presentIn(sheet: Sheet, compiled: CompiledSheet): Present {
  const painted = sheet.getRange(1, 1, compiled.painted.rows, compiled.painted.columns);
  return { values: painted.getValues() as Stored[][], formulas: painted.getFormulas() };
}

/** One call while nothing is typed yet, else one for each blank cell that has a default. */
function fillBlanks(sheet: Sheet, block: Block, locale: string, kept: (row: number, column: number) => Stored): void {
  const places = block.content.flatMap((cells, r) =>
    cells.map((cell, c) => ({ row: block.row + r, column: block.column + c, cell })),
  );
  if (places.every(place => kept(place.row, place.column) === '')) {
    range(sheet, block).setValues(block.content.map(cells => cells.map(cell => toWrite(cell, locale))));
    return;
  }
  for (const { row, column, cell } of places) {
    if (cell !== '' && kept(row, column) === '') sheet.getRange(row, column).setValue(toWrite(cell, locale));
  }
}

function toWrite(cell: Content, locale: string): Cell {
  if (typeof cell === 'object') return serialise(cell.formula, locale);
  return typeof cell === 'string' ? asCellText(cell) : cell;
}

function writeFrame(sheet: Sheet, template: SheetTemplate, compiled: CompiledSheet): void {
  for (const { start, count, size } of compiled.columnWidths) sheet.setColumnWidths(start, count, size);
  for (const { start, count, size } of compiled.rowHeights) sheet.setRowHeightsForced(start, count, size);
  for (const { start, count } of template.hiddenRows) sheet.hideRows(start, count);
  for (const { start, count } of template.hiddenColumns) sheet.hideColumns(start, count);
  if (template.frozenRows > 0) sheet.setFrozenRows(template.frozenRows);
  if (template.frozenColumns > 0) sheet.setFrozenColumns(template.frozenColumns);
  if (!template.gridlines) sheet.setHiddenGridlines(true);
  if (template.hidden) sheet.hideSheet();
  else sheet.setTabColor(template.tabColor);
}

/** Rules of the user's own stay; ours are known by the ranges they cover. */
function addConditions(sheet: Sheet, { conditions }: SheetTemplate, isNew: boolean): void {
  if (conditions.length === 0) return;
  const ours = conditions.map(({ ranges, when, color }) => {
    return conditionOf(when)
      .setFontColor(color)
      .setRanges(ranges.map(rect => range(sheet, rect)))
      .build();
  });
  const covered = new Set(conditions.map(condition => condition.ranges.map(a1Of).join()));
  const others = (isNew ? [] : sheet.getConditionalFormatRules()).filter(
    rule =>
      !covered.has(
        rule
          .getRanges()
          .map(each => each.getA1Notation())
          .join(),
      ),
  );
  sheet.setConditionalFormatRules([...others, ...ours]);
}

function conditionOf(when: Condition['when']): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  if (when === 'above-zero') return builder.whenNumberGreaterThan(0);
  if (when === 'below-zero') return builder.whenNumberLessThan(0);
  return 'text' in when ? builder.whenTextEqualTo(when.text) : builder.whenFormulaSatisfied(when.formula);
}

/** A chart over the same ranges is ours already, perhaps moved or restyled by the user. */
function addCharts(sheet: Sheet, { charts }: SheetTemplate, isNew: boolean): void {
  if (charts.length === 0) return;
  const present = new Set(
    (isNew ? [] : sheet.getCharts()).map(chart =>
      chart
        .getRanges()
        .map(each => each.getA1Notation())
        .join(),
    ),
  );
  for (const chart of charts) {
    if (!present.has([chart.domain, ...chart.series].map(a1Of).join())) sheet.insertChart(buildChart(sheet, chart));
  }
}

function buildChart(sheet: Sheet, chart: Chart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const builder = sheet.newChart();
  for (const rect of [chart.domain, ...chart.series]) builder.addRange(range(sheet, rect));
  builder.setNumHeaders(1).setPosition(chart.row, chart.column, 0, 0);
  if (chart.showHidden) builder.setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH);
  const typed = {
    combo: () => builder.asComboChart(),
    column: () => builder.asColumnChart(),
    line: () => builder.asLineChart(),
    bar: () => builder.asBarChart(),
  };
  const made = typed[chart.type]();
  for (const [option, value] of Object.entries({ ...chart.options, width: chart.width, height: chart.height })) {
    made.setOption(option, value);
  }
  return made.build();
}

function guard(sheet: Sheet, { guarded }: SheetTemplate, isNew: boolean): void {
  if (guarded.length === 0) return;
  const present = new Map(
    (isNew ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)).map(protection => [
      protection.getRange().getA1Notation(),
      protection,
    ]),
  );
  for (const rect of guarded) {
    const protection = present.get(a1Of(rect)) ?? range(sheet, rect).protect();
    if (!protection.isWarningOnly()) protection.setWarningOnly(true);
  }
}

function markLaidOut(spreadsheet: Spreadsheet): void {
  const version = String(LAYOUT_VERSION);
  const mark = spreadsheet.getDeveloperMetadata().find(each => each.getKey() === LAYOUT_KEY);
  if (!mark) spreadsheet.addDeveloperMetadata(LAYOUT_KEY, version);
  else if (mark.getValue() !== version) mark.setValue(version);
}
