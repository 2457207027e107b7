import type {
  Border,
  ColumnFormat,
  CompiledSheet,
  Matrix,
  Rect,
  SheetTemplate,
  Style,
  Validation,
} from '../templates/sheet-template.ts';
import { range, rangeList } from './areas.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** What a call costs beside its cells, in cells. */
const CALL_CELLS = 5000;

/** One call for each look of the painted part, of which people's own columns are none. */
export function writeLooks(sheet: Sheet, template: SheetTemplate, compiled: CompiledSheet, isNew: boolean): void {
  const { background, align, vertical, wrap } = compiled.looks;
  const format = compiled.looks.format && !isNew ? withTypedFormats(sheet, compiled) : compiled.looks.format;
  for (const { start, count } of compiled.ours) {
    const painted = sheet.getRange(1, start, compiled.painted.rows, count);
    const part = <Value>(matrix: Matrix<Value>): Value[][] =>
      matrix.map(row => row.slice(start - 1, start - 1 + count));
    if (format) painted.setNumberFormats(part(format));
    writeTextStyles(painted, compiled, start, count);
    if (background) painted.setBackgrounds(part(background));
    // No alignment of its own: numbers go right, texts left.
    if (align)
      painted.setHorizontalAlignments(part(align).map(row => row.map(each => (each === 'general' ? null : each))));
    if (vertical) painted.setVerticalAlignments(part(vertical));
    if (wrap) painted.setWraps(part(wrap));
  }
  if (compiled.validations) {
    const ruleOf = once((validation: Validation) => validationRule(sheet, validation));
    for (const { rect, cells } of inOurs(compiled, compiled.validations, compiled.validations.rules)) {
      range(sheet, rect).setDataValidations(cells.map(line => line.map(rule => rule && ruleOf(rule))));
    }
  }
  if (compiled.notes) {
    for (const { rect, cells } of inOurs(compiled, compiled.notes, compiled.notes.texts)) {
      range(sheet, rect).setNotes(cells);
    }
  }
  for (const merged of template.merged) range(sheet, merged).mergeAcross();
  drawBorders(sheet, template.borders);
}

/** What `getNumberFormats` says of cells that nobody gave a format. */
const NO_FORMATS: readonly string[] = ['', 'General', '0.###############'];

/** Where people type, a format that is there stays: 15% that somebody typed must not become 0.15. */
function withTypedFormats(sheet: Sheet, { painted, isInput, looks }: CompiledSheet): Matrix<string> | null {
  if (!looks.format || !isInput.some(row => row.includes(true))) return looks.format;
  const present = sheet.getRange(1, 1, painted.rows, painted.columns).getNumberFormats();
  return looks.format.map((row, r) =>
    row.map((format, c) => {
      const there = present[r]?.[c] ?? '';
      return isInput[r]?.[c] && !NO_FORMATS.includes(there) ? there : format;
    }),
  );
}

/** A matrix whose first cell stands at `row` and `column`, without people's own columns. */
function inOurs<Value>(
  { ours }: CompiledSheet,
  { row, column }: Pick<Rect, 'row' | 'column'>,
  matrix: Matrix<Value>,
): readonly { readonly rect: Rect; readonly cells: Value[][] }[] {
  const end = column + (matrix[0]?.length ?? 0);
  return ours.flatMap(run => {
    const [from, to] = [Math.max(run.start, column), Math.min(run.start + run.count, end)];
    if (from >= to) return [];
    const cells = matrix.map(line => line.slice(from - column, to - column));
    return [{ rect: { row, column: from, rows: matrix.length, columns: to - from }, cells }];
  });
}

/** Size, weight and colour in one call; what the template leaves as on a fresh sheet is left out of the styles. */
function writeTextStyles(
  painted: Range,
  { painted: { rows }, looks }: CompiledSheet,
  start: number,
  count: number,
): void {
  const { size, bold, color } = looks;
  if (!size && !bold && !color) return;
  const styleOf = once(textStyle);
  painted.setTextStyles(
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: count }, (_, c) =>
        styleOf({
          ...whenGiven('size', size?.[r]?.[start - 1 + c]),
          ...whenGiven('bold', bold?.[r]?.[start - 1 + c]),
          ...whenGiven('color', color?.[r]?.[start - 1 + c]),
        }),
      ),
    ),
  );
}

/** Makes one thing for all cells that are alike. */
function once<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const known = new Map<string, Made>();
  return given => {
    const key = JSON.stringify(given);
    const made = known.get(key) ?? make(given);
    known.set(key, made);
    return made;
  };
}

const whenGiven = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });

function textStyle({ size, bold, color }: Pick<Style, 'size' | 'bold' | 'color'>): TextStyle {
  const builder = SpreadsheetApp.newTextStyle();
  if (size !== undefined) builder.setFontSize(size);
  if (bold !== undefined) builder.setBold(bold);
  if (color !== undefined) builder.setForegroundColor(color);
  return builder.build();
}

/** Neighbours in the list that look alike are drawn together. */
function drawBorders(sheet: Sheet, borders: readonly Border[]): void {
  const lookOf = ({ sides, color, weight }: Border): string => JSON.stringify([sides, color, weight]);
  for (const alike of runsOf(borders, lookOf)) {
    const { sides, color, weight } = alike[0];
    // null leaves a side as it is.
    const on = (side: Border['sides'][number]): true | null => (sides.includes(side) ? true : null);
    const styles = SpreadsheetApp.BorderStyle;
    rangeList(sheet, alike).setBorder(
      on('top'),
      on('left'),
      on('bottom'),
      on('right'),
      on('columns'),
      on('rows'),
      color,
      { thin: styles.SOLID, medium: styles.SOLID_MEDIUM, thick: styles.SOLID_THICK }[weight],
    );
  }
}

function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const found: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last && keyOf(last[0]) === keyOf(item)) last.push(item);
    else found.push([item]);
  }
  return found;
}

/** One call for each different look. */
export function writeColumnFormats(
  sheet: Sheet,
  { columnFormats }: SheetTemplate,
  compiled: CompiledSheet,
  maxRows: number,
  isNew: boolean,
): void {
  const below = ({ start, count, fromRow }: ColumnFormat): Rect => ({
    row: fromRow,
    column: start,
    rows: maxRows - fromRow + 1,
    columns: count,
  });
  const alike = <Look extends 'format' | 'align' | 'color'>(look: Look) => {
    const found = new Map<NonNullable<ColumnFormat[Look]>, Rect[]>();
    for (const each of columnFormats) {
      const value = each[look];
      if (value !== undefined && value !== null) found.set(value, [...(found.get(value) ?? []), below(each)]);
    }
    return found;
  };
  for (const [format, rects] of alike('format')) rangeList(sheet, rects).setNumberFormat(format);
  for (const [align, rects] of alike('align')) rangeList(sheet, rects).setHorizontalAlignment(align);
  for (const [color, rects] of alike('color')) rangeList(sheet, rects).setFontColor(color);
  const choices = columnFormats.flatMap(each =>
    each.validation ? [{ rect: below(each), rule: validationRule(sheet, each.validation) }] : [],
  );
  // Between the columns may be choices of the user's own, unless the sheet is new and has none but these.
  writeChoices(sheet, choices, isNew && !compiled.validations);
}

/** All in one call where nothing between them can be lost, and where that costs less than a call for each. */
function writeChoices(
  sheet: Sheet,
  choices: readonly { readonly rect: Rect; readonly rule: Rule }[],
  mayJoin: boolean,
): void {
  const rects = choices.map(({ rect }) => rect);
  const around = boundsOf(rects);
  const cells = ({ rows, columns }: Rect): number => rows * columns;
  const between = cells(around) - rects.reduce((sum, rect) => sum + cells(rect), 0);
  if (choices.length < 2 || !mayJoin || between > CALL_CELLS * (choices.length - 1)) {
    // From left to right, as one call for all would leave them.
    const inOrder = [...choices].sort((one, other) => one.rect.column - other.rect.column);
    for (const { rect, rule } of inOrder) range(sheet, rect).setDataValidation(rule);
    return;
  }
  range(sheet, around).setDataValidations(
    Array.from({ length: around.rows }, (_, r) =>
      Array.from(
        { length: around.columns },
        (_, c) => choices.find(({ rect }) => isIn(rect, around.row + r, around.column + c))?.rule ?? null,
      ),
    ),
  );
}

function boundsOf(rects: readonly Rect[]): Rect {
  const row = Math.min(...rects.map(rect => rect.row));
  const column = Math.min(...rects.map(rect => rect.column));
  return {
    row,
    column,
    rows: Math.max(...rects.map(rect => rect.row + rect.rows)) - row,
    columns: Math.max(...rects.map(rect => rect.column + rect.columns)) - column,
  };
}

const isIn = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;

function validationRule(sheet: Sheet, validation: Validation): Rule {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(validation.help);
  switch (validation.kind) {
    case 'list':
      return builder
        .requireValueInList([...validation.values], true)
        .setAllowInvalid(!validation.strict)
        .build();
    case 'cells':
      return builder.requireValueInRange(range(sheet, validation.cells), true).setAllowInvalid(true).build();
    case 'date':
      return builder.requireDate().setAllowInvalid(false).build();
    case 'above-zero':
      return builder.requireNumberGreaterThan(0).setAllowInvalid(false).build();
  }
}
