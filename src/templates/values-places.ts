import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { VALUE_ROWS, type ValueColumn } from '../model/values.ts';
import { rect } from './paint.ts';
import type { Rect } from './sheet-template.ts';

/** Where things stand on the Values sheet: the rows, the return right of them, and right of it, hidden, what they need. */

export const valueSheetKeys = [
  'id',
  'result',
  'conversionType',
  'channel',
  'method',
  'inputA',
  'inputB',
  'value',
  'toCheck',
  'from',
  'counts',
  'basis',
  'agreedBy',
  'agreedOn',
  'note',
] as const satisfies readonly (ValueColumn | 'toCheck')[];
export type ValueSheetKey = (typeof valueSheetKeys)[number];
export const valuePlace = (key: ValueSheetKey): number => valueSheetKeys.indexOf(key) + 1;

/** Label, two numbers and a sentence. */
export const SUMMARY = valueSheetKeys.length + 2;
export const SUMMARY_WIDTH = 4;

const HIDDEN = SUMMARY + SUMMARY_WIDTH + 1;
export const hidden = {
  /** What a row's words mean. */
  result: HIDDEN,
  method: HIDDEN + 1,
  counts: HIDDEN + 2,
  /** Lists; those of words have two columns. */
  results: HIDDEN + 3,
  methods: HIDDEN + 5,
  countings: HIDDEN + 7,
  messages: HIDDEN + 9,
} as const;
export const HIDDEN_COLUMNS = { start: HIDDEN, count: 10 };
export const COLUMNS = HIDDEN + HIDDEN_COLUMNS.count - 1;

/** All rows of one column. */
export const rowsIn = (column: number): Rect => rect(FIRST_ROW, column, VALUE_ROWS);
