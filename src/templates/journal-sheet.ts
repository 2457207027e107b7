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
} from '../model/journal-layout.ts';
import { KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import { across, rect } from './paint.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { colors, styles } from './style.ts';

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
