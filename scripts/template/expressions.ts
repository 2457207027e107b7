import { columnLetters } from '../../src/core/cell.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { type TotalsDimension, type TotalsText, totalsColumn } from '../../src/model/totals-layout.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { on } from '../../src/templates/paint.ts';
import { type Area, type FormulaContent, formula } from '../../src/templates/sheet-template.ts';
import { KNOWN } from '../../src/templates/totals-formulas.ts';
import { type Block, channelTable, helperColumn, range, rowsOf, table } from './places.ts';

/** Ways to write the formulas of a template file. Expressions are canonical and without `=`. */

/** The last day that spreadsheets know. */
export const LAST_DAY = 2958465;

/** A column of formulas, one a row of the block. */
export function helper(name: string, block: Block, inRow: (row: number, index: number) => string): Area {
  return columnArea(helperColumn(name), block, inRow);
}

export const totalsArea = (
  id: TotalsDimension | MeasureId | TotalsText,
  block: Block,
  inRow: (row: number, index: number) => string,
): Area => columnArea(totalsColumn(id), block, inRow);

function columnArea(column: number, block: Block, inRow: (row: number, index: number) => string): Area {
  const content = rowsOf(block).map((row, index): FormulaContent[] => [formula(`=${inRow(row, index)}`)]);
  return { row: block.first, column, rows: block.count, columns: 1, content };
}

/** Values that never change. */
export const constants = (name: string, values: readonly (string | number)[]): Area => ({
  row: table(1).first,
  column: helperColumn(name),
  rows: values.length,
  columns: 1,
  content: values.map(value => [value]),
});

/**
 * A cell of another sheet that people type into. INDEX over the whole column stays right whatever they delete, insert or
 * sort; the reference of a deleted cell would be an error for ever.
 */
export const typedIn = (sheetName: string, column: number, row: number): string => {
  const letters = columnLetters(column);
  return `INDEX(${on(sheetName)}$${letters}:$${letters},${row})`;
};

export const dataCell = ({ names, dataKeys }: TemplateContext, key: string, row: number): string => {
  const at = dataKeys.indexOf(key);
  if (at < 0) throw new Error(`Data has no column ${key}`);
  return typedIn(names.data, at + 1, row);
};

export const monthStart = (day: string): string => `DATE(YEAR(${day}),MONTH(${day}),1)`;
export const monthEnd = (month: string): string => `(EDATE(${month},1)-1)`;

/** The largest of an array that is 0 where nothing is meant; SUMPRODUCT has every engine compute it as an array. */
export const largest = (array: string): string => `SUMPRODUCT(MAX(${array}))`;

/**
 * What a typed word means, by two helper columns. MATCH takes `Sale*` for a pattern: what it found must be the word
 * itself.
 */
export function meaningOf(word: string, list: string, count: number, otherwise: string): string {
  const words = range(`word.${list}`, table(count));
  const match = `MATCH(${word},${words},0)`;
  const found = `INDEX(${range(`meaning.${list}`, table(count))},${match})`;
  return `IF(${word}="","",IFERROR(IF(INDEX(${words},${match})=${word},${found},${otherwise}),${otherwise}))`;
}

/** The sum of the rows that meet the criteria; `""` where none of them holds a number. */
export const sumWhere = (values: string, criteria: string): string =>
  `IF(COUNTIFS(${criteria},${values},${KNOWN})=0,"",SUMIFS(${values},${criteria}))`;

/** What stands for a channel's name in criteria, by its number: `""` where there is none. */
export const channelKey = (number: string): string =>
  `IF(${number}="","",IFERROR(INDEX(${range('keyOfChannel', channelTable)},${number}),"o"&${number}))`;
/** The same for a campaign. */
export const campaignKey = (number: string): string => `IF(${number}="","","c"&${number})`;
