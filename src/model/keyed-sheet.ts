/**
 * Data, Totals, Settings and Journal are tables whose columns are found by the stable keys in a hidden first row, never
 * by position: people insert, move and hide columns, and labels change with the language.
 */
export const KEY_ROW = 1;
export const LABEL_ROW = 2;
/** The first row of content, under keys and labels. */
export const FIRST_ROW = 3;
