import type { Language } from '../i18n/language.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { templateColumns } from '../model/template-layout.ts';
import { sheetOf } from './context.ts';
import { across, fill, rect } from './paint.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { colors, styles } from './style.ts';

const ROWS = 200;

/** A template as rows: made when a team saves one, and copied to other workbooks by people. */
export function teamTemplateSheet(
  language: Language,
  words: { readonly part: string; readonly what: string; readonly item: string; readonly itemNote: string },
): SheetTemplate {
  return {
    ...sheetOf('teamTemplate', language),
    tabColor: colors.quiet,
    rows: ROWS,
    columns: templateColumns.length,
    columnWidths: [
      { start: 2, count: 1, size: 130 },
      { start: 3, count: 1, size: 420 },
      { start: 4, count: 1, size: 620 },
    ],
    rowHeights: [{ start: LABEL_ROW, count: 1, size: 34 }],
    frozenRows: LABEL_ROW,
    hiddenRows: [{ start: KEY_ROW, count: 1 }],
    hiddenColumns: [{ start: 1, count: 1 }],
    areas: [
      across(KEY_ROW, 1, templateColumns, { color: colors.hidden }),
      across(LABEL_ROW, 2, [words.part, words.what], styles.head),
      { ...across(LABEL_ROW, 4, [words.item], styles.head), note: words.itemNote },
      { ...rect(FIRST_ROW, 1, ROWS - FIRST_ROW + 1, templateColumns.length), input: true },
      fill(rect(FIRST_ROW, 2, ROWS - FIRST_ROW + 1), styles.strong),
      fill(rect(FIRST_ROW, 4, ROWS - FIRST_ROW + 1), styles.quiet),
    ],
  };
}
