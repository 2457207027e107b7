import { columnLetters } from '../core/cell.ts';
import {
  BATCH_ROWS,
  batchColumns,
  batchRow,
  CHANGE_COLUMN,
  changeColumns,
  changeContentColumns,
  changeRow,
  KEPT_CHANGES,
  PREVIOUS_KEY_ROW,
  PREVIOUS_LABEL_ROW,
  previousColumns,
  WATCH_COLUMN,
  WATCH_KEY,
  type Watched,
  watched,
} from '../model/journal-layout.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { totalsColumn } from '../model/totals-layout.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import { costPlace } from './costs-places.ts';
import { goalColumn } from './goal-row.ts';
import { across, cell, down, on, rect } from './paint.ts';
import { type Area, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, styles } from './style.ts';
import { valuePlace } from './values-places.ts';

/** Hidden; written by imports, by what the sidebar saves, and by their undo. */
export function journalSheet(context: TemplateContext): SheetTemplate {
  const words = context.texts.workbook.journal;
  const empty = { ...rect(batchRow(1), 1, BATCH_ROWS, batchColumns.length), input: true };
  const changes = { ...rect(changeRow(1), CHANGE_COLUMN, KEPT_CHANGES, changeColumns.length), input: true };
  const changeWords = [words.change, words.changeSheet, words.state, words.at, words.fingerprint];
  return {
    ...sheetOf('journal', context.language),
    tabColor: colors.hidden,
    hidden: true,
    gridlines: true,
    rows: 60,
    columns: CHANGE_COLUMN + changeColumns.length - 1,
    base: {},
    hiddenRows: [
      { start: KEY_ROW, count: 1 },
      { start: PREVIOUS_KEY_ROW, count: 1 },
    ],
    areas: [
      watch(context),
      cell(KEY_ROW, WATCH_COLUMN, WATCH_KEY),
      empty,
      changes,
      across(KEY_ROW, CHANGE_COLUMN, changeColumns),
      across(
        LABEL_ROW,
        CHANGE_COLUMN,
        [...changeWords, ...changeContentColumns.map(() => words.changeRows)],
        styles.strong,
      ),
      across(KEY_ROW, 1, batchColumns),
      across(
        LABEL_ROW,
        1,
        batchColumns.map(id => words[id]),
        styles.strong,
      ),
      across(PREVIOUS_KEY_ROW, 1, previousColumns),
      across(
        PREVIOUS_LABEL_ROW,
        1,
        previousColumns.map(id => words[id]),
        styles.strong,
      ),
    ],
  };
}

/** The user's, so that they are written once: Sheets keeps them right when somebody moves columns. */
function watch({ names }: TemplateContext): Area {
  const typed: Readonly<Record<Watched, readonly (readonly [from: number, to: number])[]>> = {
    goals: [[goalColumn('id'), goalColumn('note')]],
    costs: [
      [costPlace('id'), costPlace('channel')],
      [costPlace('campaign'), costPlace('note')],
    ],
    values: [
      [valuePlace('id'), valuePlace('inputB')],
      [valuePlace('from'), valuePlace('note')],
    ],
    totals: [[totalsColumn('period'), totalsColumn('period')]],
  };
  const below = (id: Watched, [from, to]: readonly [number, number]): string => {
    const [first, last] = [`${on(names[id])}$${columnLetters(from)}`, `$${columnLetters(to)}`];
    return `COUNTIFS(${first}:${last},"<>")-COUNTIFS(${first}$${KEY_ROW}:${last}$${LABEL_ROW},"<>")`;
  };
  const formulas = watched.map(id => typed[id].map(columns => below(id, columns)).join('+'));
  return {
    ...down(
      FIRST_ROW,
      WATCH_COLUMN,
      formulas.map(each => formula(`=${each}`)),
    ),
    input: true,
  };
}
