import { type DataValidation, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { address } from '../../src/core/cell.ts';
import { quotedSheet } from '../../src/core/formula-locale.ts';
import { refs } from '../../src/templates/paint.ts';
import { COLUMN_WIDTH, MARGIN, partIds, rowOf, WIDTH } from '../../src/templates/report-places.ts';
import {
  type Border,
  type Chart,
  type CompiledSheet,
  type Condition,
  type Content,
  compileSheet,
  type Rect,
  type SheetTemplate,
  type Style,
  type Validation,
} from '../../src/templates/sheet-template.ts';

installChartSupport();

/** Lists longer than this don't fit into a cell's own rule in Excel: they stand on a sheet of lists. */
const LONGEST_LIST = 255;
const LISTS = 'goalpost.lists';
const FONT = 'Arial';

/** Writes sheets as a workbook of spreadsheet programs. Formulas have no values yet: every program computes them first. */
export async function writeXlsx(templates: readonly SheetTemplate[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  const lists = new Lists();
  for (const template of templates) writeSheet(workbook, template, lists);
  lists.write(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Texts of drop-downs, each list once. */
class Lists {
  private readonly places = new Map<string, { readonly column: number; readonly values: readonly string[] }>();

  /** The list as a validation takes it. */
  formulaOf(values: readonly string[]): string {
    const inline = values.join(',');
    if (inline.length <= LONGEST_LIST && !values.some(value => /[,"]/u.test(value))) return `"${inline}"`;
    const key = JSON.stringify(values);
    const place = this.places.get(key) ?? { column: this.places.size + 1, values };
    this.places.set(key, place);
    return `${quotedSheet(LISTS)}!${refs({ row: 1, column: place.column, rows: values.length, columns: 1 })}`;
  }

  write(workbook: Workbook): void {
    if (this.places.size === 0) return;
    const sheet = workbook.addWorksheet(LISTS, { state: 'hidden' });
    for (const { column, values } of this.places.values()) {
      values.forEach((value, index) => {
        sheet.getCell(index + 1, column).value = value;
      });
    }
  }
}

function writeSheet(workbook: Workbook, template: SheetTemplate, lists: Lists): void {
  const compiled = compileSheet(template);
  const sheet = workbook.addWorksheet(template.name, {
    state: template.hidden ? 'hidden' : 'visible',
    properties: { tabColor: { argb: argb(template.tabColor) } },
    views: [
      {
        ...(template.frozenRows + template.frozenColumns > 0
          ? { state: 'frozen' as const, xSplit: template.frozenColumns, ySplit: template.frozenRows }
          : { state: 'normal' as const }),
        showGridLines: template.gridlines,
      },
    ],
    pageSetup: { paperSize: 9, orientation: 'landscape', ...paging(template) },
  });
  writeFrame(sheet, template, compiled);
  writeLooks(sheet, template, compiled);
  writeContent(sheet, compiled);
  writeRules(sheet, template, compiled, lists);
  for (const rect of template.merged) {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      sheet.mergeCells(row, rect.column, row, rect.column + rect.columns - 1);
    }
  }
  for (const border of template.borders) drawBorder(sheet, border);
  for (const condition of template.conditions) addCondition(sheet, condition);
  for (const row of partRows(template).slice(1)) sheet.getRow(row - 1).addPageBreak();
  for (const chart of template.charts) addChart(sheet, chart);
}

/** Rows that begin a printed page: the report's parts. */
const partRows = ({ id }: SheetTemplate): readonly number[] =>
  id === 'report' ? partIds.map(part => rowOf(part, 'title')) : [];

/** Between the margins of a landscape A4 page, in pixels; less than there is, for columns are wider where the font is missing. */
const PAGE_WIDTH = 740;

/** As wide as a page; programs that fit a sheet to pages know no breaks of our own, so the report has a scale. */
function paging(template: SheetTemplate) {
  if (partRows(template).length === 0) {
    return { fitToPage: true, fitToWidth: 1, fitToHeight: template.id === 'start' ? 1 : 0 };
  }
  return { scale: Math.floor((100 * PAGE_WIDTH) / (2 * MARGIN + WIDTH * COLUMN_WIDTH)) };
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function writeFrame(sheet: Worksheet, template: SheetTemplate, compiled: CompiledSheet): void {
  for (const { start, count, size } of compiled.columnWidths) {
    for (let column = start; column < start + count; column++) sheet.getColumn(column).width = (size - 5) / 7;
  }
  for (const { start, count, size } of compiled.rowHeights) {
    for (let row = start; row < start + count; row++) sheet.getRow(row).height = size * 0.75;
  }
  for (const { start, count } of template.hiddenColumns) {
    for (let column = start; column < start + count; column++) sheet.getColumn(column).hidden = true;
  }
  for (const { start, count } of template.hiddenRows) {
    for (let row = start; row < start + count; row++) sheet.getRow(row).hidden = true;
  }
}

function writeLooks(sheet: Worksheet, template: SheetTemplate, { looks, painted }: CompiledSheet): void {
  if (!template.hidden) {
    for (let row = 1; row <= painted.rows; row++) {
      for (let column = 1; column <= painted.columns; column++) {
        look(sheet, row, column, {
          ...lookAt(looks, row - 1, column - 1),
        });
      }
    }
  }
  // Whole columns, as far as the sheet is made: cells that nobody painted.
  for (const { start, count, fromRow, format, align, color } of template.columnFormats) {
    for (let row = fromRow; row <= template.rows; row++) {
      for (let column = start; column < start + count; column++) {
        const cell = sheet.getCell(row, column);
        if (format) cell.numFmt = format;
        if (align) cell.alignment = { ...cell.alignment, horizontal: align };
        if (color) cell.font = { ...cell.font, color: { argb: argb(color) } };
      }
    }
  }
}

const lookAt = (looks: CompiledSheet['looks'], row: number, column: number): Style =>
  Object.fromEntries(
    Object.entries(looks).flatMap(([name, matrix]) => (matrix === null ? [] : [[name, matrix[row]?.[column]]])),
  );

function look(sheet: Worksheet, row: number, column: number, style: Style): void {
  const cell = sheet.getCell(row, column);
  cell.font = {
    name: FONT,
    size: style.size ?? 10,
    bold: style.bold ?? false,
    color: { argb: argb(style.color ?? '#000000') },
  };
  if (style.background && style.background !== '#ffffff') {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.background) } };
  }
  cell.alignment = {
    ...(style.align && style.align !== 'general' ? { horizontal: style.align } : {}),
    vertical: style.vertical ?? 'bottom',
    wrapText: style.wrap ?? false,
  };
  if (style.format && style.format !== 'General') cell.numFmt = style.format;
}

function writeContent(sheet: Worksheet, { whole }: CompiledSheet): void {
  for (const block of whole) {
    block.content.forEach((cells, r) => {
      cells.forEach((content, c) => {
        if (content !== '') writeCell(sheet, block.row + r, block.column + c, content);
      });
    });
  }
}

/** A text stays a text, whatever it begins with: only a formula is written as one. */
function writeCell(sheet: Worksheet, row: number, column: number, content: Content): void {
  if (typeof content !== 'object') {
    sheet.getCell(row, column).value = content;
    return;
  }
  const months = /SPARKLINE\((\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)/u.exec(content.formula)?.[1];
  if (months === undefined) {
    if (content.formula.includes('SPARKLINE(')) throw new Error(`No other program has ${content.formula}`);
    sheet.getCell(row, column).value = { formula: content.formula.slice(1) };
    return;
  }
  // SPARKLINE is Google's own: other programs have an error there. Excel draws this one, the others leave it blank.
  sheet.addSparklineGroup({
    type: 'line',
    sparklines: [{ dataRef: `${quotedSheet(sheet.name)}!${months}`, cellRef: address(row, column) }],
  });
}

function writeRules(
  sheet: Worksheet,
  { columnFormats, rows }: SheetTemplate,
  { validations, notes }: CompiledSheet,
  lists: Lists,
): void {
  for (const { start, count, fromRow, validation } of columnFormats) {
    if (!validation) continue;
    const range = refs({ row: fromRow, column: start, rows: rows - fromRow + 1, columns: count }).replaceAll('$', '');
    sheet.dataValidations.add(range, ruleOf(validation, lists));
  }
  validations?.rules.forEach((cells, r) => {
    cells.forEach((rule, c) => {
      if (rule) sheet.getCell(validations.row + r, validations.column + c).dataValidation = ruleOf(rule, lists);
    });
  });
  notes?.texts.forEach((cells, r) => {
    cells.forEach((text, c) => {
      if (text) sheet.getCell(notes.row + r, notes.column + c).note = text;
    });
  });
}

function ruleOf(validation: Validation, lists: Lists): DataValidation {
  const common = { allowBlank: true, showInputMessage: true, prompt: validation.help, error: validation.help };
  switch (validation.kind) {
    case 'list':
      return {
        ...common,
        type: 'list' as const,
        formulae: [lists.formulaOf(validation.values)],
        showErrorMessage: validation.strict,
      };
    case 'cells':
      return {
        ...common,
        type: 'list' as const,
        formulae: [refs(validation.cells)],
        showErrorMessage: false,
      };
    case 'date':
      return {
        ...common,
        type: 'date' as const,
        operator: 'greaterThan' as const,
        formulae: [1],
        showErrorMessage: true,
      };
    case 'above-zero':
      return {
        ...common,
        type: 'decimal' as const,
        operator: 'greaterThan' as const,
        formulae: [0],
        showErrorMessage: true,
      };
  }
}

function drawBorder(sheet: Worksheet, { sides, color, weight, ...rect }: Border): void {
  const line = { style: weight, color: { argb: argb(color) } } as const;
  const has = (side: Border['sides'][number]) => sides.includes(side);
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const [isTop, isBottom] = [row === rect.row, row === rect.row + rect.rows - 1];
      const [isLeft, isRight] = [column === rect.column, column === rect.column + rect.columns - 1];
      const cell = sheet.getCell(row, column);
      cell.border = {
        ...cell.border,
        ...(isTop && has('top') ? { top: line } : {}),
        ...((isBottom && has('bottom')) || (!isBottom && has('rows')) ? { bottom: line } : {}),
        ...(isLeft && has('left') ? { left: line } : {}),
        ...((isRight && has('right')) || (!isRight && has('columns')) ? { right: line } : {}),
      };
    }
  }
}

const a1 = (rect: Rect): string => refs(rect).replaceAll('$', '');

function addCondition(sheet: Worksheet, { ranges, when, color }: Condition): void {
  const [first] = ranges;
  if (!first) return;
  for (const range of ranges) {
    const own = address(range.row, range.column);
    sheet.addConditionalFormatting({
      ref: a1(range),
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [formulaOf(when, own)],
          style: { font: { color: { argb: argb(color) } } },
        },
      ],
    });
  }
}

function formulaOf(when: Condition['when'], cell: string): string {
  if (when === 'above-zero') return `IF(ISNUMBER(${cell}),${cell}>0,FALSE)`;
  if (when === 'below-zero') return `IF(ISNUMBER(${cell}),${cell}<0,FALSE)`;
  return 'text' in when ? `${cell}="${when.text.replaceAll('"', '""')}"` : when.formula.slice(1);
}

/** Pixels as English Metric Units. */
const EMU = 9525;

function addChart(sheet: Worksheet, chart: Chart): void {
  const on = `${quotedSheet(sheet.name)}!`;
  const below = (rect: Rect): string => on + refs({ ...rect, row: rect.row + 1, rows: rect.rows - 1 });
  const colorOf = (index: number): string | undefined => {
    const color = chart.options[`series.${index}.color`] ?? chart.options[`colors.${index}`];
    return typeof color === 'string' ? color : undefined;
  };
  const series = chart.series.map((rect, index) => {
    const isLine = chart.type === 'line' || chart.options[`series.${index}.type`] === 'line';
    const color = colorOf(index);
    return {
      isLine,
      isSecond: chart.options[`series.${index}.targetAxisIndex`] === 1,
      options: {
        name: { formula: on + refs({ row: rect.row, column: rect.column, rows: 1, columns: 1 }) },
        categories: below(chart.domain),
        values: below(rect),
        smooth: false,
        ...(color === undefined ? {} : isLine ? { line: color } : { fill: color }),
      },
    };
  });
  const place = {
    tl: { col: chart.column - 1, row: chart.row - 1 },
    ext: { cx: chart.width * EMU, cy: chart.height * EMU },
  };
  const common = {
    legendPosition: 't' as const,
    showLegend: chart.options['legend.position'] !== 'none',
    displayBlanksAs: 'gap' as const,
    title: null,
    plotVisOnly: chart.showHidden !== true,
    // The first bar on top, as in Sheets.
    ...(chart.type === 'bar' ? { categoryAxis: { orientation: 'maxMin' as const } } : {}),
  };
  const kinds = [
    {
      type: 'bar' as const,
      barDir: chart.type === 'bar' ? ('bar' as const) : ('col' as const),
      of: series.filter(one => !one.isLine),
    },
    { type: 'line' as const, of: series.filter(one => one.isLine) },
  ].filter(({ of }) => of.length > 0);
  const [only] = kinds;
  if (kinds.length === 1 && only) {
    const { of, ...kind } = only;
    sheet.addChart({ ...common, ...kind, series: of.map(one => one.options) }, place);
    return;
  }
  sheet.addComboChart(
    {
      ...common,
      groups: kinds.map(({ of, ...kind }) => ({
        ...kind,
        series: of.map(one => one.options),
        useSecondaryAxis: of.some(one => one.isSecond),
      })),
    },
    place,
  );
}
